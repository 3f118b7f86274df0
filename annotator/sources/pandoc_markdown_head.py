"""What a page of Pandoc Markdown says about itself before it begins: a YAML block, or three lines with ``%``."""

from collections.abc import Iterator
from typing import NamedTuple

import regex as re

from annotator.core.document import Metadata

_YAML = re.compile(r"---[ \t]*+(?:\r\n|\r|\n)(?=[^\r\n])")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE)
_FIELD = re.compile(r"([\w][\w .-]*?)[ \t]*+:(?:[ \t]++|$)(.*)")
_INSIDE = re.compile(r"[ \t]+\S|-[ \t]|#|$")
_LIST_MARK = re.compile(r"[ \t]*-[ \t]+")
_NAME = re.compile(r"name[ \t]*:[ \t]+")
_NESTED = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?\d?[ \t]*$")
_LINE = re.compile(r"[^\r\n]*+")
_TITLE_BLOCK = re.compile(r"%(?:[^\r\n]*+)(?:(?:\r\n|\r|\n)%[^\r\n]*+|(?:\r\n|\r|\n)[ \t]++[^\r\n]++)*+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TITLE_FIELDS = ("title", "author", "date")


class Head(NamedTuple):
    """The page itself begins at raw ``end``; the fields are in the order in which they stand."""

    end: int
    metadata: list[Metadata]

    def first(self, key: str) -> str | None:
        return next((field.value for field in self.metadata if field.key == key), None)

    @property
    def url(self) -> str | None:
        """Where the page is from, if the head says so with an address."""
        url = self.first("url") or self.first("source")
        return url if url and url.startswith(("http://", "https://")) else None

    @property
    def date(self) -> str | None:
        """The day of the page in ISO 8601, if the head says it so."""
        date = self.first("date")
        return date if date and _DAY.fullmatch(date) else None


def read_head(raw: str) -> Head:
    """The head of a page, which ends at 0 if there is none. What it holds is no text of the page."""
    if opening := _YAML.match(raw):
        closing = _YAML_END.search(raw.replace("\r", "\n"), opening.end())
        if closing:
            lines = [found.span() for found in _LINE.finditer(raw, opening.end(), closing.start()) if found.group()]
            # A rule, a heading and another rule are no fields.
            if any(_FIELD.match(raw, *line) for line in lines) and all(
                _FIELD.match(raw, *line) or _INSIDE.match(raw, *line) for line in lines
            ):
                return Head(closing.end(), list(_fields(raw, lines)))
    if raw.startswith("%") and (block := _TITLE_BLOCK.match(raw)):
        return Head(block.end(), list(_title_fields(raw, block.end())))
    return Head(0, [])


def _fields(raw: str, lines: list[tuple[int, int]]) -> Iterator[Metadata]:
    key, scalar = "", False
    for start, end in lines:
        if field := _FIELD.match(raw, start, end):
            key, value = field[1].strip(), field[2].strip()
            begin = field.start(2)
            scalar = bool(_BLOCK_SCALAR.match(value))
            if value.startswith("[") and value.endswith("]"):
                values = [part.strip() for part in value[1:-1].split(",")]
            else:
                values = [] if scalar else [value]
        else:
            mark = _LIST_MARK.match(raw, start, end)
            begin = mark.end() if mark else start
            if name := _NAME.match(raw, begin, end):
                begin = name.end()
            value = raw[begin:end].strip()
            # Fields inside a field are not told apart, but for the names of authors.
            values = [] if not scalar and not name and (value.startswith("#") or _NESTED.match(value)) else [value]
        for value in values:
            if words := value.strip("\"'").strip():
                yield Metadata(key, words, begin, end)


def _title_fields(raw: str, end: int) -> Iterator[Metadata]:
    index = -1
    for line in _LINE.finditer(raw, 0, end):
        if not line.group():
            continue
        begin = line.start()
        if raw[begin] == "%":
            index, begin = index + 1, begin + 1
        if index >= len(_TITLE_FIELDS):
            return
        for words in raw[begin : line.end()].split(";" if index == 1 else "\n"):
            if words.strip():
                yield Metadata(_TITLE_FIELDS[index], words.strip(), begin, line.end())
