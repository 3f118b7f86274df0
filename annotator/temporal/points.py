"""A point of time as its words say it: parts that are named, and how far it lies from another that is not."""

from dataclasses import dataclass
from enum import Enum

from annotator.core.annotation import TimexMod


class Base(Enum):
    """What a point is counted from."""

    DOCUMENT = "document"  # 去年: the date of the document
    TEXT = "text"  # 同年: a date named before
    EITHER = "either"  # 9月3日: a date named before, else that of the document


class Unit(Enum):
    DECADE = "decade"
    CENTURY = "century"
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    ANY = "any"  # 当时: whatever the other date is


@dataclass(frozen=True, slots=True)
class Origin:
    """``shift`` units from ``base``: 去年 is one year before that of the document, 同月 the month of the text."""

    base: Base
    unit: Unit
    shift: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A date or a time of day. Without ``origin`` it is absolute, else the coarser parts come from there.

    ``year`` is astronomical: 0 is the year before 1. ``century`` is as it is spoken of (20), negative before Christ;
    ``decade`` is 0…9. ``part`` is EDTF's number of a season, quarter or half in place of a month, ``months`` and
    ``days`` are stretches of the year or month (to its end: ``None``). ``weekday`` is 1…7, ``week`` is a whole one
    and ``weekend`` its last two days. ``stretch`` is the part of the year or month before (START) or after (END) the
    day it is counted from. ``day_part`` is TIMEX3's code (MO), ``clock`` is ``HH``, ``HH:MM`` or ``HH:MM:SS``.
    ``lunar`` is a date of the traditional calendar, ``doubtful`` one whose words allow another reading.
    """

    origin: Origin | None = None
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int | None] | None = None
    weekday: int | None = None
    week: bool = False
    weekend: bool = False
    mod: TimexMod | None = None
    stretch: TimexMod | None = None
    day_part: str | None = None
    clock: str | None = None
    lunar: bool = False
    doubtful: bool = False

    @property
    def is_time(self) -> bool:
        return self.day_part is not None or self.clock is not None
