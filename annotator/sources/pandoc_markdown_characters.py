"""Running text of Pandoc Markdown, character by character: escapes, breaks, code, mathematics, emphasis."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from html import unescape as read_entity
from typing import NamedTuple

from annotator.core.document import Metadata, Reference
from annotator.core.rules import Rule
from annotator.sources.citations import Citation
from annotator.sources.pandoc_markdown_breaks import is_cjk, runs_on
from annotator.sources.pandoc_markdown_captions import Captions
from annotator.sources.pandoc_markdown_emphasis import Emphasis
from annotator.sources.pandoc_markdown_lines import Region
from annotator.sources.pandoc_markdown_links import Address, raw_rule
from annotator.sources.pandoc_markdown_tokens import (
    ATTRIBUTES,
    BACKTICKS,
    ENTITY,
    ESCAPABLE,
    ESCAPED_MATH,
    ESCAPED_NOTE,
    ESCAPED_TAG,
    EXAMPLE,
    LINE_BREAK,
    MARK_RUN,
    MATH,
    RAISED,
    RAW_FORMAT,
    WIKI_BRACKET,
    WIKI_IMAGE,
)
from annotator.sources.plain_output import LINE_END, Output
from annotator.text.pieces import BlockStart, Cite


class Page(NamedTuple):
    """What running text may call that stands elsewhere on the page."""

    regions: Sequence[Region]
    notes: Mapping[str, Citation]
    addresses: Mapping[str, Address]  # of links by reference, by ``normalised`` label
    examples: Mapping[str, int]


NO_PAGE = Page((), {}, {}, {})


class Characters:
    """Readers of the marks that are no brackets and no HTML, and what all readers share.

    A reader of a mark gets where the mark begins and returns where to look for the next. What it does not write to
    the output is text, and is copied with what follows.
    """

    def __init__(self, out: Output, page: Page) -> None:
        self.out = out
        self.metadata: list[Metadata] = []
        self.bold: tuple[int, int] | None = None  # the first bold stretch, its marks included
        self._raw = out.raw
        self._page = page
        self._citations = 0
        self._start_text(0, 0, None)

    def cite(self, end: int, name: str | None, citation: Citation) -> None:
        """A citation whose markup reaches from the output's position to ``end``."""
        self._citations += 1
        reference = Reference(f"r{self._citations}", 0, self.out.position, end, name, *citation)
        self.out.pieces.append(Cite(reference))
        self.out.drop(end, Rule.REFERENCE)

    def _start_text(self, start: int, end: int, block: BlockStart | None) -> None:
        self._limit = end
        self._end = end
        self._block = block
        self._emphasis = Emphasis(self.out)
        self._captions = Captions(self.out, block, end)
        # Inside a language variant or a superscript: where its markup ends, by which rule it goes, the limit outside.
        self._resume: list[tuple[int, Rule, int]] = []
        self._backticks: dict[int, list[int]] | None = None
        self._has_breaks = False

    def _drop(self, start: int, end: int, rule: Rule) -> int:
        self.out.copy(start)
        self.out.drop(end, rule)
        return end

    def _make(self, start: int, end: int, text: str, rule: Rule) -> int:
        self.out.copy(start)
        self.out.make(end, text, rule)
        return end

    def _cite(self, start: int, end: int, name: str | None, citation: Citation) -> int:
        self.out.copy(start)
        self.cite(end, name, citation)
        return end

    # Breaks and characters

    def _read_backslash(self, start: int) -> int:
        raw, limit = self._raw, self._limit
        end = start + 1
        following = raw[end] if end < limit else "\n"
        if following in "\r\n":
            self._drop(start, end, Rule.ESCAPE)
            line_break = LINE_BREAK.match(raw, end, limit)
            return self._break_hard(end, line_break.end()) if line_break else end
        if following in "([" and (math := ESCAPED_MATH.match(raw, start, limit)):
            return self._read_verbatim(start, start + 2, math.end() - 2, math.end())
        if following in "[]<" and (position := self._read_upstream_escape(start)) > end:
            return position
        if following == " ":
            return self._make(start, end + 1, "\u00a0", Rule.ESCAPE)
        if following not in ESCAPABLE:
            return end
        self._drop(start, end, Rule.ESCAPE)
        self.out.copy(end + 1)
        return end + 1

    def _read_upstream_escape(self, start: int) -> int:
        """What was wikitext or HTML upstream and stands escaped: notes, halves of image links, tags."""
        raw, limit, out = self._raw, self._limit, self.out
        if note := ESCAPED_NOTE.match(raw, start, limit):
            return self._cite(start, note.end(), note[1], self._page.notes.get(note[1], Citation()))
        if image := WIKI_IMAGE.match(raw, start, limit):
            self._drop(start, image.end(), Rule.IMAGE)
            self._captions.begin()
            return out.position
        if bracket := WIKI_BRACKET.match(raw, start, limit):
            self._drop(start, bracket.end(), Rule.DAMAGE)
            if raw[start + 1] == "]":
                self._captions.end()
            return bracket.end()
        if tag := ESCAPED_TAG.match(raw, start, limit):
            return self._drop(start, tag.end(), Rule.TAG)
        return start + 1

    def _read_line_break(self, start: int) -> int:
        raw, out = self._raw, self.out
        line_break = LINE_BREAK.match(raw, start, self._limit)
        assert line_break is not None
        text_end = start
        while text_end > out.position and raw[text_end - 1] in " \t":
            text_end -= 1
        end = line_break.end()
        is_after_text = text_end > out.position
        out.copy(text_end)
        # Two spaces before the line end keep it (CommonMark 0.31, 6.7).
        if raw.startswith("  ", text_end, start):
            return self._break_hard(start, end)
        if is_after_text and end < self._limit and is_cjk(raw[end]) and runs_on(raw[text_end - 1], raw[end]):
            out.drop(end, Rule.SOFT_BREAK)
        else:
            self._has_breaks = True
            out.make(end, " ", Rule.SOFT_BREAK)
        return end

    def _break_hard(self, start: int, end: int) -> int:
        out = self.out
        self._has_breaks = True
        if self._block is None:
            out.make(end, " ", Rule.SOFT_BREAK)
            return end
        out.drop(start, Rule.WHITESPACE)
        feed = LINE_END.match(self._raw, start)
        assert feed is not None
        out.copy_line_feed(feed)
        out.drop(end, Rule.WHITESPACE)
        return end

    def _read_entity(self, start: int) -> int:
        entity = ENTITY.match(self._raw, start, self._limit)
        if entity is None:
            return start + 1
        text = read_entity(entity.group())
        return entity.end() if text == entity.group() else self._make(start, entity.end(), text, Rule.ENTITY)

    def _read_wiki_sign(self, start: int) -> int:
        if self._raw.startswith(("](", "</a>"), start + 1, self._limit):
            return self._drop(start, start + 1, Rule.LINK_MARK)
        return start + 1

    def _read_example(self, start: int) -> int:
        """``(@good)``: the number of an example in a list."""
        example = EXAMPLE.match(self._raw, start, self._limit) if self._page.examples else None
        number = self._page.examples.get(example[1]) if example else None
        return self._make(start, example.end(), str(number), Rule.LIST_MARK) if example and number else start + 1

    # What stands as it is: code, mathematics

    def _read_code(self, start: int) -> int:
        raw = self._raw
        ticks = BACKTICKS.match(raw, start, self._limit)
        assert ticks is not None
        if self._backticks is None:
            self._backticks = {}
            for run in BACKTICKS.finditer(raw, start, self._end):
                self._backticks.setdefault(len(run.group()), []).append(run.start())
        begin = ticks.end()
        starts = self._backticks.get(begin - start, [])
        following = bisect_right(starts, start)
        if following == len(starts) or starts[following] >= self._limit:
            return begin
        closing = starts[following]
        end = closing + begin - start
        if raw_format := RAW_FORMAT.match(raw, end, self._limit):
            return self._drop(start, raw_format.end(), raw_rule(raw_format[1]))
        attributes = ATTRIBUTES.match(raw, end, self._limit)
        return self._read_verbatim(start, begin, closing, attributes.end() if attributes else end)

    def _read_math(self, start: int) -> int:
        math = MATH.match(self._raw, start, self._limit)
        if math is None:
            return start + 1
        return self._read_verbatim(start, *math.span(2 if math[1] else 4), math.end())

    def _read_verbatim(self, start: int, begin: int, closing: int, end: int) -> int:
        """Take ``raw[begin:closing]`` as it is, without the marks around it."""
        out = self.out
        self._drop(start, begin, Rule.EMPHASIS)
        for line_break in LINE_END.finditer(self._raw, begin, closing):
            self._has_breaks = True
            self._make(line_break.start(), line_break.end(), " ", Rule.SOFT_BREAK)
        out.copy(closing)
        out.drop(end, Rule.EMPHASIS)
        return end

    # Emphasis, super- and subscript

    def _read_emphasis(self, start: int) -> int:
        run = MARK_RUN.match(self._raw, start, self._limit)
        assert run is not None
        closed = self._emphasis.read(start, run.end())
        if closed and self.bold is None and run.end() - start > 1 and self._raw[start] != "~":
            self.bold = closed
        return run.end()

    def _read_tilde(self, start: int) -> int:
        if self._raw.startswith("~~", start):
            return self._read_emphasis(start)
        return self._read_raised(start)

    def _read_raised(self, start: int) -> int:
        """``x^2^``, ``H~2~O``: the marks go, and what stands between them is read at once."""
        raised = RAISED.match(self._raw, start, self._limit)
        if raised is None or not any(character.isalnum() for character in raised[2]):
            return start + 1
        self._drop(start, start + 1, Rule.EMPHASIS)
        self._resume.append((raised.end(), Rule.EMPHASIS, self._limit))
        self._limit = raised.end() - 1
        return start + 1
