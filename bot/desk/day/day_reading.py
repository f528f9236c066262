"""My day, read from the database: few statements, whoever reads it.

The rows alone say whom somebody may have to do with (storage/day.py); what is shown is decided by
who is who at this moment, for no more cases than a day can hold. Writes nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from sqlalchemy import Row as DatabaseRow

from bot.citizens import citizens_in
from bot.desk.cases.reading import MAY_READ, may_read
from bot.desk.day import day_texts as d
from bot.desk.day.case_rows import of_cases
from bot.desk.day.row import DESK, Now, Row
from bot.desk.day.rows import AWAY_FAMILIES, FOLLOWS_DAYS, of_the_day
from bot.desk.day.rows import happens_to as happens
from bot.desk.live import version_of
from bot.parts import Parts
from flows import day
from flows.calendar import local
from flows.cases.chain import asked_roles
from flows.facts import MENTORS, Arrived, Citizen, Role
from flows.texts import Text
from storage import day as storage
from storage import presence

MOST = 50  # rows of a section; what is beyond stands in the list of cases
FITS = 8  # rows on a screen
LOOKED_AT = 60  # cases that are looked at closely
AHEAD = timedelta(days=8)
ALL_CASES = "/desk/cases"
ALL_AT = {
    "questions": "/desk/questions",
    **dict.fromkeys(
        ("absent", "meetings", "agreed", "goals", "ends", "followed"), "/desk/placements"
    ),
}


@dataclass(frozen=True, slots=True)
class Section:
    """`more`: rows that are not shown, they stand at `all_at`; `note` is said below them."""

    name: str
    title: Text
    rows: tuple[Row, ...]
    more: int = 0
    note: Text | None = None
    all_at: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """`sections` have rows, the first one always stands; `apart` is put off, or a colleague's."""

    now: datetime
    first: Section
    nothing: Text
    sections: tuple[Section, ...]
    apart: tuple[Section, ...]
    mentor: bool = False
    away: Text | None = None  # the reader is on leave today, and may have forgotten to end it

    @property
    def version(self) -> str:
        return version_of(self.first, self.nothing, self.sections, self.apart, self.away)

    @property
    def empty(self) -> bool:
        return not (self.first.rows or self.sections)

    @property
    def long(self) -> bool:
        """So much that one wants to jump."""
        return bool(self.sections) and len(self.first.rows) + len(self.sections) > FITS


class DayReading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def day(self, reader: int) -> Day:
        at = Now.of(self._parts.clock.now(), self._parts.policy, reader)
        with self._parts.store.reading() as connection:
            followed = storage.followed_by(connection, reader, at.now)
            mentored = set(followed.citizens(MENTORS)) - set(followed.citizens(set(Role) - MENTORS))
            cases, beyond = _nearest(followed, storage.cases_of(connection, followed), at)
            citizens = self._citizens(connection, followed, cases, at)
            rows, elsewhere = _rows(citizens.values(), {row.id for row in cases}, at)
            newest = storage.newest_rows(connection, {row.case for row in rows if row.take})
            names = {row.id: row.name for row in storage.named(connection, mentored)}
            leaves = presence.leaves_of(connection, reader, at.today)
        rows = [replace(r, take=(*r.take, newest.get(r.case, 0))) if r.take else r for r in rows]
        rows += [_of_mentor(id_, name) for id_, name in names.items()]
        away = next((d.you_are_away(row.last) for row in leaves if row.first <= at.today), None)
        return replace(_day(rows, beyond, elsewhere, at, mentor=bool(names)), away=away)

    def _citizens(
        self,
        connection: Connection,
        followed: storage.Followed,
        cases: Iterable[DatabaseRow[Any]],
        at: Now,
    ) -> dict[int, Citizen]:
        own = set(followed.citizens(FOLLOWS_DAYS))
        ids = own | {row.citizen_id for row in cases}
        folders = storage.read_chains_only(connection, ids, at.now)
        theirs = {id_: folder for id_, folder in folders.items() if id_ in own}
        memories = storage.add_today(connection, theirs, at.today, at.now + AHEAD)
        busy = {row.citizen_id for row in cases}
        busy |= {id_ for id_, f in theirs.items() if happens(f, at, watched=id_ in memories)}
        folders = {id_: folders[id_] for id_ in busy if id_ in folders}
        return citizens_in(self._parts, connection, folders, memories)


def _nearest(
    followed: storage.Followed, rows: list[DatabaseRow[Any]], at: Now
) -> tuple[list[DatabaseRow[Any]], int]:
    """Those of the reader's day, by the rows alone, the loudest first and what waits last; and how
    many more there are to do something about."""
    mine = [row for row in rows if _may_be_mine(followed, row)]
    mine.sort(
        key=lambda row: (
            _apart(followed, row),
            day.LOUDEST_FIRST[row.colour],
            row.contact_by or row.due or at.now,
        )
    )
    beyond = sum(not _apart(followed, row) for row in mine[LOOKED_AT:])
    return mine[:LOOKED_AT], beyond


def _apart(followed: storage.Followed, row: DatabaseRow[Any]) -> bool:
    colleagues = row.owner is not None and row.owner not in followed.whose
    return colleagues or row.state == "snoozed"


def _may_be_mine(followed: storage.Followed, row: DatabaseRow[Any]) -> bool:
    roles = followed.roles.get(row.citizen_id, set())
    if row.owner in followed.whose or Role.caseworker in roles:
        return True
    if row.owner is not None or row.state != "open":
        return False
    asked: set[str] = set(asked_roles(row.chain, row.step - row.since))
    return bool(asked & roles) or (followed.on_call and Role.on_call in asked)


def _rows(citizens: Iterable[Citizen], cases: set[str], at: Now) -> tuple[list[Row], int]:
    """And how many who are away stand with a case."""
    found: list[Row] = []
    elsewhere = 0
    for citizen in citizens:
        readable = [c for c in citizen.cases if c.id in cases and may_read(citizen, c, at.reader)]
        of_case = list(of_cases(citizen, readable, at))
        mine = [*of_case, *of_the_day(citizen, of_case, at)]
        if citizen.roles_of(at.reader) & MAY_READ:
            home = f"{DESK}/citizens/{citizen.person.id}"
            mine = [replace(row, home=home) for row in mine]
        found += mine
        families = {case.family for case in readable if case.id in {row.case for row in of_case}}
        elsewhere += bool(families & AWAY_FAMILIES) and _away(citizen, at)
    return found, elsewhere


def _away(citizen: Citizen, at: Now) -> bool:
    not_there = any(s.arrived is Arrived.no for s in citizen.shifts if s.day == at.today)
    return not_there or citizen.absent_on(at.today) is not None


def _of_mentor(citizen: int, name: str) -> Row:
    href = f"/desk/citizens/{citizen}/placement"
    return Row(f"followed:{citizen}", "followed", name, d.GOALS_SHARED, d.SEE_GOALS, href)


def _day(rows: list[Row], beyond: int, elsewhere: int, at: Now, *, mentor: bool) -> Day:
    zone, office = at.zone, at.policy.office
    until_day = local(at.until, zone).date()
    lunch = local(at.until, zone).time() == office.lunch
    titles = {
        "today": d.LATER_TODAY,
        "later": d.ANOTHER_DAY,
        "absent": d.ABSENT,
        "meetings": d.MEETINGS,
        "agreed": d.AGREED,
        "goals": d.GOALS,
        "questions": d.QUESTIONS,
        "ends": d.ENDS,
        "followed": d.FOLLOWED,
    }
    apart = {"waits": d.WAITS, "colleagues": d.COLLEAGUES}
    first = d.first(at.until, at.today, until_day, lunch=lunch)
    note = d.in_cases(elsewhere) if elsewhere else None
    shown = [_section(name, title, rows) for name, title in titles.items()]
    nothing = d.no_cases_before if any(s.rows for s in shown) else d.nothing_before
    return Day(
        at.now,
        _section("first", first, rows, beyond),
        nothing(at.until, at.today, until_day),
        tuple(replace(s, note=note) if s.name == "absent" else s for s in shown if s.rows),
        tuple(s for s in (_section(n, title, rows) for n, title in apart.items()) if s.rows),
        mentor,
    )


def _section(name: str, title: Text, rows: list[Row], beyond: int = 0) -> Section:
    mine = sorted(
        (row for row in rows if row.section == name), key=lambda row: (row.order, row.alias)
    )
    more = max(0, len(mine) - MOST) + beyond
    return Section(name, title, tuple(mine[:MOST]), more, all_at=ALL_AT.get(name, ALL_CASES))
