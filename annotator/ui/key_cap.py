"""Key caps: the key that does something, drawn beside what it does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.painter import painting
from annotator.ui.theme import Sizes, Theme, qcolour

HEIGHT = 20


def cap_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPixelSize(Sizes.KEY_CAP)
    font.setWeight(QFont.Weight.Medium)
    return font


def cap_width(base: QFont, key: str) -> int:
    return max(18, QFontMetrics(cap_font(base)).horizontalAdvance(key) + 10)


def paint_key_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, *, is_active: bool = False) -> None:
    """Draw the cap of ``key`` in ``rect``; an active one in the accent."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.colours
    painter.setPen(QPen(qcolour(colours.accent if is_active else colours.line2), 1))
    painter.setBrush(qcolour(colours.accent_tint if is_active else colours.surface))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(cap_font(painter.font()))
    painter.setPen(qcolour(colours.accent_text if is_active else colours.ink2))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QWidget):
    """The cap of one key. The same key has a name elsewhere, so screen readers pass it over."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self._is_active = False
        self.set_key(key)

    def set_key(self, key: str) -> None:
        self._key = key
        self.setFixedSize(QSize(cap_width(self.font(), key), HEIGHT))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_active(self, is_active: bool) -> None:
        self._is_active = is_active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_key_cap(painter, QRectF(self.rect()), self._key, self._theme, is_active=self._is_active)
