"""The thread between the panes: from every paragraph on the screen to where it stands in raw."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from annotator.ui.painter import painting
from annotator.ui.theme import Sizes, Theme, qcolour

_NEAR: Final = 120  # pixels beyond the pane's edges up to which a strand is drawn whole


@dataclass(frozen=True, slots=True)
class Strand:
    """One paragraph: its top and bottom in the left pane and in the right one, in pixels from the panes' tops."""

    left: tuple[float, float]
    right: tuple[float, float]
    chosen: bool


class ThreadHandle(QSplitterHandle):
    """Draws the thread. It is also what the panes are made wider or narrower with."""

    def __init__(self, parent: QSplitter, strands: Callable[[], list[Strand]], theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._strands = strands
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        colours, width, height = self._theme.colours, float(self.width()), float(self.height())
        head = Sizes.HEADER
        painter.fillRect(self.rect(), qcolour(colours.surface))
        painter.fillRect(QRectF(0, 0, width, head - 1), qcolour(colours.raised))
        painter.fillRect(QRectF(0, head - 1, width, 1), qcolour(colours.line))
        painter.fillRect(QRectF(width - 1, 0, 1, height), qcolour(colours.line))
        painter.setClipRect(QRectF(0, head, width, height - head))
        painter.translate(0, head)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strand in self._strands():
            top = _curve(strand.left[0], strand.right[0], width)
            if not strand.chosen:
                is_near = -_NEAR < strand.right[0] < height + _NEAR
                painter.setPen(QPen(qcolour(colours.line2), 1))
                painter.drawPath(top if is_near else _stub(strand.left[0], up=strand.right[0] < 0))
                continue
            band = QPainterPath(top)
            band.lineTo(width, strand.right[1])
            band.connectPath(_curve(strand.left[1], strand.right[1], width).toReversed())
            band.closeSubpath()
            fill = qcolour(colours.accent).toRgb()
            fill.setAlphaF(0.16)
            painter.fillPath(band, fill)
            painter.setPen(QPen(qcolour(colours.accent), 1))
            painter.drawPath(top)
            painter.drawPath(_curve(strand.left[1], strand.right[1], width))


class ThreadSplitter(QSplitter):
    """The two panes with the thread between them. ``strands`` is asked whenever the thread is drawn."""

    def __init__(self, strands: Callable[[], list[Strand]], theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._strands, self._theme = strands, theme
        self._thread: list[ThreadHandle] = []
        self.setHandleWidth(Sizes.THREAD)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        handle = ThreadHandle(self, self._strands, self._theme)
        self._thread.append(handle)
        return handle

    def update_thread(self) -> None:
        for handle in self._thread:
            handle.update()

    def set_theme(self, theme: Theme) -> None:
        for handle in self._thread:
            handle.set_theme(theme)


def _stub(left: float, *, up: bool) -> QPainterPath:
    """The beginning of a strand whose end is screens away: whole ones would run down the thread side by side."""
    path = QPainterPath(QPointF(0, left))
    turn, end = (-10, -16) if up else (10, 16)
    path.cubicTo(QPointF(8, left), QPointF(10, left + turn / 2), QPointF(10, left + end))
    return path


def _curve(left: float, right: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(QPointF(width / 2, left), QPointF(width / 2, right), QPointF(width, right))
    return path
