"""The reading view beside Qt's own two: open, scroll, jump, mark one stretch more, memory."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Table

SIZES = (
    ("20 kB, 100 annotations", "20000", "100"),
    ("200 kB, 1,000", "200000", "1000"),
    ("1 MB, 10,000", "1000000", "10000"),
    ("5 MB, 50,000", "5000000", "50000"),
    ("1 MB in one line, 10,000", "1000000", "10000", "line"),
)
VIEWS = {"ours": "ours", "QTextEdit": "QTextEdit + formats", "QPlainTextEdit": "QPlainTextEdit + highlighter"}
MEASURED = ("open", "scroll step", "jump to the end", "one annotation more")
PATIENCE = 60
"""Seconds until a view that does not come back is left alone."""


def rows(_project: Path) -> Iterator[Table]:
    """One table: every size with every view, each in a process of its own."""
    table = Table("text", "view", *MEASURED, "memory")
    for words, *size in SIZES:
        for name, called in VIEWS.items():
            found = _figures(name, size)
            if found is None:
                table.add(words, called, f"> {PATIENCE} s", "", "", "", "")
                continue
            table.add(words, called, *(f"{found[each]:.1f} ms" for each in MEASURED), f"{found['memory']:.0f} MB")
    yield table


def _figures(name: str, size: list[str]) -> dict[str, float] | None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "bench.view_subject", name, *size]
    try:
        done = subprocess.run(command, check=True, env=environment, capture_output=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout)
