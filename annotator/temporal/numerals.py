"""Numbers in folded text: in digits, in Chinese numerals, and in figures read one by one (二〇〇八)."""

from itertools import pairwise
from typing import Final

from annotator.text.folding import fold

# 馀 and 锺 are what the folding makes of 余 and 钟; the grammar is written with the everyday characters.
_EVERYDAY: Final = str.maketrans("馀锺○零〜", "余钟〇〇~")

NUMERALS: Final = "〇一二三四五六七八九十百千两廿卅"
NUMBER: Final = rf"(?:[0-9]{{1,4}}|[{NUMERALS}]{{1,7}})"

_FIGURES: Final = {figure: value for value, figure in enumerate("〇一二三四五六七八九")} | {"两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_JOINED_TENS: Final = {"廿": "二十", "卅": "三十"}


def folded(text: str) -> str:
    """``text`` as the date grammar reads it, character for character: Simplified, half-width, 〇 for zero."""
    return fold(text).translate(_EVERYDAY)


def number(numeral: str) -> int | None:
    """The number that a folded numeral says, ``None`` where it is none: 12, 十二, 廿五, 两千〇八, 二〇〇八."""
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() else None
    for joined, tens in _JOINED_TENS.items():
        numeral = numeral.replace(joined, tens)
    if not any(tens in numeral for tens in _TENS):
        return _in_figures(numeral)
    total, pending, ceiling = 0, None, 10_000
    for character in numeral:
        if character in _FIGURES:
            # 三四十 is thirty or forty, which is no number; the zero of 两千〇八 stands before the last figure.
            if pending:
                return None
            pending = _FIGURES[character]
            continue
        unit = _TENS.get(character)
        if unit is None or unit >= ceiling or pending == 0:
            return None
        total += unit * (1 if pending is None else pending)
        pending, ceiling = None, unit
    return total + (pending or 0)


def _in_figures(numeral: str) -> int | None:
    """二〇〇八 as 2008, one figure as itself; but 两三 is two or three."""
    if not numeral or any(character not in _FIGURES for character in numeral):
        return None
    if len(numeral) in (2, 3) and "〇" not in numeral and _runs_up(numeral):
        return None
    return int("".join(str(_FIGURES[character]) for character in numeral))


def _runs_up(numeral: str) -> bool:
    values = [_FIGURES[character] for character in numeral]
    return all(after - before == 1 for before, after in pairwise(values))
