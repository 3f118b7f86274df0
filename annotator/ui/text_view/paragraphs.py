"""A text cut into what is laid out at one time: lines of raw text, paragraphs of cleaned text, or pieces of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from typing import Final, NamedTuple

from annotator.core.document import Block, BlockKind
from annotator.text.graphemes import boundary_after, boundary_before

LONGEST_CHUNK: Final = 4000
"""Code points. A longer paragraph is laid out in pieces: one 1 MB line opens in 27 ms instead of 261…1651."""

_RAW_BREAK: Final = re.compile(r"\r\n|\r|\n")
_TEXT_BREAK: Final = re.compile(r"\n+")
_SENTENCE_END: Final = re.compile(r"[。！？；!?;>][”’」』）》)\]]*|[.](?=\s)")
_SPACE: Final = re.compile(r"\s+")

_TIGHT: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_UNNUMBERED: Final = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


class Chunk(NamedTuple):
    """``text[start:end]`` is shown; ``[end, after)`` is the line break that follows. Chunks tile the text.

    ``gap`` is true where a new block is set apart from the one before it; ``number`` stands in the margin.
    """

    start: int
    end: int
    after: int
    kind: BlockKind | None = None
    level: int | None = None
    number: int | None = None
    gap: bool = False


def chunks_of(text: str, blocks: Sequence[Block] | None) -> list[Chunk]:
    """The chunks of a cleaned text with its blocks, or of a raw text (``None``), whose empty lines are kept."""
    chunks = _raw_lines(text) if blocks is None else _paragraphs(text, blocks)
    if all(chunk.end - chunk.start <= LONGEST_CHUNK for chunk in chunks):
        return chunks
    return [piece for chunk in chunks for piece in _pieces(text, chunk)]


def _raw_lines(text: str) -> list[Chunk]:
    if "\r" in text:
        breaks = [match.span() for match in _RAW_BREAK.finditer(text)]
        ends, afters = [start for start, _ in breaks], [end for _, end in breaks]
    else:
        afters = list(accumulate(map((1).__add__, map(len, text.split("\n")))))[:-1]
        ends = [after - 1 for after in afters]
    starts, ends, afters = [0, *afters], [*ends, len(text)], [*afters, len(text)]
    return list(map(Chunk, starts, ends, afters, repeat(None), repeat(None), range(1, len(starts) + 1)))


def _paragraphs(text: str, blocks: Sequence[Block]) -> list[Chunk]:
    chunks: list[Chunk] = []
    numbers = _numbers(blocks)
    block_at, shown, start = 0, -1, 0
    breaks = [match.span() for match in _TEXT_BREAK.finditer(text)]
    if not breaks or breaks[-1][1] < len(text):
        breaks.append((len(text), len(text)))
    for end, after in breaks:
        while block_at < len(blocks) and blocks[block_at].end <= start:
            block_at += 1
        if block_at == len(blocks) or blocks[block_at].start > start:
            chunks.append(Chunk(start, end, after))
        elif block_at == shown:
            chunks.append(Chunk(start, end, after, blocks[block_at].kind, blocks[block_at].level))
        else:
            block = blocks[block_at]
            tight = block.kind in _TIGHT and shown >= 0 and blocks[shown].kind is block.kind
            gap = bool(chunks) and not (tight and chunks[-1].after - chunks[-1].end == 1)
            chunks.append(Chunk(start, end, after, block.kind, block.level, numbers[block_at], gap))
            shown = block_at
        start = after
    return chunks


def _numbers(blocks: Sequence[Block]) -> list[int | None]:
    numbers: list[int | None] = []
    count = 0
    for block in blocks:
        numbered = block.kind not in _UNNUMBERED
        count += numbered
        numbers.append(count if numbered else None)
    return numbers


def _pieces(text: str, chunk: Chunk) -> Iterator[Chunk]:
    start = chunk.start
    while chunk.end - start > LONGEST_CHUNK:
        cut = _cut(text, start)
        yield chunk._replace(start=start, end=cut, after=cut)
        chunk = chunk._replace(number=None, gap=False)
        start = cut
    yield chunk._replace(start=start)


def _cut(text: str, start: int) -> int:
    """Where the piece that begins at ``start`` ends: after its last sentence, else word, else grapheme."""
    middle, limit = start + LONGEST_CHUNK // 2, start + LONGEST_CHUNK
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, middle, limit)]
        if ends:
            cut = boundary_after(text, ends[-1])
            if cut <= limit:
                return cut
    return boundary_before(text, limit)
