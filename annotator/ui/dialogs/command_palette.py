"""Every command, label and document by typing a part of its name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import DocumentSummary
from annotator.ui.clearable import make_clearable
from annotator.ui.command import Command
from annotator.ui.dialogs.look import theme_of
from annotator.ui.document_list_model import folded
from annotator.ui.key_cap import HEIGHT as CAP_HEIGHT
from annotator.ui.key_cap import cap_width, paint_key_cap
from annotator.ui.settings import Settings
from annotator.ui.theme import Sizes, Theme, qcolour

SHOWN: Final = 200
"""How many lines are listed at most: more nobody reads, and thousands would take their time to lay out."""

_ROW: Final = 34
_ROWS: Final = 12
_WIDTH: Final = 620
_CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette. ``seeks`` is what typed words are looked for in, folded."""

    name: str
    words: str
    note: str
    key: str
    refusal: str
    seeks: str
    perform: Callable[[], None]


class CommandPalette(QDialog):
    """A field and the choices that have the words in it; Enter performs one, Escape goes back to where one was.

    What was used last comes first. Documents are listed once something is typed.
    """

    def __init__(
        self,
        commands: Iterable[Command],
        documents: Sequence[DocumentSummary],
        open_document: Callable[[str], None],
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._settings = settings
        self._documents = documents
        self._open_document = open_document
        self._document_choices: list[Choice] | None = None
        self._back_to = QApplication.focusWidget()
        self._recent = {name: place for place, name in enumerate(settings.recent_commands)}
        self._command_choices = [_command_choice(each) for each in commands]
        self._model = _Choices()
        self.setWindowTitle(self.tr("Commands"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Command, label or document"))
        self.search.setAccessibleName(self.search.placeholderText())
        make_clearable(self.search)
        self.search.textChanged.connect(self._show_fitting)
        self.search.returnPressed.connect(self._perform)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ChoiceDelegate(theme_of(parent), self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys reach it from the field
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(self._perform)
        self._count = QLabel()
        self._count.setProperty("note", True)
        self._lay_out(parent)
        self._show_fitting("")

    def _lay_out(self, parent: QWidget) -> None:
        self.setObjectName("palette")
        self.setStyleSheet(f"#palette {{ border: 1px solid {theme_of(parent).colours.line2} }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self._count)
        self.list.setFixedHeight(_ROWS * _ROW)  # whole lines only
        self.setFixedWidth(_WIDTH)
        middle = parent.mapToGlobal(QPoint(parent.width() // 2, 0))
        self.move(middle.x() - _WIDTH // 2, middle.y() + 80)

    def shown(self) -> list[Choice]:
        """The choices that fit what was typed, as they are listed."""
        return list(self._model.choices)

    def _show_fitting(self, typed: str) -> None:
        wanted = folded(typed).split()
        pool = self._command_choices if not wanted else [*self._command_choices, *self._all_documents()]
        fitting = [choice for choice in pool if all(word in choice.seeks for word in wanted)] if wanted else pool
        first = wanted[0] if wanted else ""
        last = len(self._recent)
        ordered = nsmallest(
            SHOWN, fitting, key=lambda choice: (not choice.seeks.startswith(first), self._recent.get(choice.name, last))
        )
        self._model.show_choices(ordered)
        self.list.setCurrentIndex(self._model.index(0))
        self._count.setText(self._count_words(len(ordered), len(fitting)))

    def _count_words(self, shown: int, fitting: int) -> str:
        if not fitting:
            return self.tr("Nothing has these words in its name.")
        if shown == fitting:
            return ""
        words, counts = self.tr("{shown} of {total}: type more to see the others."), QLocale()
        return words.format(shown=counts.toString(shown), total=counts.toString(fitting))

    def _all_documents(self) -> list[Choice]:
        if self._document_choices is None:
            note = self.tr("Go to document")
            self._document_choices = [
                Choice(
                    f"document.{summary.id}",
                    summary.title,
                    note,
                    "",
                    "",
                    folded(f"{summary.title} {summary.name} {note}"),
                    partial(self._open_document, summary.id),
                )
                for summary in self._documents
            ]
        return self._document_choices

    def _perform(self) -> None:
        choice = self.list.currentIndex().data(_CHOICE_ROLE)
        if not isinstance(choice, Choice) or choice.refusal:
            return
        if choice.name:
            self._settings.add_recent_command(choice.name)
        self.accept()
        choice.perform()

    def done(self, result: int) -> None:
        """Close, and give the keyboard back before anything is performed: a command may want it elsewhere."""
        super().done(result)
        if self._back_to is not None:
            self._back_to.activateWindow()  # not every desktop does that by itself
            self._back_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The field lets these keys through.
        rows = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        by = rows.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        row = max(0, min(self.list.currentIndex().row() + by, self._model.rowCount() - 1))
        self.list.setCurrentIndex(self._model.index(row))


def _command_choice(command: Command) -> Choice:
    """What is typed finds the words of the interface, and the English ones of which the name is made."""
    is_label = command.name.startswith("label.")
    words = command.words
    if is_label:
        words = QCoreApplication.translate("CommandPalette", "Tag as {label}").format(label=words)
    menus = " › ".join(command.menus)
    english = command.name.replace(".", " ").replace("_", " ")
    refusal = command.refusal()
    return Choice(
        command.name,
        words,
        menus,
        command.key_words(),
        refusal,
        folded(f"{words} {menus} {english}"),
        command.trigger,
    )


class _Choices(QAbstractListModel):
    """The choices as they are listed."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: Sequence[Choice] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return choice.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (choice.words, choice.refusal or choice.note, choice.key)))
            case _:
                return choice if role == _CHOICE_ROLE else None


class _ChoiceDelegate(QStyledItemDelegate):
    """Words, where they are found or why they are not to be had, and the key in a column of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH - 40, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(_CHOICE_ROLE)
        assert isinstance(choice, Choice)
        painter.save()
        colours, area = self._theme.colours, QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolour(colours.accent_tint))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), Sizes.RADIUS, Sizes.RADIUS)
        area.adjust(10, 0, -10, 0)
        if choice.key:
            width = cap_width(option.font, choice.key)
            cap = QRectF(area.right() - width, area.center().y() - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            painter.setFont(option.font)
            paint_key_cap(painter, cap, choice.key, self._theme)
            area.setRight(cap.left() - 12)
        font, note = QFont(option.font), QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if is_current else QFont.Weight.Normal)
        note.setPixelSize(Sizes.NOTE)
        painter.setFont(font)
        ink = colours.ink3 if choice.refusal else colours.accent_text if is_current else colours.ink
        if choice.refusal and is_current:
            ink = colours.ink2
        used = _draw(painter, area, choice.words, ink)
        painter.setFont(note)
        _draw(painter, area.adjusted(used + 12, 0, 0, 0), choice.refusal or choice.note,
              colours.ink2 if is_current else colours.ink3)  # fmt: skip
        painter.restore()


def _draw(painter: QPainter, area: QRectF, words: str, ink: str) -> float:
    """Draw words on one line, as many as there is room for; how wide they are."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
    painter.setPen(qcolour(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)
