"""From pieces to text and alignment.

A cleaner never builds a string. It says in raw order what becomes of every raw stretch, and marks where
blocks, links and citations begin and end; ``weave`` makes the text, the alignment and the structure of it.
So every format is aligned by construction.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from annotator.core.alignment import Alignment, Op, Segment
from annotator.core.document import Block, BlockKind, Link, LinkKind, Reference
from annotator.core.rules import Rule


class Copy(NamedTuple):
    """``raw[start:end]`` stands in the text as it is."""

    start: int
    end: int


class Make(NamedTuple):
    """``text`` stands in the text for ``raw[start:end]``, or for nothing where ``start == end``."""

    start: int
    end: int
    text: str
    rule: str


class Drop(NamedTuple):
    """``raw[start:end]`` is not in the text, by ``rule``."""

    start: int
    end: int
    rule: str


class Cite(NamedTuple):
    """A citation stands here. Its markup is a ``Drop`` of its own; ``position`` is filled in by ``weave``."""

    reference: Reference


class BlockStart(NamedTuple):
    """A block begins. A ``tight`` block follows one of its own kind after one line feed instead of two."""

    kind: BlockKind
    level: int | None = None
    tight: bool = False


class BlockEnd(NamedTuple):
    """The block that began last ends. Outside blocks there are only drops."""


class LinkStart(NamedTuple):
    """A link begins, whose markup is ``raw[raw_start:raw_end]``. Links may lie in one another."""

    raw_start: int
    raw_end: int
    kind: LinkKind
    target: str
    lang: str | None = None


class LinkEnd(NamedTuple):
    """The link that began last ends."""


Piece = Copy | Make | Drop | Cite | BlockStart | BlockEnd | LinkStart | LinkEnd


@dataclass(frozen=True, slots=True)
class Woven:
    """A text with its alignment and structure. Offsets as in the classes of ``core.document``."""

    text: str
    alignment: Alignment
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]


def weave(raw: str, pieces: Iterable[Piece]) -> Woven:
    """Text, alignment, blocks, links and references from pieces that cover ``raw`` from 0 to its end, in order.

    Blocks are set apart by two line feeds (tight ones by one): those that stand between them in raw are
    copied, missing ones inserted. A block without text is no block.

    Raises:
        AssertionError: the pieces leave a gap, overlap, or put text outside a block; a fault of the cleaner.
    """
    return _Weaver(raw).weave(pieces)


class _Weaver:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._segments: list[Segment] = []
        self._parts: list[str] = []
        self._length = 0  # of the text so far
        self._covered = 0  # of raw so far
        self._gap: list[Drop] = []  # drops since the last character of the text
        self._blocks: list[Block] = []
        self._open: tuple[BlockStart, int | None] | None = None  # the block, and where its text begins
        self._links: list[Link] = []
        self._open_links: list[tuple[LinkStart, int]] = []
        self._references: list[Reference] = []

    def weave(self, pieces: Iterable[Piece]) -> Woven:
        for piece in pieces:
            match piece:
                case Copy(start, end):
                    if start < end:
                        self._take(start, end)
                        self._text(Op.COPY, start, end, self._raw[start:end], None)
                case Make(start, end, text, rule):
                    self._take(start, end)
                    if text:
                        self._text(Op.REPLACE if start < end else Op.INSERT, start, end, text, rule)
                    elif start < end:
                        self._gap.append(Drop(start, end, rule))
                case Drop(start, end):
                    if start < end:
                        self._take(start, end)
                        self._gap.append(piece)
                case Cite(reference):
                    self._references.append(replace(reference, position=self._length))
                case BlockStart():
                    assert self._open is None, f"a block in a block at raw {self._covered}"
                    self._open = piece, None
                case BlockEnd():
                    self._end_block()
                case LinkStart():
                    self._open_links.append((piece, len(self._parts)))
                case LinkEnd():
                    self._end_link()
        assert self._open is None and not self._open_links, "a block or link is not closed"
        assert self._covered == len(self._raw), f"raw is covered to {self._covered} of {len(self._raw)}"
        self._flush_gap(0)
        self._links.sort(key=lambda link: (link.raw_start, -link.raw_end))
        return Woven(
            "".join(self._parts),
            Alignment(self._segments),
            tuple(self._blocks),
            tuple(self._links),
            tuple(self._references),
        )

    def _take(self, start: int, end: int) -> None:
        assert start == self._covered and end >= start, (
            f"raw is covered to {self._covered}, but the next piece is {start}-{end}"
        )
        self._covered = end

    def _text(self, op: Op, start: int, end: int, text: str, rule: str | None) -> None:
        assert self._open is not None, f"text outside a block at raw {start}"
        block, begin = self._open
        if begin is None:
            self._separate(block)
            self._open = block, self._length
        elif self._gap:
            self._flush_gap(0)
        self._emit(op, start, end, text, rule)

    def _separate(self, block: BlockStart) -> None:
        """Set the new block apart from the one before it."""
        if not self._blocks:
            self._flush_gap(0)
            return
        wanted = 1 if block.tight and self._blocks[-1].kind is block.kind else 2
        missing = wanted - self._flush_gap(wanted)
        # A mark cited between two blocks belongs to the end of the first: its position stays before the line feeds.
        if missing:
            at = self._segments[-1].raw_end if self._segments else 0
            self._emit(Op.INSERT, at, at, "\n" * missing, Rule.SEPARATOR)

    def _flush_gap(self, wanted: int) -> int:
        """Write out the waiting drops, copying up to ``wanted`` of the line feeds that are mere white space."""
        copied = 0
        for drop in self._gap:
            start = drop.start
            while copied < wanted and drop.rule == Rule.WHITESPACE:
                feed = self._raw.find("\n", start, drop.end)
                if feed < 0:
                    break
                self._emit_drop(start, feed, drop.rule)
                self._emit(Op.COPY, feed, feed + 1, "\n", None)
                start, copied = feed + 1, copied + 1
            self._emit_drop(start, drop.end, drop.rule)
        self._gap.clear()
        return copied

    def _emit_drop(self, start: int, end: int, rule: str) -> None:
        if start < end:
            self._emit(Op.DROP, start, end, "", rule)

    def _emit(self, op: Op, start: int, end: int, text: str, rule: str | None) -> None:
        rule = str(rule) if rule else None
        begin = self._length
        self._length += len(text)
        if text:
            self._parts.append(text)
        last = self._segments[-1] if self._segments else None
        # Neighbours of one kind are one segment; a replace stands for one construct and stays alone.
        if last is not None and last.op is op and last.rule == rule and op is not Op.REPLACE:
            self._segments[-1] = Segment(op, last.text_start, self._length, last.raw_start, end, rule)
        else:
            self._segments.append(Segment(op, begin, self._length, start, end, rule))

    def _end_block(self) -> None:
        assert self._open is not None, f"a block ends that never began, at raw {self._covered}"
        block, begin = self._open
        if begin is not None:
            self._blocks.append(Block(begin, self._length, block.kind, block.level))
        self._open = None

    def _end_link(self) -> None:
        link, first_part = self._open_links.pop()
        start = self._length - sum(len(part) for part in self._parts[first_part:])
        if first_part < len(self._parts) and self._blocks and self._open and self._open[1] is not None:
            start = max(start, self._open[1])  # the line feeds before a block are not the link's
        self._links.append(Link(start, self._length, link.raw_start, link.raw_end, link.kind, link.target, link.lang))
