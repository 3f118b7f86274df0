"""A screen reader gets the text, the caret and the selection of a reading view."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.text_view import TextView
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import LIGHT


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView(reading(Script.HANS), LIGHT)
    qtbot.addWidget(made)
    made.resize(668, 300)
    made.set_text("𠮷野家\n\n在台北。", ())
    made.show()
    return made


def test_the_text_is_read_in_utf16_units(view: TextView):
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    assert text.characterCount() == 10
    assert text.text(0, 2) == "𠮷"
    assert text.text(6, 9) == "在台北"


def test_the_caret_and_the_selection_are_told(view: TextView):
    view.select(Span(5, 8))
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text.cursorPosition() == 9
    assert text.selectionCount() == 1


def test_a_screen_reader_moves_the_caret(view: TextView):
    QAccessible.queryAccessibleInterface(view).textInterface().setCursorPosition(2)
    assert view.caret == 1


def test_it_is_known_as_a_document(view: TextView):
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.Document
