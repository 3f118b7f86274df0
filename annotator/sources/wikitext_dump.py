"""Wikitext cut out of an XML dump as it stands there: ``<ref>`` written ``&lt;ref&gt;``, ``"`` written ``&quot;``."""

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, replace

from annotator.core.document import Metadata
from annotator.core.rules import Rule
from annotator.sources.parsed import Parsed
from annotator.text.pieces import Cite, Copy, Drop, LinkStart, Make, Piece

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
        pieces: list[Piece] = []
        for piece in parsed.pieces:
            match piece:
                case Copy(start, end):
                    self._restore_copy(start, end, pieces)
                case Drop(start, end) | Make(start, end):
                    pieces.append(piece._replace(start=self._raw(start), end=self._raw(end)))
                case LinkStart(start, end):
                    pieces.append(piece._replace(raw_start=self._raw(start), raw_end=self._raw(end)))
                case Cite(mark):
                    start, end = self._raw(mark.raw_start), self._raw(mark.raw_end)
                    pieces.append(Cite(replace(mark, raw_start=start, raw_end=end)))
                case _:
                    pieces.append(piece)
        metadata = [Metadata(m.key, m.value, self._raw(m.raw_start), self._raw(m.raw_end)) for m in parsed.metadata]
        return replace(parsed, pieces=pieces, metadata=metadata)

    def _raw(self, offset: int) -> int:
        """The offset in raw of the place before ``text[offset]``."""
        before = bisect_left(self.escapes, offset)
        return offset if before == 0 else self.raw_ends[before - 1] + offset - self.escapes[before - 1] - 1

    def _restore_copy(self, start: int, end: int, pieces: list[Piece]) -> None:
        for index in range(bisect_left(self.escapes, start), bisect_left(self.escapes, end)):
            escape = self.escapes[index]
            if start < escape:
                pieces.append(Copy(self._raw(start), self._raw(escape)))
            pieces.append(Make(self._raw(escape), self.raw_ends[index], self.text[escape], Rule.ENTITY))
            start = escape + 1
        if start < end:
            pieces.append(Copy(self._raw(start), self._raw(end)))


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
