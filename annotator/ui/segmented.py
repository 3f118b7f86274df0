"""Five buttons for the polarity of a stance: shape, number and colour say the same."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.painter import painting
from annotator.ui.seal import paint_sign
from annotator.ui.theme import Sizes, Theme, mixed, qcolour
from annotator.ui.words import polarity_sign, polarity_word

POLARITIES = (-2, -1, 0, 1, 2)


class _Segment(QAbstractButton):
    def __init__(self, polarity: int, theme: Theme) -> None:
        super().__init__()
        self.polarity = polarity
        self.theme = theme
        self.setCheckable(True)
        self.setText(polarity_sign(polarity))
        self.setAccessibleName(f"{polarity_word(polarity)} {polarity_sign(polarity)}")
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(44, Sizes.FIELD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The arrow keys belong to the row, which chooses as they move.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        colours = self.theme.sign_colours(self.polarity)
        card = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(qcolour(colours.lane))
            painter.drawRoundedRect(card, 4, 4)
        elif self.underMouse():
            painter.setBrush(qcolour(mixed(self.theme.colours.ink, self.theme.colours.surface, 0.06)))
            painter.drawRoundedRect(card, 4, 4)
        ink = qcolour(colours.solid_text if self.isChecked() else colours.chip_text)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        words = polarity_sign(self.polarity)
        width = painter.fontMetrics().horizontalAdvance(words)
        left = (self.width() - 16 - width) / 2
        paint_sign(painter, QRectF(left, (self.height() - 14) / 2, 14, 14), self.polarity, ink)
        painter.setPen(ink)
        words_area = QRectF(left + 16, 0, width + 4, self.height())
        painter.drawText(words_area, Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            painter.setPen(QPen(qcolour(self.theme.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Sizes.RADIUS, Sizes.RADIUS)


class PolarityButtons(QWidget):
    """−2 … +2 or undecided. Pressing the chosen one again takes the decision back."""

    decided = Signal(object)
    """The polarity a person chose, ``None`` for undecided."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: int | None = None
        self.segments = [_Segment(polarity, theme) for polarity in POLARITIES]
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for segment in self.segments:
            segment.clicked.connect(self._on_clicked)
            row.addWidget(segment)
        self.setFixedHeight(Sizes.FIELD + 2)
        self.setAccessibleName(self.tr("Polarity"))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for segment in self.segments:
            segment.theme = theme
        self.update()

    def value(self) -> int | None:
        return self._value

    def set_value(self, value: int | None) -> None:
        self._value = value
        for segment in self.segments:
            segment.setChecked(segment.polarity == value)
            # One stop for Tab: the chosen button, else the neutral one.
            stop = segment.polarity == (value or 0)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        self.update()

    def step(self, by: int) -> None:
        """Decide one more to either side, as a person would; the ends stay."""
        value = max(-2, min(2, (self._value or 0) + by))
        if value != self._value:
            had_focus = any(segment.hasFocus() for segment in self.segments)
            self._decide(value)
            if had_focus:
                self.take_focus()

    def take_focus(self) -> None:
        place = POLARITIES.index(self._value or 0)
        self.segments[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self.step(-1)
            case Qt.Key.Key_Right:
                self.step(1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(QPen(qcolour(self._theme.colours.edge), 1))
            painter.setBrush(qcolour(self._theme.colours.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Sizes.RADIUS, Sizes.RADIUS)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, _Segment)
        self._decide(None if pressed.polarity == self._value else pressed.polarity)

    def _decide(self, value: int | None) -> None:
        self.set_value(value)
        self.decided.emit(value)
