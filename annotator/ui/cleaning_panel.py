"""What cleaning did to the document in front: what to look at, what each rule left out, what a person marked."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import CleaningMark, Document, Finding, MarkAction
from annotator.core.rules import Rule
from annotator.core.span import Side, Span
from annotator.project.recleaning import SWITCHABLE_RULES, is_outdated
from annotator.text.rule_work import RuleWork, next_stretch, rule_work
from annotator.ui.annotation_words import shortened
from annotator.ui.finding_words import finding_name, finding_sentence, place_of, words_around
from annotator.ui.ground import paint_ground
from annotator.ui.rule_words import rule_name, rule_sentence
from annotator.ui.theme import Sizes, Theme, qcolour

KEY_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row is about: a ``Finding``, a rule's name, a ``CleaningMark``; ``None`` for headings and notes."""
AROUND_ROLE = Qt.ItemDataRole.UserRole + 2
"""The words before, at and after the place of a finding."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
"""What stands at the right edge of a row."""

FEW = 6
"""Findings that are all shown at once; more are folded under the names of their kinds."""
MOST_PLACES = 200
"""Places of one kind that are listed; a last row says how many more there are."""

_LONGEST_MARK = 24  # characters of a marked stretch


class CleaningPanel(QWidget):
    """One list in three sections, filled while it can be seen. It changes nothing itself: it says what is wanted."""

    rule_switched = Signal(str, bool)
    """A rule is to be left out for this document, or to work again."""
    mark_removed = Signal(object)
    """A ``CleaningMark`` is to be forgotten."""
    reveal_wanted = Signal(object, object)
    """A ``Side`` and the ``Span`` of it to be shown."""
    clean_wanted = Signal()
    counted = Signal(int)
    """How many findings the document has."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._is_filled = True
        self._is_filling = False
        self._is_same = False  # as the one the rows are about
        self._visited: dict[str, int] = {}  # by rule, where in raw its last stretch that was shown ends
        self._outdated = QLabel(self.tr("An older version of the program cleaned this text."))
        self._outdated.setProperty("secondary", True)
        self._outdated.setWordWrap(True)
        self.clean_again = QPushButton(self.tr("Clean again"))
        self.clean_again.clicked.connect(self.clean_wanted)
        self.list = _Tree()
        self.list.setAccessibleName(self.tr("What cleaning did"))
        self._delegate = _Delegate(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._on_opened)
        self.list.removal_pressed.connect(self._remove_mark)
        self.list.itemChanged.connect(self._on_changed)
        self.list.currentItemChanged.connect(self._show_buttons)
        self.remove_mark = QPushButton(self.tr("Remove the mark"))
        self.remove_mark.clicked.connect(self._remove_mark)
        self._nothing = QLabel(self.tr("Open a document to see what cleaning left out of it."))
        self._nothing.setProperty("note", True)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(Sizes.PANEL_PADDING, 12, Sizes.PANEL_PADDING, 12)
        self._banner = QWidget()
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(Sizes.PANEL_PADDING, 8, 12, 4)
        banner.addWidget(self._outdated, 1)
        banner.addWidget(self.clean_again)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(12, 6, 12, 8)
        tools.addStretch(1)
        tools.addWidget(self.remove_mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._tools)
        layout.addWidget(self._nothing, 1)
        self.set_theme(theme)
        self.show_document(None)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        paint_ground(self, theme)
        self.list.viewport().update()

    def show_document(self, document: Document | None) -> None:
        """Show what cleaning did to this document. Of the same one as before the current row stays."""
        if document is None or self._document is None or document.id != self._document.id:
            self._visited.clear()
            self._is_same = False
        self._document = document
        self._is_filled = False
        self._banner.setVisible(document is not None and is_outdated(document))
        self._tools.setVisible(document is not None and bool(document.cleaning.marks))
        self.list.setVisible(document is not None)
        self._nothing.setVisible(document is None)
        self.counted.emit(len(document.cleaned.findings) if document else 0)
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_filled:
            self._fill()

    # The rows

    def _fill(self) -> None:
        self._is_filled, self._is_filling = True, True
        rows, current = self.rows(), self.list.currentItem()
        number, key = rows.index(current) if current in rows else 0, self._key(current)
        place = self.list.verticalScrollBar().value()
        unfolded = {row.text(0): row.isExpanded() for row in rows if row.childCount()}
        self.list.clear()
        if self._document is not None:
            self._fill_findings(self._document)
            self._fill_rules(self._document)
            self._fill_marks(self._document)
            rows = self.rows()
            for row in rows if self._is_same else ():
                row.setExpanded(unfolded.get(row.text(0), row.isExpanded()))
            same = self.row(key) if key is not None else None
            self.list.setCurrentItem(same or rows[min(number, len(rows) - 1) if self._is_same else 0])
            self.list.verticalScrollBar().setValue(place if self._is_same else 0)
        self._is_filling, self._is_same = False, True
        self._show_buttons()

    def _fill_findings(self, document: Document) -> None:
        findings = document.cleaned.findings
        top = self._heading(self.list, self.tr("To look at"), len(findings))
        for kind in dict.fromkeys(finding.kind for finding in findings):
            places = [finding for finding in findings if finding.kind is kind]
            heading = self._heading(top, finding_name(kind), len(places))
            heading.setToolTip(0, finding_sentence(kind))
            # Folded where all of them would hide what stands below.
            heading.setExpanded(len(findings) <= FEW)
            for finding in places[:MOST_PLACES]:
                around = words_around(finding, document)
                row = _row(heading, "".join(around), finding)
                row.setData(0, AROUND_ROLE, around)
                row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{finding_name(kind)}: {''.join(around)}")
                row.setToolTip(0, f"{''.join(around)}\n{finding_sentence(kind)}")
            if (more := len(places) - MOST_PLACES) > 0:
                _note(heading, self.tr("and %Ln more", "", more))
        if not findings:
            _note(top, self.tr("Nothing in this text looks doubtful."))

    def _fill_rules(self, document: Document) -> None:
        done = rule_work(document.cleaned.alignment)
        off = document.cleaning.rules_off
        names = list(dict.fromkeys((*(rule for rule in Rule if rule in done or rule in off), *done, *off)))
        # Those that can be switched come first; the others are what reading a format means.
        names.sort(key=lambda name: name not in SWITCHABLE_RULES)
        heading = self._heading(self.list, self.tr("Left out or made"), len(names))
        for name in names:
            row = _row(heading, rule_name(name), str(name))
            count, words = self._work_words(done.get(name), is_off=name in off)
            row.setData(0, COUNT_ROLE, count)
            spoken = [rule_name(name), words]
            tip = [rule_sentence(name), words]
            if name in SWITCHABLE_RULES:
                row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                row.setCheckState(0, Qt.CheckState.Unchecked if name in off else Qt.CheckState.Checked)
                tip.append(self.tr("Untick to have it in this document's text."))
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, self.tr(", ", "between facts").join(spoken))
            row.setToolTip(0, "\n".join(tip))
        if not names:
            _note(heading, self.tr("The text is the raw text, word for word."))

    def _work_words(self, work: RuleWork | None, *, is_off: bool) -> tuple[str, str]:
        """The numbers at the right edge of a rule's row, and the same in words."""
        if is_off:
            return self.tr("off"), self.tr("switched off for this document")
        numbers, words = list[str](), list[str]()
        if work is not None and work.dropped:
            numbers.append(QLocale().toString(work.dropped))
            words.append(self.tr("%Ln raw characters left out", "", work.dropped))
        if work is not None and work.made:
            numbers.append(f"+{QLocale().toString(work.made)}")
            words.append(self.tr("%Ln characters made", "", work.made))
        return " · ".join(numbers), self.tr(", ", "between facts").join(words)

    def _fill_marks(self, document: Document) -> None:
        marks = document.cleaning.marks
        heading = self._heading(self.list, self.tr("Your marks"), len(marks))
        for mark in marks:
            stretch = shortened(" ".join(document.raw[mark.raw_start : mark.raw_end].split()), _LONGEST_MARK)
            words = self.tr("Kept: “{0}”") if mark.action is MarkAction.KEEP else self.tr("Left out: “{0}”")
            _row(heading, words.format(stretch), mark)
        if not marks:
            _note(heading, self.tr("Ctrl+Shift+K keeps what is selected, Ctrl+Shift+L leaves it out."))

    @staticmethod
    def _heading(parent: QTreeWidget | QTreeWidgetItem, words: str, count: int) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(parent, [words])
        heading.setData(0, COUNT_ROLE, QLocale().toString(count) if count else "")
        if isinstance(parent, QTreeWidget):
            font = heading.font(0)
            font.setWeight(QFont.Weight.DemiBold)
            heading.setFont(0, font)
            heading.setExpanded(True)
        return heading

    @staticmethod
    def _key(row: QTreeWidgetItem | None) -> object:
        return None if row is None else row.data(0, KEY_ROLE)

    def rows(self) -> list[QTreeWidgetItem]:
        """All rows from top to bottom, headings and folded ones included."""
        rows: list[QTreeWidgetItem] = []
        waiting = [self.list.topLevelItem(place) for place in reversed(range(self.list.topLevelItemCount()))]
        while waiting:
            if (row := waiting.pop()) is not None:
                rows.append(row)
                waiting += [row.child(place) for place in reversed(range(row.childCount()))]
        return rows

    def row(self, key: object) -> QTreeWidgetItem | None:
        """The row about a finding, a rule or a mark."""
        return next((row for row in self.rows() if self._key(row) == key), None)

    # What is wanted

    def _on_changed(self, row: QTreeWidgetItem) -> None:
        if not self._is_filling and isinstance(rule := self._key(row), str):
            self.rule_switched.emit(rule, row.checkState(0) is Qt.CheckState.Checked)

    def _on_opened(self, row: QTreeWidgetItem) -> None:
        key = self._key(row)
        if self._document is None:
            return
        if isinstance(key, Finding):
            if (place := place_of(key, self._document)) is not None:
                self.reveal_wanted.emit(key.side, place)
        elif isinstance(key, CleaningMark):
            self.reveal_wanted.emit(Side.RAW, Span(key.raw_start, key.raw_end))
        elif isinstance(key, str):
            stretch = next_stretch(self._document.cleaned.alignment, key, self._visited.get(key, 0))
            if stretch is not None:
                self._visited[key] = stretch.end
                self.reveal_wanted.emit(Side.RAW, stretch)

    def _remove_mark(self) -> None:
        if isinstance(mark := self._key(self.list.currentItem()), CleaningMark):
            self.mark_removed.emit(mark)

    def _show_buttons(self) -> None:
        self.remove_mark.setEnabled(isinstance(self._key(self.list.currentItem()), CleaningMark))


def _row(heading: QTreeWidgetItem, words: str, key: object) -> QTreeWidgetItem:
    row = QTreeWidgetItem(heading, [words])
    row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
    row.setData(0, KEY_ROLE, key)
    return row


def _note(heading: QTreeWidgetItem, words: str) -> None:
    """A row that says why there are none, or that there are more."""
    row = _row(heading, words, None)
    row.setToolTip(0, words)


class _Tree(QTreeWidget):
    """One column without a header. Enter opens, Delete removes, Space ticks; letters are keys of the window."""

    opened = Signal(QTreeWidgetItem)
    removal_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(12)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.itemDoubleClicked.connect(self._on_double_clicked)

    def _on_double_clicked(self, row: QTreeWidgetItem, _column: int) -> None:
        self.opened.emit(row)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        # A chosen row is a rounded card: its tint does not go on under the arrow.
        painter.fillRect(rect, self.palette().base())
        super().drawBranches(painter, rect, index)

    def keyboardSearch(self, search: str) -> None:
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_pressed.emit()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Paints the numbers at the right edge, and the places of findings with the words around them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, Sizes.ROW)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(AROUND_ROLE):
            option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        area = option.rect.adjusted(8, 0, -12, 0)
        if around := index.data(AROUND_ROLE):
            self._paint_place(painter, option, area.adjusted(0, 5, 0, -5), around)
        elif count := index.data(COUNT_ROLE):
            painter.setFont(_sized(option.font, Sizes.NOTE))
            painter.setPen(qcolour(self.theme.colours.ink2))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))
        painter.restore()

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, around: tuple[str, str, str]
    ) -> None:
        """The place on the tint of what is to be looked at, a small triangle where it is a point."""
        colours = self.theme.colours
        before, at, after = around
        plain = _sized(option.font, Sizes.INTERFACE)
        metrics = QFontMetrics(plain)
        at = at or "▵"
        # The place itself is always seen: what stands before it gives way first.
        before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, area.width() // 3)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = colours.accent_text if is_selected else colours.ink
        painter.setFont(plain)
        x = area.left()
        for words, is_place in ((before, False), (at, True), (after, False)):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.right() - x)
            width = metrics.horizontalAdvance(shown)
            if is_place:
                painter.fillRect(QRect(x, area.top() + 1, width, area.height() - 2), qcolour(colours.review_tint))
            painter.setPen(qcolour(colours.review if is_place else ink))
            painter.drawText(QRect(x, area.top(), width + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += width


def _sized(base: QFont, pixels: int) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Normal)
    return font
