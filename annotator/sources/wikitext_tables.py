"""What is to be done with a table: one line a row, cells joined by tabs; one that only lays out is no table."""

import re

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.wikitext_page import Command, Page, Plan, Step, Visit
from annotator.sources.wikitext_tokens import Construct, Mark
from annotator.text.pieces import BlockEnd, BlockStart, Drop, Make

_CLASSES = re.compile(r"class\s*=\s*(?:\"([^\"\r\n]*)|'([^'\r\n]*)|([^\s\"']+))", re.IGNORECASE)
_RULES = (
    (frozenset({"infobox", "taxobox", "geography", "biota"}), Rule.INFOBOX),
    (frozenset({"navbox", "metadata", "ambox", "mbox", "tmbox", "toc", "toccolours", "noprint"}), Rule.NAVIGATION),
)


def plan_table(page: Page, table: Construct) -> Plan:
    """What is to be done with ``table``."""
    raw = page.raw
    written = _CLASSES.search(raw, table.start, table.inner_start)
    classes = (written[1] or written[2] or written[3] or "").lower().split() if written else []
    for names, rule in _RULES:
        if not names.isdisjoint(classes):
            return Plan([BlockEnd(), Drop(table.start, table.end, rule), BlockEnd()], table.end)
    first = table.marks[0].start if table.marks else table.inner_end
    steps: list[Step] = [BlockEnd(), Drop(table.start, table.inner_start, Rule.TABLE_MARK)]
    steps += [Visit(table.inner_start, first, lines=True), BlockEnd()]
    steps += _laid_out(table) if table.holds_blocks else _rows(table)
    return Plan([*steps, Drop(table.inner_end, table.end, Rule.TABLE_MARK)], table.end)


def _contents(table: Construct) -> list[tuple[Mark, int, int]]:
    """Each mark with the content after it: where its attributes end, and where it ends itself."""
    contents: list[tuple[Mark, int, int]] = []
    if not table.marks:
        return contents
    ends = [*(mark.start for mark in table.marks[1:]), table.inner_end]
    for mark, end in zip(table.marks, ends, strict=True):
        if mark.sign == ":":
            before, _, _ = contents[-1]
            contents[-1] = before, mark.end, end
        else:
            contents.append((mark, mark.end, end))
    return contents


def _laid_out(table: Construct) -> list[Step]:
    """The cells of a table that holds lists or tables: each begins a block of its own."""
    steps: list[Step] = []
    for mark, start, end in _contents(table):
        steps += [Drop(mark.start, start, Rule.TABLE_MARK), Visit(start, end, lines=True), BlockEnd()]
    return steps


def _rows(table: Construct) -> list[Step]:
    steps: list[Step] = []
    in_row = False
    end_row: list[Step] = [Command.MANY_LINES, BlockEnd()]
    for mark, start, end in _contents(table):
        if mark.sign in ("|-", "|+"):
            if in_row:
                steps += end_row
                in_row = False
            if mark.sign == "|+":
                steps += [BlockStart(BlockKind.CAPTION), Drop(mark.start, start, Rule.TABLE_MARK)]
                steps += [Visit(start, end), BlockEnd()]
            else:
                steps += [Drop(mark.start, start, Rule.TABLE_MARK), Visit(start, end, lines=True), BlockEnd()]
            continue
        if in_row:
            steps += [Command.CELL_END, Make(mark.start, mark.end, "\t", Rule.SEPARATOR)]
            steps.append(Drop(mark.end, start, Rule.TABLE_MARK))
        else:
            steps += [BlockStart(BlockKind.TABLE_ROW, tight=True), Command.ONE_LINE]
            steps.append(Drop(mark.start, start, Rule.TABLE_MARK))
            in_row = True
        # The blocks of a cell are read as such, and the writer joins them.
        steps += [Visit(start, end, lines=True), Command.CELL_END]
    return steps + end_row if in_row else steps
