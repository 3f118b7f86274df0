"""Pages that Pandoc converted from MediaWiki to Markdown, and Markdown like it."""

from itertools import pairwise

import regex as re

from annotator.core.document import BlockKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_blocks import read_units
from annotator.sources.pandoc_markdown_html import read_frame
from annotator.sources.pandoc_markdown_inline import Inline
from annotator.sources.pandoc_markdown_lines import Region, find_regions, logical_lines
from annotator.sources.pandoc_markdown_notes import plain_entry, read_entry
from annotator.sources.pandoc_markdown_tables import write_row
from annotator.sources.pandoc_markdown_units import Entry, Mark, Prose, Row, Unit, Verbatim
from annotator.sources.parsed import Parsed
from annotator.sources.plain_output import Output
from annotator.sources.plain_references import is_reference_heading
from annotator.text.pieces import BlockStart, Copy, Make, weave

_NOTE = re.compile(r"\\\[\d{1,3}\\\]")
_FIRST_ENDNOTE = re.compile(r"^\[1\](?=[ \t\r\n]|\Z)", re.MULTILINE)
_CAPTION = re.compile(r"<caption\b[^<>]*>([^<>]*)</caption\s*>", re.IGNORECASE)


def parse(raw: str) -> Parsed:
    """Read Pandoc Markdown. Any text can be read so; linear in its length."""
    whole, frames = find_regions(raw)
    lines = list(logical_lines(raw, whole, frames))
    units = read_units(raw, lines, frames, _endnotes(raw))
    units = _numbered_notes(raw, units)
    units = _reference_lists(raw, units)
    units = _repeated_captions(raw, units)
    notes = {
        unit.label: read_entry(raw[unit.text_start : unit.end])
        for unit in reversed(units)
        if isinstance(unit, Entry) and unit.label
    }
    out = Output(raw)
    inline = Inline(out, whole, notes)
    for unit in units:
        out.gap(unit.start)
        _write(unit, out, inline)
    out.gap(len(raw))
    metadata = inline.metadata + _uncited(raw, units)
    metadata.sort(key=lambda entry: entry.raw_start)
    return Parsed(out.pieces, metadata, _title(raw, units, inline))


def _write(unit: Unit, out: Output, inline: Inline) -> None:
    match unit:
        case Prose(_, end, block):
            inline.read_block(end, block)
        case Row():
            write_row(unit, out, inline.read_cell, _text)
        case Verbatim(lines):
            out.begin(BlockStart(BlockKind.PARAGRAPH))
            for (start, end), (following, _) in pairwise([*lines, (lines[-1][1], 0)]):
                out.drop(start, Rule.WHITESPACE)
                out.copy(end)
                out.copy_line_end(following)
            out.end()
        case Mark(_, end, rule):
            out.gap(end, rule)
        case Entry(_, _, end):
            out.gap(end, Rule.REFERENCE_LIST)
        case Region():
            read_frame(unit, out, inline)


def _text(markdown: str) -> str:
    """A fragment of Markdown as a reader sees it."""
    out = Output(markdown)
    Inline(out, [], {}).read_block(len(markdown), BlockStart(BlockKind.PARAGRAPH))
    return weave(markdown, out.pieces).text


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


def _repeated_captions(raw: str, units: list[Unit]) -> list[Unit]:
    """``units`` without the paragraphs in which Pandoc says a table's caption once more."""
    kept: list[Unit] = []
    for unit in units:
        table = kept[-1] if kept else None
        if isinstance(unit, Prose) and isinstance(table, Region):
            caption = _CAPTION.search(raw, table.start, min(table.end, table.start + 2000))
            if caption and caption[1].split() == raw[unit.start : unit.end].split():
                kept.append(Mark(unit.start, unit.end, Rule.TABLE_MARK))
                continue
        kept.append(unit)
    return kept


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
