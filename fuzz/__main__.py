"""``python -m fuzz [TARGET …] [--seconds N]``: throw damaged files at the readers, for as long as is wanted.

The targets are the formats, each cleaned for itself, and ``bytes``: a file of any kind, as it is imported. What is
found is kept in ``fuzz/found/``; to try it again: ``python -m fuzz TARGET --again FILE``.
"""

import argparse
import subprocess
import sys
import tempfile

from fuzz.targets import TARGETS, try_one

_STOPPED = 72


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=300, help="for each target (300)")
    parser.add_argument("--again", metavar="FILE", type=argparse.FileType("rb"), help="what was found before")
    arguments = parser.parse_args()
    wanted = arguments.targets or TARGETS
    if unknown := set(wanted) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    if arguments.again:
        try_one(wanted[0], arguments.again.read())
        return 0
    return max(_fuzzed(target, arguments.seconds) for target in wanted)


def _fuzzed(target: str, seconds: int) -> int:
    """Fuzz ``target`` in a process of its own, which the fuzzer ends: with 0 if nothing was found."""
    print(f"{target}, {seconds} s", flush=True)
    with tempfile.TemporaryDirectory(prefix="annotator-fuzz-") as folder:
        command = [sys.executable, "-m", "fuzz.harness", target, str(seconds), folder]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as fuzzer:
            assert fuzzer.stderr is not None
            for line in fuzzer.stderr:
                # Not what was instrumented, nor the dictionary that the fuzzer made of lengths it saw compared.
                if not line.startswith(("INFO:", "WARNING:", '"', "#")):
                    print(f"  {line}", end="", flush=True)
    # libFuzzer ends with 70 to 77 when an input failed, but with 72 when it was told to stop.
    outcome = {0: "nothing was found", _STOPPED: "stopped before its time; nothing was found until then"}
    print(f"  {outcome.get(fuzzer.returncode, 'something was found')}", flush=True)
    return fuzzer.returncode


if __name__ == "__main__":
    sys.exit(main())
