"""Identifiers and times."""

import os
import threading
import time
from datetime import UTC, datetime


class _Sequence:
    """Rising 60-bit numbers: the millisecond, and a 12-bit count within it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def next(self) -> int:
        with self._lock:
            self._last = max(self._last + 1, (time.time_ns() // 1_000_000) << 12)
            return self._last


_sequence = _Sequence()


def new_id() -> str:
    """A UUID version 7 (RFC 9562, section 5.7) in its 36-character form.

    Made once and kept for ever. The 12 bits after the millisecond are a counter (method 1 of
    section 6.2), so that ids made one after the other also sort one after the other.
    """
    stamp = _sequence.next()
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62
    value |= int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def now() -> str:
    """The present moment as ISO 8601 in UTC with milliseconds: ``2026-11-21T08:30:00.125Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
