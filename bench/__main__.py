"""``python -m bench [start|tagging|cleaning|quality …]``: figures beside those of a peer or a floor.

``start`` and ``tagging`` print one line a figure (ours, theirs, the ratio), ``cleaning`` and ``quality`` the tables of
docs/cleaning.md.
"""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from bench.large_project import make_large_project

BENCHES = ("start", "tagging", "cleaning", "quality")


def main() -> None:
    wanted = sys.argv[1:] or BENCHES
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_CONFIG_HOME": folder}
        project = Path(folder) / "large.annotator"
        if {"start", "tagging"}.intersection(wanted):
            make_large_project(project)
        for name in wanted:
            for row in import_module(f"bench.{name}").rows(project):
                print(row, flush=True)


if __name__ == "__main__":
    main()
