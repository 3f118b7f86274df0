import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.alignment import Op
from annotator.core.document import BlockKind, Link, LinkKind
from annotator.core.rules import Rule
from annotator.sources.parsed import Parsed
from annotator.sources.tidy import tidy
from annotator.sources.wikitext import parse
from annotator.text.pieces import Woven, weave


def _read(raw: str) -> tuple[Woven, Parsed]:
    parsed = parse(raw)
    woven = weave(raw, tidy(raw, parsed.pieces))
    woven.alignment.check(raw, woven.text)
    return woven, parsed


def _clean(raw: str) -> str:
    return _read(raw)[0].text


def _raw_of(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


# Measured against gold.


def test_seed_002_reads_as_the_gold_text(shared: Path, seeds: list[Path]):
    gold = (shared / "gold/clean/002.txt").read_text(encoding="utf-8").rstrip("\n")
    assert _clean(_raw_of(seeds[2])) == gold


def test_the_citations_of_seed_002_stand_where_gold_has_them(shared: Path, seeds: list[Path]):
    gold = json.loads((shared / "gold/clean/002.refs.json").read_text(encoding="utf-8"))
    woven, _ = _read(_raw_of(seeds[2]))
    assert [reference.position for reference in woven.references] == gold["ref_points_in_clean"]


def test_seed_003_is_an_article_without_markup(seeds: list[Path]):
    woven, parsed = _read(_raw_of(seeds[3]))
    assert parsed.title == "阿塞拜疆－俄羅斯關係"
    assert [b.kind for b in woven.blocks[:3]] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION]
    assert "最多的僑民。" in woven.text
    assert "參考" not in woven.text
    assert not re.search(r"[\[\]{}<>|]|''", woven.text)
    assert woven.alignment.generated(woven.text) == len("俄語：阿塞拜疆語：")


def test_every_real_page_is_aligned_and_keeps_its_text(shared: Path):
    for path in sorted((shared / "corpora/wikitext").iterdir()):
        woven, _ = _read(_raw_of(path))
        assert not re.search(r"\n{3}|\r| \n", woven.text), path.name


# Marks.


def test_links_show_their_text_and_keep_their_target():
    woven, _ = _read("[[俄罗斯联邦|俄联邦]]与[[𠮷野家]]、[[:en:Moscow|莫斯科]]")
    assert woven.text == "俄联邦与𠮷野家、莫斯科"
    assert woven.links == (
        Link(0, 3, 0, 13, LinkKind.WIKI, "俄罗斯联邦"),
        Link(4, 7, 14, 21, LinkKind.WIKI, "𠮷野家"),
        Link(8, 11, 22, 40, LinkKind.INTERLANGUAGE, "Moscow", "en"),
    )


def test_an_external_link_shows_its_text_and_one_without_is_a_citation():
    woven, _ = _read("見[http://a.example/x 官方網站]。詳情[http://b.example]。")
    assert woven.text == "見官方網站。詳情。"
    assert [link.target for link in woven.links] == ["http://a.example/x"]
    assert [(r.position, r.url) for r in woven.references] == [(8, "http://b.example")]


def test_categories_and_pages_in_other_languages_are_metadata():
    woven, parsed = _read("正文。\n[[Category:俄越關係|越]]\n[[en:Russia]]")
    assert woven.text == "正文。"
    assert [(m.key, m.value) for m in parsed.metadata] == [("category", "俄越關係"), ("interlanguage", "en:Russia")]


def test_headings_lists_and_paragraphs_are_blocks_of_their_kind():
    woven, _ = _read("導言。\n== 歷史 ==\n# 甲\n## 乙\n* [[丙]]\n\n結尾。")
    assert woven.text == "導言。\n\n歷史\n\n甲\n乙\n丙\n\n結尾。"
    kinds = [(block.kind, block.level) for block in woven.blocks]
    item = BlockKind.LIST_ITEM
    assert kinds[1:5] == [(BlockKind.HEADING, 2), (item, 1), (item, 2), (item, 1)]


def test_an_indented_line_is_text():
    assert _clean("正文。\n:參見：[[普京]]\n下文。") == "正文。\n\n參見：普京\n\n下文。"


def test_a_line_end_inside_a_paragraph_is_nothing_beside_chinese_and_a_space_in_latin():
    assert _clean("普京\r\n訪問越南 \n並會談") == "普京訪問越南並會談"
    assert _clean("Putin\r\nvisits\nHanoi") == "Putin visits Hanoi"


def test_br_is_one_line_feed():
    assert _clean("詩曰：<br />\n春眠") == "詩曰：\n春眠"


def test_a_data_table_is_one_line_a_row_with_tabs():
    raw = '{| class="wikitable"\n|+ 對照\n! 年 !! 事\n|-\n| style="x" | 2001年 || [[河內]]\n訪問\n|-\n|\n||乙\n|}\n後'
    woven, _ = _read(raw)
    assert woven.text == "對照\n\n年\t事\n2001年\t河內 訪問\n\t乙\n\n後"
    assert [block.kind for block in woven.blocks[1:4]] == [BlockKind.TABLE_ROW] * 3


def test_attributes_of_a_cell_end_with_its_line():
    assert "普京訪問河內|" in _clean("{|\n|\n{|\n|\n普京訪問河內|}\n|}\n")


def test_a_table_that_holds_lists_is_lists():
    assert _clean("{|\n|\n* 甲\n* 乙\n|\n* 丙\n|}") == "甲\n乙\n丙"


def test_conversion_marks_show_the_variant_of_the_page():
    assert _clean("這個-{zh-hans:程序; zh-hant:程式}-與-{後}-來的國-{T|zh:題}-家") == "這個程式與後來的國家"
    assert _clean("这个-{zh-hans:程序; zh-hant:程式;}-") == "这个程序"


def test_nowiki_entities_and_comments():
    assert (
        _clean("<nowiki>[[甲]]&amp;</nowiki>&nbsp;AT&amp;T<!-- 注 -->，&notanentity;")
        == "[[甲]]&\xa0AT&T，&notanentity;"
    )


def test_poems_keep_their_lines_and_quotations_are_quotes():
    woven, _ = _read("<poem>\n春眠\n不覺\n</poem>\n<blockquote>普京說。</blockquote>")
    assert woven.text == "春眠\n不覺\n\n普京說。"
    assert [block.kind for block in woven.blocks] == [BlockKind.PARAGRAPH, BlockKind.QUOTE]


# Images.


def test_a_caption_is_a_block_where_the_image_stood():
    raw = "前文。\n[[File:a.jpg|thumb|200px|left|alt=x|[[普京|普京]]在河內<ref>x</ref>]]後文。"
    woven, _ = _read(raw)
    assert woven.text == "前文。\n\n普京在河內\n\n後文。"
    assert woven.blocks[1].kind is BlockKind.CAPTION


def test_a_damaged_caption_is_repaired():
    woven, _ = _read("[[File:a.jpg|缩略图]][[普京|普京]]和[[阮明哲]]]]]]\n正文")
    assert woven.text == "普京和阮明哲\n\n正文"
    assert woven.alignment.dropped()[Rule.DAMAGE] == 4


def test_a_gallery_is_its_captions():
    assert _clean("<gallery>\nFile:a.jpg|紅場\nFile:b.jpg\n</gallery>\n正文") == "紅場\n\n正文"


# Templates.


def test_language_templates_show_their_label_in_the_script_of_the_page():
    woven, _ = _read("'''莫斯科'''（{{lang-ru| Москва}}），蘇聯首都")
    assert woven.text == "莫斯科（俄語：Москва），蘇聯首都"
    made = [(s.rule, s.raw_start, s.raw_end) for s in woven.alignment if s.rule == Rule.LANGUAGE_LABEL]
    assert made == [(Rule.LANGUAGE_LABEL, 10, 21)]
    assert _clean("（{{lang-az|X}}；{{lang|ru|Y}}），苏联") == "（阿塞拜疆语：X；Y），苏联"


def test_link_templates_show_the_local_text():
    woven, _ = _read(
        "{{link-en|外長|Minister}}、{{tsl|en|Foreign|本地}}、{{tsl|ru|Лавров}}、{{le|甲|A}}、{{ill|乙|en|B}}"
    )
    assert woven.text == "外長、本地、Лавров、甲、乙"
    assert [(link.target, link.lang) for link in woven.links] == [
        ("Minister", "en"),
        ("Foreign", "en"),
        ("Лавров", "ru"),
        ("A", "en"),
        ("B", "en"),
    ]


def test_years_of_birth_and_death_are_shown_as_rendered():
    assert _clean("阮明哲（{{bd|1953年|2月||}}）") == "阮明哲（1953年2月—）"
    assert _clean("普京（{{bd|1952年|10月7日|2000年|1月}}）") == "普京（1952年10月7日—2000年1月）"


def test_of_arguments_shown_in_another_order_the_first_is_copied():
    raw = "{{vie|hn=關係|v=Quan hệ}}，國"
    woven, _ = _read(raw)
    assert woven.text == "越南語：Quan hệ／關係，國"
    copied = next(s for s in woven.alignment if s.op is Op.COPY)
    assert raw[copied.raw_start : copied.raw_end] == "Quan hệ"


def test_a_quotation_after_its_author_keeps_its_citations_and_the_author_its_words():
    woven, _ = _read("{{quote|author={{le|普京{{fact}}|Putin}}、[[特朗普|特]]|text=要[[和平]]<ref>書</ref>，國會。}}")
    assert woven.text == "要和平，國會。\n——普京、特"
    assert [(r.title, r.position) for r in woven.references] == [("書", 3)]


def test_what_an_infobox_says_is_metadata_with_its_place():
    raw = "{{Infobox 人\n| 名 = [[普京|普京]]\n| 圖 = \n}}\n正文"
    woven, parsed = _read(raw)
    assert woven.text == "正文"
    assert [(m.key, m.value) for m in parsed.metadata] == [("template", "Infobox 人"), ("名", "普京")]
    assert raw[parsed.metadata[1].raw_start : parsed.metadata[1].raw_end] == "[[普京|普京]]"


def test_an_unknown_template_is_dropped_and_its_orphans_go_with_it():
    woven, _ = _read("普京（{{無名|甲}}，{{無名}}）訪問")
    assert woven.text == "普京訪問"
    assert woven.alignment.dropped()[Rule.UNKNOWN_TEMPLATE] == 14


# References.


def test_a_reference_is_a_point_that_says_what_its_source_says():
    raw = (
        '甲<ref name="n">{{cite news|title=T|url=http://u|publisher=P|date=2001-03-05|accessdate=2007-08-08}}</ref>。'
        "乙<ref name=n />。丙<ref>[http://v 標題] ''[[The_Diplomat|The Diplomat]]''</ref>"
    )
    woven, _ = _read(raw)
    first, again, other = woven.references
    assert woven.text == "甲。乙。丙"
    assert (first.position, first.name, first.title, first.url) == (1, "n", "T", "http://u")
    assert (first.publisher, first.date, first.accessed) == ("P", "2001-03-05", "2007-08-08")
    assert (again.id, again.position, again.name, again.title, again.url) == ("r2", 3, "n", "T", "http://u")
    assert (other.title, other.url, other.publisher) == ("標題", "http://v", "The Diplomat")


def test_a_named_source_written_in_the_reference_list_is_found():
    woven, _ = _read('甲<ref name="a"/>\n== 參考 ==\n{{reflist|refs=<ref name="a">[http://u 題]</ref>}}')
    assert woven.text == "甲"
    assert [reference.title for reference in woven.references] == ["題"]


def test_a_list_of_sources_is_metadata():
    woven, parsed = _read("甲。\n== 參考文獻 ==\n* 李忠慶：《[[俄羅斯]]》\n== 外部連結 ==\n* [http://u 官網]")
    assert woven.text == "甲。\n\n外部連結\n\n官網"
    assert [(m.key, m.value) for m in parsed.metadata] == [("reference", "李忠慶：《俄羅斯》")]


def test_a_page_cut_out_of_an_xml_dump_reads_as_the_page():
    raw = "稱&quot;甲&quot;&lt;ref name=&quot;n&quot;&gt;[http://u?a&amp;b 題]&lt;/ref&gt;與[[乙]]&amp;nbsp;A&amp;amp;T"
    woven, _ = _read(raw)
    assert woven.text == '稱"甲"與乙\xa0A&T'
    assert [(r.name, r.url, r.title) for r in woven.references] == [("n", "http://u?a&b", "題")]
    reference, link = woven.references[0], woven.links[0]
    assert raw[reference.raw_start : reference.raw_end].endswith("題]&lt;/ref&gt;")
    assert raw[link.raw_start : link.raw_end] == "[[乙]]"


# Damage and hostility.


def test_a_reference_without_its_end_swallows_nothing():
    assert _clean("甲<ref>乙\n\n丙<ref>丁</ref>戊<!--己") == "甲乙\n\n丙戊己"


def test_a_link_without_its_end_swallows_nothing():
    assert _clean("甲[[乙\n丙]]丁{{戊|己\n\n庚") == "甲乙丙丁戊|己\n\n庚"


def test_a_template_lost_in_a_link_leaves_the_link():
    assert _clean("見[[冊封|{{color]]。下文[[甲]]") == "見color。下文甲"


@pytest.mark.parametrize("unit", ["[[a|", "{{a|", "<ref>", "<!--", "{|", "{|\n", "[", "-{", "<nowiki>", "[http://a "])
def test_marks_without_end_in_great_number_lose_no_text(unit: str):
    raw = "始。" + unit * 5000 + "終。"
    woven, _ = _read(raw)
    assert (woven.text[:2], woven.text[-2:]) == ("始。", "終。")


def test_ten_thousand_levels_are_read_without_recursion():
    assert _clean("{{lang|en|" * 10_000 + "俄" + "}}" * 10_000) == "俄"
    assert _clean("[[a|" * 10_000 + "俄" + "]]" * 10_000) == "俄"


_FRAGMENTS = [
    *(
        "[[",
        "]]",
        "|",
        "{{",
        "}}",
        "{|",
        "|}",
        "|-",
        "\n",
        "\r\n",
        "\r",
        "''",
        "'''",
        "<ref>",
        "</ref>",
        "<ref name=a/>",
    ),
    *(
        "==",
        "*",
        ":",
        "-{",
        "}-",
        "zh-hant:",
        ";",
        "[http://a ",
        "]",
        "File:a.jpg",
        "thumb",
        "lang-ru",
        "link-en",
        "bd",
    ),
    *(
        "<br>",
        "<tr>",
        "<td>",
        "</table>",
        "<poem>",
        "<gallery>",
        "<nowiki>",
        "</nowiki>",
        "&amp;",
        "refbegin",
        "refend",
    ),
    *(
        "!",
        "||",
        "=",
        "甲",
        "𠮷",
        "🙂",
        " ",
        "（",
        "）",
        "，",
        "Infobox",
        "quote",
        "<li>",
        "<!--",
        "-->",
        "{{{",
        "}}}",
        "a",
    ),
]


@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=40).map("".join))
def test_every_raw_character_is_accounted_for_whatever_the_markup(raw: str):
    woven, _ = _read(raw)
    assert "\r" not in woven.text
    for block in woven.blocks:
        assert woven.text[block.start : block.end].strip()
    for link in woven.links:
        assert link.start < link.end <= len(woven.text)
        assert link.raw_start < link.raw_end <= len(raw)
