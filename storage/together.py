"""Messages that may have company: who just got one waits a little for the next, and what waits
for the same person then goes as one. Each row keeps its own receipt, task and case.

`together` is said by whoever writes the row (flows/together.py knows which may).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from storage.among import among
from storage.status import OUTGOING, stands
from storage.tx import Tx

AS_ONE = 10  # more would be a list to work through, and too many buttons
NEWEST = (
    select(
        OUTGOING.c.person_id,
        OUTGOING.c.channel,
        OUTGOING.c.lane,
        func.max(OUTGOING.c.sent_at).label("sent_at"),
    )
    .where(OUTGOING.c.together, among(OUTGOING.c.person_id), OUTGOING.c.sent_at.is_not(None))
    .group_by(OUTGOING.c.person_id, OUTGOING.c.channel, OUTGOING.c.lane)
)

RELEASING = (
    update(OUTGOING)
    .where(
        OUTGOING.c.person_id == bindparam("the_person"),
        stands("held"),
        OUTGOING.c.together,
    )
    .values(changes_at=bindparam("now"), not_before=bindparam("now"))
)


def hold_back(tx: Tx, rows: Sequence[Row[Any]], pause: timedelta) -> set[int]:
    """Those whose receiver has just got one of the same kind: they wait until the pause is over
    (a row, so also over a restart), unless they would be worthless then."""
    may_wait = [row for row in rows if row.together and row.status == "waiting"]
    if not may_wait or not pause:
        return set()
    newest = _newest(tx, may_wait, tx.now - pause)
    held = set()
    for row in may_wait:
        last = newest.get(_pile(row))
        until = last + pause if last else tx.now
        if until > tx.now and (row.not_after is None or until < row.not_after):
            tx.change_outgoing(row.id, status="held", not_before=until, changes_at=until)
            held.add(row.id)
    return held


def _newest(tx: Tx, rows: Sequence[Row[Any]], since: datetime) -> dict[Any, datetime]:
    people = {"ids": list({row.person_id for row in rows})}
    recent = tx.connection.execute(NEWEST.where(OUTGOING.c.sent_at > since), people)
    return {_pile(row): row.sent_at for row in recent}


def company(heads: Sequence[Row[Any]], others: Iterable[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """Message → what goes with it, of what else waits for the same people."""
    first = {_pile(row): row.id for row in heads if row.together}
    taken = {row.id for row in heads}
    found: dict[int, list[Row[Any]]] = {}
    for row in others:
        head = first.get(_pile(row))
        if head is not None and row.id not in taken and len(found.get(head, ())) < AS_ONE - 1:
            found.setdefault(head, []).append(row)
    return found


def _pile(row: Row[Any]) -> tuple[int, str, int]:
    return row.person_id, row.channel, row.lane


def choose(tx: Tx, person_id: int, often: str) -> None:
    """How often somebody wants to hear of what is not urgent. What waited for the digest they had
    before goes now, as one message."""
    tx.change_person(person_id, digest=str(often))
    tx.flush()
    tx.connection.execute(RELEASING, {"the_person": person_id, "now": tx.now})
