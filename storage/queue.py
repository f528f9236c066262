"""Messages that wait: until their time, until another try, until it is their turn.

A row stands still until somebody claims it (storage/outbox.py) or its time comes: `changes_at`.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    tuple_,
    union_all,
    update,
)

from storage.among import among
from storage.second_way import NEXT as BY_MAIL
from storage.second_way import by_mail_too
from storage.status import OUTGOING, UNSENT, stands
from storage.tables import Outgoing
from storage.tx import Tx

HIGHEST = 1  # rows move up as far as this: the lane above is for danger alone
AT_ONCE = 1000  # rows changed by time in one transaction
CHANGING = (
    select(OUTGOING.c.id, OUTGOING.c.status, OUTGOING.c.lane, OUTGOING.c.not_after)
    .where(stands(*UNSENT), OUTGOING.c.changes_at <= bindparam("now"))
    .order_by(OUTGOING.c.id)
    .limit(AT_ONCE)
    .with_for_update(skip_locked=True)
)

IS_WAITING = stands("waiting")
CHANGES = OUTGOING.c.changes_at.is_not(None)
# When a row next changes by itself, or goes by mail as well (storage/waiting.py).
MOMENTS = select(
    *(
        select(func.min(OUTGOING.c.changes_at)).where(stands(status), CHANGES).scalar_subquery()
        for status in UNSENT
    ),
    BY_MAIL.scalar_subquery(),
)
OURS = IS_WAITING, OUTGOING.c.channel == bindparam("channel")
IN_LANE = OUTGOING.c.lane == bindparam("lane")
RETRYING = select(OUTGOING.c.person_id, OUTGOING.c.lane).where(
    stands("retry"), CHANGES, OUTGOING.c.channel == bindparam("channel")
)
# One statement, one moment: what comes due after it is not passed by something newer.
OLDEST = (
    select(OUTGOING.c.id, OUTGOING.c.person_id, OUTGOING.c.lane)
    .where(*OURS, tuple_(OUTGOING.c.person_id, OUTGOING.c.lane).not_in(RETRYING))
    .order_by(OUTGOING.c.lane, OUTGOING.c.id)
    .limit(bindparam("most"))
)
NEXT = (
    select(OUTGOING.c.id, OUTGOING.c.person_id)
    .where(
        *OURS,
        IN_LANE,
        OUTGOING.c.person_id.not_in(
            RETRYING.with_only_columns(OUTGOING.c.person_id).where(IN_LANE)
        ),
        ~among(OUTGOING.c.person_id, "busy"),
    )
    .order_by(OUTGOING.c.id)
    .limit(bindparam("most"))
)
COULD_GO = [
    select(func.min(func.coalesce(OUTGOING.c.not_before, OUTGOING.c.created_at))).where(*which)
    for which in ([IS_WAITING], [stands("retry"), CHANGES])
]


def _under_way(status: str, *more: Any) -> Select[Any]:
    could_go = func.min(func.coalesce(OUTGOING.c.not_before, OUTGOING.c.created_at))
    named: Any = literal_column(f"'{status}'")
    rows = select(OUTGOING.c.channel, named, func.count(), could_go)
    return rows.where(stands(status), *more).group_by(OUTGOING.c.channel)


# One statement for each status: together they would walk through all that was ever sent.
UNDER_WAY = union_all(_under_way("waiting"), _under_way("retry", CHANGES), _under_way("claimed"))


def put(
    tx: Tx,
    person_id: int,
    kind: str,
    body: Any,
    *,
    lane: int,
    turn: str,
    channel: str = "telegram",
    citizen_id: int | None = None,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
    **more: Any,
) -> None:
    """A message that must be delivered; `turn` is the arrival's key, whose messages leave in
    order. Without a channel nobody can be reached, and it stands as failed from the start."""
    start = beginning(tx.now, lane, not_before, not_after)
    tx.add(
        Outgoing,
        person_id=person_id,
        citizen_id=citizen_id,
        lane=int(lane),
        kind=kind,
        body=tx.vault.seal_json(body, "outgoing.body"),
        turn=turn,
        created_at=tx.now,
        channel=channel,
        not_before=not_before,
        not_after=not_after,
        **(start if channel else {**start, "status": "failed", "code": "no_channel"}),
        **more,
    )


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
    tx.flush()
    rows = list(tx.connection.execute(CHANGING, {"now": tx.now}))
    for row in rows:
        if row.status == "waiting":
            tx.change_outgoing(row.id, lane=max(row.lane - 1, HIGHEST), changes_at=None)
        else:
            rises = _rises(tx.now, row.lane, row.not_after) if row.status == "held" else None
            tx.change_outgoing(row.id, status="waiting", changes_at=rises)
    return len(rows) + by_mail_too(tx)


def oldest(connection: Connection, channel: str, most: int) -> list[Row[Any]]:
    """What waits, by lane and age: id, person_id, lane; nothing newer passes what waits for
    another try. Fewer than `most`: that is all."""
    return list(connection.execute(OLDEST, {"channel": channel, "most": most}))


def waiting(
    connection: Connection, channel: str, lane: int, *, busy: Collection[int], limit: int
) -> list[Row[Any]]:
    """Who comes next in this lane, by age: at most one message for each person, none for the
    busy. Rows have id and person_id."""
    which = {"channel": channel, "lane": int(lane), "busy": list(busy), "most": limit * 2}
    first: dict[int, Row[Any]] = {}
    for row in connection.execute(NEXT, which):
        first.setdefault(row.person_id, row)
    return list(first.values())[:limit]


def retries(connection: Connection, channel: str) -> list[Row[Any]]:
    """What waits for another try: person_id, lane, changes_at."""
    rows = RETRYING.add_columns(OUTGOING.c.changes_at)
    return list(connection.execute(rows, {"channel": channel}))


def retry_now(tx: Tx) -> int:
    """What waits for another try need not wait any more. How many there were."""
    later = update(OUTGOING).where(stands("retry"), OUTGOING.c.changes_at > tx.now)
    return tx.connection.execute(later.values(changes_at=tx.now)).rowcount


def by_channel(connection: Connection) -> list[tuple[str, str, int, datetime]]:
    """(channel, status, how many, since when the oldest could have gone) of what is under way."""
    return [(c, s, n, oldest) for c, s, n, oldest in connection.execute(UNDER_WAY)]


def lag(connection: Connection, now: datetime) -> timedelta:
    """How long the oldest message that could have gone has been waiting."""
    moments = [connection.execute(oldest_of).scalar() for oldest_of in COULD_GO]
    first = min((moment for moment in moments if moment), default=now)
    return max(now - first, timedelta())
