"""Asks for one key."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.command import Command, key_words
from annotator.ui.dialogs.look import column_of, note_label, title_label
from annotator.ui.key_map import KeyMap
from annotator.ui.physical_keys import combination_of, is_modifier


class KeyCaptureDialog(QDialog):
    """The next key pressed is the command's, unless something stands against it or another command has it.

    Then that is said, and a person takes the key over, presses another, or gives up with Escape.
    """

    def __init__(self, keys: KeyMap, command: Command, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._command = command
        self._pressed = QKeySequence()
        self.setWindowTitle(self.tr("Change key"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Off, or an input method would take the key.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.key = QLabel(command.key_words() or "–")
        self.key.setStyleSheet("font-size: 20px; font-weight: 600")
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = note_label(self.tr("Press the new key. Esc leaves it as it is."))
        self.take_over = QPushButton(self.tr("&Take it over"))
        self.take_over.clicked.connect(self._assign)
        self.give_up = QPushButton(self.tr("&Leave it"))
        self.give_up.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.take_over, self.give_up):
            button.setAutoDefault(False)
            button.hide()
            row.addWidget(button)
        column = column_of(self)
        column.addWidget(title_label(command.words))
        column.addWidget(self.key)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.setMinimumWidth(380)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        # Before Tab moves on and before a command of the window takes the key.
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._press(event)
            return True
        return super().event(event)

    def _press(self, event: QKeyEvent) -> None:
        if is_modifier(event.key()):
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.reject()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (button := self._button_with_focus()) is not None:
            button.click()
            return
        pressed = combination_of(event)
        self._pressed = QKeySequence(pressed)
        self.key.setText(key_words(self._pressed))
        objection = self._keys.objection(self._command, pressed)
        rivals = [] if objection else self._keys.rivals(self._command, self._pressed)
        if not objection and not rivals:
            self._assign()
            return
        if rivals:
            words = self.tr("{key} does “{command}” until now.")
            objection = words.format(key=key_words(self._pressed), command=rivals[0].words)
        self.sentence.setText(objection)
        self.take_over.setVisible(bool(rivals))
        self.give_up.setVisible(bool(rivals))
        if rivals:
            self.take_over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button_with_focus(self) -> QPushButton | None:
        return next((button for button in (self.take_over, self.give_up) if button.hasFocus()), None)

    def _assign(self) -> None:
        self._keys.assign(self._command, [self._pressed])
        self.accept()
