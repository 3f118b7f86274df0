"""The window: documents and labels on the left, the pane pair in the middle, the inspector on the right."""

from collections import Counter
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget

from annotator.core.annotation import Stance
from annotator.core.document import Document, DocumentStatus, DocumentSummary
from annotator.core.project import ProjectContext
from annotator.core.span import Side, Span
from annotator.project.dates import edtf_bounds
from annotator.project.project import Project
from annotator.ui.annotation_table import AnnotationTable
from annotator.ui.cleaning_panel import CleaningPanel
from annotator.ui.composition import CompositionGuard
from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog
from annotator.ui.document_list import DocumentList
from annotator.ui.documents import Documents
from annotator.ui.editing import Editing
from annotator.ui.files import FileActions
from annotator.ui.find_in_text import FindInText
from annotator.ui.inspector import Inspector, InspectorContext
from annotator.ui.label_bar import LabelBar
from annotator.ui.pane_pair import PanePair
from annotator.ui.panels import Panel, Panels
from annotator.ui.recleaning import Recleaning
from annotator.ui.reshaping import Reshaping
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.status_bar import StatusBar
from annotator.ui.theme import Theme
from annotator.ui.viewing import Viewing

LEFT, RIGHT = 248, 364
"""Widths of the side panels in pixels at 100 %."""


class MainWindow(QMainWindow):
    """All panels, wired to one ``Session``. Views are filled by the session's signals and never ask it back."""

    def __init__(self, settings: Settings, theme: Theme, language: str) -> None:
        super().__init__()
        self._settings = settings
        self._language = language
        self._session: Session | None = None
        self._shown: Document | None = None
        self._context: InspectorContext | None = None

        self.documents = DocumentList(theme)
        self.labels = LabelBar(theme)
        self.panes = PanePair(theme)
        self.inspector = Inspector(theme, edtf_bounds)
        self.table = AnnotationTable(theme)
        self.cleaning = CleaningPanel(theme)
        self.status = StatusBar(theme)
        self._lay_out()

        self.files = FileActions(self, settings, self.documents.selected)
        self.editing = Editing(self.panes, self.inspector, language)
        self.reshaping = Reshaping(self.panes)
        self.document_actions = Documents(self.documents)
        self.recleaning = Recleaning(self.panes)
        self.finding = FindInText(self.panes, theme)
        self.viewing = Viewing(self, self.panes, Panels(self, self._panels()), settings)
        self._composition = CompositionGuard(self)
        self._fill_menus()
        self._connect_panels()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.documents)
        left.addWidget(self.labels)
        left.setSizes([340, 500])
        tabs = self.tabs = QTabWidget()
        tabs.addTab(self.table, self.tr("Annotations"))
        tabs.addTab(self.cleaning, self.tr("Cleaning"))
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.inspector)
        right.addWidget(tabs)
        right.setSizes([460, 380])
        columns = QSplitter(Qt.Orientation.Horizontal)
        for widget in (left, self.panes, right):
            columns.addWidget(widget)
        for splitter in (left, right, columns):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        columns.setStretchFactor(1, 1)
        columns.setSizes([LEFT, 1068, RIGHT])
        self.setCentralWidget(columns)
        self.setStatusBar(self.status)
        self.resize(1680, 980)

    def _panels(self) -> tuple[Panel, ...]:
        """What F6 goes round, in this order."""
        show = self.tabs.setCurrentWidget
        return (
            Panel("documents", self.tr("Documents"), "Alt+1", self.documents, self.documents.view),
            Panel("labels", self.tr("Labels"), "Alt+2", self.labels),
            Panel("text", self.tr("Cleaned text"), "Alt+3", self.panes.text, show=self._leave_raw),
            Panel("raw", self.tr("Raw text"), "Alt+4", self.panes.raw, show=self._enter_raw),
            Panel("inspector", self.tr("Inspector"), "Alt+5", self.inspector),
            Panel("table", self.tr("Annotations"), "Alt+6", self.table, self.table.view, partial(show, self.table)),
            Panel("cleaning", self.tr("Cleaning"), "Alt+7", self.cleaning, show=partial(show, self.cleaning)),
        )

    def _leave_raw(self) -> None:
        if self.panes.raw.hasFocus():
            self.panes.switch_pane()

    def _enter_raw(self) -> None:
        if self.panes.raw_is_folded():
            self.panes.fold_raw(False)
        if not self.panes.raw.hasFocus():
            self.panes.switch_pane()

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        self.files.fill_menu(bar.addMenu(self.tr("&File")))
        edit_menu = bar.addMenu(self.tr("&Edit"))
        self.editing.fill_edit_menu(edit_menu)
        self.finding.fill_menu(edit_menu)
        annotate_menu = bar.addMenu(self.tr("&Annotate"))
        self.editing.fill_annotate_menu(annotate_menu)
        self.reshaping.fill_menu(annotate_menu)
        document_menu = bar.addMenu(self.tr("&Document"))
        self.document_actions.fill_menu(document_menu)
        self.recleaning.fill_menu(document_menu)
        self.viewing.fill_view_menu(bar.addMenu(self.tr("&View")))
        self.viewing.fill_help_menu(bar.addMenu(self.tr("&Help")))
        self.viewing.keys.apply()

    def _connect_panels(self) -> None:
        self.panes.annotation_chosen.connect(self.editing.choose)
        self.panes.annotation_chosen.connect(self.reshaping.name_those_here)
        self.table.chosen.connect(self.editing.choose)
        self.table.removal_wanted.connect(self.editing.remove)
        self.inspector.changed.connect(self.editing.change)
        self.inspector.removal_wanted.connect(self.editing.remove_chosen)
        self.inspector.entity_wanted.connect(self.editing.make_entity)
        self.labels.label_pressed.connect(self.editing.tag_entity)
        self.labels.date_pressed.connect(self.editing.tag_date)
        self.labels.stance_pressed.connect(self.editing.tag_stance)
        self.panes.annotation_opened.connect(self.inspector.start_editing)
        self.panes.position_changed.connect(self._show_position)
        self.table.opened.connect(self.inspector.start_editing)
        self.inspector.slot_wanted.connect(self.editing.fill_slot)
        self.inspector.reveal_wanted.connect(self.panes.reveal)
        self.inspector.finished.connect(self.panes.focus_text)
        self.inspector.previous_wanted.connect(lambda: self.editing.step(backwards=True))
        self.inspector.next_wanted.connect(lambda: self.editing.step(backwards=False))
        for wanted in (self.status.annotator_wanted, self.viewing.name_wanted):
            wanted.connect(self.ask_annotator)
        self.viewing.keys.changed.connect(self._show_keys)
        self.cleaning.rule_switched.connect(self.recleaning.switch_rule)
        self.cleaning.mark_removed.connect(self.recleaning.forget_mark)
        self.cleaning.clean_wanted.connect(self.recleaning.clean_again)
        self.cleaning.reveal_wanted.connect(self._reveal)
        self.cleaning.counted.connect(self._count_findings)
        self.recleaning.ended.connect(self._show_cleaning)
        self.recleaning.crashed.connect(self.files.crashed)
        for said in (self.files.said, self.editing.said, self.reshaping.said, self.recleaning.said):
            said.connect(self.status.say)
        for work in (self.files, self.recleaning):
            self.status.cancel_wanted.connect(work.cancel)
            work.progressed.connect(self.status.show_progress)
            work.ended.connect(self.status.hide_progress)
        self.files.project_opened.connect(self.show_project)

    # The project

    def show_project(self, project: Project, document_id: str = "") -> None:
        """Put ``project`` in the window, with this document in front or its first; the one before it is closed."""
        if self._session is not None:
            self.files.finish()
            self.recleaning.finish()
            self._session.project.close()
        self.release_project()
        project.annotator = self._settings.annotator
        session = self._session = Session(project, self)
        self.setWindowTitle(f"{project.path.stem} – Annotator")
        session.documents_changed.connect(self._show_documents)
        session.document_counted.connect(self.documents.model.put)
        session.context_changed.connect(self._show_context)
        session.document_changed.connect(self._show_document)
        session.annotation_put.connect(self.panes.put_annotation)
        session.annotation_gone.connect(self.panes.remove_annotation)
        session.annotations_changed.connect(self._follow_annotations)
        session.chosen_changed.connect(self._show_chosen)
        session.saved.connect(self.status.show_saved)
        session.chosen_pointed_out.connect(self.panes.go_to_chosen)
        for said in (session.refused, session.said):
            said.connect(self.status.say)
        for actions in (self.files, self.editing, self.reshaping, self.document_actions, self.recleaning, self.viewing):
            actions.set_session(session)
        self._show_context(session.context)
        self._show_documents(session.summaries)
        self.status.show_annotator(project.annotator)
        self.status.show_saved(datetime.now())
        known = [summary.id for summary in session.summaries]
        if known:
            session.open_document(document_id if document_id in known else known[0])
        else:
            self._show_document(None)
        self.panes.focus_text()

    def release_project(self) -> Project | None:
        """Take the project out of the window without closing it, and return it."""
        self.recleaning.finish()
        session, self._session = self._session, None
        if session is None:
            return None
        session.stop()
        session.deleteLater()
        return session.project

    @property
    def session(self) -> Session | None:
        return self._session

    # What the session says

    def _show_documents(self, summaries: list[DocumentSummary]) -> None:
        self.documents.set_documents(summaries)
        done = sum(summary.status is DocumentStatus.DONE for summary in summaries)
        self.status.show_done(done, len(summaries))

    def _show_context(self, context: ProjectContext) -> None:
        self._show_labels(context)
        names = ((entity.name, *(alias.name for alias in entity.aliases)) for entity in context.entities)
        self.panes.set_entity_names([name for called in names for name in called])
        if self._session is not None and self._session.document is not None:
            self._mark_annotations()
            self._show_chosen(self._session.chosen.id if self._session.chosen else "")

    def _show_document(self, document: Document | None) -> None:
        before, self._shown = self._shown, document
        places = [self.panes.caret(), self.panes.text.first_offset]
        self.panes.show_document(document)
        if before is not None and document is not None and before.id == document.id:
            # Cleaned anew: reading goes on where it was in raw.
            old, new = before.cleaned.alignment, document.cleaned.alignment
            caret, first = (new.text_position(old.raw_position(place)) for place in places)
            self.panes.text.set_caret(caret)
            self.panes.text.scroll_to(first)
        self.finding.show_document(document)
        self.cleaning.show_document(document)
        if document is not None:
            self.documents.choose(document.id)
        self._mark_annotations()

    def _mark_annotations(self) -> None:
        """Draw all annotations of the document in front anew, and list them."""
        if self._session is None:
            return
        annotations, context = self._session.document_annotations, self._session.context
        self.panes.set_annotations(annotations.values(), context.label_set, self._language)
        self.table.set_annotations(annotations, context.label_set, self._language, context.entities)
        self._show_labels(context)

    def _follow_annotations(self, annotation_ids: frozenset[str]) -> None:
        if self._session is None:
            return
        self.table.follow(annotation_ids)
        self.labels.set_counts(self._session.document_annotations.counts)
        self.inspector.count()

    def _show_labels(self, context: ProjectContext) -> None:
        counts = self._session.document_annotations.counts if self._session else Counter[str]()
        self.labels.set_labels(context.label_set, counts, self._language)

    def _show_keys(self) -> None:
        keys = self.viewing.keys.shown()
        self.labels.show_keys(keys)
        self.inspector.show_keys(keys)

    def _show_chosen(self, annotation_id: str) -> None:
        session = self._session
        if session is None:
            return
        self.panes.choose(annotation_id or None)
        self.table.choose(annotation_id)
        if session.document is None:
            self.inspector.show_nothing()
            return
        chosen = session.chosen
        self.inspector.show_annotation(chosen, self._inspected(session, session.document))
        if isinstance(chosen, Stance):
            self.inspector.set_proposals(session.proposals(chosen))

    def _inspected(self, session: Session, document: Document) -> InspectorContext:
        """What stands around the chosen annotation; the same as long as nothing but annotations changes in it."""
        parts = (document, session.document_annotations, session.context.label_set, session.context.entities)
        known = self._context
        if known is None or any(
            new is not old
            for new, old in zip(
                parts, (known.document, known.annotations, known.label_set, known.entities), strict=True
            )
        ):
            known = self._context = InspectorContext(*parts, self._language)
        return known

    def _show_cleaning(self) -> None:
        """Show cleaning as it is: where a wish was refused, the panel shows it still."""
        self.cleaning.show_document(self._session.document if self._session else None)

    def _count_findings(self, count: int) -> None:
        words = self.tr("Cleaning · {count}").format(count=QLocale().toString(count)) if count else self.tr("Cleaning")
        self.tabs.setTabText(self.tabs.indexOf(self.cleaning), words)

    def _reveal(self, side: Side, span: Span) -> None:
        """Select a place in one of the texts; the raw pane is unfolded for it."""
        if side is Side.RAW:
            self.panes.fold_raw(False)
        self.panes.select(side, span)

    def _show_position(self, text: int, raw: int) -> None:
        self.status.show_position(self.panes.paragraph_number(), self.panes.selected(), text, raw)

    # The person and the window

    def ask_annotator(self) -> None:
        """Ask for the name that annotations are signed with."""
        dialog = AnnotatorDialog(self._settings.annotator, self)
        if dialog.exec() and self._session is not None:
            name = dialog.name()
            self._settings.annotator = name
            self._session.sign_as(name)
            self.status.show_annotator(name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.import_or_open([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        if self._session is not None and self._session.document is not None:
            self._settings.document = self._session.document.id
        self.files.finish()
        if (project := self.release_project()) is not None:
            project.close()
        event.accept()
