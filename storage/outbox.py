"""Messages on their way out: claimed, sent, marked. What waits, and for how long, is
storage/queue.py; who may send how fast is bot.sender's."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select, update
from sqlmodel import col

from storage.folder import read_addresses, read_people, table
from storage.people import MOVED
from storage.tables import Address, Case, Outgoing
from storage.tx import UNSENT, Tx

NOTICE = 2  # up to this lane messages are sent again when in doubt (DESIGN §6)
TIDYING = ("settle", "delete")  # done twice they do no harm; left out they would


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
    late: list[Row[Any]] = field(default_factory=list)  # past not_after
    moved_on: list[Row[Any]] = field(default_factory=list)  # their case is elsewhere by now


def claim(tx: Tx, ids: Collection[int], by: str) -> Claims:
    """Take these for this process, one statement; what is too late is dropped instead. `by` is
    used once: a claim made again after a commit of unknown outcome finds what it has taken."""
    taken = and_(col(Outgoing.status) == "claimed", col(Outgoing.claimed_by) == by)
    mine = (
        select(table(Outgoing))
        .where(col(Outgoing.id).in_(ids), or_(col(Outgoing.status) == "waiting", taken))
        .order_by(col(Outgoing.id))
        .with_for_update(skip_locked=True)
    )
    rows = list(tx.connection.execute(mine))
    moved_on = _moved_on(tx.connection, rows)
    claims = Claims(moved_on=[row for row in rows if row.id in moved_on])
    claims.late = [row for row in rows if row.id not in moved_on and _late(row, tx.now)]
    late = {row.id for row in claims.late}
    good = [row for row in rows if row.id not in late | moved_on]
    _set(tx, moved_on, status="dropped", code="moved_on")
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
    still_open = col(Case.open_key).is_not(None)
    found = select(col(Case.id), col(Case.step)).where(col(Case.id).in_(about), still_open)
    now = {row.id: row.step for row in connection.execute(found)}
    return {r.id for r in rows if r.case_id and now.get(r.case_id) != r.step}


def _with_addresses(tx: Tx, rows: list[Row[Any]]) -> list[Claimed]:
    people = read_people(tx.connection, {row.person_id for row in rows})
    addresses = read_addresses(tx.connection, list(people))
    claimed = []
    for row in rows:
        live = [
            a.value
            for a in addresses.get(row.person_id, [])
            if a.channel == row.channel and not a.dead_code
        ]
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
    _set(tx, [id_], status="sent", sent_at=tx.now, message_id=message_id, changes_at=None)


def put_back(tx: Tx, id_: int, until: datetime, code: str) -> None:
    """It will be tried again, not before then."""
    _set(tx, [id_], status="retry", changes_at=until, code=code)


def failed(tx: Tx, id_: int, code: str) -> None:
    _set(tx, [id_], status="failed", code=code)


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a dead address's messages: on to another channel, or failed."""

    to: str = ""  # the channel; "" when there is none
    failed: tuple[Row[Any], ...] = ()
    news: bool = False  # the address was thought to be alive


def address_died(
    tx: Tx, person_id: int, channel: str, code: str, channels: Collection[str]
) -> Moved:
    """This address does not work any more; what waits goes to the next one that does, of the
    channels this installation has."""
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    alive = update(Address).where(theirs, col(Address.dead_code) == "")
    news = tx.connection.execute(alive.values(dead_code=code)).rowcount > 0
    live = read_addresses(tx.connection, [person_id]).get(person_id, [])
    following = next((a.channel for a in live if not a.dead_code and a.channel in channels), "")
    mine = and_(
        col(Outgoing.person_id) == person_id,
        col(Outgoing.channel) == channel,
        col(Outgoing.status).in_((*UNSENT, "claimed")),
    )
    if following:
        portable = update(Outgoing).where(mine, col(Outgoing.kind).in_(("say", "tell")))
        held = portable.where(col(Outgoing.status) == "held")
        tx.connection.execute(held.values(channel=following))
        now = portable.where(col(Outgoing.status) != "held")
        tx.connection.execute(now.values(channel=following, status="waiting", changes_at=None))
    stuck = tuple(tx.connection.execute(select(table(Outgoing)).where(mine)))
    tx.connection.execute(update(Outgoing).where(mine).values(status="failed", code=code))
    return Moved(following, stuck, news)


def address_lives(tx: Tx, person_id: int, channel: str) -> None:
    """They let us in again. A chat they have left for another one stays left."""
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    left = col(Address.dead_code) == MOVED
    tx.connection.execute(update(Address).where(theirs, ~left).values(dead_code=""))


def in_doubt(tx: Tx, channel: str) -> tuple[int, int]:
    """Claimed by a process that is gone: (sent again, let go). Call only when no other
    sender is at work: at the start on SQLite, under the sender's lock on PostgreSQL."""
    claimed = and_(col(Outgoing.status) == "claimed", col(Outgoing.channel) == channel)
    once_more = or_(col(Outgoing.lane) <= NOTICE, col(Outgoing.kind).in_(TIDYING))
    again = tx.connection.execute(
        update(Outgoing).where(claimed, once_more).values(status="waiting", changes_at=None)
    )
    gone = tx.connection.execute(
        update(Outgoing).where(claimed).values(status="dropped", code="in_doubt")
    )
    return again.rowcount, gone.rowcount


def _set(tx: Tx, ids: Collection[int], **values: Any) -> None:
    if ids:
        tx.connection.execute(update(Outgoing).where(col(Outgoing.id).in_(ids)).values(**values))
