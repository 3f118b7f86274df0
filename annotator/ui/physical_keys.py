"""Keys that tag, on keyboards that write no Latin letters."""

import sys
import unicodedata
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_ROWS: Final = {2: "1234567890", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""The main block by its scan codes (set 1, which Linux kept as its key codes), as an American keyboard is printed."""

_BY_SCAN_CODE: Final = {first + place: key for first, keys in _ROWS.items() for place, key in enumerate(keys)}
_X11_OFFSET: Final = 8  # X11 and Wayland count from 8 (xkeyboard-config, keycodes/evdev)

# HIToolbox/Events.h, kVK_ANSI_A and following: on macOS the scan code is empty and the virtual key is the place.
_BY_MAC_KEY: Final = dict(zip(
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 28, 29, 30, 31, 32, 33,
     34, 35, 37, 38, 40, 45, 46),
    "ASDFHGZXCVBQWERYT123465978" "0]OU[IPLJKNM", strict=True))  # fmt: skip
_FIRST_NAMED: Final = 0x01000000  # Qt.Key.Key_Escape; smaller ones are the characters that keys write
_SHIFTED: Final = {"[": "{", "]": "}"}
_MODIFIERS: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
                     Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock)  # fmt: skip


def is_modifier(key: int) -> bool:
    """Whether a key does nothing alone."""
    return key in _MODIFIERS


def combination_of(event: QKeyEvent) -> QKeyCombination:
    """The key that was pressed, fit to be assigned: Latin where there is a Latin letter on it or in its place.

    A mark such as ``{`` is itself, whether Shift is needed for it or not.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if 0x7F < key < _FIRST_NAMED and (latin := printed_key(event)):
        key = ord(latin)
    if event.text() and 0x20 < key <= 0x7F and not chr(key).isalnum():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination.fromCombined(key | modifiers.value)


def printed_key(event: QKeyEvent) -> str:
    """The capital, digit or bracket of the key, whatever the keyboard's layout writes; empty if there is none.

    Latin letters and digits, full-width ones too, count as what they are: on a French keyboard A is where A is printed.
    """
    written = unicodedata.normalize("NFKC", chr(event.key())).upper() if event.key() < _FIRST_NAMED else ""
    if len(written) == 1 and written.isascii() and written.isalnum():
        return written
    if sys.platform == "darwin":
        key = _BY_MAC_KEY.get(event.nativeVirtualKey(), "")
    else:
        key = _BY_SCAN_CODE.get(event.nativeScanCode() - (0 if sys.platform == "win32" else _X11_OFFSET), "")
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not key.isalpha():
        return _SHIFTED.get(key, "")  # Shift and a digit is a mark of its own
    return key


class PhysicalKeys(QObject):
    """Watches a view and carries out the actions of ``owner`` when Qt finds none for a key.

    Qt compares what a key writes: under a Russian layout the key of D writes В, and no date would be tagged.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def watch(self, view: QWidget) -> None:
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Keys that are shortcuts of themselves never come this far.
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        modifiers = event.modifiers()
        if modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        key = printed_key(event)
        if not key:
            return False
        with_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and key.isalpha()
        sequence = QKeySequence(f"Shift+{key}" if with_shift else key)
        for action in self._owner.actions():
            if action.isEnabled() and sequence in action.shortcuts():
                action.trigger()
                return True
        return False
