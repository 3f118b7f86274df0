"""The Document menu: what is said about documents, their status, group and place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QMenu

from annotator.core.document import DocumentStatus
from annotator.core.operations import ChangeVariables
from annotator.ui.command import add_command
from annotator.ui.dialogs.document_details import DocumentDetailsDialog
from annotator.ui.dialogs.variables_dialog import VariablesDialog
from annotator.ui.document_list import DocumentList
from annotator.ui.session import Session
from annotator.ui.words import word


class Documents(QObject):
    """What the Document menu and the document list do."""

    def __init__(self, documents: DocumentList) -> None:
        super().__init__(documents)
        self._list = documents
        self._session: Session | None = None
        documents.document_chosen.connect(self._open)
        documents.status_wanted.connect(self._set_status)
        documents.group_wanted.connect(self.ask_group)
        documents.removal_wanted.connect(self._remove)
        documents.details_wanted.connect(self._show_details)

    def set_session(self, session: Session) -> None:
        self._session = session

    def fill_menu(self, menu: QMenu) -> None:
        add_command(menu, self.tr("&Next document"), self._list.next, "Ctrl+PgDown", name="document.next")
        add_command(menu, self.tr("&Previous document"), self._list.previous, "Ctrl+PgUp", name="document.previous")
        menu.addSeparator()
        add_command(menu, self.tr("&Details…"), self.show_details, "Ctrl+D", name="document.details")
        status = menu.addMenu(self.tr("&Status"))
        for each, key in zip(DocumentStatus, ("Ctrl+1", "Ctrl+2", "Ctrl+3"), strict=True):
            add_command(status, word(each), partial(self.set_status, each), key, name=f"document.status_{each}")
        add_command(menu, self.tr("&Group…"), self._ask_group_of_selected, "Ctrl+G", name="document.group")
        menu.addSeparator()
        add_command(menu, self.tr("&Variables…"), self.define_variables, "Ctrl+Shift+D", name="document.variables")
        menu.addMenu(self._list.order_menu)
        menu.addSeparator()
        remove = self.tr("&Remove from the project")
        add_command(menu, remove, self._remove_selected, "Ctrl+Shift+Del", name="document.remove")

    def show_details(self) -> None:
        if self._session is not None and self._session.document is not None:
            self._show_details(self._session.document.id)

    def set_status(self, status: DocumentStatus) -> None:
        self._set_status(self._list.selected(), status)

    def _ask_group_of_selected(self) -> None:
        self.ask_group(self._list.selected())

    def _remove_selected(self) -> None:
        self._remove(self._list.selected())

    def ask_group(self, document_ids: Sequence[str]) -> None:
        """Ask for the group that documents are to be listed under; an empty one takes them out of theirs."""
        if self._session is None or not document_ids:
            return
        groups = sorted({summary.group for summary in self._session.summaries if summary.group})
        group, said_yes = QInputDialog.getItem(
            self._list, self.tr("Group"), self.tr("List these documents under:"), ["", *groups], 0, editable=True
        )
        if said_yes:
            self._session.set_group(document_ids, group.strip())

    def define_variables(self) -> None:
        if self._session is None:
            return
        before = self._session.context.variables
        dialog = VariablesDialog(before, self._list.window())
        if dialog.exec():
            self._session.define_variables(ChangeVariables(before, dialog.variables()))

    def _open(self, document_id: str) -> None:
        if self._session is not None:
            self._session.open_document(document_id)

    def _set_status(self, document_ids: Sequence[str], status: DocumentStatus) -> None:
        if self._session is not None:
            self._session.set_status(document_ids, status)

    def _remove(self, document_ids: Sequence[str]) -> None:
        if self._session is not None:
            self._session.remove_documents(document_ids)

    def _show_details(self, document_id: str) -> None:
        if self._session is None:
            return
        document = self._session.project.document(document_id)
        dialog = DocumentDetailsDialog(document, self._session.context.variables, self._list.window())
        if dialog.exec():
            self._session.change_details(document, dialog.changed_fields(), dialog.changed_variables())
