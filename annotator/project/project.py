"""An open project: reading it, changing it, undoing, and telling whoever looks at it."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeVar

from annotator.core.annotation import Annotation
from annotator.core.document import AnnotatedDocument, CleanedText, Document, DocumentSummary
from annotator.core.file_names import readable
from annotator.core.labels import LabelSet
from annotator.core.operations import Change, Operation, Reclean
from annotator.core.project import ProjectContext
from annotator.core.sentences import Sentence
from annotator.project.label_sets import built_in_label_set
from annotator.store import Store, StoreThread, UndoBlocked

__all__ = ["Listener", "Project", "UndoBlocked"]

Listener = Callable[[Change], None]
C = TypeVar("C", Change, Change | None)


class Project:
    """One open project file. Safe to use from several threads: the store does one thing at a time.

    ``annotator`` is the name that new annotations and log entries carry.
    """

    def __init__(self, store: StoreThread, path: Path) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self.path = path
        self.annotator = ""

    @classmethod
    def create(cls, path: Path, label_set: LabelSet | None = None) -> "Project":
        """A new project file with ``label_set``, by default the built-in one.

        Raises:
            AnnotatorError: there is a file of that name, or the place cannot be written.
        """
        labels = label_set or built_in_label_set()
        return cls(StoreThread(lambda: Store.create(path, labels, name=readable(path.stem))), path)

    @classmethod
    def open(cls, path: Path) -> "Project":
        """The project in the file ``path``.

        Raises:
            AnnotatorError: it is no project, newer than the program, damaged, or open elsewhere.
        """
        return cls(StoreThread(lambda: Store.open(path)), path)

    def close(self) -> None:
        """Finish what was begun and let go of the file. Twice is as good as once."""
        self._listeners.clear()
        self._store.close()

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    def documents(self) -> list[DocumentSummary]:
        """All documents in the order they came in."""
        return self._store.call(Store.documents)

    def document(self, document_id: str) -> Document:
        return self._store.call(Store.document, document_id)

    def annotations(self, document_id: str) -> list[Annotation]:
        return self._store.call(Store.annotations, document_id)

    def annotated(self, document_id: str) -> AnnotatedDocument:
        return self._store.call(Store.annotated, document_id)

    def context(self) -> ProjectContext:
        return self._store.call(Store.context)

    def source_bytes(self, document_id: str) -> bytes | None:
        """The bytes of the document's source file; ``None`` where it came without them."""
        return self._store.call(Store.source_bytes, document_id)

    def text_versions(self, document_id: str) -> tuple[int, int]:
        """The numbers of the cleaned text that is shown and of the newest there is; both count from 1."""
        return self._store.call(Store.text_versions, document_id)

    def text_version(self, document_id: str, number: int) -> CleanedText:
        """The cleaned text of that number, which the document has or had."""
        return self._store.call(Store.text_version, document_id, number)

    def recleanings(self, document_id: str) -> list[Reclean]:
        """Every change of the document's cleaned text as it was carried out, oldest first, undoing and redoing too."""
        return self._store.call(Store.recleanings, document_id)

    def documents_with_source(self, sha256: str) -> list[str]:
        """Ids of the documents whose source has this hash."""
        return self._store.call(Store.has_source, sha256)

    def removed_source(self, document_id: str) -> str | None:
        """The source hash of a document that was removed; ``None`` if there is no such."""
        return self._store.call(Store.removed_source, document_id)

    def homes(self, annotation_ids: Collection[str]) -> dict[str, str]:
        """The id of its document for each of these annotations that the project has; removed documents count."""
        return self._store.call(Store.homes, annotation_ids)

    def each_annotated(self, document_ids: Collection[str]) -> Iterator[AnnotatedDocument]:
        """The documents of these ids one after the other, one in memory at a time."""
        return (self.annotated(document_id) for document_id in document_ids)

    # Changing

    def perform(self, operation: Operation) -> Change:
        """Carry out ``operation`` and write it to the log, or do neither.

        Raises:
            AnnotatorError: the operation does not fit the project as it stands; the sentence says why.
        """
        return self._tell(self._store.call(Store.perform, operation, self.annotator))

    def undo(self, document_id: str | None, including: Collection[int] = ()) -> Change | None:
        """Take back the newest step of this document or of the whole project; ``None`` if there is none.

        Raises:
            UndoBlocked: later steps build on it; they are named, and taken back too once ``including`` them.
        """
        return self._tell(self._store.call(Store.undo, document_id, self.annotator, including))

    def redo(self, document_id: str | None) -> Change | None:
        """Bring back the step that was taken back last; ``None`` if there is none."""
        return self._tell(self._store.call(Store.redo, document_id, self.annotator))

    def remember_annotator(self, name: str) -> None:
        """Enter ``name`` in the project's list of annotators."""
        self._store.call(Store.remember_annotator, name)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` called after every change, on the thread that made it. Returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    # The file

    def get_ready(self) -> None:
        """Have the store prepare for the first change meanwhile; opening and reading do not wait for it."""
        self._store.submit(Store.get_ready)

    def is_own_file(self, path: Path) -> bool:
        """Whether ``path`` leads to the file of this project, or to its journal.

        Asked before a file is opened: opening and closing an open project would drop its locks.
        """
        beside = {self.path.name + suffix for suffix in ("-wal", "-journal", "-shm")}
        place = path.with_name(self.path.name) if path.name in beside else path
        try:
            return place.samefile(self.path)
        except OSError:
            return False

    def copy_to(self, path: Path) -> None:
        """Save a copy of the project under another name, while it stays open under its own."""
        self._store.call(Store.copy_to, path)

    def check(self) -> list[Sentence]:
        """Everything that is wrong with the project file, a sentence each; empty when all is well."""
        return self._store.call(Store.check)

    def _tell(self, change: C) -> C:
        if change is not None:
            for listener in tuple(self._listeners):
                listener(change)
        return change
