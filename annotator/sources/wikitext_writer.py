"""Pieces for text that comes with line ends: blocks open when text comes, soft breaks are joined."""

import unicodedata

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.text.pieces import BLOCK_END, BLOCK_START, COPY, DROP, BlockEnd, BlockStart, Copy, Drop, Make, Piece

# Punctuation as wide as a Han character in Chinese type, though Unicode calls its width ambiguous.
_WIDE_PUNCTUATION = "“”‘’…—·"


def _is_wide(character: str) -> bool:
    return character in _WIDE_PUNCTUATION or unicodedata.east_asian_width(character) in "WF"


class Writer:
    """Collects pieces. Text outside a block begins a paragraph; white space there is dropped.

    While ``one_line`` is set nothing begins a block or a line: the blocks of a table's cell are joined by spaces.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self.pieces: list[Piece] = []
        self.block: BlockStart | None = None
        self.ended: BlockKind | None = None  # the kind of the block that ended last
        self.one_line = False
        self.quotes = 0  # how many quotations the next paragraph lies in
        self._line = 0  # index of the piece that the present block, or cell of a row, begins with
        self._break: int | None = None  # index of the soft break that waits for the character after it
        self._break_is_space = False
        self._last = ""  # the character before the soft break that waits

    @property
    def in_text(self) -> bool:
        """Whether a copy would follow the text before it, with nothing to decide between them."""
        return self.block is not None and self._break is None

    # Text.

    def copy(self, start: int, end: int) -> None:
        """``raw[start:end]`` is text, without line ends that mean anything."""
        if start == end:
            return
        if self.block is None or self._break is not None:
            raw, begin = self._raw, start
            while begin < end and raw[begin].isspace():
                begin += 1
            self.drop(start, begin, Rule.WHITESPACE)
            if begin == end:
                return
            start = begin
            self._come(raw[start])
        self.pieces.append(COPY((start, end)))

    def make(self, start: int, end: int, text: str, rule: str) -> None:
        """``text`` stands for ``raw[start:end]``."""
        if self.one_line:
            text = text.replace("\n", " ")
        if self.block is None and text.isspace():
            self.drop(start, end, rule)
            return
        self._come(text[0])
        self.pieces.append(Make(start, end, text, rule))

    def drop(self, start: int, end: int, rule: str) -> None:
        if start < end:
            self.pieces.append(DROP((start, end, rule)))

    def take(self, piece: Piece) -> None:
        """Do what ``piece`` says."""
        if type(piece) is Drop:
            if piece.start < piece.end:
                self.pieces.append(piece)
        elif type(piece) is Copy:
            self.copy(piece.start, piece.end)
        elif type(piece) is Make:
            self.make(*piece)
        elif type(piece) is BlockStart:
            self.begin(*piece)
        elif type(piece) is BlockEnd:
            self.end()
        else:
            self.pieces.append(piece)

    def _come(self, character: str) -> None:
        """Text that begins with ``character`` comes: begin a block, or decide the break before it."""
        if self.block is None:
            self.begin(BlockKind.QUOTE if self.quotes else BlockKind.PARAGRAPH)
        if self._break is None:
            return
        waiting = self.pieces[self._break]
        assert isinstance(waiting, Drop)
        last = self._last
        if self._break_is_space:
            wanted = bool(last) and not last.isspace()
        else:
            wanted = bool(last) and not (last.isspace() or _is_wide(last) or _is_wide(character))
        if wanted:
            self.pieces[self._break] = Make(waiting.start, waiting.end, " ", waiting.rule)
        self._break = None

    # Lines.

    def soft_break(self, start: int, end: int) -> None:
        """The line end ``raw[start:end]`` is only lay-out: one space, or nothing beside a wide character."""
        if self.block is None or self._break is not None:
            self.drop(start, end, Rule.WHITESPACE)
            return
        self._last = self._character_before(no_space=self._cut_trailing_space())
        self._break, self._break_is_space = len(self.pieces), self.one_line
        self.pieces.append(Drop(start, end, Rule.SOFT_BREAK))

    def line_feed(self, start: int, end: int, rule: Rule) -> None:
        """``raw[start:end]`` is one line feed in the text: ``<br>``, or a line end in verse or source code."""
        if self.block is None:
            self.drop(start, end, rule)
        elif self.one_line:
            self.soft_break(start, end)
        elif self._raw[end - 1] == "\n":
            self._break = None
            self.drop(start, end - 1, Rule.NEWLINE)
            self.pieces.append(Copy(end - 1, end))
        else:
            self._break = None
            self.pieces.append(Make(start, end, "\n", rule))

    def _cut_trailing_space(self) -> bool:
        last = self.pieces[-1] if self.pieces else None
        if not isinstance(last, Copy):
            return False
        end = last.end
        while end > last.start and self._raw[end - 1].isspace():
            end -= 1
        if end == last.end:
            return False
        self.pieces.pop()
        if end > last.start:
            self.pieces.append(Copy(last.start, end))
        self.drop(end, last.end, Rule.WHITESPACE)
        return True

    def _character_before(self, *, no_space: bool = False) -> str:
        """The last character of the line so far, or its last that is ``no_space``; an empty text if it has none."""
        for index in range(len(self.pieces) - 1, self._line - 1, -1):
            piece = self.pieces[index]
            if isinstance(piece, Copy):
                text = self._raw[piece.start : piece.end]
            elif isinstance(piece, Make):
                text = piece.text
            else:
                continue
            if no_space:
                text = text.rstrip()
            if text:
                return text[-1]
        return ""

    # Blocks.

    def begin(self, kind: BlockKind, level: int | None = None, tight: bool = False) -> None:
        """End the open block and begin another; on ``one_line`` what comes is set apart by a space."""
        if self.one_line and self.block is not None:
            self._space()
            return
        self.end()
        self.block = BLOCK_START((kind, level, tight))
        self._line = len(self.pieces)
        self.pieces.append(self.block)

    def end(self) -> None:
        """End the open block, if there is one."""
        if self.block is None:
            return
        if self.one_line:
            self._space()
            return
        self.pieces.append(BLOCK_END)
        self.ended = self.block.kind
        self.block = None
        self._break = None

    def _space(self) -> None:
        if self._break is None:
            at = self._covered()
            self._last = self._character_before()
            self._break, self._break_is_space = len(self.pieces), True
            self.pieces.append(Drop(at, at, Rule.SEPARATOR))

    def _covered(self) -> int:
        """How far raw is covered."""
        return next((p.end for p in reversed(self.pieces) if isinstance(p, (Copy, Make, Drop))), 0)

    def forget_break(self) -> None:
        """The soft break that waits, if one does, will not become a space: a cell ends here."""
        self._break = None
        self._line = len(self.pieces)

    def visible(self, first: int) -> str:
        """The text of the pieces from index ``first`` on."""
        raw = self._raw
        return "".join(
            raw[piece.start : piece.end] if isinstance(piece, Copy) else piece.text
            for piece in self.pieces[first:]
            if isinstance(piece, (Copy, Make))
        )
