"""Of a whole page the article is read: the shapes that Chinese sites give their pages."""

import pytest

from annotator.core.document import BlockKind, CleanedText, Format
from annotator.core.rules import Rule
from annotator.sources.cleaning import clean
from annotator.sources.parsed import Parsed


def read(raw: str) -> tuple[CleanedText, Parsed]:
    result, parsed = clean(raw, Format.HTML)
    result.alignment.check(raw, result.text)
    return result, parsed


def lines(result: CleanedText) -> list[tuple[str, str]]:
    return [(block.kind.value, result.text[block.start : block.end]) for block in result.blocks]


AGENCY = """<!--http://www.agency.example/2019-12/10/c_11.htm-->
<!DOCTYPE HTML><html><head><title>
法国大罢工影响交通-通讯社
</title></head><body class="">
<div class="nav"><ul><li>客户端</li><li>搜索</li></ul></div>
<div class="header"><div class="news-position"><a href="/">通讯社</a> 正文 </div>
<div class="h-news"><div class="h-title">
法国大罢工影响交通
</div><div class="h-info"><span class="h-time"> 2019-12-10 07:57:40</span><span>
来源：<em id="source"> 通讯社</em></span></div></div></div>
<div class="main"><div class="s-ewm"><img src="/wx.png"/><div>关注通讯社</div></div><div id="p-detail">
<div class="video-url" style="display:none"></div>
<p>　　通讯社巴黎12月9日电（记者唐某）法国9日再次爆发全国跨行业大罢工，多个城市交通受到影响。</p>
<p>　　这是继5日之后工会发起的第二轮行动。</p>
<div class="share"><div class="shareTit">分享到：</div></div>
<div class="p-tags"><span class="p-jc"><a href="javascript:void(0);">【纠错】</a>
责任编辑：
尹某
</span></div></div>
<ul class="right-wap hot-news"><div class="name">热帖</div><li><a href="x">技术之罪需规避</a></li></ul></div>
<div class="bottom">Copyright © 2000 - 2019 AGENCY　All Rights Reserved.</div></body></html>"""


def test_a_headline_that_is_no_h1_is_known_by_the_title_of_the_page():
    result, parsed = read(AGENCY)
    assert lines(result)[0] == ("title", "法国大罢工影响交通")
    assert parsed.title == "法国大罢工影响交通"


def test_the_day_comes_from_the_line_under_the_headline():
    result, parsed = read(AGENCY)
    assert parsed.date == "2019-12-10"
    assert result.alignment.at_raw(AGENCY.index("2019-12-10 07")).rule == Rule.SOURCE_LINE


def test_around_the_paragraphs_only_the_editors_stay():
    result, _ = read(AGENCY)
    assert [text for _, text in lines(result)[1:]] == [
        "通讯社巴黎12月9日电（记者唐某）法国9日再次爆发全国跨行业大罢工，多个城市交通受到影响。",
        "这是继5日之后工会发起的第二轮行动。",
        "责任编辑：尹某",
    ]


OLD_TABLES = """<HTML><HEAD><META content="text/html; charset=gb2312"><TITLE>普京抵达北京 - 新闻中心</TITLE></HEAD>
<BODY bgColor=#ffffff><TABLE width=760><TR><TD><A href="/"><IMG
src=l.gif></A></TD><TD><FONT>首页 | 国内 | 国际</FONT></TD></TR></TABLE>
<TABLE width=760><TR><TD vAlign=top width=560><TABLE><TR><TD align=middle><FONT
size=5><B>普京抵达北京</B></FONT></TD></TR>
<TR><TD align=middle><FONT size=2>http://news.example 2002年12月01日23:09 新闻网</FONT></TD></TR>
<TR><TD><FONT style="FONT-SIZE: 14px">
　　新闻网北京１２月１日电 俄罗斯总统普京１日晚乘专机抵达北京，开始对中国进行国事访问。<BR><BR>
　　普京是在结束对印度的访问之后来华的。<BR>　　随同来访的有外交部长等。</FONT></TD></TR>
<TR><TD align=right>【<A href="javascript:print()">打印本稿</A>】【<A href="/c">发表评论</A>】【<A
href="x">关闭窗口</A>】</TD></TR></TABLE></TD>
<TD width=200><TABLE><TR><TD>相关报道</TD></TR><TR><TD>·<A
href="1.html">中俄会谈</A></TD></TR></TABLE></TD></TR></TABLE>
<CENTER><FONT size=2>意见反馈 电话：010-0000000<BR>版权所有 新闻网</FONT></CENTER></BODY></HTML>"""


def test_a_page_laid_out_in_tables_reads_as_its_article():
    result, parsed = read(OLD_TABLES)
    assert lines(result) == [
        ("title", "普京抵达北京"),
        ("paragraph", "新闻网北京１２月１日电 俄罗斯总统普京１日晚乘专机抵达北京，开始对中国进行国事访问。"),
        ("paragraph", "普京是在结束对印度的访问之后来华的。\n随同来访的有外交部长等。"),
    ]
    assert parsed.date == "2002-12-01"


ENCYCLOPAEDIA = """<!DOCTYPE html><html><head><title>俄越关系 - 维基百科，自由的百科全书</title>
<link rel="canonical" href="https://zh.wiki.example/wiki/A"/></head><body class="mediawiki"><div id="content"
class="mw-body" role="main">
<h1 id="firstHeading">俄越关系</h1><div id="bodyContent"><div id="siteSub"
class="noprint">维基百科，自由的百科全书</div>
<a class="mw-jump-link" href="#mw-head">跳转到导航</a><div id="mw-content-text"><div class="mw-parser-output">
<div class="hatnote">关于其他用法，请见“<a href="/wiki/x">消歧义</a>”。</div>
<table class="infobox"><tbody><tr><th
colspan="2">越俄关系</th></tr><tr><th>越南</th><td>俄罗斯</td></tr></tbody></table>
<p><b>俄越关系</b>是指<a href="/wiki/R">俄罗斯</a>与越南之间的关系<sup id="cite_ref-1" class="reference"><a
href="#cite_note-1">&#91;1&#93;</a></sup>。
</p><div id="toc" class="toc"><div class="toctitle"><h2>目录</h2></div><ul><li><a
href="#历史">1 历史</a></li></ul></div>
<h2><span class="mw-headline" id="历史">历史</span><span class="mw-editsection">[<a href="/e">编辑</a>]</span></h2>
<div class="thumb tright"><div class="thumbinner"><a href="/f"><img src="//u/a.jpg"/></a><div
class="thumbcaption">普京在河内</div></div></div>
<p>2001年，普京访问河内。</p>
<h2><span class="mw-headline" id="参考资料">参考资料</span><span class="mw-editsection">[<a
href="/e">编辑</a>]</span></h2>
<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^ <a
href="#cite_ref-1">1.0</a></span>
<span class="reference-text"><a class="external text"
href="http://b.example/1">Putin visits Hanoi</a>. 2001-02-28 [2010-05-01]</span></li></ol></div>
<h2><span class="mw-headline" id="外部链接">外部链接</span></h2><ul><li><a class="external text"
href="http://x.example">俄罗斯驻越南大使馆</a></li></ul>
<div role="navigation" class="navbox"><table><tr><td><a href="x">中俄关系</a></td></tr></table></div></div>
<div class="printfooter">取自“<a href="https://zh.wiki.example/o">https://zh.wiki.example/o</a>”</div></div>
<div id="catlinks" class="catlinks"><a href="/c">分类</a>：<ul><li><a
href="/c/x">俄越关系</a></li></ul></div></div></div>
<footer id="footer"><ul><li>本页面最后修订于2021年</li></ul></footer></body></html>"""


def test_a_saved_page_of_an_encyclopaedia_reads_as_its_article():
    result, _ = read(ENCYCLOPAEDIA)
    assert lines(result) == [
        ("title", "俄越关系"),
        ("paragraph", "俄越关系是指俄罗斯与越南之间的关系。"),
        ("heading", "历史"),
        ("caption", "普京在河内"),
        ("paragraph", "2001年，普京访问河内。"),
        ("heading", "外部链接"),
        ("list-item", "俄罗斯驻越南大使馆"),
    ]
    (reference,) = result.references
    assert (reference.title, reference.url) == ("Putin visits Hanoi", "http://b.example/1")
    assert (reference.date, reference.accessed) == ("2001-02-28", "2010-05-01")


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("消歧义", Rule.HATNOTE),
        ("越俄关系</th>", Rule.INFOBOX),
        ("目录", Rule.NAVIGATION),
        ("编辑", Rule.NAVIGATION),
        ("跳转到导航", Rule.NAVIGATION),
        ("Putin", Rule.REFERENCE_LIST),
        ("参考资料</span>", Rule.EMPTY_SECTION),
        ("中俄关系", Rule.NAVIGATION),
        ("自由的百科全书</div>", Rule.TAGLINE),
        ("本页面最后", Rule.FOOTER),
    ],
)
def test_every_part_of_a_saved_page_goes_by_its_own_rule(part: str, rule: Rule):
    result, _ = read(ENCYCLOPAEDIA)
    assert result.alignment.at_raw(ENCYCLOPAEDIA.index(part)).rule == rule


def test_addresses_are_completed_by_that_of_the_page():
    result, _ = read(ENCYCLOPAEDIA)
    assert [link.target for link in result.links] == ["https://zh.wiki.example/wiki/R", "http://x.example"]


BLOG = """<!DOCTYPE html><html><head><title>五十年的同盟 &#8211; 國際觀察</title>
<link rel="canonical" href="https://blog.example.tw/a/" /><script
type="application/ld+json">{"@graph":[{"@type":"Article",
"headline":"五十年的同盟","datePublished":"2021-05-03T02:11:00+00:00","author":{"@type":"Person","name":"林\\u5fd7明"}}]}</script></head>
<body class="single has-sidebar comments-open"><header class="site-header"><h1 class="site-title"><a
href="/">國際觀察</a></h1>
<nav><ul><li><a href="/">首頁</a></li></ul></nav></header><main id="main"><article class="post tag-russia">
<header class="entry-header"><h1 class="entry-title">五十年的同盟</h1><div class="entry-meta">發佈於 <time
datetime="2021-05-03T10:11:00+08:00">2021-05-03</time>
<span class="byline"> 由 <a href="/u">林志明</a></span></div></header>
<div class="entry-content"><p>越南與俄羅斯的關係可以追溯到蘇聯時期。</p><p>其後雙方簽署了《友好條約》，至今有效。</p>
<div class="sharedaddy sd-sharing"><h3>分享此文：</h3><ul><li><a href="x">Facebook</a></li></ul></div>
<div class="jp-relatedposts related"><h3>相關</h3></div></div></article>
<div id="comments"
class="comments-area"><h2>2 則迴響</h2><ol><li><p>寫得真好，謝謝分享。我非常同意。</p></li></ol></div></main>
<aside><h2>近期文章</h2></aside><div
class="cookie-notice"><p>本網站使用 cookie。</p></div><footer><p>本站採用 WordPress</p></footer></body></html>"""


def test_a_post_of_a_blog_is_read_without_its_readers():
    result, _ = read(BLOG)
    assert (
        result.text
        == "五十年的同盟\n\n越南與俄羅斯的關係可以追溯到蘇聯時期。\n\n其後雙方簽署了《友好條約》，至今有效。"
    )
    assert result.alignment.at_raw(BLOG.index("Facebook")).rule == Rule.TRACKING


def test_linked_data_gives_day_and_author_and_never_text():
    result, parsed = read(BLOG)
    assert (parsed.title, parsed.date, parsed.url) == ("五十年的同盟", "2021-05-03", "https://blog.example.tw/a/")
    assert ("author", "林志明") in [(found.key, found.value) for found in result.metadata]
    (author,) = (found for found in result.metadata if found.key == "author")
    assert BLOG[author.raw_start : author.raw_end] == "林\\u5fd7明"


def test_comments_by_readers_inside_the_article_go_by_their_own_rule():
    raw = PAGE.format('<div class="comment-list"><p>写得好！</p></div>')
    result, _ = read(raw)
    assert result.alignment.at_raw(raw.index("写得好")).rule == Rule.DISCUSSION


PAGE = (
    "<html><head><title>标题在此</title></head><body><div class='article'><h1>标题在此</h1>"
    "<p>俄罗斯总统普京抵达北京，出席论坛并与各国领导人会谈。</p>{}<p>这是他今年第二次出访，双方将签署多项文件。</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("<p>分享到：微信 微博 QQ空间</p>", Rule.TRACKING),
        ("<p>扫一扫，手机阅读更方便</p>", Rule.TRACKING),
        ("<div class='ops_shareLayer'><span>转发</span></div>", Rule.TRACKING),
        ("<p>【字号：<a href='#'>大</a> <a href='#'>中</a> <a href='#'>小</a>】</p>", Rule.NAVIGATION),
        ("<p>上一篇：<a href='1'>旧闻</a></p>", Rule.NAVIGATION),
        ("<p><a href='1'>【1】</a><a href='2'>【2】</a><a href='3'>下一页</a></p>", Rule.NAVIGATION),
        ("<p>您现在的位置：<a href='/'>首页</a> &gt; 国际</p>", Rule.NAVIGATION),
        ("<div class='breadcrumbs'>国际 &gt; 亚洲</div>", Rule.NAVIGATION),
        ("<ul class='tag-list'><li>普京</li></ul>", Rule.NAVIGATION),
        ("<div id='newsletterSignUp'>订阅电子报，掌握天下事</div>", Rule.NAVIGATION),
        ("<p>版权所有，未经书面授权禁止使用</p>", Rule.FOOTER),
        ("<p>免责声明：本文仅代表作者个人观点。</p>", Rule.FOOTER),
        ("<div class='adsbygoogle'>买车</div>", Rule.ADVERTISEMENT),
        ("<p>来源：新华网　2023-10-18</p>", Rule.SOURCE_LINE),
        ("<p>原文链接：https://a.b/c</p>", Rule.SOURCE_LINE),
    ],
)
def test_furniture_among_the_paragraphs_goes_by_a_rule_that_names_it(part: str, rule: Rule):
    raw = PAGE.format(part)
    result, _ = read(raw)
    assert [kind for kind, _ in lines(result)] == ["title", "paragraph", "paragraph"]
    dropped = next(index for index in range(raw.index(part) + part.index(">") + 1, len(raw)) if raw[index] > "\u3000")
    assert result.alignment.at_raw(dropped).rule == rule


@pytest.mark.parametrize(
    "line",
    [
        "分享经济在中国快速发展，专家呼吁加强监管。",
        "上一篇文章说过，两国关系良好。",
        "大中小学生都参加了活动",
        "2023年10月18日，普京在北京出席论坛。",
        "责任编辑：林某",
        "当前位置十分重要，俄方表示不会撤军。",
        "1991年12月25日",
    ],
)
def test_a_sentence_that_only_begins_like_furniture_stays(line: str):
    result, _ = read(PAGE.format(f"<p>{line}</p>"))
    assert line in result.text


def test_links_under_related_reading_go_up_to_the_next_sentence():
    links = "<p>相关阅读：</p><ul><li><a href='1'>普京访越</a></li><li><a href='2'>中俄会谈</a></li></ul>"
    result, _ = read(PAGE.format(links))
    assert [kind for kind, _ in lines(result)] == ["title", "paragraph", "paragraph"]


def test_a_list_of_links_in_the_article_is_read():
    result, _ = read(PAGE.format("<ul><li><a href='1'>普京访越</a></li><li><a href='2'>中俄会谈</a></li></ul>"))
    assert ("list-item", "中俄会谈") in lines(result)


def test_sentences_in_a_part_called_navigation_are_read():
    told = "普京表示，俄罗斯愿意同中国加强合作。" * 10
    result, _ = read(PAGE.format(f"<div class='story-position'><p>{told}</p></div>"))
    assert told in result.text


def test_a_lead_and_a_caption_between_headline_and_article_are_read():
    raw = (
        "<html><head><title>普京访越</title></head><body><div class='head'><h1>普京访越</h1>"
        "<div class='share'>分享给所有的朋友们，谢谢大家的支持。</div>"
        "<p class='intro'>俄罗斯总统普京星期三抵达河内，这是他第五次访问越南。</p>"
        "<figure><img src=a.jpg><figcaption>普京在机场</figcaption></figure></div>"
        f"<div class='body'>{'<p>双方将就能源与贸易合作举行会谈，并签署多项文件。</p>' * 3}</div></body></html>"
    )
    result, _ = read(raw)
    assert lines(result)[1:3] == [
        ("paragraph", "俄罗斯总统普京星期三抵达河内，这是他第五次访问越南。"),
        ("caption", "普京在机场"),
    ]


def test_an_article_in_many_small_boxes_is_read_as_a_whole():
    boxes = "".join(f"<div dir=ltr class='b{n}'><p>第{n}段说的是两国关系的历史与现状。</p></div>" for n in range(9))
    body = f"<nav>首页</nav><div><main role=main>{boxes}</main></div><div>页脚</div>"
    raw = f"<html><head><title>甲</title></head><body>{body}</body></html>"
    result, _ = read(raw)
    assert len(result.blocks) == 9


def test_a_page_of_which_no_part_stands_out_is_read_from_its_body():
    result, _ = read("<html><head><title>标题</title></head><body>一句话。</body></html>")
    assert result.text == "一句话。"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="PubDate" content="2023-10-18 19:32">', "2023-10-18"),
        ('<META NAME=publishdate CONTENT="2019-06-15">', "2019-06-15"),
        ('<meta name="dcterms.created" content="2012-12-10T09:24:01+00:00"/>', "2012-12-10"),
        ('<script type="application/ld+json">{"datePublished": "2020-02-30"}</script>', None),
        ('<script type="application/ld+json">[[[[{"datePublished":"2020-02-03"</script>', "2020-02-03"),
        ('<script>var a = {"datePublished":"2020-02-03"}</script>', None),
    ],
)
def test_the_head_of_a_page_states_its_day(head: str, day: str | None):
    _, parsed = read(f"<html><head>{head}</head><body><p>文。</p></body></html>")
    assert parsed.date == day


def test_a_base_address_is_where_links_start_from():
    page = (
        "<html><head><base href='https://n.example/gb/'></head><body><p>正文<a href='../a.htm'>链</a></p></body></html>"
    )
    result, _ = read(page)
    assert [link.target for link in result.links] == ["https://n.example/a.htm"]


def test_an_address_that_none_can_complete_stays_as_it_is():
    page = "<html><head><base href='https://n.example/'></head><body><p>正文<a href='//[x/'>链</a></p></body></html>"
    result, _ = read(page)
    assert [link.target for link in result.links] == ["//[x/"]


def test_nothing_but_the_title_is_made_a_title():
    result, _ = read(PAGE.format(""))
    assert [kind for kind, _ in lines(result)].count(BlockKind.TITLE.value) == 1
