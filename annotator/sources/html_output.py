"""Running text of HTML as pieces: white space, line breaks, table cells and links, block by block.

What becomes of white space is known only when the next character comes. So every stretch gets a slot, dropped at
first, that is filled anew when the decision falls.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from annotator.core.document import BlockKind, LinkKind, Reference
from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart, Make, Piece

# Characters beside which Chinese typesetting has no space: Han, kana, their punctuation, full-width forms, the
# dash and the ellipsis. Korean is set with spaces and not among them.
_NO_SPACE_BESIDE = re.compile(
    "[\u2014\u2026\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_OPENING_QUOTES, _CLOSING_QUOTES = "“‘", "”’"
_LINE_WHITE_SPACE = re.compile("[\n\r\t]")

_BLOCK_END: Final = BlockEnd()
_LINK_END: Final = LinkEnd()
_TEXT: Final = -1  # in the outline


@dataclass(slots=True, eq=False)
class Form:
    """What kind of block text becomes. ``cell`` text stays in its row, whatever blocks it is written in.

    Only the first block of a list item is an item: what follows in it (``is_used``) is a paragraph of its own.
    """

    start: BlockStart
    cell: bool = False
    preformatted: bool = False
    is_used: bool = False


PARAGRAPH: Final = Form(BlockStart(BlockKind.PARAGRAPH))
QUOTE: Final = Form(BlockStart(BlockKind.QUOTE))
CAPTION: Final = Form(BlockStart(BlockKind.CAPTION))
TITLE: Final = Form(BlockStart(BlockKind.TITLE, 1))
PREFORMATTED: Final = Form(BlockStart(BlockKind.PARAGRAPH), preformatted=True)
ROW: Final = Form(BlockStart(BlockKind.TABLE_ROW, tight=True), cell=True)
HEADING: Final = {level: Form(BlockStart(BlockKind.HEADING, level)) for level in range(1, 7)}


def list_item(depth: int) -> Form:
    """The form of one item of a list that lies in ``depth`` lists, itself included."""
    return Form(BlockStart(BlockKind.LIST_ITEM, max(1, depth), tight=True))


@dataclass(slots=True)
class _Anchor:
    """An open link. ``slots`` are those of its beginnings, one in each block that it reaches into."""

    start: int
    target: str
    lasts: bool
    slots: list[int] = field(default_factory=list[int])
    open: bool = False


class Writer:
    """Takes what stands in raw, in order, and makes blocks of it. ``form`` is that of the text to come.

    ``judge`` is asked about every block when it ends, by its form; a rule it names drops the block. It may ask for
    ``block_start`` (in raw), ``block_text()`` and ``linked``, how many of its characters stand in links.
    """

    def __init__(self, raw: str, judge: Callable[[Form], Rule | None]) -> None:
        self.form = PARAGRAPH
        self.block_start = 0
        self.linked = 0
        self._raw = raw
        self._judge = judge
        self._slots: list[Piece | list[Piece]] = []
        self._settled = 0  # slots from here on may grow; an earlier one may be filled anew
        self._block: Form | None = None
        self._block_slot = 0
        self._reached = 0  # the raw offset up to which the slots reach
        self._last = ""  # the last visible character of the block
        self._spaces: list[tuple[int, str | None]] = []  # slot, what an entity stands for
        self._breaks: list[int] = []  # slots
        self._tabs: list[tuple[int, str]] = []  # slots of cells in a row in which nothing stands yet, their tabs
        self._joins = False  # a block ended inside a cell
        self._anchor: _Anchor | None = None
        self._outline: list[int] = []  # the slots of headings, and one _TEXT for all that stands between two
        self._is_first_text = False  # the block is the first under its heading

    def drop(self, start: int, end: int, rule: Rule) -> None:
        if start >= end:
            return
        self._reached = end
        slots = self._slots
        if len(slots) > self._settled:
            last = slots[-1]
            if isinstance(last, Drop) and last.rule is rule:
                slots[-1] = Drop(last.start, end, rule)
                return
        slots.append(Drop(start, end, rule))

    def _drop_for_now(self, start: int, end: int, rule: Rule) -> int:
        """Drop ``raw[start:end]`` in a slot of its own and return that slot, which may be filled anew."""
        slots = self._slots
        slots.append(Drop(start, end, rule))
        self._reached = end
        self._settled = len(slots)
        return self._settled - 1

    def space(self, start: int, end: int, made: str | None = None) -> None:
        """White space, written out or (``made``) by an entity. It stays if it stands inside a line of text."""
        if self._block is None:
            self.drop(start, end, Rule.WHITESPACE)
        elif self.form.preformatted:
            self.show(start, end, made)
        else:
            self._spaces.append((self._drop_for_now(start, end, Rule.WHITESPACE), made))

    def show(self, start: int, end: int, made: str | None = None) -> None:
        """Visible text: ``raw[start:end]``, or ``made``, for which it stands. Never empty."""
        if self._block is not None and (self._spaces or self._breaks or self._joins):
            self._settle(self._raw[start] if made is None else made[0])
        if self._block is None:
            self._begin_block(start)
        slots = self._slots
        anchor = self._anchor
        if anchor is not None:
            self.linked += end - start
            if not anchor.open:
                anchor.open = True
                anchor.slots.append(len(slots))
                slots.append(LinkStart(anchor.start, start, LinkKind.EXTERNAL, anchor.target))
        self._reached = end
        if made is not None:
            slots.append(Make(start, end, made, Rule.ENTITY))
            self._last = made[-1]
            return
        self._last = self._raw[end - 1]
        if len(slots) > self._settled:
            last = slots[-1]
            if isinstance(last, Copy):
                slots[-1] = Copy(last.start, end)
                return
        slots.append(Copy(start, end))

    def make(self, start: int, end: int, text: str, rule: Rule) -> None:
        """``text`` stands for the tag ``raw[start:end]`` inside a block; outside one the tag is dropped."""
        if self._block is None:
            self.drop(start, end, rule)
            return
        self._forget()
        self._slots.append(Make(start, end, text, rule))
        self._reached, self._last = end, text[-1]

    def drop_notes(self, start: int, end: int) -> None:
        """Drop a list of notes. It was something: a heading over it is not taken for a line of text."""
        self.drop(start, end, Rule.REFERENCE_LIST)
        self._outline.append(_TEXT)

    def cite(self, reference: Reference) -> None:
        """A citation stands here. Its markup is dropped by the caller."""
        self._slots.append(Cite(reference))
        self._settled = len(self._slots)

    def line_break(self, start: int, end: int) -> None:
        """``<br>``: a line feed if text follows in the block. Two in a row set blocks apart."""
        if self._block is None:
            self.drop(start, end, Rule.TAG)
        elif self.form.cell:
            self._joins = True
            self.drop(start, end, Rule.TAG)
        else:
            self._breaks.append(self._drop_for_now(start, end, Rule.TAG))

    def boundary(self) -> None:
        """A block begins or ends here; inside a table cell it is joined to what comes by one space."""
        if not self.form.cell:
            if self._block is not None:
                self.end_block()
        elif self._block is not None and self._last != "\t":
            self._joins = True

    def cell(self, start: int, end: int, tabs: int) -> None:
        """The tag ``raw[start:end]`` begins a cell that lies so many cells to the right of the one before it."""
        self._forget()
        if not tabs:
            self.drop(start, end, Rule.TABLE_MARK)
        elif self._block is None:
            self._tabs.append((self._drop_for_now(start, end, Rule.TABLE_MARK), "\t" * tabs))
        else:
            self._slots.append(Make(start, end, "\t" * tabs, Rule.SEPARATOR))
            self._reached = end
            self._last = "\t"

    def end_row(self, at: int, tabs: int) -> None:
        """A row ends at raw ``at``, so many cells to the right of the last one that began in it."""
        if tabs and self._block is not None:
            self._forget()
            self._slots.append(Make(at, at, "\t" * tabs, Rule.SEPARATOR))
            self._settled = len(self._slots)

    def end_block(self) -> None:
        """End the block, if one is open."""
        if self._spaces or self._breaks or self._joins:
            self._forget()
        if self._tabs:
            self._tabs.clear()
        form = self._block
        if form is None:
            return
        if self._anchor is not None:
            self._suspend_link()
        self._slots.append(_BLOCK_END)
        rule = self._judge(form)
        if rule is not None:
            self._drop_block(rule)
        if form.start.kind is BlockKind.LIST_ITEM:
            form.is_used = True
        self._block = None

    def open_link(self, start: int, target: str, lasts: bool) -> None:
        """A link whose markup begins at ``start``. One that does not last ends with its block."""
        if self._anchor is not None:
            self.close_link(start)
        self._anchor = _Anchor(start, target, lasts)

    def close_link(self, end: int) -> None:
        """The open link, if any, ends with the markup before ``end``."""
        anchor = self._anchor
        if anchor is None:
            return
        if anchor.open:
            self._slots.append(_LINK_END)
        for slot in anchor.slots:
            link = self._slots[slot]
            if isinstance(link, LinkStart):
                self._slots[slot] = link._replace(raw_end=end)
        self._anchor = None

    def become(self, form: Form) -> None:
        """Make the block that is just ending one of another form."""
        slot = self._slots[self._block_slot]
        self._slots[self._block_slot] = [form.start, *slot[1:]] if isinstance(slot, list) else form.start

    def block_text(self) -> str:
        """The text of the block that is open or just ending."""
        parts: list[str] = []
        for piece in _flat(self._slots[self._block_slot :]):
            if isinstance(piece, Copy):
                parts.append(self._raw[piece.start : piece.end])
            elif isinstance(piece, Make):
                parts.append(piece.text)
        return "".join(parts)

    def pieces(self) -> list[Piece]:
        """All that was written."""
        self.end_block()
        self.close_link(len(self._raw))
        self._make_bare_headings_paragraphs()
        if "\r" not in self._raw:
            return list(_flat(self._slots))
        return [part for piece in _flat(self._slots) for part in self._without_returns(piece)]

    def _make_bare_headings_paragraphs(self) -> None:
        """A heading over nothing is a bold line of text here: no section of a news page loses what was in it.

        What stood under it may have been dropped as a list of references: then it is a heading without a section.
        """
        following = 0  # the level of the next heading; 0 at the end, 7 where text comes next
        for slot in reversed(self._outline):
            block = self._slots[slot] if slot >= 0 else None
            if not isinstance(block, BlockStart) or block.level is None:
                following = 7
            elif following <= block.level:
                self._slots[slot] = PARAGRAPH.start
                following = 7
            else:
                following = block.level

    def _begin_block(self, raw_start: int) -> None:
        form = self._block = PARAGRAPH if self.form.is_used else self.form
        self.block_start, self.linked, self._last = raw_start, 0, ""
        self._block_slot = len(self._slots)
        if form.start.kind is BlockKind.HEADING:
            self._outline.append(self._block_slot)
        elif not self._outline or self._outline[-1] >= 0:
            self._outline.append(_TEXT)
            self._is_first_text = True
        else:
            self._is_first_text = False
        if self._tabs:
            # Cells without text stand before the first one with text.
            self._block_slot = self._tabs[0][0]
            for slot, tabs in self._tabs:
                tag = self._slots[slot]
                assert isinstance(tag, Drop), "only a tag waits to become tabs"
                self._slots[slot] = Make(tag.start, tag.end, tabs, Rule.SEPARATOR)
            self._slots[self._block_slot] = [form.start, *_flat([self._slots[self._block_slot]])]
            self._tabs.clear()
        else:
            self._slots.append(form.start)

    def _settle(self, following: str) -> None:
        """Decide about the white space before the visible character ``following`` of an open block."""
        if len(self._breaks) > 1:
            self.end_block()
            return
        if self._breaks:
            slot = self._breaks[0]
            tag = self._slots[slot]
            assert isinstance(tag, Drop), "only a tag waits to become a line feed"
            self._slots[slot] = Make(tag.start, tag.end, "\n", Rule.SEPARATOR)
        elif self._joins:
            self._keep_one_space()
        elif self._spaces and self._last != "\t":
            self._settle_spaces(following)
        self._forget()

    def _settle_spaces(self, following: str) -> None:
        raw = self._raw
        for slot, made in self._spaces:
            space = self._slots[slot]
            assert isinstance(space, Drop), "only white space waits to become text"
            if made is None:
                if _LINE_WHITE_SPACE.search(raw, space.start, space.end):
                    break
            elif _LINE_WHITE_SPACE.search(made):
                break
        else:
            # White space inside a line stays as it is; what a removed tag leaves beside it is one too many.
            slot, made = self._spaces[0]
            space = self._slots[slot]
            assert isinstance(space, Drop), "only white space waits to become text"
            kept = Copy(space.start, space.end) if made is None else Make(space.start, space.end, made, Rule.ENTITY)
            self._slots[slot] = kept
            return
        if not (
            _NO_SPACE_BESIDE.match(self._last)
            or _NO_SPACE_BESIDE.match(following)
            or self._last in _OPENING_QUOTES
            or following in _CLOSING_QUOTES
        ):
            self._keep_one_space()

    def _keep_one_space(self) -> None:
        for slot, made in self._spaces:
            space = self._slots[slot]
            assert isinstance(space, Drop), "only white space waits to become text"
            start, end, _ = space
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
            slot = self._spaces[0][0]
            space = self._slots[slot]
            assert isinstance(space, Drop), "only white space waits to become text"
            self._slots[slot] = Make(space.start, space.end, " ", Rule.SOFT_BREAK)
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
            self._slots.append(_LINK_END)
            anchor.open = False

    def _drop_block(self, rule: Rule) -> None:
        if self._outline[-1] >= 0 or self._is_first_text:
            self._outline.pop()
        dropped: list[Piece | list[Piece]] = [
            Drop(piece.start, piece.end, rule)
            for piece in _flat(self._slots[self._block_slot :])
            if isinstance(piece, (Copy, Make, Drop)) and piece.start < piece.end
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


def _flat(slots: list[Piece | list[Piece]]) -> Iterator[Piece]:
    for slot in slots:
        if isinstance(slot, list):
            yield from slot
        else:
            yield slot
