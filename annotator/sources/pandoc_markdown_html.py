"""HTML tables and figures in Pandoc Markdown: rows of cells, captions."""

import regex as re

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_inline import Inline
from annotator.sources.pandoc_markdown_lines import Region
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart

# Tags that shape a frame, and white space between them: what stands between the text of one cell and of the next.
_TAGS = re.compile(
    r"(?:\s*+<(?:/?+(?:table|caption|figcaption|figure|thead|tbody|tfoot|colgroup|tr|td|th|p)|col)\b[^<>]*+>)++\s*+",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?[a-z]+)[^<>]*>", re.IGNORECASE)
_PARAGRAPH = frozenset({"p", "/p"})
_ENDS_BLOCK = frozenset(
    {f"{slash}{name}" for slash in ("", "/") for name in ("table", "caption", "figcaption", "figure", "tr")}
)


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
        self._cells = 0  # that were begun in the row
        self._rows = 0

    def read(self) -> None:
        out, raw, end = self._out, self._out.raw, self._frame.end
        for tags in _TAGS.finditer(raw, self._frame.start, end):
            if not self._inline.is_inside_region(tags.start()):
                self._read_text(tags.start())
                self._read_tags(_TAG.findall(raw, *tags.span()), tags.end())
        self._read_text(end)
        if self._open is not None:
            out.end()

    def _read_text(self, end: int) -> None:
        if self._open is BlockKind.CAPTION or self._in_cell:
            self._inline.read_cell(end, html=True)
        elif self._open is None:
            self._out.gap(end, Rule.TAG)
        else:
            self._out.drop(end, Rule.WHITESPACE)

    def _read_tags(self, tags: list[str], end: int) -> None:
        """Read tags, up to raw ``end``, between which nothing stands."""
        out, was_open = self._out, self._open
        is_closed, separator, last_cells = False, "", ""
        for tag in tags:
            name = tag.lower()
            if name in ("table", "/table"):
                self._depth += 1 if name == "table" else -1
            if self._depth > 1 or (self._depth == 1 and name == "/table") or name in _PARAGRAPH:
                separator = separator or " "
            elif name in ("td", "th"):
                if self._open is not BlockKind.TABLE_ROW:
                    self._open, self._cells, is_closed, separator = BlockKind.TABLE_ROW, 0, True, ""
                separator = separator.strip(" ") + "\t" if self._cells else ""
                self._cells += 1
                self._in_cell = True
            elif name in ("/td", "/th"):
                self._in_cell = False
            elif name in _ENDS_BLOCK:
                if not is_closed and was_open is BlockKind.TABLE_ROW:
                    last_cells = separator.strip(" ")
                self._open = BlockKind.CAPTION if name in ("caption", "figcaption") else None
                self._in_cell, is_closed, separator = False, True, ""
        if is_closed:
            if last_cells:
                out.make(out.raw.index(">", out.position) + 1, last_cells, Rule.SEPARATOR)
            self._next_block(was_open, end)
        if separator and (self._in_cell or self._open is BlockKind.CAPTION):
            out.make(end, separator, Rule.TAG if separator == " " else Rule.SEPARATOR)
        else:
            out.drop(end, Rule.TABLE_MARK)

    def _next_block(self, was_open: BlockKind | None, end: int) -> None:
        """End the block that was open and begin the one that is, if they are; a line feed in between stays one."""
        out = self._out
        if was_open is not None:
            out.end()
        feed = out.raw.find("\n", out.position, end)
        if feed >= 0:
            out.gap(feed, Rule.TABLE_MARK)
            out.gap(feed + 1)
        if self._open is not None:
            out.begin(BlockStart(self._open, tight=self._open is BlockKind.TABLE_ROW and self._rows > 0))
            self._rows += self._open is BlockKind.TABLE_ROW
