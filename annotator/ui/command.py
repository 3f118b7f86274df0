"""One way to make a command: a menu entry with its keys."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

# The underlined letter: in Chinese menus it stands in brackets behind the words, 文件(&F).
_MNEMONIC = re.compile(r"\(&.\)|&")


def plain(words: str) -> str:
    """The words of a menu without their underlined letter."""
    return _MNEMONIC.sub("", words)


class Command(QAction):
    """Something the program does, as a menu offers it.

    ``name`` (``annotate.date``) never changes: assigned keys and what was used last are remembered under it. It is
    empty for what comes and goes, such as recent projects.
    """

    def __init__(
        self,
        parent: QObject,
        words: str,
        slot: Callable[[], object],
        *,
        name: str = "",
        keys: Sequence[str] = (),
        within: QWidget | None = None,
        refusal: Callable[[], str] | None = None,
        assignable: bool = True,
    ) -> None:
        """``refusal`` tells, in a sentence, why it cannot be done now, or nothing if it can.

        Not ``assignable``: the keys belong to something else, as a label's belong to the label set.
        """
        super().__init__(words, parent)
        self.name = name
        self.default_keys = tuple(QKeySequence(key) for key in keys)
        self.within = within
        self.refusal = refusal or str
        self.is_assignable = bool(name) and assignable
        self.setShortcuts(self.default_keys)
        if within is not None:
            self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            within.addAction(self)

        def carry_out(_checked: bool) -> None:
            slot()

        self.triggered.connect(carry_out)

    @property
    def words(self) -> str:
        """What it is called, as a list shows it."""
        return plain(self.text())

    @property
    def menus(self) -> tuple[str, ...]:
        """The titles of the menus it is found in, the outermost first."""
        titles: list[str] = []
        menu = self.parent()
        while isinstance(menu, QMenu):
            titles.append(plain(menu.title()))
            menu = menu.parent()
        return tuple(reversed(titles))

    def key_words(self) -> str:
        """Its keys as this system writes them, with commas between."""
        return ", ".join(key_words(key) for key in self.shortcuts())

    def meets(self, other: "Command") -> bool:
        """Whether there is a place in the window where the keys of both work."""
        here, there = self.within, other.within
        if here is None or there is None or here is there:
            return True
        return here.isAncestorOf(there) or there.isAncestorOf(here)


def key_words(key: QKeySequence) -> str:
    """A key as this system writes it: ``Ctrl+Z``, ``⌘Z``."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def add_command(
    menu: QMenu,
    text: str,
    slot: Callable[[], object],
    key: str = "",
    within: QWidget | None = None,
    *,
    name: str = "",
    more_keys: Sequence[str] = (),
    refusal: Callable[[], str] | None = None,
    assignable: bool = True,
) -> Command:
    """Add an entry to ``menu``. Its keys work in the whole window, or only while ``within`` has the focus.

    The menu shows ``key``; ``more_keys`` do the same. The rest is as ``Command`` says.

    Single letters are always ``within`` the panes: in a field they are what the person types.
    """
    keys = (key, *more_keys) if key else ()
    command = Command(menu, text, slot, name=name, keys=keys, within=within, refusal=refusal, assignable=assignable)
    menu.addAction(command)
    return command


def commands_of(bar: QMenuBar) -> list[Command]:
    """Every entry of the menu bar that does something, in order, those of submenus included."""
    found: list[Command] = []
    waiting = list(reversed(bar.actions()))
    while waiting:
        action = waiting.pop()
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            waiting += reversed(submenu.actions())
        elif isinstance(action, Command):
            found.append(action)
    return found
