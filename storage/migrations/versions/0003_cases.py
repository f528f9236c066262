"""cases: merged into another, and how it was before the last thing that staff did

Revision ID: 0003_cases
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003_cases"
down_revision = "0003_audit"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case", sa.Column("merged_into", sa.String(), nullable=False, server_default=""))
    op.add_column("case", sa.Column("undo", sa.JSON(), nullable=True))
