"""Asks where to export to, and which documents."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import DocumentStatus, DocumentSummary
from annotator.ui.dialogs.look import buttons_of, column_of, note_label, title_label
from annotator.ui.file_dialogs import ask_save

SUFFIX = ".jsonl"


class ExportDialog(QDialog):
    """A path and a choice of documents: all, the selected ones, or those that are done."""

    def __init__(
        self, path: Path, summaries: Sequence[DocumentSummary], selected: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(560)
        every = [summary.id for summary in summaries]
        chosen = [document_id for document_id in every if document_id in set(selected)]
        done = [summary.id for summary in summaries if summary.status is DocumentStatus.DONE]
        self.field = QLineEdit(str(path))
        self.field.setAccessibleName(self.tr("File"))
        self.field.textChanged.connect(self._on_path)
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._on_browse)
        self._choices = QButtonGroup(self)
        self._documents: list[list[str]] = []
        choices = QVBoxLayout()
        choices.setSpacing(6)
        self.every_one = self._choice(self.tr("All %n documents", "", len(every)), every, choices)
        self.selected_ones = self._choice(self.tr("%n selected documents", "", len(chosen)), chosen, choices)
        self.done_ones = self._choice(self.tr("%n documents that are done", "", len(done)), done, choices)
        (self.selected_ones if len(chosen) > 1 else self.every_one).setChecked(True)
        self._choices.buttonToggled.connect(self._on_path)
        self._sidecar = note_label("")
        box, self.accept_button = buttons_of(self, self.tr("Export"), self.tr("Cancel"))
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.field, 1)
        where.addWidget(self.browse)
        column = column_of(self)
        column.addWidget(title_label(self.tr("Export as JSONL")))
        column.addWidget(
            note_label(
                self.tr(
                    "One document a line, with its raw and cleaned text, their alignment and every annotation. "
                    "Offsets count Unicode code points, and each quote is checked after writing."
                )
            )
        )
        column.addLayout(where)
        column.addWidget(self._sidecar)
        column.addLayout(choices)
        column.addSpacing(8)
        column.addWidget(box)
        self._on_path()

    def path(self) -> Path:
        """The file to write; a name without an ending gets ``.jsonl``."""
        path = Path(self.field.text().strip()).expanduser()
        return path if path.suffix else path.with_suffix(SUFFIX)

    def document_ids(self) -> list[str]:
        """Ids of the documents to export, in the project's order."""
        return self._documents[self._choices.checkedId()]

    def _choice(self, words: str, document_ids: list[str], column: QVBoxLayout) -> QRadioButton:
        button = QRadioButton(words)
        button.setEnabled(bool(document_ids))
        self._choices.addButton(button, len(self._documents))
        self._documents.append(document_ids)
        column.addWidget(button)
        return button

    def _on_path(self) -> None:
        has_name = bool(Path(self.field.text().strip()).name)
        self.accept_button.setEnabled(has_name and bool(self.document_ids()))
        sidecar = f"{self.path().stem}.project.json" if has_name else "….project.json"
        words = self.tr("Beside it {name} is written: label set, entity records, annotators and variables.")
        says = [words.format(name=sidecar)]
        if has_name and os.path.isfile(self.path()):  # Path.is_file would raise for a name that is too long
            says.append(self.tr("{name} is there already and will be replaced.").format(name=self.path().name))
        self._sidecar.setText("\n".join(says))

    def _on_browse(self) -> None:
        chosen = ask_save(self, self.tr("Export"), self.path(), self.tr("JSON lines (*.jsonl)"))
        if chosen is not None:
            self.field.setText(str(chosen))
