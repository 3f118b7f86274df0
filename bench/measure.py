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


def milliseconds(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of ``times`` runs: on a machine that does other things too, the least disturbed one."""
    return min(_once(work) for _ in range(times))


def spread(samples: list[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    return statistics.median(samples), sorted(samples)[min(len(samples) - 1, round(len(samples) * 0.99))]


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
