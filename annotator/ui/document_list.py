"""The list of documents: filter, order, groups, and what can be done to those that are selected."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QLocale, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.core.document import DocumentStatus, DocumentSummary
from annotator.ui.clearable import make_clearable
from annotator.ui.command import add_command
from annotator.ui.document_list_delegate import DocumentDelegate
from annotator.ui.document_list_model import ID_ROLE, DocumentListModel, DocumentOrder
from annotator.ui.ground import paint_ground, rule_below
from annotator.ui.icons import icon
from annotator.ui.theme import Sizes, Theme
from annotator.ui.words import word


class DocumentList(QWidget):
    """The documents of a project. One chosen row is the document in front; more rows can be selected."""

    document_chosen = Signal(str)
    """A person went to another document."""
    status_wanted = Signal(list, DocumentStatus)
    group_wanted = Signal(list)
    removal_wanted = Signal(list)
    details_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._is_selecting = False
        self.model = DocumentListModel(self)
        self.model.set_grouped(True)
        self._delegate = DocumentDelegate(theme, self)
        self._title = QLabel(self.tr("Documents"))
        self._title.setProperty("heading", True)
        self._count = QLabel()
        self._count.setProperty("note", True)
        self.order_button = QToolButton()
        self.order_button.setAutoRaise(True)
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.order_button.setAccessibleName(self.tr("Order of the documents"))
        self.order_button.setToolTip(self.tr("Sort and group"))
        self.order_menu = self._order_menu()
        self.order_button.setMenu(self.order_menu)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter documents"))
        self.filter.setAccessibleName(self.tr("Filter documents"))
        make_clearable(self.filter)
        self._filter_icon = self.filter.addAction(icon("filter", theme), QLineEdit.ActionPosition.LeadingPosition)
        self._filter_icon.setText(self.filter.placeholderText())
        # textChanged speaks of what is committed: the preedit text of an input method is not among it.
        self.filter.textChanged.connect(self._on_filter)
        self.view = _List()
        self.view.setAccessibleName(self.tr("Documents"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.menu_wanted.connect(self._on_context_menu)
        self.view.removal_pressed.connect(self._on_removal)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._nothing = QLabel()
        self._nothing.setProperty("note", True)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.set_theme(theme)
        self._show_counts()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(Sizes.PANEL_PADDING, 0, 8, 0)
        header.setSpacing(8)
        header.addWidget(self._title)
        header.addWidget(self._count, 1)
        header.addWidget(self.order_button)
        head = QWidget()
        head.setFixedHeight(Sizes.HEADER)
        rule_below(head)
        head.setLayout(header)
        search = QVBoxLayout()
        search.setContentsMargins(12, 10, 12, 6)
        search.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(search)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._nothing, 1)
        self._nothing.setContentsMargins(Sizes.PANEL_PADDING, 8, Sizes.PANEL_PADDING, 8)

    def _order_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Order"), self)
        group = QActionGroup(menu)
        names = {
            DocumentOrder.IMPORTED: self.tr("As imported"),
            DocumentOrder.TITLE: self.tr("By title"),
            DocumentOrder.DATE: self.tr("By date"),
            DocumentOrder.STATUS: self.tr("By status"),
            DocumentOrder.NAME: self.tr("By file name"),
        }
        for place, (order, words) in enumerate(names.items(), 1):
            key = f"Ctrl+Shift+F{place}"
            action = add_command(menu, words, partial(self.set_order, order), key, name=f"document.order_{order}")
            action.setCheckable(True)
            action.setChecked(order is DocumentOrder.IMPORTED)
            group.addAction(action)
        menu.addSeparator()
        words, key = self.tr("Under their groups"), "Ctrl+Shift+F6"
        grouped = add_command(menu, words, lambda: self.set_grouped(grouped.isChecked()), key, name="document.grouped")
        grouped.setCheckable(True)
        grouped.setChecked(True)
        return menu

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        paint_ground(self, theme)
        self._filter_icon.setIcon(icon("filter", theme))
        self.order_button.setIcon(icon("sliders-horizontal", theme))
        self.view.viewport().update()

    def set_documents(self, documents: Sequence[DocumentSummary]) -> None:
        """Show these. The selection stays with the documents that are still there."""
        self._rearrange(lambda: self.model.set_documents(documents))

    def set_order(self, order: DocumentOrder) -> None:
        self._rearrange(lambda: self.model.set_order(order))

    def set_grouped(self, grouped: bool) -> None:
        self._rearrange(lambda: self.model.set_grouped(grouped))

    def choose(self, document_id: str) -> None:
        """Make this the document in front, without a signal."""
        self._chosen = document_id
        self._select([document_id])
        if (index := self.model.index_of(document_id)).isValid():
            self.view.scrollTo(index)

    def selected(self) -> list[str]:
        """Ids of the selected documents, in the order they are shown."""
        indexes = sorted(self.view.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [str(index.data(ID_ROLE)) for index in indexes]

    def next(self) -> None:
        """Go to the document below the one in front, as a person would."""
        self._step(1)

    def previous(self) -> None:
        """Go to the document above the one in front."""
        self._step(-1)

    def _step(self, by: int) -> None:
        shown = [document.id for document in self.model.shown()]
        if not shown:
            return
        place = shown.index(self._chosen) + by if self._chosen in shown else 0
        if 0 <= place < len(shown):
            self.choose(shown[place])
            self.document_chosen.emit(shown[place])

    def _on_filter(self, words: str) -> None:
        self._rearrange(lambda: self.model.set_filter(words))

    def _rearrange(self, arrange: Callable[[], None]) -> None:
        selected, place = self.selected(), self.view.verticalScrollBar().value()
        arrange()
        self._select(selected or [self._chosen])
        self.view.verticalScrollBar().setValue(place)
        self._show_counts()

    def _select(self, document_ids: Sequence[str]) -> None:
        chooser = self.view.selectionModel()
        self._is_selecting = True
        chooser.clear()
        flag = QItemSelectionModel.SelectionFlag.Select
        for document_id in document_ids:
            index = self.model.index_of(document_id)
            if index.isValid():
                chooser.select(index, flag)
        current = self.model.index_of(self._chosen)
        if current.isValid():
            chooser.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._is_selecting = False

    def _on_selection_changed(self) -> None:
        selected = [] if self._is_selecting else self.selected()
        if len(selected) == 1 and selected[0] != self._chosen:
            self._chosen = selected[0]
            self.document_chosen.emit(self._chosen)

    def _show_counts(self) -> None:
        total, shown = len(self.model.documents), len(self.model.shown())
        counts = QLocale()
        if shown == total:
            self._count.setText(counts.toString(total))
        else:
            of = self.tr("{shown} of {total}")
            self._count.setText(of.format(shown=counts.toString(shown), total=counts.toString(total)))
        if not shown and self.view.hasFocus():
            self.filter.setFocus()  # the keyboard would go to whatever comes next in the window
        self.view.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        if not total:
            self._nothing.setText(
                self.tr("No documents yet. Bring articles in with File › Import, or drop files here.")
            )
        else:
            self._nothing.setText(self.tr("No document has these words in its title, file name or group."))

    def _on_removal(self) -> None:
        if selected := self.selected():
            self.removal_wanted.emit(selected)

    def _on_context_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid() and index.data(ID_ROLE):
            self.context_menu().popup(self.view.viewport().mapToGlobal(place))

    def context_menu(self) -> QMenu:
        """What can be done to the selected documents."""
        selected = self.selected()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(selected) == 1:
            menu.addAction(self.tr("Details…"), lambda: self.details_wanted.emit(selected[0]))
            menu.addSeparator()
        for status in DocumentStatus:
            words = self.tr("Mark as “{status}”").format(status=word(status))
            menu.addAction(words, lambda wanted=status: self.status_wanted.emit(selected, wanted))
        menu.addSeparator()
        menu.addAction(self.tr("Group…"), lambda: self.group_wanted.emit(selected))
        menu.addAction(self.tr("Remove from the project"), lambda: self.removal_wanted.emit(selected))
        return menu


class _List(QListView):
    """A list without the search as one types: letters would go unseen and hold up keys of the window."""

    removal_pressed = Signal()
    menu_wanted = Signal(QPoint)
    """At a place in the viewport: where the mouse is, or the row that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def sizeHint(self) -> QSize:
        return QSize(248, 240)

    def keyboardSearch(self, search: str) -> None:
        pass

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # For a key Qt names the middle of the list, wherever the row is.
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.visualRect(self.currentIndex()).center() if is_by_key else event.pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_pressed.emit()
            return
        # A heading of a group is passed over: the arrow keys go on to the next document.
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self._leave_heading(1 if event.key() == Qt.Key.Key_Down else -1)

    def _leave_heading(self, by: int) -> None:
        index = self.currentIndex()
        if index.isValid() and not index.data(ID_ROLE):
            beyond: QModelIndex = index.siblingAtRow(index.row() + by)
            if not beyond.isValid():
                beyond = index.siblingAtRow(index.row() - by)
            self.setCurrentIndex(beyond)
