from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.alignment import Alignment, AlignmentBuilder, Op, Segment
from annotator.core.errors import InvalidAlignment
from annotator.core.span import Span

# 普京（{{lang-ru|Путин}}）訪問[[河內|河內]]。: a copy, a replaced head, drops around what is copied
RAW = "普京（{{lang-ru|𠮷п}}）訪[[河內|河內]]。"
TEXT = "普京（俄語：𠮷п）訪河內。"
SEGMENTS = [
    Segment(Op.COPY, 0, 3, 0, 3),
    Segment(Op.REPLACE, 3, 6, 3, 13, "language-label"),
    Segment(Op.COPY, 6, 8, 13, 15),
    Segment(Op.DROP, 8, 8, 15, 17, "template"),
    Segment(Op.COPY, 8, 10, 17, 19),
    Segment(Op.DROP, 10, 10, 19, 24, "link-target"),
    Segment(Op.COPY, 10, 12, 24, 26),
    Segment(Op.DROP, 12, 12, 26, 28, "link-mark"),
    Segment(Op.COPY, 12, 13, 28, 29),
]


@pytest.fixture
def alignment() -> Alignment:
    return Alignment(SEGMENTS)


def test_an_alignment_gives_back_its_segments(alignment: Alignment):
    assert list(alignment) == SEGMENTS
    assert (alignment.text_length, alignment.raw_length) == (len(TEXT), len(RAW))
    alignment.check(RAW, TEXT)


def test_columns_make_an_equal_alignment(alignment: Alignment):
    assert Alignment.from_columns(*alignment.columns()) == alignment


def test_a_copied_span_is_found_in_raw_to_the_character(alignment: Alignment):
    start, end = alignment.raw_range(Span(10, 12))
    assert RAW[start:end] == "河內"


def test_a_span_over_markup_takes_the_markup_between_in_raw(alignment: Alignment):
    start, end = alignment.raw_range(Span(9, 12))
    assert RAW[start:end] == "訪[[河內|河內"
    assert [s.of(RAW) for s in alignment.kept_raw(Span(9, 12))] == ["訪", "河內"]


def test_an_endpoint_inside_a_replace_takes_its_whole_raw_range(alignment: Alignment):
    start, end = alignment.raw_range(Span(4, 7))
    assert RAW[start:end] == "{{lang-ru|𠮷"


def test_raw_that_was_dropped_has_an_empty_place_in_the_text(alignment: Alignment):
    start, end = alignment.text_range(Span(20, 23))
    assert start == end == 10
    assert alignment.at_raw(20).rule == "link-target"


def test_raw_over_markup_covers_what_it_came_to(alignment: Alignment):
    start, end = alignment.text_range(Span(17, 26))
    assert TEXT[start:end] == "）訪河內"


def test_generated_and_dropped_characters_are_counted(alignment: Alignment):
    assert alignment.generated(TEXT) == 3
    assert alignment.dropped() == {"template": 2, "link-target": 5, "link-mark": 2}


@pytest.mark.parametrize(
    "segments",
    [
        [Segment(Op.COPY, 0, 2, 0, 3)],
        [Segment(Op.DROP, 0, 0, 0, 2)],
        [Segment(Op.DROP, 0, 1, 0, 1, "tag")],
        [Segment(Op.INSERT, 0, 1, 0, 1, "separator")],
        [Segment(Op.REPLACE, 0, 1, 0, 0, "entity")],
        [Segment(Op.COPY, 0, 1, 0, 1), Segment(Op.COPY, 1, 2, 2, 3)],
    ],
)
def test_segments_that_break_a_law_are_refused(segments: list[Segment]):
    with pytest.raises(InvalidAlignment):
        Alignment(segments)


def test_a_copy_that_differs_from_raw_is_found():
    with pytest.raises(InvalidAlignment, match="differs"):
        Alignment([Segment(Op.COPY, 0, 2, 0, 2)]).check("普京", "普亰")


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    segments: list[Segment] = []
    text = raw = 0
    for op in draw(st.lists(st.sampled_from(Op), min_size=1, max_size=30)):
        raw_length = draw(st.integers(1, 4)) if op is not Op.INSERT else 0
        text_length = {Op.COPY: raw_length, Op.DROP: 0}.get(op, draw(st.integers(1, 4)))
        rule = None if op is Op.COPY else "tag"
        segments.append(Segment(op, text, text + text_length, raw, raw + raw_length, rule))
        text, raw = text + text_length, raw + raw_length
    return Alignment(segments)


@given(alignments(), st.data())
def test_positions_ascend_in_both_directions(alignment: Alignment, data: st.DataObject):
    texts = sorted(data.draw(st.lists(st.integers(0, alignment.text_length), min_size=2)))
    raws = sorted(data.draw(st.lists(st.integers(0, alignment.raw_length), min_size=2)))
    assert all(a <= b for a, b in pairwise(map(alignment.raw_position, texts)))
    assert all(a <= b for a, b in pairwise(map(alignment.text_position, raws)))


@given(alignments(), st.data())
def test_a_span_of_copied_text_goes_to_raw_and_comes_back(alignment: Alignment, data: st.DataObject):
    copies = [segment for segment in alignment if segment.op is Op.COPY]
    if not copies:
        return
    segment = data.draw(st.sampled_from(copies))
    start = data.draw(st.integers(segment.text_start, segment.text_end - 1))
    end = data.draw(st.integers(start + 1, segment.text_end))
    raw = alignment.raw_range(Span(start, end))
    assert raw[1] - raw[0] == end - start
    assert alignment.text_range(Span(*raw)) == (start, end)


def test_built_neighbours_of_one_kind_are_one_segment():
    builder = AlignmentBuilder()
    builder.copy(1)
    builder.copy(2)
    builder.drop(2, "tag")
    builder.drop(1, "tag")
    builder.drop(4, "comment")
    assert list(builder.alignment()) == [
        Segment(Op.COPY, 0, 3, 0, 3),
        Segment(Op.DROP, 3, 3, 3, 6, "tag"),
        Segment(Op.DROP, 3, 3, 6, 10, "comment"),
    ]


def test_a_built_replace_stands_alone():
    builder = AlignmentBuilder()
    for _ in range(2):
        builder.replace(1, 6, "entity")
    builder.insert(2, "separator")
    built = builder.alignment()
    assert [(segment.op, segment.text_end) for segment in built] == [(Op.REPLACE, 1), (Op.REPLACE, 2), (Op.INSERT, 4)]
    assert Alignment.from_columns(*built.columns()) == built
