"""Chinese date expressions that say everything themselves: 1950年1月30日, 20世紀70年代, 2000至2008年.

The expression stands alone, as a person selected it. Nothing here guesses: what needs a context (三月, 次年,
上世紀末) is not read. Conventions for values: a third of a month (旬) is an interval of its days, with START, MID
or END; the beginning, middle or end of a year, decade or century keeps its value and takes the modifier.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.annotation import TimexMod, TimexType
from annotator.temporal.edtf import InvalidEdtf, read_edtf
from annotator.temporal.timex import timex3_value


@dataclass(frozen=True, slots=True)
class ExplicitDate:
    """What an expression says: EDTF value, TIMEX3 type, value and modifier, and the days it covers (ISO 8601)."""

    edtf: str
    type: TimexType
    timex3: str | None
    mod: TimexMod | None
    earliest: str | None
    latest: str | None


def read_explicit(expression: str) -> ExplicitDate | None:
    """The value of an expression that needs no context, or ``None`` when it does, or names no real day."""
    if len(expression) > _LONGEST:
        return None
    folded = _folded(expression)
    for pattern, read in _RULES:
        match = pattern.fullmatch(folded)
        if match:
            return _dated(read(match))
    return None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a rule says. ``basis`` is the EDTF value whose TIMEX3 value is meant, where it is not ``edtf`` itself."""

    edtf: str
    mod: TimexMod | None = None
    basis: str | None = None


def _dated(reading: _Reading | None) -> ExplicitDate | None:
    if reading is None:
        return None
    try:
        days = read_edtf(reading.edtf)
    except InvalidEdtf:
        return None
    timex3 = timex3_value(TimexType.DATE, reading.basis or reading.edtf)
    return ExplicitDate(reading.edtf, TimexType.DATE, timex3, reading.mod, days.earliest, days.latest)


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], _Reading | None]]


# Folding: one way to write a character, and every number in digits.

_LONGEST = 60
_SPACE = re.compile(r"\s+")
_ONE_WAY = str.maketrans("０１２３４５６７８９〇○零號号紀後來約開間與葉", "0123456789000日日纪后来约开间与叶")
_NUMERAL = re.compile(r"[0-9一二三四五六七八九十廿卅]+")
_TENS = re.compile(r"(?:([二三四五六七八九])?十|([廿卅]))([一二三四五六七八九])?")
_DIGITS = str.maketrans("一二三四五六七八九廿卅", "12345678923")


def _folded(expression: str) -> str:
    one_way = _SPACE.sub("", expression.translate(_ONE_WAY))
    return _NUMERAL.sub(_in_digits, one_way).replace("元月", "1月").removeprefix("公元").removeprefix("西元")


def _in_digits(numeral: re.Match[str]) -> str:
    """七十 as 70, 廿五 as 25, 一九九七 as 1997; other mixtures of 十 with digits stay and match no rule."""
    tens = _TENS.fullmatch(numeral[0])
    if tens:
        return ((tens[1] or tens[2] or "一") + (tens[3] or "0")).translate(_DIGITS)
    return numeral[0].translate(_DIGITS)


# What the parts of a pattern are made of.

_POINT = r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})日)?)?"
_TO = r"(?:至|到|-|－|–|—{1,2}|~|～)"
_AND = r"(?:、|及|和|与|以及|,|，)"
_STAGE = r"(?P<stage>初期?|早期|前期|中期?|中叶|末期?|底|后期|晚期)"

_STAGES = {"初": TimexMod.START, "早": TimexMod.START, "前": TimexMod.START, "中": TimexMod.MID}
_SINCE_AND_UNTIL = {
    "起": TimexMod.ON_OR_AFTER,
    "开始": TimexMod.ON_OR_AFTER,
    "以来": TimexMod.ON_OR_AFTER,
    "至今": None,
    "迄今": None,
    "后": TimexMod.AFTER,
    "以后": TimexMod.AFTER,
    "前": TimexMod.BEFORE,
    "以前": TimexMod.BEFORE,
}
_PARTS_OF_YEAR = {
    "春": "21",
    "夏": "22",
    "秋": "23",
    "冬": "24",
    "1季": "33",
    "2季": "34",
    "3季": "35",
    "4季": "36",
    "上半年": "40",
    "下半年": "41",
}


def _date(year: str, month: str | None = None, day: str | None = None) -> str:
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _point(match: re.Match[str]) -> str:
    return _date(match["year"], match["month"], match["day"])


def _stage(match: re.Match[str]) -> TimexMod | None:
    return _STAGES.get(match["stage"][0], TimexMod.END) if match["stage"] else None


# The rules. Each reads one shape of expression.


def _read_point(match: re.Match[str]) -> _Reading:
    if match["about"] or match["roughly"]:
        return _Reading(_point(match) + "~", TimexMod.APPROX)
    return _Reading(_point(match))


def _read_third_of_month(match: re.Match[str]) -> _Reading | None:
    year, month = int(match["year"]), int(match["month"])
    if not (year >= 1 and 1 <= month <= 12):
        return None
    whole = _date(match["year"], match["month"])
    first, last, mod = {
        "上": (1, 10, TimexMod.START),
        "中": (11, 20, TimexMod.MID),
        "下": (21, calendar.monthrange(year, month)[1], TimexMod.END),
    }[match["third"]]
    return _Reading(f"{whole}-{first:02}/{whole}-{last:02}", mod, whole)


def _read_stage(match: re.Match[str]) -> _Reading:
    return _Reading(_date(match["year"], match["month"]), _stage(match))


def _read_part_of_year(match: re.Match[str]) -> _Reading:
    return _Reading(f"{match['year']}-{_PARTS_OF_YEAR[match['part'] or match['season']]}")


def _read_open(match: re.Match[str]) -> _Reading:
    point, mod = _point(match), _SINCE_AND_UNTIL[match["open"].lstrip("之")]
    edtf = f"../{point}" if mod is TimexMod.BEFORE else f"{point}/.."
    return _Reading(edtf, mod, point if mod else None)


def _read_years(match: re.Match[str]) -> _Reading:
    return _Reading(f"{match['first']}/{match['last']}")


def _read_range(match: re.Match[str]) -> _Reading | None:
    """An interval whose end takes over the year, or the year and the month, of its beginning."""
    month, last_month, last_day = match["month"], match["last_month"], match["last_day"]
    if match["last_year"]:
        if last_day and not last_month:
            return None
        last = _date(match["last_year"], last_month, last_day)
    elif last_month or (month and match["day"] and last_day):
        last = _date(match["year"], last_month or month, last_day)
    else:
        return None
    return _Reading(f"{_point(match)}/{last}")


def _read_months(match: re.Match[str]) -> _Reading:
    year = match["year"]
    return _Reading(f"{_date(year, match['first'])}/{_date(year, match['last'])}")


def _read_list(match: re.Match[str]) -> _Reading:
    return _Reading("{" + ",".join(re.findall(r"\d{4}", match[0])) + "}")


def _read_decade(match: re.Match[str]) -> _Reading | None:
    century = int(match["century"])
    return _Reading(f"{century - 1:02}{match['decade']}X", _stage(match)) if century else None


def _read_decades(match: re.Match[str]) -> _Reading | None:
    century = int(match["century"]) - 1
    return _Reading(f"{century:02}{match['first']}X/{century:02}{match['last']}X") if century >= 0 else None


def _read_plain_decade(match: re.Match[str]) -> _Reading:
    return _Reading(f"{match['decade']}X", _stage(match))


def _read_century(match: re.Match[str]) -> _Reading | None:
    century = int(match["century"])
    return _Reading(f"{century - 1:02}XX", _stage(match)) if century else None


def _rule(pattern: str, read: Callable[[re.Match[str]], _Reading | None]) -> _Rule:
    return re.compile(pattern, re.ASCII), read


_RULES: tuple[_Rule, ...] = (
    # 2009年7月25日, 约2008年, 2008年前后
    _rule(rf"(?P<about>大?约)?{_POINT}(?P<roughly>左右|前后)?", _read_point),
    # 2009-07-25, 2009/7/25, 2009.7.25
    _rule(r"(?P<about>)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\3(?P<day>\d{1,2})(?P<roughly>)", _read_point),
    # 2009年7月中旬
    _rule(r"(?P<year>\d{4})年(?P<month>\d{1,2})月份?(?P<third>[上中下])旬", _read_third_of_month),
    # 2008年底, 2008年年底, 2009年3月初
    _rule(rf"(?P<year>\d{{4}})年(?:(?P<month>\d{{1,2}})月|年)?{_STAGE}", _read_stage),
    # 2008年上半年, 2008年第3季度, 2008年秋天
    _rule(r"(?P<year>\d{4})年(?:(?P<part>[上下]半年)|(?P<season>[春夏秋冬])[季天]?)", _read_part_of_year),
    _rule(r"(?P<year>\d{4})年第?(?P<part>[1-4]季)(?P<season>)度?", _read_part_of_year),
    # 2003年起, 自2012年以来, 2012年至今, 1991年12月以后, 2000年之前
    _rule(rf"[自从由]?{_POINT}(?P<open>起|开始|以来|至今|迄今|[以之]?[后前])", _read_open),
    # 2000至2008年, 2000年—2008年
    _rule(rf"[自从由]?(?P<first>\d{{4}})年?{_TO}(?P<last>\d{{4}})年之?间?", _read_years),
    # 2008年8月8日至24日, 2008年8月至2009年1月
    _rule(
        rf"[自从由]?{_POINT}{_TO}(?:(?P<last_year>\d{{4}})年)?(?:(?P<last_month>\d{{1,2}})月)?"
        r"(?:(?P<last_day>\d{1,2})日)?之?间?",
        _read_range,
    ),
    # 2008年8至10月
    _rule(rf"(?P<year>\d{{4}})年(?P<first>\d{{1,2}}){_TO}(?P<last>\d{{1,2}})月", _read_months),
    # 2004及2005年, 2004、2005和2006年
    _rule(rf"\d{{4}}年?(?:{_AND}\d{{4}}年?)*{_AND}\d{{4}}年", _read_list),
    # 20世纪70年代初
    _rule(rf"(?P<century>\d{{1,2}})世纪(?P<decade>\d)0年代{_STAGE}?", _read_decade),
    # 20世纪70至80年代
    _rule(rf"(?P<century>\d{{1,2}})世纪(?P<first>\d)0(?:年代)?{_TO}(?P<last>\d)0年代", _read_decades),
    # 1970年代; not 1900年代, which may be ten years or a hundred
    _rule(rf"(?P<decade>\d{{2}}[1-9])0年代{_STAGE}?", _read_plain_decade),
    # 21世纪初
    _rule(rf"(?P<century>\d{{1,2}})世纪{_STAGE}?", _read_century),
)
