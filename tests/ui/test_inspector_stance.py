from dataclasses import replace

import pytest
from panel_scene import ANNOTATIONS, HUNGARY, OPEN, OPPOSES, ORBAN, PUTIN, context, quoted
from PySide6.QtCore import Qt

from annotator.core.annotation import (
    Attitude,
    AttributedTo,
    Claim,
    Cue,
    CueStatus,
    Holder,
    SpeechMode,
    Target,
    TargetKind,
    Voice,
)
from annotator.project.dates import edtf_bounds
from annotator.ui.inspector import Inspector
from annotator.ui.theme import DARK, LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def inspector(qtbot):
    widget = Inspector(LIGHT, edtf_bounds)
    qtbot.addWidget(widget)
    widget.resize(364, 1200)
    widget.show()
    widget.activateWindow()
    qtbot.waitExposed(widget)
    widget.show_annotation(OPEN, context())
    widget.set_proposals([HUNGARY, ORBAN, PUTIN])
    return widget


@pytest.fixture
def editor(inspector):
    return inspector.stance_editor


@pytest.fixture
def sent(inspector):
    values = []
    inspector.changed.connect(values.append)
    return values


def test_it_reads_as_a_sentence(inspector, editor):
    inspector.show_annotation(OPPOSES, context())
    assert editor.sentence.accessibleName() == "匈牙利 → 欧盟对乌克兰的支持: 反对 −2, says 欧尔班"
    assert "欧盟对乌克兰的支持" in editor.sentence.text()


def test_editing_begins_at_what_is_missing(inspector, editor, qtbot):
    inspector.start_editing()
    qtbot.waitUntil(editor.holder.field.hasFocus)
    inspector.show_annotation(OPPOSES, context())
    inspector.start_editing()
    qtbot.waitUntil(editor.polarity.segments[0].hasFocus)


@pytest.mark.parametrize(
    ("key", "row"),
    [(Qt.Key.Key_T, "target"), (Qt.Key.Key_C, "cue"), (Qt.Key.Key_O, "content"), (Qt.Key.Key_H, "holder")],
)
def test_letters_lead_to_the_slots(editor, qtbot, key, row):
    editor.attitude.setFocus()
    qtbot.keyClick(editor.attitude, key)
    assert getattr(editor, row).field.hasFocus()


def test_letters_typed_in_a_note_stay_letters(editor, qtbot):
    editor.authored.note.setFocus()
    qtbot.keyClicks(editor.authored.note, "the +-")
    assert editor.authored.note.toPlainText() == "the +-"
    assert editor.authored.note.hasFocus()


def test_a_number_key_takes_a_proposal(editor, sent, qtbot):
    editor.holder.field.setFocus()
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_1)
    assert sent == [replace(OPEN, holder=Holder(mention="m-hungary", spans=HUNGARY.spans))]
    assert editor.holder.field.words() == "匈牙利"


def test_a_press_takes_a_proposal(editor, sent, qtbot):
    editor.target.field.setFocus()
    offer = editor.target.offers.layout().itemAt(1).widget()
    assert "欧尔班" in offer.text()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert sent == [replace(OPEN, target=Target(mention="m-orban", spans=ORBAN.spans))]


def test_a_number_without_a_proposal_does_nothing(editor, sent, qtbot):
    editor.holder.field.setFocus()
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_5)
    assert sent == []


def test_nought_says_that_the_holder_is_not_in_the_text(editor, sent, qtbot):
    editor.holder.field.setFocus()
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_0)
    assert sent == [replace(OPEN, holder=Holder(Voice.OMITTED))]


def test_take_selection_asks_and_the_answer_fills_the_slot(inspector, editor, sent, qtbot):
    with qtbot.waitSignal(inspector.slot_wanted) as wanted:
        qtbot.mouseClick(editor.target.take, Qt.MouseButton.LeftButton)
    assert wanted.args == ["target"]
    inspector.fill_slot("target", quoted("欧盟对乌克兰的支持"), None)
    assert sent == [replace(OPEN, target=Target(spans=quoted("欧盟对乌克兰的支持")))]


def test_enter_in_a_slot_asks_for_the_selection(inspector, editor, qtbot):
    editor.cue.field.setFocus()
    with qtbot.waitSignal(inspector.slot_wanted) as wanted:
        qtbot.keyClick(editor.cue.field, Qt.Key.Key_Return)
    assert wanted.args == ["cue"]


def test_words_for_an_implicit_cue_make_it_explicit(inspector, editor, sent):
    implicit = replace(OPPOSES, cue=Cue(CueStatus.IMPLICIT))
    inspector.show_annotation(implicit, context())
    inspector.fill_slot("cue", quoted("反对"), None)
    assert sent == [replace(OPPOSES, cue=Cue(CueStatus.EXPLICIT, quoted("反对")))]


def test_delete_clears_a_slot(inspector, editor, sent, qtbot):
    inspector.show_annotation(OPPOSES, context())
    editor.target.field.setFocus()
    qtbot.keyClick(editor.target.field, Qt.Key.Key_Delete)
    assert sent == [replace(OPPOSES, target=Target(TargetKind.POLICY))]


def test_polarity_by_mouse_and_back_to_undecided(editor, sent, qtbot):
    oppose = editor.polarity.segments[0]
    qtbot.mouseClick(oppose, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(oppose, Qt.MouseButton.LeftButton)
    assert [stance.polarity for stance in sent] == [-2, None]


def test_polarity_by_plus_and_minus_stays_within_its_scale(editor, sent, qtbot):
    editor.holder.field.setFocus()
    for key in (Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Plus):
        qtbot.keyClick(editor.holder.field, key)
    assert [stance.polarity for stance in sent] == [-1, -2, -1]


def test_polarity_by_arrow_keys(editor, sent, qtbot):
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_P)
    qtbot.keyClick(editor.polarity.segments[2], Qt.Key.Key_Right)
    assert [stance.polarity for stance in sent] == [1]
    assert editor.polarity.segments[3].hasFocus()


def test_choices_are_sent(editor, sent, qtbot):
    qtbot.keyClick(editor.attitude, Qt.Key.Key_Down)
    qtbot.keyClick(editor.content.presence, Qt.Key.Key_Down)
    assert sent[0] == replace(OPEN, attitude=Attitude.EVALUATION)
    assert sent[1].content.mode is SpeechMode.DIRECT


def test_the_time_is_one_of_the_dates(editor, sent, qtbot):
    qtbot.keyClick(editor.time, Qt.Key.Key_Down)
    assert sent == [replace(OPEN, time="d-day")]


def test_a_claim_is_tied_to_the_stance_it_is_tagged_as(inspector, editor, sent, qtbot):
    claim = replace(OPEN, target=Target(TargetKind.CLAIM, spans=quoted("支持")))
    inspector.show_annotation(claim, context())
    qtbot.keyClick(editor.claim, Qt.Key.Key_Down)
    assert sent == [replace(claim, target=replace(claim.target, claim=Claim(quoted("支持"), "s-opposes")))]


def test_the_chain_grows_moves_and_shrinks(inspector, editor, sent, qtbot):
    qtbot.mouseClick(editor.chain.writer, Qt.MouseButton.LeftButton)
    inspector.fill_slot("chain", ORBAN.spans, "m-orban")
    inspector.fill_slot("chain", PUTIN.spans, "m-putin")
    writer, orban = AttributedTo(Voice.AUTHOR), AttributedTo(Voice.EXPLICIT, "m-orban", None, ORBAN.spans)
    putin = AttributedTo(Voice.EXPLICIT, "m-putin", None, PUTIN.spans)
    assert sent[-1].chain == (writer, orban, putin)
    editor.chain.sources.setCurrentRow(2)
    qtbot.keyClick(editor.chain.sources, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sent[-1].chain == (writer, putin, orban)
    qtbot.keyClick(editor.chain.sources, Qt.Key.Key_Delete)
    assert sent[-1].chain == (writer, orban)


def test_evidence_is_ticked_by_keyboard(editor, sent, qtbot):
    evidence = editor.evidence.list
    evidence.setFocus()
    evidence.setCurrentRow(1)
    qtbot.keyClick(evidence, Qt.Key.Key_Space)
    assert sent == [replace(OPEN, evidence=("2",))]


def test_esc_goes_back_to_the_text_and_takes_nothing_back(inspector, editor, sent, qtbot):
    editor.holder.field.setFocus()
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_1)
    qtbot.keyClick(editor.holder.field, Qt.Key.Key_Minus)
    with qtbot.waitSignal(inspector.finished):
        qtbot.keyClick(editor.holder.field, Qt.Key.Key_Escape)
    assert [stance.polarity for stance in sent] == [None, -1]
    assert editor.annotation == sent[-1]


def test_control_enter_finishes_from_a_note_too(inspector, editor, sent, qtbot):
    qtbot.keyClicks(editor.authored.note, "ironic?")
    with qtbot.waitSignal(inspector.finished):
        qtbot.keyClick(editor.authored.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [replace(OPEN, note="ironic?")]


def test_the_same_stance_shown_again_keeps_the_keyboard_and_the_open_slot(inspector, editor, qtbot):
    editor.holder.field.setFocus()
    inspector.show_annotation(replace(OPEN, polarity=1), context([*ANNOTATIONS[:-1], replace(OPEN, polarity=1)]))
    assert editor.holder.field.hasFocus()
    assert editor.holder.offers.isVisible()


def test_both_themes_paint_all_parts(inspector):
    inspector.show_annotation(OPPOSES, context())
    light = inspector.grab().toImage()
    inspector.set_theme(DARK)
    assert inspector.grab().toImage() != light
