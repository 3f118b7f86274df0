"""Folding: what readers take for the same is compared as the same, at the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.text.folding import fold, occurrences
from annotator.text.opencc_tables import readings


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("俄羅斯聯邦總統", "俄罗斯联邦总统"),
        ("這裏、這裡", "这里"),
        ("不瞭解", "了解"),
        ("甚麼", "甚么"),
        ("皇后與後來", "后"),
        ("Ｐｕｔｉｎ　２００８", "putin 2008"),
        ("弗拉基米爾‧普丁", "弗拉基米尔·普丁"),
        ("Đà Nẵng", "da nang"),
        ("Đa\u0300 Nă\u0303ng", "đà nẵng"),
        ("Ещё раз", "еще"),
        ("𠮷野家👨‍👩‍👧在臺灣", "在台湾"),
        ("İstanbul", "i"),
    ],
)
def test_is_found_in_another_spelling(written: str, wanted: str) -> None:
    assert occurrences(fold(written), wanted)


def test_a_place_in_the_folded_text_is_the_place_in_the_text() -> None:
    text = "𠮷，İ俄羅斯\r\n俄罗斯"
    assert [span.of(text) for span in occurrences(fold(text), "俄羅斯")] == ["俄羅斯", "俄罗斯"]


def test_accents_written_apart_belong_to_what_is_found() -> None:
    assert occurrences(fold("cafe\u0301 和 cafe"), "café") == [Span(0, 5), Span(8, 12)]


def test_hits_do_not_overlap() -> None:
    assert occurrences(fold("哈哈哈哈哈"), "哈哈") == [Span(0, 2), Span(2, 4)]


def test_nothing_stands_nowhere() -> None:
    assert occurrences(fold("俄罗斯"), "") == []


@given(st.text())
def test_folding_keeps_the_length_and_is_done_at_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_both_scripts_of_every_character_are_one() -> None:
    apart = [
        character
        for table in ("TSCharacters.txt", "STCharacters.txt", "TWVariants.txt", "HKVariants.txt")
        for character, found in readings(table).items()
        if fold(character) not in {fold(other) for other in found}
    ]
    assert apart == []
