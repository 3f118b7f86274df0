"""The blocks of Pandoc Markdown, read line by line into units; what a unit says is read later."""

import re
from collections.abc import Callable
from typing import NamedTuple

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_lines import Line, Region
from annotator.sources.pandoc_markdown_links import DEFINITION, FIGURE, Address, normalised, raw_rule
from annotator.sources.pandoc_markdown_tables import grid_table, multiline_table, pipe_table, simple_table
from annotator.sources.pandoc_markdown_units import Entry, Mark, Prose, Row, Unit, Verbatim, Verse
from annotator.text.pieces import BlockStart

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ATTRIBUTES = re.compile(r"\{(?:[#.-]|[\w-]+=)[^{}]*\}$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"(?:[-+*]|(?P<number>\d{1,9})[.)]|\(@(?P<example>[\w-]*)\))(?=[ \t]|$)")
# Pandoc's other enumerators. Two spaces after a capital letter with a full stop: else it is somebody's initial.
_FANCY_ITEM = re.compile(
    r"(?:#\.|\((?P<number>\d{1,9})\)|\((?:[A-Za-z]|[ivxlc]{2,8}|[IVXLC]{2,8}|#)\)"
    r"|(?:[A-Za-z]|[ivxlc]{2,8}|[IVXLC]{2,8})\)|(?:[a-z]|[ivxlc]{2,8})\."
    r"|(?:[A-Z]|[IVXLC]{2,8})\.(?=[ \t]{2}|$))(?=[ \t]|$)"
)
_DEFINITION = re.compile(r"[:~](?=[ \t])")
_VERSE = re.compile(r"\|(?:[ \t]++|$)")
_CHECKBOX = re.compile(r"\[[ xX]\][ \t]+")
_FENCE = re.compile(r"(`{3,}|~{3,})([^`]*)$")
_DIV = re.compile(r":{3,}[^:]*:*[ \t]*$")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]:[ \t]*")
_ENDNOTE = re.compile(r"\[(\d{1,4})\](?=[ \t]|$)[ \t]*")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_QUOTE_MARKS = re.compile(r"[> \t]*")
_LINE_END = re.compile(r"[\r\n]")
_TITLE_LINE = re.compile(r"[ \t]+(?:\"([^\"\r\n]*+)\"|'([^'\r\n]*+)'|\(([^()\r\n]*+)\))[ \t]*+$")
_SPACE = re.compile(r"[ \t]*")

_RAW_FORMAT = re.compile(r"[ \t]*\{=([\w-]+)\}[ \t]*")
# With what a line begins that is no paragraph; with what an item may.
_SPECIAL = frozenset("#=-+|*_`~:[<{")
_ITEM_BEGINS = frozenset("-+*(#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

_DEEPEST = 40  # lists in one another; what lies deeper is text (no page comes near, and each costs a look at the line)


class Blocks(NamedTuple):
    """The units of a page in order, with white space and quotation marks between them, and what its text may call.

    ``addresses`` are those of links by reference, by ``normalised`` label; ``examples`` the numbers of examples.
    """

    units: list[Unit]
    addresses: dict[str, Address]
    examples: dict[str, int]


def read_blocks(raw: str, lines: list[Line], frames: list[Region], endnotes: int) -> Blocks:
    """The blocks in ``lines``. ``endnotes`` is where paragraphs begin that are notes, ``[1] …``."""
    return _BlockReader(raw, lines, frames, endnotes).read()


class _BlockReader:
    def __init__(self, raw: str, lines: list[Line], frames: list[Region], endnotes: int) -> None:
        self._raw = raw
        self._lines = lines
        self._frames = {frame.start: frame for frame in frames}
        self._endnotes = endnotes
        self._units: list[Unit] = []
        self._lists: list[int] = []  # the columns at which the items that are open have their text
        self._open: Prose | None = None  # the paragraph that may go on
        self._open_end = 0  # where its last line ends so far
        self._addresses: dict[str, Address] = {}
        self._examples: dict[str, int] = {}
        self._example_count = 0
        self._item: BlockStart | None = None  # the block that the first paragraph of a new item is
        self._quotes = 0
        self._new_list = True

    def read(self) -> Blocks:
        index = 0
        while index < len(self._lines):
            index = self._read_line(index)
        self._close()
        return Blocks(self._units, self._addresses, self._examples)

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
                self._open_end = line.end
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
        raw, end = self._raw, self._lines[index].end
        while True:
            if raw[begin] == ">" and self._lists and not self._open:
                # A quotation inside an item.
                begin = self._skip_marks(begin, end)
                if begin < end:
                    self._begin(begin, end, BlockKind.QUOTE)
                return index + 1
            if following := self._read_special(index, begin):
                return following
            item = self._item_at(begin, end)
            if item is None or len(self._lists) >= _DEEPEST:
                break
            self._close()
            begin, column = self._read_item(item, column, end)
            if begin == end:
                return index + 1
        if self._open:
            self._open_end = end
        else:
            self._begin(begin, end)
        return index + 1

    def _read_special(self, index: int, begin: int) -> int | None:
        """Read what is no paragraph and no list item. Returns the index of the next line, ``None`` if it is one."""
        raw, end = self._raw, self._lines[index].end
        first = raw[begin]
        if first not in _SPECIAL:
            return self._read_table(index, begin) if raw.find("|", begin, end) >= 0 else None
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
            if underline and self._is_one_line():
                heading_start, heading_end, self._open = self._open.start, self._open_end, None
                self._add_heading(heading_start, heading_end, 1 if underline[1][0] == "=" else 2)
                self._units.append(Mark(begin, end, Rule.HEADING_MARK))
                return index + 1
        if first in "-+" or raw.find("|", begin, end) >= 0:
            following = self._read_table(index, begin)
            if following is not None:
                return following
            if first == "|" and not self._open and _VERSE.match(raw, begin, end):
                return self._read_verse(index, begin)
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
        if first in ":~" and self._defines() and (mark := _DEFINITION.match(raw, begin, end)):
            return self._read_definition(mark, index, begin)
        if first == "[":
            return self._read_note(index, begin) or self._read_address(index, begin)
        return None

    def _is_one_line(self) -> bool:
        """Whether the paragraph that is open has one line so far."""
        return self._open is not None and not _LINE_END.search(self._raw, self._open.start, self._open_end)

    # Paragraphs and items

    def _begin(self, start: int, end: int, kind: BlockKind | None = None) -> None:
        block, self._item = self._item, None
        if kind:
            block = BlockStart(kind)
        elif block is None or block.level != len(self._lists):
            block = BlockStart(BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH)
        self._open = Prose(start, end, block, len(self._lists))
        self._open_end = end
        if not self._lists:
            self._new_list = True

    def _close(self) -> None:
        if self._open is None:
            return
        (start, _, block, depth), self._open = self._open, None
        end = self._open_end
        if block.kind is BlockKind.PARAGRAPH and self._raw[start] == "!" and FIGURE.match(self._raw, start, end):
            block = BlockStart(BlockKind.CAPTION)
        self._units.append(Prose(start, end, block, depth))

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

    def _item_at(self, begin: int, end: int) -> re.Match[str] | None:
        """The mark at ``begin`` of an item that begins there, even inside a paragraph (CommonMark 0.31, 5.2)."""
        raw, paragraph = self._raw, self._open
        if raw[begin] not in _ITEM_BEGINS:
            return None
        item = _ITEM.match(raw, begin, end)
        if item is None and (paragraph is None or paragraph.depth):
            item = _FANCY_ITEM.match(raw, begin, end)
        if item is None or paragraph is None or paragraph.depth:
            return item
        return item if item["number"] in (None, "1") and self._skip_space(item.end(), end) < end else None

    def _read_item(self, item: re.Match[str], column: int, end: int) -> tuple[int, int]:
        """Open an item. Returns where its text begins in raw, and in which column."""
        begin = self._skip_space(item.end(), end)
        width = _columns(self._raw, item.end(), begin)
        text_column = column + len(item.group()) + (width if 1 <= width <= 4 and begin < end else 1)
        self._lists.append(text_column)
        depth = len(self._lists)
        number = int(item["number"]) if item["number"] else None
        if item.group().startswith("(@"):
            self._example_count += 1
            self._examples.setdefault(item["example"], self._example_count)
        self._units.append(Mark(item.start(), item.end(), Rule.LIST_MARK, number, depth))
        self._item = BlockStart(BlockKind.LIST_ITEM, depth, tight=not self._new_list)
        self._new_list = False
        return begin, text_column

    def _defines(self) -> bool:
        """Whether a definition may come: after a term, which is a paragraph of one line, or after another."""
        if self._open:
            return self._is_one_line() or self._open.block.kind is BlockKind.LIST_ITEM
        last = self._units[-1] if self._units else None
        return isinstance(last, Prose) and (
            last.block.kind is BlockKind.LIST_ITEM
            or (last.block.kind is BlockKind.PARAGRAPH and not _LINE_END.search(self._raw, last.start, last.end))
        )

    def _read_definition(self, mark: re.Match[str], index: int, begin: int) -> int:
        raw, end = self._raw, self._lines[index].end
        self._close()
        self._lists.clear()
        text = self._skip_space(mark.end(), end)
        column = _columns(raw, self._lines[index].start, begin) + 1
        self._lists.append(column + min(3, max(1, _columns(raw, mark.end(), text))))
        self._units.append(Mark(begin, mark.end(), Rule.LIST_MARK))
        self._item, self._new_list = BlockStart(BlockKind.LIST_ITEM, 1, tight=True), False
        if text < end:
            self._begin(text, end)
        return index + 1

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
        raw, end = self._raw, self._lines[index].end
        fence = _FENCE.match(raw, begin, end)
        assert fence is not None
        raw_format = _RAW_FORMAT.fullmatch(fence[2])
        first = len(self._units)
        self._units.append(Mark(begin, end, Rule.EMPHASIS))
        code: list[tuple[int, int]] = []
        for at in range(index + 1, len(self._lines)):
            line = self._lines[at]
            position, _ = self._strip_quotes(line)
            start = self._skip_space(position, line.end)
            if raw.startswith(fence[1], start, line.end) and not raw[start : line.end].strip(fence[1][0] + " \t"):
                if raw_format:
                    # What only another format shows: HTML, LaTeX, a template of a wiki.
                    self._units[first:] = [Mark(begin, line.end, raw_rule(raw_format[1]))]
                    return at + 1
                if code:
                    self._units.append(Verbatim(tuple(code)))
                self._units.append(Mark(start, line.end, Rule.EMPHASIS))
                return at + 1
            if start < line.end:
                code.append((position, line.end))
        if code:
            self._units.append(Verbatim(tuple(code)))
        return len(self._lines)

    def _read_verse(self, index: int, begin: int) -> int:
        """Lines that begin with a bar, which stay lines; indented ones go on with the line before."""
        raw = self._raw
        lines: list[tuple[int, int]] = []
        at = index
        while at < len(self._lines):
            line = self._lines[at]
            start = begin if at == index else self._strip_quotes(line)[0]
            text = self._skip_space(start, line.end)
            bar = _VERSE.match(raw, start, line.end)
            if bar and bar.end() < line.end:
                lines.append((bar.end(), line.end))
            elif bar:
                # Between two stanzas.
                if lines:
                    self._units.append(Verse(tuple(lines)))
                    lines = []
                self._units.append(Mark(start, line.end, Rule.LIST_MARK))
            elif lines and start < text < line.end:
                lines[-1] = (lines[-1][0], line.end)
            else:
                break
            at += 1
        if lines:
            self._units.append(Verse(tuple(lines)))
        return at

    def _read_address(self, index: int, begin: int) -> int | None:
        """The address of links by reference, in this line and perhaps its title in the next."""
        raw, line = self._raw, self._lines[index]
        found = DEFINITION.match(raw, begin, line.end) if self._open is None else None
        if found is None:
            return None
        end, title = line.end, found[4] or found[5] or found[6]
        following = index + 1
        if title is None and following < len(self._lines):
            below = self._lines[following]
            if title_line := _TITLE_LINE.match(raw, below.start, below.end):
                end, title, following = below.end, title_line[1] or title_line[2] or title_line[3], following + 1
        url = found[2] if found[2] is not None else found[3]
        self._addresses.setdefault(normalised(found[1]), Address(url, title))
        self._units.append(Mark(begin, end, Rule.LINK_TARGET))
        return following

    def _read_note(self, index: int, begin: int) -> int | None:
        raw = self._raw
        if self._lists:
            return None
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
        if self._lists and (_FANCY_ITEM.match(raw, begin, end) or _DEFINITION.match(raw, begin, end)):
            return True
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
        if self._raw.find(">", position, min(position + 4, line.end)) < 0:
            return position, 0
        while mark := _QUOTE.match(self._raw, position, line.end):
            position, quotes = mark.end(), quotes + 1
        return position, quotes

    def _skip_marks(self, start: int, end: int) -> int:
        """Where the text begins after the marks of quotations."""
        marks = _QUOTE_MARKS.match(self._raw, start, end)
        return marks.end() if marks else start

    def _skip_space(self, start: int, end: int) -> int:
        if start < end and self._raw[start] not in " \t":
            return start
        space = _SPACE.match(self._raw, start, end)
        return space.end() if space else start


_TableReader = Callable[[str, list[Line], int, int, bool], tuple[list[Row | Mark], int] | None]
_TABLES: tuple[_TableReader, ...] = (pipe_table, grid_table, simple_table, multiline_table)


def _columns(raw: str, start: int, end: int) -> int:
    """The width of white space in columns; tabs stop at every fourth (CommonMark 0.31, 2.2)."""
    if "\t" not in raw[start:end]:
        return end - start
    width = 0
    for character in raw[start:end]:
        width += 4 - width % 4 if character == "\t" else 1
    return width
