"""How a person likes to read: size, line width and spacing, numbers, and where the seals stand."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.ui.command import Command, add_command
from annotator.ui.pane_pair import PanePair
from annotator.ui.settings import MEASURES, SPACINGS, Settings
from annotator.ui.text_view.typography import AS_DESIGNED, ReadingLook


class ReadingSettings(QObject):
    """Changes the look of the texts and remembers it at this computer."""

    def __init__(self, panes: PanePair, settings: Settings) -> None:
        super().__init__(panes)
        self._panes = panes
        self._settings = settings
        self._toggles: dict[str, Command] = {}
        panes.set_look(settings.reading_look)
        panes.zoom_by(settings.zoom)
        panes.zoom_wanted.connect(self._zoom)

    def fill_menu(self, menu: QMenu) -> None:
        size = menu.addMenu(self.tr("Text &size"))
        larger = self.tr("&Larger text")
        add_command(size, larger, partial(self._zoom, 1), "Ctrl++", name="view.larger", more_keys=("Ctrl+=",))
        add_command(size, self.tr("&Smaller text"), partial(self._zoom, -1), "Ctrl+-", name="view.smaller")
        add_command(size, self.tr("&Normal size"), self._reset_zoom, "Ctrl+0", name="view.normal_size")
        lines = menu.addMenu(self.tr("&Lines"))
        for words, field, steps, key, name in (
            (self.tr("&Longer lines"), "measure", 1, "Ctrl+Alt+Right", "view.longer_lines"),
            (self.tr("&Shorter lines"), "measure", -1, "Ctrl+Alt+Left", "view.shorter_lines"),
            (self.tr("&More space between lines"), "spacing", 1, "Ctrl+Alt+Down", "view.more_space"),
            (self.tr("L&ess space between lines"), "spacing", -1, "Ctrl+Alt+Up", "view.less_space"),
        ):
            add_command(lines, words, partial(self._step, field, steps), key, name=name)
        lines.addSeparator()
        as_designed = self.tr("&As designed")
        add_command(lines, as_designed, lambda: self._set(AS_DESIGNED), "Ctrl+Alt+0", name="view.lines_as_designed")
        for words, field, key, name in (
            (self.tr("Seals &beside the lines"), "seals_in_margin", "Ctrl+M", "view.seals_in_margin"),
            (self.tr("&Numbers of paragraphs and lines"), "numbers", "Ctrl+Shift+M", "view.numbers"),
        ):
            toggle = add_command(menu, words, partial(self._toggle, field), key, name=name)
            toggle.setCheckable(True)
            self._toggles[field] = toggle
        self._show()

    def _zoom(self, steps: int) -> None:
        self._settings.zoom = self._panes.zoom_by(steps)

    def _reset_zoom(self) -> None:
        self._settings.zoom = self._panes.reset_zoom()

    def _step(self, field: str, steps: int) -> None:
        look = self._settings.reading_look
        values = MEASURES if field == "measure" else SPACINGS
        at = values.index(getattr(look, field))
        self._set(replace(look, **{field: values[max(0, min(at + steps, len(values) - 1))]}))

    def _toggle(self, field: str) -> None:
        look = self._settings.reading_look
        self._set(replace(look, **{field: not getattr(look, field)}))

    def _set(self, look: ReadingLook) -> None:
        self._settings.reading_look = look
        self._panes.set_look(look)
        self._show()

    def _show(self) -> None:
        look = self._settings.reading_look
        for field, toggle in self._toggles.items():
            toggle.setChecked(getattr(look, field))
