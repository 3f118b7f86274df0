"""Running text of HTML as pieces: white space, line breaks, table cells and links, block by block.

What becomes of white space is known only when the next character comes. So every stretch gets a slot, dropped at
first, that is filled anew when the decision falls.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex as re

from annotator.core.document import BlockKind, LinkKind
from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, LinkEnd, LinkStart, Make, Piece

# Characters beside which Chinese typesetting has no space: Han, kana, their punctuation, full-width forms, the
# dash and the ellipsis. Korean is set with spaces and not among them.
_NO_SPACE_BESIDE = re.compile(
    "[\u2014\u2026\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_OPENING_QUOTES, _CLOSING_QUOTES = "“‘", "”’"
_LINE_WHITE_SPACE = re.compile("[\n\r\t]")


@dataclass(slots=True)
class Form:
    """What kind of block text becomes. ``cell`` text stays in its row, whatever blocks it is written in."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    tight: bool = False
    cell: bool = False
    preformatted: bool = False


class Writer:
    """Takes what stands in raw, in order, and makes blocks of it. ``form`` is that of the text to come.

    ``judge`` is asked about every finished block, by its form and what its text is made of; a rule it names drops
    the block.
    """

    def __init__(self, raw: str, judge: Callable[[Form, Iterator[str]], Rule | None]) -> None:
        self.form = Form()
        self._raw = raw
        self._judge = judge
        self._slots: list[Piece | list[Piece]] = []
        self._settled = 0  # slots from here on may grow; an earlier one may be filled anew
        self._block: Form | None = None
        self._block_slot = 0
        self._block_slots: list[int] = []
        self._reached = 0  # the raw offset up to which the slots reach
        self._last = ""  # the last visible character of the block
        self._spaces: list[tuple[int, int, int, str | None]] = []  # slot, start, end, what an entity stands for
        self._breaks: list[tuple[int, int, int]] = []  # slot, start, end
        self._tabs: list[tuple[int, int, int]] = []  # cells of a row in which nothing stands yet
        self._joins = False  # a block ended inside a cell
        self._anchor: _Anchor | None = None

    def drop(self, start: int, end: int, rule: Rule) -> None:
        if start >= end:
            return
        self._reached = end
        last = self._slots[-1] if len(self._slots) > self._settled else None
        if isinstance(last, Drop) and last.rule is rule:
            self._slots[-1] = Drop(last.start, end, rule)
        else:
            self._slots.append(Drop(start, end, rule))

    def _drop_for_now(self, start: int, end: int, rule: Rule) -> int:
        """Drop ``raw[start:end]`` in a slot of its own and return that slot, which may be filled anew."""
        self._settled = len(self._slots)
        self.drop(start, end, rule)
        self._settled = len(self._slots)
        return len(self._slots) - 1

    def space(self, start: int, end: int, made: str | None = None) -> None:
        """White space, written out or (``made``) by an entity. It stays if it stands inside a line of text."""
        if self._block is not None and self.form.preformatted:
            self.show(start, end, made)
            return
        if self._block is not None:
            self._spaces.append((self._drop_for_now(start, end, Rule.WHITESPACE), start, end, made))
        else:
            self.drop(start, end, Rule.WHITESPACE)

    def show(self, start: int, end: int, made: str | None = None) -> None:
        """Visible text: ``raw[start:end]``, or ``made``, for which it stands. Never empty."""
        text = self._raw[start:end] if made is None else made
        if self._block is not None:
            self._settle(text[0])
        if self._block is None:
            self._begin_block()
        if self._anchor is not None and not self._anchor.open:
            self._anchor.open = True
            self._anchor.slots.append(len(self._slots))
            self._slots.append(LinkStart(self._anchor.start, start, LinkKind.EXTERNAL, self._anchor.target))
        last = self._slots[-1]
        if made is not None:
            self._slots.append(Make(start, end, made, Rule.ENTITY))
        elif isinstance(last, Copy) and len(self._slots) > self._settled:
            self._slots[-1] = Copy(last.start, end)
        else:
            self._slots.append(Copy(start, end))
        self._reached = end
        self._last = text[-1]

    def line_break(self, start: int, end: int) -> None:
        """``<br>``: a line feed if text follows in the block. Two in a row set blocks apart."""
        if self._block is None:
            self.drop(start, end, Rule.TAG)
        elif self.form.cell:
            self._joins = True
            self.drop(start, end, Rule.TAG)
        else:
            self._breaks.append((self._drop_for_now(start, end, Rule.TAG), start, end))

    def boundary(self) -> None:
        """A block begins or ends here; inside a table cell it is joined to what comes by one space."""
        if not self.form.cell:
            self.end_block()
        elif self._block is not None and self._last != "\t":
            self._joins = True

    def cell(self, start: int, end: int, first: bool) -> None:
        """The tag ``raw[start:end]`` begins a cell, the ``first`` of its row or one set off by a tab."""
        self._forget()
        if first:
            self.drop(start, end, Rule.TABLE_MARK)
        elif self._block is None:
            self._tabs.append((self._drop_for_now(start, end, Rule.TABLE_MARK), start, end))
        else:
            self._slots.append(Make(start, end, "\t", Rule.SEPARATOR))
            self._reached = end
            self._last = "\t"

    def end_block(self) -> None:
        """End the block, if one is open."""
        self._forget()
        self._tabs.clear()
        if self._block is None:
            return
        self._suspend_link()
        self._slots.append(BlockEnd())
        rule = self._judge(self._block, self._texts(self._block_slot))
        if rule is not None:
            self._drop_block(rule)
        if self._block.kind is BlockKind.LIST_ITEM:
            # What follows in the same item is a paragraph of its own.
            self._block.kind, self._block.level, self._block.tight = BlockKind.PARAGRAPH, None, False
        self._block = None

    def open_link(self, start: int, target: str, lasts: bool) -> None:
        """A link whose markup begins at ``start``. One that does not last ends with its block."""
        self.close_link(start)
        self._anchor = _Anchor(start, target, lasts)

    def close_link(self, end: int) -> None:
        """The open link, if any, ends with the markup before ``end``."""
        anchor = self._anchor
        if anchor is None:
            return
        if anchor.open:
            self._slots.append(LinkEnd())
        for slot in anchor.slots:
            link = self._slots[slot]
            if isinstance(link, LinkStart):
                self._slots[slot] = link._replace(raw_end=end)
        self._anchor = None

    def pieces(self) -> list[Piece]:
        """All that was written."""
        self.end_block()
        self.close_link(len(self._raw))
        self._make_bare_headings_paragraphs()
        if "\r" not in self._raw:
            return list(self._flat(self._slots))
        return [part for piece in self._flat(self._slots) for part in self._without_returns(piece)]

    def _make_bare_headings_paragraphs(self) -> None:
        """A heading over nothing is a bold line of text here: no section of a news page loses what was in it."""
        following = 0  # the level of the next heading; 0 at the end, 7 where text comes next
        for slot in reversed(self._block_slots):
            start = self._slots[slot]
            block = start[0] if isinstance(start, list) else start
            if not isinstance(block, BlockStart):
                continue  # the block was dropped
            if block.kind is BlockKind.HEADING and block.level is not None:
                if following <= block.level:
                    self._slots[slot] = BlockStart(BlockKind.PARAGRAPH)
                    following = 7
                else:
                    following = block.level
            else:
                following = 7

    def _begin_block(self) -> None:
        self._block = self.form
        self._block_slot = len(self._slots)
        start = BlockStart(self.form.kind, self.form.level, self.form.tight)
        if self._tabs:
            # Cells without text stand before the first one with text.
            self._block_slot = self._tabs[0][0]
            for slot, begin, end in self._tabs:
                self._slots[slot] = Make(begin, end, "\t", Rule.SEPARATOR)
            self._slots[self._block_slot] = [start, *self._flat([self._slots[self._block_slot]])]
            self._tabs.clear()
        else:
            self._slots.append(start)
        self._block_slots.append(self._block_slot)
        self._last = ""

    def _settle(self, following: str) -> None:
        """Decide about the white space before the visible character ``following`` of an open block."""
        if len(self._breaks) > 1:
            self.end_block()
            return
        if self._breaks:
            slot, start, end = self._breaks[0]
            self._slots[slot] = Make(start, end, "\n", Rule.SEPARATOR)
        elif self._joins:
            self._keep_one_space()
        elif self._spaces and self._last != "\t":
            self._settle_spaces(following)
        self._forget()

    def _settle_spaces(self, following: str) -> None:
        slot, start, end, made = self._spaces[0]
        texts = [self._raw[start:end] if made is None else made for _, start, end, made in self._spaces]
        if not any(_LINE_WHITE_SPACE.search(text) for text in texts):
            # White space inside a line stays as it is; what a removed tag leaves beside it is one too many.
            self._slots[slot] = Copy(start, end) if made is None else Make(start, end, made, Rule.ENTITY)
        elif not (
            _NO_SPACE_BESIDE.match(self._last)
            or _NO_SPACE_BESIDE.match(following)
            or self._last in _OPENING_QUOTES
            or following in _CLOSING_QUOTES
        ):
            self._keep_one_space()

    def _keep_one_space(self) -> None:
        for slot, start, end, made in self._spaces:
            at = self._raw.find(" ", start, end) if made is None else -1
            if at >= 0:
                before, after = Drop(start, at, Rule.WHITESPACE), Drop(at + 1, end, Rule.WHITESPACE)
                self._slots[slot] = [
                    *([before] if start < at else []),
                    Copy(at, at + 1),
                    *([after] if at + 1 < end else []),
                ]
                return
        if self._spaces:
            slot, start, end, _ = self._spaces[0]
            self._slots[slot] = Make(start, end, " ", Rule.SOFT_BREAK)
        else:
            self._slots.append(Make(self._reached, self._reached, " ", Rule.SEPARATOR))

    def _forget(self) -> None:
        """What is undecided stays dropped."""
        self._spaces.clear()
        self._breaks.clear()
        self._joins = False

    def _suspend_link(self) -> None:
        """End the open link for this block; it goes on in the next if it lasts."""
        anchor = self._anchor
        if anchor is None:
            return
        if not anchor.lasts:
            self.close_link(self._reached)
        elif anchor.open:
            self._slots.append(LinkEnd())
            anchor.open = False

    def _texts(self, slot: int) -> Iterator[str]:
        for piece in self._flat(self._slots[slot:]):
            if isinstance(piece, Copy):
                yield self._raw[piece.start : piece.end]
            elif isinstance(piece, Make):
                yield piece.text

    def _drop_block(self, rule: Rule) -> None:
        dropped = [
            Drop(piece.start, piece.end, rule)
            for piece in self._flat(self._slots[self._block_slot :])
            if isinstance(piece, (Copy, Make, Drop))
        ]
        self._slots[self._block_slot :] = dropped
        self._settled = len(self._slots)
        if self._anchor is not None:
            self._anchor.slots = [slot for slot in self._anchor.slots if slot < self._block_slot]

    def _without_returns(self, piece: Piece) -> Iterator[Piece]:
        """A piece as it is, or dropped white space with its carriage returns set apart."""
        if not isinstance(piece, Drop) or piece.rule != Rule.WHITESPACE:
            yield piece
            return
        position = piece.start
        while (found := self._raw.find("\r", position, piece.end)) >= 0:
            yield Drop(position, found, Rule.WHITESPACE)
            yield Drop(found, found + 1, Rule.NEWLINE)
            position = found + 1
        yield Drop(position, piece.end, Rule.WHITESPACE)

    def _flat(self, slots: list[Piece | list[Piece]]) -> Iterator[Piece]:
        for slot in slots:
            if isinstance(slot, list):
                yield from slot
            else:
                yield slot


@dataclass(slots=True)
class _Anchor:
    start: int
    target: str
    lasts: bool
    slots: list[int]
    open: bool

    def __init__(self, start: int, target: str, lasts: bool) -> None:
        self.start, self.target, self.lasts = start, target, lasts
        self.slots, self.open = [], False
