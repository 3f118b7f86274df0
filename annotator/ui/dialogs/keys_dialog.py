"""All commands and their keys, with a search; every key can be changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.ui.clearable import make_clearable
from annotator.ui.command import Command, key_words
from annotator.ui.dialogs.key_capture import KeyCaptureDialog
from annotator.ui.dialogs.look import column_of, dress_table, note_label, theme_of, title_label
from annotator.ui.document_list_model import folded
from annotator.ui.key_map import KeyMap
from annotator.ui.theme import qcolour


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table. ``command`` is ``None`` where the key cannot be changed; ``why`` says why, if so."""

    words: str
    place: str
    key: str
    why: str = ""
    command: Command | None = None


class KeysDialog(QDialog):
    """A table of the commands, of the labels, and of keys that are in no menu; what is typed filters all of it."""

    def __init__(self, keys: KeyMap, parent: QWidget | None = None, *, others: Sequence[tuple[str, str]] = ()) -> None:
        """``others``: what a key does that is in no menu, and the key."""
        super().__init__(parent)
        self._keys = keys
        self._others = others
        self._rows: list[_Row] = []
        self.setWindowTitle(self.tr("Keys"))
        self.resize(720, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.search.placeholderText())
        make_clearable(self.search)
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Where"), self.tr("Key")])
        self.table.setAccessibleName(self.tr("Commands and keys"))
        dress_table(self.table)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().resizeSection(1, 190)
        self.table.horizontalHeader().resizeSection(2, 170)
        self.table.itemSelectionChanged.connect(self._on_row)
        self.table.doubleClicked.connect(self.change_key)
        self.note = note_label("")
        self.change = self._button(self.tr("C&hange…"), self.change_key)
        self.none = self._button(self.tr("&No key"), self._take_key)
        self.reset = self._button(self.tr("&Usual key"), self._reset)
        self.reset_all = self._button(self.tr("Usual keys for &all"), self._keys.reset_all)
        self.close_button = self._button(self.tr("&Close"), self.accept)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addWidget(self.none)
        row.addWidget(self.reset)
        row.addStretch(1)
        row.addWidget(self.reset_all)
        row.addWidget(self.close_button)
        column = column_of(self)
        column.addWidget(title_label(self.tr("Keys")))
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addLayout(row)
        self._fill()
        self._keys.changed.connect(self._fill)

    def _button(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        return button

    def shown(self) -> list[str]:
        """The commands that fit the search."""
        return [row.words for place, row in enumerate(self._rows) if not self.table.isRowHidden(place)]

    # What is listed

    def _fill(self) -> None:
        """List everything anew; the row one was at stays the row one is at."""
        here = self.table.currentRow()
        self._rows = [self._row_of(command) for command in self._keys.commands() if command.name]
        fixed = self.tr("This key is the same everywhere in the program and stays as it is.")
        self._rows += [_Row(words, "", key, fixed) for words, key in self._others]
        colours = theme_of(self).colours
        self.table.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            for column, words in enumerate((row.words, row.place, row.key)):
                cell = QTableWidgetItem(words)
                if column == 1:
                    cell.setForeground(qcolour(colours.ink2))
                if row.command is None and row.why and not row.key:
                    cell.setForeground(qcolour(colours.review))
                self.table.setItem(place, column, cell)
        self._filter(self.search.text())
        if here >= 0:
            self.table.setCurrentCell(here, 0)
        self._on_row()

    def _row_of(self, command: Command) -> _Row:
        place, key = " › ".join(command.menus), command.key_words()
        if command.is_assignable:
            return _Row(command.words, place, key, "", command)
        why = self.tr("The keys of labels belong to the label set of the project.")
        if command.default_keys and not key:
            wanted = command.default_keys[0]
            rival = next(iter(self._keys.rivals(command, wanted)), None)
            taken = self.tr("{key}, its key in the label set, does “{command}”.")
            why = taken.format(key=key_words(wanted), command=rival.words if rival else "")
        return _Row(command.words, place, key, why)

    def _filter(self, words: str) -> None:
        wanted = folded(words).split()
        for place, row in enumerate(self._rows):
            english = row.command.name.replace(".", " ").replace("_", " ") if row.command else ""
            says = folded(f"{row.words} {row.place} {row.key} {english}")
            self.table.setRowHidden(place, not all(each in says for each in wanted))

    def _row(self) -> _Row | None:
        """The row one is at, unless the search hides it."""
        place = self.table.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) and not self.table.isRowHidden(place) else None

    def _on_row(self) -> None:
        row = self._row()
        command = row.command if row else None
        self.change.setEnabled(command is not None)
        self.none.setEnabled(command is not None and not command.shortcut().isEmpty())
        self.reset.setEnabled(command is not None and not self._keys.is_usual(command))
        asks = self.tr("Choose a command and press Enter, then the new key.")
        self.note.setText(row.why if row and row.why else asks)

    # What is changed

    def change_key(self) -> None:
        """Ask for another key for the command one is at."""
        if (row := self._row()) is not None and row.command is not None:
            KeyCaptureDialog(self._keys, row.command, self).open()

    def _take_key(self) -> None:
        if (row := self._row()) is not None and row.command is not None:
            self._keys.assign(row.command, [])

    def _reset(self) -> None:
        if (row := self._row()) is not None and row.command is not None:
            self._keys.reset(row.command)

    # Keys

    def _go_to_table(self) -> None:
        shown = [place for place in range(len(self._rows)) if not self.table.isRowHidden(place)]
        if shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.setCurrentCell(shown[0], 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.search.hasFocus() and (is_enter or event.key() == Qt.Key.Key_Down):
            self._go_to_table()
        elif is_enter and self.table.hasFocus():
            self.change_key()
        else:
            super().keyPressEvent(event)
