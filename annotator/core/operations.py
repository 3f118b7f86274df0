"""Everything that changes a project, as small frozen values that each have an inverse.

``Store.perform`` carries an operation out and writes it to the log in one transaction; undo performs
the inverse.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.annotation import Annotation, layer_of, links_of
from annotator.core.document import CleanedText, CleaningChoices, Document, VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class AddAnnotation:
    document: str
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class ChangeAnnotation:
    """``before`` and ``after`` have the same id and layer."""

    document: str
    before: Annotation
    after: Annotation

    def __post_init__(self) -> None:
        assert self.before.id == self.after.id and layer_of(self.before) is layer_of(self.after)


@dataclass(frozen=True, slots=True)
class RemoveAnnotation:
    document: str
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class AddDocument:
    """A document comes in, with the bytes of its source. The log keeps its id and hashes, not its texts."""

    document: Document
    source_bytes: bytes


@dataclass(frozen=True, slots=True)
class RemoveDocument:
    """A document leaves the list. Nothing of it is deleted, so that it can be restored."""

    document: str


@dataclass(frozen=True, slots=True)
class RestoreDocument:
    document: str


class DocumentField(StrEnum):
    """What a person may change about a document. All are text; ``None`` stands for nothing where it may."""

    TITLE = "title"
    DATE = "date"
    URL = "url"
    STATUS = "status"
    NOTE = "note"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class ChangeDocument:
    document: str
    field: DocumentField
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ChangeVariable:
    """One document's value of one variable; ``None`` where it has none."""

    document: str
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One cleaned text of a document: its number (from 1) and, on its first way in, the text itself.

    The log keeps the number and a hash. ``cleaned`` is ``None`` for a version that the project holds already.
    """

    number: int
    choices: CleaningChoices
    cleaned: CleanedText | None = None


@dataclass(frozen=True, slots=True)
class Reclean:
    """Another cleaned text takes the place of the present one, and ``changes`` carry the annotations over.

    One operation, since the old annotations fit only the old text and the new ones only the new.
    """

    document: str
    before: TextVersion
    after: TextVersion
    changes: tuple[ChangeAnnotation, ...] = ()


@dataclass(frozen=True, slots=True)
class AddEntity:
    entity: EntityRecord


@dataclass(frozen=True, slots=True)
class ChangeEntity:
    before: EntityRecord
    after: EntityRecord

    def __post_init__(self) -> None:
        assert self.before.id == self.after.id


@dataclass(frozen=True, slots=True)
class RemoveEntity:
    entity: EntityRecord


@dataclass(frozen=True, slots=True)
class ChangeLabelSet:
    before: LabelSet
    after: LabelSet


@dataclass(frozen=True, slots=True)
class ChangeVariables:
    """The definitions of the project's variables."""

    before: tuple[VariableDefinition, ...]
    after: tuple[VariableDefinition, ...]


@dataclass(frozen=True, slots=True)
class ChangeProjectNote:
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Several operations that are carried out, and undone, as one step. ``name`` says what the step was."""

    name: str
    operations: "tuple[Operation, ...]"


Operation = (
    AddAnnotation
    | ChangeAnnotation
    | RemoveAnnotation
    | AddDocument
    | RemoveDocument
    | RestoreDocument
    | ChangeDocument
    | ChangeVariable
    | Reclean
    | AddEntity
    | ChangeEntity
    | RemoveEntity
    | ChangeLabelSet
    | ChangeVariables
    | ChangeProjectNote
    | Batch
)


def inverse(operation: Operation) -> Operation:
    """The operation that takes this one back."""
    match operation:
        case AddAnnotation(document, annotation):
            return RemoveAnnotation(document, annotation)
        case RemoveAnnotation(document, annotation):
            return AddAnnotation(document, annotation)
        case AddDocument(document):
            return RemoveDocument(document.id)
        case RemoveDocument(document):
            return RestoreDocument(document)
        case RestoreDocument(document):
            return RemoveDocument(document)
        case AddEntity(entity):
            return RemoveEntity(entity)
        case RemoveEntity(entity):
            return AddEntity(entity)
        case Reclean(document, before, after, changes):
            back = tuple(ChangeAnnotation(each.document, each.after, each.before) for each in reversed(changes))
            return Reclean(document, after, before, back)
        case Batch(name, operations):
            return Batch(name, tuple(inverse(each) for each in reversed(operations)))
        case _:
            return replace(operation, before=operation.after, after=operation.before)


def scope_of(operation: Operation) -> str | None:
    """The id of the one document whose undo list the operation belongs to; ``None``: the project's list."""
    match operation:
        case (
            AddAnnotation() | ChangeAnnotation() | RemoveAnnotation() | ChangeDocument() | ChangeVariable() | Reclean()
        ):
            return operation.document
        case Batch():
            scopes = {scope_of(each) for each in operation.operations}
            return scopes.pop() if len(scopes) == 1 else None
        case _:
            return None


def changed_by(operation: Operation) -> frozenset[str]:
    """Names of everything the operation changes: ids of documents, annotations and entities, and
    ``<document id>/<field>`` for what is said about a document."""
    match operation:
        case AddAnnotation(_, annotation) | RemoveAnnotation(_, annotation):
            return frozenset({annotation.id})
        case ChangeAnnotation():
            return frozenset({operation.after.id})
        case AddDocument(document):
            return frozenset({document.id})
        case RemoveDocument(document) | RestoreDocument(document):
            return frozenset({document})
        case ChangeDocument():
            return frozenset({f"{operation.document}/{operation.field}"})
        case ChangeVariable():
            return frozenset({f"{operation.document}/variable/{operation.name}"})
        case Reclean():
            return frozenset({f"{operation.document}/text", *(each.after.id for each in operation.changes)})
        case AddEntity(entity) | RemoveEntity(entity):
            return frozenset({entity.id})
        case ChangeEntity():
            return frozenset({operation.after.id})
        case ChangeLabelSet():
            return frozenset({"label-set"})
        case ChangeVariables():
            return frozenset({"variables"})
        case ChangeProjectNote():
            return frozenset({"project-note"})
        case Batch(_, operations):
            return frozenset[str]().union(*(changed_by(each) for each in operations))


def needed_by(operation: Operation) -> frozenset[str]:
    """Names of everything that must stand as it is for the operation to make sense, ``changed_by`` included."""
    match operation:
        case AddAnnotation(document, annotation) | RemoveAnnotation(document, annotation):
            needed = {document, f"{document}/text"} | links_of(annotation)
        case ChangeAnnotation(document, before, after):
            needed = {document, f"{document}/text"} | links_of(before) | links_of(after)
        case ChangeDocument() | ChangeVariable() | Reclean():
            needed = {operation.document}
        case Batch(_, operations):
            needed = frozenset[str]().union(*(needed_by(each) for each in operations))
        case _:
            needed = frozenset[str]()
    return frozenset(needed) | changed_by(operation)


def collide(one: Operation, other: Operation) -> bool:
    """Whether one changes what the other needs: then neither can be undone without speaking of the other."""
    return bool(changed_by(one) & needed_by(other) or needed_by(one) & changed_by(other))


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a request: the operation as it was carried out, and its place in the log.

    ``undoes`` and ``redoes`` are the log numbers of what an undo took back or a redo brought back.
    """

    number: int
    operation: Operation
    at: str
    undoes: int | None = None
    redoes: int | None = None
