"""Every change can be undone, after a restart as well, and undo never does more or less than it says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from store_builders import LABELS, NAME, document, mention

from annotator.core.document import Document
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.operations import (
    AddAnnotation,
    AddEntity,
    Batch,
    ChangeAnnotation,
    ChangeDocument,
    ChangeLabelSet,
    ChangeProjectNote,
    DocumentField,
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.store import DanglingLink, Store, UndoBlocked

PUTIN = EntityRecord("e1", "普京", "PER")
Reopen = Callable[[], Store]


def test_undo_and_redo_work_after_a_restart(doc: Document, store: Store, reopened: Reopen):
    added = AddAnnotation(doc.id, mention(doc, "普京"))
    number = store.perform(added, NAME).number
    again = reopened()
    undone = again.undo(doc.id, NAME)
    assert undone is not None
    assert (undone.operation, undone.undoes) == (RemoveAnnotation(doc.id, added.annotation), number)
    again = reopened()
    assert again.annotations(doc.id) == []
    redone = again.redo(doc.id, NAME)
    assert redone is not None
    assert (redone.operation, redone.redoes) == (added, number)
    assert reopened().annotations(doc.id) == [added.annotation]


def test_an_imported_document_is_removed_by_undo_and_restored_by_redo(doc: Document, store: Store, reopened: Reopen):
    undone = store.undo(None, NAME)
    assert undone is not None
    assert undone.operation == RemoveDocument(doc.id)
    assert store.documents() == []
    redone = reopened().redo(None, NAME)
    assert redone is not None
    assert redone.operation == RestoreDocument(doc.id)
    assert reopened().document(doc.id) == doc


def test_with_nothing_to_undo_or_redo_nothing_happens(store: Store):
    assert store.undo(None, NAME) is None
    assert store.redo("x", NAME) is None
    assert store.history(None, 9) == []


def test_undo_in_a_document_takes_the_newest_of_its_own_and_of_the_project(doc: Document, store: Store):
    other = document("俄羅斯\r\n")
    store.perform(other, NAME)
    mine = store.perform(AddAnnotation(doc.id, mention(doc, "普京")), NAME)
    project = store.perform(ChangeProjectNote("", "x"), NAME)
    store.perform(AddAnnotation(other.document.id, mention(other.document, "俄羅斯")), NAME)
    undone = [store.undo(doc.id, NAME), store.undo(doc.id, NAME)]
    assert [change and change.undoes for change in undone] == [project.number, mine.number]
    redone = [store.redo(doc.id, NAME), store.redo(doc.id, NAME), store.redo(doc.id, NAME)]
    assert [change and change.redoes for change in redone] == [mine.number, project.number, None]


def test_a_new_step_clears_the_redo_list_of_its_own_scope_only(doc: Document, store: Store):
    store.perform(ChangeProjectNote("", "x"), NAME)
    store.perform(AddAnnotation(doc.id, mention(doc, "普京")), NAME)
    store.undo(doc.id, NAME)
    store.undo(None, NAME)
    store.perform(AddAnnotation(doc.id, mention(doc, "乌克兰")), NAME)
    redone = store.redo(doc.id, NAME)
    assert redone is not None
    assert redone.operation == ChangeProjectNote("", "x")
    assert store.redo(doc.id, NAME) is None


def test_a_step_that_later_ones_build_on_is_undone_only_with_them(doc: Document, store: Store):
    store.perform(AddEntity(PUTIN), NAME)
    linked = mention(doc, "普京", entity="e1")
    tag = store.perform(Batch("tag", (AddAnnotation(doc.id, linked),)), NAME)
    noted = store.perform(ChangeAnnotation(doc.id, linked, replace(linked, note="x")), NAME)
    store.perform(AddAnnotation(doc.id, mention(doc, "乌克兰")), NAME)
    with pytest.raises(UndoBlocked, match=rf"tag \({tag.number}\), ChangeAnnotation") as blocked:
        store.undo(None, NAME)
    assert blocked.value.numbers == (tag.number, noted.number)
    assert [entry.number for entry in blocked.value.steps] == [tag.number, noted.number]
    assert len(store.annotations(doc.id)) == 2
    undone = store.undo(None, NAME, including=blocked.value.numbers)
    assert undone is not None
    assert (len(store.annotations(doc.id)), store.context().entities) == (1, ())
    assert [entry.undoes for entry in reversed(store.history(None, 3))] == [noted.number, tag.number, undone.undoes]


def test_what_builds_on_a_blocking_step_blocks_too(doc: Document, store: Store):
    store.perform(AddEntity(PUTIN), NAME)
    linked, other = mention(doc, "普京", entity="e1"), mention(doc, "乌克兰")
    both = store.perform(Batch("two", (AddAnnotation(doc.id, linked), AddAnnotation(doc.id, other))), NAME)
    after = store.perform(ChangeAnnotation(doc.id, other, replace(other, note="x")), NAME)
    with pytest.raises(UndoBlocked) as blocked:
        store.undo(None, NAME, including=[both.number])
    assert blocked.value.numbers == (both.number, after.number)


def test_steps_undone_together_come_back_one_after_the_other(doc: Document, store: Store):
    store.perform(AddEntity(PUTIN), NAME)
    linked = mention(doc, "普京", entity="e1")
    tag = store.perform(AddAnnotation(doc.id, linked), NAME)
    store.undo(None, NAME, including=[tag.number])
    store.redo(doc.id, NAME)
    store.redo(doc.id, NAME)
    assert (store.annotations(doc.id), store.context().entities) == ([linked], (PUTIN,))
    assert store.check() == []


def test_a_redo_that_no_longer_fits_is_refused_and_changes_nothing(doc: Document, store: Store):
    store.perform(AddEntity(PUTIN), NAME)
    store.perform(RemoveEntity(PUTIN), NAME)
    store.undo(None, NAME)
    store.perform(AddAnnotation(doc.id, mention(doc, "普京", entity="e1")), NAME)
    with pytest.raises(DanglingLink):
        store.redo(None, NAME)
    assert store.context().entities == (PUTIN,)
    assert len(store.history(None, 99)) == 5


def test_a_bulk_step_is_one_step(doc: Document, store: Store):
    places = [mention(doc, character) for character in doc.text if character.strip()]
    store.perform(Batch("tag all", tuple(AddAnnotation(doc.id, place) for place in places)), NAME)
    assert len(store.annotations(doc.id)) == len(places)
    store.undo(doc.id, NAME)
    assert store.annotations(doc.id) == []


def test_a_document_imported_with_annotations_goes_and_comes_as_one_step(store: Store):
    came = document()
    annotation = mention(came.document, "普京")
    store.perform(Batch("import", (came, AddAnnotation(came.document.id, annotation))), NAME)
    store.undo(None, NAME)
    assert (store.documents(), store.annotations(came.document.id)) == ([], [])
    store.redo(None, NAME)
    assert store.annotated(came.document.id).annotations == (annotation,)


def test_label_set_changes_are_undone_and_versions_go_on(doc: Document, store: Store):
    second, other = replace(LABELS, version=2, labels=LABELS.labels[:1]), replace(LABELS, version=2, labels=())
    store.perform(ChangeLabelSet(LABELS, second), NAME)
    store.undo(None, NAME)
    assert store.context().label_set == LABELS
    store.perform(ChangeLabelSet(LABELS, other), NAME)
    store.undo(None, NAME)
    store.redo(None, NAME)
    assert store.context().label_set == other


def test_a_refused_step_is_in_no_undo_list(doc: Document, store: Store):
    title = ChangeDocument(doc.id, DocumentField.TITLE, doc.title, "x")
    store.perform(title, NAME)
    store.undo(doc.id, NAME)
    with pytest.raises(AnnotatorError):
        store.perform(ChangeDocument(doc.id, DocumentField.TITLE, "y", "z"), NAME)
    redone = store.redo(doc.id, NAME)
    assert redone is not None
    assert redone.operation == title


def test_the_log_says_who_undid(doc: Document, store: Store):
    store.perform(ChangeProjectNote("", "x"), NAME)
    store.undo(None, "陳")
    (entry,) = store.history(None, 1)
    assert (entry.annotator, entry.kind) == ("陳", "ChangeProjectNote")
