"""what an answer changed, so that it can be taken back; messages that go as one, or by mail as
well; how often somebody wants to hear of what is not urgent

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NO = sa.text("false")


def upgrade() -> None:
    op.add_column("task", sa.Column("restores", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("person", sa.Column("digest", sa.String(), nullable=False, server_default=""))
    op.add_column(
        "outgoing", sa.Column("together", sa.Boolean(), nullable=False, server_default=NO)
    )
    op.add_column("outgoing", sa.Column("mail_at", sa.DateTime(timezone=True), nullable=True))
    _index("outgoing_mail_at", ["mail_at"], "mail_at IS NOT NULL", "mail_at IS NOT NULL")
    _index("outgoing_together", ["person_id", "sent_at"], "together = 1", "together")


def _index(name: str, columns: list[str], sqlite: str, postgresql: str) -> None:
    ours, theirs = sa.text(sqlite), sa.text(postgresql)
    op.create_index(name, "outgoing", columns, sqlite_where=ours, postgresql_where=theirs)
