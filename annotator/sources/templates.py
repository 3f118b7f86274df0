"""What wikitext templates show of themselves. ``template_table`` reads it from ``resources/templates.toml``."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from annotator.core.document import BlockKind, Script
from annotator.core.rules import Rule

Words = tuple[str, str]
"""The same words in Simplified and in Traditional."""

NO_WORDS: Words = ("", "")


def in_script(words: Words, script: Script) -> str:
    """The Traditional words for a Traditional document, the Simplified ones for every other."""
    return words[script is Script.HANT]


@dataclass(frozen=True, slots=True)
class Part:
    """The first of ``arguments`` that says anything, with words around it.

    The argument ``…`` stands for every numbered one that no part before it named, each shown with the words.
    ``always``: ``before`` is shown even where no argument says anything. ``spelled``: an argument that is itself
    the name of a template that stands for words is written by them.
    """

    arguments: tuple[str, ...]
    before: Words = NO_WORDS
    after: Words = NO_WORDS
    always: bool = False
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A template that shows some of its arguments, in the order of ``parts``.

    ``label`` is the name of a language, written in front; ``target`` the arguments that may name the page it
    links to, in ``language`` or the one that ``language_argument`` names. ``otherwise`` is the reading for a
    ``language_argument`` that is no code of a language. ``brackets``: what the parts after the first stand in; the
    first of them has no words before it.
    """

    parts: tuple[Part, ...]
    label: Words = NO_WORDS
    target: tuple[str, ...] = ()
    language: str | None = None
    language_argument: str | None = None
    block: BlockKind | None = None
    brackets: tuple[str, str] | None = None
    otherwise: "Shown | None" = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A template that shows nothing in the body. ``keeps_fields``: its arguments are metadata."""

    rule: Rule
    keeps_fields: bool = False


@dataclass(frozen=True, slots=True)
class Spelled:
    """A template that stands for words."""

    words: Words


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit, converted on the page: ``{{convert|120|km|mi}}``, ``{{convert|5|-|10|m}}``."""


@dataclass(frozen=True, slots=True)
class NamedMarks:
    """Citation marks of sources named elsewhere: ``{{r|name|name}}``."""


@dataclass(frozen=True, slots=True)
class ShortCitation:
    """A citation that says author and year alone: ``{{sfn|Zubok|2007|p=12}}``."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A note written where it is cited: ``{{efn|text|name=n}}``."""


@dataclass(frozen=True, slots=True)
class Work:
    """A bibliographic record: ``{{cite book|…}}``."""


@dataclass(frozen=True, slots=True)
class BibliographyEdge:
    """The beginning or the end of a bibliography written by hand."""

    begins: bool


Behaviour = Shown | Dropped | Spelled | Measure | NamedMarks | ShortCitation | NoteMark | Work | BibliographyEdge

_SPACES = re.compile(r"[\s_]+")
_PREFIX = re.compile(r"(?:template|t|模板|样板|樣板)\s*:\s*|subst\s*:|safesubst\s*:|:", re.IGNORECASE)


def normalised(name: str) -> str:
    """A template's name as names are compared: lower case, single spaces, without its namespace."""
    name = _SPACES.sub(" ", name).strip()
    prefix = _PREFIX.match(name)
    return (name[prefix.end() :] if prefix else name).lower()


@dataclass(frozen=True, slots=True)
class Templates:
    """A table of templates, with another one ``under`` it for the names it does not have.

    ``units`` and ``ranges`` are words for units of measure and for what stands between two numbers.
    """

    languages: dict[str, Words]
    reference_headings: frozenset[str]
    under: "Templates | None" = None
    units: dict[str, Words] = field(default_factory=dict[str, Words])
    ranges: dict[str, Words] = field(default_factory=dict[str, Words])
    _exact: dict[str, Behaviour] = field(default_factory=dict[str, Behaviour])
    _patterns: list[tuple[re.Pattern[str], Callable[[str], Behaviour]]] = field(
        default_factory=list[tuple[re.Pattern[str], Callable[[str], Behaviour]]]
    )
    _asked: dict[str, Behaviour | None] = field(default_factory=dict[str, Behaviour | None])

    def behaviour(self, name: str) -> Behaviour:
        """What the template called ``name`` (normalised) does; one that nobody knows is dropped."""
        return self._known(name) or (self.under.behaviour(name) if self.under else _UNKNOWN)

    def _known(self, name: str) -> Behaviour | None:
        known = self._exact.get(name)
        if known is not None or not self._patterns:
            return known
        if name not in self._asked:
            matches = ((pattern.fullmatch(name), behaviour) for pattern, behaviour in self._patterns)
            self._asked[name] = next((behaviour(match[1]) for match, behaviour in matches if match), None)
        return self._asked[name]

    def language(self, code: str) -> Words | None:
        """The name of the language, or of the one it is a variety of (``sr-cyrl``: ``sr``)."""
        return self.languages.get(code) or self.languages.get(code.partition("-")[0])

    def unit(self, name: str) -> Words | None:
        return self.units.get(name) or (self.under.unit(name) if self.under else None)

    def range_word(self, sign: str) -> Words | None:
        """The words for what stands between two numbers (``-``, ``to``); ``None`` if it is no such sign."""
        return self.ranges.get(sign) or (self.under.range_word(sign) if self.under else None)

    def add(self, names: Iterable[str], behaviour: Behaviour | Callable[[str], Behaviour]) -> None:
        """Let ``names``, in which ``*`` may stand for anything, behave so; what was added first wins.

        A function is asked with what ``*`` stood for.
        """
        for name in names:
            if "*" in name:
                self._patterns.append((_pattern(name), behaviour if callable(behaviour) else _always(behaviour)))
            elif not callable(behaviour):
                self._exact.setdefault(name, behaviour)


_UNKNOWN = Dropped(Rule.TEMPLATE)


def _always(behaviour: Behaviour) -> Callable[[str], Behaviour]:
    return lambda wildcard: behaviour


def _pattern(name: str) -> re.Pattern[str]:
    before, after = name.split("*")
    return re.compile(f"{re.escape(before)}(.*){re.escape(after)}", re.DOTALL)
