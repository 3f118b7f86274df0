"""Hiding annotations by layer, label, annotator and origin: nothing is lost, and the button says so."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from reading_scene import LABELS, document, mention, place_of

from annotator.core.annotation import Annotation
from annotator.ui.annotation_filter import AnnotationFilter
from annotator.ui.pane_pair import PanePair
from annotator.ui.theme import LIGHT

DOCUMENT = document()
PUTIN, BEIJING = mention("普京", DOCUMENT.text, "PER", mention_id="a1"), mention("北京", DOCUMENT.text, mention_id="a2")


@pytest.fixture
def pair(qtbot: QtBot) -> PanePair:
    pair = PanePair(LIGHT)
    qtbot.addWidget(pair)
    pair.resize(1100, 600)
    pair.show_document(DOCUMENT)
    pair.set_annotations([PUTIN, BEIJING], LABELS, "en")
    pair.show()
    return pair


def drawn(pair: PanePair) -> Sequence[str]:
    return sorted({mark.id for offset in range(len(DOCUMENT.text)) for mark in pair.text.marks_at(offset)})


def tick(qtbot: QtBot, pair: PanePair, words: str) -> None:
    """Open the choices and tick one with the space bar."""
    menu = pair.filter_button.menu()
    menu.popup(pair.mapToGlobal(pair.rect().center()))
    menu.setActiveAction(next(action for action in menu.actions() if action.text().startswith(words)))
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()


def test_a_label_is_hidden_and_shown_again_by_the_space_bar(qtbot: QtBot, pair: PanePair):
    tick(qtbot, pair, "Person")
    assert (drawn(pair), pair.filter_button.text()) == (["a2"], "1 hidden")
    tick(qtbot, pair, "Person")
    assert (drawn(pair), pair.filter_button.text()) == (["a1", "a2"], "")


def test_the_chosen_annotation_is_shown_though_its_like_is_hidden(pair: PanePair):
    pair.set_filter(AnnotationFilter(layers=frozenset({"entity"})))
    assert drawn(pair) == []
    pair.choose("a1")
    assert drawn(pair) == ["a1"]


def test_what_is_tagged_next_is_shown_with_its_like(pair: PanePair):
    pair.set_filter(AnnotationFilter(labels=frozenset({"PER", "GPE"})))
    pair.put_annotation(mention("歐盟", DOCUMENT.text, mention_id="a3"))
    assert (drawn(pair), pair.filter_button.text()) == (["a2", "a3"], "1 hidden")


def test_raw_hides_the_same(pair: PanePair):
    pair.set_filter(AnnotationFilter(labels=frozenset({"PER"})))
    start = place_of("普京", DOCUMENT.raw).start
    assert not pair.raw.marks_at(start)
    assert pair.raw.marks_at(place_of("北京", DOCUMENT.raw).start)


@pytest.mark.parametrize(
    "hidden",
    [
        AnnotationFilter(layers=frozenset({"entity"})),
        AnnotationFilter(labels=frozenset({"PER"})),
        AnnotationFilter(annotators=frozenset({PUTIN.annotator})),
        AnnotationFilter(origins=frozenset({"manual"})),
    ],
)
def test_each_criterion_hides_what_it_says(hidden: AnnotationFilter):
    annotation: Annotation = PUTIN
    assert not hidden.shows(annotation)
    assert hidden.letting(annotation) == AnnotationFilter()
    assert AnnotationFilter().shows(annotation)


def test_nothing_is_hidden_without_a_choice(pair: PanePair):
    assert not AnnotationFilter()
    assert pair.text.marks_at(place_of("普京", DOCUMENT.text).start)[0].span == place_of("普京", DOCUMENT.text)
