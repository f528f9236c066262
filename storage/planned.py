"""Handovers of a later day: which there are, and how one is taken back as if it had never been
entered. How it is entered: storage/presence.py."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, or_, select, update
from sqlmodel import col

from storage.folder import table
from storage.presence import A_DAY, CITIZEN_ALARM, STAFF_ALARM
from storage.tables import Alarm, Handover, Link, Placement
from storage.tx import Tx


def planned(connection: Connection, today: date) -> list[Row[Any]]:
    """Whose first day is still to come, by that day."""
    coming = select(table(Handover)).where(col(Handover.first) > today)
    return list(connection.execute(coming.order_by(col(Handover.first), col(Handover.id))))


def moving(connection: Connection, row: Row[Any], but_not: Collection[int]) -> list[Row[Any]]:
    """The roles that change hands with it: the link that ends and the one that begins, placement,
    role, citizen. Not of citizens who go the same way by a handover of their own."""
    old, new = table(Link).alias(), table(Link).alias()
    same = and_(
        new.c.placement_id == old.c.placement_id,
        new.c.role == old.c.role,
        new.c.person_id == row.to_id,
        new.c.since == row.first,
    )
    found = (
        select(
            old.c.id.label("ends"),
            new.c.id.label("begins"),
            old.c.placement_id,
            old.c.role,
            col(Placement.citizen_id),
        )
        .join(new, same)
        .join(table(Placement), col(Placement.id) == old.c.placement_id)
        .where(old.c.person_id == row.from_id, old.c.until == row.first - A_DAY)
        .where(col(Placement.citizen_id).not_in(but_not))
    )
    if row.citizen_id is not None:
        found = found.where(col(Placement.citizen_id) == row.citizen_id)
    return list(connection.execute(found.order_by(col(Placement.citizen_id), old.c.id)))


def going(connection: Connection, today: date) -> dict[int, list[int]]:
    """Handover → whose roles change hands with it, of all that are still to come in one
    statement: for a list."""
    old, new, plan = table(Link).alias(), table(Link).alias(), table(Handover).c
    begins = and_(new.c.person_id == plan.to_id, new.c.since == plan.first)
    ends = and_(
        old.c.placement_id == new.c.placement_id,
        old.c.role == new.c.role,
        old.c.person_id == plan.from_id,
    )
    rows = (
        select(plan.id, plan.first, old.c.until, col(Placement.citizen_id))
        .join(new, begins)
        .join(old, ends)
        .join(table(Placement), col(Placement.id) == old.c.placement_id)
        .where(plan.first > today)
        .where(or_(plan.citizen_id.is_(None), plan.citizen_id == col(Placement.citizen_id)))
    )
    found: dict[int, list[int]] = {}
    for row in connection.execute(rows):
        if row.until == row.first - A_DAY:
            found.setdefault(row.id, []).append(row.citizen_id)
    return found


def take_back(
    tx: Tx, rows: Collection[Row[Any]], links: Collection[Row[Any]], begins: datetime
) -> None:
    """The first of `rows`, with what goes with it. The citizens must be locked. What would have
    followed on the day does not ring."""
    tx.flush()
    handed = next(iter(rows))
    for link in links:
        tx.connection.execute(delete(table(Link)).where(table(Link).c.id == link.begins))
        before = update(Link).where(col(Link.id) == link.ends)
        tx.connection.execute(before.values(until=_until(tx.connection, handed, link)))
    for row in rows:
        tx.connection.execute(delete(table(Handover)).where(table(Handover).c.id == row.id))
    alarm = table(Alarm).c
    whose = {link.citizen_id for link in links} | {handed.from_id}
    tx.connection.execute(
        delete(table(Alarm)).where(
            alarm.person_id.in_(whose),
            alarm.what.in_([STAFF_ALARM, CITIZEN_ALARM]),
            alarm.due == begins,
            alarm.ref.startswith(f"handed:{handed.from_id}:{handed.to_id}:"),
        )
    )


def _until(connection: Connection, row: Row[Any], link: Row[Any]) -> date | None:
    """An earlier plan for the same role counts again: until the day before it."""
    before = (
        select(func.min(col(Handover.first)))
        .join(
            table(Link),
            and_(
                col(Link.person_id) == col(Handover.to_id), col(Link.since) == col(Handover.first)
            ),
        )
        .where(
            col(Handover.from_id) == row.from_id,
            col(Handover.id) < row.id,
            col(Handover.first) > row.first,
            col(Link.placement_id) == link.placement_id,
            col(Link.role) == link.role,
        )
    )
    first: date | None = connection.execute(before).scalar()
    return first - A_DAY if first else None
