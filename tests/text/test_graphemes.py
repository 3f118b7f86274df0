import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.text.graphemes import LONGEST, boundary_after, boundary_before, next_boundary, previous_boundary, snap

FAMILY = "👨‍👩‍👧"


def test_a_family_of_emoji_is_one_character():
    text = f"北京{FAMILY}。"
    assert next_boundary(text, 2) == 2 + len(FAMILY)
    assert previous_boundary(text, 2 + len(FAMILY)) == 2


def test_a_span_that_cuts_a_cluster_is_widened_to_it():
    text = "Võ Va\u0306n"
    assert snap(text, Span(4, 5)) == Span(4, 6)


def test_cr_and_lf_are_one_step():
    text = "一\r\n二"
    assert boundary_before(text, 2) == 1
    assert boundary_after(text, 2) == 3


def test_a_rare_ideograph_is_one_code_point():
    assert snap("𠮷野家", Span(0, 1)) == Span(0, 1)


def test_flags_pair_up():
    text = "🇨🇳🇷🇺"
    assert [boundary_before(text, offset) for offset in range(5)] == [0, 0, 2, 2, 4]


def test_a_million_combining_marks_are_cut_not_walked_through():
    text = "e" + "\u0301" * 1_000_000
    assert next_boundary(text, 500_000) - 500_000 <= LONGEST


@pytest.mark.parametrize("text", ["", "国"])
def test_both_ends_of_a_text_are_boundaries(text: str):
    assert boundary_before(text, 0) == 0
    assert boundary_after(text, len(text)) == len(text)


@given(st.text(st.sampled_from(["国", "𠮷", "a", "\u0301", "\u200d", "👩", "\r", "\n", "🇨", "가", "ᆨ"]), max_size=60))
def test_boundaries_agree_with_the_standard_read_from_the_start(text: str):
    import regex

    starts = {0, len(text)} | {match.start() for match in regex.finditer(r"\X", text)}
    assert {boundary_before(text, offset) for offset in range(len(text) + 1)} == starts
