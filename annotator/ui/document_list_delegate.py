"""How a document's row is drawn: title, a line about it, and the mark of its status."""

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.document import DocumentStatus, DocumentSummary
from annotator.ui.document_list_model import DETAIL_ROLE, SUMMARY_ROLE
from annotator.ui.theme import Sizes, Theme, mixed, qcolour

ROW, HEADING = 48, 30
MARK = 14.0
TRIANGLE = 11.0


def paint_status(painter: QPainter, square: QRectF, status: DocumentStatus, theme: Theme) -> None:
    """An empty ring for new, a ring three quarters drawn for begun, a filled disc with a check for done."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.colours
    ring = square.adjusted(1, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match status:
        case DocumentStatus.NEW:
            painter.setPen(QPen(qcolour(colours.edge), 1.75))
            painter.drawEllipse(ring)
        case DocumentStatus.IN_PROGRESS:
            painter.setPen(QPen(qcolour(colours.line2), 2))
            painter.drawEllipse(ring)
            painter.setPen(QPen(qcolour(colours.accent), 2))
            painter.drawArc(ring, 90 * 16, -200 * 16)
        case DocumentStatus.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolour(colours.good))
            painter.drawEllipse(square)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolour(colours.raised), 1.75))
            at, side = square.topLeft(), square.width()
            check = [(0.28, 0.52), (0.44, 0.68), (0.74, 0.36)]
            painter.drawPolyline(QPolygonF([at + QPointF(x * side, y * side) for x, y in check]))
    painter.restore()


def paint_warning(painter: QPainter, square: QRectF, theme: Theme) -> None:
    """A triangle with a stroke in it: there is something to look at."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    at, side = square.topLeft(), square.width()
    painter.setPen(QPen(qcolour(theme.colours.review), 1.25))
    painter.setBrush(qcolour(theme.colours.review_tint))
    corners = [(0.5, 0.06), (0.97, 0.92), (0.03, 0.92)]
    painter.drawPolygon(QPolygonF([at + QPointF(x * side, y * side) for x, y in corners]))
    painter.drawLine(at + QPointF(0.5 * side, 0.38 * side), at + QPointF(0.5 * side, 0.68 * side))
    painter.restore()


class DocumentDelegate(QStyledItemDelegate):
    """Draws the rows of a ``DocumentListModel``."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_heading = index.data(SUMMARY_ROLE) is None
        return QSize(0, HEADING if is_heading else ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        document = index.data(SUMMARY_ROLE)
        if isinstance(document, DocumentSummary):
            self._paint_document(painter, option, index, document)
        else:
            self._paint_heading(painter, option, index)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area = option.rect.adjusted(Sizes.PANEL_PADDING, 8, -Sizes.PANEL_PADDING, 0)
        count = str(index.data(DETAIL_ROLE))
        font = _sized(option.font, Sizes.NOTE, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(qcolour(self.theme.colours.ink2))
        metrics = QFontMetrics(font)
        room = area.adjusted(0, 0, -metrics.horizontalAdvance(count) - 8, 0)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _paint_document(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        document: DocumentSummary,
    ) -> None:
        colours = self.theme.colours
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        card = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            ground = colours.accent_tint if is_selected else mixed(colours.ink, colours.raised, 0.06)
            painter.setBrush(qcolour(ground))
            painter.drawRoundedRect(card, Sizes.RADIUS, Sizes.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(qcolour(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), Sizes.RADIUS - 1, Sizes.RADIUS - 1)
        right = option.rect.right() - Sizes.PANEL_PADDING + 1
        text = option.rect.adjusted(Sizes.PANEL_PADDING, 5, -Sizes.PANEL_PADDING, -5)
        paint_status(painter, QRectF(right - MARK, text.top() + 3, MARK, MARK), document.status, self.theme)
        weight = QFont.Weight.DemiBold if is_selected else QFont.Weight.Normal
        title = QRect(text.left(), text.top(), text.width() - int(MARK) - 10, 20)
        self._line(painter, title, str(index.data()), _sized(option.font, Sizes.INTERFACE, weight),
                   colours.accent_text if is_selected else colours.ink)  # fmt: skip
        detail = QRect(text.left(), text.top() + 20, text.width(), 18)
        note = _sized(option.font, Sizes.NOTE, QFont.Weight.Normal)
        if document.annotations:
            width = self._count(painter, detail, note, document.annotations, colours.ink2)
            detail = detail.adjusted(0, 0, -width - 8, 0)
        if document.findings:
            width = self._count(painter, detail, note, document.findings, colours.review)
            square = QRectF(detail.right() + 1 - width - TRIANGLE - 3, detail.top() + 3.5, TRIANGLE, TRIANGLE)
            paint_warning(painter, square, self.theme)
            detail = detail.adjusted(0, 0, -width - int(TRIANGLE) - 11, 0)
        self._line(painter, detail, str(index.data(DETAIL_ROLE)),
                   note, colours.ink2)  # fmt: skip

    @staticmethod
    def _count(painter: QPainter, area: QRect, font: QFont, count: int, colour: str) -> int:
        """Draw a number at the right edge of ``area`` and return its width in pixels."""
        words = QLocale().toString(count)
        painter.setFont(font)
        painter.setPen(qcolour(colour))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return QFontMetrics(font).horizontalAdvance(words)

    def _line(self, painter: QPainter, area: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(qcolour(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def _sized(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
