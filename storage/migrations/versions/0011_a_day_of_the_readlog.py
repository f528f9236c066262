"""a day of the log of reads is found without looking through all of it

Revision ID: 0011
Revises: 0010
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_readlog_at", "readlog", ["at"])
