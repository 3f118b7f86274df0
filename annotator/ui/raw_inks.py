"""In which ink raw markup is written: dropped, a citation, or where a link leads."""

from annotator.core.alignment import Alignment, Op
from annotator.core.rules import Rule
from annotator.core.span import Span
from annotator.ui.text_view.inks import Ink, Inked

_INKS: dict[str, Ink] = {
    Rule.REFERENCE: Ink.REFERENCE,
    Rule.REFERENCE_LIST: Ink.REFERENCE,
    Rule.LINK_TARGET: Ink.LINK_TARGET,
}


def inks_of_raw(alignment: Alignment, start: int, end: int) -> list[Inked]:
    """The dropped stretches that reach into ``[start, end)`` of raw (code points), each in the ink of what it is."""
    if start >= end:
        return []
    indices = range(alignment.index_at_raw(start), alignment.index_at_raw(end - 1) + 1)
    segments = (alignment[index] for index in indices)
    return [
        Inked(Span(segment.raw_start, segment.raw_end), _INKS.get(segment.rule or "", Ink.DROPPED))
        for segment in segments
        if segment.op is Op.DROP
    ]
