"""From bytes to records: strict about shape, patient about what does no harm, silent about nothing.

The fast path is msgspec. What it would pass over in silence (a key that stands twice, of which it takes the last;
keys it does not know) shows when the record, written again, differs from what was read: only then is the line
read a second time, slowly.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar, cast, get_args, get_type_hints

import msgspec

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence
from annotator.exchange.records import FORMAT_VERSION, Header


class Versioned(Protocol):
    """What is read as a whole: a line, or the file beside the lines."""

    @property
    def format_version(self) -> str: ...


Record = TypeVar("Record", bound=Versioned)

_BOM = b"\xef\xbb\xbf"
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2}|.)", re.DOTALL
)
_PAIR_LENGTH = len(rb"\ud83d\ude00")
_AT = re.compile(r" - at `\$\.?(.*)`$")
_STEP = re.compile(r"\[\.\.\.\]|[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Record]):
    """A record with a remark on everything that was mended or left out; ``mended`` counts lone surrogates."""

    record: Record
    remarks: tuple[Sentence, ...] = ()
    mended: int = 0


class BrokenLine(AnnotatorError):
    """What was read is not a record of this format. The sentence says what is wrong with it and where."""


def parse(
    written: bytes, decoder: "msgspec.json.Decoder[Record]", kind: str, rewrite: Callable[[Record], bytes]
) -> Parsed[Record]:
    """The record in ``written``.

    ``kind`` is what its ``format`` must be; ``rewrite`` writes a record as this program does.

    Raises:
        BrokenLine: it is not JSON, not UTF-8, of another shape or version, or a key stands twice in one object.
    """
    remarks: list[Sentence] = []
    count = 0
    if written.startswith(_BOM):
        written = written.removeprefix(_BOM)
        remarks.append(Sentence("It begins with a byte order mark, which was left out."))
    try:
        record = decoder.decode(written)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        mended, count = _without_lone_surrogates(written)
        if not count:
            raise BrokenLine(_sentence(error, written, decoder, kind)) from error
        remarks.append(
            Sentence("{count} lone surrogates (halves of a character) were replaced by U+FFFD.", count=count)
        )
        written = mended
        try:
            record = decoder.decode(written)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as second:
            raise BrokenLine(_sentence(second, written, decoder, kind)) from second
    problem = _wrong_version(record.format_version)
    if problem:
        raise BrokenLine(problem)
    canonical = rewrite(record)
    if canonical != written and canonical.rstrip() != written.strip():
        remarks += _passed_over(written, canonical)
    return Parsed(record, tuple(remarks), count)


def _without_lone_surrogates(written: bytes) -> tuple[bytes, int]:
    """The JSON with each escaped lone surrogate as U+FFFD, one code point for one, and how many there were."""
    count = 0

    def mend(escape: re.Match[bytes]) -> bytes:
        nonlocal count
        found = escape[0]
        if len(found) in (2, _PAIR_LENGTH):
            return found
        count += 1
        return rb"\ufffd"

    return _ESCAPE.sub(mend, written), count


def _wrong_kind(written: bytes, kind: str) -> Sentence | None:
    """Why this is not a record that this version of the program reads, or ``None``."""
    try:
        header = msgspec.json.decode(written, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if header.format != kind:
        return Sentence("format: it is {found}, not {expected}", found=repr(header.format[:60]), expected=repr(kind))
    return _wrong_version(header.format_version)


def _wrong_version(version: str) -> Sentence | None:
    ours = FORMAT_VERSION.partition(".")[0]
    major, _, minor = version.partition(".")
    if major == ours and minor.isdecimal() and minor.isascii():
        return None
    if major.isdecimal() and len(major) < 10 and int(major) > int(ours):
        return Sentence(
            "format_version: {found} is newer than what this program reads ({ours}.x); "
            "install a newer version of the program",
            found=version[:20],
            ours=ours,
        )
    return Sentence(
        "format_version: {found} is not known; this program reads {ours}.x", found=repr(version[:20]), ours=ours
    )


def _sentence(error: Exception, written: bytes, decoder: "msgspec.json.Decoder[Any]", kind: str) -> Sentence:
    if isinstance(error, UnicodeDecodeError):
        return Sentence("It is not in UTF-8.")
    if isinstance(error, RecursionError):
        return Sentence("It is nested too deeply to be read.")
    if isinstance(error, msgspec.ValidationError):
        wrong_kind = _wrong_kind(written, kind)
        if wrong_kind:
            return wrong_kind
        what, at = str(error).replace("`", ""), _AT.search(str(error))
        if at is None:
            return Sentence("It is not a record of this format: {problem}.", problem=what)
        place = _place(at[1], written, decoder.type)
        return Sentence("{place}: {problem}", place=place, problem=what.partition(" - at ")[0])
    return Sentence("It is not JSON: {problem}.", problem=str(error).removeprefix("JSON is malformed: "))


def _place(path: str, written: bytes, record_type: Any) -> str:
    """The path with the numbers of the list entries in it, which msgspec leaves out."""
    try:
        value: Any = json.loads(written)
    except (ValueError, RecursionError):
        return path
    place, expected = "", record_type
    for step in _STEP.findall(path):
        if step != "[...]":
            members = cast("dict[str, Any]", value)
            if not isinstance(value, dict) or step not in members:
                return path
            place += f".{step}"
            value = members[step]
            expected = _field_type(expected, step)
            continue
        if not isinstance(value, list):
            return path
        expected = next(iter(get_args(expected)), Any)
        entries = cast("list[Any]", value)
        index = next((index for index, entry in enumerate(entries) if not _fits(entry, expected)), None)
        if index is None:
            return path
        place += f"[{index}]"
        value = entries[index]
    return place.removeprefix(".")


def _field_type(record_type: Any, key: str) -> Any:
    """The type of the record's field that is written under ``key``, without a ``None`` beside it."""
    names = {field.encode_name: field.name for field in msgspec.structs.fields(record_type)}
    hint = get_type_hints(record_type)[names[key]]
    return next((kind for kind in get_args(hint) if kind is not type(None)), hint) if _optional(hint) else hint


def _optional(hint: Any) -> bool:
    return type(None) in get_args(hint)


def _fits(value: Any, expected: Any) -> bool:
    try:
        msgspec.convert(value, expected)
    except msgspec.ValidationError:
        return False
    return True


def _passed_over(written: bytes, canonical: bytes) -> list[Sentence]:
    """Remarks on the keys of ``written`` that are not in ``canonical``, which is what was understood of it.

    Raises:
        BrokenLine: a key stands twice in one object, so that nobody can say which of the two holds.
    """
    try:
        read: Any = json.loads(written.decode(), object_pairs_hook=_unique_keys, parse_int=str, parse_float=str)
    except UnicodeDecodeError as error:
        raise BrokenLine("It is not in UTF-8.") from error
    except RecursionError as error:
        raise BrokenLine("It is nested too deeply to be read.") from error
    unknown: list[str] = []
    pairs: list[tuple[str, Any, Any]] = [("", read, json.loads(canonical, parse_int=str, parse_float=str))]
    while pairs:
        place, theirs, ours = pairs.pop()
        if isinstance(theirs, dict) and isinstance(ours, dict):
            understood = cast("dict[str, Any]", ours)
            for key, value in cast("dict[str, Any]", theirs).items():
                if key in understood:
                    pairs.append((f"{place}.{key}", value, understood[key]))
                else:
                    unknown.append(f"{place}.{key[:60]}".removeprefix("."))
        elif isinstance(theirs, list) and isinstance(ours, list):
            entries = zip(cast("list[Any]", theirs), cast("list[Any]", ours), strict=True)
            pairs += [(f"{place}[{index}]", value, known) for index, (value, known) in enumerate(entries)]
    return [Sentence("{place}: this key is not known and was left out", place=place) for place in sorted(unknown)]


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        raise BrokenLine("The key {key} stands twice in one object.", key=repr(twice[:60]))
    return found
