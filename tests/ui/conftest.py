"""What every test of the window stands on: the fonts the program itself would load."""

import pytest
from PySide6.QtWidgets import QApplication

from annotator.ui.fonts import load_fonts


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp: QApplication) -> None:
    """A machine without Chinese fonts draws with the bundled one, as the program does there."""
    load_fonts()
