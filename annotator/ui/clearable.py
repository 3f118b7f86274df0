"""A field that a button empties."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def make_clearable(field: QLineEdit) -> None:
    """Put a button into ``field`` that empties it, and give it the name that Qt leaves out."""
    before = field.findChildren(QToolButton)
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        if button not in before:
            button.setAccessibleName(QCoreApplication.translate("Clearable", "Empty the field"))
