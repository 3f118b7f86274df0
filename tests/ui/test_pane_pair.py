"""Cleaned text and raw markup are linked both ways."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core.rules import Rule
from annotator.core.span import QuotedSpan, Side, Span
from annotator.ui.pane_pair import PanePair
from annotator.ui.rule_words import rule_sentence
from annotator.ui.text_view import TextView
from annotator.ui.theme import LIGHT
from tests.ui.reading_scene import LABELS, document, mention, place_of
from tests.ui.test_text_view import drag, point

# Said by the off-screen platform whenever a window has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pair(qtbot: QtBot) -> PanePair:
    made = PanePair(LIGHT)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    made.show_document(document())
    return made


def colour_at(view: TextView, offset: int) -> str:
    """The ground just inside the character's box."""
    image: QImage = view.viewport().grab().toImage()
    rect = view.rect_of(Span(offset, offset + 1))
    at = view.point_of(offset).toPoint()
    return image.pixelColor(rect.left() + 1, at.y() - 9).name().upper()  # above the strokes


def test_pointing_in_the_text_lights_raw(pair: PanePair):
    doc = document()
    assert colour_at(pair.raw, doc.raw.index("北京")) == LIGHT.colours.surface
    QTest.mouseMove(pair.text.viewport(), point(pair.text, doc.text.index("北京")))
    assert colour_at(pair.raw, doc.raw.index("北京")) == LIGHT.colours.accent_tint


def test_pointing_in_raw_lights_the_text(pair: PanePair):
    doc = document()
    QTest.mouseMove(pair.raw.viewport(), point(pair.raw, doc.raw.index("歐盟")))
    assert colour_at(pair.text, doc.text.index("歐盟")) == LIGHT.colours.accent_tint


def test_a_selection_is_quoted_in_code_points(pair: PanePair):
    doc = document()
    start = doc.text.index("😀在")
    drag(pair.text, start, start + 2)
    assert pair.selected() == (Side.TEXT, Span(start, start + 2))
    assert pair.quoted_selection() == QuotedSpan(Side.TEXT, start, start + 2, "😀在")


def test_a_raw_selection_is_quoted_from_raw(pair: PanePair):
    doc = document()
    span = place_of("/b", doc.raw)
    drag(pair.raw, span.start, span.end)
    assert pair.quoted_selection() == QuotedSpan(Side.RAW, span.start, span.end, "/b")


def test_selecting_on_one_side_lets_go_of_the_other(pair: PanePair, qtbot: QtBot):
    pair.select(Side.TEXT, Span(0, 2))
    with qtbot.waitSignal(pair.selection_changed):
        pair.select(Side.RAW, Span(30, 34))
    assert pair.text.selection is None
    assert pair.selected() == (Side.RAW, Span(30, 34))


def test_letting_go_of_the_selection_leaves_none(pair: PanePair):
    pair.select(Side.TEXT, Span(0, 2))
    pair.clear_selection()
    assert pair.selected() is None


def test_dropped_markup_names_its_rule(pair: PanePair, qtbot: QtBot):
    raw = document().raw
    with qtbot.waitSignal(pair.dropped_pointed) as dropped:
        QTest.mouseMove(pair.raw.viewport(), point(pair.raw, raw.index("end")))
    assert dropped.args == [Rule.COMMENT]
    assert pair.raw.viewport().toolTip() == rule_sentence(Rule.COMMENT)


def test_kept_text_names_no_rule(pair: PanePair, qtbot: QtBot):
    with qtbot.waitSignal(pair.dropped_pointed) as dropped:
        QTest.mouseMove(pair.raw.viewport(), point(pair.raw, document().raw.index("普京")))
    assert dropped.args == [None]


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_sentence(rule: Rule):
    assert rule_sentence(rule).endswith(".")
    assert "“" not in rule_sentence(rule)


def test_the_caret_tells_its_place_in_both_texts(pair: PanePair, qtbot: QtBot):
    doc = document()
    with qtbot.waitSignal(pair.position_changed) as position:
        pair.text.set_caret(doc.text.index("野"))
    assert position.args == [doc.text.index("野"), doc.raw.index("野")]


def test_an_annotation_of_the_text_is_marked_in_raw_without_the_markup_inside(pair: PanePair):
    doc = document()
    words = "“歐盟的支持”"
    pair.set_annotations([mention(words, doc.text, mention_id="m")], LABELS, "zh_CN")
    kept = [m.span.of(doc.raw) for offset in ("“", "歐盟", "的支持") for m in pair.raw.marks_at(doc.raw.index(offset))]
    assert kept == ["“", "歐盟", "的支持”"]
    assert not pair.raw.marks_at(doc.raw.index("<i>"))


def test_an_annotation_of_raw_alone_is_marked_in_raw_alone(pair: PanePair):
    doc = document()
    pair.set_annotations([mention("/b", doc.raw, side=Side.RAW)], LABELS, "zh_CN")
    assert [m.name for m in pair.raw.marks_at(doc.raw.index("/b"))] == ["国家地区"]
    assert not any(pair.text.marks_at(offset) for offset in range(len(doc.text)))


def test_clicking_a_mark_in_raw_chooses_the_annotation(pair: PanePair, qtbot: QtBot):
    doc = document()
    pair.set_annotations([mention("北京", doc.text)], LABELS, "zh_CN")
    with qtbot.waitSignal(pair.annotation_chosen) as chosen:
        QTest.mouseClick(pair.raw.viewport(), LEFT, pos=point(pair.raw, doc.raw.index("北京")))
    assert chosen.args == ["m-北京"]


def test_a_new_annotation_shows_without_the_others_being_set_again(pair: PanePair):
    doc = document()
    pair.set_annotations([], LABELS, "zh_CN")
    pair.put_annotation(mention("普京", doc.text, "PER"))
    assert [m.seal for m in pair.text.marks_at(0)] == ["人"]
    pair.remove_annotation("m-普京")
    assert not pair.text.marks_at(0)


def test_scrolling_the_text_takes_raw_along_and_back(pair: PanePair):
    raw = "\r\n".join(f"<p>第{n}段，普京访问北京，会见了许多人。</p>" for n in range(400))
    doc = document(raw)
    pair.show_document(doc)
    pair.text.scroll_to(doc.text.index("第200段"))
    assert pair.raw.is_visible(raw.index("第200段"))
    pair.raw.scroll_to(0)
    assert pair.text.is_visible(0)


def test_f8_puts_raw_away_and_brings_it_back(pair: PanePair):
    pair.toggle_raw()
    assert pair.raw_is_folded()
    assert not pair.raw.isVisible()
    pair.toggle_raw()
    assert pair.raw.isVisible()


def test_raw_folds_where_there_is_no_room_for_both_and_comes_back(pair: PanePair):
    pair.resize(800, 600)
    assert pair.raw_is_folded()
    pair.resize(1200, 600)
    assert not pair.raw_is_folded()


def test_what_a_person_unfolded_stays_at_every_width(pair: PanePair):
    pair.resize(800, 600)
    pair.toggle_raw()
    pair.resize(780, 600)
    assert not pair.raw_is_folded()


def test_raw_comes_back_level_with_the_text(qtbot: QtBot):
    pair = PanePair(LIGHT)
    qtbot.addWidget(pair)
    pair.resize(800, 300)
    pair.show()
    doc = document("".join(f"<div><!-- {n} --></div>\n<p>第{n}段，{'普京訪問北京' * 9}。</p>\n" for n in range(40)))
    pair.show_document(doc)
    there = doc.text.index("第30段")
    pair.text.scroll_to(there)
    pair.toggle_raw()
    assert pair.text.is_visible(there)
    level = pair.text.offset_near(pair.text.progress)
    assert pair.raw.is_visible(doc.cleaned.alignment.raw_position(level))


def test_the_head_counts_the_code_points_of_the_text(pair: PanePair):
    words = [label.text() for label in pair.findChildren(QLabel)]
    assert any(each.startswith(f"{len(document().text)} ") for each in words)


def test_the_thread_marks_the_paragraph_of_the_chosen_annotation(pair: PanePair):
    chosen = mention("歐盟", document().text)
    pair.set_annotations([chosen], LABELS, "zh_CN")
    assert [strand.chosen for strand in pair.strands()] == [True, False]
    pair.choose(chosen.id)
    assert [strand.chosen for strand in pair.strands()] == [False, True]


def test_the_other_pane_takes_the_keyboard_at_the_corresponding_place(pair: PanePair, qtbot: QtBot):
    doc = document()
    pair.activateWindow()
    pair.text.setFocus()
    pair.text.set_caret(doc.text.index("歐盟"))
    qtbot.waitUntil(pair.text.hasFocus)
    pair.switch_pane()
    assert pair.raw.hasFocus()
    assert pair.raw.caret == doc.raw.index("歐盟")


def test_nothing_can_be_shown(pair: PanePair):
    pair.show_document(None)
    assert pair.quoted_selection() is None
    assert pair.strands() == []
