"""The two tracks after a no-show, the joint meeting, how each side sees it, and the network."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import number, refers, sealed, when


class Track(SQLModel, table=True):
    """One of the two tracks. `due` is when its owner must have done the next thing."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    case_id: str = Field(foreign_key="case.id", index=True)
    name: str
    state: str
    step: int = 0
    opened_at: datetime = when(index=True)
    owner: int | None = refers("person.id", nullable=True)
    due: datetime | None = when(nullable=True)
    missed_at: datetime | None = when(nullable=True)
    contacted_at: datetime | None = when(nullable=True)
    outcome: str = ""
    closed_at: datetime | None = when(nullable=True)


class Meeting(SQLModel, table=True):
    """Fælles møde: the times proposed, who can when, and the one agreed."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    track_id: str = Field(foreign_key="track.id", index=True)
    state: str
    times: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    minutes: int
    place: str
    people: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    answers: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    until: datetime = when()
    round: int = 1
    sequence: int = 0
    starts: datetime | None = when(nullable=True)
    made_at: datetime = when()


class View(SQLModel, table=True):
    """How one side sees it before the meeting (requirement 116)."""

    __table_args__ = (UniqueConstraint("meeting_id", "side"),)

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    meeting_id: str = Field(foreign_key="meeting.id")
    side: str
    person_id: int = refers("person.id", index=True)
    answers: bytes = sealed()
    at: datetime = when()


class Partner(SQLModel, table=True):
    """Somebody in the citizen's network, and the basis for telling them anything. Without a
    basis nothing is sent (requirement 121)."""

    __table_args__ = (UniqueConstraint("citizen_id", "person_id"),)

    id: int | None = number()
    citizen_id: int = refers("person.id", index=True)
    person_id: int = refers("person.id", index=True)
    kind: str
    basis: str = ""
    note: bytes | None = sealed(nullable=True)
    until: date | None = None
    ended: bool = False
    at: datetime = when()


class Draft(SQLModel, table=True):
    """A message to a partner: drafted by the assistant, sent by a caseworker."""

    id: str = Field(primary_key=True)
    citizen_id: int = refers("person.id", index=True)
    track_id: str = Field(foreign_key="track.id", index=True)
    partner_id: int = refers("partner.id")
    person_id: int = refers("person.id", index=True)
    text: bytes = sealed()
    basis: str = ""
    made_at: datetime = when()
    sent_at: datetime | None = when(nullable=True)
    sent_by: int | None = refers("person.id", nullable=True)
