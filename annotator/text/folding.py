"""One spelling for what readers take for the same, so that a search is blind to script, width, case and accents.

俄羅斯 is found as 俄罗斯, Ｐｕｔｉｎ as putin, Đà Nẵng as da nang. Folding changes characters one by one and never
their number: a place in the folded text is the same place in the text.
"""

import re
import unicodedata
from functools import cache
from itertools import chain

from annotator.core.span import Span
from annotator.text.opencc_tables import readings

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_MIDDLE_DOTS = dict.fromkeys(map(ord, "‧•・･⋅∙"), ord("·"))
# Letters with a stroke are letters of their own to Unicode; whoever has no key for them types them without.
_STROKES = {ord("đ"): "d", ord("Đ"): "d", ord("ł"): "l", ord("Ł"): "l", ord("ø"): "o", ord("Ø"): "o", ord("ё"): "е"}
_LATIN = chain(range(0xC0, 0x250), range(0x1E00, 0x1F00))
_REGIONAL = ("TWVariantsRev.txt", "HKVariantsRev.txt")
_COMBINING = "[\u0300-\u036f]"
_HAS_COMBINING = re.compile(_COMBINING)


def fold(text: str) -> str:
    """``text`` as it is compared in a search; as long as ``text``, character for character.

    Traditional and regional characters become Simplified by OpenCC's character tables (never by its phrases, which
    change lengths), full-width signs half-width, letters small and bare of accents.
    """
    small = text.lower()
    return (small if len(small) == len(text) else _lowered(text)).translate(_table())


def occurrences(folded: str, wanted: str) -> list[Span]:
    """Where ``wanted`` stands in a text that was folded; ascending, none overlapping another.

    Combining accents in the text are passed over. Nothing stands nowhere.
    """
    wanted = _without_accents(fold(wanted))
    if not wanted:
        return []
    if _HAS_COMBINING.search(folded) is None:
        return _plain_occurrences(folded, wanted)
    pattern = re.compile("".join(f"{re.escape(character)}{_COMBINING}*" for character in wanted))
    return [Span(*match.span()) for match in pattern.finditer(folded)]


def _plain_occurrences(folded: str, wanted: str) -> list[Span]:
    found: list[Span] = []
    at = folded.find(wanted)
    while at >= 0:
        found.append(Span(at, at + len(wanted)))
        at = folded.find(wanted, at + len(wanted))
    return found


def _without_accents(text: str) -> str:
    return _HAS_COMBINING.sub("", unicodedata.normalize("NFC", text)) if _HAS_COMBINING.search(text) else text


def _lowered(text: str) -> str:
    """``text`` in small letters, those left as they are whose small form is longer (İ)."""
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


@cache
def _table() -> dict[int, int | str]:
    """From a character to the one it is compared as."""
    table: dict[int, int | str] = {**_FULL_WIDTH, **_MIDDLE_DOTS, **_STROKES}
    for code in _LATIN:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base.lower()
    simple = _simple()
    table.update((ord(character), _end_of(character, simple)) for character in simple)
    return table


def _simple() -> dict[str, str]:
    """From a Traditional, regional or rare character to a simpler one, which may have one itself: 麼, 么, 幺."""
    simple: dict[str, str] = {}
    pairs = [(character, found[0]) for character, found in readings("TSCharacters.txt").items()]
    # 瞭 is 了 in some words only; whoever searches for one means the other too.
    pairs += [(other, character) for character, found in readings("STCharacters.txt").items() for other in found]
    # 裏 is 裡 in Taiwan and 里 in Simplified.
    pairs += [(regional, found[0]) for name in _REGIONAL for regional, found in readings(name).items()]
    for character, simpler in pairs:
        end, simpler_end = _end_of(character, simple), _end_of(simpler, simple)
        if not _is_common(simpler_end):
            end, simpler_end = simpler_end, end  # a folded text is made of characters that take two bytes
        if end != simpler_end:
            simple[end] = simpler_end
    return simple


def _is_common(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _end_of(character: str, simple: dict[str, str]) -> str:
    """The simplest that ``character`` comes to."""
    while character in simple:
        character = simple[character]
    return character
