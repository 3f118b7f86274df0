"""From operations to tables: what each changes, and what has to be true before."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from annotator.core.annotation import Annotation, links_of, quote_of
from annotator.core.document import Document, DocumentStatus, VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.errors import NotFound
from annotator.core.ids import now
from annotator.core.labels import LabelSet
from annotator.core.operations import (
    AddAnnotation,
    AddDocument,
    AddEntity,
    Batch,
    ChangeAnnotation,
    ChangeDocument,
    ChangeEntity,
    ChangeLabelSet,
    ChangeProjectNote,
    ChangeVariable,
    ChangeVariables,
    DocumentField,
    Operation,
    Reclean,
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.core.sentences import Sentence
from annotator.core.span import Side
from annotator.store import first_reading, reading
from annotator.store import tables as t
from annotator.store.chunks import chunks
from annotator.store.codec import decode_annotation, encode
from annotator.store.engine import read_on
from annotator.store.errors import AlreadyThere, DanglingLink, StaleOperation
from annotator.store.hashes import sha256_of
from annotator.store.rows import annotation_columns, document_columns, entity_columns, link_columns, text_columns
from annotator.store.texts import TextCache, Texts

_NULLABLE = (DocumentField.DATE, DocumentField.URL)
_FIELDS = {
    DocumentField.TITLE: Sentence("The title of the document"),
    DocumentField.DATE: Sentence("The date of the document"),
    DocumentField.URL: Sentence("The address (URL) of the document"),
    DocumentField.STATUS: Sentence("The status of the document"),
    DocumentField.NOTE: Sentence("The note of the document"),
    DocumentField.GROUP: Sentence("The group of the document"),
}

# What every tagging runs. Built once: building a statement takes SQLAlchemy longer than SQLite takes to run it.
_DOCUMENT = select(*t.document.c["title", "removed"]).where(t.document.c.id == bindparam("id"))
_KNOWN = {
    table: select(table.c.id).where(table.c.id.in_(bindparam("ids", expanding=True)))
    for table in (t.document, t.entity, t.annotation)
}
_ADD_ANNOTATION = insert(t.annotation)
_ANNOTATOR = select(t.annotator.c.name).where(t.annotator.c.name == bindparam("name"))


class Writing:
    """Operations being carried out in one transaction, which the caller begins and ends.

    What annotations refer to is looked at in ``finish``: on the way a batch may refer to what comes later in it.
    """

    def __init__(self, connection: Connection, texts: TextCache) -> None:
        self._connection = connection
        self._texts = texts
        self._linked: set[str] = set()  # annotations whose links have to lead somewhere
        self._removed: dict[str, str] = {}  # id and name of annotations and entities that nothing may refer to

    def carry_out(self, operation: Operation) -> None:
        """
        Raises:
            AnnotatorError: it does not fit the project as it stands; the sentence says why.
        """
        # Bulk tagging comes as a long batch of additions to one document: those go in together.
        for document, run in groupby(_flat(operation), key=_added_to):
            if document is not None:
                self._add_annotations(document, [op.annotation for op in run if isinstance(op, AddAnnotation)])
            else:
                for each in run:
                    self._carry_out_one(each)

    def finish(self) -> None:
        """
        Raises:
            DanglingLink: an annotation would refer to what is not, or no longer, there.
        """
        self._refuse_links_to_removed()
        self._refuse_links_to_nothing()

    def _carry_out_one(self, operation: Operation) -> None:
        match operation:
            case ChangeAnnotation(document, before, after):
                self._change_annotation(document, before, after)
            case RemoveAnnotation(document, annotation):
                self._remove_annotation(document, annotation)
            case AddDocument(document, source_bytes):
                self._add_document(document, source_bytes)
            case RemoveDocument(document):
                self._show(document, removed=True)
            case RestoreDocument(document):
                self._show(document, removed=False)
            case ChangeDocument(document, field, before, after):
                self._change_document(document, field, before, after)
            case ChangeVariable(document, name, before, after):
                self._change_variable(document, name, before, after)
            case Reclean():
                self._reclean(operation)
            case AddEntity(entity):
                self._add_entity(entity)
            case ChangeEntity(before, after):
                self._expect_entity(before)
                self._connection.execute(
                    update(t.entity).where(t.entity.c.id == after.id).values(entity_columns(after))
                )
            case RemoveEntity(entity):
                self._expect_entity(entity)
                self._connection.execute(delete(t.entity).where(t.entity.c.id == entity.id))
                self._removed[entity.id] = entity.name
            case ChangeLabelSet(before, after):
                self._change_label_set(before, after)
            case ChangeVariables(before, after):
                self._change_variables(before, after)
            case ChangeProjectNote(before, after):
                _expect(first_reading.note(read_on(self._connection)), before, Sentence("The note of the project"))
                self._connection.execute(update(t.project).values(note=after))
            case AddAnnotation() | Batch():
                raise AssertionError("carry_out has taken these apart")

    # Annotations

    def _add_annotations(self, document_id: str, annotations: Sequence[Annotation]) -> None:
        texts = self._texts_of(document_id)
        for annotation in annotations:
            texts.check(annotation)
        self._refuse_known(t.annotation, [annotation.id for annotation in annotations], Sentence("An annotation"))
        rows = [annotation_columns(document_id, annotation) for annotation in annotations]
        self._connection.execute(_ADD_ANNOTATION, rows)
        self._enter_links(annotations)
        remember_annotators(self._connection, {annotation.annotator for annotation in annotations})

    def _change_annotation(self, document_id: str, before: Annotation, after: Annotation) -> None:
        self._texts_of(document_id).check(after)
        self._expect_annotation(document_id, before)
        columns = annotation_columns(document_id, after)
        self._connection.execute(update(t.annotation).where(t.annotation.c.id == after.id).values(columns))
        if links_of(before) != links_of(after):
            self._drop_links(after)
            self._enter_links([after])
        remember_annotators(self._connection, {after.annotator})

    def _remove_annotation(self, document_id: str, annotation: Annotation) -> None:
        self._texts_of(document_id)
        self._expect_annotation(document_id, annotation)
        self._drop_links(annotation)
        self._connection.execute(delete(t.annotation).where(t.annotation.c.id == annotation.id))
        self._removed[annotation.id] = quote_of(annotation)

    def _expect_annotation(self, document_id: str, expected: Annotation) -> None:
        query = select(*t.annotation.c["layer", "body"])
        query = query.where(t.annotation.c.id == expected.id, t.annotation.c.document == document_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise StaleOperation("The annotation of “{quote}” is not there any more.", quote=quote_of(expected))
        if decode_annotation(row.layer, row.body) != expected:
            raise StaleOperation(
                "The annotation of “{quote}” has been changed in the meantime.", quote=quote_of(expected)
            )

    def _enter_links(self, annotations: Sequence[Annotation]) -> None:
        if links := link_columns(annotations):
            self._connection.execute(insert(t.annotation_link), links)
            self._linked.update(link["annotation"] for link in links)

    def _drop_links(self, annotation: Annotation) -> None:
        self._connection.execute(delete(t.annotation_link).where(t.annotation_link.c.annotation == annotation.id))

    def _refuse_links_to_removed(self) -> None:
        link, annotation = t.annotation_link.c, t.annotation.c
        for some in chunks(self._removed):
            back = set(self._connection.scalars(select(annotation.id).where(annotation.id.in_(some))))
            back |= set(self._connection.scalars(select(t.entity.c.id).where(t.entity.c.id.in_(some))))
            query = select(link.target, annotation.quote, *t.document.c["title", "removed"])
            query = query.join(t.annotation, annotation.id == link.annotation)
            query = query.join(t.document, t.document.c.id == annotation.document).where(link.target.in_(some))
            for row in self._connection.execute(query):
                if row.target not in back:
                    place = Sentence("“{title}”", title=row.title)
                    if row.removed:
                        place = Sentence("“{title}”, a removed document", title=row.title)
                    raise DanglingLink(
                        "“{name}” cannot be removed alone: the annotation of “{quote}” in {place} refers to it.",
                        name=self._removed[row.target],
                        quote=row.quote,
                        place=place,
                    )

    def _refuse_links_to_nothing(self) -> None:
        link, source, target = t.annotation_link.c, t.annotation.alias("source"), t.annotation.alias("target")
        for some in chunks(self._linked):
            query = select(source.c.quote, link.target).join(source, source.c.id == link.annotation)
            query = query.outerjoin(t.entity, t.entity.c.id == link.target)
            query = query.outerjoin(target, (target.c.id == link.target) & (target.c.document == source.c.document))
            query = query.where(link.annotation.in_(some), t.entity.c.id.is_(None), target.c.id.is_(None))
            if row := self._connection.execute(query.limit(1)).first():
                raise DanglingLink(
                    "The annotation of “{quote}” refers to {target}, which its document does not have.",
                    quote=row.quote,
                    target=row.target,
                )

    # Documents

    def _texts_of(self, document_id: str) -> Texts:
        self._expect_shown(document_id)
        return self._texts.texts(self._connection, document_id)

    def _expect_shown(self, document_id: str) -> None:
        row = self._connection.execute(_DOCUMENT, {"id": document_id}).first()
        if row is None:
            raise NotFound("The project has no document with the id {id}.", id=document_id)
        if row.removed:
            raise NotFound("“{title}” has been removed. Restore it first.", title=row.title)

    def _add_document(self, document: Document, source_bytes: bytes) -> None:
        document.cleaned.alignment.check(document.raw, document.text)
        self._refuse_known(t.document, [document.id], Sentence("“{title}”: a document", title=document.title))
        self._keep_source(document, source_bytes)
        number = self._connection.scalars(select(func.coalesce(func.max(t.document.c.number), 0) + 1)).one()
        raw = {"document": document.id, "sha256": sha256_of(document.raw), "content": document.raw}
        self._connection.execute(insert(t.document).values(document_columns(document, number)))
        self._connection.execute(insert(t.raw_text).values(raw))
        self._connection.execute(
            insert(t.text_version).values(text_columns(document.id, 1, now(), document.cleaned, document.cleaning))
        )
        for variable in document.variables:
            row = {"document": document.id, "name": variable.name, "value": variable.value}
            self._connection.execute(insert(t.variable_value).values(row))

    def _reclean(self, operation: Reclean) -> None:
        document_id, after = operation.document, operation.after
        self._expect_shown(document_id)
        here = t.document.c.id == document_id
        shown = self._connection.scalars(select(t.document.c.version).where(here)).one()
        _expect(shown, operation.before.number, Sentence("The cleaned text"))
        if after.cleaned is not None:
            raw = self._texts_of(document_id).of_side[Side.RAW]
            after.cleaned.alignment.check(raw, after.cleaned.text)
            row = text_columns(document_id, after.number, now(), after.cleaned, after.choices)
            self._connection.execute(insert(t.text_version).values(row))
        self._connection.execute(update(t.document).where(here).values(version=after.number))
        self._texts.forget(document_id)
        for change in operation.changes:
            self._change_annotation(document_id, change.before, change.after)
        texts = self._texts_of(document_id)
        for annotation in first_reading.annotations(read_on(self._connection), document_id):
            texts.check(annotation)

    def _keep_source(self, document: Document, source_bytes: bytes) -> None:
        source = document.source
        whole = hashlib.sha256(source_bytes).hexdigest() == source.sha256
        if source_bytes and not whole:
            raise StaleOperation("{name} is not the file that was read: its bytes have another hash.", name=source.name)
        content = source_bytes if whole else None
        known = self._connection.execute(select(t.source).where(t.source.c.sha256 == source.sha256)).first()
        if known is None:
            self._connection.execute(insert(t.source).values(sha256=source.sha256, content=content))
        elif known.content is None and content is not None:
            same = t.source.c.sha256 == source.sha256
            self._connection.execute(update(t.source).where(same).values(content=content))

    def _show(self, document_id: str, *, removed: bool) -> None:
        row = self._connection.execute(_DOCUMENT, {"id": document_id}).first()
        if row is None:
            raise NotFound("The project has no document with the id {id}.", id=document_id)
        if row.removed == removed:
            if removed:
                raise StaleOperation("“{title}” has been removed already.", title=row.title)
            raise StaleOperation("“{title}” has not been removed.", title=row.title)
        self._connection.execute(update(t.document).where(t.document.c.id == document_id).values(removed=removed))

    def _change_document(self, document_id: str, field: DocumentField, before: str | None, after: str | None) -> None:
        assert after is not None or field in _NULLABLE, f"a document has to have a {field}"
        self._expect_shown(document_id)
        column, here = t.document.c[field.value], t.document.c.id == document_id
        _expect(self._connection.scalars(select(column).where(here)).one(), before, _FIELDS[field])
        value = DocumentStatus(after or "").value if field is DocumentField.STATUS else after
        self._connection.execute(update(t.document).where(here).values({column: value}))

    def _change_variable(self, document_id: str, name: str, before: str | None, after: str | None) -> None:
        self._expect_shown(document_id)
        here = (t.variable_value.c.document == document_id) & (t.variable_value.c.name == name)
        stored = self._connection.scalars(select(t.variable_value.c.value).where(here)).first()
        _expect(stored, before, Sentence("The variable {name} of the document", name=name))
        self._connection.execute(delete(t.variable_value).where(here))
        if after is not None:
            row = {"document": document_id, "name": name, "value": after}
            self._connection.execute(insert(t.variable_value).values(row))

    # The project

    def _add_entity(self, entity: EntityRecord) -> None:
        self._refuse_known(t.entity, [entity.id], Sentence("“{name}”: an entity", name=entity.name))
        self._connection.execute(insert(t.entity).values(entity_columns(entity)))

    def _expect_entity(self, expected: EntityRecord) -> None:
        what = Sentence("The entity “{name}”", name=expected.name)
        _expect(reading.entity(self._connection, expected.id), expected, what)

    def _change_label_set(self, before: LabelSet, after: LabelSet) -> None:
        # Nothing but the set changes: annotations keep their labels, also one that is no longer in the set.
        _expect(first_reading.label_set(read_on(self._connection)), before, Sentence("The label set"))
        self._connection.execute(update(t.project).values(label_set=keep_label_set(self._connection, after)))

    def _change_variables(self, before: tuple[VariableDefinition, ...], after: tuple[VariableDefinition, ...]) -> None:
        # The documents' values stay, also those of a variable that is no longer defined.
        _expect(
            first_reading.variable_definitions(read_on(self._connection)), before, Sentence("The list of variables")
        )
        if len({definition.name for definition in after}) < len(after):
            raise AlreadyThere("Two variables have the same name. Give one of them another.")
        self._connection.execute(delete(t.variable))
        for position, definition in enumerate(after):
            row = {"name": definition.name, "position": position, "body": encode(definition)}
            self._connection.execute(insert(t.variable).values(row))

    def _refuse_known(self, table: Table, ids: Sequence[str], what: Sentence) -> None:
        for some in chunks(ids):
            known = self._connection.scalars(_KNOWN[table], {"ids": some}).first()
            if known is not None:
                raise AlreadyThere("{what} with the id {id} is in the project already.", what=what, id=known)
        if len(set(ids)) < len(ids):
            raise AlreadyThere("{what} comes twice with the same id.", what=what)


def begin_project(connection: Connection, project_id: str, name: str, label_set: LabelSet) -> None:
    """Enter the one row that says which project the file is, and its labels."""
    row = {"id": project_id, "name": name, "note": "", "created": now()}
    connection.execute(insert(t.project).values(**row, label_set=keep_label_set(connection, label_set)))


def keep_label_set(connection: Connection, label_set: LabelSet) -> int:
    """The number of the label set, which is entered unless it was in force before."""
    body = encode(label_set)
    same = (t.label_set.c.version == label_set.version) & (t.label_set.c.body == body)
    known = connection.scalars(select(t.label_set.c.number).where(same)).first()
    if known is not None:
        return known
    row = {"name": label_set.name, "version": label_set.version, "body": body}
    connection.execute(insert(t.label_set).values(row))
    return connection.scalars(select(func.max(t.label_set.c.number))).one()


def remember_annotators(connection: Connection, names: Iterable[str]) -> None:
    """Enter the names that are not in the list of annotators yet; no name is no annotator."""
    for name in sorted(names):
        known = connection.scalars(_ANNOTATOR, {"name": name}).first()
        if name and known is None:
            connection.execute(insert(t.annotator).values(name=name, first_seen=now()))


def _flat(operation: Operation) -> Iterator[Operation]:
    """The operations of a batch, and of the batches in it, in order."""
    waiting = [operation]
    while waiting:
        match waiting.pop():
            case Batch(_, operations):
                waiting += reversed(operations)
            case single:
                yield single


def _added_to(operation: Operation) -> str | None:
    return operation.document if isinstance(operation, AddAnnotation) else None


def _expect(stored: Any, expected: Any, what: Sentence) -> None:
    if stored != expected:
        raise StaleOperation("{what} has been changed in the meantime.", what=what)
