"""The View and Help menus: panes, theme, language, keys."""

from functools import partial

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, SignalInstance, qVersion
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox

from annotator import __version__
from annotator.ui.command import add_command, commands_of
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.pane_pair import PanePair
from annotator.ui.settings import Settings
from annotator.ui.translation import LANGUAGES


class Viewing(QObject):
    """How the window looks, and help."""

    theme_wanted = Signal(str)
    """``light``, ``dark`` or empty for the system's."""
    language_wanted = Signal(str)

    def __init__(self, window: QMainWindow, panes: PanePair, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._settings = settings

    def fill_view_menu(self, menu: QMenu) -> None:
        panes = self._panes
        add_command(menu, self.tr("Other &pane"), panes.switch_pane, "F6")
        add_command(menu, self.tr("Fold or show the &raw text"), panes.toggle_raw, "F8")
        menu.addSeparator()
        add_command(menu, self.tr("&Larger text"), partial(panes.zoom_by, 1), "Ctrl++")
        add_command(menu, self.tr("&Smaller text"), partial(panes.zoom_by, -1), "Ctrl+-")
        add_command(menu, self.tr("&Normal size"), panes.reset_zoom, "Ctrl+0")
        menu.addSeparator()
        themes = {"": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._add_choice(menu.addMenu(self.tr("&Theme")), themes, self._settings.theme, self.theme_wanted)
        languages = {"": self.tr("As the system"), **LANGUAGES}
        self._add_choice(menu.addMenu(self.tr("L&anguage")), languages, self._settings.language, self.language_wanted)

    def fill_help_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&Keys"), self._show_keys, "F1")
        add_command(menu, self.tr("&About Annotator"), self._show_about)

    def _add_choice(self, menu: QMenu, choices: dict[str, str], current: str, wanted: SignalInstance) -> None:
        group = QActionGroup(menu)
        for value, words in choices.items():
            action = QAction(words, group, checkable=True, checked=value == current)
            action.triggered.connect(partial(wanted.emit, value))
            menu.addAction(action)

    def _show_keys(self) -> None:
        KeysDialog(commands_of(self._window.menuBar()), self._window, others=self._other_keys()).open()

    def _other_keys(self) -> list[tuple[str, str]]:
        """What keys do that are in no menu."""
        return [
            (self.tr("Text: select"), self.tr("Shift+arrow keys")),
            (self.tr("Text: select word by word"), self.tr("Ctrl+Shift+arrow keys")),
            (self.tr("Inspector: done, back to the text"), "Ctrl+Return"),
            (self.tr("Inspector: back to the text, what was entered stays"), "Esc"),
            (self.tr("Stance: go to holder, target, cue, content"), "H, T, C, O"),
            (self.tr("Stance: take a mention that is proposed"), "1–9"),
            (self.tr("Stance: take the selection"), "Return"),
            (self.tr("Stance: it is not in the words"), "0"),
            (self.tr("Stance: more positive, more negative"), "+, −"),
            (self.tr("Stance: go to polarity, attitude, assertion"), "P, A, M"),
            (self.tr("Stance: go to chain of sources, evidence"), "W, E"),
        ]

    def _show_about(self) -> None:
        words = self.tr(
            "Annotator {0}\n\nReads messy copies of Chinese articles beside their raw markup, and tags entities, "
            "dates and stances in them.\n\nIt never connects to a network. Qt {1}, {2}."
        )
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Annotator"))
        box.setText(words.format(__version__, qVersion(), QSysInfo.prettyProductName()))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()
