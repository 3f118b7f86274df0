"""The ground panels are drawn on: a shade darker than the paper of the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QWidget

from annotator.ui.theme import Theme, qcolour


def paint_ground(panel: QWidget, theme: Theme) -> None:
    """Give a panel, and what lies in it, the colour of panels."""
    palette = panel.palette()
    palette.setColor(QPalette.ColorRole.Window, qcolour(theme.colours.raised))
    panel.setPalette(palette)
    panel.setAutoFillBackground(True)


def show_ground_through(area: QScrollArea) -> None:
    """Let a scroll area and its contents show the panel they lie on."""
    area.viewport().setAutoFillBackground(False)
    if (inside := area.widget()) is not None:
        inside.setAutoFillBackground(False)


def rule_below(head: QWidget) -> None:
    """Close the head of a panel or a pane with a hairline."""
    head.setProperty("paneHeader", True)
    head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
