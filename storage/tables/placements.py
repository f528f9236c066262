"""A placement and what is known about it: shifts, absence, goals, conditions, words."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import Big, number, only, refers, sealed, when

EMPTY = {"server_default": ""}
NEVER_ASKED = {"server_default": "never_asked"}


def _list() -> Any:
    """Of roles; none at first."""
    return Column(JSON, nullable=False, server_default="[]")


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
    new_start: date | None = None
    expectations: bytes | None = sealed(nullable=True)
    support: str = ""  # of the newest plan, for the export; the desk reads it in the track's log
    ended_on: date | None = None
    ended_why: str = ""  # a cause code, for learning: `report` counts them (requirement 127)
    ended_by: str = ""
    follow_up: date | None = None
    course: str = Field(default="", sa_column_kwargs=EMPTY)
    absence_rule: bytes | None = sealed(nullable=True)
    paid_hours: str = Field(default="never_asked", sa_column_kwargs=NEVER_ASKED)
    nobody: list[str] = Field(default_factory=list, sa_column=_list())
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
    __table_args__ = (
        Index("absence_asks", "asks_on", **only("asks_on IS NOT NULL")),
        Index("ix_absence_reported_at", "reported_at"),
    )

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
    key: str = Field(default="", sa_column_kwargs=EMPTY)
    due: date | None = None
    parts: bytes | None = sealed(nullable=True)  # the five answers of the SMART wizard, as JSON
    confidence: int | None = None
    shared: list[str] = Field(default_factory=list, sa_column=_list())
    settled_at: datetime | None = when(nullable=True)


class Rating(SQLModel, table=True):
    """0-10 on a goal, by the citizen or a role beside them."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    goal_id: int = refers("goal.id", index=True)
    value: int
    at: datetime = when()
    by: str = Field(default="citizen", sa_column_kwargs={"server_default": "citizen"})


class Condition(SQLModel, table=True):
    """Positively worded working condition (skånehensyn), owned by the citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    shared: list[str] = Field(default_factory=list, sa_column=_list())
    source: str = "citizen"
    at: datetime = when()
    key: str = Field(default="", sa_column_kwargs=EMPTY)
    state: str = Field(default="kept", sa_column_kwargs={"server_default": "kept"})
    reviewed_on: date | None = None


class Competence(SQLModel, table=True):
    """A line of the competence card."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    at: datetime = when()
    state: str = Field(default="", sa_column_kwargs=EMPTY)
    source: str = Field(default="citizen", sa_column_kwargs={"server_default": "citizen"})


class Entry(SQLModel, table=True):
    """A line of the citizen's book; fields as in flows.own.Entry."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    placement_id: int | None = refers("placement.id", nullable=True)
    kind: str
    key: str = ""
    text: bytes | None = sealed(nullable=True)
    value: int | None = None
    day: date | None = None
    until: date | None = None
    state: str = ""
    shared: list[str] = Field(default_factory=list, sa_column=_list())
    source: str = "citizen"
    at: datetime = when()
    changed_at: datetime | None = when(nullable=True)


class Noted(SQLModel, table=True):
    """What people noted about a citizen outside a case (flows.facts.Noted). Append-only: a
    contact, a visit, the next step, more hours, a threshold agreed with the citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    kind: str
    about: str = ""
    value: int | None = None
    at: datetime = when()
    # A number and no reference: the note is about the citizen, and stays when who wrote it
    # down is forgotten.
    by_id: int | None = Field(default=None, sa_column=Column(Big, nullable=True))


class Words(SQLModel, table=True):
    """The chat store: the citizen's own words, until they are to be forgotten."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    kind: str
    text: bytes = sealed()
    at: datetime = when()
    case_id: str = Field(default="", index=True)
    forget_at: datetime = when(index=True)
