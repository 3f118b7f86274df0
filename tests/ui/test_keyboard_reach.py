"""Everything in the window is reached, and seen to be reached, without a mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import DateExpression, EntityMention, Stance
from annotator.ui.main_window import MainWindow
from annotator.ui.text_view import TextView
from annotator.ui.theme import LIGHT

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CARET_DOTS = 20  # the least sign of all: a caret, 2 dots wide


@pytest.fixture
def tagged(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window at its full width, with an annotation of every layer."""
    window.resize(1680, 980)
    window.panes.fold_raw(False)
    for key in (Key.Key_1, Key.Key_D, Key.Key_S):
        qtbot.keyClick(window.panes.text, Key.Key_Right)
        qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
        qtbot.keyClick(window.panes.text, key)
        window.panes.focus_text()
    return window


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def round_by_tab(qtbot: QtBot) -> Iterator[QWidget]:
    """Where Tab stops, from here on until it is here again."""
    start, seen = focus(), set[QWidget]()
    while focus() not in seen:
        seen.add(focus())
        yield focus()
        qtbot.keyClick(focus(), Key.Key_Tab)
    assert focus() is start, "Tab goes in a circle that leaves out where it began"


def test_tab_goes_from_documents_to_labels_text_raw_fields_and_table_and_round(qtbot: QtBot, tagged: MainWindow):
    window = tagged
    window.documents.filter.setFocus()
    stops = list(round_by_tab(qtbot))
    row = window.labels.row("PER")
    order = [
        window.documents.filter,
        window.documents.view,
        row,
        window.panes.text,
        window.panes.raw,
        window.inspector.previous,
        window.inspector.stance_editor.authored.note,
        window.table.filter,
        window.table.view,
        window.status.annotator,
        window.documents.order_button,
    ]
    assert [stop for stop in stops if stop in order] == order


def test_shift_tab_goes_back_the_same_way(qtbot: QtBot, tagged: MainWindow):
    stops = list(round_by_tab(qtbot))
    tagged.panes.focus_text()
    for stop in reversed(stops):
        qtbot.keyClick(focus(), Key.Key_Backtab, Modifier.ShiftModifier)
        assert focus() is stop


@pytest.mark.parametrize("layer", [EntityMention, DateExpression, Stance])
def test_whatever_has_the_keyboard_shows_it_in_the_accent(qtbot: QtBot, tagged: MainWindow, layer: type):
    window = tagged
    assert window.session is not None
    window.session.choose(next(each.id for each in window.session.annotations if isinstance(each, layer)))
    window.panes.focus_text()
    unseen = [stop.accessibleName() for stop in round_by_tab(qtbot) if accents(window, stop) < CARET_DOTS]
    assert unseen == []


def accents(window: QWidget, stop: QWidget) -> int:
    """How many dots of ``stop`` are in the accent, as far as it can be seen."""
    QApplication.processEvents()
    picture = window.grab(QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())).toImage()
    dots = picture.convertToFormat(QImage.Format.Format_RGB888).constBits().tobytes()
    return dots.count(bytes.fromhex(LIGHT.colours.accent[1:]))


def test_f6_goes_round_the_panels_and_shift_f6_back(qtbot: QtBot, tagged: MainWindow):
    window = tagged
    panels = [window.panes.text, window.panes.raw, window.inspector, window.table, window.documents, window.labels]
    for panel in [*panels[1:], panels[0]]:
        qtbot.keyClick(focus(), Key.Key_F6)
        assert focus() is panel or panel.isAncestorOf(focus())
    for panel in reversed(panels):
        qtbot.keyClick(focus(), Key.Key_F6, Modifier.ShiftModifier)
        assert focus() is panel or panel.isAncestorOf(focus())


def test_f6_passes_over_what_cannot_be_used_now(qtbot: QtBot, window: MainWindow):
    window.panes.fold_raw(True)
    qtbot.keyClick(focus(), Key.Key_F6)
    assert window.table.isAncestorOf(focus())  # raw is folded and nothing is chosen in the inspector
    assert window.panes.raw_is_folded()


def test_f6_comes_back_to_the_field_one_left(qtbot: QtBot, tagged: MainWindow):
    tagged.table.layer.setFocus()
    qtbot.keyClick(focus(), Key.Key_F6)
    qtbot.keyClick(focus(), Key.Key_F6, Modifier.ShiftModifier)
    assert focus() is tagged.table.layer


def test_every_panel_has_a_key_of_its_own(qtbot: QtBot, tagged: MainWindow):
    window = tagged
    window.panes.fold_raw(True)
    panels = [window.documents, window.labels, window.panes.text, window.panes.raw, window.inspector, window.table,
              window.cleaning]  # fmt: skip
    for number, panel in enumerate(panels, 1):
        qtbot.keyClick(focus(), Qt.Key(Key.Key_0 + number), Modifier.AltModifier)
        assert focus() is panel or panel.isAncestorOf(focus())


def test_arrow_keys_walk_the_labels_and_enter_of_one_tags(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(focus(), Key.Key_2, Modifier.AltModifier)
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Space):
        qtbot.keyClick(focus(), key)
    assert window.session is not None
    assert [made.label for made in window.session.annotations if isinstance(made, EntityMention)] == ["GPE"]


def test_shift_f10_opens_the_menu_of_the_row_and_of_the_caret(qtbot: QtBot, window: MainWindow):
    window.documents.view.setFocus()
    qtbot.keyClick(focus(), Key.Key_F10, Modifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()][:1] == ["Details…"]
    row = window.documents.view.visualRect(window.documents.view.currentIndex())
    assert row.contains(window.documents.view.viewport().mapFromGlobal(menu.pos()))
    menu.close()
    window.panes.raw.setFocus()
    window.panes.raw.set_caret(0)
    window.panes.raw.scroll_to(0)
    qtbot.keyClick(focus(), Key.Key_F10, Modifier.ShiftModifier)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_a_pane_whose_caret_is_out_of_sight_wears_a_ring(qtbot: QtBot, window: MainWindow):
    text = window.panes.text
    assert corner(text) != LIGHT.colours.accent
    text.set_caret(0)
    text.scroll_to(2500)
    assert corner(text) == LIGHT.colours.accent


def corner(view: TextView) -> str:
    return view.viewport().grab().toImage().pixelColor(1, 100).name().upper()
