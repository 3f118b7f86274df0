"""News pages: HTML inside Markdown as mirrors keep them, and whole HTML pages.

One pass over the tokens with an explicit stack of open block elements. What raw shows to no reader is dropped;
text goes to a ``Writer``, which makes blocks of it. Unclosed and crossing tags are normal.
"""

from typing import Final, NamedTuple

import regex as re

from annotator.core.document import BlockKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.html_boilerplate import Boilerplate
from annotator.sources.html_elements import BLOCKS, CELLS, CLOSED_BY, EMPHASIS, HEADINGS, LINKS, LISTS
from annotator.sources.html_lines import day_in, furniture_rule, is_byline, is_source_line, leads_away
from annotator.sources.html_main_part import headline, leads, main_part, says_title, title_is_in_h1
from annotator.sources.html_notes import Notes, find_notes
from annotator.sources.html_output import (
    CAPTION,
    HEADING,
    PARAGRAPH,
    PREFORMATTED,
    QUOTE,
    ROW,
    TITLE,
    Form,
    Writer,
    list_item,
)
from annotator.sources.html_page import PageHead, article_date, is_page, iso_day, read_head
from annotator.sources.html_running_text import MarkdownText, write_text
from annotator.sources.html_tables import Columns, data_tables
from annotator.sources.html_tokens import COMMENT, DECLARATION, END, OPAQUE, START, TEXT, Tokens, tokenise
from annotator.sources.parsed import Parsed

_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:thumb|wp-)?caption(?:-text)?|gallerytext|(?:img|image|pic|photo)[-_]?(?:wrapper|box|desc|descr|text|info))"
    r"(?=$|[\s_-])"
)
_ADDRESS = re.compile(r"https?://[^\s<>）)】]+")
_NO_LINKS = ("javascript:", "data:", "vbscript:")
_MOSTLY = 0.8  # of a line in links
_FEW_TOKENS = 10  # in a button
_SHORT_LINE = 20  # characters
_FIRST_LINES = 8  # among which date and author are given
_PICTURE_SOURCES = ("data-original", "data-src", "data-lazy-src", "data-url", "src")

_MARKUP_RULES: Final = {
    START: Rule.TAG,
    END: Rule.TAG,
    DECLARATION: Rule.TAG,
    COMMENT: Rule.COMMENT,
    OPAQUE: Rule.SCRIPT,
}


class _Frame(NamedTuple):
    """An open block element. ``columns`` are those of the innermost table, if its rows are lines of text."""

    name: str
    form: Form
    depth: int = 0  # of lists
    columns: Columns | None = None


_ROOT: Final = _Frame("", PARAGRAPH)


def parse(raw: str) -> Parsed:
    """The article in ``raw``: a whole HTML page, or HTML inside Markdown."""
    tokens = tokenise(raw)
    if not is_page(raw):
        reader = _Reader(tokens, PageHead(), Boilerplate(tokens, is_whole_page=False), is_whole_page=False)
        reader.read(0, len(tokens))
        return reader.parsed()
    head = read_head(tokens)
    boilerplate = Boilerplate(tokens, is_whole_page=True)
    first, last = main_part(tokens, boilerplate)
    title = headline(tokens, first, last, head.title, title_is_in_h1(tokens, head.title))
    parts = leads(tokens, title[1], first, boilerplate) if title is not None else []
    boilerplate.range = first, last
    reader = _Reader(tokens, head, boilerplate, is_whole_page=True)
    reached = 0
    if title is not None:
        reader.skip(0, title[0], Rule.NAVIGATION)
        reader.read_title(*title)
        reached = title[1]
    for begin, end in parts:
        reader.skip(reached, begin, Rule.NAVIGATION, near_article=True)
        reader.read(begin, end)
        reached = end
    reader.skip(reached, first, Rule.NAVIGATION, near_article=title is not None)
    reader.read(first, last)
    reader.skip(last, len(tokens), Rule.FOOTER, near_article=True)
    return reader.parsed()


class _Reader:
    def __init__(self, tokens: Tokens, head: PageHead, boilerplate: Boilerplate, is_whole_page: bool) -> None:
        self._raw = tokens.raw
        self._tokens = tokens
        self._head = head
        self._boilerplate = boilerplate
        self._is_whole_page = is_whole_page
        self._metadata = list(head.metadata)
        self._title: str | None = None
        self._url = head.url
        self._date = head.date
        self._writer = Writer(tokens.raw, self._judge)
        self._markdown = None if is_whole_page else MarkdownText(self._writer, tokens.raw)
        self._stack: list[_Frame] = []
        self._open: dict[str, int] = {}
        self._link_name = ""
        self._data_tables = data_tables(tokens)
        self._notes: Notes = find_notes(tokens)
        self._has_reading_aid = False  # the ruby that is open has its brackets written out
        self._leads_away = False  # the lines now are links under 相关阅读
        self._lines = 0  # blocks so far
        self._is_first = True  # no paragraph has come yet
        self._title_is_in_h1 = is_whole_page and "h1" in tokens.names and title_is_in_h1(tokens, head.title)

    def parsed(self) -> Parsed:
        pieces = self._writer.pieces()
        date = self._date or article_date(self._raw, self._url)
        return Parsed(pieces, self._metadata, self._title or self._head.title, self._url, date)

    def skip(self, first: int, last: int, rule: Rule, near_article: bool = False) -> None:
        """Drop the tokens ``[first, last)``, which are not of the article: their text by ``rule``, or a better one.

        Of what stands beside the article (``near_article``) the line that tells the day gives it.
        """
        tokens, writer = self._tokens, self._writer
        starts = tokens.starts
        writer.end_block()
        index = first
        while index < last:
            kind, after = tokens.kinds[index], index + 1
            by = _MARKUP_RULES.get(kind, rule)
            if kind == TEXT:
                line = tokens.text(index).strip()
                if not line:
                    by = Rule.WHITESPACE
                elif near_article and is_byline(line, is_first=True):
                    by = Rule.SOURCE_LINE
                    self._read_byline(line)
            elif kind == START:
                found = self._boilerplate.rule_of(index)
                if found is not None:
                    by, after = found, min(tokens.closed[index] + 1, last)
                    if near_article and found is Rule.SOURCE_LINE:
                        self._read_byline(tokens.inside(index))
            writer.drop(starts[index], starts[after], by)
            index = after

    def read_title(self, first: int, last: int) -> None:
        """Read the tokens ``[first, last)`` as the title of the article, whatever elements they are."""
        self._writer.form = TITLE
        for index in range(first, last):
            start, end = self._tokens.starts[index], self._tokens.starts[index + 1]
            if self._tokens.kinds[index] == TEXT:
                write_text(self._writer, self._raw, start, end)
            else:
                self._writer.drop(start, end, _MARKUP_RULES[self._tokens.kinds[index]])
        self._writer.end_block()
        self._writer.form = PARAGRAPH

    def read(self, first: int, last: int) -> None:
        """Read the tokens ``[first, last)`` as a part of the article."""
        tokens, writer, raw = self._tokens, self._writer, self._raw
        kinds, starts, names, closed = tokens.kinds, tokens.starts, tokens.names, tokens.closed
        index = first
        while index < last:
            start, end = starts[index], starts[index + 1]
            kind = kinds[index]
            if kind == TEXT:
                if self._markdown is not None and not self._stack:
                    self._markdown.write(start, end)
                else:
                    write_text(writer, raw, start, end)
            elif kind == START:
                # What is skipped is a whole element.
                if closed[index] > index and (after := self._skipped(index, last)):
                    index = after
                    continue
                name = names[index]
                if name in BLOCKS:
                    self._start_block(index, name, start, end)
                else:
                    self._start_inline(index, name, start, end)
            elif kind == END:
                self._end(names[index], start, end)
            else:
                writer.drop(start, end, _MARKUP_RULES[kind])
            index += 1
        writer.end_block()
        self._stack.clear()
        self._open.clear()
        writer.form = PARAGRAPH

    def _skipped(self, index: int, last: int) -> int:
        """The token after the element that token ``index`` begins, if that is a citation or not to be read; else 0."""
        starts = self._tokens.starts
        if self._notes.marks and index in self._notes.marks:
            after, name = self._notes.marks[index]
            self._writer.cite(self._notes.reference(self._tokens, index, after, name))
            self._writer.drop(starts[index], starts[after], Rule.REFERENCE)
            return after
        if index in self._notes.bodies:
            after = min(self._notes.bodies[index], last)
            self._writer.boundary()
            self._writer.drop_notes(starts[index], starts[after])
            return after
        rule = self._boilerplate.rule_of(index)
        if rule is None and self._is_whole_page and self._tokens.names[index] in LINKS:
            rule = self._rule_of_button(index)
        if rule is None or (rule is Rule.FOOTER and self._open.get("blockquote")):
            return 0
        after = min(self._tokens.closed[index] + 1, last)
        if self._tokens.names[index] in BLOCKS:
            self._writer.boundary()
        if rule is Rule.SOURCE_LINE:
            self._read_byline(self._tokens.inside(index))
        if rule is Rule.REFERENCE_LIST:
            self._writer.drop_notes(starts[index], starts[after])
        else:
            self._writer.drop(starts[index], starts[after], rule)
        return after

    def _rule_of_button(self, index: int) -> Rule | None:
        """Why a link that leads nowhere is not read: it runs a script, and says so (【纠错】)."""
        if not 0 < self._tokens.closed[index] - index < _FEW_TOKENS:
            return None
        if not self._tokens.target(index).lower().startswith(_NO_LINKS):
            return None
        return furniture_rule(self._tokens.inside(index), is_linked=True)

    def _start_inline(self, index: int, name: str, start: int, end: int) -> None:
        writer = self._writer
        if name in LINKS:
            writer.drop(start, end, Rule.LINK_TARGET)
            target = self._tokens.target(index)
            if target and not target.lower().startswith(_NO_LINKS):
                writer.open_link(start, self._head.address(target), self._tokens.closed[index] > index)
                self._link_name = name
        elif name == "br":
            writer.line_break(start, end)
        elif name == "img":
            self._picture(index, start, end)
        elif name == "hr":
            writer.boundary()
            writer.drop(start, end, Rule.TAG)
        elif name == "ruby":
            self._has_reading_aid = False
            writer.drop(start, end, Rule.TAG)
        elif name == "rp":
            self._has_reading_aid = True
            writer.drop(start, end, Rule.TAG)
        elif name == "rt" and not self._has_reading_aid and self._tokens.closed[index] > index:
            writer.make(start, end, "（", Rule.TAG)
        else:
            writer.drop(start, end, Rule.EMPHASIS if name in EMPHASIS else Rule.TAG)

    def _picture(self, index: int, start: int, end: int) -> None:
        values = self._tokens.attributes(index)
        sizes = {re.sub(r"\s|px", "", values.get(side, "")) for side in ("width", "height")}
        tracking = sizes <= {"0", "1"}
        self._writer.drop(start, end, Rule.TRACKING if tracking else Rule.IMAGE)
        # A page that loads its pictures late keeps their addresses elsewhere.
        for name in _PICTURE_SOURCES:
            source = values.get(name, "").strip()
            if source and not source.startswith("data:"):
                key = "tracking-pixel" if tracking else "image"
                self._metadata.append(Metadata(key, self._head.address(source), start, end))
                return

    def _start_block(self, index: int, name: str, start: int, end: int) -> None:
        stack = self._stack
        if stack:
            while stack and stack[-1].name == "p":
                self._pop(start)
            closed = CLOSED_BY.get(name)
            if closed:
                while stack and stack[-1].name in closed:
                    self._pop(start)
        if name in CELLS:
            self._start_cell(index, name, start, end)
            return
        self._writer.boundary()
        around = stack[-1] if stack else _ROOT
        form, depth, columns = around.form, around.depth, around.columns
        if name == "table":
            columns = Columns() if index in self._data_tables else None
        elif name in LISTS:
            depth += 1
        if not form.cell:
            form = self._form(index, name, around, depth, columns)
        if name == around.name and form is around.form and depth == around.depth and columns is around.columns:
            self._push(around)  # the same for hundreds of thousands of <div>
        else:
            self._push(_Frame(name, form, depth, columns))
        self._writer.drop(start, end, Rule.TABLE_MARK if name in ("table", "tr") else Rule.TAG)

    def _start_cell(self, index: int, name: str, start: int, end: int) -> None:
        around = self._stack[-1] if self._stack else _ROOT
        columns = around.columns
        if columns is None:
            self._writer.boundary()
            self._push(_Frame(name, PARAGRAPH, around.depth))
            self._writer.drop(start, end, Rule.TABLE_MARK)
            return
        if around.name != "tr":
            self._writer.end_block()
            columns.start_row()
            self._push(_Frame("tr", ROW, around.depth, columns))
        self._push(_Frame(name, ROW, around.depth, columns))
        self._writer.cell(start, end, columns.tabs_before_cell(self._tokens.attributes(index)))

    def _form(self, index: int, name: str, around: _Frame, depth: int, columns: Columns | None) -> Form:
        """The form of text that stands directly in the element that token ``index`` begins."""
        if name in ("p", "div"):
            starts = self._tokens.starts
            if starts[index + 1] - starts[index] <= len("<div class=>"):
                return around.form
            classes = self._tokens.attributes(index).get("class", "").lower()
            return CAPTION if _CAPTION_CLASS.search(classes) else around.form
        if name in HEADINGS:
            is_title = name == "h1" and self._title is None and (self._title_is_in_h1 or not self._is_whole_page)
            return TITLE if is_title else HEADING[HEADINGS[name]]
        if name in ("li", "dt", "dd"):
            return list_item(depth)
        if name == "tr" and columns is not None:
            columns.start_row()
            return ROW
        if name == "blockquote":
            return QUOTE
        if name == "pre":
            return PREFORMATTED
        if name in ("figure", "figcaption", "caption"):
            return CAPTION
        return around.form

    def _end(self, name: str, start: int, end: int) -> None:
        writer = self._writer
        if name in BLOCKS:
            writer.boundary()
            if self._open.get(name):
                while self._stack[-1].name != name:
                    self._pop(start)
                self._pop(start)
            rule = Rule.TABLE_MARK if name in ("table", "tr") or name in CELLS else Rule.TAG
            writer.drop(start, end, rule)
        elif name in LINKS:
            writer.drop(start, end, Rule.LINK_MARK)
            if name == self._link_name:
                writer.close_link(end)
        elif name == "br":
            writer.line_break(start, end)
        elif name == "rt" and not self._has_reading_aid:
            writer.make(start, end, "）", Rule.TAG)
        else:
            writer.drop(start, end, Rule.EMPHASIS if name in EMPHASIS else Rule.TAG)

    def _push(self, frame: _Frame) -> None:
        self._stack.append(frame)
        self._open[frame.name] = self._open.get(frame.name, 0) + 1
        self._writer.form = frame.form

    def _pop(self, at: int) -> None:
        """Close the innermost element, at raw offset ``at``."""
        writer = self._writer
        writer.boundary()
        frame = self._stack.pop()
        self._open[frame.name] -= 1
        form = self._stack[-1].form if self._stack else PARAGRAPH
        if frame.form.cell and frame.name == "tr" and frame.columns is not None:
            writer.end_row(at, frame.columns.end_row())
        if frame.form.cell and not form.cell:
            writer.end_block()
        writer.form = form

    def _judge(self, form: Form) -> Rule | None:
        """The rule by which the block that ends is not of the article, or None."""
        writer = self._writer
        is_title = form is TITLE and self._title is None
        if not is_title and not self._is_whole_page and self._raw[writer.block_start] not in "原本":
            return None  # no source line
        text = writer.block_text()
        if is_title:
            self._title = " ".join(text.split())
            return None
        address = _ADDRESS.search(text) if is_source_line(text) else None
        if address is not None:
            self._url = self._url or address.group()
            return Rule.SOURCE_LINE
        return self._judge_line(form, " ".join(text.split())) if self._is_whole_page else None

    def _judge_line(self, form: Form, line: str) -> Rule | None:
        """The rule by which a line of a whole page is none of its article."""
        is_linked = self._writer.linked > _MOSTLY * len(line)
        self._lines += 1
        if leads_away(line):
            self._leads_away = True
            return Rule.NAVIGATION
        if self._leads_away:
            self._leads_away = form.start.kind is not BlockKind.HEADING and is_linked
            if self._leads_away:
                return Rule.NAVIGATION
        if self._title is None and not self._title_is_in_h1 and says_title(line, self._head.title):
            self._title = line
            self._writer.become(TITLE)
            return None
        if self._lines <= _FIRST_LINES and form is not CAPTION and is_byline(line, self._is_first):
            self._read_byline(line)
            return Rule.SOURCE_LINE
        self._is_first = self._is_first and (form is not PARAGRAPH or len(line) < _SHORT_LINE)
        if form.cell or form.preformatted:
            return None
        if self._title is None and is_linked and self._title_is_in_h1:
            return Rule.NAVIGATION  # what stands above the headline leads to the sections of the site
        return furniture_rule(line, is_linked)

    def _read_byline(self, line: str) -> None:
        """The day of an article that states it nowhere else."""
        day = day_in(line)
        if day is not None and self._date is None:
            self._date = iso_day(*day)
