"""The list of cases, a page at a time: whose they may be is told by the rows alone, and only what
is shown is looked at closely. An office may have thousands. Writes nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from bot.citizens import citizens_in
from bot.desk.cases.lines import ENDED, LOUDEST_FIRST, Board, Line, line_of
from bot.desk.cases.reading import MAY_READ, may_read
from bot.parts import Parts
from flows.cases import S
from flows.cases.people import CONSULTANT_FAMILIES, STAFF
from flows.facts import Role
from flows.policy import Colour
from storage import day as storage

A_PAGE = 50
MOST_PAGES = 4  # digits of a page's number
Rows = list[Row[Any]]


class BoardReading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def board(self, reader: int, *, mine: bool = False, page: int = 1) -> Board:
        """Cases of the reader's citizens: those that are open, and those just closed."""
        now = self._parts.clock.now()
        since = now - timedelta(days=self._parts.policy.case_work.reopen_days)
        with self._parts.store.reading() as connection:
            followed = storage.followed_by(connection, reader, now)
            rows = storage.cases_of(connection, followed, since)
            near = [row for row in rows if row.state != S.merged and _near(followed, row, reader)]
            alive = [row for row in near if row.state not in ENDED]
            shown = [row for row in near if row.owner == reader or not mine]
            open_ = sorted((r for r in shown if r.state not in {*ENDED, S.snoozed}), key=_loudest)
            pages = max(1, -(-len(open_) // A_PAGE))
            page = min(page, pages)
            parts = (
                open_[(page - 1) * A_PAGE : page * A_PAGE],
                sorted((row for row in shown if row.state == S.snoozed), key=_due)[:A_PAGE],
                sorted((row for row in shown if _closed(row, since)), key=_newest)[:A_PAGE],
            )
            lines, waiting, closed = self._lines(connection, reader, now, parts)
        hidden = len(parts[0]) - len(lines)
        return Board(
            lines=lines,
            waiting=waiting,
            closed=closed,
            mine=mine,
            own=sum(row.owner == reader for row in alive),
            all=len(alive) - (0 if mine else hidden),
            total=len(open_) - hidden,
            page=page,
            pages=pages,
        )

    def _lines(
        self, connection: Connection, reader: int, now: datetime, parts: Sequence[Rows]
    ) -> list[tuple[Line, ...]]:
        """What may be read of them, each part in its order."""
        ids = {row.citizen_id for rows in parts for row in rows}
        folders = storage.read_chains_only(connection, ids, now)
        found = {}
        for citizen in citizens_in(self._parts, connection, folders).values():
            for case in (*citizen.cases, *citizen.closed):
                if may_read(citizen, case, reader):
                    found[case.id] = line_of(citizen, case, reader, now)
        return [tuple(found[row.id] for row in rows if row.id in found) for rows in parts]


def page_number(written: str) -> int:
    plain = written.isascii() and written.isdecimal() and len(written) <= MOST_PAGES
    return max(1, int(written)) if plain else 1


def _near(followed: storage.Followed, row: Row[Any], reader: int) -> bool:
    """Whether the roles in the rows allow it (may_read decides by who is who)."""
    roles: Collection[str] = followed.roles.get(row.citizen_id, ())
    if row.owner == reader or not set(STAFF).isdisjoint(roles):
        return True
    named = {role for role, _ in row.chain} & MAY_READ
    consultants = Role.job_consultant in roles and row.family in CONSULTANT_FAMILIES
    on_call = followed.on_call and Role.on_call in named
    return consultants or on_call or not named.isdisjoint(roles)


def _due(row: Row[Any]) -> datetime:
    """The next thing that happens, else since when it is open."""
    next_step = row.due if row.state == S.open else None
    found: datetime = row.contact_by or next_step or row.opened_at
    return found


def _loudest(row: Row[Any]) -> tuple[int, datetime, str]:
    return LOUDEST_FIRST[Colour(row.colour)], _due(row), row.id


def _closed(row: Row[Any], since: datetime) -> bool:
    return row.state == S.closed and row.closed_at is not None and row.closed_at > since


def _newest(row: Row[Any]) -> float:
    moment: datetime = row.closed_at
    return -moment.timestamp()
