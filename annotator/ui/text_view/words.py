"""What a double click means, and what a selection grows to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from annotator.core.span import Span
from annotator.text.clauses import clause_at, paragraph_at, quotation_at, sentence_at
from annotator.text.graphemes import snap
from annotator.text.words import NONE_KNOWN, Names, word_at
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.text_view.marks import MarkList, MarkSource

_LINE_BREAKS = "\r\n"


def no_names() -> Names:
    return NONE_KNOWN


@dataclass(slots=True)
class Surroundings:
    """Everything in and about a text that says where something begins and ends."""

    text: str = ""
    links: Intervals[int] = field(default_factory=Intervals[int])
    marks: MarkSource = field(default_factory=MarkList)
    names: Callable[[], Names] = no_names
    """The names that are known; asked when they are needed."""

    def smart_span(self, offset: int) -> Span | None:
        """What a double click on a character selects: a link's words, else a short title or quotation, else the word.

        Never a whole clause: a run of ideographs is no word.
        """
        around = self._links_over(offset)
        if around:
            return min(around, key=len)
        return quotation_at(self.text, offset) or word_at(self.text, offset, self.names())

    def wider(self, selected: Span | None, caret: int) -> Span | None:
        """The least that holds ``selected``, or what stands after the caret, and more.

        Character, word, name, link, annotation, quotation, clause, sentence, paragraph, at last the whole text.
        """
        if not self.text:
            return None
        offset = selected.start if selected else caret
        if selected is None and self.text[offset : offset + 1] in _LINE_BREAKS:
            offset = max(0, offset - 1)  # at the end of a line, or of the text
        wider = (snap(self.text, span) for span in self._around(offset))
        return min(
            (span for span in wider if selected is None or (span.covers(selected) and span != selected)),
            key=len,
            default=None,
        )

    def _around(self, offset: int) -> Iterator[Span]:
        yield Span(offset, offset + 1)
        yield Span(0, len(self.text))
        yield from self._links_over(offset)
        yield from (mark.span for mark in self.marks.over(Span(offset, offset + 1)))
        name = self.names().at(self.text, offset)
        rest = (find(self.text, offset) for find in (word_at, quotation_at, clause_at, sentence_at, paragraph_at))
        yield from (span for span in (name, *rest) if span is not None)

    def _links_over(self, offset: int) -> list[Span]:
        return [Span(start, end) for start, end, _ in self.links.over(offset, offset + 1) if start < end]


class Growth:
    """What a selection was before it grew, step by step."""

    def __init__(self) -> None:
        self._before: list[tuple[Span | None, int]] = []
        self._grown: Span | None = None

    def note(self, before: Span | None, caret: int, grown: Span) -> None:
        """The selection ``before``, with the caret there, has grown to ``grown``."""
        if before != self._grown:
            self._before.clear()
        self._before.append((before, caret))
        self._grown = grown

    def back(self, selected: Span | None) -> tuple[Span | None, int] | None:
        """What ``selected`` was, and where the caret stood; ``None`` if it did not grow."""
        if selected is None or selected != self._grown or not self._before:
            return None
        before, caret = self._before.pop()
        self._grown = before
        return before, caret


def stretch_of_clicks(text: str, offset: int, clicks: int) -> Span | None:
    """Three clicks take the sentence, four the paragraph."""
    return sentence_at(text, offset) if clicks == 3 else paragraph_at(text, offset)
