"""Text files that are no rendering of a wiki page: everything in them but page numbers is text."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.parsed import Parsed
from annotator.sources.plain_lines import read_paragraphs
from annotator.sources.plain_output import Output
from annotator.sources.plain_wrapping import Line, is_broken, needs_space, wrapped_at
from annotator.text.pieces import BlockStart

_FORM_FEED = "\f"
_INDENTS = " \t\u3000\xa0"
_PAGE_NUMBER = re.compile(
    r"[-–—－·]{1,2} ?\d{1,4} ?[-–—－·]{1,2}|\d{1,4}|第 ?\d{1,4} ?[页頁](?:[ ,，/共]{1,3}\d{1,4} ?[页頁])?"
    r"|(?:Page )?\d{1,4} ?(?:/|of) ?\d{1,4}|Page \d{1,4}",
    re.IGNORECASE,
)


def read_text(raw: str) -> Parsed:
    """Read ``raw`` as paragraphs set apart by empty lines or indents.

    Where there are neither, each line is a paragraph; but if all were broken at one width, one that is full goes on
    in the next.
    """
    return _Text(raw).read()


class _Text:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._out = Output(raw)
        blocks = [list(paragraph.lines) for paragraph in read_paragraphs(raw)]
        self._numbers = deque(self._page_numbers([line for lines in blocks for line in lines]))
        numbers = set(self._numbers)
        blocks = [kept for lines in blocks if (kept := [line for line in lines if line not in numbers])]
        self._paragraphs = [part for lines in blocks for part in self._at_indents(lines)]
        self._width = wrapped_at(raw, self._paragraphs)
        if len(blocks) == 1:
            self._paragraphs = [part for lines in self._paragraphs for part in self._at_short_lines(lines)]

    def read(self) -> Parsed:
        out = self._out
        for lines in self._paragraphs:
            self._gap(lines[0][0])
            out.begin(BlockStart(BlockKind.PARAGRAPH))
            out.copy(lines[0][1])
            for line, following in pairwise(lines):
                self._break(line, following)
                out.copy(following[1])
            out.end()
        self._gap(len(self._raw))
        return Parsed(out.pieces, [], None)

    def _page_numbers(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Of a text with form feeds, the lines at the edges of its pages that say nothing but a number."""
        raw = self._raw
        if _FORM_FEED not in raw:
            return
        edges = [0, *(edge for line in lines for edge in line), len(raw)]
        for place, (start, end) in enumerate(lines):
            before, after = edges[2 * place], edges[2 * place + 3]
            at_edge = after == len(raw) or any(
                raw.find(_FORM_FEED, *gap) >= 0 for gap in ((before, start), (end, after))
            )
            if at_edge and _PAGE_NUMBER.fullmatch(raw, start, end):
                yield start, end

    def _at_indents(self, lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
        """Cut before each line that begins further right than others do, or with an ideographic space."""
        indents = [self._indent(start) for start, _ in lines]
        least = min(map(len, indents))
        starts = [
            place for place, indent in enumerate(indents) if "\u3000" in indent or len(indent.expandtabs(4)) > least + 1
        ]
        for start, end in pairwise(sorted({0, *starts, len(lines)})):
            yield lines[start:end]

    def _indent(self, start: int) -> str:
        begin = start
        while begin and self._raw[begin - 1] in _INDENTS:
            begin -= 1
        return self._raw[begin:start]

    def _at_short_lines(self, lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
        """Cut where a line ends because its paragraph does."""
        ends = [place for place, pair in enumerate(pairwise(lines), 1) if not self._is_broken(*pair)]
        for start, end in pairwise([0, *ends, len(lines)]):
            yield lines[start:end]

    def _is_broken(self, line: Line, following: Line) -> bool:
        return self._width is not None and is_broken(self._raw, line, following, self._width)

    def _break(self, line: Line, following: Line) -> None:
        out, end = self._out, following[0]
        until = self._numbers[0][0] if self._numbers and self._numbers[0][0] < end else end
        if not self._is_broken(line, following):
            out.copy_line_end(until)
        elif needs_space(self._raw[line[1] - 1], self._raw[end]):
            out.make(until, " ", Rule.SOFT_BREAK)
        else:
            out.drop(until, Rule.SOFT_BREAK)
        self._gap(end)

    def _gap(self, end: int) -> None:
        while self._numbers and self._numbers[0][0] < end:
            start, stop = self._numbers.popleft()
            self._out.gap(start)
            self._out.drop(stop, Rule.FOOTER)
        self._out.gap(end)
