from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.alignment import Op
from annotator.core.document import Block, BlockKind, LinkKind
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


def _rule_of(raw: str, stretch: str) -> str | None:
    return _clean(raw).alignment.at_raw(raw.index(stretch)).rule


@pytest.fixture(scope="module")
def page(seeds: list[Path]) -> str:
    return seeds[0].read_bytes().decode()


# Links


def test_a_link_shows_its_text_and_leads_to_a_wiki_page():
    woven = _clean('同[阿塞拜疆](../Page/阿塞拜疆.md "wikilink")總統')
    (link,) = woven.links
    assert woven.text == "同阿塞拜疆總統"
    assert (woven.text[link.start : link.end], link.kind, link.target) == ("阿塞拜疆", LinkKind.WIKI, "阿塞拜疆")


def test_the_target_of_a_wiki_link_is_decoded_and_unescaped():
    raw = r'[RT](https://zh.wikipedia.org/wiki/RT_\(%E9%9B%BB%E8%A6%96\) "wikilink")和[報](http://a.org/b_\(c\)?d=1)'
    assert [(link.kind, link.target) for link in _clean(raw).links] == [
        (LinkKind.WIKI, "RT (電視)"),
        (LinkKind.EXTERNAL, "http://a.org/b_(c)?d=1"),
    ]


def test_words_that_a_link_swallowed_are_ordinary_text():
    assert _text('[普京推行的](https://zh.wikipedia.org/wiki/普京 "wikilink")政策') == "普京推行的政策"


def test_the_sign_of_a_wiki_link_is_no_text():
    assert _text('[长江ⓦ](https://zh.wikipedia.org/wiki/长江 "wikilink")') == "长江"


def test_brackets_that_begin_no_link_are_text():
    assert _text("他说[原文如此](不是 链接)，[另一处") == "他说[原文如此](不是 链接)，[另一处"


def test_an_address_in_angle_brackets_is_a_link():
    woven = _clean("见<https://zh.wikipedia.org/wiki/俄罗斯>。")
    assert woven.text == "见https://zh.wikipedia.org/wiki/俄罗斯。"
    assert [(link.kind, link.target) for link in woven.links] == [(LinkKind.WIKI, "俄罗斯")]


# Notes


def test_a_numbered_note_says_what_its_entry_in_the_list_says():
    raw = "危機\\[2\\]。\n\n## 參考資料\n\n1.\n\n2.  [美國的\n    失敗](http://a.org/x), *紐約時報*, 2 June 2007\n"
    (reference,) = _clean(raw).references
    assert _text(raw) == "危機。"
    assert (reference.position, reference.name, reference.title) == (2, "2", "美國的 失敗")
    assert (reference.url, reference.publisher, reference.date) == ("http://a.org/x", "紐約時報", "2 June 2007")
    assert _rule_of(raw, "[美國的") == Rule.REFERENCE_LIST


def test_a_numbered_list_in_an_article_without_notes_stays():
    assert _text("步驟：\n\n1.  談判\n2.  簽署") == "步驟：\n\n談判\n簽署"


def test_a_reference_broken_into_code_is_put_together_again():
    raw = (
        '並論<ref name="times">\n{{ Cite web\n\n` | url = `<http://t.uk/a.ece>` `\n` | title = No wonder`\n'
        '` | work = `[`The``  ``Sunday``\n ``Times`](https://zh.wikipedia.org/wiki/The_Sunday_Times "wikilink")\n'
        "` | date = 2007-12-04`\n` | accessdate = 2010-08-02`\n\n}}</ref>，而《評論》"
    )
    (reference,) = _clean(raw).references
    assert _text(raw) == "並論，而《評論》"
    assert (reference.name, reference.title, reference.url) == ("times", "No wonder", "http://t.uk/a.ece")
    assert reference.publisher == "The Sunday Times"
    assert (reference.date, reference.accessed) == ("2007-12-04", "2010-08-02")


def test_a_footnote_says_what_its_definition_says():
    raw = "贛江[^1]。\n\n[^1]: [“赣”得名刍议](http://g.cn/800.html)\n    关于赣江得名\n"
    (reference,) = _clean(raw).references
    assert _text(raw) == "贛江。"
    assert (reference.title, reference.url) == ("“赣”得名刍议", "http://g.cn/800.html")


def test_paragraphs_after_the_article_that_its_marks_call_are_notes():
    raw = "第一句。[1]第二句[3]。\n\n## References\n\n[1] 甲. 乙社. 2006-02-24.\n\n[2]\n"
    woven = _clean(raw)
    assert woven.text == "第一句。第二句[3]。"
    assert [(r.title, r.publisher, r.date) for r in woven.references] == [("甲", "乙社", "2006-02-24")]


def test_a_reference_without_its_end_takes_nothing_with_it():
    raw = '甲<ref name="a">乙\n\n丙<ref>丁</ref>戊'
    woven = _clean(raw)
    assert woven.text == "甲乙\n\n丙戊"
    assert [reference.name for reference in woven.references] == ["a", None]


def test_the_list_of_a_reference_section_becomes_metadata():
    raw = "正文。\n\n## 參考文獻\n\n- 王某. 《外交史》. 商務.\n\n## 參見\n\n- 外交\n"
    assert _text(raw) == "正文。\n\n參見\n\n外交"
    assert [(m.key, m.value) for m in parse(raw).metadata] == [("reference", "王某. 《外交史》. 商務.")]


# Images


def test_a_damaged_caption_is_a_block_of_its_own():
    raw = '[缩略图](https://zh.wikipedia.org/wiki/File:P.jpg "fig:缩略图")普京，攝於2008年\\]\\]\n於2007年，普京到訪。'
    assert _text(raw) == "普京，攝於2008年\n\n於2007年，普京到訪。"
    assert _kinds(raw) == [BlockKind.CAPTION, BlockKind.PARAGRAPH]


def test_an_image_without_a_caption_leaves_nothing():
    assert _text('前。\n\n[A.svg](https://zh.wikipedia.org/wiki/File:A.svg "fig:A.svg")\n\n後。') == "前。\n\n後。"


def test_a_figure_shows_its_caption():
    raw = "![普京在[巴庫](../Page/巴庫.md)](p.jpg){width=50%}\n\n文字![圖標](i.png)。"
    assert _text(raw) == "普京在巴庫\n\n文字。"
    assert _kinds(raw) == [BlockKind.CAPTION, BlockKind.PARAGRAPH]


def test_what_is_left_of_a_gallery_are_its_captions():
    raw = "<File:Vladimir> Putin.jpg\\|普京\n<File:Ilham.jpg> b.jpg\\|阿利耶夫"
    assert _text(raw) == "普京\n\n阿利耶夫"


# Marks, breaks and characters


def test_emphasis_goes_and_its_text_stays():
    assert _text("**贛江**是*長江*的~~舊~~支流，2*3，_name_of_x") == "贛江是長江的舊支流，2*3，_name_of_x"


def test_half_of_a_bold_mark_is_damage():
    assert _text("**贛江是支流") == "贛江是支流"
    assert _rule_of("**贛江是支流", "**") == Rule.DAMAGE


def test_escapes_are_undone():
    assert _text(r"WS-\*標準 C\# a\_b 1\.") == "WS-*標準 C# a_b 1."


def test_a_soft_line_break_is_a_space_but_not_between_han():
    assert _text("隨Visual\nStudio發佈。\n它由微\n軟开发") == "隨Visual Studio發佈。它由微軟开发"


def test_a_hard_break_is_a_line_feed():
    assert _text("第一行\\\n第二行  \n第三行<br />第四行") == "第一行\n第二行\n第三行\n第四行"


def test_entities_are_read_once():
    assert _text("A&amp;B&nbsp;C &amp;amp; &#x20BB7; &unknownx;") == "A&B\u00a0C &amp; 𠮷 &unknownx;"


def test_a_template_call_left_over_is_dropped():
    assert _text("正文{{-}}。") == "正文。"


def test_the_variant_of_the_page_is_shown():
    assert _text("-{zh-hans:软件;zh-hant:軟體}-開發與應用，-{贑}-字") == "軟體開發與應用，贑字"


def test_unknown_tags_are_text():
    assert _text("System.Lazy <T>，<u>延遲</u>") == "System.Lazy <T>，延遲"


# Blocks


def test_headings_have_their_level():
    woven = _clean("# 甲\n\n文。\n\n乙\n---\n\n文。\n\n### 丙 ### {#c .x}\n\n文。")
    assert woven.text == "甲\n\n文。\n\n乙\n\n文。\n\n丙\n\n文。"
    assert [b.level for b in woven.blocks if b.kind is BlockKind.HEADING] == [1, 2, 3]


def test_the_items_of_a_list_are_one_line_each():
    raw = "- 第一\n  項\n\n- 第二\n  - 其下\n    1.  再下\n\n\n文。"
    woven = _clean(raw)
    assert woven.text == "第一項\n第二\n其下\n再下\n\n文。"
    assert [block.level for block in woven.blocks] == [1, 1, 2, 3, None]


def test_an_empty_item_is_no_item():
    assert _text("- \n\n- [甲](http://a.org)\n- ") == "甲"


def test_two_lists_are_two():
    assert _text("- 甲\n\n<!-- -->\n\n- 乙") == "甲\n\n乙"


def test_a_quotation_is_a_block_of_its_kind():
    woven = _clean("> 我們在\n> Moscow\n> today\n\n他說。")
    assert woven.text == "我們在 Moscow today\n\n他說。"
    assert [block.kind for block in woven.blocks] == [BlockKind.QUOTE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "table",
    [
        "| 年 | 事 |\n|----|:--:|\n| 2001 | [訪問](http://a.org) |\n|  | 簽\\|署 |\n",
        "年   事\n---- --------\n2001 [訪問](http://a.org)\n     簽\\|署\n",
        "+------+------+\n| 年   | 事   |\n+======+======+\n| 2001 | [訪問](http://a.org) |\n+------+------+\n"
        "|      | 簽\\|署 |\n+---+---+\n",
        '<table>\n<tr><th>年</th>\n<th><p>事</p></th></tr>\n<tr><td>2001</td><td><a href="http://a.org">訪問</a></td></tr>'
        "\n<tr><td></td><td>簽|署</td></tr></table>",
    ],
)
def test_a_table_is_rows_of_cells(table: str):
    assert _text(f"前。\n\n{table}\n後。") == "前。\n\n年\t事\n2001\t訪問\n\t簽|署\n\n後。"
    assert len(_clean(table).links) == 1


def test_a_cell_of_several_lines_is_one_cell():
    assert _text("+---+---+\n| 甲 | 丙 |\n| 乙 | 丁 |\n+---+---+") == "甲 乙\t丙 丁"


def test_a_caption_that_pandoc_repeats_is_shown_once():
    assert (
        _text("<table><caption>歷史一覽</caption><tr><td>甲</td></tr></table>\n\n歷史一覽\n\n文。")
        == "歷史一覽\n\n甲\n\n文。"
    )


def test_code_stands_as_it_is():
    assert _text("```\na *b*\n  c\n```\n\n`x_y`與``a`b``") == "a *b*\nc\n\nx_y與a`b"


def test_categories_are_metadata():
    raw = '文。\n\n[Category:俄罗斯外交](https://zh.wikipedia.org/wiki/Category:俄罗斯外交 "wikilink")'
    assert _text(raw) == "文。"
    assert [(m.key, m.value) for m in parse(raw).metadata] == [("category", "俄罗斯外交")]


def test_a_heading_that_loses_its_section_goes():
    assert _text("文。\n\n## 註釋\n\n<references />\n\n## 參見\n\n- 甲") == "文。\n\n參見\n\n甲"


# The whole


def test_the_first_seed_reads_as_an_article(page: str):
    woven = _clean(page)
    captions = [_shown(woven, block) for block in woven.blocks if block.kind is BlockKind.CAPTION]
    assert woven.text.startswith("弗拉基米爾·普京推行的，是指在2000至2008年及2012至今擔任俄羅斯總統的")
    assert woven.text.endswith("350多亿美元债务的90%。")
    assert captions == [
        "貝理雅、普京和他的狗科尼，攝於2005年",
        "攝於2003年泰國的亞太經合組織會議",
        "實際最高領導人奥马尔·穆阿迈尔·卡扎菲上校，攝於2008年",
        "主要創立者菲德爾·卡斯特羅，攝於2000年",
    ]
    assert not set("[]<>`\\*{}") & set(woven.text)


def test_the_notes_of_the_first_seed_say_what_they_cite(page: str):
    references = _clean(page).references
    told = {reference.name: reference for reference in references}
    assert len(references) == 56
    assert told["36"].title == "Polish head rejects Putin attack"
    assert (told["36"].publisher, told["36"].date) == ("BBC News", "24 December 2004")
    assert told["hastings_cold_war"].publisher == "Mail Online"


def test_the_links_of_the_first_seed_cover_their_text(page: str):
    woven = _clean(page)
    # 109 links in the body and in notes; those in notes, captions' images and categories are none.
    assert all(link.start < link.end for link in woven.links)
    assert {link.target for link in woven.links} >= {"科尼 (狗)", "冷戰", "Tu-160轟炸機"}


def test_windows_line_ends_change_nothing_but_themselves(page: str):
    woven = _clean(page.replace("\n", "\r\n"))
    assert woven.text == _text(page)
    assert Rule.NEWLINE in woven.alignment.dropped()


def test_rare_characters_keep_their_places():
    raw = "**𠮷野家**👨‍👩‍👧在\u2028台北\\[1\\]。"
    woven = _clean(raw)
    assert woven.text == "𠮷野家👨‍👩‍👧在\u2028台北。"
    assert woven.references[0].position == woven.text.index("。")


def test_every_page_at_hand_is_aligned(shared: Path):
    files = sorted((shared / "corpora" / "pandoc_md").glob("*.md"))
    assert files
    for file in files:
        woven = _clean(file.read_bytes().decode())
        assert woven.alignment.generated(woven.text) == 0


@given(st.text(alphabet="[]()!*_`\\<>&;#-+|:{}\"' \t\n\r0a1字。ⓦ^~", max_size=80))
def test_whatever_is_written_is_aligned_and_nothing_vanishes_unnamed(raw: str):
    woven = _clean(raw)
    for segment in woven.alignment:
        assert segment.op is Op.COPY or segment.rule


@pytest.mark.parametrize("mark", ["[", "[a](", "\\[", "<ref>", "**", "`a", "-{", "![", "<table>", "{{", "- ", "> "])
def test_marks_without_an_end_take_nothing_with_them(mark: str):
    woven = _clean("正文。\n\n" + mark * 20_000 + "\n\n結尾。")
    assert woven.text.startswith("正文。")
    assert woven.text.endswith("結尾。")


def _shown(woven: Woven, block: Block) -> str:
    return woven.text[block.start : block.end]
