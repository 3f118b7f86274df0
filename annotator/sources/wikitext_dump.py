"""Wikitext cut out of an XML dump as it stands there: ``<ref>`` written ``&lt;ref&gt;``, ``"`` written ``&quot;``."""

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, replace

from annotator.core.document import Metadata
from annotator.core.rules import Rule
from annotator.sources.parsed import Parsed
from annotator.text.pieces import COPY, DROP, LINK_START, Cite, Copy, Drop, LinkStart, Make, Piece, placed

_CHARACTERS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ESCAPE = re.compile("|".join(_CHARACTERS))


@dataclass(frozen=True, slots=True)
class Unescaped:
    """``text`` is a page without the escapes of XML; they stood for its characters at ``escapes`` (ascending).

    ``raw_ends`` says for each where in raw its escape ends.
    """

    text: str
    escapes: "array[int]"
    raw_ends: "array[int]"

    def restored(self, parsed: Parsed) -> Parsed:
        """What was parsed from ``text``, as said of the raw page. The characters escaped are generated there."""
        escapes, raw_ends, count = list(self.escapes), list(self.raw_ends), len(self.escapes)
        pieces: list[Piece] = []
        # Pieces tile the text: what is known of the end of one is known of the beginning of the next.
        at = raw_at = index = 0  # the place reached, in the text and in raw; how many escapes stand before it
        for piece in parsed.pieces:
            if type(piece) is Drop:
                at = piece.end
                start, index = raw_at, bisect_left(escapes, at, index)
                raw_at = raw_ends[index - 1] + at - escapes[index - 1] - 1 if index else at
                pieces.append(DROP((start, raw_at, piece.rule)))
            elif type(piece) is Copy:
                while index < count and escapes[index] < piece.end:
                    if at < escapes[index]:
                        start, raw_at = raw_at, raw_at + escapes[index] - at
                        pieces.append(COPY((start, raw_at)))
                    start, raw_at = raw_at, raw_ends[index]
                    pieces.append(Make(start, raw_at, self.text[escapes[index]], Rule.ENTITY))
                    at = escapes[index] + 1
                    index += 1
                if at < piece.end:
                    start, raw_at = raw_at, raw_at + piece.end - at
                    pieces.append(COPY((start, raw_at)))
                    at = piece.end
            elif type(piece) is Make:
                at = piece.end
                start, index = raw_at, bisect_left(escapes, at, index)
                raw_at = raw_ends[index - 1] + at - escapes[index - 1] - 1 if index else at
                pieces.append(Make(start, raw_at, piece.text, piece.rule))
            elif type(piece) is LinkStart:
                start = raw_at if piece.raw_start == at else self._raw(piece.raw_start)
                pieces.append(LINK_START((start, self._raw(piece.raw_end), *piece[2:])))
            elif type(piece) is Cite:
                mark = piece.reference
                start = raw_at if mark.raw_start == at else self._raw(mark.raw_start)
                pieces.append(Cite(placed(mark, mark.position, start, self._raw(mark.raw_end))))
            else:
                pieces.append(piece)
        metadata = [Metadata(m.key, m.value, self._raw(m.raw_start), self._raw(m.raw_end)) for m in parsed.metadata]
        return replace(parsed, pieces=pieces, metadata=metadata)

    def _raw(self, offset: int) -> int:
        """The offset in raw of the place before ``text[offset]``."""
        index = bisect_left(self.escapes, offset)
        return self.raw_ends[index - 1] + offset - self.escapes[index - 1] - 1 if index else offset


def unescaped(raw: str) -> Unescaped | None:
    """``raw`` without the escapes of XML, if it is escaped as a whole: all its tags are, none is left."""
    if "<" in raw or not ("&lt;ref" in raw or "&lt;!--" in raw):
        return None
    parts: list[str] = []
    escapes, raw_ends = array("I"), array("I")
    at = length = 0
    for escape in _ESCAPE.finditer(raw):
        parts += (raw[at : escape.start()], _CHARACTERS[escape[0]])
        length += escape.start() - at
        escapes.append(length)
        raw_ends.append(escape.end())
        length += 1
        at = escape.end()
    parts.append(raw[at:])
    return Unescaped("".join(parts), escapes, raw_ends)
