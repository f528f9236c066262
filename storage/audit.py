"""What the auditor reads: open cases with their alarms, how long things have waited, and what was
promised to people. Rows only; what they mean is said in flows/cases/audit.py and bot/auditor.py.

Nothing here walks a table: open cases, due alarms, unsent messages and the log of one day are
each found by an index that holds little else, however much has been closed and sent before.
"""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, literal_column, select, union_all

from storage.among import among
from storage.folder import table
from storage.status import OUTGOING, stands
from storage.tables import Absence, Alarm, Case, CaseLog, Handled, Person, Placement

CASE, ALARM, LOG, ABSENCE = table(Case), table(Alarm), table(CaseLog), table(Absence)
IS_OPEN = CASE.c.open_key.is_not(None)
DELIVERY = ("triggered", "accepted", "failed")

OPEN_CASES = (
    select(
        CASE,
        ALARM.c.what.label("rings"),
        ALARM.c.fence.label("rings_fence"),
        ALARM.c.due.label("rings_at"),
    )
    .outerjoin(ALARM, (ALARM.c.person_id == CASE.c.citizen_id) & (ALARM.c.ref == CASE.c.id))
    .where(IS_OPEN)
)
# When the clock next has something to do with a case (storage/waiting.py).
MOMENTS = select(
    func.min(CASE.c.due).filter(CASE.c.state == literal_column("'open'")),
    func.min(CASE.c.contact_by).filter(CASE.c.state != literal_column("'open'")),
).where(IS_OPEN)
LATE_ALARMS = (
    select(ALARM.c.what, func.count(), func.min(ALARM.c.due))
    .where(ALARM.c.due <= bindparam("before"))
    .group_by(ALARM.c.what)
    .order_by(ALARM.c.what)
)
DELIVERIES = (
    select(LOG.c.case_id, LOG.c.what, LOG.c.at, LOG.c.details)
    .where(LOG.c.at.between(bindparam("since"), bindparam("until")))
    .where(LOG.c.what.in_(DELIVERY))
)
CARDS = select(OUTGOING.c.receipt, OUTGOING.c.status).where(
    among(OUTGOING.c.person_id), among(OUTGOING.c.receipt, "receipts")
)
TAKEN = select(table(Handled).c.key).where(among(table(Handled).c.key, "keys"))
UNASKED = (
    select(ABSENCE.c.id, ABSENCE.c.citizen_id, ABSENCE.c.asks_on)
    .join(table(Person), table(Person).c.id == ABSENCE.c.citizen_id)
    .join(table(Placement), table(Placement).c.id == ABSENCE.c.placement_id)
    .outerjoin(
        ALARM,
        (ALARM.c.person_id == ABSENCE.c.citizen_id)
        & (ALARM.c.what == bindparam("alarm"))
        & (ALARM.c.ref == ABSENCE.c.id),
    )
    .where(
        ABSENCE.c.asks_on.between(bindparam("since"), bindparam("until")),
        ABSENCE.c.returned.is_(False),
        ABSENCE.c.last.is_(None),
        ALARM.c.id.is_(None),
        table(Person).c.participation == literal_column("'joined'"),
        table(Placement).c.phase != literal_column("'closed'"),
        table(Placement).c.last >= bindparam("until"),
    )
    .order_by(ABSENCE.c.id)
)


def _waits(status: str) -> Select[Any]:
    """By lane, and whether it was tried before: when the oldest could have gone."""
    could_go = func.coalesce(OUTGOING.c.not_before, OUTGOING.c.created_at)
    since = OUTGOING.c.claimed_at if status == "claimed" else could_go
    tried = (OUTGOING.c.attempts > 0).label("tried")
    rows = (
        select(literal_column(f"'{status}'").label("status"), OUTGOING.c.lane, tried)
        .add_columns(func.min(since).label("since"))
        .add_columns(func.count(OUTGOING.c.person_id.distinct()).label("people"))
        .where(stands(status))
    )
    if status == "retry":  # as its index says
        rows = rows.where(OUTGOING.c.changes_at.is_not(None))
    return rows.group_by(OUTGOING.c.lane, tried)


WAITS = union_all(*(_waits(status) for status in ("waiting", "claimed", "retry")))


def open_cases(connection: Connection) -> list[Row[Any]]:
    """Every case that is not closed, once for each alarm that waits for it, or once without."""
    return list(connection.execute(OPEN_CASES))


def late_alarms(connection: Connection, before: datetime) -> list[tuple[str, int, datetime]]:
    """(what, how many, the oldest) of the alarms that were due by then."""
    found = connection.execute(LATE_ALARMS, {"before": before})
    return [(what, count, oldest) for what, count, oldest in found]


def waits(connection: Connection) -> list[Row[Any]]:
    """status, lane, tried, since, people: of what has not been sent, the oldest and how many
    people wait."""
    return list(connection.execute(WAITS))


def deliveries(connection: Connection, since: datetime, until: datetime) -> list[Row[Any]]:
    """What the logs of cases say about cards: case_id, what, at, details."""
    return list(connection.execute(DELIVERIES, {"since": since, "until": until}))


def cards(
    connection: Connection, people: Collection[int], receipts: Collection[str]
) -> dict[str, str]:
    """Receipt → the status of the message that carries it."""
    which = {"ids": list(people), "receipts": list(receipts)}
    return {row.receipt: row.status for row in connection.execute(CARDS, which)}


def taken(connection: Connection, keys: Collection[str]) -> set[str]:
    """Which of these arrivals were taken already."""
    return set(connection.execute(TAKEN, {"keys": list(keys)}).scalars())


def unasked(connection: Connection, alarm: str, since: date, until: date) -> list[Row[Any]]:
    """Absences without an end whose morning question came and went, and that no alarm waits
    for: id, citizen_id, asks_on. The placement runs and the citizen takes part."""
    which = {"alarm": alarm, "since": since, "until": until}
    return list(connection.execute(UNASKED, which))
