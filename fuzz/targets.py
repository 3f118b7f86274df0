"""What is fuzzed, and the laws that every answer is held against."""

from annotator.core.document import CleanedText, Format
from annotator.sources.cleaning import clean
from annotator.sources.decoding import UnreadableFile
from annotator.sources.reading import read_source

ANY_BYTES = "bytes"
TARGETS = (*(str(source_format) for source_format in Format), ANY_BYTES)


def try_one(target: str, content: bytes) -> None:
    """Read ``content`` and hold what comes of it against the laws of cleaning.

    Raises:
        AssertionError, InvalidAlignment: a law is broken. Whatever else flies is a fault as well.
    """
    if target == ANY_BYTES:
        try:
            document = read_source("任意.bin", content).document
        except UnreadableFile:
            return
        check(document.raw, document.cleaned)
    else:
        # As decoding leaves it: without NUL and lone surrogates.
        raw = content.decode("utf-8", "replace").replace("\0", "\ufffd")
        check(raw, clean(raw, Format(target))[0])


def check(raw: str, cleaned: CleanedText) -> None:
    """Hold ``cleaned`` against the raw text that it was made of."""
    text, alignment = cleaned.text, cleaned.alignment
    alignment.check(raw, text)
    # An alignment that is made of columns is held against the shapes of its operations.
    assert type(alignment).from_columns(*alignment.columns()) == alignment
    assert "\r" not in text, "a carriage return reached the text"
    end = 0
    for block in cleaned.blocks:
        assert end <= block.start < block.end <= len(text), f"out of order or empty: {block}"
        end = block.end
    for link in cleaned.links:
        assert 0 <= link.start < link.end <= len(text), f"without text: {link}"
    for reference in cleaned.references:
        assert 0 <= reference.position <= len(text), f"no point in the text: {reference}"
    for marked in (*cleaned.links, *cleaned.references, *cleaned.metadata):
        assert 0 <= marked.raw_start <= marked.raw_end <= len(raw), f"not in raw: {marked}"
    for finding in cleaned.findings:
        assert 0 <= finding.start <= finding.end <= len(raw if finding.side == "raw" else text), f"no place: {finding}"
