"""Cleaned text and raw markup side by side, linked character by character."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.core.annotation import Annotation, EntityMention, extent_of, quote_of
from annotator.core.document import Document, Newline, Script
from annotator.core.labels import LabelSet
from annotator.core.span import QuotedSpan, Side, Span
from annotator.text.links import named_part
from annotator.text.words import Names
from annotator.ui.annotation_filter import AnnotationFilter, FilterButton
from annotator.ui.marks import AnnotationMarks, raw_spans
from annotator.ui.pane_link import PaneLink, united
from annotator.ui.pane_pair_header import FoldedPane, PaneHeader
from annotator.ui.pane_pair_thread import Strand, ThreadSplitter
from annotator.ui.raw_inks import inks_of_raw
from annotator.ui.text_view import Mark, TextView
from annotator.ui.text_view.typography import AS_DESIGNED, ReadingLook, reading
from annotator.ui.text_view.typography import raw as raw_typography
from annotator.ui.theme import Sizes, Theme

_NEWLINES = {Newline.LF: "LF", Newline.CRLF: "CRLF", Newline.CR: "CR"}
_TEXT_WIDTH = 668
_RAW_LEAST = 264  # 36 half-width columns with their margins
_NARROW = 886  # in a window of 1500 pixels, beside the panels; below it both texts would be too narrow to read
_LONGEST_QUOTE = 24  # characters of an annotation in a menu
_SMALLEST, _LARGEST = 14 - Sizes.ARTICLE, 34 - Sizes.ARTICLE


class PanePair(QWidget):
    """Shows a document. Offsets in its signals are code points of the text they name."""

    selection_changed = Signal()
    annotation_chosen = Signal(str)
    annotation_opened = Signal(str)
    annotation_resized = Signal(str, int, int, bool)
    """An id and the number of a span: dragged to this offset of its text was its end, or else its start."""
    position_changed = Signal(int, int)  # the caret's place in the text, in raw
    dropped_pointed = Signal(object)  # the rule (str) that dropped what is pointed at or selected in raw, or None
    raw_folded = Signal(bool)
    zoom_wanted = Signal(int)
    """The wheel was turned with Ctrl held: by so many pixels larger, or smaller."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._marks: AnnotationMarks | None = None
        self._label_set: LabelSet = LabelSet("", 0, ())
        self._language = "en"
        self._theme = theme
        self._zoom = 0
        self._look = AS_DESIGNED
        self._chosen: str | None = None
        self._entity_names: Sequence[str] = ()
        self._names: Names | None = None  # made when they are asked for
        self._filter = AnnotationFilter()
        self._hidden = 0  # annotations that the filter hides
        self.filter_button = FilterButton(theme)
        self.text, self.raw = TextView(reading(Script.HANS), theme), TextView(raw_typography(), theme)
        self._link = PaneLink(self.text, self.raw)
        self._heads = {Side.TEXT: PaneHeader(), Side.RAW: PaneHeader()}
        self._splitter = ThreadSplitter(self.strands, theme)
        self._raw_pane = QWidget()
        self._raw_pane.setMinimumWidth(_RAW_LEAST)
        self._heads[Side.TEXT].add_button(self.filter_button)
        self._columns: dict[Side, QVBoxLayout] = {}
        for side, view in self._views():
            pane = QWidget() if side is Side.TEXT else self._raw_pane
            column = self._columns[side] = QVBoxLayout(pane)
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
        self._connect()
        self._retranslate()

    def _views(self) -> tuple[tuple[Side, TextView], tuple[Side, TextView]]:
        return (Side.TEXT, self.text), (Side.RAW, self.raw)

    def _view(self, side: Side) -> TextView:
        return self.text if side is Side.TEXT else self.raw

    def _connect(self) -> None:
        self.filter_button.filter_changed.connect(self.set_filter)
        link = self._link
        link.selection_changed.connect(self.selection_changed)
        link.position_changed.connect(self.position_changed)
        link.dropped_pointed.connect(self.dropped_pointed)
        link.scrolled.connect(self._splitter.update_thread)
        self._tab.clicked.connect(lambda: self.fold_raw(False))
        for _, view in self._views():
            view.mark_chosen.connect(self.annotation_chosen)
            view.mark_opened.connect(self.annotation_opened)
            view.heap_opened.connect(self._list_marks)
            view.mark_resized.connect(self.annotation_resized)
            view.set_names(self._known_names)
            view.zoom_wanted.connect(self.zoom_wanted)

    # What is shown

    def show_document(self, document: Document | None) -> None:
        """Show a document from its beginning, without annotations; or nothing."""
        self._document, self._marks, self._chosen = document, None, None
        self._link.set_document(document)
        with self._link.led_by(Side.TEXT):  # neither follows the other while both are filled
            if document is None:
                self.text.set_text("")
                self.raw.set_text("")
            else:
                cleaned = document.cleaned
                self.text.set_typography(reading(cleaned.script, self._look))
                self.text.set_text(document.text, cleaned.blocks)
                self.text.set_links(named for link in cleaned.links if (named := named_part(link, document.text)))
                self.raw.set_text(document.raw)
                self.raw.set_inked(partial(inks_of_raw, cleaned.alignment))
        self._link.follow(Side.TEXT)
        self._retranslate()
        self.selection_changed.emit()
        self.position_changed.emit(0, document.cleaned.alignment.raw_position(0) if document else 0)

    def set_annotations(self, annotations: Iterable[Annotation], label_set: LabelSet, language: str) -> None:
        """Show these annotations and no others; ``language`` is that of the interface."""
        self._label_set, self._language = label_set, language
        if self._document is None:
            return
        alignment = self._document.cleaned.alignment
        self._marks, self._names = AnnotationMarks(annotations, alignment, label_set, language, self._theme), None
        self.filter_button.set_annotations(self._marks.all(), label_set, language)
        self.set_filter(self._filter)
        self._show_chosen()

    def set_filter(self, chosen: AnnotationFilter) -> None:
        """Hide annotations, or show all again; the chosen one is always shown."""
        self._filter = chosen
        if self._marks is None:
            return
        self._marks.show_only(self._is_shown if chosen else None)
        self.text.set_mark_source(self._marks.text)
        self.raw.set_mark_source(self._marks.raw)
        self._hidden = sum(not chosen.shows(annotation) for annotation in self._marks.all()) if chosen else 0
        self.filter_button.show_filter(chosen, self._hidden)

    def _is_shown(self, annotation: Annotation) -> bool:
        return annotation.id == self._chosen or self._filter.shows(annotation)

    def put_annotation(self, annotation: Annotation) -> None:
        """Show one more annotation, or a changed one in the place of the old. Paints only its lines."""
        if self._marks is None:
            return
        before = self._marks.get(annotation.id)
        self._marks.put(annotation)
        self._names = None
        if not self._filter.shows(annotation):
            # What a person has just made is what they want to see.
            self.set_filter(self._filter.letting(annotation))
        self._marks_changed([*(before.spans if before else ()), *annotation.spans])

    def remove_annotation(self, annotation_id: str) -> None:
        """Show one annotation less."""
        before = self._marks.get(annotation_id) if self._marks else None
        if self._marks is None or before is None:
            return
        self._marks.remove(annotation_id)
        self._names = None
        if self._filter and not self._filter.shows(before):
            self._hidden -= 1
            self.filter_button.show_filter(self._filter, self._hidden)
        self._marks_changed(before.spans)

    def _marks_changed(self, places: Sequence[QuotedSpan]) -> None:
        assert self._document is not None
        for place in places:
            if place.side is Side.TEXT:
                self.text.marks_changed(place.span)
        for span in united(raw_spans(places, self._document.cleaned.alignment)):
            self.raw.marks_changed(span)
        if self._chosen is not None:
            self._show_chosen()  # a part of the chosen stance may have moved

    def set_entity_names(self, names: Sequence[str]) -> None:
        """What the project's entities are called: each is a word to the caret and to a double click."""
        self._entity_names, self._names = names, None

    def _known_names(self) -> Names:
        """Those of the entities, and whatever is tagged as a mention in this document."""
        if self._names is None:
            tagged = self._marks.all() if self._marks else ()
            mentions = (each for each in tagged if isinstance(each, EntityMention))
            self._names = Names((*self._entity_names, *(span.text for each in mentions for span in each.spans)))
        return self._names

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
        if is_other and self._filter:
            self.text.viewport().update()  # the chosen one is shown though its like is hidden
            self.raw.viewport().update()
        if is_other:
            self.go_to_chosen()

    def go_to_chosen(self) -> None:
        """Bring the chosen annotation onto the screen, and the caret into it unless it is there already."""
        annotation = self._marks.get(self._chosen) if self._marks and self._chosen else None
        extent = extent_of(annotation) if annotation else None
        if extent is not None and not extent.start <= self.caret() <= extent.end:
            self.text.set_caret(extent.start)  # N and P go on from here
        self._reveal_chosen()

    def _reveal_chosen(self) -> None:
        annotation = self._marks.get(self._chosen) if self._marks and self._chosen else None
        if annotation is None or self._document is None:
            return
        extent, places = extent_of(annotation), raw_spans(annotation.spans, self._document.cleaned.alignment)
        with self._link.led_by(Side.TEXT):
            if extent is not None:
                self.text.reveal(extent)
            if extent is not None and places:
                self.raw.align(places[0].start, self.text.y_of(extent.start))
            elif places:
                self.raw.reveal(places[0])

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
        self.filter_button.set_theme(theme)
        self._tab.set_theme(theme)

    def set_look(self, look: ReadingLook) -> None:
        """Set the cleaned text as a person likes to read it; the numbers of the lines of raw follow."""
        self._look = look
        script = self._document.cleaned.script if self._document else Script.HANS
        with self._link.led_by(Side.TEXT):
            self.text.set_typography(reading(script, look))
            self.raw.set_typography(raw_typography(numbers=look.numbers))
        self._level()

    def zoom_by(self, steps: int) -> int:
        """Make both texts larger, or smaller, by so many pixels of the article's 17; 14 to 34 are allowed.

        Returns by how many pixels they are larger than designed.
        """
        self._zoom = max(_SMALLEST, min(self._zoom + steps, _LARGEST))
        for _, view in self._views():
            view.set_zoom(1 + self._zoom / Sizes.ARTICLE)
        return self._zoom

    def reset_zoom(self) -> int:
        """Show both texts in the size they were designed for."""
        return self.zoom_by(-self._zoom)

    # Selection

    def selected(self) -> tuple[Side, Span] | None:
        """What is selected, and in which of the two texts."""
        return None if self._link.selected is None else (self._link.active, self._link.selected)

    def quoted_selection(self) -> QuotedSpan | None:
        """The selection with its characters, fit to be annotated."""
        if self._link.selected is None or self._document is None:
            return None
        text = self._document.text if self._link.active is Side.TEXT else self._document.raw
        return QuotedSpan.quote(self._link.active, self._link.selected, text)

    def select(self, side: Side, span: Span | None) -> None:
        """Select ``span`` in one of the texts and bring it onto the screen; ``None`` lets go."""
        view = self._view(side)
        view.select(span)
        if span is not None:
            view.reveal(span)

    def clear_selection(self) -> None:
        """Let go of the selection; the caret stays where it is."""
        self._view(self._link.active).select(None)

    def select_wider(self) -> None:
        """Let the selection grow, from a character to the whole text."""
        self._view(self._link.active).select_wider()

    def select_narrower(self) -> None:
        """Let the selection be what it was before it grew."""
        self._view(self._link.active).select_narrower()

    def marks_here(self) -> Sequence[Mark]:
        """The marks under the selection, or touching the caret: one of each annotation, the shortest first."""
        view = self._view(self._link.active)
        selected = self._link.selected or Span(max(0, view.caret - 1), view.caret + 1)
        found: dict[str, Mark] = {}
        for mark in sorted(view.marks.over(selected), key=lambda mark: len(mark.span)):
            found.setdefault(mark.id, mark)
        return list(found.values())

    def list_marks_here(self) -> None:
        """Offer the annotations under the caret or the selection in a menu."""
        view = self._view(self._link.active)
        self._list_marks(self.marks_here(), view.viewport().mapToGlobal(view.point_of(view.caret).toPoint()))

    def _list_marks(self, marks: Sequence[Mark], point: QPoint) -> None:
        """Offer these in a menu at a point of the screen; the one that is taken is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark_id, mark in {mark.id: mark for mark in reversed(marks)}.items():
            annotation = self._marks.get(mark_id) if self._marks else None
            words = quote_of(annotation)[:_LONGEST_QUOTE].replace("&", "&&") if annotation else ""
            menu.addAction(f"{words}\t{mark.name}").triggered.connect(partial(self.annotation_chosen.emit, mark_id))
        if not menu.isEmpty():
            menu.popup(point)
            menu.setActiveAction(menu.actions()[0])

    def copy(self) -> None:
        """Put what is selected on the clipboard, exactly as it is stored."""
        self._view(self._link.active).copy()

    def put_above(self, side: Side, bar: QWidget) -> None:
        """Put ``bar`` between a pane's head and its text; a raw pane that is folded is brought back."""
        if side is Side.RAW:
            self.fold_raw(False)
        self._columns[side].insertWidget(1, bar)

    def set_found(self, side: Side, spans: Sequence[Span], here: Span | None = None) -> None:
        """Light what a search found in one of the texts, ascending, and frame the hit that the person is at."""
        self._view(side).set_found(spans, here)

    def reveal(self, span: Span) -> None:
        """Bring a span of the text onto the screen."""
        self.text.reveal(span)

    def caret(self) -> int:
        """The caret's place in the text, wherever it stands."""
        if self._link.active is Side.TEXT or self._document is None:
            return self.text.caret
        return self._document.cleaned.alignment.text_position(self.raw.caret)

    def caret_in(self, side: Side) -> int:
        """Where the caret of one of the panes stands in its own text."""
        return self._view(side).caret

    def paragraph_number(self) -> int:
        """The number in the margin at the caret's paragraph; 0 where there is none."""
        return self.text.number_at(self.caret()) or 0

    @property
    def active_side(self) -> Side:
        """The side of the caret."""
        return self._link.active

    def focus(self, side: Side) -> None:
        """Give the keyboard to one of the panes."""
        self._view(side).setFocus()

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
            if self._link.selected is None:
                self.text.set_caret(alignment.text_position(self.raw.caret))
        else:
            self.raw.setFocus()
            if self._link.selected is None:
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
        with self._link.led_by(Side.TEXT):  # which stays where it is while both find their new widths
            self._raw_pane.setVisible(not folded)
            if self._tab.hasFocus():
                self.raw.setFocus()
            self._tab.setVisible(folded)
            self._row.activate()
            self._splitter.refresh()
        self._level()
        self.raw_folded.emit(folded)

    def _level(self) -> None:
        """Bring raw level with the text."""
        if self._chosen is not None:
            self._reveal_chosen()
        else:
            self._link.follow(Side.TEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_fold_decided:
            self._fold_raw(self.width() < _NARROW)

    def toggle_raw(self) -> None:
        """Put the raw pane away if it is there, else bring it back."""
        self.fold_raw(not self.raw_is_folded())

    def raw_is_folded(self) -> bool:
        return self._raw_pane.isHidden()

    # Strands

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
