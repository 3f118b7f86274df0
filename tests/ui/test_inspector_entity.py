from dataclasses import replace

import pytest
from panel_scene import ANNOTATIONS, ENTITIES, HUNGARY, LABELS, ORBAN, PUTIN, commit, context, in_front
from PySide6.QtCore import Qt

from annotator.core.annotation import MentionClass
from annotator.core.span import Span
from annotator.project.dates import edtf_bounds
from annotator.ui.inspector import Inspector, InspectorContext
from annotator.ui.theme import DARK, LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def inspector(qtbot):
    widget = Inspector(LIGHT, edtf_bounds)
    qtbot.addWidget(widget)
    widget.resize(364, 800)
    widget.show()
    qtbot.waitExposed(widget)
    widget.show_annotation(HUNGARY, context())
    return widget


@pytest.fixture
def editor(inspector):
    return inspector.entity_editor


def test_nothing_chosen_teaches_the_keys(inspector):
    inspector.show_nothing()
    assert not inspector.entity_editor.isVisible()
    assert not inspector.remove.isVisible()


def test_the_header_says_which_of_how_many(inspector, qtbot):
    qtbot.waitUntil(lambda: inspector._place.text() == "3 of 3")
    assert inspector.quote.text() == "匈牙利"


def test_pressing_the_quote_reveals_its_place_in_code_points(inspector, qtbot):
    with qtbot.waitSignal(inspector.reveal_wanted) as revealed:
        qtbot.mouseClick(inspector.quote, Qt.MouseButton.LeftButton)
    assert revealed.args == [HUNGARY.spans[0].span]
    assert isinstance(revealed.args[0], Span)


def test_its_buttons_go_on_and_remove(inspector, qtbot):
    for button, signal in ((inspector.previous, inspector.previous_wanted), (inspector.next, inspector.next_wanted)):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(inspector.removal_wanted) as removal:
        qtbot.mouseClick(inspector.remove, Qt.MouseButton.LeftButton)
    assert removal.args == ["m-hungary"]


def test_showing_an_annotation_changes_nothing(inspector, qtbot):
    with qtbot.assertNotEmitted(inspector.changed, wait=50):
        for annotation in ANNOTATIONS:
            inspector.show_annotation(annotation, context())
        inspector.set_theme(DARK)


def test_another_label_takes_the_subtype_along(inspector, editor, qtbot):
    inspector.show_annotation(replace(ORBAN, subtype="old"), context())
    editor.label.setFocus()
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.label, Qt.Key.Key_Down)
    assert changed.args == [replace(ORBAN, label="ORG", subtype=None)]


def test_the_mention_class_is_chosen_by_keyboard(inspector, editor, qtbot):
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.mention_class, Qt.Key.Key_Down)
    assert changed.args == [replace(HUNGARY, mention_class=MentionClass.NOMINAL)]


def test_a_letter_key_changes_no_choice(inspector, editor, qtbot):
    with qtbot.assertNotEmitted(inspector.changed):
        qtbot.keyClicks(editor.label, "p")
    assert editor.label.choice() == "GPE"


def test_metonymy_is_sent_when_the_field_is_left(inspector, editor, qtbot):
    commit(editor.metonymy, "政府")
    editor.metonymy.setModified(True)
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.metonymy, Qt.Key.Key_Return)
    assert changed.args == [replace(HUNGARY, metonymy="政府")]


def test_an_alias_links_to_its_record(inspector, editor, qtbot):
    inspector.show_annotation(ORBAN, context())
    line = editor.entity.lineEdit()
    commit(line, "蒲亭")
    line.setModified(True)
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert changed.args == [replace(ORBAN, entity="e-putin")]


def test_a_new_name_is_a_wish_for_a_record(inspector, editor, qtbot):
    inspector.show_annotation(ORBAN, context())
    line = editor.entity.lineEdit()
    line.setFocus()
    qtbot.keyClicks(line, "Orban")
    with qtbot.waitSignal(inspector.entity_wanted) as wanted, qtbot.assertNotEmitted(inspector.changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted.args == ["Orban"]


def test_emptying_the_field_takes_the_link_away(inspector, editor, qtbot):
    inspector.show_annotation(PUTIN, context())
    line = editor.entity.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert changed.args == [replace(PUTIN, entity=None)]


def test_review_is_one_press(inspector, editor, qtbot):
    with qtbot.waitSignal(inspector.changed) as changed:
        qtbot.keyClick(editor.authored.review, Qt.Key.Key_Space)
    assert changed.args == [replace(HUNGARY, review=False)]


def test_a_note_is_one_change_and_not_one_for_each_key(inspector, editor, qtbot):
    sent = []
    inspector.changed.connect(sent.append)
    qtbot.keyClicks(editor.authored.note, "see 3")
    editor.authored.note.settle()
    assert sent == [replace(HUNGARY, note="see 3")]


def test_a_note_being_typed_goes_to_its_own_annotation(inspector, editor, qtbot):
    sent = []
    inspector.changed.connect(sent.append)
    qtbot.keyClicks(editor.authored.note, "half")
    inspector.show_annotation(PUTIN, context())
    assert sent == [replace(HUNGARY, note="half")]
    assert editor.authored.note.toPlainText() == ""


def test_a_note_being_typed_stays_when_the_annotation_is_shown_again(inspector, editor, qtbot):
    qtbot.keyClicks(editor.authored.note, "half a no")
    inspector.show_annotation(replace(HUNGARY, label="ORG"), context())
    assert editor.authored.note.toPlainText() == "half a no"


def test_esc_goes_back_to_the_text_and_keeps_what_was_changed(inspector, editor, qtbot):
    qtbot.keyClick(editor.mention_class, Qt.Key.Key_Down)
    changed = editor.annotation
    qtbot.keyClicks(editor.metonymy, "half a wo")
    with qtbot.waitSignal(inspector.finished):
        qtbot.keyClick(editor.metonymy, Qt.Key.Key_Escape)
    assert editor.annotation == changed != HUNGARY
    assert editor.metonymy.text() == ""


def test_esc_keeps_a_note(inspector, editor, qtbot):
    qtbot.keyClicks(editor.authored.note, "sure?")
    with qtbot.waitSignals([inspector.changed, inspector.finished]):
        qtbot.keyClick(editor.authored.note, Qt.Key.Key_Escape)
    assert editor.annotation == replace(HUNGARY, note="sure?")


def test_control_enter_finishes(inspector, editor, qtbot):
    with qtbot.waitSignal(inspector.finished):
        qtbot.keyClick(editor.label, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_retired_label_stays_on_what_it_labels(inspector, editor):
    retired = tuple(replace(label, retired=label.id in ("GPE", "PER")) for label in LABELS.labels)
    here = context()
    old_labels = replace(LABELS, labels=retired)
    inspector.show_annotation(
        HUNGARY, InspectorContext(here.document, in_front(ANNOTATIONS), old_labels, ENTITIES, "zh_CN")
    )
    offered = [editor.label.itemText(row) for row in range(editor.label.count())]
    assert editor.label.currentText() == "国家地区 (old label)"
    assert not any("人物" in words for words in offered)


def test_every_field_has_a_name_for_screen_readers(inspector, editor):
    fields = (editor.label, editor.subtype, editor.mention_class, editor.metonymy, editor.entity, editor.authored.note)
    assert all(field.accessibleName() for field in fields)
