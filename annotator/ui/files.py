"""The File menu's work: projects, imports and exports, with their dialogs."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from annotator.core.errors import AnnotatorError
from annotator.project.progress import Progress
from annotator.project.project import Project
from annotator.project.start import SUFFIX, first_project_path
from annotator.ui.background import BackgroundJob
from annotator.ui.command import add_command
from annotator.ui.file_dialogs import ask_files, ask_folder, ask_save
from annotator.ui.sentences import translated
from annotator.ui.session import Session
from annotator.ui.settings import Settings

# What a menu asks for is imported then: cleaners, formats and dialogs would keep the first paint waiting.
if TYPE_CHECKING:
    from annotator.project.exporting import ExportResult
    from annotator.project.importing import ImportReport


class FileActions(QObject):
    """What the File menu does. Long work runs as one ``BackgroundJob`` at a time."""

    project_opened = Signal(object)
    """The ``Project`` that takes the place of the one in the window."""
    progressed = Signal(str, int, int)
    ended = Signal()
    said = Signal(str)
    """A sentence for the status bar."""
    crashed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, selected: Callable[[], Sequence[str]]) -> None:
        """``selected`` tells the ids of the documents that are selected in the window."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._selected = selected
        self._session: Session | None = None
        self._job: BackgroundJob | None = None

    def set_session(self, session: Session) -> None:
        self._session = session

    @property
    def busy(self) -> bool:
        return self._job is not None

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def finish(self) -> None:
        """Cancel what is under way and wait for its end, before the project is closed."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait(10)

    def fill_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&New project…"), self.new_project, "Ctrl+N", name="file.new_project")
        add_command(menu, self.tr("&Open project…"), self.open_project, "Ctrl+O", name="file.open_project")
        recent = menu.addMenu(self.tr("&Recent projects"))
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        add_command(menu, self.tr("Save a &copy…"), self.save_copy, "Ctrl+Shift+S", name="file.save_copy")
        menu.addSeparator()
        add_command(menu, self.tr("&Import files…"), self.import_files, "Ctrl+I", name="file.import_files")
        add_command(menu, self.tr("Import a &folder…"), self.import_folder, "Ctrl+Shift+I", name="file.import_folder")
        add_command(menu, self.tr("&Export…"), self.export, "Ctrl+E", name="file.export")
        menu.addSeparator()
        add_command(menu, self.tr("&Quit"), self._window.close, "Ctrl+Q", name="file.quit")

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in self._settings.recent:
            add_command(menu, path.stem, partial(self.open_path, path)).setToolTip(str(path))
        menu.setToolTipsVisible(True)

    # Projects

    def new_project(self) -> None:
        path = self._ask_save(self.tr("New project"), self.tr("New project"), self._project_filter(), SUFFIX)
        if path is not None:
            self._switch(lambda: Project.create(path))

    def open_project(self) -> None:
        title, filters = self.tr("Open project"), self._project_filter()
        for path in ask_files(self._window, title, self._folder(), filters, many=False):
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open the project in ``path`` in place of the present one."""
        if self._session is not None and self._session.project.path == path:
            return
        self._switch(lambda: Project.open(path))

    def save_copy(self) -> None:
        if self._session is None:
            return
        name = self.tr("Copy of {0}").format(self._session.project.path.stem)
        path = self._ask_save(self.tr("Save a copy"), name, self._project_filter(), SUFFIX)
        if path is None:
            return
        try:
            self._session.project.copy_to(path)
        except AnnotatorError as error:
            self._refuse(translated(error))
        else:
            self.said.emit(self.tr("Saved a copy as {0}.").format(path.name))

    # Import and export

    def import_files(self) -> None:
        every = self.tr("Articles and annotations (*.txt *.md *.wiki *.wikitext *.mediawiki *.html *.htm *.jsonl)")
        everything = self.tr("All files (*)")
        filters = f"{every};;{everything}"
        paths = ask_files(self._window, self.tr("Import files"), self._import_folder(), filters)
        if paths:
            self._settings.import_folder = paths[0].parent
        self.import_paths(paths)

    def import_folder(self) -> None:
        folder = ask_folder(self._window, self.tr("Import a folder"), self._import_folder())
        if folder is not None:
            self._settings.import_folder = folder
            self.import_paths([folder])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders beside the window; a report is shown at the end."""
        if self._session is None or not paths or self._is_held_up():
            return
        from annotator.project.importing import import_paths

        project = self._session.project
        self._start(lambda progress: import_paths(project, paths, progress), self._on_imported)

    def import_or_open(self, paths: Sequence[Path]) -> None:
        """What was dropped on the window or named at the start: a project is opened, anything else imported."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        self.import_paths([path for path in paths if path.suffix != SUFFIX])

    def export(self) -> None:
        """Ask where to and what, then export as JSONL beside the window."""
        if self._session is None or self._is_held_up():
            return
        from annotator.project.exporting import export_jsonl
        from annotator.ui.dialogs.export_dialog import ExportDialog

        project = self._session.project
        out = project.path.with_suffix(".jsonl")
        dialog = ExportDialog(out, self._session.summaries, self._selected(), self._window)
        if not dialog.exec():
            return
        path, document_ids = dialog.path(), dialog.document_ids()
        self._start(lambda progress: export_jsonl(project, path, document_ids, progress), self._on_exported)

    def _on_imported(self, report: "ImportReport") -> None:
        from annotator.ui.dialogs.import_report import ImportReportDialog
        from annotator.ui.import_rows import import_rows

        dialog = ImportReportDialog(import_rows(report), len(report.steps), self._window)
        dialog.open()
        if self._session is not None and report.files and report.files[0].documents:
            self._session.open_document(report.files[0].documents[0].id)

    def _on_exported(self, result: "ExportResult") -> None:
        checked = self.tr("all %n quotes were checked and agree.", "", result.quotes)
        sentence = self.tr("Exported %n documents to {name}; {checked}", "", result.documents)
        self.said.emit(sentence.format(name=result.path.name, checked=checked))

    def _start(self, work: Callable[[Progress], object], on_finished: Callable[..., None]) -> None:
        job = BackgroundJob(work, self)
        job.progressed.connect(self.progressed)
        job.finished.connect(on_finished)
        job.refused.connect(self._refuse)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self.crashed)
        job.ended.connect(self._on_ended)
        self._job = job
        job.start()

    def _on_cancelled(self) -> None:
        self.said.emit(self.tr("Cancelled. What was finished before stays."))

    def _on_ended(self) -> None:
        self._job = None
        self.ended.emit()

    # Asking

    def _is_held_up(self) -> bool:
        """Whether other work is under way; then it is said."""
        if self.busy:
            self.said.emit(self.tr("Wait until the work under way has ended, or cancel it."))
        return self.busy

    def _switch(self, opened: Callable[[], Project]) -> None:
        if self._is_held_up():
            return
        try:
            project = opened()
        except AnnotatorError as error:
            self._refuse(translated(error))
        else:
            self._settings.add_recent(project.path)
            self.project_opened.emit(project)

    def _ask_save(self, title: str, name: str, filters: str, suffix: str) -> Path | None:
        return ask_save(self._window, title, self._folder() / f"{name}{suffix}", filters)

    def _folder(self) -> Path:
        return self._session.project.path.parent if self._session else first_project_path().parent

    def _import_folder(self) -> Path:
        """Where files came from last, else where the project lies."""
        return self._settings.import_folder or self._folder()

    def _project_filter(self) -> str:
        return self.tr("Annotator projects (*.annotator)")

    def _refuse(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Annotator"), sentence, parent=self._window)
        box.open()
