"""Which tables a project file has, and how an older one gets them."""

import hashlib
from collections.abc import Set
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Engine

VERSION = 1
"""The schema this program writes, as ``user_version`` of the file. Every migration counts it up."""

DIGEST = "3b9883b617b98ad6"
"""``digest(columns())``: so that a file can be seen to have the present schema before SQLAlchemy is imported."""

Parts = Set[tuple[str, str | None]]
"""Every table with each of its columns, and every index (with ``None``)."""


def upgrade(engine: "Engine") -> None:
    """Bring an older or an empty file to the present schema, in one transaction."""
    # A tenth of a second to import, and most files need none of it.
    from alembic import command
    from alembic.config import Config

    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def columns() -> set[tuple[str, str | None]]:
    """The parts of the present schema, as ``sqlite.columns`` finds them."""
    from annotator.store.tables import metadata

    expected: set[tuple[str, str | None]] = {("alembic_version", "version_num")}
    for table in metadata.tables.values():
        expected |= {(table.name, column.name) for column in table.columns}
        expected |= {(str(index.name), None) for index in table.indexes}
    return expected


def digest(parts: Parts) -> str:
    """The same for the same parts, whatever their order."""
    return hashlib.sha256(repr(sorted((table, part or "") for table, part in parts)).encode()).hexdigest()[:16]
