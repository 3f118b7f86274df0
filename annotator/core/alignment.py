"""Where every character of a cleaned text came from.

Segments tile the raw text from 0 to its end and the cleaned text likewise; both ascend. So a segment is
known by where it starts, and an alignment is four columns of numbers that are searched by bisection.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from annotator.core.errors import InvalidAlignment
from annotator.core.span import Span


class Op(StrEnum):
    """What became of a stretch of raw text."""

    COPY = "copy"
    REPLACE = "replace"
    DROP = "drop"
    INSERT = "insert"


_OPS = tuple(Op)
_CODE = {op: code for code, op in enumerate(_OPS)}
_COPY, _REPLACE, _DROP, _INSERT = range(4)


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of the alignment: ``text[text_start:text_end]`` stands for ``raw[raw_start:raw_end]``.

    Offsets in code points. ``rule`` names the cleaning rule of everything that is not a copy.
    """

    op: Op
    text_start: int
    text_end: int
    raw_start: int
    raw_end: int
    rule: str | None = None


class Alignment:
    """The segments of one cleaned text, in order. A value: it is never changed after it was made.

    Raises:
        InvalidAlignment: the segments leave a gap, overlap, or break the shape of their operation.
    """

    __slots__ = ("_ops", "_raw_starts", "_rule_codes", "_text_starts", "rules")

    def __init__(self, segments: Iterable[Segment]) -> None:
        text_starts, raw_starts = array("I", [0]), array("I", [0])
        ops, rule_codes, rules = bytearray(), array("H"), {"": 0}
        for segment in segments:
            if segment.text_start != text_starts[-1] or segment.raw_start != raw_starts[-1]:
                raise InvalidAlignment(
                    "Segment {segment} of the alignment does not begin where the one before it ends.", segment=len(ops)
                )
            if segment.text_end < segment.text_start or segment.raw_end < segment.raw_start:
                raise InvalidAlignment("Segment {segment} of the alignment runs backwards.", segment=len(ops))
            text_starts.append(segment.text_end)
            raw_starts.append(segment.raw_end)
            ops.append(_CODE[segment.op])
            rule_codes.append(rules.setdefault(segment.rule or "", len(rules)))
        self._fill(text_starts, raw_starts, ops, rule_codes, tuple(rules))
        self._check_shapes()

    @classmethod
    def from_columns(
        cls,
        text_starts: "array[int]",
        raw_starts: "array[int]",
        ops: bytes,
        rule_codes: "array[int]",
        rules: tuple[str, ...],
    ) -> "Alignment":
        """The alignment whose ``columns()`` these are.

        Raises:
            InvalidAlignment: the columns are of different lengths, or break a law.
        """
        alignment = cls.__new__(cls)
        alignment._fill(text_starts, raw_starts, bytearray(ops), rule_codes, rules)
        alignment._check_shapes()
        return alignment

    def columns(self) -> tuple["array[int]", "array[int]", bytes, "array[int]", tuple[str, ...]]:
        """Text starts and raw starts (n + 1 each, the last being the lengths), operation and rule codes (n), rules.

        ``array("I")``, ``array("I")``, one byte a segment, ``array("H")`` indices into ``rules``,
        whose entry 0 is the empty name: no rule.
        """
        return self._text_starts, self._raw_starts, bytes(self._ops), self._rule_codes, self.rules

    def _fill(
        self,
        text_starts: "array[int]",
        raw_starts: "array[int]",
        ops: bytearray,
        rule_codes: "array[int]",
        rules: tuple[str, ...],
    ) -> None:
        if not len(text_starts) == len(raw_starts) == len(ops) + 1 == len(rule_codes) + 1:
            raise InvalidAlignment("The columns of the alignment are of different lengths.")
        self._text_starts, self._raw_starts, self._ops, self._rule_codes = text_starts, raw_starts, ops, rule_codes
        self.rules = rules

    def _check_shapes(self) -> None:
        shapes = zip(pairwise(self._text_starts), pairwise(self._raw_starts), self._ops, self._rule_codes, strict=True)
        for index, ((text_start, text_end), (raw_start, raw_end), op, rule) in enumerate(shapes):
            text_length, raw_length = text_end - text_start, raw_end - raw_start
            sound = text_length >= 0 and raw_length >= 0
            if op == _COPY:
                sound &= text_length == raw_length > 0
            elif op == _REPLACE:
                sound &= text_length > 0 and raw_length > 0 and rule > 0
            elif op == _DROP:
                sound &= text_length == 0 < raw_length and rule > 0
            else:
                sound &= raw_length == 0 < text_length and rule > 0
            if not sound:
                raise InvalidAlignment(
                    "Segment {segment} of the alignment ({operation}, text {text_start}-{text_end}, "
                    "raw {raw_start}-{raw_end}) breaks the law of its kind.",
                    segment=index,
                    operation=_OPS[op].value,
                    text_start=text_start,
                    text_end=text_end,
                    raw_start=raw_start,
                    raw_end=raw_end,
                )

    def __len__(self) -> int:
        return len(self._ops)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alignment) and self._value() == other._value()

    def _value(self) -> tuple[object, ...]:
        # By the names of the rules: two alignments may number them otherwise.
        return self._ops, self._text_starts, self._raw_starts, [self.rules[code] for code in self._rule_codes]

    def __hash__(self) -> int:
        return hash((bytes(self._ops), self._text_starts.tobytes(), self._raw_starts.tobytes()))

    def __repr__(self) -> str:
        return f"<Alignment: {len(self)} segments, raw {self.raw_length} -> text {self.text_length}>"

    def __getitem__(self, index: int) -> Segment:
        return Segment(
            _OPS[self._ops[index]],
            self._text_starts[index],
            self._text_starts[index + 1],
            self._raw_starts[index],
            self._raw_starts[index + 1],
            self.rules[self._rule_codes[index]] or None,
        )

    def __iter__(self) -> Iterator[Segment]:
        return (self[index] for index in range(len(self)))

    @property
    def text_length(self) -> int:
        """Length of the cleaned text in code points."""
        return self._text_starts[-1]

    @property
    def raw_length(self) -> int:
        """Length of the raw text in code points."""
        return self._raw_starts[-1]

    # Of several segments that begin at one offset only the last holds characters there, and
    # bisect_right finds the last.

    def index_at_text(self, offset: int) -> int:
        """Index of the segment that holds text character ``offset`` (``0 <= offset < text_length``)."""
        return bisect_right(self._text_starts, offset) - 1

    def index_at_raw(self, offset: int) -> int:
        """Index of the segment that holds raw character ``offset`` (``0 <= offset < raw_length``)."""
        return bisect_right(self._raw_starts, offset) - 1

    def at_raw(self, offset: int) -> Segment:
        """The segment that holds raw character ``offset`` (``0 <= offset < raw_length``)."""
        return self[self.index_at_raw(offset)]

    def raw_range(self, span: Span) -> tuple[int, int]:
        """Start and end in raw of the stretch that the text span came from, markup in between included.

        An endpoint inside a replace takes in that segment's whole raw range. Empty (start == end) only
        when the span covers nothing but inserted text.
        """
        first, last = self.index_at_text(span.start), self.index_at_text(span.end - 1)
        while first < last and self._ops[first] in (_INSERT, _DROP):
            first += 1
        while last > first and self._ops[last] in (_INSERT, _DROP):
            last -= 1
        start, end = self._raw_starts[first], self._raw_starts[last + 1]
        if self._ops[first] == _COPY:
            start += max(0, span.start - self._text_starts[first])
        if self._ops[last] == _COPY:
            end -= max(0, self._text_starts[last + 1] - span.end)
        return start, end

    def text_range(self, span: Span) -> tuple[int, int]:
        """Start and end in the text of what came from the raw span. Empty when all of it was dropped."""
        first, last = self.index_at_raw(span.start), self.index_at_raw(span.end - 1)
        start, end = self._text_starts[first], self._text_starts[last + 1]
        if self._ops[first] == _COPY:
            start += span.start - self._raw_starts[first]
        if self._ops[last] == _COPY:
            end -= self._raw_starts[last + 1] - span.end
        return start, max(start, end)

    def kept_raw(self, span: Span) -> list[Span]:
        """The raw stretches that the text span was copied or made from, without the markup in between."""
        kept: list[Span] = []
        for index in range(self.index_at_text(span.start), self.index_at_text(span.end - 1) + 1):
            op = self._ops[index]
            if op not in (_COPY, _REPLACE):
                continue
            start, end = self._raw_starts[index], self._raw_starts[index + 1]
            if op == _COPY:
                start += max(0, span.start - self._text_starts[index])
                end -= max(0, self._text_starts[index + 1] - span.end)
            kept.append(Span(start, end))
        return kept

    def raw_position(self, text_offset: int) -> int:
        """The raw offset of the place before text character ``text_offset``; the raw length at the end."""
        if text_offset >= self.text_length:
            return self.raw_length
        return self.raw_range(Span(text_offset, text_offset + 1))[0]

    def text_position(self, raw_offset: int) -> int:
        """The text offset of the place before raw character ``raw_offset``; the text length at the end."""
        if raw_offset >= self.raw_length:
            return self.text_length
        return self.text_range(Span(raw_offset, raw_offset + 1))[0]

    def check(self, raw: str, text: str) -> None:
        """Hold the alignment against the two texts it joins.

        Raises:
            InvalidAlignment: it does not span both texts, or a copy differs from its raw stretch.
        """
        if self.raw_length != len(raw) or self.text_length != len(text):
            raise InvalidAlignment(
                "The alignment joins a raw text of {raw_aligned} characters and a text of {text_aligned}, "
                "but they have {raw_length} and {text_length}.",
                raw_aligned=self.raw_length,
                text_aligned=self.text_length,
                raw_length=len(raw),
                text_length=len(text),
            )
        # Without a Segment for each step: this runs over every line of every export.
        starts = zip(pairwise(self._text_starts), pairwise(self._raw_starts), self._ops, strict=True)
        for (text_start, text_end), (raw_start, raw_end), op in starts:
            if op == _COPY and text[text_start:text_end] != raw[raw_start:raw_end]:
                raise InvalidAlignment(
                    "The copy at text {text_start} differs from the raw text at {raw_start}.",
                    text_start=text_start,
                    raw_start=raw_start,
                )

    def generated(self, text: str) -> int:
        """How many characters other than white space stand in ``text`` without being copied from raw."""
        made = (s for s in self if s.op in (Op.REPLACE, Op.INSERT))
        return sum(not character.isspace() for s in made for character in text[s.text_start : s.text_end])

    def dropped(self) -> dict[str, int]:
        """For each rule that dropped something, how many raw characters it dropped."""
        counts: dict[str, int] = {}
        for segment in self:
            if segment.op is Op.DROP and segment.rule:
                counts[segment.rule] = counts.get(segment.rule, 0) + segment.raw_end - segment.raw_start
        return counts


class AlignmentBuilder:
    """Makes an alignment from its beginning to its end: each call says what becomes of the next raw characters.

    Neighbours of one kind become one segment; a replace stands for one construct and stays alone. Lengths are
    greater than 0. What comes of it keeps the laws: segments that are given by where they end leave no gap.

    The columns may also be written straight away: of the last segment ``kinds``, ``text_ends`` and ``raw_ends`` say
    its kind, which ``kind`` gives, and where it ends in both texts.
    """

    __slots__ = ("_numbers", "kinds", "raw_ends", "text_ends")

    COPY: Final = 0
    """The kind of a copy."""

    def __init__(self) -> None:
        self.kinds = bytearray()
        self.text_ends, self.raw_ends = array("I", [0]), array("I", [0])
        self._numbers: dict[tuple[Op, str], int] = {(Op.COPY, ""): self.COPY}

    @property
    def text_length(self) -> int:
        return self.text_ends[-1]

    def kind(self, op: Op, rule: str) -> int:
        """The number that stands for this operation by this rule, below 256: rules are a closed vocabulary."""
        number = self._numbers.get((op, rule))
        if number is None:
            assert rule, "what is not a copy names its rule"
            # A member of an enumeration becomes a plain string.
            number = self._numbers[op, str(rule)] = len(self._numbers)
        return number

    def copy(self, length: int) -> None:
        """The next ``length`` raw characters stand in the text as they are."""
        self.extend(self.COPY, length, length)

    def drop(self, length: int, rule: str) -> None:
        """The next ``length`` raw characters are not in the text."""
        self.extend(self.kind(Op.DROP, rule), 0, length)

    def insert(self, length: int, rule: str) -> None:
        """``length`` characters of the text stand for nothing in raw."""
        self.extend(self.kind(Op.INSERT, rule), length, 0)

    def replace(self, text_length: int, raw_length: int, rule: str) -> None:
        """``text_length`` characters stand for the next ``raw_length`` ones of raw."""
        self._append(self.kind(Op.REPLACE, rule), text_length, raw_length)

    def alignment(self) -> Alignment:
        """What was built. The builder is not to be used any more."""
        rules = tuple(dict.fromkeys(rule for _, rule in self._numbers))
        unused = bytes(256 - len(self._numbers))
        ops = bytes(_CODE[op] for op, _ in self._numbers) + unused
        codes = bytes(rules.index(rule) for _, rule in self._numbers) + unused
        built = Alignment.__new__(Alignment)
        rule_codes = array("H", list(self.kinds.translate(codes)))
        built._fill(self.text_ends, self.raw_ends, self.kinds.translate(ops), rule_codes, rules)  # pyright: ignore[reportPrivateUsage]
        return built

    def extend(self, kind: int, text_length: int, raw_length: int) -> None:
        """The next ``text_length`` characters of the text stand so for the next ``raw_length`` ones of raw."""
        if self.kinds and self.kinds[-1] == kind:
            self.text_ends[-1] += text_length
            self.raw_ends[-1] += raw_length
        else:
            self._append(kind, text_length, raw_length)

    def _append(self, kind: int, text_length: int, raw_length: int) -> None:
        self.kinds.append(kind)
        self.text_ends.append(self.text_ends[-1] + text_length)
        self.raw_ends.append(self.raw_ends[-1] + raw_length)
