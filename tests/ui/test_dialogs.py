from pathlib import Path

import pytest
from panel_scene import SUMMARIES, commit, document
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog

from annotator.core.document import VariableDefinition, VariableType
from annotator.core.operations import DocumentField
from annotator.ui.dialogs.annotator_dialog import AnnotatorDialog
from annotator.ui.dialogs.document_details import DocumentDetailsDialog, is_iso_date
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.import_report import ImportReportDialog, ImportRow
from annotator.ui.dialogs.undo_blocked import UndoBlockedDialog
from annotator.ui.dialogs.variables_dialog import VariablesDialog

# The platform without a screen says so when a window is shown; that is no fault of a dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

VARIABLES = (
    VariableDefinition("媒体", VariableType.TEXT),
    VariableDefinition("国家", VariableType.CHOICE, ("俄罗斯", "中国")),
    VariableDefinition("发行量", VariableType.NUMBER),
)


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


# Import report


def report(qtbot):
    good = ImportRow("000_俄越.txt", True, "wikitext", "UTF-8", 5355, 1035, 19, "3 places have lost words.")
    bad = ImportRow("专栏_2009.txt", False, remark="专栏_2009.txt cannot be read from byte 2,114 on.")
    return shown(ImportReportDialog([good, bad], 1), qtbot)


def test_a_file_that_failed_comes_first_with_its_sentence(qtbot):
    dialog = report(qtbot)
    table = dialog.table
    assert table.item(0, 0).text() == "专栏_2009.txt"
    assert table.item(0, 3).text() == "专栏_2009.txt cannot be read from byte 2,114 on."
    assert table.columnSpan(0, 3) == 4
    assert table.item(1, 1).text() == "Wikitext"


def test_the_report_is_copied_as_text(qtbot):
    dialog = report(qtbot)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Imported 1 of 2 files\n")
    assert "✓\t000_俄越.txt\tWikitext\tUTF-8\t5355\t1035\t19\t3 places have lost words." in copied


# Export


def export(qtbot, selected=()):
    return shown(ExportDialog(Path("/tmp/俄罗斯外交.jsonl"), SUMMARIES, list(selected)), qtbot)


def test_all_documents_unless_several_are_selected(qtbot):
    assert export(qtbot).document_ids() == ["c", "a", "b"]
    assert export(qtbot, ["b", "c"]).document_ids() == ["c", "b"]


def test_only_what_is_done_can_be_exported(qtbot):
    dialog = export(qtbot)
    qtbot.keyClick(dialog.done_ones, Qt.Key.Key_Space)
    assert dialog.document_ids() == ["c"]
    assert not dialog.selected_ones.isEnabled()


def test_a_name_without_an_ending_gets_one_and_an_empty_one_exports_nothing(qtbot):
    dialog = export(qtbot)
    dialog.field.clear()
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.field, "/tmp/out")
    assert dialog.path() == Path("/tmp/out.jsonl")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


# Details of a document


@pytest.mark.parametrize("value", ["2007", "2007-06", "2007-06-07", "2008-02-29"])
def test_years_months_and_days_are_dates(value):
    assert is_iso_date(value)


@pytest.mark.parametrize("value", ["", "2007-13", "2007-02-29", "2007年", "07-06-07", "２００７", "2007-6"])
def test_anything_else_is_no_date(value):
    assert not is_iso_date(value)


def details(qtbot):
    return shown(DocumentDetailsDialog(document(), VARIABLES), qtbot)


def test_only_what_was_changed_is_returned(qtbot):
    dialog = details(qtbot)
    assert (dialog.changed_fields(), dialog.changed_variables()) == ({}, {})
    dialog.title.clear()
    commit(dialog.title, "普京访华")
    dialog.date.clear()
    qtbot.keyClicks(dialog.note, "twin of 003")
    assert dialog.changed_fields() == {
        DocumentField.TITLE: "普京访华",
        DocumentField.DATE: None,
        DocumentField.NOTE: "twin of 003",
    }


def test_variables_have_the_field_of_their_type(qtbot):
    dialog = details(qtbot)
    country, outlet = dialog.variables["国家"], dialog.variables["媒体"]
    assert isinstance(country, QComboBox)
    qtbot.keyClick(country, Qt.Key.Key_Down)
    outlet.clear()
    assert dialog.changed_variables() == {"国家": "俄罗斯", "媒体": None}


def test_what_is_no_date_or_number_is_not_saved(qtbot):
    dialog = details(qtbot)
    dialog.date.clear()
    qtbot.keyClicks(dialog.date, "2007-13")
    assert not dialog.accept_button.isEnabled()
    dialog.date.clear()
    qtbot.keyClicks(dialog.date, "2007-12")
    assert dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.variables["发行量"], "many")
    assert not dialog.accept_button.isEnabled()


def test_a_value_whose_variable_is_gone_can_still_be_seen(qtbot):
    dialog = shown(DocumentDetailsDialog(document(), ()), qtbot)
    assert dialog.variables["媒体"].text() == "大纪元"


# Variables


def variables(qtbot):
    return shown(VariablesDialog(VARIABLES), qtbot)


def test_variables_come_back_as_they_were(qtbot):
    assert variables(qtbot).variables() == VARIABLES


def test_choices_may_be_separated_by_chinese_commas(qtbot):
    dialog = variables(qtbot)
    dialog.table.item(1, 2).setText("俄罗斯，中国、越南")
    assert dialog.variables()[1].choices == ("俄罗斯", "中国", "越南")


def test_a_variable_needs_a_name_of_its_own(qtbot):
    dialog = variables(qtbot)
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert not dialog.accept_button.isEnabled()
    dialog.table.item(3, 0).setText("媒体")
    assert not dialog.accept_button.isEnabled()
    dialog.table.item(3, 0).setText("作者")
    assert dialog.accept_button.isEnabled()


def test_a_choice_needs_choices(qtbot):
    dialog = variables(qtbot)
    dialog.table.item(1, 2).setText(" , ")
    assert not dialog.accept_button.isEnabled()


def test_a_variable_can_be_removed(qtbot):
    dialog = variables(qtbot)
    dialog.table.setCurrentCell(1, 0)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert [each.name for each in dialog.variables()] == ["媒体", "发行量"]


# The small ones


def test_a_name_is_asked_for_until_there_is_one(qtbot):
    dialog = shown(AnnotatorDialog(""), qtbot)
    assert not dialog.accept_button.isEnabled()
    commit(dialog.field, "  王小明 ")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.name() == "王小明"


def test_the_later_steps_are_named_before_they_are_taken_back(qtbot):
    dialog = shown(UndoBlockedDialog(["tag entity (41)", "change note (42)"]), qtbot)
    assert [dialog.list.item(row).text() for row in range(2)] == ["tag entity (41)", "change note (42)"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
