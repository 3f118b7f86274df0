"""The two texts stay level to their very ends, however a person gets there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.core.span import Side
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker
from annotator.ui.main_window import MainWindow
from annotator.ui.text_view import TextView

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
TURNS_TO_THE_END = 3000
"""Notches of the wheel, more than any of the articles is long."""
BOTH = pytest.mark.parametrize("side", list(Side))


@pytest.fixture(params=["the longest file", "the longest seed"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, desk: Desk, tmp_path: Path, worker: Worker) -> MainWindow:
    """The window on one long article alone."""
    if request.param == "the longest seed":
        files: list[Path] = request.getfixturevalue("seeds")
    else:
        corpora: Path = request.getfixturevalue("shared") / "corpora"
        files = [path for path in corpora.glob("*/*") if path.is_file()]
    project = Project.create(tmp_path / "長.annotator")
    import_paths(project, [max(files, key=lambda path: path.stat().st_size)], worker=worker)
    desk.open(project)
    desk.window.resize(1680, 980)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.panes.focus_text()
    return desk.window


def pane(window: MainWindow, side: Side) -> TextView:
    return window.panes.text if side is Side.TEXT else window.panes.raw


def turn_wheel(view: TextView, notches: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Down if negative."""
    at, turned = QPointF(view.viewport().rect().center()), QPoint(0, 120 * notches)
    none = Button.NoButton, held, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), turned, none[0], none[1], none[2], False)
    QApplication.sendEvent(view.viewport(), event)


def click_bar(qtbot: QtBot, view: TextView, share: float) -> None:
    bar = view.overview
    qtbot.mouseClick(bar, Button.LeftButton, pos=QPoint(bar.width() // 2, round(share * (bar.height() - 1))))


def apart(window: MainWindow, side: Side, offset: int) -> float:
    """How many pixels higher or lower a character of ``side`` stands than what corresponds to it."""
    assert window.session is not None
    assert window.session.document is not None
    alignment = window.session.document.cleaned.alignment
    mine, other = pane(window, side), pane(window, Side.RAW if side is Side.TEXT else Side.TEXT)
    place = alignment.raw_position(offset) if side is Side.TEXT else alignment.text_position(offset)
    return abs(mine.y_of(offset) - other.y_of(place)) if other.is_visible(place) else float("inf")


def a_line_of_each(window: MainWindow) -> int:
    """Pixels. Both panes show whole lines only: nearer than that they cannot always come."""
    return window.panes.text.line_height() + window.panes.raw.line_height()


def is_level_at_its_end(window: MainWindow, side: Side) -> bool:
    return apart(window, side, pane(window, side).offset_near(1)) <= a_line_of_each(window)


def is_level_somewhere(window: MainWindow, side: Side) -> bool:
    lines = {pane(window, side).offset_near(percent / 100) for percent in range(101)}
    return min(apart(window, side, line) for line in lines) <= a_line_of_each(window)


@BOTH
def test_the_end_by_key_is_level(qtbot: QtBot, window: MainWindow, side: Side):
    pane(window, side).setFocus()
    qtbot.keyClick(pane(window, side), Key.Key_End, Modifier.ControlModifier)
    assert is_level_at_its_end(window, side)


@BOTH
def test_the_end_by_wheel_is_level(window: MainWindow, side: Side):
    turn_wheel(pane(window, side), -TURNS_TO_THE_END)
    assert is_level_at_its_end(window, side)


@BOTH
def test_the_end_by_the_scroll_bar_is_level(qtbot: QtBot, window: MainWindow, side: Side):
    click_bar(qtbot, pane(window, side), 1)
    assert is_level_at_its_end(window, side)


@BOTH
def test_the_end_notch_by_notch_is_level_all_the_way(window: MainWindow, side: Side):
    before = -1
    while pane(window, side).first_offset != before:
        before = pane(window, side).first_offset
        assert is_level_somewhere(window, side), before
        turn_wheel(pane(window, side), -10)
    assert is_level_at_its_end(window, side)


@BOTH
def test_the_middle_is_level(qtbot: QtBot, window: MainWindow, side: Side):
    click_bar(qtbot, pane(window, side), 0.5)
    assert is_level_somewhere(window, side)
    for _ in range(3):
        qtbot.keyClick(pane(window, side), Key.Key_PageDown)
    assert is_level_somewhere(window, side)


@BOTH
def test_the_end_stays_level_when_all_is_laid_out_anew(qtbot: QtBot, window: MainWindow, side: Side):
    turn_wheel(pane(window, side), -TURNS_TO_THE_END)
    for _ in range(5):
        turn_wheel(pane(window, side), 1, Modifier.ControlModifier)
    assert is_level_somewhere(window, side)
    window.resize(1500, 700)
    qtbot.wait(1)
    assert is_level_somewhere(window, side)
    for folded in (True, False):
        qtbot.keyClick(window.panes.text, Key.Key_F8)
        assert window.panes.raw_is_folded() is folded
    assert is_level_somewhere(window, side)
    turn_wheel(pane(window, side), -TURNS_TO_THE_END)
    assert is_level_at_its_end(window, side)
