"""MediaWiki wikitext, as Wikipedia's pages are written, and as damaged copies of them are.

The page is read once from its beginning to its end: constructs (``wikitext_tokens``) are turned into steps, steps
wait on one explicit stack, and text goes to the writer.
"""

import html
import re
from html.entities import html5

from annotator.core.document import BlockKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.citations import plain
from annotator.sources.parsed import Parsed
from annotator.sources.wikitext_dump import unescaped
from annotator.sources.wikitext_links import page_link, plan_conversion, plan_external, plan_link
from annotator.sources.wikitext_page import Command, Page, Plan, Step, Visit
from annotator.sources.wikitext_tables import plan_table
from annotator.sources.wikitext_tags import TagReader
from annotator.sources.wikitext_templates import keep_reference, plan_template
from annotator.sources.wikitext_tokens import VERBATIM, Construct, Kind
from annotator.sources.wikitext_writer import Writer
from annotator.text.pieces import BlockEnd, BlockStart, Drop

_REDIRECT = re.compile(r"\s*#(?:REDIRECT|重定向)\s*[:：]?\s*\[\[([^\[\]|\r\n]*)[^\[\]\r\n]*\]\]", re.IGNORECASE)
_BLANK = re.compile(r"[ \t]*(?:\r|\n|\Z)")
_LINE_END = re.compile(r"[\r\n]|\Z")
_LIST_MARK = re.compile(r"([*#:;]+)[ \t]*")
_COLON = re.compile(r"[ \t]:[ \t]*")
_RULE = re.compile(r"-{4,}")
_INDENT = re.compile(r"[ \t\u3000\xa0]*")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
# A member of an enumeration takes longer to find than what is done with it.
_PAGE_LINK, _REFERENCE, _NEWLINE = Kind.PAGE_LINK, Kind.REFERENCE, Kind.NEWLINE
_SINGLE = frozenset({"\n", "\r\n", "\r"})
_VERBATIM_MARK = re.compile(f"\r\n?|\n|{_ENTITY.pattern}")


def parse(raw: str) -> Parsed:
    """The pieces of a wikitext page. Its title is what its lead prints in bold first.

    Every text is some wikitext; time grows linearly with its length.
    """
    page = unescaped(raw)
    return _Reader(raw).read() if page is None else page.restored(_Reader(page.text).read())


class _Reader:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._page = Page(raw)
        self._writer = Writer(raw)
        self._tags = TagReader(self._writer)
        self._next = 0  # index of the next construct
        self._steps: list[Step] = []
        self._line_ink = 0  # where the present line's first character that is no space stands
        self._preformatted = False  # the present line begins with a space
        self._indented: BlockStart | None = None  # the paragraph that is a line of its own
        self._sources_level: int | None = None  # of the heading of the section of sources that is being read
        self._title: str | None = None
        self._bold_from: int | None = None  # index of the piece that the lead's first bold text begins with
        self._in_lead = True

    def read(self) -> Parsed:
        raw, writer = self._raw, self._writer
        start = 0
        redirect = _REDIRECT.match(raw)
        if redirect is not None:
            start = redirect.end()
            writer.drop(0, start, Rule.BEHAVIOUR)
            self._page.metadata.append(Metadata("redirect", redirect[1], *redirect.span(1)))
        self._steps.append(Visit(start, len(raw), lines=True, fresh=True))
        while self._steps:
            step = self._steps.pop()
            if isinstance(step, Visit):
                self._visit(step)
            elif isinstance(step, Command):
                self._obey(step)
            else:
                writer.take(step)
        writer.one_line = False
        writer.end()
        return Parsed(writer.pieces, self._page.metadata, self._title)

    def _obey(self, command: Command) -> None:
        writer = self._writer
        match command:
            case Command.ONE_LINE:
                writer.one_line = True
            case Command.MANY_LINES:
                writer.one_line = False
            case Command.CELL_END:
                writer.forget_break()
            case Command.QUOTE:
                writer.quotes += 1
            case Command.QUOTE_END:
                writer.quotes -= 1

    # Running text.

    def _visit(self, visit: Visit) -> None:
        """Read on until something needs steps of its own; the rest of the stretch waits under them."""
        raw, page, writer = self._raw, self._page, self._writer
        constructs, starts, copy = page.constructs, page.starts, writer.copy
        at, end, index = visit.start, visit.end, self._next
        if visit.fresh:
            plan = self._line(at, end)
            if not isinstance(plan, int):
                self._wait(plan, visit)
                return
            at = plan
        while at < end:
            while starts[index] < at:
                index += 1
            start = starts[index]
            if start >= end:
                copy(at, end)
                break
            if at < start:
                copy(at, start)
            construct = constructs[index]
            kind, at = construct.kind, construct.end
            if at > end:
                # Cut by the end of a heading or the like: its mark is text.
                at = start + 1
                copy(start, at)
                continue
            # What is simple is done at once.
            if kind is _PAGE_LINK:
                link = page_link(raw, construct) if writer.in_text else None
                if link is not None:
                    writer.pieces += link
                    continue
            elif kind is _REFERENCE:
                writer.pieces += page.cite_reference(construct)
                continue
            plan = self._newline(construct, visit.lines, end) if kind is _NEWLINE else self._plan(construct, end)
            if not isinstance(plan, int):
                self._wait(plan, visit)
                break
            at = plan
        self._next = index

    def _wait(self, plan: Plan, visit: Visit) -> None:
        """Let the steps of ``plan`` be done before the rest of ``visit``."""
        self._steps.append(Visit(plan.end, visit.end, visit.lines))
        self._steps += reversed(plan.steps)

    def _plan(self, construct: Construct, limit: int) -> Plan | int:
        """What is to be done with ``construct``; what is simple is done at once, and only where to go on is told.

        Nothing from ``limit`` on may be touched.
        """
        start, end = construct.start, construct.end
        match construct.kind:
            case Kind.TEMPLATE:
                block = self._writer.block
                in_sentence = block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
                return plan_template(self._page, construct, self._is_alone(construct), in_sentence, limit)
            case Kind.LINK | Kind.PAGE_LINK:
                return plan_link(self._page, construct, start == self._line_ink, limit)
            case Kind.EXTERNAL:
                return plan_external(self._page, construct)
            case Kind.TABLE:
                return plan_table(self._page, construct)
            case Kind.CONVERSION:
                return plan_conversion(self._page, construct)
            case Kind.EXTENSION:
                self._extension(construct)
            case Kind.PARAMETER:
                if construct.pipes:
                    default = construct.pipes[0] + 1
                    shown = Visit(default, construct.inner_end)
                    return Plan([Drop(start, default, Rule.TEMPLATE), shown, Drop(shown.end, end, Rule.TEMPLATE)], end)
                self._writer.drop(start, end, Rule.TEMPLATE)
            case Kind.TAG:
                self._tags.read(construct.name, start, end, closing=self._raw[start + 1] == "/")
            case Kind.EMPHASIS:
                self._emphasis(start, end)
            case Kind.ENTITY:
                self._entity(start, end)
            case Kind.COMMENT:
                self._writer.drop(start, end, Rule.COMMENT)
            case Kind.BEHAVIOUR:
                self._writer.drop(start, end, Rule.BEHAVIOUR)
            case Kind.DAMAGE | Kind.NEWLINE | Kind.REFERENCE:
                self._writer.drop(start, end, Rule.DAMAGE)
        return end

    def _is_alone(self, construct: Construct) -> bool:
        """Whether nothing else stands in the construct's lines."""
        return construct.start == self._line_ink and _BLANK.match(self._raw, construct.end) is not None

    # Lines.

    def _newline(self, newline: Construct, lines: bool, end: int) -> Plan | int:
        """A line ends: it is lay-out inside a paragraph, else the end of a block."""
        raw, writer, at = self._raw, self._writer, newline.end
        blank = raw[newline.start : at] not in _SINGLE
        if not lines or (writer.one_line and not self._tags.in_row):
            writer.soft_break(newline.start, at)
            return self._line(at, end) if lines else at
        block = writer.block
        in_text = block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
        in_text = in_text and block is not self._indented
        in_text = in_text or (block is not None and self._tags.in_item)
        if in_text and at < end and not blank and not self._begins_block(at, end):
            preformatted = raw[at] == " "
            if self._tags.in_verse or (preformatted and self._preformatted):
                writer.line_feed(newline.start, at, Rule.NEWLINE)
                return self._line(at, end)
            if preformatted == self._preformatted:
                writer.soft_break(newline.start, at)
                return self._line(at, end)
        if self._tags.in_row and not self._begins_block(at, end):
            writer.soft_break(newline.start, at)
            return at
        if self._tags.in_row:
            self._tags.end_row()
        writer.end()
        writer.drop(newline.start, at, Rule.WHITESPACE)
        return self._line(at, end)

    def _begins_block(self, at: int, end: int) -> bool:
        """Whether the line at ``at`` begins with the mark of a block, or is indented as Chinese paragraphs are."""
        if at >= end:
            return False
        sign = self._raw[at]
        return (
            sign in "*#:;\u3000"
            or (sign == "=" and self._heading(at, end) is not None)
            or (sign == "-" and _RULE.match(self._raw, at, end) is not None)
        )

    def _line(self, at: int, end: int) -> Plan | int:
        """A line begins: read the marks that only mean something there."""
        raw, writer = self._raw, self._writer
        sign = raw[at] if at < end else ""
        self._line_ink = at
        self._preformatted = sign == " "
        if sign.isspace():
            indent = _INDENT.match(raw, at, end)
            assert indent is not None
            self._line_ink = indent.end()
        if sign == "=":
            heading = self._heading(at, end)
            if heading is not None:
                return heading
        elif sign and sign in "*#:;":
            if self._sources_level is not None:
                return self._source_line(at, end)
            return self._list_item(at, end)
        elif sign == "-":
            rule = _RULE.match(raw, at, end)
            if rule is not None:
                writer.end()
                writer.drop(at, rule.end(), Rule.TAG)
                return rule.end()
        elif self._tags.in_gallery:
            return self._gallery_line(at, end)
        return at

    def _heading(self, at: int, end: int) -> Plan | None:
        """The heading whose line begins at ``at``; ``None`` if the line is none."""
        raw = self._raw
        line_end = _LINE_END.search(raw, at, end)
        assert line_end is not None
        stop = line_end.start()
        while raw[stop - 1] != "=":
            # White space and comments may follow the mark.
            if raw[stop - 1] in " \t":
                stop -= 1
            elif raw.endswith("-->", at, stop) and (comment := raw.rfind("<!--", at, stop)) > at:
                stop = comment
            else:
                return None
        length = stop - at
        front = length - len(raw[at:stop].lstrip("="))
        back = length - len(raw[at:stop].rstrip("="))
        level = min(front, back, 6)
        if front == length:
            level = min((length - 1) // 2, 6)
        if level < 1:
            return None
        text_start, text_end = at + level, stop - level
        text = plain(raw[text_start:text_end])
        if self._sources_level is None or level <= self._sources_level:
            self._sources_level = level if self._page.is_reference_heading(text) else None
        self._in_lead = False
        return Plan(
            [
                BlockStart(BlockKind.HEADING, level),
                Drop(at, text_start, Rule.HEADING_MARK),
                Visit(text_start, text_end),
                Drop(text_end, stop, Rule.HEADING_MARK),
                BlockEnd(),
            ],
            stop,
        )

    def _list_item(self, at: int, end: int) -> Plan | int:
        """A list item; an indented line that follows none is a paragraph (``:參見：…``)."""
        writer = self._writer
        mark = _LIST_MARK.match(self._raw, at, end)
        assert mark is not None
        signs, text_start = mark[1], mark.end()
        if signs.strip(":") or writer.ended is BlockKind.LIST_ITEM:
            writer.begin(BlockKind.LIST_ITEM, len(signs), tight=True)
        else:
            writer.begin(BlockKind.PARAGRAPH)
            self._indented = writer.block
        writer.drop(at, text_start, Rule.LIST_MARK)
        self._line_ink = text_start
        colon = self._definition(text_start, end) if signs[-1] == ";" else None
        if colon is None:
            return text_start
        definition = BlockStart(BlockKind.LIST_ITEM, len(signs), tight=True)
        steps: list[Step] = [Visit(text_start, colon.start()), BlockEnd(), definition]
        return Plan([*steps, Drop(*colon.span(), Rule.LIST_MARK)], colon.end())

    def _definition(self, at: int, end: int) -> re.Match[str] | None:
        """The colon in ``; term : definition``, which stands outside constructs."""
        constructs, index = self._page.constructs, self._page.first_from(at)
        while at < end:
            following = constructs[index] if index < len(constructs) else None
            stop = end if following is None else min(end, following.start)
            colon = _COLON.search(self._raw, at, stop)
            if colon is not None or following is None or following.kind is Kind.NEWLINE:
                return colon
            at = max(at, following.end)
            index = self._page.first_from(at)
        return None

    def _source_line(self, at: int, end: int) -> Plan:
        """An item of a list of sources: metadata, not text. Its line ends at the first line end outside constructs."""
        constructs = self._page.constructs
        index, stop = self._page.first_from(at), at
        while index < len(constructs) and constructs[index].end <= end:
            if constructs[index].start >= stop:
                if constructs[index].kind is Kind.NEWLINE:
                    end = constructs[index].start
                    break
                stop = constructs[index].end
            index += 1
        keep_reference(self._page, at, end)
        return Plan([BlockEnd(), Drop(at, end, Rule.REFERENCE_LIST)], end)

    def _gallery_line(self, at: int, end: int) -> int:
        """A line of ``<gallery>``: the name of a file, and its caption."""
        raw = self._raw
        line_end = _LINE_END.search(raw, at, end)
        assert line_end is not None
        pipe = raw.find("|", at, line_end.start())
        name = raw[at : pipe if pipe >= 0 else line_end.start()]
        if not {".", ":", "："}.intersection(name) or {"[", "{", "<"}.intersection(name):
            return at
        caption = pipe + 1 if pipe >= 0 else line_end.start()
        self._writer.begin(BlockKind.CAPTION)
        self._writer.drop(at, caption, Rule.IMAGE)
        return caption

    # Small marks.

    def _emphasis(self, start: int, end: int) -> None:
        """Two, three or five apostrophes are marks; of four and of more than five the first ones are text."""
        count = end - start
        marks = {4: 3}.get(count, min(count, 5))
        writer = self._writer
        writer.copy(start, end - marks)
        bold = marks >= 3
        if bold and self._bold_from is not None:
            self._title = writer.visible(self._bold_from).strip() or None
            self._bold_from = None
            self._in_lead = self._title is None
        writer.drop(end - marks, end, Rule.EMPHASIS)
        if bold and self._in_lead and (writer.block is None or writer.block.kind is BlockKind.PARAGRAPH):
            self._bold_from = len(writer.pieces)
            self._in_lead = False

    def _entity(self, start: int, end: int) -> None:
        text = html.unescape(self._raw[start:end]) if self._is_entity(start, end) else ""
        if not text:
            self._writer.copy(start, end)
            return
        self._writer.make(start, end, " " if text in ("\r", "\n") else text, Rule.ENTITY)

    def _is_entity(self, start: int, end: int) -> bool:
        """Whether an entity is so called; ``html.unescape`` also reads the first letters of a longer name."""
        return self._raw[start + 1] == "#" or self._raw[start + 1 : end] in html5

    def _extension(self, extension: Construct) -> None:
        """An element whose content is no wikitext: shown as it stands, or not at all."""
        writer, name = self._writer, extension.name
        if name == "references":
            writer.drop(extension.start, extension.end, Rule.REFERENCE_LIST)
        elif name in ("style", "script", "templatedata", "templatestyles"):
            writer.drop(extension.start, extension.end, Rule.SCRIPT)
        elif name not in VERBATIM or extension.inner_start == extension.inner_end:
            writer.drop(extension.start, extension.end, Rule.ESCAPE if name in VERBATIM else Rule.TEMPLATE)
        else:
            rule = Rule.ESCAPE if name == "nowiki" else Rule.TAG
            of_lines = name in ("pre", "source", "syntaxhighlight")
            if of_lines:
                writer.end()
            writer.drop(extension.start, extension.inner_start, rule)
            self._verbatim(extension, of_lines)
            writer.drop(extension.inner_end, extension.end, rule)
            if of_lines:
                writer.end()

    def _verbatim(self, extension: Construct, of_lines: bool) -> None:
        """Text in which only entities and line ends are read."""
        at, writer = extension.inner_start, self._writer
        for mark in _VERBATIM_MARK.finditer(self._raw, at, extension.inner_end):
            writer.copy(at, mark.start())
            at = mark.end()
            if mark[0][0] == "&":
                self._entity(mark.start(), at)
            elif of_lines:
                writer.line_feed(mark.start(), at, Rule.NEWLINE)
            else:
                writer.soft_break(mark.start(), at)
        writer.copy(at, extension.inner_end)
