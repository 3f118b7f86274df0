"""``python -m bench [start|tagging|view|cleaning|quality|dates …]``: figures beside those of a peer or a floor.

``start`` and ``tagging`` print one line a figure (ours, theirs, the ratio), ``view`` the table of docs/speed.md,
``cleaning`` and ``quality`` those of docs/cleaning.md, ``dates`` those of docs/dates.md.
"""

import os
import sys
import tempfile
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from bench.large_project import make_large_project

BENCHES = ("start", "tagging", "view", "cleaning", "quality", "dates")


def main() -> None:
    wanted = sys.argv[1:] or BENCHES
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_CONFIG_HOME": folder}
        project = Path(folder) / "large.annotator"
        if {"start", "tagging"}.intersection(wanted):
            # In a process of its own: what making it takes is not what the window takes.
            making = get_context("spawn").Process(target=make_large_project, args=(project,))
            making.start()
            making.join()
        for name in wanted:
            for row in import_module(f"bench.{name}").rows(project):
                print(row, flush=True)


if __name__ == "__main__":
    main()
