"""What goes into a project comes out of it as it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from store_builders import LABELS, NAME, RAW, date, document, mention, three_layers

from annotator.core.annotation import Layer
from annotator.core.document import (
    CleaningChoices,
    CleaningMark,
    Damage,
    DamageKind,
    Document,
    MarkAction,
    Script,
    Variable,
    VariableDefinition,
    VariableType,
)
from annotator.core.entity import Alias, EntityRecord
from annotator.core.errors import NotFound
from annotator.core.operations import (
    AddAnnotation,
    AddEntity,
    Batch,
    ChangeVariables,
    RemoveDocument,
)
from annotator.core.project import Annotator
from annotator.store import StaleOperation, Store

RUSSIA = EntityRecord(
    "e1", "俄羅斯", "GPE", (Alias("俄国", Script.HANS, "CN"), Alias("Россия", lang="ru")), "俄羅斯", "Q159"
)

Reopen = Callable[[], Store]


def test_a_document_with_rare_ideographs_emoji_and_crlf_comes_back_byte_for_byte(store: Store, reopened: Reopen):
    choices = CleaningChoices(("tag",), (CleaningMark(0, 2, MarkAction.KEEP),))
    operation = document(url="https://例.org/", date="2008-08", note="😀", group="甲", cleaning=choices)
    source = replace(operation.document.source, damage=(Damage(0, 3, DamageKind.NUL),))
    operation = replace(operation, document=replace(operation.document, source=source))
    store.perform(operation, NAME)
    again = reopened()
    assert again.document(operation.document.id) == operation.document
    assert again.source_bytes(operation.document.id) == b"\xef\xbb\xbf" + RAW.encode()


def test_all_three_layers_come_back_equal_in_the_order_they_were_made(doc: Document, store: Store, reopened: Reopen):
    layers = three_layers(doc, "e1")
    store.perform(Batch("all", (AddEntity(RUSSIA), *(AddAnnotation(doc.id, each) for each in layers))), NAME)
    again = reopened()
    assert again.annotated(doc.id).annotations == layers
    assert again.annotations(doc.id) == list(layers)
    assert again.annotation_ids(doc.id) == [each.id for each in layers]
    assert again.check() == []


def test_the_context_comes_back(store: Store, reopened: Reopen):
    variables = (
        VariableDefinition("outlet", VariableType.CHOICE, ("新華社", "BBC")),
        VariableDefinition("author", description="作者"),
    )
    store.perform(Batch("set up", (AddEntity(RUSSIA), ChangeVariables((), variables))), NAME)
    store.remember_annotator(NAME)
    context = reopened().context()
    assert (context.label_set, context.entities, context.variables) == (LABELS, (RUSSIA,), variables)
    assert context.annotators == (Annotator(NAME),)


def test_values_of_variables_stand_in_the_order_of_the_definitions(store: Store):
    operation = document(variables=(Variable("b", "1"), Variable("a", "2"), Variable("gone", "3")))
    store.perform(ChangeVariables((), (VariableDefinition("b"), VariableDefinition("a"))), NAME)
    store.perform(operation, NAME)
    assert store.document(operation.document.id) == operation.document


def test_annotators_are_those_who_annotated(doc: Document, store: Store):
    store.perform(AddAnnotation(doc.id, replace(mention(doc, "普京"), annotator="陳")), NAME)
    assert store.context().annotators == (Annotator("陳"),)


def test_the_list_shows_documents_in_the_order_of_import_with_counts(doc: Document, store: Store):
    second = document("俄羅斯\r\n", "俄").document
    store.perform(document("俄羅斯\r\n", "俄"), NAME)
    store.perform(AddAnnotation(doc.id, mention(doc, "普京")), NAME)
    first, last = store.documents()
    assert (first.id, first.title, first.annotations, first.characters) == (doc.id, "普京", 1, len(doc.text))
    assert (last.title, last.name, last.annotations, last.characters) == ("俄", second.source.name, 0, 4)


def test_labels_are_counted_and_layers_without_labels_by_their_name(doc: Document, store: Store):
    for annotation in (mention(doc, "普京"), mention(doc, "乌克兰"), date(doc, "台北")):
        store.perform(AddAnnotation(doc.id, annotation), NAME)
    assert store.label_counts(doc.id) == {"PER": 2, Layer.DATE: 1} == store.label_counts()


def test_what_refers_to_an_entity_is_found(doc: Document, store: Store):
    mentioned = mention(doc, "普京", entity="e1")
    store.perform(Batch("both", (AddAnnotation(doc.id, mentioned), AddEntity(RUSSIA))), NAME)
    assert store.linked_to("e1") == [(doc.id, mentioned)]
    assert store.entity("e1") == RUSSIA
    assert store.entity("e2") is None


def test_a_source_is_found_by_its_hash_while_its_document_is_there(doc: Document, store: Store):
    sha256 = doc.source.sha256
    assert (store.has_source(sha256), store.removed_source(doc.id)) == ([doc.id], None)
    store.perform(RemoveDocument(doc.id), NAME)
    assert (store.has_source(sha256), store.removed_source(doc.id)) == ([], sha256)
    assert (store.document_ids(), store.documents(), store.document(doc.id)) == ([], [], doc)


def test_a_document_may_come_without_its_bytes_and_get_them_later(store: Store):
    whole = document()
    bare = replace(whole, source_bytes=b"")
    store.perform(bare, NAME)
    assert store.source_bytes(bare.document.id) is None
    store.perform(replace(whole, document=replace(whole.document, id="other")), NAME)
    assert store.source_bytes(bare.document.id) == whole.source_bytes


def test_bytes_that_are_not_those_of_the_source_are_refused(store: Store):
    with pytest.raises(StaleOperation, match=r"普京\.txt"):
        store.perform(replace(document(), source_bytes="别的".encode()), NAME)
    assert store.document_ids() == []


def test_an_unknown_document_is_not_found(store: Store):
    for read in (store.document, store.annotations, store.annotated, store.source_bytes):
        with pytest.raises(NotFound, match="no document with the id x"):
            read("x")
