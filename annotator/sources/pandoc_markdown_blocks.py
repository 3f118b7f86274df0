"""The blocks of Pandoc Markdown, read line by line into units; what a unit says is read later."""

from collections.abc import Callable

import regex as re

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_lines import Line, Region
from annotator.sources.pandoc_markdown_links import ADDRESS
from annotator.sources.pandoc_markdown_tables import grid_table, pipe_table, simple_table
from annotator.sources.pandoc_markdown_units import Entry, Mark, Prose, Row, Unit, Verbatim
from annotator.text.pieces import BlockStart

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATTRIBUTES = re.compile(r"\{[#.][^{}]*\}$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_RULE = re.compile(r"(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_ITEM = re.compile(r"(?:[-+*]|(?P<number>\d{1,9})[.)]|\(@\w*\))(?=[ \t]|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*$")
_DIV = re.compile(r":{3,}[^:]*:*[ \t]*$")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]:[ \t]*")
_ENDNOTE = re.compile(r"\[(\d{1,4})\](?=[ \t]|$)[ \t]*")
_FIGURE = re.compile(
    r"!\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\](?:\([^\s()]*+\))?)*+\]" + ADDRESS + r"(?:\{[^{}]*\})?[ \t]*$"
)
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_LINE_END = re.compile(r"[\r\n]")
_SPACE = re.compile(r"[ \t]*")

_DEEPEST = 40  # lists in one another; what lies deeper is text (no page comes near, and each costs a look at the line)


def read_units(raw: str, lines: list[Line], frames: list[Region], endnotes: int) -> list[Unit]:
    """The units of ``raw`` in order; what lies between them is white space and quotation marks.

    ``endnotes`` is where paragraphs begin that are notes, ``[1] …``.
    """
    return _BlockReader(raw, lines, frames, endnotes).read()


class _BlockReader:
    def __init__(self, raw: str, lines: list[Line], frames: list[Region], endnotes: int) -> None:
        self._raw = raw
        self._lines = lines
        self._frames = {frame.start: frame for frame in frames}
        self._endnotes = endnotes
        self._units: list[Unit] = []
        self._lists: list[int] = []  # the columns at which the items that are open have their text
        self._open: Prose | None = None  # the paragraph that may go on; its end is that of its last line
        self._item: BlockStart | None = None  # the block that the first paragraph of a new item is
        self._quotes = 0
        self._new_list = True

    def read(self) -> list[Unit]:
        index = 0
        while index < len(self._lines):
            index = self._read_line(index)
        self._close()
        return self._units

    def _read_line(self, index: int) -> int:
        """Read the line at ``index`` and those that belong to it. Returns the index of the next."""
        raw, line = self._raw, self._lines[index]
        position, quotes = self._strip_quotes(line)
        begin = self._skip_space(position, line.end)
        if begin == line.end:
            self._close()
            return index + 1
        indent = _columns(raw, position, begin)
        if self._open and (quotes < self._quotes or (self._lists and indent < self._lists[-1])):
            if not self._starts_block(begin, line.end):
                self._extend(line.end)
                return index + 1
            self._close()
        if quotes != self._quotes:
            self._close()
            self._lists.clear()
            self._quotes = quotes
        while self._lists and indent < self._lists[-1]:
            self._lists.pop()
        inside = indent - (self._lists[-1] if self._lists else 0)
        if inside >= 4 and not self._open:
            return self._read_indented(index)
        return self._read_content(index, begin, indent)

    def _read_content(self, index: int, begin: int, column: int) -> int:
        raw, line = self._raw, self._lines[index]
        end = line.end
        while True:
            if following := self._read_special(index, begin):
                return following
            item = _ITEM.match(raw, begin, end)
            if item is None or len(self._lists) >= _DEEPEST or (self._open and not self._interrupts(item, end)):
                break
            self._close()
            begin, column = self._read_item(item, column, end)
            if begin == end:
                return index + 1
        if self._open:
            self._extend(end)
        else:
            self._begin(begin, end)
        return index + 1

    def _read_special(self, index: int, begin: int) -> int | None:
        """Read what is no paragraph and no list item. Returns the index of the next line, ``None`` if it is one."""
        raw, line = self._raw, self._lines[index]
        end, first = line.end, raw[begin]
        if frame := self._frames.get(begin):
            self._close()
            self._units.append(frame)
            rest = self._skip_space(frame.end, end)
            if rest < end:
                self._begin(rest, end)
            return index + 1
        if first == "#" and (heading := _HEADING.match(raw, begin, end)):
            self._close()
            self._add_heading(heading.end(), end, len(heading[1]))
            return index + 1
        if first in "=-" and self._open and self._open.block.kind is BlockKind.PARAGRAPH:
            underline = _UNDERLINE.match(raw, begin, end)
            if underline and not _LINE_END.search(raw, self._open.start, self._open.end):
                heading_start, heading_end, self._open = self._open.start, self._open.end, None
                self._add_heading(heading_start, heading_end, 1 if underline[1][0] == "=" else 2)
                self._units.append(Mark(begin, end, Rule.HEADING_MARK))
                return index + 1
        if first in "-+| " or "|" in raw[begin:end]:
            following = self._read_table(index, begin)
            if following is not None:
                return following
        if first in "*-_" and _RULE.match(raw, begin, end):
            self._close()
            self._units.append(Mark(begin, end, Rule.SEPARATOR))
            return index + 1
        if first in "`~" and _FENCE.match(raw, begin, end):
            self._close()
            return self._read_fenced(index, begin)
        if first == ":" and _DIV.match(raw, begin, end):
            self._close()
            self._units.append(Mark(begin, end, Rule.TAG))
            return index + 1
        if first == "[" and not self._lists:
            return self._read_note(index, begin)
        return None

    # Paragraphs and items

    def _begin(self, start: int, end: int) -> None:
        block, self._item = self._item, None
        if block is None or block.level != len(self._lists):
            block = BlockStart(BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH)
        self._open = Prose(start, end, block, len(self._lists))
        if not self._lists:
            self._new_list = True

    def _extend(self, end: int) -> None:
        assert self._open is not None
        self._open = Prose(self._open.start, end, self._open.block, self._open.depth)

    def _close(self) -> None:
        if self._open is None:
            return
        paragraph, self._open = self._open, None
        if paragraph.block.kind is BlockKind.PARAGRAPH and _FIGURE.match(self._raw, paragraph.start, paragraph.end):
            paragraph = Prose(paragraph.start, paragraph.end, BlockStart(BlockKind.CAPTION), paragraph.depth)
        self._units.append(paragraph)

    def _add_heading(self, start: int, end: int, level: int) -> None:
        raw = self._raw
        text_end = start + len(raw[start:end].rstrip())
        brace = raw.rfind("{", start, text_end)
        if brace >= 0 and _ATTRIBUTES.match(raw, brace, text_end):
            text_end = start + len(raw[start:brace].rstrip())
        unmarked = start + len(raw[start:text_end].rstrip("#"))
        if unmarked == start or raw[unmarked - 1] in " \t":
            text_end = start + len(raw[start:unmarked].rstrip())
        self._lists.clear()
        if start < text_end:
            self._units.append(Prose(start, text_end, BlockStart(BlockKind.HEADING, level)))
        if text_end < end:
            self._units.append(Mark(text_end, end, Rule.HEADING_MARK))

    def _interrupts(self, item: re.Match[str], end: int) -> bool:
        """Whether a list may begin inside a paragraph here (CommonMark 0.31, 5.2)."""
        assert self._open is not None
        return item["number"] in (None, "1") and (self._open.depth > 0 or self._skip_space(item.end(), end) < end)

    def _read_item(self, item: re.Match[str], column: int, end: int) -> tuple[int, int]:
        """Open an item. Returns where its text begins in raw, and in which column."""
        begin = self._skip_space(item.end(), end)
        width = _columns(self._raw, item.end(), begin)
        text_column = column + len(item.group()) + (width if 1 <= width <= 4 and begin < end else 1)
        self._lists.append(text_column)
        depth = len(self._lists)
        number = int(item["number"]) if item["number"] else None
        self._units.append(Mark(item.start(), item.end(), Rule.LIST_MARK, number, depth))
        self._item = BlockStart(BlockKind.LIST_ITEM, depth, tight=not self._new_list)
        self._new_list = False
        return begin, text_column

    # Code, notes, tables

    def _read_indented(self, index: int) -> int:
        code: list[tuple[int, int]] = []
        base = (self._lists[-1] if self._lists else 0) + 4
        last = index
        for at in range(index, len(self._lines)):
            line = self._lines[at]
            position, quotes = self._strip_quotes(line)
            begin = self._skip_space(position, line.end)
            if begin == line.end:
                continue
            if quotes != self._quotes or _columns(self._raw, position, begin) < base:
                break
            code.append((begin, line.end))
            last = at
        self._units.append(Verbatim(tuple(code)))
        return last + 1

    def _read_fenced(self, index: int, begin: int) -> int:
        raw = self._raw
        fence = raw[begin : begin + 3]
        self._units.append(Mark(begin, self._lines[index].end, Rule.EMPHASIS))
        code: list[tuple[int, int]] = []
        for at in range(index + 1, len(self._lines)):
            line = self._lines[at]
            position, _ = self._strip_quotes(line)
            start = self._skip_space(position, line.end)
            if raw.startswith(fence, start) and not raw[start : line.end].strip(fence[0] + " \t"):
                if code:
                    self._units.append(Verbatim(tuple(code)))
                self._units.append(Mark(start, line.end, Rule.EMPHASIS))
                return at + 1
            if start < line.end:
                code.append((position, line.end))
        if code:
            self._units.append(Verbatim(tuple(code)))
        return len(self._lines)

    def _read_note(self, index: int, begin: int) -> int | None:
        raw = self._raw
        if note := _FOOTNOTE.match(raw, begin, self._lines[index].end):
            label, starts = "^" + note[1], _FOOTNOTE
        elif (
            begin >= self._endnotes and not self._open and (note := _ENDNOTE.match(raw, begin, self._lines[index].end))
        ):
            label, starts = "[" + note[1], _ENDNOTE
        else:
            return None
        self._close()
        end, after_blank = self._lines[index].end, False
        at = index + 1
        while at < len(self._lines):
            line = self._lines[at]
            text = self._skip_space(line.start, line.end)
            if text == line.end:
                after_blank = True
            elif starts.match(raw, text, line.end) or (after_blank and text - line.start < 2):
                break
            else:
                end, after_blank = line.end, False
            at += 1
        self._units.append(Entry(begin, note.end(), end, label))
        return at

    def _read_table(self, index: int, begin: int) -> int | None:
        for read in _TABLES:
            table = read(self._raw, self._lines, index, begin, self._open is not None)
            if table is None:
                continue
            rows, following = table
            if self._open:
                # The paragraph was the table's head.
                self._open = None
            self._units += rows
            return following
        return None

    # Lines

    def _starts_block(self, begin: int, end: int) -> bool:
        raw = self._raw
        if raw[begin] in "#`~:" or begin in self._frames:
            return bool(
                begin in self._frames
                or _HEADING.match(raw, begin, end)
                or _FENCE.match(raw, begin, end)
                or _DIV.match(raw, begin, end)
            )
        return bool(_ITEM.match(raw, begin, end) or _RULE.match(raw, begin, end) or _FOOTNOTE.match(raw, begin, end))

    def _strip_quotes(self, line: Line) -> tuple[int, int]:
        position, quotes = line.start, 0
        while mark := _QUOTE.match(self._raw, position, line.end):
            position, quotes = mark.end(), quotes + 1
        return position, quotes

    def _skip_space(self, start: int, end: int) -> int:
        space = _SPACE.match(self._raw, start, end)
        return space.end() if space else start


_TableReader = Callable[[str, list[Line], int, int, bool], tuple[list[Row | Mark], int] | None]
_TABLES: tuple[_TableReader, ...] = (pipe_table, grid_table, simple_table)


def _columns(raw: str, start: int, end: int) -> int:
    """The width of white space in columns; tabs stop at every fourth (CommonMark 0.31, 2.2)."""
    if "\t" not in raw[start:end]:
        return end - start
    width = 0
    for character in raw[start:end]:
        width += 4 - width % 4 if character == "\t" else 1
    return width
