"""What became of every file of an import."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Format
from annotator.ui.dialogs.look import buttons_of, column_of, dress_table, note_label, theme_of, title_label
from annotator.ui.icons import icon
from annotator.ui.words import word

ROW = 38


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file. ``format`` is a value of ``core.document.Format`` or empty; lengths in code points.

    ``remark`` is the sentence that says why a file did not come in, or what to know about one that did.
    """

    name: str
    ok: bool
    format: str = ""
    encoding: str = ""
    raw_characters: int = 0
    characters: int = 0
    references: int = 0
    remark: str = ""


class ImportReportDialog(QDialog):
    """A table with a row for each file, those that failed first; it can be copied as text."""

    def __init__(self, rows: Sequence[ImportRow], steps: int, parent: QWidget | None = None) -> None:
        """``steps``: how many times undo has to be pressed to take the import back."""
        super().__init__(parent)
        # What failed needs a decision: it must not lie below four hundred files that went well.
        self._rows = sorted(rows, key=lambda row: row.ok)
        self._failures = sum(not row.ok for row in rows)
        self.setWindowTitle(self.tr("Import"))
        self.resize(1000, 560)
        theme = theme_of(self)
        colour = theme.colours.review if self._failures else theme.colours.good
        picture = QLabel()
        picture.setPixmap(
            icon("triangle-alert" if self._failures else "circle-check", theme, 28, colour).pixmap(28, 28)
        )
        heads = QVBoxLayout()
        heads.setSpacing(4)
        heads.addWidget(title_label(self._title()))
        heads.addWidget(note_label(self._subtitle()))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(heads, 1)
        self.table = self._table()
        box, done = buttons_of(self, self.tr("Done"), None)
        done.setFocus()  # the table is there to be read: Enter closes the report
        self.copy_button = box.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._on_copy)
        bottom = QHBoxLayout()
        if steps == 1:
            bottom.addWidget(note_label(self.tr("Ctrl+Z takes the import back.")), 1)
        elif steps > 1:
            bottom.addWidget(note_label(self.tr("Ctrl+Z, %n times, takes the import back.", "", steps)), 1)
        bottom.addWidget(box, 0, Qt.AlignmentFlag.AlignRight)
        column = column_of(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _title(self) -> str:
        done = QLocale().toString(len(self._rows) - self._failures)
        return self.tr("Imported {done} of %Ln files", "", len(self._rows)).format(done=done)

    def _subtitle(self) -> str:
        if not self._failures:
            return self.tr("Everything is saved.")
        return self.tr("%n could not be read; the file itself is as it was. Everything else is saved.", "",
                       self._failures)  # fmt: skip

    def _headings(self) -> list[str]:
        return [
            self.tr("File"),
            self.tr("Format"),
            self.tr("Encoding"),
            self.tr("Raw"),
            self.tr("Cleaned"),
            self.tr("References"),
            self.tr("Remark"),
        ]

    def _cells(self, row: ImportRow) -> list[str]:
        numbers = QLocale()
        form = word(Format(row.format)) if row.format else ""
        if not row.format:  # no document of its own: it failed, or added to documents that are here
            return [row.name, form, row.encoding, "", "", "", row.remark]
        counts = [numbers.toString(count) for count in (row.raw_characters, row.characters, row.references)]
        return [row.name, form, row.encoding, *counts, row.remark]

    def _table(self) -> QTableWidget:
        theme = theme_of(self)
        headings = self._headings()
        table = QTableWidget(len(self._rows), len(headings))
        table.setHorizontalHeaderLabels(headings)
        table.setAccessibleName(self.tr("Files"))
        dress_table(table)
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        for place, width in enumerate((230, 100, 90, 76, 76, 92)):
            header.resizeSection(place, width)
        header.setSectionResizeMode(6, QHeaderView.ResizeMode.Stretch)
        header.geometriesChanged.connect(self._fit_rows)
        for place, row in enumerate(self._rows):
            cells = [QTableWidgetItem(words) for words in self._cells(row)]
            for cell_number, item in enumerate(cells):
                item.setToolTip(item.text())
                if 3 <= cell_number <= 5:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if not row.ok:
                    item.setBackground(QColor(theme.colours.danger_tint))
                    item.setForeground(QColor(theme.colours.danger if cell_number == 0 else theme.colours.ink))
                table.setItem(place, cell_number, item)
            name, colour = ("circle-check", theme.colours.good) if row.ok else ("circle-alert", theme.colours.danger)
            first = cells[0]
            first.setIcon(icon(name, theme, 16, colour))
            said = self.tr("imported") if row.ok else self.tr("not imported")
            first.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {said}")
            if not row.ok:
                # The sentence takes the columns that say nothing of a file that could not be read.
                table.setSpan(place, 3, 1, 4)
                table.setItem(place, 3, table.takeItem(place, 6))
        return table

    def _fit_rows(self) -> None:
        # Only rows that say something can be of more than one line.
        for place, row in enumerate(self._rows):
            if row.remark:
                self.table.resizeRowToContents(place)
                self.table.setRowHeight(place, max(ROW, self.table.rowHeight(place) + 8))

    def as_text(self) -> str:
        """The report with tabs between the columns, as it is copied."""
        lines = [self._title(), "", "\t".join(("", *self._headings()))]
        for row in self._rows:
            mark = "✓" if row.ok else "✗"
            lines.append("\t".join((mark, *(" ".join(cell.split()) for cell in self._cells(row)))))
        return "\n".join(lines) + "\n"

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
