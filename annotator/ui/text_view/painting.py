"""Paints a page of a text with everything that is marked in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from annotator.core.span import Span
from annotator.ui.fonts import font
from annotator.ui.text_view.laid_out import Line
from annotator.ui.text_view.lanes import SHOWN_LANES, Plate, assign_lanes, place_plates
from annotator.ui.text_view.marks import Mark, MarkSource, MarkStyle, RoleFrame
from annotator.ui.text_view.page import VisibleLine
from annotator.ui.text_view.shapes import (
    draw_frame,
    draw_review_dot,
    draw_seal,
    draw_strike,
    draw_wave,
    is_sign,
    seal_width,
)
from annotator.ui.theme import Role, Sizes, Theme, qcolour

_NEIGHBOURHOOD: Final = 3  # from mark to mark; further on nobody sees the difference
_REACH: Final = 1000  # characters to either side
_SEAL_ROOM: Final = 84  # pixels beside a line at 100 %
_NOTE_REACH: Final = 45  # pixels from the text to a note in the margin, further than a paragraph's number


@dataclass(frozen=True)
class Look:
    """Everything that shows on a page besides its text."""

    marks: MarkSource
    chosen: str | None = None
    hovered: str | None = None
    roles: Sequence[RoleFrame] = ()
    selection: Span | None = None
    counterpart: Sequence[Span] = ()
    pending: Sequence[Span] = ()
    found: Sequence[Span] = ()
    found_here: Span | None = None
    caret: tuple[Line, int] | None = None
    numbers: bool = True
    seal_room: int = 0
    """Pixels beside a line for the seals of what begins on it; 0 where they stand above their words."""


@dataclass(frozen=True)
class _Chip:
    """A plate's drawing."""

    text: str
    fill: str | None
    ink: str
    font: QFont
    mark: Mark | None = None


class PagePainter:
    """Paints one page once."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        lines: Sequence[VisibleLine],
        x: float,
        right: float,
        look: Look,
        families: tuple[str, ...],
    ) -> None:
        """``x`` is the text's left edge, ``right`` how far plates may reach, both in the pane."""
        self._painter, self._theme, self._look, self._x, self._right = painter, theme, look, x, right
        self._lines = lines
        self._families = families
        first, last = lines[0].line, lines[-1].line
        self._marks = _marks_with_neighbours(look.marks, first.start, last.end)
        self._lanes = assign_lanes(self._marks)
        self._framed = [frame.span for frame in look.roles]
        self._counterpart = spans_between(look.counterpart, first.start, last.end)
        self._pending = spans_between(look.pending, first.start, last.end)
        self._found = spans_between(look.found, first.start, last.end)
        self._on_line = self._spread()

    def _spread(self) -> list[list[int]]:
        """For every line the marks on it, those that a role's frame stands for left out."""
        starts = [visible.line.start for visible in self._lines]
        on_line: list[list[int]] = [[] for _ in self._lines]
        for index, mark in enumerate(self._marks):
            if mark.span.start >= self._lines[-1].line.end or any(f.covers(mark.span) for f in self._framed):
                continue
            at = max(0, bisect_right(starts, mark.span.start) - 1)
            while at < len(starts) and starts[at] < mark.span.end:
                on_line[at].append(index)
                at += 1
        return on_line

    def paint(self) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (line, top), marks in zip(self._lines, self._on_line, strict=True):
            self._grounds(line, top, marks)
            self._frames(line, top, marks)
            self._damage(line, top)
            self._text(line, top)
            for index in marks:
                self._lane(line, top, index)
            self._overlays(line, top)
            if line.style.chip:
                self._plates(line, top, marks)
            elif self._look.seal_room:
                self._margin_seals(line, top, marks)
        self._caret()

    def _rects(self, line: Line, top: int, span: Span, *, spread: int = 0) -> list[QRectF]:
        """Where the span's glyphs lie on this line, in the pane, their sides on whole pixels: so they are crisp."""
        style = line.style
        upper, height = top + style.band_top - spread, style.band_bottom - style.band_top + 2 * spread
        return [
            QRectF(round(self._x + left), upper, round(self._x + right) - round(self._x + left), height)
            for left, right in line.ranges(span.start, span.end)
        ]

    def _fill(self, rects: Iterable[QRectF], colour: str) -> None:
        for rect in rects:
            self._painter.fillRect(rect, qcolour(colour))

    def _grounds(self, line: Line, top: int, marks: Sequence[int]) -> None:
        look, colours = self._look, self._theme.colours
        for index in sorted(marks, key=lambda at: -len(self._marks[at].span)):
            mark = self._marks[index]
            if mark.style in (MarkStyle.ENTITY, MarkStyle.STANCE):
                tint = mark.colour.chip if mark.id in (look.chosen, look.hovered) else mark.colour.tint
                # One pixel of paper between neighbours, or two names would read as one.
                self._fill((r.adjusted(0, 0, -1, 0) for r in self._rects(line, top, mark.span)), tint)
        for frame in look.roles:
            tint = self._theme.roles[frame.role].tint
            if tint:
                # As far as the middle of its frame, or the tints of neighbours would touch.
                begins, ends = line.start <= frame.span.start, frame.span.end <= line.end
                self._fill((r.adjusted(begins, 0, -ends, 0) for r in self._rects(line, top, frame.span)), tint)
        for span in self._found:
            self._fill(self._rects(line, top, span, spread=1), colours.found)
        for span in self._counterpart:
            self._fill(self._rects(line, top, span, spread=1), colours.accent_tint)
        if look.selection is not None:
            self._fill(self._rects(line, top, look.selection, spread=1), colours.accent_tint)

    def _frames(self, line: Line, top: int, marks: Sequence[int]) -> None:
        """The frames of what is chosen, under the glyphs: where they come close, the text stays whole."""
        for index in marks:
            mark = self._marks[index]
            if mark.id == self._look.chosen:
                self._frame(line, top, mark.span, mark.colour.lane)
        if self._look.found_here is not None:
            self._frame(line, top, self._look.found_here, self._theme.colours.accent)
        frames = [frame for frame in self._look.roles if frame.role is not Role.CONTENT]
        for place, frame in enumerate(frames):
            around = sum(
                other.span.covers(frame.span) and (other.span != frame.span or at < place)
                for at, other in enumerate(frames)
                if at != place
            )
            pen = Qt.PenStyle.DashLine if frame.role is Role.SOURCE else Qt.PenStyle.SolidLine
            self._frame(line, top, frame.span, self._theme.roles[frame.role].line, pen, inset=2 * min(around, 2))

    def _frame(
        self,
        line: Line,
        top: int,
        span: Span,
        colour: str,
        pen: Qt.PenStyle = Qt.PenStyle.SolidLine,
        *,
        inset: int = 0,
    ) -> None:
        begins, ends = line.start <= span.start, span.end <= line.end
        self._painter.setPen(QPen(qcolour(colour), 1.5, pen))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self._rects(line, top, span):
            # Half a pixel of paper on either side: the frames of two neighbours stay two.
            side, edge = 1.25 + inset, 0.75 + inset
            draw_frame(self._painter, rect.adjusted(side, edge, -side, -edge), begins=begins, ends=ends)

    def _damage(self, line: Line, top: int) -> None:
        """A danger frame around every character that stands for bytes nobody could read, and a note in the margin."""
        colours = self._theme.colours
        damaged = line.damaged()
        for offset in damaged:
            for rect in self._rects(line, top, Span(offset, offset + 1)):
                self._painter.setPen(QPen(qcolour(colours.danger), 1.5))
                self._painter.setBrush(qcolour(colours.danger_tint))
                self._painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)
        if damaged:
            middle = top + (line.style.band_top + line.style.band_bottom) / 2
            note = QRectF(max(1.0, self._x - _NOTE_REACH), middle - 7, 12, 14)
            draw_seal(self._painter, note, "!", font(self._families, Sizes.KEY_CAP, 700), colours.danger_tint,
                      colours.danger)  # fmt: skip

    def _text(self, line: Line, top: int) -> None:
        colours, painter = self._theme.colours, self._painter
        painter.setPen(qcolour(colours.ink2 if line.style.secondary else colours.ink))
        line.draw(painter, self._x, top)
        if self._look.numbers and line.number is not None:
            painter.setFont(font(self._families, Sizes.NOTE))
            painter.setPen(qcolour(colours.ink3))
            box = QRectF(0, top + line.style.band_top, self._x - 13, line.style.band_bottom - line.style.band_top)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line.number))

    def _lane(self, line: Line, top: int, index: int) -> None:
        mark, lane, painter = self._marks[index], self._lanes[index], self._painter
        if lane >= SHOWN_LANES or (mark.id == self._look.chosen and mark.style is MarkStyle.ENTITY):
            return  # beyond what is shown, or its frame has a line there already
        scale = line.style.scale
        y = top + line.style.band_bottom + int((1 + 4 * lane) * scale)  # on whole pixels: so the lane is crisp
        for begin, end in line.ranges(mark.span.start, mark.span.end):
            left, right = self._x + begin, self._x + end - 1
            match mark.style:
                case MarkStyle.ENTITY:
                    painter.fillRect(QRectF(left, y, right - left, int(2 * scale)), qcolour(mark.colour.lane))
                case MarkStyle.STANCE:
                    draw_wave(painter, left, right, y + scale, mark.colour.lane, scale)
                case MarkStyle.SUGGESTION:
                    self._dots(left, right, y + scale, mark.colour.lane, scale)
                case MarkStyle.DATE:
                    ticks = _ticks(line, mark.span, left, right)
                    self._dimension(left, right, y + 1.5 * scale, mark.colour.lane, ticks, scale)

    def _dots(self, left: float, right: float, y: float, colour: str, scale: float) -> None:
        pen = QPen(qcolour(colour), 2 * scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2])
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))

    def _dimension(
        self, left: float, right: float, y: float, colour: str, ticks: Iterable[float], scale: float
    ) -> None:
        """|——|: a measured stretch of time, with its ticks where it begins and ends."""
        painter = self._painter
        painter.setPen(QPen(qcolour(colour), 1.2 * scale))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in ticks:
            painter.drawLine(QPointF(x, y - 4 * scale), QPointF(x, y + 2 * scale))

    def _bracket(self, left: float, right: float, y: float, colour: str, ticks: Iterable[float], scale: float) -> None:
        """|____|: below the frames of the parts it holds."""
        painter = self._painter
        painter.setPen(QPen(qcolour(colour), scale))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in ticks:
            painter.drawLine(QPointF(x, y - 3 * scale), QPointF(x, y))

    def _overlays(self, line: Line, top: int) -> None:
        scale = line.style.scale
        for span in self._pending:
            for left, right in line.ranges(span.start, span.end):
                y = top + line.style.band_bottom + 2 * scale
                self._dots(self._x + left, self._x + right, y, self._theme.colours.edge, scale)
        for frame in self._look.roles:
            if frame.role is not Role.CONTENT:
                continue
            colour = self._theme.roles[frame.role].line
            for rect in self._rects(line, top, frame.span):
                left, right = rect.left(), rect.right()
                ticks = _ticks(line, frame.span, left, right)
                self._bracket(left, right, rect.bottom() + 4.5 * scale, colour, ticks, scale)

    def _plates(self, line: Line, top: int, marks: Sequence[int]) -> None:
        height = float(line.style.chip - 1)
        scale = height / Sizes.SEAL_SQUARE
        small = font(self._families, Sizes.SEAL * scale)
        bold = font(self._families, Sizes.SEAL * scale, 600)
        chips: list[_Chip] = []
        plates: list[Plate] = []

        def put(chip: _Chip, start: int, rank: int, *, wide: bool) -> None:
            x, end = line.ranges(start, start + 1)[0]
            width = seal_width(chip.text, chip.font, height) + (8 if wide and not is_sign(chip.text) else 0)
            if not wide and not is_sign(chip.text):
                x += (end - x - width) / 2  # in the middle of its character
            plates.append(Plate(x, width, rank, len(chips)))
            chips.append(chip)

        framed_from = {frame.span.start for frame in self._look.roles if frame.role is not Role.CONTENT}
        for frame in self._look.roles:
            is_content = frame.role is Role.CONTENT
            # The content's bracket is known by its place; its tag never takes that of a part it begins with.
            if line.start <= frame.span.start < line.end and not (is_content and frame.span.start in framed_from):
                role = self._theme.roles[frame.role]
                put(_Chip(frame.tag, role.line, role.tag_text, bold), frame.span.start, 3 * is_content, wide=True)
        hidden, hidden_at = 0, line.end
        for index in marks:
            mark = self._marks[index]
            if not mark.seal or not line.start <= mark.span.start < line.end:
                continue
            colours = mark.colour
            if mark.id == self._look.chosen:
                text = f"{mark.seal} {mark.name}" if is_sign(mark.seal) else mark.name
                put(_Chip(text, colours.lane, colours.solid_text, bold, mark), mark.span.start, 0, wide=True)
            elif self._lanes[index] >= SHOWN_LANES:
                hidden, hidden_at = hidden + 1, min(hidden_at, mark.span.start)
            else:
                fill = None if mark.style is MarkStyle.SUGGESTION else colours.chip
                put(_Chip(mark.seal, fill, colours.chip_text, small, mark), mark.span.start, 1, wide=False)
        if hidden:
            neutral = self._theme.neutral
            put(_Chip(f"+{hidden}", neutral.chip, neutral.chip_text, small), hidden_at, 2, wide=False)
        reviewed: list[QRectF] = []
        # What a full name or a tag pushes aside stands beside it, however long that is.
        longest = max((plate.width for plate in plates if plate.rank == 0), default=0.0)
        places = place_plates(plates, self._right - self._x, slack=2.5 * height + longest)
        for key, x in places.items():
            plate, chip = plates[key], chips[key]
            box = QRectF(self._x + x, top, plate.width, height)
            draw_seal(self._painter, box, chip.text, chip.font, chip.fill, chip.ink)
            if chip.mark is not None and chip.mark.retired:
                draw_strike(self._painter, box, chip.mark.colour)
            if chip.mark is not None and chip.mark.review:
                reviewed.append(box)
        for box in reviewed:  # after the seals: a neighbour's must not cover it
            draw_review_dot(self._painter, box, self._theme)

    def _margin_seals(self, line: Line, top: int, marks: Sequence[int]) -> None:
        """The seals of what begins on the line, in a row beside it; what finds no room is counted."""
        side = round(Sizes.SEAL_SQUARE * self._look.seal_room / _SEAL_ROOM)
        plain = font(self._families, Sizes.SEAL * side / Sizes.SEAL_SQUARE)
        y = top + (line.style.band_top + line.style.band_bottom - side) / 2
        x, end = self._right + 8, self._right + 8 + self._look.seal_room
        begun = [
            self._marks[at]
            for at in marks
            if self._marks[at].seal and line.start <= self._marks[at].span.start < line.end
        ]
        begun.sort(key=lambda mark: mark.id != self._look.chosen)  # the chosen one is never only counted
        reviewed: list[QRectF] = []
        for place, mark in enumerate(begun):
            width = seal_width(mark.seal, plain, side)
            left = len(begun) - place
            if x + width + (side + 2 if left > 1 else 0) > end and left > 1:
                neutral = self._theme.neutral
                box = QRectF(x, y, seal_width(f"+{left}", plain, side), side)
                draw_seal(self._painter, box, f"+{left}", plain, neutral.chip, neutral.chip_text)
                break
            box, colours = QRectF(x, y, width, side), mark.colour
            if mark.id == self._look.chosen:
                draw_seal(self._painter, box, mark.seal, plain, colours.lane, colours.solid_text)
            else:
                fill = None if mark.style is MarkStyle.SUGGESTION else colours.chip
                draw_seal(self._painter, box, mark.seal, plain, fill, colours.chip_text)
            if mark.retired:
                draw_strike(self._painter, box, colours)
            if mark.review:
                reviewed.append(box)
            x += width + 2
        for box in reviewed:  # after the seals: a neighbour's must not cover it
            draw_review_dot(self._painter, box, self._theme)

    def _caret(self) -> None:
        if self._look.caret is None:
            return
        wanted, offset = self._look.caret
        for line, top in self._lines:
            if (line.chunk, line.index) == (wanted.chunk, wanted.index):
                style = line.style
                x = self._x + line.x_of(offset)
                rect = QRectF(x - 1, top + style.band_top - 1, 2, style.band_bottom - style.band_top + 2)
                self._painter.fillRect(rect, qcolour(self._theme.colours.accent))


def _ticks(line: Line, span: Span, left: float, right: float) -> list[float]:
    """Where a stretch from ``left`` to ``right`` gets a tick: where the span begins and ends, if on this line."""
    begins, ends = line.start <= span.start, span.end <= line.end
    return [x for x, is_there in ((left + 0.5, begins), (right - 0.5, ends)) if is_there]


def spans_between(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of ascending spans that reach into ``[start, end)``."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, lo=first, key=lambda span: span.start)]


def _marks_with_neighbours(source: MarkSource, start: int, end: int) -> Sequence[Mark]:
    """The marks over a stretch, and those that meet one of them outside it: a lane must not depend on the scrolling."""
    marks: Sequence[Mark] = source.over(Span(start, end)) if start < end else ()
    for _ in range(_NEIGHBOURHOOD):
        first = max(start - _REACH, min((mark.span.start for mark in marks), default=start))
        last = min(end + _REACH, max((mark.span.end for mark in marks), default=end))
        if start <= first and last <= end:
            break
        start, end = min(start, first), max(end, last)
        marks = source.over(Span(start, end))
    return marks
