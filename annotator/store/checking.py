"""Holding a project against its laws."""

import hashlib
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from annotator.core.errors import AnnotatorError, InvalidAlignment
from annotator.core.sentences import Sentence
from annotator.store import log, texts
from annotator.store import tables as t
from annotator.store.codec import decode_annotation
from annotator.store.hashes import sha256_of
from annotator.store.rows import alignment_from, annotation_columns, link_columns
from annotator.store.texts import Texts


def problems(connection: Connection) -> Iterator[Sentence]:
    """What is wrong with sources, texts, alignments, annotations and the log, a sentence each."""
    yield from log.broken_links(connection)
    yield from _sources(connection)
    for document_id in list(connection.scalars(select(t.document.c.id).order_by(t.document.c.number))):
        yield from _document(connection, document_id)
    yield from _dangling_links(connection)


def _sources(connection: Connection) -> Iterator[Sentence]:
    for sha256 in list(connection.scalars(select(t.source.c.sha256))):
        content = connection.scalars(select(t.source.c.content).where(t.source.c.sha256 == sha256)).one()
        if content is not None and hashlib.sha256(content).hexdigest() != sha256:
            yield Sentence("The bytes of the source {sha256} are not those that were imported.", sha256=sha256)


def _document(connection: Connection, document_id: str) -> Iterator[Sentence]:
    shown = connection.scalars(select(t.document.c.version).where(t.document.c.id == document_id)).one()
    raw = connection.execute(select(t.raw_text).where(t.raw_text.c.document == document_id)).first()
    versions = list(connection.execute(select(t.text_version).where(t.text_version.c.document == document_id)))
    if raw is None or shown not in {version.version for version in versions}:
        yield Sentence("The document {id} has lost its text.", id=document_id)
        return
    name = texts.read(connection, document_id).name
    if sha256_of(raw.content) != raw.sha256:
        yield Sentence("The raw text of {name} is not what was imported: its hash differs.", name=name)
    for version in versions:
        if sha256_of(version.content) != version.sha256:
            yield Sentence("The text of {name} is not what cleaning made: its hash differs.", name=name)
        try:
            alignment_from(version).check(raw.content, version.content)
        except InvalidAlignment as error:
            yield Sentence("{name}: {problem}", name=name, problem=error.sentence)
    yield from _annotations(connection, document_id, texts.read(connection, document_id))


def _annotations(connection: Connection, document_id: str, texts: Texts) -> Iterator[Sentence]:
    links: dict[str, set[str]] = {}
    of_document = select(t.annotation.c.id).where(t.annotation.c.document == document_id)
    for row in connection.execute(select(t.annotation_link).where(t.annotation_link.c.annotation.in_(of_document))):
        links.setdefault(row.annotation, set()).add(row.target)
    query = select(t.annotation).where(t.annotation.c.document == document_id)
    for row in connection.execute(query).mappings():
        annotation_id: str = row["id"]
        try:
            annotation = decode_annotation(row["layer"], row["body"])
        except (msgspec.MsgspecError, AnnotatorError, KeyError):
            yield Sentence("The annotation {id} of {name} cannot be read.", id=annotation_id, name=texts.name)
            continue
        yield from texts.false_quotes(annotation)
        # The body may be of an earlier version of the program, which knew fewer fields.
        if dict(row) | {"body": ""} != annotation_columns(document_id, annotation) | {"body": ""}:
            yield Sentence(
                "What the annotation {id} of {name} is found by is not what it says.",
                id=annotation_id,
                name=texts.name,
            )
        if links.get(annotation_id, set()) != {link["target"] for link in link_columns([annotation])}:
            yield Sentence(
                "What the annotation {id} of {name} is linked by is not what it refers to.",
                id=annotation_id,
                name=texts.name,
            )


def _dangling_links(connection: Connection) -> Iterator[Sentence]:
    known = select(t.entity.c.id).union_all(select(t.annotation.c.id))
    query = select(t.annotation_link).where(t.annotation_link.c.target.not_in(known))
    for row in connection.execute(query):
        yield Sentence(
            "The annotation {id} refers to {target}, which the project does not have.",
            id=row.annotation,
            target=row.target,
        )
