import re
from pathlib import Path

import pytest

from annotator.core.alignment import Op
from annotator.core.document import BlockKind, CleanedText, Format, Script
from annotator.core.rules import Rule
from annotator.core.span import Span
from annotator.sources.cleaning import clean


def cleaned(raw: str) -> CleanedText:
    result, _ = clean(raw, Format.HTML_MARKDOWN)
    result.alignment.check(raw, result.text)
    return result


def texts(result: CleanedText, kind: BlockKind) -> list[str]:
    return [result.text[block.start : block.end] for block in result.blocks if block.kind is kind]


def rule_at(raw: str, part: str, result: CleanedText) -> str | None:
    return result.alignment.at_raw(raw.index(part)).rule


def test_the_news_page_reads_as_the_gold_text_does(seeds: list[Path], shared: Path):
    result = cleaned(seeds[4].read_text(encoding="utf-8"))
    assert result.text + "\n" == (shared / "gold/clean/004.txt").read_text(encoding="utf-8")


def test_the_news_page_tells_its_title_address_and_day(seeds: list[Path]):
    _, parsed = clean(seeds[4].read_text(encoding="utf-8"), Format.HTML_MARKDOWN)
    assert parsed.title == "普京借北京搞外交 会晤多国领袖 受越南邀请"
    assert (parsed.url, parsed.date) == ("https://www.epochtimes.com/gb/23/10/18/n14097883.htm", "2023-10-18")


def test_the_parts_of_the_news_page_keep_their_kinds(seeds: list[Path]):
    result = cleaned(seeds[4].read_text(encoding="utf-8"))
    assert texts(result, BlockKind.TITLE) == ["普京借北京搞外交 会晤多国领袖 受越南邀请"]
    assert texts(result, BlockKind.CAPTION) == ["2023年10月18日，普京在北京参加一带一路论坛。(Pedro PARDO/AFP)"]
    assert result.script is Script.HANS


def test_the_day_comes_from_the_address_where_no_dateline_tells_it():
    _, parsed = clean("### 题\n\n<p>文</p>\n\n原文链接：https://a.b/gb/22/2/30/n1.htm", Format.HTML_MARKDOWN)
    assert parsed.date is None
    _, parsed = clean("### 题\n\n<p>文</p>\n\n原文链接：https://a.b/gb/22/2/28/n1.htm", Format.HTML_MARKDOWN)
    assert parsed.date == "2022-02-28"


def test_every_page_of_the_corpus_is_aligned_and_loses_no_chinese_outside_boilerplate(shared: Path):
    for file in sorted((shared / "corpora/html_md").iterdir()):
        raw = file.read_text(encoding="utf-8")
        result = cleaned(raw)
        allowed = {Rule.NAVIGATION, Rule.SOURCE_LINE, Rule.IMAGE}
        for segment in result.alignment:
            if segment.op is Op.DROP and segment.rule not in allowed:
                assert not re.search("[\u4e00-\u9fff]", raw[segment.raw_start : segment.raw_end]), file.name


def test_boilerplate_goes_by_rules_that_name_it():
    raw = (
        "### 题\n\n---\n\n#### [首页](..) &nbsp;|&nbsp; [评论](../c)\n\n<p>正文<!-- 注 --></p><script>坏()</script>"
        "<div id='below_ad'>广告</div><p>第二段很长很长很长</p>"
        "<img src='http://t.t/p' width='0px' height='0px'/><img src='http://t.t/q.jpg'/>\n\n原文链接：https://a.b/c"
    )
    result = cleaned(raw)
    assert result.text == "题\n\n正文\n\n第二段很长很长很长"
    expected = {
        "---": Rule.NAVIGATION,
        "首页": Rule.NAVIGATION,
        "注": Rule.COMMENT,
        "坏": Rule.SCRIPT,
        "广告": Rule.ADVERTISEMENT,
        "t.t/p": Rule.TRACKING,
        "t.t/q": Rule.IMAGE,
        "原文": Rule.SOURCE_LINE,
    }
    assert {part: rule_at(raw, part, result) for part in expected} == expected
    assert [(m.key, m.value) for m in result.metadata] == [
        ("tracking-pixel", "http://t.t/p"),
        ("image", "http://t.t/q.jpg"),
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("俄罗斯总统\n  <ok href='x'>\n   普京\n  </ok>\n  极少出访", "俄罗斯总统普京极少出访"),
        ("参加“\n <ok href='x'>\n  Belt Road\n </ok>\n ”论坛", "参加“Belt Road”论坛"),
        ("the\n <b>new\n</b>\n  president", "the new president"),
        ("美国\n Trump\n 总统", "美国Trump总统"),
        ("第二次出国访问。 本月早些时候", "第二次出国访问。 本月早些时候"),
        ("盟友——\n Orban", "盟友——Orban"),
        ("\n  甲\r\n  <i>word</i>\r\n  other\r\n", "甲word other"),
    ],
)
def test_white_space_of_the_pretty_printer_goes_and_that_of_the_line_stays(markup: str, text: str):
    assert cleaned(f"<p>{markup}</p>").text == text


def test_a_space_in_the_text_is_the_one_that_stood_in_raw():
    raw = "<p>the\n  <b>president</b></p>"
    result = cleaned(raw)
    assert result.text == "the president"
    assert result.alignment.raw_range(Span(3, 4)) == (7, 8)


def test_links_cover_their_words_and_know_their_markup():
    raw = "<p>前<ok href='https://a.b/?x=1&amp;y=2'>\n 普京\n</ok>后<a href='javascript:x()'>点</a></p>"
    result = cleaned(raw)
    (link,) = result.links
    assert (result.text[link.start : link.end], link.target) == ("普京", "https://a.b/?x=1&y=2")
    assert raw[link.raw_start : link.raw_end] == raw[raw.index("<ok") : raw.index("</ok>") + 5]


def test_a_link_around_blocks_is_one_in_each():
    result = cleaned("<a href='u'><p>𠮷</p><p>乙</p></a><p>丙</p>")
    assert [(result.text[link.start : link.end]) for link in result.links] == ["𠮷", "乙"]


def test_tweets_are_quotes_without_the_address_of_their_picture():
    raw = (
        '<p>前文</p><blockquote class="twitter-tweet"><p>第一行<br/>第二行 <a href="https://t.co/x">pic.twitter.com/aB1</a>'
        "</p>&mdash; Putin 🇷🇺 (@p)</blockquote>"
    )
    result = cleaned(raw)
    assert texts(result, BlockKind.QUOTE) == ["第一行\n第二行", "— Putin 🇷🇺 (@p)"]
    assert not result.links


def test_a_break_is_one_line_feed_and_two_begin_a_block():
    assert cleaned("<p>甲\n <br/>\n 乙<br>\n<br>丙<br></p>").text == "甲\n乙\n\n丙"


def test_lists_are_lines_and_know_their_depth():
    result = cleaned("<ul><li>一<ul><li>二</li></ul></li><li>三</ul><p>尾</p>")
    assert result.text == "一\n二\n三\n\n尾"
    assert [block.level for block in result.blocks] == [1, 2, 1, None]


def test_data_tables_are_rows_of_cells_set_off_by_tabs():
    result = cleaned(
        "<table><tbody>\n<tr>\n<td>国</td>\n<td>数</td></tr><tr><td></td><td>5</td></tr>"
        "<tr><td>中\n <p>\n 国\n </p></td><td><b>7</b><br>8</td></tr></tbody></table>"
    )
    assert result.text == "国\t数\n\t5\n中 国\t7 8"
    assert {block.kind for block in result.blocks} == {BlockKind.TABLE_ROW}


def test_layout_tables_leave_their_lists_lists():
    result = cleaned("<table><tr><td><ul><li>甲</li></ul></td><td><ul><li>乙</li></ul></td></tr></table>")
    assert texts(result, BlockKind.LIST_ITEM) == ["甲", "乙"]


def test_entities_are_decoded_once_and_by_the_rules_of_html5():
    assert cleaned("<p>&ldquo;甲&rdquo;&amp;amp; &copy;&bogus; &#0;&#xD800;&#x110000;&#128512;</p>").text == (
        "“甲”&amp; ©&bogus; \ufffd\ufffd\ufffd😀"
    )


def test_headings_captions_and_list_items_are_kinds_of_block():
    result = cleaned("<h4>\n 小标题\n</h4><figure><img src='a'/><br/><figcaption>图说</figcaption></figure><p>文</p>")
    assert [(block.kind, block.level) for block in result.blocks] == [
        (BlockKind.HEADING, 4),
        (BlockKind.CAPTION, None),
        (BlockKind.PARAGRAPH, None),
    ]


def test_a_heading_over_nothing_stays_as_a_line_of_text():
    result = cleaned("<h3>以下是实时更新：</h3><h3>一、疫情</h3><p>文</p><h4>责任编辑：林妍</h4>")
    assert [block.kind for block in result.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_a_source_with_crlf_reads_as_one_with_lf(seeds: list[Path]):
    raw = seeds[4].read_text(encoding="utf-8")
    windows = cleaned(raw.replace("\n", "\r\n"))
    assert windows.text == cleaned(raw).text
    assert Rule.NEWLINE in windows.alignment.rules


PAGE = """<!DOCTYPE html><html><head><title>普京访华 - 某网</title>
<meta property="article:published_time" content="2023-10-18T08:00:00Z">
<link rel="canonical" href="https://n.example/a.html"><style>p{}</style></head><body>
<nav><a href="/">首页</a></nav><h1>普京访华</h1><div class="share">分享</div>
<div class="content"><p>俄罗斯总统普京抵达北京，出席论坛。</p><p>这是他今年第二次出访。</p></div>
<div class="related"><ul><li><a href="1">相关新闻</a></li></ul></div><footer><p>版权所有</p></footer></body></html>"""


def test_of_a_whole_page_the_article_is_read():
    result, parsed = clean(PAGE, Format.HTML)
    result.alignment.check(PAGE, result.text)
    assert result.text == "普京访华\n\n俄罗斯总统普京抵达北京，出席论坛。\n\n这是他今年第二次出访。"
    assert (parsed.title, parsed.url, parsed.date) == ("普京访华", "https://n.example/a.html", "2023-10-18")


def test_a_page_that_lies_in_a_form_is_read():
    result, _ = clean(f"<html><body><form>{'<p>正文在此。</p>' * 3}</form></body></html>", Format.HTML)
    assert result.text == "\n\n".join(["正文在此。"] * 3)


def test_text_under_six_hundred_elements_is_kept():
    assert cleaned("<div>" * 600 + "深" + "</div>" * 600).text == "深"


def test_unclosed_and_crossing_tags_lose_no_text():
    assert cleaned("<p>一<p>二<b>三</p>四</b><nav>五<!--六").text == "一\n\n二三\n\n四\n\n五六"


HOSTILE = [
    *(
        "<div>",
        "<!--",
        "<p",
        "&",
        "<",
        "<a href='",
        "<td>",
        "<script>",
        "[",
        "[a](",
        "**a",
        "- \n",
        "<!",
        "</",
        "<![CDATA[",
    ),
    *(
        "<p>x",
        "<li>x",
        "<td colspan=1000>x",
        "<table><tr><td rowspan=50>x",
        "<h1>",
        "<title>",
        "<ruby><rt>",
        "<p hidden>x",
    ),
    *('<a href="#a">[1]</a>', "<sup><a href=#a>1</a></sup>", "<div class=share>", "<ok>字</ok>\n", "&nbsp;", "<br>"),
]


@pytest.mark.parametrize("source_format", [Format.HTML, Format.HTML_MARKDOWN])
@pytest.mark.parametrize("part", HOSTILE)
def test_hostile_markup_is_read_to_its_end(part: str, source_format: Format):
    raw = part * (60_000 // len(part))
    result, _ = clean(raw, source_format)
    result.alignment.check(raw, result.text)
    whole = f"<html><body>{raw}"
    result, _ = clean(whole, Format.HTML)
    result.alignment.check(whole, result.text)
