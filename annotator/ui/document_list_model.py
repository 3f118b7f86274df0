"""The documents of a project as rows: filtered, sorted and grouped."""

import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from annotator.core.document import DocumentStatus, DocumentSummary, Script
from annotator.project.recleaning import is_outdated
from annotator.ui.words import word

Index = QModelIndex | QPersistentModelIndex

SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row's ``DocumentSummary``; ``None`` on the heading of a group."""
ID_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
"""The second line: format, script, length. On the heading of a group the number of documents in it."""


class DocumentOrder(StrEnum):
    """What the list is sorted by."""

    IMPORTED = "imported"
    TITLE = "title"
    DATE = "date"
    STATUS = "status"
    NAME = "name"


_STATUS_ORDER = {status: place for place, status in enumerate(DocumentStatus)}


def folded(words: str) -> str:
    """The words as a filter compares them: full-width and half-width forms and upper and lower case are one."""
    return unicodedata.normalize("NFKC", words).casefold()


class DocumentListModel(QAbstractListModel):
    """Rows are documents, and headings of groups when ``grouped`` and there are any.

    Every change of what is shown is a reset.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: list[DocumentSummary] = []
        self._rows: list[DocumentSummary | str] = []
        self._sizes: dict[str, int] = {}
        self._row_of: dict[str, int] = {}
        self._order = DocumentOrder.IMPORTED
        self._grouped = False
        self._filter = ""

    @property
    def documents(self) -> Sequence[DocumentSummary]:
        """All documents as they were given, those that the filter hides included."""
        return self._documents

    def shown(self) -> list[DocumentSummary]:
        return [row for row in self._rows if isinstance(row, DocumentSummary)]

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        self._documents = list(documents)
        self._arrange()

    def put(self, document: DocumentSummary) -> None:
        """Show other numbers of a document that is in the list; nothing that it is sorted by has changed."""
        place = next(place for place, each in enumerate(self._documents) if each.id == document.id)
        self._documents[place] = document
        if (row := self._row_of.get(document.id)) is not None:
            self._rows[row] = document
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_order(self, order: DocumentOrder) -> None:
        self._order = order
        self._arrange()

    def set_grouped(self, grouped: bool) -> None:
        self._grouped = grouped
        self._arrange()

    def set_filter(self, words: str) -> None:
        """Show only documents whose title, file name or group holds every one of the words."""
        if folded(words) != self._filter:
            self._filter = folded(words)
            self._arrange()

    def index_of(self, document_id: str) -> QModelIndex:
        """The row of the document; an invalid index when it is not shown."""
        row = self._row_of.get(document_id)
        return QModelIndex() if row is None else self.index(row)

    def _arrange(self) -> None:
        self.beginResetModel()
        words = self._filter.split()
        shown = [
            document
            for document in self._documents
            if all(each in folded(f"{document.title}\n{document.name}\n{document.group}") for each in words)
        ]
        match self._order:
            case DocumentOrder.IMPORTED:
                pass
            case DocumentOrder.TITLE:
                shown.sort(key=lambda document: folded(document.title))
            case DocumentOrder.DATE:
                shown.sort(key=lambda document: (document.date is None, document.date or ""))
            case DocumentOrder.STATUS:
                shown.sort(key=lambda document: _STATUS_ORDER[document.status])
            case DocumentOrder.NAME:
                shown.sort(key=lambda document: folded(document.name))
        has_groups = self._grouped and any(document.group for document in self.documents)
        self._rows = self._with_headings(shown) if has_groups else list(shown)
        self._row_of = {row.id: place for place, row in enumerate(self._rows) if isinstance(row, DocumentSummary)}
        self.endResetModel()

    def _with_headings(self, shown: list[DocumentSummary]) -> list[DocumentSummary | str]:
        groups: dict[str, list[DocumentSummary]] = {}
        for document in shown:
            groups.setdefault(document.group, []).append(document)
        self._sizes = {group: len(members) for group, members in groups.items()}
        # Documents without a group come last.
        ordered = sorted(groups, key=lambda group: (not group, folded(group)))
        return [row for group in ordered for row in (group, *groups[group])]

    # QAbstractListModel

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an index without state, as Qt has it
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return self._heading(row, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title or row.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.title}\n{row.name}\n{self._detail(row)}\n{self._state(row)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {self._detail(row)}, {self._state(row)}"
            case _ if role == SUMMARY_ROLE:
                return row
            case _ if role == ID_ROLE:
                return row.id
            case _ if role == DETAIL_ROLE:
                return self._detail(row)
            case _:
                return None

    def _heading(self, group: str, role: int) -> object:
        name = group or QCoreApplication.translate("DocumentList", "No group")
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return QCoreApplication.translate("DocumentList", "Group {name}").format(name=name)
        if role == DETAIL_ROLE:
            return QLocale().toString(self._sizes[group])
        return None

    def _detail(self, document: DocumentSummary) -> str:
        length = self.tr("%Ln chars", "", document.characters)
        detail = f"{word(document.format)} · {self._script(document.script)} · {length}"
        return " · ".join((self.tr("outdated"), detail)) if is_outdated(document) else detail

    @staticmethod
    def _script(script: Script) -> str:
        """Shorter than elsewhere: the panel is narrow."""
        match script:
            case Script.HANS:
                return QCoreApplication.translate("DocumentList", "simpl.")
            case Script.HANT:
                return QCoreApplication.translate("DocumentList", "trad.")
            case Script.MIXED:
                return QCoreApplication.translate("DocumentList", "mixed")
            case Script.NONE:
                return QCoreApplication.translate("DocumentList", "no Chinese")

    def _state(self, document: DocumentSummary) -> str:
        count = self.tr("%n annotations", "", document.annotations)
        state = f"{word(document.status)}, {count}"
        places = self.tr("%n places to look at", "", document.findings)
        return f"{state}, {places}" if document.findings else state
