"""TIMEX3 values (ISO 24617-1:2012; TimeML annotation guidelines 1.2.1, "value")."""

import re

from annotator.core.annotation import TimexType

_DATE = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
_DECADE_OR_CENTURY = re.compile(r"(\d{3})X|(\d{2})XX|(\d)XXX")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?")
_QUALIFIERS = str.maketrans("", "", "?~%")

# What EDTF writes in place of a month: seasons (21-24, and 25-28 of the northern hemisphere), quarters, halves.
_PARTS_OF_YEAR = {
    "21": "SP",
    "22": "SU",
    "23": "FA",
    "24": "WI",
    "25": "SP",
    "26": "SU",
    "27": "FA",
    "28": "WI",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}


def timex3_value(timex_type: TimexType, edtf: str | None) -> str | None:
    """The TIMEX3 value that follows from an EDTF value, else ``None``.

    197X gives 197, 20XX gives 20, 2004-21 gives 2004-SP; uncertainty is left to the modifier. An interval, a set
    and the length of a duration have no value that follows.
    """
    if not edtf or timex_type not in (TimexType.DATE, TimexType.TIME):
        return None
    bare = edtf.translate(_QUALIFIERS)
    if _TIME.fullmatch(bare):
        return bare
    if timex_type is TimexType.TIME:
        return None
    longer = _DECADE_OR_CENTURY.fullmatch(bare)
    if longer:
        return longer[1] or longer[2] or longer[3]
    date = _DATE.fullmatch(bare)
    if not date:
        return None
    year, month, day = date[1], date[2], date[3]
    if month is None or month == "XX" or int(month) <= 12:
        return bare
    part = _PARTS_OF_YEAR.get(month)
    return f"{year}-{part}" if part and not day else None
