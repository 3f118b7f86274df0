"""From panel to panel by key: F6 goes round, and each panel has a key of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMenu, QScrollArea, QWidget

from annotator.ui.command import add_command

_ROOM: Final = 8
"""What is left free around a field that is scrolled into sight, in pixels."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the window. The keyboard enters it where it was last; before that at ``first``, or at its first stop.

    ``show`` brings it to the front when it is asked for by its own key.
    """

    name: str
    words: str
    key: str
    widget: QWidget
    first: QWidget | None = None
    show: Callable[[], None] | None = None


class Panels(QObject):
    """Takes the keyboard to the panels, in the order they are given in."""

    def __init__(self, window: QWidget, panels: Sequence[Panel]) -> None:
        super().__init__(window)
        self._panels = panels
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def fill_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("Next &panel"), partial(self.go, 1), "F6", name="view.next_panel")
        add_command(menu, self.tr("Previous panel"), partial(self.go, -1), "Shift+F6", name="view.previous_panel")
        places = menu.addMenu(self.tr("&Go to"))
        for panel in self._panels:
            add_command(places, panel.words, partial(self._enter, panel), panel.key, name=f"view.{panel.name}")
        open_menu = self.tr("Menu of what has the keyboard")
        add_command(menu, open_menu, self.open_context_menu, "Shift+F10", name="view.context_menu")

    def go(self, by: int) -> None:
        """To the next panel that can take the keyboard, or with −1 to the one before."""
        here = next((place for place, panel in enumerate(self._panels) if _holds_focus(panel.widget)), -by)
        for step in range(1, len(self._panels) + 1):
            panel = self._panels[(here + by * step) % len(self._panels)]
            if panel.widget.isVisible() and self._enter(panel):
                return

    def _enter(self, panel: Panel) -> bool:
        """Whether ``panel`` took the keyboard: one in which nothing takes it does not."""
        if panel.show is not None:
            panel.show()
        stop = _stop_in(panel)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return stop is not None

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Qt does so only while Tab stays within one scroll area (seen in Qt 6.11).
        around = now.parentWidget() if now is not None else None
        while now is not None and around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(now, _ROOM, _ROOM)
            around = around.parentWidget()

    def open_context_menu(self) -> None:
        """What the Menu key does, for keyboards that have none."""
        widget = QApplication.focusWidget()
        if widget is None:
            return
        place = _place_of_keyboard(widget)
        inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, inside.mapToGlobal(place))
        QApplication.sendEvent(inside, asked)


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def _takes_focus(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes_tab and widget.isVisible() and widget.isEnabled()


def _stop_in(panel: Panel) -> QWidget | None:
    """Where the keyboard was last in ``panel``, else where it enters, else the first widget of it that Tab reaches."""
    for wanted in (panel.widget.focusWidget(), panel.first, panel.widget):
        if wanted is not None and _takes_focus(wanted):
            return wanted
    widget = panel.widget.nextInFocusChain()
    while widget is not None and widget is not panel.widget:
        if panel.widget.isAncestorOf(widget) and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _place_of_keyboard(widget: QWidget) -> QPoint:
    """Where the row or the caret is that has the keyboard."""
    if isinstance(widget, QAbstractItemView):
        return widget.visualRect(widget.currentIndex()).center()
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return place.center() if isinstance(place, QRect) else widget.rect().center()
