from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import EntityMention, Holder, Stance
from annotator.core.document import DocumentStatus
from annotator.core.entity import EntityRecord
from annotator.core.operations import (
    AddAnnotation,
    AddEntity,
    Batch,
    ChangeAnnotation,
    ChangeDocument,
    ChangeVariable,
    DocumentField,
    Operation,
    RemoveAnnotation,
    RemoveDocument,
    collide,
    inverse,
    scope_of,
)
from annotator.core.span import QuotedSpan, Side

AT = "2026-11-21T08:00:00.000Z"
MENTION = EntityMention(
    id="m1", annotator="", created=AT, modified=AT, spans=(QuotedSpan(Side.TEXT, 0, 2, "普京"),), label="PER"
)
STANCE = Stance(id="s1", annotator="", created=AT, modified=AT, holder=Holder(mention="m1"))

simple = st.sampled_from(
    [
        AddAnnotation("d1", MENTION),
        AddAnnotation("d2", STANCE),
        ChangeAnnotation("d1", MENTION, replace(MENTION, label="GPE")),
        RemoveDocument("d1"),
        ChangeDocument("d1", DocumentField.STATUS, DocumentStatus.NEW, DocumentStatus.DONE),
        ChangeVariable("d2", "outlet", None, "大纪元"),
        AddEntity(EntityRecord("e1", "俄羅斯")),
    ]
)
operations = st.recursive(
    simple, lambda inner: st.builds(Batch, st.just("several"), st.lists(inner, min_size=1, max_size=3).map(tuple))
)


@given(operations)
def test_the_inverse_of_the_inverse_is_the_operation(operation: Operation):
    assert inverse(inverse(operation)) == operation


@given(operations, operations)
def test_collision_goes_both_ways(one: Operation, other: Operation):
    assert collide(one, other) == collide(other, one)


def test_a_batch_is_taken_back_from_its_end():
    batch = Batch("tag", (AddEntity(EntityRecord("e1", "俄羅斯")), AddAnnotation("d1", MENTION)))
    assert isinstance(inverse(batch), Batch)
    assert isinstance(inverse(batch).operations[0], RemoveAnnotation)


def test_a_batch_within_one_document_belongs_to_its_undo_list():
    begun = ChangeDocument("d1", DocumentField.STATUS, DocumentStatus.NEW, DocumentStatus.IN_PROGRESS)
    assert scope_of(Batch("first", (AddAnnotation("d1", MENTION), begun))) == "d1"
    assert scope_of(Batch("both", (AddAnnotation("d1", MENTION), AddAnnotation("d2", STANCE)))) is None


def test_an_annotation_collides_with_the_document_it_is_in_and_the_mention_it_links_to():
    assert collide(AddAnnotation("d1", MENTION), RemoveDocument("d1"))
    assert collide(AddAnnotation("d1", STANCE), AddAnnotation("d1", MENTION))
    assert not collide(AddAnnotation("d1", MENTION), ChangeDocument("d1", DocumentField.TITLE, "a", "b"))
