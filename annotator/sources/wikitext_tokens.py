"""The constructs of a wikitext page: where each begins and ends.

One compiled expression finds the tokens, one explicit stack pairs them. Nothing is interpreted here. What has
no other half is ``DAMAGE`` and never swallows the text after it. Linear in the length of the page: whatever is
taken off the stack was pushed once, and every search for a closing tag either finds one or is the last.
"""

import re
from enum import Enum, auto
from functools import cached_property
from html.entities import html5
from typing import NamedTuple


class Kind(Enum):
    """What a construct is."""

    COMMENT = auto()
    TEMPLATE = auto()
    PARAMETER = auto()  # {{{1|default}}}
    LINK = auto()  # [[…]]
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


# Every alternative begins with a literal: then the search skips running text at the speed of C.
_TOKEN = re.compile(
    r"\n(?:[ \t]*[\r\n])*|\r\n?(?:[ \t]*[\r\n])*"
    r"|\[\[+|\[(?=https?://|ftps?://|//|mailto:)|\]+"
    r"|\{\{+|\}\}+-?|\}-"
    r"|-\{(?!\{)|-\{(?=\{\{(?!\{))"
    r"|\|\|?|!!"
    r"|''+"
    r"|<!--|</?[A-Za-z][^<>]*>"
    r"|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|__(?:[A-Z]{3,25}|[\u4e00-\u9fff]{2,8})__"
)
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


class _Open:
    """A bracket that waits for its other half. Of a run of brackets ``count`` are still open."""

    __slots__ = ("count", "pipes", "sign", "start")

    def __init__(self, sign: str, start: int, count: int) -> None:
        self.sign = sign  # "{" "[" "e" (external link) "c" (conversion) "t" (table)
        self.start = start
        self.count = count
        self.pipes: list[int] = []


class _OpenTable(_Open):
    __slots__ = ("attributes", "cell_open", "header", "holds_blocks", "marks")

    def __init__(self, start: int) -> None:
        super().__init__("t", start, 2)
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
        self._stack: list[_Open] = []
        self._open = {"{": 0, "[": 0, "e": 0, "c": 0, "t": 0}
        self._closings: dict[str, tuple[int, int]] = {}  # per element: its closing tag last found
        self._comment_end = 0  # as far as is known; -1: no more
        # Index in found of the image last closed in this line, and the bracket it lies in.
        self._image = -1
        self._image_in: _Open | None = None

    def scan(self) -> list[Construct]:
        raw, skip = self._raw, self._line(0, blank=False)
        for token in _TOKEN.finditer(raw):
            start, end = token.span()
            if start < skip:
                continue
            sign = raw[start]
            if sign in "\r\n":
                self._found.append(Construct(start, end, Kind.NEWLINE))
                skip = self._line(end, token[0] not in _SINGLE)
            elif sign == "|":
                self._pipe(start, end)
            elif sign == "[":
                self._push(_Open("[" if end - start > 1 else "e", start, end - start))
            elif sign == "{":
                self._push(_Open("{", start, end - start))
            elif sign == "]":
                self._close_square(start, end)
            elif sign == "}":
                self._close_curly(start, end)
            elif sign == "'":
                self._found.append(Construct(start, end, Kind.EMPHASIS))
            elif sign == "<":
                skip = self._comment(start) if raw[start + 1] == "!" else self._tag(start, end)
            elif sign == "&":
                if raw[start + 1] == "#" or raw[start + 1 : end] in html5:
                    self._found.append(Construct(start, end, Kind.ENTITY))
            elif sign == "-" and self._open["c"] < _DEEPEST_CONVERSION:
                self._push(_Open("c", start, 2))
            elif sign == "!":
                self._next_header(start, end)
            elif sign == "_":
                self._found.append(Construct(start, end, Kind.BEHAVIOUR))
        while self._stack:
            self._lose()
        if len(self._lost) <= _MOST_DAMAGE:
            self._found += self._lost
        self._found.sort(key=lambda construct: construct.start)
        return self._found

    # The stack.

    def _push(self, opened: _Open) -> None:
        self._stack.append(opened)
        self._open[opened.sign] += 1

    def _pop(self) -> _Open:
        opened = self._stack.pop()
        self._open[opened.sign] -= 1
        return opened

    def _lose(self) -> None:
        """Give up waiting for the other half of what was opened last: its mark is damage."""
        opened = self._pop()
        if opened.sign != "e":  # a single bracket is as likely text as a mark
            self._damage(opened.start, opened.start + opened.count)

    def _damage(self, start: int, end: int) -> None:
        # Past the limit they are text, and need not be remembered.
        if len(self._lost) <= _MOST_DAMAGE:
            self._lost.append(Construct(start, end, Kind.DAMAGE))

    def _top(self) -> str:
        return self._stack[-1].sign if self._stack else ""

    def _innermost(self) -> _Open | None:
        return self._stack[-1] if self._stack else None

    # Lines.

    def _line(self, start: int, blank: bool) -> int:
        """Read what only means something at the start of a line. Returns where the rest of the line begins.

        ``blank``: the line before is empty.
        """
        raw = self._raw
        self._image = -1
        if self._open["e"] or self._open["["] or self._open["c"]:
            self._end_inline(blank)
        if self._stack and isinstance(opened := self._stack[-1], _OpenTable):
            opened.attributes = True  # they stand in the line that their cell begins in
        if start == len(raw) or raw[start] not in _LINE_SIGNS:
            return start
        line = _LINE_START.match(raw, start)
        assert line is not None
        sign = line[2]
        if sign is None:
            return start
        at, end = line.span(2)
        if sign == "{|":
            outer = self._innermost()
            if isinstance(outer, _OpenTable):
                outer.holds_blocks = True
            self._push(_OpenTable(at))
            return _end_of_line(raw, end)
        if not self._open["t"] or ":" in line[1]:
            return start
        if sign == "|}":
            while self._top() != "t":
                self._lose()
            table = self._pop()
            assert isinstance(table, _OpenTable)
            self._found.append(
                Construct(
                    table.start,
                    end,
                    Kind.TABLE,
                    _end_of_line(raw, table.start),
                    at,
                    marks=tuple(table.marks),
                    holds_blocks=table.holds_blocks,
                )
            )
            return end
        while self._top() == "[" and sign not in "*#":
            self._lose()
        table = self._innermost()
        if not isinstance(table, _OpenTable):
            return start
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
            opened = self._stack[-1]
            if opened.sign in "ec" or (opened.sign == "[" and (blank or not opened.pipes)):
                self._lose()
            else:
                break

    # Separators.

    def _pipe(self, start: int, end: int) -> None:
        if not self._stack:
            return
        opened = self._stack[-1]
        if opened.sign in "{[":
            opened.pipes.extend(range(start, end))
        elif isinstance(opened, _OpenTable) and opened.cell_open:
            if end - start == 2:
                opened.marks.append(Mark("||", start, end))
                opened.attributes = False
            elif not opened.attributes:
                opened.marks.append(Mark(":", start, end))
                opened.attributes = True

    def _next_header(self, start: int, end: int) -> None:
        table = self._innermost()
        if isinstance(table, _OpenTable) and table.header:
            self._pipe(start, end)

    # Closing brackets.

    def _close_curly(self, start: int, end: int) -> None:
        dash = self._raw[end - 1] == "-"
        left = end - start - dash
        at = start
        while left >= 2 and self._open["{"] and not (dash and self._top() == "c"):
            while self._top() != "{":
                self._lose()
            opened = self._stack[-1]
            take = 3 if left >= 3 and opened.count >= 3 else 2
            begin = opened.start + opened.count - take
            kind = Kind.PARAMETER if take == 3 else Kind.TEMPLATE
            inner = begin + take, at
            self._found.append(Construct(begin, at + take, kind, *inner, tuple(opened.pipes)))
            at, left = at + take, left - take
            self._reduce(opened, take)
        if dash and left and self._top() == "c":
            opened = self._pop()
            inner = opened.start + 2, end - 2
            self._found.append(Construct(opened.start, end, Kind.CONVERSION, *inner))
        elif left >= 2:
            self._damage(at, at + left)

    def _close_square(self, start: int, end: int) -> None:
        at = start
        if end - at >= 2 and self._top() == "{" and len(self._stack) > 1 and self._stack[-2].sign == "[":
            self._lose()  # [[page|{{color]]: the template's end is lost, the link's is not
        while at < end:
            top = self._top()
            if top == "e":
                opened = self._pop()
                self._found.append(Construct(opened.start, at + 1, Kind.EXTERNAL, opened.start + 1, at))
                at += 1
            elif top == "[" and end - at >= 2:
                opened = self._stack[-1]
                begin = opened.start + opened.count - 2
                self._found.append(Construct(begin, at + 2, Kind.LINK, begin + 2, at, tuple(opened.pipes)))
                self._reduce(opened, 2)
                if FILE.match(self._raw, begin + 2):
                    self._image, self._image_in = len(self._found) - 1, self._innermost()
                at += 2
            else:
                break
        if end - at >= 2:
            self._damage(at, end)
            if self._image >= 0 and self._image_in is self._innermost():
                self._found[self._image] = self._found[self._image]._replace(caption_end=at)
                self._image = -1

    def _reduce(self, opened: _Open, taken: int) -> None:
        """Take brackets off a run; what is left of it may still be closed."""
        opened.count -= taken
        opened.pipes = []
        if opened.count < 2:
            self._pop()

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
