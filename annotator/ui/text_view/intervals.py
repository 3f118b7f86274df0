"""Spans by place: which of many lie over a stretch of text."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final, Generic, TypeVar

K = TypeVar("K")
_BLOCK: Final = 64


class Intervals(Generic[K]):
    """Half-open stretches with a key each, sorted by start; found by bisection, changed in place.

    Asking costs the logarithm of how many there are plus those found, as long as few reach across very
    many others; a change costs one block of them. Keys of one kind must be comparable.
    """

    def __init__(self, stretches: Iterable[tuple[int, int, K]] = ()) -> None:
        entries = sorted((start, -end, key) for start, end, key in stretches)
        self._count = len(entries)
        self._blocks = [entries[first : first + _BLOCK] for first in range(0, len(entries), _BLOCK)]
        self._first = [block[0] for block in self._blocks]
        self._furthest = [_end_of(block) for block in self._blocks]
        self._reach = list(accumulate(self._furthest, max))  # the furthest end in every block and before it

    def __len__(self) -> int:
        return self._count

    def add(self, start: int, end: int, key: K) -> None:
        entry = (start, -end, key)
        self._count += 1
        if not self._blocks:
            self._put(0, 0, [[entry]])
            return
        index = self._block_of(entry)
        block = self._blocks[index]
        insort(block, entry)
        half = len(block) // 2
        self._put(index, index + 1, [block[:half], block[half:]] if len(block) > 2 * _BLOCK else [block])

    def remove(self, start: int, end: int, key: K) -> None:
        """Take out a stretch that is there."""
        entry = (start, -end, key)
        index = self._block_of(entry)
        block = self._blocks[index]
        place = bisect_left(block, entry)
        assert block[place] == entry
        del block[place]
        self._count -= 1
        self._put(index, index + 1, [block] if block else [])

    def _block_of(self, entry: tuple[int, int, K]) -> int:
        """The block in which ``entry`` stands, or would."""
        return max(0, bisect_right(self._first, entry) - 1)

    def _put(self, first: int, last: int, blocks: list[list[tuple[int, int, K]]]) -> None:
        """Put ``blocks`` in the place of those from ``first`` to before ``last``."""
        self._blocks[first:last] = blocks
        self._first[first:last] = [block[0] for block in blocks]
        self._furthest[first:last] = [_end_of(block) for block in blocks]
        self._reach = list(accumulate(self._furthest, max))

    def over(self, start: int, end: int) -> Iterator[tuple[int, int, K]]:
        """The stretches that share a character with ``[start, end)``: by start, the longer of two first."""
        stop = bisect_left(self._first, (end,))  # the first block that begins behind
        # Reach only grows from block to block: those before this one end too early.
        for index in range(bisect_right(self._reach, start, hi=stop), stop):
            if self._furthest[index] <= start:
                continue
            for entry in self._blocks[index]:
                if entry[0] >= end:
                    break
                if -entry[1] > start:
                    yield entry[0], -entry[1], entry[2]


def _end_of(block: Iterable[tuple[int, int, object]]) -> int:
    return -min(entry[1] for entry in block)
