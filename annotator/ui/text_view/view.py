"""The reading view: one text, what is marked in it, a caret and a selection.

Text flows in through ``set_text`` and never out: places are all that comes back, in code points. What is
copied to the clipboard is cut from the text that was put in.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from annotator.core.document import Block
from annotator.core.span import Span
from annotator.text.words import Names
from annotator.ui.painter import paint_focus_ring, painting
from annotator.ui.text_view.accessible import announce, install_accessibility
from annotator.ui.text_view.caret import Caret
from annotator.ui.text_view.grips import Grip, draw_grip, grip_at
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.text_view.keys import Movement, movement_of
from annotator.ui.text_view.lanes import SHOWN_LANES
from annotator.ui.text_view.marks import Mark, MarkList, MarkSource, RoleFrame
from annotator.ui.text_view.mouse import Mouse
from annotator.ui.text_view.overview import Overview
from annotator.ui.text_view.page import Page
from annotator.ui.text_view.painting import Look, PagePainter
from annotator.ui.text_view.repainting import differing, exposed_runs, paint_lines_at, paint_lines_under
from annotator.ui.text_view.scrolled import ScrolledText
from annotator.ui.text_view.typography import Typography
from annotator.ui.text_view.words import Growth, Surroundings
from annotator.ui.theme import Theme, qcolour

_ASIDE: Final = 2  # characters


class TextView(ScrolledText):
    """Shows one text. All offsets it takes and gives are code points of that text."""

    span_selected = Signal(object)  # Span | None
    caret_moved = Signal(int)
    pointed = Signal(object)  # int | None
    mark_chosen = Signal(str)
    mark_opened = Signal(str)
    heap_opened = Signal(object, QPoint)
    """The marks (``Sequence[Mark]``) behind a count that was pressed, and where on the screen."""
    mark_resized = Signal(str, int, int, bool)
    """A mark's id and the number of its place: dragged to this offset was its end, or else its start."""

    def __init__(self, typography: Typography, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(typography, theme, parent)
        install_accessibility()
        self.surroundings = Surroundings()
        """What a double click and a growing selection go by."""
        self._caret = Caret(self._column, self.surroundings.names)
        self._growth = Growth()
        self._marks: MarkSource = MarkList()
        self._chosen: str | None = None
        self._roles: Sequence[RoleFrame] = ()
        self._counterpart: Sequence[Span] = ()
        self._pending: Sequence[Span] = ()
        self._found: Sequence[Span] = ()
        self._found_here: Span | None = None
        self._selection: Span | None = None
        self._caret_seen = (0, 0)
        self._mouse = Mouse(self)
        self._overview = Overview(theme)
        self.setVerticalScrollBar(self._overview)
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
        self._marks, self._chosen = MarkList(), None
        self.surroundings = Surroundings(text, names=self.surroundings.names)
        self._caret = Caret(self._column, self.surroundings.names)
        self._growth = Growth()
        self._page = Page(self._column)
        self._mouse.forget()
        self._roles = self._counterpart = self._pending = self._found = ()
        self._found_here = None
        self._relayout()
        self._tell_selection()
        announce(self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._overview.set_theme(theme)
        self._set_typography()

    def set_links(self, spans: Iterable[Span]) -> None:
        """Where links stand: a double click on one selects its words."""
        self.surroundings.links = Intervals((span.start, span.end, number) for number, span in enumerate(spans))

    def set_names(self, names: Callable[[], Names]) -> None:
        """Names that are known, which are words: asked for when they are needed."""
        self.surroundings.names = names
        self._caret.names = names

    # What is marked

    def set_marks(self, marks: Iterable[Mark]) -> None:
        self.set_mark_source(MarkList(marks))

    def set_mark_source(self, marks: MarkSource) -> None:
        """Take the marks from ``marks``, which is asked for what is on the screen whenever that is painted."""
        self._marks = self.surroundings.marks = marks
        self._overview.show_text(self._column, marks)
        self.viewport().update()

    def marks_changed(self, span: Span) -> None:
        """Marks were added, changed or removed in ``span``: paint its lines anew, and those of marks it meets."""
        self._overview.marks_changed(span)
        self._mouse.let_go()
        spans = [span, *(mark.span for mark in self._marks.over(span))]
        first, last = min(each.start for each in spans), max(each.end for each in spans)
        for line, top in self._page.lines():
            if line.start < last and line.end > first:
                self.viewport().update(0, top, self.viewport().width(), line.style.pitch)
        announce(self)

    def paint_annotations(self, *mark_ids: str | None) -> None:
        """Paint the lines anew on which the marks of these annotations lie."""
        self._paint_lines(*([mark.span] for each in mark_ids if each for mark in self._marks.of(each)))

    def _paint_lines(self, *spans: Sequence[Span]) -> None:
        """Paint the lines anew on which something of these lies; each ascends."""
        paint_lines_under(self.viewport(), self._page.lines(), *spans)

    def marks_at(self, offset: int) -> Sequence[Mark]:
        """The marks over the character at ``offset``, the shortest first."""
        return sorted(self._marks.over(Span(offset, offset + 1)), key=lambda mark: len(mark.span))

    def heap_at(self, point: QPoint) -> Sequence[Mark]:
        """The marks behind a count (+2) at ``point`` of the viewport; beside a line, those whose seals stand there."""
        x = point.x() - self._text_x()
        for line, top in self._page.lines():
            if not top <= point.y() < top + line.style.pitch:
                continue
            if x > self._column.width and self._column.typography.seal_room():
                return [mark for mark in self._marks.over(Span(line.start, line.end)) if line.start <= mark.span.start]
            if point.y() < top + line.style.chip and (offset := self.offset_at(point)) is not None:
                # A count may stand aside of its character, where another seal took its place.
                near = range(max(line.start, offset - _ASIDE), min(line.end, offset + _ASIDE + 1))
                heaps = sorted((self.marks_at(each) for each in near), key=len)
                return heaps[-1] if len(heaps[-1]) > SHOWN_LANES else ()
        return ()

    @property
    def marks(self) -> MarkSource:
        return self._marks

    @property
    def chosen(self) -> str | None:
        """The id of the annotation whose marks are framed."""
        return self._chosen

    def choose(self, mark_id: str | None) -> None:
        """Frame the marks of one annotation, or none."""
        if mark_id != self._chosen:
            before, self._chosen = self._chosen, mark_id
            self._mouse.let_go()
            self.paint_annotations(before, mark_id)

    def set_roles(self, roles: Sequence[RoleFrame]) -> None:
        """Frame the parts of a stance; their frames take the place of the marks under them."""
        if roles != self._roles:
            framed = [frame.span for frame in (*self._roles, *roles)]
            self._roles = roles
            self._paint_lines(*([span] for span in framed))

    def set_counterpart(self, spans: Sequence[Span]) -> None:
        """Light what the other pane points at; ascending."""
        if spans != self._counterpart:
            before, self._counterpart = self._counterpart, spans
            self._paint_lines(before, spans)

    def set_pending(self, spans: Sequence[Span]) -> None:
        """Dots under what is suggested; ascending."""
        self._pending = spans
        self.viewport().update()

    def set_found(self, spans: Sequence[Span], here: Span | None = None) -> None:
        """Light what a search found, ascending, and frame the hit that the person is at."""
        self._found, self._found_here = spans, here
        self._overview.set_found(spans)
        self.viewport().update()

    @property
    def overview(self) -> Overview:
        """The scroll bar, which shows where something is marked."""
        return self._overview

    @property
    def found(self) -> Sequence[Span]:
        """What is lit as found."""
        return self._found

    # Caret and selection

    @property
    def selection(self) -> Span | None:
        """What is selected, in whole graphemes."""
        return self._selection

    @property
    def caret(self) -> int:
        return self._caret.offset

    @property
    def caret_line(self) -> tuple[int, int]:
        """Start and end of the caret's line as it is broken on the screen."""
        return self._caret.line.start, self._caret.line.end

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

    def grip_at(self, point: QPoint) -> Grip | None:
        """The end of the chosen annotation that can be taken hold of at a point."""
        offset = self.place_at(point)
        if self._chosen is None or not self._column.text:
            return None
        around = self._marks.over(Span(max(0, offset - 1), offset + 1))
        chosen = [mark for mark in around if mark.id == self._chosen]
        return grip_at(self._page.lines(), point.x() - self._text_x(), point.y(), chosen) if chosen else None

    def select_wider(self) -> None:
        """Let the selection grow: character, word, name, quotation, clause, sentence, paragraph."""
        before, caret = self._selection, self._caret.offset
        wider = self.surroundings.wider(before, caret)
        if wider is not None:
            self._growth.note(before, caret, wider)
            self.select(wider)

    def select_narrower(self) -> None:
        """Let the selection be what it was before it grew."""
        grown_from = self._growth.back(self._selection)
        if grown_from is None:
            return
        before, caret = grown_from
        if before is None:
            self.set_caret(caret)
        else:
            self.select(before)

    def _caret_changed(self, *, reveal: bool) -> None:
        if reveal:
            self._scrolled(self._page.reveal(self._caret.line))
        self._tell_selection()
        self.caret_moved.emit(self._caret.offset)
        announce(self)
        line = self._caret.line
        before, self._caret_seen = self._caret_seen, (line.chunk, line.index)
        if self.is_visible(self._caret.offset):
            paint_lines_at(self.viewport(), self._page.lines(), (before, self._caret_seen))
        elif self.hasFocus():
            self.viewport().update()  # the ring round the view stands for it

    def _tell_selection(self) -> None:
        before, span = self._selection, self._caret.span
        if span != before:
            self._selection = span
            self._paint_lines(*([each] for each in differing(before, span)))
            self.span_selected.emit(span)

    # Painting

    def _relayout(self, first: int = 0) -> None:
        super()._relayout(first)
        self._overview.show_text(self._column, self._marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self.viewport()) as painter:
            self._paint(painter, event.region())

    def _paint(self, painter: QPainter, exposed: QRegion) -> None:
        painter.fillRect(exposed.boundingRect(), qcolour(self._theme.colours.surface))
        width, x = self.viewport().width(), self._text_x()
        redrawn = self._mouse.redrawn()
        look = Look(
            redrawn or self._marks,
            self._chosen,
            self._mouse.hovered,
            redrawn.roles(self._roles) if redrawn else self._roles,
            self._selection,
            self._counterpart,
            self._pending,
            self._found,
            self._found_here,
            (self._caret.line, self._caret.offset) if self.hasFocus() else None,
            self._column.typography.numbers,
            self._column.typography.seal_room(),
        )
        right = min(width - 4.0, x + self._column.width + 4)
        for run in exposed_runs(self._page.lines(), exposed, width):
            PagePainter(painter, self._theme, run, x, right, look, self._typography.families).paint()
        if self._mouse.grip is not None:
            draw_grip(painter, self._theme, self._mouse.grip, self._page.lines(), x)
        if self.hasFocus() and not self.is_visible(self._caret.offset):
            paint_focus_ring(painter, self.viewport().rect(), self._theme)  # no caret says where the keyboard is

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
        gives_up = self._mouse.is_holding and event.key() == Qt.Key.Key_Escape
        return (
            gives_up
            or movement_of(event) is not None
            or any(event.matches(key) for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll))
        )

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """The caret's place: there Qt opens the context menu that a key asks for."""
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return QRect(self.point_of(self._caret.offset).toPoint(), QSize(1, 1))
        return super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mouse.is_holding and event.key() == Qt.Key.Key_Escape:
            self._mouse.let_go()
        elif event.matches(QKeySequence.StandardKey.Copy):
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
            self._mouse.leave()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.press(event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mouse.double_click(event)

    def place_caret(self, point: QPoint, *, keep: bool) -> None:
        """Put the caret where the mouse is; ``keep`` selects from where it was."""
        offset = self.place_at(point)
        self._caret.place(offset, keep=keep, upstream=offset == self._page.line_at(point.y()).end)
        self._caret_changed(reveal=False)
