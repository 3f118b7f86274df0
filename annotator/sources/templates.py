"""What wikitext templates show of themselves, as ``resources/templates.toml`` tells it."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from annotator.core.document import BlockKind, Script
from annotator.core.resources import resource
from annotator.core.rules import Rule

Words = tuple[str, str]
"""The same words in Simplified and in Traditional."""

_NO_WORDS: Words = ("", "")


def in_script(words: Words, script: Script) -> str:
    """The Traditional words for a Traditional document, the Simplified ones for every other."""
    return words[script is Script.HANT]


@dataclass(frozen=True, slots=True)
class Part:
    """The first of ``arguments`` that says anything, with words around it.

    ``always``: ``before`` is shown even where no argument says anything.
    """

    arguments: tuple[str, ...]
    before: Words = _NO_WORDS
    after: Words = _NO_WORDS
    always: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A template that shows some of its arguments, in the order of ``parts``.

    ``label`` is the name of a language, written in front; ``target`` the arguments that may name the page it
    links to, in ``language`` or the one that ``language_argument`` names. ``otherwise`` is the reading for a
    ``language_argument`` that is no code of a language.
    """

    parts: tuple[Part, ...]
    label: Words = _NO_WORDS
    target: tuple[str, ...] = ()
    language: str | None = None
    language_argument: str | None = None
    block: BlockKind | None = None
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


Behaviour = Shown | Dropped | Spelled | NamedMarks | ShortCitation | NoteMark | Work | BibliographyEdge

_SPACES = re.compile(r"[\s_]+")
_PREFIX = re.compile(r"(?:template|t|模板|样板|樣板)\s*:\s*|subst\s*:|safesubst\s*:|:", re.IGNORECASE)


def normalised(name: str) -> str:
    """A template's name as names are compared: lower case, single spaces, without its namespace."""
    name = _SPACES.sub(" ", name).strip()
    prefix = _PREFIX.match(name)
    return (name[prefix.end() :] if prefix else name).lower()


@dataclass(frozen=True, slots=True)
class Templates:
    """The table of templates."""

    languages: dict[str, Words]
    reference_headings: frozenset[str]
    _exact: dict[str, Behaviour] = field(default_factory=dict[str, Behaviour])
    _patterns: list[tuple[re.Pattern[str], Behaviour | dict[str, Any]]] = field(
        default_factory=list[tuple[re.Pattern[str], Behaviour | dict[str, Any]]]
    )

    def behaviour(self, name: str) -> Behaviour:
        """What the template called ``name`` (normalised) does; one that nobody knows is dropped."""
        known = self._exact.get(name)
        if known is not None:
            return known
        found: Behaviour = Dropped(Rule.TEMPLATE)
        for pattern, behaviour in self._patterns:
            match = pattern.fullmatch(name)
            if match is not None:
                found = self._shown(behaviour, match[1]) if isinstance(behaviour, dict) else behaviour
                break
        self._exact[name] = found
        return found

    def add(self, names: Iterable[str], behaviour: Behaviour) -> None:
        """Let ``names``, in which ``*`` may stand for anything, behave so; what was added first wins."""
        for name in names:
            if "*" in name:
                self._patterns.append((_pattern(name), behaviour))
            else:
                self._exact.setdefault(name, behaviour)

    def add_shown(self, entry: dict[str, Any]) -> None:
        """Add a ``[[shown]]`` entry of the table."""
        for name in cast(list[str], entry["names"]):
            if "*" in name:
                self._patterns.append((_pattern(name), entry))
            else:
                self._exact.setdefault(name, self._shown(entry, ""))

    def _shown(self, entry: dict[str, Any], wildcard: str) -> Shown:
        label = entry.get("label")
        name = self.languages.get(wildcard.split("-")[0] if label == "*" else label or "")
        language = entry.get("language")
        block = entry.get("block")
        otherwise = entry.get("else")
        return Shown(
            parts=tuple(
                Part(
                    tuple(part["arguments"]),
                    _words(part.get("before")),
                    _words(part.get("after")),
                    part.get("always", False),
                )
                for part in entry["parts"]
            ),
            label=(name[0] + "：", name[1] + "：") if name else _NO_WORDS,
            target=tuple(entry.get("target", ())),
            language=wildcard if language == "*" else language,
            language_argument=entry.get("language_argument"),
            block=BlockKind(block) if block else None,
            otherwise=self._shown(otherwise, wildcard) if otherwise else None,
        )


def _words(pair: list[str] | None) -> Words:
    return (pair[0], pair[1]) if pair else _NO_WORDS


def _pattern(name: str) -> re.Pattern[str]:
    before, after = name.split("*")
    return re.compile(f"{re.escape(before)}(.*){re.escape(after)}", re.DOTALL)


@cache
def templates() -> Templates:
    """The table, read once."""
    with resource("templates.toml").open("rb") as file:
        table = tomllib.load(file)
    languages = {code: _words(pair) for code, pair in table["languages"].items()}
    known = Templates(languages, frozenset(table["sections"]["references"]))
    citing = table["citing"]
    known.add(citing["named"], NamedMarks())
    known.add(citing["short"], ShortCitation())
    known.add(citing["note"], NoteMark())
    known.add(citing["works"], Work())
    known.add(table["bibliography"]["begin"], BibliographyEdge(begins=True))
    known.add(table["bibliography"]["end"], BibliographyEdge(begins=False))
    for name, pair in table["words"].items():
        known.add([name], Spelled(_words(pair)))
    for entry in table["shown"]:
        known.add_shown(entry)
    for entry in table["dropped"]:
        known.add(entry["names"], Dropped(Rule(entry["rule"]), entry.get("fields", False)))
    return known
