"""Signals, cases, what happened to them and who read what."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

from storage.columns import number, only, refers, sealed, when


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

    # The open ones are looked at every few minutes; the others stand still.
    __table_args__ = (
        Index("case_open", "colour", "state", "opened_at", **only("open_key IS NOT NULL")),
    )

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    family: str
    colour: str
    state: str
    step: int = 0
    opened_at: datetime = when(index=True)
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
    merged_into: str = Field(default="", sa_column_kwargs={"server_default": ""})
    undo: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))


class CaseLog(SQLModel, table=True):
    """Append-only: what happened to a case, by whom, from where."""

    id: int | None = number()
    case_id: str = Field(foreign_key="case.id", index=True)
    citizen_id: int = refers("person.id", index=True)
    at: datetime = when(index=True)
    what: str
    actor_id: int | None = refers("person.id", nullable=True)
    source: str = ""
    details: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    note: bytes | None = sealed(nullable=True)


class Task(SQLModel, table=True):
    """What a helper is asked to answer with one tap. A signed mail link names its id."""

    id: str = Field(primary_key=True)
    kind: str
    ref: str = Field(index=True)
    fence: int = 0
    citizen_id: int = refers("person.id", index=True)
    person_id: int = refers("person.id", index=True)
    created_at: datetime = when()
    expires_at: datetime = when(index=True)
    answer: str = ""
    answered_at: datetime | None = when(nullable=True)
    closed: bool = False
    # What the newest answer changed, as it was before; None: it cannot be taken back.
    restores: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class ReadLog(SQLModel, table=True):
    """Who read what about a citizen."""

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    reader_id: int = refers("person.id", index=True)
    what: str
    at: datetime = when(index=True)  # a day of the log, and what is too old to keep
