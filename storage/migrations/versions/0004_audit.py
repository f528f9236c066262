"""indexes for the auditor and the report: open cases, the log of a day, open absences

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _index("case_open", "case", ["colour", "state", "opened_at"], "open_key IS NOT NULL")
    _index("absence_asks", "absence", ["asks_on"], "asks_on IS NOT NULL")
    op.create_index("ix_case_opened_at", "case", ["opened_at"])
    op.create_index("ix_caselog_at", "caselog", ["at"])
    op.create_index("ix_absence_reported_at", "absence", ["reported_at"])


def _index(name: str, table: str, columns: list[str], only: str) -> None:
    where = sa.text(only)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
