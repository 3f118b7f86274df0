"""What becomes of each construct of HTML, in a page that a mirror keeps inside Markdown."""

import pytest

from annotator.core.document import BlockKind, CleanedText, Format
from annotator.core.rules import Rule
from annotator.sources.cleaning import clean


def cleaned(raw: str) -> CleanedText:
    result, _ = clean(raw, Format.HTML_MARKDOWN)
    result.alignment.check(raw, result.text)
    return result


def rule_at(raw: str, part: str) -> str | None:
    return cleaned(raw).alignment.at_raw(raw.index(part)).rule


def test_a_cell_over_several_rows_stands_once_and_leaves_the_columns_right():
    table = "<table><tr><td rowspan=2>俄</td><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table>"
    assert cleaned(table).text == "俄\t1\t甲\n\t2\t乙"


def test_a_cell_over_several_columns_is_followed_by_empty_ones():
    table = "<table><tr><td colspan='2'>俄</td><td>1</td></tr><tr><td>越</td><td COLSPAN=2>2</td></tr></table>"
    assert cleaned(table).text == "俄\t\t1\n越\t2\t"


def test_a_row_under_a_spanning_last_cell_has_its_empty_cell():
    table = "<table><tr><td>俄</td><td>1</td><td rowspan=2>年</td></tr><tr><td>越</td><td>2</td></tr></table>"
    assert cleaned(table).text == "俄\t1\t年\n越\t2\t"


@pytest.mark.parametrize("span", ["999999999", "-1", "0", "x", "", "٣"])
def test_a_damaged_span_makes_no_flood_of_cells(span: str):
    table = f"<table><tr><td colspan='{span}' rowspan='{span}'>俄</td><td>1</td></tr></table>"
    assert len(cleaned(table).text) < 60


def test_a_list_in_a_cell_of_data_stays_in_its_row():
    table = (
        "<table><tr><th>国</th><th>城</th><th>年</th></tr><tr><td>中</td><td><ul><li>北京</li><li>上海</li></ul></td>"
        "<td>1</td></tr><tr><td>俄</td><td>莫斯科</td><td>2</td></tr></table>"
    )
    assert cleaned(table).text == "国\t城\t年\n中\t北京 上海\t1\n俄\t莫斯科\t2"


def test_a_table_with_a_column_of_running_text_only_lays_it_out():
    story = "<p>普京抵达河内，双方发表声明。</p>" * 60
    result = cleaned(f"<table><tr><td>导航</td><td>{story}</td></tr></table>")
    assert {block.kind for block in result.blocks} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<dl><dt>普京</dt><dd>总统</dd></dl>", "普京\n总统"),
        ("<p><ruby>漢<rt>hàn</rt></ruby>字</p>", "漢（hàn）字"),
        ("<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>", "漢(hàn)字"),
        ("<details><summary>背景</summary><p>文</p></details>", "背景\n\n文"),
        ("<p>俄罗<wbr>斯<wbr/>人</p>", "俄罗斯人"),
        ("<p>3km<sup>2</sup>，H<sub>2</sub>O</p>", "3km2，H2O"),
        (
            "<p>文<noscript><img src=x>请开启</noscript><template><p>模</p></template><svg><text>图</text></svg>后</p>",
            "文后",
        ),
        ("<blockquote><p>我们是朋友。</p><footer>普京</footer></blockquote>", "我们是朋友。\n\n普京"),
        ("<P ALIGN=center>大写<BR>行</P>", "大写\n行"),
        ("<p>甲<br><br>乙<br>&nbsp;<br/>丙</p>", "甲\n\n乙\n\n丙"),
        (
            "<p>　　第一段。</p><p>&emsp;&emsp;第二段。</p><p>&nbsp; &nbsp;第三段。</p>",
            "第一段。\n\n第二段。\n\n第三段。",
        ),
        ("<p>甲&nbsp;&nbsp;&nbsp;\n<b>乙</b></p>", "甲乙"),
        ("<p>若 x<3 且 y>2，<3</p>", "若 x<3 且 y>2，<3"),
        ("<p>&copy 2020 &#150;&#x93;甲&#0148; &#133;&lt;br&gt;</p>", "© 2020 –“甲” …<br>"),
        ("<form><p>甲</p><form><p>乙</p></form></form><p>丙丙丙丙丙</p>", "丙丙丙丙丙"),
        ("<p>见 <https://a.b/c> 文</p>", "见 <https://a.b/c> 文"),
    ],
)
def test_constructs_read_as_a_browser_shows_them(markup: str, text: str):
    assert cleaned(markup).text == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>甲<!-- 注 > 释 -->乙</p>", "甲乙"),
        ("<p>甲<!-->乙</p>", "甲乙"),
        ("<p>甲<!--[if IE 7]><p>旧</p><![endif]-->乙</p>", "甲乙"),
        ("<p>甲<![if !IE]>乙<![endif]></p>", "甲乙"),
        ("<p>甲<![CDATA[a<b>𠮷]]>乙</p>", "甲a<b>𠮷乙"),
        ("<p>甲<![CDATA[乙</p>", "甲乙"),
        ("<?xml version='1.0'?><p>甲</p>", "甲"),
    ],
)
def test_comments_and_declarations_are_no_text_and_character_data_is(markup: str, text: str):
    assert cleaned(markup).text == text


def test_a_bracket_in_quotes_does_not_end_a_tag():
    result = cleaned("<p><a href=\"u\" title='a > b < c'>链</a>后<img alt='x>y' src=z></p>")
    assert result.text == "链后"
    assert [link.target for link in result.links] == ["u"]


def test_a_quote_that_is_never_closed_swallows_no_text():
    assert cleaned('<p class="x>甲</p><p>乙</p>').text == "甲\n\n乙"


@pytest.mark.parametrize(
    "hiding", ["hidden", "style='display: none'", 'style="color:red;VISIBILITY:hidden"', "aria-hidden=true"]
)
def test_what_a_page_hides_is_left_out_by_a_rule_that_says_so(hiding: str):
    raw = f"<p>看得见的一句话。<span {hiding}>藏起来</span>完。</p>"
    assert cleaned(raw).text == "看得见的一句话。完。"
    assert rule_at(raw, "藏") == Rule.HIDDEN


def test_hidden_text_that_is_most_of_the_page_is_read():
    assert cleaned("<div style='display:none'><p>全文都在这里，点击展开。</p></div><p>完</p>").text.startswith("全文")


def test_a_late_picture_tells_its_address_and_its_caption_stays():
    picture = "<img src='data:image/gif;base64,R0' data-src='https://a.b/c.jpg'>"
    raw = f"<figure>{picture}<figcaption>𠮷野家（作者摄）</figcaption></figure>"
    result = cleaned(raw)
    assert [(block.kind, result.text[block.start : block.end]) for block in result.blocks] == [
        (BlockKind.CAPTION, "𠮷野家（作者摄）")
    ]
    assert [(found.key, found.value) for found in result.metadata] == [("image", "https://a.b/c.jpg")]
