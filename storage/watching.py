"""The alarms that look after the work around a citizen, for every placement that has none.

Set by the house-keeping, so that they are there whoever made the placement, also for one that is
older than the alarm, and come back if they were ever lost.
"""

from datetime import date, timedelta

from sqlalchemy import Connection, String, cast, exists, select
from sqlmodel import col

from storage.tables import Alarm, Placement
from storage.tx import Tx


def watch_all(tx: Tx, today: date, alarm: str) -> int:
    """How many citizens it was set for; at once. Harmless twice."""
    tx.flush()
    found = unwatched(tx.connection, today, alarm)
    for citizen in found:
        tx.set_alarm(person_id=citizen, what=alarm, due=tx.now, not_after=None, ref="", fence=0)
    return len(found)


def unwatched(connection: Connection, today: date, alarm: str) -> list[int]:
    """Citizens with a placement that is not over, and no such alarm."""
    has_one = exists().where(
        col(Alarm.person_id) == col(Placement.citizen_id), col(Alarm.what) == alarm
    )
    left = (
        select(col(Placement.citizen_id))
        .where(col(Placement.phase) != "closed", col(Placement.last) >= today, ~has_one)
        .distinct()
        .order_by(col(Placement.citizen_id))
    )
    return list(connection.execute(left).scalars())


def close_all(tx: Tx, today: date, alarm: str, days: int) -> int:
    """A placement that has run out, is not closed, and has nobody looking after that: never
    silently (requirement 177). Of the last `days` only: what is older was closed on paper."""
    tx.flush()
    found = unclosed(tx.connection, today, alarm, days)
    for citizen, placement in found:
        tx.set_alarm(
            person_id=citizen, what=alarm, due=tx.now, not_after=None, ref=str(placement), fence=0
        )
    return len(found)


def unclosed(connection: Connection, today: date, alarm: str, days: int) -> list[tuple[int, int]]:
    """Citizen and placement. One in aftercare has its own end."""
    has_one = exists().where(
        col(Alarm.person_id) == col(Placement.citizen_id),
        col(Alarm.what) == alarm,
        col(Alarm.ref) == cast(col(Placement.id), String),
    )
    left = (
        select(col(Placement.citizen_id), col(Placement.id))
        .where(
            col(Placement.phase).not_in(("closed", "aftercare")),
            col(Placement.last) < today,
            col(Placement.last) >= today - timedelta(days=days),
            ~has_one,
        )
        .order_by(col(Placement.id))
    )
    return [(row.citizen_id, row.id) for row in connection.execute(left)]
