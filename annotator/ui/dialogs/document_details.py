"""What is said about a document: title, date, address, group, note and variables."""

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from annotator.core.document import Document, VariableDefinition, VariableType
from annotator.core.operations import DocumentField
from annotator.ui.dialogs.look import buttons_of, column_of, note_label, theme_of, title_label
from annotator.ui.words import word

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def is_iso_date(value: str) -> bool:
    """Whether ``value`` is a year, a month or a day of the calendar in ISO 8601: 2007, 2007-06, 2007-06-07."""
    match = _DATE.fullmatch(value)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


class DocumentDetailsDialog(QDialog):
    """Fields for what a person may change, labels for what the file says of itself."""

    def __init__(
        self, document: Document, definitions: Sequence[VariableDefinition], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(self.tr("Details of the document"))
        self.resize(600, 640)
        self.title = QLineEdit(document.title)
        self.date = QLineEdit(document.date or "")
        self.date.setPlaceholderText("2007 · 2007-06 · 2007-06-07")
        self.url = QLineEdit(document.url or "")
        self.group = QLineEdit(document.group)
        self.note = QPlainTextEdit(document.note)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(72)
        self._verdict = QLabel()
        self._verdict.setTextFormat(Qt.TextFormat.PlainText)
        self._verdict.setWordWrap(True)
        self._verdict.setStyleSheet(f"color: {theme_of(self).colours.danger}")
        self._definitions = {definition.name: definition for definition in definitions}
        values = {variable.name: variable.value for variable in document.variables}
        # A value whose definition was taken away is kept and can still be seen and cleared.
        for name in values:
            self._definitions.setdefault(name, VariableDefinition(name))
        self._values = values
        self.variables: dict[str, QLineEdit | QComboBox] = {}
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 110)
        self._grid.setColumnStretch(1, 1)
        self._add_fields()
        self._add_facts(document)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        box, self.accept_button = buttons_of(self, self.tr("Save"), self.tr("Cancel"))
        column = column_of(self)
        column.addWidget(title_label(document.title or document.source.name))
        column.addWidget(area, 1)
        column.addWidget(self._verdict)
        column.addWidget(box)
        for field in (self.date, *(field for field in self.variables.values() if isinstance(field, QLineEdit))):
            field.textChanged.connect(self._check)
        self._check()
        self.title.setFocus()

    def _add_fields(self) -> None:
        self._add(self.tr("Title"), self.title)
        self._add(self.tr("Date"), self.date)
        hint = note_label(self.tr("Relative dates (本月, 昨天) are counted from it."))
        hint.setProperty("note", True)
        self._grid.addWidget(hint, self._grid.rowCount(), 1)
        self._add(self.tr("Address (URL)"), self.url)
        self._add(self.tr("Group"), self.group)
        self._add(self.tr("Note"), self.note)
        for definition in self._definitions.values():
            field = self._variable_field(definition, self._values.get(definition.name, ""))
            field.setToolTip(definition.description)
            self.variables[definition.name] = field
            self._add(definition.name, field)

    @staticmethod
    def _variable_field(definition: VariableDefinition, value: str) -> QLineEdit | QComboBox:
        if definition.type is not VariableType.CHOICE:
            field = QLineEdit(value)
            if definition.type is VariableType.DATE:
                field.setPlaceholderText("2007-06-07")
            return field
        combo = QComboBox()
        choices = ["", *definition.choices]
        if value not in choices:
            choices.append(value)
        combo.addItems(choices)
        combo.setCurrentText(value)
        return combo

    def _add_facts(self, document: Document) -> None:
        source, cleaner = document.source, document.cleaned.cleaner
        size = " · ".join((self.tr("%Ln bytes", "", source.bytes), self.tr("%Ln characters", "", len(document.raw))))
        facts = (
            (self.tr("File"), source.name),
            (self.tr("Size"), size),
            (self.tr("Format"), word(source.format)),
            (self.tr("Encoding"), f"{source.encoding} · BOM" if source.bom else source.encoding),
            (self.tr("Line ends"), word(source.newline)),
            (self.tr("Script"), word(document.cleaned.script)),
            (self.tr("Cleaned by"), f"{cleaner.name} {cleaner.version}"),
            (self.tr("SHA-256"), f"{source.sha256[:32]}\n{source.sha256[32:]}"),
        )
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setStyleSheet(f"color: {theme_of(self).colours.line}")
        self._grid.addWidget(rule, self._grid.rowCount(), 0, 1, 2)
        for name, fact in facts:
            shown = QLabel(fact)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._add(name, shown)

    def _add(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setProperty("secondary", True)
        label.setBuddy(field)
        field.setAccessibleName(name)
        row = self._grid.rowCount()
        is_tall = isinstance(field, QPlainTextEdit | QLabel)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)

    def changed_fields(self) -> dict[DocumentField, str | None]:
        """What differs from before, ``None`` for a date or an address that was taken away."""
        before = self._document
        now: dict[DocumentField, tuple[str | None, str | None]] = {
            DocumentField.TITLE: (before.title, self.title.text().strip()),
            DocumentField.DATE: (before.date, self.date.text().strip() or None),
            DocumentField.URL: (before.url, self.url.text().strip() or None),
            DocumentField.GROUP: (before.group, self.group.text().strip()),
            DocumentField.NOTE: (before.note, self.note.toPlainText()),
        }
        return {field: after for field, (old, after) in now.items() if after != old}

    def changed_variables(self) -> dict[str, str | None]:
        """Variables whose value differs from before, ``None`` where it was taken away."""
        now = {name: self._value_of(field) for name, field in self.variables.items()}
        return {name: value for name, value in now.items() if value != self._values.get(name)}

    @staticmethod
    def _value_of(field: QLineEdit | QComboBox) -> str | None:
        text = field.currentText() if isinstance(field, QComboBox) else field.text()
        return text.strip() or None

    def _check(self) -> None:
        """Say what is not a date or a number; nothing of that kind is saved."""
        wrong = self._first_wrong()
        self._verdict.setText(wrong or "")
        self._verdict.setVisible(wrong is not None)
        self.accept_button.setEnabled(wrong is None)

    def _first_wrong(self) -> str | None:
        typed = self.date.text().strip()
        if typed and not is_iso_date(typed):
            return self.tr("“{value}” is no date. Write a year, a month or a day: 2007, 2007-06, 2007-06-07.").format(
                value=typed
            )
        for name, field in self.variables.items():
            value, kind = self._value_of(field), self._definitions[name].type
            if value and kind is VariableType.DATE and not is_iso_date(value):
                return self.tr("{name}: “{value}” is no date. Write 2007, 2007-06 or 2007-06-07.").format(
                    name=name, value=value
                )
            if value and kind is VariableType.NUMBER and not _NUMBER.fullmatch(value):
                return self.tr("{name}: “{value}” is no number. Write digits, with a point for decimals.").format(
                    name=name, value=value
                )
        return None
