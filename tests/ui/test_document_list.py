import pytest
from panel_scene import SUMMARIES, commit
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core.document import DocumentStatus
from annotator.ui.document_list import DocumentList
from annotator.ui.document_list_model import DETAIL_ROLE, ID_ROLE, DocumentListModel, DocumentOrder
from annotator.ui.theme import DARK, LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def documents(qtbot):
    widget = DocumentList(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(248, 500)
    widget.set_grouped(False)
    widget.set_documents(SUMMARIES)
    widget.show()
    return widget


def rows(documents):
    model = documents.model
    return [model.index(row).data(ID_ROLE) or model.index(row).data() for row in range(model.rowCount())]


def click(documents, qtbot, name, modifier=Qt.KeyboardModifier.NoModifier):
    place = documents.view.visualRect(documents.model.index_of(name)).center()
    qtbot.mouseClick(documents.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_the_model_keeps_the_rules_of_item_models(qtmodeltester):
    model = DocumentListModel()
    model.set_documents(SUMMARIES)
    model.set_grouped(True)
    qtmodeltester.check(model)


def test_changes_keep_the_rules_too(qapp):
    model = DocumentListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_documents(SUMMARIES)
    model.set_filter("普京")
    model.set_order(DocumentOrder.TITLE)
    model.set_grouped(True)
    model.set_documents([])
    assert tester.model() is model


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (DocumentOrder.IMPORTED, ["c", "a", "b"]),
        (DocumentOrder.NAME, ["a", "b", "c"]),
        (DocumentOrder.DATE, ["c", "b", "a"]),
        (DocumentOrder.STATUS, ["b", "a", "c"]),
        (DocumentOrder.TITLE, ["c", "a", "b"]),
    ],
)
def test_documents_are_sorted_as_asked(documents, order, names):
    documents.set_order(order)
    assert rows(documents) == names


def test_documents_are_listed_under_their_groups_unless_told_otherwise(qtbot):
    widget = DocumentList(LIGHT)
    qtbot.addWidget(widget)
    widget.set_documents(SUMMARIES)
    assert "No group" in rows(widget)


def test_groups_have_headings_and_those_without_come_last(documents):
    documents.set_grouped(True)
    assert rows(documents) == ["维基百科", "c", "a", "No group", "b"]


def test_a_document_says_its_format_script_and_length(documents):
    assert documents.model.index(0).data(DETAIL_ROLE) == "Wikitext · trad. · 3052 chars"


def test_typing_in_the_filter_leaves_what_fits(documents, qtbot):
    commit(documents.filter, "普京")
    assert rows(documents) == ["a", "b"]
    documents.filter.clear()
    qtbot.keyClicks(documents.filter, "C.TXT")
    assert rows(documents) == ["c"]


def test_preedit_text_of_an_input_method_filters_nothing(documents):
    QApplication.sendEvent(documents.filter, QInputMethodEvent("pu jing", []))
    assert len(rows(documents)) == 3
    commit(documents.filter, "俄越")
    assert rows(documents) == ["c"]


def test_a_click_chooses_a_document(documents, qtbot):
    with qtbot.waitSignal(documents.document_chosen) as chosen:
        click(documents, qtbot, "b")
    assert chosen.args == ["b"]


def test_choosing_from_outside_is_silent(documents, qtbot):
    with qtbot.assertNotEmitted(documents.document_chosen):
        documents.choose("a")
    assert documents.selected() == ["a"]


def test_a_second_click_with_control_selects_more_and_opens_nothing(documents, qtbot):
    click(documents, qtbot, "b")
    with qtbot.assertNotEmitted(documents.document_chosen):
        click(documents, qtbot, "c", Qt.KeyboardModifier.ControlModifier)
    assert documents.selected() == ["c", "b"]


def test_new_summaries_keep_the_selection(documents, qtbot):
    click(documents, qtbot, "b")
    click(documents, qtbot, "c", Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(documents.document_chosen):
        documents.set_documents(list(reversed(SUMMARIES)))
    assert sorted(documents.selected()) == ["b", "c"]


def test_the_arrow_keys_pass_over_headings(documents, qtbot):
    documents.set_grouped(True)
    documents.choose("a")
    with qtbot.waitSignal(documents.document_chosen) as chosen:
        qtbot.keyClick(documents.view, Qt.Key.Key_Down)
    assert chosen.args == ["b"]


def test_next_and_previous_stop_at_the_ends(documents, qtbot):
    documents.choose("a")
    with qtbot.waitSignal(documents.document_chosen) as chosen:
        documents.next()
    assert chosen.args == ["b"]
    with qtbot.assertNotEmitted(documents.document_chosen):
        documents.next()


def test_the_context_menu_speaks_of_all_selected_documents(documents, qtbot):
    click(documents, qtbot, "b")
    click(documents, qtbot, "c", Qt.KeyboardModifier.ControlModifier)
    actions = {action.text(): action for action in documents.context_menu().actions()}
    with qtbot.waitSignal(documents.status_wanted) as wanted:
        actions["Mark as “Done”"].trigger()
    assert wanted.args == [["c", "b"], DocumentStatus.DONE]
    with qtbot.waitSignal(documents.removal_wanted) as wanted:
        actions["Remove from the project"].trigger()
    assert wanted.args == [["c", "b"]]
    assert "Details…" not in actions


def test_a_right_click_opens_the_menu_of_one_document(documents, qtbot):
    documents.choose("a")
    actions = {action.text(): action for action in documents.context_menu().actions()}
    with qtbot.waitSignal(documents.details_wanted) as wanted:
        actions["Details…"].trigger()
    assert wanted.args == ["a"]
    with qtbot.waitSignal(documents.group_wanted) as wanted:
        actions["Group…"].trigger()
    assert wanted.args == [["a"]]


def test_statuses_differ_in_shape_and_every_row_is_painted(documents):
    documents.view.selectionModel().clear()
    column = documents.view.viewport().width() - 16 - 14
    marks = set()
    for name in "cab":
        top = documents.view.visualRect(documents.model.index_of(name)).top()
        grey = documents.view.viewport().grab().toImage().copy(column, top + 5, 16, 22)
        marks.add(bytes(grey.convertToFormat(grey.Format.Format_Mono).constBits()))
    assert len(marks) == 3


def test_an_empty_project_says_what_to_do(documents):
    documents.set_documents([])
    documents.set_theme(DARK)
    assert not documents.view.isVisible()
    assert any("File › Import" in label.text() for label in documents.findChildren(QLabel) if label.isVisible())
