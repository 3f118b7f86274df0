"""The operation log: append-only, and each row's hash covers the row before it.

Whoever changes or drops a row behind the program's back breaks the chain there.
"""

import hashlib
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from annotator.core.ids import new_id, now
from annotator.core.operations import Operation, Reclean
from annotator.core.sentences import Sentence
from annotator.store.chunks import chunks
from annotator.store.codec import decode_operation, encode, encode_operation
from annotator.store.log_entry import LogEntry
from annotator.store.tables import log
from annotator.store.undo_lists import UndoLists

_FIRST_HASH = "0" * 64

# Built once: building a statement takes SQLAlchemy longer than SQLite takes to run it.
_LAST = select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)
_APPEND = insert(log)


def append(
    connection: Connection,
    operation: Operation,
    scope: str | None,
    annotator: str,
    *,
    undoes: int | None = None,
    redoes: int | None = None,
) -> LogEntry:
    """Write the operation to the end of the log. Its transaction is the caller's."""
    last = connection.execute(_LAST).first()
    columns: dict[str, Any] = {
        "number": last.number + 1 if last else 1,
        "id": new_id(),
        "scope": scope,
        "kind": type(operation).__name__,
        "body": encode_operation(operation),
        "annotator": annotator,
        "at": now(),
        "undoes": undoes,
        "redoes": redoes,
    }
    connection.execute(_APPEND, {**columns, "hash": _hash(last.hash if last else _FIRST_HASH, columns)})
    del columns["body"]
    return LogEntry(operation=operation, **columns)


def entry(connection: Connection, number: int) -> LogEntry:
    """The step of that number, which there is."""
    return _entry_of(connection.execute(select(log).where(log.c.number == number)).one())


def entries(connection: Connection, numbers: Collection[int]) -> list[LogEntry]:
    """The steps of these numbers, in that order."""
    found: dict[int, LogEntry] = {}
    for some in chunks(numbers):
        rows = connection.execute(select(log).where(log.c.number.in_(some)))
        found |= {row.number: _entry_of(row) for row in rows}
    return [found[number] for number in numbers]


def history(connection: Connection, scope: str | None, limit: int) -> list[LogEntry]:
    """The newest steps of one document, or of the whole project for ``None``; newest first."""
    query = select(log).order_by(log.c.number.desc()).limit(limit)
    if scope is not None:
        query = query.where(log.c.scope == scope)
    return [_entry_of(row) for row in connection.execute(query)]


def recleanings(connection: Connection, document_id: str) -> list[Reclean]:
    """Every change of the document's cleaned text as it was carried out, oldest first.

    What was taken back is there twice, forth and back.
    """
    query = select(log.c.body).where(log.c.scope == document_id, log.c.kind == Reclean.__name__).order_by(log.c.number)
    operations = (decode_operation(body) for body in connection.scalars(query))
    return [operation for operation in operations if isinstance(operation, Reclean)]


def undo_lists(connection: Connection) -> UndoLists:
    """What can be taken back and brought back, by the whole log."""
    lists = UndoLists()
    for row in connection.execute(select(*log.c["number", "scope", "undoes", "redoes"]).order_by(log.c.number)):
        lists.follow(*row)
    return lists


def broken_links(connection: Connection) -> Iterator[Sentence]:
    """Where the chain of the log does not hold, a sentence each."""
    previous, expected = _FIRST_HASH, 1
    for row in connection.execute(select(log).order_by(log.c.number)).mappings():
        columns: dict[str, Any] = dict(row)
        number, stored = columns["number"], columns.pop("hash")
        if number != expected:
            yield Sentence("The log misses the steps from {first} to {last}.", first=expected, last=number - 1)
        elif stored != _hash(previous, columns):
            yield Sentence("Step {number} of the log is not what was written: its hash differs.", number=number)
        previous, expected = stored, number + 1


def _hash(previous: str, columns: dict[str, Any]) -> str:
    return hashlib.sha256((previous + encode(list(columns.values()))).encode()).hexdigest()


def _entry_of(row: Row[Any]) -> LogEntry:
    return LogEntry(
        row.number,
        row.id,
        row.scope,
        row.kind,
        decode_operation(row.body),
        row.annotator,
        row.at,
        row.undoes,
        row.redoes,
    )
