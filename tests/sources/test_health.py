"""What is worth a look in a cleaned text is named with its place, and a sound text has nothing of it."""

from pathlib import Path

import pytest

from annotator.core.document import CleanedText, CleaningChoices, CleaningMark, FindingKind, Format, MarkAction
from annotator.core.rules import Rule
from annotator.core.span import Side
from annotator.sources.cleaning import clean
from annotator.sources.health import MOST_OF_A_KIND
from annotator.sources.reading import read_source

SEED_FINDINGS = [
    {FindingKind.UNMATCHED: 4, FindingKind.SWALLOWED_LINK: 38, FindingKind.LOST_SUBJECT: 4, FindingKind.EMPTY_NOTE: 30},
    {},
    {FindingKind.UNMATCHED: 1},
    {FindingKind.UNMATCHED: 1},
    {},
]


def _found(raw: str, source_format: Format = Format.WIKITEXT) -> list[tuple[FindingKind, str]]:
    cleaned, _ = clean(raw, source_format)
    return _places(raw, cleaned)


def _places(raw: str, cleaned: CleanedText) -> list[tuple[FindingKind, str]]:
    texts = {Side.TEXT: cleaned.text, Side.RAW: raw}
    return [(finding.kind, texts[finding.side][finding.start : finding.end]) for finding in cleaned.findings]


@pytest.mark.parametrize("number", range(5))
def test_of_the_seeds_only_the_damaged_one_has_much_to_look_at(seeds: list[Path], number: int):
    document = read_source(seeds[number].name, seeds[number].read_bytes()).document
    kinds = [finding.kind for finding in document.cleaned.findings]
    assert {kind: kinds.count(kind) for kind in kinds} == SEED_FINDINGS[number]


def test_the_sentences_of_seed_000_that_lost_their_subject_are_named(seeds: list[Path]):
    document = read_source("000", seeds[0].read_bytes()).document
    lost = [words for kind, words in _places(document.raw, document.cleaned) if kind is FindingKind.LOST_SUBJECT]
    assert lost == ["分別為", "稱為", "攝於", "曾在紐約時報上指，"]


def test_news_and_pages_that_read_well_have_nothing_to_look_at(shared: Path):
    for path in sorted((shared / "corpora/html_md").iterdir()):
        document = read_source(path.name, path.read_bytes()).document
        assert document.cleaned.findings == (), path.name


def test_markup_that_stayed_in_the_text_is_a_stray_mark():
    found = _found("普京訪問[[越南]]，見&nbsp;𠮷田 ^[3]，AT&T;公司，6'2''高", Format.PLAIN)
    marks = [(FindingKind.STRAY_MARK, mark) for mark in ("[[", "]]", "&nbsp;")]
    assert [place for place in found if place[0] is FindingKind.STRAY_MARK] == marks


def test_markup_that_the_researcher_asked_for_is_no_stray_mark():
    raw = "普京[[越南]]<ref>甲</ref>"
    marks = (CleaningMark(2, 4, MarkAction.KEEP),)
    cleaned, _ = clean(raw, Format.WIKITEXT, CleaningChoices((Rule.REFERENCE,), marks))
    assert (cleaned.text, cleaned.findings) == ("普京[[越南<ref>甲</ref>", ())


def test_a_mark_without_its_other_half_is_named_where_it_stands_in_raw():
    assert _found("普京[[訪問越南。\n\n很好]]。") == [(FindingKind.UNMATCHED, "[["), (FindingKind.UNMATCHED, "]]")]


def test_brackets_that_lost_what_stood_in_them_are_named_with_it():
    raw = "外長（<!-- 甲 -->，）訪問（{{fact}}）越南（河內）"
    assert _found(raw) == [
        (FindingKind.EMPTY_BRACKETS, "（<!-- 甲 -->，）"),
        (FindingKind.EMPTY_BRACKETS, "（{{fact}}）"),
    ]


def test_only_a_link_that_goes_on_in_chinese_swallowed_something():
    link = '[{}](https://zh.wikipedia.org/wiki/{} "wikilink")'
    raw = "，".join(link.format(*pair) for pair in [("泰國的", "泰國"), ("Java語言", "Java"), ("與印度", "印度")])
    assert _found(raw, Format.PANDOC_MARKDOWN) == [(FindingKind.SWALLOWED_LINK, "泰國的")]


def test_a_citation_that_says_nothing_is_an_empty_note():
    cleaned, _ = clean("甲<ref></ref>乙<ref name=a />丙<ref>書</ref>", Format.WIKITEXT)
    assert [(f.kind, f.side, f.start, f.end) for f in cleaned.findings] == [
        (FindingKind.EMPTY_NOTE, Side.TEXT, 1, 1),
        (FindingKind.EMPTY_NOTE, Side.TEXT, 2, 2),
    ]


@pytest.mark.parametrize(
    "text", ["他被稱為「鐵人」。", "埃及、參與、泰和", "攝影於是開始。", "曾任外長。", "存在之間，"]
)
def test_a_sentence_that_is_whole_lost_nothing(text: str):
    assert _found(text, Format.PLAIN) == []


@pytest.mark.parametrize("text", ["他被譽為，這說法有誤。", "成員有、。", "重量在之间。", "是指一種政策。"])
def test_a_sentence_that_misses_what_it_speaks_of_lost_it(text: str):
    assert [kind for kind, _ in _found(text, Format.PLAIN)] == [FindingKind.LOST_SUBJECT]


def test_a_paragraph_whose_first_words_are_lost_is_named_by_the_punctuation_after_them():
    assert _found("普京。\n\n，首都河內。") == [(FindingKind.LOST_SUBJECT, "，")]


MISSING: list[tuple[str, list[str]]] = [
    ("普京{{無名|甲}}訪問越南。", ["{{無名|甲}}"]),
    ("普京訪問（{{無名}}，）越南。", ["{{無名}}"]),
    ("普京。\n\n{{無名}}，首都河內。", ["{{無名}}"]),
    ("普京在\n* {{PAGENAME}}的[[越南]]", ["{{PAGENAME}}"]),
    ("共{{#expr:1+1}}次，{{#invoke:甲|乙}}訪問", ["{{#expr:1+1}}", "{{#invoke:甲|乙}}"]),
    ("普京。<ref>{{cite web\n|title=甲}}</ref>{{無名}}他說", ["{{無名}}"]),
    ("== {{無名}} ==\n普京。\n\n{{無名|\n要和平。|普京}}\n", ["{{無名}}", "{{無名|\n要和平。|普京}}"]),
    ("{{俄羅斯總統}}\n普京。\n{{無名|\n甲}}\n\n{{俄羅斯}}{{越南}}\n* {{無名}}\n", []),
    ("普京{{來源請求}}、{{flagicon|俄羅斯}}[[俄羅斯]]{{-}}", []),
]


@pytest.mark.parametrize(("raw", "templates"), MISSING)
def test_a_template_that_nobody_knows_is_named_where_it_leaves_a_hole_in_a_line(raw: str, templates: list[str]):
    assert _found(raw) == [(FindingKind.MISSING_WORDS, template) for template in templates]


def test_a_template_that_is_all_there_is_in_cells_is_named_once():
    raw = "{|\n! 年 !! 人\n" + "|-\n| 一 || {{無名|1}}\n|-\n| 二\n| {{無名|2}}\n" * 3
    raw += "|-\n| 三 || {{無名}}等\n|-\n| 四 ||\n|}\n{{俄羅斯}}\n{|\n|| 五\n|}"
    assert _found(raw) == [(FindingKind.MISSING_WORDS, "{{無名|1}}"), (FindingKind.MISSING_WORDS, "{{無名}}")]


def test_a_text_that_is_made_or_dropped_for_the_most_part_says_so():
    assert _found("{{RUS}}與{{CHN}}。" * 10) == [(FindingKind.MUCH_GENERATED, "")]
    assert _found("普京。\n{{無名|" + "甲" * 1000 + "}}") == [(FindingKind.MUCH_DROPPED, "")]


@pytest.mark.parametrize("raw", ["", " \r\n", "{{無名}}", "<!-- 甲 -->"])
def test_an_empty_text_says_so(raw: str):
    assert _found(raw) == [(FindingKind.EMPTY_TEXT, "")]


def test_the_list_stays_short_whatever_the_text():
    assert len(_found("[[a|" * 5000)) == MOST_OF_A_KIND
