"""The scroll bar shows where in the whole text something is marked or found."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator.core.span import Span
from annotator.ui.text_view import Mark, MarkStyle, TextView
from annotator.ui.text_view.marks import MarkList
from annotator.ui.text_view.typography import raw
from annotator.ui.theme import LIGHT

TEXT = "\n".join(f"第{number}段：𠮷野家👨‍👩‍👧在台北，俄羅斯在北方。" for number in range(400))
GPE, SIGN = LIGHT.label_colours("teal"), LIGHT.sign_colours(-1)


def mark(start: int, style: MarkStyle = MarkStyle.ENTITY) -> Mark:
    colours = GPE if style is MarkStyle.ENTITY else SIGN
    return Mark(f"a{start}{style}", Span(start, start + 2), style, "国", colours, "国家")


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    view = TextView(raw(), LIGHT)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.set_text(TEXT)
    view.show()
    return view


def strokes(qtbot: QtBot, view: TextView) -> list[str]:
    bar = view.overview
    qtbot.waitUntil(lambda: not bar.is_filling and len(bar.strokes) == bar.height() // 2)
    return bar.strokes


def test_a_stroke_lies_as_far_down_as_its_mark(qtbot: QtBot, view: TextView):
    view.set_marks([mark(len(TEXT) // 4), mark(len(TEXT) // 2)])
    shown = strokes(qtbot, view)
    rows = [row / len(shown) for row, colour in enumerate(shown) if colour]
    assert rows == pytest.approx([0.25, 0.5], abs=0.02)
    assert {colour for colour in shown if colour} == {GPE.lane}


def test_of_several_marks_in_a_row_the_stance_shows(qtbot: QtBot, view: TextView):
    view.set_marks([mark(2000), mark(2002, MarkStyle.STANCE), mark(2004)])
    assert {colour for colour in strokes(qtbot, view) if colour} == {SIGN.lane}


def test_a_mark_put_or_removed_changes_its_row_at_once(qtbot: QtBot, view: TextView):
    strokes(qtbot, view)
    marks = MarkList([])
    view.set_mark_source(marks)
    assert not any(strokes(qtbot, view))
    view.set_marks([mark(3000)])
    assert sum(map(bool, strokes(qtbot, view))) == 1


def test_a_click_beside_the_handle_goes_there(qtbot: QtBot, view: TextView):
    bar = view.overview
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, bar.height() // 2))
    assert view.first_offset / len(TEXT) == pytest.approx(0.5, abs=0.05)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, bar.height() - 2))
    assert view.is_visible(len(TEXT) - 1)
