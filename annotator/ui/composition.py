"""While an input method composes, Enter and Escape are its own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class CompositionGuard(QObject):
    """Follows the keyboard from field to field and keeps back the Enter that ends a composition.

    Qt hands such an Enter on wherever the input method does not swallow it, and a field would submit what stood in
    it before, a dialog would close (seen in Qt 6.11).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        self._is_composing = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and isValid(self._field):  # it may have gone with its dialog
            self._field.removeEventFilter(self)
        takes_words = now is not None and now.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._field, self._is_composing = now if takes_words else None, False
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif self._is_composing and isinstance(event, QKeyEvent) and event.key() in _ENDING:
            event.accept()  # as a shortcut of the window it would act too
            return True
        return False
