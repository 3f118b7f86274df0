"""Prints what pyproject.toml requires, one package a line; with ``dev bench …`` also its groups of those names."""

import sys
import tomllib
from pathlib import Path

pyproject = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
requirements = pyproject["project"]["dependencies"]
for group in sys.argv[1:]:
    requirements += pyproject["dependency-groups"][group]
sys.stdout.write("\n".join(requirements) + "\n")
