"""However a project was changed, taking everything back leaves it as it was."""

import contextlib
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_builders import LABELS, NAME, date, document, mention

from annotator.core.annotation import Annotation, DateExpression, EntityMention, Holder, Stance, without_link
from annotator.core.document import VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.ids import new_id
from annotator.core.operations import (
    AddAnnotation,
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
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.store import Store, UndoBlocked

# All that a person can see, as SQL. The log goes on, and annotators and old label sets are remembered.
VISIBLE = (
    "SELECT p.name, p.note, l.body FROM project p JOIN label_set l ON l.number = p.label_set",
    "SELECT * FROM entity ORDER BY id",
    "SELECT * FROM variable ORDER BY name",
    "SELECT * FROM document WHERE NOT removed ORDER BY id",
    "SELECT v.* FROM variable_value v JOIN document d ON d.id = v.document WHERE NOT removed ORDER BY 1, 2",
    "SELECT a.* FROM annotation a JOIN document d ON d.id = a.document WHERE NOT removed ORDER BY a.id",
    "SELECT * FROM annotation_link ORDER BY annotation, target",
)


class Walk:
    """Makes up one operation after the other that fits, more or less, the project as it stands."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store = store
        self.random = random.Random(seed)
        self.context = store.context()
        self.documents = store.document_ids()
        self.removed = [e.operation.document for e in store.history(None, 9) if isinstance(e.operation, RemoveDocument)]

    def operation(self) -> Operation:
        kinds: list[Callable[[], Operation]] = [self.for_project, self.for_entity, document]
        if self.documents:
            kinds += [self.for_document, self.for_annotation, self.for_annotation, self.batch]
        return self.random.choice(kinds)()

    def batch(self) -> Operation:
        return Batch("two", (self.for_annotation(), self.random.choice((self.for_project, self.for_annotation))()))

    def for_project(self) -> Operation:
        labels, variables, word = self.context.label_set, self.context.variables, new_id()
        changes: list[Operation] = [
            ChangeProjectNote(self.context.note, word),
            ChangeLabelSet(labels, replace(labels, version=labels.version + 1, labels=labels.labels[1:])),
            ChangeVariables(variables, (*variables[1:], VariableDefinition(word))),
            RemoveDocument(self.random.choice(self.documents or ["none"])),
            RestoreDocument(self.random.choice(self.removed or ["none"])),
        ]
        return self.random.choice(changes)

    def for_entity(self) -> Operation:
        if not self.context.entities or self.random.random() < 0.4:
            return AddEntity(EntityRecord(new_id(), "普京"))
        entity = self.random.choice(self.context.entities)
        if self.random.random() < 0.5:
            return ChangeEntity(entity, replace(entity, note=new_id()))
        return Batch("remove entity", (*self.unlink(entity.id), RemoveEntity(entity)))

    def for_document(self) -> Operation:
        of = self.store.document(self.random.choice(self.documents))
        if self.random.random() < 0.5:
            return ChangeDocument(of.id, DocumentField.NOTE, of.note, new_id())
        value = next((variable.value for variable in of.variables if variable.name == "x"), None)
        return ChangeVariable(of.id, "x", value, new_id() if value is None else None)

    def for_annotation(self) -> Operation:
        document_id = self.random.choice(self.documents)
        there = self.store.annotations(document_id)
        if not there or self.random.random() < 0.5:
            return AddAnnotation(document_id, self.new(document_id, there))
        annotation = self.random.choice(there)
        if self.random.random() < 0.5:
            return ChangeAnnotation(document_id, annotation, replace(annotation, note=new_id()))
        return Batch("remove", (*self.unlink(annotation.id), RemoveAnnotation(document_id, annotation)))

    def new(self, document_id: str, there: list[Annotation]) -> Annotation:
        of = self.store.document(document_id)
        mentions = [None, *(each.id for each in there if isinstance(each, EntityMention))]
        dates = [None, *(each.id for each in there if isinstance(each, DateExpression))]
        entities = [None, *(entity.id for entity in self.context.entities)]
        some = self.random.choice
        moment = mention(of, "普京")
        stance = Stance(id=moment.id, annotator=NAME, created=moment.created, modified=moment.modified)
        return some(
            (
                replace(moment, entity=some(entities)),
                date(of, "台北", anchor=some(dates)),
                replace(stance, holder=Holder(mention=some(mentions), entity=some(entities)), time=some(dates)),
            )
        )

    def unlink(self, target: str) -> Iterator[Operation]:
        for document_id, annotation in self.store.linked_to(target):
            yield ChangeAnnotation(document_id, annotation, without_link(annotation, target))


def undo(store: Store, document_id: str | None) -> bool:
    """Take a step back, with those that build on it if need be. Returns whether there was one."""
    try:
        return store.undo(document_id, NAME) is not None
    except UndoBlocked as blocked:
        return store.undo(document_id, NAME, including=blocked.numbers) is not None


def visible(path: Path) -> list[list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    rows = [connection.execute(query).fetchall() for query in VISIBLE]
    connection.close()
    return rows


@pytest.fixture(scope="module")
def empty() -> Iterator[Path]:
    """A new project to make copies of: faster than to make it anew each time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.annotator"
        Store.create(path, LABELS).close()
        yield path


@settings(max_examples=25, deadline=None)
@given(seeds=st.lists(st.integers(0, 2**32), min_size=1, max_size=40))
def test_undoing_everything_leaves_the_project_as_it_was(empty: Path, seeds: list[int]):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty, folder))
        with Store.open(path) as store:
            store.perform(document(), NAME)
            for seed in seeds:
                walk = Walk(store, seed)
                with contextlib.suppress(AnnotatorError):  # a batch may speak twice of one thing
                    store.perform(walk.operation(), NAME)
                if seed % 7 == 0:
                    undo(store, walk.random.choice([None, *walk.documents]))
            documents = [None, *store.document_ids()]
            assert store.check() == []
        before = visible(path)
        with Store.open(path) as store:
            steps = 0
            with contextlib.suppress(UndoBlocked):
                while store.undo(documents[-1], NAME):
                    steps += 1
            redone = [store.redo(documents[-1], NAME) for _ in range(steps)]
            assert None not in redone
        assert visible(path) == before
        with Store.open(path) as store:
            while any(undo(store, document_id) for document_id in documents):
                pass
            assert store.check() == []
        assert visible(path) == visible(empty)
