"""Which tables a project file has, and how an older one gets them."""

from pathlib import Path

from sqlalchemy import Engine

from annotator.store.tables import metadata

VERSION = 1
"""The schema this program writes, as ``user_version`` of the file. Every migration counts it up."""


def upgrade(engine: Engine) -> None:
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
    """Every table with each of its columns, and every index (with ``None``), as ``sqlite.columns`` finds them."""
    expected: set[tuple[str, str | None]] = {("alembic_version", "version_num")}
    for table in metadata.tables.values():
        expected |= {(table.name, column.name) for column in table.columns}
        expected |= {(str(index.name), None) for index in table.indexes}
    return expected
