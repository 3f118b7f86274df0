"""Reading a point of time out of folded text: 2008年9月3日, 光绪二十四年, 七月中旬, 同月7日, 18日晚, 上午10时30分."""

import re
from dataclasses import replace
from typing import Any

from annotator.core.annotation import TimexMod
from annotator.temporal import point_patterns as patterns
from annotator.temporal.clock_reading import read_clock
from annotator.temporal.eras import ERAS, year_of
from annotator.temporal.numerals import number
from annotator.temporal.point_words import (
    CENTURY_WORDS,
    DAY_PARTS,
    DAY_WORDS,
    MONTH_STAGES,
    MONTH_WORDS,
    SHORT_DAY_PARTS,
    STAGES,
    STRETCHES,
    WEEKS,
    YEAR_WORDS,
    Lexicon,
)
from annotator.temporal.points import Base, Origin, Point, Unit

_OF_THE_YEAR = Origin(Base.EITHER, Unit.YEAR)
_OF_THE_MONTH = Origin(Base.EITHER, Unit.MONTH)


def read_point(text: str, at: int, *, time_expected: bool = False) -> tuple[Point, int] | None:
    """The point whose words begin at ``at`` in folded ``text``, of as many parts as belong together, and their end.

    ``time_expected`` takes 12点 for a time of day without more words that say so.
    """
    reader = PointReader(text, at, time_expected=time_expected)
    return (reader.point, reader.at) if reader.read() else None


class PointReader:
    """Reads one point. ``point`` is what it has read so far, ``at`` where it has come to.

    Each method reads one kind of part and says whether it stood there.
    """

    def __init__(self, text: str, at: int, *, time_expected: bool = False) -> None:
        self.text = text
        self.at = at
        self.point = Point()
        self._time_expected = time_expected
        self._year_named = False
        self._numeral_month = False

    def read(self) -> bool:
        """Read all parts that stand here."""
        if self._iso():
            self.time_of_day()
            return True
        self._take(patterns.OUR_CALENDAR)
        self._other_calendar()
        if self.year():
            self._other_calendar()
            self._in_year_named()
            return True
        if self.month():
            self._in_month()
            return True
        return self._in_year_alone() or self._in_month_alone() or self._day_alone() or self._time_alone()

    def _take(self, pattern: "re.Pattern[str]", *, gap: bool = False) -> "re.Match[str] | None":
        """The match of ``pattern`` here, after blanks if ``gap``; then the reader stands behind it."""
        blanks = patterns.GAP.match(self.text, self.at) if gap else None
        match = pattern.match(self.text, blanks.end() if blanks else self.at)
        if match:
            self.at = match.end()
        return match

    def _say(self, **parts: Any) -> bool:
        self.point = replace(self.point, **parts)
        return True

    def _say_origin(self, words: Lexicon[Origin]) -> bool:
        found = words.at(self.text, self.at)
        if found is None:
            return False
        self.at = found[1]
        return self._say(origin=found[0])

    def _stage(self, words: Lexicon[TimexMod]) -> bool:
        found = words.at(self.text, self.at)
        if found is None:
            return False
        self.at = found[1]
        return self._say(mod=found[0])

    def _other_calendar(self) -> bool:
        return self._take(patterns.OTHER_CALENDAR) is not None and self._say(lunar=True)

    # Years, decades, centuries.

    def year(self) -> bool:
        """Read what names a year or more."""
        self._year_named = (
            self._say_origin(YEAR_WORDS)
            or self._whole_decade()
            or self._full_year()
            or self._era_year()
            or self._century()
            or self._short_year()
            or self._bare_decade()
        )
        return self._year_named

    def _full_year(self) -> bool:
        for pattern in patterns.DATE_YEARS:
            match = pattern.match(self.text, self.at)
            year = match and number(match["year"])
            if match and year and not patterns.ROUND.match(self.text, match.end()):
                self.at = match.end()
                return self._say(year=year)
        match = patterns.BEFORE_CHRIST.match(self.text, self.at)
        year = match and number(match["year"])
        if not match or not year:
            return False
        self.at = match.end()
        return self._say(year=1 - year)

    def _short_year(self) -> bool:
        for pattern in patterns.SHORT_YEARS:
            match = pattern.match(self.text, self.at)
            year = number(match["year"]) if match else None
            if match and year is not None:
                self.at = match.end()
                return self._say(year=year + (2000 if year <= patterns.LAST_SHORT_YEAR else 1900), doubtful=True)
        return False

    def _era_year(self) -> bool:
        match = patterns.ERA_YEAR.match(self.text, self.at)
        count = match and (1 if match["count"] == "元" else number(match["count"]))
        if not match or not count or count > patterns.LONGEST_ERA:
            return False
        self.at = match.end()
        era = ERAS[match["era"]]
        year = year_of(era, count)
        if year is None:
            return self._say(doubtful=True)  # the era had no such year: no value
        return self._say(year=year, lunar=era.solar is None or year < era.solar)

    def _century(self) -> bool:
        if self._say_origin(CENTURY_WORDS):
            return self._decade_of(0)  # the century comes from the origin
        match = patterns.CENTURY.match(self.text, self.at)
        century = match and number(match["century"])
        if not match or not century or century > patterns.LAST_CENTURY:
            return False
        self.at = match.end()
        return self._decade_of(-century if match["bc"] else century)

    def _decade_of(self, century: int) -> bool:
        decade = self._take(patterns.DECADE)
        tens = number(decade["decade"]) if decade else None
        return self._say(century=century, decade=None if tens is None else tens // 10)

    def _whole_decade(self) -> bool:
        match = patterns.WHOLE_DECADE.match(self.text, self.at)
        year = match and number(match["year"])
        if not match or not year:
            return False
        self.at = match.end()
        # 1900年代 may be ten years or a hundred.
        return self._say(century=year // 100 + 1, decade=year // 10 % 10, doubtful=year % 100 == 0)

    def _bare_decade(self) -> bool:
        match = patterns.NUMBER_BEGINS.match(self.text, self.at) and patterns.DECADE.match(self.text, self.at)
        tens = match and number(match["decade"])
        if not match or not tens:
            return False
        self.at = match.end()
        return self._say(origin=Origin(Base.EITHER, Unit.DECADE), decade=tens // 10)

    # Parts of a year.

    def _in_year_named(self) -> bool:
        if self.point.century is not None or self.point.decade is not None:
            return self._stage(STAGES)
        if self.month():
            return self._in_month()
        if self._take(patterns.NEW_YEAR):
            return self._say(lunar=True)
        return self._part_of_year() or self._stretch() or self._stage(STAGES)

    def _part_of_year(self) -> bool:
        half = self._take(patterns.HALF)
        if half:
            return self._say(part=patterns.HALVES[half["half"]])
        quarters = self._take(patterns.FIRST_QUARTERS)
        if quarters:
            return self._say(months=(1, 3 * (number(quarters["count"]) or 1)))
        months = self._take(patterns.FIRST_MONTHS)
        if months:
            return self._say(months=(1, number(months["count"])))
        quarter = self._take(patterns.QUARTER)
        if quarter:
            edge = patterns.EDGES.get(quarter["edge"])
            return self._say(part=str(32 + (edge or number(quarter["quarter"] or quarter["ordinal"]) or 1)))
        season = self._take(patterns.SEASON)
        return season is not None and self._say(part=patterns.SEASONS[season["season"]])

    def _stretch(self) -> bool:
        stretch = STRETCHES.at(self.text, self.at) if self.point.origin else None
        if stretch is None:
            return False
        self.at = stretch[1]
        return self._say(stretch=stretch[0], mod=stretch[0])

    def _in_year_alone(self) -> bool:
        """年底, 上半年, 第三季度: of the year that is spoken of."""
        stage = self._take(patterns.YEAR_STAGE_ALONE)
        if stage:
            return self._say(mod=patterns.STAGES_ALONE[stage[0][-1]], origin=_OF_THE_YEAR)
        named = any(
            pattern.match(self.text, self.at)
            for pattern in (patterns.HALF_ALONE, patterns.QUARTER, patterns.FIRST_QUARTERS)
        )
        return named and self._part_of_year() and self._say(origin=_OF_THE_YEAR)

    # Months and their parts.

    def month(self) -> bool:
        """Read what names a month, in the year read before if there is one."""
        if not self._year_named and self._say_origin(MONTH_WORDS):
            return True
        match = self._take(patterns.MONTH, gap=True)
        if match is None:
            return False
        name = match["month"]
        self._numeral_month = not name.isascii()
        lunar = self.point.lunar or name in "正腊" or "闰" in match[0]
        self._say(month=patterns.MONTHS.get(name) or number(name), lunar=lunar)
        return self._year_named or self._say(origin=_OF_THE_YEAR)

    def _in_month(self) -> bool:
        return (
            self._third() or self._half_month() or self._day_of_month() or self._stretch() or self._stage(MONTH_STAGES)
        )

    def _third(self) -> bool:
        third = self._take(patterns.THIRD)
        if third is None:
            return False
        return self._say(days=patterns.THIRDS[third["third"]], mod=patterns.MODS[third["third"]])

    def _half_month(self) -> bool:
        half = self._take(patterns.HALF_MONTH)
        if half is None:
            return False
        return self._say(days=patterns.HALF_MONTHS[half["half"]], mod=patterns.MODS[half["half"]])

    def _day_of_month(self) -> bool:
        day = self._take(patterns.DAY, gap=True)
        if day is None:
            day = self._take(patterns.LUNAR_DAY, gap=True)
            if day:
                self._say(lunar=True)
            elif self._numeral_month:
                day = self._take(patterns.UNSIGNED_DAY)
                self._say(doubtful=self.point.doubtful or day is not None)
        if day is None:
            return False
        self._say(day=number(day["day"]))
        self._take(patterns.ATTACHED_WEEKDAY)
        self.time_of_day()
        return True

    def _in_month_alone(self) -> bool:
        """中旬, 月底: of the month that is spoken of."""
        stage = self._take(patterns.MONTH_STAGE_ALONE)
        if stage:
            return self._say(mod=patterns.STAGES_ALONE[stage[0][-1]], origin=_OF_THE_MONTH)
        return (self._third() or self._half_month()) and self._say(origin=_OF_THE_MONTH)

    # Days and times of day.

    def _day_alone(self) -> bool:
        if not (self._say_origin(DAY_WORDS) or self._lunar_new_year() or self._weekday() or self._bare_day()):
            return False
        if not self.point.week:
            self.time_of_day()
        return True

    def _weekday(self) -> bool:
        week = self._take(patterns.WEEK)
        if week:
            weekday = patterns.WEEKDAYS.get(week["weekday"])
            end = week["end"] is not None
            self._say(origin=WEEKS[week["which"]], weekday=weekday, weekend=end, week=not (weekday or end))
            return self._stretch() or True
        weekday = self._take(patterns.WEEKDAY)
        if weekday is None:
            return False
        day = patterns.WEEKDAYS.get(weekday["weekday"])
        return self._say(origin=Origin(Base.EITHER, Unit.WEEK), weekday=day, weekend=day is None)

    def _bare_day(self) -> bool:
        match = patterns.BARE_DAY.match(self.text, self.at)
        if match is None:
            return False
        # 三日 is as often three days; a day of the month stands where a clause or its preposition begins.
        short = len(match["day"]) == 1 and not match["day"].isascii()
        if short and not patterns.CLAUSE_BEGINS.match(self.text, self.at):
            return False
        self.at = match.end()
        return self._say(origin=_OF_THE_MONTH, day=number(match["day"]))

    def _lunar_new_year(self) -> bool:
        match = self._take(patterns.NEW_YEAR)
        return match is not None and self._say(origin=_OF_THE_YEAR, lunar=True)

    def time_of_day(self) -> None:
        """Read the time of the day just read."""
        stretch = STRETCHES.at(self.text, self.at) if self.point.day is None else None
        if stretch:
            self.at = stretch[1]
            self._say(mod=stretch[0])
            return
        start = self.at
        self._take(patterns.GAP)
        short = SHORT_DAY_PARTS.at(self.text, self.at) if self.at == start else None
        part = DAY_PARTS.at(self.text, self.at) or short
        if part:
            self.at = part[1]
            self._say(day_part=part[0])
        if not self._clock(alone=False) and not part:
            self.at = start

    def _time_alone(self) -> bool:
        """上午10时30分, 14:30: of the day that is spoken of."""
        part = DAY_PARTS.at(self.text, self.at)
        if part:
            self.at = part[1]
            self._say(day_part=part[0])
        timed = self._clock(alone=not (part or self._time_expected))
        return bool(timed or part) and self._say(origin=Origin(Base.EITHER, Unit.DAY))

    def _clock(self, *, alone: bool) -> bool:
        blanks = patterns.GAP.match(self.text, self.at)
        found = read_clock(self.text, blanks.end() if blanks else self.at, self.point.day_part, alone=alone)
        if found is None:
            return False
        self.at = found[1]
        return self._say(clock=found[0])

    def _iso(self) -> bool:
        match = self._take(patterns.ISO)
        if match is None:
            return False
        return self._say(
            year=int(match["year"]), month=int(match["month"]), day=int(match["day"]), clock=match["clock"]
        )
