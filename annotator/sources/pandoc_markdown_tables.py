"""Tables that Pandoc draws with characters: pipe, grid and simple tables, as rows of cells."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from unicodedata import combining, east_asian_width

import regex as re

from annotator.core.document import BlockKind, Link
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_lines import Line
from annotator.sources.pandoc_markdown_units import Mark, Row
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart, LinkEnd, LinkStart, Make

_PIPE_RULE = re.compile(r"[ \t]*+\|?+(?:[ \t]*+:?+-++:?+[ \t]*+\|)*+(?:[ \t]*+:?+-++:?+)?+[ \t]*+$")
_GRID_RULE = re.compile(r"[ \t]*+\+(?:[-=:]++\+)++[ \t]*+$")
_SIMPLE_RULE = re.compile(r"[ \t]*+-{2,}+(?:[ \t]++-{2,}+)++[ \t]*+$")
_EDGE = re.compile(r"[ \t]*+-{3,}+[ \t]*+$")
_SEPARATOR = re.compile(r"\\.|`[^`\r\n]*`|(\|)")
_DASHES = re.compile("-+")

_Range = tuple[int, int]
_Table = tuple[list[Row | Mark], int]


def pipe_table(raw: str, lines: Sequence[Line], index: int, begin: int, in_paragraph: bool) -> _Table | None:
    """The table whose head stands in the line at ``index``, and the index of the line after it."""
    line = lines[index]
    if in_paragraph or index + 1 == len(lines) or "|" not in raw[begin : line.end]:
        return None
    rule = lines[index + 1]
    if "-" not in raw[rule.start : rule.end] or not _PIPE_RULE.match(raw, rule.start, rule.end):
        return None
    rows: list[Row | Mark] = []
    for at in range(index, len(lines)):
        start, end = (begin if at == index else lines[at].start), lines[at].end
        if at == index + 1:
            rows.append(Mark(start, end, Rule.TABLE_MARK))
        elif "|" in raw[start:end]:
            cells = tuple((cell,) for cell in _split_at_pipes(raw, start, end))
            rows.append(Row(start, end, cells, _row(at == index)))
        else:
            return rows, at
    return rows, len(lines)


def grid_table(raw: str, lines: Sequence[Line], index: int, begin: int, in_paragraph: bool) -> _Table | None:
    """The table whose upper edge is the line at ``index``, and the index of the line after it."""
    if in_paragraph or not _GRID_RULE.match(raw, begin, lines[index].end):
        return None
    rows: list[Row | Mark] = []
    of_row: list[Line] = []
    at = index
    while at < len(lines):
        line = lines[at]
        start = begin if at == index else line.start
        if _GRID_RULE.match(raw, start, line.end):
            if of_row:
                rows.append(_grid_row(raw, of_row, first=not any(isinstance(row, Row) for row in rows)))
                of_row = []
            rows.append(Mark(start, line.end, Rule.TABLE_MARK))
        elif raw[start : line.end].lstrip(" \t").startswith("|"):
            of_row.append(line)
        else:
            break
        at += 1
    if of_row:
        rows.append(_grid_row(raw, of_row, first=False))
    return rows, at


def simple_table(raw: str, lines: Sequence[Line], index: int, begin: int, in_paragraph: bool) -> _Table | None:
    """The table whose columns the dashes in the line at ``index`` show, and the index of the line after it.

    The paragraph that is open, if it has one line, is the head. A table without a head ends with dashes again.
    """
    rule = lines[index]
    if raw[begin] != "-" or not _SIMPLE_RULE.match(raw, rule.start, rule.end):
        return None
    head = lines[index - 1] if in_paragraph else None
    if in_paragraph and index > 1 and raw[lines[index - 2].start : lines[index - 2].end].strip():
        return None
    columns = [found.start() - rule.start for found in _DASHES.finditer(raw, rule.start, rule.end)]
    rows: list[Row | Mark] = []
    if head:
        rows.append(_column_row(raw, head, columns, first=True))
    rows.append(Mark(rule.start, rule.end, Rule.TABLE_MARK))
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if _SIMPLE_RULE.match(raw, line.start, line.end):
            rows.append(Mark(line.start, line.end, Rule.TABLE_MARK))
            return rows, at + 1
        if not raw[line.start : line.end].strip():
            return (rows, at) if head else None
        rows.append(_column_row(raw, line, columns, first=len(rows) == 1))
    return (rows, len(lines)) if head else None


def multiline_table(raw: str, lines: Sequence[Line], index: int, begin: int, in_paragraph: bool) -> _Table | None:
    """The table whose rows have several lines and an empty line between them, and the index of the line after it.

    It stands between two lines of dashes, with its columns shown below the head; or, without a head, at its edges.
    """
    edge = lines[index]
    if in_paragraph or raw[begin] != "-":
        return None
    rule = _rule_below_head(raw, lines, index) if _EDGE.match(raw, edge.start, edge.end) else index
    if rule is None or not _SIMPLE_RULE.match(raw, lines[rule].start, lines[rule].end):
        return None
    dashes = _DASHES.finditer(raw, lines[rule].start, lines[rule].end)
    columns = [found.start() - lines[rule].start for found in dashes]
    rows: list[Row | Mark] = []
    if index < rule:
        rows.append(Mark(begin, edge.end, Rule.TABLE_MARK))
        rows.append(_merged(raw, lines[index + 1 : rule], columns, first=True))
    rows.append(Mark(*_strip(raw, lines[rule].start, lines[rule].end), Rule.TABLE_MARK))
    of_row: list[Line] = []
    for at in range(rule + 1, len(lines)):
        start, end = lines[at].start, lines[at].end
        is_edge = raw[start:end].strip() == raw[edge.start : edge.end].strip()
        if raw[start:end].strip() and not is_edge:
            of_row.append(lines[at])
            continue
        if of_row:
            rows.append(_merged(raw, of_row, columns, first=len(rows) == 1))
            of_row = []
        if is_edge:
            rows.append(Mark(*_strip(raw, start, end), Rule.TABLE_MARK))
            return rows, at + 1
        if _EDGE.match(raw, start, end):
            break
    return None


def _rule_below_head(raw: str, lines: Sequence[Line], index: int) -> int | None:
    """The index of the line that shows the columns, below the head that the edge at ``index`` begins."""
    for at in range(index + 1, len(lines)):
        start, end = lines[at].start, lines[at].end
        if not raw[start:end].strip() or _EDGE.match(raw, start, end):
            return None
        if _SIMPLE_RULE.match(raw, start, end):
            return at if at > index + 1 else None
    return None


def _no_links(_markdown: str) -> Sequence[Link]:
    return ()


def write_row(
    row: Row,
    out: Output,
    read_cell: Callable[[int], None],
    shown: Callable[[str], str],
    links: Callable[[str], Sequence[Link]] = _no_links,
) -> None:
    """Write ``row`` as a block, its cells set apart by tabs.

    ``read_cell`` writes a stretch of a cell up to where it ends; ``shown`` is what the text of a cell shows, and
    ``links`` are the links in it.
    """
    parts = [(column, *part) for column, cell in enumerate(row.cells) for part in cell]
    out.begin(row.block)
    if any(part[1] > following[1] for part, following in pairwise(parts)):
        _write_reordered(row, out, shown, links)
        out.end()
        return
    at = 0
    for column, start, end in parts:
        if column > at:
            # One separator stands for each empty cell too.
            out.make(start, "\t" * (column - at), Rule.SEPARATOR)
        elif out.position > row.start:
            out.make(start, " ", Rule.SOFT_BREAK)
        out.drop(start, Rule.TABLE_MARK)
        at = column
        read_cell(end)
    if at + 1 < len(row.cells):
        out.make(row.end, "\t" * (len(row.cells) - 1 - at), Rule.SEPARATOR)
    out.drop(row.end, Rule.TABLE_MARK)
    out.end()


def _write_reordered(
    row: Row, out: Output, shown: Callable[[str], str], links: Callable[[str], Sequence[Link]]
) -> None:
    """Write a row in which cells of several lines stand beside one another: their text is out of order in raw.

    It is made, but for the links in it that stand in order: each is made of its own markup.
    """
    raw, waiting = out.raw, ""
    for column, cell in enumerate(row.cells):
        markdown = " ".join(raw[start:end] for start, end in cell)
        text, at = shown(markdown), 0
        waiting += "\t" if column else ""
        for link in links(markdown):
            if link.start < at:
                continue  # inside another
            waiting += text[at : link.start]
            at = link.end
            start, end = _place(cell, link.raw_start), _place(cell, link.raw_end - 1) + 1
            own_place = out.position <= start and end <= row.end and (out.position < start or not waiting)
            place = start if own_place else out.position
            if waiting:
                out.pieces.append(Make(out.position, place, waiting, Rule.TABLE_MARK))
                waiting = ""
                out.position = place
            out.drop(place, Rule.TABLE_MARK)
            out.pieces += (
                LinkStart(start, max(start, end), link.kind, link.target, link.lang),
                Make(place, end if own_place else place, text[link.start : link.end], Rule.TABLE_MARK),
                LinkEnd(),
            )
            out.position = end if own_place else place
        waiting += text[at:]
    if waiting:
        out.make(row.end, waiting, Rule.TABLE_MARK)
    out.drop(row.end, Rule.TABLE_MARK)


def _place(cell: tuple[_Range, ...], offset: int) -> int:
    """Where in raw the character stands that is at ``offset`` in the lines of ``cell``, joined by spaces."""
    for start, end in cell:
        if offset <= end - start:
            return start + offset
        offset -= end - start + 1
    return cell[-1][1]


def _row(first: bool) -> BlockStart:
    # Two tables in a row are two: the first row of a table keeps its distance.
    return BlockStart(BlockKind.TABLE_ROW, tight=not first)


def _grid_row(raw: str, lines: list[Line], first: bool) -> Row:
    split = [_split_at_pipes(raw, line.start, line.end) for line in lines]
    width = max(len(cells) for cells in split)
    columns = tuple(
        tuple(cells[column] for cells in split if column < len(cells) and cells[column][0] < cells[column][1])
        for column in range(width)
    )
    return Row(lines[0].start, lines[-1].end, columns, _row(first))


def _column_row(raw: str, line: Line, columns: list[int], first: bool) -> Row:
    """A row cut at display columns: Pandoc aligns by width, where a Han character takes two."""
    edges: list[int] = []
    column, wanted = 0, iter(columns[1:])
    following = next(wanted, None)
    for offset in range(line.start, line.end):
        while following is not None and column >= following:
            edges.append(offset)
            following = next(wanted, None)
        character = raw[offset]
        column += 2 if east_asian_width(character) in "WF" else 0 if combining(character) else 1
    edges += [line.end] * (len(columns) - 1 - len(edges))
    cells = tuple((_strip(raw, *cell),) for cell in pairwise([line.start, *edges, line.end]))
    return Row(line.start, line.end, cells, _row(first))


def _merged(raw: str, lines: Sequence[Line], columns: list[int], first: bool) -> Row:
    """A row of several lines, each cut at display columns."""
    of_lines = [_column_row(raw, line, columns, first).cells for line in lines]
    cells = tuple(
        tuple(part for line in of_lines for part in line[column] if part[0] < part[1]) for column in range(len(columns))
    )
    start = min((part[0] for cell in cells for part in cell), default=lines[0].start)
    return Row(start, lines[-1].end, cells, _row(first))


def _split_at_pipes(raw: str, start: int, end: int) -> list[_Range]:
    start, end = _strip(raw, start, end)
    if raw.startswith("|", start):
        start += 1
    cells: list[_Range] = []
    for found in _SEPARATOR.finditer(raw, start, end):
        if found[1]:
            cells.append(_strip(raw, start, found.start()))
            start = found.end()
    if start < end:
        cells.append(_strip(raw, start, end))
    return cells


def _strip(raw: str, start: int, end: int) -> _Range:
    """The stretch without the white space around; an empty one keeps its place."""
    text = raw[start:end]
    begin = start + len(text) - len(text.lstrip())
    return (begin, begin + len(text.strip())) if begin < end else (start, start)
