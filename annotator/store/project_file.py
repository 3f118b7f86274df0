"""The file a project lies in: whether it may be opened, and whether it is still where it was."""

import contextlib
import os
import sqlite3
import struct
import threading
from collections.abc import Generator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.store import schema, sqlite
from annotator.store.errors import (
    DamagedProject,
    NewerProject,
    NoSuchProject,
    NotAProject,
    ProjectExists,
    ProjectInUse,
    ProjectMoved,
    ReadOnlyProject,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from annotator.store.first_reading import Read

_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100  # https://www.sqlite.org/fileformat2.html, section 1.3

Identity = tuple[int, int]  # device and inode

# The files this process has open. When a process closes any handle on a file, all POSIX locks it holds on that file
# are gone, those of SQLite too, and another process may write. So nothing here ever opens a file that is in this
# set, and the set has to be one for the whole process, as the locks are.
_open_here: set[Identity] = set()
_open_here_lock = threading.Lock()


class ProjectFile:
    """One open project file with its one connection. Belongs to the thread that made it."""

    def __init__(self, path: Path, identity: Identity, connection: sqlite3.Connection) -> None:
        self.path = path
        self.sqlite = connection
        self._identity = identity

    @cached_property
    def _engine(self) -> "Engine":
        """SQLAlchemy's, on the one connection. Made when first needed: a window paints before."""
        from annotator.store.engine import engine_on

        return engine_on(self.sqlite)

    @classmethod
    def open(cls, path: Path) -> "ProjectFile":
        """Open the project in ``path``, brought to the present schema. What is no project is left as it was.

        Raises:
            ProjectFileError: it cannot be; the sentence says why.
        """
        path = path.resolve()
        identity = _identity_of(path)
        if identity is None:
            raise NoSuchProject(path, "There is no file {name} in {folder}.", folder=str(path.parent))
        with contextlib.ExitStack() as on_failure:
            _claim(identity, path)
            on_failure.callback(_release, identity)
            _refuse_what_is_no_project(path)
            if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
                raise sqlite.read_only(path)
            connection = sqlite.connect(path)
            on_failure.callback(connection.close)
            file = cls(path, identity, connection)
            file._bring_up_to_date()
            on_failure.pop_all()
        return file

    @classmethod
    def create(cls, path: Path) -> "ProjectFile":
        """A new file with empty tables, under a passing name until it is closed and ``publish``ed.

        Raises:
            ProjectExists: there is a file at ``path``.
            ProjectFileError: nothing can be written there.
        """
        refuse_unusable(path)
        part = passing_name(path.resolve())
        with contextlib.ExitStack() as on_failure:
            try:
                discard(part)
                part.touch()
            except OSError as error:
                raise sqlite.read_only(path) from error
            on_failure.callback(discard, part)
            identity = _identity_of(part)
            assert identity is not None
            _claim(identity, path)
            on_failure.callback(_release, identity)
            connection = sqlite.connect(part)
            on_failure.callback(connection.close)
            file = cls(part, identity, connection)
            file._upgrade(application_id=sqlite.APPLICATION_ID)
            on_failure.pop_all()
        return file

    def close(self) -> None:
        """Let go of the file. A second time does nothing."""
        if "_engine" in vars(self):
            self._engine.dispose()
        self.sqlite.close()
        _release(self._identity)

    @contextlib.contextmanager
    def reading_first(self) -> Generator["Read"]:
        """The bare connection, for what is read before there is time for SQLAlchemy."""
        with sqlite.plain_errors(self.path):
            yield sqlite.read_on(self.sqlite)

    @contextlib.contextmanager
    def reading(self) -> Generator["Connection"]:
        """A transaction that reads."""
        from annotator.store.engine import plain_errors

        with plain_errors(self.path), self._engine.begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Generator["Connection"]:
        """A transaction that is on the disk when it ends, or undone altogether when an error ends it.

        Raises:
            ProjectMoved: the file is no longer where it was opened.
        """
        if _identity_of(self.path) != self._identity:
            raise ProjectMoved(
                self.path,
                "{name} was moved, renamed or replaced while it was open: nothing more is saved in it. "
                "Save a copy, or put the file back.",
            )
        with self.reading() as connection:
            yield connection

    def _bring_up_to_date(self) -> None:
        with sqlite.plain_errors(self.path):
            version = sqlite.pragma(self.sqlite, "user_version")
            # Once more than the header said: what was last written may stand in the WAL.
            if version > schema.VERSION:
                raise _newer(self.path)
            if strangers := sqlite.foreign_objects(self.sqlite):
                raise _with_strangers(self.path, strangers)
        if version < schema.VERSION:
            self._upgrade()
        with sqlite.plain_errors(self.path):
            found = sqlite.columns(self.sqlite)
        if schema.digest(found) == schema.DIGEST:
            return
        expected = schema.columns()
        if strangers := sorted({table for table, _ in found - expected}):
            raise _with_strangers(self.path, strangers)
        if missing := sorted({table for table, _ in expected - found}):
            parts = ", ".join(missing)
            raise DamagedProject(self.path, "{name} is damaged: parts of it are missing ({parts}).", parts=parts)

    def _upgrade(self, application_id: int | None = None) -> None:
        from annotator.store.engine import plain_errors

        with plain_errors(self.path):
            if application_id is not None:
                sqlite.set_pragma(self.sqlite, "application_id", application_id)
            schema.upgrade(self._engine)


def refuse_unusable(path: Path) -> None:
    """See that a new file can get the name ``path``.

    Raises:
        NoSuchProject: there is no such folder.
        ProjectExists: something has the name already, or left its WAL there: SQLite would read that into the new file.
    """
    if not path.parent.is_dir():
        raise NoSuchProject(path, "{name} cannot be made: there is no folder {folder}.", folder=str(path.parent))
    for there in _with_journals(path):
        if os.path.lexists(there):
            raise ProjectExists(path, "There is a file {there} already. Choose another name.", there=there.name)


def discard(part: Path) -> None:
    """Remove a file that did not become one, with what SQLite wrote beside it."""
    for file in _with_journals(part):
        file.unlink(missing_ok=True)


def passing_name(path: Path) -> Path:
    """Where a file is written before it gets the name ``path``."""
    return path.with_name(f"{path.name}.part")


def publish(part: Path, path: Path) -> None:
    """Give the finished file its name, at one blow, and see that on the disk."""
    refuse_unusable(path)
    try:
        os.replace(part, path)
        sqlite.flush_folder(path.absolute().parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadOnlyProject(path, "{name} cannot be made in that folder: {reason}.", reason=reason) from error


def _identity_of(path: Path) -> Identity | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _claim(identity: Identity, path: Path) -> None:
    with _open_here_lock:
        if identity in _open_here:
            raise ProjectInUse(path, "{name} is open already in this program.")
        _open_here.add(identity)


def _release(identity: Identity) -> None:
    with _open_here_lock:
        _open_here.discard(identity)


def _refuse_what_is_no_project(path: Path) -> None:
    """Look at the header before SQLite does, which would write to the file (recovery, WAL)."""
    if not path.is_file():
        raise NotAProject(path, "{name} is not an Annotator project: it is not a file.")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    except PermissionError as error:
        raise ReadOnlyProject(path, "{name} cannot be read: you have no permission to.") from error
    except OSError as error:
        raise DamagedProject(path, "{name} cannot be read: {reason}.", reason=error.strerror or str(error)) from error
    if not header.startswith(_MAGIC):
        if not header:
            raise NotAProject(path, "{name} is not an Annotator project: it is empty.")
        raise NotAProject(path, "{name} is not an Annotator project: it is another kind of file.")
    truncated = DamagedProject(path, "{name} is damaged: its end is missing. Open a copy of it instead.")
    if len(header) < _HEADER_LENGTH:
        raise truncated
    page_size, pages, user_version, application_id = _header_numbers(header)
    if application_id != sqlite.APPLICATION_ID:
        raise NotAProject(path, "{name} is not an Annotator project: it is the database of another program.")
    if user_version > schema.VERSION:
        raise _newer(path)
    # With a WAL beside it the file may rightly be shorter: the rest is there.
    if path.stat().st_size < page_size * pages and not _has_wal(path):
        raise truncated


def _header_numbers(header: bytes) -> tuple[int, int, int, int]:
    """Page size in bytes, number of pages, user_version and application_id."""
    (page_size,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    (user_version,) = struct.unpack_from(">i", header, 60)
    (application_id,) = struct.unpack_from(">I", header, 68)
    return 65536 if page_size == 1 else page_size, pages, user_version, application_id


def _with_journals(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in ("", "-wal", "-journal")]


def _has_wal(path: Path) -> bool:
    _, wal, _ = _with_journals(path)
    return wal.exists() and wal.stat().st_size > 0


def _newer(path: Path) -> NewerProject:
    return NewerProject(path, "{name} was made by a newer version of Annotator. Update the program to open it.")


def _with_strangers(path: Path, names: list[str]) -> NotAProject:
    return NotAProject(path, "{name} holds things that no project has: {things}.", things=", ".join(names))
