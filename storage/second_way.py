"""A second channel for one message: a copy when the first is slow, the message itself when the
first refuses it. Never more than one on each channel."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, exists, func, insert, select, update

from storage.folder import read_addresses
from storage.status import OUTGOING, UNSENT, stands
from storage.tx import Tx

MAIL = "mail"
PORTABLE = ("say", "tell")
OTHER = OUTGOING.alias("other")
UNDELIVERED = stands(*UNSENT, "claimed")
DUE = OUTGOING.c.mail_at.is_not(None), OUTGOING.c.mail_at <= bindparam("now")
NEXT = select(func.min(OUTGOING.c.mail_at)).where(OUTGOING.c.mail_at.is_not(None))
LATE = (
    select(OUTGOING)
    .where(*DUE, UNDELIVERED)
    .order_by(OUTGOING.c.id)
    .with_for_update(skip_locked=True)
)
OVER = update(OUTGOING).where(*DUE, ~UNDELIVERED).values(mail_at=None)
NO_MORE = update(OUTGOING).where(OUTGOING.c.id == bindparam("the_id")).values(mail_at=None)
AS_NEW: dict[str, Any] = {
    "channel": MAIL, "status": "waiting", "changes_at": None, "mail_at": None, "attempts": 0,
    "claimed_by": "", "claimed_at": None, "sent_at": None, "message_id": None, "code": "",
}  # fmt: skip


def by_mail_too(tx: Tx) -> int:
    """What should have been taken by now goes by mail as well, once; it keeps its place in its
    own channel. How many rows there were to look at."""
    tx.flush()
    rows = list(tx.connection.execute(LATE, {"now": tx.now}))
    for row in rows:
        copy = {name: value for name, value in row._mapping.items() if name != "id"}
        tx.connection.execute(insert(OUTGOING), {**copy, **AS_NEW})
        tx.connection.execute(NO_MORE, {"the_id": row.id})
    # Those that were delivered meanwhile; one that somebody else has locked is looked at again.
    tx.connection.execute(OVER, {"now": tx.now})
    return len(rows)


def has_copy(channel: str, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the same message is, or was, on its way there. `which`: of the OTHER rows."""
    return exists(select(OTHER.c.id).where(
        OTHER.c.person_id == OUTGOING.c.person_id,
        OTHER.c.receipt == OUTGOING.c.receipt,
        OTHER.c.receipt != "",
        OTHER.c.channel == channel,
        OTHER.c.id != OUTGOING.c.id,
        *which,
    ))  # fmt: skip


def other_way(tx: Tx, row: Row[Any], channels: Collection[str]) -> str:
    """Another live channel for a message that this one refuses; "" when there is none."""
    if row.kind not in PORTABLE:
        return ""
    live = read_addresses(tx.connection, [row.person_id]).get(row.person_id, [])
    known = (a.channel for a in live if not a.dead_code and a.channel in channels)
    return next((channel for channel in known if channel != row.channel), "")


def is_there_already(tx: Tx, row: Row[Any], channel: str) -> bool:
    here = select(OUTGOING.c.id).where(OUTGOING.c.id == row.id, has_copy(channel))
    return tx.connection.execute(here).first() is not None
