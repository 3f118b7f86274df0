"""The annotations of one document as rows, in the order of the text or sorted by a column."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.annotation import Annotation, Layer, layer_of
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet
from annotator.ui.annotation_words import AnnotationWords, text_order
from annotator.ui.document_list_model import folded

Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int, int, str]

ANNOTATION_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2

AT_ONCE = 32
"""Up to so many annotations are put in or taken out one by one; for more the rows are made anew."""


class Column(IntEnum):
    QUOTE = 0
    VALUE = 1
    ANNOTATOR = 2
    REVIEW = 3


class AnnotationTableModel(QAbstractTableModel):
    """Rows are annotations. What changes is found by comparison, so that one new annotation is one new row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = AnnotationWords((), LabelSet("", 0, ()), "en")
        self._entities: Sequence[EntityRecord] = ()
        self._rows: list[Annotation] = []
        self._places: list[Place] = []  # of the rows, while they are in the order of the text
        self._column: Column | None = None
        self._descending = False
        self._filter: tuple[str, ...] = ()
        self._layer: Layer | None = None
        self._only_review = False
        self._folded: dict[str, str] = {}

    def set_annotations(
        self, annotations: Iterable[Annotation], label_set: LabelSet, language: str, entities: Sequence[EntityRecord]
    ) -> None:
        """Show these in place of those before."""
        old, known = self.words.annotations, (self.words.label_set, self.words.language, self._entities)
        new = AnnotationWords(annotations, label_set, language, entities)
        gone = [each for each in old.values() if each.id not in new.annotations]
        fresh = [each for each in new.annotations.values() if old.get(each.id) is not each]
        changed = [each for each in fresh if old.get(each.id) != each]
        self.words, self._entities = new, entities
        steps = len(gone) + len(changed)
        if known != (label_set, language, entities) or steps > AT_ONCE or self._column is not None:
            self._folded.clear()
            self._arrange()
            return
        if not steps:
            return
        self._folded.clear()  # a stance is worded with its mentions: any change may touch any row
        for annotation in gone:
            self._take(annotation)
        for annotation in changed:
            self._put(annotation, old.get(annotation.id))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def set_filter(self, words: str) -> None:
        """Show only annotations in whose quote, label, value, note or annotator every one of the words occurs."""
        wanted = tuple(folded(words).split())
        if wanted != self._filter:
            self._filter = wanted
            self._arrange()

    def set_layer(self, layer: Layer | None, *, only_review: bool = False) -> None:
        """Show one layer, or all; with ``only_review`` those that are marked for review."""
        if (layer, only_review) != (self._layer, self._only_review):
            self._layer, self._only_review = layer, only_review
            self._arrange()

    def row_of(self, annotation_id: str) -> int:
        """The row of the annotation; −1 when it is not shown."""
        annotation = self.words.annotations.get(annotation_id)
        if annotation is None:
            return -1
        if self._column is None:
            row = bisect_left(self._places, text_order(annotation))
            return row if row < len(self._rows) and self._rows[row].id == annotation_id else -1
        return next((row for row, each in enumerate(self._rows) if each.id == annotation_id), -1)

    def annotation(self, row: int) -> Annotation:
        return self._rows[row]

    def annotators(self) -> set[str]:
        """Everybody who made one of the document's annotations."""
        return {annotation.annotator for annotation in self.words.annotations.values()}

    def _is_wanted(self, annotation: Annotation) -> bool:
        if self._layer is not None and layer_of(annotation) is not self._layer:
            return False
        if self._only_review and not annotation.review:
            return False
        if not self._filter:
            return True
        words = self._folded.get(annotation.id)
        if words is None:
            says = (self.words.sentence(annotation), self.words.kind(annotation), annotation.note, annotation.annotator)
            words = self._folded[annotation.id] = folded("\n".join(says))
        return all(each in words for each in self._filter)

    def _put(self, annotation: Annotation, before: Annotation | None) -> None:
        place = text_order(annotation)
        is_wanted = self._is_wanted(annotation)
        if before is not None:
            row = bisect_left(self._places, text_order(before))
            is_shown = row < len(self._rows) and self._rows[row].id == annotation.id
            if is_shown and is_wanted and text_order(before) == place:
                self._rows[row] = annotation
                return
            if is_shown:
                self._take(before)
        if is_wanted:
            row = bisect_left(self._places, place)
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, annotation)
            insort(self._places, place)
            self.endInsertRows()

    def _take(self, annotation: Annotation) -> None:
        row = bisect_left(self._places, text_order(annotation))
        if row < len(self._rows) and self._rows[row].id == annotation.id:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            del self._places[row]
            self.endRemoveRows()

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = [annotation for annotation in self.words.annotations.values() if self._is_wanted(annotation)]
        if self._column is None:
            placed = sorted(((text_order(each), each) for each in shown), key=lambda pair: pair[0])
            self._places, self._rows = [place for place, _ in placed], [each for _, each in placed]
        else:
            column = self._column
            self._rows = sorted(shown, key=lambda each: (*self._key(each, column), text_order(each)))
            self._places = []
            if self._descending:
                self._rows.reverse()
        self.endResetModel()

    def _key(self, annotation: Annotation, column: Column) -> tuple[object, ...]:
        match column:
            case Column.QUOTE:
                return (self.words.quote(annotation),)
            case Column.VALUE:
                return list(Layer).index(layer_of(annotation)), self.words.value(annotation)
            case Column.ANNOTATOR:
                return (annotation.annotator,)
            case Column.REVIEW:
                return (not annotation.review,)

    # QAbstractTableModel

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an index without state, as Qt has it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by −1 in the order of the text."""
        self._column = None if column < 0 else Column(column)
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._arrange()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.REVIEW:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
            case Column.QUOTE:
                return QCoreApplication.translate("AnnotationTable", "Text")
            case Column.VALUE:
                return QCoreApplication.translate("AnnotationTable", "Value")
            case Column.ANNOTATOR:
                return QCoreApplication.translate("AnnotationTable", "By")
            case Column.REVIEW:
                return QCoreApplication.translate("AnnotationTable", "Review")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        annotation = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(annotation, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                parts = [self.words.sentence(annotation), self.words.kind(annotation), annotation.annotator]
                return "\n".join(part for part in (*parts, annotation.note) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._shown(annotation, Column(index.column())) or None
            case _ if role == ANNOTATION_ROLE:
                return annotation
            case _ if role == ID_ROLE:
                return annotation.id
            case _:
                return None

    def _shown(self, annotation: Annotation, column: Column) -> str:
        match column:
            case Column.QUOTE:
                return self.words.quote(annotation)
            case Column.VALUE:
                return self.words.value(annotation)
            case Column.ANNOTATOR:
                return annotation.annotator
            case Column.REVIEW:
                return QCoreApplication.translate("AnnotationTable", "to review") if annotation.review else ""
