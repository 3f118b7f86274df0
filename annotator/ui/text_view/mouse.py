"""What the mouse does in a reading view: it places the caret, selects, chooses marks and drags their ends."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.core.span import Span
from annotator.text.graphemes import boundary_before
from annotator.text.words import word_at
from annotator.ui.text_view.grips import Grip, Redrawn
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.words import stretch_of_clicks

if TYPE_CHECKING:
    from annotator.ui.text_view.view import TextView

_SCROLL_MS: Final = 40
_SAME_PLACE: Final = 3  # pixels
_LINE_BREAKS: Final = "\r\n"
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Mouse(QObject):
    """The mouse over one view, with its left button up or down."""

    def __init__(self, view: "TextView") -> None:
        super().__init__(view)
        self._view = view
        self._at: QPoint | None = None  # while the button is down
        self._by_words = False
        self._pointed: int | None = None
        self.hovered: str | None = None
        """The id of the innermost mark under the pointer."""
        self.grip: Grip | None = None
        """The end that is held or could be, where it is now."""
        self._held: Grip | None = None  # the same, where it was
        self._clicks = 0
        self._clicked = QPoint()
        self._chosen_before: str | None = None  # at the first of several clicks
        self._more_clicks = QTimer(self, singleShot=True)
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._on_scroll)

    def forget(self) -> None:
        """Another text is shown."""
        self.let_go()
        self._at = self._pointed = self.hovered = None
        self._clicks = 0
        self._scrolling.stop()

    @property
    def is_holding(self) -> bool:
        """Whether the end of a mark is being dragged."""
        return self._held is not None

    def redrawn(self) -> Redrawn | None:
        """The marks as they would be if the end that is held were let go here."""
        if self._held is None or self.grip is None:
            return None
        return Redrawn(self._view.marks, self._held.mark, self.grip.mark.span)

    def let_go(self) -> None:
        """Leave an end that is held where it was, and show none."""
        if self._held is not None:
            self._held = self._at = None
            self._scrolling.stop()
        self._show_grip(None)

    # Pressing

    def press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        is_same_place = (point - self._clicked).manhattanLength() <= _SAME_PLACE
        if self._clicks >= 2 and self._more_clicks.isActive() and is_same_place:
            self._select_more(point)
            return
        keep = bool(event.modifiers() & _SHIFT)
        self._at = point
        self._chosen_before = self._view.chosen
        self._held = None if keep else self._view.grip_at(point)
        if self._held is None and not keep and (heap := self._view.heap_at(point)):
            self._at = None
            self._view.heap_opened.emit(heap, event.globalPosition().toPoint())
        elif self._held is None:
            self._click(point, keep=keep, again=is_same_place and self._clicks > 0)
        self._clicks, self._clicked = 1, point

    def _click(self, point: QPoint, *, keep: bool, again: bool) -> None:
        self._view.place_caret(point, keep=keep)
        offset = self._view.offset_at(point)
        marks = self._view.marks_at(offset) if offset is not None and not keep else ()
        if marks:
            ids = list(dict.fromkeys(mark.id for mark in marks))
            at = ids.index(self._view.chosen) + 1 if again and self._view.chosen in ids else 0
            self._view.mark_chosen.emit(ids[at % len(ids)])

    def double_click(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._clicks == 3 and self._more_clicks.isActive():
            self._select_more(point)
            return
        offset = self._view.offset_at(point)
        if offset is None:
            return
        self._count(2, point)
        marks = self._view.marks_at(offset)
        if marks:
            mark = next((mark for mark in marks if mark.id == self._chosen_before), marks[0])
            self._view.mark_chosen.emit(mark.id)
            self._view.select(mark.span)
            self._view.mark_opened.emit(mark.id)
        else:
            self._view.select(self._view.surroundings.smart_span(offset))

    def _select_more(self, point: QPoint) -> None:
        """The third click takes the sentence, the fourth the paragraph."""
        self._count(self._clicks + 1, point)
        offset = self._view.offset_at(point)
        if offset is not None:
            self._view.select(stretch_of_clicks(self._view.surroundings.text, offset, self._clicks))

    def _count(self, clicks: int, point: QPoint) -> None:
        self._clicks, self._clicked = clicks, point
        self._more_clicks.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    # Moving

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._by_words = bool(event.modifiers() & _ALT)
        if self._at is None:
            self._hover(point)
            return
        self._at = point
        if 0 <= point.y() < self._view.viewport().height():
            self._scrolling.stop()
            self._drag(point)
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _on_scroll(self) -> None:
        if self._at is None:
            self._scrolling.stop()
            return
        self._view.scroll_lines(-1 if self._at.y() < 0 else 1)
        self._drag(self._at)

    def _drag(self, point: QPoint) -> None:
        if self._held is None:
            self._view.place_caret(point, keep=True)
            return
        span = self._span_to(self._held, self._view.place_at(point))
        if span is not None:
            self.grip = self._held.at(span)
            self._view.viewport().update()

    def _span_to(self, held: Grip, offset: int) -> Span | None:
        """The mark's span if its end were dragged to ``offset``: never empty, never into another place of its own."""
        text = self._view.surroundings.text
        others = [mark.span for mark in self._view.marks.of(held.mark.id) if not mark.span.overlaps(held.mark.span)]
        low = max((span.end for span in others if span.end <= held.mark.span.start), default=0)
        high = min((span.start for span in others if span.start >= held.mark.span.end), default=len(text))
        offset = max(low, min(boundary_before(text, offset), high))
        if self._by_words:
            word = word_at(text, offset - 1 if held.end and offset else offset, self._view.surroundings.names())
            offset = offset if word is None else word.end if held.end else word.start
        while held.end and text[offset - 1 : offset] in _LINE_BREAKS and offset > low:
            offset -= 1
        while not held.end and text[offset : offset + 1] in _LINE_BREAKS and offset < high:
            offset += 1
        return held.span_to(offset)

    def release(self) -> None:
        held, grip, point, self._at = self._held, self.grip, self._at, None
        self._scrolling.stop()
        if held is None or point is None:
            return
        self.let_go()
        if grip is None or grip.mark.span == held.mark.span:
            self._click(point, keep=False, again=False)
            return
        assert held.mark.place is not None, "only what stands here as it is has ends to hold"
        self._view.mark_resized.emit(held.mark.id, held.mark.place, grip.offset, held.end)

    # Pointing

    def leave(self) -> None:
        self._point_at(None)
        self._show_grip(None)

    def _hover(self, point: QPoint) -> None:
        self._point_at(self._view.offset_at(point))
        self._show_grip(self._view.grip_at(point))

    def _show_grip(self, grip: Grip | None) -> None:
        if grip != self.grip:
            self.grip = grip
            shape = Qt.CursorShape.SplitHCursor if grip else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
            self._view.viewport().update()

    def _point_at(self, offset: int | None) -> None:
        if offset == self._pointed:
            return
        self._pointed = offset
        marks: list[Mark] = list(self._view.marks_at(offset)) if offset is not None else []
        hovered = marks[0].id if marks else None
        if hovered != self.hovered:
            before, self.hovered = self.hovered, hovered
            self._view.paint_annotations(before, hovered)
        self._view.pointed.emit(offset)
