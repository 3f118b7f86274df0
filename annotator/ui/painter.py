"""Painting on widgets, safely."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


@contextmanager
def painting(widget: QWidget) -> Generator[QPainter, None, None]:
    """A painter on ``widget`` with smooth edges, ended on the way out whatever happens.

    A painter that outlives its paint event, as one does that an exception leaves behind, takes the process
    down with it (seen in PySide 6.11).
    """
    painter = QPainter(widget)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter
    finally:
        painter.end()
