"""From a key or a move of the mouse to what it changed on the screen, beside a bare commit with synchronous=FULL."""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from bench.measure import Row, megabytes, spread

TIMES = 200
READY = 2.0
"""Seconds: by then the store has prepared for the first change."""


def rows(project: Path) -> list[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.app import Desk
    from annotator.core.span import Side, Span
    from annotator.project.project import Project
    from annotator.ui.settings import Settings

    application = QApplication.instance()
    app = application if isinstance(application, QApplication) else QApplication([])
    desk = Desk(app, Settings(), "light")
    desk.open(Project.open(project))
    desk.window.resize(1680, 980)
    started = time.perf_counter()
    while time.perf_counter() < started + READY:
        app.processEvents()
        time.sleep(0.01)  # QTest.qWait would keep the interpreter from the store's thread
    text, session, opened = desk.window.panes.text, desk.window.session, megabytes()
    assert session is not None
    before = session.annotations

    def settle() -> None:
        for _ in range(3):  # what waits until the text is painted comes in a round of its own
            app.processEvents()

    def timed(prepare: Callable[[int], object], act: Callable[[int], object]) -> tuple[list[float], list[float]]:
        """Milliseconds until the text is painted, and until everything is."""
        painted: list[float] = []
        followed: list[float] = []
        for number in range(TIMES):
            prepare(number)
            settle()
            start = time.perf_counter()
            act(number)
            QCoreApplication.sendPostedEvents()  # the painting is among them, what timers start is not
            painted.append((time.perf_counter() - start) * 1000)
            settle()
            followed.append((time.perf_counter() - start) * 1000)
        return painted, followed

    def select(number: int) -> None:
        desk.window.panes.select(Side.TEXT, Span(10 + 4 * number, 12 + 4 * number))

    tagged, tagged_everywhere = timed(select, lambda _: QTest.keyClick(text, Qt.Key.Key_1))
    assert len(session.annotations) == len(before) + TIMES, "every key tagged something"
    shortened, _ = timed(
        lambda at: session.choose(before[at].id), lambda _: QTest.keyClick(text, Qt.Key.Key_BracketRight)
    )
    assert all(session.annotation(each.id) != each for each in before[:TIMES]), "every key moved a border"
    session.choose(before[0].id)
    settle()
    marked = [session.annotations[at].spans[0].start for at in (1, 2)]
    places = [text.point_of(offset).toPoint() + QPoint(3, 0) for offset in marked]
    hovered: list[object] = []
    text.pointed.connect(hovered.append)
    pointed, _ = timed(lambda _: None, lambda at: QTest.mouseMove(text.viewport(), places[at % 2]))
    assert set(hovered) == set(marked), "every move pointed at another annotation"
    in_the_end = megabytes()
    desk.close()
    floor, floor_slowest = spread(_bare_commits(project.with_name("bare.sqlite")))
    beside = "bare commit"
    return [
        Row("label key to committed and painted, median", spread(tagged)[0], beside, floor, reach="3 ms"),
        Row(
            "label key to committed and painted, 99th percentile",
            spread(tagged)[1],
            beside,
            floor_slowest,
            reach="16 ms",
        ),
        Row("label key to every panel painted, median", spread(tagged_everywhere)[0], beside, floor),
        Row("border key to committed and painted, median", spread(shortened)[0], beside, floor),
        Row("mouse to the mark under it painted, median", spread(pointed)[0], beside, floor),
        Row(f"memory after {2 * TIMES} changes", in_the_end, "just opened", opened, unit="MB", reach="170 MB"),
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
