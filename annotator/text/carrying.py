"""Carrying a place from one cleaned text to another of the same raw text."""

from annotator.core.alignment import Op, Segment
from annotator.core.document import CleanedText, Reference
from annotator.core.span import QuotedSpan, Side, Span


def source_of(span: QuotedSpan, raw: str, cleaned: CleanedText) -> Span:
    """The raw characters that ``span`` of this text came from."""
    start, end = cleaned.alignment.raw_range(span.span)
    # Nothing but inserted line feeds has no raw characters of its own: the one it stands before serves.
    start = min(start, len(raw) - 1)
    return Span(start, max(end, start + 1))


def carried(span: QuotedSpan, raw: str, old: CleanedText, new: CleanedText) -> QuotedSpan:
    """The place in ``new`` that came from the same raw characters as ``span`` of ``old``.

    What ``new`` does not show becomes a span of the raw text. Spans of raw stay as they are.
    """
    if span.side is Side.RAW:
        return span
    source = source_of(span, raw, old)
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


def found_again(words: str, source: Span, raw: str, new: CleanedText) -> QuotedSpan | None:
    """Where ``new`` says ``words`` for ``raw[source]``, or shows that raw stretch as it is; ``None`` if it does not."""
    start, end = new.alignment.text_range(source)
    for wanted in (words, source.of(raw)):
        at = new.text.find(wanted, start, end)
        if at >= 0:
            return QuotedSpan(Side.TEXT, at, at + len(wanted), wanted)
    return None


def same_citation(wanted: Reference, cleaned: CleanedText) -> Reference | None:
    """The citation of ``cleaned`` that has the markup of ``wanted``, whose number may be another."""
    start, end = wanted.raw_start, wanted.raw_end
    # Another version of the cleaner may draw one end otherwise. A note within a note shares neither with it.
    akin = [each for each in cleaned.references if each.raw_start == start or each.raw_end == end]
    return min(
        akin,
        key=lambda each: (abs(each.raw_start - start) + abs(each.raw_end - end), each.id != wanted.id),
        default=None,
    )


def _is_made_again(segment: Segment, old: CleanedText, new: CleanedText) -> bool:
    """Whether ``new`` shows the same words as ``old`` for the construct that this segment of ``old`` stands for."""
    if segment.op is not Op.REPLACE:
        return False
    twin = new.alignment.at_raw(segment.raw_start)
    return (
        (twin.op, twin.raw_start, twin.raw_end) == (segment.op, segment.raw_start, segment.raw_end)
        and new.text[twin.text_start : twin.text_end] == old.text[segment.text_start : segment.text_end]
    )  # fmt: skip
