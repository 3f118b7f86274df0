"""Asking for files looks into none of them."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from annotator.project.project import Project
from annotator.ui.file_dialogs import ask_files, ask_save

CHECKOUT = Path(__file__).parents[2]
PROJECTS = "Projects (*.annotator)"


def refuse_when_listed(qtbot: QtBot) -> None:
    """Leave the file dialog that opens next, once it has told the kind of the file in its folder."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        tree = dialog.findChild(QTreeView, "treeView")
        model, root = tree.model(), tree.rootIndex()
        qtbot.waitUntil(lambda: model.rowCount(root) == 1 and model.index(0, 2, root).data() == "annotator")
        dialog.reject()

    QTimer.singleShot(50, act)


def test_a_project_that_is_listed_while_it_is_open_stays_locked(qtbot: QtBot, tmp_path: Path):
    parent = QWidget()
    qtbot.addWidget(parent)
    path = tmp_path / "甲.annotator"
    with Project.create(path):
        refuse_when_listed(qtbot)
        assert ask_files(parent, "Open", tmp_path, PROJECTS) == []
        other = subprocess.run(
            [sys.executable, "main.py", "check", str(path)], cwd=CHECKOUT, capture_output=True, text=True, check=False
        )
    assert other.returncode == 1
    assert path.name in other.stderr


def test_a_name_without_an_ending_gets_the_proposed_one(qtbot: QtBot, tmp_path: Path):
    parent = QWidget()
    qtbot.addWidget(parent)

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit, "fileNameEdit").setText("乙")
        dialog.accept()

    QTimer.singleShot(50, accept)
    assert ask_save(parent, "New", tmp_path / "甲.annotator", PROJECTS) == tmp_path / "乙.annotator"
