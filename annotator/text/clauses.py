"""Quotations, clauses, sentences and paragraphs around a place. Offsets are code points of the text."""

from typing import Final

import regex

from annotator.core.span import Span

_CLOSING: Final = "[”’」』》〉）)]*+"
_SENTENCE_END: Final = regex.compile(rf"[。！？!?…]++{_CLOSING}|[.](?=\s|$)")
_CLAUSE_END: Final = regex.compile(rf"[，；：,;:。！？!?…]++{_CLOSING}|[.](?=\s|$)")
_LINE_END: Final = regex.compile(r"[\r\n]")
_REACH: Final = 4000  # code points to either side; a longer sentence is cut there

_PAIRS: Final = {"《": "》", "「": "」", "『": "』", "“": "”", "〈": "〉"}
_CLOSERS: Final = frozenset(_PAIRS.values())
_LONGEST_QUOTE: Final = 60


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


def clause_at(text: str, offset: int) -> Span | None:
    """From comma to comma, the marks that end it left out; ``None`` on such a mark or at a line's end."""
    clause = _between(text, offset, _CLAUSE_END)
    if clause is None:
        return None
    closing = next(_CLAUSE_END.finditer(text, clause.start, clause.end), None)
    end = closing.start() if closing else clause.end
    return Span(clause.start, end) if clause.start <= offset < end else None


def sentence_at(text: str, offset: int) -> Span | None:
    """The sentence around ``offset`` with the marks that end it; ``None`` at a line's end."""
    return _between(text, offset, _SENTENCE_END)


def paragraph_at(text: str, offset: int) -> Span | None:
    """The line of the text around ``offset`` without its line break; ``None`` if it is empty."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    ending = _LINE_END.search(text, offset)
    end = ending.start() if ending else len(text)
    return Span(start, end) if start < end else None


def _between(text: str, offset: int, ends: "regex.Pattern[str]") -> Span | None:
    """From after the last match of ``ends`` before ``offset`` through the next one, in one line, blanks trimmed."""
    line = paragraph_at(text, offset)
    if line is None or offset >= line.end:
        return None
    start, end = max(line.start, offset - _REACH), min(line.end, offset + _REACH)
    for match in ends.finditer(text, start, end):
        if match.end() > offset:
            end = match.end()
            break
        start = match.end()
    while start < offset and text[start].isspace():
        start += 1
    return Span(start, end)
