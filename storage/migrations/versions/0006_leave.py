"""leave, the duty list and handovers; in which role somebody is told

Revision ID: 0006
Revises: 0005
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "leave",
        sa.Column("id", BIG, nullable=False),
        _person("person_id"),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("deputy_id", sa.BigInteger(), nullable=True),
        *_entered(),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("leave", "person_id", "last")
    op.create_table(
        "duty",
        sa.Column("id", BIG, nullable=False),
        _person("person_id"),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends", sa.DateTime(timezone=True), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("duty", "person_id", "ends")
    op.create_table(
        "handover",
        sa.Column("id", BIG, nullable=False),
        _person("from_id"),
        _person("to_id"),
        _person("citizen_id", nullable=True),
        sa.Column("first", sa.Date(), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("handover", "from_id", "to_id", "citizen_id")
    op.add_column("outgoing", sa.Column("role", sa.String(), nullable=False, server_default=""))


def _person(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, BIG, sa.ForeignKey("person.id"), nullable=nullable)


def _entered() -> list[sa.Column[Any]]:
    return [
        sa.Column("entered_by", sa.BigInteger(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
