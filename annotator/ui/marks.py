"""From annotations to what is drawn for them, in the cleaned text and in the raw text beside it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.core.alignment import Alignment
from annotator.core.annotation import Annotation, DateExpression, EntityMention, Stance
from annotator.core.labels import LabelSet, in_language
from annotator.core.span import QuotedSpan, Side, Span
from annotator.ui.seal import date_seal, label_seal
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.text_view.marks import Mark, MarkStyle, RoleFrame
from annotator.ui.theme import Role, Theme

_Place = tuple[int, int, tuple[str, int]]
"""Where a span lies, and whose it is: the annotation's id and the number of the span."""

_LONG: Final = 2000  # characters; of a longer annotation only what is on the page is looked up in raw


def stance_seal(polarity: int | None) -> str:
    """The sign of a stance with its strength: ``▼2``, ``▲1``, ``●``; ``●?`` while undecided."""
    if polarity is None:
        return "●?"
    return f"{'▲' if polarity > 0 else '▼'}{abs(polarity)}" if polarity else "●"


def stance_name(polarity: int | None) -> str:
    """The sign in words, in the language of the interface."""
    match polarity:
        case None:
            return QCoreApplication.translate("Marks", "undecided")
        case 0:
            return QCoreApplication.translate("Marks", "neutral")
        case 1 | 2:
            return QCoreApplication.translate("Marks", "support")
        case _:
            return QCoreApplication.translate("Marks", "oppose")


class AnnotationMarks:
    """The annotations of one document as marks, made when a line is painted.

    ``text`` and ``raw`` are the sources for the two panes. What stands in the text is shown in raw where it
    was copied or made from; what was annotated in raw only is shown there only.
    """

    def __init__(
        self,
        annotations: Iterable[Annotation],
        alignment: Alignment,
        label_set: LabelSet,
        language: str,
        theme: Theme,
    ) -> None:
        self._alignment = alignment
        self._annotations: dict[str, Annotation] = {annotation.id: annotation for annotation in annotations}
        places: dict[Side, list[tuple[int, int, tuple[str, int]]]] = {side: [] for side in Side}
        for each in self._annotations.values():
            for number, place in enumerate(each.spans):
                places[place.side].append((place.start, place.end, (each.id, number)))
        self._in_text, self._in_raw = Intervals(places[Side.TEXT]), Intervals(places[Side.RAW])
        self._draw = _Drawing(label_set, language, theme)
        self._shows: Callable[[Annotation], bool] | None = None
        self.text = _Source(self._over_text, self._of_text)
        self.raw = _Source(self._over_raw, self._of_raw)

    def all(self) -> Iterable[Annotation]:
        """All annotations, those that are not shown included."""
        return self._annotations.values()

    def get(self, annotation_id: str) -> Annotation | None:
        return self._annotations.get(annotation_id)

    def show_only(self, shows: Callable[[Annotation], bool] | None) -> None:
        """Make marks only of annotations that ``shows`` accepts; ``None``: of all."""
        self._shows = shows

    def _shown(self, found: Iterable[_Place]) -> Iterable[_Place]:
        if self._shows is None:
            return found
        return [place for place in found if self._shows(self._annotations[place[2][0]])]

    def draw_as(self, label_set: LabelSet, language: str, theme: Theme) -> None:
        """Draw the same annotations otherwise from now on."""
        self._draw = _Drawing(label_set, language, theme)

    def put(self, annotation: Annotation) -> None:
        """Add an annotation, or change the one with its id."""
        self.remove(annotation.id)
        self._annotations[annotation.id] = annotation
        for number, place in enumerate(annotation.spans):
            self._on(place).add(place.start, place.end, (annotation.id, number))

    def remove(self, annotation_id: str) -> None:
        """Take an annotation out; nothing happens if it is not there."""
        annotation = self._annotations.pop(annotation_id, None)
        for number, place in enumerate(annotation.spans if annotation else ()):
            self._on(place).remove(place.start, place.end, (annotation_id, number))

    def _on(self, place: QuotedSpan) -> Intervals[tuple[str, int]]:
        return self._in_text if place.side is Side.TEXT else self._in_raw

    def _over_text(self, span: Span) -> list[Mark]:
        return [
            self._draw.mark(self._annotations[key], Span(start, end), sealed=number == 0, place=number)
            for start, end, (key, number) in self._shown(self._in_text.over(span.start, span.end))
        ]

    def _of_text(self, annotation_id: str) -> list[Mark]:
        annotation = self._annotations.get(annotation_id)
        places = [place for place in annotation.spans if place.side is Side.TEXT] if annotation else []
        return [self._draw.mark(self._annotations[annotation_id], place.span, sealed=True) for place in places]

    def _over_raw(self, span: Span) -> list[Mark]:
        marks = [
            self._draw.mark(self._annotations[key], Span(start, end), sealed=False, place=number)
            for start, end, (key, number) in self._shown(self._in_raw.over(span.start, span.end))
        ]
        if span.start < self._alignment.raw_length:
            start, end = self._alignment.text_range(Span(span.start, min(span.end, self._alignment.raw_length)))
            for text_start, text_end, (key, _) in self._shown(self._in_text.over(start, end)) if start < end else ():
                place = Span(text_start, text_end)
                if len(place) > _LONG:
                    place = Span(max(start, text_start), min(end, text_end))
                kept = self._alignment.kept_raw(place)
                marks.extend(self._draw.mark(self._annotations[key], part, sealed=False) for part in kept)
        marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
        return [mark for mark in marks if mark.span.overlaps(span)]

    def _of_raw(self, annotation_id: str) -> list[Mark]:
        annotation = self._annotations.get(annotation_id)
        if annotation is None:
            return []
        return [
            self._draw.mark(annotation, span, sealed=False) for span in raw_spans(annotation.spans, self._alignment)
        ]

    def roles(self, annotation_id: str, side: Side) -> list[RoleFrame]:
        """The frames of a stance's parts in one of the texts; none if the annotation is no stance."""
        stance = self._annotations.get(annotation_id)
        if not isinstance(stance, Stance):
            return []
        claim = stance.target.claim.spans if stance.target.claim else ()
        parts: list[tuple[Sequence[QuotedSpan], Role, str]] = [
            (stance.content.spans, Role.CONTENT, QCoreApplication.translate("Marks", "content")),
            *((s.spans, Role.SOURCE, QCoreApplication.translate("Marks", "source")) for s in stance.chain),
            (self._part(stance.holder.spans, stance.holder.mention), Role.HOLDER,
             QCoreApplication.translate("Marks", "holder")),
            (self._part(stance.target.spans, stance.target.mention) or claim, Role.TARGET,
             QCoreApplication.translate("Marks", "target")),
            (stance.cue.spans, self._draw.theme.sign_role(stance.polarity), stance_seal(stance.polarity)),
        ]  # fmt: skip
        frames: list[RoleFrame] = []
        for places, role, tag in parts:
            spans = (
                [place.span for place in places if place.side is Side.TEXT]
                if side is Side.TEXT
                else raw_spans(places, self._alignment)
            )
            frames.extend(RoleFrame(span, role, tag) for span in spans)
        return frames

    def _part(self, spans: Sequence[QuotedSpan], mention: str | None) -> Sequence[QuotedSpan]:
        """The words of a part: its own, else those of the mention it refers to."""
        referred = self._annotations.get(mention) if mention else None
        return spans or (referred.spans if referred else ())


class _Source:
    """One pane's ``MarkSource``."""

    def __init__(self, over: Callable[[Span], list[Mark]], of: Callable[[str], list[Mark]]) -> None:
        self._over, self._of = over, of

    def over(self, span: Span) -> Sequence[Mark]:
        return self._over(span)

    def of(self, mark_id: str) -> Sequence[Mark]:
        return self._of(mark_id)


class _Drawing:
    """How annotations look: seals, names and colours of a label set in one language and theme."""

    def __init__(self, label_set: LabelSet, language: str, theme: Theme) -> None:
        self.theme = theme
        self._labels = {
            label.id: (*label_seal(label, theme), in_language(label.names, language)) for label in label_set.labels
        }
        self._date_seal = date_seal()
        self._date_name = QCoreApplication.translate("Marks", "date")

    def mark(self, annotation: Annotation, span: Span, *, sealed: bool, place: int | None = None) -> Mark:
        match annotation:
            case EntityMention(label=label):
                seal, colours, retired, name = self._labels.get(label) or (*label_seal(None, self.theme), label)
                style = MarkStyle.ENTITY
            case DateExpression():
                colours, seal, name, retired = self.theme.neutral, self._date_seal, self._date_name, False
                style = MarkStyle.DATE
            case Stance(polarity=polarity):
                colours, seal, name = self.theme.sign_colours(polarity), stance_seal(polarity), stance_name(polarity)
                style, retired = MarkStyle.STANCE, False
        shown = seal if sealed else ""
        return Mark(annotation.id, span, style, shown, colours, name, annotation.review and sealed, retired, place)


def raw_spans(places: Iterable[QuotedSpan], alignment: Alignment) -> list[Span]:
    """Where the words of an annotation stand in raw, markup in between left out. Ascending."""
    spans: list[Span] = []
    for place in places:
        spans.extend(alignment.kept_raw(place.span) if place.side is Side.TEXT else [place.span])
    return sorted(spans)
