"""Two texts in step: what is selected, pointed at and on the screen in one is so in the other."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.core.alignment import Op
from annotator.core.document import Document
from annotator.core.span import Side, Span
from annotator.ui.rule_words import rule_sentence
from annotator.ui.text_view import TextView

_LONG = 5000  # characters; the counterpart of a longer selection is lit as one, markup in between included


class PaneLink(QObject):
    """Ties the cleaned text's view to the raw text's, character by character. The views know nothing of it."""

    selection_changed = Signal()
    position_changed = Signal(int, int)  # the caret's place in the text, in raw
    dropped_pointed = Signal(object)  # the rule (str) that dropped what is pointed at or selected in raw, or None
    scrolled = Signal()
    """The caret moved or a view scrolled, and the other followed."""

    def __init__(self, text: TextView, raw: TextView) -> None:
        super().__init__(text)
        self._of = {Side.TEXT: text, Side.RAW: raw}
        self._document: Document | None = None
        self._leading: Side | None = None  # whose movement the other side is following right now
        self._pointed: tuple[Side, Span] | None = None
        self.active = Side.TEXT
        """The side of the caret and the selection."""
        self.selected: Span | None = None
        for side, view in self._of.items():
            view.span_selected.connect(partial(self._on_selected, side))
            view.caret_moved.connect(partial(self._on_caret, side))
            view.pointed.connect(partial(self._on_pointed, side))
            view.scrolled.connect(partial(self._on_scrolled, side))

    def set_document(self, document: Document | None) -> None:
        """Tie the two texts of another document; nothing of it is selected."""
        self._document = document
        self.selected = self._pointed = None
        self.active = Side.TEXT

    def view(self, side: Side) -> TextView:
        return self._of[side]

    @contextmanager
    def led_by(self, side: Side) -> Generator[None]:
        """Meanwhile neither view follows the other: ``side`` knows where both go."""
        before, self._leading = self._leading, side
        try:
            yield
        finally:
            self._leading = before

    def mapped(self, side: Side, span: Span) -> list[Span]:
        """What corresponds to a span of ``side`` in the other text; nothing if it has no counterpart."""
        assert self._document is not None
        alignment = self._document.cleaned.alignment
        if side is Side.TEXT:
            if len(span) <= _LONG:
                return alignment.kept_raw(span)
            start, end = alignment.raw_range(span)
        else:
            start, end = alignment.text_range(span)
        return [Span(start, end)] if start < end else []

    def _on_selected(self, side: Side, span: Span | None) -> None:
        if self._leading is not None or self._document is None:
            return
        other = self.view(_other(side))
        if span is not None or side is self.active:
            self.active, self.selected = side, span
            with self.led_by(side):
                other.select(None)
                if span is not None and (places := self.mapped(side, span)):
                    other.reveal(places[0])
            self._light()
            if side is Side.RAW:
                self._tell_dropped(span)
            self.selection_changed.emit()

    def _on_caret(self, side: Side, offset: int) -> None:
        if self._leading is not None or self._document is None:
            return
        alignment = self._document.cleaned.alignment
        if side is not self.active and self.selected is not None:
            self.selected = None
            with self.led_by(side):
                self.view(_other(side)).select(None)
            self._light()
            self.selection_changed.emit()
        self.active = side
        text_offset = offset if side is Side.TEXT else alignment.text_position(offset)
        raw_offset = offset if side is Side.RAW else alignment.raw_position(offset)
        if self.selected is None:
            with self.led_by(side):
                place = self._level_with(side, offset)
                other = self.view(_other(side))
                if not other.is_visible(place):
                    other.align(place, self.view(side).y_of(offset))
        self.scrolled.emit()
        self.position_changed.emit(text_offset, raw_offset)

    def _on_scrolled(self, side: Side, _first: int) -> None:
        self.follow(side)

    def _on_pointed(self, side: Side, offset: int | None) -> None:
        if self._document is None:
            return
        if offset is None:
            self._pointed = None
        else:
            view = self.view(side)
            marks = view.marks_at(offset)
            self._pointed = side, marks[0].span if marks else Span(offset, offset + 1)
            names = dict.fromkeys(mark.name for mark in marks)
            view.viewport().setToolTip(self.tr(", ", "between names").join(names))
            if side is Side.RAW:
                self._tell_dropped(Span(offset, offset + 1))
            if view.text_for_reading()[offset] == "\ufffd":
                words = self.tr("Here stand bytes that cannot be read as text. The file itself is as it was.")
                view.viewport().setToolTip(words)
        self._light()

    def _light(self) -> None:
        """Light in each pane what corresponds to what is selected and pointed at in the other."""
        lit: dict[Side, list[Span]] = {Side.TEXT: [], Side.RAW: []}
        if self.selected is not None:
            lit[_other(self.active)] += self.mapped(self.active, self.selected)
        if self._pointed is not None:
            lit[_other(self._pointed[0])] += self.mapped(*self._pointed)
        for side, view in self._of.items():
            view.set_counterpart(united(lit[side]))

    def _tell_dropped(self, span: Span | None) -> None:
        """Say which rule dropped the raw stretch, if all of it was dropped."""
        rule = None
        if span is not None and self._document is not None and span.end <= self._document.cleaned.alignment.raw_length:
            segment = self._document.cleaned.alignment.at_raw(span.start)
            if segment.op is Op.DROP and not self.mapped(Side.RAW, span):
                rule = segment.rule
        if rule is not None:
            self.view(Side.RAW).viewport().setToolTip(rule_sentence(rule))
        self.dropped_pointed.emit(rule)

    def follow(self, side: Side) -> None:
        """Bring the other view level with ``side``."""
        self.scrolled.emit()
        if self._leading is not None or self._document is None:
            return
        view = self.view(side)
        # The caret's line stays level with its counterpart while it is on the screen. Else the first line at the
        # beginning, the last at the end, and one as far down in between: so both views are at their end together.
        caret = view.caret if side is self.active else -1
        anchor = caret if view.is_visible(caret) else view.offset_near(view.progress)
        with self.led_by(side):
            self.view(_other(side)).align(self._level_with(side, anchor), view.y_of(anchor))

    def _level_with(self, side: Side, offset: int) -> int:
        """The place in the other text that stands level with ``offset``.

        With the end of the text it is its last character's: after that, raw may go on for pages that were dropped.
        """
        assert self._document is not None
        alignment = self._document.cleaned.alignment
        if side is Side.RAW:
            return alignment.text_position(offset)
        return alignment.raw_position(max(0, min(offset, alignment.text_length - 1)))


def _other(side: Side) -> Side:
    return Side.RAW if side is Side.TEXT else Side.TEXT


def united(spans: list[Span]) -> list[Span]:
    """The spans as ascending ones of which none touches another."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
