"""cases: merged into another, and how it was before the last thing that staff did

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case", sa.Column("merged_into", sa.String(), nullable=False, server_default=""))
    op.add_column("case", sa.Column("undo", sa.JSON(), nullable=True))
