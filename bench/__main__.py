"""``python -m bench [start|tagging|cleaning …]`` prints one line a figure: ours, theirs, the ratio."""

import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from bench.large_project import make_large_project

BENCHES = ("start", "tagging", "cleaning")


def main() -> None:
    wanted = sys.argv[1:] or BENCHES
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_CONFIG_HOME": folder}
        project = make_large_project(Path(folder))
        for name in wanted:
            for row in import_module(f"bench.{name}").rows(project):
                print(row, flush=True)


if __name__ == "__main__":
    main()
