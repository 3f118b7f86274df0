"""Which keys move the caret."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Standard = QKeySequence.StandardKey

_STEPS: Final = {
    "right": (_Standard.MoveToNextChar, _Standard.SelectNextChar),
    "left": (_Standard.MoveToPreviousChar, _Standard.SelectPreviousChar),
    "down": (_Standard.MoveToNextLine, _Standard.SelectNextLine),
    "up": (_Standard.MoveToPreviousLine, _Standard.SelectPreviousLine),
    "word-right": (_Standard.MoveToNextWord, _Standard.SelectNextWord),
    "word-left": (_Standard.MoveToPreviousWord, _Standard.SelectPreviousWord),
    "home": (_Standard.MoveToStartOfLine, _Standard.SelectStartOfLine),
    "end": (_Standard.MoveToEndOfLine, _Standard.SelectEndOfLine),
    "first": (_Standard.MoveToStartOfDocument, _Standard.SelectStartOfDocument),
    "last": (_Standard.MoveToEndOfDocument, _Standard.SelectEndOfDocument),
    "page-down": (_Standard.MoveToNextPage, _Standard.SelectNextPage),
    "page-up": (_Standard.MoveToPreviousPage, _Standard.SelectPreviousPage),
}
_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


@dataclass(frozen=True, slots=True)
class Movement:
    """A step of the caret. ``selects``: the other end of the selection stays."""

    step: str
    selects: bool


def movement_of(event: QKeyEvent) -> Movement | None:
    """The step a key asks for on this system (⌥→ on macOS, Ctrl+→ elsewhere), if any."""
    if event.key() not in _KEYS:
        return None  # Emacs bindings of some desktops (Ctrl+F, Ctrl+P) are shortcuts of the window
    for step, (moves, selects) in _STEPS.items():
        if event.matches(moves):
            return Movement(step, selects=False)
        if event.matches(selects):
            return Movement(step, selects=True)
    return None
