"""From pieces to text and alignment.

A cleaner never builds a string. It says in raw order what becomes of every raw stretch, and marks where
blocks, links and citations begin and end; ``weave`` makes the text, the alignment and the structure of it.
So every format is aligned by construction.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from annotator.core.alignment import Alignment, AlignmentBuilder, Op
from annotator.core.document import Block, BlockKind, Link, LinkKind, Reference
from annotator.core.rules import Rule
from annotator.text.frozen_values import quick
from annotator.text.named_tuples import maker


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


def placed(mark: Reference, position: int, raw_start: int, raw_end: int) -> Reference:
    """``mark`` elsewhere. Not by ``dataclasses.replace``, which takes seven times as long."""
    return REFERENCE(
        mark.id,
        position,
        raw_start,
        raw_end,
        mark.name,
        mark.title,
        mark.url,
        mark.publisher,
        mark.date,
        mark.accessed,
    )


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


# For loops that count: the commonest pieces from tuples of their fields, those that have none, and what is made of
# pieces.
COPY = maker(Copy)
DROP = maker(Drop)
BLOCK_START = maker(BlockStart)
BLOCK_END = BlockEnd()
LINK_START = maker(LinkStart)
LINK_END = LinkEnd()
REFERENCE = quick(Reference)
_LINK = quick(Link)
_BLOCK = quick(Block)

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
    copied, missing ones inserted. A block or a link without text is none.

    Raises:
        AssertionError: the pieces leave a gap, overlap, or put text outside a block; a fault of the cleaner.
    """
    return _Weaver(raw).weave(pieces)


class _Weaver:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._parts: list[str] = []
        self._alignment = AlignmentBuilder()
        self._drops: dict[str, int] = {}  # per rule: the kind of its drops in the alignment
        # Drops since the last character of the text, from the first white space on: line feeds in it may be copied.
        self._gap: list[Drop] = []
        self._blocks: list[Block] = []
        self._block: BlockStart | None = None
        self._begin = -1  # where the text of the open block begins, -1 before it does

    def weave(self, pieces: Iterable[Piece]) -> Woven:
        # The program's innermost loop: classes are compared, not asked about, the alignment's columns are written
        # here, and there is no call that can be spared. All that took half of the time.
        raw, parts, gap, drops = self._raw, self._parts, self._gap, self._drops
        kinds, text_ends, raw_ends = self._alignment.kinds, self._alignment.text_ends, self._alignment.raw_ends
        links: list[Link] = []
        open_links: list[tuple[LinkStart, int]] = []  # with the length of the text when they began
        references: list[Reference] = []
        covered = length = 0  # of raw, and of the text
        last = -1  # the kind of the last segment
        for piece in pieces:
            if type(piece) is Drop:
                start, end, rule = piece
                if start < end:
                    assert start == covered, _uncovered(covered, piece)
                    covered = end
                    if gap or rule in _WHITE_SPACE:
                        gap.append(piece)
                        continue
                    kind = drops[rule] if rule in drops else self._kind_of_drop(rule)
                    if kind == last:
                        raw_ends[-1] = end
                    else:
                        last = kind
                        kinds.append(kind)
                        text_ends.append(length)
                        raw_ends.append(end)
            elif type(piece) is Copy:
                start, end = piece
                if start < end:
                    assert start == covered, _uncovered(covered, piece)
                    covered = end
                    if gap or self._begin < 0:
                        length = self._come(start, length)
                        last = kinds[-1] if kinds else -1
                    parts.append(raw[start:end])
                    length += end - start
                    if last == _COPY:
                        text_ends[-1] = length
                        raw_ends[-1] = end
                    else:
                        last = _COPY
                        kinds.append(_COPY)
                        text_ends.append(length)
                        raw_ends.append(end)
            elif type(piece) is LinkStart:
                open_links.append((piece, length))
            elif type(piece) is LinkEnd:
                link, start = open_links.pop()
                if start < length:
                    if start < self._begin and self._blocks:
                        start = self._begin  # the line feeds before a block are not the link's
                    raw_start, raw_end, kind_of_link, target, lang = link
                    links.append(_LINK(start, length, raw_start, raw_end, kind_of_link, target, lang))
            elif type(piece) is Make:
                start, end, text, rule = piece
                assert start == covered and end >= start, _uncovered(covered, piece)
                covered = end
                if text:
                    length = self._come(start, length) + len(text)
                    parts.append(text)
                    if start < end:
                        self._alignment.replace(len(text), end - start, rule)
                    else:
                        self._alignment.insert(len(text), rule)
                    last = kinds[-1]
                elif start < end:
                    gap.append(Drop(start, end, rule))
            elif type(piece) is Cite:
                mark = piece.reference
                references.append(placed(mark, length, mark.raw_start, mark.raw_end))
            elif type(piece) is BlockStart:
                assert self._block is None, f"a block in a block at raw {covered}"
                self._block = piece
            else:
                block = self._block
                assert block is not None, f"a block ends that never began, at raw {covered}"
                if self._begin >= 0:
                    self._blocks.append(_BLOCK(self._begin, length, block.kind, block.level))
                self._block, self._begin = None, -1
        assert self._block is None and not open_links, "a block or link is not closed"
        assert covered == len(raw), f"raw is covered to {covered} of {len(raw)}"
        self._flush_gap(0)
        links.sort(key=lambda link: (link.raw_start, -link.raw_end))
        alignment = self._alignment.alignment()
        return Woven("".join(parts), alignment, tuple(self._blocks), tuple(links), tuple(references))

    def _kind_of_drop(self, rule: str) -> int:
        return self._drops.setdefault(rule, self._alignment.kind(Op.DROP, rule))

    def _come(self, start: int, length: int) -> int:
        """Text comes, from raw ``start`` on: write out what waits before it. Returns the new length of the text."""
        assert self._block is not None, f"text outside a block at raw {start}"
        if self._begin >= 0:
            self._flush_gap(0)
            return length
        self._begin = length + self._separate(self._block)
        return self._begin

    def _separate(self, block: BlockStart) -> int:
        """Set the new block apart from the one before it. Returns by how many line feeds."""
        if not self._blocks:
            return self._flush_gap(0)
        wanted = 1 if block.tight and self._blocks[-1].kind is block.kind else 2
        missing = wanted - self._flush_gap(wanted)
        # A mark cited between two blocks belongs to the end of the first: its position stays before the line feeds.
        if missing:
            self._parts.append("\n" * missing)
            self._alignment.insert(missing, Rule.SEPARATOR)
        return wanted

    def _flush_gap(self, wanted: int) -> int:
        """Write out the waiting drops, copying up to ``wanted`` of the line feeds that are mere white space."""
        alignment, parts, raw, drops = self._alignment, self._parts, self._raw, self._drops
        copied = 0
        for start, end, rule in self._gap:
            at = start
            if copied < wanted and rule in _WHITE_SPACE:
                if end - start <= wanted - copied and raw.count("\n", start, end) == end - start:
                    # Nothing but line feeds, and all of them wanted: what most gaps are.
                    parts.append(raw[start:end])
                    alignment.extend(_COPY, end - start, end - start)
                    copied += end - start
                    continue
                while copied < wanted and (feed := raw.find("\n", at, end)) >= 0:
                    if at < feed:
                        alignment.drop(feed - at, rule)
                    parts.append("\n")
                    alignment.copy(1)
                    at, copied = feed + 1, copied + 1
            if at < end:
                alignment.extend(drops[rule] if rule in drops else self._kind_of_drop(rule), 0, end - at)
        self._gap.clear()
        return copied


_WHITE_SPACE = frozenset({Rule.WHITESPACE})
_COPY = AlignmentBuilder.COPY


def _uncovered(covered: int, piece: Copy | Drop | Make) -> str:
    return f"raw is covered to {covered}, but the next piece is {piece.start}-{piece.end}"
