"""JSONL 1.0, the project's own format: one document a line, complete in itself."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.core.document import AnnotatedDocument
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.labels import LabelSet
from annotator.core.project import ProjectContext
from annotator.core.sentences import Sentence
from annotator.exchange.from_records import annotated_document, linked_entities
from annotator.exchange.laws import examine
from annotator.exchange.lines import LineProblem, lines, parse_line, written_line
from annotator.exchange.parse import BrokenLine
from annotator.exchange.sidecar import encode_context, sidecar_path
from annotator.exchange.to_records import document_record
from annotator.exchange.utf16 import counted_in_utf16
from annotator.exchange.verify import Report, verify

_SHOWN_PROBLEMS = 3


class BrokenExport(AnnotatorError):
    """What was written does not keep the laws of the format, and was taken away again."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line that was read.

    ``entities`` are minimal records of the entities it links to: enough without the file beside the lines.
    ``label_set_name`` and ``label_set_version`` say which label set its labels are from. ``remarks`` are sentences
    about what was mended or left out in reading.
    """

    number: int
    annotated: AnnotatedDocument
    entities: tuple[EntityRecord, ...]
    label_set_name: str
    label_set_version: int
    remarks: tuple[Sentence, ...] = ()


def encode(annotated: AnnotatedDocument, context: ProjectContext) -> bytes:
    """The document as one line in UTF-8, its line feed included; the same document gives the same bytes.

    Raises:
        NotFound: an annotation links to an entity that is not in ``context``.
        AnnotatorError: some text holds a lone surrogate, which UTF-8 cannot hold.
    """
    return _encode(annotated, context.label_set, {entity.id: entity for entity in context.entities})


def _encode(annotated: AnnotatedDocument, label_set: LabelSet, entities: dict[str, EntityRecord]) -> bytes:
    try:
        return written_line(document_record(annotated, label_set, entities))
    except UnicodeEncodeError as error:
        title = annotated.document.title.encode("utf-8", "replace").decode()
        raise AnnotatorError(
            "“{title}” holds half of a character (a lone surrogate) and cannot be written as UTF-8.", title=title
        ) from error


def decode(line: bytes, number: int = 1) -> DocumentLine:
    """What stands in one line, held against every law of the format.

    Spans that another tool counted in UTF-16 units are counted anew if that makes every quote match.

    Raises:
        BrokenLine: it cannot be read, or breaks a law.
    """
    parsed = parse_line(line)
    record, remarks = parsed.record, parsed.remarks
    found = examine(record)
    if found.problems and found.alignment:
        shifted = counted_in_utf16(record, found.alignment)
        found_shifted = examine(shifted) if shifted else found
        # Only when every quote matches: half a match would be an accident.
        if shifted and not found_shifted.problems:
            record, found = shifted, found_shifted
            remarks = (
                *remarks,
                Sentence("Its spans were counted in UTF-16 units; they were counted anew, and all quotes match."),
            )
    if found.alignment is None or found.problems:
        more = len(found.problems) - _SHOWN_PROBLEMS
        shown = "; ".join(found.problems[:_SHOWN_PROBLEMS])
        if more > 0:
            raise BrokenLine("It breaks the format: {problems} (and {more} more problems)", problems=shown, more=more)
        raise BrokenLine("It breaks the format: {problems}", problems=shown)
    if record.suggestions:
        remarks = (
            *remarks,
            Sentence(
                "{count} suggestions were left out; annotations alone are taken in.", count=len(record.suggestions)
            ),
        )
    return DocumentLine(
        number,
        annotated_document(record, found.alignment),
        linked_entities(record),
        record.label_set.name,
        record.label_set.version,
        remarks,
    )


def read(path: Path) -> Iterator[DocumentLine | LineProblem]:
    """The lines of a file, one in memory at a time. A line that cannot be read does not stop the others.

    Raises:
        AnnotatorError: the file cannot be read at all.
    """
    for number, line in lines(path):
        if isinstance(line, LineProblem):
            yield line
            continue
        try:
            yield decode(line, number)
        except BrokenLine as error:
            yield LineProblem(number, error.sentence)


def write(path: Path, documents: Iterable[AnnotatedDocument], context: ProjectContext) -> Report:
    """Write the documents to ``path`` and the context beside it; return what was found on reading them back.

    Both are written under other names, saved, read again and held against every law; only then do they take
    the place of what was there. When anything fails, what was there is untouched.

    Raises:
        BrokenExport: a document breaks a law of the format; the sentence names it.
        AnnotatorError: the files cannot be written, or as ``encode``.
    """
    beside = sidecar_path(path)
    part, beside_part = path.with_name(path.name + ".part"), beside.with_name(beside.name + ".part")
    entities = {entity.id: entity for entity in context.entities}
    try:
        _write_saved(part, (_encode(annotated, context.label_set, entities) for annotated in documents))
        _write_saved(beside_part, (encode_context(context),))
        report = verify(part)
        if report.problems:
            raise BrokenExport(
                "{name} was not written, because it would be wrong: {problem}",
                name=path.name,
                problem=report.problems[0],
            )
        os.replace(beside_part, beside)
        os.replace(part, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AnnotatorError("{name} cannot be written: {reason}.", name=path.name, reason=reason) from error
    finally:
        for left in (part, beside_part):
            with contextlib.suppress(OSError):
                left.unlink()
    return report


def _write_saved(path: Path, parts: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        for part in parts:
            file.write(part)
        file.flush()
        os.fsync(file.fileno())
