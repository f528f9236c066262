"""Everything a turn needs to know about some citizens, read in a few set-based statements.

A Folder is rows, not meaning: bot/facts.py turns it into what flows may know.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, exists, or_, select
from sqlmodel import SQLModel

from storage.among import among
from storage.tables import (
    Absence,
    Address,
    Case,
    Competence,
    Condition,
    Duty,
    Entry,
    Goal,
    Leave,
    Link,
    Meeting,
    Noted,
    Partner,
    Person,
    Placement,
    Question,
    Rating,
    Shift,
    Track,
)

LOOKS_BACK = timedelta(days=43)  # six weeks: the longest pattern a signal looks for
LOOKS_AHEAD = timedelta(days=9)
A_DAY = timedelta(days=1)

QUESTION = (
    "id", "asker", "role", "asked_at", "thread", "taken_by", "answered_at", "answered_by", "thanked"
)  # fmt: skip

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
    entries: Rows = field(default_factory=list)
    cases: Rows = field(default_factory=list)
    noted: Rows = field(default_factory=list)
    followed: bool = False  # another placement comes after the current one
    tracks: Rows = field(default_factory=list)
    meetings: Rows = field(default_factory=list)
    partners: Rows = field(default_factory=list)
    questions: Rows = field(default_factory=list)
    leaves: Rows = field(default_factory=list)  # everybody's who is away, about today
    duties: Rows = field(default_factory=list)  # the duty list at this moment

    @property
    def involved(self) -> set[int]:
        """Everybody who may be named or written to: linked, a partner, with a case, on call,
        standing in."""
        found = {one.person_id for one in (*self.links, *self.partners)}
        found |= {case.owner for case in self.cases if case.owner is not None}
        found |= {duty.person_id for duty in self.duties}
        deputies = {leave.person_id: leave.deputy_id for leave in self.leaves if leave.deputy_id}
        while new := {deputies[one] for one in found if one in deputies} - found:
            found |= new
        return found


def table(of: type[SQLModel]) -> Any:
    return of.__table__  # type: ignore[attr-defined]


def read_people(connection: Connection, ids: Collection[int]) -> dict[int, Row[Any]]:
    if not ids:
        return {}
    return {row.id: row for row in connection.execute(PEOPLE, {"ids": list(ids)})}


def read_addresses(connection: Connection, ids: Collection[int]) -> dict[int, Rows]:
    if not ids:
        return {}
    return _by(connection.execute(ADDRESSES, {"ids": list(ids)}), "person_id")


def read_folders(
    connection: Connection, citizen_ids: Collection[int], now: datetime
) -> dict[int, Folder]:
    """The citizens' folders. People who are not citizens have none."""
    people = list(connection.execute(CITIZENS, {"ids": list(citizen_ids)})) if citizen_ids else []
    folders = {row.id: Folder(row) for row in people if row.key is not None}
    if not folders:
        return {}
    today = now.date()
    about = {"ids": list(folders)}
    _placements(connection, folders, today)
    _presence(connection, folders, now)
    times: dict[str, dict[str, Any]] = {
        "shifts": {"since": now - LOOKS_BACK, "until": now + LOOKS_AHEAD},
        "absences": {"since": today - LOOKS_BACK},
        "cases": {"since": now - LOOKS_BACK},
    }
    for name, query in PARTS.items():
        if not any(getattr(row, f"any_{name}") for row in people):
            continue  # most citizens have few of them, and each is a statement
        found = connection.execute(query, {**about, **times.get(name, {})})
        for id_, rows in _by(found, "citizen_id").items():
            setattr(folders[id_], name, rows)
    return folders


def _placements(
    connection: Connection,
    folders: dict[int, Folder],
    today: date,
    query: Select[Any] | None = None,
) -> None:
    about = {"ids": list(folders)}
    found = connection.execute(PLACEMENTS if query is None else query, about)
    for citizen, rows in _by(found, "citizen_id").items():
        current = _current(rows, today)
        folders[citizen].placement = current
        folders[citizen].followed = any(
            row.first > current.last and row.phase != "closed" for row in rows
        )
    placements = {f.placement.id: f for f in folders.values() if f.placement is not None}
    for row in connection.execute(LINKS, {"ids": list(placements)}):
        placements[row.placement_id].links.append(row)


def read_chains(
    connection: Connection,
    citizen_ids: Collection[int],
    now: datetime,
    placements: Select[Any] | None = None,
) -> dict[int, Folder]:
    """Only who is linked, away, on call and has a case: for a message about to be sent.
    `placements` reads them in another way."""
    people = read_people(connection, citizen_ids)
    folders = {id_: Folder(row) for id_, row in people.items() if row.key is not None}
    if not folders:
        return {}
    _placements(connection, folders, now.date(), placements)
    _presence(connection, folders, now)
    lately = {"ids": list(folders), "since": now - LOOKS_BACK}
    cases = connection.execute(PARTS["cases"], lately)
    for id_, rows in _by(cases, "citizen_id").items():
        folders[id_].cases = rows
    return folders


def _presence(connection: Connection, folders: dict[int, Folder], now: datetime) -> None:
    """The same for everybody, and short: who is away and who is on call now."""
    today = now.date()
    near = {"before": today + A_DAY, "after": today - A_DAY}  # the local day is not known here
    leaves = sorted(connection.execute(LEAVES, near), key=lambda row: row.id)
    duties = list(connection.execute(DUTIES, {"now": now}))
    for folder in folders.values():
        folder.leaves, folder.duties = leaves, duties


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


# --- statements, made once: a statement costs more to build than to send -------------------


def _all_of(of: type[SQLModel], *where: Any) -> Select[Any]:
    rows = table(of)
    return select(rows).where(among(rows.c.citizen_id), *where).order_by(rows.c.id)


def _shifts() -> Select[Any]:
    rows = table(Shift).c
    meant = rows.starts.between(bindparam("since"), bindparam("until"))
    return select(table(Shift)).where(among(rows.citizen_id), meant).order_by(rows.starts)


def _questions() -> Select[Any]:
    rows = table(Question).c
    # Without their words: what a turn decides does not hang on them.
    known = (*(rows[name] for name in QUESTION), rows.citizen_id)
    return select(*known).where(among(rows.citizen_id)).order_by(rows.asked_at, rows.id)


def _absences() -> Select[Any]:
    rows = table(Absence).c
    meant = or_(rows.first >= bindparam("since"), rows.returned.is_(False))
    mine = select(table(Absence)).where(among(rows.citizen_id), meant)
    return mine.order_by(rows.first, rows.reported_at)


def _cases() -> Select[Any]:
    """The open ones, and those that staff may still open again."""
    rows = table(Case).c
    return _all_of(Case, or_(rows.open_key.is_not(None), rows.closed_at >= bindparam("since")))


def _entries() -> Select[Any]:
    rows = table(Entry)
    mine = among(rows.c.citizen_id)
    return select(rows).where(mine).order_by(rows.c.at, rows.c.id)


def _meetings() -> Select[Any]:
    """Of open tracks, the oldest first."""
    rows = table(Meeting)
    tracks = table(Track)
    mine = (
        select(rows)
        .join(tracks, tracks.c.id == rows.c.track_id)
        .where(among(rows.c.citizen_id), tracks.c.closed_at.is_(None))
    )
    return mine.order_by(rows.c.made_at, rows.c.id)


PEOPLE = select(table(Person)).where(among(table(Person).c.id))
ADDRESSES = (
    select(table(Address)).where(among(table(Address).c.person_id)).order_by(table(Address).c.id)
)
PLACEMENTS = _all_of(Placement)
LINKS = select(table(Link)).where(among(table(Link).c.placement_id)).order_by(table(Link).c.id)
LEAVES = select(table(Leave)).where(
    table(Leave).c.first <= bindparam("before"),
    or_(table(Leave).c.last.is_(None), table(Leave).c.last >= bindparam("after")),
)  # in no order: with one, SQLite walks through all there ever were instead of by the index
DUTIES = (
    select(table(Duty))
    .where(table(Duty).c.starts <= bindparam("now"), table(Duty).c.ends > bindparam("now"))
    .order_by(table(Duty).c.starts, table(Duty).c.id)
)
PARTS: Mapping[str, Select[Any]] = {
    "shifts": _shifts(),
    "absences": _absences(),
    "goals": _all_of(Goal, table(Goal).c.state != "left"),
    "ratings": _all_of(Rating),
    "conditions": _all_of(Condition, table(Condition).c.state != "dropped"),
    "competences": _all_of(Competence),
    "entries": _entries(),
    "noted": _all_of(Noted),
    "cases": _cases(),
    "tracks": _all_of(Track, table(Track).c.closed_at.is_(None)),
    "meetings": _meetings(),
    "partners": _all_of(Partner, table(Partner).c.ended.is_(False)),
    "questions": _questions(),
}


def _any(part: Select[Any]) -> Any:
    [rows] = {column.table for column in part.selected_columns}
    return exists(select(rows.c.citizen_id).where(rows.c.citizen_id == PERSON.c.id))


PERSON = table(Person)
# The people, and of each whether there are any rows of a part.
CITIZENS = select(PERSON, *(_any(part).label(f"any_{name}") for name, part in PARTS.items())).where(
    among(PERSON.c.id)
)
