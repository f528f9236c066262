"""Cases that nobody has taken, across all citizens: what the day's letter names, and what an
earlier release left without a clock of its own."""

from collections.abc import Collection

from sqlalchemy import exists, select
from sqlmodel import col

from storage.folder import table
from storage.tables import Alarm, Case
from storage.tx import Tx

OPEN = (col(Case.open_key).is_not(None), col(Case.state) == "open")


def nothing_rings(tx: Tx, colours: Collection[str]) -> list[int]:
    """Citizens with an open case of these colours that went out and that no clock waits for."""
    tx.flush()
    found = (
        select(col(Case.citizen_id))
        .where(*OPEN, col(Case.colour).in_(colours), col(Case.due).is_(None), col(Case.step) > 0)
        .distinct()
        .order_by(col(Case.citizen_id))
    )
    return list(tx.connection.execute(found).scalars())


def look_after(tx: Tx, alarm: str, *, but_not: str, said: str) -> int:
    """Orange cases that go around and have no such alarm get it now: opened before there was one.
    `but_not` is the family that goes around for ever, `said` the outcome of those it rang for.
    How many. Harmless twice."""
    tx.flush()
    case = table(Case)
    has_one = exists().where(
        col(Alarm.person_id) == case.c.citizen_id,
        col(Alarm.what) == alarm,
        col(Alarm.ref) == case.c.id,
    )
    left = (
        select(case.c.citizen_id, case.c.id)
        .where(*OPEN, case.c.colour == "orange", case.c.repeat, case.c.step > 0)
        .where(case.c.family != but_not, case.c.outcome != said, ~has_one)
        .order_by(case.c.id)
    )
    rows = list(tx.connection.execute(left))
    for row in rows:
        tx.set_alarm(
            person_id=row.citizen_id, what=alarm, due=tx.now, not_after=None, ref=row.id, fence=0
        )
    return len(rows)
