"""The last pass over a cleaner's pieces, the same for every format.

Block by block: white space at the edges, space and punctuation that only made sense beside what was removed,
line ends; then headings under which nothing is left. The rules are 1, 6, 7 and 12 of the cleaning rules.
Linear in the number of characters and pieces.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.document import BlockKind, CleaningChoices
from annotator.core.rules import Rule
from annotator.sources.choices import NO_CHOICES, RawRanges, kept_ranges
from annotator.text.pieces import BlockEnd, BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart, Make, Piece

# Drops of these rules are white space themselves: no mark stood there.
_NO_MARK = frozenset({Rule.WHITESPACE, Rule.SOFT_BREAK, Rule.NEWLINE})

_OPENING = "（("
_CLOSING = "）)"
_ORPHANS = "，、；"
_MAY_HOLD_ORPHANS = re.compile(r"[（(]\s*[）)，、；]|\A\s*[，、；]")

# White space before the closing punctuation of Chinese text, or of any kind.
_CJK_CLOSING = "，。、；：？！）」』》〉】〕］｝”’"
_ANY_SPACE_RUN = re.compile(r"\s+")

_NO_LEVEL = 7  # a heading without a level lies below all that have one


def tidy(raw: str, pieces: list[Piece], choices: CleaningChoices = NO_CHOICES) -> list[Piece]:
    """The finished pieces: what ``weave`` makes of them is fit to be read.

    In a block no white space is left at its edges or beside its line feeds, none before Chinese closing
    punctuation where a mark was removed, and no punctuation that lost what it belonged to. A carriage return
    becomes part of its line feed. A block without visible text is none (its citations stay), a heading without
    anything under it is dropped, a link without text is no link. Of orphan punctuation and empty sections stays
    what ``choices`` keep.
    """
    marked = kept_ranges(choices, len(raw))
    no_orphans = None if Rule.ORPHAN_PUNCTUATION in choices.rules_off else marked
    tidied: list[Piece] = []
    blocks: list[_Kept] = []
    begin = -1
    for index, piece in enumerate(pieces):
        if isinstance(piece, BlockStart):
            begin = index
        elif isinstance(piece, BlockEnd):
            first = len(tidied)
            if _tidy_block(raw, pieces[begin : index + 1], tidied, no_orphans):
                opening = pieces[begin]
                assert isinstance(opening, BlockStart)
                blocks.append(_Kept(first, len(tidied), opening))
            begin = -1
        elif begin < 0:
            tidied.append(piece)
    if Rule.EMPTY_SECTION not in choices.rules_off:
        _drop_empty_sections(tidied, blocks, marked)
    return _without_empty_links(tidied)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A block that stays: its pieces are ``tidied[first:last]``."""

    first: int
    last: int
    block: BlockStart


def _tidy_block(raw: str, pieces: list[Piece], tidied: list[Piece], no_orphans: RawRanges | None) -> bool:
    """Append the block's pieces, tidied, to ``tidied``. Returns whether anything of it is visible.

    Orphan punctuation stays in the stretches of ``no_orphans``, and everywhere if that is ``None``.
    """
    parts: list[str] = []
    marks: list[int] = []  # offsets in the visible text where something was removed, ascending
    length = 0
    for piece in pieces:
        if isinstance(piece, Copy):
            parts.append(raw[piece.start : piece.end])
            length += piece.end - piece.start
        elif isinstance(piece, Make):
            parts.append(piece.text)
            length += len(piece.text)
        elif isinstance(piece, Cite) or (isinstance(piece, Drop) and piece.rule not in _NO_MARK):
            marks.append(length)
    # As many characters, with line feeds only: the CR of CRLF is a space at the end of its line.
    visible = "".join(parts).replace("\r\n", " \n").replace("\r", "\n")
    if not _is_visible(visible):
        for piece in pieces[1:-1]:
            _append_dropped(tidied, piece, Rule.WHITESPACE)
        return False
    opening = pieces[0]
    assert isinstance(opening, BlockStart)
    cuts: dict[int, Rule] = {}
    if no_orphans is not None and _MAY_HOLD_ORPHANS.search(visible):
        kept = _cut_orphans(visible, set(marks), cuts, _protected(pieces, no_orphans))
    else:
        kept = range(len(visible))
    _cut_spaces(visible, kept, marks, opening.kind is BlockKind.TABLE_ROW, cuts)
    if cuts and len(cuts) == len(visible):
        for piece in pieces[1:-1]:
            _append_dropped(tidied, piece, Rule.ORPHAN_PUNCTUATION)
        return False
    if cuts or "\n" in visible:
        _apply(raw, pieces, visible, cuts, tidied)
    else:
        tidied += pieces
    return True


def _is_visible(text: str) -> bool:
    """Whether anything in ``text`` leaves a trace on paper; zero-width marks do not."""
    return any(not (character.isspace() or unicodedata.category(character) == "Cf") for character in text)


def _protected(pieces: list[Piece], marked: RawRanges) -> set[int]:
    """Offsets in the block's visible text of what the researcher marked to be kept."""
    protected: set[int] = set()
    length = 0
    for piece in pieces if marked else ():
        if isinstance(piece, Copy):
            if marked.touch(piece.start, piece.end):
                kept = (at for at in range(piece.start, piece.end) if marked.touch(at, at + 1))
                protected.update(length + at - piece.start for at in kept)
            length += piece.end - piece.start
        elif isinstance(piece, Make):
            length += len(piece.text)
    return protected


def _cut_spaces(visible: str, kept: Sequence[int], marks: list[int], is_row: bool, cuts: dict[int, Rule]) -> None:
    """Cut the white space that goes once the characters in ``cuts`` have gone and those at ``kept`` stay."""
    if cuts:
        left = "".join([visible[index] for index in kept])
        marks = sorted({bisect_left(kept, mark) for mark in (*marks, *cuts)})
    else:
        left = visible
    for index in _spaces(left, marks, is_row):
        cuts[kept[index]] = Rule.WHITESPACE


def _cut_orphans(visible: str, marks: set[int], cuts: dict[int, Rule], protected: set[int]) -> list[int]:
    """Cut punctuation that lost what it belonged to, and return the offsets of the characters that stay.

    One pass with a stack: whatever a cut bares is looked at again when the next character comes.
    """
    kept: list[int] = []
    for index, character in enumerate(visible):
        if (character not in _CLOSING and character not in _ORPHANS) or index in protected:
            kept.append(index)
            continue
        before = len(kept) - 1
        while before >= 0 and visible[kept[before]].isspace():
            before -= 1
        bare = before < 0
        opened = not bare and visible[kept[before]] in _OPENING and kept[before] not in protected
        if character in _ORPHANS and (bare or opened):
            keep_to = before + 1
        elif character in _CLOSING and opened and not _is_call(visible, kept, before, index, marks):
            keep_to = before
        else:
            kept.append(index)
            continue
        for position in kept[keep_to:]:
            cuts[position] = Rule.WHITESPACE if visible[position].isspace() else Rule.ORPHAN_PUNCTUATION
        del kept[keep_to:]
        cuts[index] = Rule.ORPHAN_PUNCTUATION
    return kept


def _is_call(visible: str, kept: list[int], opening: int, closing: int, marks: set[int]) -> bool:
    """Whether a pair of ASCII parentheses was written empty, as in ``main()``: nothing was lost in it."""
    at = kept[opening]
    if visible[at] != "(" or visible[closing] != ")" or at + 1 != closing or closing in marks or at == 0:
        return False
    return visible[at - 1].isascii() and (visible[at - 1].isalnum() or visible[at - 1] == "_")


def _spaces(text: str, marks: list[int], is_row: bool) -> set[int]:
    """Offsets of the white space in a block's text that goes."""
    cut: set[int] = set()
    for run in _ANY_SPACE_RUN.finditer(text) if "\n" in text or is_row else ():
        start, end = run.span()
        if is_row and "\t" in run[0]:
            cut.update(index for index in range(start, end) if text[index] != "\t")
        elif "\n" in run[0]:
            cut.update(range(start, end))
            cut.discard(text.index("\n", start))
    if is_row:
        # A row may begin or end with an empty cell, whose tab stays.
        stripped = text.strip(" \n\r\f\v\u00a0\u3000")
        begin = text.find(stripped) if stripped else 0
        cut.update(range(begin), range(begin + len(stripped), len(text)))
    else:
        begin = len(text) - len(text.lstrip())
        cut.update(range(begin), range(len(text.rstrip()), len(text)))
    if marks:
        _cut_spaces_beside(text, marks, cut)
    return cut


def _cut_spaces_beside(text: str, marks: list[int], cut: set[int]) -> None:
    """Cut what is too much of the spaces that touch one of ``marks``."""
    end = -1  # of the run of spaces that was looked at last
    for at, mark in enumerate(marks):
        if mark <= end:
            continue
        start = end = mark
        while start and text[start - 1].isspace() and text[start - 1] not in "\n\t":
            start -= 1
        while end < len(text) and text[end].isspace() and text[end] not in "\n\t":
            end += 1
        if start == end:
            continue
        if (end < len(text) and text[end] in _CJK_CLOSING) or (start and text[start - 1] in _OPENING):
            cut.update(range(start, end))
            continue
        # "a <ref/> b" leaves two spaces where one is meant.
        second = bisect_right(marks, start, at)
        if second < len(marks) and marks[second] < end:
            cut.update(range(marks[second], end))


def _apply(raw: str, pieces: list[Piece], visible: str, cuts: dict[int, Rule], tidied: list[Piece]) -> None:
    """Append ``pieces`` without the characters cut from their visible text."""
    offset = 0
    ordered = sorted(cuts)
    for piece in pieces:
        if isinstance(piece, Copy):
            length = piece.end - piece.start
            if _touched(ordered, offset, length) or "\r" in raw[piece.start : piece.end]:
                _split_copy(raw, piece, visible, cuts, offset, tidied)
            else:
                tidied.append(piece)
        elif isinstance(piece, Make) and _touched(ordered, offset, len(piece.text)):
            length = len(piece.text)
            text = "".join(c for index, c in enumerate(piece.text, offset) if index not in cuts)
            if text:
                tidied.append(piece._replace(text=text))
            elif piece.start < piece.end:
                tidied.append(Drop(piece.start, piece.end, cuts[offset]))
        else:
            length = len(piece.text) if isinstance(piece, Make) else 0
            tidied.append(piece)
        offset += length


def _touched(ordered: list[int], offset: int, length: int) -> bool:
    at = bisect_left(ordered, offset)
    return at < len(ordered) and ordered[at] < offset + length


def _split_copy(raw: str, piece: Copy, visible: str, cuts: dict[int, Rule], offset: int, tidied: list[Piece]) -> None:
    """Append what is left of a copy, in runs of characters that share their fate."""
    shift = offset - piece.start
    run_start, run_rule = piece.start, ""
    for index in range(piece.start, piece.end):
        rule: str = cuts.get(index + shift, "")
        is_line_end = raw[index] == "\r" and not rule
        if rule and raw[index] == "\r":
            rule = Rule.NEWLINE
        if rule != run_rule or is_line_end:
            _append_run(tidied, run_start, index, run_rule)
            run_start, run_rule = index, rule
        if is_line_end:
            assert visible[index + shift] == "\n", "the CR of CRLF is cut with the space at the end of its line"
            tidied.append(Make(index, index + 1, "\n", Rule.NEWLINE))
            run_start = index + 1
    _append_run(tidied, run_start, piece.end, run_rule)


def _append_run(tidied: list[Piece], start: int, end: int, rule: str) -> None:
    if start < end:
        tidied.append(Drop(start, end, rule) if rule else Copy(start, end))


def _append_dropped(tidied: list[Piece], piece: Piece, rule: Rule) -> None:
    """Append ``piece`` with its text dropped; drops, citations and links stay as they are."""
    if isinstance(piece, (Copy, Make)):
        if piece.start < piece.end:
            tidied.append(Drop(piece.start, piece.end, rule))
    else:
        tidied.append(piece)


def _drop_empty_sections(tidied: list[Piece], blocks: list[_Kept], marked: RawRanges) -> None:
    """Drop headings that no block follows before the next heading of their level or a higher one.

    One that was marked to be kept stays.

    Read from the end, so that a heading over nothing but empty sections is itself found empty. Pieces are
    replaced in place, missing ones by drops of nothing, so that indices stay true.
    """
    following = 0  # the level of the next heading that stays; 0 at the end; past every level if text is next
    for kept in reversed(blocks):
        if kept.block.kind is not BlockKind.HEADING:
            following = _NO_LEVEL + 1
            continue
        level = kept.block.level or _NO_LEVEL
        inner = tidied[kept.first + 1 : kept.last - 1]
        if following > level or any(isinstance(p, Copy) and marked.touch(p.start, p.end) for p in inner):
            following = level
            continue
        replaced: list[Piece] = []
        for piece in inner:
            _append_dropped(replaced, piece, Rule.EMPTY_SECTION)
        replaced += [Drop(0, 0, Rule.EMPTY_SECTION)] * (kept.last - kept.first - len(replaced))
        tidied[kept.first : kept.last] = replaced


def _without_empty_links(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` without links that hold no text, and without drops of nothing."""
    empty: set[int] = set()
    opened: list[tuple[int, int]] = []
    length = 0
    for index, piece in enumerate(pieces):
        if isinstance(piece, Copy):
            length += piece.end - piece.start
        elif isinstance(piece, Make):
            length += len(piece.text)
        elif isinstance(piece, Drop):
            if piece.start == piece.end:
                empty.add(index)
        elif isinstance(piece, LinkStart):
            opened.append((index, length))
        elif isinstance(piece, LinkEnd):
            start, before = opened.pop()
            if before == length:
                empty |= {start, index}
    return [piece for index, piece in enumerate(pieces) if index not in empty] if empty else pieces
