"""Emphasis in Pandoc Markdown: marks in pairs, and what is left of pairs that upstream broke."""

from annotator.core.rules import Rule
from annotator.sources.plain_output import Output
from annotator.text.pieces import Copy, Drop


class Emphasis:
    """The marks of one stretch of running text that wait for their other half.

    Each is text until then: a piece of its own, which is replaced when the half comes.
    """

    def __init__(self, out: Output) -> None:
        self._out = out
        self._opened: dict[str, list[tuple[int, int]]] = {}  # mark -> index of its piece, raw offset

    def read(self, start: int, end: int) -> tuple[int, int] | None:
        """Read the mark ``raw[start:end]``. Returns the stretch it closes, with both marks, if it closes one."""
        out, raw = self._out, self._out.raw
        mark = raw[start:end]
        before = raw[start - 1] if start > 0 else "\n"
        after = raw[end] if end < len(raw) else "\n"
        opens, closes = not after.isspace(), not before.isspace()
        if mark[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if (not opens and not closes and mark == "**") or mark == "****":
            out.copy(start)
            out.drop(end, Rule.EMPHASIS)  # what was bold is lost
            return None
        if len(mark) > 3 or not (opens or closes):
            return None
        opened = self._opened.setdefault(mark, [])
        if closes and opened:
            out.copy(start)
            index, began = opened.pop()
            out.pieces[index] = Drop(began, began + len(mark), Rule.EMPHASIS)
            out.drop(end, Rule.EMPHASIS)
            # Marks in between that found no partner are text.
            for marks in self._opened.values():
                while marks and marks[-1][0] > index:
                    self._leave(*marks.pop())
            return began, end
        if opens:
            out.copy(start)
            opened.append((len(out.pieces), start))
            out.copy(end)
        return None

    def forget(self, slot: int) -> None:
        """Forget the marks whose pieces, from index ``slot`` on, were taken back."""
        for marks in self._opened.values():
            while marks and marks[-1][0] >= slot:
                marks.pop()

    def end(self) -> None:
        """The text is over: what waits has no other half."""
        for marks in self._opened.values():
            for index, start in marks:
                self._leave(index, start)

    def _leave(self, index: int, start: int) -> None:
        """A mark without partner: a lone ``*`` is text, ``**`` is what is left of something bold."""
        piece, raw = self._out.pieces[index], self._out.raw
        if not isinstance(piece, Copy) or piece.end - start < 2 or raw[start] != "*":
            return
        inside_word = start > 0 and piece.end < len(raw) and _is_latin(raw[start - 1]) and _is_latin(raw[piece.end])
        if not inside_word:
            self._out.pieces[index] = Drop(piece.start, piece.end, Rule.DAMAGE)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
