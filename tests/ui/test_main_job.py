"""The main job, driven by keys and mouse alone: import, read, tag three layers, undo, restart, export."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.core.annotation import DateExpression, EntityMention, Stance
from annotator.core.span import Side, Span
from annotator.project.exporting import verify_jsonl
from annotator.project.project import Project
from annotator.ui.dialogs.import_report import ImportReportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.text_view.view import TextView
from annotator.ui.theme import theme_named

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[Project], MainWindow]]:
    windows: list[MainWindow] = []

    def open_window(project: Project) -> MainWindow:
        window = MainWindow(Settings(), theme_named("light"), "en")
        qtbot.addWidget(window)
        windows.append(window)
        window.show_project(project)
        window.show()
        window.activateWindow()
        window.panes.focus_text()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_window
    for window in windows:
        window.close()


def answer(qtbot: QtBot, act: Callable[[QDialog], None]) -> None:
    """Act on the modal dialog that the next event opens, once it is there."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            act(dialog)
        else:
            QTimer.singleShot(20, when_open)

    QTimer.singleShot(20, when_open)


def type_file_name(qtbot: QtBot, path: Path) -> None:
    """Type a path into the file dialog that opens next, and press Enter until it is taken.

    The first Enter may go to the list of completions, which comes up whenever the folder has been read.
    """

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.selectAll()
        qtbot.keyClicks(field, str(path))

        def press_enter() -> None:
            if isValid(dialog) and dialog.isVisible():
                QTimer.singleShot(100, press_enter)
                qtbot.keyClick(QApplication.activePopupWidget() or field, Key.Key_Return)

        press_enter()

    answer(qtbot, act)


def import_by_menu(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    type_file_name(qtbot, path)
    with qtbot.waitSignal(window.files.ended, timeout=30_000):
        qtbot.keyClick(window, Key.Key_I, Modifier.ControlModifier)
    report = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ImportReportDialog) and w.isVisible())
    qtbot.keyClick(report, Key.Key_Return)
    qtbot.waitUntil(lambda: not report.isVisible())
    # A window manager gives the focus back; the off-screen platform has none.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.panes.focus_text()


def place(window: MainWindow, words: str, after: str = "") -> Span:
    """Where ``words`` stand in the text, the first place behind ``after``."""
    assert window.session is not None
    assert window.session.document is not None
    text = window.session.document.text
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def drag_over(qtbot: QtBot, view: TextView, span: Span) -> None:
    """Press the button at the first character of ``span`` and let go behind its last."""
    view.reveal(span)
    start, end = (view.point_of(offset).toPoint() for offset in (span.start, span.end))
    page = view.viewport()
    qtbot.mousePress(page, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(page, (start + end) / 2)
    qtbot.mouseMove(page, end)
    qtbot.mouseRelease(page, Qt.MouseButton.LeftButton, pos=end)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def annotations(window: MainWindow) -> list[EntityMention | DateExpression | Stance]:
    assert window.session is not None
    return window.session.annotations


def test_the_main_job(qtbot: QtBot, tmp_path: Path, seeds: list[Path], open_window: Callable[[Project], MainWindow]):
    path = tmp_path / "俄越.annotator"
    window = open_window(Project.create(path))
    import_by_menu(qtbot, window, seeds[2])
    view = window.panes.text

    # An entity by mouse and one key.
    drag_over(qtbot, view, place(window, "蘇聯", "概論"))
    qtbot.keyClick(focused(), Key.Key_3)
    entity = annotations(window)[0]
    assert isinstance(entity, EntityMention)
    assert (entity.label, entity.spans[0].text) == ("GPE", "蘇聯")

    # A date by keyboard alone; its words say its value.
    day = place(window, "2009年7月25日")
    view.set_caret(day.start)
    for _ in range(len(day)):
        qtbot.keyClick(view, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(focused(), Key.Key_D)
    date = annotations(window)[1]
    assert isinstance(date, DateExpression)
    assert (date.edtf, date.timex3, date.spans[0].text) == ("2009-07-25", "2009-07-25", "2009年7月25日")

    # A stance: cue by mouse, holder from the proposals, target from a selection, polarity by key.
    window.panes.focus_text()
    drag_over(qtbot, view, place(window, "最強的盟友"))
    qtbot.keyClick(focused(), Key.Key_S)
    qtbot.keyClick(focused(), Key.Key_H)
    qtbot.keyClick(focused(), Key.Key_1)
    qtbot.keyClick(focused(), Key.Key_Plus)
    qtbot.keyClick(focused(), Key.Key_Plus)
    window.panes.focus_text()
    drag_over(qtbot, view, place(window, "越南", "蘇聯是"))
    qtbot.keyClick(focused(), Key.Key_T)
    stance = annotations(window)[2]
    assert isinstance(stance, Stance)
    assert (stance.holder.mention, stance.cue.spans[0].text) == (entity.id, "最強的盟友")
    assert (stance.target.spans[0].text, stance.polarity) == ("越南", 2)

    # Undo the target, redo it.
    window.panes.focus_text()
    qtbot.keyClick(window, Key.Key_Z, Modifier.ControlModifier)
    assert annotations(window)[2] != stance
    qtbot.keyClick(window, Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert annotations(window)[2] == stance

    # Something in the raw text alone: the date of a citation.
    raw = window.panes.raw
    cited = window.session.document.raw.index("2001-03-05")
    drag_over(qtbot, raw, Span(cited, cited + 10))
    qtbot.keyClick(focused(), Key.Key_D)
    assert annotations(window)[3].spans[0].side is Side.RAW
    before = annotations(window)

    # Close, start again: everything is there.
    window.close()
    window = open_window(Project.open(path))
    assert annotations(window) == before

    # Export by menu.
    out = tmp_path / "out.jsonl"

    def export_to(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        field.selectAll()
        qtbot.keyClicks(field, str(out))
        qtbot.keyClick(field, Key.Key_Return)

    answer(qtbot, export_to)
    with qtbot.waitSignal(window.files.ended, timeout=30_000):
        qtbot.keyClick(window, Key.Key_E, Modifier.ControlModifier)
    report = verify_jsonl(out)
    assert (report.documents, report.problems) == (1, [])
    line = json.loads(out.read_text(encoding="utf-8"))
    assert [len(line[layer]) for layer in ("entities", "dates", "stances")] == [1, 2, 1]
    for span in (*line["entities"][0]["spans"], *line["stances"][0]["holder"]["spans"]):
        assert line["text"][span["start"] : span["end"]] == span["text"]
        assert line["raw"][span["raw_start"] : span["raw_end"]] == span["text"]


def test_a_file_that_is_no_project_is_refused_with_its_name(
    qtbot: QtBot, tmp_path: Path, seeds: list[Path], open_window: Callable[[Project], MainWindow]
):
    window = open_window(Project.create(tmp_path / "甲.annotator"))
    type_file_name(qtbot, seeds[0])
    qtbot.keyClick(window, Key.Key_O, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: any(isinstance(w, QMessageBox) for w in QApplication.topLevelWidgets() if w.isVisible()))
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
    assert seeds[0].name in box.text()
    qtbot.keyClick(box, Key.Key_Return)
    assert window.session is not None
    assert window.session.project.path.name == "甲.annotator"
