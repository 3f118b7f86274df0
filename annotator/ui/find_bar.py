"""The bar above a pane in which a person types what to find in its text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.ui.ground import rule_below
from annotator.ui.icons import icon
from annotator.ui.theme import Sizes, Theme


class FindBar(QWidget):
    """A field, how many were found, and buttons to the next and the previous. It finds nothing itself."""

    wanted = Signal(str)
    """What stands in the field has changed; a composition that is not ended yet is no change."""
    stepped = Signal(bool)
    """To the next hit (``False``) or the one before (``True``)."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rule_below(self)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self.wanted)
        self.field.installEventFilter(self)
        self.count = QLabel()
        self.count.setProperty("secondary", True)
        self._buttons = {
            "chevron-up": (self._button(self.tr("Previous"), "Shift+F3"), lambda: self.stepped.emit(True)),
            "chevron-down": (self._button(self.tr("Next"), "F3"), lambda: self.stepped.emit(False)),
            "x": (self._button(self.tr("Close"), "Esc"), self.closed.emit),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(Sizes.PANEL_PADDING, 5, 8, 5)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button, pressed in self._buttons.values():
            button.clicked.connect(pressed)
            row.addWidget(button)
        self.set_theme(theme)
        self.hide()

    def _button(self, words: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setAccessibleName(words)
        button.setToolTip(f"{words}  {key}")
        return button

    def set_theme(self, theme: Theme) -> None:
        for name, (button, _) in self._buttons.items():
            button.setIcon(icon(name, theme))

    def start(self, words: str) -> None:
        """Take the keyboard; ``words`` stand in the field, if there are any, selected."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def tell(self, place: int, hits: int) -> None:
        """Say which of how many hits the person is at, counted from 1."""
        if not self.field.text():
            self.count.clear()
            return
        place_words, hits_words = QLocale().toString(place), QLocale().toString(hits)
        none = self.tr("Not found")
        self.count.setText(self.tr("{0} of {1}").format(place_words, hits_words) if hits else none)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Looked at before the field: to it Return ends an editing, and Escape is nothing.
        if not isinstance(event, QKeyEvent) or (meant := self._meant(event)) is None:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the panes' own meaning of the key must not win
        elif event.type() is QEvent.Type.KeyPress:
            meant()
        return True

    def _meant(self, event: QKeyEvent) -> Callable[[], None] | None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                return lambda: self.stepped.emit(backwards)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                backwards = event.key() == Qt.Key.Key_Up
                return lambda: self.stepped.emit(backwards)
            case Qt.Key.Key_Escape:
                return self.closed.emit
            case _:
                return None
