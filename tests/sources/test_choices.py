"""What a researcher may change about the cleaning of one document."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.alignment import Op
from annotator.core.document import BlockKind, CleanedText, CleaningChoices, CleaningMark, Format, MarkAction
from annotator.core.rules import Rule
from annotator.sources.choices import SWITCHABLE_RULES, ordered
from annotator.sources.cleaning import clean
from tests.sources.test_cleaning_laws import markup, thorough

KEEP, DROP = MarkAction.KEEP, MarkAction.DROP


def _clean(raw: str, *marks: CleaningMark, off: tuple[Rule, ...] = ()) -> CleanedText:
    cleaned, _ = clean(raw, Format.WIKITEXT, CleaningChoices(off, marks))
    cleaned.alignment.check(raw, cleaned.text)
    return cleaned


def _mark(raw: str, words: str, action: MarkAction) -> CleaningMark:
    start = raw.index(words)
    return CleaningMark(start, start + len(words), action)


# The laws, whatever was chosen.

choices = st.builds(
    CleaningChoices,
    st.lists(st.sampled_from(SWITCHABLE_RULES), unique=True, max_size=6).map(tuple),
    st.lists(
        st.builds(CleaningMark, st.integers(0, 150), st.integers(0, 180), st.sampled_from(MarkAction)), max_size=6
    ).map(tuple),
)


@pytest.mark.parametrize("source_format", Format)
@thorough
@given(raw=markup, chosen=choices)
def test_every_raw_character_is_accounted_for_whatever_was_chosen(
    source_format: Format, raw: str, chosen: CleaningChoices
):
    cleaned, _ = clean(raw, source_format, chosen)
    cleaned.alignment.check(raw, cleaned.text)
    assert "\r" not in cleaned.text
    for block in cleaned.blocks:
        assert 0 <= block.start < block.end <= len(cleaned.text)
    for link in cleaned.links:
        assert 0 <= link.start < link.end <= len(cleaned.text)


@pytest.mark.parametrize("source_format", Format)
@thorough
@given(raw=markup, start=st.integers(0, 150), length=st.integers(1, 60))
def test_what_is_marked_to_be_dropped_is_not_in_the_text(source_format: Format, raw: str, start: int, length: int):
    cleaned, _ = clean(raw, source_format, CleaningChoices(marks=(CleaningMark(start, start + length, DROP),)))
    for at in range(start, min(start + length, len(raw))):
        segment = cleaned.alignment.at_raw(at)
        # Line ends there may still set apart what stands before and after.
        assert segment.op is Op.DROP or raw[at].isspace(), segment


@pytest.mark.parametrize("source_format", Format)
@thorough
@given(raw=markup, start=st.integers(0, 150), length=st.integers(1, 60))
def test_what_is_marked_to_be_kept_is_in_the_text(source_format: Format, raw: str, start: int, length: int):
    cleaned, _ = clean(raw, source_format, CleaningChoices(marks=(CleaningMark(start, start + length, KEEP),)))
    ink = [
        at for at in range(start, min(start + length, len(raw))) if raw[at].isalnum() or raw[at] in "，、；（）[]{}<>"
    ]
    for at in ink:
        segment = cleaned.alignment.at_raw(at)
        assert cleaned.text[segment.text_start : segment.text_end], raw[at]


@given(
    st.lists(st.builds(CleaningMark, st.integers(0, 30), st.integers(0, 30), st.sampled_from(MarkAction)), max_size=8)
)
def test_of_two_marks_the_later_one_holds(marks: list[CleaningMark]):
    wanted = {at: m.action for m in marks for at in range(m.raw_start, min(m.raw_end, 25))}
    flat = ordered(tuple(marks), 25)
    assert {at: m.action for m in flat for at in range(m.start, m.end)} == wanted
    assert all(left.end <= right.start for left, right in pairwise(flat))


# Marks.


def test_an_infobox_marked_to_be_kept_is_a_paragraph(seeds: list[Path]):
    raw = seeds[2].read_bytes().decode()
    infobox = "{{Infobox Bilateral relations|俄越|Russia|Vietnam|filetype=svg}}"
    cleaned = _clean(raw, _mark(raw, infobox, KEEP))
    assert cleaned.text == f"{infobox}\n\n{_clean(raw).text}"
    assert cleaned.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_sentence_marked_to_be_dropped_goes_with_its_citation():
    raw = "普京訪問越南。<ref>甲</ref>\r\n他會見𠮷田。<ref>乙</ref>[[河內|首都]]很熱。"
    cleaned = _clean(raw, _mark(raw, "他會見𠮷田。<ref>乙</ref>", DROP))
    assert cleaned.text == "普京訪問越南。首都很熱。"
    assert cleaned.alignment.dropped()[Rule.MARKED] == len("他會見𠮷田。<ref>乙</ref>")
    assert [reference.title for reference in cleaned.references] == ["甲"]


def test_a_mark_over_half_a_link_drops_half_of_its_words():
    cleaned = _clean("俄羅斯[[越南民主共和國|越南北方]]建交", CleaningMark(0, 16, DROP))
    assert cleaned.text == "方建交"
    assert cleaned.text[cleaned.links[0].start : cleaned.links[0].end] == "方"


def test_what_a_template_shows_is_kept_or_dropped_as_a_whole():
    raw = "他是{{RUS}}人"
    assert _clean(raw, CleaningMark(4, 5, KEEP)).text == "他是{{RUS}}人"
    dropped = _clean(raw, CleaningMark(0, 3, DROP))
    assert (dropped.text, dropped.alignment.at_raw(2).rule) == ("人", Rule.MARKED)


def test_a_heading_marked_to_be_kept_stays_over_an_empty_section():
    raw = "普京。\n\n== 外交 ==\n\n== 參考 ==\n{{reflist}}"
    assert _clean(raw).text == "普京。"
    assert _clean(raw, _mark(raw, "外交", KEEP)).text == "普京。\n\n外交"


def test_brackets_marked_to_be_kept_stay_though_they_are_empty():
    raw = "外長（{{lost}}）訪問（{{lost}}）河內"
    assert _clean(raw).text == "外長訪問河內"
    assert _clean(raw, CleaningMark(2, 3, KEEP), CleaningMark(11, 12, KEEP)).text == "外長（）訪問河內"


def test_punctuation_marked_to_be_kept_stays_though_nothing_is_before_it():
    raw = "{{lost}}，首都河內"
    assert _clean(raw).text == "首都河內"
    assert _clean(raw, _mark(raw, "，", KEEP)).text == "，首都河內"


def test_a_mark_between_the_halves_of_a_line_end_leaves_no_carriage_return():
    raw = "甲<!--\r\n-->乙"
    assert _clean(raw, CleaningMark(1, 6, KEEP)).text == "甲<!--\n乙"


# Rules switched off.


def test_without_the_language_label_only_the_words_are_shown():
    raw = "普京（{{lang-rus|Путин|Putin}}）"
    cleaned = _clean(raw, off=(Rule.LANGUAGE_LABEL,))
    assert cleaned.text == "普京（Путин，羅馬化：Putin）" or cleaned.text == "普京（Путин，罗马化：Putin）"
    assert _clean("（{{lang-az|Rusiya}}）", off=(Rule.LANGUAGE_LABEL,)).text == "（Rusiya）"


def test_without_the_rule_for_references_their_markup_is_shown_and_they_stay_references():
    raw = "普京訪問越南。<ref>[http://a.b 甲]</ref>"
    cleaned = _clean(raw, off=(Rule.REFERENCE,))
    assert cleaned.text == raw
    assert [(reference.title, reference.position) for reference in cleaned.references] == [("甲", 7)]


def test_without_the_rule_for_templates_they_are_shown_as_written():
    raw = "{{無名|甲}}普京\n\n{{無名\n|乙}}\n{{nowrap|越南}}"
    assert _clean(raw, off=(Rule.UNKNOWN_TEMPLATE,)).text == "{{無名|甲}}普京\n\n{{無名\n|乙}}\n\n越南"
    assert _clean(raw, off=(Rule.TEMPLATE_TEXT,)).text == "普京\n\n{{nowrap|越南}}"


def test_a_rule_that_a_format_stands_on_cannot_be_switched_off():
    raw = "'''普京'''訪問[[越南]]。"
    assert _clean(raw, off=(Rule.LINK_MARK, Rule.EMPHASIS)).text == "普京訪問越南。"


def test_empty_sections_and_orphan_punctuation_stay_when_their_rules_are_off():
    raw = "外長（{{lost}}）\n== 參考 ==\n{{reflist}}"
    assert _clean(raw, off=(Rule.EMPTY_SECTION, Rule.ORPHAN_PUNCTUATION)).text == "外長（）\n\n參考"
