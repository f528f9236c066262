"""questions to a person, with their answers

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "question",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", number, nullable=False),
        sa.Column("asker", number, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", moment, nullable=False),
        sa.Column("taken_by", number, nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", moment, nullable=True),
        sa.Column("answered_by", number, nullable=True),
        sa.Column("thanked", sa.Boolean(), nullable=False),
        sa.Column("forget_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["asker"], ["person.id"]),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("citizen_id", "asker", "answered_by", "forget_at"):
        op.create_index(f"ix_question_{column}", "question", [column])
