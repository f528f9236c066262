"""What comes in, what waits, what goes out, and what is known of the database itself."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import Big, number, only, refers, sealed, when


class Handled(SQLModel, table=True):
    """Arrivals already taken. The key makes every arrival happen at most once."""

    key: str = Field(primary_key=True)
    at: datetime = when(index=True)


class Dialogue(SQLModel, table=True):
    """Where a person's dialogue stands. `sealed` holds its answers, its stack and the
    small memory of how the assistant and the citizen get on (flows.facts.Memory)."""

    person_id: int = Field(
        sa_column=Column(Big, ForeignKey("person.id"), primary_key=True, autoincrement=False)
    )
    flow: str = ""
    state: str = ""
    question: int = 0
    asked_at: datetime | None = when(nullable=True)
    last: str = ""
    about: int | None = refers("person.id", nullable=True)
    sealed: bytes = sealed()


class Alarm(SQLModel, table=True):
    """Something due at a time. The unique key makes planning the same twice harmless."""

    # AUTOINCREMENT: the arrival's key is alarm:<id>, and a number used again would be
    # taken for an alarm that has already rung.
    __table_args__ = (
        UniqueConstraint("person_id", "what", "ref", "fence", "due"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = number()
    person_id: int = refers("person.id")
    what: str
    due: datetime = when(index=True)
    not_after: datetime | None = when(nullable=True)
    ref: str = ""
    fence: int = 0


class Outgoing(SQLModel, table=True):
    """A message that must be delivered. Written in the turn, sent after it.
    status: held (until its time) → waiting → claimed → sent | failed | dropped, or retry, and
    then waiting again. A claimed row without a mark is in doubt; its lane says whether doubt
    means send again. At `changes_at` a held row may go, a retry is due, and a waiting row that
    has used up half its time moves up a lane (storage/outbox.py)."""

    __table_args__ = (
        # Most rows are sent and stand still: an index holds only those that are looked for.
        Index("outgoing_waiting", "channel", "lane", "id", **only("status = 'waiting'")),
        Index("outgoing_claimed", "channel", **only("status = 'claimed'")),
        Index("outgoing_changes", "status", "changes_at", **only("changes_at IS NOT NULL")),
        Index("outgoing_question", "person_id", "question"),
        Index("outgoing_message", "person_id", "message_id", **only("message_id IS NOT NULL")),
        Index("outgoing_task", "task", **only("task <> ''")),
        Index("outgoing_mail_at", "mail_at", **only("mail_at IS NOT NULL")),
        # What comes soon after one of these waits a little (storage/together.py).
        Index(
            "outgoing_together",
            "person_id",
            "sent_at",
            sqlite_where=text("together = 1"),
            postgresql_where=text("together"),
        ),
        {"sqlite_autoincrement": True},  # its receipt's key is sent:<id>
    )

    id: int | None = number()
    person_id: int = refers("person.id")
    citizen_id: int | None = refers("person.id", nullable=True, index=True)
    lane: int
    kind: str = "say"  # say, tell, settle, delete
    body: bytes = sealed()
    question: int = 0
    turn: str = ""  # the arrival's key: the messages of one turn form a group
    not_before: datetime | None = when(nullable=True)
    not_after: datetime | None = when(nullable=True)
    receipt: str = ""
    task: str = ""  # whose buttons it carries
    case_id: str = ""
    step: int = 0
    role: str = ""  # in which role the person is told: looked up again when it is claimed
    status: str = "waiting"
    changes_at: datetime | None = when(nullable=True)
    attempts: int = 0
    claimed_by: str = ""
    claimed_at: datetime | None = when(nullable=True)
    created_at: datetime = when(index=True)
    sent_at: datetime | None = when(nullable=True)
    channel: str = ""
    message_id: int | None = None
    code: str = ""
    together: bool = False  # may be sent as one with others to the same person
    mail_at: datetime | None = when(nullable=True)  # not taken by then: by mail as well


class DeadLetter(SQLModel, table=True):
    """An arrival our own code could not take. Kept so that nothing vanishes."""

    key: str = Field(primary_key=True)
    person_id: int | None = refers("person.id", nullable=True, index=True)
    arrival: bytes = sealed()
    trace: str
    at: datetime = when()


class Info(SQLModel, table=True):
    """Facts about the database itself: the key check."""

    name: str = Field(primary_key=True)
    value: bytes = sealed()
