"""Find in the text in front: live, in the pane that has the caret, blind to script, width, case and accents."""

from bisect import bisect_left

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.core.document import Document
from annotator.core.span import Side, Span
from annotator.text.folding import fold, occurrences
from annotator.ui.command import add_command
from annotator.ui.find_bar import FindBar
from annotator.ui.pane_pair import PanePair
from annotator.ui.theme import Theme

_LONGEST = 100
"""Characters of a selection that are taken for what to find; a longer one is a passage, not a name."""


class FindInText(QObject):
    """Searches one pane's text. The hit that is found is selected, so that a label's key tags it."""

    def __init__(self, panes: PanePair, theme: Theme) -> None:
        super().__init__(panes)
        self._panes = panes
        self._document: Document | None = None
        self._folded: dict[Side, str] = {}
        self._side = Side.TEXT
        self._hits: list[Span] = []
        self._last: Span | None = None  # the hit that was gone to last
        self._from = 0  # where the caret stood when the search began: typing on never skips a hit
        self.bar = FindBar(theme)
        self.bar.wanted.connect(self._search)
        self.bar.stepped.connect(self._step)
        self.bar.closed.connect(self.close)

    @property
    def hits(self) -> list[Span]:
        """Where what is wanted stands in the text that is searched, ascending."""
        return self._hits

    def fill_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&Find in the text…"), self.open, "Ctrl+F", name="edit.find")
        add_command(menu, self.tr("Find ne&xt"), lambda: self._repeat(backwards=False), "F3", name="edit.find_next")
        previous = self.tr("Find pre&vious")
        add_command(menu, previous, lambda: self._repeat(backwards=True), "Shift+F3", name="edit.find_previous")

    def show_document(self, document: Document | None) -> None:
        """Another document is in front: what is wanted is looked for there."""
        if document is None or self._document is None or document.id != self._document.id:
            self._from, self._last = 0, None
        self._document = document
        self._folded.clear()
        self._mark()

    def open(self) -> None:
        """Open the bar above the pane that has the caret, with what is selected there."""
        if self._document is None:
            return
        self._side = self._panes.active_side
        selected = self._panes.quoted_selection()
        self._from = selected.span.start if selected else self._panes.caret_in(self._side)
        self._panes.put_above(self._side, self.bar)
        words = selected.text if selected and len(selected.text) <= _LONGEST and "\n" not in selected.text else ""
        self.bar.start(words)
        self._mark()

    def close(self) -> None:
        """Put the bar away; what was found last stays selected, and the pane has the keyboard."""
        self.bar.hide()
        self._mark()
        self._panes.focus(self._side)

    def _search(self, _words: str) -> None:
        self._mark()
        if self._hits:
            self._go(bisect_left(self._hits, self._from, key=lambda hit: hit.start) % len(self._hits))

    def _mark(self) -> None:
        """Look for what is wanted and light every hit while the bar is open."""
        words = self.bar.field.text()
        self._hits = occurrences(self._text(), words) if self._document is not None and words else []
        for side in Side:
            self._panes.set_found(side, self._hits if side is self._side and not self.bar.isHidden() else ())
        self.bar.tell(0, len(self._hits))

    def _text(self) -> str:
        assert self._document is not None
        if self._side not in self._folded:
            self._folded[self._side] = fold(self._document.text if self._side is Side.TEXT else self._document.raw)
        return self._folded[self._side]

    def _repeat(self, *, backwards: bool) -> None:
        """To the next hit of what was wanted last, in the pane that has the caret; the bar need not be open."""
        if not self.bar.field.text():
            self.open()
            return
        if self.bar.isHidden() and self._side is not self._panes.active_side:
            self._side = self._panes.active_side
            self._mark()
        self._step(backwards)

    def _step(self, backwards: bool) -> None:
        if not self._hits:
            return
        place = self._panes.caret_in(self._side)
        if (last := self._last) is not None and last.start <= place <= last.end:
            place = last.start + (not backwards)  # the caret may stand before it as well as behind it
        after = bisect_left(self._hits, place, key=lambda hit: hit.start)
        self._go((after - 1 if backwards else after) % len(self._hits))

    def _go(self, place: int) -> None:
        hit = self._hits[place]
        self._from, self._last = hit.start, hit
        self._panes.select(self._side, hit)
        if not self.bar.isHidden():
            self._panes.set_found(self._side, self._hits, hit)
        self.bar.tell(place + 1, len(self._hits))
