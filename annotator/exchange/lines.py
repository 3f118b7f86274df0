"""Lines as bytes: from the file to records and from records to bytes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence
from annotator.exchange.parse import Parsed, parse
from annotator.exchange.records import DOCUMENT_FORMAT, DocumentRecord
from annotator.exchange.to_records import text_sha256

LONGEST_LINE = 512 * 1024 * 1024
"""In bytes. What is longer is no line of ours, and reading it would eat the memory."""

_DECODER = msgspec.json.Decoder(DocumentRecord)
_ENCODER = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that could not be read, counted from 1, and why."""

    number: int
    sentence: Sentence


def lines(path: Path) -> Iterator[tuple[int, bytes | LineProblem]]:
    """The lines that are not blank, with their numbers; those beyond ``LONGEST_LINE`` as problems.

    Raises:
        AnnotatorError: the file cannot be read.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        # A pipe would wait for a writer and a device never end.
        raise AnnotatorError("{name} is not an ordinary file.", name=path.name)
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                        pass
                    size = LONGEST_LINE // (1024 * 1024)
                    yield number, LineProblem(number, Sentence("It is longer than {size} MB.", size=size))
                elif not line.isspace():
                    yield number, line
    except OSError as error:
        reason = error.strerror or str(error)
        raise AnnotatorError("{name} cannot be read: {reason}.", name=path.name, reason=reason) from error


def parse_line(line: bytes) -> Parsed[DocumentRecord]:
    """The record of one line, not yet held against the laws, and what was mended or left out.

    Raises:
        BrokenLine: it is not JSON, or not of this shape or version.
    """
    parsed = parse(line, _DECODER, DOCUMENT_FORMAT, written_line)
    if not parsed.mended:
        return parsed
    # A text with lone surrogates has no UTF-8, so no hash of it can be right.
    record = msgspec.structs.replace(parsed.record, text_sha256=text_sha256(parsed.record.text))
    return Parsed(record, parsed.remarks, parsed.mended)


def written_line(record: DocumentRecord) -> bytes:
    """The record as one line in UTF-8, its line feed included.

    Raises:
        UnicodeEncodeError: some text holds a lone surrogate.
    """
    return _ENCODER.encode(record) + b"\n"
