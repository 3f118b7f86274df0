"""Running text of Pandoc Markdown: the loop over its marks, and the HTML and language variants between them."""

import re
from bisect import bisect_right
from collections.abc import Callable
from html import unescape as read_entity

from annotator.core.document import BlockKind, Script
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_brackets import LINK_END, Brackets
from annotator.sources.pandoc_markdown_breaks import settle_breaks
from annotator.sources.pandoc_markdown_characters import Page
from annotator.sources.pandoc_markdown_lines import Region, RegionKind
from annotator.sources.pandoc_markdown_links import read_target
from annotator.sources.pandoc_markdown_notes import read_reference
from annotator.sources.pandoc_markdown_tokens import (
    ADDRESS_IN_POINTED_BRACKETS,
    BLOCK_TAGS,
    FLAG,
    GALLERY,
    HREF,
    INLINE_TAGS,
    PLAIN_ANCHOR,
    SPECIAL,
    SPECIAL_IN_HTML,
    TAG,
    VARIANT,
    VARIANTS,
)
from annotator.sources.pandoc_markdown_units import Verse
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart, Copy, Drop, LinkStart
from annotator.text.script import majority_script

_REGION_RULES = {
    RegionKind.COMMENT: Rule.COMMENT,
    RegionKind.TEMPLATE: Rule.TEMPLATE,
    RegionKind.SCRIPT: Rule.SCRIPT,
}


class Inline(Brackets):
    """Reads running text into an output. One for each document: it counts the citations."""

    def __init__(self, out: Output, page: Page) -> None:
        super().__init__(out, page)
        self._regions = {region.start: region for region in page.regions}
        self._region_starts = [region.start for region in page.regions]
        self._last_conversion = out.raw.rfind("}-")
        self._variants: tuple[str, ...] | None = None
        self._readers: dict[str, Callable[[int], int]] = {
            "\\": self._read_backslash,
            "[": self._read_bracket,
            "]": self._read_closing,
            "*": self._read_emphasis,
            "_": self._read_emphasis,
            "~": self._read_tilde,
            "^": self._read_caret,
            "`": self._read_code,
            "$": self._read_math,
            "@": self._read_example,
            "<": self._read_pointed,
            "&": self._read_entity,
            "{": self._read_brace,
            "ⓦ": self._read_wiki_sign,
            "\r": self._read_line_break,
            "\n": self._read_line_break,
        }
        self._html_readers = {**self._readers, "\\": self._read_upstream_escape, "[": self._read_note_mark}

    def read_block(self, end: int, block: BlockStart) -> None:
        """Read ``raw`` from the output's position to ``end`` as a block, or several where an image stands in it."""
        first = len(self.out.pieces)
        self.out.begin(block)
        self._read(end, block)
        self.out.end()
        self._settle(first)

    def read_cell(self, end: int, *, html: bool = False) -> None:
        """Read ``raw`` up to ``end`` as a part of the block that is open: blocks in it are joined by spaces.

        In ``html`` the marks of Markdown are ordinary characters.
        """
        first = len(self.out.pieces)
        self._read(end, None, html)
        self._settle(first)

    def read_lines(self, verse: Verse) -> None:
        """Read lines of Markdown as one block of as many lines."""
        out, first = self.out, len(self.out.pieces)
        out.begin(BlockStart(BlockKind.PARAGRAPH))
        for start, end in verse.lines:
            out.copy_line_end(start)
            out.drop(start, Rule.LIST_MARK)
            self._read(end, None)
            self._settle(first)
            first = len(out.pieces)
        out.end()

    def is_inside_region(self, offset: int) -> bool:
        """Whether a citation, comment or template that is one thing began before ``offset`` and ends after it."""
        index = bisect_right(self._region_starts, offset) - 1
        return index >= 0 and offset < self._page.regions[index].end

    def _read(self, end: int, block: BlockStart | None, html: bool = False) -> None:
        out, raw = self.out, self._raw
        search = SPECIAL_IN_HTML.search if html else SPECIAL.search
        found = search(raw, out.position, end)
        if found is None:
            out.copy(end)
            self._has_breaks = False
            return
        self._start_text(out.position, end, block)
        readers = self._html_readers if html else self._readers
        while True:
            if found is not None:
                start = found.start()
                position = readers[raw[start]](start)
            else:
                out.copy(self._limit)
                if not self._resume:
                    break
                position, rule, self._limit = self._resume.pop()
                out.drop(position, rule)
            found = search(raw, position, self._limit)
        self._emphasis.end()

    def _settle(self, first: int) -> None:
        if self._has_breaks:
            settle_breaks(self._raw, self.out.pieces, first)

    # HTML and language variants

    def _read_pointed(self, start: int) -> int:
        raw, limit, out = self._raw, self._limit, self.out
        region = self._regions.get(start)
        if region is not None and region.end <= limit:
            return self._read_region(region)
        if address := ADDRESS_IN_POINTED_BRACKETS.match(raw, start, limit):
            out.copy(start)
            written = raw[start + 1 : address.end() - 1]
            target = read_target(written if address[1] else "mailto:" + written, None)
            out.pieces.append(LinkStart(*address.span(), *target))
            out.drop(start + 1, Rule.LINK_MARK)
            out.copy(address.end() - 1)
            out.drop(address.end(), Rule.LINK_MARK)
            out.pieces.append(LINK_END)
            return address.end()
        if gallery := GALLERY.match(raw, start, limit):
            self._drop(start, gallery.end(), Rule.IMAGE)
            if self._block is not None:
                out.end()
                out.begin(BlockStart(BlockKind.CAPTION))
            return gallery.end()
        tag = TAG.match(raw, start, limit)
        return self._read_tag(tag) if tag else start + 1

    def _read_region(self, region: Region) -> int:
        rule = _REGION_RULES.get(region.kind)
        if rule:
            return self._drop(region.start, region.end, rule)
        return self._cite(region.start, region.end, *read_reference(self._raw[region.start : region.end]))

    def _read_tag(self, tag: re.Match[str]) -> int:
        start, end = tag.span()
        name, is_closing = tag[1].lower(), self._raw[start + 1] == "/"
        if name == "a":
            return self._close_anchor(start, end) if is_closing else self._read_anchor(start, end)
        if name in BLOCK_TAGS:
            self._has_breaks = True
            return self._make(start, end, " " if self._block is None else "\n", Rule.TAG)
        if name in INLINE_TAGS:
            return self._drop(start, end, Rule.TAG)
        if name in ("references", "ref"):
            return self._drop(start, end, Rule.REFERENCE_LIST if name == "references" else Rule.DAMAGE)
        return self._drop(start, end, Rule.IMAGE) if name == "img" else end

    def _read_anchor(self, start: int, end: int) -> int:
        out = self.out
        plain = PLAIN_ANCHOR.match(self._raw, start, self._limit)
        if plain is None:
            return self._open(start, end, "<a")
        out.copy(start)
        text, text_end = plain.span(3)
        end = plain.end()
        if plain[1]:
            out.pieces.append(LinkStart(start, end, *read_target(plain[1], plain[2])))
        out.pieces += (
            Drop(start, text, Rule.LINK_TARGET),
            Copy(text, text_end),
            Drop(text_end, end, Rule.LINK_MARK),
        )
        if plain[1]:
            out.pieces.append(LINK_END)
        out.position = end
        return end

    def _close_anchor(self, start: int, end: int) -> int:
        out = self.out
        while self._openings and self._openings[-1].mark != "<a":
            self._openings.pop()
        self._drop(start, end, Rule.LINK_MARK)
        if not self._openings:
            return end
        opening = self._openings.pop()
        tag = out.pieces[opening.slot + 1]
        assert isinstance(tag, Copy)
        values = {found[1].lower(): found[2] or found[3] or "" for found in HREF.finditer(self._raw, *tag)}
        out.pieces[opening.slot + 1] = Drop(tag.start, tag.end, Rule.LINK_TARGET)
        if values.get("href"):
            target = read_target(read_entity(values["href"]), values.get("title"))
            out.pieces[opening.slot] = LinkStart(opening.start, end, *target)
            out.pieces.append(LINK_END)
        return end

    def _read_brace(self, start: int) -> int:
        """``{{template}}``, ``-{zh-hans:A;zh-hant:B}-``: the latter shows the variant of the document's script."""
        out, raw = self.out, self._raw
        region = self._regions.get(start)
        if region is not None and region.end <= self._limit:
            return self._read_region(region)
        if start == out.position or raw[start - 1] != "-" or start > self._last_conversion:
            return start + 1
        begin = start + 1
        end = raw.find("}-", begin, min(self._limit, begin + 2000))
        if end < 0:
            return begin
        stop = end
        flag = FLAG.match(raw, begin, end)
        if flag:
            begin = end if flag[1].upper() in ("H", "T", "-") else flag.end()
        variants = list(VARIANT.finditer(raw[begin:end]))
        if variants:
            chosen = self._choose([variant[1].lower() for variant in variants])
            stop = begin + variants[chosen + 1].start() if chosen + 1 < len(variants) else end
            begin += variants[chosen].end()
        self._drop(start - 1, begin, Rule.CONVERSION)
        self._resume.append((end + 2, Rule.CONVERSION, self._limit))
        self._limit = stop
        return begin

    def _choose(self, variants: list[str]) -> int:
        if self._variants is None:
            self._variants = VARIANTS.get(majority_script(self._raw), VARIANTS[Script.HANS])
        return next((variants.index(name) for name in self._variants if name in variants), 0)
