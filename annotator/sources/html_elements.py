"""The elements of HTML by what they mean for a reader of the text."""

from typing import Final

EMPHASIS: Final = frozenset(
    {"b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "code", "tt", "big", "small", "font"}
)
# <ok> is what some mirrors make of <a>.
LINKS: Final = frozenset({"a", "ok"})
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
CELLS: Final = frozenset({"td", "th"})
ROW_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
CONTAINERS: Final = frozenset(
    {"article", "main", "section", "div", "td", "body", "aside", "nav", "header", "footer", "form", "ul", "ol", "li"}
    | {"table", "figure", "blockquote", "center", "details", "dl"}
)
BLOCKS: Final = frozenset(
    {"p", "dt", "dd", "caption", "tr", "pre", "figcaption", "fieldset", "legend", "address", "summary", "html", "head"}
    | {"title", "option", "select", "dialog", "button", "hgroup", "search"}
    | CONTAINERS
    | LISTS
    | HEADINGS.keys()
    | CELLS
    | ROW_GROUPS
)

# What a start tag closes when it finds it on top of the stack (HTML Standard, "optional tags").
CLOSED_BY: Final = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option"}),
    "td": CELLS,
    "th": CELLS,
    "tr": CELLS | {"tr"},
} | {name: CELLS | ROW_GROUPS | {"tr"} for name in ROW_GROUPS}
