"""Selecting by real keys and a real mouse: words, growing selections, clicks, and characters of several code points."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.text.graphemes import next_boundary
from annotator.text.words import Names
from annotator.ui.text_view import TextView
from annotator.ui.text_view.typography import raw, reading
from annotator.ui.theme import LIGHT
from tests.ui.reading_scene import mark, place_of

KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

GRAPHEMES = {
    "a rare ideograph": "𠮷",
    "a family of emoji": "👨‍👩‍👧",
    "a flag": "🇨🇳",
    "an accent in two code points": "e\u0301",
    "an ideograph with its variant chosen": "葛\U000e0100",
    "a sign shown as an emoji": "☺\ufe0f",
    "a syllable of Hangul in jamo": "\u1112\u1161\u11ab",
    "an accent over an ideograph": "国\u0303",
    "an Arabic letter with its vowel": "\u0645\u064f",
    "a keycap": "1\ufe0f\u20e3",
    "CR and LF": "\r\n",
    "a skin tone": "👍🏽",
}


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView(reading(Script.HANS), LIGHT)
    qtbot.addWidget(made)
    made.resize(668, 400)
    made.show()
    return made


@pytest.fixture
def raw_view(qtbot: QtBot) -> TextView:
    made = TextView(raw(), LIGHT)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def at(view: TextView, offset: int) -> QPoint:
    """In the middle of the character at ``offset``."""
    return view.rect_of(Span(offset, offset + 1)).center()


def selected(view: TextView, text: str) -> str:
    return view.selection.of(text) if view.selection else ""


@pytest.mark.parametrize("grapheme", GRAPHEMES.values(), ids=GRAPHEMES.keys())
def test_one_key_selects_one_character_whatever_it_is_made_of(raw_view: TextView, grapheme: str):
    raw_view.set_text(f"一{grapheme}二")
    raw_view.set_caret(1)
    QTest.keyClick(raw_view, KEY.Key_Right, SHIFT)
    assert raw_view.selection == Span(1, 1 + len(grapheme))
    QTest.keyClick(raw_view, KEY.Key_Left, SHIFT)
    assert raw_view.selection is None


@pytest.mark.parametrize("grapheme", GRAPHEMES.values(), ids=GRAPHEMES.keys())
def test_a_drag_from_the_middle_of_a_character_takes_all_of_it(view: TextView, grapheme: str):
    text = f"一{grapheme}二三"
    view.set_text(text, ())
    end = 2 + len(grapheme)
    QTest.mousePress(view.viewport(), LEFT, pos=view.point_of(0).toPoint())
    QTest.mouseMove(view.viewport(), view.point_of(end).toPoint())
    QTest.mouseRelease(view.viewport(), LEFT, pos=view.point_of(end).toPoint())
    assert view.selection == Span(0, end)
    assert all(next_boundary(text, start) > start for start in (view.selection.start, view.selection.end))


@pytest.mark.parametrize("grapheme", [g for g in GRAPHEMES.values() if "\n" not in g])
def test_a_double_click_never_cuts_a_character(view: TextView, grapheme: str):
    text = f"。{grapheme}。"
    view.set_text(text)
    QTest.mouseDClick(view.viewport(), LEFT, pos=at(view, 1))
    assert selected(view, text) == grapheme


@pytest.mark.parametrize("unseen", ["\u00a0", "\u200b", "\u2060", "\ufeff", "\u202e", "\u2067"])
def test_what_cannot_be_seen_is_selected_as_one_character_of_its_own(view: TextView, unseen: str):
    text = f"普京{unseen}说"
    view.set_text(text)
    view.set_caret(2)
    QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.selection == Span(2, 3)


def test_a_selection_goes_across_paragraphs(view: TextView):
    view.set_text("第一段。\n\n第二段。", ())
    view.set_caret(2)
    for _ in range(4):
        QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.selection == Span(2, 7)


@pytest.mark.parametrize("modifier", [CONTROL, CONTROL | SHIFT])
def test_control_and_arrows_go_by_words_of_either_script(view: TextView, modifier: Qt.KeyboardModifier):
    text = "俄羅斯總統访问莫斯科"
    view.set_text(text)
    stops: list[int] = []
    for _ in range(4):
        QTest.keyClick(view, KEY.Key_Right, modifier)
        stops.append(view.caret)
    assert stops == [3, 5, 7, 10]
    assert (view.selection is not None) is bool(modifier & SHIFT)
    QTest.keyClick(view, KEY.Key_Left, modifier)
    assert view.caret == 7


def test_a_name_that_is_known_is_one_word(view: TextView):
    text = "据纳雷什金说"
    view.set_text(text)
    view.set_names(lambda: Names(["纳雷什金"]))
    QTest.mouseDClick(view.viewport(), LEFT, pos=at(view, 3))
    assert selected(view, text) == "纳雷什金"
    view.set_caret(1)
    QTest.keyClick(view, KEY.Key_Right, CONTROL)
    assert view.caret == 5


def test_three_clicks_take_the_sentence_and_four_the_paragraph(view: TextView):
    text = "他来了。他说：“好！”然后走了。\n\n第二段。"
    view.set_text(text, ())
    place = at(view, text.index("说"))
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    assert selected(view, text) == "他说：“好！”"
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    assert selected(view, text) == "他来了。他说：“好！”然后走了。"


def test_clicks_far_apart_are_no_third_click(view: TextView):
    view.set_text("普京访问北京。")
    QTest.mouseDClick(view.viewport(), LEFT, pos=at(view, 0))
    QTest.mouseClick(view.viewport(), LEFT, pos=at(view, 4))
    assert view.selection is None


def test_a_selection_grows_step_by_step_and_goes_back(view: TextView):
    text = "第一句。据《人民日报》报道，普京来了。\n\n第二段。"
    view.set_text(text, ())
    view.set_caret(text.index("民"))
    steps: list[str] = []
    for _ in range(7):
        view.select_wider()
        steps.append(selected(view, text))
    assert steps == ["民", "人民日报", "据《人民日报》报道", "据《人民日报》报道，普京来了。",
                     "第一句。据《人民日报》报道，普京来了。", text, text]  # fmt: skip
    for step in reversed(steps[:5]):
        view.select_narrower()
        assert selected(view, text) == step
    view.select_narrower()
    assert (view.selection, view.caret) == (None, text.index("民"))


def test_a_selection_made_otherwise_does_not_shrink(view: TextView):
    view.set_text("普京来了。")
    view.set_caret(0)
    view.select_wider()
    view.select(Span(2, 4))
    view.select_narrower()
    assert view.selection == Span(2, 4)


def test_a_selection_grows_to_the_annotation_around(view: TextView):
    text = "俄罗斯总统普京访问"
    view.set_text(text)
    view.set_marks([mark("俄罗斯总统普京", text)])
    view.set_caret(text.index("普"))
    for _ in range(3):
        view.select_wider()
    assert selected(view, text) == "俄罗斯总统普京"


def test_nothing_grows_in_an_empty_text(view: TextView):
    view.set_text("")
    view.select_wider()
    assert view.selection is None


# From right to left

ARABIC = "他说“الجزيرة abc قطر 12 نفط”，是的。"


@pytest.mark.parametrize(
    "text",
    [ARABIC, "文لا文مُحَمَّد文", "שָׁלוֹם 和 é e\u0301 👨‍👩‍👧葛\U000e0100x。"],
    ids=["Arabic inside Chinese", "ligature and vowels", "Chinese inside Hebrew"],
)
def test_characters_tile_a_line_of_two_directions(view: TextView, text: str):
    view.set_text(text)
    starts, offset = list[int](), 0
    while offset < len(text):
        starts.append(offset)
        offset = next_boundary(text, offset)
    cells = sorted({(r.left(), r.right()) for start in starts if (r := view.rect_of(Span(start, start + 1))).width()})
    assert len(cells) >= len(starts) - 1  # لا is drawn as one
    assert all(abs(right + 1 - left) <= 1 for (_, right), (left, _) in pairwise(cells))


def test_a_click_in_the_middle_of_an_arabic_letter_finds_it(view: TextView):
    view.set_text(ARABIC)
    for offset in range(len(ARABIC)):
        assert view.offset_at(view.rect_of(Span(offset, offset + 1)).center()) == offset


def test_a_selected_arabic_word_is_lit_where_it_stands_and_nowhere_else(view: TextView):
    view.set_text(ARABIC)
    word = place_of("الجزيرة", ARABIC)
    view.select(word)
    lit = _lit(view)
    room = view.rect_of(word)
    assert lit
    assert abs(min(lit) - room.left()) <= 1
    assert abs(max(lit) - room.right()) <= 1
    after = view.rect_of(Span(word.end + 1, word.end + 2))  # the a of abc
    assert max(lit) < after.left()


def _lit(view: TextView) -> list[int]:
    """The columns of pixels in which the ground of the selection shows."""
    image: QImage = view.viewport().grab().toImage()
    height = range(0, image.height(), 2)
    wanted = LIGHT.colours.accent_tint.lower()
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).name() == wanted for y in height)]
