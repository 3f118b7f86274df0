"""Quoting a document in a test."""

from annotator.core.document import Document
from annotator.core.span import QuotedSpan, Side, Span


def quoted(document: Document, words: str, side: Side = Side.TEXT) -> tuple[QuotedSpan, ...]:
    """The first place where ``words`` stand on that side."""
    text = document.text if side is Side.TEXT else document.raw
    start = text.index(words)
    return (QuotedSpan.quote(side, Span(start, start + len(words)), text),)
