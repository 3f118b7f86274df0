"""One target under the fuzzer: ``python -m fuzz.harness TARGET SECONDS FOLDER``, as ``python -m fuzz`` starts it."""

import sys
from importlib import import_module
from pathlib import Path

import atheris

from annotator.core.resources import seeds
from fuzz.fragments import FRAGMENTS

FOUND = Path(__file__).parent / "found"

_LONGEST = 4096  # bytes; most faults need few, and short inputs are tried more often
_STRETCH = 1500  # bytes of a seed that are one input to begin with
_SLOWEST = 10  # seconds for one input


def fuzz(target: str, seconds: int, folder: Path) -> None:
    """Run ``target`` for so long, with ``folder`` to work in. Ends the process: with 0 if nothing was found."""
    with atheris.instrument_imports(include=["annotator.sources", "annotator.text"]):
        targets = import_module("fuzz.targets")
        for module in ("wikitext", "pandoc_markdown", "html", "plain"):  # else imported when first needed
            import_module(f"annotator.sources.{module}")
    FOUND.mkdir(exist_ok=True)
    _write_inputs(folder / "inputs")
    words = "".join(f'"{_escaped(fragment)}"\n' for fragment in FRAGMENTS)
    (folder / "words").write_text(words, encoding="ascii")
    options = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", f"-timeout={_SLOWEST}"]
    options += [f"-dict={folder / 'words'}", f"-artifact_prefix={FOUND}/{target}-"]
    options += ["-verbosity=0", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(folder / "inputs")], lambda content: targets.try_one(target, content))
    atheris.Fuzz()


def _write_inputs(folder: Path) -> None:
    folder.mkdir()
    inputs = [fragment.encode() for fragment in FRAGMENTS]
    for seed in seeds():
        content = seed.read_bytes()
        inputs += [content[at : at + _STRETCH] for at in range(0, len(content), _STRETCH)]
    for number, content in enumerate(inputs):
        (folder / f"{number:04}").write_bytes(content)


def _escaped(fragment: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in fragment.encode())


if __name__ == "__main__":
    fuzz(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
