"""What the three editors share: the annotation shown, note and review, and how a change is sent."""

from dataclasses import replace

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.core.annotation import Annotation
from annotator.ui.inspector.context import InspectorContext
from annotator.ui.inspector.fields import NoteField, hint
from annotator.ui.theme import Theme
from annotator.ui.words import word


class AuthoredFields(QWidget):
    """Note, review mark, and who made the annotation when."""

    note_changed = Signal(str)
    review_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = NoteField(self.tr("Note"))
        self.note.settled.connect(self.note_changed)
        self.review = QCheckBox(self.tr("To review"))
        self.review.setAccessibleDescription(self.tr("Somebody ought to look at this again"))
        self.review.clicked.connect(self.review_changed)
        self._made = hint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.note)
        layout.addWidget(self.review)
        layout.addWidget(self._made)

    def fill(self, annotation: Annotation, *, keep_note: bool) -> None:
        """Show these; with ``keep_note`` words that are being typed stay."""
        if not (keep_note and self.note.is_pending):
            self.note.fill(annotation.note)
        self.review.setChecked(annotation.review)
        made = QDateTime.fromString(annotation.created, Qt.DateFormat.ISODateWithMs).toLocalTime()
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat) if made.isValid() else annotation.created
        parts = [annotation.annotator or self.tr("nobody named"), when, word(annotation.origin)]
        if annotation.suggestion:
            parts.append(annotation.suggestion.suggester)
            if annotation.suggestion.score is not None:
                parts.append(f"{annotation.suggestion.score:.2f}")
        self._made.setText(" · ".join(parts))


class Editor(QWidget):
    """Shows one annotation; sends a new value of it whenever a person decided something."""

    changed = Signal(object)
    """The annotation as it should be now; its ``modified`` is as it was."""
    confirmed = Signal(str)
    """Done with this annotation: back to the text, or on to the next."""
    given_up = Signal(str)
    """Esc: back to the text. What was typed into a field and not sent is dropped; what was sent stays, for undo."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.annotation: Annotation | None = None
        self.context: InspectorContext | None = None
        self.authored = AuthoredFields()
        self.authored.note_changed.connect(self._on_note)
        self.authored.review_changed.connect(self._on_review)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    def show_annotation(self, annotation: Annotation, context: InspectorContext) -> None:
        """Show ``annotation``. What was typed about the one before and not yet sent is sent first."""
        is_same = self.annotation is not None and self.annotation.id == annotation.id
        if not is_same:
            self.settle()
        self.annotation = annotation
        self.context = context
        self.authored.fill(annotation, keep_note=is_same)
        self.fill(is_same=is_same)

    def settle(self) -> None:
        """Send what was typed and still waits for a pause."""
        self.authored.note.settle()

    def focus_first(self) -> None:
        """Give the keyboard to the field that is filled in first."""
        raise NotImplementedError

    def forget(self) -> None:
        """Show nothing more: the annotation is gone or no longer chosen."""
        self.annotation = None

    def fill(self, *, is_same: bool) -> None:
        """Put ``annotation`` into the fields; ``is_same``: it was shown already, somebody may be typing."""
        raise NotImplementedError

    def confirm(self) -> None:
        self.settle()
        if self.annotation is not None:
            self.confirmed.emit(self.annotation.id)

    def give_up(self) -> None:
        """Drop what is being typed into a field, a note excepted, and go back to the text."""
        self.authored.note.settle()
        if self.annotation is None or self.context is None:
            return
        self.fill(is_same=False)
        self.given_up.emit(self.annotation.id)

    def send(self, annotation: Annotation) -> None:
        """Send ``annotation`` if it differs from what is shown."""
        if annotation != self.annotation:
            self.annotation = annotation
            self.changed.emit(annotation)

    def _on_note(self, note: str) -> None:
        if self.annotation is not None:
            self.send(replace(self.annotation, note=note))

    def _on_review(self, review: bool) -> None:
        if self.annotation is not None:
            self.send(replace(self.annotation, review=review))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
