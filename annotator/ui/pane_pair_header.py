"""The head of a pane: what it shows, and of what kind that is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.theme import Sizes


class PaneHeader(QWidget):
    """A title, a note beside it, and another at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paneHeader", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(Sizes.HEADER)
        self._title, self._note, self._kind = QLabel(), QLabel(), QLabel()
        self._title.setProperty("heading", True)
        for label in (self._note, self._kind):
            label.setProperty("secondary", True)
        self._note.setMinimumWidth(40)  # a long file name is cut, the pane is not widened
        row = QHBoxLayout(self)
        row.setContentsMargins(Sizes.PANEL_PADDING, 0, Sizes.PANEL_PADDING, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._note, 1)
        row.addWidget(self._kind)

    def show_words(self, title: str, note: str, kind: str = "") -> None:
        self._title.setText(title)
        self._note.setText(note)
        self._note.setToolTip(note)
        self._kind.setText(kind)
