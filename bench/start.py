"""From the start of the process to a painted window, beside an empty PySide6 window."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from bench.measure import Row

TIMES = 7

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1680, 980)
window.show()
app.processEvents()
window.grab()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from annotator.app import Desk
from annotator.project.project import Project
from annotator.ui.fonts import load_fonts
from annotator.ui.settings import Settings
app = QApplication([])
load_fonts()
project = Project.open(Path(sys.argv[1]))
desk = Desk(app, Settings(), "light")
desk.open(project)
desk.window.resize(1680, 980)
app.processEvents()
desk.window.grab()
desk.window.release_project()
project.close()
"""


def rows(project: Path) -> list[Row]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # The second start of an installed program finds its modules compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(program: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", program, str(project)], check=True, env=environment, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000

    # In turn, so that what else the machine does meets both alike.
    pairs = [(run(OURS), run(EMPTY)) for _ in range(TIMES)]
    ours, empty = (min(column) for column in zip(*pairs, strict=True))
    words = "start to a painted window, 1 MB and 10,000 annotations"
    return [Row(words, ours, "empty window, processor time", empty, reach="2.5 x")]
