"""Annotations whose place changes: one step each, nothing lost, and undo brings every row back."""

from dataclasses import replace

import pytest
from quotations import quoted

from annotator.core.annotation import Annotation, DateExpression, Holder, Stance, TimexType, Voice
from annotator.core.document import Document
from annotator.core.errors import AnnotatorError
from annotator.core.operations import AddAnnotation, Operation
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project import reshaping, tagging
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker

TEXT = (
    "法國外交官指普京打算推翻薩卡什維利。匈牙利反對歐盟👨‍👩‍👧對烏克蘭的支持。\r\n\r\n"
    "2009年7月25日，俄羅斯𠮷聯邦總統訪問越南，越南總統訪問俄羅斯。"
)


@pytest.fixture
def opened(project: Project, tmp_path, worker: Worker) -> Document:
    (tmp_path / "例.txt").write_bytes(TEXT.encode())
    import_paths(project, [tmp_path / "例.txt"], worker=worker)
    return project.document(project.documents()[0].id)


def place(opened: Document, words: str, nth: int = 0) -> tuple[QuotedSpan, ...]:
    start = -1
    for _ in range(nth + 1):
        start = opened.text.index(words, start + 1)
    return (QuotedSpan.quote(Side.TEXT, Span(start, start + len(words)), opened.text),)


def added(project: Project, opened: Document, *annotations: Annotation) -> None:
    for annotation in annotations:
        project.perform(AddAnnotation(opened.id, annotation))


def words(annotation: Annotation) -> list[str]:
    return [span.text for span in annotation.spans]


def performed_and_undone(project: Project, opened: Document, operation: Operation) -> dict[str, Annotation]:
    """The annotations after ``operation``; one undo brought back exactly those before it, and redo these."""
    before = project.annotated(opened.id)
    project.perform(operation)
    after = project.annotated(opened.id)
    project.undo(opened.id)
    assert project.annotated(opened.id) == before
    project.redo(opened.id)
    assert project.annotated(opened.id) == after
    assert project.check() == []
    return {each.id: each for each in project.annotations(opened.id)}


def test_a_border_goes_over_the_break_of_a_paragraph_in_one_step(opened: Document):
    last = tagging.mention(place(opened, "支持。"), "ORG", "李")
    wider = reshaping.with_border_moved(last, opened, end=True, forward=True)
    assert words(wider)[0].endswith("。\n\n2") or words(wider)[0].endswith("。\n2")
    assert reshaping.with_border_moved(wider, opened, end=True, forward=False).spans == last.spans


def test_a_border_moves_by_whole_words(opened: Document):
    country = tagging.mention(place(opened, "越南"), "GPE", "李")
    wider = reshaping.with_border_moved(country, opened, end=False, forward=False, by_word=True)
    assert words(wider) == ["訪問越南"]


def test_an_end_that_is_dragged_lands_on_a_whole_grapheme(opened: Document):
    union = tagging.mention(place(opened, "歐盟"), "ORG", "李")
    dragged = reshaping.with_end_at(union, opened, 0, union.spans[0].end + 3, end=True)
    assert words(dragged) == ["歐盟"]


def test_an_end_never_crosses_the_other_or_another_span_of_its_own(opened: Document):
    mention = tagging.mention((*place(opened, "俄羅斯"), *place(opened, "總統")), "POST", "李")
    with pytest.raises(AnnotatorError):
        reshaping.with_end_at(mention, opened, 0, mention.spans[0].start, end=True)
    with pytest.raises(AnnotatorError):
        reshaping.with_end_at(mention, opened, 0, mention.spans[1].end, end=True)


def test_spans_that_come_to_touch_are_one(opened: Document):
    mention = tagging.mention((*place(opened, "俄羅斯"), *place(opened, "聯邦")), "GPE", "李")
    assert words(reshaping.with_end_at(mention, opened, 0, mention.spans[1].start, end=True)) == ["俄羅斯𠮷聯邦"]


def test_a_raw_span_is_measured_in_raw(opened: Document):
    country = tagging.mention(quoted(opened, "越南", Side.RAW), "GPE", "李")
    wider = reshaping.with_border_moved(country, opened, end=True, forward=True)
    assert words(wider) == ["越南，"]
    assert wider.spans[0].side is Side.RAW


def test_a_date_read_from_its_words_is_read_anew_and_one_that_was_typed_stays(opened: Document):
    date = tagging.date(place(opened, "2009年7月25"), "李")
    read = reshaping.with_border_moved(date, opened, end=True, forward=True)
    assert isinstance(read, DateExpression)
    assert read.edtf == "2009-07-25"
    typed = replace(date, edtf="2009~", type=TimexType.DATE)
    kept = reshaping.with_border_moved(typed, opened, end=True, forward=True)
    assert isinstance(kept, DateExpression)
    assert kept.edtf == "2009~"


def test_a_stance_without_cue_is_moved_where_it_is_drawn(opened: Document):
    stance = replace(tagging.stance((), "李"), holder=Holder(Voice.EXPLICIT, spans=place(opened, "匈牙利")))
    moved = reshaping.with_border_moved(stance, opened, end=True, forward=True)
    assert isinstance(moved, Stance)
    assert moved.holder.spans == place(opened, "匈牙利反")
    assert moved.cue == stance.cue


def test_the_holder_of_a_stance_follows_its_mention(project: Project, opened: Document):
    mention = tagging.mention(place(opened, "匈牙利"), "GPE", "李")
    held = Holder(Voice.EXPLICIT, mention.id, spans=mention.spans)
    stance = replace(tagging.stance(place(opened, "反對"), "李"), holder=held)
    added(project, opened, mention, stance)
    shorter = reshaping.with_border_moved(mention, opened, end=True, forward=False)
    operation = reshaping.reshaped(opened.id, project.annotations(opened.id), mention, shorter)
    after = performed_and_undone(project, opened, operation)[stance.id]
    assert isinstance(after, Stance)
    assert after.holder == replace(held, spans=place(opened, "匈牙"))


def test_splitting_keeps_id_note_and_links_in_the_first(project: Project, opened: Document):
    mention = replace(tagging.mention(place(opened, "俄羅斯𠮷聯邦"), "GPE", "李"), note="國名")
    follower = replace(tagging.stance(place(opened, "訪問"), "李"), holder=Holder(mention=mention.id))
    added(project, opened, mention, follower)
    at = mention.spans[0].start + 3
    operation, second = reshaping.split(opened, project.annotations(opened.id), mention, Side.TEXT, at, "王")
    after = performed_and_undone(project, opened, operation)
    assert (words(after[mention.id]), after[mention.id].note) == (["俄羅斯"], "國名")
    assert (words(after[second]), after[second].note, after[second].annotator) == (["𠮷聯邦"], "", "王")
    assert after[follower.id] == follower


def test_a_stance_is_not_split_and_nothing_is_split_at_its_edge(opened: Document):
    stance = tagging.stance(place(opened, "反對"), "李")
    mention = tagging.mention(place(opened, "匈牙利"), "GPE", "李")
    for annotation, at in ((stance, stance.spans[0].start + 1), (mention, mention.spans[0].end)):
        with pytest.raises(AnnotatorError):
            reshaping.split(opened, [], annotation, Side.TEXT, at, "李")


def test_merging_joins_places_and_notes_and_moves_references_to_the_one_made_first(project: Project, opened: Document):
    first = replace(
        tagging.mention(place(opened, "聯邦"), "GPE", "李"), note="後半", created="2026-01-01T00:00:00.000Z"
    )
    gone = replace(tagging.mention(place(opened, "俄羅斯𠮷"), "GPE", "李"), note="前半")
    stance = replace(tagging.stance(place(opened, "訪問"), "李"), holder=Holder(mention=gone.id, spans=gone.spans))
    added(project, opened, first, gone, stance)
    operation, kept = reshaping.merged(opened, project.annotations(opened.id), gone)
    after = performed_and_undone(project, opened, operation)
    assert (kept, gone.id in after) == (first.id, False)
    assert (words(after[kept]), after[kept].note) == (["俄羅斯𠮷聯邦"], "後半\n前半")
    referring = after[stance.id]
    assert isinstance(referring, Stance)
    assert (referring.holder.mention, referring.holder.spans) == (kept, after[kept].spans)


def test_what_stands_apart_is_merged_into_one_discontinuous_annotation(project: Project, opened: Document):
    one = tagging.mention(place(opened, "俄羅斯"), "POST", "李")
    other = tagging.mention(place(opened, "總統"), "POST", "李")
    added(project, opened, one, other)
    operation, kept = reshaping.merged(opened, project.annotations(opened.id), one)
    assert words(performed_and_undone(project, opened, operation)[kept]) == ["俄羅斯", "總統"]


def test_merging_a_date_with_the_one_it_is_resolved_from_leaves_no_date_that_refers_to_itself(
    project: Project, opened: Document
):
    anchor = tagging.date(place(opened, "2009年"), "李")
    day = replace(tagging.date(place(opened, "7月25日"), "李"), anchor=anchor.id)
    added(project, opened, anchor, day)
    operation, kept = reshaping.merged(opened, project.annotations(opened.id), anchor)
    merged = performed_and_undone(project, opened, operation)[kept]
    assert isinstance(merged, DateExpression)
    assert (merged.edtf, merged.anchor) == ("2009-07-25", None)


def test_nothing_is_merged_across_paragraphs_or_labels(opened: Document):
    union = tagging.mention(place(opened, "歐盟"), "ORG", "李")
    neighbour = tagging.mention(place(opened, "烏克蘭"), "GPE", "李")
    far = tagging.mention(place(opened, "俄羅斯"), "ORG", "李")
    with pytest.raises(AnnotatorError):
        reshaping.merged(opened, [union, neighbour, far], union)


def test_a_double_has_the_same_place_and_another_id(project: Project, opened: Document):
    mention = replace(tagging.mention(place(opened, "俄羅斯"), "GPE", "李"), note="國")
    double = reshaping.duplicate(mention, "王")
    added(project, opened, mention)
    after = performed_and_undone(project, opened, AddAnnotation(opened.id, double))
    assert after[double.id].spans == after[mention.id].spans
    assert double.id != mention.id


def test_a_border_moves_over_a_family_of_emoji_in_one_step(opened: Document):
    held = tagging.mention(place(opened, "歐盟"), "ORG", "李")
    wider = reshaping.with_border_moved(held, opened, end=True, forward=True)
    assert words(wider) == ["歐盟👨‍👩‍👧"]
    assert reshaping.with_border_moved(wider, opened, end=True, forward=False).spans == held.spans


def test_a_border_cannot_leave_the_text_or_empty_the_span(opened: Document):
    first = tagging.mention(place(opened, "法"), "GPE", "李")
    with pytest.raises(AnnotatorError):
        reshaping.with_border_moved(first, opened, end=False, forward=False)
    with pytest.raises(AnnotatorError):
        reshaping.with_border_moved(first, opened, end=True, forward=False)
