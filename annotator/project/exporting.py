"""Taking annotations out, and holding what was taken out against the laws of the format."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.errors import AnnotatorError
from annotator.core.file_names import readable
from annotator.core.project import ProjectContext
from annotator.core.sentences import Sentence
from annotator.exchange.jsonl import encode, write
from annotator.exchange.sidecar import sidecar_path
from annotator.exchange.verify import Report, verify
from annotator.project.label_sets import built_in_label_set
from annotator.project.progress import Progress, Silent
from annotator.project.project import Project
from annotator.project.start import SUFFIX
from annotator.sources.reading import read_file, read_source


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written, and how many quotations were read back and compared."""

    path: Path
    documents: int
    quotes: int


def export_jsonl(
    project: Project, path: Path, document_ids: Collection[str] | None = None, progress: Progress | None = None
) -> ExportResult:
    """Write documents (all of them by default) to ``path``, one in memory at a time, and the sidecar beside it.

    Raises:
        Cancelled: by ``progress``; then nothing was written.
        AnnotatorError: the file cannot be written, or a quote does not agree.
    """
    if os.path.isdir(path):
        raise AnnotatorError("{name} is a folder. Name a file in it.", name=readable(path.name) or str(path))
    for written in (path, sidecar_path(path)):
        if project.is_own_file(written) or written.suffix.lower() == SUFFIX:
            raise AnnotatorError(
                "{name} is a project. Choose another name for what is to be exported.", name=readable(written.name)
            )
    listed = [s.id for s in project.documents() if document_ids is None or s.id in document_ids]
    report = write(path, _each(project, listed, progress or Silent()), project.context())
    return ExportResult(path, report.documents, report.quotes)


def _each(project: Project, document_ids: list[str], progress: Progress) -> Iterator[AnnotatedDocument]:
    for number, document_id in enumerate(document_ids):
        annotated = project.annotated(document_id)
        progress.report(number, len(document_ids), annotated.document.title)
        yield annotated


def cleaned_line(path: Path) -> tuple[bytes, tuple[Sentence, ...]]:
    """One source file as a JSONL line without annotations, and what there is to say about its reading.

    Raises:
        AnnotatorError: the file cannot be read; the sentence names it.
    """
    reading = read_source(readable(path.name), read_file(path))
    context = ProjectContext(built_in_label_set())
    return encode(AnnotatedDocument(reading.document), context), reading.warnings


def verify_jsonl(path: Path) -> Report:
    """Everything in the file that breaks a law of the format.

    Raises:
        AnnotatorError: the file cannot be read.
    """
    return verify(path)
