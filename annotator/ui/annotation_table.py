"""The table of a document's annotations."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Annotation, Layer
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet
from annotator.ui.annotation_table_model import ANNOTATION_ROLE, ID_ROLE, AnnotationTableModel, Column
from annotator.ui.clearable import make_clearable
from annotator.ui.document_annotations import DocumentAnnotations
from annotator.ui.ground import paint_ground
from annotator.ui.icons import icon
from annotator.ui.seal import ROOMY, paint_annotation_seal
from annotator.ui.theme import Sizes, Theme, mixed, qcolour

ROOM_FOR_ANNOTATORS = 460
"""Below this width, in pixels, the quote needs the room more than the annotator's name."""


PILL_MARGIN = 14
"""From the review mark to the right edge, in pixels: inside the card of a chosen row."""


def _note_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPixelSize(Sizes.NOTE)
    return font


def pill_width(base: QFont, words: str) -> int:
    """The width in pixels of the mark that says ``words``."""
    return QFontMetrics(_note_font(base)).horizontalAdvance(words) + 12


class AnnotationTable(QWidget):
    """All annotations of one document; the chosen one is the current row."""

    chosen = Signal(str)
    """A person went to another row."""
    opened = Signal(str)
    """Enter or a double click: to be edited."""
    removal_wanted = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._is_filling = False
        # Not QTimer.singleShot: with no time to wait that is a queued call, which comes before the painting.
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(lambda: self.view.setUpdatesEnabled(True))
        self.model = AnnotationTableModel(self)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter annotations"))
        self.filter.setAccessibleName(self.tr("Filter annotations"))
        make_clearable(self.filter)
        self._filter_icon = self.filter.addAction(icon("filter", theme), QLineEdit.ActionPosition.LeadingPosition)
        self._filter_icon.setText(self.filter.placeholderText())
        self.filter.textChanged.connect(self._on_filter)
        self.layer = QComboBox()
        self.layer.setItemDelegate(QStyledItemDelegate(self.layer))  # the one that heeds the style sheet
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.setAccessibleDescription(self.tr("Layer"))  # on Linux Qt calls a combo box by what is chosen
        self._layers: tuple[tuple[Layer | None, bool], ...] = (
            (None, False),
            (Layer.ENTITY, False),
            (Layer.DATE, False),
            (Layer.STANCE, False),
            (None, True),
        )
        self.layer.addItems(
            [self.tr("All"), self.tr("Entities"), self.tr("Dates"), self.tr("Stances"), self.tr("To review")]
        )
        self.layer.currentIndexChanged.connect(self._on_layer)
        self._delegate = _Delegate(self.model, theme, self)
        self.view = _View(self.model, self._delegate)
        self.view.setAccessibleName(self.tr("Annotations"))
        self.view.removal_pressed.connect(self._on_removal)
        self.view.entered_row.connect(self._on_opened)
        self.view.doubleClicked.connect(self._on_double_clicked)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._count = QLabel()
        self._count.setProperty("note", True)
        self._nothing = QLabel()
        self._nothing.setProperty("note", True)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(Sizes.PANEL_PADDING, 12, Sizes.PANEL_PADDING, 12)
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        tools.setSpacing(8)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.layer)
        tools.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tools)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._nothing, 1)
        self.set_theme(theme)
        self._show_counts()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        paint_ground(self, theme)
        self._filter_icon.setIcon(icon("filter", theme))
        self.view.viewport().update()

    def set_annotations(
        self,
        annotations: DocumentAnnotations,
        label_set: LabelSet,
        language: str,
        entities: Sequence[EntityRecord] = (),
    ) -> None:
        """Show these, in the order of the text. The chosen row and the selection stay with their annotations."""
        self._rearrange(lambda: self.model.set_annotations(annotations, label_set, language, entities))
        self._show_annotators()

    def follow(self, annotation_ids: Collection[str]) -> None:
        """Annotations of these ids were added, changed or removed."""
        self._paint_later()
        self._rearrange(lambda: self.model.follow(annotation_ids))
        self._show_annotators()

    def _show_annotators(self) -> None:
        # Who made a row matters only where several people work; in a narrow panel its tooltip says it.
        is_wanted = self.width() >= ROOM_FOR_ANNOTATORS and self.model.annotators > 1
        if self.view.isColumnHidden(Column.ANNOTATOR) == is_wanted:
            self.view.setColumnHidden(Column.ANNOTATOR, not is_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_annotators()

    def choose(self, annotation_id: str) -> None:
        """Make this the current row, without a signal; an unknown id leaves none."""
        self._paint_later()
        self._chosen = annotation_id
        self._select([annotation_id])
        if (row := self.model.row_of(annotation_id)) >= 0:
            self.view.scrollTo(self.model.index(row, Column.QUOTE))

    def _paint_later(self) -> None:
        """Let the text be painted first: there a person looks when they tag, and thirty cells take longer than it."""
        self.view.setUpdatesEnabled(False)
        self._painting.start()

    def selected(self) -> list[str]:
        """Ids of the selected annotations, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.model.annotation(row).id for row in rows]

    def _rearrange(self, arrange: Callable[[], None]) -> None:
        selected, place = self.selected(), self.view.verticalScrollBar().value()
        self._is_filling = True
        arrange()
        self._is_filling = False
        self._select(selected or [self._chosen])
        self.view.verticalScrollBar().setValue(place)
        self._show_counts()

    def _select(self, annotation_ids: Sequence[str]) -> None:
        chooser = self.view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        wanted = QItemSelection()
        for annotation_id in annotation_ids:
            row = self.model.row_of(annotation_id)
            if row >= 0:
                wanted.select(self.model.index(row, 0), self.model.index(row, len(Column) - 1))
        self._is_filling = True
        chooser.select(wanted, flags.ClearAndSelect | flags.Rows)
        row = self.model.row_of(self._chosen)
        chooser.setCurrentIndex(self.model.index(row, 0) if row >= 0 else QModelIndex(), flags.NoUpdate)
        self._is_filling = False

    def _show_counts(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        numbers = QLocale()
        self._count.setText(
            numbers.toString(total)
            if shown == total
            else self.tr("{shown} of {total}").format(shown=numbers.toString(shown), total=numbers.toString(total))
        )
        if not shown and self.view.hasFocus():
            self.filter.setFocus()  # the keyboard would go to whatever comes next in the window
        self.view.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        if total:
            self._nothing.setText(self.tr("No annotation has these words. Clear the filter to see all of them."))
        else:
            self._nothing.setText(self.tr("Nothing is tagged yet. Select words in the text and press a label's key."))

    def _on_filter(self, words: str) -> None:
        self._rearrange(lambda: self.model.set_filter(words))

    def _on_layer(self, place: int) -> None:
        layer, only_review = self._layers[place]
        self._rearrange(lambda: self.model.set_layer(layer, only_review=only_review))

    def _on_selection_changed(self) -> None:
        selected = [] if self._is_filling else self.selected()
        if len(selected) == 1 and selected[0] != self._chosen:
            self._chosen = selected[0]
            self.chosen.emit(self._chosen)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))

    def _on_opened(self, row: int) -> None:
        self.opened.emit(self.model.annotation(row).id)

    def _on_removal(self) -> None:
        if selected := self.selected():
            self.removal_wanted.emit(selected)


class _View(QTableView):
    """Rows of one height, whole rows selected; Enter opens, Delete wants to remove."""

    removal_pressed = Signal()
    entered_row = Signal(int)

    def __init__(self, model: AnnotationTableModel, delegate: "_Delegate") -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        # A fixed height: measuring ten thousand rows would take longer than showing them.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(Sizes.ROW)
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(Column.QUOTE, QHeaderView.ResizeMode.Stretch)
        columns.resizeSection(Column.VALUE, 118)
        columns.resizeSection(Column.ANNOTATOR, 60)
        columns.resizeSection(Column.REVIEW, max(72, self._pill_width() + PILL_MARGIN + 4))
        columns.setMinimumSectionSize(40)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _pill_width(self) -> int:
        return pill_width(self.font(), QCoreApplication.translate("AnnotationTable", "to review"))

    def keyboardSearch(self, search: str) -> None:
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.entered_row.emit(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_pressed.emit()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Draws seal, words and review mark; the chosen row as one rounded card."""

    def __init__(self, model: AnnotationTableModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._fonts: dict[tuple[str, int, bool], tuple[QFont, QFontMetrics]] = {}
        self.theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        column = Column(index.column())
        colours = self.theme.colours
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            is_current = option.state & QStyle.StateFlag.State_Active and self._is_current(option, index)
            self._paint_card(painter, QRectF(option.rect), column, is_selected=is_selected, ring=bool(is_current))
        area = option.rect.adjusted(Sizes.PANEL_PADDING if column is Column.QUOTE else 6, 0, -4, 0)
        if column is Column.QUOTE:
            top = area.top() + (area.height() - ROOMY) / 2
            square = QRectF(area.left(), top, ROOMY, ROOMY)
            painter.setFont(option.font)
            paint_annotation_seal(painter, square, annotation, self._model.words.label_set, self.theme)
            area.setLeft(area.left() + int(ROOMY) + 10)
        if column is Column.REVIEW:
            if annotation.review:
                self._paint_pill(painter, option, str(index.data()))
        else:
            bold = is_selected and column is Column.QUOTE
            font, metrics = self._font(
                option.font, Sizes.INTERFACE if column is Column.QUOTE else Sizes.NOTE, bold=bold
            )
            painter.setFont(font)
            ink = colours.ink if column is Column.QUOTE else colours.ink2
            painter.setPen(qcolour(colours.accent_text if is_selected and column is Column.QUOTE else ink))
            words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _font(self, base: QFont, size: int, *, bold: bool) -> tuple[QFont, QFontMetrics]:
        """The font in that size, made once: a row that comes in has thirty cells painted."""
        key = base.key(), size, bold
        if key not in self._fonts:
            font = QFont(base)
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[key] = font, QFontMetrics(font)
        return self._fonts[key]

    @staticmethod
    def _is_current(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the keyboard is in this row."""
        view = option.widget
        return isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()

    def _paint_card(self, painter: QPainter, cell: QRectF, column: Column, *, is_selected: bool, ring: bool) -> None:
        colours = self.theme.colours
        left = 8 if column is Column.QUOTE else -20
        right = -8 if column is Column.REVIEW else 20
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolour(colours.accent_tint if is_selected else mixed(colours.ink, colours.surface, 0.05)))
        card = cell.adjusted(left, 1, right, -1)
        painter.drawRoundedRect(card, Sizes.RADIUS, Sizes.RADIUS)
        if ring:
            painter.setPen(QPen(qcolour(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), Sizes.RADIUS - 1, Sizes.RADIUS - 1)

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        font, width = _note_font(option.font), pill_width(option.font, words)
        right = option.rect.right() + 1 - PILL_MARGIN
        pill = QRectF(right - width, option.rect.center().y() - 8, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolour(self.theme.colours.review_tint))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(font)
        painter.setPen(qcolour(self.theme.colours.review))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
