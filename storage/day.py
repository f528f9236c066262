"""What the desk's page of the day and the lists of cases read: few statements, however many
citizens somebody follows. Rows only; who may see them is decided in bot/desk."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import Connection, Row, Select, and_, bindparam, func, null, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from storage.among import among
from storage.duty import duties_between
from storage.folder import Folder, read_chains, table
from storage.presence import leaves_since
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    Dialogue,
    Entry,
    Goal,
    Link,
    Meeting,
    Noted,
    Person,
    Placement,
    Question,
    Shift,
    Track,
)

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
MAY_OWE = ("caseworker", "job_consultant")  # staff who can have what was agreed at a meeting
SEALED = frozenset({"wish", "task", "concern", "absence_rule", "expectations"})
CASE = (
    "id", "citizen_id", "family", "colour", "state", "step", "since", "opened_at", "owner",
    "contact_by", "due", "chain", "closed_at",
)  # fmt: skip


@dataclass(slots=True)
class Followed:
    """Whom somebody has to do with, by the rows alone: for each citizen the roles that they, or
    somebody they may stand in for, have. Leave and duty are looked at by bot/presence.py."""

    roles: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    whose: set[int] = field(default_factory=set)
    on_call: bool = False

    def citizens(self, roles: Collection[str]) -> list[int]:
        return [id_ for id_, held in self.roles.items() if held & set(roles)]


def followed_by(connection: Connection, person: int, now: datetime) -> Followed:
    today = now.date()
    away = leaves_since(connection, today - A_DAY)
    found = Followed(whose={person})
    while new := {one.person_id for one in away if one.deputy_id in found.whose} - found.whose:
        found.whose |= new
    on_call = {row.person_id for row in duties_between(connection, now, now + timedelta(seconds=1))}
    found.on_call = bool(on_call & found.whose)
    about = {"ids": list(found.whose), "near": today + A_DAY, "gone": today - A_DAY}
    for row in connection.execute(LINKED, about):
        found.roles[row.citizen_id].add(row.role)
    if away:
        _as_deputy(connection, found, {row.person_id for row in away}, about)
    return found


def _as_deputy(
    connection: Connection, found: Followed, away: set[int], about: dict[str, Any]
) -> None:
    """The placement's deputy stands in for a caseworker who is away."""
    theirs = connection.execute(LINKED, {**about, "ids": list(away)})
    for row in theirs:
        if row.role == "caseworker" and "deputy" in found.roles.get(row.citizen_id, ()):
            found.roles[row.citizen_id].add("caseworker")


def cases_of(
    connection: Connection, found: Followed, since: datetime | None = None
) -> list[Row[Any]]:
    """Open cases, and with `since` those closed after it, of everybody they follow; of the whole
    office for somebody on call. Few columns: there may be thousands."""
    wanted: Any = col(Case.open_key).is_not(None)
    if since is not None:
        wanted = or_(wanted, col(Case.closed_at) >= since)
    query = select(*(table(Case).c[name] for name in CASE)).where(wanted)
    if found.on_call:
        return list(connection.execute(query))
    theirs = or_(among(col(Case.citizen_id)), among(col(Case.owner), "whose"))
    about = {"ids": list(found.roles), "whose": list(found.whose)}
    return list(connection.execute(query.where(theirs), about))


def read_chains_only(
    connection: Connection, citizen_ids: Collection[int], now: datetime
) -> dict[int, Folder]:
    """Who is who and what cases there are, without anybody's words."""
    return read_chains(connection, citizen_ids, now, WITHOUT_WORDS)


def add_today(
    connection: Connection, folders: dict[int, Folder], today: date, ahead: datetime
) -> dict[int, bytes]:
    """What happens today and what waits, into the folders; the sealed memories."""
    if not folders:
        return {}
    about = {"ids": list(folders), "today": today, "ahead": ahead, "week": today + A_WEEK}
    for name, query in TODAY.items():
        rows: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in connection.execute(query, about):
            rows[row.citizen_id].append(row)
        for id_, found in rows.items():
            setattr(folders[id_], name, found)
    return {row.person_id: row.sealed for row in connection.execute(MEMORIES, about)}


def newest_rows(connection: Connection, case_ids: Collection[str]) -> dict[str, int]:
    """The newest row of each case's log: what a form on the page is made from."""
    rows = connection.execute(NEWEST, {"ids": list(case_ids)})
    return {row.case_id: row.newest for row in rows}


def named(connection: Connection, citizen_ids: Collection[int]) -> list[Row[Any]]:
    """id, name, key of citizens who are not forgotten."""
    return list(connection.execute(NAMED, {"ids": list(citizen_ids)}))


# --- statements, made once --------------------------------------------------------------


def _linked() -> Select[Any]:
    """Of a citizen whose placements are all closed still those: somebody has to find the next."""
    other = aliased(Placement)
    open_one = select(col(other.id)).where(
        col(other.citizen_id) == col(Placement.citizen_id), col(other.phase) != "closed"
    )
    found: Any = (
        select(col(Placement.citizen_id), col(Link.role))
        .join(table(Placement), col(Placement.id) == col(Link.placement_id))
        .where(
            among(col(Link.person_id)),
            col(Link.since) <= bindparam("near"),
            or_(col(Link.until).is_(None), col(Link.until) >= bindparam("gone")),
            or_(col(Placement.phase) != "closed", ~open_one.exists()),
        )
    )
    return cast("Select[Any]", found)


def _without_words() -> Select[Any]:
    columns = [null().label(c.name) if c.name in SEALED else c for c in table(Placement).c]
    return select(*columns).where(among(col(Placement.citizen_id))).order_by(col(Placement.id))


def _goals() -> Select[Any]:
    waits = and_(among(col(Goal.citizen_id)), col(Goal.state) == "proposed")
    return select(table(Goal)).where(waits).order_by(col(Goal.id))


def _absences() -> Select[Any]:
    today: Any = bindparam("today")
    covers = and_(
        col(Absence.first) <= today,
        or_(col(Absence.last).is_(None), col(Absence.last) >= today),
        col(Absence.returned).is_(False),
    )
    return select(table(Absence)).where(among(col(Absence.citizen_id)), covers)


def _shifts() -> Select[Any]:
    mine = and_(among(col(Shift.citizen_id)), col(Shift.day) == bindparam("today"))
    return select(table(Shift)).where(mine).order_by(col(Shift.starts))


def _noted() -> Select[Any]:
    counts = col(Noted.kind).in_(("visit", "next_step"))
    return select(table(Noted)).where(among(col(Noted.citizen_id)), counts).order_by(col(Noted.id))


def _questions() -> Select[Any]:
    open_ = and_(among(col(Question.citizen_id)), col(Question.answered_at).is_(None))
    return select(table(Question)).where(open_).order_by(col(Question.asked_at), col(Question.id))


def _agreements() -> Select[Any]:
    """What staff have to do after a meeting, late or due within a week (flows/meetings)."""
    due = and_(
        among(col(Entry.citizen_id)),
        col(Entry.kind) == "agreement",
        col(Entry.state) == "open",
        col(Entry.key).in_(MAY_OWE),
        col(Entry.day) <= bindparam("week"),
    )
    return select(table(Entry)).where(due).order_by(col(Entry.day), col(Entry.id))


def _tracks() -> Select[Any]:
    open_ = and_(among(col(Track.citizen_id)), col(Track.closed_at).is_(None))
    return select(table(Track)).where(open_).order_by(col(Track.id))


def _meetings() -> Select[Any]:
    """Agreed, of a track that is open."""
    return (
        select(table(Meeting))
        .join(table(Track), col(Track.id) == col(Meeting.track_id))
        .where(
            among(col(Meeting.citizen_id)),
            col(Track.closed_at).is_(None),
            col(Meeting.starts) < bindparam("ahead"),
        )
        .order_by(col(Meeting.made_at), col(Meeting.id))
    )


LINKED = _linked()
WITHOUT_WORDS = _without_words()
TODAY = {
    "goals": _goals(),
    "absences": _absences(),
    "shifts": _shifts(),
    "noted": _noted(),
    "questions": _questions(),
    "entries": _agreements(),
    "tracks": _tracks(),
    "meetings": _meetings(),
}
MEMORIES = select(col(Dialogue.person_id), col(Dialogue.sealed)).where(
    among(col(Dialogue.person_id))
)
NEWEST = (
    select(col(CaseLog.case_id), func.max(col(CaseLog.id)).label("newest"))
    .where(among(col(CaseLog.case_id)))
    .group_by(col(CaseLog.case_id))
)
NAMED = select(col(Person.id), col(Person.name), col(Person.key)).where(
    among(col(Person.id)), col(Person.key).is_not(None), col(Person.forgotten_at).is_(None)
)
