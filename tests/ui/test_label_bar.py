from dataclasses import replace

import pytest
from panel_scene import LABELS
from PySide6.QtCore import Qt

from annotator.ui.label_bar import LabelBar
from annotator.ui.theme import DARK, LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def labels(qtbot):
    widget = LabelBar(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(248, 600)
    widget.set_labels(LABELS, {"PER": 24, "GPE": 1036, "date": 11, "stance": 14}, "zh_CN")
    widget.show()
    return widget


def test_pressing_a_row_says_which_label(labels, qtbot):
    with qtbot.waitSignal(labels.label_pressed) as pressed:
        qtbot.mouseClick(labels.row("GPE"), Qt.MouseButton.LeftButton)
    assert pressed.args == ["GPE"]


def test_space_presses_the_row_that_has_the_keyboard(labels, qtbot):
    with qtbot.waitSignal(labels.label_pressed) as pressed:
        qtbot.keyClick(labels.row("PER"), Qt.Key.Key_Space)
    assert pressed.args == ["PER"]


def test_dates_and_stances_have_rows_of_their_own(labels, qtbot):
    with qtbot.waitSignal(labels.date_pressed):
        qtbot.mouseClick(labels.date_row, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(labels.stance_pressed):
        qtbot.mouseClick(labels.stance_row, Qt.MouseButton.LeftButton)
    assert (labels.date_row.count, labels.stance_row.count) == (11, 14)


def test_names_are_in_the_language_of_the_interface(labels):
    assert labels.row("PER").text() == "人物"
    labels.set_labels(LABELS, {}, "en")
    assert labels.row("PER").text() == "Person"


def test_a_retired_label_is_not_offered(labels):
    retired = tuple(replace(label, retired=label.id == "PER") for label in LABELS.labels)
    labels.set_labels(replace(LABELS, labels=retired), {}, "en")
    assert labels.row("PER") is None
    assert labels.row("ORG") is not None


def test_other_counts_leave_the_rows_as_they_are(labels):
    row = labels.row("PER")
    labels.set_labels(LABELS, {"PER": 25}, "zh_CN")
    assert labels.row("PER") is row
    assert row.count == 25


def test_a_screen_reader_hears_name_count_and_key(labels):
    assert labels.row("PER").accessibleName() == "人物, 24 used, key 1"


def test_both_themes_paint_seals(labels):
    light = labels.grab().toImage()
    labels.set_theme(DARK)
    assert labels.grab().toImage() != light
