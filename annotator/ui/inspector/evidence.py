"""The references of a document, to tick those that a stance rests on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.document import Reference
from annotator.ui.annotation_words import on_one_line
from annotator.ui.inspector.fields import hint


class EvidenceList(QWidget):
    """A tick for every reference; sends the ids of all that are ticked, in the document's order."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._references: Sequence[Reference] = ()
        self._filling = False
        self.list = _Ticks()
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.itemChanged.connect(self._on_changed)
        self._none = hint(self.tr("This document has no references."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addWidget(self._none)

    def show_references(self, references: Sequence[Reference], ticked: Sequence[str], near: int | None) -> None:
        """Show these; scroll to those around ``near``, an offset in the text in code points."""
        self._filling = True
        if references != self._references:
            self._references = references
            self.list.clear()
            for reference in references:
                words = self._words(reference)
                item = QListWidgetItem(words)
                item.setToolTip(words)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                self.list.addItem(item)
        wanted = set(ticked)
        for row, reference in enumerate(references):
            state = Qt.CheckState.Checked if reference.id in wanted else Qt.CheckState.Unchecked
            self.list.item(row).setCheckState(state)
        self._filling = False
        self.list.setVisible(bool(references))
        self._none.setVisible(not references)
        self.list.setFixedHeight(28 * min(5, max(1, len(references))) + 4)
        if near is not None and references:
            row = min(range(len(references)), key=lambda each: abs(references[each].position - near))
            self.list.scrollToItem(self.list.item(row), QListWidget.ScrollHint.PositionAtCenter)

    def _words(self, reference: Reference) -> str:
        said = [
            reference.title or reference.name or reference.url or "",
            reference.publisher or "",
            reference.date or "",
        ]
        words = " · ".join(on_one_line(part) for part in said if part)
        return f"[{reference.id}] {words}" if words else f"[{reference.id}]"

    def _on_changed(self) -> None:
        if not self._filling:
            rows = range(len(self._references))
            ticked = [row for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]
            self.changed.emit(tuple(self._references[row].id for row in ticked))


class _Ticks(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip():
            event.ignore()  # letters belong to the editor
        else:
            super().keyPressEvent(event)
