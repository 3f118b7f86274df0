"""What changes when a date changes that others are counted from."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.annotation import DOCUMENT_DATE
from annotator.temporal.explicit import resolve
from annotator.temporal.values import DateValue


@dataclass(frozen=True, slots=True)
class AnchoredDate:
    """The words of a date and what they are counted from: the key of another date, or ``DOCUMENT_DATE``."""

    expression: str
    anchor: str | None


def dependents(dates: Mapping[str, AnchoredDate], changed: str, edtf: str | None) -> dict[str, DateValue]:
    """The values of all that is counted from ``changed``, now ``edtf``, and from what changes with it.

    ``changed`` is a key of ``dates`` or ``DOCUMENT_DATE``. Nearest first; a date whose words give no value from its
    anchor is left out, with what depends on it. Anchors in a circle are followed once.
    """
    counted_from: defaultdict[str, list[str]] = defaultdict(list)
    for key, date in dates.items():
        if date.anchor is not None:
            counted_from[date.anchor].append(key)
    values: dict[str, DateValue] = {}
    waiting = deque([(changed, edtf)])
    while waiting:
        anchor, told = waiting.popleft()
        for key in counted_from[anchor]:
            if key == changed or key in values:
                continue
            value = resolve(dates[key].expression, told, from_document=anchor == DOCUMENT_DATE)
            if value is not None:
                values[key] = value
                waiting.append((key, value.edtf))
    return values
