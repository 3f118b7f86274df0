"""Pages that Pandoc converted from MediaWiki to Markdown, and Markdown like it."""

from collections.abc import Sequence
from itertools import pairwise

import regex as re

from annotator.core.document import BlockKind, Link, Metadata
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_blocks import read_blocks
from annotator.sources.pandoc_markdown_characters import NO_PAGE, Page
from annotator.sources.pandoc_markdown_head import Head, read_head
from annotator.sources.pandoc_markdown_html import read_frame
from annotator.sources.pandoc_markdown_inline import Inline
from annotator.sources.pandoc_markdown_lines import Region, find_regions, logical_lines
from annotator.sources.pandoc_markdown_links import unescape
from annotator.sources.pandoc_markdown_notes import plain_entry, read_entry
from annotator.sources.pandoc_markdown_tables import write_row
from annotator.sources.pandoc_markdown_units import Entry, Mark, Prose, Row, Unit, Verbatim, Verse
from annotator.sources.parsed import Parsed
from annotator.sources.plain_output import Output
from annotator.sources.plain_references import is_reference_heading
from annotator.text.pieces import BlockStart, Copy, Make, Woven, weave

_NOTE = re.compile(r"\\\[\d{1,3}\\\]")
_FIRST_ENDNOTE = re.compile(r"^\[1\](?=[ \t\r\n]|\Z)", re.MULTILINE)
_CAPTION = re.compile(r"<caption\b[^<>]*>([^<>]*)</caption\s*>", re.IGNORECASE)
# With what collections of pages say where each is from.
_SOURCE_LINE = re.compile(
    r"\s*+>[ \t]*+(?:本文内容由|本文內容由|この記事は)\[([^\[\]\r\n]++)\]\((https?://\S+)\)(?:转换而来|轉換而來|から翻訳されています)[。.]?"
    r"(?=[ \t]*+(?:[\r\n]|\Z))"
)
_CAPTION_MARK = re.compile(r"(?:[Tt]able)?:[ \t]++")
_CAPTION_ATTRIBUTES = re.compile(r"[ \t]*+\{[#.][^{}]*+\}[ \t]*+$")


def parse(raw: str) -> Parsed:
    """Read Pandoc Markdown. Any text can be read so; linear in its length."""
    head, head_rule = read_head(raw), Rule.INFOBOX
    if not head.end:
        head, head_rule = _source_line(raw), Rule.SOURCE_LINE
    whole, frames = find_regions(raw)
    lines = [line for line in logical_lines(raw, whole, frames) if line.end > head.end]
    if lines and lines[0].start < head.end:
        head = Head(0, [])  # what began in the head goes on below it
        lines = list(logical_lines(raw, whole, frames))
    blocks = read_blocks(raw, lines, frames, _endnotes(raw))
    units = _numbered_notes(raw, blocks.units)
    units = _reference_lists(raw, units)
    units = _captions(raw, units)
    notes = {
        unit.label: read_entry(raw[unit.text_start : unit.end])
        for unit in reversed(units)
        if isinstance(unit, Entry) and unit.label
    }
    out = Output(raw)
    inline = Inline(out, Page(whole, notes, blocks.addresses, blocks.examples))
    out.gap(head.end, head_rule)
    for unit in units:
        _skip_space(out, unit.start)
        _write(unit, out, inline)
    out.gap(len(raw))
    metadata = head.metadata + inline.metadata + _uncited(raw, units)
    metadata.sort(key=lambda entry: entry.raw_start)
    title = head.first("title") or _title(raw, units, inline)
    return Parsed(out.pieces, metadata, title, head.url, head.date)


def _skip_space(out: Output, end: int) -> None:
    """Drop what stands between two units."""
    stretch = out.raw[out.position : end]
    if stretch.isspace() and "\r" not in stretch:
        out.drop(end, Rule.WHITESPACE)
    else:
        out.gap(end)


def _write(unit: Unit, out: Output, inline: Inline) -> None:
    match unit:
        case Prose(_, end, block):
            inline.read_block(end, block)
        case Row():
            write_row(unit, out, inline.read_cell, _text, _links)
        case Verse():
            inline.read_lines(unit)
        case Verbatim(lines):
            out.begin(BlockStart(BlockKind.PARAGRAPH))
            for (start, end), (following, _) in pairwise([*lines, (lines[-1][1], 0)]):
                out.drop(start, Rule.WHITESPACE)
                out.copy(end)
                out.copy_line_end(following)
            out.end()
        case Mark(_, end, rule):
            out.drop(end, rule)
        case Entry(_, _, end):
            out.gap(end, Rule.REFERENCE_LIST)
        case Region():
            read_frame(unit, out, inline)


def _woven(markdown: str) -> Woven:
    out = Output(markdown)
    Inline(out, NO_PAGE).read_block(len(markdown), BlockStart(BlockKind.PARAGRAPH))
    return weave(markdown, out.pieces)


def _text(markdown: str) -> str:
    """A fragment of Markdown as a reader sees it."""
    return _woven(markdown).text


def _links(markdown: str) -> Sequence[Link]:
    """The links in a fragment of Markdown, with places in what ``_text`` makes of it."""
    return _woven(markdown).links


def _source_line(raw: str) -> Head:
    """The line above a page that names its source, as a head of the page."""
    line = _SOURCE_LINE.match(raw)
    if line is None:
        return Head(0, [])
    title, url = (Metadata(key, unescape(line[group]), *line.span(group)) for group, key in ((1, "title"), (2, "url")))
    return Head(line.end(), [title, url])


def _endnotes(raw: str) -> int:
    """Where the notes ``[1] …`` after the article begin: the last line that begins with ``[1]``, if a mark cites it."""
    last = next(iter(reversed(list(_FIRST_ENDNOTE.finditer(raw)))), None)
    return last.start() if last and raw.find("[1]") < last.start() else len(raw)


def _numbered_notes(raw: str, units: list[Unit]) -> list[Unit]:
    """``units`` with the numbered list after the article, if there is one, as notes."""
    first, number = len(units), None
    for index in range(len(units) - 1, -1, -1):
        unit = units[index]
        if isinstance(unit, Mark) and unit.number is not None and unit.depth == 1:
            if number is not None and unit.number != number - 1:
                break
            first, number = index, unit.number
        elif not isinstance(unit, (Mark, Prose)) or unit.depth == 0:
            break
    if number != 1 or not _NOTE.search(raw, 0, units[first].start):
        return units
    return [*units[:first], *_entries(units[first:], raw, numbered=True)]


def _reference_lists(raw: str, units: list[Unit]) -> list[Unit]:
    """``units`` with the lists under the headings of reference sections as entries, which no number calls."""
    kept: list[Unit] = []
    listed: list[Unit] = []
    in_references = False
    for unit in units:
        if in_references and isinstance(unit, (Mark, Prose)) and unit.depth:
            listed.append(unit)
            continue
        kept += _entries(listed, raw, numbered=False)
        listed = []
        kept.append(unit)
        if isinstance(unit, Prose) and unit.block.kind is BlockKind.HEADING:
            in_references = is_reference_heading(_text(raw[unit.start : unit.end]))
    return kept + _entries(listed, raw, numbered=False)


def _entries(units: list[Unit], raw: str, *, numbered: bool) -> list[Unit]:
    """One entry for each item of the outermost list in ``units``, which are marks and prose of lists only."""
    entries: list[Unit] = []
    for index, unit in enumerate(units):
        if isinstance(unit, Mark) and unit.depth == 1:
            label = str(unit.number) if numbered else ""
            entries.append(Entry(unit.start, unit.end, unit.end, label))
        elif entries:
            entry = entries[-1]
            assert isinstance(entry, Entry)
            entries[-1] = Entry(entry.start, entry.text_start, units[index].end, entry.label)
    return entries


def _captions(raw: str, units: list[Unit]) -> list[Unit]:
    """``units`` with the paragraphs beside tables that are their captions as such, but not what HTML says already."""
    kept: list[Unit] = []
    for index, unit in enumerate(units):
        if isinstance(unit, Prose) and unit.block.kind is BlockKind.PARAGRAPH:
            table = kept[-1] if kept else None
            if isinstance(table, Region):
                caption = _CAPTION.search(raw, table.start, min(table.end, table.start + 2000))
                if caption and caption[1].split() == raw[unit.start : unit.end].split():
                    kept.append(Mark(unit.start, unit.end, Rule.TABLE_MARK))
                    continue
            mark = _CAPTION_MARK.match(raw, unit.start, unit.end)
            if mark and (_is_of_table(table) or (index + 1 < len(units) and _is_of_table(units[index + 1]))):
                attributes = _CAPTION_ATTRIBUTES.search(raw, max(mark.end(), unit.end - 200), unit.end)
                end = attributes.start() if attributes else unit.end
                kept.append(Mark(unit.start, mark.end(), Rule.TABLE_MARK))
                if mark.end() < end:
                    kept.append(Prose(mark.end(), end, BlockStart(BlockKind.CAPTION)))
                if end < unit.end:
                    kept.append(Mark(end, unit.end, Rule.TABLE_MARK))
                continue
        kept.append(unit)
    return kept


def _is_of_table(unit: Unit | None) -> bool:
    return isinstance(unit, Row) or (isinstance(unit, Mark) and unit.rule is Rule.TABLE_MARK)


def _uncited(raw: str, units: list[Unit]) -> list[Metadata]:
    """The entries of reference lists, for those that no mark in the text calls."""
    return [
        Metadata("reference", text, unit.start, unit.end)
        for unit in units
        if isinstance(unit, Entry) and not unit.label and (text := plain_entry(raw[unit.text_start : unit.end]))
    ]


def _title(raw: str, units: list[Unit], inline: Inline) -> str | None:
    """The page's heading, or what is bold before the first section."""
    prose = [unit for unit in units if isinstance(unit, Prose)]
    headings = [unit for unit in prose if unit.block.kind is BlockKind.HEADING]
    heading = next((unit for unit in headings if unit.block.level == 1), None)
    first_section = headings[0].start if headings else len(raw)
    if inline.bold and inline.bold[1] <= first_section and (heading is None or heading.start > first_section):
        return _visible(inline.out, *inline.bold)
    if heading:
        return _visible(inline.out, heading.start, heading.end)
    return None


def _visible(out: Output, start: int, end: int) -> str | None:
    """What the pieces show of ``raw[start:end]``."""
    shown = [
        out.raw[piece.start : piece.end] if isinstance(piece, Copy) else piece.text
        for piece in out.pieces
        if isinstance(piece, (Copy, Make)) and start <= piece.start and piece.end <= end
    ]
    return " ".join("".join(shown).split()) or None
