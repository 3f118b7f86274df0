"""Bringing files in: source files, folders of them, and our own JSONL.

Reading happens in a worker process; what comes back enters the project as one step that one undo takes back.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.document import Document
from annotator.core.errors import AnnotatorError
from annotator.core.file_names import readable
from annotator.core.ids import new_id, now
from annotator.core.operations import AddDocument, Batch, Change
from annotator.core.sentences import Sentence
from annotator.project.merging import is_context, is_jsonl, merge_jsonl
from annotator.project.progress import Progress, Silent
from annotator.project.project import Project
from annotator.project.worker import Worker, WorkerFault
from annotator.sources.reading import Reading, read_file, read_source

STEP = 200
"""Documents that enter the project in one step, hence in one transaction and one undo."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file. ``failures`` say why it, or lines of it, did not come in; ``remarks`` what to know."""

    name: str
    documents: tuple[Document, ...] = ()
    failures: tuple[Sentence, ...] = ()
    remarks: tuple[Sentence, ...] = ()


@dataclass(slots=True)
class ImportReport:
    """What became of every file, in the order they were read, and the steps that undo takes back."""

    files: list[Imported] = field(default_factory=list[Imported])
    steps: list[Change] = field(default_factory=list[Change])

    @property
    def failed(self) -> list[Imported]:
        return [file for file in self.files if file.failures]


def import_paths(
    project: Project, paths: Iterable[Path], progress: Progress | None = None, worker: Worker | None = None
) -> ImportReport:
    """Import files and everything in folders. One that cannot be read is reported and the others go on.

    Raises:
        Cancelled: by ``progress``; the steps finished before stay in the project.
    """
    progress = progress or Silent()
    report = ImportReport()
    files = list(files_in(paths))
    batch: list[AddDocument] = []
    seen: dict[str, str] = {}

    def keep() -> None:
        if batch:
            operation = batch[0] if len(batch) == 1 else Batch(f"import {len(batch)} documents", tuple(batch))
            report.steps.append(project.perform(operation))
            batch.clear()

    reader = worker or Worker()
    try:
        for number, path in enumerate(files):
            name = readable(path.name)
            progress.report(number, len(files), name)
            try:
                if remark := _not_a_source(project, path):
                    report.files.append(Imported(name, remarks=(remark,)))
                    continue
                if is_jsonl(path):
                    keep()
                    merge = merge_jsonl(project, path, progress)
                    report.files.append(
                        Imported(name, tuple(merge.documents), tuple(merge.failures), tuple(merge.remarks))
                    )
                    report.steps += merge.steps
                    continue
                content = read_file(path)
                reading = reader.run(read_source, name, content, now(), new_id())
            except AnnotatorError as error:
                report.files.append(Imported(name, failures=(_about(name, error.sentence),)))
                continue
            except OSError as error:
                reason = error.strerror or str(error)
                sentence = Sentence("{name} cannot be read: {reason}.", name=name, reason=reason)
                report.files.append(Imported(name, failures=(sentence,)))
                continue
            except WorkerFault as fault:
                last_line = str(fault).strip().rpartition("\n")[2]
                sentence = Sentence(
                    "{name}: the program failed on it, which is our mistake ({fault}).",
                    name=name,
                    fault=last_line,
                )
                report.files.append(Imported(name, failures=(sentence,)))
                continue
            report.files.append(_received(project, reading, content, seen, batch))
            if len(batch) >= STEP:
                keep()
        keep()
        progress.report(len(files), len(files), "")
    finally:
        if worker is None:
            reader.close()
    return report


def _received(
    project: Project, reading: Reading, content: bytes, seen: dict[str, str], batch: list[AddDocument]
) -> Imported:
    """The outcome for one source file that was read; it joins ``batch`` unless the project has it already."""
    document = reading.document
    sha256 = document.source.sha256
    twin = seen.get(sha256)
    if twin is None and (known := project.documents_with_source(sha256)):
        twin = project.document(known[0]).title
    if twin is not None:
        remark = Sentence(
            "{name} is in the project already, as “{title}”; it was not imported again.",
            name=document.source.name,
            title=twin,
        )
        return Imported(document.source.name, remarks=(remark,))
    seen[sha256] = document.title
    batch.append(AddDocument(document, content))
    return Imported(document.source.name, (document,), remarks=reading.warnings)


def _not_a_source(project: Project, path: Path) -> Sentence | None:
    """What to say of a file that is left out because it is no source text; ``None`` for any other.

    Raises:
        OSError: it is a folder that cannot be opened, or a file that cannot be read.
    """
    name = readable(path.name)
    if project.is_own_file(path):
        return Sentence("{name} is this project itself; it was left out.", name=name)
    if os.path.isdir(path):
        os.listdir(path)  # which fails: files_in opens up all others
    if is_context(path):
        return Sentence("{name} was left out: it is read together with the lines that it lies beside.", name=name)
    return None


def _about(name: str, sentence: Sentence) -> Sentence:
    """The sentence, with the file's ``name`` in it."""
    if name in str(sentence):
        return sentence
    return Sentence("{name}: {problem}", name=name, problem=sentence)


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of ``paths`` in order, folders opened up by name; hidden files are left out of folders.

    A folder that is met again, by a symbolic link for instance, is known by its device and inode. One that cannot
    be opened up is named itself.
    """
    met: set[tuple[int, int]] = set()
    for path in paths:
        if os.path.isdir(path):  # Path.is_dir would raise for a name that is too long
            yield from _files_below(path, met)
        else:
            yield path


def _files_below(folder: Path, met: set[tuple[int, int]]) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        status = current.stat()
        if (status.st_dev, status.st_ino) in met:
            continue
        met.add((status.st_dev, status.st_ino))
        try:
            names = os.listdir(current)
        except OSError:
            yield current
            continue
        entries: Sequence[Path] = sorted(current / name for name in names if not name.startswith("."))
        yield from (entry for entry in entries if not entry.is_dir())
        waiting += reversed([entry for entry in entries if entry.is_dir()])
