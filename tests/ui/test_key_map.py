"""Every command has a key, every key can be another, and none is one that something else takes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.core.annotation import DateExpression
from annotator.ui.command import Command
from annotator.ui.key_map import KeyMap, is_taken_by_input_methods
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
def keys(window: MainWindow) -> KeyMap:
    return window.viewing.keys


def command(keys: KeyMap, name: str) -> Command:
    return next(each for each in keys.commands() if each.name == name)


def test_every_entry_of_every_menu_has_a_name_and_a_key_of_its_own(keys: KeyMap):
    commands = keys.commands()
    assert [each.words for each in commands if not each.name or each.shortcut().isEmpty()] == []
    assert len({each.name for each in commands}) == len(commands) > 80


def test_no_two_commands_share_a_key_where_both_work(keys: KeyMap):
    shared = [(each.name, key.toString()) for each in keys.commands() for key in each.shortcuts()
              if keys.rivals(each, key)]  # fmt: skip
    assert shared == []


def test_no_usual_key_is_one_that_chinese_input_methods_take(keys: KeyMap):
    taken = [each.name for each in keys.commands() if any(map(is_taken_by_input_methods, each.default_keys))]
    assert taken == []


@pytest.mark.parametrize("key", ["Alt+Shift+F", "Ctrl+Space", "Ctrl+Shift+F", "Shift+Space", "Ctrl+Shift+2", "Ctrl+."])
def test_keys_of_input_methods_are_known(key: str):
    assert is_taken_by_input_methods(QKeySequence(key))


def test_keys_that_write_act_in_the_panes_only(keys: KeyMap):
    for each in keys.commands():
        for key in each.default_keys:
            if len(key.toString()) == 1:
                assert each.within is not None, each.name


def test_another_key_acts_at_once_and_is_shown_where_the_old_one_was(qtbot: QtBot, window: MainWindow, keys: KeyMap):
    keys.assign(command(keys, "annotate.date"), [QKeySequence("X")])
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_D)
    assert window.session is not None
    assert window.session.annotations == []
    qtbot.keyClick(window.panes.text, Key.Key_X)
    assert isinstance(window.session.annotations[0], DateExpression)
    assert command(keys, "annotate.date").shortcut().toString() == "X"
    assert window.labels.date_row.accessibleName().endswith("key X")


def test_an_assigned_key_survives_a_restart(qapp, window: MainWindow, keys: KeyMap):
    keys.assign(command(keys, "edit.redo"), [QKeySequence("Ctrl+R")])
    keys.assign(command(keys, "file.quit"), [])
    again = Desk(qapp, Settings(), "light").window.viewing.keys
    assert [key.toString() for key in command(again, "edit.redo").shortcuts()] == ["Ctrl+R"]
    assert command(again, "file.quit").shortcuts() == []


def test_a_key_that_is_taken_over_leaves_the_command_that_had_it(keys: KeyMap):
    keys.assign(command(keys, "annotate.stance"), [QKeySequence("D")])
    assert command(keys, "annotate.date").shortcuts() == []
    keys.reset(command(keys, "annotate.date"))
    assert [command(keys, f"annotate.{each}").key_words() for each in ("date", "stance")] == ["D", ""]
    keys.reset_all()
    assert command(keys, "annotate.stance").key_words() == "S"
    assert Settings().keys == {}


def test_a_label_whose_key_a_command_has_goes_without_and_the_bar_shows_it(window: MainWindow, keys: KeyMap):
    keys.assign(command(keys, "annotate.date"), [QKeySequence("Q")])
    assert command(keys, "label.WEAPON").shortcuts() == []
    row = window.labels.row("WEAPON")
    assert row is not None
    assert "key" not in row.accessibleName()
    keys.reset_all()
    assert row.accessibleName().endswith("key Q")


@pytest.mark.parametrize(
    ("name", "key", "says"),
    [
        ("file.export", QKeyCombination(Modifier.ControlModifier | Modifier.ShiftModifier, Key.Key_F), "input methods"),
        ("file.export", QKeyCombination(Key.Key_X), "typed into fields"),
        ("file.export", QKeyCombination(Key.Key_Tab), "from field to field"),
        ("annotate.date", QKeyCombination(Modifier.ControlModifier, Key.Key_Left), "moves the caret"),
        ("annotate.date", QKeyCombination(Key.Key_1), "Person"),
        ("annotate.date", QKeyCombination(Key.Key_X), ""),
        ("file.export", QKeyCombination(Key.Key_F7), ""),
    ],
)
def test_a_key_that_cannot_be_had_is_refused_with_a_reason(keys: KeyMap, name: str, key: QKeyCombination, says: str):
    objection = keys.objection(command(keys, name), key)
    assert says in objection
    assert bool(says) == bool(objection)
