"""Label sets as TOML files, so that a codebook can be read, edited and passed on without the program.

``resources/labels/international-relations.toml`` shows the form.
"""

import json
import os
import re
import tomllib
from pathlib import Path

import msgspec

from annotator.core.annotation import Layer
from annotator.core.errors import AnnotatorError
from annotator.core.labels import Label, LabelSet, Subtype, Words
from annotator.core.resources import resource
from annotator.core.sentences import Sentence

PALETTE = (
    "rust",
    "violet",
    "teal",
    "sage",
    "umber",
    "mauve",
    "slate",
    "wine",
    "lilac",
    "steel",
    "olive",
    "navy",
)
"""The names of the label colours, in the order in which new labels take them."""

_COLOUR = re.compile(rf"(?:{'|'.join(PALETTE)}|#[0-9A-Fa-f]{{6}})\Z")


class InvalidLabelSet(AnnotatorError):
    """A file that holds no label set. The sentence names the file and the place in it."""


class _File(msgspec.Struct, forbid_unknown_fields=True, rename={"subtypes": "subtype", "labels": "label"}):
    name: str
    version: int
    labels: "list[_Label]"


class _Label(msgspec.Struct, forbid_unknown_fields=True, rename={"subtypes": "subtype"}):
    id: str
    names: dict[str, str]
    seal: str
    colour: str
    layer: Layer = Layer.ENTITY
    key: str = ""
    descriptions: dict[str, str] = {}
    examples: list[str] = []
    counter_examples: list[str] = []
    subtypes: "list[_Subtype]" = []
    retired: bool = False


class _Subtype(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    names: dict[str, str]


def built_in_label_set() -> LabelSet:
    """The label set a new project begins with."""
    return read_label_set(resource("labels/international-relations.toml"))


def read_label_set(path: Path) -> LabelSet:
    """The label set written in the TOML file at ``path``, in UTF-8 with or without BOM.

    Raises:
        InvalidLabelSet: the file cannot be read, is not TOML, or breaks a rule of label sets.
    """
    try:
        parsed = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise InvalidLabelSet("{name} cannot be read: {reason}.", name=path.name, reason=reason) from error
    except UnicodeDecodeError as error:
        raise InvalidLabelSet(
            "{name} is not UTF-8 (byte {place}). Save it as UTF-8.", name=path.name, place=error.start
        ) from error
    except RecursionError as error:  # tomllib descends into nested lists
        raise InvalidLabelSet("{name} is no label set: its lists are nested too deep.", name=path.name) from error
    except ValueError as error:  # TOMLDecodeError, and whole numbers of thousands of digits
        raise InvalidLabelSet("{name} is not TOML: {problem}.", name=path.name, problem=str(error)) from error
    try:
        file = msgspec.convert(parsed, _File)
    except msgspec.ValidationError as error:
        problem = _problem(error)
        raise InvalidLabelSet("{name} is no label set: {problem}.", name=path.name, problem=problem) from error
    if fault := _fault(file):
        raise InvalidLabelSet("{name} is no label set: {problem}.", name=path.name, problem=fault)
    return LabelSet(file.name, file.version, tuple(_label(each) for each in file.labels))


def write_label_set(path: Path, label_set: LabelSet) -> None:
    """Write ``label_set`` to ``path`` so that ``read_label_set`` gives it back. An old file stays if that fails.

    Raises:
        OSError: the file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_toml(label_set))
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def _label(read: _Label) -> Label:
    return Label(
        id=read.id,
        names=read.names,
        seal=read.seal,
        colour=read.colour,
        layer=read.layer,
        key=read.key,
        descriptions=read.descriptions,
        examples=tuple(read.examples),
        counter_examples=tuple(read.counter_examples),
        subtypes=tuple(Subtype(each.id, each.names) for each in read.subtypes),
        retired=read.retired,
    )


def _problem(error: msgspec.ValidationError) -> str:
    """What msgspec found, with its path ``$.label[2].seal`` in words: "label 3, seal"."""
    found, _, place = str(error).partition(" - at `$")
    found = found[:1].lower() + found[1:].replace("object", "table")
    if not place:
        return found
    words: list[str] = []
    for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", place):
        if name:
            words.append(name)
        else:
            words[-1] += f" {int(index) + 1}"
    return f"{found}, at {', '.join(words)}"


def _fault(file: _File) -> Sentence | None:
    """The first rule of label sets that ``file`` breaks, as a clause that names the label; ``None`` if it keeps all."""
    ids: set[str] = set()
    keys: dict[str, str] = {}
    marks: dict[tuple[str, str], str] = {}
    for number, label in enumerate(file.labels, 1):
        place = Sentence("label {number} ({id})", number=number, id=label.id)
        if not label.id or not label.names:
            return Sentence("{label} needs an id and a name in at least one language", label=place)
        if label.id in ids:
            return Sentence("{label} has the id of a label before it", label=place)
        if len(label.seal) != 1:
            return Sentence("the seal of {label} must be a single character", label=place)
        if not _COLOUR.match(label.colour):
            return Sentence(
                'the colour of {label} must be one of {colours}, or like "#2D59C9"',
                label=place,
                colours=", ".join(PALETTE),
            )
        if len(label.key) > 1:
            return Sentence("the key of {label} must be a single character", label=place)
        subtypes = [each.id for each in label.subtypes]
        if "" in subtypes or len(set(subtypes)) < len(subtypes):
            return Sentence("the sub-types of {label} need ids that differ", label=place)
        ids.add(label.id)
        if label.retired:
            continue
        key, mark = label.key.upper(), (label.seal, label.colour)
        if key and key in keys:
            return Sentence("{label} has the key of {other}, {key}", label=place, other=keys[key], key=label.key)
        if mark in marks:
            return Sentence("{label} has the seal and the colour of {other}", label=place, other=marks[mark])
        keys[key], marks[mark] = label.id, label.id
    return None


def _toml(label_set: LabelSet) -> str:
    lines = [f"name = {_string(label_set.name)}", f"version = {label_set.version}"]
    for label in label_set.labels:
        lines += ["", "[[label]]", f"id = {_string(label.id)}"]
        if label.layer is not Layer.ENTITY:
            lines.append(f"layer = {_string(label.layer)}")
        lines += [f"seal = {_string(label.seal)}", f"key = {_string(label.key)}", f"colour = {_string(label.colour)}"]
        lines.append(f"names = {_words(label.names)}")
        lines += [f"descriptions.{_string(each)} = {_string(text)}" for each, text in label.descriptions.items()]
        lines.append(f"examples = {_list(label.examples)}")
        lines.append(f"counter_examples = {_list(label.counter_examples)}")
        if label.retired:
            lines.append("retired = true")
        for subtype in label.subtypes:
            lines += ["", "[[label.subtype]]", f"id = {_string(subtype.id)}", f"names = {_words(subtype.names)}"]
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    # A JSON string is a TOML basic string but for U+007F, which TOML wants escaped (TOML 1.0.0, "String").
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _words(words: Words) -> str:
    return "{ " + ", ".join(f"{_string(language)} = {_string(text)}" for language, text in words.items()) + " }"


def _list(texts: tuple[str, ...]) -> str:
    return "[" + ", ".join(map(_string, texts)) + "]"
