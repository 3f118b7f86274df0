"""Cleaning a document anew, by other choices or by a newer cleaner; every annotation comes along."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from annotator.core.annotation import Annotation, Stance, all_spans, with_spans_mapped
from annotator.core.document import (
    CleanedText,
    CleaningChoices,
    CleaningMark,
    Document,
    DocumentSummary,
    MarkAction,
    Reference,
)
from annotator.core.errors import AnnotatorError
from annotator.core.ids import now
from annotator.core.operations import Change, ChangeAnnotation, Reclean, TextVersion
from annotator.core.sentences import Sentence
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project.displaced import Displaced, Origin, displaced_annotations, is_home
from annotator.project.progress import Cancelled, Progress, Silent
from annotator.project.project import Project
from annotator.project.worker import Worker, WorkerFault
from annotator.sources.choices import SWITCHABLE_RULES
from annotator.sources.cleaner import CLEANER
from annotator.text.carrying import carried, found_again, same_citation

__all__ = [
    "SWITCHABLE_RULES",
    "Recleaned",
    "RecleanedAll",
    "is_outdated",
    "reclean",
    "reclean_outdated",
    "with_mark",
    "with_rule",
    "without_mark",
]

_AT_HOME = Displaced(review=False)


@dataclass(frozen=True, slots=True)
class Recleaned:
    """What cleaning anew came to.

    ``doubtful`` are the annotations that lost words or evidence by it: they are marked for review.
    """

    change: Change
    carried: int
    doubtful: tuple[Annotation, ...]


def reclean(
    project: Project, document_id: str, choices: CleaningChoices, worker: Worker, progress: Progress | None = None
) -> Recleaned | None:
    """Clean the document by these choices and carry its annotations over through the raw text.

    An annotation whose words are not in the new text keeps them as a span of the raw text, and comes back to the text
    when a later one says them again, unless a person moved it meanwhile. A citation that the new text does not show is
    no evidence any more, in the same way. Returns ``None`` when the new text is the old one. One step, undone by one
    undo.

    Raises:
        AnnotatorError: the cleaning was given up, or the project cannot be written.
        Cancelled: by ``progress``; the document is as it was.
    """
    progress = progress or Silent()
    document = project.document(document_id)
    progress.report(0, 0, document.title)
    from annotator.sources.cleaning import clean_anew  # every tokeniser there is: not for a window that only opens

    new = worker.run(clean_anew, document.raw, document.source.format, choices)
    if new == document.cleaned and choices == document.cleaning:
        return None
    progress.report(0, 0, document.title)
    # Read only now: people go on tagging while the worker cleans.
    annotations = project.annotations(document_id)
    displaced = displaced_annotations(project, document_id, document.raw)
    carrier = _Carrier(document.raw, document.cleaned, new)
    changes: list[ChangeAnnotation] = []
    doubtful: list[Annotation] = []
    for annotation in annotations:
        after, is_lost = carrier.carry(annotation, displaced.get(annotation.id, _AT_HOME))
        if after != annotation:
            changes.append(ChangeAnnotation(document_id, annotation, after))
        if is_lost:
            doubtful.append(after)
    shown, newest = project.text_versions(document_id)
    operation = Reclean(
        document_id, TextVersion(shown, document.cleaning), TextVersion(newest + 1, choices, new), tuple(changes)
    )
    return Recleaned(project.perform(operation), len(annotations) - len(doubtful), tuple(doubtful))


@dataclass(slots=True)
class RecleanedAll:
    """What became of every outdated document. ``failures`` say which are as they were, and why."""

    documents: int = 0
    carried: int = 0
    doubtful: int = 0
    failures: list[Sentence] = field(default_factory=list[Sentence])


def reclean_outdated(project: Project, worker: Worker, progress: Progress | None = None) -> RecleanedAll:
    """Clean every outdated document by its own choices with the cleaner that the program has now.

    Each is a step of its own, which an undo in that document takes back.

    Raises:
        Cancelled: by ``progress``; the documents done before stay cleaned.
    """
    progress = progress or Silent()
    outdated = [document for document in project.documents() if is_outdated(document)]
    result = RecleanedAll()
    for done, summary in enumerate(outdated):
        within = _Within(progress, done, len(outdated))
        try:
            one = reclean(project, summary.id, project.document(summary.id).cleaning, worker, within)
        except Cancelled:
            raise
        except AnnotatorError as error:
            result.failures.append(Sentence("{name}: {problem}", name=summary.title, problem=error.sentence))
            continue
        except WorkerFault as fault:
            last_line = str(fault).strip().rpartition("\n")[2]
            sentence = Sentence(
                "{name}: the program failed on it, which is our mistake ({fault}).", name=summary.title, fault=last_line
            )
            result.failures.append(sentence)
            continue
        if one is not None:
            result.documents += 1
            result.carried += one.carried
            result.doubtful += len(one.doubtful)
    return result


@dataclass(frozen=True, slots=True)
class _Within:
    """The progress of one document of many."""

    whole: Progress
    done: int
    total: int

    def report(self, done: int, total: int, name: str) -> None:
        self.whole.report(self.done, self.total, name)


def is_outdated(document: Document | DocumentSummary) -> bool:
    """Whether the text was made by an older version of the cleaner than the program has."""
    cleaner = document.cleaner if isinstance(document, DocumentSummary) else document.cleaned.cleaner
    return cleaner not in (None, CLEANER)


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


class _Carrier:
    """Carries the annotations of one document from its old text to the new one."""

    def __init__(self, raw: str, old: CleanedText, new: CleanedText) -> None:
        self._raw = raw
        self._old = old
        self._new = new
        self._citations = {each.id: each for each in old.references}

    def carry(self, annotation: Annotation, displaced: Displaced) -> tuple[Annotation, bool]:
        """The annotation as it fits the new text, and whether that takes words or citations from it.

        What cleaning took from it before and the new text gives back comes home.
        """
        origins = displaced.origins

        def mapped(spans: tuple[QuotedSpan, ...]) -> tuple[QuotedSpan, ...]:
            return tuple(self._place(span, origins.get(span)) for span in spans)

        after = with_spans_mapped(annotation, mapped)
        is_lost = is_away = False
        for here, there in zip(all_spans(annotation), all_spans(after), strict=True):
            origin = origins.get(here)
            is_back = origin is not None and is_home(there, origin.words)
            is_lost |= not is_back and (here.side, here.text) != (there.side, there.text)
            is_away |= origin is not None and not is_back
        if isinstance(after, Stance):
            kept = self._cited([self._citations[each] for each in after.evidence if each in self._citations])
            found = self._cited(displaced.evidence)
            is_lost |= len(kept) < len(after.evidence)
            is_away |= len(found) < len(displaced.evidence)
            if found:  # back in its place among the others
                kept = [each.id for each in self._new.references if each.id in {*kept, *found}]
            after = replace(after, evidence=tuple(dict.fromkeys(kept)))
        if after == annotation:
            return annotation, False
        if is_lost:
            after = replace(after, review=True)
        elif displaced and not is_away:
            after = replace(after, review=annotation.review and displaced.review)
        return replace(after, modified=now()), is_lost

    def _place(self, span: QuotedSpan, origin: Origin | None) -> QuotedSpan:
        home = origin and found_again(origin.words, origin.source, self._raw, self._new)
        return home or carried(span, self._raw, self._old, self._new)

    def _cited(self, references: Iterable[Reference]) -> list[str]:
        """What the new text calls these citations, those left out that it does not show."""
        return [twin.id for each in references if (twin := same_citation(each, self._new)) is not None]
