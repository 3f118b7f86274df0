"""The ends of annotations, and how many there are: moved, split, merged, doubled; and what lies under the caret."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from annotator.core.annotation import Annotation
from annotator.core.document import Document
from annotator.core.errors import AnnotatorError
from annotator.core.operations import AddAnnotation, Operation
from annotator.project import reshaping
from annotator.ui.command import add_command
from annotator.ui.pane_pair import PanePair
from annotator.ui.sentences import translated
from annotator.ui.session import Session


class Reshaping(QObject):
    """Part of the Annotate menu, and the dragging of ends. What cannot be done is said in a sentence."""

    said = Signal(str)

    def __init__(self, panes: PanePair) -> None:
        super().__init__(panes)
        self._panes = panes
        self._session: Session | None = None
        panes.annotation_resized.connect(self.resize)

    def set_session(self, session: Session) -> None:
        self._session = session

    def fill_menu(self, menu: QMenu) -> None:
        add = partial(add_command, menu, within=self._panes)
        chosen = self._annotation_is_missing
        add(self.tr("Next annotation &here"), self.walk, "X", name="annotate.next_here")
        add(self.tr("All annotations h&ere…"), self._panes.list_marks_here, "Shift+X", name="annotate.list_here")
        menu.addSeparator()
        add(self.tr("Split at the caret"), self.split, "B", name="annotate.split", refusal=chosen)
        add(self.tr("Merge with the next of its kind"), self.merge, "M", name="annotate.merge", refusal=chosen)
        add(self.tr("Duplicate for a second label"), self.duplicate, "U", name="annotate.duplicate", refusal=chosen)
        menu.addSeparator()
        for name, words, key, end, forward, by_word in (
            ("start_left", self.tr("Start one to the left"), "[", False, False, False),
            ("start_right", self.tr("Start one to the right"), "]", False, True, False),
            ("end_left", self.tr("End one to the left"), "{", True, False, False),
            ("end_right", self.tr("End one to the right"), "}", True, True, False),
            ("start_word_left", self.tr("Start one word to the left"), "Ctrl+[", False, False, True),
            ("start_word_right", self.tr("Start one word to the right"), "Ctrl+]", False, True, True),
            ("end_word_left", self.tr("End one word to the left"), "Ctrl+{", True, False, True),
            ("end_word_right", self.tr("End one word to the right"), "Ctrl+}", True, True, True),
        ):
            move = partial(self.move_border, end=end, forward=forward, by_word=by_word)
            add(words, move, key, name=f"annotate.{name}", refusal=chosen)

    # Ends

    def move_border(self, *, end: bool, forward: bool, by_word: bool) -> None:
        """Move an end of the chosen annotation by one character or word, and show it."""
        move = partial(reshaping.with_border_moved, end=end, forward=forward, by_word=by_word)
        self._reshape(move)
        self._panes.go_to_chosen()

    def resize(self, annotation_id: str, place: int, offset: int, end: bool) -> None:
        """An end of one of the annotation's spans was dragged to ``offset``."""
        if self._session is not None:
            self._session.choose(annotation_id)
        self._reshape(lambda chosen, document: reshaping.with_end_at(chosen, document, place, offset, end=end))

    def _reshape(self, reshape: Callable[[Annotation, Document], Annotation]) -> None:
        session = self._session
        if session is None or session.chosen is None or session.document is None:
            return
        try:
            after = reshape(session.chosen, session.document)
        except AnnotatorError as error:
            self.said.emit(translated(error))
            return
        session.reshape(after)

    # How many

    def split(self) -> None:
        """Make two of the chosen annotation, cut at the caret; the first stays chosen."""
        side = self._panes.active_side

        def split(session: Session, chosen: Annotation, document: Document) -> tuple[Operation, str]:
            at, annotator = self._panes.caret_in(side), session.project.annotator
            operation, _ = reshaping.split(document, session.annotations, chosen, side, at, annotator)
            return operation, chosen.id

        self._perform(split)

    def merge(self) -> None:
        """Make the chosen annotation and the one of its kind beside it one, which is chosen."""
        self._perform(lambda session, chosen, document: reshaping.merged(document, session.annotations, chosen))

    def duplicate(self) -> None:
        """Put a second annotation where the chosen one is and choose it: the next label key gives it its own."""

        def double(session: Session, chosen: Annotation, document: Document) -> tuple[Operation, str]:
            added = reshaping.duplicate(chosen, session.project.annotator)
            return AddAnnotation(document.id, added), added.id

        self._perform(double)

    def _perform(self, make: Callable[[Session, Annotation, Document], tuple[Operation, str]]) -> None:
        session = self._session
        if session is None or session.chosen is None or session.document is None:
            return
        try:
            operation, to_choose = make(session, session.chosen, session.document)
        except AnnotatorError as error:
            self.said.emit(translated(error))
            return
        session.perform(operation)
        session.choose(to_choose)
        self.name_those_here()

    # One over another

    def walk(self) -> None:
        """Choose the next of the annotations under the caret, from the shortest to the longest and round again."""
        if self._session is None:
            return
        ids = [mark.id for mark in self._panes.marks_here()]
        if not ids:
            self.said.emit(self.tr("No annotation lies under the caret."))
            return
        chosen = self._session.chosen
        at = ids.index(chosen.id) + 1 if chosen is not None and chosen.id in ids else 0
        self._session.choose(ids[at % len(ids)])
        self.name_those_here()

    def name_those_here(self) -> None:
        """Say which annotations lie over one another under the caret, where several do."""
        marks = self._panes.marks_here()
        chosen = self._session.chosen if self._session is not None else None
        if chosen is None or len(marks) < 2:
            return
        # The chosen one in quotation marks: the bar has one colour.
        names = [self.tr("“{0}”").format(mark.name) if mark.id == chosen.id else mark.name for mark in marks]
        self.said.emit(self.tr("%Ln annotations here: {names}", "", len(marks)).format(names=" · ".join(names)))

    def _annotation_is_missing(self) -> str:
        is_chosen = self._session is not None and self._session.chosen is not None
        return "" if is_chosen else self.tr("Choose an annotation first.")
