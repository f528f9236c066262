"""One class per table. Times are aware UTC; days are local to the placement.

ERASE and KEPT say, for each table that holds personal data, which columns lead to a person:
what is exported and erased is read from them, and a test finds a table that is in neither.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import Big, number, refers, sealed, when


class Handled(SQLModel, table=True):
    """Arrivals already taken. The key makes every arrival happen at most once."""

    key: str = Field(primary_key=True)
    at: datetime = when(index=True)


class Person(SQLModel, table=True):
    """Anybody who is written to. `role` is what a helper usually is; a citizen has a key."""

    id: int | None = number()
    name: str
    role: str
    language: str = "da"
    phone: str = ""
    key: str | None = Field(default=None, unique=True)
    participation: str = ""
    created_at: datetime = when()
    forgotten_at: datetime | None = when(nullable=True)


class Address(SQLModel, table=True):
    """Where a person is reached: channel telegram (chat id) or mail."""

    __table_args__ = (UniqueConstraint("channel", "value"),)

    id: int | None = number()
    person_id: int = refers("person.id", index=True)
    channel: str
    value: str
    dead_code: str = ""  # why it does not work any more: blocked, refused …


class Invite(SQLModel, table=True):
    """A one-time `/start <token>`; only the token's digest is kept."""

    digest: str = Field(primary_key=True)
    person_id: int = refers("person.id", index=True)
    expires_at: datetime = when()
    used_at: datetime | None = when(nullable=True)


class Placement(SQLModel, table=True):
    """Virksomhedspraktik. `plan` fences its schedule."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    workplace: str
    first: date
    last: date
    schedule: str
    phase: str = "startup"
    plan: int = 1
    wish: bytes | None = sealed(nullable=True)
    task: bytes | None = sealed(nullable=True)
    concern: bytes | None = sealed(nullable=True)
    closed_days: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    hours_raised: date | None = None
    created_at: datetime = when()


class Link(SQLModel, table=True):
    """Samarbejdskæden: who has which role for a placement, from and until when."""

    __table_args__ = (UniqueConstraint("placement_id", "role", "person_id"),)

    id: int | None = number()
    placement_id: int = refers("placement.id", index=True)
    person_id: int = refers("person.id", index=True)
    role: str
    since: date
    until: date | None = None


class Shift(SQLModel, table=True):
    """One agreed working time and what is known about it; fields as in flows.facts.Shift."""

    __table_args__ = (UniqueConstraint("citizen_id", "starts"),)

    id: int | None = number()
    citizen_id: int = refers("person.id")
    placement_id: int = refers("placement.id")
    day: date
    starts: datetime = when()
    ends: datetime = when()
    coming: str = ""
    late_minutes: int = 0
    arrived: str = ""
    mood: int | None = None
    hours: str = ""
    kept: str = ""
    condition: int | None = None
    energy: int | None = None
    hard_about: str = ""
    answered: bool = False
    asked: bool = False


class Absence(SQLModel, table=True):
    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    placement_id: int = refers("placement.id")
    first: date
    last: date | None = None
    reason: str = ""
    personally: bool = False
    reported_at: datetime | None = when(nullable=True)
    returned: bool = False
    asks_on: date | None = None
    contacted_at: datetime | None = when(nullable=True)
    notices: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class Goal(SQLModel, table=True):
    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    state: str = "agreed"
    at: datetime = when()


class Rating(SQLModel, table=True):
    """0-10 on a goal, by the citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    goal_id: int = refers("goal.id", index=True)
    value: int
    at: datetime = when()


class Condition(SQLModel, table=True):
    """Positively worded working condition (skånehensyn), owned by the citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    shared: bool = False
    source: str = "citizen"
    at: datetime = when()


class Competence(SQLModel, table=True):
    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    at: datetime = when()


class Words(SQLModel, table=True):
    """The chat store: the citizen's own words, until they are to be forgotten."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    kind: str
    text: bytes = sealed()
    at: datetime = when()
    case_id: str = Field(default="", index=True)
    forget_at: datetime = when(index=True)


class Signal(SQLModel, table=True):
    """A rule that fired."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    rule: str
    family: str
    colour: str
    day: date
    case_id: str = ""
    at: datetime = when(index=True)


class Case(SQLModel, table=True):
    """Signals of one family about one citizen. `open_key` lets only one be open."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    family: str
    colour: str
    state: str
    step: int = 0
    opened_at: datetime = when()
    why: str = ""
    owner: int | None = refers("person.id", nullable=True, index=True)
    contact_by: datetime | None = when(nullable=True)
    chain: list[Any] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    repeat: bool = False
    staffed_hours: bool = True
    next_contact: str = "next_working_day"
    since: int = 0
    due: datetime | None = when(nullable=True, index=True)
    news_at: datetime | None = when(nullable=True)
    outcome: str = ""
    closed_at: datetime | None = when(nullable=True)
    open_key: str | None = Field(default=None, unique=True)


class CaseLog(SQLModel, table=True):
    """Append-only: what happened to a case, by whom, from where."""

    id: int | None = number()
    case_id: str = Field(foreign_key="case.id", index=True)
    citizen_id: int = refers("person.id", index=True)
    at: datetime = when()
    what: str
    actor_id: int | None = refers("person.id", nullable=True)
    source: str = ""
    details: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    note: bytes | None = sealed(nullable=True)


class Task(SQLModel, table=True):
    """What a helper is asked to answer with one tap. A signed mail link names its id."""

    id: str = Field(primary_key=True)
    kind: str
    ref: str
    fence: int = 0
    citizen_id: int = refers("person.id", index=True)
    person_id: int = refers("person.id", index=True)
    created_at: datetime = when()
    expires_at: datetime = when(index=True)
    answer: str = ""
    answered_at: datetime | None = when(nullable=True)
    closed: bool = False


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
        Index("outgoing_waiting", "status", "channel", "lane", "id"),
        Index("outgoing_changes", "status", "changes_at"),
        Index("outgoing_question", "person_id", "question"),
        Index("outgoing_message", "person_id", "message_id"),
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
    case_id: str = ""
    step: int = 0
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


class DeadLetter(SQLModel, table=True):
    """An arrival our own code could not take. Kept so that nothing vanishes."""

    key: str = Field(primary_key=True)
    person_id: int | None = refers("person.id", nullable=True, index=True)
    arrival: bytes = sealed()
    trace: str
    at: datetime = when()


class ReadLog(SQLModel, table=True):
    """Who read what about a citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    reader_id: int = refers("person.id", index=True)
    what: str
    at: datetime = when()


class SignIn(SQLModel, table=True):
    """A one-time sign-in link to the desk; only its digest is kept."""

    digest: str = Field(primary_key=True)
    person_id: int = refers("person.id", index=True)
    leads_to: str
    expires_at: datetime = when(index=True)
    used_at: datetime | None = when(nullable=True)


class Session(SQLModel, table=True):
    """Signed in at the desk."""

    digest: str = Field(primary_key=True)
    person_id: int = refers("person.id", index=True)
    created_at: datetime = when()
    seen_at: datetime = when(index=True)


class Info(SQLModel, table=True):
    """Facts about the database itself: the key check."""

    name: str = Field(primary_key=True)
    value: bytes = sealed()


# Which columns lead to a person: directly, or through a placement of theirs. What is erased
# for somebody, and what an export holds, is read from here.
ERASE: Mapping[str, tuple[str, ...]] = {
    "address": ("person_id",),
    "invite": ("person_id",),
    "placement": ("citizen_id",),
    "link": ("person_id", "placement_id"),
    "shift": ("citizen_id", "placement_id"),
    "absence": ("citizen_id", "placement_id"),
    "goal": ("citizen_id",),
    "rating": ("citizen_id",),
    "condition": ("citizen_id",),
    "competence": ("citizen_id",),
    "words": ("citizen_id",),
    "signal": ("citizen_id",),
    "task": ("citizen_id", "person_id"),
    "dialogue": ("person_id",),
    "alarm": ("person_id",),
    "outgoing": ("citizen_id", "person_id"),
    "deadletter": ("person_id",),
    "signin": ("person_id",),
    "session": ("person_id",),
}

# Columns that lead to a person and are not erased by, and why.
KEPT: Mapping[str, tuple[tuple[str, ...], str]] = {
    "person": (("id",), "cases point to it; it loses name, number and everything that is said"),
    "case": (("citizen_id", "owner"), "the audit: that there was a case, when, and what became"),
    "caselog": (("citizen_id", "actor_id"), "the audit, without its notes"),
    "readlog": (("citizen_id", "reader_id"), "the audit: who read what about whom"),
}
