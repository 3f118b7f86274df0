"""Cleaning with alignment, beside decoding the same bytes; and how hostile input grows with its size."""

from pathlib import Path

from annotator.core.document import Format
from annotator.core.resources import seeds
from annotator.sources.cleaning import clean
from bench.measure import Row, milliseconds

HOSTILE = {"[[a|": Format.WIKITEXT, "{{a|": Format.WIKITEXT, "<ref>": Format.WIKITEXT, "<!--": Format.HTML}
HOSTILE |= {"<div>": Format.HTML, "[": Format.PANDOC_MARKDOWN, "{|": Format.WIKITEXT}
SMALL, LARGE = 50_000, 200_000


def rows(_project: Path) -> list[Row]:
    figures: list[Row] = []
    for seed, source_format in zip(seeds(), SEED_FORMATS, strict=True):
        content = seed.read_bytes() * 20
        ours = _cleaning(content.decode(), source_format)
        floor = milliseconds(content.decode)
        figures.append(Row(f"clean {source_format} ({len(content) / 1e6:.2f} MB)", ours, "decode it", floor))
    for opener, source_format in HOSTILE.items():
        small, large = (_cleaning(opener * (size // len(opener)), source_format) for size in (SMALL, LARGE))
        figures.append(Row(f"hostile {opener} x 4", large, "a quarter of it", small, reach="4 x"))
    return figures


SEED_FORMATS = (
    Format.PANDOC_MARKDOWN,
    Format.PLAIN,
    Format.WIKITEXT,
    Format.WIKITEXT,
    Format.HTML_MARKDOWN,
)


def _cleaning(raw: str, source_format: Format) -> float:
    return milliseconds(lambda: clean(raw, source_format), 2)
