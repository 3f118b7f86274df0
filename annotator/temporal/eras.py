"""Calendars counted from a reign, and ages that have a name. Keys are in folded text."""

from dataclasses import dataclass
from typing import Final

from annotator.temporal.numerals import folded


@dataclass(frozen=True, slots=True)
class Era:
    """The years, in the Gregorian calendar, in which a reign's first and last year begin.

    ``solar`` is the first of its years whose months are Gregorian, ``None`` if those of none are.
    """

    first: int
    last: int
    solar: int | None = None


# Japan went over to the Gregorian calendar with 明治六年 (1873), China with 民国元年 (1912). A first year that began
# late in the year of the reign before (泰昌) is counted as the chronicles do.
_ERAS: Final = {
    "民国": Era(1912, 2199, 1912),
    "明治": Era(1868, 1912, 1873),
    "大正": Era(1912, 1926, 1912),
    "昭和": Era(1926, 1989, 1926),
    "平成": Era(1989, 2019, 1989),
    "令和": Era(2019, 2199, 2019),
    "伪满康德": Era(1934, 1945, 1934),
    "贞观": Era(627, 649),
    "神龙": Era(705, 707),
    "开元": Era(713, 741),
    "天宝": Era(742, 756),
    "洪武": Era(1368, 1398),
    "建文": Era(1399, 1402),
    "永乐": Era(1403, 1424),
    "宣德": Era(1426, 1435),
    "正统": Era(1436, 1449),
    "景泰": Era(1450, 1457),
    "成化": Era(1465, 1487),
    "弘治": Era(1488, 1505),
    "正德": Era(1506, 1521),
    "嘉靖": Era(1522, 1566),
    "隆庆": Era(1567, 1572),
    "万历": Era(1573, 1620),
    "天启": Era(1621, 1627),
    "崇祯": Era(1628, 1644),
    "顺治": Era(1644, 1661),
    "康熙": Era(1662, 1722),
    "雍正": Era(1723, 1735),
    "乾隆": Era(1736, 1796),
    "嘉庆": Era(1796, 1820),
    "道光": Era(1821, 1850),
    "咸丰": Era(1851, 1861),
    "同治": Era(1862, 1874),
    "光绪": Era(1875, 1908),
    "宣统": Era(1909, 1912),
}
ERAS: Final = {folded(name): era for name, era in _ERAS.items()}

# Conventional limits, as years: what they are is a matter of opinion, so each is to be reviewed.
_AGES: Final = {
    "苏联时代": "1922/1991",
    "苏联时期": "1922/1991",
    "前苏联时期": "1922/1991",
    "冷战时期": "1947/1991",
    "冷战时代": "1947/1991",
    "冷战期间": "1947/1991",
    "冷战年代": "1947/1991",
    "一战期间": "1914/1918",
    "一战时期": "1914/1918",
    "第一次世界大战期间": "1914/1918",
    "第一次世界大战时期": "1914/1918",
    "二战期间": "1939/1945",
    "二战时期": "1939/1945",
    "第二次世界大战期间": "1939/1945",
    "第二次世界大战时期": "1939/1945",
    "抗战时期": "1937/1945",
    "抗战期间": "1937/1945",
    "抗日战争时期": "1937/1945",
    "抗日战争期间": "1937/1945",
    "文革期间": "1966/1976",
    "文革时期": "1966/1976",
    "文化大革命期间": "1966/1976",
    "文化大革命时期": "1966/1976",
    "民国时期": "1912/1949",
    "清朝末年": "1840/1912",
    "日治时期": "1895/1945",
    "日据时期": "1895/1945",
    "沙俄时期": "1547/1917",
    "唐代": "0618/0907",
    "宋代": "0960/1279",
    "元代": "1271/1368",
    "明代": "1368/1644",
    "清代": "1644/1912",
    "唐朝时期": "0618/0907",
    "宋朝时期": "0960/1279",
    "元朝时期": "1271/1368",
    "明朝时期": "1368/1644",
    "清朝时期": "1644/1912",
}
AGES: Final = {folded(name): years for name, years in _AGES.items()}


def year_of(era: Era, count: int) -> int | None:
    """The Gregorian year in which the era's year ``count`` begins, ``None`` if the era has no such year."""
    year = era.first + count - 1
    return year if count >= 1 and year <= era.last else None
