"""The constructs of a wikitext page: where each begins and ends.

One compiled expression finds the tokens, one explicit stack pairs them. Nothing is interpreted here. What has
no other half is ``DAMAGE`` and never swallows the text after it. Linear in the length of the page: whatever is
taken off the stack was pushed once, and every search for a closing tag either finds one or is the last.
"""

import re
from array import array
from enum import Enum, auto
from functools import cached_property
from html.entities import html5
from operator import itemgetter
from typing import NamedTuple

from annotator.text.named_tuples import maker


class Kind(Enum):
    """What a construct is."""

    COMMENT = auto()
    TEMPLATE = auto()
    PARAMETER = auto()  # {{{1|default}}}
    LINK = auto()  # [[…]]
    PAGE_LINK = auto()  # [[page]] or [[page|words]] in which nothing else begins: what most links are
    EXTERNAL = auto()  # [http://… …]
    TABLE = auto()
    CONVERSION = auto()  # -{…}-
    REFERENCE = auto()  # <ref>…</ref>
    EXTENSION = auto()  # another element whose content is not wikitext, or not shown
    TAG = auto()
    EMPHASIS = auto()
    ENTITY = auto()
    BEHAVIOUR = auto()  # __NOTOC__
    NEWLINE = auto()  # the end of a line, with the blank lines after it
    DAMAGE = auto()


class Mark(NamedTuple):
    """A mark inside a table: ``|-`` row, ``|+`` caption, ``|`` cell, ``||`` next cell, ``:`` end of attributes.

    ``raw[start:end]`` is the mark; of a row the rest of its line, which holds attributes, belongs to it.
    """

    sign: str
    start: int
    end: int


class Construct(NamedTuple):
    """``raw[start:end]``, whose content without its own brackets is ``raw[inner_start:inner_end]``.

    ``pipes`` are the offsets of the construct's own ``|``; ``marks`` those of a table. ``caption_end`` is where
    the caption of a damaged image ends (``[[File:x|thumb]]caption]]]]``), else -1. ``name`` is that of a tag.
    """

    start: int
    end: int
    kind: Kind
    inner_start: int = 0
    inner_end: int = 0
    pipes: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    caption_end: int = -1
    name: str = ""
    holds_blocks: bool = False  # of a table: lists or tables lie in it


_construct = maker(Construct)  # for what is common
_start = itemgetter(0)

_PLAIN = r"\[\]{}<>&'_\r\n"  # characters without which nothing begins or ends

# Most links, templates and references hold nothing that matters to anybody else: they are one token, whose content is
# a group. Every alternative begins with a literal: then the search skips running text at the speed of C.
_TOKEN = re.compile(
    r"\n(?:[ \t]*[\r\n])*|\r\n?(?:[ \t]*[\r\n])*"
    rf"|\[\[([^:：|{_PLAIN}]+)(?:\|[^|{_PLAIN}]*)?\]\](?!\])"
    rf"|\{{\{{([^{_PLAIN}]+)\}}\}}(?![}}\-])"
    r"|<[rR][eE][fF]\b[^<>]*>(?<!/>)([^<]*)</[rR][eE][fF]\s*>"
    r"|\[\[+|\[(?=https?://|ftps?://|//|mailto:)|\]+"
    r"|\{\{+|\}\}+-?|\}-"
    r"|-\{(?!\{)|-\{(?=\{\{(?!\{))"
    r"|\|\|?|!!"
    r"|''+"
    r"|<!--|</?[A-Za-z][^<>]*>"
    r"|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|__(?:[A-Z]{3,25}|[\u4e00-\u9fff]{2,8})__"
)
_PAGE_LINK, _PLAIN_TEMPLATE, _PLAIN_REFERENCE = 1, 2, 3
_PIPE = re.compile(r"\|")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_LINE_START = re.compile(r"([ \t:]*)(\{\||\|\}(?!\})|\|-|\|\+|\||!|[*#])?")
_SINGLE = frozenset({"\n", "\r\n", "\r"})
_LINE_SIGNS = frozenset("{|!*#: \t")
_LINE_END = re.compile(r"[\r\n]|\Z")
FILE = re.compile(r"\s*(?:File|Image|文件|檔案|档案|图像|圖像|图片|圖片|媒体文件)\s*[:：]", re.IGNORECASE)

# Marks without their other half are dropped as damage. A page with more of them than any damaged copy has is not
# wikitext, and keeps them as text.
_MOST_DAMAGE = 2000

# A conversion's variants are looked for in all of it, whatever lies in it: so few may lie in one another.
_DEEPEST_CONVERSION = 3

# Elements whose content is not read as wikitext (nowiki, pre, math) or not shown at all (timeline, templatedata).
VERBATIM = frozenset({"nowiki", "pre", "source", "syntaxhighlight", "math", "chem", "ce"})
HIDDEN = frozenset(
    {"includeonly", "timeline", "score", "graph", "imagemap", "templatedata", "templatestyles", "mapframe", "maplink"}
    | {"chart", "categorytree", "inputbox", "indicator", "section", "style", "script", "hiero"}
)
_EXTENSIONS = VERBATIM | HIDDEN | {"ref", "references"}


def scan(raw: str) -> list[Construct]:
    """The constructs of ``raw``, ordered by where they begin; each lies wholly inside or outside any other."""
    return _Scanner(raw).scan()


class _OpenTable:
    """What is known of a table that waits for its end."""

    __slots__ = ("attributes", "cell_open", "header", "holds_blocks", "marks")

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.cell_open = False  # a cell has begun in this line
        self.attributes = False  # the cell's attributes have ended, or cannot come any more
        self.header = False  # the line began with "!"
        self.holds_blocks = False


class _Scanner:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._found: list[Construct] = []
        self._lost: list[Construct] = []
        # The brackets that wait for their other half, as columns: a page may be nothing but brackets.
        self._stack: list[str] = []  # "{" "[" "e" (external link) "c" (conversion) "t" (table)
        self._starts = array("I")
        self._counts = array("I")  # of a run of brackets: how many are still open
        self._first_pipes = array("I")  # where in pipes those of each begin
        self._pipes = array("I")
        self._tables: list[_OpenTable] = []  # of those on the stack that are tables
        self._open = {"{": 0, "[": 0, "e": 0, "c": 0, "t": 0}
        self._closings: dict[str, tuple[int, int]] = {}  # per element: its closing tag last found
        self._comment_end = 0  # as far as is known; -1: no more
        # Index in found of the image last closed in this line, and the bracket it lies in.
        self._image = -1
        self._image_in = -1  # where that begins

    def scan(self) -> list[Construct]:
        at = self._line(0, blank=False)
        while at >= 0:
            at = self._read(at)
        while self._stack:
            self._lose()
        if len(self._lost) <= _MOST_DAMAGE:
            self._found += self._lost
        self._found.sort(key=_start)
        return self._found

    def _read(self, at: int) -> int:
        """Read from ``at`` on. Returns where to go on after something whose inside is not to be read, -1 at the end."""
        raw, found = self._raw, self._found
        page_link, reference, newline = Kind.PAGE_LINK, Kind.REFERENCE, Kind.NEWLINE
        for token in _TOKEN.finditer(raw, at):
            start, end = token.span()
            group = token.lastindex
            if group == _PAGE_LINK:
                inner_end = end - 2
                pipe = token.end(_PAGE_LINK)
                pipes = (pipe,) if pipe < inner_end else ()
                found.append(_construct((start, end, page_link, start + 2, inner_end, pipes, (), -1, "", False)))
                continue
            if group == _PLAIN_REFERENCE:
                inner = token.span(_PLAIN_REFERENCE)
                found.append(_construct((start, end, reference, *inner, (), (), -1, "ref", False)))
                continue
            if group == _PLAIN_TEMPLATE:
                pipes = tuple([pipe.start() for pipe in _PIPE.finditer(raw, start, end)])
                found.append(_construct((start, end, Kind.TEMPLATE, start + 2, end - 2, pipes, (), -1, "", False)))
                continue
            sign = raw[start]
            skip = 0
            if sign in "\r\n":
                found.append(_construct((start, end, newline, 0, 0, (), (), -1, "", False)))
                skip = self._line(end, token[0] not in _SINGLE)
            elif sign == "|":
                self._pipe(start, end)
            elif sign == "[":
                self._push("[" if end - start > 1 else "e", start, end - start)
            elif sign == "{":
                self._push("{", start, end - start)
            elif sign == "]":
                self._close_square(start, end)
            elif sign == "}":
                self._close_curly(start, end)
            elif sign == "'":
                found.append(Construct(start, end, Kind.EMPHASIS))
            elif sign == "<":
                skip = self._comment(start) if raw[start + 1] == "!" else self._tag(start, end)
            elif sign == "&":
                if raw[start + 1] == "#" or raw[start + 1 : end] in html5:
                    found.append(Construct(start, end, Kind.ENTITY))
            elif sign == "-" and self._open["c"] < _DEEPEST_CONVERSION:
                self._push("c", start, 2)
            elif sign == "!":
                self._next_header(start, end)
            elif sign == "_":
                found.append(Construct(start, end, Kind.BEHAVIOUR))
            if skip > end:
                return skip
        return -1

    # The stack.

    def _push(self, sign: str, start: int, count: int) -> None:
        self._stack.append(sign)
        self._starts.append(start)
        self._counts.append(count)
        self._first_pipes.append(len(self._pipes))
        self._open[sign] += 1

    def _pop(self) -> int:
        """Take the last bracket off the stack. Returns where it begins."""
        sign = self._stack.pop()
        self._open[sign] -= 1
        if sign == "t":
            self._tables.pop()
        self._counts.pop()
        del self._pipes[self._first_pipes.pop() :]
        return self._starts.pop()

    def _own_pipes(self) -> tuple[int, ...]:
        """The pipes of the last bracket on the stack."""
        return tuple(self._pipes[self._first_pipes[-1] :])

    def _lose(self) -> None:
        """Give up waiting for the other half of what was opened last: its mark is damage."""
        sign, count = self._stack[-1], self._counts[-1]
        start = self._pop()
        if sign != "e":  # a single bracket is as likely text as a mark
            self._damage(start, start + count)

    def _damage(self, start: int, end: int) -> None:
        # Past the limit they are text, and need not be remembered.
        if len(self._lost) <= _MOST_DAMAGE:
            self._lost.append(Construct(start, end, Kind.DAMAGE))

    def _top(self) -> str:
        return self._stack[-1] if self._stack else ""

    def _innermost(self) -> int:
        """Where what was opened last begins, -1 if nothing is open."""
        return self._starts[-1] if self._starts else -1

    # Lines.

    def _line(self, start: int, blank: bool) -> int:
        """Read what only means something at the start of a line. Returns where the rest of the line begins.

        ``blank``: the line before is empty.
        """
        raw = self._raw
        self._image = -1
        if self._open["e"] or self._open["["] or self._open["c"]:
            self._end_inline(blank)
        if self._top() == "t":
            self._tables[-1].attributes = True  # they stand in the line that their cell begins in
        if start == len(raw) or raw[start] not in _LINE_SIGNS:
            return start
        line = _LINE_START.match(raw, start)
        assert line is not None
        sign = line[2]
        if sign is None:
            return start
        at, end = line.span(2)
        if sign == "{|":
            if self._top() == "t":
                self._tables[-1].holds_blocks = True
            self._push("t", at, 2)
            self._tables.append(_OpenTable())
            return _end_of_line(raw, end)
        if not self._open["t"] or ":" in line[1]:
            return start
        if sign == "|}":
            while self._top() != "t":
                self._lose()
            table = self._tables[-1]
            begin = self._pop()
            self._found.append(
                Construct(
                    begin,
                    end,
                    Kind.TABLE,
                    _end_of_line(raw, begin),
                    at,
                    marks=tuple(table.marks),
                    holds_blocks=table.holds_blocks,
                )
            )
            return end
        while self._top() == "[" and sign not in "*#":
            self._lose()
        if self._top() != "t":
            return start
        table = self._tables[-1]
        if sign in "*#":
            table.holds_blocks |= not line[1]
            return start
        if sign == "|-":
            end = _end_of_line(raw, end)
        if sign == "|" and raw.startswith("||", end):  # an empty cell, and the next one
            table.marks.append(Mark("|", at, end))
            at, end = end, end + 2
        elif sign == "|" and raw.startswith("|", end):
            end += 1
        table.marks.append(Mark("|" if sign == "!" else sign, at, end))
        table.cell_open = sign in "|!"
        table.attributes = sign == "|-"
        table.header = sign == "!"
        return end

    def _end_inline(self, blank: bool) -> None:
        """At the end of a line links that have not come to their text, and at that of a paragraph all, are lost."""
        while self._stack:
            sign = self._stack[-1]
            if sign in "ec" or (sign == "[" and (blank or self._first_pipes[-1] == len(self._pipes))):
                self._lose()
            else:
                break

    # Separators.

    def _pipe(self, start: int, end: int) -> None:
        sign = self._top()
        if sign in ("{", "["):
            self._pipes.extend(range(start, end))
        elif sign == "t" and self._tables[-1].cell_open:
            table = self._tables[-1]
            if end - start == 2:
                table.marks.append(Mark("||", start, end))
                table.attributes = False
            elif not table.attributes:
                table.marks.append(Mark(":", start, end))
                table.attributes = True

    def _next_header(self, start: int, end: int) -> None:
        if self._top() == "t" and self._tables[-1].header:
            self._pipe(start, end)

    # Closing brackets.

    def _close_curly(self, start: int, end: int) -> None:
        dash = self._raw[end - 1] == "-"
        left = end - start - dash
        at = start
        while left >= 2 and self._open["{"] and not (dash and self._top() == "c"):
            while self._top() != "{":
                self._lose()
            count = self._counts[-1]
            take = 3 if left >= 3 and count >= 3 else 2
            begin = self._starts[-1] + count - take
            kind = Kind.PARAMETER if take == 3 else Kind.TEMPLATE
            inner = begin + take, at
            self._found.append(Construct(begin, at + take, kind, *inner, self._own_pipes()))
            at, left = at + take, left - take
            self._reduce(take)
        if dash and left and self._top() == "c":
            begin = self._pop()
            self._found.append(Construct(begin, end, Kind.CONVERSION, begin + 2, end - 2))
        elif left >= 2:
            self._damage(at, at + left)

    def _close_square(self, start: int, end: int) -> None:
        at = start
        if end - at >= 2 and self._top() == "{" and len(self._stack) > 1 and self._stack[-2] == "[":
            self._lose()  # [[page|{{color]]: the template's end is lost, the link's is not
        while at < end:
            top = self._top()
            if top == "e":
                begin = self._pop()
                self._found.append(Construct(begin, at + 1, Kind.EXTERNAL, begin + 1, at))
                at += 1
            elif top == "[" and end - at >= 2:
                begin = self._starts[-1] + self._counts[-1] - 2
                self._found.append(Construct(begin, at + 2, Kind.LINK, begin + 2, at, self._own_pipes()))
                self._reduce(2)
                if FILE.match(self._raw, begin + 2):
                    self._image, self._image_in = len(self._found) - 1, self._innermost()
                at += 2
            else:
                break
        if end - at >= 2:
            self._damage(at, end)
            if self._image >= 0 and self._image_in == self._innermost():
                self._found[self._image] = self._found[self._image]._replace(caption_end=at)
                self._image = -1

    def _reduce(self, taken: int) -> None:
        """Take brackets off the last run; what is left of it may still be closed."""
        self._counts[-1] -= taken
        if self._counts[-1] < 2:
            self._pop()
        else:
            del self._pipes[self._first_pipes[-1] :]

    # Tags.

    def _comment(self, start: int) -> int:
        if 0 <= self._comment_end < start + 4:
            self._comment_end = self._raw.find("-->", start + 4)
        if self._comment_end < 0:
            self._damage(start, start + 4)
            return start + 4
        end = self._comment_end + 3
        self._found.append(Construct(start, end, Kind.COMMENT))
        return end

    def _tag(self, start: int, end: int) -> int:
        """Record a tag, with its content where that is not wikitext. Returns where reading goes on."""
        raw = self._raw
        match = _TAG_NAME.match(raw, start)
        assert match is not None
        name = match[1].lower()
        if name not in _EXTENSIONS:
            self._found.append(Construct(start, end, Kind.TAG, name=name))
            return end
        kind = Kind.REFERENCE if name == "ref" else Kind.EXTENSION
        if raw[start + 1] == "/":
            self._damage(start, end)
            return end
        if raw[end - 2] == "/":
            self._found.append(Construct(start, end, kind, end, end, name=name))
            return end
        outer = self._outer_references.get(start) if name == "ref" else None
        close, close_end = outer or self._closing(name, end)
        if name == "references" and close < 0:
            self._found.append(Construct(start, end, kind, end, end, name=name))
            return end
        if close < 0 or (name == "ref" and outer is None and _NEXT_REFERENCE.search(raw, end, close)):
            self._damage(start, end)
            return end
        self._found.append(Construct(start, close_end, kind, end, close, name=name))
        return close_end

    @cached_property
    def _outer_references(self) -> dict[int, tuple[int, int]]:
        """Where the closing tag of each ``<ref>`` stands that has others in it: in its own paragraph, or it is lost."""
        outer: dict[int, tuple[int, int]] = {}
        opened: list[tuple[int, bool]] = []  # where each begins, and whether another one lies in it
        for mark in _REFERENCE_MARK.finditer(self._raw):
            if mark[0][0] != "<":
                opened.clear()
            elif mark[0][1] != "/":
                opened.append((mark.start(), False))
            elif opened:
                start, has_inner = opened.pop()
                if has_inner:
                    outer[start] = mark.span()
                if opened:
                    opened[-1] = opened[-1][0], True
        return outer

    def _closing(self, name: str, start: int) -> tuple[int, int]:
        """Where the next closing tag of ``name`` begins and ends, (-1, -1) if there is none."""
        known = self._closings.get(name, (0, 0))
        if 0 <= known[0] < start:
            match = _CLOSING[name].search(self._raw, start)
            known = self._closings[name] = match.span() if match else (-1, -1)
        return known


_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _EXTENSIONS}
# Literals first, as in _TOKEN.
_REFERENCE_MARK = re.compile(r"</?[rR][eE][fF]\b[^<>]*>(?<!/>)|\n[ \t]*\r?\n|\r[ \t]*\r")
_NEXT_REFERENCE = re.compile(r"<ref\b[^<>]*>(?<!/>)", re.IGNORECASE)


def _end_of_line(raw: str, start: int) -> int:
    match = _LINE_END.search(raw, start)
    assert match is not None
    return match.start()
