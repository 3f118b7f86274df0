"""Where a word begins and ends, in Chinese too, which does not write it.

Letters and digits are words as they are written; ideographs are cut into words by jieba's dictionary and model. A
name that is known beforehand is always one word. Offsets are code points; every question is answered from the
characters near the place asked about.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

import regex

from annotator.core.span import Span
from annotator.text.folding import fold
from annotator.text.graphemes import boundary_after, boundary_before, next_boundary, snap

_LETTER: Final = r"[\p{L}\p{M}\p{N}--\p{Han}]"
_RUN: Final = regex.compile(rf"(?P<han>(?:\p{{Han}}\p{{M}}*+)++)|{_LETTER}++(?:['’\-]{_LETTER}++)*+", regex.VERSION1)
_HAN: Final = regex.compile(r"\p{Han}")
_REACH: Final = 100  # code points looked at to either side: a run of more is no word
_LONGEST_NAME: Final = 40


class Names:
    """Names that are known: those of the project's entities and what was annotated before."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        # One character is the name of a country in a headline (俄), and a syllable of another everywhere else.
        self._names = frozenset(name for name in names if 2 <= len(name) <= _LONGEST_NAME)
        self._longest = max(map(len, self._names), default=0)

    def at(self, text: str, offset: int) -> Span | None:
        """The longest name that covers the character at ``offset``; of two the one that begins earlier."""
        for length in range(self._longest, 1, -1):
            for start in range(max(0, offset - length + 1), min(offset, len(text) - length) + 1):
                if text[start : start + length] in self._names:
                    return Span(start, start + length)
        return None


NONE_KNOWN: Final = Names()


def word_at(text: str, offset: int, names: Names = NONE_KNOWN) -> Span | None:
    """The known name, else the word, else the single mark that the character at ``offset`` belongs to.

    In whole graphemes; ``None`` past the end of the text.
    """
    if offset >= len(text):
        return None
    known = names.at(text, offset)
    if known is not None:
        return snap(text, known)
    for run in _RUN.finditer(text, max(0, offset - _REACH), min(len(text), offset + _REACH)):
        if run.start() <= offset < run.end():
            return snap(text, _word_in(run, offset))
    return snap(text, Span(offset, offset + 1))


def word_after(text: str, offset: int, names: Names = NONE_KNOWN) -> int:
    """The end of the word that ``offset`` is in or before; that of the text is the last."""
    for run in _RUN.finditer(text, max(0, offset - _REACH), min(len(text), offset + _REACH)):
        if run.end() > offset:
            word = word_at(text, max(offset, run.start()), names)
            assert word is not None, "a run lies in the text"
            return max(word.end, next_boundary(text, offset))
    return boundary_after(text, min(len(text), offset + _REACH))


def word_before(text: str, offset: int, names: Names = NONE_KNOWN) -> int:
    """The beginning of the word that ``offset`` is in or after; that of the text is the first."""
    before = None
    for run in _RUN.finditer(text, max(0, offset - _REACH), offset):
        before = run
    if before is None:
        return boundary_before(text, max(0, offset - _REACH))
    word = word_at(text, before.end() - 1, names)
    assert word is not None, "a run lies in the text"
    return word.start


def _word_in(run: "regex.Match[str]", offset: int) -> Span:
    """The word at ``offset`` in a run of letters, which is one, or in a run of ideographs, which is several."""
    start, end = run.span()
    if run["han"] is None:
        return Span(start, end)
    # Marks that choose a glyph (葛󠄀) or stand above one are no characters to a dictionary.
    places = [start + match.start() for match in _HAN.finditer(run[0])]
    at = 0
    for word in _segmenter()(fold("".join(run.string[place] for place in places))):
        begin, at = at, at + len(word)
        word_end = places[at] if at < len(places) else end
        if offset < word_end:
            return Span(places[begin], word_end)
    raise AssertionError("the words of a run tile it")


@cache
def _segmenter() -> Callable[[str], list[str]]:
    """Cuts Simplified Chinese into words. Loading it takes a quarter of a second and 57 MB: at the first use."""
    try:
        import rjieba
    except ImportError:
        return list  # Windows on ARM: there every ideograph is a word
    return rjieba.cut
