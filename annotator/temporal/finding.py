"""Finding the date expressions of a text and resolving each from what it is counted from."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotator.core.annotation import DOCUMENT_DATE, TimexType
from annotator.core.sentences import Sentence
from annotator.core.span import Span
from annotator.temporal.anchors import AnchorStack, Candidate
from annotator.temporal.expression_reading import read_expression
from annotator.temporal.expressions import (
    BEGINS_WITH_ANCHOR,
    Expression,
    Lasting,
    Single,
    is_doubtful,
    origin_of,
    points_of,
    unresolved,
    value_of,
)
from annotator.temporal.numerals import NUMERALS, folded
from annotator.temporal.openings import STARTS
from annotator.temporal.points import Point, Unit
from annotator.temporal.resolving import anchor_of
from annotator.temporal.values import DateValue


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression of a text; ``span`` counts the text's code points, ``text`` is what stands there.

    ``anchor`` is the place, in the list of all that was found, of the date this one is resolved from;
    ``DOCUMENT_DATE`` if it is that of the document; ``None`` if there is none. ``review`` is true where the value is
    resolved from a context, or could not be, or where the words leave another reading; ``reason`` says which.
    """

    span: Span
    text: str
    value: DateValue
    anchor: int | str | None = None
    review: bool = False
    reason: Sentence | None = None


_TITLE: Final = re.compile(r"《[^《》\n]{1,80}》|〈[^〈〉\n]{1,80}〉")
_SENTENCE_END: Final = re.compile(r"[。!?\n]")
_CLAUSE_END: Final = ",。;:!?\n"
_BESIDE: Final = re.compile(r"根据|依据|按照|依照|基于|鉴于|相比|比起|较之|不同于|有别于|早于|晚于")
_REACH: Final = 40
_FOR: Final = re.compile(r"(?:为期|历时|持续|一连|连续|长达)(?:约|了|达)?$")
_DATELINE: Final = re.compile(r"(?:上午|下午|晚间?|凌晨)?(?:综合|外)?(?:讯|电|消息)")
_DATELINE_REACH: Final = 500
_FIGURES: Final = frozenset("0123456789")
_NUMERALS: Final = frozenset(NUMERALS)


def find(text: str, document_date: str | None = None) -> list[Found]:
    """Every date expression of ``text``, in ascending order, none overlapping another.

    ``document_date`` is an EDTF date, as precise as it is known. Without it the dateline (【…2023年10月18日讯】) takes
    its place, and is the anchor of what is counted from it, also of what stands before it.
    Time and memory are linear in the length of the text.
    """
    return _Finder(text, document_date).found()


class _Finder:
    def __init__(self, text: str, document_date: str | None) -> None:
        self._text = text
        self._folded = folded(text)
        self._dated = document_date
        self._expressions = list(_expressions(self._folded))
        self._stack = AnchorStack(self._document(document_date))
        self._sentences = [match.end() for match in _SENTENCE_END.finditer(self._folded)]
        self._found: list[Found] = []

    def found(self) -> list[Found]:
        looked_to = 0
        for start, end, expression in self._expressions:
            if self._folded.find("\n", looked_to, start) >= 0:
                self._stack.begin_paragraph()
            looked_to = end
            self._add(start, end, expression)
        return self._found

    def _document(self, date: str | None) -> Candidate | None:
        """The date of the document, else its dateline: 【…2023年10月18日讯】."""
        told = anchor_of(date, from_document=True)
        if told:
            return Candidate(DOCUMENT_DATE, told)
        for place, (start, end, expression) in enumerate(self._expressions):
            if start >= _DATELINE_REACH:
                break
            if origin_of(expression) is None and _DATELINE.match(self._folded, end):
                value = value_of(expression, None)
                anchor = anchor_of(value and value.edtf, from_document=True)
                if anchor and anchor.date:
                    return Candidate(place, anchor)
        return None

    def _is_heading(self, start: int, end: int) -> bool:
        """Whether the date is all that stands in its line, as in a chronicle."""
        return self._folded[max(0, start - 1) : start] in ("", "\n") and self._folded[end : end + 1] in ("", "\n")

    def _add(self, start: int, end: int, expression: Expression) -> None:
        sentence = bisect_right(self._sentences, start)
        origin = origin_of(expression)
        if origin is None and self._lasts_from_a_day(start, expression):
            origin = BEGINS_WITH_ANCHOR
        candidate = None
        if origin:
            point = next((point for point in points_of(expression) if point.origin == origin), Point())
            candidate = self._stack.anchor_for(point, origin, sentence)
            if origin is BEGINS_WITH_ANCHOR and candidate and candidate.sentence != sentence:
                candidate = None
        value = value_of(expression, candidate.anchor if candidate else None)
        found = self._told(Span(start, end), expression, value, candidate)
        self._found.append(found)
        self._note(found, expression, sentence)

    def _lasts_from_a_day(self, start: int, expression: Expression) -> bool:
        return isinstance(expression, Lasting) and _FOR.search(self._folded, max(0, start - 4), start) is not None

    def _told(self, span: Span, expression: Expression, value: DateValue | None, candidate: Candidate | None) -> Found:
        quote = span.of(self._text)
        if candidate and value:
            anchor = candidate.source
            reason = (
                Sentence("from {anchor}", anchor=self._quote(anchor))
                if isinstance(anchor, int)
                else Sentence("from the date of the document, {date}", date=self._dated or "")
            )
            return Found(span, quote, value, anchor, True, reason)
        origin = origin_of(expression)
        if value is None and origin and origin.unit is Unit.ANY:
            return Found(span, quote, DateValue(TimexType.DATE, timex3="PAST_REF"))
        if value is None:
            missing = candidate is None and origin is not None
            reason = Sentence("nothing to count it from") if missing else Sentence("there is no such day")
            return Found(span, quote, unresolved(expression), None, True, reason)
        if is_doubtful(expression):
            return Found(span, quote, value, None, True, Sentence("the words leave more than one reading"))
        return Found(span, quote, value)

    def _quote(self, place: int) -> str:
        start, end, _ = self._expressions[place]
        return self._text[start:end]

    def _note(self, found: Found, expression: Expression, sentence: int) -> None:
        anchor = anchor_of(found.value.edtf)
        origin = origin_of(expression)
        if anchor is None or not points_of(expression) or (origin and origin.unit is Unit.ANY):
            return
        plain = isinstance(expression, Single) and not (expression.bound or expression.to_now)
        candidate = Candidate(len(self._found) - 1, anchor, sentence)
        start, end = found.span.start, found.span.end
        beside = not plain or self._stands_beside(start)
        self._stack.note(candidate, beside=beside, heading=self._is_heading(start, end))

    def _stands_beside(self, start: int) -> bool:
        """Whether the date does not carry the story: in brackets, or of what something else goes by."""
        before = self._folded[max(0, start - _REACH) : start]
        if before.count("(") > before.count(")"):
            return True
        clause = before[max(map(before.rfind, _CLAUSE_END)) + 1 :]
        return _BESIDE.search(clause) is not None


def _expressions(text: str) -> Iterator[tuple[int, int, Expression]]:
    """Where each expression of folded ``text`` starts and ends; those in titles (《1984年》) are names."""
    titles = [match.span() for match in _TITLE.finditer(text)]
    title, at = 0, 0
    for match in STARTS.finditer(text):
        start = match.start()
        if start < at:
            continue
        while title < len(titles) and titles[title][1] <= start:
            title += 1
        if title < len(titles) and titles[title][0] <= start:
            continue
        # A number is read from its first figure or not at all.
        before = text[start - 1] if start > at else ""
        figures = _FIGURES if text[start] in _FIGURES else _NUMERALS if text[start] in _NUMERALS else ()
        if before and before in figures:
            continue
        reading = read_expression(text, start)
        if reading:
            expression, at = reading
            yield start, at, expression
