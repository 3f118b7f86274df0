from dataclasses import replace

import pytest
from panel_scene import ANNOTATIONS, DAY, ENTITIES, HUNGARY, IN_ORDER, LABELS, OPPOSES, PUTIN, commit, in_front, mention
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core.annotation import Stance, TimexMod
from annotator.ui.annotation_table import AnnotationTable
from annotator.ui.annotation_table_model import ID_ROLE, AnnotationTableModel, Column
from annotator.ui.annotation_words import AnnotationWords
from annotator.ui.theme import LIGHT

# The platform without a screen says so when a window is shown; that is no fault of a panel.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def table(qtbot):
    widget = AnnotationTable(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(364, 400)
    widget.annotations = in_front(ANNOTATIONS)
    widget.set_annotations(widget.annotations, LABELS, "en", ENTITIES)
    widget.show()
    return widget


def names(table):
    return [table.model.index(row, 0).data(ID_ROLE) for row in range(table.model.rowCount())]


def put(table, annotation):
    table.annotations.put(annotation)
    table.follow([annotation.id])


def click(table, qtbot, name, modifier=Qt.KeyboardModifier.NoModifier):
    place = table.view.visualRect(table.model.index(table.model.row_of(name), 0)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def words(language="en"):
    return AnnotationWords(in_front(ANNOTATIONS), LABELS, language, ENTITIES)


def test_the_rows_let_the_text_be_painted_first(table, qtbot):
    table.choose(names(table)[1])
    assert not table.view.updatesEnabled()
    qtbot.waitUntil(table.view.updatesEnabled)


def test_the_model_keeps_the_rules_of_item_models(qtmodeltester):
    model = AnnotationTableModel()
    model.set_annotations(in_front(ANNOTATIONS), LABELS, "en", ENTITIES)
    qtmodeltester.check(model)


def test_single_changes_keep_the_rules_and_the_order(qapp):
    model = AnnotationTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    annotations = in_front(ANNOTATIONS)
    model.set_annotations(annotations, LABELS, "en", ())
    annotations.put(mention("m-eu", "欧盟", "ORG"))
    annotations.remove(ANNOTATIONS[3].id)
    model.follow(["m-eu", ANNOTATIONS[3].id])
    shown = [model.annotation(row).id for row in range(model.rowCount())]
    assert shown == ["m-orban", "m-putin", "s-opposes", "m-eu", "s-open", "d-day", "d-month"]
    assert tester.model() is model


def test_one_new_annotation_is_one_new_row(table, qtbot):
    with qtbot.assertNotEmitted(table.model.modelReset), qtbot.waitSignal(table.model.rowsInserted) as inserted:
        put(table, mention("m-eu", "欧盟", "ORG"))
    assert inserted.args[1:] == [4, 4]


def test_rows_are_in_the_order_of_the_text(table):
    assert names(table) == IN_ORDER


def test_a_stance_is_a_sentence_with_its_source():
    assert words().sentence(OPPOSES) == "匈牙利 → 欧盟对乌克兰的支持: 反对 −2, says 欧尔班"


def test_a_date_is_read_out_with_its_modifier():
    month = replace(DAY, earliest="2023-10-01", latest="2023-10-31", mod=TimexMod.START)
    assert words().date_value(month) == "Start of October 2023"
    assert words("zh_CN").days("2023-10-17", "2023-10-17") == "2023年10月17日"
    assert words().days("2012-01-01", None) == "from 1 January 2012 on"
    assert words().days("2000-01-01", "2010-12-31") == "2000 to 2010"


def test_a_mention_shows_the_record_it_is_linked_to(table):
    row = table.model.row_of(PUTIN.id)
    assert table.model.index(row, Column.VALUE).data() == "弗拉基米尔·普京 Q7747"


def test_a_click_chooses_and_a_double_click_opens(table, qtbot):
    with qtbot.waitSignal(table.chosen) as chosen:
        click(table, qtbot, "m-putin")
    assert chosen.args == ["m-putin"]
    click(table, qtbot, "m-hungary")
    place = table.view.visualRect(table.model.index(2, 0)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["m-hungary"]


def test_enter_opens_and_delete_wants_to_remove_all_selected(table, qtbot):
    click(table, qtbot, "m-putin")
    click(table, qtbot, "s-open", Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.removal_wanted) as removal:
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert (opened.args, removal.args) == (["s-open"], [["m-putin", "s-open"]])


def test_choosing_from_outside_is_silent_and_survives_a_refill(table, qtbot):
    with qtbot.assertNotEmitted(table.chosen):
        table.choose("d-day")
        put(table, mention("m-eu", "欧盟", "ORG"))
    assert table.selected() == ["d-day"]


def test_typed_words_filter_quotes_and_values(table, qtbot):
    qtbot.keyClicks(table.filter, "q28")
    assert names(table) == ["m-hungary"]
    table.filter.clear()
    commit(table.filter, "欧尔班")
    assert names(table) == ["m-orban", "s-opposes"]


def test_one_layer_or_what_is_to_be_reviewed_is_shown(table, qtbot):
    table.layer.setFocus()
    qtbot.keyClicks(table.layer, "St")
    assert names(table) == ["s-opposes", "s-open"]
    table.layer.setCurrentText("To review")
    assert names(table) == ["m-hungary"]


def test_a_heading_sorts_and_a_third_press_gives_the_order_of_the_text_back(table, qtbot):
    header = table.view.horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionPosition(Column.QUOTE) + 10)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        orders.append(names(table))
    assert orders[0] == list(reversed(orders[1])) != IN_ORDER
    assert orders[2] == IN_ORDER


def test_a_mark_for_review_shows_at_once(table):
    put(table, replace(DAY, review=True))
    assert table.model.index(table.model.row_of(DAY.id), Column.REVIEW).data() == "to review"
    table.grab()


def test_ten_thousand_rows_are_shown_without_measuring_each(qtbot):
    table = AnnotationTable(LIGHT)
    qtbot.addWidget(table)
    many = [replace(HUNGARY, id=f"{number:05}") for number in range(10_000)]
    table.set_annotations(in_front(many), LABELS, "en", ENTITIES)
    table.show()
    table.choose("09999")
    assert table.view.rowAt(table.view.viewport().height() - 10) == 9_999


def test_a_stance_without_holder_says_so():
    assert words().quote(Stance(id="x", annotator="", created="", modified="")) == "(holder?) → (target?)"
