"""Find in the text by key events alone: every hit is lit, the one found is selected and tagged by one key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.span import Side
from annotator.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.fixture
def in_002(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the article on Russia and Vietnam in front, written in Traditional."""
    assert window.session is not None
    window.session.open_document(next(s.id for s in window.session.summaries if s.name.startswith("002")))
    return window


def find(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window.focusWidget(), Key.Key_F, CONTROL)
    field = window.finding.bar.field
    assert window.focusWidget() is field
    field.insert(words)  # as an input method commits it: no key says 俄


def selected(window: MainWindow) -> str:
    span = window.panes.quoted_selection()
    return span.text if span else ""


def test_typing_selects_the_first_hit_and_counts_all_in_either_script(qtbot: QtBot, in_002: MainWindow):
    find(qtbot, in_002, "俄罗斯")
    hits = in_002.panes.text.found
    assert len(hits) > 10
    assert in_002.panes.selected() == (Side.TEXT, hits[0])
    assert {span.of(in_002.panes.text.text_for_reading()) for span in hits} == {"俄羅斯", "俄罗斯"}
    assert in_002.finding.bar.count.text() == f"1 of {len(hits)}"


def test_return_goes_on_and_round_and_shift_return_back(qtbot: QtBot, in_002: MainWindow):
    find(qtbot, in_002, "普京")
    field, panes = in_002.finding.bar.field, in_002.panes
    hits = list(panes.text.found)
    walked = [panes.selected()]
    for _ in hits:
        qtbot.keyClick(field, Key.Key_Return)
        walked.append(panes.selected())
    assert walked == [(Side.TEXT, hit) for hit in [*hits, hits[0]]]
    qtbot.keyClick(field, Key.Key_Return, SHIFT)
    assert panes.selected() == (Side.TEXT, hits[-1])


def test_a_name_is_tagged_wherever_it_stands_by_two_keys_each(qtbot: QtBot, in_002: MainWindow):
    find(qtbot, in_002, "普京")
    qtbot.keyClick(in_002.finding.bar.field, Key.Key_Escape)
    panes, session = in_002.panes, in_002.session
    assert panes.text.hasFocus()
    qtbot.keyClick(panes.text, Key.Key_1)
    qtbot.keyClick(panes.text, Key.Key_F3)
    qtbot.keyClick(panes.text, Key.Key_1)
    assert session is not None
    assert [annotation.spans[0].text for annotation in session.annotations] == ["普京"] * 2
    assert [annotation.spans[0].span for annotation in session.annotations] == in_002.finding.hits


def test_the_search_is_in_the_pane_with_the_caret(qtbot: QtBot, in_002: MainWindow):
    in_002.panes.fold_raw(False)
    qtbot.keyClick(in_002.panes.text, Key.Key_F6, CONTROL)
    find(qtbot, in_002, "{{CITE")
    assert in_002.panes.selected() is not None
    assert in_002.panes.active_side is Side.RAW
    assert in_002.panes.raw.found
    assert not in_002.panes.text.found
    qtbot.keyClick(in_002.finding.bar.field, Key.Key_Escape)
    assert in_002.panes.raw.hasFocus()
    assert not in_002.panes.raw.found


def test_what_is_selected_is_looked_for(qtbot: QtBot, in_002: MainWindow):
    for _ in range(2):
        qtbot.keyClick(in_002.panes.text, Key.Key_Right, SHIFT)
    words = selected(in_002)
    qtbot.keyClick(in_002.panes.text, Key.Key_F, CONTROL)
    assert in_002.finding.bar.field.text() == words != ""


def test_what_is_not_there_is_said_so_and_moves_nothing(qtbot: QtBot, in_002: MainWindow):
    before = in_002.panes.text.first_offset
    find(qtbot, in_002, "沒有這種詞")
    assert in_002.finding.bar.count.text() == "Not found"
    assert (in_002.panes.text.first_offset, selected(in_002)) == (before, "")


def test_another_document_is_searched_for_the_same(qtbot: QtBot, in_002: MainWindow):
    find(qtbot, in_002, "俄罗斯")
    qtbot.keyClick(in_002.finding.bar.field, Key.Key_PageDown, CONTROL)
    assert in_002.session is not None
    assert in_002.session.document is not None
    assert in_002.session.document.source.name.startswith("003")
    assert {span.of(in_002.session.document.text) for span in in_002.panes.text.found} == {"俄罗斯", "俄羅斯"}
