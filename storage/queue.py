"""Messages that wait: until their time, until another try, until it is their turn.

A row stands still until somebody claims it (storage/outbox.py) or its time comes: `changes_at`.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, update
from sqlmodel import col

from storage.tables import Outgoing
from storage.tx import UNSENT, Tx

HIGHEST = 1  # rows move up as far as this: the lane above is for danger alone
AT_ONCE = 1000  # rows changed by time in one transaction


def beginning(
    now: datetime, lane: int, not_before: datetime | None, not_after: datetime | None
) -> dict[str, Any]:
    """How a new row stands. Held rows are apart, so that looking for what may go now costs
    the same however much is planned."""
    if not_before is not None and not_before > now:
        return {"status": "held", "changes_at": not_before}
    return {"status": "waiting", "changes_at": _rises(now, lane, not_after)}


def _rises(since: datetime, lane: int, not_after: datetime | None) -> datetime | None:
    """When half its time is gone."""
    if not_after is None or lane <= HIGHEST:
        return None
    return since + (not_after - since) / 2


def pass_time(tx: Tx) -> int:
    """Held rows and retries that may go now wait with the others; who has waited through half
    of their time move up a lane (DESIGN §6). How many there were."""
    due = (
        select(col(Outgoing.id), col(Outgoing.status), col(Outgoing.lane), col(Outgoing.not_after))
        .where(col(Outgoing.status).in_(UNSENT), col(Outgoing.changes_at) <= tx.now)
        .order_by(col(Outgoing.id))
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    rows = list(tx.connection.execute(due))
    for row in rows:
        if row.status == "waiting":
            values = {"lane": max(row.lane - 1, HIGHEST), "changes_at": None}
        else:
            rises = _rises(tx.now, row.lane, row.not_after) if row.status == "held" else None
            values = {"status": "waiting", "changes_at": rises}
        tx.connection.execute(update(Outgoing).where(col(Outgoing.id) == row.id).values(**values))
    return len(rows)


def time_passed(connection: Connection, now: datetime) -> bool:
    """Whether there is anything for pass_time to do."""
    moment = next_moment(connection)
    return moment is not None and moment <= now


def next_moment(connection: Connection) -> datetime | None:
    """When a row next changes by itself."""
    moments = [
        connection.execute(
            select(func.min(col(Outgoing.changes_at))).where(col(Outgoing.status) == status)
        ).scalar()
        for status in UNSENT
    ]
    return min((moment for moment in moments if moment), default=None)


def waiting(
    connection: Connection, channel: str, lane: int, *, busy: Collection[int], limit: int
) -> list[Row[Any]]:
    """Who comes next in this lane, by age: at most one message for each person, none for the
    busy. Rows have id and person_id."""
    rows = (
        select(col(Outgoing.id), col(Outgoing.person_id))
        .where(
            col(Outgoing.status) == "waiting",
            col(Outgoing.channel) == channel,
            col(Outgoing.lane) == lane,
            # Its time may have come a moment ago: nothing newer passes what waits for a retry.
            col(Outgoing.person_id).not_in(
                select(col(Outgoing.person_id)).where(
                    col(Outgoing.status) == "retry",
                    col(Outgoing.channel) == channel,
                    col(Outgoing.lane) == lane,
                )
            ),
        )
        .order_by(col(Outgoing.id))
        .limit(limit * 4)
    )
    if busy:
        rows = rows.where(col(Outgoing.person_id).not_in(busy))
    first: dict[int, Row[Any]] = {}
    found: list[Row[Any]] = list(connection.execute(rows))
    for row in found:
        first.setdefault(row.person_id, row)
    return list(first.values())[:limit]


def retries(connection: Connection, channel: str) -> list[Row[Any]]:
    """What waits for another try: person_id, lane, changes_at."""
    rows = select(col(Outgoing.person_id), col(Outgoing.lane), col(Outgoing.changes_at))
    mine = rows.where(col(Outgoing.status) == "retry", col(Outgoing.channel) == channel)
    return list(connection.execute(mine))


def retry_now(tx: Tx) -> int:
    """What waits for another try need not wait any more. How many there were."""
    later = update(Outgoing).where(
        col(Outgoing.status) == "retry", col(Outgoing.changes_at) > tx.now
    )
    return tx.connection.execute(later.values(changes_at=tx.now)).rowcount


def by_channel(connection: Connection) -> list[tuple[str, str, int, datetime]]:
    """(channel, status, how many, since when the oldest could have gone) of what is under way."""
    could_go = func.min(func.coalesce(col(Outgoing.not_before), col(Outgoing.created_at)))
    counted = (
        select(col(Outgoing.channel), col(Outgoing.status), func.count(), could_go)
        .where(col(Outgoing.status).in_(("waiting", "retry", "claimed")))
        .group_by(col(Outgoing.channel), col(Outgoing.status))
    )
    return [(c, s, n, oldest) for c, s, n, oldest in connection.execute(counted)]


def anything_to_send(connection: Connection, channel: str) -> bool:
    some = select(col(Outgoing.id)).where(
        col(Outgoing.status) == "waiting", col(Outgoing.channel) == channel
    )
    return connection.execute(some.limit(1)).first() is not None


def lag(connection: Connection, now: datetime) -> timedelta:
    """How long the oldest message that could have gone has been waiting."""
    could_go = func.coalesce(col(Outgoing.not_before), col(Outgoing.created_at))
    oldest = select(func.min(could_go)).where(col(Outgoing.status).in_(("waiting", "retry")))
    first = connection.execute(oldest).scalar()
    return max(now - first, timedelta()) if first else timedelta()
