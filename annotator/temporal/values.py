"""What a date expression comes to."""

from dataclasses import dataclass

from annotator.core.annotation import TimexMod, TimexType
from annotator.temporal.edtf import InvalidEdtf, read_edtf


@dataclass(frozen=True, slots=True)
class DateValue:
    """TIMEX3 type, value and modifier, the EDTF value, and the days it covers (ISO 8601), where there are any."""

    type: TimexType
    edtf: str | None = None
    timex3: str | None = None
    mod: TimexMod | None = None
    earliest: str | None = None
    latest: str | None = None


def dated(
    timex_type: TimexType, edtf: str | None, timex3: str | None = None, mod: TimexMod | None = None
) -> DateValue | None:
    """The value with the days that ``edtf`` covers; ``None`` if it names a day that does not exist."""
    if edtf is None:
        return DateValue(timex_type, None, timex3, mod)
    try:
        days = read_edtf(edtf)
    except InvalidEdtf:
        return None
    return DateValue(timex_type, edtf, timex3, mod, days.earliest, days.latest)
