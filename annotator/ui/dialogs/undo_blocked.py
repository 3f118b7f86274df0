"""Says which later steps stand in the way of an undo, and offers to take them back too."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from annotator.ui.dialogs.look import buttons_of, column_of, note_label, title_label


class UndoBlockedDialog(QDialog):
    """Accepted: take back the later steps as well. ``steps`` are named as the log names them, oldest first."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Undo"))
        self.setMinimumWidth(480)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Later steps"))
        self.list.addItems(list(steps))
        self.list.setFixedHeight(30 * min(8, len(steps)) + 8)
        words = self.tr("Take back %n steps too", "", len(steps))
        box, self.accept_button = buttons_of(self, words, self.tr("Change nothing"))
        column = column_of(self)
        column.addWidget(title_label(self.tr("Later steps build on this one")))
        column.addWidget(
            note_label(self.tr("It can only be taken back together with these. Redo brings all of them back."))
        )
        column.addWidget(self.list)
        column.addSpacing(8)
        column.addWidget(box)
