"""Who is there: leave, the duty list, and whose citizens went to whom.

Who entered a row, and a deputy, are numbers without a key: when they are forgotten the row stays,
and whoever looks the number up finds nobody to write to.
"""

from datetime import date, datetime

from sqlalchemy import BigInteger, Column
from sqlmodel import Field, SQLModel

from storage.columns import number, refers, when


def _somebody() -> int | None:
    found: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    return found


class Leave(SQLModel, table=True):
    """Somebody is away, both days included; without a last day until it is ended. One that was
    ended before its first day stays as a row that holds for no day."""

    id: int | None = number()
    person_id: int = refers("person.id", index=True)
    first: date
    last: date | None = Field(default=None, index=True)
    deputy_id: int | None = _somebody()
    entered_by: int | None = _somebody()  # None: on the command line
    entered_at: datetime = when()


class Duty(SQLModel, table=True):
    """The duty list: who is on call from one moment until another. One database is one office,
    so its list is the office's."""

    id: int | None = number()
    person_id: int = refers("person.id", index=True)
    starts: datetime = when()
    ends: datetime = when(index=True)
    entered_by: int | None = _somebody()
    entered_at: datetime = when()


class Handover(SQLModel, table=True):
    """A caseload, or one citizen, goes from one person to another from a day on. The links of the
    placements say who holds a role; this says that it was handed over, when and by whom."""

    id: int | None = number()
    from_id: int = refers("person.id", index=True)
    to_id: int = refers("person.id", index=True)
    citizen_id: int | None = refers("person.id", nullable=True, index=True)
    first: date
    entered_by: int | None = _somebody()
    entered_at: datetime = when()
