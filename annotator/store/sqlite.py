"""All that only SQLite knows: the connection and its PRAGMAs, copies, and what its errors mean."""

import contextlib
import os
import sqlite3
import sys
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.core.sentences import Sentence
from annotator.store.errors import (
    DamagedProject,
    NotAProject,
    NotSaved,
    ProjectFileError,
    ProjectInUse,
    ReadOnlyProject,
)
from annotator.store.first_reading import Read

APPLICATION_ID = 0x416E6E6F  # "Anno"

# A backup program or a virus scanner that looks at the file lets go of it within this time.
_PATIENCE_SECONDS = 0.3
_COPY_PAGES = 1024


def connect(path: Path) -> sqlite3.Connection:
    """The one connection to the SQLite file ``path``, which exists. Nobody else can open it from now on.

    No transaction begins by itself on it. It belongs to the thread that made it.

    Raises:
        ProjectFileError: it is in use, read-only, damaged or no SQLite file.
    """
    with plain_errors(path):
        # sqlite3 would begin transactions before INSERT but not before SELECT or CREATE: with no isolation level it
        # begins none, and the engine below does. `rw`: never make a file that is not there.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=_PATIENCE_SECONDS
        )
        try:
            _configure(connection)
        except sqlite3.Error:
            connection.close()  # an open cursor would keep the lock
            raise
    return connection


def _configure(connection: sqlite3.Connection) -> None:
    # Exclusive before WAL: then SQLite keeps the WAL index in memory and the lock until it closes.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").close()
    connection.execute("PRAGMA journal_mode = WAL").close()
    # NORMAL loses acknowledged commits when the power fails.
    connection.execute("PRAGMA synchronous = FULL")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    # Whether the file can be written shows here, and not when there is something to lose.
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


@contextlib.contextmanager
def plain_errors(path: Path) -> Generator[None]:
    """Turn what SQLite says about the file ``path`` into a ProjectFileError; faults of the program fly on."""
    try:
        yield
    except sqlite3.Error as error:
        if (plain := sentence(error, path)) is None:
            raise
        raise plain from error


def sentence(error: sqlite3.Error, path: Path) -> ProjectFileError | None:
    """What the error says about the file; ``None`` for a fault of the program."""
    # The first word after SQLITE_ is the primary code, the rest (SQLITE_IOERR_FSYNC) is detail.
    code = getattr(error, "sqlite_errorname", "SQLITE_").split("_")[1]
    match code:
        case "BUSY" | "LOCKED":
            return ProjectInUse(path, "{name} is open in another program. Close it there first.")
        case "NOTADB":
            return NotAProject(path, "{name} is not an Annotator project.")
        case "CORRUPT":
            return DamagedProject(path, "{name} is damaged: a part of it cannot be read. Open a copy of it instead.")
        case "READONLY" | "PERM" | "CANTOPEN":
            return read_only(path)
        case "FULL":
            return NotSaved(path, "This was not saved in {name}: the disk is full.")
        case "IOERR":
            return NotSaved(path, "{name} cannot be read or written: the disk reports a fault.")
        case _:
            return None


def read_only(path: Path) -> ReadOnlyProject:
    return ReadOnlyProject(
        path, "{name} cannot be written: the file or its folder is read-only. Copy it to a folder of your own."
    )


def read_on(connection: sqlite3.Connection) -> Read:
    """Runs queries on the bare connection, outside of any transaction of their own."""

    def read(sql: str, **values: object) -> Iterable[tuple[Any, ...]]:
        return connection.execute(sql, values)

    return read


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The value of a PRAGMA that is a number."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def set_pragma(connection: sqlite3.Connection, name: str, value: int) -> None:
    connection.execute(f"PRAGMA {name} = {value}")


def foreign_objects(connection: sqlite3.Connection) -> list[str]:
    """Names of triggers, views and virtual tables: a project has none, and those of a stranger could run code."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
    )
    return [name for (name,) in rows]


def columns(connection: sqlite3.Connection) -> set[tuple[str, str | None]]:
    """Every table with each of its columns, and every index (with ``None``)."""
    rows = connection.execute(
        "SELECT m.name, c.name FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c ON m.type = 'table'"
        " WHERE m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return set(rows.fetchall())


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write all that is committed to a new SQLite file ``path``, in steps, and see it safely on the disk."""
    target = sqlite3.connect(path, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous = FULL")
        connection.backup(target, pages=_COPY_PAGES)
    finally:
        target.close()


def faults(connection: sqlite3.Connection) -> Iterator[Sentence]:
    """What SQLite itself finds wrong with the file, a sentence each."""
    for (found,) in connection.execute("PRAGMA integrity_check"):
        if found != "ok":
            yield Sentence("The file is damaged: {problem}.", problem=found)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Sentence(
            "Row {row} of the table {table} refers to a row of {parent} that is missing.",
            row=row,
            table=table,
            parent=parent,
        )


def flush_folder(folder: Path) -> None:
    """See a rename in ``folder`` safely on the disk. Windows does that by itself and opens no folders."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
