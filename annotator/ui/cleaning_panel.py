"""What cleaning did to the document in front: what to look at, what each rule left out, what a person marked."""

from collections.abc import Iterable
from enum import StrEnum

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
"""What a row is about: a ``Finding``, a rule's name, a ``CleaningMark``; of a heading its ``Section``."""
AROUND_ROLE = Qt.ItemDataRole.UserRole + 2
"""The words before, at and after the place of a finding."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
"""What stands at the right edge of a row."""

MOST_FINDINGS = 500
"""Rows beyond which a list is no longer short; the last row says how many more there are."""

_TALL = 46
_LONGEST_MARK = 24  # characters of a marked stretch


class Section(StrEnum):
    FINDINGS = "findings"
    RULES = "rules"
    MARKS = "marks"


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
        current, place = self._current_key(), self.list.verticalScrollBar().value()
        folded = {self._key(top) for top in self._headings() if not top.isExpanded()}
        self.list.clear()
        if self._document is not None:
            self._fill_findings(self._document)
            self._fill_rules(self._document)
            self._fill_marks(self._document)
            for heading in self._headings():
                heading.setExpanded(self._key(heading) not in folded)
            self._make_current(current)
            self.list.verticalScrollBar().setValue(place)
        self._is_filling = False
        self._show_buttons()

    def _fill_findings(self, document: Document) -> None:
        findings = document.cleaned.findings
        heading = self._heading(Section.FINDINGS, self.tr("To look at"), len(findings))
        for finding in findings[:MOST_FINDINGS]:
            name, around = finding_name(finding.kind), words_around(finding, document)
            row = _row(heading, name, finding)
            row.setData(0, AROUND_ROLE, around)
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}: {''.join(around)}")
            row.setToolTip(0, finding_sentence(finding.kind))
        if (more := len(findings) - MOST_FINDINGS) > 0:
            _note(heading, self.tr("and %Ln more", "", more))
        elif not findings:
            _note(heading, self.tr("Nothing in this text looks doubtful."))

    def _fill_rules(self, document: Document) -> None:
        done = rule_work(document.cleaned.alignment)
        off = document.cleaning.rules_off
        names = list(dict.fromkeys((*(rule for rule in Rule if rule in done or rule in off), *done, *off)))
        # Those that can be switched come first; the others are what reading a format means.
        names.sort(key=lambda name: name not in SWITCHABLE_RULES)
        heading = self._heading(Section.RULES, self.tr("Left out or made"), len(names))
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
        heading = self._heading(Section.MARKS, self.tr("Your marks"), len(marks))
        for mark in marks:
            stretch = shortened(" ".join(document.raw[mark.raw_start : mark.raw_end].split()), _LONGEST_MARK)
            words = self.tr("Kept: “{0}”") if mark.action is MarkAction.KEEP else self.tr("Left out: “{0}”")
            _row(heading, words.format(stretch), mark)
        if not marks:
            _note(heading, self.tr("Ctrl+Shift+K keeps what is selected, Ctrl+Shift+L leaves it out."))

    def _heading(self, section: Section, words: str, count: int) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self.list, [words])
        heading.setData(0, KEY_ROLE, section)
        heading.setData(0, COUNT_ROLE, QLocale().toString(count) if count else "")
        font = heading.font(0)
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(0, font)
        return heading

    def _headings(self) -> Iterable[QTreeWidgetItem]:
        return (heading for place in range(self.list.topLevelItemCount()) if (heading := self.list.topLevelItem(place)))

    @staticmethod
    def _key(row: QTreeWidgetItem | None) -> object:
        return None if row is None else row.data(0, KEY_ROLE)

    def _current_key(self) -> object:
        return self._key(self.list.currentItem())

    def _make_current(self, key: object) -> None:
        """Make the row that is about ``key`` the current one, else the first."""
        rows = [self.list.topLevelItem(0)]
        for heading in self._headings():
            rows += [heading, *(heading.child(place) for place in range(heading.childCount()))]
        self.list.setCurrentItem(next((row for row in rows if key is not None and self._key(row) == key), rows[0]))

    def row(self, key: object) -> QTreeWidgetItem | None:
        """The row about a finding, a rule, a mark or a section."""
        for heading in self._headings():
            for row in (heading, *(heading.child(place) for place in range(heading.childCount()))):
                if self._key(row) == key:
                    return row
        return None

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
        elif isinstance(key, str) and not isinstance(key, Section):
            stretch = next_stretch(self._document.cleaned.alignment, key, self._visited.get(key, 0))
            if stretch is not None:
                self._visited[key] = stretch.end
                self.reveal_wanted.emit(Side.RAW, stretch)

    def _remove_mark(self) -> None:
        if isinstance(mark := self._current_key(), CleaningMark):
            self.mark_removed.emit(mark)

    def _show_buttons(self) -> None:
        self.remove_mark.setEnabled(isinstance(self._current_key(), CleaningMark))


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
        self.itemDoubleClicked.connect(lambda row, _column: self.opened.emit(row))

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
    """Leaves room for the number at the right edge; a finding has two lines, its place with the words around it first."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _TALL if index.data(AROUND_ROLE) else Sizes.ROW)

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
        colours = self.theme.colours
        if around := index.data(AROUND_ROLE):
            self._paint_place(painter, option, QRect(area.left(), area.top() + 4, area.width(), 20), around)
            painter.setFont(_sized(option.font, Sizes.NOTE))
            painter.setPen(qcolour(colours.ink2))
            line = QRect(area.left(), area.top() + 24, area.width(), 18)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        elif count := index.data(COUNT_ROLE):
            painter.setFont(_sized(option.font, Sizes.NOTE))
            painter.setPen(qcolour(colours.ink2))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))
        painter.restore()

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, around: tuple[str, str, str]
    ) -> None:
        """The place in bold on the tint of what is to be looked at, a triangle where it is a point."""
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
