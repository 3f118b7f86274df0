"""The caret and the selection it drags along, and how keys move them."""

from collections.abc import Callable

from annotator.core.span import Span
from annotator.text.graphemes import boundary_before, next_boundary, previous_boundary, snap
from annotator.text.words import Names, word_after, word_before
from annotator.ui.text_view.column import Column
from annotator.ui.text_view.laid_out import Line


class Caret:
    """A place in the text of a column, and the other end of the selection. Both lie on grapheme boundaries.

    ``upstream``: where a line wraps, the caret stands at the end of the former line, not before the next.
    """

    def __init__(self, column: Column, names: Callable[[], Names]) -> None:
        """``names`` are asked for when the caret goes by words: each is one."""
        self._column = column
        self.names = names
        self.offset = self.anchor = 0
        self.upstream = False
        self._goal_x: float | None = None  # where Up and Down aim, however short the lines between

    @property
    def span(self) -> Span | None:
        """What is selected, in whole graphemes."""
        if self.anchor == self.offset:
            return None
        return snap(self._column.text, Span(min(self.anchor, self.offset), max(self.anchor, self.offset)))

    @property
    def line(self) -> Line:
        return self._column.line_at(self.offset, upstream=self.upstream)

    def place(self, offset: int, *, keep: bool = False, upstream: bool = False) -> None:
        """Go to ``offset``; ``keep`` leaves the anchor where it is and so selects."""
        self.offset = boundary_before(self._column.text, offset)
        self.upstream = upstream
        self._goal_x = None
        if not keep:
            self.anchor = self.offset

    def select(self, span: Span) -> None:
        span = snap(self._column.text, Span(span.start, min(span.end, len(self._column.text))))
        self.place(span.start)
        self.place(span.end, keep=True, upstream=True)

    def _out_of_break(self, offset: int, *, forward: bool) -> int:
        """The nearest place that shows: a line break between paragraphs, however long, is one step."""
        chunk = self._column.chunks[self._column.chunk_at(offset)]
        if chunk.end < offset < chunk.after:
            return chunk.after if forward else chunk.end
        if offset == chunk.after == len(self._column.text):
            return chunk.end
        return offset

    def right(self, *, keep: bool) -> None:
        span = self.span
        if span is not None and not keep:
            self.place(span.end)
            return
        self.place(self._out_of_break(next_boundary(self._column.text, self.offset), forward=True), keep=keep)

    def left(self, *, keep: bool) -> None:
        span = self.span
        if span is not None and not keep:
            self.place(span.start)
            return
        offset = previous_boundary(self._column.text, self.offset)
        before = self._column.chunks[self._column.chunk_at(offset)]
        self.place(before.end if offset > before.end else offset, keep=keep)

    def word_right(self, *, keep: bool) -> None:
        offset = word_after(self._column.text, self.offset, self.names())
        self.place(self._out_of_break(offset, forward=True), keep=keep)

    def word_left(self, *, keep: bool) -> None:
        offset = word_before(self._column.text, self.offset, self.names())
        self.place(self._out_of_break(offset, forward=False), keep=keep)

    def home(self, *, keep: bool) -> None:
        self.place(self.line.start, keep=keep)

    def end(self, *, keep: bool) -> None:
        self.place(self.line.end, keep=keep, upstream=True)

    def first(self, *, keep: bool) -> None:
        self.place(0, keep=keep)

    def last(self, *, keep: bool) -> None:
        self.place(self._column.chunks[-1].end, keep=keep, upstream=True)

    def down(self, lines: int, *, keep: bool) -> None:
        """Move by visual lines, up if negative, and stay in the column the movement began in."""
        line = self.line
        goal = self._goal_x if self._goal_x is not None else line.x_of(self.offset)
        for _ in range(abs(lines)):
            beyond = self._column.next_line(line) if lines > 0 else self._column.previous_line(line)
            if beyond is None:
                break
            line = beyond
        offset = line.offset_at(goal)
        self.place(offset, keep=keep, upstream=offset == line.end)
        self._goal_x = goal

    def step(self, step: str, page_lines: int, *, keep: bool) -> None:
        """Carry out one of the steps that ``keys`` knows. ``page_lines`` is how far a page goes."""
        vertical = {"down": 1, "up": -1, "page-down": page_lines, "page-up": -page_lines}
        if step in vertical:
            self.down(vertical[step], keep=keep)
            return
        steps = {
            "right": self.right,
            "left": self.left,
            "word-right": self.word_right,
            "word-left": self.word_left,
            "home": self.home,
            "end": self.end,
            "first": self.first,
            "last": self.last,
        }
        steps[step](keep=keep)

    def select_all(self) -> None:
        self.place(0)
        self.place(len(self._column.text), keep=True, upstream=True)
