"""What lies too deep to be drawn is opened by a click on its count, or by a key, and chosen in a menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from reading_scene import LABELS, document, mention

from annotator.core.span import Span
from annotator.ui.pane_pair import PanePair
from annotator.ui.text_view.typography import ReadingLook
from annotator.ui.theme import LIGHT

DOCUMENT = document()
WORDS = ("普京", "普京访问", "普京访问北京", "普京访问北京，𠮷野家")
NESTED = [mention(words, DOCUMENT.text, mention_id=words) for words in WORDS]


@pytest.fixture
def pair(qtbot: QtBot) -> PanePair:
    pair = PanePair(LIGHT)
    qtbot.addWidget(pair)
    pair.resize(1100, 600)
    pair.show_document(DOCUMENT)
    pair.set_annotations(NESTED, LABELS, "en")
    pair.show()
    return pair


def opened() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_click_on_the_count_lists_all_of_the_heap_the_longest_first_and_a_key_chooses(qtbot: QtBot, pair: PanePair):
    line = pair.text.rect_of(Span(0, 1))
    qtbot.mouseClick(pair.text.viewport(), Qt.MouseButton.LeftButton, pos=line.topLeft() + QPoint(9, 6))
    menu = opened()
    assert [action.text().split("\t")[0] for action in menu.actions()] == list(reversed(WORDS))
    with qtbot.waitSignal(pair.annotation_chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == ["普京访问北京"]


def test_a_key_lists_what_lies_under_the_caret(pair: PanePair):
    pair.text.set_caret(1)
    pair.list_marks_here()
    assert len(opened().actions()) == 4
    opened().close()


def test_beside_the_line_its_seals_are_listed(qtbot: QtBot, pair: PanePair):
    pair.set_look(ReadingLook(seals_in_margin=True))
    line = pair.text.rect_of(Span(0, 1))
    beside = QPoint(pair.text.viewport().width() - 40, line.center().y())
    qtbot.mouseClick(pair.text.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert len(opened().actions()) == 4
    opened().close()


def test_a_click_on_a_seal_of_few_marks_chooses_as_ever(qtbot: QtBot, pair: PanePair):
    pair.set_annotations(NESTED[:2], LABELS, "en")
    line = pair.text.rect_of(Span(0, 1))
    with qtbot.waitSignal(pair.annotation_chosen) as chosen:
        qtbot.mouseClick(pair.text.viewport(), Qt.MouseButton.LeftButton, pos=line.topLeft() + QPoint(9, 6))
    assert chosen.args == ["普京"]
    assert QApplication.activePopupWidget() is None
