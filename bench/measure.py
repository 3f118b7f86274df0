"""How a figure is taken and told."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ours and that of the peer or the floor, both in ``unit``; ``reach`` is the design's goal."""

    what: str
    ours: float
    beside: str
    theirs: float
    unit: str = "ms"
    reach: str = ""

    def __str__(self) -> str:
        ratio = self.ours / self.theirs if self.theirs else float("nan")
        figures = f"{self.ours:9.2f} {self.unit}  {self.theirs:9.2f} {self.unit}  {ratio:7.2f} x"
        return f"{self.what:58}{figures}  {self.beside}" + (f"  (reach: {self.reach})" if self.reach else "")


class Table:
    """Figures in rows under headings; as a string it is a Markdown table."""

    def __init__(self, *headings: str) -> None:
        self._rows = [headings]

    def add(self, *cells: str) -> None:
        self._rows.append(cells)

    def __str__(self) -> str:
        widths = [max(map(len, column)) for column in zip(*self._rows, strict=True)]
        lines = ["| " + " | ".join(map(str.ljust, cells, widths)) + " |" for cells in self._rows]
        lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        return "\n" + "\n".join(lines) + "\n"


def milliseconds(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of ``times`` runs: on a machine that does other things too, the least disturbed one."""
    return min(_once(work) for _ in range(times))


def processor_milliseconds(work: Callable[[], object]) -> float:
    """The time that the processor spent on one run in this process, whatever else it did meanwhile."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def megabytes() -> float:
    """What this process holds of the memory."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def spread(samples: list[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    return statistics.median(samples), sorted(samples)[min(len(samples) - 1, round(len(samples) * 0.99))]


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
