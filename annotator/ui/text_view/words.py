"""Runs of characters in a text: where a word ends, and what a double click means."""

from collections.abc import Sequence
from typing import Final

import regex

from annotator.core.span import Span
from annotator.text.graphemes import boundary_after, boundary_before, next_boundary
from annotator.ui.text_view.intervals import Intervals

_HAN: Final = r"\p{Han}"
_LETTERS: Final = r"[\p{L}\p{M}\p{N}--\p{Han}]"  # Latin, Cyrillic, digits …: written with spaces or runs
_RUN: Final = regex.compile(rf"{_LETTERS}+(?:['’\-]{_LETTERS}+)*|{_HAN}+", regex.VERSION1)
_LETTER_RUN: Final = regex.compile(rf"{_LETTERS}+", regex.VERSION1)
_LETTER: Final = regex.compile(_LETTERS, regex.VERSION1)
_LONGEST: Final = 200  # code points looked at to either side: a run of more is no word

_PAIRS: Final = {"《": "》", "「": "」", "『": "』", "“": "”", "〈": "〉"}
_CLOSERS: Final = frozenset(_PAIRS.values())
_LONGEST_QUOTE: Final = 60


def word_after(text: str, offset: int) -> int:
    """Where Ctrl+→ goes from ``offset``: past the run of letters or of ideographs it is in or before."""
    for match in _RUN.finditer(text, offset, min(len(text), offset + _LONGEST)):
        return boundary_after(text, match.end())
    return min(len(text), max(next_boundary(text, offset), offset + _LONGEST))


def word_before(text: str, offset: int) -> int:
    """Where Ctrl+← goes from ``offset``: to the beginning of the run it is in or after."""
    floor = max(0, offset - _LONGEST)
    starts = [match.start() for match in _RUN.finditer(text, floor, offset)]
    return boundary_before(text, starts[-1]) if starts else floor


def word_at(text: str, offset: int) -> Span | None:
    """The run of letters or digits around a character, or the single ideograph or mark it is; none past the end."""
    if offset >= len(text):
        return None
    if not _LETTER.match(text, offset):
        return Span(boundary_before(text, offset), boundary_after(text, offset + 1))
    floor = max(0, offset - _LONGEST)
    start = offset
    while start > floor and _LETTER.match(text, start - 1):
        start -= 1
    match = _LETTER_RUN.match(text, offset, min(len(text), offset + _LONGEST))
    end = match.end() if match else offset + 1
    return Span(boundary_before(text, start), boundary_after(text, end))


def quotation_at(text: str, offset: int) -> Span | None:
    """What stands between the nearest 《》 「」 “” around ``offset``, if that is short and on one line."""
    depth: dict[str, int] = {}
    for start in range(offset, max(-1, offset - _LONGEST_QUOTE), -1):
        character = text[start : start + 1]
        if character == "\n":
            return None
        if character in _CLOSERS and start < offset:
            depth[character] = depth.get(character, 0) + 1
        closer = _PAIRS.get(character)
        if closer is None or start == offset:
            continue
        if depth.get(closer, 0):
            depth[closer] -= 1
            continue
        end = text.find(closer, offset, start + _LONGEST_QUOTE)
        if end > start + 1 and "\n" not in text[start:end]:
            return Span(start + 1, end)
    return None


def smart_span(text: str, offset: int, links: Intervals[int]) -> Span | None:
    """What a double click on a character selects: a link's words, else a short title or quotation, else the word.

    Never a whole clause: a run of ideographs is no word.
    """
    around: Sequence[Span] = [Span(start, end) for start, end, _ in links.over(offset, offset + 1) if start < end]
    if around:
        return min(around, key=len)
    return quotation_at(text, offset) or word_at(text, offset)
