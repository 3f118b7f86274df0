"""Running text of Pandoc Markdown: links, images, emphasis, notes and the HTML between them."""

from bisect import bisect_right
from collections.abc import Callable
from html import unescape as read_entity
from typing import NamedTuple

import regex as re

from annotator.core.document import BlockKind, Metadata, Reference, Script
from annotator.core.rules import Rule
from annotator.sources.citations import Citation
from annotator.sources.pandoc_markdown_breaks import settle_breaks
from annotator.sources.pandoc_markdown_lines import Region, RegionKind
from annotator.sources.pandoc_markdown_links import (
    CATEGORY,
    IMAGE_FILE,
    IMAGE_WORD,
    address_of,
    read_target,
    title_of,
    unescape,
)
from annotator.sources.pandoc_markdown_notes import read_reference
from annotator.sources.pandoc_markdown_tokens import (
    ATTRIBUTES,
    BACKTICKS,
    BLOCK_TAGS,
    CAPTION_OPTION,
    FLAG,
    HREF,
    IMAGE_START,
    INLINE_TAGS,
    LINK_ADDRESS,
    TOKEN,
    VARIANT,
    VARIANTS,
)
from annotator.sources.plain_output import LINE_END, Output
from annotator.text.pieces import BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart
from annotator.text.script import majority_script

_REGION_RULES = {
    RegionKind.COMMENT: Rule.COMMENT,
    RegionKind.TEMPLATE: Rule.TEMPLATE,
    RegionKind.SCRIPT: Rule.SCRIPT,
}

# Ordinary characters in HTML.
_MARKDOWN_ONLY = frozenset({"hard_break", "escape", "code", "opening", "closing", "emphasis"})


class _Opening(NamedTuple):
    """``[``, ``![`` or ``<a>``: where it stands in raw, and the place in the pieces kept for what it becomes."""

    start: int
    slot: int
    mark: str


class Inline:
    """Reads running text into an output. One for each document: it counts the citations."""

    def __init__(self, out: Output, whole: list[Region], notes: dict[str, Citation]) -> None:
        self.out = out
        self.metadata: list[Metadata] = []
        self.bold: tuple[int, int] | None = None  # the first bold stretch, its marks included
        self._raw = out.raw
        self._regions = {region.start: region for region in whole}
        self._notes = notes
        self._citations = 0
        self._variants: tuple[str, ...] | None = None
        self._start_text(0, 0, None, False)
        self._readers: dict[str, Callable[[re.Match[str]], None]] = {
            "note": self._read_note,
            "footnote": self._read_footnote,
            "bare_note": self._read_bare_note,
            "hard_break": self._read_hard_break,
            "wiki_image": self._read_wiki_image,
            "wiki_bracket": self._read_wiki_bracket,
            "escaped_tag": self._read_escaped_tag,
            "escape": self._read_escape,
            "code": self._read_code,
            "opening": self._read_opening,
            "closing": self._read_closing,
            "emphasis": self._read_emphasis,
            "address": self._read_address,
            "gallery": self._read_gallery,
            "tag": self._read_tag,
            "braces": self._read_literal,
            "entity": self._read_entity,
            "line_break": self._read_line_break,
            "conversion": self._read_conversion,
            "wiki_sign": self._read_wiki_sign,
        }

    def read_block(self, end: int, block: BlockStart) -> None:
        """Read ``raw`` from the output's position to ``end`` as a block, or several where an image stands in it."""
        first = len(self.out.pieces)
        self.out.begin(block)
        self._read(end, block, False)
        self.out.end()
        settle_breaks(self._raw, self.out.pieces, first)

    def read_cell(self, end: int, *, html: bool = False) -> None:
        """Read ``raw`` up to ``end`` as a part of the block that is open: blocks in it are joined by spaces.

        In ``html`` the marks of Markdown are ordinary characters.
        """
        first = len(self.out.pieces)
        self._read(end, None, html)
        settle_breaks(self._raw, self.out.pieces, first)

    def cite(self, end: int, name: str | None, citation: Citation) -> None:
        """A citation whose markup reaches from the output's position to ``end``."""
        self._citations += 1
        reference = Reference(f"r{self._citations}", 0, self.out.position, end, name, *citation)
        self.out.pieces.append(Cite(reference))
        self.out.drop(end, Rule.REFERENCE)

    def _start_text(self, start: int, end: int, block: BlockStart | None, html: bool) -> None:
        self._limit = end
        self._end = end
        self._block = block
        self._html = html
        self._openings: list[_Opening] = []
        self._emphasis: dict[str, list[tuple[int, int]]] = {}  # mark -> index of its piece, raw offset
        self._resume: list[tuple[int, int]] = []  # where a language variant ends: the rest of it, the limit outside
        self._backticks: dict[int, list[int]] | None = None
        self._images: list[int] | None = None
        self._in_caption = False
        # Beyond the last address no bracket can begin a link.
        self._last_address = self._raw.rfind("](", start, end)
        self._caption_end = -1

    def _read(self, end: int, block: BlockStart | None, html: bool) -> None:
        out, raw = self.out, self._raw
        self._start_text(out.position, end, block, html)
        while True:
            match = TOKEN.search(raw, out.position, self._limit)
            if match is None:
                out.copy(self._limit)
                if not self._resume:
                    break
                after, self._limit = self._resume.pop()
                out.drop(after, Rule.CONVERSION)
                continue
            start, stop = match.span()
            out.copy(start)
            region = self._regions.get(start)
            if region is not None and region.end <= self._limit:
                self._read_region(region)
                continue
            kind = match.lastgroup
            assert kind is not None
            if html and kind in _MARKDOWN_ONLY:
                out.copy(stop)
            else:
                self._readers[kind](match)
        self._end_emphasis()

    def _read_region(self, region: Region) -> None:
        rule = _REGION_RULES.get(region.kind)
        if rule:
            self.out.drop(region.end, rule)
        else:
            self.cite(region.end, *read_reference(self._raw[region.start : region.end]))

    # Notes

    def _read_note(self, match: re.Match[str]) -> None:
        number = match["number"]
        self.cite(match.end(), number, self._notes.get(number, Citation()))

    def _read_footnote(self, match: re.Match[str]) -> None:
        label = match["label"]
        self.cite(match.end(), label, self._notes.get("^" + label, Citation()))

    def _read_bare_note(self, match: re.Match[str]) -> None:
        number = match["bare_number"]
        if "[" + number in self._notes:
            self.cite(match.end(), number, self._notes["[" + number])
        else:
            self.out.copy(match.end())

    # Breaks and characters

    def _read_hard_break(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.ESCAPE)
        line_break = TOKEN.match(self._raw, match.end(), self._limit)
        if line_break:
            self._break_hard(line_break)

    def _read_line_break(self, match: re.Match[str]) -> None:
        # Two spaces before the line end keep it (CommonMark 0.31, 6.7).
        if match.group().startswith("  "):
            self._break_hard(match)
        else:
            self.out.make(match.end(), " ", Rule.SOFT_BREAK)

    def _break_hard(self, match: re.Match[str]) -> None:
        if self._block is None:
            self.out.make(match.end(), " ", Rule.SOFT_BREAK)
            return
        feed = LINE_END.search(self._raw, match.start())
        assert feed is not None
        self.out.drop(feed.start(), Rule.WHITESPACE)
        self.out.copy_line_feed(feed)
        self.out.drop(match.end(), Rule.WHITESPACE)

    def _read_escape(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.ESCAPE)
        self.out.copy(match.end() + 1)

    def _read_entity(self, match: re.Match[str]) -> None:
        text = read_entity(match.group())
        if text == match.group():
            self.out.copy(match.end())
        else:
            self.out.make(match.end(), text, Rule.ENTITY)

    def _read_code(self, match: re.Match[str]) -> None:
        out, length = self.out, len(match.group())
        if self._backticks is None:
            self._backticks = {}
            for run in BACKTICKS.finditer(self._raw, match.start(), self._end):
                self._backticks.setdefault(len(run.group()), []).append(run.start())
        starts = self._backticks.get(length, [])
        following = bisect_right(starts, match.start())
        if following == len(starts) or starts[following] >= self._limit:
            out.copy(match.end())
            return
        closing = starts[following]
        out.drop(match.end(), Rule.EMPHASIS)
        for line_break in LINE_END.finditer(self._raw, match.end(), closing):
            out.copy(line_break.start())
            out.make(line_break.end(), " ", Rule.SOFT_BREAK)
        out.copy(closing)
        out.drop(closing + length, Rule.EMPHASIS)

    def _read_wiki_sign(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.LINK_MARK)

    def _read_literal(self, match: re.Match[str]) -> None:
        self.out.copy(match.end())

    # Links and images

    def _open(self, start: int, end: int, mark: str) -> None:
        """Keep a place in the pieces for what an opening mark may become, and take it as text until then."""
        self._openings.append(_Opening(start, len(self.out.pieces), mark))
        self.out.pieces.append(Drop(start, start, Rule.LINK_MARK))
        self.out.copy(end)

    def _read_opening(self, match: re.Match[str]) -> None:
        if match.group().startswith("!"):
            self._open(*match.span(), "![")
        elif match.start() > self._last_address:
            self.out.copy(match.end())
        else:
            for start in range(*match.span()):
                self._open(start, start + 1, "[")

    def _read_closing(self, match: re.Match[str]) -> None:
        out = self.out
        if not self._openings or self._openings[-1].mark == "<a":
            out.copy(match.end())
            return
        opening = self._openings.pop()
        link = LINK_ADDRESS.match(self._raw, match.end(), self._limit)
        if link is None:
            attributes = ATTRIBUTES.match(self._raw, match.end(), self._limit)
            if attributes and opening.mark == "[":
                out.pieces[opening.slot + 1] = Drop(opening.start, opening.start + 1, Rule.TAG)
                out.drop(attributes.end(), Rule.TAG)
            else:
                out.copy(match.end())
            return
        text_start = opening.start + len(opening.mark)
        text, title = self._raw[text_start : match.start()], title_of(link)
        url = unescape(address_of(link))
        if opening.mark == "![" or (
            IMAGE_FILE.search(url) and ((title or "").startswith("fig:") or IMAGE_WORD.fullmatch(text.strip()))
        ):
            self._read_image(opening, match, link)
            return
        target = read_target(address_of(link), title)
        category = CATEGORY.match(target.target)
        if category and CATEGORY.match(text):
            self._take_back(opening, Rule.CATEGORY)
            out.drop(link.end(), Rule.CATEGORY)
            self.metadata.append(Metadata("category", category[1], opening.start, link.end()))
            return
        out.pieces[opening.slot] = LinkStart(opening.start, link.end(), *target)
        out.pieces[opening.slot + 1] = Drop(opening.start, text_start, Rule.LINK_MARK)
        out.drop(match.end(), Rule.LINK_MARK)
        out.drop(link.end(), Rule.LINK_TARGET)
        out.pieces.append(LinkEnd())

    def _read_image(self, opening: _Opening, closing: re.Match[str], link: re.Match[str]) -> None:
        """An image is gone; what upstream left of its caption becomes a block of its own."""
        out, raw = self.out, self._raw
        attributes = ATTRIBUTES.match(raw, link.end(), self._limit)
        end = attributes.end() if attributes else link.end()
        text = raw[opening.start + len(opening.mark) : closing.start()].strip()
        block = self._block
        if opening.mark == "![" and block and block.kind is BlockKind.CAPTION and not IMAGE_WORD.fullmatch(text):
            # A figure: an image alone in its paragraph, with the caption as its text.
            out.pieces[opening.slot + 1] = Drop(opening.start, opening.start + 2, Rule.IMAGE)
            out.drop(end, Rule.IMAGE)
            return
        self._take_back(opening, Rule.IMAGE)
        out.drop(end, Rule.IMAGE)
        if block is not None and self._caption_follows():
            self._begin_caption()

    def _begin_caption(self) -> None:
        self._in_caption = True
        while option := CAPTION_OPTION.match(self._raw, self.out.position, self._limit):
            self.out.drop(option.end(), Rule.IMAGE)
        self.out.end()
        self.out.begin(BlockStart(BlockKind.CAPTION))

    def _end_caption(self) -> None:
        assert self._block is not None
        self._in_caption = False
        self.out.end()
        self.out.begin(self._block)

    def _caption_follows(self) -> bool:
        """Whether ``\\]\\]``, the end of the image's markup, comes before another image."""
        position = self.out.position
        if self._caption_end < position:
            found = self._raw.find(r"\]\]", position, self._end)
            self._caption_end = found if found >= 0 else self._end
        if self._caption_end == self._end:
            return False
        if self._images is None:
            self._images = [found.start() for found in IMAGE_START.finditer(self._raw, position, self._end)]
        following = bisect_right(self._images, position)
        return following == len(self._images) or self._caption_end < self._images[following]

    def _read_wiki_image(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.IMAGE)
        if self._block is not None and self._caption_follows():
            self._begin_caption()

    def _read_gallery(self, match: re.Match[str]) -> None:
        if self._block is None:
            self.out.drop(match.end(), Rule.IMAGE)
            return
        self.out.drop(match.end(), Rule.IMAGE)
        self.out.end()
        self.out.begin(BlockStart(BlockKind.CAPTION))

    def _read_wiki_bracket(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.DAMAGE)
        if self._in_caption and match.group() == r"\]\]":
            self._end_caption()

    def _read_address(self, match: re.Match[str]) -> None:
        out = self.out
        out.pieces.append(LinkStart(*match.span(), *read_target(match.group()[1:-1], None)))
        out.drop(match.start() + 1, Rule.LINK_MARK)
        out.copy(match.end() - 1)
        out.drop(match.end(), Rule.LINK_MARK)
        out.pieces.append(LinkEnd())

    def _take_back(self, opening: _Opening, rule: Rule) -> None:
        """Drop what was read since ``opening``, by ``rule``."""
        pieces = self.out.pieces
        del pieces[opening.slot :]
        pieces.append(Drop(opening.start, self.out.position, rule))
        for marks in self._emphasis.values():
            while marks and marks[-1][0] >= opening.slot:
                marks.pop()

    # Emphasis

    def _read_emphasis(self, match: re.Match[str]) -> None:
        out, raw, mark = self.out, self._raw, match.group()
        start, end = match.span()
        before = raw[start - 1] if start > 0 else "\n"
        after = raw[end] if end < len(raw) else "\n"
        opens, closes = not after.isspace(), not before.isspace()
        if mark[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if (not opens and not closes and mark == "**") or mark == "****":
            out.drop(end, Rule.EMPHASIS)  # what was bold is lost
            return
        if len(mark) > 3 or not (opens or closes):
            out.copy(end)
            return
        opened = self._emphasis.setdefault(mark, [])
        if closes and opened:
            index, began = opened.pop()
            out.pieces[index] = Drop(began, began + len(mark), Rule.EMPHASIS)
            out.drop(end, Rule.EMPHASIS)
            if self.bold is None and len(mark) > 1 and mark[0] != "~":
                self.bold = began, end
            # Marks in between that found no partner are text.
            for marks in self._emphasis.values():
                while marks and marks[-1][0] > index:
                    self._leave(*marks.pop())
        else:
            if opens:
                opened.append((len(out.pieces), start))
            out.copy(end)

    def _end_emphasis(self) -> None:
        for marks in self._emphasis.values():
            for index, start in marks:
                self._leave(index, start)

    def _leave(self, index: int, start: int) -> None:
        """A mark without partner: a lone ``*`` is text, ``**`` is what is left of something bold."""
        piece, raw = self.out.pieces[index], self._raw
        if not isinstance(piece, Copy) or piece.end - start < 2 or raw[start] != "*":
            return
        inside_word = start > 0 and piece.end < len(raw) and _is_latin(raw[start - 1]) and _is_latin(raw[piece.end])
        if not inside_word:
            self.out.pieces[index] = Drop(piece.start, piece.end, Rule.DAMAGE)

    # HTML and language variants

    def _read_tag(self, match: re.Match[str]) -> None:
        out, name = self.out, match["tag_name"].lower()
        closing = match.group().startswith("</")
        if name in ("references", "ref"):
            out.drop(match.end(), Rule.REFERENCE_LIST if name == "references" else Rule.DAMAGE)
        elif name == "img":
            out.drop(match.end(), Rule.IMAGE)
        elif name == "a" and not closing:
            self._open(*match.span(), "<a")
        elif name == "a":
            self._close_anchor(match)
        elif name in BLOCK_TAGS:
            out.make(match.end(), " " if self._block is None else "\n", Rule.TAG)
        elif name in INLINE_TAGS:
            out.drop(match.end(), Rule.TAG)
        else:
            out.copy(match.end())

    def _close_anchor(self, match: re.Match[str]) -> None:
        out = self.out
        while self._openings and self._openings[-1].mark != "<a":
            self._openings.pop()
        out.drop(match.end(), Rule.LINK_MARK)
        if not self._openings:
            return
        opening = self._openings.pop()
        tag = out.pieces[opening.slot + 1]
        assert isinstance(tag, Copy)
        values = {found[1].lower(): found[2] or found[3] or "" for found in HREF.finditer(self._raw, *tag)}
        out.pieces[opening.slot + 1] = Drop(tag.start, tag.end, Rule.LINK_TARGET)
        if values.get("href"):
            target = read_target(read_entity(values["href"]), values.get("title"))
            out.pieces[opening.slot] = LinkStart(opening.start, match.end(), *target)
            out.pieces.append(LinkEnd())

    def _read_escaped_tag(self, match: re.Match[str]) -> None:
        self.out.drop(match.end(), Rule.TAG)

    def _read_conversion(self, match: re.Match[str]) -> None:
        """``-{zh-hans:A;zh-hant:B}-`` shows the variant of the document's script, ``-{X}-`` shows X."""
        out, raw = self.out, self._raw
        end = raw.find("}-", match.end(), min(self._limit, match.end() + 2000))
        if end < 0:
            out.copy(match.end())
            return
        begin, stop = match.end(), end
        flag = FLAG.match(raw, begin, end)
        if flag:
            begin = flag.end()
            if flag[1].upper() in ("H", "T", "-"):
                begin = end
        variants = list(VARIANT.finditer(raw[begin:end]))
        if variants:
            chosen = self._choose([variant[1].lower() for variant in variants])
            stop = begin + variants[chosen + 1].start() if chosen + 1 < len(variants) else end
            begin += variants[chosen].end()
        out.drop(begin, Rule.CONVERSION)
        self._resume.append((end + 2, self._limit))
        self._limit = stop

    def _choose(self, variants: list[str]) -> int:
        if self._variants is None:
            self._variants = VARIANTS.get(majority_script(self._raw), VARIANTS[Script.HANS])
        return next((variants.index(name) for name in self._variants if name in variants), 0)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
