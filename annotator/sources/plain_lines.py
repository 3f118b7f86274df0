"""Lines and paragraphs of plain text. Offsets in raw, half-open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# U+2028, NEL, VT and the like are ordinary characters.
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines between empty ones: for each where its text begins and ends, the white space around left out.

    ``empty_before`` is how many empty lines stand before it.
    """

    lines: tuple[tuple[int, int], ...]
    empty_before: int

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]


def read_paragraphs(raw: str) -> Iterator[Paragraph]:
    """The paragraphs of ``raw``, in order."""
    lines: list[tuple[int, int]] = []
    empty, empty_before, start = 0, 0, 0
    ends = [match.span() for match in _LINE_END.finditer(raw)]
    for end, following in [*ends, (len(raw), len(raw))]:
        line = raw[start:end]
        text = line.strip()
        if text:
            if not lines:
                empty_before = empty
            begin = start + len(line) - len(line.lstrip())
            lines.append((begin, begin + len(text)))
            empty = 0
        else:
            if lines:
                yield Paragraph(tuple(lines), empty_before)
                lines = []
            empty += 1
        start = following
    if lines:
        yield Paragraph(tuple(lines), empty_before)
