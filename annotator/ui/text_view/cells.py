"""Where the graphemes of a line lie that is not written from left to right only.

Qt's cursor positions serve where a line has one direction. Where two meet, the cursor before the first character of
a run is the one after the last of its neighbour, at the other end of the run (seen in Qt 6.11): there, glyphs tell.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QTextLine

from annotator.text.graphemes import next_boundary


@dataclass(frozen=True, slots=True)
class Cell:
    """The room of the grapheme at ``offset``. ``backwards``: it is written from right to left."""

    offset: int
    left: float
    right: float
    backwards: bool

    @property
    def begin(self) -> float:
        return self.right if self.backwards else self.left

    @property
    def end(self) -> float:
        return self.left if self.backwards else self.right


class Cells:
    """The cells of the line that shows ``text[start:end]``; ``units`` gives Qt's position for an offset."""

    def __init__(self, qline: QTextLine, text: str, start: int, end: int, units: Callable[[int], int]) -> None:
        places: list[tuple[int, float, bool]] = []
        offset = start
        while offset < end:
            after = min(next_boundary(text, offset), end)
            runs = qline.glyphRuns(units(offset), units(after) - units(offset))
            if runs:
                # Accents may hang over to the left; what takes room begins where the character does.
                left = min(position.x() for run in runs for position in run.positions())
                places.append((offset, left, runs[0].isRightToLeft()))
            elif places:
                places.append((offset, *places[-1][1:]))  # drawn with the one before it: لا
            offset = after
        lefts = sorted({left for _, left, _ in places})
        lefts.append(max(qline.naturalTextRect().right(), lefts[-1] if lefts else 0.0))
        self._cells = [Cell(at, left, lefts[bisect_right(lefts, left)], back) for at, left, back in places]
        self._starts = [cell.offset for cell in self._cells]

    def over(self, start: int, end: int) -> list[Cell]:
        """The cells that share a character with ``[start, end)``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [cell for cell in self._cells[first:] if cell.offset < end]
