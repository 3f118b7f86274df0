"""Places in a text. The one unit of the whole program is the Unicode code point."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.errors import InvalidSpan


class Side(StrEnum):
    """Which of a document's two texts an offset counts in."""

    TEXT = "text"
    RAW = "raw"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of one text, in Unicode code points. Never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidSpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span; a span covers itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters this span covers in ``text``."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A span of one of a document's two texts, together with exactly the characters it covers.

    ``start`` and ``end`` count code points in the text named by ``side``.
    """

    side: Side
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise InvalidSpan(self.start, self.end)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @classmethod
    def quote(cls, side: Side, span: Span, text: str) -> "QuotedSpan":
        """The quotation of ``span`` out of ``text``, which is the whole text of that ``side``.

        Raises:
            InvalidSpan: the span reaches past the end of the text.
        """
        return cls(side, span.start, span.end, span.of(text))
