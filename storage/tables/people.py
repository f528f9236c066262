"""Who is who, and how they are reached."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import number, refers, when


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
    digest: str = ""  # each, daily, weekly: a helper's own choice; "" as the policy says


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
