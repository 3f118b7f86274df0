"""Limits that the operating system keeps. The one module with calls that only POSIX knows."""

import sys


def limit_memory(size: int) -> None:
    """Let this process have at most ``size`` bytes of address space, where the system can see to it."""
    if sys.platform == "win32":
        return
    import resource  # there is none on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        size = min(size, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
    except (ValueError, OSError):
        # macOS refuses limits below what is mapped already; the time limit still holds.
        return
