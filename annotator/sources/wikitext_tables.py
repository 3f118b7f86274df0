"""What is to be done with a table: one line a row, cells joined by tabs; one that only lays out is no table."""

import re

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.wikitext_page import Command, Page, Plan, Step, Visit
from annotator.sources.wikitext_tokens import Construct, Mark
from annotator.text.pieces import BlockEnd, BlockStart, Drop, Make

_CLASSES = re.compile(r"class\s*=\s*(?:\"([^\"\r\n]*)|'([^'\r\n]*)|([^\s\"']+))", re.IGNORECASE)
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)
# No table that people read is wider; the tabs for cells that span others stay in proportion to the page.
_MOST_COLUMNS = 30
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
    steps += _laid_out(table) if table.holds_blocks else _rows(page, table)
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


class _Grid:
    """Which columns of a table's rows are taken by cells above and before, so that cells below one another stay so."""

    def __init__(self) -> None:
        self._column = 0  # the next one of the present row
        self._owed = 0  # columns that the cell before takes besides its own
        self._above: dict[int, int] = {}  # column: how many rows, this one included, a cell above takes of it
        self._below: dict[int, int] = {}  # column: how many rows after this one a cell of this row takes of it

    def begin_row(self) -> None:
        self._column = self._owed = 0
        self._above = {column: rows - 1 for column, rows in self._above.items() if rows > 1} | self._below
        self._below = {}

    def place(self, attributes: str) -> int:
        """How many taken columns lie before the row's next cell, which has these ``attributes``."""
        skipped = self._owed
        while self._column in self._above:
            self._column += 1
            skipped += 1
        spans = {kind.lower(): int(count) for kind, count in _SPAN.findall(attributes)}
        width = max(1, min(spans.get("col", 1), _MOST_COLUMNS - self._column))
        if spans.get("row", 1) > 1 and self._column < _MOST_COLUMNS:
            self._below.update(dict.fromkeys(range(self._column, self._column + width), spans["row"] - 1))
        self._column += width
        self._owed = width - 1
        return skipped


def _rows(page: Page, table: Construct) -> list[Step]:
    steps: list[Step] = []
    in_row = False
    grid = _Grid()
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
            tabs = "\t" * (1 + grid.place(page.raw[mark.end : start]))
            steps.append(Command.CELL_END)
        else:
            grid.begin_row()
            tabs = "\t" * grid.place(page.raw[mark.end : start])
            steps += [BlockStart(BlockKind.TABLE_ROW, tight=True), Command.ONE_LINE]
            in_row = True
        if tabs:
            steps += [Make(mark.start, mark.end, tabs, Rule.SEPARATOR), Drop(mark.end, start, Rule.TABLE_MARK)]
        else:
            steps.append(Drop(mark.start, start, Rule.TABLE_MARK))
        # The blocks of a cell are read as such, and the writer joins them.
        steps += [Visit(start, end, lines=True), Command.CELL_END]
    return steps + end_row if in_row else steps
