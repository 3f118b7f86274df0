"""Lines whose spans another tool counted in UTF-16 units, as JavaScript, Java and C# count.

Each character beyond U+FFFF (𠮷, an emoji) moves everything after it by one.
"""

from array import array
from typing import Any, cast

import msgspec

from annotator.core.alignment import Alignment
from annotator.core.span import Side, Span
from annotator.exchange.records import (
    DateRecord,
    DocumentRecord,
    EntityMentionRecord,
    StanceRecord,
    SuggestionRecord,
)

_INSIDE_A_PAIR = -1


def counted_in_utf16(record: DocumentRecord, alignment: Alignment) -> DocumentRecord | None:
    """The line with the offsets of its spans read as UTF-16 units, now in code points.

    ``None`` when that reading is impossible or makes no difference. Whether the quotes then match is for
    ``laws.examine`` to say.
    """
    text_points, raw_points = _code_points(record.text), _code_points(record.raw)
    if len(text_points) == len(record.text) + 1 and len(raw_points) == len(record.raw) + 1:
        return None
    entities = msgspec.to_builtins(record.entities)
    dates = msgspec.to_builtins(record.dates)
    stances = msgspec.to_builtins(record.stances)
    suggestions = msgspec.to_builtins(record.suggestions)
    nodes: list[Any] = [entities, dates, stances, suggestions]
    while nodes:
        node = nodes.pop()
        if isinstance(node, list):
            nodes += cast("list[Any]", node)
        elif isinstance(node, dict):
            entry = cast("dict[str, Any]", node)
            if "in" not in entry:
                nodes += entry.values()
            elif not _shift(entry, text_points, raw_points, alignment):
                return None
    return msgspec.structs.replace(
        record,
        entities=msgspec.convert(entities, list[EntityMentionRecord]),
        dates=msgspec.convert(dates, list[DateRecord]),
        stances=msgspec.convert(stances, list[StanceRecord]),
        suggestions=msgspec.convert(suggestions, list[SuggestionRecord] | None),
    )


def _code_points(text: str) -> "array[int]":
    """For each UTF-16 offset of ``text``, its end included, the offset in code points."""
    points = array("i")
    for offset, character in enumerate(text):
        points.append(offset)
        if character > "\uffff":
            points.append(_INSIDE_A_PAIR)
    points.append(len(text))
    return points


def _shift(span: dict[str, Any], text_points: "array[int]", raw_points: "array[int]", alignment: Alignment) -> bool:
    """Give the span offsets in code points; false when it has none."""
    in_raw = span["in"] == Side.RAW
    points, start, end = (raw_points, "raw_start", "raw_end") if in_raw else (text_points, "start", "end")
    first, last = cast("int | None", span[start]), cast("int | None", span[end])
    if first is None or last is None or not first < last < len(points):
        return False
    span[start], span[end] = points[first], points[last]
    if not 0 <= span[start] < span[end]:
        return False
    if not in_raw:
        span["raw_start"], span["raw_end"] = alignment.raw_range(Span(span["start"], span["end"]))
    return True
