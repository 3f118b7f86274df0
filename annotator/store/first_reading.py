"""What a window reads before its first paint, without SQLAlchemy, which takes longer to import than that takes.

All of it is SQL of the standard and none of SQLite's own. ``Read`` runs it, be it on the bare connection
(``sqlite.read_on``) or inside a transaction of SQLAlchemy's (``engine.read_on``).
"""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, Protocol

from annotator.core.annotation import Annotation
from annotator.core.document import (
    Cleaner,
    Document,
    DocumentStatus,
    DocumentSummary,
    Format,
    Script,
    Variable,
    VariableDefinition,
)
from annotator.core.entity import EntityRecord
from annotator.core.errors import NotFound
from annotator.core.labels import LabelSet
from annotator.core.project import Annotator, ProjectContext
from annotator.store.codec import decode, decode_annotation
from annotator.store.rows import document_from

_DOCUMENT = (
    "id", "version", "title", "url", "date", "status", "note", "group", "source_name", "source_bytes", "source_sha256",
    "encoding", "bom", "newline", "format", "imported_at", "damage",
)  # fmt: skip
_TEXT = (
    "script", "cleaner", "cleaning", "rules", "blocks", "links", "references", "metadata", "findings", "ops",
    "rule_codes", "text_starts", "raw_starts", "content",
)  # fmt: skip


class Read(Protocol):
    """Runs a query with its ``:named`` values."""

    def __call__(self, sql: str, **values: object) -> Iterable[tuple[Any, ...]]: ...


def project_row(read: Read) -> tuple[str, str] | None:
    """The project's id and name."""
    return next(iter(_pairs(read("SELECT id, name FROM project"))), None)


def summaries(read: Read) -> list[DocumentSummary]:
    """The documents in the order of import, removed ones excluded."""
    rows = read(
        'SELECT d.id, d.title, d.source_name, d.format, t.script, d.status, d."group", d.date, t.characters,'
        " COALESCE(c.annotations, 0), t.generated, d.damaged, t.found, t.cleaner"
        " FROM document d"
        " JOIN text_version t ON t.document = d.id AND t.version = d.version"
        " LEFT JOIN (SELECT document, COUNT(*) AS annotations FROM annotation GROUP BY document) c"
        " ON c.document = d.id"
        " WHERE NOT d.removed ORDER BY d.number"
    )
    return [
        DocumentSummary(
            id=row[0],
            title=row[1],
            name=row[2],
            format=Format(row[3]),
            script=Script(row[4]),
            status=DocumentStatus(row[5]),
            group=row[6],
            date=row[7],
            characters=row[8],
            annotations=row[9],
            generated=row[10],
            damaged=row[11],
            findings=row[12],
            cleaner=decode(row[13], Cleaner),
        )
        for row in rows
    ]


def document(read: Read, document_id: str) -> Document:
    """
    Raises:
        NotFound: the project never had a document of this id. A removed one is still found.
    """
    row = _document_row(read, document_id)
    ((raw,),) = read("SELECT content FROM raw_text WHERE document = :document", document=document_id)
    (text,) = _named(
        read, "text_version", _TEXT, "document = :document AND version = :version",
        document=document_id, version=row.version,
    )  # fmt: skip
    return document_from(row, raw, text, _variables(read, document_id))


def annotations(read: Read, document_id: str) -> list[Annotation]:
    """The document's annotations in the order they were made."""
    rows = read(
        "SELECT layer, body FROM annotation WHERE document = :document ORDER BY created, id", document=document_id
    )
    found = [decode_annotation(layer, body) for layer, body in rows]
    if not found:
        _document_row(read, document_id)
    return found


def context(read: Read) -> ProjectContext:
    """Entities in the order of their ids, annotators by name."""
    entities = read("SELECT body FROM entity ORDER BY id")
    annotators = read("SELECT name FROM annotator ORDER BY name")
    return ProjectContext(
        label_set=label_set(read),
        entities=tuple(decode(body, EntityRecord) for (body,) in entities),
        annotators=tuple(Annotator(name) for (name,) in annotators),
        variables=variable_definitions(read),
        note=note(read),
    )


def label_set(read: Read) -> LabelSet:
    ((body,),) = read("SELECT l.body FROM label_set l JOIN project p ON p.label_set = l.number")
    return decode(body, LabelSet)


def variable_definitions(read: Read) -> tuple[VariableDefinition, ...]:
    return tuple(decode(body, VariableDefinition) for (body,) in read("SELECT body FROM variable ORDER BY position"))


def note(read: Read) -> str:
    ((words,),) = read("SELECT note FROM project")
    return words


def _document_row(read: Read, document_id: str) -> SimpleNamespace:
    for row in _named(read, "document", _DOCUMENT, "id = :document", document=document_id):
        return row
    raise NotFound("The project has no document with the id {id}.", id=document_id)


def _variables(read: Read, document_id: str) -> tuple[Variable, ...]:
    # In the order of the definitions; a value whose variable is no longer defined comes after them.
    rows = read(
        "SELECT v.name, v.value FROM variable_value v LEFT JOIN variable d ON d.name = v.name"
        " WHERE v.document = :document"
        " ORDER BY CASE WHEN d.position IS NULL THEN 1 ELSE 0 END, d.position, v.name",
        document=document_id,
    )
    return tuple(Variable(name, value) for name, value in _pairs(rows))


def _named(read: Read, table: str, columns: tuple[str, ...], where: str, **values: object) -> Iterable[SimpleNamespace]:
    """Rows whose columns have names."""
    quoted = ", ".join(f'"{column}"' for column in columns)
    for row in read(f"SELECT {quoted} FROM {table} WHERE {where}", **values):
        yield SimpleNamespace(**dict(zip(columns, row, strict=True)))


def _pairs(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[str, str]]:
    return ((one, other) for one, other in rows)
