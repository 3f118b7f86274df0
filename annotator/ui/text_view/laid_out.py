"""One chunk of text laid out into lines."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

import regex
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine

from annotator.ui.text_view.cells import Cell, Cells
from annotator.ui.text_view.inks import Ink, Inked
from annotator.ui.text_view.offsets import Offsets, shown
from annotator.ui.text_view.paragraphs import Chunk
from annotator.ui.text_view.typography import BlockStyle, ChineseSetting, format_range, wrapping

_RIGHT_TO_LEFT: Final = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}]")
_DAMAGED: Final = regex.compile("\ufffd")
_WRAPPING = wrapping()


class Line:
    """One visual line: ``text[start:end]``. ``y`` is its top below the top of its chunk, in pixels."""

    __slots__ = ("_cells", "_laid", "_qline", "chunk", "end", "index", "start", "y")

    def __init__(self, laid: "LaidOut", qline: QTextLine, index: int, start: int, end: int, y: int) -> None:
        self._laid, self._qline = laid, qline
        self._cells: Cells | None = None
        self.chunk = laid.index
        self.index, self.start, self.end, self.y = index, start, end, y

    @property
    def style(self) -> BlockStyle:
        return self._laid.style

    @property
    def number(self) -> int | None:
        """The paragraph's number, on its first line only."""
        return self._laid.chunk.number if self.index == 0 else None

    def x_of(self, offset: int) -> float:
        """Where the caret stands before the character at ``offset`` of the text."""
        return _x(self._qline.cursorToX(self._laid.units(offset)))

    def width(self) -> float:
        """The width of what is on the line."""
        return self._qline.naturalTextWidth()

    def offset_at(self, x: float, *, on_character: bool = False) -> int:
        """The place between characters that is nearest to ``x``, or the character that lies there."""
        mode = QTextLine.CursorPosition
        units = self._qline.xToCursor(x, mode.CursorOnCharacter if on_character else mode.CursorBetweenCharacters)
        return min(max(self._laid.offset(int(units)), self.start), self.end)

    def ranges(self, start: int, end: int) -> list[tuple[float, float]]:
        """From where to where the characters ``[start, end)`` lie on this line: one range, more around 阿拉伯文."""
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        if not self._laid.right_to_left:
            return [(self.x_of(start), self.x_of(end))]
        return _joined([(cell.left, cell.right) for cell in self._cells_over(start, end)])

    def ends_of(self, offset: int) -> tuple[float, float]:
        """Where the character at ``offset`` of this line begins and where it ends: from right to left in عربي."""
        for cell in self._cells_over(offset, offset + 1) if self._laid.right_to_left else ():
            return cell.begin, cell.end
        return self.x_of(offset), self.x_of(offset + 1)

    def _cells_over(self, start: int, end: int) -> list[Cell]:
        laid, place = self._laid, self._laid.chunk.start
        if self._cells is None:
            self._cells = Cells(self._qline, laid.text, self.start - place, self.end - place, laid.units_within)
        return self._cells.over(start - place, end - place)

    def damaged(self) -> list[int]:
        """Offsets on this line of what stands for bytes that could not be read."""
        return [offset for offset in self._laid.damaged if self.start <= offset < self.end]

    def draw(self, painter: QPainter, x: float, top: float) -> None:
        """Draw the glyphs in the painter's pen; the line's top lies at ``top``."""
        self._qline.draw(painter, QPointF(x, top - self.y))


class LaidOut:
    """A chunk with its lines. ``height`` in pixels, the gap above it not included."""

    def __init__(
        self,
        index: int,
        chunk: Chunk,
        text: str,
        style: BlockStyle,
        setting: ChineseSetting | None,
        width: float,
        inked: Sequence[Inked],
        inks: Mapping[Ink, QColor],
    ) -> None:
        """``text`` is the chunk's own; ``inked`` counts in the whole text."""
        self.index, self.chunk, self.style = index, chunk, style
        self._offsets = Offsets(text)
        self.damaged = [chunk.start + match.start() for match in _DAMAGED.finditer(text)] if "\ufffd" in text else []
        self.right_to_left = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        self.text = text if self.right_to_left else ""
        """The chunk's text, where its cells have to be asked for."""
        self._layout = QTextLayout(shown(text), style.font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_WRAPPING)
        formats: list[QTextLayout.FormatRange] = []
        if setting is not None:
            for place, made in setting.places(text):
                formats.append(format_range(self._offsets.to_utf16(place), 1, made))
        for span, ink in inked:
            start, end = self.units(max(span.start, chunk.start)), self.units(min(span.end, chunk.end))
            if start < end:
                written = QTextCharFormat()
                written.setForeground(inks[ink])
                formats.append(format_range(start, end - start, written))
        if formats:
            self._layout.setFormats(formats)
        self.lines = self._break(width)
        self._starts = [line.start for line in self.lines]
        self.height = style.pitch * len(self.lines)

    def _break(self, width: float) -> list[Line]:
        lines: list[Line] = []
        self._layout.beginLayout()
        while (qline := self._layout.createLine()).isValid():
            qline.setLineWidth(width)
            y = len(lines) * self.style.pitch
            # All lines sit on one grid of baselines, whatever fallback font a character brings along.
            qline.setPosition(QPointF(0, y + self.style.baseline - qline.ascent()))
            start, end = self.offset(qline.textStart()), self.offset(qline.textStart() + qline.textLength())
            lines.append(Line(self, qline, len(lines), start, end, y))
        self._layout.endLayout()
        return lines

    def units(self, offset: int) -> int:
        """Qt's position for an offset of the text; one outside the chunk is that of its edge."""
        return self._offsets.to_utf16(min(max(offset, self.chunk.start), self.chunk.end) - self.chunk.start)

    def units_within(self, offset: int) -> int:
        """Qt's position for an offset that counts from the start of the chunk."""
        return self._offsets.to_utf16(offset)

    def offset(self, units: int) -> int:
        """The offset in the text of a position of Qt's."""
        return self.chunk.start + self._offsets.to_code_points(units)

    def line_at(self, offset: int, *, upstream: bool = False) -> Line:
        """The line that holds ``offset``; where one ends and the next begins the next, the former if ``upstream``."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        if upstream and index > 0 and self._starts[index] == offset:
            index -= 1
        return self.lines[index]


def _x(answer: object) -> float:
    """Qt gives the position back beside the x: ``(x, cursor)``."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # pyright: ignore[reportUnknownArgumentType, reportArgumentType]


def _joined(cells: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in sorted(cells):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined
