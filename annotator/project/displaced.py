"""What cleaning anew took out of annotations: words that left the text, citations that are no evidence any more.

Nothing of it is stored beside the annotations. The log says it: each ``Reclean`` holds every annotation that it
changed, before and after. What a person changed since is the person's and no longer displaced.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.core.annotation import Annotation, Stance, all_spans
from annotator.core.document import CleanedText, Reference
from annotator.core.operations import ChangeAnnotation
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project.project import Project
from annotator.text.carrying import same_citation, source_of


@dataclass(frozen=True, slots=True)
class Origin:
    """The words a span quoted before cleaning took some of them away, and the raw characters they came from."""

    words: str
    source: Span


@dataclass(frozen=True, slots=True)
class Displaced:
    """What one annotation was before cleaning took words or citations from it.

    ``origins`` are by the spans it has now; ``review`` is whether it was marked for review back then.
    """

    review: bool
    origins: Mapping[QuotedSpan, Origin] = field(default_factory=dict[QuotedSpan, Origin])
    evidence: tuple[Reference, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.origins or self.evidence)


def is_home(span: QuotedSpan, words: str) -> bool:
    """Whether the span quotes the text, and these words of it."""
    return span.side is Side.TEXT and span.text == words


def displaced_annotations(project: Project, document_id: str, raw: str) -> dict[str, Displaced]:
    """By id, the annotations of the document that are not where they were made, because of cleaning alone."""
    displaced: dict[str, Displaced] = {}
    texts = _Texts(project, document_id)
    for step in project.recleanings(document_id):
        for change in step.changes:
            known = displaced.pop(change.after.id, Displaced(change.before.review))
            origins = _origins(change, known, raw, texts, step.before.number)
            evidence = _evidence(change, known, texts, step.before.number, step.after.number)
            if now := replace(known, origins=origins, evidence=evidence):
                displaced[change.after.id] = now
    return displaced


class _Texts:
    """The cleaned texts of one document by their numbers, each read once and only when needed."""

    def __init__(self, project: Project, document_id: str) -> None:
        self._project = project
        self._document_id = document_id
        self._read: dict[int, CleanedText] = {}

    def __getitem__(self, number: int) -> CleanedText:
        if number not in self._read:
            self._read[number] = self._project.text_version(self._document_id, number)
        return self._read[number]


def _origins(
    change: ChangeAnnotation, known: Displaced, raw: str, texts: _Texts, number: int
) -> dict[QuotedSpan, Origin]:
    origins: dict[QuotedSpan, Origin] = {}
    for before, after in zip(all_spans(change.before), all_spans(change.after), strict=True):
        origin = known.origins.get(before)
        if origin is None and before.side is Side.TEXT and not is_home(after, before.text):
            origin = Origin(before.text, source_of(before, raw, texts[number]))
        if origin is not None and not is_home(after, origin.words):
            origins[after] = origin
    return origins


def _evidence(
    change: ChangeAnnotation, known: Displaced, texts: _Texts, number: int, following: int
) -> tuple[Reference, ...]:
    if _evidence_of(change.before) == _evidence_of(change.after):
        return known.evidence
    before = (each for each in texts[number].references if each.id in _evidence_of(change.before))
    twins = ((each, same_citation(each, texts[following])) for each in (*known.evidence, *before))
    return tuple(each for each, twin in twins if twin is None or twin.id not in _evidence_of(change.after))


def _evidence_of(annotation: Annotation) -> tuple[str, ...]:
    return annotation.evidence if isinstance(annotation, Stance) else ()
