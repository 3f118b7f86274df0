"""The constructs of Pandoc's own Markdown, each as Pandoc's manual describes it."""

import pytest

from annotator.core.document import BlockKind, LinkKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown import parse
from annotator.sources.tidy import tidy
from annotator.text.pieces import Woven, weave


def _clean(raw: str) -> Woven:
    woven = weave(raw, tidy(raw, parse(raw).pieces))
    woven.alignment.check(raw, woven.text)
    return woven


def _text(raw: str) -> str:
    return _clean(raw).text


def _kinds(raw: str) -> list[BlockKind]:
    return [block.kind for block in _clean(raw).blocks]


def _links(raw: str) -> list[tuple[str, str]]:
    woven = _clean(raw)
    return [(woven.text[link.start : link.end], link.target) for link in woven.links]


def _rule_of(raw: str, stretch: str) -> str | None:
    return _clean(raw).alignment.at_raw(raw.index(stretch)).rule


# Links by reference


def test_a_link_by_reference_leads_to_the_address_that_its_label_has():
    labels = "[A b]: http://a.org/x \"題\"\n[克宮]: <http://k.ru>\n  '標題'\n[𠮷]: b.html#c"
    raw = f"見[普京的\n文章][a  B]、[克宮][]與[𠮷]。\n\n{labels}"
    assert _text(raw) == "見普京的文章、克宮與𠮷。"
    assert _links(raw) == [("普京的文章", "http://a.org/x"), ("克宮", "http://k.ru"), ("𠮷", "b.html#c")]
    assert _rule_of(raw, "[A b]") == Rule.LINK_TARGET


def test_brackets_without_an_address_stay_text():
    assert (
        _text("他說[原文][如此]。\n\n[注]: 這不是地址\n\n[a]: http://a.org") == "他說[原文][如此]。\n\n[注]: 這不是地址"
    )


def test_an_image_by_reference_is_an_image():
    assert _text("文![圖][p]。\n\n[p]: a.png") == "文。"


def test_a_mail_address_in_angle_brackets_is_a_link():
    assert _links("寫信到<wang@moe.gov.cn>。") == [("wang@moe.gov.cn", "mailto:wang@moe.gov.cn")]


# Notes and citations


def test_a_note_in_the_text_becomes_a_point():
    woven = _clean("普京訪華^[[新華社](http://x.cn/1), *新華網*, 2008-01-02]。x^[1]^")
    assert woven.text == "普京訪華。x"
    note = woven.references[0]
    assert (note.position, note.title, note.url, note.publisher) == (4, "新華社", "http://x.cn/1", "新華網")


def test_a_note_of_several_paragraphs_is_one_note():
    raw = "甲[^n]。\n\n[^n]: 第一段。\n\n    第二段[鏈](http://x.org)。\n\n        代碼\n\n後文。"
    (note,) = _clean(raw).references
    assert _text(raw) == "甲。\n\n後文。"
    assert (note.name, note.url) == ("n", "http://x.org")


def test_each_key_of_a_citation_is_a_point_of_its_own():
    woven = _clean("危機[見 @doe99, 頁 3; -@王2004]。寫信給 a@b.cn，@doe99 說[甲@乙.cn]")
    assert woven.text == "危機。寫信給 a@b.cn，@doe99 說[甲@乙.cn]"
    assert [(r.position, r.name, r.title) for r in woven.references] == [
        (2, "doe99", "見 doe99, 頁 3"),
        (2, "王2004", "王2004"),
    ]


def test_a_raised_note_leaves_no_caret():
    woven = _clean("贛江^[^1]^與章江^\\[2\\]^。\n\n[^1]: 甲\n")
    assert woven.text == "贛江與章江。"
    assert [reference.name for reference in woven.references] == ["1", "2"]


# Marks in running text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("H~2~O 與 x^2^、P~a\\ b~", "H2O 與 x2、Pa\u00a0b"),
        ("3~5天和7~9天，(^_^)", "3~5天和7~9天，(^_^)"),
        ("式 $E=mc^2$、$$a_b * c$$、\\(\\mathbf{I}_{i-1}\\)與\\(x\\)", "式 E=mc^2、a_b * c、\\mathbf{I}_{i-1}與x"),
        ("價$20,000 and $30,000、US$5億及HK$6億", "價$20,000 and $30,000、US$5億及HK$6億"),
        ("\\[A^{(i)} = L_i\\]與\\[已停產\\]", "A^{(i)} = L_i與[已停產]"),
        ('[小型]{.smallcaps}與[甲]{#a k="v"}[]{#b}。', "小型與甲。"),
        ("`x`{.python}、`<br>`{=html}、`{{Main|甲}}`{=mediawiki}。", "x、、。"),
        ("笑:smile:，\\'q\\' -- a\\...", "笑:smile:，'q' -- a..."),
    ],
)
def test_marks_go_and_what_they_mark_stays(raw: str, text: str):
    assert _text(raw) == text


def test_a_line_end_beside_a_chinese_quotation_mark_is_no_space():
    assert _text("他說，\n“普京”\n是\nVladimir\nPutin") == "他說，“普京”是 Vladimir Putin"


def test_escaped_parentheses_round_words_stay():
    assert (
        _text('[熵\\(信息论\\)](../Page/熵_\\(信息论\\).md "wikilink")，f\\(see below\\)') == "熵(信息论)，f(see below)"
    )


def test_the_attributes_of_an_image_may_run_over_a_line_end():
    assert _text('文![](media/image1.png){width="1.2in"\nheight="1.1in"}後') == "文後"


# Lists, lines and quotations


def test_the_lines_of_a_poem_stay_lines():
    raw = "| 床前*明月*光，\r\n| 疑是地上霜。\r\n|\r\n|     舉頭望[明月](http://m.cn)，\r\n  低頭\r\n\r\n後"
    assert _text(raw) == "床前明月光，\n疑是地上霜。\n\n舉頭望明月，低頭\n\n後"
    assert len(_clean(raw).links) == 1


def test_a_definition_is_an_item_below_its_term():
    raw = "贛江\n:   長江支流\n    之一\n\n    又一段\n\n北約\n\n  ~ 第一\n  ~ 第二\n\n文：\n: 非"
    assert _text(raw).startswith("贛江\n\n長江支流之一\n\n又一段\n\n北約\n\n第一\n第二")
    assert _kinds(raw)[:5] == [
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
    ]


def test_a_colon_after_a_paragraph_of_lines_is_text():
    assert _text("第一行\n第二行\n: 第三行") == "第一行第二行 : 第三行"


def test_the_number_of_an_example_stands_where_it_is_called():
    assert _text("(@)  甲\n(@好)  乙\n\n如(@好)與(@無)所示") == "甲\n乙\n\n如(2)與(@無)所示"


@pytest.mark.parametrize("marks", ["i. ii.", "(a) (b)", "A) B)", "#. #.", "(1) (2)", "B.  C. "])
def test_every_kind_of_enumerator_begins_an_item(marks: str):
    first, second = marks.split(" ", 1)
    assert _text(f"{first}  甲\n{second}  乙") == "甲\n乙"


def test_an_initial_begins_no_item():
    assert _text("A. Smith 說。\n\nMr. Lee 說") == "A. Smith 說。\n\nMr. Lee 說"


def test_a_quotation_inside_an_item_loses_its_marks():
    raw = "-   甲\n\n    > 引文\n    > 二\n\n    續\n-   乙"
    assert _text(raw) == "甲\n\n引文二\n\n續\n\n乙"
    assert _kinds(raw)[1] is BlockKind.QUOTE


# Blocks


def test_fences_of_divs_go_and_what_they_hold_stays():
    assert _text("::: {.warning #x}\n警告\n\n:::: note\n內\n::::\n:::\n\n後") == "警告\n\n內\n\n後"


def test_the_attributes_of_a_heading_are_no_text():
    assert _text('# 題 {#id .c k="v"}\n\n甲 {-}\n---\n\n文{x}') == "題\n\n甲\n\n文{x}"


def test_what_is_written_in_another_format_is_not_shown():
    raw = "甲\n\n```{=html}\n<b>乙</b>\n\n<i>\n```\n\n``` {=mediawiki}\n{{Infobox}}\n```\n\n````\n```\n丙\n````"
    assert _text(raw) == "甲\n\n```\n丙"
    assert (_rule_of(raw, "<b>乙"), _rule_of(raw, "{{Info")) == (Rule.TAG, Rule.TEMPLATE)


def test_the_head_of_a_page_is_metadata():
    authors = "author:\n- 王某\n- name: 李某\n  mail: x\n"
    raw = f"---\ntitle: '普京: 外交'\n{authors}date: 2008-01-02\nabstract: |\n  摘要\n...\n\n正文"
    parsed = parse(raw)
    assert _text(raw) == "正文"
    assert (parsed.title, parsed.date) == ("普京: 外交", "2008-01-02")
    assert [m.value for m in parsed.metadata if m.key == "author"] == ["王某", "李某"]
    assert all(raw[m.raw_start : m.raw_end].strip("' ").endswith(m.value[-1]) for m in parsed.metadata)


def test_three_lines_with_percent_signs_are_a_head():
    parsed = parse("% 外交\n% 王某; 李某\n% 2008年\n\n正文")
    assert [(m.key, m.value) for m in parsed.metadata] == [
        ("title", "外交"),
        ("author", "王某"),
        ("author", "李某"),
        ("date", "2008年"),
    ]


def test_a_heading_between_two_rules_is_no_head():
    assert _text("---\n# 題\n---\n\n文：甲") == "題\n\n文：甲"


def test_the_line_that_names_the_source_of_a_page_is_metadata():
    raw = "> 本文内容由[贛江](https://zh.wikipedia.org/wiki/贛江_\\(河\\))转换而来。\n\n\n贛江。"
    parsed = parse(raw)
    assert _text(raw) == "贛江。"
    assert (parsed.title, parsed.url) == ("贛江", "https://zh.wikipedia.org/wiki/贛江_(河)")
    assert _rule_of(raw, "本文") == Rule.SOURCE_LINE


def test_the_same_page_in_another_language_is_metadata():
    raw = '文。\n\n[de:Gan Jiang](https://zh.wikipedia.org/wiki/de:Gan_Jiang "wikilink")'
    assert _text(raw) == "文。"
    assert [(m.key, m.value) for m in parse(raw).metadata] == [("interlanguage", "de:Gan Jiang")]


# Tables


def test_a_table_with_rows_of_several_lines_is_one_line_a_row():
    raw = (
        "----------------------------------\n 年份     事件\n -------- -----------------------\n"
        " 2007     普京在[慕尼黑](http://m.de)\n          讲话\n\n 2008     选举\n----------------------------------\n"
        "\nTable: 大事\n年表 {#tbl:x}\n\n後"
    )
    assert _text(raw) == "年份\t事件\n\n2007\t普京在慕尼黑 讲话\n2008\t选举\n\n大事年表\n\n後".replace(
        "\n\n2007", "\n2007"
    )
    assert _kinds(raw)[3] is BlockKind.CAPTION
    assert _links(raw) == [("慕尼黑", "http://m.de")]


def test_a_table_without_head_has_rows_only():
    assert _text("----- -----\n甲    乙\n      丙\n\n丁    戊\n----- -----\n\n後") == "甲\t乙 丙\n丁\t戊\n\n後"


def test_cells_of_several_lines_keep_their_links():
    raw = "+------+------+\n| [甲](http://a.org) | [乙 |\n| 丙   | 丁](http://b.org) |\n| [戊](/w) | 己 |\n+---+---+\n"
    assert _text(raw) == "甲 丙 戊\t乙 丁 己"
    assert sorted(_links(raw)) == [("乙 丁", "http://b.org"), ("戊", "/w"), ("甲", "http://a.org")]


def test_a_grid_table_may_begin_in_the_line_of_an_item():
    assert _text("1.\n2. +--+--+\n   | 甲 | 乙 |\n   +--+--+\n\n後") == "甲\t乙\n\n後"


@pytest.mark.parametrize("caption", [": 大事", "Table: 大事", "table:   大事"])
def test_a_caption_stands_above_or_below_its_table(caption: str):
    table = "| 年 | 事 |\n|--|--|\n| 2001 | 訪 |\n"
    assert _text(f"{caption}\n\n{table}") == "大事\n\n年\t事\n2001\t訪"
    assert _text(f"{table}\n{caption}") == "年\t事\n2001\t訪\n\n大事"


def test_empty_cells_of_an_html_table_keep_their_place():
    raw = (
        "<table>\n<tr><td></td>\n<td><p>甲</p>\n<p>乙</p></td><td></td></tr>\n<tr><td>丙<!-- <td> --></td></tr></table>"
    )
    assert _text(f"前\n\n{raw}") == "前\n\n\t甲 乙\t\n丙"


def test_a_citation_in_an_html_cell_is_whole_whatever_it_holds():
    raw = "<table><tr><td>甲<ref><p>乙</p><td>丙</ref>丁</td><td>戊</td></tr></table>"
    assert _text(raw) == "甲丁\t戊"
    assert len(_clean(raw).references) == 1


def test_links_to_wiki_pages_know_their_kind():
    (link,) = _clean('[北約及其成員國](../Page/北約.md "wikilink")').links
    assert (link.kind, link.target) == (LinkKind.WIKI, "北約")
