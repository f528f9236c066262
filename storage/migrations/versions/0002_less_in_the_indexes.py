"""less in the indexes: only messages that are looked for; tasks are found by what they are about

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("outgoing_waiting", "outgoing_changes", "outgoing_message", "ix_outgoing_task"):
        op.drop_index(name, table_name="outgoing")
    _index("outgoing_waiting", ["channel", "lane", "id"], "status = 'waiting'")
    _index("outgoing_claimed", ["channel"], "status = 'claimed'")
    _index("outgoing_changes", ["status", "changes_at"], "changes_at IS NOT NULL")
    _index("outgoing_message", ["person_id", "message_id"], "message_id IS NOT NULL")
    _index("outgoing_task", ["task"], "task <> ''")
    op.create_index("ix_task_ref", "task", ["ref"])


def _index(name: str, columns: list[str], only: str) -> None:
    where = sa.text(only)
    op.create_index(name, "outgoing", columns, sqlite_where=where, postgresql_where=where)
