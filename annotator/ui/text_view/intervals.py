"""Spans by place: which of many lie over a stretch of text."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final, Generic, TypeVar

K = TypeVar("K")
_BLOCK: Final = 64


class Intervals(Generic[K]):
    """Half-open stretches with a key each, sorted by start; found by bisection, changed in place.

    Asking costs the logarithm of how many there are plus those found, as long as few reach across very
    many others. Keys of one kind must be comparable.
    """

    def __init__(self, stretches: Iterable[tuple[int, int, K]] = ()) -> None:
        self._sorted: list[tuple[int, int, K]] = sorted((start, -end, key) for start, end, key in stretches)
        self._reach: list[int] | None = None  # the furthest end in every block of 64 and before it
        self._furthest: list[int] = []  # the furthest end in every block

    def __len__(self) -> int:
        return len(self._sorted)

    def add(self, start: int, end: int, key: K) -> None:
        insort(self._sorted, (start, -end, key))
        self._reach = None

    def remove(self, start: int, end: int, key: K) -> None:
        """Take out a stretch that is there."""
        entry = (start, -end, key)
        index = bisect_left(self._sorted, entry)
        assert self._sorted[index] == entry
        del self._sorted[index]
        self._reach = None

    def over(self, start: int, end: int) -> Iterator[tuple[int, int, K]]:
        """The stretches that share a character with ``[start, end)``: by start, the longer of two first."""
        if self._reach is None:
            self._furthest = [
                -min(entry[1] for entry in self._sorted[first : first + _BLOCK])
                for first in range(0, len(self._sorted), _BLOCK)
            ]
            self._reach = list(accumulate(self._furthest, max))
        last = bisect_left(self._sorted, (end,))
        block = first_block = max(0, last - 1) // _BLOCK
        while block >= 0 and self._reach and self._reach[block] > start:
            first_block, block = block, block - 1
        for index in range(first_block, (last + _BLOCK - 1) // _BLOCK):
            if self._furthest[index] <= start:
                continue
            for entry in self._sorted[index * _BLOCK : min(last, (index + 1) * _BLOCK)]:
                if -entry[1] > start:
                    yield entry[0], -entry[1], entry[2]
