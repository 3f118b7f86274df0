"""Kinds of date expressions, and the values they have once their anchor is known."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from annotator.core.annotation import TimexMod, TimexType
from annotator.temporal.lengths import Length
from annotator.temporal.points import Base, Origin, Point, Unit
from annotator.temporal.resolving import Anchor, edtf_of, edtf_year, placed, timex_of
from annotator.temporal.values import DateValue, dated


@dataclass(frozen=True, slots=True)
class Single:
    """One point. ``bound`` makes it where a time begins or ends (2008年以前); ``to_now`` is 2012年至今."""

    point: Point
    bound: TimexMod | None = None
    to_now: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one point to another, both included: 2000至2008年. What ``last`` does not say is as in ``first``."""

    first: Point
    last: Point


@dataclass(frozen=True, slots=True)
class Listed:
    """Points that share their unit: 2004及2005年."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time. With ``origin`` it ends (``direction`` -1) or begins (1) there: 过去十年, 未来三天.

    Without, it may begin with an anchor: 为期两天.
    """

    length: Length
    origin: Origin | None = None
    direction: int = 1
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times, as TIMEX3 writes it."""

    timex3: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time that no value says: 近年."""

    timex3: str | None
    type: TimexType = TimexType.DATE


@dataclass(frozen=True, slots=True)
class Age:
    """An age with a name and limits by convention: 苏联时代."""

    edtf: str


Expression = Single | Stretch | Listed | Lasting | Recurring | Vague | Age

BEGINS_WITH_ANCHOR: Final = Origin(Base.TEXT, Unit.DAY)
"""Where a length of time begins whose words say that it lasts from a day named before: 为期两天."""


def points_of(expression: Expression) -> tuple[Point, ...]:
    match expression:
        case Single(point=point):
            return (point,)
        case Stretch(first=first, last=last):
            return first, last
        case Listed(points=points):
            return points
        case _:
            return ()


def origin_of(expression: Expression) -> Origin | None:
    """What the expression has to be counted from; ``None`` if it says everything itself."""
    match expression:
        case Lasting(origin=origin):
            return origin
        case Stretch(first=first, last=last):
            from_first = last.origin and last.origin.base is not Base.DOCUMENT
            return first.origin or (None if from_first else last.origin)
        case _:
            return next((point.origin for point in points_of(expression) if point.origin), None)


def is_doubtful(expression: Expression) -> bool:
    """Whether its words leave more than one reading, though nothing has to be counted from elsewhere."""
    return isinstance(expression, Age) or any(point.doubtful or point.lunar for point in points_of(expression))


def value_of(expression: Expression, anchor: Anchor | None) -> DateValue | None:
    """The value with what is missing taken from ``anchor``.

    ``None`` if the anchor is missing or too coarse, or the expression names a day that does not exist.
    """
    match expression:
        case Single():
            return _single(expression, anchor)
        case Stretch(first=first, last=last):
            return _stretch(placed(first, anchor), last, anchor)
        case Listed(points=points):
            here = [placed(point, anchor) for point in points]
            members = [edtf for point in here if point and (edtf := edtf_of(point))]
            return dated(TimexType.DATE, "{" + ",".join(members) + "}") if len(members) == len(points) else None
        case Lasting():
            return _lasting(expression, anchor)
        case Recurring(timex3=timex3):
            return DateValue(TimexType.SET, timex3=timex3)
        case Vague(timex3=timex3, type=timex_type):
            return DateValue(timex_type, timex3=timex3)
        case Age(edtf=edtf):
            return dated(TimexType.DATE, edtf, "PAST_REF")


def unresolved(expression: Expression) -> DateValue:
    """What can be said without an anchor: the type, and in TIMEX3 the parts that are named (XXXX-10-17)."""
    match expression:
        case Single(point=point, bound=bound):
            timex_type = TimexType.TIME if point.is_time else TimexType.DATE
            return DateValue(timex_type, timex3=_timex_without_anchor(point), mod=bound or point.mod)
        case Lasting(length=length):
            return DateValue(TimexType.DURATION, timex3=length.timex3)
        case _:
            return DateValue(TimexType.DATE)


def _timex_without_anchor(point: Point) -> str | None:
    origin = point.origin
    if origin is None or origin.base is not Base.EITHER or origin.shift or point.lunar:
        return None
    time = f"T{point.clock or point.day_part}" if point.is_time else ""
    match origin.unit:
        case Unit.YEAR if point.month:
            return f"XXXX-{point.month:02}" + (f"-{point.day:02}{time}" if point.day else "")
        case Unit.MONTH if point.day:
            return f"XXXX-XX-{point.day:02}{time}"
        case Unit.WEEK if point.weekday:
            return f"XXXX-WXX-{point.weekday}{time}"
        case _:
            return time or None


def _single(expression: Single, anchor: Anchor | None) -> DateValue | None:
    here = placed(expression.point, anchor)
    if here is None:
        return None
    edtf, timex3, bound = edtf_of(here, anchor), timex_of(here), expression.bound
    timex_type = TimexType.TIME if here.is_time else TimexType.DATE
    if edtf is None:
        return dated(timex_type, None, timex3, here.mod) if here.lunar else None
    if expression.to_now:
        return dated(timex_type, f"{_start(edtf)}/..")
    if bound in (TimexMod.BEFORE, TimexMod.ON_OR_BEFORE):
        return dated(timex_type, f"../{_end(edtf)}", timex3, bound)
    if bound:
        return dated(timex_type, f"{_start(edtf)}/..", timex3, bound)
    if expression.approximate:
        simple = "/" not in edtf and not here.part and "T" not in edtf
        return dated(timex_type, f"{edtf}~" if simple else edtf, timex3, TimexMod.APPROX)
    return dated(timex_type, edtf, timex3, here.mod)


def _stretch(first: Point | None, last: Point, anchor: Anchor | None) -> DateValue | None:
    here = first and following(last, first)
    if not first or not here:
        return None
    if here.origin and here.origin.base is Base.TEXT and first.year is not None:
        # 12月至翌年2月, 周五至周一
        anchor = Anchor(first.year, first.month, first.day)
    end_point = placed(here, anchor)
    start, end = edtf_of(first), end_point and edtf_of(end_point)
    if not (start and end):
        return None
    timex_type = TimexType.TIME if first.is_time and last.is_time else TimexType.DATE
    # EDTF has no intervals between times of day: those of one day have the day.
    start, end = _start(start).partition("T")[0], _end(end).partition("T")[0]
    return dated(timex_type, start if start == end else f"{start}/{end}")


def _start(edtf: str) -> str:
    return edtf.partition("/")[0]


def _end(edtf: str) -> str:
    return edtf.rpartition("/")[2]


def _lasting(expression: Lasting, anchor: Anchor | None) -> DateValue | None:
    length = expression.length
    mod = TimexMod.APPROX if expression.approximate or length.approximate else None
    if anchor is None:
        return DateValue(TimexType.DURATION, timex3=length.timex3, mod=mod) if expression.origin is None else None
    return dated(TimexType.DURATION, _interval(length, anchor, expression.direction), length.timex3, mod)


def _interval(length: Length, anchor: Anchor, direction: int) -> str | None:
    """The stretch of ``length`` that begins or ends with the anchor; ``None`` where that cannot be said."""
    if length.count is None:
        return None
    if length.unit == "Y":
        ends = sorted((anchor.year, anchor.year + direction * length.count))
        return f"{edtf_year(ends[0])}/{edtf_year(ends[1])}"
    if length.unit == "M" and anchor.month:
        first, last = sorted((0, direction * length.count))
        months = [divmod(anchor.year * 12 + anchor.month - 1 + shift, 12) for shift in (first, last)]
        return "/".join(f"{edtf_year(year)}-{month + 1:02}" for year, month in months)
    day = anchor.date
    if day is None or length.unit not in ("D", "W"):
        return None
    days = length.count * (7 if length.unit == "W" else 1)
    try:
        # 为期两天 counts the day it begins with; 过去三天 the day it is said.
        other = day + timedelta(direction * (days - 1))
    except OverflowError:
        return None
    first_day, last_day = sorted((day, other))
    return f"{first_day}/{last_day}"


def following(last: Point, first: Point) -> Point | None:
    """``last`` as the end of a stretch that begins with ``first``: what it does not say is as in ``first``.

    ``None`` if they do not belong together: 2008年至3日.
    """
    origin = last.origin
    if origin is None or origin.base is not Base.EITHER or origin.shift:
        return last
    match origin.unit:
        case Unit.YEAR if first.month or first.part or first.mod:
            here = replace(last, origin=first.origin, year=first.year, lunar=first.lunar)
            turned = here.year is not None and first.month and last.month and last.month < first.month
            return replace(here, year=(here.year or 0) + 1) if turned else here
        case Unit.MONTH if first.day or first.days or first.origin == origin or (first.mod and first.month):
            return replace(last, origin=first.origin, year=first.year, month=first.month)
        case Unit.DAY if first.is_time:
            return replace(last, origin=first.origin, year=first.year, month=first.month, day=first.day)
        case Unit.WEEK if first.weekday and last.weekday:
            return replace(last, origin=Origin(Base.TEXT, Unit.WEEK, last.weekday < first.weekday))
        case Unit.DECADE if first.decade is not None:
            return replace(last, origin=first.origin, century=first.century)
        case _:
            return None
