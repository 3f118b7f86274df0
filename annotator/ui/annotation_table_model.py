"""The annotations of one document as rows, in the order of the text or sorted by a column."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.alignment import Alignment
from annotator.core.annotation import Annotation, Layer, layer_of
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet
from annotator.ui.annotation_words import AnnotationWords, text_order
from annotator.ui.document_annotations import DocumentAnnotations
from annotator.ui.document_list_model import folded

Index = QModelIndex | QPersistentModelIndex
Key = tuple[int | str, ...]

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
    """Rows are annotations. One that is added, changed or removed is one row that comes, changes or goes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations = DocumentAnnotations((), Alignment(()))
        self.words = AnnotationWords(self._annotations, LabelSet("", 0, ()), "en")
        # Ascending by key; a descending table shows them from the end.
        self._sorted: list[Annotation] = []
        self._keys: list[Key] = []
        self._key_of: dict[str, Key] = {}
        self._column: Column | None = None
        self._descending = False
        self._filter: tuple[str, ...] = ()
        self._layer: Layer | None = None
        self._only_review = False
        self._folded: dict[str, str] = {}

    def set_annotations(
        self, annotations: DocumentAnnotations, label_set: LabelSet, language: str, entities: Sequence[EntityRecord]
    ) -> None:
        """Show these in place of those before. They may change from now on: ``follow`` hears which did."""
        self._annotations = annotations
        self.words = AnnotationWords(annotations, label_set, language, entities)
        self._folded.clear()
        self._arrange()

    def follow(self, annotation_ids: Collection[str]) -> None:
        """Annotations of these ids were added, changed or removed: put their rows right, and what is worded by them."""
        touched = set(annotation_ids).union(*map(self._annotations.referring_to, annotation_ids))
        for annotation_id in touched:
            self._folded.pop(annotation_id, None)
        if len(touched) > AT_ONCE:
            self._arrange()
            return
        for annotation_id in touched:
            self._put_right(annotation_id)

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
        key = self._key_of.get(annotation_id)
        return -1 if key is None else self._row(bisect_left(self._keys, key))

    def annotation(self, row: int) -> Annotation:
        return self._sorted[self._row(row)]

    @property
    def total(self) -> int:
        """How many annotations there are, those that are not shown included."""
        return len(self._annotations)

    @property
    def annotators(self) -> int:
        """How many people made the document's annotations."""
        return len(self._annotations.annotators)

    def _row(self, place: int) -> int:
        """The row of a place among those sorted, and the place of a row."""
        return len(self._sorted) - 1 - place if self._descending else place

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

    def _put_right(self, annotation_id: str) -> None:
        annotation, before = self._annotations.get(annotation_id), self._key_of.get(annotation_id)
        if annotation is None or not self._is_wanted(annotation):
            self._take(before)
            return
        key = self._key(annotation)
        if key != before:
            self._take(before)
            self._put(annotation, key)
            return
        place = bisect_left(self._keys, key)
        self._sorted[place] = annotation
        row = self._row(place)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _put(self, annotation: Annotation, key: Key) -> None:
        place = bisect_left(self._keys, key)
        row = len(self._sorted) - place if self._descending else place
        self.beginInsertRows(QModelIndex(), row, row)
        self._sorted.insert(place, annotation)
        self._keys.insert(place, key)
        self._key_of[annotation.id] = key
        self.endInsertRows()

    def _take(self, key: Key | None) -> None:
        """Take out the row of that key, if there is one."""
        if key is None:
            return
        place = bisect_left(self._keys, key)
        row = self._row(place)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._key_of[self._sorted[place].id]
        del self._sorted[place]
        del self._keys[place]
        self.endRemoveRows()

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = [annotation for annotation in self._annotations.values() if self._is_wanted(annotation)]
        keyed = sorted(((self._key(each), each) for each in shown), key=lambda pair: pair[0])
        self._keys, self._sorted = [key for key, _ in keyed], [each for _, each in keyed]
        self._key_of = {each.id: key for key, each in keyed}
        self.endResetModel()

    def _key(self, annotation: Annotation) -> Key:
        """What the rows are sorted by; that of each is its own."""
        place = text_order(annotation)
        match self._column:
            case None:
                return place
            case Column.QUOTE:
                return (self.words.quote(annotation), *place)
            case Column.VALUE:
                return (list(Layer).index(layer_of(annotation)), self.words.value(annotation), *place)
            case Column.ANNOTATOR:
                return (annotation.annotator, *place)
            case Column.REVIEW:
                return (not annotation.review, *place)

    # QAbstractTableModel

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an index without state, as Qt has it
        return 0 if parent.isValid() else len(self._sorted)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by −1 in the order of the text."""
        self._column = None if column < 0 else Column(column)
        self._descending = column >= 0 and order is Qt.SortOrder.DescendingOrder
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
        annotation = self.annotation(index.row())
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
