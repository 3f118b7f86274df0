"""OpenCC's tables of single characters, read without importing its converter."""

from importlib.util import find_spec
from pathlib import Path


def readings(name: str) -> dict[str, list[str]]:
    """What each character of the table ``name`` (``TSCharacters.txt``) may become, the commonest first.

    One that may also stay as it is lists itself.
    """
    package = find_spec("opencc")
    assert package is not None and package.origin is not None, "opencc-python-reimplemented is a dependency"
    table = Path(package.origin).parent / "dictionary" / name
    # Lines are "character TAB reading reading …"
    lines = (line.split("\t") for line in table.read_text(encoding="utf-8").split("\n") if "\t" in line)
    return {entry[0]: entry[1].split() for entry in lines}
