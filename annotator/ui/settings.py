"""What the program remembers about the person at this computer, outside any project."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from annotator.ui.text_view.typography import AS_DESIGNED, ReadingLook

RECENT = 8
"""How many recent projects the File menu offers."""

RECENT_COMMANDS = 12
"""How many commands the palette lists before the others because they were used last."""


MEASURES = (28, 31, 34, 37, 40, None)
"""Full-width characters in a line that are offered; ``None`` fills the pane."""
SPACINGS = (1.0, 1.15, 1.3, 1.5)
"""How much higher than designed a line may be."""


class Settings:
    """Typed access to the settings file (INI on every system, so that it can be read and moved)."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Annotator", "Annotator")

    @property
    def annotator(self) -> str:
        """The name of the person who annotates; empty until it was asked."""
        return str(self._store.value("annotator", ""))

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._store.setValue("annotator", name)

    @property
    def language(self) -> str:
        """``en``, ``zh_CN`` or ``zh_TW``; empty: as the system speaks."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> str:
        """``light``, ``dark``; empty: as the system looks."""
        return str(self._store.value("theme", ""))

    @theme.setter
    def theme(self, theme: str) -> None:
        self._store.setValue("theme", theme)

    @property
    def zoom(self) -> int:
        """By how many pixels the texts are larger than designed, or smaller."""
        return _whole(self._store.value("zoom"), 0)

    @zoom.setter
    def zoom(self, pixels: int) -> None:
        self._store.setValue("zoom", pixels)

    @property
    def reading_look(self) -> ReadingLook:
        """How the cleaned text is set; as designed where the file says nothing that is offered."""
        value = self._store.value
        measure = _whole(value("measure"), AS_DESIGNED.measure or 0) or None
        spacing = _whole(value("spacing"), 100) / 100
        return ReadingLook(
            measure if measure in MEASURES else AS_DESIGNED.measure,
            spacing if spacing in SPACINGS else AS_DESIGNED.spacing,
            seals_in_margin=value("seals", "above") == "beside",
            numbers=value("numbers", "shown") != "hidden",
        )

    @reading_look.setter
    def reading_look(self, look: ReadingLook) -> None:
        self._store.setValue("measure", look.measure or 0)
        self._store.setValue("spacing", round(look.spacing * 100))
        self._store.setValue("seals", "beside" if look.seals_in_margin else "above")
        self._store.setValue("numbers", "shown" if look.numbers else "hidden")

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place of the window when it was closed last."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def document(self) -> str:
        """The id of the document that was in front when the window was closed last."""
        return str(self._store.value("document", ""))

    @document.setter
    def document(self, document_id: str) -> None:
        self._store.setValue("document", document_id)

    @property
    def import_folder(self) -> Path | None:
        """Where files were imported from last, if it is still there."""
        name = str(self._store.value("import_folder", ""))
        return Path(name) if name and Path(name).is_dir() else None

    @import_folder.setter
    def import_folder(self, folder: Path) -> None:
        self._store.setValue("import_folder", str(folder))

    @property
    def recent(self) -> list[Path]:
        """Projects opened lately, the last one first; those that are gone are left out."""
        # One path a line: an INI list of one comes back as a string, and a path may hold a comma.
        names = str(self._store.value("recent", "")).splitlines()
        return [path for name in names if (path := Path(name)).exists()]

    def add_recent(self, path: Path) -> None:
        """Put ``path`` first among the recent projects."""
        others = [other for other in self.recent if other != path]
        self._store.setValue("recent", "\n".join(str(p) for p in (path, *others)[:RECENT]))

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys a person gave to commands, by the commands' names; an empty list: none at all."""
        self._store.beginGroup("keys")
        keys = {name: str(self._store.value(name, "")).split() for name in self._store.childKeys()}
        self._store.endGroup()
        return keys

    def set_keys(self, name: str, keys: Sequence[str] | None) -> None:
        """Remember the keys of a command; ``None`` forgets them, so that it has its usual ones."""
        if keys is None:
            self._store.remove(f"keys/{name}")
        else:
            self._store.setValue(f"keys/{name}", " ".join(keys))

    @property
    def recent_commands(self) -> list[str]:
        """Names of what the palette did last, the latest first."""
        return str(self._store.value("recent_commands", "")).split()

    def add_recent_command(self, name: str) -> None:
        """Put ``name`` first among the commands used last."""
        others = [other for other in self.recent_commands if other != name]
        self._store.setValue("recent_commands", " ".join([name, *others][:RECENT_COMMANDS]))


def _whole(value: object, otherwise: int) -> int:
    """A whole number out of the file, where a person may have written anything."""
    try:
        return int(str(value))
    except ValueError:
        return otherwise
