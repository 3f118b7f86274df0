"""Icons: line drawings from ``resources/icons``, in the colour of their place."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.core.resources import resource
from annotator.ui.theme import Sizes, Theme

_STROKE = "1.75"
_SCALES = (1.0, 1.5, 2.0, 3.0)  # the device pixel ratios in use; Qt takes the nearest


@lru_cache(maxsize=512)
def icon(name: str, theme: Theme, size: int = Sizes.ICON, colour: str | None = None) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the secondary ink, or in ``colour``; greyed out when disabled.

    Raises:
        FileNotFoundError: there is no such icon; a fault of the program.
    """
    drawing = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    drawn = colour or theme.colours.ink2
    # The selected one alike: left to itself, Qt tints it.
    modes = {QIcon.Mode.Normal: drawn, QIcon.Mode.Selected: drawn, QIcon.Mode.Disabled: theme.colours.line2}
    for mode, ink in modes.items():
        coloured = drawing.replace("currentColor", ink).replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
        renderer = QSvgRenderer(QByteArray(coloured.encode()))
        for scale in _SCALES:
            made.addPixmap(_drawn(renderer, size, scale), mode)
    return made


def _drawn(renderer: QSvgRenderer, size: int, scale: float) -> QPixmap:
    pixmap = QPixmap(round(size * scale), round(size * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
