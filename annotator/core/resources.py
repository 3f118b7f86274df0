"""Where the program's own files lie: in the package when installed, beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resource(name: str) -> Path:
    """The path of a file or folder under ``resources/``."""
    return _folder("resources") / name


def seeds() -> list[Path]:
    """The five sample articles, in order."""
    return sorted(_folder("seeds").glob("*.txt"))
