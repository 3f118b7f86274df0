"""Which keys do what: the usual ones, and those a person chose."""

from typing import Final

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from annotator.ui.command import Command, commands_of, key_words
from annotator.ui.settings import Settings

IME_KEYS: Final = frozenset(
    {
        "Ctrl+Space",  # input method on and off: Windows, IBus, Fcitx
        "Shift+Space",  # full and half width: Windows, Fcitx, Rime
        "Ctrl+Shift+F",  # Simplified and Traditional: Microsoft Pinyin, Fcitx
        "Ctrl+.",  # Chinese and Western punctuation: Microsoft Pinyin, Rime
        "Ctrl+;",  # clipboard of Fcitx
        "Ctrl+`",  # the switches of Rime, as are the next six
        "F4",
        "Ctrl+Shift+1",
        "Ctrl+Shift+2",
        "Ctrl+Shift+3",
        "Ctrl+Shift+4",
        "Ctrl+Shift+5",
    }
)
"""Keys that never reach the program while a Chinese input method is on. All keys with Alt+Shift come on top."""

_FUNCTION_KEYS: Final = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
_CARET_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
                      Qt.Key.Key_Home, Qt.Key.Key_End)  # fmt: skip
_FOCUS_KEYS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def is_taken_by_input_methods(key: QKeySequence) -> bool:
    """Whether Chinese input methods keep this key for themselves."""
    words = key.toString(QKeySequence.SequenceFormat.PortableText)
    return words in IME_KEYS or ("Alt+" in words and "Shift+" in words)


class KeyMap(QObject):
    """Gives the commands of a menu bar their keys. What a person assigns acts at once and is remembered."""

    changed = Signal()
    """Some command has other keys than before."""

    def __init__(self, bar: QMenuBar, settings: Settings) -> None:
        super().__init__(bar)
        self._bar = bar
        self._settings = settings

    def commands(self) -> list[Command]:
        """All commands, in the order of the menus."""
        return commands_of(self._bar)

    def apply(self) -> None:
        """Give every command its keys. A label whose key a command has goes without, or neither would work."""
        chosen, commands = self._settings.keys, self.commands()
        for command in commands:
            assigned = chosen.get(command.name) if command.is_assignable else None
            keys = command.default_keys if assigned is None else [QKeySequence(each) for each in assigned]
            command.setShortcuts(keys)
        for command in commands:
            if not command.is_assignable and any(self.rivals(command, key) for key in command.default_keys):
                command.setShortcuts([])
        self.changed.emit()

    def shown(self) -> dict[str, str]:
        """The first key of every command that has one, as this system writes it, by the command's name."""
        return {each.name: key_words(each.shortcut()) for each in self.commands() if not each.shortcut().isEmpty()}

    def rivals(self, command: Command, key: QKeySequence) -> list[Command]:
        """The other commands that have ``key`` where ``command`` would want it."""
        return [
            other
            for other in self.commands()
            if other is not command and key in other.shortcuts() and command.meets(other)
        ]

    def objection(self, command: Command, pressed: QKeyCombination) -> str:
        """Why ``command`` cannot have the key ``pressed``, in a sentence; empty if it can."""
        sequence = QKeySequence(pressed)
        words, modifiers = key_words(sequence), pressed.keyboardModifiers()
        key = pressed.toCombined() & ~modifiers.value
        bare = not modifiers & ~Qt.KeyboardModifier.ShiftModifier
        if is_taken_by_input_methods(sequence):
            return self.tr("Chinese input methods keep {key} for themselves.").format(key=words)
        if key in _FOCUS_KEYS and bare and command.within is None:
            return self.tr("{key} moves from field to field.").format(key=words)
        if key in _CARET_KEYS and not modifiers & Qt.KeyboardModifier.AltModifier:
            return self.tr("{key} moves the caret.").format(key=words)
        if command.within is None and bare and key not in _FUNCTION_KEYS:
            return self.tr("{key} is typed into fields. Add Ctrl or Alt.").format(key=words)
        labels = [each.words for each in self.rivals(command, sequence) if not each.is_assignable]
        if labels:
            sentence = self.tr("{key} tags as “{label}”. Label keys belong to the label set of the project.")
            return sentence.format(key=words, label=labels[0])
        return ""

    def assign(self, command: Command, keys: list[QKeySequence]) -> None:
        """Give ``command`` these keys and no others. Whatever had one of them where it matters loses it."""
        for rival in {rival for key in keys for rival in self.rivals(command, key) if rival.is_assignable}:
            self._remember(rival, [key for key in rival.shortcuts() if key not in keys])
        self._remember(command, keys)
        self.apply()

    def reset(self, command: Command) -> None:
        """Give ``command`` its usual keys, whatever has them now."""
        self.assign(command, list(command.default_keys))

    def reset_all(self) -> None:
        """Give every command its usual keys, those too that belong to no command of this version."""
        for name in self._settings.keys:
            self._settings.set_keys(name, None)
        self.apply()

    def is_usual(self, command: Command) -> bool:
        """Whether nobody gave ``command`` other keys."""
        return command.name not in self._settings.keys

    def _remember(self, command: Command, keys: list[QKeySequence]) -> None:
        is_usual = keys == list(command.default_keys)
        words = [key.toString(QKeySequence.SequenceFormat.PortableText) for key in keys]
        self._settings.set_keys(command.name, None if is_usual else words)
