"""From a source file to a document: bytes, text, format, cleaned text, and what the source says about itself."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePath

from annotator.core.document import BlockKind, CleanedText, Document, Source
from annotator.core.sentences import Sentence
from annotator.sources.cleaning import clean
from annotator.sources.decoding import UnreadableFile, decode
from annotator.sources.recognising import recognise

# Far above any article or dump that a person annotates; one text of this size with its alignment needs about a
# gigabyte of memory.
MAX_BYTES = 128 * 1024 * 1024

_TITLE_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it was read, and what the person should know about the reading, in sentences."""

    document: Document
    warnings: tuple[Sentence, ...]


def read_source(name: str, content: bytes, imported_at: str | None = None, document_id: str = "") -> Reading:
    """The document that the file called ``name`` with these bytes holds.

    The same bytes give the same document. Runs in a worker process: arguments and result can be pickled.

    Raises:
        UnreadableFile: the content is too large, not text, or in an unknown encoding.
    """
    if len(content) > MAX_BYTES:
        raise _too_large(name)
    decoded = decode(content, name)
    source_format = recognise(decoded.text, name)
    cleaned, parsed = clean(decoded.text, source_format)
    warnings = [decoded.doubtful] if decoded.doubtful else []
    if not decoded.text:
        warnings.append(Sentence("{name} is empty.", name=name))
    elif not cleaned.text and not decoded.text.isspace():
        warnings.append(Sentence("Nothing of {name} is left as text: all of it is markup.", name=name))
    source = Source(
        name=name,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        encoding=decoded.encoding,
        bom=decoded.bom,
        newline=decoded.newline,
        format=source_format,
        imported_at=imported_at,
        damage=decoded.damage,
    )
    document = Document(
        id=document_id,
        source=source,
        title=_one_line(parsed.title or "") or _title_of(cleaned) or PurePath(name).stem or name,
        raw=decoded.text,
        cleaned=cleaned,
        url=parsed.url,
        date=parsed.date,
    )
    return Reading(document, tuple(warnings))


def read_file(path: Path) -> bytes:
    """The bytes of the file at ``path``.

    Raises:
        UnreadableFile: it is missing, may not be read, is no regular file, or is larger than ``MAX_BYTES``.
    """
    try:
        # Looked at before it is opened: opening a pipe waits for whoever writes to it.
        _check(path, path.stat())
        with path.open("rb") as file:
            _check(path, os.fstat(file.fileno()))
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFile("{name} cannot be read: {reason}.", name=path.name, reason=reason) from error
    if len(content) > MAX_BYTES:
        raise _too_large(path.name)
    return content


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile("{name} is a folder, not a file.", name=path.name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile("{name} is not an ordinary file but a device or a pipe.", name=path.name)
    if status.st_size > MAX_BYTES:
        raise _too_large(path.name)


def _too_large(name: str) -> UnreadableFile:
    return UnreadableFile(
        "{name} is larger than {limit} MB. Split it into smaller files and import those.",
        name=name,
        limit=MAX_BYTES // (1024 * 1024),
    )


def _title_of(cleaned: CleanedText) -> str:
    """The page's title, or a heading with which the text begins, else the beginning of the text."""
    for index, block in enumerate(cleaned.blocks):
        if block.kind is BlockKind.TITLE or (block.kind is BlockKind.HEADING and index == 0):
            return _one_line(cleaned.text[block.start : block.end])
    return _one_line(cleaned.text.lstrip().partition("\n")[0][:_TITLE_LENGTH])


def _one_line(text: str) -> str:
    return " ".join(text.split())
