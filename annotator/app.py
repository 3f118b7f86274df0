"""Puts the program together as a window."""

import contextlib
import gc
import os
import sys
import traceback
from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.core.errors import AnnotatorError
from annotator.core.file_names import readable
from annotator.project.project import Project
from annotator.project.start import SUFFIX, create_first_project, first_project_path
from annotator.ui.dialogs.crash_dialog import CrashDialog
from annotator.ui.fonts import font, interface_families, load_fonts
from annotator.ui.main_window import MainWindow
from annotator.ui.sentences import translated
from annotator.ui.settings import Settings
from annotator.ui.theme import Sizes, apply_palette, style_sheet, theme_named
from annotator.ui.translation import install_language, system_language

AFTER_PAINT_MS = 30
"""What nobody sees yet waits until the window is painted."""

PICTURES = (".png", ".jpg", ".jpeg", ".webp")


def run_window(paths: Sequence[Path]) -> int:
    """Open the window on a project, or with files to import, or where the person left off.

    Without a display the window is drawn into a picture beside the project instead.

    Raises:
        AnnotatorError: the project that was named cannot be opened.
    """
    projects = [path for path in paths if path.suffix == SUFFIX]
    if not has_display():
        return _draw_instead(Project.open(projects[0]) if projects else _first_project())
    app = _application()
    settings = Settings()
    with contextlib.closing(Desk(app, settings)) as desk:
        try:
            project = Project.open(projects[0]) if projects else _last_or_first(settings)
        except AnnotatorError as error:
            # Whoever started the program by a click sees no standard error.
            if app.platformName() != "offscreen":
                install_language(app, settings.language or system_language())
                QMessageBox(QMessageBox.Icon.Warning, "Annotator", translated(error)).exec()
            raise
        settings.add_recent(project.path)
        desk.open(project, settings.document)
        sys.excepthook = desk.show_crash
        if not settings.annotator:
            QTimer.singleShot(0, desk.window.ask_annotator)
        desk.window.files.import_paths([path for path in paths if path.suffix != SUFFIX])
        return app.exec()


def draw_window(path: Path, out: Path, number: int, size: tuple[int, int], theme: str) -> None:
    """Draw the window with document ``number`` of the project (from 1) into the picture ``out``.

    Raises:
        AnnotatorError: the project cannot be opened, has no such document, or ``out`` cannot be written.
    """
    if out.suffix.lower() not in PICTURES:
        # Qt would empty the file before it sees that it knows no such kind of picture.
        raise AnnotatorError(
            "The picture cannot be called {name}: its name has to end in {endings}.",
            name=readable(out.name),
            endings=", ".join(PICTURES),
        )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _draw(_application(), Project.open(path), out, number, size, theme)


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Desk:
    """The window and how it looks. Another theme or language makes another window around the same project."""

    def __init__(self, app: QApplication, settings: Settings, theme: str | None = None) -> None:
        self._app = app
        self._settings = settings
        self._theme = theme
        self.window = self._new_window()
        app.styleHints().colorSchemeChanged.connect(self._on_system_colours)

    def open(self, project: Project, document_id: str = "") -> None:
        """Show ``project`` in the window, with this document in front or its first."""
        if self._settings.geometry is not None:
            self.window.restoreGeometry(self._settings.geometry)
        with _no_search_for_garbage():
            self.window.show_project(project, document_id)
            self.window.show()
        # Once the events of showing are through: a timer that runs out while the window is made would come before them.
        get_ready = partial(self._get_ready, project)
        QTimer.singleShot(0, self.window, lambda: QTimer.singleShot(AFTER_PAINT_MS, self.window, get_ready))

    def _get_ready(self, project: Project) -> None:
        # What stands now will stand: a search among ten thousand annotations would show as a stumble of a key.
        gc.freeze()
        if self.window.session is not None and self.window.session.project is project:
            project.get_ready()

    def close(self) -> None:
        """Close the window and its project for good."""
        gc.unfreeze()
        self.window.close()
        self.window.deleteLater()

    def show_crash(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Our mistake: show it, with what is needed to report it. The project file is not touched by it."""
        report = "".join(traceback.format_exception(kind, error, trace))
        print(report, file=sys.stderr)
        CrashDialog(report, self.window).open()

    def _new_window(self) -> MainWindow:
        language = self._settings.language or system_language()
        theme = theme_named(self._settings.theme if self._theme is None else self._theme)
        install_language(self._app, language)
        self._app.setFont(font(interface_families(language), Sizes.INTERFACE))
        apply_palette(self._app, theme)
        window = MainWindow(self._settings, theme, language)
        # Last: under a style sheet every widget that gets a parent is styled once more, which took half of the time.
        self._app.setStyleSheet(style_sheet(theme))
        window.viewing.theme_wanted.connect(self._set_theme)
        window.viewing.language_wanted.connect(self._set_language)
        window.files.crashed.connect(self._on_job_crashed)
        return window

    def _set_theme(self, theme: str) -> None:
        self._settings.theme = theme
        self._rebuild()

    def _set_language(self, language: str) -> None:
        self._settings.language = language
        self._rebuild()

    def _on_system_colours(self) -> None:
        if self._theme is None and not self._settings.theme:
            self._rebuild()

    def _rebuild(self) -> None:
        """Put the project into a new window. What runs in the background is of the old one and ends first."""
        gc.unfreeze()  # the old window goes
        old = self.window
        old.files.finish()
        self._settings.geometry = old.saveGeometry()
        document = old.session.document if old.session else None
        project = old.release_project()
        self.window = self._new_window()
        if project is not None:
            self.open(project, document.id if document else "")
        old.close()
        old.deleteLater()

    def _on_job_crashed(self, error: BaseException) -> None:
        self.show_crash(type(error), error, error.__traceback__)


@contextlib.contextmanager
def _no_search_for_garbage() -> Generator[None]:
    """Opening a document makes a hundred thousand objects, none of them garbage: looking for some doubled the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _draw_instead(project: Project) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out = project.path.with_suffix(".png")
    _draw(_application(), project, out, 1, (1680, 980), "light")
    print(f"There is no display to open a window on; the window was drawn into {out} instead.")
    return 0


def _draw(app: QApplication, project: Project, out: Path, number: int, size: tuple[int, int], theme: str) -> None:
    """Draw the window with document ``number`` of ``project``, and close the project."""
    with project:
        summaries = project.documents()
        if not 1 <= number <= len(summaries):
            raise AnnotatorError(
                "{name} has {count} documents; there is no document {number}.",
                name=project.path.name,
                count=len(summaries),
                number=number,
            )
        desk = Desk(app, Settings(), theme)
        desk.open(project, summaries[number - 1].id)
        overviews = [view.overview for view in (desk.window.panes.text, desk.window.panes.raw)]
        for _ in range(2):  # a narrow window is as wide as asked only once the raw text is folded
            desk.window.resize(*size)
            app.processEvents()
            while any(overview.is_filling for overview in overviews):
                app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        picture = desk.window.grab()
        # Released and not closed: a picture leaves no trace in the person's settings.
        desk.window.release_project()
    if not picture.save(str(out)):
        raise AnnotatorError("The picture could not be written to {path}.", path=str(out))


def _application() -> QApplication:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        qInstallMessageHandler(_say_what_matters)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Annotator")
    app.setApplicationVersion(__version__)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=True)
    load_fonts()
    return app


def _say_what_matters(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # The off-screen platform says of every window that it is not a real one.
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _last_or_first(settings: Settings) -> Project:
    """The project that was open last, else the first project with the sample articles."""
    for path in settings.recent[:1]:
        return Project.open(path)
    return _first_project()


def _first_project() -> Project:
    path = first_project_path()
    return Project.open(path) if path.exists() else create_first_project(path)
