"""Words of Chinese in either script, and of whatever else stands among them."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.text.graphemes import boundary_before
from annotator.text.words import Names, word_after, word_at, word_before

MIXED = st.text(st.sampled_from("俄羅斯总统普京𠮷葛\U000e0100e\u0301👨\u200d👧 a-2，。\r\n\u0645\u064f"), max_size=60)


def word(text: str, at: str, names: Names | None = None) -> str:
    found = word_at(text, text.index(at), names or Names())
    assert found is not None
    return found.of(text)


@pytest.mark.parametrize("text", ["俄罗斯总统访问越南", "俄羅斯總統訪問越南"])
def test_either_script_is_cut_into_the_same_words(text: str):
    stops = [0]
    while stops[-1] < len(text):
        stops.append(word_after(text, stops[-1]))
    assert stops == [0, 3, 5, 7, 9]
    while stops[-1]:
        assert word_before(text, stops.pop()) == stops[-1]


def test_letters_and_digits_are_words_as_they_are_written():
    text = "图-95在2009年，Jean-Luc’s"
    assert [word(text, at) for at in ("9", "2", "L")] == ["95", "2009", "Jean-Luc’s"]


def test_a_variant_selector_belongs_to_its_ideograph():
    assert word("在葛\U000e0100城", "\U000e0100") == "葛\U000e0100城"


def test_the_longest_known_name_is_the_word():
    names = Names(["普京", "总统普京", "京"])
    assert word("俄总统普京说", "京", names) == "总统普京"
    assert word("俄总统普京说", "说", names) == "说"


def test_one_character_is_no_known_name():
    assert Names(["俄"]).at("俄罗斯", 0) is None


def test_past_the_end_there_is_no_word():
    assert word_at("普京", 2) is None
    assert (word_after("普京", 2), word_before("普京", 0)) == (2, 0)


@given(MIXED, st.integers(0, 60))
def test_a_word_holds_its_place_and_cuts_no_grapheme(text: str, offset: int):
    found = word_at(text, offset)
    assert (found is None) == (offset >= len(text))
    if found is not None:
        assert found.start <= offset < found.end
        assert all(boundary_before(text, end) == end for end in (found.start, found.end))


@given(MIXED)
def test_going_by_words_always_comes_to_the_end(text: str):
    offset, steps = 0, 0
    while offset < len(text):
        after = word_after(text, offset)
        assert after > offset
        offset, steps = after, steps + 1
    while offset > 0:
        before = word_before(text, offset)
        assert before < offset
        offset = before


def test_a_million_ideographs_without_a_mark_are_cut_near_the_place_asked_about():
    text = "国" * 1_000_000
    found = word_at(text, 500_000)
    assert found is not None
    assert len(found) < 200


@pytest.mark.parametrize(("number", "share"), [("002", 0.88), ("004", 0.88)])
def test_most_short_names_of_the_gold_are_one_word(shared: Path, number: str, share: float):
    """Names of two to four characters, nothing known of them beforehand: found where their middle is pointed at."""
    text = (shared / "gold" / "clean" / f"{number}.txt").read_text(encoding="utf-8")
    found, wanted, at = 0, 0, 0
    with (shared / "gold" / "entities" / f"{number}.tsv").open(encoding="utf-8") as rows:
        surfaces = [row["surface"] for row in csv.DictReader(rows, delimiter="\t")]
    for surface in surfaces:
        at = text.index(surface, at)
        if 2 <= len(surface) <= 4:
            wanted += 1
            found += word_at(text, at + len(surface) // 2) == Span(at, at + len(surface))
    assert found >= share * wanted
