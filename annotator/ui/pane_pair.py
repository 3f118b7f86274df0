"""Cleaned text and raw markup side by side, linked character by character."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.alignment import Op
from annotator.core.annotation import Annotation, extent_of
from annotator.core.document import Document, Newline, Script
from annotator.core.labels import LabelSet
from annotator.core.span import QuotedSpan, Side, Span
from annotator.text.links import named_part
from annotator.ui.marks import AnnotationMarks, raw_spans
from annotator.ui.pane_pair_header import FoldedPane, PaneHeader
from annotator.ui.pane_pair_thread import Strand, ThreadSplitter
from annotator.ui.rule_words import rule_sentence
from annotator.ui.text_view import TextView
from annotator.ui.text_view.typography import raw as raw_typography
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import Sizes, Theme

_NEWLINES = {Newline.LF: "LF", Newline.CRLF: "CRLF", Newline.CR: "CR"}
_TEXT_WIDTH = 668
_RAW_LEAST = 264  # 36 half-width columns with their margins
_NARROW = 886  # in a window of 1500 pixels, beside the panels; below it both texts would be too narrow to read
_LONG = 5000  # characters; the counterpart of a longer selection is lit as one, markup in between included
_SMALLEST, _LARGEST = 14 - Sizes.ARTICLE, 28 - Sizes.ARTICLE


class PanePair(QWidget):
    """Shows a document. Offsets in its signals are code points of the text they name."""

    selection_changed = Signal()
    annotation_chosen = Signal(str)
    annotation_opened = Signal(str)
    position_changed = Signal(int, int)  # the caret's place in the text, in raw
    dropped_pointed = Signal(object)  # the rule (str) that dropped what is pointed at or selected in raw, or None
    raw_folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._marks: AnnotationMarks | None = None
        self._label_set: LabelSet = LabelSet("", 0, ())
        self._language = "en"
        self._theme = theme
        self._zoom = 0
        self._chosen: str | None = None
        self._active = Side.TEXT  # the side of the caret and the selection
        self._leading: Side | None = None  # whose movement the other side is following right now
        self._selected: Span | None = None
        self._pointed: tuple[Side, Span] | None = None
        self.text, self.raw = TextView(reading(Script.HANS), theme), TextView(raw_typography(), theme)
        self._heads = {Side.TEXT: PaneHeader(), Side.RAW: PaneHeader()}
        self._splitter = ThreadSplitter(self.strands, theme)
        self._raw_pane = QWidget()
        self._raw_pane.setMinimumWidth(_RAW_LEAST)
        for side, view in self._views():
            pane = QWidget() if side is Side.TEXT else self._raw_pane
            column = QVBoxLayout(pane)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(self._heads[side])
            column.addWidget(view)
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_TEXT_WIDTH, 400])
        self._tab = FoldedPane(theme)
        self._tab.hide()
        self._is_fold_decided = False  # a person folded or unfolded raw: from then on the width does not
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._splitter)
        row.addWidget(self._tab)
        self.setFocusProxy(self.text)
        self._connect()
        self._retranslate()

    def _views(self) -> tuple[tuple[Side, TextView], tuple[Side, TextView]]:
        return (Side.TEXT, self.text), (Side.RAW, self.raw)

    def _view(self, side: Side) -> TextView:
        return self.text if side is Side.TEXT else self.raw

    def _connect(self) -> None:
        self._tab.clicked.connect(lambda: self.fold_raw(False))
        for side, view in self._views():
            view.span_selected.connect(partial(self._on_selected, side))
            view.caret_moved.connect(partial(self._on_caret, side))
            view.pointed.connect(partial(self._on_pointed, side))
            view.scrolled.connect(partial(self._on_scrolled, side))
            view.mark_chosen.connect(self.annotation_chosen)
            view.mark_opened.connect(self.annotation_opened)

    # What is shown

    def show_document(self, document: Document | None) -> None:
        """Show a document from its beginning, without annotations; or nothing."""
        self._document, self._marks, self._chosen = document, None, None
        self._selected = self._pointed = None
        self._active = Side.TEXT
        self._leading = Side.TEXT  # neither follows the other while both are filled
        if document is None:
            self.text.set_text("")
            self.raw.set_text("")
        else:
            cleaned = document.cleaned
            self.text.set_typography(reading(cleaned.script))
            self.text.set_text(document.text, cleaned.blocks)
            self.text.set_links(named for link in cleaned.links if (named := named_part(link, document.text)))
            self.raw.set_text(document.raw)
            self.raw.set_dimmed_source(self._dropped)
        self._leading = None
        self._on_scrolled(Side.TEXT, self.text.first_offset)
        self._retranslate()
        self.selection_changed.emit()
        self.position_changed.emit(0, document.cleaned.alignment.raw_position(0) if document else 0)

    def set_annotations(self, annotations: Iterable[Annotation], label_set: LabelSet, language: str) -> None:
        """Show these annotations and no others; ``language`` is that of the interface."""
        self._label_set, self._language = label_set, language
        if self._document is None:
            return
        alignment = self._document.cleaned.alignment
        self._marks = AnnotationMarks(annotations, alignment, label_set, language, self._theme)
        self.text.set_mark_source(self._marks.text)
        self.raw.set_mark_source(self._marks.raw)
        self._show_chosen()

    def put_annotation(self, annotation: Annotation) -> None:
        """Show one more annotation, or a changed one in the place of the old. Paints only its lines."""
        if self._marks is None:
            return
        before = self._marks.get(annotation.id)
        self._marks.put(annotation)
        self._marks_changed([*(before.spans if before else ()), *annotation.spans])

    def remove_annotation(self, annotation_id: str) -> None:
        """Show one annotation less."""
        before = self._marks.get(annotation_id) if self._marks else None
        if self._marks is None or before is None:
            return
        self._marks.remove(annotation_id)
        self._marks_changed(before.spans)

    def _marks_changed(self, places: Sequence[QuotedSpan]) -> None:
        assert self._document is not None
        for place in places:
            if place.side is Side.TEXT:
                self.text.marks_changed(place.span)
        for span in _united(raw_spans(places, self._document.cleaned.alignment)):
            self.raw.marks_changed(span)
        if self._chosen is not None:
            self._show_chosen()  # a part of the chosen stance may have moved

    def set_pending(self, spans: Sequence[Span]) -> None:
        """Dots under these stretches of the text, and under what they came from; ascending."""
        self.text.set_pending(spans)
        if self._document is not None:
            alignment = self._document.cleaned.alignment
            self.raw.set_pending([kept for span in spans for kept in alignment.kept_raw(span)])

    def choose(self, annotation_id: str | None) -> None:
        """Frame an annotation on both sides, a stance with its parts.

        One that was not chosen before is brought onto the screen, with the caret. A change of the chosen one moves
        nothing: somebody may be reading or selecting elsewhere.
        """
        is_other = annotation_id != self._chosen
        self._chosen = annotation_id
        self._show_chosen()
        if is_other:
            self.go_to_chosen()

    def go_to_chosen(self) -> None:
        """Bring the chosen annotation onto the screen, and the caret into it unless it is there already."""
        annotation = self._marks.get(self._chosen) if self._marks and self._chosen else None
        extent = extent_of(annotation) if annotation else None
        if extent is not None and not extent.start <= self.text.caret <= extent.end:
            self.text.set_caret(extent.start)  # N and P go on from here
        self._reveal_chosen()

    def _reveal_chosen(self) -> None:
        annotation = self._marks.get(self._chosen) if self._marks and self._chosen else None
        if annotation is None or self._document is None:
            return
        extent, places = extent_of(annotation), raw_spans(annotation.spans, self._document.cleaned.alignment)
        self._lead(Side.TEXT)
        if extent is not None:
            self.text.reveal(extent)
        if extent is not None and places:
            self.raw.align(places[0].start, self.text.y_of(extent.start))
        elif places:
            self.raw.reveal(places[0])
        self._lead(None)

    def _show_chosen(self) -> None:
        for side, view in self._views():
            view.choose(self._chosen)
            view.set_roles(self._marks.roles(self._chosen, side) if self._marks and self._chosen else ())
        self._splitter.update_thread()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._marks is not None:
            self._marks.draw_as(self._label_set, self._language, theme)
        for _, view in self._views():
            view.set_theme(theme)
        self._splitter.set_theme(theme)
        self._tab.set_theme(theme)

    def zoom_by(self, steps: int) -> None:
        """Make both texts larger, or smaller, by so many pixels of the article's 17; 14 to 28 are allowed."""
        self._zoom = max(_SMALLEST, min(self._zoom + steps, _LARGEST))
        for _, view in self._views():
            view.set_zoom(1 + self._zoom / Sizes.ARTICLE)

    def reset_zoom(self) -> None:
        """Show both texts in the size they were designed for."""
        self.zoom_by(-self._zoom)

    # Selection

    def selected(self) -> tuple[Side, Span] | None:
        """What is selected, and in which of the two texts."""
        return None if self._selected is None else (self._active, self._selected)

    def quoted_selection(self) -> QuotedSpan | None:
        """The selection with its characters, fit to be annotated."""
        if self._selected is None or self._document is None:
            return None
        text = self._document.text if self._active is Side.TEXT else self._document.raw
        return QuotedSpan.quote(self._active, self._selected, text)

    def select(self, side: Side, span: Span | None) -> None:
        """Select ``span`` in one of the texts and bring it onto the screen; ``None`` lets go."""
        view = self._view(side)
        view.select(span)
        if span is not None:
            view.reveal(span)

    def clear_selection(self) -> None:
        """Let go of the selection; the caret stays where it is."""
        self._view(self._active).select(None)

    def copy(self) -> None:
        """Put what is selected on the clipboard, exactly as it is stored."""
        self._view(self._active).copy()

    def reveal(self, span: Span) -> None:
        """Bring a span of the text onto the screen."""
        self.text.reveal(span)

    def caret(self) -> int:
        """The caret's place in the text, wherever it stands."""
        if self._active is Side.TEXT or self._document is None:
            return self.text.caret
        return self._document.cleaned.alignment.text_position(self.raw.caret)

    def paragraph_number(self) -> int:
        """The number in the margin at the caret's paragraph; 0 where there is none."""
        return self.text.number_at(self.caret()) or 0

    @property
    def active_side(self) -> Side:
        """The side of the caret."""
        return self._active

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.text.setFocus()

    def switch_pane(self) -> None:
        """Move the keyboard to the other pane, at the place that corresponds."""
        if self._document is None or self.raw_is_folded():
            self.text.setFocus()
            return
        alignment = self._document.cleaned.alignment
        if self.raw.hasFocus():
            self.text.setFocus()
            if self._selected is None:
                self.text.set_caret(alignment.text_position(self.raw.caret))
        else:
            self.raw.setFocus()
            if self._selected is None:
                self.raw.set_caret(alignment.raw_position(self.text.caret))

    def fold_raw(self, folded: bool) -> None:
        """Put the raw pane away, or bring it back, as a person wants it: from now on it stays so at every width."""
        self._is_fold_decided = True
        self._fold_raw(folded)

    def _fold_raw(self, folded: bool) -> None:
        if folded == self.raw_is_folded():
            return
        if folded and self.raw.hasFocus():
            self.text.setFocus()
        self._lead(Side.TEXT)  # which stays where it is while both find their new widths
        self._raw_pane.setVisible(not folded)
        if self._tab.hasFocus():
            self.raw.setFocus()
        self._tab.setVisible(folded)
        self._row.activate()
        self._splitter.refresh()
        self._lead(None)
        self._level()
        self.raw_folded.emit(folded)

    def _level(self) -> None:
        """Bring raw level with the text."""
        if self._chosen is not None:
            self._reveal_chosen()
        else:
            self._on_scrolled(Side.TEXT, self.text.first_offset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_fold_decided:
            self._fold_raw(self.width() < _NARROW)

    def toggle_raw(self) -> None:
        """Put the raw pane away if it is there, else bring it back."""
        self.fold_raw(not self.raw_is_folded())

    def raw_is_folded(self) -> bool:
        return self._raw_pane.isHidden()

    # Linking

    def _lead(self, side: Side | None) -> None:
        self._leading = side

    def _mapped(self, side: Side, span: Span) -> list[Span]:
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
        other = self._view(_other(side))
        if span is not None or side is self._active:
            self._active, self._selected = side, span
            self._lead(side)
            other.select(None)
            if span is not None and (places := self._mapped(side, span)):
                other.reveal(places[0])
            self._lead(None)
            self._light()
            if side is Side.RAW:
                self._tell_dropped(span)
            self.selection_changed.emit()

    def _on_caret(self, side: Side, offset: int) -> None:
        if self._leading is not None or self._document is None:
            return
        alignment = self._document.cleaned.alignment
        if side is not self._active and self._selected is not None:
            self._selected = None
            self._lead(side)
            self._view(_other(side)).select(None)
            self._lead(None)
            self._light()
            self.selection_changed.emit()
        self._active = side
        text_offset = offset if side is Side.TEXT else alignment.text_position(offset)
        raw_offset = offset if side is Side.RAW else alignment.raw_position(offset)
        if self._selected is None:
            self._lead(side)
            place = raw_offset if side is Side.TEXT else text_offset
            other = self._view(_other(side))
            if not other.is_visible(place):
                other.align(place, self._view(side).y_of(offset))
            self._lead(None)
        self._splitter.update_thread()
        self.position_changed.emit(text_offset, raw_offset)

    def _on_pointed(self, side: Side, offset: int | None) -> None:
        if self._document is None:
            return
        if offset is None:
            self._pointed = None
        else:
            view = self._view(side)
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
        if self._selected is not None:
            lit[_other(self._active)] += self._mapped(self._active, self._selected)
        if self._pointed is not None:
            lit[_other(self._pointed[0])] += self._mapped(*self._pointed)
        for side, view in self._views():
            view.set_counterpart(_united(lit[side]))

    def _tell_dropped(self, span: Span | None) -> None:
        """Say which rule dropped the raw stretch, if all of it was dropped."""
        rule = None
        if span is not None and self._document is not None and span.end <= self._document.cleaned.alignment.raw_length:
            segment = self._document.cleaned.alignment.at_raw(span.start)
            if segment.op is Op.DROP and not self._mapped(Side.RAW, span):
                rule = segment.rule
        if rule is not None:
            self.raw.viewport().setToolTip(rule_sentence(rule))
        self.dropped_pointed.emit(rule)

    def _on_scrolled(self, side: Side, first: int) -> None:
        self._splitter.update_thread()
        if self._leading is not None or self._document is None:
            return
        alignment = self._document.cleaned.alignment
        view = self._view(side)
        # The caret's line stays level with its counterpart while it is on the screen, else one in the upper third.
        caret = view.caret if side is self._active else -1
        anchor = caret if view.is_visible(caret) else first if first == 0 else view.offset_near(1 / 3)
        place = alignment.raw_position(anchor) if side is Side.TEXT else alignment.text_position(anchor)
        self._lead(side)
        self._view(_other(side)).align(place, view.y_of(anchor))
        self._lead(None)

    def _dropped(self, start: int, end: int) -> list[Span]:
        """The dropped stretches in a stretch of raw."""
        assert self._document is not None
        alignment = self._document.cleaned.alignment
        if start >= end:
            return []
        indices = range(alignment.index_at_raw(start), alignment.index_at_raw(end - 1) + 1)
        segments = (alignment[index] for index in indices)
        return [Span(segment.raw_start, segment.raw_end) for segment in segments if segment.op is Op.DROP]

    def strands(self) -> list[Strand]:
        """The paragraphs on the screen with their places in both panes."""
        if self._document is None:
            return []
        alignment, strands = self._document.cleaned.alignment, list[Strand]()
        chosen = self._marks.get(self._chosen) if self._marks and self._chosen else None
        extent = extent_of(chosen) if chosen else None
        here = extent.start if extent else self.caret()
        for start, end in self.text.visible_paragraphs():
            if start == end:
                continue
            raw_start, raw_end = alignment.raw_range(Span(start, end))
            left = self.text.y_of(start), self.text.y_of(end - 1) + self.text.line_height()
            last = max(raw_start, raw_end - 1)
            right = self.raw.y_of(raw_start), self.raw.y_of(last) + self.raw.line_height()
            strands.append(Strand(left, right, start <= here <= end))
        return strands

    # Words

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Cleaned text"))
        self.raw.setAccessibleName(self.tr("Raw text"))
        self._tab.setText(self.tr("Raw text"))
        self._tab.setToolTip(self.tr("Show the raw text"))
        self._tab.setAccessibleName(self.tr("Show the raw text"))
        counts, name, kind = "", "", ""
        if self._document is not None:
            source, blocks = self._document.source, self._document.cleaned.blocks
            text = self._document.text
            counts = " · ".join((self.tr("%Ln characters", "", len(text)), self.tr("%Ln paragraphs", "", len(blocks))))
            newline = _NEWLINES.get(source.newline)
            if source.newline is Newline.MIXED:
                newline = self.tr("mixed line ends")
            name = source.name
            kind = " · ".join(part for part in (source.encoding.upper(), newline) if part)
        self._heads[Side.TEXT].show_words(self.tr("Cleaned text"), counts)
        self._heads[Side.RAW].show_words(self.tr("Raw text"), name, kind)


def _other(side: Side) -> Side:
    return Side.RAW if side is Side.TEXT else Side.TEXT


def _united(spans: list[Span]) -> list[Span]:
    """The spans as ascending ones of which none touches another."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united
