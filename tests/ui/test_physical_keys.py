"""Tagging with keyboards that write no Latin letters."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, DateExpression, EntityMention
from annotator.ui.main_window import MainWindow
from annotator.ui.physical_keys import combination_of, printed_key

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
X11_D, X11_1, X11_BRACKET = 40, 10, 34
pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes as X11 and Wayland count them")


def pressed(key: int, words: str, scan_code: int = 0, modifiers: Qt.KeyboardModifier = PLAIN) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, words)


def tagged_with(qtbot: QtBot, window: MainWindow, event: QKeyEvent) -> list[Annotation]:
    qtbot.keyClick(window.panes.text, Qt.Key.Key_Right, SHIFT)
    QApplication.sendEvent(window.panes.text, event)
    assert window.session is not None
    return window.session.annotations


def test_the_key_of_d_makes_a_date_under_a_russian_layout(qtbot: QtBot, window: MainWindow):
    made = tagged_with(qtbot, window, pressed(ord("В"), "в", X11_D))
    assert isinstance(made[0], DateExpression)


def test_the_key_of_1_tags_where_digits_need_shift(qtbot: QtBot, window: MainWindow):
    made = tagged_with(qtbot, window, pressed(Qt.Key.Key_Ampersand, "&", X11_1))
    assert isinstance(made[0], EntityMention)
    assert made[0].label == "PER"


def test_a_full_width_digit_is_a_digit(qtbot: QtBot, window: MainWindow):
    made = tagged_with(qtbot, window, pressed(ord("２"), "２"))
    assert isinstance(made[0], EntityMention)
    assert made[0].label == "ORG"


def test_zhuyin_letters_are_the_keys_they_are_printed_on(qtbot: QtBot, window: MainWindow):
    assert isinstance(tagged_with(qtbot, window, pressed(ord("ㄎ"), "ㄎ", X11_D))[0], DateExpression)


def test_caps_lock_changes_nothing(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(window.panes.text, "D")  # what Caps Lock writes: a capital without Shift
    assert window.session is not None
    assert isinstance(window.session.annotations[0], DateExpression)


def test_a_mark_above_a_digit_tags_nothing(qtbot: QtBot, window: MainWindow):
    assert tagged_with(qtbot, window, pressed(Qt.Key.Key_Exclam, "!", X11_1, SHIFT)) == []


def test_latin_letters_are_what_they_write_wherever_they_lie():
    assert printed_key(pressed(Qt.Key.Key_A, "a", 24)) == "A"  # a French keyboard, where American ones have Q


def test_brackets_are_found_under_a_russian_layout():
    assert printed_key(pressed(ord("Х"), "х", X11_BRACKET)) == "["
    assert printed_key(pressed(ord("Х"), "Х", X11_BRACKET, SHIFT)) == "{"


def test_an_assigned_key_is_latin_whatever_the_layout_writes():
    assert combination_of(pressed(ord("В"), "в", X11_D)).key() == Qt.Key.Key_D
    assert combination_of(pressed(Qt.Key.Key_BraceLeft, "{", X11_BRACKET, SHIFT)).keyboardModifiers() == PLAIN


def test_the_panes_take_no_input_method(window: MainWindow):
    for view in (window.panes.text, window.panes.raw):
        assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert not view.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
