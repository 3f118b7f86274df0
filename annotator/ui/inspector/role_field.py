"""The field of one part of a stance: its words as a chip in the colours of the part."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.annotation_words import shortened
from annotator.ui.painter import painting
from annotator.ui.theme import Role, Sizes, Theme, mixed, qcolour

LONGEST = 80
"""Longer quotes are shown without their middle: a chip is a reminder, the text itself is beside it."""

_FLAGS = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RoleField(QWidget):
    """Words of one part. It takes the keyboard but is not typed in: the editor reads its keys."""

    entered = Signal()
    """The field got the keyboard."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._words = ""
        self._nothing = ""
        self._role = Role.CONTENT
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words("", Role.CONTENT, "")

    def show_words(self, words: str, role: Role, nothing: str) -> None:
        """Show ``words`` in the colours of ``role``, or ``nothing`` where there are none."""
        self._words, self._role, self._nothing = shortened(words, LONGEST), role, nothing
        self.setAccessibleName(f"{self._name}: {words or nothing}")
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._words:
            return Sizes.FIELD
        return max(Sizes.FIELD, self._text_rect(width).height() + 14)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, Sizes.FIELD)

    def _chip_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _text_rect(self, width: int) -> QRect:
        room = QRect(0, 0, width - 24, 10_000)
        return QFontMetrics(self._chip_font()).boundingRect(room, _FLAGS, self._words)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        colours = self.theme.colours
        if self.hasFocus():
            painter.setPen(QPen(qcolour(colours.accent), 2))
        else:
            painter.setPen(QPen(qcolour(colours.ink2 if self.underMouse() else colours.edge), 1))
        painter.setBrush(qcolour(colours.surface))
        inset = 1.0 if self.hasFocus() else 0.5
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, Sizes.RADIUS, Sizes.RADIUS)
        if not self._words:
            painter.setPen(qcolour(colours.ink3))
            painter.setFont(self.font())
            area = self.rect().adjusted(9, 0, -6, 0)
            nothing = painter.fontMetrics().elidedText(self._nothing, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, nothing)
            return
        role = self.theme.roles[self._role]
        text = self._text_rect(self.width())
        chip = QRectF(5, 4, min(text.width() + 13, self.width() - 10), self.height() - 8)
        pen = QPen(qcolour(role.line), 1.5)
        if self._role is Role.SOURCE:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(qcolour(role.tint or mixed(colours.ink, colours.surface, 0.06)))
        painter.drawRoundedRect(chip.adjusted(0.75, 0.75, -0.75, -0.75), Sizes.CHIP_RADIUS, Sizes.CHIP_RADIUS)
        painter.setFont(self._chip_font())
        painter.setPen(qcolour(role.line))
        top = int((self.height() - text.height()) / 2)
        painter.drawText(QRect(12, top, self.width() - 24, text.height() + 4), _FLAGS, self._words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()
