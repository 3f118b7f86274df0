"""EDTF values (ISO 8601-2:2019, levels 0 to 2) and the days they cover."""

import calendar
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from time import struct_time
from typing import Protocol, cast

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence

_LONGEST = 200
_OPEN = ".."
_DAY = re.compile(r"(-?\d{4})-(\d{2})-(\d{2})")
# Of the first millennium on: the library counts days before it otherwise.
_PLAIN_DAY = re.compile(r"([12]\d{3})-(\d{2})-(\d{2})(?:[?~%]|T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?")
_PLAIN = re.compile(
    r"(?:(?P<year>[12]\d{3})(?:-(?P<month>\d{2}))?|(?P<prefix>[12]\d(?=XX|\dX(?!X))\d?)(?P<unknown>XX?))"
    r"(?P<qualifier>[?~%]?)"
)
# The months of seasons, quarters and halves, as the library has them: winter ends with the year it begins in.
_PARTS_OF_YEAR = {
    None: (1, 12),
    "21": (3, 5),
    "22": (6, 8),
    "23": (9, 11),
    "24": (12, 12),
    "33": (1, 3),
    "34": (4, 6),
    "35": (7, 9),
    "36": (10, 12),
    "40": (1, 6),
    "41": (7, 12),
}
# The library computes the power: Y1E99999999 takes it minutes and gigabytes (edtf 5.0.2).
_ENDLESS_YEAR = re.compile(r"E\d{4}")


class InvalidEdtf(AnnotatorError):
    """A value that is not EDTF, or names a day that does not exist. The sentence says what is wrong."""


@dataclass(frozen=True, slots=True)
class EdtfValue:
    """The first and the last day a value covers, in ISO 8601; ``None`` where it is open, unknown or out of range.

    Uncertainty (``?``, ``~``, ``%``) does not widen it. ISO days have the years 1 to 9999.
    """

    earliest: str | None
    latest: str | None


class _Parsed(Protocol):
    def lower_strict(self) -> struct_time: ...
    def upper_strict(self) -> struct_time: ...


# A first or last day as (year, month, day), which sorts where ISO days of other years would not.
_Day = tuple[int, int, int]
_Range = tuple[_Day | None, _Day | None]


def read_edtf(value: str) -> EdtfValue:
    """The days that ``value`` covers, which also says that it is EDTF.

    Raises:
        InvalidEdtf: it is not, or an interval ends before it begins.
    """
    if len(value) > _LONGEST:
        raise InvalidEdtf("An EDTF value of more than {count} characters is not read.", count=_LONGEST)
    if re.search(r"\s", value.replace(", ", ",")):
        raise InvalidEdtf("“{value}” holds white space, which EDTF does not have.", value=value)
    # The edtf library reads single dates only: it refuses 18XX/.., fails on 2008-XX/2009, has no days for open
    # ends, and takes quadratic time over sets (5.0.2).
    if value[:1] + value[-1:] in ("{}", "[]") and len(value) > 2:
        earliest, latest = _set_range(value)
    elif "/" in value:
        earliest, latest = _interval_range(value)
    else:
        earliest, latest = _date_range(value, value)
    if earliest and latest and earliest > latest:
        raise InvalidEdtf("“{value}” ends before it begins.", value=value)
    return EdtfValue(_iso(earliest), _iso(latest))


def _interval_range(value: str) -> _Range:
    halves = value.split("/")
    if len(halves) != 2:
        raise InvalidEdtf("“{value}” has more than one slash; an interval has two ends.", value=value)
    start, end = halves
    if start in ("", _OPEN) and end in ("", _OPEN):
        raise InvalidEdtf("“{value}” names no date at either end.", value=value)
    if "T" in value:
        raise InvalidEdtf("“{value}” is an interval between times of day, which EDTF does not have.", value=value)
    earliest = None if start in ("", _OPEN) else _date_range(start, value)[0]
    latest = None if end in ("", _OPEN) else _date_range(end, value)[1]
    return earliest, latest


def _set_range(value: str) -> _Range:
    """From the earliest to the latest day of all members, of which the first and the last may be open."""
    starts: list[_Day | None] = []
    ends: list[_Day | None] = []
    for member in value[1:-1].replace(", ", ",").split(","):
        first, dots, last = member.partition(_OPEN)
        if dots and not (first or last):
            raise InvalidEdtf("“{value}” has a member that names no date.", value=value)
        whole = None if dots else _date_range(member, value)
        starts.append(whole[0] if whole else (_date_range(first, value)[0] if first else None))
        ends.append(whole[1] if whole else (_date_range(last, value)[1] if last else None))
    known_starts = [day for day in starts if day]
    known_ends = [day for day in ends if day]
    return (
        min(known_starts) if len(known_starts) == len(starts) else None,
        max(known_ends) if len(known_ends) == len(ends) else None,
    )


def _date_range(single: str, value: str) -> _Range:
    """The days of a single date, which stands in ``value``."""
    plain = _plain_range(single)
    if plain:
        return plain
    # Imported here because it takes 0.2 s, and a window opens without it.
    from edtf import EDTFParseException, parse_edtf

    if not single or set(single) & set("{}[],/ ") or _ENDLESS_YEAR.search(single):
        raise InvalidEdtf(_not_edtf(single, value))
    # The library takes 2005-02-29 for a day.
    day = _DAY.search(single)
    if day and not _exists(int(day[1]), int(day[2]), int(day[3])):
        raise InvalidEdtf("There is no day {day}.", day=day[0])
    try:
        # It prints to standard output, and fails where it should refuse, on values such as ~2001S2 (TypeError),
        # 1011-1X (AttributeError) and X0X2-0X (ValueError); 5.0.2, found by trying 12,000 values.
        with redirect_stdout(StringIO()):
            parsed = cast(_Parsed, parse_edtf(single))
            lower, upper = parsed.lower_strict(), parsed.upper_strict()
    except (EDTFParseException, TypeError, AttributeError, ValueError) as error:
        raise InvalidEdtf(_not_edtf(single, value)) from error
    return (lower[0], lower[1], lower[2]), (upper[0], upper[1], upper[2])


def _plain_range(single: str) -> _Range | None:
    """The days of the commonest dates, as the library has them, in a thousandth of its time (some 10 ms a value)."""
    day = _PLAIN_DAY.fullmatch(single)
    if day:
        date_ = int(day[1]), int(day[2]), int(day[3])
        return (date_, date_) if _exists(*date_) else None
    match = _PLAIN.fullmatch(single)
    if match is None:
        return None
    if match["prefix"]:
        first = int(match["prefix"].ljust(4, "0"))
        return (first, 1, 1), (first + 10 ** len(match["unknown"]) - 1, 12, 31)
    year, month = int(match["year"]), int(match["month"] or 0)
    first, last = (month, month) if 1 <= month <= 12 else _PARTS_OF_YEAR.get(match["month"], (0, 0))
    if not first or (match["qualifier"] and month > 12):
        return None
    return (year, first, 1), (year, last, calendar.monthrange(year, last)[1])


def _not_edtf(single: str, value: str) -> Sentence:
    if single == value:
        return Sentence("“{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.", value=value)
    return Sentence(
        "“{part}” in “{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.",
        part=single,
        value=value,
    )


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _iso(day: _Day | None) -> str | None:
    if day is None or not 1 <= day[0] <= 9999:
        return None
    return date(*day).isoformat()
