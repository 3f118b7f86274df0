"""SQLAlchemy's engine on the one connection. Whatever imports this module pays for SQLAlchemy."""

import contextlib
import sqlite3
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from annotator.store import sqlite
from annotator.store.first_reading import Read


def engine_on(connection: sqlite3.Connection) -> Engine:
    """An engine that has no other connection than this one."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    def begin(transaction: Connection) -> None:
        transaction.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    return engine


def read_on(connection: Connection) -> Read:
    """Runs queries in the transaction of ``connection``."""

    def read(sql: str, **values: object) -> Iterable[tuple[Any, ...]]:
        return (tuple(row) for row in connection.execute(text(sql), values))

    return read


@contextlib.contextmanager
def plain_errors(path: Path) -> Generator[None]:
    """``sqlite.plain_errors``, for what SQLAlchemy passes on too."""
    with sqlite.plain_errors(path):
        try:
            yield
        except DBAPIError as error:
            if not isinstance(error.orig, sqlite3.Error) or (sentence := sqlite.sentence(error.orig, path)) is None:
                raise
            raise sentence from error
