"""Annotations whose place changes: their ends are moved, they are split, merged and doubled.

Pure functions from values to values; who calls them gives the operation to ``Project.perform``. An annotation keeps
its id, note and links, and what repeats its place elsewhere follows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator.core.annotation import (
    Annotation,
    AttributedTo,
    DateExpression,
    EntityMention,
    Holder,
    Origin,
    Stance,
    Target,
    extent_of,
    layer_of,
    links_of,
    with_link_moved,
)
from annotator.core.document import Document
from annotator.core.errors import AnnotatorError
from annotator.core.ids import new_id, now
from annotator.core.operations import AddAnnotation, Batch, ChangeAnnotation, Operation, RemoveAnnotation
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project.tagging import read_from_words
from annotator.text.graphemes import boundary_before, next_boundary, previous_boundary
from annotator.text.words import word_after, word_before

_LINE_BREAKS = "\r\n"
P = TypeVar("P", Holder, Target, AttributedTo)


def with_spans(annotation: Annotation, spans: Iterable[QuotedSpan]) -> Annotation:
    """The annotation drawn at other spans, those that meet made one.

    A stance is drawn at its cue, else at the first of its parts that has words. A date whose value was read from
    its words is read anew.
    """
    united = _united(spans)
    if isinstance(annotation, Stance):
        return _with_drawn_part_at(annotation, united)
    if isinstance(annotation, DateExpression):
        moved = replace(annotation, spans=united)
        is_read = annotation.anchor is None and read_from_words(annotation) == annotation
        return read_from_words(moved) if is_read else moved
    return replace(annotation, spans=united)


def _with_drawn_part_at(stance: Stance, spans: tuple[QuotedSpan, ...]) -> Stance:
    """Follows the order of ``Stance.spans``."""
    if not stance.cue.spans and stance.content.spans:
        return replace(stance, content=replace(stance.content, spans=spans))
    if not stance.cue.spans and stance.target.spans:
        return replace(stance, target=replace(stance.target, spans=spans))
    if not stance.cue.spans and stance.holder.spans:
        return replace(stance, holder=replace(stance.holder, spans=spans))
    return replace(stance, cue=replace(stance.cue, spans=spans))


def _united(spans: Iterable[QuotedSpan]) -> tuple[QuotedSpan, ...]:
    """The spans in order, those that overlap or touch joined."""
    united: list[QuotedSpan] = []
    for span in sorted(spans, key=lambda each: (each.side, each.start)):
        last = united[-1] if united else None
        if last is None or last.side is not span.side or last.end < span.start:
            united.append(span)
        elif span.end > last.end:
            united[-1] = QuotedSpan(last.side, last.start, span.end, last.text + span.text[last.end - span.start :])
    return tuple(united)


# Ends


def with_end_at(annotation: Annotation, document: Document, place: int, offset: int, *, end: bool) -> Annotation:
    """The annotation with the end (or the start) of its span number ``place`` at ``offset``, on a whole grapheme.

    Raises:
        AnnotatorError: that span would be empty, or cross another of the annotation's own.
    """
    old = annotation.spans[place]
    text = _text_of(document, old.side)
    offset = boundary_before(text, offset)
    start, stop = (old.start, offset) if end else (offset, old.end)
    others = [other for at, other in enumerate(annotation.spans) if at != place and other.side is old.side]
    if start >= stop or any(other.start < stop and start < other.end for other in others):
        raise AnnotatorError("The border cannot be moved further.")
    new = QuotedSpan.quote(old.side, Span(start, stop), text)
    return with_spans(annotation, (*annotation.spans[:place], new, *annotation.spans[place + 1 :]))


def with_border_moved(
    annotation: Annotation, document: Document, *, end: bool, forward: bool, by_word: bool = False
) -> Annotation:
    """The annotation with the start of its first span, or the end of its last, moved by one grapheme or word.

    A border goes over the break between two paragraphs in one step with the character beyond.

    Raises:
        AnnotatorError: the border would leave the text, or the span would be empty.
    """
    if not annotation.spans:
        raise AnnotatorError("This annotation has no place in the text whose border could be moved.")
    place = len(annotation.spans) - 1 if end else 0
    old = annotation.spans[place]
    text = _text_of(document, old.side)
    forwards, backwards = (word_after, word_before) if by_word else (next_boundary, previous_boundary)
    step = forwards if forward else backwards
    border = old.end if end else old.start
    moved = step(text, border)
    while _is_at_break(text, moved, end=end) and 0 < moved < len(text):
        moved = step(text, moved)
    if moved == border:
        raise AnnotatorError("The border cannot be moved further.")
    return with_end_at(annotation, document, place, moved, end=end)


def _is_at_break(text: str, border: int, *, end: bool) -> bool:
    """Whether the first, or last, character inside would be a line break."""
    inside = border - 1 if end else border
    return text[inside : inside + 1] in _LINE_BREAKS


def _text_of(document: Document, side: Side) -> str:
    return document.text if side is Side.TEXT else document.raw


# Operations


def reshaped(document: str, annotations: Iterable[Annotation], before: Annotation, after: Annotation) -> Operation:
    """The operation that makes ``before`` into ``after``; stances that quote it as holder or target follow."""
    change = ChangeAnnotation(document, before, replace(after, modified=now()))
    return _step("reshape", [change, *_following(document, annotations, {before.id: before}, after)])


def split(
    document: Document, annotations: Iterable[Annotation], annotation: Annotation, side: Side, at: int, annotator: str
) -> tuple[Operation, str]:
    """The operation that makes two annotations of one, cut before the character ``at``; and the id of the second.

    The first keeps id, note and links; the second has the same label and entity.

    Raises:
        AnnotatorError: it is a stance, or ``at`` is not inside it.
    """
    if isinstance(annotation, Stance):
        raise AnnotatorError("A stance cannot be split: it has one holder, one target and one cue.")
    at = boundary_before(_text_of(document, side), at)
    first, second = list[QuotedSpan](), list[QuotedSpan]()
    for span in annotation.spans:
        if span.side is not side or span.end <= at:
            first.append(span)
        elif span.start >= at:
            second.append(span)
        else:
            first.append(QuotedSpan(side, span.start, at, span.text[: at - span.start]))
            second.append(QuotedSpan(side, at, span.end, span.text[at - span.start :]))
    if not first or not second:
        raise AnnotatorError("Put the caret inside the annotation, where it is to be split.")
    kept = with_spans(annotation, first)
    added = replace(duplicate(with_spans(annotation, second), annotator), note="")
    change = reshaped(document.id, annotations, annotation, kept)
    return Batch("split", (change, AddAnnotation(document.id, added))), added.id


def duplicate(annotation: Annotation, annotator: str) -> Annotation:
    """A second annotation at the same place, by ``annotator``: for what deserves two labels."""
    at = now()
    return replace(annotation, id=new_id(), annotator=annotator, created=at, modified=at,
                   origin=Origin.MANUAL, suggestion=None)  # fmt: skip


def merged(document: Document, annotations: Sequence[Annotation], annotation: Annotation) -> tuple[Operation, str]:
    """The operation that makes ``annotation`` and its like beside it one; and the id of the one that stays.

    Its like has its layer and label and overlaps it, or touches it, or comes next in its paragraph. The one made
    first stays, with the notes of both; what referred to the other refers to it.

    Raises:
        AnnotatorError: it is a stance, or has no like beside it.
    """
    if isinstance(annotation, Stance):
        raise AnnotatorError("Stances cannot be merged: each has a holder, a target and a cue of its own.")
    other = _like_beside(document, annotations, annotation)
    if other is None:
        raise AnnotatorError("No annotation of the same kind and label overlaps, adjoins or follows in the paragraph.")
    kept, gone = sorted((annotation, other), key=lambda each: (each.created, each.id))
    notes = dict.fromkeys(note for note in (kept.note, gone.note) if note)
    after = with_spans(kept, (*kept.spans, *gone.spans))
    after = replace(after, note="\n".join(notes), review=kept.review or gone.review, modified=now())
    if isinstance(after, EntityMention) and isinstance(gone, EntityMention):
        after = replace(after, entity=after.entity or gone.entity)
    after = with_link_moved(after, gone.id, None)  # a date may have been resolved from the other
    steps = [
        ChangeAnnotation(document.id, kept, after),
        *_following(document.id, annotations, {kept.id: kept, gone.id: gone}, after),
        RemoveAnnotation(document.id, gone),
    ]
    return Batch("merge", tuple(steps)), kept.id


def _like_beside(
    document: Document, annotations: Iterable[Annotation], annotation: Annotation
) -> EntityMention | DateExpression | None:
    """Another of its layer and label that shares or touches its place, the nearest; else the next in the paragraph."""
    side = annotation.spans[0].side
    own = extent_of(annotation, side)
    assert own is not None, "a mention and a date have a place"
    text = _text_of(document, side)
    beside: list[tuple[int, str, EntityMention | DateExpression]] = []
    following: list[tuple[int, str, EntityMention | DateExpression]] = []
    for other in annotations:
        extent = extent_of(other, side)
        if (
            isinstance(other, Stance)
            or extent is None
            or other.id == annotation.id
            or not _are_alike(other, annotation)
        ):
            continue
        if extent.start <= own.end and own.start <= extent.end:
            beside.append((abs(extent.start - own.start), other.id, other))
        elif extent.start > own.end:
            following.append((extent.start, other.id, other))
    if beside:
        return min(beside)[2]
    start, _, nearest = min(following, default=(own.end, "", None))
    return None if any(mark in text[own.end : start] for mark in _LINE_BREAKS) else nearest


def _are_alike(one: Annotation, other: Annotation) -> bool:
    """Whether the two are of one layer, and of one label where the layer has labels."""
    if isinstance(one, EntityMention) and isinstance(other, EntityMention):
        return one.label == other.label
    return layer_of(one) is layer_of(other)


def _following(
    document: str, annotations: Iterable[Annotation], moved: Mapping[str, Annotation], after: Annotation
) -> list[ChangeAnnotation]:
    """What refers to one of ``moved`` refers to ``after``, and has its new place where it repeated the old one."""
    steps: list[ChangeAnnotation] = []
    for annotation in annotations:
        if annotation.id in moved or not links_of(annotation) & moved.keys():
            continue
        follower = annotation
        for old in moved.values():
            if isinstance(follower, Stance):
                follower = _with_parts_following(follower, old, after)
            follower = with_link_moved(follower, old.id, after.id)
        if follower != annotation:
            steps.append(ChangeAnnotation(document, annotation, replace(follower, modified=now())))
    return steps


def _with_parts_following(stance: Stance, old: Annotation, after: Annotation) -> Stance:
    """The stance with the place of its parts that are the mention ``old``, and were drawn where it was."""

    def followed(part: P) -> P:
        is_there = part.mention == old.id and part.spans == old.spans
        return replace(part, spans=after.spans) if is_there else part

    return replace(
        stance,
        holder=followed(stance.holder),
        target=followed(stance.target),
        chain=tuple(followed(source) for source in stance.chain),
    )


def _step(name: str, operations: Sequence[Operation]) -> Operation:
    return operations[0] if len(operations) == 1 else Batch(name, tuple(operations))
