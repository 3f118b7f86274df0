"""Lines that were broken at a fixed width: which line ends stand in the middle of a sentence."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from annotator.sources.pandoc_markdown_breaks import is_cjk

Line = tuple[int, int]
"""Where the text of a line begins and ends in raw."""

# Columns, of which an ideograph takes two: a page of a newspaper is the narrowest, a wide terminal the widest.
_NARROWEST, _WIDEST = 30, 120
_HANGING = 2  # a full stop may stand beyond the edge
_FEWEST = 3  # full lines
_SHARE = 0.6  # of the lines that go on are full: the others end paragraphs

# What may not be parted from the beginning of a line: a word, and the marks that close something.
_FIRST_WORD = re.compile(r"(?:[^\W_\u2e80-\U0003ffff]+|.)[，。、；：！？）」』》〉】”’…,.;:!?)\]]*", re.DOTALL)
_COLUMNS = re.compile(r"\t|\||[^\s。！？.!?:] {2,}\S")
_ITEM = re.compile(r"[-*•·●○■□◆▲+>]\s|\(?\d{1,3}[.)、]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、")


def wrapped_at(raw: str, paragraphs: Iterable[Sequence[Line]]) -> int | None:
    """The width in columns at which the lines of these paragraphs were broken; ``None`` if they were not."""
    pairs = [pair for lines in paragraphs for pair in pairwise(lines)]
    if len(pairs) < _FEWEST:
        return None
    widths = sorted(_width(raw[slice(*line)]) for line, _ in pairs)
    width = widths[len(widths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(is_broken(raw, line, following, width) for line, following in pairs)
    return width if full >= max(_FEWEST, _SHARE * len(pairs)) else None


def is_broken(raw: str, line: Line, following: Line, width: int) -> bool:
    """Whether ``line`` ends where it does only because the first word of the one ``following`` had no room in it."""
    text, rest = raw[slice(*line)], raw[slice(*following)]
    if _COLUMNS.search(text) or _COLUMNS.search(rest) or _ITEM.match(rest):
        return False
    word = _FIRST_WORD.match(rest)
    assert word, "a line has text"
    return _width(text) + needs_space(text[-1], rest[0]) + _width(word.group()) > width - _HANGING


def needs_space(last: str, first: str) -> bool:
    """Whether a space stands between two characters that only a line break parts."""
    return not (is_cjk(last) or is_cjk(first) or last == "-")


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
