"""Fields the editors are made of: they send what a person decided, never what the program filled in."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from annotator.ui.words import word

LABEL_WIDTH = 92
"""Width of the column of field names: holds the longest English one at 13 px."""

NOTE_PAUSE_MS = 800
"""A note is sent after this pause in typing, so that it is one step to undo and not one for each key."""


def is_typed_in(widget: QWidget | None) -> bool:
    """Whether letter keys belong to this widget."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QPlainTextEdit)


class ChoiceCombo(QComboBox):
    """One of several values. The wheel scrolls the panel instead of changing it; letter keys go to the editor."""

    decided = Signal()
    """A person chose something, perhaps what was chosen already; ``choice()`` says what."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that heeds the style sheet
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[str | None] = []
        self._shown: list[tuple[str | None, str]] = []
        self._looks: list[int] = []  # of the icons: two that look alike by Qt's own key are the same picture
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Iterable[tuple[str | None, str]], icons: Iterable[QIcon] = ()) -> None:
        """Offer these values with their words; what was chosen stays chosen if it is among them."""
        shown = list(choices)
        pictures = list(icons)
        looks = [picture.cacheKey() for picture in pictures]
        if (shown, looks) == (self._shown, self._looks):
            return
        before = self.choice()
        self._shown, self._looks = shown, looks
        self._values = [value for value, _ in shown]
        self.clear()
        for place, (_, words) in enumerate(shown):
            if place < len(pictures):
                self.addItem(pictures[place], words)
            else:
                self.addItem(words)
        self.choose(before)

    def offer(self, values: type[StrEnum], none: str | None = None) -> None:
        """Offer the members of a closed list, after ``none`` as the words for no value."""
        first: list[tuple[str | None, str]] = [] if none is None else [(None, none)]
        self.set_choices([*first, *((str(value), word(value)) for value in values)])

    def choice(self) -> str | None:
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def choose(self, value: str | None) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.setToolTip(self.currentText())

    def _on_activated(self, _place: int) -> None:
        self.setToolTip(self.currentText())
        self.decided.emit()

    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.text().strip() and not e.modifiers() & Qt.KeyboardModifier.AltModifier:
            e.ignore()
        else:
            super().keyPressEvent(e)


class NoteField(QPlainTextEdit):
    """Free text. ``settled`` carries what was typed, after a pause or when the field is left."""

    settled = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(58)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._settled = ""
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=NOTE_PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        self.textChanged.connect(self._on_text_changed)

    def fill(self, note: str) -> None:
        """Show ``note`` and forget what was typed but not sent."""
        self._pause.stop()
        self._settled = note
        if note != self.toPlainText():
            self._filling = True
            self.setPlainText(note)
            self._filling = False

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that has not been sent."""
        return self._pause.isActive()

    def settle(self) -> None:
        """Send what was typed now."""
        self._pause.stop()
        if self.toPlainText() != self._settled:
            self._settled = self.toPlainText()
            self.settled.emit(self._settled)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.settle()

    def _on_text_changed(self) -> None:
        if not self._filling:
            self._pause.start()


class FieldGrid(QGridLayout):
    """Field names in one column, fields in another. A name belongs to its field for screen readers too."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget) -> QLabel:
        """Another row. A field without an accessible name takes ``name``."""
        label = QLabel(name)
        label.setProperty("secondary", True)
        label.setBuddy(field)
        label.setWordWrap(True)
        if not field.accessibleName():
            field.setAccessibleName(name)
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(field, row, 1)
        return label

    def add_wide(self, field: QWidget) -> None:
        """A field across both columns."""
        self.addWidget(field, self.rowCount(), 0, 1, 2)


def hint(words: str = "") -> QLabel:
    """A line of secondary text that wraps."""
    label = QLabel(words)
    label.setProperty("note", True)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
