"""What the program remembers about the person at this computer, outside any project."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

RECENT = 8
"""How many recent projects the File menu offers."""


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
