"""Which lines of a column are on the screen."""

from typing import NamedTuple

from annotator.ui.text_view.column import Column, Place
from annotator.ui.text_view.laid_out import Line

TOP_PADDING = 8


class VisibleLine(NamedTuple):
    """A line and the top of it below the top of the pane, in pixels."""

    line: Line
    top: int


class Page:
    """A window of ``height`` pixels on a column. It begins with a whole line and ends with one."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self.height = 0
        self._top: Place = (0, 0)
        self._lines: list[VisibleLine] | None = None

    def forget(self) -> None:
        """The lines have changed; the place at the top stays as near as it can."""
        self._lines = None

    @property
    def top_line(self) -> Line:
        return self._column.line(self._top)

    @property
    def first_offset(self) -> int:
        """The first character on the screen."""
        return self.top_line.start

    def lines(self) -> list[VisibleLine]:
        """The whole lines on the screen; at least one."""
        if self._lines is None:
            lines: list[VisibleLine] = []
            y = TOP_PADDING
            for line in self._column.lines_from(self._top):
                if lines and line.index == 0:
                    y += self._column.gap_above(line.chunk)
                if lines and y + line.style.pitch > self.height:
                    break
                lines.append(VisibleLine(line, y))
                y += line.style.pitch
            self._lines = lines
        return self._lines

    def go_to(self, line: Line) -> bool:
        """Put ``line`` at the top, or as near to it as the end of the text allows. Returns whether that moved."""
        column = self._column
        place = line.chunk, line.index
        near_end = column.top_of(line) + 2 * self.height > column.total_height()
        if near_end and self.height > 0:
            last = column.last_top(self.height - TOP_PADDING)
            place = min(place, (last.chunk, last.index))
        if place == self._top:
            return False
        self._top = place
        self._lines = None
        return True

    def go_to_offset(self, offset: int) -> bool:
        return self.go_to(self._column.line_at(offset))

    def go_to_y(self, y: float) -> bool:
        """Put the line that covers ``y`` of the column at the top."""
        return self.go_to(self._column.line_at_y(y))

    def scroll(self, lines: int) -> bool:
        """Move by whole lines, up if negative."""
        line = self.top_line
        for _ in range(abs(lines)):
            beyond = self._column.next_line(line) if lines > 0 else self._column.previous_line(line)
            if beyond is None:
                break
            line = beyond
        return self.go_to(line)

    def reveal(self, line: Line) -> bool:
        """Bring ``line`` onto the screen: by the least movement if it is near, else to the upper third."""
        shown = self.lines()
        first, last, wanted = shown[0].line, shown[-1].line, (line.chunk, line.index)
        if (first.chunk, first.index) <= wanted <= (last.chunk, last.index):
            return False
        distance = self._column.top_of(line) - self._column.top_of(first)
        if -self.height < distance < 0:
            return self.go_to(line)
        room = self.height - TOP_PADDING if 0 < distance < self.height + line.style.pitch * 2 else self.height // 3
        return self.go_to(self._line_above(line, room - line.style.pitch))

    def align(self, line: Line, y: float) -> bool:
        """Put ``line`` at ``y`` of the pane, or as near to it as whole lines and the ends of the text allow."""
        lowest = self.height - line.style.pitch  # where all of it is on the screen
        return self.go_to(self._line_above(line, min(y, lowest) - TOP_PADDING))

    def _line_above(self, line: Line, room: float) -> Line:
        """The highest line from which to ``line`` no more than ``room`` pixels lie."""
        top = line
        while (before := self._column.previous_line(top)) is not None:
            room -= self._column.height_with_gap(top) - top.style.pitch + before.style.pitch
            if room < 0:
                break
            top = before
        return top

    def line_at(self, y: float) -> Line:
        """The visible line at ``y`` of the pane, or the nearest."""
        shown = self.lines()
        return next((line for line, top in shown if y < top + line.style.pitch), shown[-1].line)

    def y_of(self, offset: int) -> float:
        """The top of the line at ``offset`` below the top of the pane; outside it estimated."""
        for line, top in reversed(self.lines()):  # of two lines that meet at the offset, the latter holds it
            if line.start <= offset <= line.end:
                return top
        return self._column.estimated_top(offset) - self._column.top_of(self.top_line) + TOP_PADDING
