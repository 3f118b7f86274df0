from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from annotator.core.document import (
    Cleaner,
    CleaningChoices,
    CleaningMark,
    Document,
    Finding,
    FindingKind,
    Format,
    MarkAction,
    Newline,
    Source,
)
from annotator.core.rules import Rule
from annotator.core.span import Side, Span
from annotator.sources.cleaning import clean
from annotator.ui.cleaning_panel import FEW, MOST_PLACES, CleaningPanel
from annotator.ui.finding_words import finding_name, finding_sentence, words_around
from annotator.ui.rule_words import rule_name, rule_sentence
from annotator.ui.theme import DARK, LIGHT

Key = Qt.Key

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def document(seeds: list[Path]) -> Document:
    """Seed 002 with two findings."""
    raw = seeds[2].read_text(encoding="utf-8")
    cleaned, _ = clean(raw, Format.WIKITEXT)
    point = cleaned.text.index("，可追溯")
    findings = (
        Finding(FindingKind.STRAY_MARK, Side.TEXT, 0, 2),
        Finding(FindingKind.LOST_SUBJECT, Side.TEXT, point, point),
    )
    source = Source("002.txt", 1, "0" * 64, "UTF-8", False, Newline.LF, Format.WIKITEXT)
    return Document("002", source, "俄越关系", raw, replace(cleaned, findings=findings))


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> CleaningPanel:
    panel = CleaningPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(364, 800)
    panel.show_document(document)
    panel.show()
    panel.activateWindow()
    panel.list.setFocus()
    return panel


def texts(panel: CleaningPanel) -> list[str]:
    return [row.text(0) for row in panel.rows()]


def go_to(panel: CleaningPanel, key: object) -> QTreeWidgetItem:
    row = panel.row(key)
    assert row is not None
    panel.list.setCurrentItem(row)
    return row


def test_every_rule_and_every_finding_has_words():
    for rule in Rule:
        assert rule_name(rule) != rule
        assert "by the rule" not in rule_sentence(rule)
    for kind in FindingKind:
        assert finding_name(kind) != finding_sentence(kind)


def test_findings_are_named_and_shown_among_their_words(panel: CleaningPanel, document: Document):
    top = texts(panel)[:5]
    assert top[:2] == ["To look at", "Markup left in the text"]
    assert top[3] == "Words lost in the source"
    before, at, after = words_around(document.cleaned.findings[1], document)
    assert (at, after[:4]) == ("", "，可追溯")
    assert before.endswith("雙邊關係")


def test_enter_shows_the_place_of_a_finding_even_of_a_point(qtbot: QtBot, panel: CleaningPanel, document: Document):
    point = document.cleaned.findings[1]
    go_to(panel, point)
    with qtbot.waitSignal(panel.reveal_wanted) as wanted:
        qtbot.keyClick(panel.list, Key.Key_Return)
    assert wanted.args == [Side.TEXT, Span(point.start, point.start + 1)]


def test_enter_goes_from_stretch_to_stretch_of_a_rule(qtbot: QtBot, panel: CleaningPanel, document: Document):
    go_to(panel, Rule.REFERENCE)
    stretches = list[Span]()
    for _ in range(2):
        with qtbot.waitSignal(panel.reveal_wanted) as wanted:
            qtbot.keyClick(panel.list, Key.Key_Return)
        assert wanted.args is not None
        assert wanted.args[0] is Side.RAW
        stretches.append(wanted.args[1])
    assert [stretch.of(document.raw)[:4] for stretch in stretches] == ["<ref", "<ref"]
    assert stretches[0].end <= stretches[1].start


def test_a_double_click_shows_a_place_too(qtbot: QtBot, panel: CleaningPanel, document: Document):
    row = go_to(panel, document.cleaned.findings[0])
    place = panel.list.visualItemRect(row).center()
    with qtbot.waitSignal(panel.reveal_wanted) as wanted:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [Side.TEXT, Span(0, 2)]


def test_space_switches_a_rule_off_and_on(qtbot: QtBot, panel: CleaningPanel):
    go_to(panel, Rule.LANGUAGE_LABEL)
    with qtbot.waitSignal(panel.rule_switched) as switched:
        qtbot.keyClick(panel.list, Key.Key_Space)
    assert switched.args == [Rule.LANGUAGE_LABEL, False]
    with qtbot.waitSignal(panel.rule_switched) as switched:
        qtbot.keyClick(panel.list, Key.Key_Space)
    assert switched.args == [Rule.LANGUAGE_LABEL, True]


def test_rules_that_belong_to_reading_the_format_have_no_tick(panel: CleaningPanel):
    row = panel.row(Rule.LINK_MARK)
    assert row is not None
    assert not row.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert row.data(0, Qt.ItemDataRole.CheckStateRole) is None


def test_a_rule_that_is_off_is_listed_without_its_tick(panel: CleaningPanel, document: Document):
    panel.show_document(replace(document, cleaning=CleaningChoices((Rule.ADVERTISEMENT,))))
    row = panel.row(Rule.ADVERTISEMENT)
    assert row is not None
    assert row.checkState(0) is Qt.CheckState.Unchecked
    assert "switched off" in row.data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_a_row_says_its_numbers_in_words(panel: CleaningPanel, document: Document):
    row = panel.row(Rule.LANGUAGE_LABEL)
    assert row is not None
    spoken = row.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Names of languages, ")
    assert "characters made" in spoken


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_mark_is_removed_by_key_and_by_button(qtbot: QtBot, panel: CleaningPanel, document: Document, way: str):
    mark = CleaningMark(0, 9, MarkAction.KEEP)
    panel.show_document(replace(document, cleaning=CleaningChoices((), (mark,))))
    assert panel.remove_mark.isVisible()
    assert not panel.remove_mark.isEnabled()
    assert go_to(panel, mark).text(0) == "Kept: “{{Infobox”"
    with qtbot.waitSignal(panel.mark_removed) as removed:
        if way == "key":
            qtbot.keyClick(panel.list, Key.Key_Delete)
        else:
            qtbot.mouseClick(panel.remove_mark, Qt.MouseButton.LeftButton)
    assert removed.args == [mark]


def test_an_older_cleaner_is_named_with_the_way_to_the_new_one(qtbot: QtBot, panel: CleaningPanel, document: Document):
    assert not panel.clean_again.isVisible()
    old = replace(document.cleaned, cleaner=Cleaner("annotator", "0"))
    panel.show_document(replace(document, cleaned=old))
    with qtbot.waitSignal(panel.clean_wanted):
        qtbot.mouseClick(panel.clean_again, Qt.MouseButton.LeftButton)


def test_the_current_row_stays_while_the_document_is_cleaned_anew(panel: CleaningPanel, document: Document):
    go_to(panel, Rule.CATEGORY)
    panel.show_document(replace(document, cleaning=CleaningChoices((Rule.CATEGORY,))))
    assert panel.list.currentItem() is panel.row(Rule.CATEGORY)


def test_many_findings_are_folded_and_very_many_are_counted(panel: CleaningPanel, document: Document):
    many = tuple(Finding(FindingKind.EMPTY_NOTE, Side.TEXT, at, at) for at in range(MOST_PLACES + FEW))
    panel.show_document(replace(document, id="many", cleaned=replace(document.cleaned, findings=many)))
    heading = panel.rows()[1]
    assert not heading.isExpanded()
    assert heading.childCount() == MOST_PLACES + 1
    last = heading.child(MOST_PLACES)
    assert last is not None
    assert last.text(0) == f"and {FEW} more"


def test_nothing_is_filled_in_before_it_can_be_seen(qtbot: QtBot, document: Document):
    panel = CleaningPanel(LIGHT)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.counted) as counted:
        panel.show_document(document)
    assert counted.args == [2]
    assert panel.rows() == []
    panel.show()
    assert panel.rows()


def test_emptiness_is_said_in_words(panel: CleaningPanel, document: Document):
    panel.set_theme(DARK)
    panel.show_document(replace(document, id="fine", cleaned=replace(document.cleaned, findings=())))
    assert "Nothing in this text looks doubtful." in texts(panel)
    assert any("Ctrl+Shift+K" in words for words in texts(panel))
    panel.show_document(None)
    assert not panel.list.isVisible()
    assert any("Open a document" in label.text() for label in panel.findChildren(QLabel) if label.isVisible())
