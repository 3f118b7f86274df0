"""What is performed fits the project, and is written with its log row or not at all."""

import hashlib
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from store_builders import LABELS, NAME, date, document, mention, quote, three_layers

from annotator.core.annotation import Cue, Stance
from annotator.core.document import Document, DocumentStatus, VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.errors import NotFound, QuoteMismatch
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
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.core.span import QuotedSpan, Side
from annotator.store import AlreadyThere, DanglingLink, StaleOperation, Store

PUTIN = EntityRecord("e1", "普京", "PER")


def test_a_false_quote_is_refused_with_all_of_its_batch(doc: Document, store: Store):
    false = replace(mention(doc, "普京"), spans=(QuotedSpan(Side.TEXT, 0, 2, "普京"),))
    with pytest.raises(QuoteMismatch, match=r"“普京” from 0 to 2 in the text of 普京\.txt, but there it says “𠮷野”"):
        store.perform(Batch("b", (AddAnnotation(doc.id, mention(doc, "乌克兰")), AddAnnotation(doc.id, false))), NAME)
    assert store.annotations(doc.id) == []
    assert len(store.history(None, 9)) == 1


def test_a_quote_past_the_end_is_refused(doc: Document, store: Store):
    end = len(doc.text)
    past = replace(mention(doc, "普京"), spans=(QuotedSpan(Side.TEXT, end - 1, end + 1, doc.text[-1] + "\n"),))
    with pytest.raises(QuoteMismatch):
        store.perform(AddAnnotation(doc.id, past), NAME)


def test_the_quotes_of_every_part_of_a_stance_are_held_against_the_text(doc: Document, store: Store):
    stance = three_layers(doc, "e1")[2]
    false = replace(stance.chain[1], spans=(QuotedSpan(Side.RAW, 0, 2, "普京"),))
    stance = Stance(id="s", annotator=NAME, created="", modified="", chain=(false,))
    with pytest.raises(QuoteMismatch, match="raw text"):
        store.perform(AddAnnotation(doc.id, stance), NAME)


def test_a_change_to_a_false_quote_is_refused(doc: Document, store: Store):
    before = mention(doc, "普京")
    store.perform(AddAnnotation(doc.id, before), NAME)
    after = replace(before, spans=(replace(before.spans[0], start=0, end=2),))
    with pytest.raises(QuoteMismatch):
        store.perform(ChangeAnnotation(doc.id, before, after), NAME)
    assert store.annotations(doc.id) == [before]


def test_ids_are_never_used_twice(doc: Document, store: Store):
    added = AddAnnotation(doc.id, mention(doc, "普京"))
    store.perform(added, NAME)
    for again in (added, Batch("twice", (AddEntity(PUTIN), AddEntity(PUTIN))), AddDocument(doc, b"")):
        with pytest.raises(AlreadyThere):
            store.perform(again, NAME)
    new = AddAnnotation(doc.id, mention(doc, "普京"))
    with pytest.raises(AlreadyThere):
        store.perform(Batch("twice", (new, new)), NAME)
    assert store.context().entities == ()


def test_an_operation_made_from_an_older_state_is_refused(doc: Document, store: Store):
    old, entity = mention(doc, "普京"), replace(PUTIN, name="普丁")
    stored = replace(old, note="新")
    store.perform(Batch("now", (AddAnnotation(doc.id, stored), AddEntity(entity))), NAME)
    for stale in (
        ChangeAnnotation(doc.id, old, replace(old, label="GPE")),
        RemoveAnnotation(doc.id, old),
        RemoveAnnotation(doc.id, mention(doc, "普京")),
        ChangeDocument(doc.id, DocumentField.TITLE, "別的", "x"),
        ChangeVariable(doc.id, "outlet", None, "x"),
        ChangeEntity(PUTIN, entity),
        RemoveEntity(PUTIN),
        ChangeLabelSet(replace(LABELS, version=7), LABELS),
        ChangeVariables((VariableDefinition("x"),), ()),
        ChangeProjectNote("x", ""),
        RestoreDocument(doc.id),
    ):
        with pytest.raises(StaleOperation):
            store.perform(stale, NAME)
    assert len(store.history(None, 99)) == 2


def test_an_unknown_or_removed_document_takes_no_edits(doc: Document, store: Store):
    added = AddAnnotation(doc.id, mention(doc, "普京"))
    store.perform(RemoveDocument(doc.id), NAME)
    for operation in (
        added,
        ChangeDocument(doc.id, DocumentField.NOTE, "", "x"),
        ChangeVariable(doc.id, "outlet", "新華社", None),
        replace(added, document="unknown"),
        RemoveDocument("unknown"),
    ):
        with pytest.raises(NotFound):
            store.perform(operation, NAME)
    with pytest.raises(StaleOperation, match="removed already"):
        store.perform(RemoveDocument(doc.id), NAME)


def test_what_others_refer_to_cannot_be_removed_alone(doc: Document, store: Store):
    mentioned, dated, stance = three_layers(doc, "e1")
    adds = (AddAnnotation(doc.id, each) for each in (stance, mentioned, dated))
    store.perform(Batch("stance first", (*adds, AddEntity(PUTIN))), NAME)
    for alone in (RemoveAnnotation(doc.id, mentioned), RemoveAnnotation(doc.id, dated), RemoveEntity(PUTIN)):
        with pytest.raises(DanglingLink, match=r"removed alone: the annotation of “.*” in “普京” refers to it"):
            store.perform(alone, NAME)
    store.perform(Batch("all", tuple(RemoveAnnotation(doc.id, each) for each in (mentioned, dated, stance))), NAME)
    store.perform(RemoveEntity(PUTIN), NAME)
    assert store.check() == []


def test_an_annotation_cannot_refer_to_nothing_or_into_another_document(doc: Document, store: Store):
    with pytest.raises(DanglingLink, match="refers to e1"):
        store.perform(AddAnnotation(doc.id, mention(doc, "普京", entity="e1")), NAME)
    dated = date(doc, "台北")
    store.perform(AddAnnotation(doc.id, dated), NAME)
    other = document()
    store.perform(other, NAME)
    with pytest.raises(DanglingLink):
        store.perform(AddAnnotation(other.document.id, date(other.document, "普京", anchor=dated.id)), NAME)


def test_a_change_of_the_label_set_deletes_no_work(doc: Document, store: Store):
    annotation = mention(doc, "普京")
    store.perform(AddAnnotation(doc.id, annotation), NAME)
    store.perform(ChangeLabelSet(LABELS, replace(LABELS, version=2, labels=())), NAME)
    assert store.context().label_set.labels == ()
    assert store.annotations(doc.id) == [annotation]


def test_removing_the_definition_of_a_variable_keeps_the_values(doc: Document, store: Store):
    outlet = (VariableDefinition("outlet"),)
    store.perform(ChangeVariables((), outlet), NAME)
    store.perform(ChangeVariables(outlet, ()), NAME)
    assert store.document(doc.id).variables == doc.variables
    with pytest.raises(AlreadyThere, match="same name"):
        store.perform(ChangeVariables((), outlet * 2), NAME)


def test_everything_said_about_a_document_can_be_changed(doc: Document, store: Store):
    after = {"title": "題", "date": "2008-08", "url": "https://x/", "status": "done", "note": "注", "group": "組"}
    for name, value in after.items():
        before = getattr(doc, name)
        store.perform(ChangeDocument(doc.id, DocumentField(name), before and str(before), value), NAME)
    store.perform(ChangeVariable(doc.id, "outlet", "新華社", None), NAME)
    store.perform(ChangeVariable(doc.id, "author", None, "林"), NAME)
    changed = store.document(doc.id)
    assert {name: getattr(changed, name) for name in after} == after
    assert changed.status is DocumentStatus.DONE
    assert [(v.name, v.value) for v in changed.variables] == [("author", "林")]


def test_the_log_keeps_hashes_of_a_document_and_not_its_texts(doc: Document, store: Store, path: Path):
    (entry,) = store.history(None, 9)
    assert (entry.number, entry.kind, entry.annotator, entry.scope) == (1, "AddDocument", NAME, None)
    store.close()
    with sqlite3.connect(path) as connection:
        (body,) = connection.execute("SELECT body FROM log").fetchone()
    connection.close()
    assert hashlib.sha256(doc.text.encode()).hexdigest() in body
    assert "普京指责" not in body


def test_the_history_of_a_document_is_its_own_newest_first(doc: Document, store: Store):
    first, second = AddAnnotation(doc.id, mention(doc, "普京")), AddAnnotation(doc.id, mention(doc, "乌克兰"))
    store.perform(first, NAME)
    store.perform(ChangeProjectNote("", "x"), "陳")
    store.perform(Batch("tag", (second,)), NAME)
    assert [entry.operation for entry in store.history(doc.id, 9)] == [Batch("tag", (second,)), first]
    assert [entry.name for entry in store.history(None, 2)] == ["tag", "ChangeProjectNote"]


def test_a_stance_with_only_a_cue_in_raw_has_no_place_in_the_text(doc: Document, store: Store, path: Path):
    stance = Stance(id="s", annotator=NAME, created="", modified="", cue=Cue(spans=(quote(doc, "2008", Side.RAW),)))
    store.perform(AddAnnotation(doc.id, stance), NAME)
    store.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute('SELECT start, "end", quote FROM annotation').fetchall() == [(None, None, "2008")]
    connection.close()
