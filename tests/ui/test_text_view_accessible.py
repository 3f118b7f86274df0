"""A screen reader gets the text, the caret, the selection and the annotations of a reading view, and every name."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.main_window import MainWindow
from annotator.ui.text_view import Mark, MarkStyle, TextView
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import LIGHT

PARAGRAPHS = "𠮷野家\n\n在台北。"


def view_of(text: str) -> TextView:
    made = TextView(reading(Script.HANS), LIGHT)
    made.resize(668, 300)
    made.set_text(text, ())
    made.show()
    return made


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = view_of(PARAGRAPHS)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def listening() -> Iterator[None]:
    """An assistive technology listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(widget: QWidget) -> QAccessibleInterface:
    """Asked for anew each time: Qt's own must not be kept beyond its widget."""
    return QAccessible.queryAccessibleInterface(widget)


def test_the_text_is_read_in_utf16_units(view: TextView):
    text = interface(view).textInterface()
    assert text.characterCount() == 10
    assert text.text(0, 2) == "𠮷"
    assert text.text(6, 9) == "在台北"


@pytest.mark.parametrize(
    "odd", ["甲\r\n乙\r丙", "甲\u2029乙\u2028丙", "甲\0\x0b\x0c乙\x85\ufeff", "甲\ufdd0\ufffc\ud800乙"]
)
def test_no_character_moves_those_after_it(view: TextView, odd: str):
    view.set_text(odd + "末", ())
    text = interface(view).textInterface()
    assert text.characterCount() == len(odd) + 1
    assert text.text(len(odd), len(odd) + 1) == "末"


def test_the_caret_and_the_selection_are_told(view: TextView):
    view.select(Span(5, 8))
    text = interface(view).textInterface()
    assert text.cursorPosition() == 9
    assert text.selectionCount() == 1
    view.select(None)
    assert interface(view).textInterface().selectionCount() == 0


def test_a_screen_reader_moves_the_caret(view: TextView):
    interface(view).textInterface().setCursorPosition(2)
    assert view.caret == 1


def test_a_screen_reader_selects_and_lets_go(view: TextView):
    interface(view).textInterface().addSelection(6, 9)
    assert view.selection == Span(5, 8)
    interface(view).textInterface().removeSelection(0)
    assert view.selection is None


def test_the_character_at_the_caret_lies_where_it_is_seen(view: TextView):
    for caret in (0, 6):
        view.set_caret(caret)
        text = interface(view).textInterface()
        seen = view.viewport().mapToGlobal(view.rect_of(Span(caret, caret + 1)).topLeft())
        assert text.characterRect(text.cursorPosition()).topLeft() == seen


def test_another_text_is_another_text_to_the_screen_reader(view: TextView):
    view.select(Span(5, 8))
    assert interface(view).textInterface().selectionCount() == 1
    view.set_text("莫斯科", ())
    text = interface(view).textInterface()
    assert (text.text(0, 3), text.cursorPosition(), text.selectionCount()) == ("莫斯科", 0, 0)


def test_the_annotations_at_the_caret_describe_it(view: TextView):
    colours = LIGHT.neutral
    view.set_marks([Mark("1", Span(5, 8), MarkStyle.ENTITY, "地", colours, "地名")])
    assert interface(view).text(QAccessible.Text.Description) == ""
    view.set_caret(6)
    assert interface(view).text(QAccessible.Text.Description) == "地名: 在台北"


def test_a_view_without_a_text_is_empty(qtbot: QtBot):
    empty = TextView(reading(Script.HANS), LIGHT)
    qtbot.addWidget(empty)
    assert interface(empty).textInterface().characterCount() == 0
    interface(empty).textInterface().setCursorPosition(0)
    assert interface(empty).actionInterface() is not None


def test_it_is_known_as_a_text_that_is_not_written_in(view: TextView):
    assert interface(view).role() == QAccessible.Role.EditableText
    assert interface(view).editableTextInterface() is None


@pytest.mark.usefixtures("listening")
def test_views_come_and_go_while_a_screen_reader_listens(view: TextView):
    for _ in range(8):
        passing = view_of(PARAGRAPHS * 50)
        passing.set_caret(4)
        interface(passing).textInterface().setCursorPosition(9)
        Shiboken.delete(passing)
        gc.collect()
    assert interface(view).textInterface().characterCount() == 10


@pytest.mark.usefixtures("listening")
def test_a_screen_reader_asks_everything_of_the_whole_window(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Qt.Key.Key_1)
    for widget in (window, *window.findChildren(QWidget)):
        asked = interface(widget)
        for ask in (asked.role, asked.state, asked.rect, asked.childCount):
            ask()
        assert all(isinstance(asked.text(kind), str) for kind in QAccessible.Text if kind != QAccessible.Text.UserText)
        for kind in QAccessible.InterfaceType:
            asked.interface_cast(kind)


def test_whatever_can_be_reached_or_pressed_has_a_name(window: MainWindow):
    children = [each for each in window.findChildren(QWidget) if each.isVisible() and each.focusProxy() is None]
    reached = [each for each in children if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    pressed = [each for each in children if isinstance(each, QAbstractButton)]
    named = {each: interface(each).text(QAccessible.Text.Name) for each in (*reached, *pressed)}
    assert len(named) > 20
    assert [each for each, name in named.items() if not name] == []
