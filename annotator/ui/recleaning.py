"""Cleaning the document in front anew: rules off and on, stretches kept and left out, and why something is gone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QMessageBox

from annotator.core.document import CleaningChoices, CleaningMark, Document, MarkAction
from annotator.core.span import Side, Span
from annotator.project.progress import Progress
from annotator.project.recleaning import (
    SWITCHABLE_RULES,
    Recleaned,
    RecleanedAll,
    reclean,
    reclean_outdated,
    with_mark,
    with_rule,
    without_mark,
)
from annotator.project.worker import Worker
from annotator.text.rule_work import rules_at
from annotator.ui.background import BackgroundJob
from annotator.ui.command import add_command
from annotator.ui.pane_pair import PanePair
from annotator.ui.rule_words import rule_name, rule_sentence
from annotator.ui.sentences import translated
from annotator.ui.session import Session


class Recleaning(QObject):
    """What the Document menu, the raw pane's menu and the cleaning panel do about cleaning.

    One ``BackgroundJob`` at a time; what is asked for meanwhile is done next, all of it at once. The session hears
    of the new text from the project.
    """

    said = Signal(str)
    """A sentence for the status bar."""
    progressed = Signal(str, int, int)
    crashed = Signal(object)
    ended = Signal()
    """Nothing is under way any more, whatever became of it."""

    def __init__(self, panes: PanePair) -> None:
        super().__init__(panes)
        self._panes = panes
        self._session: Session | None = None
        self._job: BackgroundJob | None = None
        self._worker = Worker()
        self._asked: tuple[str, CleaningChoices] | None = None  # the document's id, what is under way for it
        self._next: tuple[str, CleaningChoices] | None = None
        panes.raw.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panes.raw.customContextMenuRequested.connect(self._on_context_menu)

    def set_session(self, session: Session) -> None:
        self._session = session

    @property
    def busy(self) -> bool:
        return self._job is not None

    def cancel(self) -> None:
        """Have the text stay as it is, unless it is changed already."""
        self._next = None
        if self._job is not None:
            self._job.cancel()

    def finish(self) -> None:
        """Cancel what is under way and wait for its end, before the project is closed."""
        if self._job is not None:
            self.cancel()
            self._job.wait()
        self._worker.close()

    # Menus

    def fill_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        why = self.tr("&Why is this gone?")
        add_command(menu, why, self.explain_here, "Shift+F1", name="document.why_gone")
        keep = self.tr("&Keep selected raw text in the cleaned text")
        add_command(menu, keep, self.keep_selected, "Ctrl+Shift+K", name="document.keep_raw")
        drop = self.tr("&Leave selected text out of the cleaned text")
        add_command(menu, drop, self.drop_selected, "Ctrl+Shift+L", name="document.drop_raw")
        add_command(menu, self.tr("&Clean again"), self.clean_again, "F5", name="document.clean_again")
        outdated = self.tr("Clean all &outdated texts again")
        add_command(menu, outdated, self.clean_outdated, "Shift+F5", name="document.clean_outdated")

    def context_menu(self, offset: int) -> QMenu:
        """What can be done to the selected raw text, else to the character at ``offset`` of raw."""
        menu = QMenu(self._panes)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self._selected(Side.RAW)
        place = selected or Span(offset, offset + 1)
        menu.addAction(self.tr("Why is this gone?"), lambda: self.explain(place)).setEnabled(self._is_gone(place))
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep selected raw text in the cleaned text"), self.keep_selected)
        drop = menu.addAction(self.tr("Leave selected text out of the cleaned text"), self.drop_selected)
        keep.setEnabled(selected is not None)
        drop.setEnabled(selected is not None)
        return menu

    def _on_context_menu(self, point: QPoint) -> None:
        document = self._document
        if document is None or not document.raw:
            return
        offset = self._panes.raw.offset_at(point)
        at = min(self._panes.raw.caret if offset is None else offset, len(document.raw) - 1)
        self.context_menu(at).popup(self._panes.raw.viewport().mapToGlobal(point))

    # What a person asks for

    def keep_selected(self) -> None:
        """Have the selected raw text in the cleaned text, whatever the rules say."""
        if self._selected(Side.RAW) is None:
            self.said.emit(self.tr("Select what to keep in the raw text first."))
        else:
            self._mark_selected(MarkAction.KEEP)

    def drop_selected(self) -> None:
        """Leave what is selected, in either pane, out of the cleaned text."""
        if self._panes.selected() is None:
            self.said.emit(self.tr("Select what to leave out first, in either text."))
        else:
            self._mark_selected(MarkAction.DROP)

    def clean_again(self) -> None:
        """Clean by the same choices with the cleaner that the program has now."""
        if self._document is not None:
            self._clean(self._document, self._choices(self._document))

    def clean_outdated(self) -> None:
        """Clean every text of the project that an older cleaner made, each by its own choices."""
        if self._session is None:
            return
        if self.busy:
            self.said.emit(self.tr("A text is being cleaned. Try again when it is done."))
            return
        project, worker = self._session.project, self._worker
        self._begin(lambda progress: reclean_outdated(project, worker, progress), self._on_all_finished)

    def switch_rule(self, rule: str, on: bool) -> None:
        """Have a rule work on this document, or not."""
        if self._document is not None:
            self._clean(self._document, with_rule(self._choices(self._document), rule, on=on))

    def forget_mark(self, mark: CleaningMark) -> None:
        if self._document is not None:
            self._clean(self._document, without_mark(self._choices(self._document), mark))

    def explain_here(self) -> None:
        """Say which rules took away what is selected in the raw text, else the character at its caret."""
        document = self._document
        if document is not None and document.raw:
            at = min(self._panes.raw.caret, len(document.raw) - 1)
            self.explain(self._selected(Side.RAW) or Span(at, at + 1))

    def explain(self, place: Span) -> None:
        """Say which rules took a raw stretch away, and offer to keep it or to switch off the rule that took most of it.

        A single character stands for all that went with it.
        """
        document = self._document
        if document is None:
            return
        rules = rules_at(document.cleaned.alignment, place)
        words = "\n\n".join(rule_sentence(rule) for rule in rules) or self.tr("All of it is in the cleaned text.")
        box = QMessageBox(
            QMessageBox.Icon.Information, self.tr("Why is this gone?"), words, parent=self._panes.window()
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStyleSheet("QLabel#qt_msgbox_label { min-width: 440px }")  # left to itself it breaks every sentence
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setDefaultButton(box.addButton(self.tr("Leave it so"), QMessageBox.ButtonRole.RejectRole))
        if rules:
            gone = document.cleaned.alignment.at_raw(place.start)
            stretch = place if len(place) > 1 else Span(gone.raw_start, gone.raw_end)
            keep = box.addButton(self.tr("&Keep it in the text"), QMessageBox.ButtonRole.AcceptRole)
            keep.clicked.connect(lambda: self._mark(document, Side.RAW, stretch, MarkAction.KEEP))
        switchable = next((rule for rule in rules if rule in SWITCHABLE_RULES), None)
        if switchable is not None:
            box.setInformativeText(
                self.tr("The rule “{0}” can be switched off for this document.").format(rule_name(switchable))
            )
            off = box.addButton(self.tr("&Switch the rule off here"), QMessageBox.ButtonRole.AcceptRole)
            off.clicked.connect(lambda: self.switch_rule(switchable, on=False))
        box.open()

    # The work

    @property
    def _document(self) -> Document | None:
        return self._session.document if self._session is not None else None

    def _selected(self, side: Side) -> Span | None:
        selected = self._panes.selected()
        return selected[1] if selected is not None and selected[0] is side else None

    def _is_gone(self, place: Span) -> bool:
        document = self._document
        return document is not None and bool(rules_at(document.cleaned.alignment, place))

    def _choices(self, document: Document) -> CleaningChoices:
        """The document's choices as they will be once everything asked for is done."""
        latest = self._next or self._asked
        return latest[1] if latest is not None and latest[0] == document.id else document.cleaning

    def _mark_selected(self, action: MarkAction) -> None:
        document, selected = self._document, self._panes.selected()
        if document is not None and selected is not None:
            self._mark(document, *selected, action)

    def _mark(self, document: Document, side: Side, span: Span, action: MarkAction) -> None:
        self._clean(document, with_mark(document, side, span, action, self._choices(document)))

    def _clean(self, document: Document, choices: CleaningChoices) -> None:
        if self.busy:
            self._next = document.id, choices
        elif self._session is not None:
            self._start(document.id, choices)

    def _start(self, document_id: str, choices: CleaningChoices) -> None:
        assert self._session is not None
        project, worker = self._session.project, self._worker
        self._asked = document_id, choices
        self._begin(lambda progress: reclean(project, document_id, choices, worker, progress), self._on_finished)

    def _begin(self, work: Callable[[Progress], object], on_finished: Callable[[Any], None]) -> None:
        job = BackgroundJob(work, self)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(on_finished)
        job.refused.connect(self.said)
        job.cancelled.connect(lambda: self.said.emit(self.tr("Cancelled. The cleaned text is as it was.")))
        job.crashed.connect(self.crashed)
        job.ended.connect(self._on_ended)
        self._job = job
        job.start()

    def _on_progressed(self, title: str, done: int, total: int) -> None:
        self.progressed.emit(self.tr("Cleaning {0}").format(title), done, total)

    def _on_finished(self, result: Recleaned | None) -> None:
        self.said.emit(self.tr("Nothing changed.") if result is None else self._new_version(result))

    def _new_version(self, result: Recleaned) -> str:
        carried, doubtful = result.carried, len(result.doubtful)
        if not carried and not doubtful:
            return self.tr("The cleaned text has a new version.")
        if not carried:
            return self.tr(
                "The cleaned text has a new version: %n annotations no longer fit and are marked for review.",
                "",
                doubtful,
            )
        if not doubtful:
            return self.tr("The cleaned text has a new version: %n annotations moved with the raw text.", "", carried)
        unfit = self.tr("%n no longer fit and are marked for review", "", doubtful)
        sentence = self.tr(
            "The cleaned text has a new version: %n annotations moved with the raw text; {unfit}.", "", carried
        )
        return sentence.format(unfit=unfit)

    def _on_all_finished(self, result: RecleanedAll) -> None:
        if not result.documents and not result.failures:
            self.said.emit(self.tr("No text of this project is outdated."))
            return
        sentences = [self.tr("%n texts were cleaned again.", "", result.documents)]
        if result.doubtful:
            sentences.append(self.tr("%n annotations no longer fit and are marked for review.", "", result.doubtful))
        if result.failures:
            sentences.append(self.tr("%n texts are as they were:", "", len(result.failures)))
            sentences.append(translated(result.failures[0]))
        self.said.emit(" ".join(sentences))

    def _on_ended(self) -> None:
        job, self._job, self._asked = self._job, None, None
        if job is not None:
            job.deleteLater()
        waiting, self._next = self._next, None
        if waiting is not None:
            self._start(*waiting)
        else:
            self.ended.emit()
