"""Where one character as people see it ends and the next begins: grapheme clusters (UAX #29).

All offsets are code points. Every question is answered from a few characters around the place asked
about, so that it costs the same in a text of any length.
"""

import regex

from annotator.core.span import Span

_CLUSTER = regex.compile(r"\X")

# Between two of these there is always a boundary: none of them extends, joins or prepends.
_PLAIN = regex.compile(
    r"[\x20-\x7e\u00c0-\u02af\u0391-\u0482\u048a-\u052f\u3001-\u3029\u3041-\u3096\u30a1-\u30fa"
    r"\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]{2}"
)

LONGEST = 128
"""A cluster of more code points than this (no language writes one) is cut, to keep time and lines bounded."""


def boundary_before(text: str, offset: int) -> int:
    """The last boundary at or before ``offset`` (``0 <= offset <= len(text)``)."""
    if offset <= 0 or offset >= len(text) or _certain(text, offset):
        return max(0, min(offset, len(text)))
    position = _safe_start(text, offset)
    while (after := _cluster_end(text, position)) <= offset:
        position = after
    return position


def boundary_after(text: str, offset: int) -> int:
    """The first boundary at or after ``offset``."""
    before = boundary_before(text, offset)
    return before if before >= offset else _cluster_end(text, before)


def next_boundary(text: str, offset: int) -> int:
    """The first boundary after ``offset``; the end of the text stays the end."""
    return boundary_after(text, min(offset + 1, len(text)))


def previous_boundary(text: str, offset: int) -> int:
    """The last boundary before ``offset``; the beginning stays the beginning."""
    return boundary_before(text, max(0, offset - 1))


def snap(text: str, span: Span) -> Span:
    """The smallest span of whole clusters that covers ``span``."""
    return Span(boundary_before(text, span.start), boundary_after(text, span.end))


def _certain(text: str, offset: int) -> bool:
    if text[offset - 1] == "\n" or (text[offset] == "\n" and text[offset - 1] != "\r"):
        return True
    return _PLAIN.match(text, offset - 1) is not None


def _safe_start(text: str, offset: int) -> int:
    """A boundary before ``offset`` that needs no context; after ``LONGEST`` characters any place has to do."""
    floor = max(0, offset - LONGEST)
    position = offset
    while position > floor and not _certain(text, position):
        position -= 1
    return position


def _cluster_end(text: str, start: int) -> int:
    match = _CLUSTER.match(text, start, min(len(text), start + LONGEST))
    return match.end() if match else len(text)
