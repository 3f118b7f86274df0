"""Running text of Pandoc Markdown: what stands in brackets, as links, images, notes and citations."""

import re
from typing import NamedTuple

from annotator.core.document import BlockKind, LinkKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.citations import Citation
from annotator.sources.pandoc_markdown_characters import Characters
from annotator.sources.pandoc_markdown_links import (
    CATEGORY,
    IMAGE_FILE,
    IMAGE_WORD,
    LINK_ADDRESS,
    Address,
    address_of,
    normalised,
    read_target,
    title_of,
)
from annotator.sources.pandoc_markdown_notes import read_entry
from annotator.sources.pandoc_markdown_tokens import (
    ATTRIBUTES,
    BARE_NOTE,
    CITED,
    CITED_KEY,
    FOOTNOTE,
    LABEL,
    OPENING,
    PLAIN_BRACKETS,
    PLAIN_LINK,
)
from annotator.text.pieces import BlockStart, Copy, Drop, LinkEnd, LinkStart

LINK_END = LinkEnd()


class Opening(NamedTuple):
    """``[``, ``![``, ``^[`` or ``<a>``: where it stands in raw, and the place in the pieces for what it becomes."""

    start: int
    slot: int
    mark: str


class Brackets(Characters):
    """Readers of brackets. Those that are open wait on a stack."""

    def _start_text(self, start: int, end: int, block: BlockStart | None) -> None:
        super()._start_text(start, end, block)
        self._openings: list[Opening] = []
        self._last_address: int | None = None

    # Notes and citations

    def _read_note_mark(self, start: int) -> int:
        """``[^1]``, or ``[1]`` if there is such a note after the article."""
        raw, limit, notes = self._raw, self._limit, self._page.notes
        following = raw[start + 1 : start + 2]
        if following == "^" and (note := FOOTNOTE.match(raw, start, limit)):
            return self._cite(start, note.end(), note[1], notes.get("^" + note[1], Citation()))
        note = BARE_NOTE.match(raw, start, limit) if following.isdigit() else None
        if note and "[" + note[1] in notes:
            return self._cite(start, note.end(), note[1], notes["[" + note[1]])
        return start + 1

    def _read_cited(self, cited: re.Match[str]) -> int:
        """``[see @doe99, p. 3; @smith04]``: a citation for each key."""
        start, end = cited.span()
        self.out.copy(start)
        parts = self._raw[start + 1 : end - 1].split(";")
        for index, part in enumerate(parts):
            start += 1 + len(part)
            key = CITED_KEY.search(part)
            if key:
                name = key[1].strip("{}").rstrip(".:,?")
                words = " ".join((part[: key.start()] + part[key.start() :].replace("@", "", 1).lstrip("-")).split())
                self.cite(end if index + 1 == len(parts) else start, name, Citation(words))
        self.out.drop(end, Rule.REFERENCE)
        return end

    def _read_caret(self, start: int) -> int:
        raw = self._raw
        if not raw.startswith("^[", start, self._limit):
            return self._read_raised(start)
        if note := FOOTNOTE.match(raw, start + 1, self._limit):
            self._drop(start, start + 1, Rule.EMPHASIS)
            end = self._read_note_mark(start + 1)
            return self._drop(end, end + 1, Rule.EMPHASIS) if raw.startswith("^", note.end(), self._limit) else end
        return self._open(start, start + 2, "^[")

    def _cite_note(self, start: int, closing: int, text: int) -> int:
        """A note that stands in the text itself, ``^[…]``."""
        words = self._raw[text:closing]
        citation = self._page.notes.get("[" + words) or read_entry(words)
        end = closing + 1
        if not words.isdigit():
            return self._cite(start, end, None, citation)
        # Not a note but the raised number of one, ^[1]^.
        return self._cite(start, end + self._raw.startswith("^", end, self._limit), words, citation)

    # Links and images

    def _read_bracket(self, start: int) -> int:
        raw, out, limit = self._raw, self.out, self._limit
        if raw[start - 1 : start] == "!" and start > out.position:
            return self._open(start - 1, start + 1, "![")
        if raw.startswith("[[", start, limit):
            return self._read_opening(start)
        plain = PLAIN_LINK.match(raw, start, limit)
        # A colon may be that of a category or an image.
        if plain and plain[3].find(":", 8) < 0 and ":" not in plain[1] and not IMAGE_WORD.fullmatch(plain[1]):
            out.copy(start)
            (text, text_end), (address, end) = plain.span(1), plain.span(2)
            target = read_target(plain[3], plain[4])
            out.pieces += (
                LinkStart(start, end, *target),
                Drop(start, text, Rule.LINK_MARK),
                Copy(text, text_end),
                Drop(text_end, address, Rule.LINK_MARK),
                Drop(address, end, Rule.LINK_TARGET),
                LINK_END,
            )
            out.position = end
            return end
        position = self._read_note_mark(start)
        if position > start + 1:
            return position
        if (cited := CITED.match(raw, start, limit)) and CITED_KEY.search(cited.group()):
            return self._read_cited(cited)
        plain = PLAIN_BRACKETS.match(raw, start, limit)
        return plain.end() if plain and not self._is_called(plain.end()) else self._read_opening(start)

    def _is_called(self, end: int) -> bool:
        """Whether brackets that end here are a link or a span, not words in brackets."""
        raw, limit = self._raw, self._limit
        following = raw[end : end + 1]
        return bool(
            self._page.addresses
            or (following == "(" and LINK_ADDRESS.match(raw, end, limit))
            or (following == "{" and ATTRIBUTES.match(raw, end, limit))
        )

    def _read_opening(self, start: int) -> int:
        """Brackets that may begin links, each of them."""
        opening = OPENING.match(self._raw, start, self._limit)
        assert opening is not None
        if start > self._last_closing():
            return opening.end()
        for at in range(*opening.span()):
            self._open(at, at + 1, "[")
        return opening.end()

    def _last_closing(self) -> int:
        """Where the last bracket closes that an opening one may belong to."""
        if self._page.addresses:
            return self._end
        if self._last_address is None:
            raw, start, end = self._raw, self.out.position, self._end
            self._last_address = max(raw.rfind("](", start, end), raw.rfind("]{", start, end))
        return self._last_address

    def _open(self, start: int, end: int, mark: str) -> int:
        """Keep a place in the pieces for what an opening mark may become, and take it as text until then."""
        self.out.copy(start)
        self._openings.append(Opening(start, len(self.out.pieces), mark))
        self.out.pieces.append(Drop(start, start, Rule.LINK_MARK))
        self.out.copy(end)
        return end

    def _read_closing(self, start: int) -> int:
        out, raw, limit = self.out, self._raw, self._limit
        if not self._openings or self._openings[-1].mark == "<a":
            return start + 1
        opening = self._openings.pop()
        text = opening.start + len(opening.mark)
        out.copy(start)
        if opening.mark == "^[":
            self._take_back(opening)
            return self._cite_note(opening.start, start, text)
        link = LINK_ADDRESS.match(raw, start + 1, limit)
        if link:
            return self._link(opening, start, link.end(), Address(address_of(link), title_of(link)))
        if self._page.addresses:
            label = LABEL.match(raw, start + 1, limit)
            called = raw[text:start] if label is None or not label[1] else label[1]
            address = self._page.addresses.get(normalised(called)) if len(called) < 1000 else None
            if address:
                return self._link(opening, start, label.end() if label else start + 1, address)
        attributes = ATTRIBUTES.match(raw, start + 1, limit)
        if attributes and opening.mark == "[":
            out.pieces[opening.slot + 1] = Drop(opening.start, text, Rule.TAG)
            return self._drop(start, attributes.end(), Rule.TAG)
        return start + 1

    def _link(self, opening: Opening, closing: int, end: int, address: Address) -> int:
        """The text that began at ``opening`` and ends at the bracket ``closing`` leads to ``address``."""
        out, raw = self.out, self._raw
        text_start = opening.start + len(opening.mark)
        text = raw[text_start:closing]
        target = read_target(*address)
        is_image = IMAGE_FILE.search(address.url) and (
            (address.title or "").startswith("fig:") or IMAGE_WORD.fullmatch(text.strip())
        )
        if opening.mark == "![" or is_image:
            return self._read_image(opening, text, end)
        category = CATEGORY.match(target.target)
        if category and CATEGORY.match(text):
            self._take_back(opening)
            self.metadata.append(Metadata("category", category[1], opening.start, end))
            out.drop(end, Rule.CATEGORY)
            return end
        if target.kind is LinkKind.INTERLANGUAGE and text.startswith(f"{target.lang}:"):
            # The same page in another language, as wikis list them at the end.
            self._take_back(opening)
            self.metadata.append(Metadata("interlanguage", f"{target.lang}:{target.target}", opening.start, end))
            out.drop(end, Rule.NAVIGATION)
            return end
        out.pieces[opening.slot] = LinkStart(opening.start, end, *target)
        out.pieces[opening.slot + 1] = Drop(opening.start, text_start, Rule.LINK_MARK)
        out.drop(closing + 1, Rule.LINK_MARK)
        out.drop(end, Rule.LINK_TARGET)
        out.pieces.append(LINK_END)
        return end

    def _read_image(self, opening: Opening, text: str, end: int) -> int:
        """An image is gone; what upstream left of its caption becomes a block of its own."""
        out, block = self.out, self._block
        if attributes := ATTRIBUTES.match(self._raw, end, self._limit):
            end = attributes.end()
        is_figure = opening.mark == "![" and block is not None and block.kind is BlockKind.CAPTION
        if is_figure and not IMAGE_WORD.fullmatch(text.strip()):
            # An image alone in its paragraph, with the caption as its text.
            out.pieces[opening.slot + 1] = Drop(opening.start, opening.start + 2, Rule.IMAGE)
            out.drop(end, Rule.IMAGE)
            return end
        self._take_back(opening)
        out.drop(end, Rule.IMAGE)
        self._captions.begin()
        return out.position

    def _take_back(self, opening: Opening) -> None:
        """Make as if nothing had been read since ``opening``."""
        del self.out.pieces[opening.slot :]
        self.out.position = opening.start
        self._emphasis.forget(opening.slot)
