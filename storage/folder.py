"""Everything a turn needs to know about some citizens, read in a few set-based statements.

A Folder is rows, not meaning: bot/facts.py turns it into what flows may know.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select
from sqlmodel import SQLModel, col

from storage.tables import (
    Absence,
    Address,
    Case,
    Competence,
    Condition,
    Goal,
    Link,
    Person,
    Placement,
    Rating,
    Shift,
)

LOOKS_BACK = timedelta(days=43)  # six weeks: the longest pattern a signal looks for
LOOKS_AHEAD = timedelta(days=9)

Rows = list[Row[Any]]


@dataclass(slots=True)
class Folder:
    """One citizen's rows."""

    person: Row[Any]
    placement: Row[Any] | None = None
    links: Rows = field(default_factory=list)
    shifts: Rows = field(default_factory=list)
    absences: Rows = field(default_factory=list)
    goals: Rows = field(default_factory=list)
    ratings: Rows = field(default_factory=list)
    conditions: Rows = field(default_factory=list)
    competences: Rows = field(default_factory=list)
    cases: Rows = field(default_factory=list)


def table(of: type[SQLModel]) -> Any:
    return of.__table__  # type: ignore[attr-defined]


def read_people(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    if not ids:
        return {}
    people = select(table(Person)).where(col(Person.id).in_(ids))
    return {row.id: row for row in connection.execute(people)}


def read_addresses(connection: Connection, ids: Collection[int]) -> dict[int, Rows]:
    if not ids:
        return {}
    found = select(table(Address)).where(col(Address.person_id).in_(ids)).order_by(col(Address.id))
    return _by(connection.execute(found), "person_id")


def read_folders(
    connection: Connection, citizen_ids: Collection[int], now: datetime
) -> dict[int, Folder]:
    """The citizens' folders. People who are not citizens have none."""
    people = read_people(connection, citizen_ids)
    folders = {id_: Folder(row) for id_, row in people.items() if row.key is not None}
    if not folders:
        return {}
    ids, today = list(folders), now.date()
    _placements(connection, folders, today)
    for name, query in _parts(ids, now, today).items():
        for id_, rows in _by(connection.execute(query), "citizen_id").items():
            setattr(folders[id_], name, rows)
    return folders


def _parts(ids: Sequence[int], now: datetime, today: date) -> dict[str, Select[Any]]:
    def all_of(of: Any) -> Select[Any]:
        return select(table(of)).where(of.citizen_id.in_(ids)).order_by(of.id)

    recent = today - LOOKS_BACK
    return {
        "shifts": select(table(Shift))
        .where(
            col(Shift.citizen_id).in_(ids),
            col(Shift.starts).between(now - LOOKS_BACK, now + LOOKS_AHEAD),
        )
        .order_by(col(Shift.starts)),
        "absences": select(table(Absence))
        .where(
            col(Absence.citizen_id).in_(ids),
            or_(col(Absence.first) >= recent, col(Absence.returned).is_(False)),
        )
        .order_by(col(Absence.first), col(Absence.reported_at)),
        "goals": all_of(Goal).where(col(Goal.state) == "agreed"),
        "ratings": all_of(Rating),
        "conditions": all_of(Condition),
        "competences": all_of(Competence),
        "cases": all_of(Case).where(col(Case.open_key).is_not(None)),
    }


def _placements(connection: Connection, folders: dict[int, Folder], today: date) -> None:
    mine = col(Placement.citizen_id).in_(folders)
    all_of: dict[int, Rows] = defaultdict(list)
    for row in connection.execute(select(table(Placement)).where(mine).order_by(col(Placement.id))):
        all_of[row.citizen_id].append(row)
    for citizen, rows in all_of.items():
        folders[citizen].placement = _current(rows, today)
    placements = {f.placement.id: f for f in folders.values() if f.placement is not None}
    links = select(table(Link)).where(col(Link.placement_id).in_(placements))
    for row in connection.execute(links.order_by(col(Link.id))):
        placements[row.placement_id].links.append(row)


def _current(rows: Rows, today: date) -> Row[Any]:
    """The one that runs; else the next to come; else the newest."""
    unclosed = [row for row in rows if row.phase != "closed"] or rows
    running = [row for row in unclosed if row.first <= today <= row.last]
    coming = sorted((row for row in unclosed if row.first > today), key=lambda row: row.first)
    return next(iter([*reversed(running), *coming, *reversed(unclosed)]))


def _by(rows: Iterable[Row[Any]], column: str) -> dict[int, Rows]:
    found: dict[int, Rows] = defaultdict(list)
    for row in rows:
        found[getattr(row, column)].append(row)
    return found
