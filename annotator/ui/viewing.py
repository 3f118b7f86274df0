"""The View and Help menus: panes, theme, language, keys."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal, SignalInstance, qVersion
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox

from annotator import __version__
from annotator.core.document import DocumentSummary
from annotator.ui.command import add_command
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.key_map import KeyMap
from annotator.ui.pane_pair import PanePair
from annotator.ui.panels import Panels
from annotator.ui.physical_keys import PhysicalKeys
from annotator.ui.reading_settings import ReadingSettings
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.translation import LANGUAGES


class Viewing(QObject):
    """How the window looks, and help."""

    theme_wanted = Signal(str)
    """``light``, ``dark`` or empty for the system's."""
    language_wanted = Signal(str)
    name_wanted = Signal()
    """A person wants to change the name that annotations are signed with."""

    def __init__(self, window: QMainWindow, panes: PanePair, panels: Panels, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._panels = panels
        self._reading = ReadingSettings(panes, settings)
        self._settings = settings
        self._session: Session | None = None
        self.keys = KeyMap(window.menuBar(), settings)
        physical = PhysicalKeys(panes)
        for view in (panes.text, panes.raw):
            physical.watch(view)

    def set_session(self, session: Session) -> None:
        self._session = session
        session.context_changed.connect(self.keys.apply)  # another label set has other keys
        self.keys.apply()

    def fill_view_menu(self, menu: QMenu) -> None:
        panes = self._panes
        self._panels.fill_menu(menu)
        add_command(
            menu, self.tr("The same place in the &other text"), panes.switch_pane, "Ctrl+F6", name="view.other_text"
        )
        add_command(menu, self.tr("Fold or show the &raw text"), panes.toggle_raw, "F8", name="view.fold_raw")
        menu.addSeparator()
        self._reading.fill_menu(menu)
        menu.addSeparator()
        themes = (
            ("", self.tr("As the system"), "Ctrl+F9"),
            ("light", self.tr("Light"), "Ctrl+F10"),
            ("dark", self.tr("Dark"), "Ctrl+F11"),
        )
        self._add_choice(menu.addMenu(self.tr("&Theme")), "theme", themes, self._settings.theme, self.theme_wanted)
        keys = dict(zip(LANGUAGES, ("Ctrl+Shift+F10", "Ctrl+Shift+F11", "Ctrl+Shift+F12"), strict=True))
        languages = (
            ("", self.tr("As the system"), "Ctrl+Shift+F9"),
            *((language, words, keys[language]) for language, words in LANGUAGES.items()),
        )
        current, wanted = self._settings.language, self.language_wanted
        self._add_choice(menu.addMenu(self.tr("L&anguage")), "language", languages, current, wanted)
        menu.addSeparator()
        add_command(menu, self.tr("&Your name…"), self.name_wanted.emit, "Ctrl+Shift+N", name="view.your_name")

    def fill_help_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&Commands…"), self._show_palette, "Ctrl+K", name="help.commands")
        add_command(menu, self.tr("&Keys…"), self._show_keys, "F1", name="help.keys")
        add_command(menu, self.tr("&About Annotator"), self._show_about, "Ctrl+F1", name="help.about")

    def _add_choice(
        self, menu: QMenu, name: str, choices: Iterable[tuple[str, str, str]], current: str, wanted: SignalInstance
    ) -> None:
        """One of several values with their words and keys."""
        group = QActionGroup(menu)
        for value, words, key in choices:
            full_name = f"view.{name}_{value or 'system'}"
            action = add_command(menu, words, partial(wanted.emit, value), key, name=full_name)
            action.setCheckable(True)
            action.setChecked(value == current)
            group.addAction(action)

    def _show_keys(self) -> None:
        KeysDialog(self.keys, self._window, others=self._other_keys()).open()

    def _show_palette(self) -> None:
        if self._session is None:
            documents: list[DocumentSummary] = []
        else:
            documents = self._session.summaries
        CommandPalette(self.keys.commands(), documents, self._open_document, self._settings, self._window).open()

    def _open_document(self, document_id: str) -> None:
        if self._session is not None:
            self._session.open_document(document_id)

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
