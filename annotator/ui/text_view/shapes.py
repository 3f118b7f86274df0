"""Small drawings: signs, wavy lines, seals."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.theme import LabelColours, Sizes, Theme, qcolour

_SIGNS = "▲▼●"


def is_sign(seal: str) -> bool:
    """Whether a seal is a sign with its strength (``▼2``), not a character."""
    return seal[:1] in _SIGNS and bool(seal)


def draw_sign(painter: QPainter, sign: str, box: QRectF, colour: str, *, filled: bool) -> None:
    """▲, ▼ or ● as a shape in ``box``: strong ones filled, weak ones outlined. Fonts draw them too small."""
    pen = QPen(qcolour(colour), 1.3)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(qcolour(colour) if filled else Qt.BrushStyle.NoBrush)
    if sign == "●":
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        return
    tip, base = (box.top(), box.bottom()) if sign == "▲" else (box.bottom(), box.top())
    corners = [QPointF(box.left(), base), QPointF(box.right(), base), QPointF(box.center().x(), tip)]
    painter.drawPolygon(QPolygonF(corners))


def draw_wave(painter: QPainter, left: float, right: float, y: float, colour: str, scale: float) -> None:
    """A wavy line; its waves stand still when its ends move."""
    half = 3 * scale  # of a wave
    x = left - left % (2 * half)
    path = QPainterPath(QPointF(x, y))
    while x < right:
        path.quadTo(QPointF(x + half / 2, y - half), QPointF(x + half, y))
        path.quadTo(QPointF(x + 1.5 * half, y + half), QPointF(x + 2 * half, y))
        x += 2 * half
    painter.save()
    painter.setClipRect(QRectF(left, y - half - 1, right - left, 2 * half + 2), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(qcolour(colour), 1.4 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def draw_frame(painter: QPainter, rect: QRectF, *, begins: bool, ends: bool) -> None:
    """A rounded frame in the painter's pen, open on the side where what it frames goes on in another line."""
    radius = Sizes.CHIP_RADIUS
    if begins and ends:
        painter.drawRoundedRect(rect, radius, radius)
        return
    left, right = rect.left() - (0 if begins else 1), rect.right() + (0 if ends else 1)
    for y, corner in ((rect.top(), radius), (rect.bottom(), -radius)):
        middle = rect.center().y()
        path = QPainterPath(QPointF(left, middle) if begins else QPointF(left, y))
        if begins:
            path.lineTo(left, y + corner)
            path.quadTo(QPointF(left, y), QPointF(left + radius, y))
        path.lineTo(right - radius if ends else right, y)
        if ends:
            path.quadTo(QPointF(right, y), QPointF(right, y + corner))
            path.lineTo(right, middle)
        painter.drawPath(path)


def seal_width(seal: str, font: QFont, height: float) -> float:
    """A square, or as wide as its sign and digit or its letters need."""
    if is_sign(seal):
        return height * 0.5 + 8 + QFontMetricsF(font).horizontalAdvance(seal[1:])
    return max(height, QFontMetricsF(font).horizontalAdvance(seal) + 5)


def draw_seal(
    painter: QPainter,
    box: QRectF,
    seal: str,
    font: QFont,
    fill: str | None,
    ink: str,
) -> None:
    """A rounded square with a character, or with a sign and its digit, in it. Without ``fill`` a dotted frame."""
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(qcolour(ink), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Sizes.CHIP_RADIUS, Sizes.CHIP_RADIUS)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolour(fill))
        painter.drawRoundedRect(box, Sizes.CHIP_RADIUS, Sizes.CHIP_RADIUS)
    painter.setFont(font)
    if not is_sign(seal):
        painter.setPen(qcolour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, seal)
        return
    side = box.height() * 0.5
    digit = seal[1:]
    content = side + (2 + QFontMetricsF(font).horizontalAdvance(digit) if digit else 0)
    left = box.left() + (box.width() - content) / 2
    square = QRectF(left, box.center().y() - side / 2 + 0.5, side, side - 1)
    draw_sign(painter, seal[0], square, ink, filled=digit[:1] not in ("1", "?"))
    painter.setPen(qcolour(ink))
    painter.drawText(
        QRectF(left + side + 2, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, digit
    )


def draw_review_dot(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The amber dot on a seal's corner: somebody ought to look at it again."""
    painter.setPen(QPen(qcolour(theme.colours.surface), 1))
    painter.setBrush(qcolour(theme.colours.review))
    radius = 3 * box.height() / Sizes.SEAL_SQUARE
    # Its top stays within the seal's, and so within its line: a line is painted on its own when it changes.
    painter.drawEllipse(QPointF(box.right() - 0.5, box.top() + radius + 0.5), radius, radius)


def draw_strike(painter: QPainter, box: QRectF, colours: LabelColours) -> None:
    """The diagonal through the seal of a retired label."""
    painter.setPen(QPen(qcolour(colours.chip_text), 1))
    painter.drawLine(box.bottomLeft() + QPointF(2, -2), box.topRight() + QPointF(-2, 2))
