"""The scroll bar of a text, with a stroke wherever something is marked or found: the whole document at a glance."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from annotator.core.span import Span
from annotator.ui.painter import painting
from annotator.ui.text_view.column import Column
from annotator.ui.text_view.marks import MarkSource, MarkStyle
from annotator.ui.theme import Theme, mixed, qcolour

_STROKE: Final = 2
"""Pixels: the height of a row, which shows one stroke."""
_ROWS_AT_ONCE: Final = 48
_PATIENCE_MS: Final = 80  # the text comes first
_RARER: Final = (MarkStyle.STANCE, MarkStyle.DATE, MarkStyle.ENTITY, MarkStyle.SUGGESTION)


class Overview(QScrollBar):
    """Rows from top to bottom stand for stretches of the text. Of several marks in a row the rarest layer shows.

    Rows are filled when the window has nothing else to do, some at a time: a row costs what lies in its stretch.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._column: Column | None = None
        self._marks: MarkSource | None = None
        self._found: Sequence[Span] = ()
        self._found_rows: list[int] | None = None
        self._starts: list[int] = []  # the first character of each row's stretch
        self._colours: list[str] = []  # of the rows filled so far, empty where nothing is marked
        self._stale: set[int] = set()  # rows to be filled anew
        self._filling = QTimer(self)
        self._filling.timeout.connect(self._fill_some)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forget()

    def show_text(self, column: Column, marks: MarkSource) -> None:
        """Stand for another text, or for the same one laid out or marked otherwise."""
        self._column, self._marks = column, marks
        self.forget()

    def forget(self) -> None:
        """Fill all rows anew, once there is time."""
        self._colours = []
        self._stale.clear()
        self._starts = []
        self._found_rows = None
        self._filling.start(_PATIENCE_MS)

    def set_found(self, spans: Sequence[Span]) -> None:
        self._found, self._found_rows = spans, None
        self.update()

    def marks_changed(self, span: Span) -> None:
        """Marks were added, changed or removed in ``span``: fill its rows anew, once there is time."""
        if not self._starts:
            return
        first = max(0, bisect_right(self._starts, span.start) - 1)
        self._stale.update(range(first, min(bisect_left(self._starts, span.end, first), len(self._colours))))
        self._filling.start(_PATIENCE_MS)

    @property
    def strokes(self) -> list[str]:
        """The colour of every row filled so far, empty where nothing is marked."""
        return self._colours

    @property
    def is_filling(self) -> bool:
        """Whether some rows wait to be filled, or to be filled anew."""
        return self._filling.isActive()

    def _fill_some(self) -> None:
        if self._column is None or not self.isVisible():
            self._filling.stop()
            return
        self._filling.setInterval(0)
        if not self._starts:
            total, rows = self._column.total_height(), max(1, self.height() // _STROKE)
            self._starts = [self._column.estimated_offset(total * row / rows) for row in range(rows)]
        last = min(len(self._starts), len(self._colours) + _ROWS_AT_ONCE)
        self._colours += map(self._colour_of, range(len(self._colours), last))
        for row in [self._stale.pop() for _ in range(min(len(self._stale), _ROWS_AT_ONCE))]:
            self._colours[row] = self._colour_of(row)
        if not self._stale and last == len(self._starts):
            self._filling.stop()
            self.update()

    def _colour_of(self, row: int) -> str:
        assert self._marks is not None
        start = self._starts[row]
        end = self._starts[row + 1] if row + 1 < len(self._starts) else start + 1
        marks = self._marks.over(Span(start, max(end, start + 1)))
        return min(marks, key=lambda mark: _RARER.index(mark.style)).colour.lane if marks else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.forget()

    def showEvent(self, event: object) -> None:
        self.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), qcolour(self._theme.colours.surface))
            found = qcolour(mixed(self._theme.colours.review, self._theme.colours.found, 0.5))
            if self._found_rows is None and self._starts:
                self._found_rows = sorted({bisect_right(self._starts, span.start) - 1 for span in self._found})
            for row in self._found_rows or ():
                painter.fillRect(QRect(0, row * _STROKE, self.width(), _STROKE), found)
            row = 0
            for colour, same in groupby(self._colours):
                rows = len(list(same))
                if colour:
                    painter.fillRect(QRect(4, row * _STROKE, self.width() - 8, rows * _STROKE), qcolour(colour))
                row += rows
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the handle brings the handle there, whence it can be dragged."""
        if event.button() is Qt.MouseButton.LeftButton and not self._handle().contains(event.position().toPoint()):
            handle, room = self._handle().height(), self.height()
            share = (event.position().y() - handle / 2) / max(1, room - handle)
            self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))
        super().mousePressEvent(event)

    def _handle(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        return self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, self)
