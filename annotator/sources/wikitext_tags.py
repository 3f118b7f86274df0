"""HTML tags in wikitext: most only dress their text, some set blocks apart."""

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.wikitext_writer import Writer

_PARAGRAPHS = frozenset(
    {
        "p",
        "div",
        "center",
        "table",
        "tbody",
        "thead",
        "caption",
        "ul",
        "ol",
        "dl",
        "section",
        "article",
        "hr",
        "gallery",
    }
)
_ITEMS = frozenset({"li", "dd", "dt"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class TagReader:
    """Reads tags one by one and remembers which of those that matter for lines are open."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.in_row = False  # <tr>: everything is one line until it ends
        self.in_verse = False  # <poem>: every line end is kept
        self.in_gallery = False
        self.in_item = False  # <li>: line ends do not end it
        self._cells = 0
        self._reading_aid = False  # <rp>: the page itself has the brackets around a reading

    def read(self, name: str, start: int, end: int, closing: bool) -> None:
        """The tag ``raw[start:end]``, an element's beginning or its end."""
        writer = self._writer
        if name == "br":
            writer.line_feed(start, end, Rule.TAG)
            return
        if name in _PARAGRAPHS:
            self.end_row()
            self.in_item = False
            writer.end()
            self.in_gallery = name == "gallery" and not closing
        elif name in _ITEMS:
            writer.end()
            self.in_item = not closing
            if not closing:
                writer.begin(BlockKind.LIST_ITEM, 1, tight=True)
        elif name in _HEADINGS:
            writer.end()
            if not closing:
                writer.begin(BlockKind.HEADING, _HEADINGS[name])
        elif name == "blockquote":
            writer.end()
            writer.quotes = max(0, writer.quotes + (-1 if closing else 1))
        elif name == "poem":
            writer.end()
            self.in_verse = not closing
        elif name == "tr":
            self.end_row()
            if not closing and not writer.one_line:
                writer.begin(BlockKind.TABLE_ROW, tight=True)
                writer.one_line = self.in_row = True
                self._cells = 0
        elif name == "rp":
            self._reading_aid = True
        elif name == "ruby":
            self._reading_aid = False
        elif name == "rt" and not self._reading_aid and writer.block is not None:
            writer.make(start, end, "）" if closing else "（", Rule.TAG)
            return
        elif name in ("td", "th") and self.in_row and not closing:
            writer.forget_break()
            self._cells += 1
            if self._cells > 1:
                writer.make(start, end, "\t", Rule.SEPARATOR)
                return
        writer.drop(start, end, Rule.TAG)

    def end_row(self) -> None:
        """End the table row that is open, if one is."""
        if self.in_row:
            self._writer.one_line = self.in_row = False
            self._writer.end()
