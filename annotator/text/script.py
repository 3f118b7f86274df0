"""Which script a text is written in: Simplified, Traditional, or both mixed.

Only characters that belong to one script count: 国 is written in Simplified alone, 國 in Traditional alone,
人 and 后 in both. Which those are is what OpenCC's character tables say.
"""

import re
from functools import cache
from typing import NamedTuple

from annotator.core.document import Script
from annotator.text.opencc_tables import readings

# The rarer script's share from which a reader meets it all the time. Measured on the seeds: a Traditional page
# with the odd Simplified caption or source title (000, 002) has 3 to 6 %, one with whole paragraphs in
# Simplified (003) more than 20 %.
_MIXED_FROM = 0.1

_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN = re.compile("[\0-\u2fff]+")
_RARE = re.compile("[\U00010000-\U0010ffff]")


def detect_script(text: str) -> Script:
    """The script of ``text``: MIXED where the rarer script has a tenth or more, NONE where there is no Han.

    Han text that could be either (人民日日上山) is called Simplified, the commoner of the two.
    """
    han = _without_latin(text)
    simplified, traditional = _counts(han)
    if simplified and traditional and min(simplified, traditional) >= _MIXED_FROM * (simplified + traditional):
        return Script.MIXED
    return _majority(han, simplified, traditional)


def majority_script(text: str) -> Script:
    """HANS or HANT, whichever has more characters of its own in ``text``; HANS on a tie, NONE without Han."""
    han = _without_latin(text)
    return _majority(han, *_counts(han))


def _majority(han: str, simplified: int, traditional: int) -> Script:
    if traditional > simplified:
        return Script.HANT
    return Script.HANS if simplified or _HAN.search(han) else Script.NONE


def _without_latin(text: str) -> str:
    """``text`` without markup and addresses, which are half of a page."""
    return "".join(_LATIN.split(text))


def _counts(han: str) -> tuple[int, int]:
    """How many characters of ``han`` only Simplified has, and how many only Traditional."""
    tables = _tables()
    # Not one by one: that took seven times as long (measured).
    found = tables.either.findall(han)
    simplified = len(tables.simplified.findall("".join(found)))
    traditional = len(found) - simplified
    # Only characters beyond U+FFFF take four bytes.
    if len(han.encode("utf-16-le", "surrogatepass")) > 2 * len(han):
        rare = _RARE.findall(han)
        simplified += sum(character in tables.rare_simplified for character in rare)
        traditional += sum(character in tables.rare_traditional for character in rare)
    return simplified, traditional


class _Tables(NamedTuple):
    """The characters of one script alone.

    Those beyond U+FFFF are kept apart: with one of them in it, a pattern becomes a list that is searched for every
    character.
    """

    either: re.Pattern[str]
    simplified: re.Pattern[str]
    rare_simplified: frozenset[str]
    rare_traditional: frozenset[str]


@cache
def _tables() -> _Tables:
    simplified, traditional = _converted("STCharacters.txt"), _converted("TSCharacters.txt")
    only_simplified, only_traditional = simplified - traditional, traditional - simplified
    either = _common(only_simplified | only_traditional)
    return _Tables(either, _common(only_simplified), _rare(only_simplified), _rare(only_traditional))


def _common(characters: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(characters - _rare(characters)))}]")


def _rare(characters: frozenset[str]) -> frozenset[str]:
    return frozenset(_RARE.findall("".join(characters)))


def _converted(name: str) -> frozenset[str]:
    """The characters that one of OpenCC's tables changes whatever stands around them."""
    return frozenset(character for character, found in readings(name).items() if character not in found)
