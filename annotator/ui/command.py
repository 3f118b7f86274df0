"""One way to make a command: a menu entry with its key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


def add_command(
    menu: QMenu,
    text: str,
    slot: Callable[[], object],
    key: str = "",
    within: QWidget | None = None,
    *,
    more_keys: Sequence[str] = (),
) -> QAction:
    """Add an entry to ``menu``. Its keys work in the whole window, or only while ``within`` has the focus.

    The menu shows ``key``; ``more_keys`` do the same.

    Single letters are always ``within`` the panes: in a field they are what the person types.
    """
    action = QAction(text, menu)

    def carry_out(_checked: bool) -> None:
        slot()

    action.triggered.connect(carry_out)
    if key:
        action.setShortcuts([QKeySequence(each) for each in (key, *more_keys)])
    if within is not None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        within.addAction(action)
    menu.addAction(action)
    return action


def commands_of(bar: QMenuBar) -> list[QAction]:
    """Every entry of the menu bar that does something, in order, those of submenus included."""
    found: list[QAction] = []
    waiting = list(reversed(bar.actions()))
    while waiting:
        action = waiting.pop()
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            waiting += reversed(submenu.actions())
        elif not action.isSeparator() and action.text():
            found.append(action)
    return found
