"""From a raw text to the cleaned one, whatever its format."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from annotator.core.document import CleanedText, CleaningChoices, Format
from annotator.sources.choices import NO_CHOICES, RawRanges, asked_for, chosen
from annotator.sources.cleaner import CLEANER
from annotator.sources.health import examine
from annotator.sources.parsed import Parsed
from annotator.sources.tidy import tidy
from annotator.text.pieces import weave
from annotator.text.script import detect_script

_MODULES = {
    Format.WIKITEXT: "annotator.sources.wikitext",
    Format.PANDOC_MARKDOWN: "annotator.sources.pandoc_markdown",
    Format.HTML_MARKDOWN: "annotator.sources.html",
    Format.HTML: "annotator.sources.html",
    Format.PLAIN: "annotator.sources.plain",
}


class _FormatModule(Protocol):
    def parse(self, raw: str) -> Parsed: ...


def clean(raw: str, source_format: Format, choices: CleaningChoices = NO_CHOICES) -> tuple[CleanedText, Parsed]:
    """The cleaned text of ``raw``, read as ``source_format``, and what its markup says about the document.

    ``choices`` are what the researcher wants otherwise for this document. Every text is some text in every format.
    Linear in the length of ``raw``.

    Raises:
        UnreadableTemplates: ``raw`` is wikitext, and the person's own table of templates has a mistake.
    """
    with _collector_at_rest():
        return _clean(raw, source_format, choices)


def _clean(raw: str, source_format: Format, choices: CleaningChoices) -> tuple[CleanedText, Parsed]:
    # The module of a format is loaded when a file of that format comes; a program start needs none.
    module = cast(_FormatModule, import_module(_MODULES[source_format]))
    parsed = module.parse(raw)
    pieces = chosen(raw, parsed.pieces, choices)
    woven = weave(raw, tidy(raw, pieces, choices))
    cleaned = CleanedText(
        woven.text,
        woven.alignment,
        woven.blocks,
        woven.links,
        woven.references,
        tuple(parsed.metadata),
        CLEANER,
        detect_script(woven.text),
    )
    asked = RawRanges() if pieces is parsed.pieces else asked_for(parsed.pieces, pieces)
    return replace(cleaned, findings=examine(raw, source_format, cleaned, asked)), parsed


def clean_anew(raw: str, source_format: Format, choices: CleaningChoices) -> CleanedText:
    """The cleaned text alone: what a worker process is asked for when a document is cleaned again."""
    return clean(raw, source_format, choices)[0]


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """Keep Python from looking for circles of garbage meanwhile.

    Cleaning makes small values by the hundred thousand and no circles. Going through all of them again and again took
    a fifth of the time, and a growing share of it in large documents (measured with Python 3.11).
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
