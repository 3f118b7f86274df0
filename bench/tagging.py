"""From a label's key to the committed and painted annotation, beside a bare SQLite commit with synchronous=FULL."""

import os
import sqlite3
import time
from pathlib import Path

from bench.measure import Row, spread

TIMES = 200


def rows(project: Path) -> list[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.app import Desk
    from annotator.core.span import Side, Span
    from annotator.project.project import Project
    from annotator.ui.settings import Settings

    app = QApplication.instance() or QApplication([])
    desk = Desk(app, Settings(), "light")
    desk.open(Project.open(project))
    desk.window.resize(1680, 980)
    app.processEvents()
    samples: list[float] = []
    for number in range(TIMES):
        desk.window.panes.select(Side.TEXT, Span(10 + number, 12 + number))
        app.processEvents()
        start = time.perf_counter()
        QTest.keyClick(desk.window.panes.text, "1")
        app.processEvents()  # paints what the key changed, and no more
        samples.append((time.perf_counter() - start) * 1000)
    desk.close()
    median, slowest = spread(samples)
    floor, floor_slowest = spread(_bare_commits(project.with_name("bare.sqlite")))
    return [
        Row("label key to committed and painted, median", median, "bare commit", floor, reach="3 ms"),
        Row(
            "label key to committed and painted, 99th percentile", slowest, "bare commit", floor_slowest, reach="16 ms"
        ),
    ]


def _bare_commits(path: Path) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE annotation (id INTEGER PRIMARY KEY, body TEXT)")
    samples: list[float] = []
    for _ in range(TIMES):
        start = time.perf_counter()
        connection.execute("INSERT INTO annotation (body) VALUES (?)", ("普京" * 200,))
        samples.append((time.perf_counter() - start) * 1000)
    connection.close()
    return samples
