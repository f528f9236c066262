"""Alembic's door: runs inside storage.migrate, on the connection it is handed."""

from typing import Any

from alembic import context
from sqlmodel import SQLModel

import storage.tables
from storage.engines import check_references

connection = context.config.attributes["connection"]


def _step_done(ctx: Any, step: Any, heads: Any, run_args: Any) -> None:
    """Still inside the step's transaction: what is wrong here undoes it."""
    check_references(connection)
    context.config.attributes["tell"](step.up_revision_id)


context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    transaction_per_migration=True,
    render_as_batch=connection.dialect.name == "sqlite",
    on_version_apply=_step_done,
)
assert storage.tables
with context.begin_transaction():
    context.run_migrations()
