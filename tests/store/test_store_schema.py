"""The tables that the migrations build are those that the program speaks of."""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from annotator.store import Store, schema
from annotator.store.tables import metadata


def test_the_migrations_build_the_tables_of_the_program(store: Store, path: Path):
    store.close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()


def test_the_keys_and_references_are_the_same_too(store: Store, path: Path):
    # Alembic compares neither primary keys nor, on SQLite, the names of constraints.
    store.close()
    migrated, fresh = create_engine(f"sqlite:///{path}"), create_engine("sqlite://")
    metadata.create_all(fresh)
    for name in metadata.tables:
        one, other = inspect(migrated), inspect(fresh)
        for ask in ("get_pk_constraint", "get_foreign_keys", "get_unique_constraints", "get_indexes", "get_columns"):
            assert str(getattr(one, ask)(name)) == str(getattr(other, ask)(name))
    migrated.dispose()
    fresh.dispose()


def test_there_is_a_migration_for_every_version():
    versions = sorted((Path(schema.__file__).parent / "migrations" / "versions").glob("v*.py"))
    assert [version.name[1:5] for version in versions] == [f"{n:04}" for n in range(1, schema.VERSION + 1)]


def test_opening_a_project_of_the_present_schema_needs_no_alembic(store: Store, path: Path):
    store.close()
    program = (
        "import sys; from pathlib import Path; from annotator.store import Store\n"
        "Store.open(Path(sys.argv[1])).close(); assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, path], check=True)
