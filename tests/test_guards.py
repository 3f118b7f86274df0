"""Guards around the whole program: what no single room can promise."""

import ast
import hashlib
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from platformdirs import user_config_path, user_documents_path
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

CHECKOUT = Path(__file__).resolve().parent.parent


def imports(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every module under ``folder`` with each name it imports, wherever in the module that stands."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((path, f"{node.module}.{name.name}") for name in node.names)


def test_void_qt_calls_leave_the_reference_count_of_none_steady(qapp):
    # PySide6 6.12.0 gives back one reference to None too many with every void call: 500 calls, 500 fewer.
    # From Python 3.12 on None is immortal and nothing can be seen or go wrong.
    widget = QWidget()
    before = sys.getrefcount(None)
    for width in range(500):
        widget.setMinimumWidth(width)
    assert abs(sys.getrefcount(None) - before) < 50


def test_the_qt_that_aborts_is_not_allowed():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    qt = [each for each in map(Requirement, project["dependencies"]) if each.name.startswith("PySide6")]
    assert [each.name for each in qt] == ["PySide6-Essentials"]
    assert "6.12.0" not in qt[0].specifier
    assert "6.12.1" in qt[0].specifier


@pytest.mark.parametrize("module", ["annotator.cli", "annotator.project", "main"])
def test_no_qt_is_loaded_where_no_window_is_needed(module):
    script = f"import {module}, sys; print(*(name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))))"
    run = subprocess.run([sys.executable, "-c", script], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_the_nouns_import_the_standard_library_only():
    names = {name.partition(".")[0] for _, name in imports(CHECKOUT / "annotator" / "core")}
    assert names <= sys.stdlib_module_names | {"annotator"}


def test_nothing_imports_what_speaks_to_a_network():
    # import-linter sees packages of others as wholes; this sees urllib.request beside urllib.parse.
    networked = (
        *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "xmlrpc"),
        *("PySide6.QtNetwork", "PySide6.QtWeb", "PySide6.QtQuick", "PySide6.QtQml", "PySide6.QtRemoteObjects"),
    )
    assert [(path.name, name) for path, name in imports(CHECKOUT / "annotator") if name.startswith(networked)] == []


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_test_that_opens_an_internet_socket_fails(family):
    with pytest.raises(AssertionError, match="never opens an internet socket"):
        socket.socket(family)


def test_tests_write_to_no_home_but_their_own(qapp):
    home = Path.home()
    assert home.name.startswith("annotator-tests-")
    qt = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    for place in (user_documents_path(), user_config_path("annotator"), Path(qt)):
        assert place.is_relative_to(home)


def test_the_seeds_are_byte_for_byte_what_was_collected(seeds):
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in seeds] == [
        "91399dc3ebd35644625ee65a5bc0dbe2c6b2cac0025ae99c7af84cabb122040f",
        "9e3404a6a4107a28d4314b0488d6790d8b4b83913250ea5bcaa28c74a42e3a1b",
        "30142c6b7f49505812fbc71ef161681e3ead75e531a0f78b1b8263ca7f2053ff",
        "df485ec53a10284ef3cc4d668e8fdee15cd35971e26e00327ab9d0eae1880107",
        "b6e18cb5d5a85a47f58e8a4b33f637f9d3f554ea035523f8bb5399a094696347",
    ]


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_what_others_made_is_passed_on_with_its_licence(folder):
    assert [path for path in (CHECKOUT / "resources" / folder).glob("LICENSE*") if "Copyright" in path.read_text()]


def test_no_pattern_of_the_standard_library_has_a_possessive_group():
    """Python before 3.11.5 goes back into such a group, against its meaning (CPython issue 106052)."""
    possessive = re.compile(r"\)(?:[*+?]|\{[0-9,]*\})\+|\(\?>")
    found = {
        path.name: possessive.findall(text)
        for path in (CHECKOUT / "annotator").rglob("*.py")
        if re.search(r"^import re$", text := path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {name: patterns for name, patterns in found.items() if patterns} == {}
