"""Pieces in raw order without gaps: what the readers of plain text and of Pandoc Markdown write to."""

import re

from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, Make, Piece

LINE_END = re.compile(r"\r\n|\r|\n")
_RETURN = re.compile(r"\r\n?")


class Output:
    """Pieces that cover raw from 0 to ``position``. Every method goes on from there and never goes back."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.pieces: list[Piece] = []
        self.position = 0

    def copy(self, end: int) -> None:
        if end > self.position:
            self.pieces.append(Copy(self.position, end))
            self.position = end

    def drop(self, end: int, rule: Rule) -> None:
        if end > self.position:
            self.pieces.append(Drop(self.position, end, rule))
            self.position = end

    def make(self, end: int, text: str, rule: Rule) -> None:
        if end > self.position:
            self.pieces.append(Make(self.position, end, text, rule))
            self.position = end

    def copy_line_end(self, end: int) -> None:
        """Take the line end in the white space up to ``end`` as a line feed."""
        feed = LINE_END.search(self.raw, self.position, end)
        if feed:
            self.drop(feed.start(), Rule.WHITESPACE)
            self.copy_line_feed(feed)

    def copy_line_feed(self, feed: re.Match[str]) -> None:
        """Take the line end that begins at the position as a line feed."""
        if feed.group() == "\r":
            self.make(feed.end(), "\n", Rule.NEWLINE)
        else:
            self.drop(feed.end() - 1, Rule.NEWLINE)
            self.copy(feed.end())

    def gap(self, end: int, rule: Rule = Rule.WHITESPACE) -> None:
        """Drop what stands between two blocks: white space as such, other things by ``rule``."""
        while self.position < end:
            stretch = self.raw[self.position : end]
            mark = stretch.strip()
            if not mark:
                self._blank(end)
                return
            begin = self.position + stretch.index(mark)
            self._blank(begin)
            self.drop(begin + len(mark), rule)

    def _blank(self, end: int) -> None:
        if self.raw.find("\r", self.position, end) >= 0:
            for match in _RETURN.finditer(self.raw, self.position, end):
                self.drop(match.start(), Rule.WHITESPACE)
                self.drop(match.start() + 1, Rule.NEWLINE)
        self.drop(end, Rule.WHITESPACE)

    def begin(self, block: BlockStart) -> None:
        self.pieces.append(block)

    def end(self) -> None:
        self.pieces.append(BlockEnd())
