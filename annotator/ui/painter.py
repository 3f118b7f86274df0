"""Painting on widgets, safely."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.theme import Theme, qcolour


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


def paint_focus_ring(painter: QPainter, area: QRect, theme: Theme) -> None:
    """Draw the ring of what has the keyboard, inside the edge of ``area``."""
    painter.setPen(QPen(qcolour(theme.colours.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -1, -1))
