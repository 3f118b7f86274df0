"""The ends of a mark, which can be taken hold of and dragged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.core.span import Span
from annotator.ui.text_view.laid_out import Line
from annotator.ui.text_view.marks import Mark, MarkSource, RoleFrame
from annotator.ui.text_view.page import VisibleLine
from annotator.ui.theme import Theme, qcolour

_NEAR: Final = 5  # pixels to either side of an end
_KNOB: Final = 4  # radius in pixels


@dataclass(frozen=True, slots=True)
class Grip:
    """The ``end`` of a mark, or its start."""

    mark: Mark
    end: bool

    @property
    def offset(self) -> int:
        """The place of this end."""
        return self.mark.span.end if self.end else self.mark.span.start

    @property
    def character(self) -> int:
        """The offset of the outermost character of the mark at this end."""
        return self.mark.span.end - 1 if self.end else self.mark.span.start

    def x_on(self, line: Line) -> float:
        """Where this end lies on the line that shows it."""
        return line.ends_of(self.character)[self.end]

    def span_to(self, offset: int) -> Span | None:
        """The mark's span with this end at ``offset``; ``None`` if nothing of it were left."""
        start, end = (self.mark.span.start, offset) if self.end else (offset, self.mark.span.end)
        return Span(start, end) if start < end else None

    def at(self, span: Span) -> "Grip":
        """The same end of the mark at another span."""
        return Grip(replace(self.mark, span=span), self.end)


def grip_at(lines: Iterable[VisibleLine], x: float, y: float, marks: Sequence[Mark]) -> Grip | None:
    """The end of one of ``marks`` at a point, ``x`` counting from the text's left edge; the nearest of several."""
    for line, top in lines:
        style = line.style
        if not top + style.band_top <= y < top + style.band_bottom:
            continue
        grips = (Grip(mark, end) for mark in marks if mark.place is not None for end in (False, True))
        near = [
            (distance, grip.end, grip)
            for grip in grips
            if line.start <= grip.character < line.end and (distance := abs(grip.x_on(line) - x)) <= _NEAR
        ]
        return min(near, key=lambda found: found[:2])[2] if near else None
    return None


class Redrawn:
    """A ``MarkSource`` with one of its marks at another span, as it would be if its end were let go here."""

    def __init__(self, marks: MarkSource, mark: Mark, span: Span) -> None:
        self._marks, self._mark, self._moved = marks, mark, replace(mark, span=span)

    def over(self, span: Span) -> Sequence[Mark]:
        marks = [mark for mark in self._marks.over(span) if mark != self._mark]
        if self._moved.span.overlaps(span):
            marks.append(self._moved)
        return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))

    def of(self, mark_id: str) -> Sequence[Mark]:
        return [self._moved if mark == self._mark else mark for mark in self._marks.of(mark_id)]

    def roles(self, frames: Iterable[RoleFrame]) -> Sequence[RoleFrame]:
        """The frames of a stance's parts: what framed the mark frames it where it is now."""
        return [replace(frame, span=self._moved.span) if frame.span == self._mark.span else frame for frame in frames]


def draw_grip(painter: QPainter, theme: Theme, grip: Grip, lines: Iterable[VisibleLine], left: float) -> None:
    """A bar with a knob at the end that can be dragged; ``left`` is the text's left edge."""
    for line, top in lines:
        if not line.start <= grip.character < line.end:
            continue
        style, x = line.style, left + grip.x_on(line)
        upper, height = top + style.band_top - 1, style.band_bottom - style.band_top + 2
        painter.fillRect(QRectF(round(x) - 1, upper, 2, height), qcolour(theme.colours.accent))
        # The knob hangs on the side of the words, as a thumb would hold them: below the end, above the start.
        middle = QPointF(round(x), upper + height if grip.end else upper)
        painter.setPen(QPen(qcolour(theme.colours.surface), 1.5))
        painter.setBrush(qcolour(theme.colours.accent))
        painter.drawEllipse(middle, _KNOB, _KNOB)
        painter.setBrush(Qt.BrushStyle.NoBrush)
