"""The palette: every command, label and document by typing."""

from collections.abc import Iterator

import pytest
from panel_scene import commit, summary
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.ui.dialogs.command_palette import SHOWN, CommandPalette
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def nothing_used_yet() -> Iterator[None]:
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Annotator", "Annotator").remove("recent_commands")
    yield
    Settings().language = ""
    if (left := QApplication.activeModalWidget()) is not None:
        left.close()


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Key.Key_K, Modifier.ControlModifier)
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, CommandPalette)
    qtbot.waitUntil(palette.search.hasFocus)
    return palette


def words(palette: CommandPalette) -> list[str]:
    return [choice.words for choice in palette.shown()]


def test_all_commands_are_listed_with_their_keys(palette: CommandPalette, window: MainWindow):
    commands = [each for each in window.viewing.keys.commands() if not each.name.startswith("label.")]
    assert {each.words for each in commands} <= set(words(palette))
    assert next(each.key for each in palette.shown() if each.name == "help.keys") == "F1"


def test_what_is_typed_finds_commands_in_english_too(qtbot: QtBot, desk: Desk, window: MainWindow):
    window.viewing.language_wanted.emit("zh_CN")
    palette = opened(qtbot, desk.window)
    qtbot.keyClicks(palette.search, "export")
    assert [each.name for each in palette.shown()] == ["file.export"]
    palette.search.clear()
    commit(palette.search, "导出")
    assert "file.export" in [each.name for each in palette.shown()]
    palette.reject()


def test_enter_tags_the_selection_and_the_keyboard_is_in_the_text_again(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.search, "tag event")
    assert words(palette) == ["Tag as Event"]
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert window.session is not None
    assert [made.label for made in window.session.annotations if hasattr(made, "label")] == ["EVENT"]
    qtbot.waitUntil(window.panes.text.hasFocus)


def test_escape_performs_nothing_and_goes_back_to_where_one_was(qtbot: QtBot, window: MainWindow):
    window.table.filter.setFocus()
    palette = opened(qtbot, window)
    qtbot.keyClick(palette.search, Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(window.table.filter.hasFocus)


def test_a_document_is_gone_to_by_a_part_of_its_title(qtbot: QtBot, window: MainWindow, palette: CommandPalette):
    commit(palette.search, "借北京")
    assert palette.shown()[0].note == "Go to document"
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert window.session is not None
    assert window.session.document is not None
    assert "借北京" in window.session.document.title


def test_what_cannot_be_done_now_says_why_and_is_not_done(qtbot: QtBot, palette: CommandPalette):
    qtbot.keyClicks(palette.search, "annotate date")
    assert [(each.words, each.refusal) for each in palette.shown()] == [("Date", "Select some text first.")]
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert palette.isVisible()


def test_what_was_used_last_comes_first(qtbot: QtBot, window: MainWindow, palette: CommandPalette):
    qtbot.keyClicks(palette.search, "normal size")
    qtbot.keyClick(palette.search, Key.Key_Return)
    palette = opened(qtbot, window)
    assert palette.shown()[0].words == "Normal size"
    assert palette.shown()[1].words.startswith("New project")


def test_arrow_keys_choose_and_stop_at_the_ends(qtbot: QtBot, palette: CommandPalette):
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_PageUp, Key.Key_Up):
        qtbot.keyClick(palette.search, key)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.search, Key.Key_Down)
    assert palette.list.currentIndex().row() == 1


def test_ten_thousand_documents_are_searched_and_few_are_laid_out(qtbot: QtBot, window: MainWindow):
    documents = [summary(f"d{place}", f"俄越关系 {place}") for place in range(10_000)]
    went: list[str] = []
    palette = CommandPalette([], documents, went.append, Settings(), window)
    qtbot.addWidget(palette)
    palette.open()
    qtbot.waitUntil(palette.isActiveWindow)
    commit(palette.search, "俄越")
    assert len(palette.shown()) == SHOWN
    palette.search.clear()
    commit(palette.search, "关系 9876")
    assert words(palette) == ["俄越关系 9876"]
    qtbot.keyClick(palette.search, Key.Key_Return)
    assert went == ["d9876"]


def test_the_list_is_a_sound_model(palette: CommandPalette, qtmodeltester: ModelTester):
    model = palette.list.model()
    assert model is not None
    qtmodeltester.check(model)


def test_a_screen_reader_hears_where_a_command_is_and_its_key(palette: CommandPalette):
    model = palette.list.model()
    assert model is not None
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "New project…, File, Ctrl+N"
