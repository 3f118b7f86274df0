"""The parts of the reading view that need no window: offsets, chunks, lanes, seals, intervals."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Block, BlockKind
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.text_view.lanes import Plate, assign_lanes, place_plates
from annotator.ui.text_view.offsets import Offsets, shown
from annotator.ui.text_view.paragraphs import LONGEST_CHUNK, chunks_of
from tests.ui.reading_scene import mark

MIXED = st.text(st.sampled_from(["国", "𠮷", "😀", "a", "\r", "\n", "\u2028", "\u0301", "。"]), max_size=80)


@given(MIXED)
def test_offsets_go_to_utf16_and_back(text: str):
    offsets = Offsets(text)
    assert offsets.length == len(text.encode("utf-16-le")) // 2
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.to_utf16(offset) == units
        assert offsets.to_code_points(units) == offset


def test_the_middle_of_a_surrogate_pair_is_its_character():
    assert Offsets("国𠮷家").to_code_points(2) == 1


@given(st.text(max_size=50))
def test_what_is_drawn_is_as_long_as_what_is_stored(text: str):
    assert len(shown(text)) == len(text)
    assert Offsets(shown(text)).length == Offsets(text).length


@given(MIXED)
def test_chunks_tile_the_text(text: str):
    for blocks in (None, ()):
        chunks = chunks_of(text, blocks)
        assert chunks[0].start == 0
        assert chunks[-1].after == len(text)
        assert all(one.after == other.start for one, other in pairwise(chunks))


def test_a_long_paragraph_is_cut_after_sentences():
    text = "普京访问北京，会见了许多人。" * 2000
    chunks = chunks_of(text, None)
    assert all(chunk.end - chunk.start <= LONGEST_CHUNK for chunk in chunks)
    assert all(text[chunk.end - 1] == "。" for chunk in chunks)


def test_a_long_line_is_never_cut_in_a_grapheme():
    family = "👨‍👩‍👧‍👦"
    assert LONGEST_CHUNK % len(family)  # or every cut by length alone would fall between two families
    chunks = chunks_of(family * 3000, None)
    assert len(chunks) > 1
    assert all(chunk.start % len(family) == 0 for chunk in chunks)


def test_paragraphs_are_numbered_and_headings_are_not():
    blocks = (Block(0, 2, BlockKind.TITLE), Block(4, 5, BlockKind.PARAGRAPH), Block(7, 8, BlockKind.PARAGRAPH))
    chunks = chunks_of("题目\n\n一\n\n二", blocks)
    assert [chunk.number for chunk in chunks] == [None, 1, 2]
    assert [chunk.gap for chunk in chunks] == [False, True, True]


def test_items_of_one_list_stand_close():
    blocks = (Block(0, 1, BlockKind.LIST_ITEM, 1), Block(2, 3, BlockKind.LIST_ITEM, 1))
    assert [chunk.gap for chunk in chunks_of("一\n二", blocks)] == [False, False]


def test_nested_marks_lie_in_different_lanes_the_inner_one_closer():
    text = "欧盟对乌克兰的支持"
    marks = [mark(text, text, "outer"), mark("欧盟", text), mark("乌克兰", text)]
    assert assign_lanes(marks) == [1, 0, 0]


def test_marks_that_cross_never_share_a_lane():
    text = "一二三四五"
    marks = [mark("一二三", text), mark("二三四", text), mark("三四五", text)]
    assert len(set(assign_lanes(marks))) == 3


def test_seals_never_touch_and_never_leave_the_line():
    plates = [Plate(x, 16, 1, key) for key, x in enumerate((0, 0, 17, 90, 95))]
    places = place_plates(plates, 100, slack=40)
    edges = sorted((x, x + 16) for x in places.values())
    assert len(edges) == 5
    assert all(one[1] < other[0] for one, other in pairwise(edges))
    assert edges[0][0] >= 0
    assert edges[-1][1] <= 100


def test_a_name_keeps_two_pixels_to_itself():
    places = place_plates([Plate(0, 30, 0, 0), Plate(31, 30, 0, 1), Plate(62, 16, 1, 2)], 200, slack=40)
    assert places == {0: 0, 1: 32, 2: 64}


def test_a_full_name_at_the_end_of_the_line_is_moved_inside():
    assert place_plates([Plate(90, 60, 0, 0)], 100, slack=10) == {0: 40}


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=150), st.integers(0, 300))
def test_intervals_find_what_a_full_search_finds(stretches: list[tuple[int, int]], at: int):
    spans = [(start, start + length, key) for key, (start, length) in enumerate(stretches)]
    intervals = Intervals(spans[::2])
    for span in spans[1::2]:
        intervals.add(*span)
    for span in spans[::3]:
        intervals.remove(*span)
    left = [span for index, span in enumerate(spans) if index % 3]
    assert sorted(intervals.over(at, at + 5)) == sorted(s for s in left if s[0] < at + 5 and s[1] > at)


def test_marks_that_come_and_go_by_the_thousand_are_found_by_place():
    marks = Intervals[int]()
    for key in range(3000):
        marks.add(7 * key % 3000, 7 * key % 3000 + 4, key)
    for key in range(0, 3000, 2):
        marks.remove(7 * key % 3000, 7 * key % 3000 + 4, key)
    assert len(marks) == 1500
    assert [start for start, _, _ in marks.over(2000, 2003)] == [1997, 1999, 2001]


def test_marks_of_a_million_characters_are_found_by_place():
    marks = Intervals((start, start + 4, start) for start in range(0, 1_000_000, 100))
    assert [key for _, _, key in marks.over(500_001, 500_103)] == [500_000, 500_100]
