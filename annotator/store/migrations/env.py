"""What Alembic runs: the migrations on the connection, and in the transaction, of whoever asked (schema.py)."""

from alembic import context

from annotator.store.tables import metadata

# SQLite changes a table by copying it (batch mode), and takes DDL back with the transaction like anything else.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
