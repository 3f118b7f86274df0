"""One wikitext page while it is read: its constructs, and what is collected from them."""

import itertools
import re
from bisect import bisect_left
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from annotator.core.document import Metadata, Script
from annotator.core.rules import Rule
from annotator.sources.citations import Citation, plain, read_citation
from annotator.sources.template_table import templates
from annotator.sources.templates import BibliographyEdge, normalised
from annotator.sources.wikitext_tokens import Construct, Kind, scan
from annotator.text.pieces import DROP, REFERENCE, Cite, Piece
from annotator.text.script import majority_script

Range = tuple[int, int]


class Visit(NamedTuple):
    """Read ``raw[start:end]``. ``lines``: line ends set blocks apart there; ``fresh``: it begins a line."""

    start: int
    end: int
    lines: bool = False
    fresh: bool = False


class Command(Enum):
    """Something the writer is told between pieces."""

    ONE_LINE = auto()  # from here on everything is one line, as in a table's cell
    MANY_LINES = auto()  # no longer so
    CELL_END = auto()
    QUOTE = auto()  # a quotation begins
    QUOTE_END = auto()


Step = Visit | Command | Piece


class Plan(NamedTuple):
    """What is to be done with a construct, in order, and where in raw reading goes on."""

    steps: list[Step]
    end: int


_REFERENCE_NAME = re.compile(r"\bname\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'/>]+))", re.IGNORECASE)
_BARE_REFERENCE = len("<ref>")
_REFERENCE = Kind.REFERENCE  # a member of an enumeration takes longer to find than what is done with it
_COMMENT_OR_LINE_END = re.compile(r"<!--|[\r\n]")
_INK = re.compile(r"\S")
_LONGEST_NAME = 300  # MediaWiki allows 255 bytes
_LONGEST_EDGE = 20  # characters between the brackets of a template that ends a bibliography
_ARGUMENT_NAME = re.compile(r"[\w\- ]{1,40}")


class Page:
    """The page ``raw`` with its constructs, ordered by where they begin."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.templates = templates()
        self.constructs = scan(raw)
        self.metadata: list[Metadata] = []
        # Where each begins, and where raw ends: the last one, then, is followed by no other.
        self.starts = [*(construct.start for construct in self.constructs), len(raw)]
        self._cited = 0
        self._citations: dict[str, Citation] = {}
        self.named = self._named_sources()

    @cached_property
    def script(self) -> Script:
        """The script of the page: what its generated words are written in."""
        return majority_script(self.raw)

    def first_from(self, offset: int) -> int:
        """Index of the first construct that begins at ``offset`` or after it."""
        return bisect_left(self.starts, offset)

    def damage_at(self, offset: int) -> Construct | None:
        """The mark without its other half that begins at ``offset``; ``None`` if it counts as text."""
        index = self.first_from(offset)
        found = self.constructs[index] if index < len(self.constructs) else None
        return found if found is not None and found.start == offset and found.kind is Kind.DAMAGE else None

    @cached_property
    def bibliography_ends(self) -> list[Construct]:
        """The templates that end a bibliography written by hand, in order."""
        return [
            construct
            for construct in self.constructs
            if construct.kind is Kind.TEMPLATE
            and construct.inner_end - construct.inner_start < _LONGEST_EDGE
            and self.templates.behaviour(normalised(self.raw[construct.inner_start : construct.inner_end]))
            == BibliographyEdge(begins=False)
        ]

    # Template arguments.

    def template_name(self, template: Construct) -> Range:
        """Where the name of ``template`` stands, white space and comments beside it excluded.

        Only the beginning of a name that is longer than any name can be.
        """
        end = template.pipes[0] if template.pipes else template.inner_end
        start = template.inner_start
        if not _COMMENT_OR_LINE_END.search(self.raw, start, end):
            return self.trimmed(start, min(end, start + _LONGEST_NAME))
        for index in range(self.first_from(start), len(self.constructs)):
            construct = self.constructs[index]
            if construct.end > end or construct.kind not in (Kind.COMMENT, Kind.NEWLINE):
                break
            if construct.kind is Kind.COMMENT:
                if self.has_ink(start, construct.start):
                    end = construct.start
                    break
                start = construct.end
        return self.trimmed(start, min(end, start + _LONGEST_NAME))

    def has_ink(self, start: int, end: int) -> bool:
        """Whether anything but white space stands in ``raw[start:end]``."""
        return _INK.search(self.raw, start, end) is not None

    def arguments(self, template: Construct) -> dict[str, Range]:
        """The arguments of ``template`` by name or number, each without white space at its edges.

        An argument given twice counts as it was given last.
        """
        edges = [*template.pipes, template.inner_end]
        found: dict[str, Range] = {}
        number = 0
        inside = self.first_from(template.inner_start)
        is_plain = self.starts[inside] >= template.end
        for pipe, end in itertools.pairwise(edges):
            start = pipe + 1
            sign = self.raw.find("=", start, end)
            if sign >= 0 and not is_plain:
                sign = self._equals_sign(start, end)
            name = self.raw[start:sign].strip() if 0 <= sign - start <= _LONGEST_NAME else ""
            if name and _ARGUMENT_NAME.fullmatch(name):
                found[name] = self.trimmed(sign + 1, end)
            else:
                number += 1
                found[str(number)] = self.trimmed(start, end)
        return found

    def _equals_sign(self, start: int, end: int) -> int:
        """Where ``=`` stands in an argument outside all constructs, -1 if nowhere."""
        while start < end:
            index = self.first_from(start)
            construct = self.constructs[index] if index < len(self.constructs) else None
            stop = min(end, construct.start) if construct is not None else end
            sign = self.raw.find("=", start, stop)
            if sign >= 0 or construct is None or stop == end:
                return sign
            start = construct.end
        return -1

    def trimmed(self, start: int, end: int) -> Range:
        """``raw[start:end]`` without white space at its edges."""
        raw = self.raw
        while start < end and raw[start].isspace():
            start += 1
        while end > start and raw[end - 1].isspace():
            end -= 1
        return start, end

    def keep(self, key: str, start: int, end: int) -> None:
        """Keep ``raw[start:end]`` as metadata under ``key``, if it says anything."""
        value = plain(self.raw[start:end])
        if value:
            self.metadata.append(Metadata(key, value, start, end))

    # Citations.

    def _named_sources(self) -> dict[str, Range]:
        """Where what a named mark stands for is written: the first one of its name with content."""
        named: dict[str, Range] = {}
        for construct in self.constructs:
            start, end = construct.inner_start, construct.inner_end
            if start == end:
                continue
            if construct.kind is _REFERENCE:
                name = self.reference_name(construct)
                if name:
                    named.setdefault(name, (start, end))
            elif construct.name == "references":
                # <references> has no </references> in it, so this goes no deeper.
                for name, inner in Page(self.raw[start:end]).named.items():
                    named.setdefault(name, (inner[0] + start, inner[1] + start))
        return named

    def reference_name(self, reference: Construct) -> str | None:
        """The ``name`` of a ``<ref>``."""
        if reference.inner_start - reference.start == _BARE_REFERENCE:
            return None
        match = _REFERENCE_NAME.search(self.raw, reference.start, reference.inner_start)
        return (match[1] or match[2] or match[3] or "").strip() or None if match else None

    def cite_reference(self, reference: Construct) -> tuple[Piece, ...]:
        """The citation that a ``<ref>`` is."""
        content = reference.inner_start, reference.inner_end
        name = self.reference_name(reference)
        citation = self._says(name, content if content[0] < content[1] else None)
        return self._mark(reference.start, reference.end, name, citation)

    def cite(self, start: int, end: int, name: str | None, content: Range | None) -> list[Step]:
        """A citation whose markup is ``raw[start:end]``; what it says stands in ``content`` or where ``name`` does."""
        return self.cited(start, end, name, self._says(name, content))

    def cited(self, start: int, end: int, name: str | None, citation: Citation) -> list[Step]:
        """A citation that says ``citation``, whose markup is ``raw[start:end]``."""
        return [*self._mark(start, end, name, citation)]

    def _says(self, name: str | None, content: Range | None) -> Citation:
        """What a citation says that has a ``name`` or ``content`` of its own."""
        if name is not None and name in self._citations:
            return self._citations[name]
        at = (self.named.get(name) if name is not None else None) or content
        citation = read_citation(self.raw[at[0] : at[1]]) if at is not None else Citation()
        if name is not None:
            self._citations[name] = citation
        return citation

    def _mark(self, start: int, end: int, name: str | None, citation: Citation) -> tuple[Piece, ...]:
        self._cited += 1
        reference = REFERENCE(f"r{self._cited}", 0, start, end, name, *citation)
        return Cite(reference), DROP((start, end, Rule.REFERENCE))

    def is_reference_heading(self, text: str) -> bool:
        """Whether a section so called lists sources."""
        return text.strip("：: ").lower() in self.templates.reference_headings
