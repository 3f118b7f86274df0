"""What the dialogs have in common: their theme, their titles, their buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.theme import DARK, LIGHT, Sizes, Theme

HALF_LIGHT = 128


def theme_of(widget: QWidget) -> Theme:
    """The theme the application has now: a dialog is shown once and does not live to see another."""
    return DARK if widget.palette().window().color().lightness() < HALF_LIGHT else LIGHT


def title_label(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setStyleSheet(f"font-size: {Sizes.DIALOG_TITLE}px; font-weight: 700")
    return label


def note_label(words: str) -> QLabel:
    """Secondary text that wraps."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("secondary", True)
    return label


def dress_table(table: QTableWidget) -> None:
    """A table of lines: no grid, whole rows selected, words under their headings."""
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setStyleSheet("QTableView::item { padding: 0 6px }")
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def column_of(dialog: QDialog) -> QVBoxLayout:
    """The dialog's one column, with the margins all dialogs have."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    return column


def buttons_of(dialog: QDialog, accept: str, reject: str | None) -> tuple[QDialogButtonBox, QPushButton]:
    """The row of buttons and the one that says yes. ``reject`` is ``None`` where there is nothing to give up."""
    box = QDialogButtonBox()
    yes = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    yes.setDefault(True)
    box.accepted.connect(dialog.accept)
    if reject is not None:
        box.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        box.rejected.connect(dialog.reject)
    return box, yes
