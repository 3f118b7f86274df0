"""Which tables hold data, whose rows are lines of text, and in which column each cell of them stands."""

from annotator.sources.html_elements import CELLS, HEADINGS
from annotator.sources.html_tokens import END, START, TEXT, Tokens

# A cell with so much text, and most of its table's, is a column of a page and not a datum.
_LONG_CELL = 600
_LARGE_SHARE = 0.5

# A cell that claims more is damaged: real tables span some dozens.
_WIDEST_SPAN = 50
_WIDEST_ROW = 200


def data_tables(tokens: Tokens) -> frozenset[int]:
    """The tables whose rows are lines of data; the others only lay out lists, pictures or columns.

    Data stand side by side in some row, in cells that hold neither tables nor headings, few of them lists, and none
    of them most of the text.
    """
    if "table" not in tokens.names:
        return frozenset()
    data: list[int] = []
    opened: list[_Table] = []
    for index, kind in enumerate(tokens.kinds):
        name = tokens.names[index]
        if kind == START and name == "table":
            if opened:
                opened[-1].is_layout = True
            if tokens.closed[index] > index:
                opened.append(_Table(index))
        elif not opened:
            continue
        elif kind == TEXT:
            length = len(tokens.text(index).strip())
            opened[-1].in_cell += length
            opened[-1].text += length
        elif kind == END and name == "table":
            table = opened[-1]
            if tokens.closed[table.index] == index:
                opened.pop()
                table.end_cell()
                if table.is_data():
                    data.append(table.index)
                if opened:
                    opened[-1].text += table.text
        elif kind == START:
            opened[-1].start(name)
    return frozenset(data)


class _Table:
    def __init__(self, index: int) -> None:
        self.index = index
        self.text = 0  # visible characters, like the others
        self.in_cell = 0
        self.is_layout = False
        self._longest = 0
        self._cells = 0
        self._cells_in_row = 0
        self._widest = 0
        self._listed = 0  # cells with a list in them
        self._has_list = False

    def start(self, name: str) -> None:
        if name == "tr":
            self._cells_in_row = 0
        elif name in CELLS:
            self.end_cell()
            self._cells += 1
            self._cells_in_row += 1
            self._widest = max(self._widest, self._cells_in_row)
        elif name in ("li", "dd"):
            self._has_list = True
        elif name in HEADINGS:
            self.is_layout = True

    def end_cell(self) -> None:
        self._longest = max(self._longest, self.in_cell)
        self._listed += self._has_list
        self.in_cell, self._has_list = 0, False

    def is_data(self) -> bool:
        is_column = self._longest > _LONG_CELL and self._longest > _LARGE_SHARE * self.text
        return self._widest > 1 and not self.is_layout and not is_column and 3 * self._listed <= self._cells


class Columns:
    """The columns of one data table, row by row, so that each cell gets as many tabs as bring it to its own.

    A cell that spans several columns or rows stands once, where it begins; its other places are empty cells. So every
    row has a tab for every column edge, and no word is written twice.
    """

    def __init__(self) -> None:
        self._column = 0  # of the next cell
        self._reached = 0  # the column that the text of the row has reached by its tabs
        self._rows_left: dict[int, int] = {}  # columns that cells above reach down into, for so many rows

    def start_row(self) -> None:
        self._column = self._reached = 0

    def end_row(self) -> int:
        """How many tabs are missing at the end of the row."""
        while self._rows_left.get(self._column):
            self._column += 1
        missing = max(0, self._column - 1 - self._reached)
        self._rows_left = {column: rows - 1 for column, rows in self._rows_left.items() if rows > 1}
        self._reached = self._column
        return missing

    def tabs_before_cell(self, attributes: dict[str, str]) -> int:
        """How many tabs lead to the cell that begins now."""
        while self._rows_left.get(self._column) and self._column < _WIDEST_ROW:
            self._column += 1
        tabs = self._column - self._reached
        self._reached = self._column
        width = min(_span(attributes.get("colspan")), max(1, _WIDEST_ROW - self._column))
        rows = _span(attributes.get("rowspan"))
        if rows > 1:
            # Counted down at the end of this row as well.
            self._rows_left |= dict.fromkeys(range(self._column, self._column + width), rows)
        self._column += width
        return tabs


def _span(value: str | None) -> int:
    return min(int(value), _WIDEST_SPAN) if value and value.isascii() and value.isdigit() and int(value) > 0 else 1
