"""The one place where code points become UTF-16 units and back, for Qt.

Qt counts UTF-16 units; every character beyond U+FFFF is two of them. The text is cut into chunks before Qt
sees it, so that one short table per chunk is enough.
"""

import re
from array import array
from bisect import bisect_left
from typing import Final

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")

# Characters that would break the line, reorder it, take no room, or stand for an object in Qt. Each is shown
# by one other character of the same UTF-16 length that every typeface has, so that no offset moves.
_UNSEEN: Final = "".join(map(chr, (*range(0x09), *range(0x0A, 0x20), *range(0x7F, 0xA0)))) + (
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # directions
)
_SHOWN: Final[dict[int, str]] = {
    **dict.fromkeys(map(ord, _UNSEEN), "¤"),
    **dict.fromkeys(map(ord, "\x85\u2028"), "↵"),
    0x2029: "¶",
    **dict.fromkeys((0xFFFC, 0xFFFD, *range(0xD800, 0xE000)), "□"),  # an object, undecodable bytes, lone surrogates
}
_ODD: Final = re.compile("[" + "".join(re.escape(chr(code)) for code in _SHOWN) + "]")


def shown(text: str) -> str:
    """The text as it is drawn: as many code points and as many UTF-16 units, nothing that Qt acts upon."""
    return _ODD.sub(lambda match: _SHOWN[ord(match[0])], text)


class Offsets:
    """Translates offsets within one text. Both count from the start of that text."""

    __slots__ = ("_astral", "length")

    def __init__(self, text: str) -> None:
        self._astral = array("I", (match.start() for match in _ASTRAL.finditer(text)))
        self.length = len(text) + len(self._astral)
        """Length in UTF-16 units."""

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, units: int) -> int:
        """The code point offset of a UTF-16 offset; one inside a surrogate pair is that of its character."""
        # The k-th astral character begins at unit _astral[k] + k, which ascends: count those before ``units``.
        before = bisect_left(range(len(self._astral)), units, key=lambda k: self._astral[k] + k)
        return units - before
