"""Asks for the name that annotations are signed with."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from annotator.ui.dialogs.look import buttons_of, column_of, note_label, title_label


class AnnotatorDialog(QDialog):
    """One field; it is done when there is a name in it."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name"))
        self.setMinimumWidth(420)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Your name"))
        self.field.setMaxLength(100)
        self.field.selectAll()
        box, self.accept_button = buttons_of(self, self.tr("Use this name"), self.tr("Later"))
        self.field.textChanged.connect(self._on_text)
        column = column_of(self)
        column.addWidget(title_label(self.tr("Who is annotating?")))
        column.addWidget(
            note_label(
                self.tr(
                    "Every annotation is signed with this name, so that the work of several people can be told apart "
                    "and compared. It stays on this computer and in the project file."
                )
            )
        )
        column.addWidget(self.field)
        column.addSpacing(8)
        column.addWidget(box)
        self._on_text()

    def name(self) -> str:
        """The name as it was entered, without spaces around it."""
        return " ".join(self.field.text().split())

    def _on_text(self) -> None:
        self.accept_button.setEnabled(bool(self.name()))
