"""Which script a text is written in: Simplified, Traditional, or both mixed.

Only characters that belong to one script count: 国 is written in Simplified alone, 國 in Traditional alone,
人 and 后 in both. Which those are is what OpenCC's character tables say.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from annotator.core.document import Script

# The rarer script's share from which a reader meets it all the time. Measured on the seeds: a Traditional page
# with the odd Simplified caption or source title (000, 002) has 3 to 6 %, one with whole paragraphs in
# Simplified (003) more than 20 %.
_MIXED_FROM = 0.1

_HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_RARE = re.compile("[\U00010000-\U0010ffff]")


def detect_script(text: str) -> Script:
    """The script of ``text``: MIXED where the rarer script has a tenth or more, NONE where there is no Han.

    Han text that could be either (人民日日上山) is called Simplified, the commoner of the two.
    """
    simplified, traditional = _counts(text)
    if simplified and traditional and min(simplified, traditional) >= _MIXED_FROM * (simplified + traditional):
        return Script.MIXED
    return majority_script(text)


def majority_script(text: str) -> Script:
    """HANS or HANT, whichever has more characters of its own in ``text``; HANS on a tie, NONE without Han."""
    simplified, traditional = _counts(text)
    if traditional > simplified:
        return Script.HANT
    return Script.HANS if simplified or _HAN.search(text) else Script.NONE


def _counts(text: str) -> tuple[int, int]:
    """How many characters of ``text`` only Simplified has, and how many only Traditional."""
    simplified, traditional = _tables()
    rare = "".join(_RARE.findall(text))
    return simplified.count(text, rare), traditional.count(text, rare)


class _Characters:
    """A set of characters that are counted in texts. Not one by one: that took seven times as long (measured)."""

    def __init__(self, characters: frozenset[str]) -> None:
        # With one character beyond U+FFFF in it, a pattern becomes a list that is searched for every character.
        self._rare = frozenset(_RARE.findall("".join(characters)))
        self._common = re.compile(f"[{''.join(characters - self._rare)}]")

    def count(self, text: str, rare: str) -> int:
        """How many of them stand in ``text``, whose characters beyond U+FFFF are ``rare``."""
        return len(self._common.findall(text)) + sum(character in self._rare for character in rare)


@cache
def _tables() -> tuple[_Characters, _Characters]:
    """The characters of Simplified alone and of Traditional alone."""
    simplified, traditional = _converted("STCharacters.txt"), _converted("TSCharacters.txt")
    return _Characters(simplified - traditional), _Characters(traditional - simplified)


def _converted(name: str) -> frozenset[str]:
    """The characters that one of OpenCC's tables changes whatever stands around them."""
    # Lines are "character TAB reading reading …"; one that may also stay as it is lists itself.
    lines = (_dictionaries() / name).read_text(encoding="utf-8").split("\n")
    entries = (line.split("\t") for line in lines if "\t" in line)
    return frozenset(entry[0] for entry in entries if entry[0] not in entry[1].split())


def _dictionaries() -> Path:
    # Found without importing the package: its tables are wanted here, not its converter.
    package = find_spec("opencc")
    assert package is not None and package.origin is not None, "opencc-python-reimplemented is a dependency"
    return Path(package.origin).parent / "dictionary"
