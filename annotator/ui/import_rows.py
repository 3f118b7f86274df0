"""From an import's report to the rows of its dialog."""

from annotator.core.document import Document
from annotator.project.importing import Imported, ImportReport
from annotator.ui.dialogs.import_report import ImportRow


def import_rows(report: ImportReport) -> list[ImportRow]:
    """One row a document, and one for every file that brought none."""
    rows: list[ImportRow] = []
    for file in report.files:
        if file.failure is not None or not file.documents:
            rows.append(_row(file, None))
        rows += [_row(file, document) for document in file.documents]
    return rows


def _row(file: Imported, document: Document | None) -> ImportRow:
    failed = document is None and file.failure is not None
    return ImportRow(
        name=file.name,
        ok=not failed,
        format=document.source.format.value if document else "",
        encoding=document.source.encoding if document else "",
        raw_characters=len(document.raw) if document else 0,
        characters=len(document.text) if document else 0,
        references=len(document.cleaned.references) if document else 0,
        remark=(file.failure or "") if failed else " ".join(file.remarks),
    )
