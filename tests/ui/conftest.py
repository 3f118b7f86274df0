"""What every test of the window stands on: the fonts the program itself would load, and the window itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker
from annotator.ui.fonts import load_fonts
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp: QApplication) -> None:
    """A machine without Chinese fonts draws with the bundled one, as the program does there."""
    load_fonts()


@pytest.fixture(autouse=True)
def settings() -> Iterator[None]:
    """What one test chooses (a size, a look, a window's place) is not there for the next."""
    yield
    QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Annotator", "Annotator").clear()


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    before = QLocale()
    desk = Desk(qapp, Settings(), "light")
    yield desk
    desk.close()
    # Now, not when some loop comes round: a style sheet is applied to all windows there are.
    qapp.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)
    # The next test may be of a panel alone, which speaks as the sources do.
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path, seeds: list[Path], worker: Worker) -> MainWindow:
    """The window on a project with the five seeds."""
    project = Project.create(tmp_path / "五篇.annotator")
    import_paths(project, seeds, worker=worker)
    desk.open(project)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.panes.focus_text()
    return desk.window
