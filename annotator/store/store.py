"""The store: one open project, what it holds, and every change to it."""

import contextlib
from collections.abc import Callable, Collection, Generator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.core.annotation import Annotation
from annotator.core.document import AnnotatedDocument, CleanedText, Document, DocumentSummary
from annotator.core.entity import EntityRecord
from annotator.core.ids import new_id
from annotator.core.labels import LabelSet
from annotator.core.operations import Batch, Change, Operation, Reclean, changed_by, inverse, needed_by, scope_of
from annotator.core.project import ProjectContext
from annotator.core.sentences import Sentence
from annotator.store import first_reading, project_file, sqlite
from annotator.store.errors import DamagedProject, UndoBlocked
from annotator.store.lazily import lazily
from annotator.store.log_entry import LogEntry
from annotator.store.project_file import ProjectFile
from annotator.store.undo_lists import UndoLists

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from annotator.store import checking, log, reading, writing
    from annotator.store.texts import TextCache
else:
    # They bring SQLAlchemy along, which a window's first paint does not wait for.
    checking, log = lazily("annotator.store.checking"), lazily("annotator.store.log")
    reading, writing = lazily("annotator.store.reading"), lazily("annotator.store.writing")

T = TypeVar("T")


class Store:
    """An open project file. Everything is done on the thread that opened it (``StoreThread`` for a program).

    Reading by document id also finds removed documents; lists and counts leave them out.

    Raises:
        ProjectFileError: any method, when the file fails, is damaged, or has been moved.
    """

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._undo_lists: UndoLists | None = None
        row = self._read_first(first_reading.project_row)
        if row is None:
            raise DamagedProject(file.path, "{name} is damaged: it does not say which project it is.")
        self.path = file.path
        self.id, self.name = row

    @cached_property
    def _texts(self) -> "TextCache":
        from annotator.store.texts import TextCache

        return TextCache()

    @classmethod
    def create(cls, path: Path, label_set: LabelSet, *, name: str = "") -> "Store":
        """A new project with these labels in the file ``path``, which appears when it is whole.

        Raises:
            ProjectExists: there is a file at ``path``.
            ProjectFileError: nothing can be written there.
        """
        file = ProjectFile.create(path)
        try:
            with file.writing() as connection:
                writing.begin_project(connection, new_id(), name, label_set)
            file.close()
            project_file.publish(file.path, path)
        finally:
            file.close()
            project_file.discard(file.path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "Store":
        """The project in ``path``, brought to the present schema.

        Raises:
            ProjectFileError: NoSuchProject, NotAProject, NewerProject, ProjectInUse, DamagedProject or
                ReadOnlyProject; the file is as it was.
        """
        with contextlib.ExitStack() as on_failure:
            file = ProjectFile.open(path)
            on_failure.callback(file.close)
            store = cls(file)
            on_failure.pop_all()
        return store

    def close(self) -> None:
        """Let go of the file. A second time does nothing."""
        self._file.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    def documents(self) -> list[DocumentSummary]:
        """In the order of import."""
        return self._read_first(first_reading.summaries)

    def document_ids(self) -> list[str]:
        """In the order of import."""
        return self._read(reading.document_ids)

    def document(self, document_id: str) -> Document:
        """
        Raises:
            NotFound: the project never had it.
        """
        return self._read_first(first_reading.document, document_id)

    def text_versions(self, document_id: str) -> tuple[int, int]:
        """The numbers of the cleaned text that is shown and of the newest there is; both count from 1.

        Raises:
            NotFound: the project never had the document.
        """
        return self._read(reading.text_versions, document_id)

    def text_version(self, document_id: str, number: int) -> CleanedText:
        """The cleaned text of that number, which the document has or had."""
        return self._read(reading.text_version, document_id, number)

    def recleanings(self, document_id: str) -> list[Reclean]:
        """Every change of the document's cleaned text as it was carried out, oldest first, undoing and redoing too."""
        return self._read(log.recleanings, document_id)

    def source_bytes(self, document_id: str) -> bytes | None:
        """The bytes of the document's source file; ``None`` where it came without them.

        Raises:
            NotFound: the project never had the document.
        """
        return self._read(reading.source_bytes, document_id)

    def has_source(self, sha256: str) -> list[str]:
        """Ids of the documents whose source has this hash."""
        return self._read(reading.documents_with_source, sha256)

    def removed_source(self, document_id: str) -> str | None:
        """The source hash of a document that was removed; ``None`` if there is no such."""
        return self._read(reading.removed_source, document_id)

    def annotations(self, document_id: str) -> list[Annotation]:
        """In the order they were made.

        Raises:
            NotFound: the project never had the document.
        """
        return self._read_first(first_reading.annotations, document_id)

    def annotation_ids(self, document_id: str) -> list[str]:
        """In the order they were made."""
        return self._read(reading.annotation_ids, document_id)

    def annotated(self, document_id: str) -> AnnotatedDocument:
        """The document with its annotations.

        Raises:
            NotFound: the project never had it.
        """
        return AnnotatedDocument(self.document(document_id), tuple(self.annotations(document_id)))

    def homes(self, annotation_ids: Collection[str]) -> dict[str, str]:
        """The id of its document for each of these annotations that the project has; removed documents count."""
        return self._read(reading.homes, annotation_ids)

    def label_counts(self, document_id: str | None = None) -> dict[str, int]:
        """Annotations per label, or per layer where it has none (date, stance), of one document or of all."""
        return self._read(reading.label_counts, document_id)

    def linked_to(self, target: str) -> list[tuple[str, Annotation]]:
        """The annotations that refer to this entity record or annotation, each with its document's id.

        Those of removed documents are among them.
        """
        return self._read(reading.linked_to, target)

    def context(self) -> ProjectContext:
        """Entities in the order of their ids, annotators by name."""
        return self._read_first(first_reading.context)

    def entity(self, entity_id: str) -> EntityRecord | None:
        """The entity record of that id, if there is one."""
        return self._read(reading.entity, entity_id)

    def history(self, document_id: str | None, limit: int) -> list[LogEntry]:
        """The newest steps of a document, or of everything in the project for ``None``; newest first."""
        return self._read(log.history, document_id, limit)

    # Changing

    def perform(self, operation: Operation, annotator: str) -> Change:
        """Carry out ``operation`` and write it to the log, or do neither. Returns what changed.

        Raises:
            QuoteMismatch: an annotation quotes what the document does not say there.
            StaleOperation: its ``before`` is not what is stored.
            AlreadyThere, DanglingLink, NotFound: it does not fit the project otherwise.
        """
        with self._write() as connection:
            self._carry_out(connection, [operation])
            entry = log.append(connection, operation, scope_of(operation), annotator)
        self._follow([entry])
        return Change(entry.number, operation, entry.at)

    def undo(self, document_id: str | None, annotator: str, including: Collection[int] = ()) -> Change | None:
        """Take back the newest step of the document's list and the project's, or of the project's alone for ``None``.

        Returns ``None`` if there is none. Later steps of other lists that build on it are taken back first, in the
        same transaction, if their numbers are among ``including``.

        Raises:
            UndoBlocked: there are such steps that are not; it names them all.
        """
        lists = self._lists()
        number = lists.newest_done({document_id, None})
        if number is None:
            return None
        step = self._read(log.entry, number)
        later = self._read(log.entries, lists.done_after(number, step.scope))
        above = _built_on(step, later)
        if not {entry.number for entry in above} <= set(including):
            raise UndoBlocked(above)
        steps = [*reversed(above), step]
        inverses = [inverse(each.operation) for each in steps]
        with self._write() as connection:
            self._carry_out(connection, inverses)
            written = [
                log.append(connection, operation, each.scope, annotator, undoes=each.number)
                for each, operation in zip(steps, inverses, strict=True)
            ]
        self._follow(written)
        operation = inverses[0] if len(inverses) == 1 else Batch(step.name, tuple(inverses))
        return Change(written[-1].number, operation, written[-1].at, undoes=number)

    def redo(self, document_id: str | None, annotator: str) -> Change | None:
        """Bring back what was last taken back in the same lists; ``None`` if there is nothing.

        Raises:
            StaleOperation, DanglingLink: a step done since, in another list, is in the way.
        """
        number = self._lists().newest_undone({document_id, None})
        if number is None:
            return None
        step = self._read(log.entry, number)
        with self._write() as connection:
            self._carry_out(connection, [step.operation])
            entry = log.append(connection, step.operation, step.scope, annotator, redoes=number)
        self._follow([entry])
        return Change(entry.number, step.operation, entry.at, redoes=number)

    def remember_annotator(self, name: str) -> None:
        """Enter the name in the project's list of annotators. Not a step: it is not undone."""
        with self._write() as connection:
            writing.remember_annotators(connection, [name])

    # The file

    def get_ready(self) -> Generator[None, None, None]:
        """Import what the first change will need, in slices for ``StoreThread.submit``."""
        for module, name in ((log, "append"), (writing, "Writing")):
            getattr(module, name)
            yield
        self._lists()

    def copy_to(self, path: Path) -> None:
        """Write the project as it stands to a new file, which appears when it is whole.

        Raises:
            ProjectExists: there is a file at ``path``.
            ProjectFileError: nothing can be written there.
        """
        project_file.refuse_unusable(path)
        part = project_file.passing_name(path)
        try:
            with sqlite.plain_errors(path):
                project_file.discard(part)
                sqlite.copy(self._file.sqlite, part)
            project_file.publish(part, path)
        finally:
            project_file.discard(part)

    def check(self) -> list[Sentence]:
        """Everything that is wrong with the file, a sentence each; empty when all its laws hold."""
        with self._file.reading() as connection:
            return [*sqlite.faults(self._file.sqlite), *checking.problems(connection)]

    def _read_first(self, read: Callable[..., T], *arguments: object) -> T:
        with self._file.reading_first() as connection:
            return read(connection, *arguments)

    def _read(self, read: Callable[..., T], *arguments: object) -> T:
        with self._file.reading() as connection:
            return read(connection, *arguments)

    @contextlib.contextmanager
    def _write(self) -> Generator["Connection"]:
        try:
            with self._file.writing() as connection:
                yield connection
        except BaseException:
            self._texts.clear()  # of documents that have not come in after all
            raise

    def _carry_out(self, connection: "Connection", operations: Collection[Operation]) -> None:
        performance = writing.Writing(connection, self._texts)
        for operation in operations:
            performance.carry_out(operation)
        performance.finish()

    def _lists(self) -> UndoLists:
        """The undo lists, made from the whole log when first needed and followed from then on."""
        if self._undo_lists is None:
            self._undo_lists = self._read(log.undo_lists)
        return self._undo_lists

    def _follow(self, written: Collection[LogEntry]) -> None:
        if self._undo_lists is not None:
            for entry in written:
                self._undo_lists.follow(entry.number, entry.scope, entry.undoes, entry.redoes)


def _built_on(step: LogEntry, later: Collection[LogEntry]) -> list[LogEntry]:
    """Which of the later steps collide with ``step`` or with one that does; oldest first, as they came."""
    changed, needed = changed_by(step.operation), needed_by(step.operation)
    above: list[LogEntry] = []
    for entry in later:
        changes, needs = changed_by(entry.operation), needed_by(entry.operation)
        if changed & needs or needed & changes:  # core.operations.collide, with all of them at once
            above.append(entry)
            changed, needed = changed | changes, needed | needs
    return above
