"""Input methods in fields: what is not yet committed counts for nothing, and the Enter that ends it neither."""

import pytest
from panel_scene import commit
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import EntityMention
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def compose(field: QWidget, letters: str) -> None:
    """What an input method sends while a person spells."""
    QApplication.sendEvent(field, QInputMethodEvent(letters, []))


def dialog(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Modifier = Modifier.NoModifier) -> QDialog:
    qtbot.keyClick(window, key, modifiers)
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, QDialog)
    return opened


def focused(qtbot: QtBot, field: QWidget) -> QWidget:
    field.window().activateWindow()
    qtbot.waitUntil(field.window().isActiveWindow)
    field.setFocus()
    return field


def test_the_filter_of_documents_waits_for_the_end_of_a_composition(qtbot: QtBot, window: MainWindow):
    field = focused(qtbot, window.documents.filter)
    compose(field, "yuenan")
    assert len(window.documents.model.shown()) == 5
    commit(field, "借北京")
    assert [each.title[:5] for each in window.documents.model.shown()] == ["普京借北京"]


def test_the_filter_of_annotations_waits_too(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    field = focused(qtbot, window.table.filter)
    compose(field, "bu cun zai")
    assert window.table.model.rowCount() == 1
    commit(field, "不存在")
    assert window.table.model.rowCount() == 0


def test_the_key_list_waits_and_enter_goes_nowhere(qtbot: QtBot, window: MainWindow):
    keys = dialog(qtbot, window, Key.Key_F1)
    assert isinstance(keys, KeysDialog)
    everything = len(keys.shown())
    field = focused(qtbot, keys.search)
    compose(field, "riqi")
    qtbot.keyClick(field, Key.Key_Return)
    assert keys.search.hasFocus()
    assert len(keys.shown()) == everything
    commit(field, "undo")
    assert keys.shown()[0] == "Undo"
    keys.accept()


def test_the_palette_performs_nothing_until_the_composition_has_ended(qtbot: QtBot, window: MainWindow):
    palette = dialog(qtbot, window, Key.Key_K, Modifier.ControlModifier)
    assert isinstance(palette, CommandPalette)
    field = focused(qtbot, palette.search)
    before = palette.shown()
    compose(field, "qifei")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Escape)
    assert palette.isVisible()
    assert palette.shown() == before
    commit(field, "借北京")
    qtbot.keyClick(field, Key.Key_Return)
    assert not palette.isVisible()
    assert window.session is not None
    assert window.session.document is not None
    assert window.session.document.title.startswith("普京借北京")


def test_a_half_spelled_name_makes_no_entity(qtbot: QtBot, window: MainWindow):
    session = window.session
    assert session is not None
    qtbot.keyClick(window.panes.text, Key.Key_Right, Modifier.ShiftModifier)
    qtbot.keyClick(window.panes.text, Key.Key_1)
    field = focused(qtbot, window.inspector.entity_editor.entity)
    qtbot.keyClicks(field, "P")
    compose(field, "pujing")
    qtbot.keyClick(field, Key.Key_Return)
    assert session.context.entities == ()
    commit(field, "普京")
    qtbot.keyClick(field, Key.Key_Return)
    assert [each.name for each in session.context.entities] == ["P普京"]
    assert isinstance(session.chosen, EntityMention)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape])
def test_a_dialog_stays_open_while_a_name_is_spelled(qtbot: QtBot, window: MainWindow, key: Qt.Key):
    details = QDialog(window)
    field = QLineEdit(details)
    details.open()
    focused(qtbot, field)
    compose(field, "wang")
    qtbot.keyClick(field, key)
    assert details.isVisible()
    compose(field, "")
    qtbot.keyClick(field, Key.Key_Escape)
    assert not details.isVisible()


def test_every_field_keeps_the_input_method(window: MainWindow):
    fields = [*window.findChildren(QLineEdit), *(box for box in window.findChildren(QComboBox) if box.isEditable())]
    assert len(fields) > 5
    assert all(field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) for field in fields)
