"""The plain-text rendering of a wiki page: title, tagline, text with marks of notes, references, footer."""

import re

from annotator.core.document import BlockKind, Metadata, Reference
from annotator.core.rules import Rule
from annotator.sources.citations import Citation
from annotator.sources.pandoc_markdown_lines import Line
from annotator.sources.pandoc_markdown_tables import grid_table, write_row
from annotator.sources.pandoc_markdown_units import Row
from annotator.sources.parsed import Parsed
from annotator.sources.plain_lines import Paragraph, read_paragraphs
from annotator.sources.plain_output import Output
from annotator.sources.plain_references import is_reference_heading, plain_words, read_plain_citation
from annotator.text.pieces import BlockStart, Cite

_TAGLINE = re.compile(r"(?:维基百科|維基百科)[，,]\s?自由的百科全[书書]|From Wikipedia, the free encyclopedia")
_SOURCE_LINE = re.compile(r"(?:取自|檢索自|检索自|Retrieved from)\s?[“「『\"'‘]?<?(?P<url>https?://[^\s<>”」』\"]+)?")
_FOOTER = re.compile(
    r"(?:[-•*·]\s*)?(?:本[页頁]面?最[后後](?:修[订訂]|更新|[编編][辑輯])(?:于|於)?(?P<revised>[^\r\n]*)|本站的全部文字|Wikipedia®"
    r"|This page was last (?:edited|modified)|Text is available under)"
)
_CATEGORIES = re.compile(r"(?:Category|(?:页面|頁面)?分[类類])[:：]\s*")
_NEXT_CATEGORY = re.compile(r"\s*(?:\||、)\s*|\s+(?=Category:)")
_NAVIGATION = re.compile(r"(?:查\s?[·•]?\s?[论論]\s?[·•]?\s?[编編]|\[?v\s?[·•]\s?t\s?[·•]\s?e\]?)$")
_BULLET = re.compile(r"(?:[-*•·][ \t]+|\d{1,3}\.[ \t]{2,})+|[-*•·]$")
_ENDNOTE = re.compile(r"\[(\d{1,4})\](?=\s|\Z)\s*")
_UNNAMED = re.compile(r"[\s\-‐-―—－·・_]+")
_TOKEN = re.compile(
    r"(?P<mark>\^\[(?P<name>[^\[\]\s]{1,20}(?: \d{1,3})?)\])|(?P<bare>\[(?P<number>\d{1,4})\])|(?P<end>\]\])"
    r"|(?P<opening>(?<![A-Za-z0-9_])_(?=[^\s_])(?=[^_\r\n]{1,300}?_(?![A-Za-z0-9_])))|(?P<nothing>(?<!\S)__(?!\S))|(?P<underscore>_)"
    r"|(?P<bold>\*\*(?=[^\s*][^*\r\n]{0,300}\*\*))|(?P<stars>\*\*)|(?P<line>[ \t\u3000]*(?:\r\n|\r|\n)\s*)"
)

_LONGEST_TITLE = 80
_LONGEST_HEADING = 40
_FINAL = "。！？；：，、…”」』.!?;:,]"
_INNER = "，。；！？"


def read_wiki(raw: str) -> Parsed:
    """Read the plain rendering of a wiki page."""
    return _Page(raw).read()


class _Page:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._out = Output(raw)
        self._paragraphs = list(read_paragraphs(raw))
        self._notes: dict[str, Citation] = {}
        self._entries: dict[tuple[int, int], str] = {}  # where each entry of the references stands, and its number
        self._cited: set[str] = set()
        self._metadata: list[Metadata] = []
        self._title: str | None = None
        self._url: str | None = None
        self._citations = 0
        self._after_references = False
        self._level = 0  # of the last heading, while nothing stands under it
        # Pandoc sets sections two empty lines apart and their parts one.
        self._spaced = any(
            paragraph.empty_before > 1
            and len(paragraph.lines) == 1
            and self._is_heading(raw[slice(*paragraph.lines[0])])
            for paragraph in self._paragraphs[1:]
        )

    def read(self) -> Parsed:
        paragraphs = self._paragraphs
        endnotes = self._find_endnotes()
        lists = self._find_references(endnotes)
        for index, paragraph in enumerate(paragraphs):
            self._out.gap(paragraph.start)
            if index >= endnotes or index in lists:
                self._out.gap(paragraph.end, Rule.REFERENCE_LIST)
                self._after_references = True
            elif not self._read_furniture(index, paragraph):
                self._read_paragraph(index, paragraph, index + 1 in lists)
        self._out.gap(len(self._raw))
        metadata = sorted(self._metadata + self._uncited(), key=lambda entry: entry.raw_start)
        return Parsed(self._out.pieces, metadata, self._title, self._url)

    # What the page says about itself

    def _read_furniture(self, index: int, paragraph: Paragraph) -> bool:
        """Drop a paragraph that is not the article's. Returns whether it is one."""
        out, raw = self._out, self._raw
        text = raw[paragraph.start : paragraph.end]
        if _TAGLINE.fullmatch(text):
            out.drop(paragraph.end, Rule.TAGLINE)
        elif source := _SOURCE_LINE.match(text):
            self._url = self._url or source["url"]
            out.drop(paragraph.end, Rule.SOURCE_LINE)
        elif footer := _FOOTER.match(text):
            self._read_footer(paragraph, footer)
        elif _CATEGORIES.match(text):
            self._read_categories(paragraph)
        elif _NAVIGATION.search(text) or (self._after_references and self._is_title_again(text)):
            out.drop(paragraph.end, Rule.NAVIGATION)
        else:
            return False
        return True

    def _read_footer(self, paragraph: Paragraph, footer: re.Match[str]) -> None:
        revised = (footer["revised"] or "").replace("*", "").strip(" 。.")
        if revised:
            begin = paragraph.start + footer.start("revised")
            self._metadata.append(Metadata("revised", revised, begin, begin + len(footer["revised"])))
        self._out.gap(paragraph.end, Rule.FOOTER)

    def _read_categories(self, paragraph: Paragraph) -> None:
        raw = self._raw
        start = paragraph.start
        for edge in [*_NEXT_CATEGORY.finditer(raw, paragraph.start, paragraph.end), None]:
            end = edge.start() if edge else paragraph.end
            mark = _CATEGORIES.match(raw, start, end)
            name = raw[mark.end() if mark else start : end].strip()
            if name:
                self._metadata.append(Metadata("category", name, start, end))
            start = edge.end() if edge else end
        self._out.drop(paragraph.end, Rule.CATEGORY)

    def _is_title_again(self, text: str) -> bool:
        # A navigation box begins with its name, which is the page's but for spaces and dashes.
        return bool(self._title) and _UNNAMED.sub("", text) == _UNNAMED.sub("", self._title or "")

    # References

    def _find_endnotes(self) -> int:
        """The index of the first of the paragraphs ``[1] …`` to ``[n] …`` after the article."""
        first = len(self._paragraphs)
        while first:
            paragraph = self._paragraphs[first - 1]
            note = _ENDNOTE.match(self._raw, paragraph.start, paragraph.end)
            if note is None:
                break
            self._enter(note[1], note.end(), paragraph.end)
            first -= 1
        return first

    def _find_references(self, endnotes: int) -> set[int]:
        """The indices of the lists under headings of reference sections, whose entries become notes in their order."""
        raw, found = self._raw, set[int]()
        under_heading = False
        for index, paragraph in enumerate(self._paragraphs[:endnotes]):
            if len(paragraph.lines) == 1 and is_reference_heading(raw[paragraph.start : paragraph.end]):
                under_heading = True
            elif under_heading and _BULLET.match(raw, paragraph.start, paragraph.end):
                found.add(index)
            else:
                under_heading = False
        number = 0
        for index in sorted(found):
            paragraph = self._paragraphs[index]
            bullets = [bullet for line in paragraph.lines if (bullet := _BULLET.match(raw, *line))]
            ends = [bullet.start() for bullet in bullets[1:]] + [paragraph.end]
            for bullet, end in zip(bullets, ends, strict=True):
                number += 1
                self._enter(str(number), bullet.end(), end)
        return found

    def _enter(self, number: str, start: int, end: int) -> None:
        """Take ``raw[start:end]`` for what the citations of this number say, unless an entry before it does."""
        self._notes.setdefault(number, read_plain_citation(self._raw[start:end]))
        self._entries[start, end] = number

    def _uncited(self) -> list[Metadata]:
        """The entries of the references that no mark in the text calls."""
        return [
            Metadata("reference", text, start, end)
            for (start, end), number in self._entries.items()
            if number not in self._cited and (text := plain_words(self._raw[start:end]))
        ]

    # Text

    def _read_paragraph(self, index: int, paragraph: Paragraph, list_follows: bool) -> None:
        raw, single = self._raw, len(paragraph.lines) == 1
        text = raw[paragraph.start : paragraph.end]
        if index == 0 and single and len(text) <= _LONGEST_TITLE and text[-1] not in _FINAL:
            self._title = text
            self._write(paragraph, BlockStart(BlockKind.TITLE, 1))
        elif single and is_reference_heading(text) and (list_follows or self._heads_nothing(index)):
            self._out.drop(paragraph.end, Rule.EMPTY_SECTION)
        elif single and self._is_heading(text) and not self._heads_nothing(index):
            if self._spaced:
                self._level = 2 if paragraph.empty_before > 1 else 3
            else:
                self._level = self._level + 1 if self._level else 2
            self._write(paragraph, BlockStart(BlockKind.HEADING, min(self._level, 6)))
            return
        elif text.startswith("+-") and self._read_table(paragraph):
            pass
        elif _BULLET.match(raw, paragraph.start, paragraph.end):
            self._read_list(paragraph)
        else:
            self._read_prose(paragraph)
        self._level = 0

    def _is_heading(self, text: str) -> bool:
        """Whether a line that stands alone is a heading: short, without the punctuation of a sentence."""
        if len(text) > _LONGEST_HEADING or text[-1] in _FINAL or any(mark in text for mark in _INNER):
            return False
        return not _BULLET.match(text) and text[0] not in "+|[]" and not _CATEGORIES.match(text)

    def _heads_nothing(self, index: int) -> bool:
        """Whether nothing of the article follows: a short line there is a caption or the like, not a heading.

        Nor does the heading of a reference section have anything under it where another heading comes next.
        """
        heading = self._raw[slice(*self._paragraphs[index].lines[0])]
        for following in range(index + 1, len(self._paragraphs)):
            paragraph = self._paragraphs[following]
            text = self._raw[paragraph.start : paragraph.end]
            if not (_SOURCE_LINE.match(text) or _FOOTER.match(text) or _CATEGORIES.match(text) or _ENDNOTE.match(text)):
                return is_reference_heading(heading) and self._is_heading(text)
        return True

    def _read_prose(self, paragraph: Paragraph) -> None:
        """A paragraph; what stands before ``]]`` in it is the rest of a caption whose image is gone."""
        end = self._raw.find("]]", paragraph.start, paragraph.end)
        if end >= 0 and self._raw.find("[[", paragraph.start, end) < 0:
            while self._raw.startswith("]", end + 2):
                end += 1  # the first bracket of ]]] ends a note
            self._out.begin(BlockStart(BlockKind.CAPTION))
            self._read_running_text(end)
            self._out.end()
            self._out.drop(end + 2, Rule.DAMAGE)
        self._write(paragraph, BlockStart(BlockKind.PARAGRAPH))

    def _write(self, paragraph: Paragraph, block: BlockStart) -> None:
        self._out.begin(block)
        self._read_running_text(paragraph.end)
        self._out.end()

    def _read_list(self, paragraph: Paragraph) -> None:
        out, raw = self._out, self._raw
        opened = False
        for start, end in paragraph.lines:
            bullet = _BULLET.match(raw, start, end)
            if bullet or not opened:
                if opened:
                    out.end()
                out.gap(start)
                out.gap(bullet.end() if bullet else start, Rule.LIST_MARK)
                out.begin(BlockStart(BlockKind.LIST_ITEM, 1, tight=True))
                opened = True
            self._read_running_text(end)
        out.end()

    def _read_table(self, paragraph: Paragraph) -> bool:
        out, raw = self._out, self._raw
        lines = [Line(start, end, end) for start, end in paragraph.lines]
        table = grid_table(raw, lines, 0, paragraph.start, False)
        if table is None or table[1] < len(lines):
            return False
        for unit in table[0]:
            out.gap(unit.start)
            if isinstance(unit, Row):
                write_row(unit, out, self._read_running_text, _shown)
            else:
                out.drop(unit.end, unit.rule)
        return True

    def _read_running_text(self, end: int) -> None:
        """Read ``raw`` up to ``end`` into the block that is open."""
        out, raw = self._out, self._raw
        closings: set[int] = set()
        for token in _TOKEN.finditer(raw, out.position, end):
            start, stop = token.span()
            out.copy(start)
            match token.lastgroup:
                case "mark":
                    self._cite(stop, token["name"])
                case "bare" if token["number"] in self._notes:
                    self._cite(stop, token["number"])
                case "end" if raw.rfind("[[", max(out.position - 300, 0), start) < 0:
                    out.drop(stop, Rule.DAMAGE)
                case "opening":
                    closings.add(raw.index("_", stop))
                    out.drop(stop, Rule.EMPHASIS)
                case "bold":
                    closings.add(raw.index("**", stop))
                    out.drop(stop, Rule.EMPHASIS)
                case "nothing":
                    out.drop(stop, Rule.EMPHASIS)  # what was set in italics is lost
                case "underscore" | "stars" if start in closings:
                    out.drop(stop, Rule.EMPHASIS)
                case "line":
                    out.copy_line_end(stop)
                    out.drop(stop, Rule.WHITESPACE)
                case _:
                    out.copy(stop)
        out.copy(end)

    def _cite(self, end: int, name: str) -> None:
        self._citations += 1
        self._cited.add(name)
        citation = self._notes.get(name, Citation())
        reference = Reference(f"r{self._citations}", 0, self._out.position, end, name, *citation)
        self._out.pieces.append(Cite(reference))
        self._out.drop(end, Rule.REFERENCE)


def _shown(text: str) -> str:
    """A stretch of a cell that cannot be copied, without the marks of emphasis."""
    return " ".join(text.replace("_", "").split())
