"""The text between tags: white space, entities and words; at the top level of an HTML-in-Markdown page its Markdown."""

import regex as re

from annotator.core.rules import Rule
from annotator.sources.html_lines import is_source_line
from annotator.sources.html_output import HEADING, PARAGRAPH, QUOTE, TITLE, Writer, list_item
from annotator.sources.html_tokens import decode_entities

_ENTITY = r"(?P<entity>&(?:\#[0-9]{1,40}|\#[xX][0-9A-Fa-f]{1,40}|[A-Za-z][A-Za-z0-9]{0,40});?)"
# Spaces between words of one line stay, so that a run of words is one match.
_RUNNING = re.compile(
    rf"""(?P<space>\s+) | {_ENTITY}
    | (?P<word>(?:[^\s&]++|[ ]++(?=[^\s&])|&(?!\#?[A-Za-z0-9]))++|.)""",
    re.VERBOSE,
)
_PICTURE_ADDRESS = re.compile(r"pic\.twitter\.com/[A-Za-z0-9]+")

_MARKDOWN = re.compile(
    rf"""(?P<space>\s+) | {_ENTITY}
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<picture>!?)\[(?P<label>[^\[\]\n]*+)\]
      \((?P<target>[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)(?:[ \t]+"[^"\n]*+")?\)
    | \*\*(?=[^\s*])(?P<strong>[^*\n]++)\*\*
    | (?P<word>
        (?:[^\s&\\\[!*]++|[ ]++(?=[^\s&])|&(?!\#?[A-Za-z0-9])|!(?!\[)|\*(?!\*)|\[(?![^\[\]\n]*+\]\())++|.)""",
    re.VERBOSE,
)
_LINE_END = re.compile(r"\r\n?|\n")
_RULE_LINE = re.compile(r"[ ]{0,3}(?:-(?:[ \t]*-){2,}|\*(?:[ \t]*\*){2,}|_(?:[ \t]*_){2,})[ \t]*")
_NAVIGATION_LINE = re.compile(r"[ ]{0,3}\#{0,6}[ \t]*(?:\[[^\[\]\n]*+\]\([^()\n]*+\)(?:[ \t|｜·/]|&nbsp;)*+){2,}")
_HEADING = re.compile(r"[ ]{0,3}(\#{1,6})[ \t]+")
_LIST_MARK = re.compile(r"([ ]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")
_QUOTE_MARK = re.compile(r"[ ]{0,3}>[ ]?")


def write_text(writer: Writer, raw: str, start: int, end: int) -> None:
    """Write the text ``raw[start:end]``, which holds no tags."""
    # Most text is one line without entities, with white space of the pretty-printer around it.
    text = raw[start:end]
    body = text.strip()
    if not body:
        writer.space(start, end)
        return
    if not ("&" in body or "\n" in body or "\t" in body or "\r" in body or "pic.twitter.com/" in body):
        begin = start + text.index(body[0])
        stop = begin + len(body)
        if start < begin:
            writer.space(start, begin)
        writer.show(begin, stop)
        if stop < end:
            writer.space(stop, end)
        return
    for match in _RUNNING.finditer(raw, start, end):
        _write_word(writer, raw, match)


def _write_word(writer: Writer, raw: str, match: re.Match[str]) -> None:
    begin, end = match.span()
    match match.lastgroup:
        case "space":
            writer.space(begin, end)
        case "entity":
            _write_entity(writer, begin, end, match.group())
        case _:
            # Tweets carry the address of their picture as a word.
            while picture := _PICTURE_ADDRESS.search(raw, begin, end):
                if begin < picture.start():
                    writer.show(begin, picture.start())
                writer.drop(*picture.span(), Rule.TRACKING)
                begin = picture.end()
            if begin < end:
                writer.show(begin, end)


def _write_entity(writer: Writer, begin: int, end: int, entity: str) -> None:
    decoded = decode_entities(entity)
    if decoded == entity:
        writer.show(begin, end)
    elif not decoded:
        writer.drop(begin, end, Rule.ENTITY)
    elif decoded.isspace():
        writer.space(begin, end, decoded)
    else:
        writer.show(begin, end, decoded)


class MarkdownText:
    """Writes what stands outside all elements: headings, rules, lists and links as Markdown has them.

    It is given one stretch between tags after the other and remembers the line it is in.
    """

    def __init__(self, writer: Writer, raw: str) -> None:
        self._writer = writer
        self._raw = raw
        self._titled = False
        self._form = PARAGRAPH
        self._ends_with_line = False

    def write(self, start: int, end: int) -> None:
        """Write ``raw[start:end]``, which holds no tags and lies outside all elements."""
        self._writer.form = self._form
        position = start
        while position < end:
            line_end = _LINE_END.search(self._raw, position, end)
            stop = line_end.start() if line_end else end
            whole = line_end is not None or end == len(self._raw)
            if position == 0 or self._raw[position - 1] in "\r\n":
                position = self._begin_line(position, stop, whole)
            self._inline(position, stop)
            if line_end is None:
                return
            if self._ends_with_line:
                self._end_block()
            self._writer.space(*line_end.span())
            position = line_end.end()

    def _end_block(self) -> None:
        self._writer.end_block()
        self._writer.form = self._form = PARAGRAPH
        self._ends_with_line = False

    def _begin_line(self, start: int, end: int, whole: bool) -> int:
        """See what kind of line ``raw[start:end]`` is; returns where its text begins."""
        raw, writer = self._raw, self._writer
        if whole:
            if not raw[start:end].strip():
                self._end_block()
                return start
            if _RULE_LINE.fullmatch(raw, start, end) or _NAVIGATION_LINE.fullmatch(raw, start, end):
                self._end_block()
                writer.drop(start, end, Rule.NAVIGATION)
                return end
        if heading := _HEADING.match(raw, start, end):
            self._end_block()
            level = len(heading[1])
            # The page's own title is the first heading, whatever its level.
            title = not self._titled
            self._form = TITLE if title else HEADING[level]
            self._titled = True
            return self._after_mark(heading, Rule.HEADING_MARK)
        if mark := _LIST_MARK.match(raw, start, end):
            self._end_block()
            self._form = list_item(len(mark[1]) // 2 + 1)
            return self._after_mark(mark, Rule.LIST_MARK, lasts=True)
        if mark := _QUOTE_MARK.match(raw, start, end):
            if self._form is not QUOTE:
                self._end_block()
                self._form = QUOTE
            return self._after_mark(mark, Rule.LIST_MARK, lasts=True)
        if is_source_line(raw[start : min(end, start + 40)]):
            self._end_block()
        return start

    def _after_mark(self, mark: re.Match[str], rule: Rule, lasts: bool = False) -> int:
        self._writer.form = self._form
        self._ends_with_line = not lasts
        self._writer.drop(*mark.span(), rule)
        return mark.end()

    def _inline(self, start: int, end: int) -> None:
        stop = end
        if self._ends_with_line:
            # "## 标题 ##": the marks at the end belong to the heading as well.
            text = self._raw[start:end].rstrip()
            title = text.rstrip("#")
            if len(title) < len(text) and title != title.rstrip():
                stop = start + len(title.rstrip())
        self._inline_markup(start, stop)
        self._writer.drop(stop, end, Rule.HEADING_MARK)

    def _inline_markup(self, start: int, end: int) -> None:
        # Calls itself for a link's label and for bold text, neither of which holds its own kind: two deep at most.
        raw, writer = self._raw, self._writer
        for match in _MARKDOWN.finditer(raw, start, end):
            if match["escaped"]:
                writer.drop(match.start(), match.start() + 1, Rule.ESCAPE)
                writer.show(match.start() + 1, match.end())
            elif match["label"] is not None and match["picture"]:
                writer.drop(*match.span(), Rule.IMAGE)
            elif match["label"] is not None:
                writer.drop(match.start(), match.start("label"), Rule.LINK_MARK)
                writer.open_link(match.start(), match["target"], lasts=False)
                self._inline_markup(*match.span("label"))
                writer.drop(match.end("label"), match.end(), Rule.LINK_TARGET)
                writer.close_link(match.end())
            elif match["strong"]:
                writer.drop(match.start(), match.start("strong"), Rule.EMPHASIS)
                self._inline_markup(*match.span("strong"))
                writer.drop(match.end("strong"), match.end(), Rule.EMPHASIS)
            else:
                _write_word(writer, raw, match)
