"""Cleaning a document anew, by other choices or by a newer cleaner; every annotation comes along."""

from dataclasses import dataclass, replace

from annotator.core.annotation import Annotation, all_spans, with_spans_mapped
from annotator.core.document import CleanedText, CleaningChoices, CleaningMark, Document, MarkAction
from annotator.core.ids import now
from annotator.core.operations import Change, ChangeAnnotation, Reclean, TextVersion
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project.progress import Progress, Silent
from annotator.project.project import Project
from annotator.project.worker import Worker
from annotator.sources.choices import SWITCHABLE_RULES
from annotator.sources.cleaning import CLEANER, clean_anew
from annotator.text.carrying import carried

__all__ = ["SWITCHABLE_RULES", "Recleaned", "is_outdated", "reclean", "with_mark", "with_rule", "without_mark"]


@dataclass(frozen=True, slots=True)
class Recleaned:
    """What cleaning anew came to. ``doubtful`` are the annotations whose words changed: they are marked for review."""

    change: Change
    carried: int
    doubtful: tuple[Annotation, ...]


def reclean(
    project: Project, document_id: str, choices: CleaningChoices, worker: Worker, progress: Progress | None = None
) -> Recleaned | None:
    """Clean the document by these choices and carry its annotations over through the raw text.

    An annotation whose words are not in the new text keeps them as a span of the raw text. Returns ``None``
    when the new text is the old one. One step, undone by one undo.

    Raises:
        AnnotatorError: the cleaning was given up, or the project cannot be written.
        Cancelled: by ``progress``; the document is as it was.
    """
    progress = progress or Silent()
    document = project.document(document_id)
    progress.report(0, 0, document.title)
    new = worker.run(clean_anew, document.raw, document.source.format, choices)
    if new == document.cleaned and choices == document.cleaning:
        return None
    progress.report(0, 0, document.title)
    # Read only now: people go on tagging while the worker cleans.
    annotations = project.annotations(document_id)
    changes = tuple(
        ChangeAnnotation(document_id, annotation, after)
        for annotation in annotations
        if (after := _carried(annotation, document, new)) != annotation
    )
    shown, newest = project.text_versions(document_id)
    operation = Reclean(
        document_id, TextVersion(shown, document.cleaning), TextVersion(newest + 1, choices, new), changes
    )
    doubtful = tuple(change.after for change in changes if _words(change.before) != _words(change.after))
    return Recleaned(project.perform(operation), len(annotations) - len(doubtful), doubtful)


def is_outdated(document: Document) -> bool:
    """Whether the text was made by an older version of the cleaner than the program has."""
    return document.cleaned.cleaner != CLEANER


def with_mark(
    document: Document, side: Side, span: Span, action: MarkAction, choices: CleaningChoices | None = None
) -> CleaningChoices:
    """``choices``, by default the document's, and one mark more: keep or drop what stands at ``span`` of that side.

    Of marks made before stays what lies beside it. A span of nothing but inserted text adds none: it has no place
    in raw.
    """
    choices = document.cleaning if choices is None else choices
    start, end = (span.start, span.end) if side is Side.RAW else document.cleaned.alignment.raw_range(span)
    if start == end:
        return choices
    marks = [CleaningMark(start, end, action)]
    for mark in choices.marks:
        if mark.raw_start < (until := min(mark.raw_end, start)):
            marks.append(replace(mark, raw_end=until))
        if (since := max(mark.raw_start, end)) < mark.raw_end:
            marks.append(replace(mark, raw_start=since))
    return replace(choices, marks=tuple(sorted(marks, key=lambda each: each.raw_start)))


def without_mark(choices: CleaningChoices, mark: CleaningMark) -> CleaningChoices:
    """The choices without that mark."""
    return replace(choices, marks=tuple(each for each in choices.marks if each != mark))


def with_rule(choices: CleaningChoices, rule: str, *, on: bool) -> CleaningChoices:
    """The choices with one rule switched on or off."""
    off = set(choices.rules_off) - {rule} if on else {*choices.rules_off, rule}
    return replace(choices, rules_off=tuple(sorted(off)))


def _carried(annotation: Annotation, document: Document, new: CleanedText) -> Annotation:
    def mapped(spans: tuple[QuotedSpan, ...]) -> tuple[QuotedSpan, ...]:
        return tuple(carried(span, document.raw, document.cleaned, new) for span in spans)

    after = with_spans_mapped(annotation, mapped)
    if after == annotation:
        return annotation
    if _words(annotation) != _words(after):
        after = replace(after, review=True)
    return replace(after, modified=now())


def _words(annotation: Annotation) -> list[tuple[Side, str]]:
    """What an annotation says where: a carried one that says the same has come along whole."""
    return [(span.side, span.text) for span in all_spans(annotation)]
