"""The list of placements: of many only what its order needs, and of one sheet who is who and the
goals. Rows only; who may see them is decided in bot/desk."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select
from sqlmodel import col

from storage.among import among
from storage.day import read_chains_only
from storage.folder import PARTS, Folder, table
from storage.tables import Goal, Link, Placement

NEEDED = ("caseworker", "company_mentor")


@dataclass(frozen=True, slots=True)
class Standing:
    """By the rows alone."""

    waiting: frozenset[int]  # a goal waits for an answer
    lacking: frozenset[int]  # of what an active placement needs something is not there


def standing_of(connection: Connection, citizens: Collection[int], today: date) -> Standing:
    about = {"ids": list(citizens)}
    goals = {(row.citizen_id, row.state) for row in connection.execute(GOALS, about)}
    agreed = {id_ for id_, state in goals if state == "agreed"}
    lacking = set(citizens) - agreed
    for row in connection.execute(PLACED, {**about, "today": today}):
        nobody = len(set(NEEDED) & set(row.nobody))
        if row.follow_up is None or row.filled + nobody < len(NEEDED):
            lacking.add(row.citizen_id)
    waiting = frozenset(id_ for id_, state in goals if state == "proposed")
    return Standing(waiting, frozenset(lacking))


def read_sheet(
    connection: Connection, citizens: Collection[int], now: datetime
) -> dict[int, Folder]:
    folders = read_chains_only(connection, citizens, now)
    if folders:
        for row in connection.execute(PARTS["goals"], {"ids": list(folders)}):
            folders[row.citizen_id].goals.append(row)
    return folders


# --- statements, made once --------------------------------------------------------------


def _goals() -> Any:
    counts = and_(among(col(Goal.citizen_id)), col(Goal.state).in_(("agreed", "proposed")))
    return select(col(Goal.citizen_id), col(Goal.state)).where(counts).distinct()


def _placed() -> Any:
    """`filled`: how many of the roles that are needed somebody is linked in today."""
    today: Any = bindparam("today")
    holds = and_(
        col(Link.placement_id) == col(Placement.id),
        col(Link.role).in_(NEEDED),
        col(Link.since) <= today,
        or_(col(Link.until).is_(None), col(Link.until) >= today),
    )
    filled = func.count(col(Link.role).distinct()).label("filled")
    held = (
        select(col(Placement.id), filled)
        .outerjoin(table(Link), holds)
        .where(among(col(Placement.citizen_id)), col(Placement.phase) != "closed")
        .group_by(col(Placement.id))
        .subquery()
    )
    rows = table(Placement)
    known = select(rows.c.citizen_id, rows.c.follow_up, rows.c.nobody, held.c.filled)
    return known.join(held, held.c.id == rows.c.id)


GOALS, PLACED = _goals(), _placed()
