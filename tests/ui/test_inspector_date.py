from dataclasses import replace

import pytest
from panel_scene import ANNOTATIONS, DAY, MONTH, context
from PySide6.QtCore import Qt

from annotator.core.annotation import DOCUMENT_DATE, TimexMod, TimexType
from annotator.project.dates import edtf_bounds
from annotator.ui.inspector import Inspector
from annotator.ui.theme import LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def inspector(qtbot):
    widget = Inspector(LIGHT, edtf_bounds)
    qtbot.addWidget(widget)
    widget.resize(364, 800)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_annotation(MONTH, context())
    return widget


@pytest.fixture
def editor(inspector):
    return inspector.date_editor


def test_a_valid_edtf_is_sent_after_a_pause_with_its_days(inspector, editor, qtbot):
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClicks(editor.edtf, "2023-10")
    sent = changed.args[0]
    assert (sent.edtf, sent.earliest, sent.latest) == ("2023-10", "2023-10-01", "2023-10-31")
    assert sent.timex3 == "2023-10"
    assert editor.reading.text() == "October 2023"


def test_an_edtf_that_does_not_parse_is_never_sent(inspector, editor, qtbot):
    with qtbot.assertNotEmitted(inspector.changed, wait=300):
        qtbot.keyClicks(editor.edtf, "2023-13")
        qtbot.keyClick(editor.edtf, Qt.Key.Key_Return)
    assert editor.verdict.text() not in ("", "Valid EDTF", "No value")


def test_a_wrong_edtf_stays_in_the_field_when_the_date_is_shown_again(inspector, editor, qtbot):
    qtbot.keyClicks(editor.edtf, "2023-1")
    inspector.show_annotation(replace(MONTH, note="new"), context())
    assert editor.edtf.text() == "2023-1"


def test_another_date_shows_its_own_value(inspector, editor, qtbot):
    qtbot.keyClicks(editor.edtf, "2023-1")
    inspector.show_annotation(DAY, context())
    assert editor.edtf.text() == "2023-10-17"
    assert editor.reading.text() == "17 October 2023, Tuesday"


def test_emptying_the_field_means_no_value(inspector, editor, qtbot):
    inspector.show_annotation(DAY, context())
    editor.edtf.selectAll()
    qtbot.keyClick(editor.edtf, Qt.Key.Key_Delete)
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.edtf, Qt.Key.Key_Return)
    assert (changed.args[0].edtf, changed.args[0].earliest) == (None, None)


def test_enter_confirms_a_valid_value(inspector, editor, qtbot):
    inspector.activateWindow()
    editor.edtf.setFocus()
    qtbot.keyClicks(editor.edtf, "2023")
    with qtbot.waitSignals([inspector.changed, inspector.finished]):
        qtbot.keyClick(editor.edtf, Qt.Key.Key_Return)


def test_enter_stays_at_a_wrong_value(inspector, editor, qtbot):
    inspector.activateWindow()
    editor.edtf.setFocus()
    qtbot.keyClicks(editor.edtf, "17. Oktober")
    with qtbot.assertNotEmitted(inspector.finished):
        qtbot.keyClick(editor.edtf, Qt.Key.Key_Return)


def test_esc_gives_the_old_value_back(inspector, editor, qtbot):
    inspector.show_annotation(DAY, context())
    editor.edtf.selectAll()
    qtbot.keyClicks(editor.edtf, "2024")
    with qtbot.waitSignal(inspector.finished):
        qtbot.keyClick(editor.edtf, Qt.Key.Key_Escape)
    assert editor.edtf.text() == "2023-10-17"
    assert editor.annotation == DAY


def test_type_and_modifier_are_chosen_by_keyboard(inspector, editor, qtbot):
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.type, Qt.Key.Key_Down)
    assert changed.args[0].type is TimexType.TIME
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.mod, Qt.Key.Key_Down)
    assert changed.args[0].mod is TimexMod.START


def test_a_date_is_never_counted_from_what_is_counted_from_it(inspector, editor):
    inspector.show_annotation(DAY, context())
    assert editor.anchor.count() == 2
    assert editor.anchor.choice() == DOCUMENT_DATE
    assert "2023-10-18" in editor.anchor.currentText()


def test_the_anchor_is_another_date_or_that_of_the_document(inspector, editor, qtbot):
    assert editor.anchor.choice() == "d-day"
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.anchor, Qt.Key.Key_Up)
    assert changed.args == [replace(MONTH, anchor=DOCUMENT_DATE)]


def test_a_circle_of_anchors_does_not_hang(inspector, editor):
    circle = [replace(DAY, anchor="d-month") if each.id == "d-day" else each for each in ANNOTATIONS]
    inspector.show_annotation(MONTH, context(circle))
    assert editor.anchor.count() == 2


def test_the_timex3_value_may_be_written_by_hand(inspector, editor, qtbot):
    qtbot.keyClicks(editor.timex3, "PAST_REF")
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.timex3, Qt.Key.Key_Return)
    assert changed.args == [replace(MONTH, timex3="PAST_REF")]


def test_editing_begins_in_the_edtf_field(inspector, editor, qtbot):
    inspector.activateWindow()
    inspector.start_editing()
    qtbot.waitUntil(editor.edtf.hasFocus)
