"""The alarm that looks after the work around a citizen, for every placement that has none.

Set by the house-keeping, so that it is there whoever made the placement, also for one that is
older than the alarm, and comes back if it was ever lost.
"""

from datetime import date

from sqlalchemy import Connection, exists, select
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
