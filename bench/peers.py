"""The libraries that the cleaning is measured beside, each used as its documentation shows, and the program itself.

Also the process that one of them is measured in alone: ``python -m bench.peers NAME FORMAT`` reads a text from
standard input and prints the seconds and the bytes of memory that cleaning it took.
"""

import html
import math
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from annotator.core.document import Format

OURS = "annotator"
LIMIT = 20  # seconds of processor time that each is given for a hostile input

_TAG = re.compile(r"<[^>]*>")
_STATUS = Path("/proc/self/status")


class Peer(NamedTuple):
    """A library under the name it is installed by, and the function of it that makes text of markup."""

    name: str
    function: str
    formats: tuple[Format, ...]
    text_of: Callable[[str], str]

    def __str__(self) -> str:
        return f"{self.name} {version(self.name)} `{self.function}`"


# Each is imported when it is first asked for: the memory of a process that measures one is not that of all.


def _wikitextparser(raw: str) -> str:
    return str(import_module("wikitextparser").parse(raw).plain_text())


def _mwparserfromhell(raw: str) -> str:
    return str(import_module("mwparserfromhell").parse(raw).strip_code())


def _trafilatura(raw: str) -> str:
    return str(import_module("trafilatura").extract(raw) or "")


def render_markdown(raw: str) -> str:
    """The HTML that markdown-it-py renders of ``raw``."""
    return str(import_module("markdown_it").MarkdownIt().enable("table").render(raw))


def _markdown_it(raw: str) -> str:
    return html.unescape(_TAG.sub("", render_markdown(raw)))


PEERS = (
    Peer("wikitextparser", "parse(…).plain_text()", (Format.WIKITEXT,), _wikitextparser),
    Peer("mwparserfromhell", "parse(…).strip_code()", (Format.WIKITEXT,), _mwparserfromhell),
    Peer("trafilatura", "extract(…)", (Format.HTML, Format.HTML_MARKDOWN), _trafilatura),
    Peer("markdown-it-py", "render(…), tags stripped", (Format.PANDOC_MARKDOWN, Format.HTML_MARKDOWN), _markdown_it),
)


def peer(name: str) -> Peer:
    return next(known for known in PEERS if known.name == name)


def ours(raw: str, source_format: Format) -> str:
    """The text that the program makes of ``raw``: with its alignment, structure and findings."""
    from annotator.sources.cleaning import clean

    return clean(raw, source_format)[0].text


class Cost(NamedTuple):
    """What cleaning one text took: seconds of processor time, infinite if it was stopped, NaN if it failed.

    ``memory`` is in bytes, -1 where it is not known.
    """

    seconds: float
    memory: int


def cost_alone(name: str, source_format: Format, raw: str) -> Cost:
    """What ``name`` (``OURS`` or a peer's) takes in a process of its own, which is stopped after ``LIMIT`` seconds."""
    command = [sys.executable, "-m", "bench.peers", name, source_format]
    done = subprocess.run(command, input=raw.encode(), capture_output=True, check=False)
    if done.returncode == -signal.SIGXCPU:
        return Cost(math.inf, -1)
    if done.returncode:
        print(f"{name} on {raw[:6]}…: {done.stderr.decode(errors='replace').strip().rpartition(chr(10))[2]}")
        return Cost(math.nan, -1)
    seconds, memory = done.stdout.split()
    return Cost(float(seconds), int(memory))


def _measure(name: str, source_format: Format, raw: str) -> Cost:
    def work(text: str) -> None:
        if name == OURS:
            ours(text, source_format)
        else:
            peer(name).text_of(text)

    work(raw[:200])  # so that the modules and tables that it needs are not counted
    before = _memory("VmRSS")
    start = time.process_time()
    work(raw)
    seconds = time.process_time() - start
    return Cost(seconds, _memory("VmHWM") - before if before >= 0 else -1)


def _memory(field: str) -> int:
    """Bytes of this process's memory now (VmRSS) or at most so far (VmHWM); -1 where the system is not Linux."""
    # Not ru_maxrss: that begins with the memory of the process that started this one.
    found = re.search(rf"^{field}:\s*(\d+) kB", _STATUS.read_text(), re.MULTILINE) if _STATUS.exists() else None
    return int(found[1]) * 1024 if found else -1


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 5))
    print(*_measure(sys.argv[1], Format(sys.argv[2]), sys.stdin.buffer.read().decode()))
