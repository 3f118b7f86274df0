"""Defines the variables that every document of the project may carry."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.core.document import VariableDefinition, VariableType
from annotator.ui.dialogs.look import buttons_of, column_of, dress_table, note_label, theme_of, title_label
from annotator.ui.words import word

NAME, TYPE, CHOICES = range(3)
_BETWEEN_CHOICES = re.compile(r"[,，、;；\n]")


class VariablesDialog(QDialog):
    """A table of names, types and choices; a row can be added, changed and removed."""

    def __init__(self, definitions: Sequence[VariableDefinition], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Variables"))
        self.resize(620, 440)
        self._descriptions = {definition.name: definition.description for definition in definitions}
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Type"), self.tr("Choices")])
        self.table.setAccessibleName(self.tr("Variables"))
        dress_table(self.table)
        self.table.verticalHeader().setDefaultSectionSize(38)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        header = self.table.horizontalHeader()
        header.resizeSection(NAME, 160)
        header.resizeSection(TYPE, 120)
        header.setSectionResizeMode(CHOICES, QHeaderView.ResizeMode.Stretch)
        self.add = QPushButton(self.tr("Add variable"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self.remove = QPushButton(self.tr("Remove variable"))
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._on_remove)
        self._verdict = QLabel()
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._verdict.setWordWrap(True)
        self._verdict.setStyleSheet(f"color: {theme_of(self).colours.danger}")
        box, self.accept_button = buttons_of(self, self.tr("Save"), self.tr("Cancel"))
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        column = column_of(self)
        column.addWidget(title_label(self.tr("Variables of the documents")))
        column.addWidget(
            note_label(
                self.tr(
                    "Outlet, author, country: what you want to compare by. Choices are separated by commas. "
                    "Removing a variable keeps the values that documents have."
                )
            )
        )
        column.addWidget(self.table, 1)
        column.addLayout(tools)
        column.addWidget(self._verdict)
        column.addWidget(box)
        for definition in definitions:
            self._append(definition)
        self.table.itemChanged.connect(self._check)
        self._check()

    def variables(self) -> tuple[VariableDefinition, ...]:
        """The definitions as they stand, in the order of the rows."""
        found: list[VariableDefinition] = []
        for row in range(self.table.rowCount()):
            name, kind = self._text(row, NAME), self._type(row)
            choices = tuple(part.strip() for part in _BETWEEN_CHOICES.split(self._text(row, CHOICES)) if part.strip())
            wanted = choices if kind is VariableType.CHOICE else ()
            found.append(VariableDefinition(name, kind, wanted, self._descriptions.get(name, "")))
        return tuple(found)

    def _append(self, definition: VariableDefinition) -> None:
        row = self.table.rowCount()
        self.table.blockSignals(True)  # a row is checked once it has all its cells
        self.table.insertRow(row)
        self.table.setItem(row, NAME, QTableWidgetItem(definition.name))
        kinds = QComboBox()
        kinds.setAccessibleName(self.tr("Type"))
        for kind in VariableType:
            kinds.addItem(word(kind), kind)
        kinds.setCurrentIndex(list(VariableType).index(definition.type))
        kinds.currentIndexChanged.connect(self._check)
        self.table.setCellWidget(row, TYPE, kinds)
        self.table.setItem(row, CHOICES, QTableWidgetItem(", ".join(definition.choices)))
        self.table.blockSignals(False)

    def _text(self, row: int, column: int) -> str:
        return self._cell(row, column).text().strip()

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None, "every row is made with its cells"
        return item

    def _type(self, row: int) -> VariableType:
        kinds = self.table.cellWidget(row, TYPE)
        assert isinstance(kinds, QComboBox)
        return list(VariableType)[kinds.currentIndex()]

    def _on_add(self) -> None:
        self._append(VariableDefinition(""))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, NAME)
        self.table.editItem(self._cell(row, NAME))
        self._check()

    def _on_remove(self) -> None:
        if (row := self.table.currentRow()) >= 0:
            self.table.removeRow(row)
            self._check()

    def _check(self) -> None:
        """Say which row cannot be saved as it stands."""
        defined = self.variables()
        names = [definition.name for definition in defined]
        twice = next((name for name in names if name and names.count(name) > 1), None)
        empty = next((each.name for each in defined if each.type is VariableType.CHOICE and not each.choices), None)
        wrong = ""
        if "" in names:
            wrong = self.tr("Give every variable a name.")
        elif twice is not None:
            wrong = self.tr("Two variables are called “{name}”.").format(name=twice)
        elif empty is not None:
            wrong = self.tr("Write the choices of “{name}”, separated by commas.").format(name=empty)
        self._verdict.setText(wrong)
        self._verdict.setVisible(bool(wrong))
        self.accept_button.setEnabled(not wrong)
        for row in range(self.table.rowCount()):
            item = self._cell(row, CHOICES)
            is_choice = self._type(row) is VariableType.CHOICE
            flags = item.flags()
            wanted = flags | Qt.ItemFlag.ItemIsEnabled if is_choice else flags & ~Qt.ItemFlag.ItemIsEnabled
            if wanted != flags:
                item.setFlags(wanted)
