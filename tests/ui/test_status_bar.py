from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.core.span import Side, Span
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import DARK, LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def status(qtbot):
    widget = StatusBar(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(1200, 30)
    widget.show()
    return widget


def said(status):
    return [label.text() for label in status.findChildren(QLabel) if label.isVisible() and label.text()]


def test_it_says_when_the_work_was_saved_and_why_not(status):
    status.show_saved(datetime(2026, 11, 21, 14, 2))
    assert "Saved 14:02" in said(status)
    status.show_not_saved("the disk is full.")
    assert "Not saved: the disk is full." in said(status)


def test_it_says_where_one_is_in_both_texts(status):
    status.show_position(10, None, 593, 2128)
    assert "Paragraph 10 · Text 593 · Raw 2128" in said(status)
    status.show_position(0, (Side.RAW, Span(2128, 2142)), 593, 2128)
    assert "Text 593 · Raw 2128–2142" in said(status)


def test_the_name_can_be_pressed(status, qtbot):
    status.show_annotator("王小明")
    with qtbot.waitSignal(status.annotator_wanted):
        qtbot.mouseClick(status.annotator, Qt.MouseButton.LeftButton)
    assert status.annotator.text() == "王小明"


def test_documents_done_are_counted(status):
    status.show_done(1, 5)
    assert "1 of 5 documents done" in said(status)


def test_a_sentence_goes_after_a_while(status):
    status.say("Tagged 20 places.")
    assert "Tagged 20 places." in said(status)
    status._message_end.timeout.emit()
    assert "Tagged 20 places." not in said(status)


def test_long_work_shows_a_bar_that_can_be_cancelled_once(status, qtbot):
    status.show_progress("专栏_2009.txt", 2, 5)
    qtbot.waitUntil(status.cancel.isVisible)
    with qtbot.waitSignal(status.cancel_wanted):
        qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)
    assert not status.cancel.isEnabled()
    status.hide_progress()
    assert not status.is_busy


def test_short_work_shows_no_bar(status):
    status.show_progress("专栏_2009.txt", 2, 5)
    status.hide_progress()
    assert not status.cancel.isVisible()
    assert not status.is_busy


def test_both_themes_are_painted(status):
    status.show_not_saved("the disk is full.")
    light = status.grab().toImage()
    status.set_theme(DARK)
    assert status.grab().toImage() != light
