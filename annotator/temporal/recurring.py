"""Sets of times, read out of folded text: 每年, 每周一, 逢周三, 每两年, 每天上午10时."""

import re
from typing import Final

from annotator.temporal.numerals import NUMERALS, number
from annotator.temporal.point_reading import PointReader, read_point
from annotator.temporal.points import Point

_YEARLY: Final = re.compile(r"一年一[度次]|逐年")
_EVERY: Final = re.compile(r"每逢|每隔?|逢")
_WEEKDAY: Final = re.compile(r"个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![本次回场节趟顿])")
_WEEKDAYS: Final = {name: day for day, name in enumerate("一二三四五六日", 1)} | {"天": 7}
_PART: Final = re.compile(r"(?P<part>晚上?|早上?|个?周末)(?![会报宴期餐])")
_PARTS: Final = {"晚": "XXXX-XX-XXTEV", "早": "XXXX-XX-XXTMO"}
_WEEKEND: Final = "XXXX-WXX-WE"
_UNIT: Final = re.compile(
    rf"(?P<count>[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})?个?(?P<unit>年(?![级代龄轻])|月|(?:星期|礼拜)(?![一二三四五六日天])|"
    r"周(?![一二三四五六日天末](?![次回场节趟顿]))|天|日(?!本)|季度|小时|世纪|分钟)(?!之)"
)
# How many of what, in TIMEX3, and what is known of its dates.
_PERIODS: Final = {
    "年": (1, "Y", "XXXX"),
    "月": (1, "M", "XXXX-XX"),
    "天": (1, "D", "XXXX-XX-XX"),
    "日": (1, "D", "XXXX-XX-XX"),
    "季度": (3, "M", ""),
    "世纪": (100, "Y", ""),
}
_TIMES: Final = {"小时": "H", "分钟": "M"}


def read_recurring(text: str, at: int) -> tuple[str, int] | None:
    """The TIMEX3 value of a set of times (每年: P1Y, 每周一: XXXX-WXX-1), and where its words end."""
    yearly = _YEARLY.match(text, at)
    if yearly:
        return "P1Y", yearly.end()
    every = _EVERY.match(text, at)
    if every is None:
        return None
    part = _PART.match(text, every.end())
    if part:
        return _PARTS.get(part["part"][0], _WEEKEND), part.end()
    weekday = _WEEKDAY.match(text, every.end())
    if weekday:
        reader = PointReader(text, weekday.end())
        reader.time_of_day()
        return f"XXXX-WXX-{_WEEKDAYS[weekday['weekday']]}{_time(reader.point)}", reader.at
    unit = _UNIT.match(text, every.end())
    # 逢三年 is no set, 逢9月 is one.
    if unit is None or every[0] == "逢":
        return _dates(text, every.end(), "XXXX")
    return _period(text, unit)


def _period(text: str, unit: "re.Match[str]") -> tuple[str, int] | None:
    count = number(unit["count"]) if unit["count"] else 1
    if count is None:
        return None
    if unit["unit"] in _TIMES:
        return f"PT{count}{_TIMES[unit['unit']]}", unit.end()
    each, letter, known = _PERIODS.get(unit["unit"], (1, "W", ""))
    dates = _dates(text, unit.end(), known) if count == 1 and known else None
    return dates or (f"P{count * each}{letter}", unit.end())


def _dates(text: str, at: int, known: str) -> tuple[str, int] | None:
    """每年9月3日, 每月3日, 每天上午10时: what is said beside the period, of whose dates ``known`` is known."""
    found = read_point(text, at)
    if found is None:
        return None
    point, end = found
    if point.year is not None or point.century is not None or point.lunar:
        return None
    if point.month and known == "XXXX":
        day = f"-{point.day:02}{_time(point)}" if point.day else ""
        return f"XXXX-{point.month:02}{day}", end
    if point.day and known == "XXXX-XX":
        return f"{known}-{point.day:02}{_time(point)}", end
    if point.is_time and point.day is None and known == "XXXX-XX-XX":
        return f"{known}{_time(point)}", end
    return None


def _time(point: Point) -> str:
    return f"T{point.clock or point.day_part}" if point.is_time else ""
