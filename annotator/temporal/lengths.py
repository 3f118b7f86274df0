"""Lengths of time, read out of folded text: 两天, 三年半, 数月, 50周年."""

import re
from dataclasses import dataclass
from typing import Final

from annotator.temporal.numerals import NUMERALS, number

_G: Final = r" {0,2}"
_MOST_PARTS: Final = 6


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time. ``timex3`` is its TIMEX3 value (P3Y6M, PXM where the number is not said).

    ``count`` and ``unit`` (Y, M, W, D, H, ``min``, S) are those of a length of one whole number, else ``None``.
    """

    timex3: str
    count: int | None = None
    unit: str | None = None
    approximate: bool = False


_AMOUNT: Final = rf"[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|[{NUMERALS}]{{1,6}}|[数几][十百千]?|若干|半|好几|多(?=年|日|天)"
_UNIT: Final = (
    r"周年|年(?![级期制代龄货生轻薪终报鉴线度]|战争|计划|规划|国债|以上学)|个?世纪|个?季度|个月(?!球)|(?<=[数几])月"
    r"|个?(?:星期|礼拜)(?![一二三四五六日天])"
    # 四周 is mostly "all around".
    r"|(?<=四)周(?=[前后内来的之以,。]|时间)|(?<!四)周(?![边围岁刊年报末日一二三四五六转遭])"
    r"|天(?!两头)(?![下津空然气才生文台线使主花河])|昼夜|个?小时|个?钟头|分钟|秒钟?"
)
_PART: Final = re.compile(
    rf"(?P<amount>{_AMOUNT}){_G}(?P<more>[多余来]|几(?=年|个|天))?(?P<half>个半(?=[月小钟星礼]))?{_G}(?P<unit>{_UNIT}|"
    r"(?<=半)[月小钟星礼](?:时|头|期|拜)?)(?P<rest>半(?![导岛场球夜数路]|小时|个)|[多余](?![个次名人国元万种数]))?"
)
# 三日 is a length where its neighbours say so.
_DAYS: Final = re.compile(
    rf"(?P<amount>[0-9]{{1,3}}|[{NUMERALS}数几]{{1,3}}){_G}日(?=[内后前来]|以[内后前来]|之[内后前]|间(?!谍))"
)
_BEFORE: Final = re.compile(rf"(?<![0-9{NUMERALS}第每])(?<![0-9][.,])")
_ONE_OF_THEM: Final = re.compile(r"(?<=[有某总这那同每哪前后上下头])一[天年日周]")
_AND: Final = re.compile(r"[又零〇余多]?")
_LETTERS: Final = {"年": "Y", "月": "M", "周星礼": "W", "天日昼": "D", "小钟": "H", "分": "min", "秒": "S"}
_LONGER: Final = {"世纪": (100, "Y"), "季度": (3, "M"), "周年": (1, "Y")}
_ROUND: Final = ("百", "千")  # 百年老店, 千年古都: no count


def read_length(text: str, at: int) -> tuple[Length, int] | None:
    """The length of time whose words begin at ``at`` in folded ``text``, and where they end."""
    if not _BEFORE.match(text, at) or _ONE_OF_THEM.match(text, at):
        return None
    parts: list[tuple[str, str]] = []
    approximate, end = False, at
    whole: int | None = None
    while len(parts) < _MOST_PARTS:
        joint = _AND.match(text, end) if parts else None
        match = _PART.match(text, joint.end() if joint else end) or (None if parts else _DAYS.match(text, end))
        if match is None or match["amount"] in _ROUND or _is_year(match):
            break
        amount, unit, rough = _amount(match)
        if parts and not _goes_on(parts, amount, unit, joint is not None and bool(joint[0])):
            break
        parts.append((amount, unit))
        whole = int(amount) if amount.isdigit() else None
        approximate, end = approximate or rough, match.end()
    if not parts:
        return None
    single = parts[0] if len(parts) == 1 else None
    timex3 = _timex(parts)
    return Length(timex3, whole if single else None, single[1] if single else None, approximate), end


def _goes_on(parts: list[tuple[str, str]], amount: str, unit: str, joined: bool) -> bool:
    """Whether the next part is of the same length: from long to short, or after 又; 数月半年 are two."""
    if "X" in (amount, parts[-1][0]) or unit in (known for _, known in parts):
        return False
    return joined or _ORDER.index(unit) > _ORDER.index(parts[-1][1])


def _is_year(match: "re.Match[str]") -> bool:
    """1958年 is no length, wherever it stands; 2000年 may be."""
    return re.fullmatch(r"(?:19|20)[0-9]{2}(?<!0)", match["amount"]) is not None


def _amount(match: "re.Match[str]") -> tuple[str, str, bool]:
    """How many, of what, and whether about so many."""
    groups = match.groupdict()
    written, name = match["amount"], (groups.get("unit") or "日").removeprefix("个")
    factor, unit = _LONGER.get(name) or (1, next(letter for begins, letter in _LETTERS.items() if name[0] in begins))
    count = number(written)
    rough = bool(groups.get("more")) or groups.get("rest") in ("多", "余")
    half = bool(groups.get("half")) or groups.get("rest") == "半"
    if written == "半":
        smaller = (f"{factor / 2:g}", unit) if factor > 1 else _HALVES.get(unit)
        return (str(smaller[0]), smaller[1], rough) if smaller else ("0.5", unit, rough)
    if count is None:
        decimal = written if "." in written else "X"
        return decimal, unit, decimal == "X"
    return (f"{count * factor}.5" if half else str(count * factor)), unit, rough


# A half of these is a whole number of smaller ones.
_HALVES: Final = {"Y": (6, "M"), "D": (12, "H"), "H": (30, "min"), "min": (30, "S")}
_ORDER: Final = ("Y", "M", "W", "D", "H", "min", "S")


def _timex(parts: list[tuple[str, str]]) -> str:
    amounts: dict[str, str] = {}
    for amount, unit in parts:
        base, point, half = amount.partition(".")
        if point and half == "5" and unit in _HALVES:
            smaller, smaller_unit = _HALVES[unit]
            if base != "0":
                amounts[unit] = base
            amounts[smaller_unit] = str(smaller)
        else:
            amounts[unit] = amount
    days = "".join(f"{amounts[unit]}{unit}" for unit in _ORDER[:4] if unit in amounts)
    time = "".join(f"{amounts[unit]}{unit[0].upper()}" for unit in _ORDER[4:] if unit in amounts)
    return f"P{days}" + (f"T{time}" if time else "")
