"""All commands and their keys, with a search."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.dialogs.look import buttons_of, column_of, dress_table, title_label
from annotator.ui.document_list_model import folded

# The underlined letter: in Chinese menus it stands in brackets behind the words, 文件(&F).
_MNEMONIC = re.compile(r"\(&.\)|&")


class KeysDialog(QDialog):
    """A table of the actions it is given, and of keys that are in no menu; what is typed filters by words and keys."""

    def __init__(
        self, actions: Sequence[QAction], parent: QWidget | None = None, *, others: Sequence[tuple[str, str]] = ()
    ) -> None:
        """``others``: what a key does that is in no menu, and the key."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 620)
        native = QKeySequence.SequenceFormat.NativeText
        self._rows = [
            (_MNEMONIC.sub("", action.text()), ", ".join(key.toString(native) for key in action.shortcuts()))
            for action in actions
            if action.text() and not action.isSeparator()
        ]
        self._rows += others
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.table = QTableWidget(len(self._rows), 2)
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.table.setAccessibleName(self.tr("Commands and keys"))
        dress_table(self.table)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().resizeSection(1, 160)
        for place, row in enumerate(self._rows):
            for column_number, words in enumerate(row):
                self.table.setItem(place, column_number, QTableWidgetItem(words))
        box, _ = buttons_of(self, self.tr("Close"), None)
        column = column_of(self)
        column.addWidget(title_label(self.tr("Keys")))
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(box)

    def shown(self) -> list[str]:
        """The commands that fit the search."""
        return [name for place, (name, _) in enumerate(self._rows) if not self.table.isRowHidden(place)]

    def _on_search(self, words: str) -> None:
        wanted = folded(words).split()
        for place, (name, keys) in enumerate(self._rows):
            says = folded(f"{name} {keys}")
            self.table.setRowHidden(place, not all(each in says for each in wanted))
