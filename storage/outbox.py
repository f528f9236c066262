"""Messages on their way out: claimed, sent, marked. Who may send how fast is bot.sender's."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select, update
from sqlmodel import col

from storage.folder import read_addresses, read_people, table
from storage.tables import Address, Case, Outgoing
from storage.tx import Tx

CRISIS, NOTICE = 0, 2  # lanes whose messages are sent again when in doubt (DESIGN §6)


@dataclass(slots=True)
class Claimed:
    """A message this process now sends, with all that the request needs."""

    row: Row[Any]
    body: Any
    language: str
    name: str
    to: str  # chat id or e-mail
    edits: Row[Any] | None = None  # the sent message that an edit changes
    edits_body: Any = None


@dataclass(slots=True)
class Claims:
    now: list[Claimed] = field(default_factory=list)
    late: list[Row[Any]] = field(default_factory=list)  # past not_after, or the case moved on


def waiting(
    connection: Connection,
    now: datetime,
    channel: str,
    *,
    lanes: Collection[int],
    busy: Collection[int],
    limit: int,
) -> list[Row[Any]]:
    """The next messages by lane and age, at most one for each person, none for the busy."""
    due = or_(col(Outgoing.not_before).is_(None), col(Outgoing.not_before) <= now)
    rows = (
        select(table(Outgoing))
        .where(
            col(Outgoing.status) == "waiting",
            col(Outgoing.channel) == channel,
            col(Outgoing.lane).in_(lanes),
            due,
        )
        .order_by(col(Outgoing.lane), col(Outgoing.id))
        .limit(limit * 4)
    )
    if busy:
        rows = rows.where(col(Outgoing.person_id).not_in(busy))
    first: dict[int, Row[Any]] = {}
    for row in connection.execute(rows):
        first.setdefault(row.person_id, row)
    return list(first.values())[:limit]


def claim(tx: Tx, ids: Collection[int], by: str) -> Claims:
    """Take these for this process, one statement; what is too late is dropped instead."""
    mine = (
        select(table(Outgoing))
        .where(col(Outgoing.id).in_(ids), col(Outgoing.status) == "waiting")
        .order_by(col(Outgoing.id))
        .with_for_update(skip_locked=True)
    )
    rows = list(tx.connection.execute(mine))
    moved_on = _moved_on(tx.connection, rows)
    claims = Claims(late=[r for r in rows if r.id in moved_on or _late(r, tx.now)])
    late = {row.id for row in claims.late}
    good = [row for row in rows if row.id not in late]
    _set(tx, late, status="dropped", code="too_late")
    _set(
        tx,
        {row.id for row in good},
        status="claimed",
        claimed_by=by,
        claimed_at=tx.now,
        attempts=Outgoing.attempts + 1,
    )
    claims.now = _with_addresses(tx, good)
    return claims


def _late(row: Row[Any], now: datetime) -> bool:
    return row.not_after is not None and now > row.not_after


def _moved_on(connection: Connection, rows: list[Row[Any]]) -> set[int]:
    """A case notice whose case has moved on: taken, handed over, closed, or a step further."""
    about = {row.case_id for row in rows if row.case_id}
    if not about:
        return set()
    found = select(col(Case.id), col(Case.step)).where(col(Case.id).in_(about))
    now = {row.id: row.step for row in connection.execute(found)}
    return {r.id for r in rows if r.case_id and now.get(r.case_id) != r.step}


def _with_addresses(tx: Tx, rows: list[Row[Any]]) -> list[Claimed]:
    people = read_people(tx.connection, {row.person_id for row in rows})
    addresses = read_addresses(tx.connection, list(people))
    claimed = []
    for row in rows:
        live = [a.value for a in addresses.get(row.person_id, []) if a.channel == row.channel]
        person, body = people[row.person_id], tx.vault.open_json(row.body, "outgoing.body")
        one = Claimed(row, body, person.language, person.name, live[-1] if live else "")
        if row.kind == "settle":
            _find_edited(tx, one)
        claimed.append(one)
    return claimed


def _find_edited(tx: Tx, one: Claimed) -> None:
    """The sent message whose keyboard goes: by its question, or by the message pressed."""
    row = one.row
    if row.question:
        which = and_(col(Outgoing.question) == row.question, col(Outgoing.message_id).is_not(None))
    else:
        which = col(Outgoing.message_id) == row.message_id
    found = select(table(Outgoing)).where(
        col(Outgoing.person_id) == row.person_id, col(Outgoing.kind).in_(("say", "tell")), which
    )
    one.edits = tx.connection.execute(found.order_by(col(Outgoing.id).desc()).limit(1)).first()
    if one.edits is not None:
        one.edits_body = tx.vault.open_json(one.edits.body, "outgoing.body")


def sent(tx: Tx, id_: int, message_id: int | None) -> None:
    _set(tx, [id_], status="sent", sent_at=tx.now, message_id=message_id)


def put_back(tx: Tx, id_: int, until: datetime | None, code: str) -> None:
    """It will be tried again, not before then."""
    _set(tx, [id_], status="waiting", not_before=until, code=code)


def failed(tx: Tx, id_: int, code: str) -> None:
    _set(tx, [id_], status="failed", code=code)


def address_died(tx: Tx, person_id: int, channel: str, code: str) -> str:
    """This address does not work any more; what waits goes to the next one that does.
    Returns that channel, or "" when there is none and the waiting messages have failed."""
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    tx.connection.execute(update(Address).where(theirs).values(dead_code=code))
    live = read_addresses(tx.connection, [person_id]).get(person_id, [])
    following = next((a.channel for a in live if not a.dead_code), "")
    stuck = update(Outgoing).where(
        col(Outgoing.person_id) == person_id,
        col(Outgoing.channel) == channel,
        col(Outgoing.status).in_(("waiting", "claimed")),
    )
    portable = col(Outgoing.kind).in_(("say", "tell"))
    if following:
        moves = stuck.where(portable).values(
            channel=following, status="waiting", not_before=None
        )
        tx.connection.execute(moves)
        tx.connection.execute(stuck.values(status="failed", code=code))
    else:
        tx.connection.execute(stuck.values(status="failed", code=code))
    return following


def address_lives(tx: Tx, person_id: int, channel: str) -> None:
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    tx.connection.execute(update(Address).where(theirs).values(dead_code=""))


def in_doubt(tx: Tx, channel: str) -> tuple[int, int]:
    """Claimed by a process that is gone: (sent again, let go). Call only when no other
    sender is at work: at the start on SQLite, under the sender's lock on PostgreSQL."""
    claimed = and_(col(Outgoing.status) == "claimed", col(Outgoing.channel) == channel)
    again = tx.connection.execute(
        update(Outgoing).where(claimed, col(Outgoing.lane) <= NOTICE).values(status="waiting")
    )
    gone = tx.connection.execute(
        update(Outgoing).where(claimed).values(status="dropped", code="in_doubt")
    )
    return again.rowcount, gone.rowcount


def next_moment(connection: Connection, now: datetime) -> datetime | None:
    """When a message that is held back may go."""
    held = select(col(Outgoing.not_before)).where(
        col(Outgoing.status) == "waiting", col(Outgoing.not_before) > now
    )
    return connection.execute(held.order_by(col(Outgoing.not_before)).limit(1)).scalar()


def anything_to_send(connection: Connection, now: datetime) -> bool:
    due = or_(col(Outgoing.not_before).is_(None), col(Outgoing.not_before) <= now)
    some = select(col(Outgoing.id)).where(
        or_(and_(col(Outgoing.status) == "waiting", due), col(Outgoing.status) == "claimed"),
        col(Outgoing.channel) != "",
    )
    return connection.execute(some.limit(1)).first() is not None


def lag(connection: Connection, now: datetime) -> timedelta:
    """How long the oldest message that could go has been waiting."""
    due = or_(col(Outgoing.not_before).is_(None), col(Outgoing.not_before) <= now)
    oldest = select(col(Outgoing.created_at)).where(col(Outgoing.status) == "waiting", due)
    first = connection.execute(oldest.order_by(col(Outgoing.id)).limit(1)).scalar()
    return max(now - first, timedelta()) if first else timedelta()


def _set(tx: Tx, ids: Collection[int], **values: Any) -> None:
    if ids:
        tx.connection.execute(update(Outgoing).where(col(Outgoing.id).in_(ids)).values(**values))
