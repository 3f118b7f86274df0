"""Seals and signs: the one-character squares of labels and the shapes of polarity, painted and as icons."""

from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Annotation, DateExpression, EntityMention, Stance
from annotator.core.labels import Label, LabelSet
from annotator.ui.theme import LabelColours, Sizes, Theme, qcolour

ROOMY = 16.0
"""Side of the square a seal is drawn in, in logical pixels."""

# The built-in label set has its seals in Simplified; those that differ are Traditional in a Traditional window.
_IN_TWO_SCRIPTS = (
    QT_TRANSLATE_NOOP("Seal", "组"),
    QT_TRANSLATE_NOOP("Seal", "国"),
    QT_TRANSLATE_NOOP("Seal", "筑"),
    QT_TRANSLATE_NOOP("Seal", "职"),
    QT_TRANSLATE_NOOP("Seal", "约"),
    QT_TRANSLATE_NOOP("Seal", "语"),
)


def paint_seal(painter: QPainter, square: QRectF, seal: str, colours: LabelColours, *, struck: bool = False) -> None:
    """Draw ``seal`` in its rounded square; ``struck`` through once for a retired label."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolour(colours.chip))
    painter.drawRoundedRect(square, Sizes.CHIP_RADIUS, Sizes.CHIP_RADIUS)
    font = QFont(painter.font())
    font.setPixelSize(Sizes.SEAL)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(qcolour(colours.chip_text))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, seal)
    if struck:
        painter.drawLine(square.bottomLeft() + QPointF(2, -2), square.topRight() + QPointF(-2, 2))
    painter.restore()


def paint_sign(painter: QPainter, square: QRectF, polarity: int | None, colour: QColor) -> None:
    """Draw ▲ for support, ▼ against, ● neutral, ○ undecided; weak signs are outlined, strong ones filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_weak = polarity is None or abs(polarity) == 1
    painter.setPen(QPen(colour, 1.5) if is_weak else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_weak else colour)
    centre, reach = square.center(), min(square.width(), square.height()) * 0.29
    if not polarity:
        painter.drawEllipse(centre, reach * 0.8, reach * 0.8)
    else:
        up = -1.0 if polarity > 0 else 1.0
        tip, base = centre.y() + up * reach, centre.y() - up * reach * 0.75
        left, right = QPointF(centre.x() - reach, base), QPointF(centre.x() + reach, base)
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), tip), left, right]))
    painter.restore()


def paint_annotation_seal(
    painter: QPainter, square: QRectF, annotation: Annotation, label_set: LabelSet, theme: Theme
) -> None:
    """The seal of an annotation: its label's, the one of dates, or the sign of a stance."""
    match annotation:
        case EntityMention():
            label = label_set.label(annotation.label)
            seal, colours, struck = label_seal(label, theme)
            paint_seal(painter, square, seal, colours, struck=struck)
        case DateExpression():
            paint_seal(painter, square, date_seal(), theme.neutral)
        case Stance():
            colours = theme.sign_colours(annotation.polarity)
            paint_seal(painter, square, "", colours)
            paint_sign(painter, square, annotation.polarity, qcolour(colours.chip_text))


def date_seal() -> str:
    """The seal of a date, in the script of the interface."""
    return QCoreApplication.translate("Seal", "时")


def label_seal(label: Label | None, theme: Theme) -> tuple[str, LabelColours, bool]:
    """Seal, colours, and whether it is struck. A label that is gone from the set has the seal ``?``."""
    if label is None:
        return "?", theme.neutral, False
    seal = QCoreApplication.translate("Seal", label.seal)
    return seal, theme.neutral if label.retired else theme.label_colours(label.colour), label.retired


@lru_cache(maxsize=256)
def seal_icon(seal: str, colours: LabelColours, *, struck: bool = False) -> QIcon:
    """The seal as an icon, for combos and menus."""
    side = int(ROOMY)
    ratio = application.devicePixelRatio() if isinstance(application := QApplication.instance(), QApplication) else 1.0
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_seal(painter, QRectF(0, 0, side, side), seal, colours, struck=struck)
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)  # or Qt tints it in a chosen row
    return made


def label_icon(label: Label | None, theme: Theme) -> QIcon:
    seal, colours, struck = label_seal(label, theme)
    return seal_icon(seal, colours, struck=struck)
