"""Puts the program together as a window."""

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.core.errors import AnnotatorError
from annotator.project.project import Project
from annotator.project.start import SUFFIX, create_first_project, first_project_path
from annotator.ui.dialogs.crash_dialog import CrashDialog
from annotator.ui.fonts import load_fonts
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.theme import Theme, apply_theme, theme_named
from annotator.ui.translation import install_language, system_language


def run_window(paths: Sequence[Path]) -> int:
    """Open the window on a project, or with files to import, or where the person left off.

    Without a display the window is drawn into a picture beside the project instead.

    Raises:
        AnnotatorError: the project that was named cannot be opened.
    """
    projects = [path for path in paths if path.suffix == SUFFIX]
    if not has_display():
        return _draw_instead(projects[0] if projects else first_project_path())
    app = _application()
    settings = Settings()
    project = _open(projects[0]) if projects else _last_or_first(settings)
    window = _window(app, settings, settings.theme, settings.language or system_language())
    if settings.geometry is not None:
        window.restoreGeometry(settings.geometry)
    window.show_project(project)
    sys.excepthook = lambda kind, error, trace: _on_crash(window, kind, error, trace)
    window.show()
    if not settings.annotator:
        QTimer.singleShot(0, window.ask_annotator)
    window.files.import_paths([path for path in paths if path.suffix != SUFFIX])
    return app.exec()


def draw_window(path: Path, out: Path, number: int, size: tuple[int, int], theme: str) -> None:
    """Draw the window with document ``number`` of the project (from 1) into the picture ``out``.

    Raises:
        AnnotatorError: the project cannot be opened, has no such document, or ``out`` cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    with Project.open(path) as project:
        _draw(app, project, out, number, size, theme)


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _draw_instead(path: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application()
    out = path.with_suffix(".png")
    with _open(path) if path.exists() else create_first_project(path) as project:
        _draw(app, project, out, 1, (1680, 980), "light")
    print(f"There is no display to open a window on; the window was drawn into {out} instead.")
    return 0


def _draw(app: QApplication, project: Project, out: Path, number: int, size: tuple[int, int], theme: str) -> None:
    summaries = project.documents()
    if not 1 <= number <= len(summaries):
        raise AnnotatorError(f"{project.path.name} has {len(summaries)} documents; there is no document {number}.")
    settings = Settings()
    window = _window(app, settings, theme, settings.language or system_language())
    window.resize(*size)
    window.show_project(project)
    window.documents.choose(summaries[number - 1].id)
    if window.session is not None:
        window.session.open_document(summaries[number - 1].id)
    window.show()
    app.processEvents()
    if not window.grab().save(str(out)):
        raise AnnotatorError(f"The picture could not be written to {out}.")
    window.close()


def _application() -> QApplication:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Annotator")
    app.setApplicationVersion(__version__)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=True)
    load_fonts()
    return app


def _window(app: QApplication, settings: Settings, theme_name: str, language: str) -> MainWindow:
    theme: Theme = theme_named(theme_name)
    install_language(app, language)
    apply_theme(app, theme)
    return MainWindow(settings, theme, language)


def _open(path: Path) -> Project:
    return Project.open(path)


def _last_or_first(settings: Settings) -> Project:
    """The project that was open last, else the first project with the sample articles."""
    for path in settings.recent[:1]:
        return Project.open(path)
    path = first_project_path()
    return Project.open(path) if path.exists() else create_first_project(path)


def _on_crash(
    window: MainWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Our mistake: show it, with what is needed to report it. The project file is not touched by it."""
    report = "".join(traceback.format_exception(kind, error, trace))
    print(report, file=sys.stderr)
    CrashDialog(report, window).open()
