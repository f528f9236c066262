"""What the pages about citizens read beside the folder: everything there ever was of one, and of
many only what an order needs. Rows only; who may see them is decided in bot/desk.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select
from sqlmodel import SQLModel, col

from storage.among import among
from storage.folder import PARTS, Folder, read_chains, table
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    Goal,
    Link,
    Person,
    Placement,
    Question,
    Rating,
    Shift,
)

Rows = list[Row[Any]]
A_WEEK = timedelta(days=7)
MENTORS = ("personal_mentor", "company_mentor")


@dataclass(slots=True)
class History:
    """One citizen's, oldest first, however long ago."""

    placements: Rows = field(default_factory=list)
    links: Rows = field(default_factory=list)
    shifts: Rows = field(default_factory=list)
    absences: Rows = field(default_factory=list)
    ratings: Rows = field(default_factory=list)
    cases: Rows = field(default_factory=list)
    log: Rows = field(default_factory=list)


def history_of(connection: Connection, citizen_id: int) -> History:
    def mine(of: type[SQLModel], order: Any) -> Rows:
        rows = table(of)
        theirs = select(rows).where(rows.c.citizen_id == citizen_id)
        return list(connection.execute(theirs.order_by(order, *rows.primary_key)))

    placements = mine(Placement, col(Placement.first))
    return History(
        placements,
        links_of(connection, [row.id for row in placements]),
        mine(Shift, col(Shift.starts)),
        mine(Absence, col(Absence.first)),
        mine(Rating, col(Rating.at)),
        mine(Case, col(Case.opened_at)),
        mine(CaseLog, col(CaseLog.at)),
    )


def links_of(connection: Connection, placements: Collection[int]) -> Rows:
    if not placements:
        return []
    rows = table(Link)
    theirs = select(rows).where(among(rows.c.placement_id))
    return list(connection.execute(theirs.order_by(rows.c.since, rows.c.id), {"ids": placements}))


# --- the list of many -----------------------------------------------------------------------


def read_lines(
    connection: Connection, citizens: Collection[int], now: datetime, since: datetime
) -> dict[int, Folder]:
    """Who is linked, cases, goals, and the days from `since` on: enough for a line of the list, and
    without the book, which is long and sealed."""
    folders = read_chains(connection, citizens, now)
    if not folders:
        return {}
    about = {"ids": list(folders), "since": since, "until": now + A_WEEK}
    for name in ("shifts", "absences", "goals"):
        times = {**about, "since": since.date()} if name == "absences" else about
        for row in connection.execute(PARTS[name], times):
            getattr(folders[row.citizen_id], name).append(row)
    return folders


def followed_by(connection: Connection, people: Collection[int], today: date) -> Rows:
    """A row for each role in which one of these people is linked that day to a placement that is
    not closed. No mentors' roles."""
    found = (
        select(
            col(Placement.citizen_id),
            col(Person.name),
            col(Link.role),
            col(Placement.first),
            col(Placement.last),
            col(Placement.follow_up),
            col(Placement.workplace),
        )
        .join(table(Person), col(Person.id) == col(Placement.citizen_id))
        .join(table(Link), col(Link.placement_id) == col(Placement.id))
        .where(
            among(col(Link.person_id)),
            col(Link.role).not_in(MENTORS),
            col(Link.since) <= today,
            or_(col(Link.until).is_(None), col(Link.until) >= today),
            col(Placement.phase) != "closed",
            col(Person.forgotten_at).is_(None),
        )
        .order_by(col(Placement.citizen_id), col(Placement.id))
    )
    return list(connection.execute(found, {"ids": list(people)}))


def open_cases_of(connection: Connection, citizens: Collection[int]) -> Rows:
    rows = table(Case)
    theirs = select(
        rows.c.citizen_id, rows.c.family, rows.c.colour, rows.c.contact_by, rows.c.due,
        rows.c.opened_at,
    ).where(among(rows.c.citizen_id), rows.c.open_key.is_not(None))  # fmt: skip
    return list(connection.execute(theirs, {"ids": list(citizens)}))


def proposed_goals_of(connection: Connection, citizens: Collection[int]) -> Rows:
    """citizen_id, since: the oldest goal of each that waits for an answer."""
    goals = table(Goal).c
    oldest = (
        select(goals.citizen_id, func.min(goals.at).label("since"))
        .where(among(goals.citizen_id), goals.state == "proposed")
        .group_by(goals.citizen_id)
    )
    return list(connection.execute(oldest, {"ids": list(citizens)}))


def unanswered_of(connection: Connection, citizens: Collection[int]) -> Rows:
    """citizen_id, role, since: the oldest question to each role."""
    asked = table(Question).c
    oldest = (
        select(asked.citizen_id, asked.role, func.min(asked.asked_at).label("since"))
        .where(among(asked.citizen_id), asked.answered_at.is_(None))
        .group_by(asked.citizen_id, asked.role)
    )
    return list(connection.execute(oldest, {"ids": list(citizens)}))
