"""The reading view: one text, what is marked in it, a caret and a selection.

Text flows in through ``set_text`` and never out: places are all that comes back, in code points. What is
copied to the clipboard is cut from the text that was put in.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.document import Block
from annotator.core.span import Span
from annotator.ui.painter import painting
from annotator.ui.text_view.accessible import announce_caret, announce_text, install_accessibility
from annotator.ui.text_view.caret import Caret
from annotator.ui.text_view.column import Column, Dimmed
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.text_view.keys import Movement, movement_of
from annotator.ui.text_view.laid_out import Line
from annotator.ui.text_view.marks import Mark, MarkList, MarkSource, RoleFrame
from annotator.ui.text_view.page import TOP_PADDING, Page
from annotator.ui.text_view.painting import Look, PagePainter, spans_between
from annotator.ui.text_view.typography import Typography
from annotator.ui.text_view.words import smart_span
from annotator.ui.theme import Theme, qcolour

_WHEEL_LINES: Final = 3
_DRAG_SCROLL_MS: Final = 40


class TextView(QAbstractScrollArea):
    """Shows one text. All offsets it takes and gives are code points of that text."""

    span_selected = Signal(object)  # Span | None
    caret_moved = Signal(int)
    pointed = Signal(object)  # int | None
    mark_chosen = Signal(str)
    mark_opened = Signal(str)
    scrolled = Signal(int)

    def __init__(self, typography: Typography, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_accessibility()
        self._typography, self._zoom, self._theme = typography, 1.0, theme
        self._column = Column(typography, qcolour(theme.colours.ink3))
        self._caret = Caret(self._column)
        self._page = Page(self._column)
        self._marks: MarkSource = MarkList()
        self._links = Intervals[int]()
        self._chosen: str | None = None
        self._roles: Sequence[RoleFrame] = ()
        self._counterpart: Sequence[Span] = ()
        self._pending: Sequence[Span] = ()
        self._pointed: int | None = None
        self._hovered: str | None = None
        self._selection: Span | None = None
        self._wheel = 0.0
        self._drag_at: QPoint | None = None
        self._drag_timer = QTimer(self)
        self._drag_timer.setInterval(_DRAG_SCROLL_MS)
        self._drag_timer.timeout.connect(self._on_drag_scroll)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Off, or an input method would swallow every key that tags.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().installEventFilter(self)

    # What is shown

    def set_text(self, text: str, blocks: Sequence[Block] | None = None) -> None:
        """Show another text from its beginning: cleaned with its blocks, or raw (``None``) line by line."""
        self._column.set_text(text, blocks)
        self._caret = Caret(self._column)
        self._page = Page(self._column)
        self._marks, self._links, self._chosen = MarkList(), Intervals[int](), None
        self._pointed = self._hovered = None
        self._roles = self._counterpart = self._pending = ()
        self._relayout()
        announce_text(self)
        self._tell_selection()

    def set_typography(self, typography: Typography) -> None:
        """Set the text otherwise (a document in another script)."""
        if typography != self._typography:
            self._typography = typography
            self._set_typography()

    def set_zoom(self, zoom: float) -> None:
        """Scale the text, 1.0 being the size as designed. The first line stays the first."""
        self._zoom = zoom
        self._set_typography()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._set_typography()

    def _set_typography(self) -> None:
        first = self._page.first_offset
        typography = self._typography
        if self._zoom != typography.zoom:
            typography = typography.zoomed(self._zoom)
        self._column.set_typography(typography, qcolour(self._theme.colours.ink3))
        self._relayout(first)

    def set_links(self, spans: Iterable[Span]) -> None:
        """Where links stand: a double click on one selects its words."""
        self._links = Intervals((span.start, span.end, number) for number, span in enumerate(spans))

    def set_dimmed(self, spans: Sequence[Span]) -> None:
        """Draw these in the faint ink; ascending, none overlapping another."""
        self.set_dimmed_source(lambda start, end: spans_between(spans, start, end))

    def set_dimmed_source(self, dimmed: Dimmed) -> None:
        """Draw in the faint ink what ``dimmed`` names, which is asked when a stretch is first shown."""
        first = self._page.first_offset
        self._column.set_dimmed(dimmed)
        self._relayout(first)

    # What is marked

    def set_marks(self, marks: Iterable[Mark]) -> None:
        self.set_mark_source(MarkList(marks))

    def set_mark_source(self, marks: MarkSource) -> None:
        """Take the marks from ``marks``, which is asked for what is on the screen whenever that is painted."""
        self._marks = marks
        self.viewport().update()

    def marks_changed(self, span: Span) -> None:
        """Marks were added, changed or removed in ``span``: paint its lines anew, and those of marks it meets."""
        spans = [span, *(mark.span for mark in self._marks.over(span))]
        first, last = min(each.start for each in spans), max(each.end for each in spans)
        for line, top in self._page.lines():
            if line.start < last and line.end > first:
                self.viewport().update(0, top, self.viewport().width(), line.style.pitch)

    def marks_at(self, offset: int) -> Sequence[Mark]:
        """The marks over the character at ``offset``, the shortest first."""
        return sorted(self._marks.over(Span(offset, offset + 1)), key=lambda mark: len(mark.span))

    def choose(self, mark_id: str | None) -> None:
        """Frame the marks of one annotation, or none."""
        if mark_id != self._chosen:
            self._chosen = mark_id
            self.viewport().update()

    def set_roles(self, roles: Sequence[RoleFrame]) -> None:
        """Frame the parts of a stance; their frames take the place of the marks under them."""
        if roles != self._roles:
            self._roles = roles
            self.viewport().update()

    def set_counterpart(self, spans: Sequence[Span]) -> None:
        """Light what the other pane points at; ascending."""
        if spans != self._counterpart:
            self._counterpart = spans
            self.viewport().update()

    def set_pending(self, spans: Sequence[Span]) -> None:
        """Dots under what is suggested; ascending."""
        self._pending = spans
        self.viewport().update()

    # Caret and selection

    @property
    def selection(self) -> Span | None:
        """What is selected, in whole graphemes."""
        return self._selection

    @property
    def caret(self) -> int:
        return self._caret.offset

    def select(self, span: Span | None) -> None:
        """Select ``span``, widened to whole graphemes, or nothing."""
        if span is None:
            self._caret.place(self._caret.offset)
        else:
            self._caret.select(span)
        self._caret_changed(reveal=False)

    def set_caret(self, offset: int) -> None:
        """Put the caret there, on the grapheme's beginning, and let go of the selection."""
        self._caret.place(max(0, min(offset, len(self._column.text))))
        self._caret_changed(reveal=False)

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

    @property
    def first_offset(self) -> int:
        """The first character on the screen."""
        return self._page.first_offset

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

    def text_for_reading(self) -> str:
        """The text that was put in, for a screen reader."""
        return self._column.text

    def offset_at(self, point: QPoint) -> int | None:
        """The character under a point of the viewport; ``None`` beside the text."""
        x, y = point.x() - self._text_x(), point.y()
        for line, top in self._page.lines():
            if top <= y < top + line.style.pitch and line.start < line.end:
                inside = any(left <= x < right for left, right in line.ranges(line.start, line.end))
                return min(line.offset_at(x, on_character=True), line.end - 1) if inside else None
        return None

    def _place_at(self, point: QPoint) -> tuple[Line, int]:
        """The nearest line, and the nearest place between characters in it."""
        line = self._page.line_at(point.y())
        return line, line.offset_at(point.x() - self._text_x())

    def _text_x(self) -> float:
        room = self.viewport().width() - self._column.width
        left = self._typography.margin_left
        return left if self._typography.measure is None else max(left, round(room / 2))

    def _caret_changed(self, *, reveal: bool) -> None:
        if reveal:
            self._scrolled(self._page.reveal(self._caret.line))
        self._tell_selection()
        self.caret_moved.emit(self._caret.offset)
        announce_caret(self, self._caret.offset)
        self.viewport().update()

    def _tell_selection(self) -> None:
        span = self._caret.span
        if span != self._selection:
            self._selection = span
            self.span_selected.emit(span)

    # Layout and scrolling

    def _relayout(self, first: int = 0) -> None:
        """Lay out anew and keep the character ``first`` at the top."""
        room = self.viewport().width() - self._typography.margin_left - self._typography.margin_right
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
            event.ignore()  # zooming is the window's
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

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self.viewport()) as painter:
            self._paint(painter, event.rect())

    def _paint(self, painter: QPainter, exposed: QRect) -> None:
        painter.fillRect(exposed, qcolour(self._theme.colours.surface))
        width, x = self.viewport().width(), self._text_x()
        look = Look(
            self._marks,
            self._chosen,
            self._hovered,
            self._roles,
            self._selection,
            self._counterpart,
            self._pending,
            (self._caret.line, self._caret.offset) if self.hasFocus() else None,
        )
        right = min(width - 4.0, x + self._column.width + 4)
        lines = [
            visible
            for visible in self._page.lines()
            if visible.top < exposed.bottom() + 1 and visible.top + visible.line.style.pitch > exposed.top()
        ]
        if lines:
            PagePainter(painter, self._theme, lines, x, right, look, self._typography.families).paint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    # Keys

    def event(self, event: QEvent) -> bool:
        # A window's shortcut for a key that moves the caret must not win over the caret.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return movement_of(event) is not None or any(
            event.matches(key) for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._caret.select_all()
            self._caret_changed(reveal=False)
        elif (movement := movement_of(event)) is not None:
            self._move(movement)
        else:
            event.ignore()  # for the window: label keys and everything else

    def _move(self, movement: Movement) -> None:
        page_lines = max(1, len(self._page.lines()) - 1)
        turned = {"page-down": page_lines, "page-up": -page_lines}.get(movement.step, 0)
        self._scrolled(self._page.scroll(turned))
        self._caret.step(movement.step, page_lines, keep=movement.selects)
        self._caret_changed(reveal=True)

    def copy(self) -> None:
        """Put the selected characters of the text on the clipboard, exactly as they are stored."""
        if self._selection is not None:
            QGuiApplication.clipboard().setText(self._selection.of(self._column.text))

    # Mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() is QEvent.Type.Leave:
            self._point_at(None)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag_at = event.position().toPoint()
        self._place_caret(self._drag_at, keep=keep)
        offset = self.offset_at(self._drag_at)
        marks = self.marks_at(offset) if offset is not None and not keep else ()
        if marks:
            self.mark_chosen.emit(marks[0].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._drag_at is None:
            self._point_at(self.offset_at(point))
            return
        self._drag_at = point
        if 0 <= point.y() < self.viewport().height():
            self._drag_timer.stop()
            self._place_caret(point, keep=True)
        elif not self._drag_timer.isActive():
            self._drag_timer.start()

    def _on_drag_scroll(self) -> None:
        if self._drag_at is None:
            self._drag_timer.stop()
            return
        self._scrolled(self._page.scroll(-1 if self._drag_at.y() < 0 else 1))
        self._place_caret(self._drag_at, keep=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_at = None
        self._drag_timer.stop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        offset = self.offset_at(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or offset is None:
            return
        marks = self.marks_at(offset)
        if marks:
            self.select(marks[0].span)
            self.mark_opened.emit(marks[0].id)
            return
        self.select(smart_span(self._column.text, offset, self._links))

    def _place_caret(self, point: QPoint, *, keep: bool) -> None:
        line, offset = self._place_at(point)
        self._caret.place(offset, keep=keep, upstream=offset == line.end)
        self._caret_changed(reveal=False)

    def _point_at(self, offset: int | None) -> None:
        if offset != self._pointed:
            self._pointed = offset
            marks = self.marks_at(offset) if offset is not None else ()
            hovered = marks[0].id if marks else None
            if hovered != self._hovered:
                self._hovered = hovered
                self.viewport().update()
            self.pointed.emit(offset)

    def point_of(self, offset: int) -> QPointF:
        """The middle of the left edge of a character on the screen, in the viewport."""
        for line, top in self._page.lines():
            if line.start <= offset <= line.end:
                middle = top + (line.style.band_top + line.style.band_bottom) / 2
                return QPointF(self._text_x() + line.x_of(offset), middle)
        return QPointF(-1, -1)
