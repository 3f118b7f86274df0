"""One text, laid out and scrolled by whole lines: which character lies where on the screen.

All offsets are code points of the text; all points lie in the viewport.
"""

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.span import Span
from annotator.ui.text_view.column import Column
from annotator.ui.text_view.inks import InkSource, inks_of
from annotator.ui.text_view.page import TOP_PADDING, Page
from annotator.ui.text_view.typography import Typography
from annotator.ui.theme import Theme

_WHEEL_LINES: Final = 3


class ScrolledText(QAbstractScrollArea):
    """Lays out one text and scrolls it. What is drawn is up to who derives from it."""

    scrolled = Signal(int)
    """The first character on the screen."""
    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl held: larger (1) or smaller (-1)."""

    def __init__(self, typography: Typography, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typography, self._zoom, self._theme = typography, 1.0, theme
        self._column = Column(typography, inks_of(theme))
        self._page = Page(self._column)
        self._wheel = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # What is shown

    def set_typography(self, typography: Typography) -> None:
        """Set the text otherwise (a document in another script)."""
        if typography != self._typography:
            self._typography = typography
            self._set_typography()

    def set_zoom(self, zoom: float) -> None:
        """Scale the text, 1.0 being the size as designed. The first line stays the first."""
        self._zoom = zoom
        self._set_typography()

    def _set_typography(self) -> None:
        first = self._page.first_offset
        typography = self._typography
        if self._zoom != typography.zoom:
            typography = typography.zoomed(self._zoom)
        self._column.set_typography(typography, inks_of(self._theme))
        self._relayout(first)

    def set_inked(self, inked: InkSource) -> None:
        """Write in another ink what ``inked`` names, which is asked when a stretch is first shown."""
        first = self._page.first_offset
        self._column.set_inked(inked)
        self._relayout(first)

    # Places on the screen

    @property
    def first_offset(self) -> int:
        """The first character on the screen."""
        return self._page.first_offset

    @property
    def progress(self) -> float:
        """How far the text is scrolled: 0 while its beginning is on the screen, 1 once its end is."""
        if self.is_visible(0):
            return 0.0
        if self.is_visible(len(self._column.text)):
            return 1.0
        bar = self.verticalScrollBar()
        return min(1.0, bar.value() / max(1, bar.maximum()))

    def is_visible(self, offset: int) -> bool:
        """Whether the line at ``offset`` is on the screen."""
        lines = self._page.lines()
        return lines[0].line.start <= offset <= lines[-1].line.end

    def offset_near(self, share: float) -> int:
        """The beginning of the line at that share (0…1) of the view's height."""
        return self._page.line_at(self.viewport().height() * share).start

    def y_of(self, offset: int) -> float:
        """The top of the line at ``offset`` below the top of the view; estimated where it is not on the screen."""
        return self._page.y_of(offset)

    def line_height(self) -> int:
        """The pitch of running text in pixels."""
        return self._column.style(None).pitch

    def visible_paragraphs(self) -> list[tuple[int, int]]:
        """Start and end of every block, or line of raw text, on the screen."""
        chunks = self._column.chunks
        indices = dict.fromkeys(line.chunk for line, _ in self._page.lines())
        return [(chunks[index].start, chunks[index].end) for index in indices]

    def number_at(self, offset: int) -> int | None:
        """The number in the margin of the paragraph that holds ``offset``, if it has one."""
        return self._column.number_at(offset)

    def rect_of(self, span: Span) -> QRect:
        """Where the first visible line of ``span`` lies in the viewport; empty if none is on the screen."""
        for line, top in self._page.lines():
            for left, right in line.ranges(span.start, span.end):
                return QRect(round(self._text_x() + left), top, round(right - left), line.style.pitch)
        return QRect()

    def offset_at(self, point: QPoint) -> int | None:
        """The character under a point of the viewport; ``None`` beside the text."""
        x, y = point.x() - self._text_x(), point.y()
        for line, top in self._page.lines():
            if top <= y < top + line.style.pitch and line.start < line.end:
                inside = any(left <= x < right for left, right in line.ranges(line.start, line.end))
                return min(line.offset_at(x, on_character=True), line.end - 1) if inside else None
        return None

    def place_at(self, point: QPoint) -> int:
        """The nearest place between characters in the nearest line."""
        return self._page.line_at(point.y()).offset_at(point.x() - self._text_x())

    def point_of(self, offset: int) -> QPointF:
        """The middle of the left edge of a character on the screen, in the viewport."""
        for line, top in self._page.lines():
            if line.start <= offset <= line.end:
                middle = top + (line.style.band_top + line.style.band_bottom) / 2
                return QPointF(self._text_x() + line.x_of(offset), middle)
        return QPointF(-1, -1)

    def text_for_reading(self) -> str:
        """The text that was put in, for a screen reader."""
        return self._column.text

    def _text_x(self) -> float:
        typography = self._column.typography  # as it is zoomed
        left = typography.margin_left
        if typography.measure is None:
            return left
        room = self.viewport().width() - self._column.width - typography.seal_room()
        return max(left, round(room / 2))

    # Scrolling

    def reveal(self, span: Span) -> None:
        """Scroll as little as shows the beginning of ``span``, and its end if that fits too."""
        column = self._column
        moved = self._page.reveal(column.line_at(span.end, upstream=True))
        moved |= self._page.reveal(column.line_at(span.start))
        self._scrolled(moved)

    def scroll_to(self, offset: int) -> None:
        """Put the line at ``offset`` at the top."""
        self._scrolled(self._page.go_to_offset(offset))

    def align(self, offset: int, y: float) -> None:
        """Put the line at ``offset`` at ``y`` of the view, or as near to it as can be."""
        self._scrolled(self._page.align(self._column.line_at(offset), y))

    def scroll_lines(self, lines: int) -> None:
        """Move by whole lines, up if negative."""
        self._scrolled(self._page.scroll(lines))

    def _relayout(self, first: int = 0) -> None:
        """Lay out anew and keep the character ``first`` at the top."""
        typography = self._column.typography
        margins = typography.margin_left + typography.margin_right + typography.seal_room()
        room = self.viewport().width() - margins
        self._column.set_width(room)
        self._page.height = self.viewport().height()
        self._page.forget()
        self._page.go_to_offset(first)
        self._sync_bar()
        self.viewport().update()
        self.scrolled.emit(self._page.first_offset)

    def _scrolled(self, moved: bool) -> None:
        if moved:
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit(self._page.first_offset)

    def _sync_bar(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return  # the hand leads
        blocked = bar.blockSignals(True)
        bar.setRange(0, max(0, self._column.total_height() + 2 * TOP_PADDING - self._page.height))
        bar.setPageStep(self._page.height)
        bar.setSingleStep(self.line_height())
        bar.setValue(self._column.top_of(self._page.top_line))
        bar.blockSignals(blocked)
        bar.update()

    def _on_bar_moved(self, value: int) -> None:
        at_end = value >= self.verticalScrollBar().maximum()
        self._scrolled(self._page.go_to_y(self._column.total_height() if at_end else value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._relayout(self._page.first_offset)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
            return
        pixels = event.pixelDelta().y()
        self._wheel += pixels / self.line_height() if pixels else event.angleDelta().y() / 120 * _WHEEL_LINES
        lines = int(self._wheel)
        self._wheel -= lines
        if lines:
            self._scrolled(self._page.scroll(-lines))
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the scroll bar follows the page, and moves it by its own signal."""
