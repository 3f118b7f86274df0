"""The labels with their keys and counts: press one to tag what is selected."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Layer
from annotator.core.labels import Label, LabelSet, in_language
from annotator.ui.ground import paint_ground, rule_below, show_ground_through
from annotator.ui.key_cap import HEIGHT as CAP_HEIGHT
from annotator.ui.key_cap import cap_width, paint_key_cap
from annotator.ui.painter import painting
from annotator.ui.seal import ROOMY, date_seal, label_seal, paint_seal, paint_sign
from annotator.ui.theme import Sizes, Theme, mixed, qcolour
from annotator.ui.words import word

ROW = 26
CAP_COLUMN = 22
_BUILT_IN = QT_TRANSLATE_NOOP("LabelSet", "International relations")  # its name; a person's own stays as it is
"""Room for the key cap at the right of every row."""


class LabelRow(QAbstractButton):
    """Seal, name, count and key of one label, each in a column of its own."""

    stepped = Signal(int)
    """An arrow key: to the row below (1) or above (−1)."""

    def __init__(
        self, name: str, key: str, theme: Theme, label: Label | None = None, layer: Layer = Layer.ENTITY
    ) -> None:
        super().__init__()
        self._label = label
        self._layer = layer
        self._key = key
        self._count = 0
        self.theme = theme
        self.setText(name)
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it is the one that Tab stops at
        self._say()

    def set_key(self, key: str) -> None:
        self._key = key
        self._say()

    def set_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self._say()

    def _say(self) -> None:
        name = self.tr("{name}, %n used", "", self._count).format(name=self.text())
        key = self.tr("key {key}").format(key=self._key)
        self.setAccessibleName(f"{name}, {key}" if self._key else name)
        self.update()

    @property
    def count(self) -> int:
        return self._count

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def sizeHint(self) -> QSize:
        return QSize(200, ROW)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, e: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        colours = self.theme.colours
        card = QRectF(self.rect()).adjusted(8, 0.5, -8, -0.5)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                qcolour(colours.accent_tint if self.isDown() else mixed(colours.ink, colours.raised, 0.06))
            )
            painter.drawRoundedRect(card, Sizes.RADIUS, Sizes.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(qcolour(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), Sizes.RADIUS - 1, Sizes.RADIUS - 1)
        self._paint_seal(painter, QRectF(Sizes.PANEL_PADDING, (ROW - ROOMY) / 2, ROOMY, ROOMY))
        right = self.width() - Sizes.PANEL_PADDING
        if self._key:
            width = cap_width(self.font(), self._key)
            cap = QRectF(right - width, (ROW - CAP_HEIGHT) / 2, width, CAP_HEIGHT)
            paint_key_cap(painter, cap, self._key, self.theme)
        painter.setFont(self.font())
        count = QLocale().toString(self._count) if self._count else "–"
        edge = right - CAP_COLUMN - 10
        painter.setPen(qcolour(colours.ink2 if self._count else colours.ink3))
        painter.drawText(QRect(0, 0, edge, ROW), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        left = Sizes.PANEL_PADDING + int(ROOMY) + 10
        metrics = QFontMetrics(self.font())
        room = edge - metrics.horizontalAdvance(count) - 8 - left
        painter.setPen(qcolour(colours.ink))
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room + 2, ROW), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_seal(self, painter: QPainter, square: QRectF) -> None:
        match self._layer:
            case Layer.ENTITY:
                seal, colours, struck = label_seal(self._label, self.theme)
                paint_seal(painter, square, seal, colours, struck=struck)
            case Layer.DATE:
                paint_seal(painter, square, date_seal(), self.theme.neutral)
            case Layer.STANCE:
                colours = self.theme.sign_colours(-2)
                paint_seal(painter, square, "", colours)
                paint_sign(painter, square, -2, qcolour(colours.chip_text))


class LabelBar(QWidget):
    """The labels of the project's set, then dates and stances. One stop for Tab; the arrow keys go from row to row."""

    label_pressed = Signal(str)
    date_pressed = Signal()
    stance_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, LabelRow] = {}
        self._shown: tuple[LabelSet, str] | None = None
        title = QLabel(self.tr("Labels"))
        title.setProperty("heading", True)
        self._set_name = QLabel()
        self._set_name.setProperty("note", True)
        header = QHBoxLayout()
        header.setContentsMargins(Sizes.PANEL_PADDING, 0, Sizes.PANEL_PADDING, 0)
        header.setSpacing(8)
        header.addWidget(title)
        header.addWidget(self._set_name, 1)
        head = QWidget()
        head.setFixedHeight(Sizes.HEADER)
        rule_below(head)
        head.setLayout(header)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 4, 0, 8)
        self._list.setSpacing(0)
        self.date_row = LabelRow(word(Layer.DATE), "D", theme, layer=Layer.DATE)
        self.date_row.clicked.connect(self.date_pressed)
        self.stance_row = LabelRow(word(Layer.STANCE), "S", theme, layer=Layer.STANCE)
        self.stance_row.clicked.connect(self.stance_pressed)
        for row in (self.date_row, self.stance_row):
            row.stepped.connect(self._on_stepped)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        self._rule = rule
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 0, 8)
        below.setSpacing(0)
        margins = QHBoxLayout()
        margins.setContentsMargins(Sizes.PANEL_PADDING, 0, Sizes.PANEL_PADDING, 8)
        margins.addWidget(rule)
        below.addLayout(margins)
        below.addWidget(self.date_row)
        below.addWidget(self.stance_row)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._list)
        column.addLayout(below)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_ground_through(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(area, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_ground(self, theme)
        self._rule.setStyleSheet(f"color: {theme.colours.line}")
        for row in (*self._rows.values(), self.date_row, self.stance_row):
            row.theme = theme
            row.update()

    def set_labels(self, label_set: LabelSet, counts: Mapping[str, int], language: str) -> None:
        """Show the labels that are in use. ``counts`` by label id, and ``date`` and ``stance`` by layer."""
        if self._shown != (label_set, language):
            self._shown = label_set, language
            self._fill(label_set, language)
        self.set_counts(counts)

    def _fill(self, label_set: LabelSet, language: str) -> None:
        name = QCoreApplication.translate("LabelSet", label_set.name)
        self._set_name.setText(f"{name} · {label_set.version}")
        wanted = [label for label in label_set.labels if label.layer is Layer.ENTITY and not label.retired]
        self._clear()
        self.date_row.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # only after such a one Qt puts another
        for label in wanted:
            row = LabelRow(in_language(label.names, language), label.key, self._theme, label)
            row.setToolTip(in_language(label.descriptions, language))
            row.clicked.connect(partial(self._on_clicked, label.id))
            row.stepped.connect(self._on_stepped)
            self._rows[label.id] = row
            self._list.addWidget(row)
            # Or Tab came to new rows last of all in the window. Their order does not matter: Tab stops at one.
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            QWidget.setTabOrder(self.date_row, row)
        self._stop_at(self._in_order()[0])

    def _in_order(self) -> list[LabelRow]:
        return [*self._rows.values(), self.date_row, self.stance_row]

    def _stop_at(self, wanted: LabelRow) -> None:
        for row in self._in_order():
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if row is wanted else Qt.FocusPolicy.NoFocus)

    def _on_stepped(self, by: int) -> None:
        rows = self._in_order()
        place = next((place for place, row in enumerate(rows) if row.hasFocus()), 0) + by
        if 0 <= place < len(rows):
            self._stop_at(rows[place])
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(rows[place])

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often each label is used, without touching the labels."""
        for label_id, row in self._rows.items():
            row.set_count(counts.get(label_id, 0))
        self.date_row.set_count(counts.get(Layer.DATE, 0))
        self.stance_row.set_count(counts.get(Layer.STANCE, 0))

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys that commands have now, by the commands' names."""
        for label_id, row in self._rows.items():
            row.set_key(keys.get(f"label.{label_id}", ""))
        self.date_row.set_key(keys.get("annotate.date", ""))
        self.stance_row.set_key(keys.get("annotate.stance", ""))

    def row(self, label_id: str) -> LabelRow | None:
        return self._rows.get(label_id)

    def _on_clicked(self, label_id: str, _checked: bool = False) -> None:
        self.label_pressed.emit(label_id)

    def _clear(self) -> None:
        for row in self._rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
