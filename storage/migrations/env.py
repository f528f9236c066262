"""Alembic's door: runs inside storage.migrate, on the connection it is handed."""

from alembic import context
from sqlmodel import SQLModel

import storage.tables

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    transaction_per_migration=True,
    render_as_batch=connection.dialect.name == "sqlite",
)
assert storage.tables
with context.begin_transaction():
    context.run_migrations()
