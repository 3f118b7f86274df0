"""The last pass over a cleaner's pieces, the same for every format.

Block by block: white space at the edges, space and punctuation that only made sense beside what was removed,
line ends; then headings under which nothing is left. The rules are 1, 6, 7 and 12 of the cleaning rules.
Linear in the number of characters and pieces.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.core.document import BlockKind, CleaningChoices
from annotator.core.rules import Rule
from annotator.sources.choices import NO_CHOICES, RawRanges, kept_ranges
from annotator.text.pieces import BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart, Make, Piece

# Drops of these rules are white space themselves: no mark stood there.
_NO_MARK = frozenset({Rule.WHITESPACE, Rule.SOFT_BREAK, Rule.NEWLINE})

_OPENING = "（("
_CLOSING = "）)"
_ORPHANS = "，、；"
_MAY_HOLD_ORPHANS = re.compile(r"[（(]\s*[）)，、；]|\A\s*[，、；]")

# White space before the closing punctuation of Chinese text, or of any kind.
_CJK_CLOSING = "，。、；：？！）」』》〉】〕］｝”’"
_ANY_SPACE_RUN = re.compile(r"\s+")

# What may be amiss in a block, in whose text a NUL stands for every mark that was removed: line ends, brackets
# around nothing, space that touches a mark. Every alternative begins with a literal: then the search skips running
# text at the speed of C.
_AMISS = re.compile(
    r"\n|\r"
    r"|（(?:[\s\0]*[）)，、；]|\0+\s|\s+\0)|\((?:[\s\0]*[）)，、；]|\0+\s|\s+\0)"
    rf"|\0(?<=\s\0)\0*[\s{_CJK_CLOSING}]|\0\s+\0*[{_CJK_CLOSING}]"
)
_AMISS_AT_START = re.compile(r"\0*[\s，、；]")
_AMISS_IN_ROW = re.compile(r"\t\0*[^\S\t]|\t(?<=[^\S\t]\t)|\0(?<=[^\S\t]\0)\0*\t")
_LETTER = re.compile(r"\w")

_NO_LEVEL = 7  # a heading without a level lies below all that have one


def tidy(raw: str, pieces: list[Piece], choices: CleaningChoices = NO_CHOICES) -> list[Piece]:
    """The finished pieces: what ``weave`` makes of them is fit to be read.

    In a block no white space is left at its edges or beside its line feeds, none before Chinese closing
    punctuation where a mark was removed, and no punctuation that lost what it belonged to. A carriage return
    becomes part of its line feed. A block without visible text is none (its citations stay), a heading without
    anything under it is dropped. Of orphan punctuation and empty sections stays what ``choices`` keep.
    """
    marked = kept_ranges(choices, len(raw))
    no_orphans = None if Rule.ORPHAN_PUNCTUATION in choices.rules_off else marked
    changes = _Changes(pieces)
    sections = _Sections()
    opening, begin = _NO_BLOCK, 0
    shown: list[str] = []  # the text of the block so far, with a NUL for every mark
    # Most blocks have nothing amiss: to see that, and no more, is what this loop is for.
    for index, piece in enumerate(pieces):
        if type(piece) is Drop:
            if piece.rule not in _NO_MARK:
                shown.append("\0")
        elif type(piece) is Copy:
            shown.append(raw[piece.start : piece.end])
        elif type(piece) is LinkStart or type(piece) is LinkEnd:
            pass
        elif type(piece) is Cite:
            shown.append("\0")
        elif type(piece) is Make:
            shown.append(piece.text)
        elif type(piece) is BlockStart:
            opening, begin = piece, index
            shown.clear()
        else:
            end = index + 1
            if not _may_be_amiss("".join(shown), opening):
                stays = True
            elif (trimmed := _trimmed(raw, pieces[begin:end])) is not None:
                stays = True
                changes.replace(begin, end, trimmed)
            else:
                tidied: list[Piece] = []
                stays = _tidy_block(raw, pieces[begin:end], tidied, no_orphans)
                changes.replace(begin, end, tidied)
            if opening.kind is BlockKind.HEADING and stays:
                kept = bool(marked) and any(
                    type(each) is Copy and marked.touch(each.start, each.end) for each in changes.of(begin, end)
                )
                sections.heading(begin, end, opening.level or _NO_LEVEL, kept)
            elif stays:
                sections.text()
    if Rule.EMPTY_SECTION not in choices.rules_off:
        for begin, end in sections.empty():
            dropped: list[Piece] = []
            for piece in changes.of(begin, end)[1:-1]:
                _append_dropped(dropped, piece, Rule.EMPTY_SECTION)
            changes.replace(begin, end, dropped)
    return changes.made()


_NO_BLOCK = BlockStart(BlockKind.PARAGRAPH)


class _Changes:
    """What becomes of blocks in a list of pieces."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._changed: dict[int, tuple[int, list[Piece]]] = {}  # by where they begin: where they end, and new pieces

    def replace(self, begin: int, end: int, pieces: list[Piece]) -> None:
        self._changed[begin] = end, pieces

    def of(self, begin: int, end: int) -> list[Piece]:
        """The pieces of the block that begins and ends there, as they are now."""
        return self._changed[begin][1] if begin in self._changed else self._pieces[begin:end]

    def made(self) -> list[Piece]:
        """All pieces; the list itself if nothing was changed."""
        if not self._changed:
            return self._pieces
        made: list[Piece] = []
        at = 0
        for begin, (end, pieces) in sorted(self._changed.items()):
            made += self._pieces[at:begin]
            made += pieces
            at = end
        made += self._pieces[at:]
        return made


class _Sections:
    """Headings that nothing follows before the next heading of their level or a higher one."""

    def __init__(self) -> None:
        self._bare: list[tuple[int, int, int]] = []  # headings without text as yet: level, begin, end; levels ascend
        self._empty: list[tuple[int, int]] = []

    def text(self) -> None:
        """Text follows."""
        if self._bare:
            self._bare.clear()

    def heading(self, begin: int, end: int, level: int, kept: bool) -> None:
        """A heading follows, which stays whatever comes if it is ``kept``."""
        while self._bare and self._bare[-1][0] >= level:
            self._empty.append(self._bare.pop()[1:])
        if kept:
            self._bare.clear()
        else:
            self._bare.append((level, begin, end))

    def empty(self) -> list[tuple[int, int]]:
        """Where those that stayed empty begin and end."""
        return self._empty + [(begin, end) for _, begin, end in self._bare]


def _may_be_amiss(shown: str, opening: BlockStart) -> bool:
    """Whether there may be anything to do in a block, of whose text a NUL stands for every mark."""
    if _AMISS_AT_START.match(shown) or shown.rstrip("\0")[-1:].isspace() or _AMISS.search(shown):
        return True
    if opening.kind is BlockKind.TABLE_ROW and _AMISS_IN_ROW.search(shown):
        return True
    return not (_LETTER.search(shown) or _is_visible(shown.replace("\0", "")))


def _trimmed(raw: str, block: list[Piece]) -> list[Piece] | None:
    """What ``_tidy_block`` makes of a heading whose white space at the edges (``== Name ==``) is all that is amiss.

    ``None`` for every other block. Most headings are written so, and this takes a quarter of the time.
    """
    if len(block) != _PLAIN_HEADING:
        return None
    opening, before, copy, after, ending = block
    if type(opening) is not BlockStart or opening.kind is not BlockKind.HEADING or type(copy) is not Copy:
        return None
    if type(before) is not Drop or type(after) is not Drop:
        return None
    text = raw[copy.start : copy.end]
    name = text.strip()
    if _may_be_amiss(name, opening):
        return None
    start = copy.start + text.index(name)
    end = start + len(name)
    trimmed: list[Piece] = [opening, before]
    _append_run(trimmed, copy.start, start, Rule.WHITESPACE)
    trimmed.append(Copy(start, end))
    _append_run(trimmed, end, copy.end, Rule.WHITESPACE)
    return [*trimmed, after, ending]


_PLAIN_HEADING = 5  # pieces: its beginning and end, two marks, a name


def _tidy_block(raw: str, pieces: list[Piece], tidied: list[Piece], no_orphans: RawRanges | None) -> bool:
    """Append the block's pieces, tidied, to ``tidied``. Returns whether anything of it is visible.

    Orphan punctuation stays in the stretches of ``no_orphans``, and everywhere if that is ``None``.
    """
    pieces = [_with_line_feeds(piece) for piece in pieces]
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


def _with_line_feeds(piece: Piece) -> Piece:
    """A piece as it is, or made text (of ``&#13;``) with its carriage returns as line feeds."""
    if type(piece) is Make and "\r" in piece.text:
        return piece._replace(text=piece.text.replace("\r\n", "\n").replace("\r", "\n"))
    return piece


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
            cut = _cut_between(ordered, offset, offset + length)
            if cut or "\r" in raw[piece.start : piece.end]:
                _split_copy(raw, piece, visible, cut, cuts, offset, tidied)
            else:
                tidied.append(piece)
        elif isinstance(piece, Make) and _cut_between(ordered, offset, offset + len(piece.text)):
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


def _cut_between(ordered: list[int], start: int, end: int) -> list[int]:
    at = bisect_left(ordered, start)
    return ordered[at : bisect_left(ordered, end, at)]


def _split_copy(
    raw: str, piece: Copy, visible: str, cut: list[int], cuts: dict[int, Rule], offset: int, tidied: list[Piece]
) -> None:
    """Append what is left of a copy once the characters at ``cut`` have gone, in runs that share their fate."""
    shift = offset - piece.start
    if "\r" in raw[piece.start : piece.end]:
        returns = {index + shift for index in range(piece.start, piece.end) if raw[index] == "\r"}
        cut = sorted(returns.union(cut))
    run_start, run_rule, reached = piece.start, "", piece.start
    for at in cut:
        index = at - shift
        if reached < index and run_rule:
            tidied.append(Drop(run_start, reached, run_rule))
            run_start, run_rule = reached, ""
        rule: str = cuts.get(at, "")
        is_line_end = raw[index] == "\r" and not rule
        if rule and raw[index] == "\r":
            rule = Rule.NEWLINE
        if rule != run_rule or is_line_end:
            _append_run(tidied, run_start, index, run_rule)
            run_start, run_rule = index, rule
        reached = index + 1
        if is_line_end:
            assert visible[at] == "\n", "the CR of CRLF is cut with the space at the end of its line"
            tidied.append(Make(index, reached, "\n", Rule.NEWLINE))
            run_start = reached
    if reached < piece.end and run_rule:
        tidied.append(Drop(run_start, reached, run_rule))
        run_start, run_rule = reached, ""
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
