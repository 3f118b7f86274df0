"""A whole text as a column of lines, of which only those that are looked at are laid out.

A chunk that was never laid out has an estimated height; when it is, what differs is added in. A place in the
column is a line, never a pixel: so nothing on the screen moves when an estimate above it is put right.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtGui import QColor

from annotator.core.document import Block, BlockKind
from annotator.ui.text_view.inks import Ink, InkSource, plain
from annotator.ui.text_view.laid_out import LaidOut, Line
from annotator.ui.text_view.paragraphs import Chunk, chunks_of
from annotator.ui.text_view.typography import BlockStyle, ChineseSetting, Typography

_KEPT: Final = 400  # chunks; some ten screenfuls

Place = tuple[int, int]
"""A line: index of its chunk, index in the chunk."""


class Column:
    """The lines of one text, top to bottom. Heights and ``y`` are logical pixels from the top of the text."""

    def __init__(self, typography: Typography, inks: Mapping[Ink, QColor]) -> None:
        self.text = ""
        self.chunks: list[Chunk] = chunks_of("", None)
        self._typography, self._inks = typography, inks
        self._starts: list[int] = [0]
        self._columns = 0.0  # half ideographs that a character takes on average
        self._inked: InkSource = plain
        self._width = 400.0
        self._styles: dict[BlockKind | None, BlockStyle] = {}
        self._settings: dict[BlockKind | None, ChineseSetting] = {}
        self._laid: dict[int, LaidOut] = {}
        self._heights = _Heights([])
        self._estimate()

    # What it is made of

    def set_text(self, text: str, blocks: Sequence[Block] | None) -> None:
        self.text = text
        self.chunks = chunks_of(text, blocks)
        # UTF-8 takes one byte for what is half as wide as the ideographs it takes three for.
        self._columns = (len(text) + (len(text.encode("utf-8", "replace")) - len(text)) / 2) / max(1, len(text))
        self._starts = [chunk.start for chunk in self.chunks]
        self._inked = plain
        self._forget()

    def set_inked(self, inked: InkSource) -> None:
        """Which stretches are written in another ink. Asked for a chunk when that is laid out."""
        self._inked = inked
        self._laid.clear()

    def set_typography(self, typography: Typography, inks: Mapping[Ink, QColor]) -> None:
        self._typography, self._inks = typography, inks
        self._styles.clear()
        self._settings.clear()
        self._forget()

    def set_width(self, width: float) -> bool:
        """The room for a line. Returns whether that changed anything."""
        longest = self._typography.measure_width()
        width = max(self._typography.em * 8, width if longest is None else min(width, longest))
        if width == self._width:
            return False
        self._width = width
        self._forget()
        return True

    @property
    def typography(self) -> Typography:
        """How the text is set now, zoom included."""
        return self._typography

    @property
    def width(self) -> float:
        return self._width

    def _forget(self) -> None:
        self._laid.clear()
        self._estimate()

    def _estimate(self) -> None:
        em, gap = self._typography.em, self._typography.block_gap()
        in_line = max(1, int(self._width / em * 2 / self._columns)) if self._columns else 1
        pitches = {kind: self.style(kind).pitch for kind in (None, *BlockKind)}
        self._heights = _Heights(
            [
                max(1, (chunk.end - chunk.start + in_line - 1) // in_line) * pitches[chunk.kind] + gap * chunk.gap
                for chunk in self.chunks
            ]
        )

    def style(self, kind: BlockKind | None) -> BlockStyle:
        style = self._styles.get(kind)
        if style is None:
            style = self._styles[kind] = self._typography.style(kind)
        return style

    # Lines

    def laid(self, index: int) -> LaidOut:
        """The chunk laid out; done at the first call for it."""
        laid = self._laid.get(index)
        if laid is not None:
            return laid
        chunk, typography = self.chunks[index], self._typography
        setting = None
        if typography.chinese_setting:
            setting = self._settings.get(chunk.kind)
            if setting is None:
                made = ChineseSetting(self.style(chunk.kind).font, centred_marks=typography.centred_marks)
                setting = self._settings[chunk.kind] = made
        words = self.text[chunk.start : chunk.end]
        inked = self._inked(chunk.start, chunk.end)
        laid = LaidOut(index, chunk, words, self.style(chunk.kind), setting, self._width, inked, self._inks)
        if len(self._laid) >= _KEPT:
            for old in list(self._laid)[: _KEPT // 4]:
                del self._laid[old]
        self._laid[index] = laid
        self._heights.put(index, laid.height + self.gap_above(index))
        return laid

    def gap_above(self, index: int) -> int:
        """The space between the chunk and the one above it."""
        return self._typography.block_gap() if self.chunks[index].gap else 0

    def chunk_at(self, offset: int) -> int:
        """Index of the chunk that holds ``offset``, its line break included."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def number_at(self, offset: int) -> int | None:
        """The number of the paragraph that holds ``offset``; only its first piece carries it."""
        index = self.chunk_at(offset)
        while index > 0 and self.chunks[index - 1].end == self.chunks[index - 1].after:
            index -= 1  # no line break before it: a further piece of one paragraph
        return self.chunks[index].number

    def line_at(self, offset: int, *, upstream: bool = False) -> Line:
        """The line that holds ``offset``. ``upstream``: the former of two lines that meet there."""
        index = self.chunk_at(offset)
        if upstream and index > 0 and self.chunks[index].start == offset == self.chunks[index - 1].end:
            index -= 1
        return self.laid(index).line_at(offset, upstream=upstream)

    def line(self, place: Place) -> Line:
        lines = self.laid(place[0]).lines
        return lines[min(place[1], len(lines) - 1)]

    def next_line(self, line: Line) -> Line | None:
        lines = self.laid(line.chunk).lines
        if line.index + 1 < len(lines):
            return lines[line.index + 1]
        return self.laid(line.chunk + 1).lines[0] if line.chunk + 1 < len(self.chunks) else None

    def previous_line(self, line: Line) -> Line | None:
        if line.index > 0:
            return self.laid(line.chunk).lines[line.index - 1]
        return self.laid(line.chunk - 1).lines[-1] if line.chunk > 0 else None

    def height_with_gap(self, line: Line) -> int:
        """What the line takes up below the line before it."""
        return line.style.pitch + (self.gap_above(line.chunk) if line.index == 0 else 0)

    def lines_from(self, place: Place) -> Iterator[Line]:
        line: Line | None = self.line(place)
        while line is not None:
            yield line
            line = self.next_line(line)

    # Heights

    def total_height(self) -> int:
        return self._heights.total()

    def top_of(self, line: Line) -> int:
        """``y`` of the line's top; estimated where what lies above was never laid out."""
        return self._heights.before(line.chunk) + self.gap_above(line.chunk) + line.y

    def estimated_top(self, offset: int) -> float:
        """``y`` of the line at ``offset`` without laying anything out: exact where it is laid out already."""
        index = self.chunk_at(offset)
        laid, top = self._laid.get(index), self._heights.before(index) + self.gap_above(index)
        if laid is not None:
            return top + laid.line_at(offset).y
        chunk = self.chunks[index]
        share = (offset - chunk.start) / max(1, chunk.end - chunk.start)
        return top + share * max(0, self._heights.of(index) - self.gap_above(index) - self.style(chunk.kind).pitch)

    def estimated_offset(self, y: float) -> int:
        """The character at about ``y``, without laying anything out."""
        index = min(self._heights.find(max(0, int(y))), len(self.chunks) - 1)
        chunk, height = self.chunks[index], self._heights.of(index)
        share = (y - self._heights.before(index)) / max(1, height)
        return chunk.start + int(min(max(0.0, share), 1.0) * (chunk.end - chunk.start))

    def line_at_y(self, y: float) -> Line:
        """The line that covers ``y``, or the nearest."""
        index = min(self._heights.find(max(0, int(y))), len(self.chunks) - 1)
        laid = self.laid(index)
        inside = y - self._heights.before(index) - self.gap_above(index)
        return laid.lines[min(max(0, int(inside // laid.style.pitch)), len(laid.lines) - 1)]

    def last_top(self, height: int) -> Line:
        """The line at the top when the end of the text is shown in a pane of ``height`` pixels."""
        line = self.laid(len(self.chunks) - 1).lines[-1]
        room = height - line.style.pitch
        while (before := self.previous_line(line)) is not None:
            room -= self.height_with_gap(line) - line.style.pitch + before.style.pitch
            if room < 0:
                break
            line = before
        return line


class _Heights:
    """Heights with their running sums: a Fenwick tree (P. M. Fenwick, 1994), logarithmic to ask and to change."""

    def __init__(self, heights: list[int]) -> None:
        self._of = heights
        self._tree = tree = [0, *heights]
        for index in range(1, len(tree)):
            above = index + (index & -index)
            if above < len(tree):
                tree[above] += tree[index]

    def of(self, index: int) -> int:
        return self._of[index]

    def put(self, index: int, height: int) -> None:
        change = height - self._of[index]
        if not change:
            return
        self._of[index] = height
        index += 1
        while index < len(self._tree):
            self._tree[index] += change
            index += index & -index

    def before(self, index: int) -> int:
        total = 0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def total(self) -> int:
        return self.before(len(self._of))

    def find(self, y: int) -> int:
        """Index of the one that covers ``y``; the number of heights past the end."""
        index, step = 0, 1 << len(self._tree).bit_length()
        while step:
            if index + step < len(self._tree) and self._tree[index + step] <= y:
                index += step
                y -= self._tree[index]
            step >>= 1
        return index
