"""Reading a time of day out of folded text: 10时30分, 三点半, 14:30."""

import re

from annotator.temporal import point_patterns as patterns
from annotator.temporal.numerals import number

_HALF_DAYS = {"a": "MO", "p": "AF"}


def read_clock(text: str, at: int, day_part: str | None, *, alone: bool) -> tuple[str, int] | None:
    """The time as ``HH``, ``HH:MM`` or ``HH:MM:SS`` and where its words end.

    ``day_part`` is TIMEX3's code of 下午 and the like. ``alone`` takes only what is a time without more words that
    say so: 三点 may be the third point of a speech.
    """
    match = patterns.CLOCK.match(text, at)
    if match is None or (alone and not _stands_alone(match)):
        return None
    hour = number(match["hour"] or match["hours"])
    minute = _minute(match)
    if hour is None or hour > 24 or (minute or 0) > 59:
        return None
    hour = _on_24_hours(hour, _HALF_DAYS.get(match["half_day"] or "") or day_part)
    second = number(match["second"] or match["seconds"] or "")
    clock = f"{hour:02}" if minute is None else f"{hour:02}:{minute:02}"
    return (clock if second is None else f"{clock}:{second:02}"), match.end()


def _minute(match: "re.Match[str]") -> int | None:
    if match["half"]:
        return 30
    if match["quarter"]:
        return 15 * (number(match["quarter"]) or 1)
    return number(match["minute"] or match["minutes"] or "")


def _stands_alone(match: "re.Match[str]") -> bool:
    sure = ":" in match[0] or "时" in match[0] or match[0][-1] in "半刻分秒整许钟"
    return sure or patterns.TIME_BOUND.match(match.string, match.end()) is not None


def _on_24_hours(hour: int, day_part: str | None) -> int:
    afternoon = (
        (day_part in ("AF", "EV") and hour < 12)
        or (day_part == "MI" and hour < 3)
        or (day_part == "NI" and 6 <= hour < 12)
    )
    return hour + 12 if afternoon else hour
