"""Cleaning anew in the window, by key and mouse, on the seeds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.app import Desk
from annotator.core.annotation import quote_of
from annotator.core.document import Cleaner, CleaningChoices, Document, MarkAction
from annotator.core.operations import AddDocument
from annotator.core.rules import Rule
from annotator.core.span import Side, Span
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.recleaning import is_outdated
from annotator.project.worker import Worker
from annotator.ui.document_list_model import DETAIL_ROLE
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import Settings

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, seeds: list[Path], worker: Worker) -> Iterator[MainWindow]:
    """The window on seed 002, with 003 beside it."""
    desk = Desk(qapp, Settings(), "light")
    project = Project.create(tmp_path / "兩篇.annotator")
    import_paths(project, seeds[2:4], worker=worker)
    desk.open(project)
    desk.window.resize(1680, 980)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.window.panes.focus_text()
    yield desk.window
    desk.close()


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def document_of(window: MainWindow) -> Document:
    document = session_of(window).document
    assert document is not None
    return document


def select(qtbot: QtBot, window: MainWindow, side: Side, words: str, after: str = "") -> None:
    """Select words by the arrow keys."""
    view = window.panes.text if side is Side.TEXT else window.panes.raw
    text = document_of(window).text if side is Side.TEXT else document_of(window).raw
    start = text.index(words, text.index(after))
    view.setFocus()
    view.set_caret(start)
    while window.panes.selected() != (side, Span(start, start + len(words))):
        qtbot.keyClick(view, Key.Key_Right, SHIFT)


def when_cleaned(qtbot: QtBot, window: MainWindow, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(window.recleaning.ended, timeout=30_000):
        act()


def switch(qtbot: QtBot, window: MainWindow, rule: Rule) -> None:
    """Go to the rule's row in the panel and press Space."""
    window.tabs.setCurrentWidget(window.cleaning)
    window.cleaning.list.setFocus()
    row = window.cleaning.row(rule)
    assert row is not None
    window.cleaning.list.setCurrentItem(row)
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window.cleaning.list, Key.Key_Space))


def undo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_Z, CONTROL)


def test_a_rule_switched_off_changes_the_text_and_annotations_stay_on_their_words(qtbot: QtBot, window: MainWindow):
    select(qtbot, window, Side.TEXT, "Российско-вьетнамские отношения")
    qtbot.keyClick(window.panes.text, Key.Key_8)
    before, tagged = document_of(window), session_of(window).annotations
    switch(qtbot, window, Rule.LANGUAGE_LABEL)
    after = document_of(window)
    assert "（俄語：Российско" in before.text
    assert "（Российско" in after.text
    moved = session_of(window).annotations[0]
    assert (quote_of(moved), moved.review) == ("Российско-вьетнамские отношения", False)
    assert moved.spans[0].start < tagged[0].spans[0].start
    assert window.status.message.text() == ("The cleaned text has a new version: 1 annotation moved with the raw text.")
    undo(qtbot, window)
    assert (document_of(window), session_of(window).annotations) == (before, tagged)
    assert window.panes.text.text_for_reading() == before.text
    row = window.cleaning.row(Rule.LANGUAGE_LABEL)
    assert row is not None
    assert row.checkState(0) is Qt.CheckState.Checked


def test_leaving_out_what_is_tagged_keeps_the_annotation_in_raw_for_review(qtbot: QtBot, window: MainWindow):
    select(qtbot, window, Side.TEXT, "最強的盟友")
    qtbot.keyClick(window.panes.text, Key.Key_2)
    before, tagged = document_of(window), session_of(window).annotations
    select(qtbot, window, Side.TEXT, "最強的盟友之一")
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window, Key.Key_L, CONTROL | SHIFT))
    assert "最強的盟友" not in document_of(window).text
    moved = session_of(window).annotations[0]
    assert (moved.spans[0].side, quote_of(moved), moved.review) == (Side.RAW, "最強的盟友", True)
    assert window.status.message.text() == (
        "The cleaned text has a new version: 1 annotation no longer fits and is marked for review."
    )
    undo(qtbot, window)
    assert (document_of(window), session_of(window).annotations) == (before, tagged)
    qtbot.keyClick(window, Key.Key_Z, CONTROL | SHIFT)
    assert session_of(window).annotations == [moved]


def test_raw_text_is_kept_by_key_and_its_mark_removed_in_the_panel(qtbot: QtBot, window: MainWindow):
    before = document_of(window).text
    select(qtbot, window, Side.RAW, "Embassy of Vietnam")
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window, Key.Key_K, CONTROL | SHIFT))
    assert "Embassy of Vietnam" in document_of(window).text
    mark = document_of(window).cleaning.marks[0]
    assert mark.action is MarkAction.KEEP
    window.tabs.setCurrentWidget(window.cleaning)
    window.cleaning.list.setFocus()
    window.cleaning.list.setCurrentItem(window.cleaning.row(mark))
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window.cleaning.list, Key.Key_Delete))
    assert (document_of(window).text, document_of(window).cleaning) == (before, CleaningChoices())


def test_wishes_that_come_while_one_is_carried_out_are_all_fulfilled(qtbot: QtBot, window: MainWindow):
    def act() -> None:
        for rule in (Rule.LANGUAGE_LABEL, Rule.CATEGORY, Rule.IMAGE):
            window.recleaning.switch_rule(rule, on=False)

    when_cleaned(qtbot, window, act)
    assert document_of(window).cleaning.rules_off == ("category", "image", "language-label")


def test_cleaning_by_the_same_choices_says_that_nothing_changed(qtbot: QtBot, window: MainWindow):
    when_cleaned(qtbot, window, window.recleaning.clean_again)
    assert window.status.message.text() == "Nothing changed."


def test_without_a_selection_the_keys_say_what_they_need(qtbot: QtBot, window: MainWindow):
    qtbot.keyClick(window, Key.Key_K, CONTROL | SHIFT)
    assert "in the raw text" in window.status.message.text()
    qtbot.keyClick(window, Key.Key_L, CONTROL | SHIFT)
    assert "in either text" in window.status.message.text()
    assert not window.recleaning.busy


def test_the_document_that_is_cleaned_may_be_left_meanwhile(qtbot: QtBot, window: MainWindow):
    session, first = session_of(window), document_of(window)

    def act() -> None:
        window.recleaning.switch_rule(Rule.LANGUAGE_LABEL, on=False)
        qtbot.keyClick(window, Key.Key_PageDown, CONTROL)

    when_cleaned(qtbot, window, act)
    assert document_of(window).id != first.id
    assert "俄語：" not in session.project.document(first.id).text


def test_the_reader_stays_at_the_place(qtbot: QtBot, window: MainWindow):
    view = window.panes.text
    there = document_of(window).text.index("經貿關係")
    view.scroll_to(there)
    first = document_of(window).text[view.first_offset :][:8]
    switch(qtbot, window, Rule.LANGUAGE_LABEL)
    assert document_of(window).text[view.first_offset :][:8] == first


def test_the_menu_of_the_raw_pane_says_why_something_is_gone_and_switches_the_rule_off(
    qtbot: QtBot, window: MainWindow
):
    raw = window.panes.raw
    place = document_of(window).raw.index("[[Category:") + 4
    raw.scroll_to(place)
    raw.setFocus()
    raw.customContextMenuRequested.emit(raw.point_of(place).toPoint() + QPoint(2, 0))
    menu = next(each for each in window.panes.findChildren(QMenu) if each.isVisible())
    why = menu.actions()[0]
    assert (why.text(), why.isEnabled()) == ("Why is this gone?", True)
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    assert "categories" in box.text()
    off = next(each for each in box.buttons() if each.text() == "&Switch the rule off here")
    when_cleaned(qtbot, window, lambda: qtbot.mouseClick(off, Qt.MouseButton.LeftButton))
    assert document_of(window).cleaning.rules_off == ("category",)


def test_two_keys_bring_back_what_the_caret_stands_in(qtbot: QtBot, window: MainWindow):
    raw = window.panes.raw
    raw.setFocus()
    raw.set_caret(document_of(window).raw.index("Embassy of Vietnam"))
    qtbot.keyClick(window, Key.Key_F1, SHIFT)
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    assert "citation" in box.text()
    keep = next(each for each in box.buttons() if each.text() == "&Keep it in the text")
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(keep, Key.Key_Space))
    assert "publisher=Embassy of Vietnam" in document_of(window).text
    assert [mark.action for mark in document_of(window).cleaning.marks] == [MarkAction.KEEP]


def test_every_outdated_text_is_cleaned_again_by_one_key(qtbot: QtBot, window: MainWindow):
    project = session_of(window).project
    document = document_of(window)
    old = replace(document.cleaned, cleaner=Cleaner("annotator", "0"))
    project.perform(
        AddDocument(replace(document, id="舊", title="舊", cleaned=old), project.source_bytes(document.id) or b"")
    )
    assert str(window.documents.model.index(2).data(DETAIL_ROLE)).startswith("outdated · ")
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window, Key.Key_F5, SHIFT))
    assert "cleaned again" in window.status.message.text()
    assert not any(is_outdated(each) for each in project.documents())
    assert "outdated" not in str(window.documents.model.index(2).data(DETAIL_ROLE))
    when_cleaned(qtbot, window, lambda: qtbot.keyClick(window, Key.Key_F5, SHIFT))
    assert window.status.message.text() == "No text of this project is outdated."


def test_what_is_in_the_text_is_not_gone(window: MainWindow):
    raw = document_of(window).raw
    why, _, keep, drop = window.recleaning.context_menu(raw.index("概論")).actions()
    assert [each.isEnabled() for each in (why, keep, drop)] == [False, False, False]


def test_a_place_in_raw_is_selected_and_the_raw_pane_unfolded_for_it(qtbot: QtBot, window: MainWindow):
    window.panes.fold_raw(True)
    window.tabs.setCurrentWidget(window.cleaning)
    window.cleaning.list.setFocus()
    window.cleaning.list.setCurrentItem(window.cleaning.row(Rule.REFERENCE))
    qtbot.keyClick(window.cleaning.list, Key.Key_Return)
    assert not window.panes.raw_is_folded()
    selected = window.panes.selected()
    assert selected is not None
    assert selected[1].of(document_of(window).raw).startswith("<ref")


def test_the_tab_and_the_list_say_how_much_is_to_be_looked_at(window: MainWindow):
    summary = session_of(window).summaries[0]
    count = len(document_of(window).cleaned.findings)
    assert summary.findings == count > 0
    assert window.tabs.tabText(1) == f"Cleaning · {count}"
    index = window.documents.model.index_of(summary.id)
    assert "to look at" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "to look at" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_closing_the_window_while_it_cleans_leaves_the_project_whole(qtbot: QtBot, window: MainWindow):
    path = session_of(window).project.path
    window.recleaning.switch_rule(Rule.LANGUAGE_LABEL, on=False)
    window.close()
    with Project.open(path) as project:
        assert project.check() == []
