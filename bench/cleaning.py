"""Cleaning with alignment, beside libraries that make text of the same markup, and on hostile input."""

import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.core.document import Format
from annotator.core.resources import seeds
from bench.measure import Table, processor_milliseconds
from bench.peers import LIMIT, OURS, PEERS, Cost, Peer, cost_alone, ours, render_markdown

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"

HOSTILE = (
    ("[[a|", Format.WIKITEXT),
    ("{{a|", Format.WIKITEXT),
    ("<ref>", Format.WIKITEXT),
    ("{|", Format.WIKITEXT),
    ("{|\n", Format.WIKITEXT),
    ("* x\n", Format.WIKITEXT),
    ("字\n", Format.WIKITEXT),
    ("<p>x", Format.WIKITEXT),
    ("<!--", Format.HTML),
    ("<div>", Format.HTML),
    ("[", Format.PANDOC_MARKDOWN),
)
LARGE = 1_000_000
SMALL = LARGE // 4
REPEATED = 20
ROUNDS = 7


class _Text(NamedTuple):
    name: str
    format: Format
    raw: str


def rows(_project: Path) -> Iterator[Table | str]:
    yield f"{os.cpu_count()} cores. Beside: {'; '.join(map(str, PEERS))}."
    yield speeds()
    yield hostile()
    yield memory()


def speeds() -> Table:
    """Milliseconds of processor time for real pages, ours and the peers' by turns in one process."""
    table = Table("Page", "Size", "Ours", "Beside", "Theirs", "Ours is faster by")
    for text in _texts():
        for beside in (peer for peer in PEERS if text.format in peer.formats):
            # Markdown is compared with rendering alone, HTML inside it with finding the main text.
            if beside.name == "markdown-it-py" and text.format is not Format.PANDOC_MARKDOWN:
                continue
            our_time, their_time = _by_turns(text, beside)
            size = f"{len(text.raw.encode()) / 1000:.0f} kB"
            ratio = f"{their_time / our_time:.2f} ×"
            table.add(text.name, size, f"{our_time:.1f} ms", beside.name, f"{their_time:.1f} ms", ratio)
    return table


def hostile() -> Table:
    """Seconds for openers without end and for tiny lines, each in a process of its own."""
    table = Table("1 MB of", "Ours", "to a quarter of it", "Our memory", *(peer.name for peer in PEERS))
    for opener, source_format in HOSTILE:
        small, large = (
            cost_alone(OURS, source_format, opener * (size // len(opener.encode()))) for size in (SMALL, LARGE)
        )
        theirs = (_told(peer, source_format, opener * (LARGE // len(opener.encode()))) for peer in PEERS)
        table.add(
            f"`{opener}`".replace("|", "\\|").replace("\n", "⏎"),
            f"{large.seconds:.2f} s",
            f"{large.seconds / small.seconds:.1f} ×",
            _multiple(large, LARGE),
            *theirs,
        )
    return table


def memory() -> Table:
    """The memory that cleaning 1 MB takes at most, as a multiple of the document's bytes."""
    table = Table("1 MB of", "Ours", *(peer.name for peer in PEERS))
    for text in (text for text in _texts() if text.name.startswith("seed")):
        whole = text.raw * (LARGE // len(text.raw.encode()) + 1)
        bytes_ = len(whole.encode())
        our_cost = cost_alone(OURS, text.format, whole)
        theirs = (cost_alone(peer.name, text.format, whole) if text.format in peer.formats else None for peer in PEERS)
        table.add(text.name, *(_multiple(cost, bytes_) for cost in (our_cost, *theirs)))
    return table


def _texts() -> list[_Text]:
    formats = (Format.PANDOC_MARKDOWN, Format.PLAIN, Format.WIKITEXT, Format.WIKITEXT, Format.HTML_MARKDOWN)
    texts = [
        _Text(f"seed {seed.name[:3]}, {REPEATED} times", source_format, seed.read_text(encoding="utf-8") * REPEATED)
        for seed, source_format in zip(seeds(), formats, strict=True)
    ]
    long_pages = (
        ("wikitext/wtf_anarchism.txt", Format.WIKITEXT),
        ("pandoc_md/m2g_1.md", Format.PANDOC_MARKDOWN),
        ("html_md/ncid282_n12757501.md", Format.HTML_MARKDOWN),
    )
    for name, source_format in long_pages:
        if (CORPORA / name).exists():
            texts.append(_Text(Path(name).stem, source_format, (CORPORA / name).read_text(encoding="utf-8")))
    return texts


def _by_turns(text: _Text, beside: Peer) -> tuple[float, float]:
    """The shortest times of ours and the peer's: what else the machine does meanwhile disturbs both alike."""
    theirs: Callable[[str], str] = render_markdown if beside.name == "markdown-it-py" else beside.text_of
    pairs = [
        (processor_milliseconds(lambda: ours(text.raw, text.format)), processor_milliseconds(lambda: theirs(text.raw)))
        for _ in range(ROUNDS)
    ]
    our_times, their_times = zip(*pairs, strict=True)
    return min(our_times), min(their_times)


def _told(beside: Peer, source_format: Format, raw: str) -> str:
    if source_format not in beside.formats:
        return "–"
    seconds = cost_alone(beside.name, source_format, raw).seconds
    return "fails" if math.isnan(seconds) else f"over {LIMIT} s" if math.isinf(seconds) else f"{seconds:.2f} s"


def _multiple(cost: Cost | None, bytes_: int) -> str:
    return "–" if cost is None or cost.memory < 0 else f"{cost.memory / bytes_:.0f} ×"
