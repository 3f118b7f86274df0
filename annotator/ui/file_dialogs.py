"""Asking for files and folders without looking into any file.

What tells the kind of a file by its content opens and closes every file in the folder. For the project that is open
that drops, on POSIX systems, the locks that keep other processes out of it: two programs would then write to one
file. Here the kind is told by the name alone. The dialogs of Windows (whose locks belong to the open file) and of
macOS (which run in a process of their own) do no harm.
"""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget


class KindsByName(QAbstractFileIconProvider):
    """Icons and kinds of files, told by their names; the dialog asks for them on a thread of its own."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._places = {
            QAbstractFileIconProvider.IconType.Computer: style.standardIcon(QStyle.StandardPixmap.SP_ComputerIcon),
            QAbstractFileIconProvider.IconType.Drive: style.standardIcon(QStyle.StandardPixmap.SP_DriveHDIcon),
            QAbstractFileIconProvider.IconType.File: self._file,
        }

    def icon(self, arg__1: QAbstractFileIconProvider.IconType | QFileInfo, /) -> QIcon:
        if isinstance(arg__1, QFileInfo):
            return self._folder if arg__1.isDir() else self._file
        return self._places.get(arg__1, self._folder)

    def type(self, arg__1: QFileInfo, /) -> str:
        return "" if arg__1.isDir() else arg__1.suffix()


@cache
def _kinds_by_name() -> KindsByName:
    # Kept to the end: the thread of a dialog may still ask while the dialog is being destroyed.
    return KindsByName()


def ask_files(parent: QWidget, title: str, folder: Path, filters: str, *, many: bool = True) -> list[Path]:
    """Existing files that a person chose, one or ``many``; none if they thought better of it."""
    dialog = QFileDialog(parent, title, str(folder), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """An existing folder."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_asked(dialog)), None)


def ask_save(parent: QWidget, title: str, path: Path, filters: str) -> Path | None:
    """Where to save; ``path`` is the proposal. The dialog asks before a file that is there is replaced."""
    dialog = QFileDialog(parent, title, str(path.parent), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.selectFile(path.name)
    return next(iter(_asked(dialog)), None)


def _asked(dialog: QFileDialog) -> list[Path]:
    if sys.platform not in ("win32", "darwin"):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setIconProvider(_kinds_by_name())
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    # In the event loop, not here: the end of its thread is waited for, and that one may be in Python just now.
    dialog.deleteLater()
    return chosen
