"""Carrying a place from one cleaned text to another of the same raw text."""

from annotator.core.alignment import Op, Segment
from annotator.core.document import CleanedText
from annotator.core.span import QuotedSpan, Side, Span


def carried(span: QuotedSpan, raw: str, old: CleanedText, new: CleanedText) -> QuotedSpan:
    """The place in ``new`` that came from the same raw characters as ``span`` of ``old``.

    What ``new`` does not show becomes a span of the raw text. Spans of raw stay as they are.
    """
    if span.side is Side.RAW:
        return span
    raw_start, raw_end = old.alignment.raw_range(span.span)
    # Nothing but inserted line feeds has no raw characters of its own: the one it stands before serves.
    source = Span(min(raw_start, len(raw) - 1), max(raw_end, min(raw_start, len(raw) - 1) + 1))
    start, end = new.alignment.text_range(source)
    if start < end:
        # A part of something made has no raw characters of its own either; both texts may have made the same.
        first, last = (old.alignment[old.alignment.index_at_text(at)] for at in (span.start, span.end - 1))
        if _is_made_again(first, old, new):
            start += span.start - first.text_start
        if _is_made_again(last, old, new):
            end -= last.text_end - span.end
    if start < end:
        return QuotedSpan.quote(Side.TEXT, Span(start, end), new.text)
    return QuotedSpan.quote(Side.RAW, source, raw)


def _is_made_again(segment: Segment, old: CleanedText, new: CleanedText) -> bool:
    """Whether ``new`` shows the same words as ``old`` for the construct that this segment of ``old`` stands for."""
    if segment.op is not Op.REPLACE:
        return False
    twin = new.alignment.at_raw(segment.raw_start)
    return (
        (twin.op, twin.raw_start, twin.raw_end) == (segment.op, segment.raw_start, segment.raw_end)
        and new.text[twin.text_start : twin.text_end] == old.text[segment.text_start : segment.text_end]
    )  # fmt: skip
