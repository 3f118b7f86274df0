"""Numbers that share the unit of the last of them: 2000至2008年, 2004及2005年, 8至10月, 5、6日, 七八十年代."""

import re
from dataclasses import replace
from typing import Final

from annotator.temporal.expressions import Listed, Stretch
from annotator.temporal.numerals import NUMERALS, number
from annotator.temporal.point_patterns import DAY_NUMBER
from annotator.temporal.point_reading import PointReader
from annotator.temporal.points import Base, Origin, Point, Unit

_G: Final = r" {0,2}"
_TO: Final = r"(?:至|到|[-–~―−]|—{1,2})"
_JOINT: Final = rf"{_G}(?:{_TO}|、|及|和|与|以及){_G}"
_RANGE_SIGN: Final = re.compile(_TO)
_NUMBER: Final = re.compile(rf"[0-9{NUMERALS}]+")
_FREE: Final = rf"(?<![0-9第{NUMERALS}万亿])(?<![0-9][.,])"
_YEAR: Final = rf"(?:1[0-9]{{3}}|2[01][0-9]{{2}}|[一二][{NUMERALS[:10]}]{{3}})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_MOST: Final = 8


def _shared(numeral: str, unit: str, end: str = "") -> "re.Pattern[str]":
    one = rf"{numeral}(?:{_G}{unit})?"
    return re.compile(rf"{_FREE}{one}(?:{_JOINT}{one}){{0,{_MOST}}}{_JOINT}{numeral}{_G}{unit}{end}")


_YEARS: Final = _shared(_YEAR, "年", "(?![代级])度?")
_MONTHS: Final = _shared(_MONTH, "月份?", "(?!球)")
_DAYS: Final = _shared(f"(?:{DAY_NUMBER})", "[日号]", "(?!本)")
_UNIT: Final = re.compile(r"[年月日号]")
_MAY_SHARE: Final = re.compile(r"[^\n]{0,30}?(?:[至到–~―−—、及和与/-]|十年代)")
_IN_BRACKETS: Final = re.compile(rf"(?<=[(从])(?P<first>{_YEAR}){_G}{_TO}{_G}(?P<last>{_YEAR})(?=[),;。]|$)")
_SCHOOL_YEAR: Final = re.compile(
    r"(?<![0-9a-z./–-])(?P<first>(?:1[0-9]|2[01])[0-9]{2})[/–-](?P<last>[0-9]{4}|[0-9]{2})年?(?:年度|学年|赛季|(?<=年)度)"
)
_SHORT_END: Final = re.compile(rf"{_FREE}(?P<first>{_YEAR}){_TO}(?P<last>[0-9]{{2}})年(?![代级])度?")
_DECADES: Final = re.compile(
    rf"(?P<first>[1-9]0|[{NUMERALS[1:10]}]?十)(?:年代)?{_JOINT}(?P<last>[1-9]0|[{NUMERALS[1:10]}]?十)年代"
    rf"|(?P<one>[{NUMERALS[1:10]}])、?(?P<other>[{NUMERALS[1:10]}])十年代"
)
_CENTURIES: Final = re.compile(
    rf"{_FREE}(?P<first>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}}){_JOINT}(?P<last>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})世纪"
)


def read_shared(text: str, at: int) -> tuple[Stretch | Listed, int] | None:
    """The range or list whose words begin at ``at`` in folded ``text``, and where they end."""
    if not _MAY_SHARE.match(text, at):
        return None
    for pattern in (_IN_BRACKETS, _SCHOOL_YEAR, _SHORT_END):
        match = pattern.match(text, at)
        if match:
            first, last = number(match["first"]), number(match["last"])
            if first and last is not None:
                last += first // 100 * 100 if last < 100 else 0
                return (Stretch(Point(year=first), Point(year=last)), match.end()) if first < last else None
    return _sharing(_YEARS, text, at, Point()) or _centuries(text, at) or _after_head(text, at)


def _after_head(text: str, at: int) -> tuple[Stretch | Listed, int] | None:
    """8至10月, 5、6日, 七八十年代, after the year or month they are of, if one is named."""
    head = PointReader(text, at)
    if head.year():
        if head.point.decade is not None:
            return None
        point = head.point
        if point.century is not None:
            return _decades(text, head.at, point)
    else:
        point = Point(origin=Origin(Base.EITHER, Unit.YEAR))
        decades = _decades(text, at, Point(origin=Origin(Base.EITHER, Unit.DECADE)))
        if decades:
            return decades
    months = _sharing(_MONTHS, text, _past_blanks(text, head.at), point)
    if months:
        return months
    if head.month():
        point = head.point
    elif head.at == at:
        point = Point(origin=Origin(Base.EITHER, Unit.MONTH))
    else:
        return None
    return _sharing(_DAYS, text, _past_blanks(text, head.at), point)


def _past_blanks(text: str, at: int) -> int:
    while text.startswith(" ", at):
        at += 1
    return at


def _sharing(pattern: "re.Pattern[str]", text: str, at: int, head: Point) -> tuple[Stretch | Listed, int] | None:
    """The numbers there, if at least one of them is without the unit: others are dates each."""
    match = pattern.match(text, at)
    if match is None:
        return None
    names = _NUMBER.findall(match[0])
    if len(_UNIT.findall(match[0])) == len(names):
        return None
    numbers = [value for name in names if (value := number(name)) is not None]
    unit = "year" if pattern is _YEARS else "month" if pattern is _MONTHS else "day"
    points = [_with(head, unit, value) for value in numbers]
    if len(points) != len(names) or numbers != sorted(set(numbers)):
        return None
    if not _RANGE_SIGN.search(match[0]):
        return Listed(tuple(points)), match.end()
    return (Stretch(points[0], points[1]), match.end()) if len(points) == 2 else None


def _with(head: Point, unit: str, value: int) -> Point:
    match unit:
        case "year":
            return replace(head, year=value)
        case "month":
            return replace(head, month=value)
        case _:
            return replace(head, day=value)


def _decades(text: str, at: int, head: Point) -> tuple[Stretch | Listed, int] | None:
    match = _DECADES.match(text, at)
    if match is None or text[max(0, at - 1) : at] in tuple("0123456789十"):
        return None
    if match["one"]:
        first, last = number(match["one"]), number(match["other"])
    else:
        first, last = ((number(match[name]) or 0) // 10 for name in ("first", "last"))
    if not first or not last or first >= last:
        return None
    ends = (replace(head, decade=first), replace(head, decade=last))
    if _RANGE_SIGN.search(match[0]):
        return Stretch(*ends), match.end()
    return Listed(ends), match.end()


def _centuries(text: str, at: int) -> tuple[Stretch | Listed, int] | None:
    match = _CENTURIES.match(text, at)
    first, last = (number(match["first"]), number(match["last"])) if match else (None, None)
    if not match or not first or not last or not first < last <= 30:
        return None
    ends = (Point(century=first), Point(century=last))
    return (Stretch(*ends) if _RANGE_SIGN.search(match[0]) else Listed(ends)), match.end()
