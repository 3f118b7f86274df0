"""Reading whole date expressions out of folded text."""

import re
from dataclasses import replace
from typing import Final

from annotator.core.annotation import TimexMod, TimexType
from annotator.temporal.eras import AGES, ERAS
from annotator.temporal.expressions import (
    Age,
    Expression,
    Lasting,
    Recurring,
    Single,
    Stretch,
    Vague,
    following,
    origin_of,
    value_of,
)
from annotator.temporal.lengths import Length, read_length
from annotator.temporal.point_reading import read_point
from annotator.temporal.point_words import Lexicon
from annotator.temporal.points import Base, Origin, Point, Unit
from annotator.temporal.recurring import read_recurring
from annotator.temporal.shared_units import read_shared
from annotator.temporal.vague_words import VAGUE_WORDS

Reading = tuple[Expression, int]
"""An expression and where its words end."""

_G: Final = r" {0,2}"
_TO: Final = re.compile(rf"{_G}(?:直?至|直?到|[-–~―−]|—{{1,2}}){_G}(?!今(?![年天日晚早]))")
_AND: Final = re.compile(rf"{_G}(?:及|和|与){_G}")
_BETWEEN: Final = re.compile(r"之?间(?![谍接隔])")
_ABOUT: Final = re.compile(r"大约|约莫|大概|约")
_ROUGHLY: Final = re.compile(r"左右|前后|上下(?!半)")
_BEGINNING: Final = re.compile(r"开始")
_FROM: Final = re.compile(r"(?<=[从自由])")
_TO_NOW: Final = re.compile(rf"{_G}(?:开始)?(?:[至迄]今(?![年天日晚后])|到现在|到今天)(?:为止)?")
_YEAR_TO_NOW: Final = re.compile(r"(?<![0-9.])(?:1[0-9]{3}|20[0-9]{2})(?= {0,2}[至迄]今(?![年天日晚后]))")
_BOUNDS: Final = Lexicon(
    {
        r"起(?![草诉义飞航源火因初用价码家步降落来事])|以来|以降": TimexMod.ON_OR_AFTER,
        r"[或及][之以]?前": TimexMod.ON_OR_BEFORE,
        r"[或及][之以]?后": TimexMod.ON_OR_AFTER,
        r"[以之]前|前(?=[,。;、:)”」』的就都已曾未不还完实建达可\s]|$)": TimexMod.BEFORE,
        r"[以之]后|后(?![来备期半续卫勤面方者代辈裔台果悔院世继遗宫排天年日任轮座盾门])": TimexMod.AFTER,
    }
)

_AGO: Final = re.compile(r"[以之]?前(?![往所后锋进线台言夕])")
_LATER: Final = re.compile(r"[以之]?后(?![来备卫勤方者代辈裔台院继宫排盾门])")
_SINCE: Final = re.compile(r"以?来(?![自到访华临])")
_WINDOWS: Final = Lexicon(
    {
        r"(?:(?<![又已才刚再走穿年])过去|最近|近)(?:的|这)?": (Origin(Base.DOCUMENT, Unit.YEAR), -1),
        r"(?:未来|今后|往后|接下来)(?:的|这)?": (Origin(Base.DOCUMENT, Unit.YEAR), 1),
        r"(?:此后|其后|随后)(?:的)?": (Origin(Base.TEXT, Unit.YEAR), 1),
        r"(?:此前)(?:的)?": (Origin(Base.TEXT, Unit.YEAR), -1),
    }
)
_LENGTH_ABOUT: Final = re.compile(r"大约|约莫|大概|约|将近|近|逾")
_UNITS: Final = {"Y": Unit.YEAR, "M": Unit.MONTH, "W": Unit.WEEK, "D": Unit.DAY}
# So long ago, "a hundred years" is a round number.
_FARTHEST: Final = 100

_THEN: Final = re.compile(r"当时(?!任|值|候机)")
_AGE: Final = re.compile(
    rf"(?<![文说证光声标表发申阐查百千万亿元])(?:{'|'.join(sorted(AGES, key=len, reverse=True))})"
    r"(?![表价码理替沟办金词])"
)
_REIGN: Final = re.compile(rf"(?P<era>{'|'.join(sorted(ERAS, key=len, reverse=True))})(?:年间|时期|朝)")


def read_expression(text: str, at: int) -> Reading | None:
    """The longest expression whose words begin at ``at`` in folded ``text``."""
    recurring = read_recurring(text, at)
    if recurring:
        return Recurring(recurring[0]), recurring[1]
    about = _ABOUT.match(text, at)
    if about:
        found = _date(text, about.end()) or _lasting(text, about.end())
        return found and (_approximately(found[0]), found[1])
    return _named_age(text, at) or _window(text, at) or _date(text, at) or _lasting(text, at) or _vague(text, at)


def _approximately(expression: Expression) -> Expression:
    match expression:
        case Single() | Lasting():
            return replace(expression, approximate=True)
        case _:
            return expression


def _date(text: str, at: int) -> Reading | None:
    shared = read_shared(text, at)
    if shared:
        return shared[0], _past(_BETWEEN, text, shared[1])
    bare = _YEAR_TO_NOW.match(text, at)
    if bare:
        return Single(Point(year=int(bare[0])), to_now=True), _past(_TO_NOW, text, bare.end())
    found = read_point(text, at)
    if found is None:
        return None
    stretch = _stretch(text, *found)
    return stretch or _bounded(text, at, *found)


def _past(pattern: "re.Pattern[str]", text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _stretch(text: str, first: Point, end: int) -> Reading | None:
    """A range from ``first``, which ends at ``end``: 4月至8月间, 2007年与2009年之间."""
    to = _TO.match(text, end)
    joint = to or _AND.match(text, end)
    found = joint and read_point(text, joint.end(), time_expected=first.clock is not None)
    if not found or not following(found[0], first):
        return None
    between = _BETWEEN.match(text, found[1])
    if not (to or between):
        return None
    stretch = Stretch(first, found[0])
    # 2008年9月至2007年 is no range.
    if origin_of(stretch) is None and value_of(stretch, None) is None:
        return None
    return stretch, between.end() if between else found[1]


def _bounded(text: str, start: int, point: Point, end: int) -> Reading:
    now = _TO_NOW.match(text, end)
    if now:
        return Single(point, to_now=True), now.end()
    roughly = _ROUGHLY.match(text, end)
    if roughly:
        return Single(point, approximate=True), roughly.end()
    bound = _BOUNDS.at(text, end)
    if bound:
        return Single(point, bound=bound[0]), bound[1]
    # 从2008年开始 is a time that begins; 2008年开始 may be that something else began.
    beginning = _BEGINNING.match(text, end) if _FROM.match(text, start) else None
    if beginning:
        return Single(point, bound=TimexMod.ON_OR_AFTER), beginning.end()
    return Single(point), end


def _window(text: str, at: int) -> Reading | None:
    """过去十年, 近三年来, 未来五天."""
    window = _WINDOWS.at(text, at)
    found = window and read_length(text, window[1])
    if not window or not found:
        return None
    (origin, direction), (length, end) = window[0], found
    unit = _UNITS.get(length.unit or "", Unit.DAY)
    unit = Unit.DAY if unit is Unit.WEEK else unit
    return Lasting(length, Origin(origin.base, unit), direction), _past(_SINCE, text, end)


def _lasting(text: str, at: int) -> Reading | None:
    about = _LENGTH_ABOUT.match(text, at)
    found = read_length(text, about.end() if about else at)
    if found is None:
        return None
    length, end = found
    ago, later = _AGO.match(text, end), _LATER.match(text, end)
    if ago or later:
        match = ago or later
        assert match is not None, "one of them"
        return _shifted(length, -1 if ago else 1, about is not None), match.end()
    roughly = _ROUGHLY.match(text, end)
    end = _past(_SINCE, text, roughly.end() if roughly else end)
    return Lasting(length, approximate=bool(about or roughly)), end


def _shifted(length: Length, direction: int, approximate: bool) -> Expression:
    """一年前 as a point; what is not counted in whole days or longer is vague."""
    unit = _UNITS.get(length.unit or "")
    if unit is None or length.count is None or (unit is Unit.YEAR and length.count >= _FARTHEST):
        timex_type = TimexType.TIME if "T" in length.timex3 else TimexType.DATE
        return Vague("PAST_REF" if direction < 0 else None, timex_type)
    origin = Origin(Base.EITHER, unit, direction * length.count)
    point = Point(origin=origin, week=unit is Unit.WEEK)
    return Single(point, approximate=approximate or length.approximate)


def _vague(text: str, at: int) -> Reading | None:
    then = _THEN.match(text, at)
    if then:
        return Single(Point(origin=Origin(Base.TEXT, Unit.ANY))), then.end()
    word = VAGUE_WORDS.at(text, at)
    return word and (Vague(word[0]), word[1])


def _named_age(text: str, at: int) -> Reading | None:
    age = _AGE.match(text, at)
    if age:
        return Age(AGES[age[0]]), age.end()
    reign = _REIGN.match(text, at)
    if reign:
        era = ERAS[reign["era"]]
        return Age(f"{era.first:04}/{era.last:04}"), reign.end()
    return None
