"""Where marks go that share a line: lanes below the text, seals above it."""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.ui.text_view.marks import Mark

SHOWN_LANES: Final = 2


def assign_lanes(marks: Sequence[Mark]) -> list[int]:
    """The lane of each mark, 0 nearest the text. Marks that overlap never share one; the shorter lies inside.

    ``marks`` come by start. Linear in marks that do not overlap, quadratic only in those of one heap.
    """
    lanes = [0] * len(marks)
    for heap in _heaps(marks):
        if len(heap) == 1:
            continue
        taken: list[tuple[int, int]] = []
        for index in sorted(heap, key=lambda at: (len(marks[at].span), marks[at].span.start, at)):
            span = marks[index].span
            used = {lane for other, lane in taken if marks[other].span.overlaps(span)}
            # Above the highest it overlaps with, so that an outer mark never runs inside one it covers.
            lanes[index] = max(used, default=-1) + 1
            taken.append((index, lanes[index]))
    return lanes


def _heaps(marks: Sequence[Mark]) -> Iterator[list[int]]:
    heap: list[int] = []
    reach = -1
    for index, mark in enumerate(marks):
        if heap and mark.span.start >= reach:
            yield heap
            heap = []
        heap.append(index)
        reach = max(reach, mark.span.end)
    if heap:
        yield heap


@dataclass(frozen=True, slots=True)
class Plate:
    """Something that wants to stand above a line at ``x``: a seal, a name, a tag. ``rank`` 0 is placed first."""

    x: float
    width: float
    rank: int
    key: int


def place_plates(plates: Sequence[Plate], right: float, slack: float) -> dict[int, float]:
    """Where each plate stands, by key: inside ``[0, right]``, none touching another.

    One that finds its place taken moves right, at most ``slack`` pixels, else left as far; if there is no
    room either way it is left out (its lane still marks the words).
    """
    placed: dict[int, float] = {}
    taken: list[tuple[float, float]] = []
    for plate in sorted(plates, key=lambda plate: (plate.rank, plate.x, plate.key)):
        wanted = max(0.0, min(plate.x, right - plate.width))
        x = _free_place(taken, wanted, plate.width, right, slack)
        if x is not None:
            placed[plate.key] = x
            # A full name or a tag is solid and keeps one pixel more to itself than a seal.
            margin = 1.0 if plate.rank == 0 else 0.0
            insort(taken, (x - margin, x + plate.width + margin))
    return placed


def _free_place(
    taken: list[tuple[float, float]], wanted: float, width: float, right: float, slack: float
) -> float | None:
    gap = 1.0
    x = wanted
    for left, end in taken:
        if left < x + width + gap and x < end + gap:
            x = end + gap
    if x + width <= right and x - wanted <= slack:
        return x
    x = wanted
    for left, end in reversed(taken):
        if left < x + width + gap and x < end + gap:
            x = left - gap - width
    return x if x >= 0 and wanted - x <= slack else None
