"""What the inspector shows while nothing is chosen: how annotations are made."""

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.inspector.fields import hint
from annotator.ui.key_cap import KeyCap
from annotator.ui.theme import Theme


class EmptyState(QWidget):
    """A short lesson in keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps: list[KeyCap] = []
        title = QLabel(self.tr("Nothing chosen"))
        title.setProperty("heading", True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lessons = (
            ("1", self.tr("Select words, then press a label's key: an entity")),
            ("D", self.tr("Select words: a date")),
            ("S", self.tr("Select the words that take a side: a stance")),
            ("N", self.tr("Next annotation")),
            ("P", self.tr("Previous annotation")),
            ("Enter", self.tr("Edit the chosen annotation")),
            ("F1", self.tr("All keys")),
        )
        for row, (key, words) in enumerate(lessons):
            cap = KeyCap(key, theme)
            self._caps.append(cap)
            grid.addWidget(cap, row, 0)
            lesson = QLabel(words)
            lesson.setProperty("secondary", True)
            lesson.setWordWrap(True)
            grid.addWidget(lesson, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addLayout(grid)
        layout.addWidget(hint(self.tr("Selecting: drag, double-click a word, or hold Shift and use the arrow keys.")))
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        for cap in self._caps:
            cap.set_theme(theme)
