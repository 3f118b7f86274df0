"""From pieces to text and alignment.

A cleaner never builds a string. It says in raw order what becomes of every raw stretch, and marks where
blocks, links and citations begin and end; ``weave`` makes the text, the alignment and the structure of it.
So every format is aligned by construction.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from annotator.core.alignment import Alignment, AlignmentBuilder
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
        self._parts: list[str] = []
        self._alignment = AlignmentBuilder()
        self._gap: list[Drop] = []  # drops since the last character of the text
        self._blocks: list[Block] = []
        self._block: BlockStart | None = None
        self._begin = -1  # where the text of the open block begins, -1 before it does
        self._links: list[Link] = []
        self._open_links: list[tuple[LinkStart, int]] = []  # with the length of the text when they began
        self._references: list[Reference] = []

    def weave(self, pieces: Iterable[Piece]) -> Woven:
        # The program's innermost loop: the commonest pieces first, and no call that can be spared.
        raw, parts, alignment, gap = self._raw, self._parts, self._alignment, self._gap
        covered = 0
        for piece in pieces:
            if isinstance(piece, Drop):
                start, end, _ = piece
                if start < end:
                    assert start == covered, _uncovered(covered, piece)
                    covered = end
                    gap.append(piece)
            elif isinstance(piece, Copy):
                start, end = piece
                if start < end:
                    assert start == covered, _uncovered(covered, piece)
                    covered = end
                    if self._begin < 0 or gap:
                        self._come(start)
                    parts.append(raw[start:end])
                    alignment.copy(end - start)
            elif isinstance(piece, LinkStart):
                self._open_links.append((piece, alignment.text_length))
            elif isinstance(piece, LinkEnd):
                self._end_link()
            elif isinstance(piece, Make):
                start, end, text, rule = piece
                assert start == covered and end >= start, _uncovered(covered, piece)
                covered = end
                if text:
                    self._come(start)
                    parts.append(text)
                    if start < end:
                        alignment.replace(len(text), end - start, rule)
                    else:
                        alignment.insert(len(text), rule)
                elif start < end:
                    gap.append(Drop(start, end, rule))
            elif isinstance(piece, Cite):
                self._references.append(replace(piece.reference, position=alignment.text_length))
            elif isinstance(piece, BlockStart):
                assert self._block is None, f"a block in a block at raw {covered}"
                self._block = piece
            else:
                self._end_block(covered)
        assert self._block is None and not self._open_links, "a block or link is not closed"
        assert covered == len(raw), f"raw is covered to {covered} of {len(raw)}"
        self._flush_gap(0)
        self._links.sort(key=lambda link: (link.raw_start, -link.raw_end))
        return Woven(
            "".join(parts), alignment.alignment(), tuple(self._blocks), tuple(self._links), tuple(self._references)
        )

    def _come(self, start: int) -> None:
        """Text comes, from raw ``start`` on: write out what waits before it."""
        assert self._block is not None, f"text outside a block at raw {start}"
        if self._begin < 0:
            self._separate(self._block)
            self._begin = self._alignment.text_length
        else:
            self._flush_gap(0)

    def _separate(self, block: BlockStart) -> None:
        """Set the new block apart from the one before it."""
        if not self._blocks:
            self._flush_gap(0)
            return
        wanted = 1 if block.tight and self._blocks[-1].kind is block.kind else 2
        missing = wanted - self._flush_gap(wanted)
        # A mark cited between two blocks belongs to the end of the first: its position stays before the line feeds.
        if missing:
            self._parts.append("\n" * missing)
            self._alignment.insert(missing, Rule.SEPARATOR)

    def _flush_gap(self, wanted: int) -> int:
        """Write out the waiting drops, copying up to ``wanted`` of the line feeds that are mere white space."""
        alignment = self._alignment
        copied = 0
        for drop_start, end, rule in self._gap:
            start = drop_start
            while copied < wanted and rule == Rule.WHITESPACE:
                feed = self._raw.find("\n", start, end)
                if feed < 0:
                    break
                if start < feed:
                    alignment.drop(feed - start, rule)
                self._parts.append("\n")
                alignment.copy(1)
                start, copied = feed + 1, copied + 1
            if start < end:
                alignment.drop(end - start, rule)
        self._gap.clear()
        return copied

    def _end_block(self, covered: int) -> None:
        block = self._block
        assert block is not None, f"a block ends that never began, at raw {covered}"
        if self._begin >= 0:
            self._blocks.append(Block(self._begin, self._alignment.text_length, block.kind, block.level))
        self._block, self._begin = None, -1

    def _end_link(self) -> None:
        link, start = self._open_links.pop()
        end = self._alignment.text_length
        if start < end and self._blocks:
            start = max(start, self._begin)  # the line feeds before a block are not the link's
        self._links.append(Link(start, end, link.raw_start, link.raw_end, link.kind, link.target, link.lang))


def _uncovered(covered: int, piece: Copy | Drop | Make) -> str:
    return f"raw is covered to {covered}, but the next piece is {piece.start}-{piece.end}"
