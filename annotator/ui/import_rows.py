"""From an import's report to the rows of its dialog."""

from PySide6.QtCore import QCoreApplication

from annotator.core.document import Document
from annotator.project.importing import Imported, ImportReport
from annotator.ui.dialogs.import_report import ImportRow
from annotator.ui.sentences import translated


def import_rows(report: ImportReport) -> list[ImportRow]:
    """One row a document, and one for every file that brought none."""
    rows: list[ImportRow] = []
    nothing = "" if report.steps else QCoreApplication.translate("ImportRows", "All of it is in the project already.")
    for file in report.files:
        if file.failures or not file.documents:
            rows.append(_row(file, None, nothing))
        rows += [_row(file, document) for document in file.documents]
    return rows


def _row(file: Imported, document: Document | None, nothing: str = "") -> ImportRow:
    """``nothing``: what to remark where nothing else was remarked."""
    remark = " ".join(map(translated, file.remarks)) or nothing
    failed = document is None and bool(file.failures)
    return ImportRow(
        name=file.name,
        ok=not failed,
        format=document.source.format.value if document else "",
        encoding=document.source.encoding if document else "",
        raw_characters=len(document.raw) if document else 0,
        characters=len(document.text) if document else 0,
        references=len(document.cleaned.references) if document else 0,
        remark="\n".join(map(translated, file.failures)) if failed else remark,
    )
