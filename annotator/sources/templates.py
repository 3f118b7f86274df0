"""What wikitext templates show of themselves. ``template_table`` reads it from ``resources/templates.toml``."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

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
    ``always``: ``before`` is shown even where an argument is given that says nothing. ``spelled``: an argument that
    is itself the name of a template that stands for words is written by them. ``traditional`` are the arguments for
    a Traditional document, if it has others.
    """

    arguments: tuple[str, ...]
    before: Words = NO_WORDS
    after: Words = NO_WORDS
    always: bool = False
    spelled: bool = False
    traditional: tuple[str, ...] = ()

    def arguments_in(self, script: Script) -> tuple[str, ...]:
        """The arguments for a document in ``script``."""
        return self.traditional if self.traditional and script is Script.HANT else self.arguments


@dataclass(frozen=True, slots=True)
class Spelled:
    """A template that stands for words."""

    words: Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A template that shows some of its arguments, in the order of ``parts``.

    ``label`` is the name of a language, written in front, or ``label_argument`` has its code; ``target`` are the
    arguments that may name the page it links to, in ``language`` or the one that ``language_argument`` names.
    ``brackets``: what the parts after the first stand in; the first of them has no words before it. ``otherwise`` is
    the reading where an argument of ``needs`` says nothing, or where ``language_argument`` is no code of a language.
    """

    parts: tuple[Part, ...]
    label: Words = NO_WORDS
    label_argument: str | None = None
    target: tuple[str, ...] = ()
    language: str | None = None
    language_argument: str | None = None
    block: BlockKind | None = None
    brackets: tuple[str, str] | None = None
    needs: tuple[str, ...] = ()
    otherwise: "Shown | Spelled | None" = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A template that shows nothing in the body. ``keeps_fields``: its arguments are metadata."""

    rule: Rule
    keeps_fields: bool = False


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


@lru_cache(maxsize=1024)
def normalised(name: str) -> str:
    """A template's name as names are compared: lower case, single spaces, without its namespace."""
    name = _SPACES.sub(" ", name).strip()
    prefix = _PREFIX.match(name)
    return (name[prefix.end() :] if prefix else name).lower()


@lru_cache(maxsize=1024)
def _as_written(name: str) -> str:
    """``name`` with its capitals. The wiki itself does not tell the case of the first letter."""
    name = _SPACES.sub(" ", name).strip()
    return name[:1].upper() + name[1:]


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
    _written: dict[str, Behaviour] = field(default_factory=dict[str, Behaviour])
    _patterns: dict[str, Callable[[str], Behaviour]] = field(default_factory=dict[str, Callable[[str], Behaviour]])
    _any_pattern: list[re.Pattern[str]] = field(default_factory=list[re.Pattern[str]])  # all in one, once asked for
    _asked: dict[str, Behaviour | None] = field(default_factory=dict[str, Behaviour | None])

    def called(self, name: str) -> Behaviour:
        """What the template that a page calls ``name`` does. A few names differ in their capitals alone: BD, bd."""
        written = self._written.get(_as_written(name)) if self._written else None
        return written or self._known(normalised(name)) or (self.under.called(name) if self.under else _UNKNOWN)

    def behaviour(self, name: str) -> Behaviour:
        """What the template called ``name`` (normalised) does; one that nobody knows is dropped."""
        return self._known(name) or (self.under.behaviour(name) if self.under else _UNKNOWN)

    def _known(self, name: str) -> Behaviour | None:
        known = self._exact.get(name)
        if known is not None or not self._patterns:
            return known
        if name not in self._asked:
            self._asked[name] = self._matching(name)
        return self._asked[name]

    def _matching(self, name: str) -> Behaviour | None:
        """What the first pattern that fits ``name`` does."""
        if not self._any_pattern:
            self._any_pattern.append(re.compile("|".join(self._patterns), re.DOTALL))
        match = self._any_pattern[0].fullmatch(name)
        if match is None or match.lastindex is None:
            return None
        # Each pattern has one group, what "*" stands for.
        return list(self._patterns.values())[match.lastindex - 1](match[match.lastindex])

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
                self._patterns.setdefault(_pattern(name), behaviour if callable(behaviour) else _always(behaviour))
                self._any_pattern.clear()
            elif not callable(behaviour):
                self._exact.setdefault(name, behaviour)

    def add_as_written(self, names: Iterable[str], behaviour: Behaviour) -> None:
        """Let ``names`` behave so where they are written with just these capitals."""
        self._written.update((_as_written(name), behaviour) for name in names)


_UNKNOWN = Dropped(Rule.UNKNOWN_TEMPLATE)


def _always(behaviour: Behaviour) -> Callable[[str], Behaviour]:
    return lambda wildcard: behaviour


def _pattern(name: str) -> str:
    before, after = name.split("*")
    return f"{re.escape(before)}(.*){re.escape(after)}"
