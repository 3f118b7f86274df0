"""From a point of time and its anchor to EDTF and TIMEX3."""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from annotator.core.annotation import TimexMod, TimexType
from annotator.temporal.points import Base, Origin, Point, Unit
from annotator.temporal.timex import timex3_value

_ANCHOR_DATE: Final = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?", re.ASCII)
_LONGER_ANCHOR: Final = re.compile(r"(\d{2})(?:(\d)X|XX)", re.ASCII)
_QUALIFIERS: Final = str.maketrans("", "", "?~%{}[]")
# A month without its year is of the year of the document, unless it lies further ahead than this: then it is past.
_MONTHS_AHEAD: Final = 6
# After a date of December, 1月8日 is the next one: a story goes forward.
_MONTHS_BACK: Final = 8
_DAYS_AHEAD: Final = 15


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that others are counted from, as far as it is known; ``year`` is astronomical."""

    year: int
    month: int | None = None
    day: int | None = None
    from_document: bool = False

    @property
    def date(self) -> date | None:
        if self.month is None or self.day is None or not 1 <= self.year <= 9999:
            return None
        return date(self.year, self.month, self.day)

    def serves(self, origin: Origin) -> bool:
        """Whether it is precise enough to count from."""
        match origin.unit:
            case Unit.DAY | Unit.WEEK:
                return self.date is not None
            case Unit.MONTH:
                return self.month is not None
            case _:
                return True


def anchor_of(edtf: str | None, from_document: bool = False) -> Anchor | None:
    """The date that an EDTF value offers to count from: of an interval what both ends share, else its last end."""
    if not edtf:
        return None
    ends = [end for end in re.split(r"/|,|\.\.", edtf.translate(_QUALIFIERS)) if end]
    known = [anchor for end in ends if (anchor := _anchor_date(end, from_document))]
    if not known:
        return None
    first, last = known[0], known[-1]
    if first.year != last.year or first.month is None or first == last:
        return last
    if first.month != last.month:
        return Anchor(first.year, from_document=from_document)
    return Anchor(first.year, first.month, first.day if first.day == last.day else None, from_document)


def _anchor_date(single: str, from_document: bool) -> Anchor | None:
    longer = _LONGER_ANCHOR.fullmatch(single)
    if longer:
        return Anchor(int(longer[1]) * 100 + int(longer[2] or 0) * 10, from_document=from_document)
    match = _ANCHOR_DATE.fullmatch(single)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not 1 <= month <= 12:
        return Anchor(year, from_document=from_document)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return Anchor(year, month, from_document=from_document)
    return Anchor(year, month, day, from_document)


def placed(point: Point, anchor: Anchor | None) -> Point | None:
    """The point with nothing left to count from; ``None`` where the anchor is missing or too coarse."""
    origin = point.origin
    if origin is None:
        return point
    if anchor is None or not anchor.serves(origin):
        return None
    here = replace(point, origin=None)
    match origin.unit:
        case Unit.CENTURY:
            century = anchor.year // 100 + 1 + origin.shift
            return replace(here, century=century)
        case Unit.DECADE:
            return replace(here, century=_century_of_decade(point.decade or 0, anchor))
        case Unit.YEAR:
            return replace(here, year=_year(point, origin, anchor))
        case Unit.MONTH:
            year, month = _month(point, origin, anchor)
            return replace(here, year=year, month=month)
        case Unit.WEEK:
            return _in_week(here, origin, anchor)
        case Unit.DAY:
            return _on(here, anchor, origin.shift)
        case Unit.ANY:
            return replace(here, year=anchor.year, month=anchor.month, day=anchor.day)


def _century_of_decade(decade: int, anchor: Anchor) -> int:
    """That of the latest such decade before the document, of the nearest to another date."""
    century = anchor.year // 100
    if anchor.from_document:
        return century + (1 if century * 100 + decade * 10 <= anchor.year else 0)
    return 1 + min(
        (century - 1, century, century + 1), key=lambda each: abs(each * 100 + decade * 10 + 5 - anchor.year)
    )


def _year(point: Point, origin: Origin, anchor: Anchor) -> int:
    year = anchor.year + origin.shift
    if origin.base is not Base.EITHER or not point.month or not anchor.month:
        return year
    ahead = point.month - anchor.month
    if anchor.from_document:
        return year - (ahead > _MONTHS_AHEAD)
    return year + (ahead < -_MONTHS_BACK)


def _month(point: Point, origin: Origin, anchor: Anchor) -> tuple[int, int]:
    assert anchor.month is not None, "the anchor serves"
    shift = origin.shift
    if anchor.from_document and origin.base is Base.EITHER and point.day and anchor.day:
        shift -= point.day - anchor.day > _DAYS_AHEAD
    months = anchor.year * 12 + anchor.month - 1 + shift
    return months // 12, months % 12 + 1


def _in_week(point: Point, origin: Origin, anchor: Anchor) -> Point | None:
    """A day of the week; without 上 or 下 the latest up to the document, or that of the anchor's week."""
    assert anchor.date is not None, "the anchor serves"
    monday = anchor.date.isoweekday() - 1
    weekday = point.weekday
    days = origin.shift * 7 - monday + (weekday - 1 if weekday else 5 if point.weekend else 0)
    if origin.base is Base.EITHER and anchor.from_document and days > 0 and weekday:
        days -= 7
    return _on(point, anchor, days)


def _on(point: Point, anchor: Anchor, shift: int) -> Point | None:
    assert anchor.date is not None, "the anchor serves"
    day = _days_after(anchor.date, shift)
    return day and replace(point, year=day.year, month=day.month, day=day.day)


def _days_after(day: date, days: int) -> date | None:
    """``None`` beyond the years 1 to 9999."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


# Writing an absolute point.


def edtf_year(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def edtf_of(point: Point, anchor: Anchor | None = None) -> str | None:
    """The EDTF value of a point without origin, ``None`` where its words fix no day of our calendar.

    ``anchor`` is where it was counted from: 本月早些时候 reaches up to it.
    """
    if point.century is not None:
        return _age(point)
    if point.year is None:
        return None
    year = edtf_year(point.year)
    if point.lunar:
        return _traditional(point)
    if point.part:
        return f"{year}-{point.part}"
    if point.months:
        return f"{year}-{point.months[0]:02}/{year}-{point.months[1]:02}"
    if point.month is None:
        return _stretch(point, year, anchor) or year
    month = f"{year}-{point.month:02}"
    if point.month == 0 or point.month > 12:
        return None
    if point.days:
        last = point.days[1] or calendar.monthrange(point.year, point.month)[1]
        return f"{month}-{point.days[0]:02}/{month}-{last:02}"
    if point.day is None:
        return _stretch(point, month, anchor) or month
    if point.week or point.weekend:
        start = date(point.year, point.month, point.day)
        end = _days_after(start, 1 if point.weekend else 6)
        return end and f"{start}/{end}"
    day = f"{month}-{point.day:02}"
    clock = point.clock
    return f"{day}T{clock}{':00' * (2 - clock.count(':'))}" if clock else day


def _age(point: Point) -> str | None:
    century = point.century or 0
    if century < 0:
        # 前5世纪 is from 500 to 401 before Christ.
        return f"{edtf_year(century * 100 + 1)}/{edtf_year((century + 1) * 100)}" if point.decade is None else None
    return f"{century - 1:02}{'XX' if point.decade is None else f'{point.decade}X'}" if 1 <= century <= 99 else None


def _traditional(point: Point) -> str | None:
    """A year of the lunisolar calendar begins in January or February; its last months may be of the next of ours."""
    if point.year is None:
        return None
    if point.month is None or point.month <= 10:
        return edtf_year(point.year)
    return f"{edtf_year(point.year)}/{edtf_year(point.year + 1)}"


def _stretch(point: Point, whole: str, anchor: Anchor | None) -> str | None:
    day = anchor.date if anchor else None
    if point.stretch is None or day is None or not day.isoformat().startswith(whole):
        return None
    if point.stretch is TimexMod.START:
        first, before = whole + "-01" * (2 - whole.count("-")), str(_days_after(day, -1))
        return f"{first}/{before}" if first <= before else None
    last = f"{whole}-12-31" if len(whole) == 4 else f"{whole}-{calendar.monthrange(day.year, day.month)[1]}"
    after = str(_days_after(day, 1))
    return f"{after}/{last}" if after <= last else None


def timex_of(point: Point) -> str | None:
    """The TIMEX3 value of a point without origin."""
    if point.century is not None and point.century > 0:
        return f"{point.century - 1:02}" + ("" if point.decade is None else str(point.decade))
    if point.year is None:
        return f"T{point.clock or point.day_part}" if point.is_time and point.month is None else None
    if point.year < 1:
        return f"BC{1 - point.year:04}"
    year = f"{point.year:04}"
    if point.lunar or point.months:
        return year
    if point.part:
        return timex3_value(TimexType.DATE, f"{year}-{point.part}")
    if point.month is None:
        return year
    if point.day is None:
        return f"{year}-{point.month:02}"
    if point.week or point.weekend:
        iso = date(point.year, point.month, point.day).isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if point.weekend else "")
    time = f"T{point.clock or point.day_part}" if point.clock or point.day_part else ""
    return f"{year}-{point.month:02}-{point.day:02}{time}"
