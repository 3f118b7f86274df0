"""How a person likes to read is changed by keys, seen at once and remembered."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.document import BlockKind, Script
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import MEASURES, Settings
from annotator.ui.text_view.typography import AS_DESIGNED, ReadingLook, raw, reading

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_seals_stand_beside_the_lines_and_more_lines_find_room(qtbot: QtBot, window: MainWindow):
    before = window.panes.text.line_height()
    qtbot.keyClick(window.panes.text, Key.Key_M, CONTROL)
    assert window.panes.text.line_height() < before
    assert Settings().reading_look.seals_in_margin
    qtbot.keyClick(window.panes.text, Key.Key_M, CONTROL)
    assert window.panes.text.line_height() == before


def test_lines_grow_longer_by_keys_to_the_whole_pane_and_no_further(qtbot: QtBot, window: MainWindow):
    for _ in MEASURES:
        qtbot.keyClick(window.panes.text, Key.Key_Right, CONTROL | ALT)
    assert Settings().reading_look.measure is None
    for _ in MEASURES:
        qtbot.keyClick(window.panes.text, Key.Key_Left, CONTROL | ALT)
    assert Settings().reading_look.measure == MEASURES[0]
    qtbot.keyClick(window.panes.text, Key.Key_0, CONTROL | ALT)
    assert Settings().reading_look == AS_DESIGNED


def test_the_wheel_with_ctrl_makes_both_texts_larger_and_200_percent_is_reached(qtbot: QtBot, window: MainWindow):
    viewport, heights = window.panes.text.viewport(), (window.panes.text.line_height(), window.panes.raw.line_height())
    middle = QPointF(viewport.rect().center())
    for _ in range(20):
        turn = QWheelEvent(
            middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, turn)
    assert (window.panes.text.line_height(), window.panes.raw.line_height()) == tuple(2 * height for height in heights)
    assert Settings().zoom == 17
    qtbot.keyClick(window.panes.text, Key.Key_0, CONTROL)
    assert window.panes.text.line_height() == heights[0]


@pytest.mark.parametrize("look", [ReadingLook(40, 1.3, True, False), ReadingLook(None), AS_DESIGNED])
def test_a_look_is_remembered(qapp: QApplication, look: ReadingLook):
    Settings().reading_look = look
    assert Settings().reading_look == look


def test_a_settings_file_that_says_nonsense_means_as_designed(qapp: QApplication):
    file = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Annotator", "Annotator")
    for name, value in (("measure", "viel"), ("spacing", "-3"), ("zoom", "é"), ("seals", "?")):
        file.setValue(name, value)
    assert (Settings().reading_look, Settings().zoom) == (AS_DESIGNED, 0)


def test_headings_stay_headings_in_every_look(qapp: QApplication):
    for look in (AS_DESIGNED, ReadingLook(measure=None), ReadingLook(seals_in_margin=True)):
        setting = reading(Script.HANS, look)
        assert setting.style(BlockKind.HEADING).font.pixelSize() > setting.style(None).font.pixelSize()


def test_without_numbers_their_margin_goes(qapp: QApplication):
    assert raw(numbers=False).margin_left < raw().margin_left
    assert reading(Script.HANT, ReadingLook(numbers=False)).margin_left < reading(Script.HANT).margin_left
