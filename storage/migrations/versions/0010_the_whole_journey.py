"""the citizen's book, who may see what, and what a placement agrees on

Revision ID: 0010
Revises: 0009
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", BIG, nullable=False),
        sa.Column("placement_id", BIG, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=True),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        _list("shared"),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["placement_id"], ["placement.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_entry_citizen_id", "entry", ["citizen_id"])
    of_placement: tuple[sa.Column[Any], ...] = (
        sa.Column("follow_up", sa.Date(), nullable=True),
        _word("course"),
        sa.Column("absence_rule", sa.LargeBinary(), nullable=True),
        _word("paid_hours", "never_asked"),
        _list("nobody"),
    )
    of_goal: tuple[sa.Column[Any], ...] = (
        _word("key"),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("parts", sa.LargeBinary(), nullable=True),
        sa.Column("confidence", sa.Integer(), nullable=True),
        _list("shared"),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
    )
    of_condition: tuple[sa.Column[Any], ...] = (
        _word("key"),
        _word("state", "kept"),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
    )
    for table, columns in (
        ("placement", of_placement),
        ("goal", of_goal),
        ("rating", (_word("by", "citizen"),)),
        ("competence", (_word("state"), _word("source", "citizen"))),
        ("condition", of_condition),
    ):
        for column in columns:
            op.add_column(table, column)
    _share_by_role()
    # What the citizen has been sending to both, they go on sending unless they say otherwise.
    op.execute(sa.text('UPDATE goal SET shared = \'["company_mentor", "personal_mentor"]\''))


def _share_by_role() -> None:
    """Yes or no becomes a list of roles: shared was shared with the company mentor."""
    op.add_column("condition", _list("roles"))
    op.execute(sa.text("UPDATE condition SET roles = '[\"company_mentor\"]' WHERE shared"))
    with op.batch_alter_table("condition", schema=None) as batch_op:
        batch_op.drop_column("shared")
        batch_op.alter_column("roles", new_column_name="shared")


def _word(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _list(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default="[]")
