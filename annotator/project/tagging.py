"""Tagging: from what a person selected to the operation that records it.

Pure functions from values to values; who calls them gives the operation to ``Project.perform``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from annotator.core.annotation import (
    Annotation,
    Cue,
    CueStatus,
    DateExpression,
    EntityMention,
    MentionClass,
    Stance,
    TimexType,
    extent_of,
    links_of,
    without_link,
)
from annotator.core.document import Document
from annotator.core.ids import new_id, now
from annotator.core.operations import Batch, ChangeAnnotation, Operation, RemoveAnnotation
from annotator.core.span import QuotedSpan, Span
from annotator.temporal.timex import timex3_value

if TYPE_CHECKING:
    from annotator.temporal.values import DateValue

SENTENCE_ENDS = "。！？!?\n"
_CONTEXT, _AFTER = 4000, 100
"""Characters before and after a date in which it is looked for what it is counted from."""


def mention(spans: tuple[QuotedSpan, ...], label: str, annotator: str) -> EntityMention:
    """A new entity mention."""
    at = now()
    return EntityMention(
        id=new_id(),
        annotator=annotator,
        created=at,
        modified=at,
        spans=spans,
        label=label,
        mention_class=MentionClass.NAME,
    )


def date(spans: tuple[QuotedSpan, ...], annotator: str) -> DateExpression:
    """A new date. What is wholly explicit in its words (2009年7月25日) is filled in, nothing is guessed."""
    at = now()
    return read_from_words(DateExpression(id=new_id(), annotator=annotator, created=at, modified=at, spans=spans))


def read_from_words(date: DateExpression) -> DateExpression:
    """The date with the value that its own words give it; with none where they do not say it all."""
    # The grammar of dates is imported when the first date is read: compiling it takes as long as a window to open.
    from annotator.temporal.explicit import read_explicit

    explicit = read_explicit("".join(span.text for span in date.spans))
    if explicit is None:
        return replace(date, type=TimexType.DATE, edtf=None, timex3=None, mod=None, earliest=None, latest=None)
    return _valued(date, explicit)


def _valued(date: DateExpression, value: "DateValue") -> DateExpression:
    return replace(
        date,
        type=value.type,
        edtf=value.edtf,
        timex3=value.timex3,
        mod=value.mod,
        earliest=value.earliest,
        latest=value.latest,
    )


def read_in_context(date: DateExpression, document: Document, others: Iterable[Annotation]) -> DateExpression:
    """A date whose words alone say no day (同月7日), with the value that its context gives it, marked for review.

    It is counted from the date of the document or from one of ``others`` that is tagged in the text; what it would be
    counted from may be untagged, then it has no anchor. Left as it is where the context gives no value either.
    """
    from annotator.temporal.finding import find

    extent = extent_of(date)
    if extent is None or len(date.spans) != 1:
        return date
    first = max(0, extent.start - _CONTEXT)
    around = find(document.text[first : extent.end + _AFTER], document.date)
    wanted = Span(extent.start - first, extent.end - first)
    found = next((each for each in around if each.span == wanted), None)
    if found is None or found.value.edtf is None:
        return date
    anchor = found.anchor
    if isinstance(anchor, int):
        at = around[anchor].span
        anchored = Span(at.start + first, at.end + first)
        dates = (each for each in others if isinstance(each, DateExpression))
        anchor = next((each.id for each in dates if extent_of(each) == anchored), None)
    return replace(_valued(date, found.value), anchor=anchor, review=True)


def dated(annotation: DateExpression, edtf: str | None, bounds: tuple[str | None, str | None]) -> DateExpression:
    """The date with another EDTF value and its earliest and latest day; the TIMEX3 value follows."""
    return replace(
        annotation, edtf=edtf, earliest=bounds[0], latest=bounds[1], timex3=timex3_value(annotation.type, edtf)
    )


def stance(cue: tuple[QuotedSpan, ...], annotator: str) -> Stance:
    """A new stance with ``cue``; holder and target are left open, for the person to take from the proposals."""
    at = now()
    return Stance(id=new_id(), annotator=annotator, created=at, modified=at, cue=Cue(CueStatus.EXPLICIT, cue))


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that ``span`` lies in, without the line feeds around it; offsets in ``text``."""
    start = max(text.rfind(end, 0, span.start) for end in SENTENCE_ENDS) + 1
    ends = [found for end in SENTENCE_ENDS if (found := text.find(end, span.end)) >= 0]
    end = min(ends, default=len(text))
    if end < len(text) and text[end] != "\n":
        end += 1
    return Span(start, max(end, span.end))


def proposals(document: Document, annotations: Iterable[Annotation], cue: Span) -> list[EntityMention]:
    """Entity mentions that may be holder or target of a stance with this cue, the likeliest first.

    Those of the same sentence, the nearest before the cue and the nearest after it first; then the
    nearest ones of the sentences before.
    """
    sentence = sentence_around(document.text, cue)
    placed = [(extent, each) for each in annotations if isinstance(each, EntityMention) and (extent := extent_of(each))]
    near = [(e, m) for e, m in placed if sentence.covers(e) and not e.overlaps(cue)]
    before = sorted((p for p in near if p[0].end <= cue.start), key=lambda p: -p[0].end)
    after = sorted((p for p in near if p[0].start >= cue.end), key=lambda p: p[0].start)
    earlier = sorted((p for p in placed if p[0].end <= sentence.start), key=lambda p: -p[0].end)
    woven = [p for pair in zip(before, after, strict=False) for p in pair]
    rest = before[len(after) :] + after[len(before) :]
    return [m for _, m in (*woven, *rest, *earlier[:3])]


def replaced(document: str, before: Annotation, after: Annotation) -> ChangeAnnotation | None:
    """The operation that makes ``before`` into ``after``; ``None`` when nothing differs but the time."""
    if replace(after, modified=before.modified) == before:
        return None
    return ChangeAnnotation(document, before, replace(after, modified=now()))


def removed(document: str, annotations: Sequence[Annotation], gone: Iterable[str]) -> Operation:
    """The operation that removes annotations; others that refer to them keep spans and quote, and lose the link."""
    gone_ids = set(gone)
    steps: list[Operation] = []
    for annotation in annotations:
        links = links_of(annotation) & gone_ids
        if annotation.id in gone_ids or not links:
            continue
        after = annotation
        for link in links:
            after = without_link(after, link)
        steps.append(ChangeAnnotation(document, annotation, replace(after, modified=now())))
    # What refers to another is removed before what it refers to, so that no step leaves a link to nothing.
    going = [annotation for annotation in annotations if annotation.id in gone_ids]
    steps += [RemoveAnnotation(document, annotation) for annotation in reversed(referred_first(going))]
    return steps[0] if len(steps) == 1 else Batch("remove annotations", tuple(steps))


def referred_first(annotations: Iterable[Annotation]) -> list[Annotation]:
    """The annotations in an order in which each comes after those it refers to, as far as there is one."""
    known = {annotation.id: annotation for annotation in annotations}
    sorter = TopologicalSorter[str](dict.fromkeys(known, ()))
    for annotation in known.values():
        sorter.add(annotation.id, *(link for link in sorted(links_of(annotation)) if link in known))
    try:
        return [known[annotation_id] for annotation_id in sorter.static_order()]
    except CycleError:
        # Two claims may be about each other; then one order is as good as another.
        return list(known.values())
