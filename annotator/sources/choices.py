"""What a researcher changed about the cleaning of one document: rules switched off, stretches kept or dropped."""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from annotator.core.document import BlockKind, CleaningChoices, CleaningMark, MarkAction
from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Cite, Copy, Drop, Make, Piece

SWITCHABLE_RULES: Final[tuple[Rule, ...]] = (
    Rule.REFERENCE,
    Rule.REFERENCE_LIST,
    Rule.EMPTY_SECTION,
    Rule.IMAGE,
    Rule.CATEGORY,
    Rule.TEMPLATE,
    Rule.UNKNOWN_TEMPLATE,
    Rule.TEMPLATE_TEXT,
    Rule.LANGUAGE_LABEL,
    Rule.CONVERSION,
    Rule.INFOBOX,
    Rule.HATNOTE,
    Rule.NAVIGATION,
    Rule.COMMENT,
    Rule.SCRIPT,
    Rule.HIDDEN,
    Rule.ADVERTISEMENT,
    Rule.TRACKING,
    Rule.SOURCE_LINE,
    Rule.FOOTER,
    Rule.DISCUSSION,
    Rule.TAGLINE,
    Rule.BEHAVIOUR,
    Rule.LIST_MARK,
    Rule.ORPHAN_PUNCTUATION,
    Rule.DAMAGE,
)
"""The rules a document may do without. The others are what reading a format means: its marks, its line ends."""

NO_CHOICES: Final = CleaningChoices()

_LINE_BLOCKS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class Marked(NamedTuple):
    """``raw[start:end]`` is to be kept or dropped. ``order`` tells marks apart: the higher one was made later."""

    start: int
    end: int
    action: MarkAction
    order: int


class RawRanges:
    """Stretches of raw, given as starts and ends that ascend and do not overlap."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in ranges:
            if start < end:
                self._starts.append(start)
                self._ends.append(end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touch(self, start: int, end: int) -> bool:
        """Whether any character of ``raw[start:end]`` lies in one of them."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self._ends[before] > start


def kept_ranges(choices: CleaningChoices, length: int) -> RawRanges:
    """The stretches of a raw text of ``length`` characters that marks keep."""
    marked = ordered(choices.marks, length)
    return RawRanges((mark.start, mark.end) for mark in marked if mark.action is MarkAction.KEEP)


def asked_for(before: list[Piece], after: list[Piece]) -> RawRanges:
    """What choices put into the text: what is copied ``after`` them and was not ``before``."""
    copied = RawRanges((piece.start, piece.end) for piece in before if isinstance(piece, Copy))
    return RawRanges(
        (piece.start, piece.end)
        for piece in after
        if isinstance(piece, Copy) and not copied.touch(piece.start, piece.end)
    )


def ordered(marks: tuple[CleaningMark, ...], length: int) -> list[Marked]:
    """``marks`` as stretches that ascend and do not overlap: where two did, the later one holds.

    What reaches past a raw text of ``length`` characters is cut off.
    """
    found = [
        Marked(max(0, mark.raw_start), min(mark.raw_end, length), mark.action, order)
        for order, mark in enumerate(marks)
    ]
    found = sorted(mark for mark in found if mark.start < mark.end)
    edges = sorted({edge for mark in found for edge in (mark.start, mark.end)})
    flat: list[Marked] = []
    open_marks: list[tuple[int, Marked]] = []  # the latest first
    coming = 0
    for at, after in pairwise(edges):
        while coming < len(found) and found[coming].start <= at:
            heapq.heappush(open_marks, (-found[coming].order, found[coming]))
            coming += 1
        while open_marks and open_marks[0][1].end <= at:
            heapq.heappop(open_marks)
        if not open_marks:
            continue
        latest = open_marks[0][1]
        if flat and flat[-1].end == at and flat[-1].order == latest.order:
            flat[-1] = flat[-1]._replace(end=after)
        else:
            flat.append(latest._replace(start=at, end=after))
    return flat


def chosen(raw: str, pieces: list[Piece], choices: CleaningChoices) -> list[Piece]:
    """``pieces`` as the researcher wants them: between a format's ``parse`` and ``tidy``.

    What a rule in ``choices.rules_off`` dropped or made is copied instead, inside a block in its place, outside as
    a paragraph of its own. The name of a language is not copied but left out, so that ``{{lang-ru|X}}`` shows X.
    What stands in a stretch marked to be kept is copied, what stands in one marked to be dropped is dropped by
    ``Rule.MARKED``, its citations with it; what was made for a raw stretch is kept or dropped as a whole. Marks
    come before rules. Linear in the number of pieces and marks.
    """
    off = frozenset(rule for rule in SWITCHABLE_RULES if rule in choices.rules_off)
    marked = ordered(choices.marks, len(raw))
    if not off and not marked:
        return pieces
    return _in_blocks(raw, _Chooser(raw, off, marked).choose(pieces))


class _Chooser:
    def __init__(self, raw: str, off: frozenset[Rule], marked: list[Marked]) -> None:
        self._raw = raw
        self._off = off
        self._marked = marked
        self._ends = [mark.end for mark in marked]
        self._in_block = False

    def choose(self, pieces: list[Piece]) -> Iterator[Piece]:
        for piece in pieces:
            match piece:
                case Copy(start, end) | Drop(start, end) if start == end:
                    yield piece
                case Make(start, end):
                    yield self._make(piece, self._over(start, end))
                case Copy(start, end) | Drop(start, end):
                    yield from self._parts(piece, self._over(start, end))
                case Cite(reference):
                    over = self._over(reference.raw_start, reference.raw_end)
                    if not any(mark.action is MarkAction.DROP for mark in over):
                        yield piece
                case BlockStart() | BlockEnd():
                    self._in_block = isinstance(piece, BlockStart)
                    yield piece
                case _:
                    yield piece

    def _over(self, start: int, end: int) -> list[Marked]:
        """The marks that overlap ``raw[start:end]``, or hold the place between two characters that it is."""
        over: list[Marked] = []
        for index in range(bisect_right(self._ends, start), len(self._marked)):
            mark = self._marked[index]
            if mark.start >= end:
                break
            over.append(mark)
        return over

    def _make(self, piece: Make, over: list[Marked]) -> Piece:
        if over:
            latest = max(over, key=lambda mark: mark.order)
            if latest.action is MarkAction.KEEP:
                return Copy(piece.start, piece.end)
            return Drop(piece.start, piece.end, Rule.MARKED)
        if piece.rule not in self._off and not (piece.rule == Rule.LANGUAGE_LABEL and Rule.TEMPLATE_TEXT in self._off):
            return piece
        if piece.rule == Rule.LANGUAGE_LABEL and Rule.TEMPLATE_TEXT not in self._off:
            return Drop(piece.start, piece.end, piece.rule)
        return Copy(piece.start, piece.end)

    def _parts(self, piece: Copy | Drop, over: list[Marked]) -> Iterator[Piece]:
        """``piece`` cut at the edges of the marks over it."""
        if not over:
            yield self._unmarked(piece, piece.start, piece.end)
            return
        at = piece.start
        for mark in over:
            start, end = max(at, mark.start), min(piece.end, mark.end)
            if at < start:
                yield self._unmarked(piece, at, start)
            if mark.action is MarkAction.KEEP:
                yield self._kept(piece, start, end)
            elif isinstance(piece, Copy) or piece.rule == Rule.REFERENCE:
                yield Drop(start, end, Rule.MARKED)
            else:
                yield piece._replace(start=start, end=end)
            at = end
        if at < piece.end:
            yield self._unmarked(piece, at, piece.end)

    def _unmarked(self, piece: Copy | Drop, start: int, end: int) -> Piece:
        if isinstance(piece, Drop) and piece.rule not in self._off:
            return Drop(start, end, piece.rule)
        return Copy(start, end)

    def _kept(self, piece: Copy | Drop, start: int, end: int) -> Piece:
        # White space between blocks is what sets them apart, kept or not.
        if isinstance(piece, Drop) and not self._in_block and self._raw[start:end].isspace():
            return Drop(start, end, piece.rule)
        return Copy(start, end)


def _in_blocks(raw: str, pieces: Iterator[Piece]) -> list[Piece]:
    """``pieces`` with each run of copies outside blocks in a paragraph of its own, or in the block it begins."""
    placed: list[Piece] = []
    in_block = False
    run = -1  # index of the first copy of the run that has just ended, else -1
    for piece in pieces:
        match piece:
            case BlockStart(kind):
                if run >= 0 and kind in _LINE_BLOCKS and _in_one_line(raw, placed[run:]):
                    placed.insert(run, piece)
                else:
                    _end_run(placed, run)
                    placed.append(piece)
                run, in_block = -1, True
            case BlockEnd():
                placed.append(piece)
                in_block = False
            case Copy() if not in_block:
                run = len(placed) if run < 0 else run
                placed.append(piece)
            case _:
                _end_run(placed, run)
                run = -1
                placed.append(piece)
    _end_run(placed, run)
    return placed


def _in_one_line(raw: str, run: list[Piece]) -> bool:
    return not any(isinstance(piece, Copy) and {"\n", "\r"} & set(raw[piece.start : piece.end]) for piece in run)


def _end_run(placed: list[Piece], run: int) -> None:
    if run >= 0:
        placed.insert(run, BlockStart(BlockKind.PARAGRAPH))
        placed.append(BlockEnd())
