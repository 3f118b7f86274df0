"""What a page of Pandoc Markdown consists of, block by block. Offsets in raw, half-open."""

from typing import NamedTuple

from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_lines import Region
from annotator.text.pieces import BlockStart


class Prose(NamedTuple):
    """Running text. ``depth`` is how many lists it stands in."""

    start: int
    end: int
    block: BlockStart
    depth: int = 0


class Verbatim(NamedTuple):
    """Code: lines that stand as they are."""

    lines: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]


class Verse(NamedTuple):
    """Lines of Markdown that stay lines: of each, where its text begins and ends."""

    lines: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]


class Mark(NamedTuple):
    """Something that is no text. ``number`` is that of a numbered list's item, ``depth`` the item's."""

    start: int
    end: int
    rule: Rule
    number: int | None = None
    depth: int = 0


class Entry(NamedTuple):
    """An entry of a list of notes, which marks call ``label``: its text is ``raw[text_start:end]``."""

    start: int
    text_start: int
    end: int
    label: str


class Row(NamedTuple):
    """A row of a table: for each cell its lines, a half-open stretch of raw each, without the space around."""

    start: int
    end: int
    cells: tuple[tuple[tuple[int, int], ...], ...]
    block: BlockStart


Unit = Prose | Verbatim | Verse | Mark | Entry | Row | Region
