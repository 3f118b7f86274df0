"""The list of keys: found by word and key, changed by key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.key_capture import KeyCaptureDialog
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def usual_keys() -> Iterator[None]:
    yield
    settings = Settings()
    for name in settings.keys:
        settings.set_keys(name, None)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> Iterator[KeysDialog]:
    qtbot.keyClick(window, Key.Key_F1)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KeysDialog)
    qtbot.waitUntil(dialog.search.hasFocus)
    yield dialog
    dialog.accept()


def asked(qtbot: QtBot, dialog: KeysDialog, command: str) -> KeyCaptureDialog:
    """What opens when a person searches for a command and presses Enter twice."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.search.setFocus()
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, command)
    qtbot.keyClick(dialog.search, Key.Key_Return)
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Key.Key_Return)
    capture = QApplication.activeModalWidget()
    assert isinstance(capture, KeyCaptureDialog)
    qtbot.waitUntil(capture.isActiveWindow)
    return capture


def key_of(window: MainWindow, name: str) -> str:
    return next(each.key_words() for each in window.viewing.keys.commands() if each.name == name)


def test_commands_are_found_by_word_by_key_and_by_their_english_name(qtbot: QtBot, dialog: KeysDialog):
    qtbot.keyClicks(dialog.search, "ctrl+z")
    assert dialog.shown() == ["Undo"]
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "annotate stance")
    assert dialog.shown()[0] == "Stance with this cue"


def test_another_key_is_pressed_and_listed(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    qtbot.keyClick(asked(qtbot, dialog, "export"), Key.Key_X, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert key_of(window, "file.export") == "Ctrl+Shift+X"
    cell = dialog.table.item(dialog.table.currentRow(), 2)
    assert cell is not None
    assert cell.text() == "Ctrl+Shift+X"


def test_a_taken_key_names_who_has_it_and_is_taken_over_or_left(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    capture = asked(qtbot, dialog, "annotate stance")
    qtbot.keyClick(capture, Key.Key_D)
    assert "“Date”" in capture.sentence.text()
    qtbot.keyClick(capture, Key.Key_Escape)
    assert (key_of(window, "annotate.date"), key_of(window, "annotate.stance")) == ("D", "S")
    capture = asked(qtbot, dialog, "annotate stance")
    qtbot.keyClick(capture, Key.Key_D)
    qtbot.keyClick(capture.take_over, Key.Key_Return)
    assert (key_of(window, "annotate.date"), key_of(window, "annotate.stance")) == ("", "D")


def test_a_refused_key_says_why_and_the_next_one_is_taken(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    capture = asked(qtbot, dialog, "export")
    qtbot.keyClick(capture, Key.Key_F, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert "input methods" in capture.sentence.text()
    assert capture.take_over.isHidden()
    qtbot.keyClick(capture, Key.Key_F12)
    assert key_of(window, "file.export") == "F12"


def test_even_tab_and_enter_can_be_keys_of_the_panes(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    qtbot.keyClick(asked(qtbot, dialog, "annotate holder"), Key.Key_Tab, Modifier.ControlModifier)
    assert key_of(window, "annotate.holder") == "Ctrl+Tab"


def test_a_key_is_taken_away_and_the_usual_one_comes_back(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    qtbot.keyClicks(dialog.search, "export")
    qtbot.keyClick(dialog.search, Key.Key_Return)
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert key_of(window, "file.export") == ""
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert key_of(window, "file.export") == "Ctrl+E"


def test_labels_are_listed_and_say_where_their_keys_are_changed(qtbot: QtBot, dialog: KeysDialog):
    qtbot.keyClicks(dialog.search, "person")
    qtbot.keyClick(dialog.search, Key.Key_Return)
    assert dialog.shown() == ["Person"]
    assert "label set" in dialog.note.text()
    assert not dialog.change.isEnabled()


def test_a_label_whose_key_a_command_has_says_so(qtbot: QtBot, window: MainWindow, dialog: KeysDialog):
    keys = window.viewing.keys
    keys.assign(next(each for each in keys.commands() if each.name == "annotate.date"), [QKeySequence("1")])
    qtbot.keyClicks(dialog.search, "person")
    qtbot.keyClick(dialog.search, Key.Key_Return)
    assert dialog.note.text() == "1, its key in the label set, does “Date”."


def test_keys_that_are_in_no_menu_are_listed_too(qtbot: QtBot, dialog: KeysDialog):
    qtbot.keyClicks(dialog.search, "shift+arrow")
    assert dialog.shown()[0] == "Text: select"
