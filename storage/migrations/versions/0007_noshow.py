"""the two tracks after a no-show: partners, drafts to them, meetings and how each side sees it; a
placement that begins anew or is interrupted

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _partners()
    _tracks()
    _drafts()
    _meetings()
    op.add_column("placement", sa.Column("new_start", sa.Date(), nullable=True))
    op.add_column("placement", sa.Column("expectations", sa.LargeBinary(), nullable=True))
    op.add_column("placement", sa.Column("ended_on", sa.Date(), nullable=True))
    for name in ("support", "ended_why", "ended_by"):
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("placement", column)


def _partners() -> None:
    op.create_table(
        "partner",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("citizen_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("citizen_id", "person_id"),
    )
    _indexes("partner", "citizen_id", "person_id")


def _tracks() -> None:
    op.create_table(
        "track",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", NUMBER, nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("owner", NUMBER, nullable=True),
        sa.Column("due", MOMENT, nullable=True),
        sa.Column("missed_at", MOMENT, nullable=True),
        sa.Column("contacted_at", MOMENT, nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"]),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["owner"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("track", "case_id", "citizen_id", "opened_at")


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", NUMBER, nullable=False),
        sa.Column("track_id", sa.String(), nullable=False),
        sa.Column("partner_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("sent_by", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["partner_id"], ["partner.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["sent_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("draft", "citizen_id", "person_id", "track_id")


def _meetings() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("citizen_id", NUMBER, nullable=False),
        sa.Column("track_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("starts", MOMENT, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["track_id"], ["track.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    _indexes("meeting", "citizen_id", "track_id")
    op.create_table(
        "view",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("citizen_id", NUMBER, nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["citizen_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("meeting_id", "side"),
    )
    _indexes("view", "citizen_id", "person_id")


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
