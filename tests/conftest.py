"""What every test stands on: no screen, no home, no network.

All of it happens before Qt is first used: Qt reads the environment once.
"""

import atexit
import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

CHECKOUT = Path(__file__).resolve().parent.parent

_home = Path(tempfile.mkdtemp(prefix="annotator-tests-"))  # mode 0700, as XDG_RUNTIME_DIR has to be
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",  # the interface speaks English whatever the machine speaks
    "HOME": str(_home),
    "USERPROFILE": str(_home),
    "XDG_CONFIG_HOME": str(_home / "config"),
    "XDG_DATA_HOME": str(_home / "data"),
    "XDG_CACHE_HOME": str(_home / "cache"),
    "XDG_STATE_HOME": str(_home / "state"),
    "XDG_DOCUMENTS_DIR": str(_home / "Documents"),
    "XDG_RUNTIME_DIR": str(_home),
}


def _refuse_internet_sockets(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise AssertionError("The program never opens an internet socket.")


sys.addaudithook(_refuse_internet_sockets)

# A rule is not broken because the machine was busy.
settings.register_profile("rules", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rules")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared material beside the checkout: gold, corpora, mock-ups."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"there is no folder {folder.name} beside the checkout")
    return folder


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The five sample articles, in order."""
    return sorted((CHECKOUT / "seeds").glob("*.txt"))
