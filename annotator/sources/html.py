"""News pages: HTML inside Markdown as mirrors keep them, and whole HTML pages.

One pass over the tokens with an explicit stack of open block elements. What raw shows to no reader is dropped;
text goes to a ``Writer``, which makes blocks of it. Unclosed and crossing tags are normal.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex as re

from annotator.core.document import BlockKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.html_output import Form, Writer
from annotator.sources.html_page import PageHead, article_date, is_page, main_part, read_head, text_before
from annotator.sources.html_running_text import MarkdownText, is_source_line, write_text
from annotator.sources.html_tokens import Token, TokenKind, attributes, tokenise
from annotator.sources.parsed import Parsed

_EMPHASIS = frozenset({"b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "code", "tt", "big", "small"})
# <ok> is what some mirrors make of <a>.
_LINKS = frozenset({"a", "ok"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "menu", "li", "dl", "dt"}
    | {"dd", "table", "caption", "tr", "blockquote", "pre", "figure", "figcaption", "form", "fieldset", "legend"}
    | {
        "address",
        "details",
        "summary",
        "center",
        "html",
        "body",
        "head",
        "title",
        "option",
        "select",
        "dialog",
        "button",
    }
    | _HEADINGS.keys()
    | _CELLS
    | _ROW_GROUPS
)
# What a start tag closes when it finds it on top of the stack (HTML Standard, "optional tags").
_CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
} | {name: _CELLS | _ROW_GROUPS | {"tr"} for name in _ROW_GROUPS}

_UNREAD = {
    "nav": Rule.NAVIGATION,
    "aside": Rule.NAVIGATION,
    "form": Rule.NAVIGATION,
    "button": Rule.NAVIGATION,
    "select": Rule.NAVIGATION,
    "dialog": Rule.NAVIGATION,
    "footer": Rule.FOOTER,
}
_ADVERTISEMENT = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert|advertisement|adsbygoogle|sponsor|sponsored)(?=$|[\s_-])", re.I
)
_PAGE_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|share|sharing|social|related|recommend(?:ed)?|comments?|pagination|navbar|menu)"
    r"(?=$|[\s_-])",
    re.I,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CAPTION_CLASSES = frozenset({"caption", "wp-caption-text", "image-caption", "img-caption", "photo-caption"})
_ADDRESS = re.compile(r"https?://[^\s<>）)】]+")
_NO_LINKS = ("javascript:", "data:", "vbscript:")


@dataclass(slots=True)
class _Frame:
    """An open block element. ``in_data_table`` tells of the innermost table whether its rows are lines of text."""

    name: str
    form: Form
    depth: int = 0  # of lists
    in_data_table: bool = False


def parse(raw: str) -> Parsed:
    """The article in ``raw``: a whole HTML page, or HTML inside Markdown."""
    tokens = tokenise(raw)
    metadata: list[Metadata] = []
    if is_page(raw):
        head = read_head(raw, tokens, metadata)
        reader = _Reader(raw, tokens, metadata, head, is_whole_page=True)
        first, last = main_part(raw, tokens)
        begin, end = _headline(tokens, first)
        reader.skip(0, begin, Rule.NAVIGATION)
        reader.read(begin, end)
        reader.skip(end, first, Rule.NAVIGATION)
        reader.read(first, last)
        reader.skip(last, len(tokens), Rule.FOOTER)
    else:
        reader = _Reader(raw, tokens, metadata, PageHead(), is_whole_page=False)
        reader.read(0, len(tokens))
    return reader.parsed()


def _headline(tokens: list[Token], before: int) -> tuple[int, int]:
    """The tokens of the last ``<h1>`` with text before token ``before``; an empty range if there is none."""
    for index in range(before - 1, -1, -1):
        token = tokens[index]
        if token.kind is TokenKind.START and token.name == "h1" and index + 1 < token.closed < before:
            return index, token.closed + 1
    return before, before


def _data_tables(tokens: list[Token]) -> set[int]:
    """The tables whose rows are lines of data; the others only lay out lists, pictures or columns."""
    data: set[int] = set()
    opened: list[int] = []
    cells: list[int] = []  # in the present row of each open table
    wide: set[int] = set()
    layout: set[int] = set()
    for index, token in enumerate(tokens):
        if token.name == "table" and token.kind is TokenKind.START:
            layout.update(opened[-1:])
            opened.append(index)
            cells.append(0)
            if token.closed > index:
                data.add(index)
        elif not opened:
            continue
        elif token.name == "table":
            opened.pop()
            cells.pop()
        elif token.kind is TokenKind.START and token.name == "tr":
            cells[-1] = 0
        elif token.kind is TokenKind.START and token.name in _CELLS:
            cells[-1] += 1
            if cells[-1] > 1:
                wide.add(opened[-1])
        elif token.name == "li" or token.name in _HEADINGS:
            layout.add(opened[-1])
    return (data & wide) - layout


class _Reader:
    def __init__(
        self, raw: str, tokens: list[Token], metadata: list[Metadata], head: PageHead, is_whole_page: bool
    ) -> None:
        self._raw = raw
        self._tokens = tokens
        self._metadata = metadata
        self._head = head
        self._is_whole_page = is_whole_page
        self._title: str | None = None
        self._url = head.url
        self._writer = Writer(raw, self._judge)
        self._markdown = None if is_whole_page else MarkdownText(self._writer, raw)
        self._stack: list[_Frame] = []
        self._open: dict[str, int] = {}
        self._link_name = ""
        self._row_is_new = True  # no cell of it has begun
        self._root = _Frame("", Form())
        self._data_tables = _data_tables(tokens)
        self._text_before = text_before(raw, tokens)

    def parsed(self) -> Parsed:
        pieces = self._writer.pieces()
        date = self._head.date or article_date(self._raw, self._url)
        return Parsed(pieces, self._metadata, self._title or self._head.title, self._url, date)

    def skip(self, first: int, last: int, rule: Rule) -> None:
        """Drop the tokens ``[first, last)``, which are not of the article: their text by ``rule``."""
        self._writer.end_block()
        for token in self._tokens[first:last]:
            self._writer.drop(token.start, token.end, _MARKUP_RULES.get(token.kind, rule))

    def read(self, first: int, last: int) -> None:
        """Read the tokens ``[first, last)`` as a part of the article."""
        index = first
        while index < last:
            token = self._tokens[index]
            index += 1
            if token.kind is TokenKind.TEXT:
                if self._markdown is not None and not self._stack:
                    self._markdown.write(token.start, token.end)
                else:
                    write_text(self._writer, self._raw, token.start, token.end)
            elif token.kind is TokenKind.START:
                rule = self._unread(token, index - 1)
                if rule is None:
                    self._start(token, index - 1)
                else:
                    index = min(token.closed + 1, last)
                    self._writer.boundary()
                    self._writer.drop(token.start, self._tokens[index - 1].end, rule)
            elif token.kind is TokenKind.END:
                self._end(token)
            else:
                self._writer.drop(token.start, token.end, _MARKUP_RULES[token.kind])
        self._writer.end_block()
        self._stack.clear()
        self._open.clear()
        self._writer.form = Form()

    def _unread(self, token: Token, index: int) -> Rule | None:
        """Why the element that ``token`` begins is not to be read, or None.

        Only a closed element that holds less than half of the text is left out: some pages lie in a form as a whole.
        """
        if token.closed < 0 or 2 * (self._text_before[token.closed] - self._text_before[index]) > self._text_before[-1]:
            return None
        rule = _UNREAD.get(token.name)
        if rule is not None or token.end - token.start <= len(token.name) + 2:
            return rule
        values = attributes(self._raw, token)
        named = f"{values.get('class', '')} {values.get('id', '')}"
        if token.name not in _LINKS and _ADVERTISEMENT.search(named):
            return Rule.ADVERTISEMENT
        if "hidden" in values or _HIDDEN_STYLE.search(values.get("style", "")):
            return Rule.SCRIPT
        furniture = self._is_whole_page and token.name in ("div", "ul", "section") and _PAGE_FURNITURE.search(named)
        return Rule.NAVIGATION if furniture else None

    def _start(self, token: Token, index: int) -> None:
        name, writer = token.name, self._writer
        if name in _BLOCKS:
            self._start_block(token, index)
        elif name in _LINKS:
            writer.drop(token.start, token.end, Rule.LINK_TARGET)
            target = attributes(self._raw, token).get("href", "").strip()
            if target and not target.lower().startswith(_NO_LINKS):
                writer.open_link(token.start, target, lasts=token.closed > index)
                self._link_name = name
        elif name == "br":
            writer.line_break(token.start, token.end)
        elif name == "img":
            self._picture(token)
        elif name == "hr":
            writer.boundary()
            writer.drop(token.start, token.end, Rule.TAG)
        else:
            writer.drop(token.start, token.end, Rule.EMPHASIS if name in _EMPHASIS else Rule.TAG)

    def _picture(self, token: Token) -> None:
        values = attributes(self._raw, token)
        sizes = {re.sub(r"\s|px", "", values.get(side, "")) for side in ("width", "height")}
        tracking = sizes <= {"0", "1"}
        self._writer.drop(token.start, token.end, Rule.TRACKING if tracking else Rule.IMAGE)
        source = values.get("src", "").strip()
        if source and not source.startswith("data:"):
            key = "tracking-pixel" if tracking else "image"
            self._metadata.append(Metadata(key, source, token.start, token.end))

    def _start_block(self, token: Token, index: int) -> None:
        name = token.name
        while self._stack and self._stack[-1].name == "p":
            self._pop()
        closed = _CLOSED_BY.get(name, frozenset())
        while self._stack and self._stack[-1].name in closed:
            self._pop()
        if name in _CELLS:
            self._start_cell(token)
            return
        self._writer.boundary()
        around = self._stack[-1] if self._stack else self._root
        frame = _Frame(name, around.form, around.depth, around.in_data_table)
        if name == "table":
            frame.in_data_table = index in self._data_tables
        elif name in ("ul", "ol", "menu"):
            frame.depth += 1
        if not around.form.cell:
            frame.form = self._form(token, frame)
        self._push(frame)
        self._writer.drop(token.start, token.end, Rule.TABLE_MARK if name in ("table", "tr") else Rule.TAG)

    def _start_cell(self, token: Token) -> None:
        around = self._stack[-1] if self._stack else self._root
        if not around.in_data_table:
            self._writer.boundary()
            self._push(_Frame(token.name, Form(), around.depth))
            self._writer.drop(token.start, token.end, Rule.TABLE_MARK)
            return
        first = self._row_is_new
        if around.name != "tr":
            self._writer.end_block()
            around = _Frame("tr", Form(BlockKind.TABLE_ROW, tight=True, cell=True), around.depth, True)
            self._push(around)
            first = True
        self._push(_Frame(token.name, around.form, around.depth, True))
        self._writer.cell(token.start, token.end, first)
        self._row_is_new = False

    def _form(self, token: Token, frame: _Frame) -> Form:
        """The form of text that stands directly in the element that ``token`` begins."""
        name = token.name
        if name in _HEADINGS:
            is_title = name == "h1" and self._title is None
            return Form(BlockKind.TITLE, 1) if is_title else Form(BlockKind.HEADING, _HEADINGS[name])
        if name in ("li", "dt", "dd"):
            return Form(BlockKind.LIST_ITEM, max(1, frame.depth), tight=True)
        if name == "tr" and frame.in_data_table:
            self._row_is_new = True
            return Form(BlockKind.TABLE_ROW, tight=True, cell=True)
        if name == "blockquote":
            return Form(BlockKind.QUOTE)
        if name == "pre":
            return Form(preformatted=True)
        if name in ("figcaption", "caption"):
            return Form(BlockKind.CAPTION)
        if name in ("div", "p") and token.end - token.start > len("<div class=>"):
            classes = attributes(self._raw, token).get("class", "").lower().split()
            if not _CAPTION_CLASSES.isdisjoint(classes):
                return Form(BlockKind.CAPTION)
        return frame.form

    def _end(self, token: Token) -> None:
        name, writer = token.name, self._writer
        if name in _BLOCKS:
            writer.boundary()
            if self._open.get(name):
                while self._stack[-1].name != name:
                    self._pop()
                self._pop()
            rule = Rule.TABLE_MARK if name in ("table", "tr") or name in _CELLS else Rule.TAG
            writer.drop(token.start, token.end, rule)
        elif name in _LINKS:
            writer.drop(token.start, token.end, Rule.LINK_MARK)
            if name == self._link_name:
                writer.close_link(token.end)
        elif name == "br":
            writer.line_break(token.start, token.end)
        else:
            writer.drop(token.start, token.end, Rule.EMPHASIS if name in _EMPHASIS else Rule.TAG)

    def _push(self, frame: _Frame) -> None:
        self._stack.append(frame)
        self._open[frame.name] = self._open.get(frame.name, 0) + 1
        self._writer.form = frame.form

    def _pop(self) -> None:
        self._writer.boundary()
        frame = self._stack.pop()
        self._open[frame.name] -= 1
        form = self._stack[-1].form if self._stack else self._root.form
        if frame.form.cell and not form.cell:
            self._writer.end_block()
        self._writer.form = form

    def _judge(self, form: Form, texts: Iterator[str]) -> Rule | None:
        begin = next(texts, "")
        is_title = form.kind is BlockKind.TITLE and self._title is None
        if not is_title and not is_source_line(begin):
            return None
        text = begin + "".join(texts)
        address = _ADDRESS.search(text)
        if is_source_line(text) and address is not None:
            self._url = self._url or address.group()
            return Rule.SOURCE_LINE
        if is_title:
            self._title = " ".join(text.split())
        return None


_MARKUP_RULES = {
    TokenKind.START: Rule.TAG,
    TokenKind.END: Rule.TAG,
    TokenKind.DECLARATION: Rule.TAG,
    TokenKind.COMMENT: Rule.COMMENT,
    TokenKind.OPAQUE: Rule.SCRIPT,
}
