"""what people note outside a case: contacts, visits, next steps, thresholds agreed with a citizen

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    at = sa.DateTime(timezone=True)
    op.create_table(
        "noted",
        sa.Column("id", big, primary_key=True),
        sa.Column("citizen_id", big, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("at", at, nullable=False),
        sa.Column("by_id", big, nullable=True),
    )
    op.create_index("ix_noted_citizen_id", "noted", ["citizen_id"])
