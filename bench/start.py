"""From the start of the process to a painted window, beside an empty PySide6 window."""

import os
import subprocess
import sys
from pathlib import Path

from bench.measure import Row, milliseconds

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
from annotator.app import draw_window
draw_window(Path(sys.argv[1]), Path(sys.argv[2]), 1, (1680, 980), "light")
"""


def rows(project: Path) -> list[Row]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # The second start of an installed program finds its modules compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(program: str) -> None:
        command = [sys.executable, "-c", program, str(project), str(project.with_suffix(".png"))]
        subprocess.run(command, check=True, env=environment, capture_output=True)

    ours, empty = milliseconds(lambda: run(OURS)), milliseconds(lambda: run(EMPTY))
    return [Row("start to a painted window, 1 MB and 10,000 annotations", ours, "empty window", empty, reach="2.5 x")]
