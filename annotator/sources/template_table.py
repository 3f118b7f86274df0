"""Reading tables of templates: the program's own, and over it the one that a person may keep.

A person's table is ``templates.toml`` in the program's folder of settings; the head of
``resources/templates.toml`` says how it is written.
"""

import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from platformdirs import user_config_path

from annotator.core.document import BlockKind
from annotator.core.errors import AnnotatorError
from annotator.core.resources import resource
from annotator.core.rules import Rule
from annotator.core.sentences import Sentence
from annotator.sources.templates import (
    NO_WORDS,
    Behaviour,
    BibliographyEdge,
    Dropped,
    Measure,
    NamedMarks,
    NoteMark,
    Part,
    ShortCitation,
    Shown,
    Spelled,
    Templates,
    Words,
    Work,
)

T = TypeVar("T")

_SECTIONS = frozenset(
    {"shown", "words", "answers", "measures", "citing", "dropped", "bibliography", "sections", "languages", "units"}
    | {"ranges"}
)
_SHOWN = frozenset(
    {"parts", "label", "label_argument", "target", "language", "language_argument", "block", "brackets"}
    | {"needs", "else"}
)
_BLOCKS = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CAPTION)
_PART = frozenset({"arguments", "traditional", "before", "after", "always", "spelled"})
_NAMED: dict[str, dict[str, Behaviour]] = {
    "citing": {"named": NamedMarks(), "short": ShortCitation(), "note": NoteMark(), "works": Work()},
    "bibliography": {"begin": BibliographyEdge(begins=True), "end": BibliographyEdge(begins=False)},
    "measures": {"names": Measure()},
}


class UnreadableTemplates(AnnotatorError):
    """A person's table of templates that cannot be used. The sentence names the file and the place in it."""


class _Value(NamedTuple):
    """A value of a table, and where it stands: ``[[shown]] 2, parts 1, before``."""

    file: str
    place: str
    value: object

    def wrong(self, problem: Sentence) -> UnreadableTemplates:
        return UnreadableTemplates(
            "{name} is no table of templates: in {place} {problem}.",
            name=self.file,
            place=self.place or Path(self.file).name,
            problem=problem,
        )

    def table(self, known: frozenset[str] | None = None) -> dict[str, "_Value"]:
        """The entries of a table, which has no keys but the ``known``."""
        value = self.value
        if not isinstance(value, dict):
            raise self.wrong(Sentence("a table is wanted"))
        entries = cast(dict[str, object], value)
        for key in entries:
            if known is not None and key not in known:
                raise self.wrong(Sentence("“{key}” means nothing", key=key))
        before = f"{self.place}, " if self.place else ""
        return {key: _Value(self.file, before + key, value) for key, value in entries.items()}

    def list(self) -> list["_Value"]:
        value = self.value
        if not isinstance(value, list):
            raise self.wrong(Sentence("a list is wanted"))
        entries = cast(list[object], value)
        return [_Value(self.file, f"{self.place} {number}", value) for number, value in enumerate(entries, 1)]

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong(Sentence("a text in quotation marks is wanted"))
        return self.value

    def texts(self) -> tuple[str, ...]:
        return tuple(each.text() for each in self.list())

    def pair(self) -> Words:
        texts = self.texts()
        if len(texts) != 2:
            raise self.wrong(Sentence("a pair of texts is wanted, such as {example}", example='["是", "是"]'))
        return texts[0], texts[1]

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.wrong(Sentence("true or false is wanted"))
        return self.value

    def name(self) -> str:
        """A template's name, in which one ``*`` may stand for anything."""
        name = self.text()
        if name.count("*") > 1:
            raise self.wrong(Sentence("“{name}” has more than one *", name=name))
        return name.lower()

    def one_of(self, kind: Callable[[str], T], values: Iterable[str]) -> T:
        text = self.text()
        if text not in (known := tuple(values)):
            raise self.wrong(Sentence("one of these is wanted: {values}", values=", ".join(known)))
        return kind(text)


def _needed(table: dict[str, _Value], key: str, at: _Value) -> _Value:
    if key not in table:
        raise at.wrong(Sentence("“{key}” is missing", key=key))
    return table[key]


def templates() -> Templates:
    """The tables, read again when the person's own has changed.

    Raises:
        UnreadableTemplates: the person's table has a mistake.
    """
    path = user_config_path("Annotator") / "templates.toml"
    try:
        status = path.stat()
    except OSError:
        return _read(None, 0, 0)
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=2)
def _read(path: Path | None, _changed: int, _size: int) -> Templates:
    """The built-in table under the one at ``path``. The other arguments tell one state of the file from the next."""
    built_in = _parsed(resource("templates.toml"))
    if path is None:
        return _templates(built_in, {}, None)
    own = _parsed(path)
    languages = {code: words.pair() for code, words in _section(own, "languages").items()}
    return _templates(own, languages, _templates(built_in, languages, None))


def _parsed(path: Path) -> _Value:
    try:
        return _Value(str(path), "", tomllib.loads(path.read_bytes().decode("utf-8-sig")))
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableTemplates("{name} cannot be read: {reason}.", name=str(path), reason=reason) from error
    except UnicodeDecodeError as error:
        raise UnreadableTemplates(
            "{name} is not UTF-8 (byte {place}). Save it as UTF-8.", name=str(path), place=error.start
        ) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnreadableTemplates("{name} is not TOML: {problem}.", name=str(path), problem=str(error)) from error


def _section(table: _Value, name: str, known: frozenset[str] | None = None) -> dict[str, _Value]:
    """The entries of ``[name]``, which has no keys but the ``known``; none if the table has no such section."""
    section = table.table(_SECTIONS).get(name)
    return section._replace(place=f"[{name}]").table(known) if section else {}


def _entries(table: _Value, name: str) -> list[_Value]:
    """The tables ``[[name]]``."""
    section = table.table(_SECTIONS).get(name)
    return section._replace(place=f"[[{name}]]").list() if section else []


def _templates(table: _Value, languages: dict[str, Words], under: Templates | None) -> Templates:
    """The templates of ``table`` over those of ``under``. ``languages`` go before its own."""
    listed = _section(table, "sections", frozenset({"references"})).get("references")
    headings = frozenset(text.lower() for text in listed.texts()) if listed else frozenset[str]()
    below = under.languages if under else {}
    own = {code: words.pair() for code, words in _section(table, "languages").items()}
    known = Templates(below | own | languages, headings | (under.reference_headings if under else headings), under)
    known.units.update((name, words.pair()) for name, words in _section(table, "units").items())
    known.ranges.update((name, words.pair()) for name, words in _section(table, "ranges").items())
    for section, behaviours in _NAMED.items():
        for key, names in _section(table, section, frozenset(behaviours)).items():
            known.add(_names(names), behaviours[key])
    for name, words in _section(table, "words").items():
        known.add([name.lower()], Spelled(words.pair()))
    for name, words in _section(table, "answers").items():
        known.add([name.lower()], Shown((Part(("1",)),), needs=("1",), otherwise=Spelled(words.pair())))
    for entry in _entries(table, "shown"):
        _add_shown(known, entry)
    for entry in _entries(table, "dropped"):
        keys = entry.table(frozenset({"rule", "names", "fields"}))
        rule = _needed(keys, "rule", entry).one_of(Rule, Rule)
        fields = keys["fields"].flag() if "fields" in keys else False
        known.add(_names(_needed(keys, "names", entry)), Dropped(rule, fields))
    return known


def _names(value: _Value) -> list[str]:
    return [each.name() for each in value.list()]


def _add_shown(known: Templates, entry: _Value) -> None:
    keys = entry.table(_SHOWN | {"names", "as_written"})
    # Made once before any page asks for it, so that a mistake shows at once.
    plain = _shown(known, entry, keys, "")
    if "as_written" in keys and keys["as_written"].flag():
        known.add_as_written(_needed(keys, "names", entry).texts(), plain)
        return
    names = _names(_needed(keys, "names", entry))
    for name in names:
        if "*" in name:
            known.add([name], lambda wildcard: _shown(known, entry, keys, wildcard))
        else:
            known.add([name], plain)


def _shown(known: Templates, at: _Value, keys: dict[str, _Value], wildcard: str) -> Shown:
    """The behaviour of a ``[[shown]]`` entry for a name in which ``*`` stands for ``wildcard``."""
    label = NO_WORDS
    if "label" in keys:
        code = keys["label"].text()
        words = known.language(wildcard if code == "*" else code)
        if words is None and code != "*":
            raise keys["label"].wrong(Sentence("“{code}” is none of the [languages]", code=code))
        label = (words[0] + "：", words[1] + "：") if words else NO_WORDS
    language = keys["language"].text() if "language" in keys else None
    otherwise = keys.get("else")
    return Shown(
        parts=tuple(_part(each) for each in _needed(keys, "parts", at).list()),
        label=label,
        label_argument=keys["label_argument"].text() if "label_argument" in keys else None,
        target=keys["target"].texts() if "target" in keys else (),
        language=wildcard if language == "*" else language,
        language_argument=keys["language_argument"].text() if "language_argument" in keys else None,
        block=keys["block"].one_of(BlockKind, _BLOCKS) if "block" in keys else None,
        brackets=keys["brackets"].pair() if "brackets" in keys else None,
        needs=keys["needs"].texts() if "needs" in keys else (),
        otherwise=_shown(known, otherwise, otherwise.table(_SHOWN), wildcard) if otherwise else None,
    )


def _part(value: _Value) -> Part:
    keys = value.table(_PART)
    return Part(
        _needed(keys, "arguments", value).texts(),
        keys["before"].pair() if "before" in keys else NO_WORDS,
        keys["after"].pair() if "after" in keys else NO_WORDS,
        keys["always"].flag() if "always" in keys else False,
        keys["spelled"].flag() if "spelled" in keys else False,
        keys["traditional"].texts() if "traditional" in keys else (),
    )
