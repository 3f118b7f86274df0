"""A real screen reader's way in: AT-SPI, on Linux, where its tools are installed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"  # its bindings are not to be had from the package index
NEEDED = ("Xvfb", "dbus-run-session", SYSTEM_PYTHON)


def _has_bindings() -> bool:
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    tried = subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False)
    return tried.returncode == 0 and Path("/usr/libexec/at-spi-bus-launcher").exists()


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of the test's own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-screen", "0", "1680x980x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.fixture
def heard(display: str, tmp_path: Path) -> dict[str, Any]:
    """What the probe heard; the scene must still run after it."""
    tmp_path.chmod(0o700)
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(HERE.parent.parent),
    }
    answer = tmp_path / "heard.json"
    scene, probe = (HERE / f"screen_reader_{name}.py" for name in ("scene", "probe"))
    script = '"$1" "$2" & scene=$!; env -u PYTHONPATH timeout 40 "$3" "$4" "$5"; heard=$?; kill $scene && exit $heard'
    arguments = (sys.executable, scene, SYSTEM_PYTHON, probe, answer)
    command = ["dbus-run-session", "--", "sh", "-c", script, "sh", *map(str, arguments)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(answer.read_text())


@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason="needs Xvfb, dbus-run-session and the system's Python")
@pytest.mark.skipif(sys.platform != "linux" or not _has_bindings(), reason="needs at-spi2-core and its Python bindings")
def test_a_screen_reader_hears_the_text_the_line_the_selection_and_the_annotation(heard: dict[str, Any]):
    assert heard["role"] == "text"
    assert set(heard["states"]) == {"focusable", "multi-line", "read-only"}
    assert (heard["text"], heard["length"]) == ("𠮷野家在台北。", 98)
    assert heard["description"] == "地名: 台北"
    assert heard["announced"][:2] == ["地名: 台北", "End of 地名: 台北"]
    assert heard["line"][0] <= 60 < heard["line"][1] < heard["length"]
    assert heard["selection"] == [5, 7]
    assert heard["attributes_end"] == heard["length"]
