"""From tables to core values."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, func, select

from annotator.core.annotation import Annotation
from annotator.core.document import CleanedText
from annotator.core.entity import EntityRecord
from annotator.core.errors import NotFound
from annotator.store import tables as t
from annotator.store.chunks import chunks
from annotator.store.codec import decode, decode_annotation
from annotator.store.rows import cleaned_from

# Documents


def document_ids(connection: Connection) -> list[str]:
    """In the order of import, removed documents excluded."""
    query = select(t.document.c.id).where(t.document.c.removed.is_(False)).order_by(t.document.c.number)
    return list(connection.scalars(query))


def text_versions(connection: Connection, document_id: str) -> tuple[int, int]:
    """The numbers of the cleaned text that is shown and of the newest there is."""
    newest = select(func.max(t.text_version.c.version)).where(t.text_version.c.document == document_id)
    return _document_row(connection, document_id).version, connection.scalars(newest).one()


def text_version(connection: Connection, document_id: str, number: int) -> CleanedText:
    """The cleaned text of that number, shown now or once; the document has had it."""
    version = t.text_version.c
    query = select(t.text_version).where(version.document == document_id, version.version == number)
    return cleaned_from(connection.execute(query).one())


def source_bytes(connection: Connection, document_id: str) -> bytes | None:
    """The bytes of the file the document came from; ``None`` where only their hash came in."""
    sha256 = _document_row(connection, document_id).source_sha256
    return connection.scalars(select(t.source.c.content).where(t.source.c.sha256 == sha256)).one()


def documents_with_source(connection: Connection, sha256: str) -> list[str]:
    """Ids of the documents, removed ones excluded, whose source has this hash."""
    query = select(t.document.c.id).where(t.document.c.source_sha256 == sha256, t.document.c.removed.is_(False))
    return list(connection.scalars(query.order_by(t.document.c.number)))


def removed_source(connection: Connection, document_id: str) -> str | None:
    """The source hash of a removed document; ``None`` when there is no such document or it is not removed."""
    query = select(t.document.c.source_sha256).where(t.document.c.id == document_id, t.document.c.removed.is_(True))
    return connection.scalars(query).first()


def _document_row(connection: Connection, document_id: str) -> Row[Any]:
    row = connection.execute(select(t.document).where(t.document.c.id == document_id)).first()
    if row is None:
        raise NotFound("The project has no document with the id {id}.", id=document_id)
    return row


# Annotations


def annotation_ids(connection: Connection, document_id: str) -> list[str]:
    """In the order they were made."""
    query = select(t.annotation.c.id).where(t.annotation.c.document == document_id)
    return list(connection.scalars(query.order_by(t.annotation.c.created, t.annotation.c.id)))


def homes(connection: Connection, annotation_ids: Collection[str]) -> dict[str, str]:
    """The id of its document for each of these annotations that the project has; removed documents count."""
    found: dict[str, str] = {}
    for some in chunks(annotation_ids):
        rows = connection.execute(select(*t.annotation.c["id", "document"]).where(t.annotation.c.id.in_(some)))
        found |= {row.id: row.document for row in rows}
    return found


def label_counts(connection: Connection, document_id: str | None) -> dict[str, int]:
    """How many annotations carry each label, or are of each layer that has no labels.

    For one document, or for all that are not removed.
    """
    name = func.coalesce(t.annotation.c.label, t.annotation.c.layer)
    query = select(name.label("name"), func.count().label("annotations")).group_by(name).order_by(name)
    if document_id is None:
        query = query.join(t.document, t.document.c.id == t.annotation.c.document)
        query = query.where(t.document.c.removed.is_(False))
    else:
        query = query.where(t.annotation.c.document == document_id)
    return {row.name: row.annotations for row in connection.execute(query)}


def linked_to(connection: Connection, target: str) -> list[tuple[str, Annotation]]:
    """The annotations that refer to an entity record or another annotation, each with its document's id."""
    rows = connection.execute(
        select(*t.annotation.c["document", "layer", "body"])
        .join(t.annotation_link, t.annotation_link.c.annotation == t.annotation.c.id)
        .where(t.annotation_link.c.target == target)
        .order_by(t.annotation.c.document, t.annotation.c.created, t.annotation.c.id)
    )
    return [(row.document, decode_annotation(row.layer, row.body)) for row in rows]


# The project


def entity(connection: Connection, entity_id: str) -> EntityRecord | None:
    body = connection.scalars(select(t.entity.c.body).where(t.entity.c.id == entity_id)).first()
    return None if body is None else decode(body, EntityRecord)
