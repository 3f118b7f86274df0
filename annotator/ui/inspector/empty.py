"""What the inspector shows while nothing is chosen: how annotations are made."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.inspector.fields import hint
from annotator.ui.key_cap import KeyCap
from annotator.ui.theme import Theme


class EmptyState(QWidget):
    """A short lesson in keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps: dict[str, KeyCap] = {}
        title = QLabel(self.tr("Nothing chosen"))
        title.setProperty("heading", True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lessons = (
            ("", "1", self.tr("Select words, then press a label's key: an entity")),
            ("annotate.date", "D", self.tr("Select words: a date")),
            ("annotate.stance", "S", self.tr("Select the words that take a side: a stance")),
            ("annotate.next", "N", self.tr("Next annotation")),
            ("annotate.previous", "P", self.tr("Previous annotation")),
            ("edit.annotation", "Enter", self.tr("Edit the chosen annotation")),
            ("help.keys", "F1", self.tr("All keys")),
        )
        for row, (name, key, words) in enumerate(lessons):
            cap = self._caps[name] = KeyCap(key, theme)
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
        for cap in self._caps.values():
            cap.set_theme(theme)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys that commands have now, by their names."""
        for name, cap in self._caps.items():
            if name:
                cap.set_key(keys.get(name, "–"))
