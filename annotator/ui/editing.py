"""The Edit and Annotate menus: tagging, choosing and changing annotations, by menu, key and label bar."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotator.core.annotation import Annotation, DateExpression, EntityMention, Layer, Stance
from annotator.core.labels import in_language
from annotator.core.project import ProjectContext
from annotator.core.span import QuotedSpan, Side
from annotator.project.project import UndoBlocked
from annotator.ui.command import add_command
from annotator.ui.dialogs.undo_blocked import UndoBlockedDialog
from annotator.ui.inspector import Inspector
from annotator.ui.pane_pair import PanePair
from annotator.ui.session import Session
from annotator.ui.step_words import step_words


class Editing(QObject):
    """From a selection in a pane to an annotation, and on to its fields in the inspector."""

    said = Signal(str)

    def __init__(self, panes: PanePair, inspector: Inspector, language: str) -> None:
        super().__init__(panes)
        self._panes = panes
        self._inspector = inspector
        self._language = language
        self._session: Session | None = None
        self._labels_menu: QMenu | None = None

    def set_session(self, session: Session) -> None:
        self._session = session
        session.undo_blocked.connect(self._on_undo_blocked)
        session.context_changed.connect(self._fill_labels)
        self._fill_labels(session.context)

    # Menus

    def fill_edit_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&Undo"), self.undo, "Ctrl+Z", name="edit.undo")
        add_command(menu, self.tr("&Redo"), self.redo, "Ctrl+Shift+Z", name="edit.redo", more_keys=("Ctrl+Y",))
        menu.addSeparator()
        add, choose = partial(add_command, menu, within=self._panes), self._annotation_is_missing
        add(self.tr("&Copy"), self._panes.copy, "Ctrl+C", name="edit.copy", refusal=self._selection_is_missing)
        add(self.tr("Select more"), self._panes.select_wider, "Alt+Up", name="edit.select_more")
        add(self.tr("Select less"), self._panes.select_narrower, "Alt+Down", name="edit.select_less")
        add(self.tr("&Edit annotation"), self.edit_chosen, "Return", name="edit.annotation", refusal=choose)
        add(self.tr("Remove annotation"), self.remove_chosen, "Del", name="edit.remove_annotation", refusal=choose)

    def fill_annotate_menu(self, menu: QMenu) -> None:
        self._labels_menu = menu.addMenu(self.tr("&Entity"))
        add, select = partial(add_command, menu, within=self._panes), self._selection_is_missing
        add(self.tr("&Date"), self.tag_date, "D", name="annotate.date", refusal=select)
        add(self.tr("&Stance with this cue"), self.tag_stance, "S", name="annotate.stance", refusal=select)
        menu.addSeparator()
        for slot, words, key in (
            ("holder", self.tr("Holder of the chosen stance"), "H"),
            ("target", self.tr("Target of the chosen stance"), "T"),
            ("cue", self.tr("Cue of the chosen stance"), "C"),
            ("content", self.tr("Content of the chosen stance"), "O"),
        ):
            add(words, partial(self._fill, slot), key, name=f"annotate.{slot}", refusal=self._stance_is_missing)
        add(
            self.tr("Add selection to the annotation"),
            self.add_selection,
            "+",
            name="annotate.add_selection",
            refusal=select,
        )
        menu.addSeparator()
        add(self.tr("&Next annotation"), partial(self.step, backwards=False), "N", name="annotate.next")
        add(self.tr("&Previous annotation"), partial(self.step, backwards=True), "P", name="annotate.previous")
        menu.addSeparator()
        add(self.tr("Let go"), self.let_go, "Esc", name="annotate.let_go")

    def _fill_labels(self, context: ProjectContext) -> None:
        menu = self._labels_menu
        if menu is None:
            return
        for action in menu.actions():
            self._panes.removeAction(action)
            action.deleteLater()
        menu.clear()
        for label in context.label_set.labels:
            if label.layer is Layer.ENTITY and not label.retired:
                words, tag = in_language(label.names, self._language), partial(self.tag_entity, label.id)
                name, missing = f"label.{label.id}", self._mention_is_missing
                add_command(menu, words, tag, label.key, self._panes, name=name, refusal=missing, assignable=False)

    # Tagging

    def tag_entity(self, label: str) -> None:
        """Tag the selection with ``label``; without a selection give the chosen mention that label."""
        if self._session is None:
            return
        span = self._panes.quoted_selection()
        if span is not None:
            self._session.tag_entity(span, label)
            self._panes.clear_selection()
        elif isinstance(self._session.chosen, EntityMention):
            self._session.relabel(label)
        else:
            self._ask_for_selection()

    def tag_date(self) -> None:
        """Tag the selection as a date and edit its value unless its words said it all."""
        span = self._panes.quoted_selection()
        if self._session is None or span is None:
            self._ask_for_selection()
            return
        self._session.tag_date(span)
        self._panes.clear_selection()
        if isinstance(date := self._session.chosen, DateExpression) and date.edtf is None:
            self._inspector.start_editing()

    def tag_stance(self) -> None:
        """Make a stance whose cue is the selection and go to its slots."""
        span = self._panes.quoted_selection()
        if self._session is None or span is None:
            self._ask_for_selection()
            return
        self._session.tag_stance(span)
        self._panes.clear_selection()
        self._inspector.start_editing()

    def fill_slot(self, slot: str) -> None:
        """Put the selection into ``slot`` of the chosen stance, with the mention that is tagged there."""
        self._fill(slot)

    def _fill(self, slot: str) -> None:
        if self._session is None or not isinstance(self._session.chosen, Stance):
            self.said.emit(self.tr("Choose a stance first."))
            return
        span = self._panes.quoted_selection()
        if span is None:
            self._ask_for_selection()
            return
        self._inspector.fill_slot(slot, (span,), self._mention_at(span))

    def _mention_at(self, span: QuotedSpan) -> str | None:
        if self._session is None or span.side is not Side.TEXT:
            return None
        mention = self._session.mention_at(span.span)
        return mention.id if mention else None

    def add_selection(self) -> None:
        """Make the chosen annotation discontinuous: the selection becomes one more span of it."""
        span = self._panes.quoted_selection()
        if self._session is None or span is None or self._session.chosen is None:
            self.said.emit(self.tr("Choose an annotation and select the text to add to it."))
            return
        self._session.add_span(span)
        self._panes.clear_selection()

    # The chosen annotation

    def edit_chosen(self) -> None:
        if self._session is not None and self._session.chosen is not None:
            self._inspector.start_editing()

    def remove_chosen(self) -> None:
        if self._session is not None and (chosen := self._session.chosen) is not None:
            self._session.remove([chosen.id])

    def let_go(self) -> None:
        """First the selection, then the chosen annotation."""
        if self._panes.quoted_selection() is not None:
            self._panes.clear_selection()
        elif self._session is not None:
            self._session.choose("")

    def choose(self, annotation_id: str) -> None:
        if self._session is not None:
            self._session.choose(annotation_id)

    def change(self, annotation: Annotation) -> None:
        """The inspector changed the chosen annotation."""
        if self._session is not None:
            self._session.change(annotation)

    def remove(self, annotation_ids: list[str]) -> None:
        if self._session is not None:
            self._session.remove(annotation_ids)

    def make_entity(self, name: str) -> None:
        """The inspector asks for a new entity record for the chosen mention."""
        if self._session is not None and isinstance(chosen := self._session.chosen, EntityMention):
            self._session.add_entity(name, chosen)

    def step(self, *, backwards: bool) -> None:
        """Choose the next annotation in the text, or the one before."""
        if self._session is not None:
            self._session.choose_next(self._panes.caret(), backwards=backwards)

    # Undo

    def undo(self) -> None:
        if self._session is not None:
            self._session.undo()

    def redo(self) -> None:
        if self._session is not None:
            self._session.redo()

    def _on_undo_blocked(self, blocked: UndoBlocked) -> None:
        dialog = UndoBlockedDialog([step_words(step.operation) for step in blocked.steps], self._panes.window())
        if dialog.exec() and self._session is not None:
            self._session.undo(blocked.numbers)

    # What stands in the way

    def _selection_is_missing(self) -> str:
        return "" if self._panes.quoted_selection() is not None else self.tr("Select some text first.")

    def _annotation_is_missing(self) -> str:
        is_chosen = self._session is not None and self._session.chosen is not None
        return "" if is_chosen else self.tr("Choose an annotation first.")

    def _mention_is_missing(self) -> str:
        is_mention = self._session is not None and isinstance(self._session.chosen, EntityMention)
        return "" if is_mention else self._selection_is_missing()

    def _stance_is_missing(self) -> str:
        is_stance = self._session is not None and isinstance(self._session.chosen, Stance)
        return self._selection_is_missing() if is_stance else self.tr("Choose a stance first.")

    def _ask_for_selection(self) -> None:
        self.said.emit(self.tr("Select some text first: drag, double-click, or Shift and the arrow keys."))
