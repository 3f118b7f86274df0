"""The field that links a mention to an entity record of the project, by any of its names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QStyledItemDelegate, QWidget

from annotator.core.entity import EntityRecord


class EntityField(QComboBox):
    """Offers every name and alias; what is typed finds any part of them. A name nobody knows is a wish."""

    decided = Signal(object)
    """The id of a record, or ``None`` for no link."""
    name_wanted = Signal(str)
    """A name was entered that no record has."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setItemDelegate(QStyledItemDelegate(self))  # the one that heeds the style sheet
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._records: Sequence[EntityRecord] = ()
        self._ids: list[str | None] = []
        self._linked: str | None = None
        self._by_name: dict[str, str] = {}
        line = self.lineEdit()
        assert line is not None, "an editable combo has a line"
        self._line = line
        line.setPlaceholderText(self.tr("Name, Enter"))
        line.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        line.editingFinished.connect(self._on_editing_finished)

    def show_entities(self, records: Sequence[EntityRecord], linked: str | None) -> None:
        """Offer these; show the one that is linked, unless another name is being typed."""
        if records != self._records or not self._ids:
            self._offer(records)
        if linked == self._linked and self._line.isModified():
            return
        self._linked = linked
        self.setCurrentIndex(self._ids.index(linked) if linked in self._ids else 0)
        self._line.setModified(False)

    def restore(self) -> None:
        """Forget what was typed and show the linked record again."""
        self._line.setModified(False)
        self.show_entities(self._records, self._linked)

    def _offer(self, records: Sequence[EntityRecord]) -> None:
        self._records = records
        self.clear()
        self._ids = [None]
        self._by_name = {}
        self.addItem("")
        names: list[tuple[str, str, str]] = []
        for record in records:
            known = f"{record.name}  {record.wikidata}" if record.wikidata else record.name
            names.append((known, record.name, record.id))
            names += [(f"{alias.name}  → {record.name}", alias.name, record.id) for alias in record.aliases]
        for shown, name, record_id in names:
            self.addItem(shown)
            self._ids.append(record_id)
            self._by_name.setdefault(name.strip(), record_id)
            self._by_name.setdefault(shown, record_id)

    def _on_activated(self, place: int) -> None:
        self._decide(self._ids[place])

    def _on_editing_finished(self) -> None:
        if not self._line.isModified():
            return
        typed = self._line.text().strip()
        if not typed:
            self._decide(None)
        elif typed in self._by_name:
            self._decide(self._by_name[typed])
        elif self._line.hasFocus():
            # Enter was pressed. Merely leaving the field makes no record: it may be half a name.
            self._line.setModified(False)
            self.name_wanted.emit(typed)
        else:
            self.restore()

    def _decide(self, record_id: str | None) -> None:
        self._line.setModified(False)
        if record_id != self._linked:
            self._linked = record_id
            self.decided.emit(record_id)
        self.show_entities(self._records, record_id)

    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        super().keyPressEvent(e)
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.modifiers():
            e.accept()
