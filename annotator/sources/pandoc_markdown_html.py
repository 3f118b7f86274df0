"""HTML tables and figures in Pandoc Markdown: rows of cells, captions."""

import regex as re

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_inline import Inline
from annotator.sources.pandoc_markdown_lines import Region
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>table|caption|figcaption|tr|td|th|figure)\b[^<>]*>", re.IGNORECASE)


def read_frame(frame: Region, out: Output, inline: Inline) -> None:
    """Read an HTML table or figure into blocks: each caption one, each row one, its cells set apart by tabs."""
    _Frame(frame, out, inline).read()


class _Frame:
    def __init__(self, frame: Region, out: Output, inline: Inline) -> None:
        self._frame = frame
        self._out = out
        self._inline = inline
        self._depth = 0  # of tables: the rows of one inside a cell are part of the cell
        self._open: BlockKind | None = None
        self._in_cell = False
        self._cells = 0
        self._rows = 0

    def read(self) -> None:
        out = self._out
        for tag in list(_TAG.finditer(out.raw, self._frame.start, self._frame.end)):
            if tag.start() < out.position:
                continue
            self._read_text(tag.start())
            # A tag inside a comment or a citation went with it.
            if out.position <= tag.start():
                self._read_tag(tag)
        self._read_text(self._frame.end)
        self._close()

    def _read_text(self, end: int) -> None:
        if self._open is BlockKind.CAPTION or self._in_cell:
            self._inline.read_cell(end, html=True)
        elif self._open is None:
            self._out.gap(end, Rule.TAG)
        else:
            self._out.drop(end, Rule.WHITESPACE)

    def _read_tag(self, tag: re.Match[str]) -> None:
        out, name, closing = self._out, tag["name"].lower(), bool(tag["closing"])
        if name == "table":
            self._depth += -1 if closing else 1
        if self._depth > 1 or (self._depth == 1 and name == "table" and closing):
            # A table in a cell.
            if self._in_cell:
                out.make(tag.end(), " ", Rule.TAG)
            else:
                out.drop(tag.end(), Rule.TAG)
            return
        if name in ("td", "th") and not closing:
            self._begin_cell(tag.end())
            return
        if name in ("tr", "caption", "figcaption", "table", "figure"):
            self._close()
        self._in_cell = self._in_cell and name not in ("td", "th", "tr", "table")
        out.drop(tag.end(), Rule.TABLE_MARK if name in ("tr", "td", "th", "table") else Rule.TAG)
        if name in ("caption", "figcaption") and not closing:
            self._begin(BlockStart(BlockKind.CAPTION))

    def _begin_cell(self, end: int) -> None:
        if self._open is not BlockKind.TABLE_ROW:
            self._close()
            self._begin(BlockStart(BlockKind.TABLE_ROW, tight=self._rows > 0))
            self._rows += 1
            self._cells = 0
        if self._cells:
            self._out.make(end, "\t", Rule.SEPARATOR)
        else:
            self._out.drop(end, Rule.TABLE_MARK)
        self._cells += 1
        self._in_cell = True

    def _begin(self, block: BlockStart) -> None:
        self._open = block.kind
        self._out.begin(block)

    def _close(self) -> None:
        if self._open is not None:
            self._out.end()
        self._open = None
        self._in_cell = False
