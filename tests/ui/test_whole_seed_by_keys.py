"""A whole article is tagged without the mouse: every entity and every date of the gold, by key events alone."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.core.annotation import DateExpression, EntityMention
from annotator.core.span import Side, Span
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker
from annotator.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN, SHIFT, CONTROL = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier
ENOUGH = 5000
LABELS = {"LAW": "TREATY"}
"""Where the gold's types are not the label set's own."""


@dataclass(order=True)
class Wanted:
    side: Side
    span: Span
    label: str  # empty: a date


@dataclass
class Typist:
    """Looks at the caret, as a person does, and presses keys."""

    window: MainWindow
    pressed: int = field(default=0)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)
        self.pressed += 1
        assert self.pressed < ENOUGH, "the caret does not get where it should"

    def go_to(self, view, place: int) -> None:
        """First line by line, then word by word, then character by character."""
        while view.y_of(view.caret) < view.y_of(place):
            self.press(Key.Key_Down)
        while view.y_of(view.caret) > view.y_of(place):
            self.press(Key.Key_Up)
        by_words = True
        while view.caret != place:
            forward = view.caret < place
            by_words = by_words and abs(place - view.caret) > 3
            self.press(Key.Key_Right if forward else Key.Key_Left, CONTROL if by_words else PLAIN)
            if forward != (view.caret < place):
                by_words = False  # past it: back by characters

    def select(self, view, span: Span) -> None:
        self.go_to(view, span.start)
        while view.caret < span.end:
            self.press(Key.Key_Right, SHIFT)

    def tag(self, wanted: Wanted) -> None:
        panes = self.window.panes
        view = panes.text if wanted.side is Side.TEXT else panes.raw
        while not view.hasFocus():
            self.press(Key.Key_F6, CONTROL)
        self.select(view, wanted.span)
        self.press(self.key_of(wanted.label))
        if not view.hasFocus():  # a date whose words do not say it all: its value can wait
            self.press(Key.Key_Escape)

    def key_of(self, label: str) -> Qt.Key:
        """The key that the bar of labels shows."""
        keys = self.window.viewing.keys.shown()
        return Qt.Key(ord(keys[f"label.{label}" if label else "annotate.date"]))


def gold(shared: Path, seed: str, window: MainWindow) -> list[Wanted]:
    """The gold's places, in the text where they have one there, else in raw."""
    assert window.session is not None
    document = window.session.document
    assert document is not None
    rows: list[tuple[str, str, str, str]] = []
    for layer in ("entities", "dates"):
        with (shared / "gold" / layer / f"{seed}.tsv").open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                label = LABELS.get(row["type"], row["type"]) if layer == "entities" else ""
                rows.append((row["raw_start"], row["raw_end"], row["surface"], label))
    wanted: list[Wanted] = []
    for start, end, surface, label in rows:
        if not start:
            continue  # a template generates its words
        raw = Span(int(start), int(end))
        place = Span(*document.cleaned.alignment.text_range(raw))
        is_in_text = place.of(document.text) == surface
        wanted.append(Wanted(Side.TEXT, place, label) if is_in_text else Wanted(Side.RAW, raw, label))
    return sorted(wanted)


@pytest.mark.parametrize("seed", ["002", "004"])
def test_a_whole_seed_is_tagged_by_key_events_alone(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    seeds: list[Path],
    shared: Path,
    worker: Worker,
    seed: str,
    record_property,
):
    project = Project.create(tmp_path / "one.annotator")
    import_paths(project, [path for path in seeds if path.name.startswith(seed)], worker=worker)
    desk.open(project)
    window = desk.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    wanted, typist = gold(shared, seed, window), Typist(window)
    for each in wanted:
        typist.tag(each)
    assert window.session is not None
    document = window.session.document
    assert document is not None
    stored = [
        Wanted(made.spans[0].side, made.spans[0].span, made.label if isinstance(made, EntityMention) else "")
        for made in project.annotations(document.id)
        if isinstance(made, EntityMention | DateExpression) and len(made.spans) == 1
    ]
    assert sorted(stored) == wanted
    record_property("keys pressed per annotation", round(typist.pressed / len(wanted), 1))
