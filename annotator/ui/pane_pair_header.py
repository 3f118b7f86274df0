"""The head of a pane, and the tab that stands for a pane that is folded."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.ground import rule_below
from annotator.ui.icons import icon
from annotator.ui.one_line import OneLine
from annotator.ui.painter import painting
from annotator.ui.theme import Sizes, Theme, mixed, qcolour


class PaneHeader(QWidget):
    """A title, a note beside it, and another at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rule_below(self)
        self.setFixedHeight(Sizes.HEADER)
        self._title, self._note, self._kind = QLabel(), OneLine(), OneLine()
        self._title.setProperty("heading", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Sizes.PANEL_PADDING, 0, Sizes.PANEL_PADDING, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._note, 1)
        row.addWidget(self._kind)
        self._row = row

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)

    def show_words(self, title: str, note: str, kind: str = "") -> None:
        self._title.setText(title)
        self._note.show_words(note)
        self._kind.show_words(kind)


class FoldedPane(QAbstractButton):
    """A strip at the side that brings a folded pane back; its text is the pane's name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(Sizes.THREAD)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, e: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        colours, area = self._theme.colours, QRectF(self.rect())
        hovered = self.underMouse()
        painter.fillRect(area, qcolour(mixed(colours.ink, colours.raised, 0.06) if hovered else colours.raised))
        painter.fillRect(QRectF(0, 0, 1, area.height()), qcolour(colours.line))
        painter.fillRect(QRectF(0, Sizes.HEADER - 1, area.width(), 1), qcolour(colours.line))
        picture = icon("chevron-left", self._theme).pixmap(Sizes.ICON, Sizes.ICON)
        painter.drawPixmap(QPointF((area.width() - Sizes.ICON) / 2, (Sizes.HEADER - Sizes.ICON) / 2), picture)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(qcolour(colours.ink2))
        along = area.adjusted(0, Sizes.HEADER + Sizes.PANEL_PADDING, 0, 0)
        if self.text().isascii():
            self._paint_turned(painter, along)
        else:  # Chinese is set upright, character under character
            words = "\n".join(self.text())
            painter.drawText(along, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        if self.hasFocus():
            painter.setPen(QPen(qcolour(colours.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _paint_turned(self, painter: QPainter, along: QRectF) -> None:
        painter.save()
        painter.translate(0, self.height())
        painter.rotate(-90)
        line = QRectF(0, 0, along.height(), along.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.restore()
