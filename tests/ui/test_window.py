"""The window as a whole: what happens to the panels when the project changes under them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.core.document import DocumentStatus
from annotator.core.span import Side, Span
from annotator.project.exporting import export_jsonl
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker
from annotator.ui.command import commands_of
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL = Modifier.ControlModifier


def command(window: MainWindow, words: str) -> QAction:
    return next(each for each in commands_of(window.menuBar()) if each.text().replace("&", "") == words)


def test_the_import_is_taken_back_and_brought_back_by_two_keys(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert window.session is not None
    assert (window.session.summaries, window.session.document) == ([], None)
    qtbot.keyClick(window, Key.Key_Z, CONTROL | Modifier.ShiftModifier)
    assert len(window.session.summaries) == 5


def test_many_documents_are_set_to_a_status_at_once_and_undone_at_once(qtbot: QtBot, window: MainWindow):
    assert window.session is not None
    window.documents.view.setFocus()
    qtbot.keyClick(window.documents.view, Key.Key_A, CONTROL)
    qtbot.keyClick(window, Key.Key_3, CONTROL)
    assert {summary.status for summary in window.session.summaries} == {DocumentStatus.DONE}
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert {summary.status for summary in window.session.summaries} == {DocumentStatus.NEW}


def test_the_first_annotation_begins_a_document_and_one_undo_takes_both_back(qtbot: QtBot, window: MainWindow):
    assert window.session is not None
    for _ in range(8):
        qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    assert window.session.summaries[0].status is DocumentStatus.IN_PROGRESS
    assert window.session.annotations[0].spans[0].text == "弗拉基米爾·普京"
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert window.session.summaries[0].status is DocumentStatus.NEW
    assert window.session.annotations == []


def test_undoing_an_import_that_was_worked_on_asks_and_takes_the_work_back_too(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    assert window.session is not None
    session = window.session
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    qtbot.keyClick(window, Key.Key_PageDown, CONTROL)  # in another document the import is the newest step
    named: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: named.append(dialog) or QDialog.DialogCode.Accepted)
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert len(named) == 1
    assert session.summaries == []


def test_another_language_keeps_the_document_and_the_annotations(qtbot: QtBot, desk: Desk, window: MainWindow):
    qtbot.keyClick(window, Key.Key_PageDown, CONTROL)
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_3)
    assert window.session is not None
    title, made = window.session.document, window.session.annotations
    command(window, "简体中文").trigger()
    assert desk.window is not window
    assert desk.window.session is not None
    assert desk.window.session.document == title
    assert desk.window.session.annotations == made
    assert desk.window.windowTitle().startswith("五篇")
    Settings().language = ""


def test_every_single_letter_key_acts_in_the_panes_only(window: MainWindow):
    for each in commands_of(window.menuBar()):
        if len(each.shortcut().toString()) == 1:
            assert each.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut, each.text()


def test_no_key_is_given_to_two_commands(window: MainWindow):
    keys = [each.shortcut().toString() for each in commands_of(window.menuBar()) if not each.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))


STRANGE = "𠮷野家👨‍👩‍👧在台北。\r\n第二行\u2028俄罗斯é\u0301说：“普京👍来了”。\r\n"


@pytest.mark.parametrize("words", ["台北", "俄罗斯", "普京👍", "第二行"])
def test_offsets_agree_in_window_store_and_export_after_strange_characters(
    qtbot: QtBot, desk: Desk, tmp_path: Path, worker: Worker, words: str, open_file: Callable[[bytes], Project]
):
    desk.open(open_file(STRANGE.encode()))
    window = desk.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panes.focus_text()
    assert window.session is not None
    assert window.session.document is not None
    text = window.session.document.text
    start = text.index(words)
    window.panes.text.set_caret(start)
    while window.panes.selected() != (Side.TEXT, Span(start, start + len(words))):
        qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_3)
    out = tmp_path / "out.jsonl"
    export_jsonl(window.session.project, out)
    line = json.loads(out.read_text(encoding="utf-8"))
    span = line["entities"][0]["spans"][0]
    assert line["raw"] == STRANGE
    assert "\r" not in line["text"]
    assert (span["start"], span["text"]) == (start, words)
    assert line["text"][span["start"] : span["end"]] == line["raw"][span["raw_start"] : span["raw_end"]] == words


@pytest.fixture
def open_file(tmp_path: Path, worker: Worker) -> Callable[[bytes], Project]:
    def open_file(content: bytes) -> Project:
        (tmp_path / "怪.txt").write_bytes(content)
        project = Project.create(tmp_path / "怪.annotator")
        import_paths(project, [tmp_path / "怪.txt"], worker=worker)
        return project

    return open_file


def said(window: MainWindow) -> str:
    return window.status.message.toolTip() or window.status.message.text()


def test_undo_says_what_it_did_and_shows_it(qtbot: QtBot, window: MainWindow):
    assert window.session is not None
    for _ in range(8):
        qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    tagged = window.session.annotations[0]
    qtbot.keyClick(window.panes.text, Key.Key_Delete)
    qtbot.keyClick(window.panes.text, Key.Key_End, CONTROL)
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert window.session.chosen == tagged
    assert window.panes.text.is_visible(0)
    assert "弗拉基米爾·普京" in said(window)
    qtbot.keyClick(window, Key.Key_Y, CONTROL)
    assert window.session.annotations == []


def test_the_next_annotation_may_be_in_raw_alone(qtbot: QtBot, window: MainWindow):
    session = window.session
    assert session is not None
    assert session.document is not None
    place = session.document.raw.index("2007-12-04")
    window.panes.raw.setFocus()
    window.panes.select(Side.RAW, Span(place, place + 10))
    qtbot.keyClick(window.panes.raw, Key.Key_D)
    cited = session.annotations[0]
    session.choose("")
    window.panes.focus_text()
    qtbot.keyClick(window.panes.text, Key.Key_N)
    assert session.chosen == cited


def test_choosing_lets_go_of_a_selection_elsewhere(qtbot: QtBot, window: MainWindow):
    """What can no longer be seen selected must not be tagged by the next key."""
    session = window.session
    assert session is not None
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    window.panes.select(Side.TEXT, Span(20, 24))
    session.choose("")
    qtbot.keyClick(window.panes.text, Key.Key_N)
    qtbot.keyClick(window.panes.text, Key.Key_2)
    assert [(mention.label, mention.spans[0].start) for mention in session.annotations] == [("ORG", 0)]


def test_a_change_of_the_chosen_annotation_moves_neither_text_nor_caret(qtbot: QtBot, window: MainWindow):
    session = window.session
    assert session is not None
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    window.panes.text.set_caret(2000)
    window.panes.text.scroll_to(1900)
    first = window.panes.text.first_offset
    session.relabel("ORG")
    assert (window.panes.text.caret, window.panes.text.first_offset) == (2000, first)


def test_documents_are_removed_by_key_and_brought_back(qtbot: QtBot, window: MainWindow):
    session = window.session
    assert session is not None
    window.documents.view.setFocus()
    qtbot.keyClick(window.documents.view, Key.Key_A, CONTROL)
    qtbot.keyClick(window.documents.view, Key.Key_Delete)
    assert session.summaries == []
    assert "5" in said(window)
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert len(session.summaries) == 5


def test_the_window_remembers_the_document_in_front(qtbot: QtBot, window: MainWindow):
    assert window.session is not None
    qtbot.keyClick(window.panes.text, Key.Key_PageDown, CONTROL)
    wanted = window.session.document
    window.close()
    assert wanted is not None
    assert Settings().document == wanted.id


def test_the_keyboard_stays_in_the_table_when_its_last_row_is_removed(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    window.table.view.setFocus()
    qtbot.keyClick(window.table.view, Key.Key_Delete)
    assert window.table.filter.hasFocus()
