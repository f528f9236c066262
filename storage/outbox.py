"""Messages on their way out: claimed, sent, marked. What waits, and for how long, is
storage/queue.py; who may send how fast is bot.sender's."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, or_, select, update
from sqlmodel import col

from storage.among import among
from storage.edited import Edited, edited
from storage.folder import read_addresses, table
from storage.people import MOVED
from storage.second_way import PORTABLE, has_copy, is_there_already, other_way
from storage.status import OUTGOING, UNSENT, stands
from storage.tables import Address, Case, Outgoing
from storage.together import company, hold_back
from storage.tx import ADDRESS, PERSON, Tx

CASE = table(Case)
NOTICE = 2  # up to this lane messages are sent again when in doubt (DESIGN §6)
TIDYING = ("settle", "delete")  # done twice they do no harm; left out they would
IDS = among(OUTGOING.c.id)
IS_WAITING, IS_CLAIMED = stands("waiting"), stands("claimed")
NEEDED = (
    *("id", "person_id", "citizen_id", "lane", "kind", "body", "question", "turn", "receipt"),
    *("not_before", "not_after", "case_id", "step", "created_at", "channel", "message_id"),
    *("attempts", "status", "together"),
)


def _reading() -> Select[Any]:
    """What waits, or was taken by this claim already; locked."""
    mine = and_(IS_CLAIMED, OUTGOING.c.claimed_by == bindparam("by"))
    return (
        select(*(OUTGOING.c[name] for name in NEEDED))
        .where(or_(IS_WAITING, mine))
        .order_by(OUTGOING.c.id)
        .with_for_update(skip_locked=True)
    )


WAITING = _reading().where(IDS)
COMPANY = _reading().where(OUTGOING.c.together, among(OUTGOING.c.person_id, "people"))
CLAIMING = (
    update(OUTGOING)
    .where(IDS)
    .values(
        status="claimed",
        claimed_by=bindparam("by"),
        claimed_at=bindparam("at"),
        attempts=OUTGOING.c.attempts + 1,
    )
)


# Whoever it is for, with each address that is alive, the newest last.
RECEIVERS = (
    select(PERSON.c.id, PERSON.c.language, PERSON.c.name, ADDRESS.c.channel, ADDRESS.c.value)
    .outerjoin(ADDRESS, and_(ADDRESS.c.person_id == PERSON.c.id, ADDRESS.c.dead_code == ""))
    .where(among(PERSON.c.id))
    .order_by(ADDRESS.c.id)
)
STEPS = select(CASE.c.id, CASE.c.step).where(among(CASE.c.id), CASE.c.open_key.is_not(None))


@dataclass(slots=True)
class Claimed:
    """A message this process now sends, with all that the request needs."""

    row: Row[Any]
    body: Any
    language: str
    name: str
    to: str  # chat id or e-mail
    edits: list[Edited] = field(default_factory=list)  # the sent message that an edit changes
    company: list["Claimed"] = field(default_factory=list)  # what goes with it, as one message

    @property
    def parts(self) -> "list[Claimed]":
        """Everything that this one message says."""
        return [self, *self.company]


@dataclass(slots=True)
class Claims:
    now: list[Claimed] = field(default_factory=list)
    late: list[Row[Any]] = field(default_factory=list)  # past not_after
    moved_on: list[Row[Any]] = field(default_factory=list)  # their case is elsewhere by now
    held: int = 0  # for a moment, to go together with others


def claim(tx: Tx, ids: Collection[int], by: str, pause: timedelta = timedelta()) -> Claims:
    """Take these for this process, one statement; what is too late is dropped instead. `by` is
    used once: a claim made again after a commit of unknown outcome finds what it has taken.
    `pause`: how long who just got a message is spared the next, if they may go together."""
    tx.flush()
    rows = list(tx.connection.execute(WAITING, {"ids": list(ids), "by": by}))
    held = hold_back(tx, rows, pause)
    heads = [row for row in rows if row.id not in held]
    rows = heads + _company(tx, heads, by)
    moved_on = _moved_on(tx.connection, rows)
    claims = Claims(moved_on=[row for row in rows if row.id in moved_on])
    claims.late = [row for row in rows if row.id not in moved_on and _late(row, tx.now)]
    late = {row.id for row in claims.late}
    good = [row for row in rows if row.id not in late | moved_on]
    for gone, code in ((moved_on, "moved_on"), (late, "too_late")):
        for id_ in gone:
            tx.change_outgoing(id_, status="dropped", code=code)
    if good:
        mine = {"ids": [row.id for row in good], "by": by, "at": tx.now}
        tx.connection.execute(CLAIMING, mine)
    claims.now = _as_one(_with_addresses(tx, good))
    claims.held = len(held)
    return claims


def _company(tx: Tx, heads: list[Row[Any]], by: str) -> list[Row[Any]]:
    people = {row.person_id for row in heads if row.together}
    if not people:
        return []
    others = tx.connection.execute(COMPANY, {"people": list(people), "by": by})
    return [row for rows in company(heads, others).values() for row in rows]


def _as_one(claimed: list[Claimed]) -> list[Claimed]:
    """Who goes together is now one message; the oldest carries the others."""
    alone = {one.row.id: one for one in claimed}
    rows = sorted((one.row for one in claimed if one.row.together), key=lambda row: row.id)
    heads = list({(row.person_id, row.channel, row.lane): row for row in reversed(rows)}.values())
    for head, others in company(heads, rows).items():
        alone[head].company = [alone.pop(row.id) for row in others]
    return list(alone.values())


def _late(row: Row[Any], now: datetime) -> bool:
    return row.not_after is not None and now > row.not_after


def _moved_on(connection: Connection, rows: list[Row[Any]]) -> set[int]:
    """A case notice whose case has moved on: taken, handed over, closed, or a step further."""
    about = {row.case_id for row in rows if row.case_id}
    if not about:
        return set()
    now = {row.id: row.step for row in connection.execute(STEPS, {"ids": list(about)})}
    return {r.id for r in rows if r.case_id and now.get(r.case_id) != r.step}


def _with_addresses(tx: Tx, rows: list[Row[Any]]) -> list[Claimed]:
    if not rows:
        return []
    people = {"ids": list({row.person_id for row in rows})}
    receivers = tx.connection.execute(RECEIVERS, people).all()
    known = {row.id: row for row in receivers}
    to = {(row.id, row.channel): row.value for row in receivers}
    edits = edited(tx, [row for row in rows if row.kind == "settle"])
    claimed = []
    for row in rows:
        body = tx.vault.open_json(row.body, "outgoing.body")
        person, address = known[row.person_id], to.get((row.person_id, row.channel), "")
        one = Claimed(row, body, person.language, person.name, address)
        one.edits = edits.get(row.id, [])
        claimed.append(one)
    return claimed


def sent(tx: Tx, id_: int, message_id: int | None) -> None:
    tx.change_outgoing(id_, status="sent", sent_at=tx.now, message_id=message_id, changes_at=None)


def put_back(tx: Tx, id_: int, until: datetime, code: str) -> None:
    """It will be tried again, not before then."""
    tx.change_outgoing(id_, status="retry", changes_at=until, code=code)


def failed(tx: Tx, id_: int, code: str) -> None:
    tx.change_outgoing(id_, status="failed", code=code)


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a dead address's messages: on to another channel, or failed."""

    to: str = ""  # the channel; "" when there is none
    failed: tuple[Row[Any], ...] = ()
    elsewhere: tuple[Row[Any], ...] = ()  # on another channel now, or there already
    news: bool = False  # the address was thought to be alive


def address_died(
    tx: Tx, person_id: int, channel: str, code: str, channels: Collection[str]
) -> Moved:
    """This address does not work any more; what waits goes to the next one that does, of the
    channels this installation has."""
    tx.flush()
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    alive = update(Address).where(theirs, col(Address.dead_code) == "")
    news = tx.connection.execute(alive.values(dead_code=code)).rowcount > 0
    live = read_addresses(tx.connection, [person_id]).get(person_id, [])
    following = next((a.channel for a in live if not a.dead_code and a.channel in channels), "")
    mine = and_(
        col(Outgoing.person_id) == person_id,
        col(Outgoing.channel) == channel,
        stands(*UNSENT, "claimed"),
    )
    elsewhere: tuple[Row[Any], ...] = ()
    if following:
        portable_ = and_(mine, col(Outgoing.kind).in_(PORTABLE))
        elsewhere = tuple(tx.connection.execute(select(OUTGOING).where(portable_)))
        twice = update(Outgoing).where(portable_, has_copy(following))
        tx.connection.execute(twice.values(status="failed", code=code))
        portable = update(Outgoing).where(portable_)
        held = portable.where(stands("held"))
        tx.connection.execute(held.values(channel=following))
        now = portable.where(~stands("held"))
        tx.connection.execute(now.values(channel=following, status="waiting", changes_at=None))
    stuck = tuple(tx.connection.execute(select(table(Outgoing)).where(mine)))
    tx.connection.execute(update(Outgoing).where(mine).values(status="failed", code=code))
    return Moved(following, stuck, elsewhere, news)


def goes_elsewhere(tx: Tx, row: Row[Any], channels: Collection[str], code: str) -> bool:
    """A message that this channel refuses goes by another one, unless it does already."""
    following = other_way(tx, row, channels)
    if not following:
        return False
    if is_there_already(tx, row, following):
        failed(tx, row.id, code)
    else:
        fresh = {"channel": following, "status": "waiting", "changes_at": None, "mail_at": None}
        tx.change_outgoing(row.id, **fresh)
    return True


def address_lives(tx: Tx, person_id: int, channel: str) -> None:
    """They let us in again. A chat they have left for another one stays left."""
    theirs = and_(col(Address.person_id) == person_id, col(Address.channel) == channel)
    left = col(Address.dead_code) == MOVED
    tx.connection.execute(update(Address).where(theirs, ~left).values(dead_code=""))


def goes_again(row: Row[Any]) -> bool:
    """Though it may have arrived."""
    return row.lane <= NOTICE or row.kind in TIDYING


def let_go(tx: Tx, id_: int) -> None:
    """It may have arrived, and twice would be worse than not at all."""
    tx.change_outgoing(id_, status="dropped", code="in_doubt")


def in_doubt(tx: Tx, channel: str) -> tuple[int, int]:
    """Claimed by a process that is gone: (sent again, let go). Call only when no other
    sender is at work: at the start on SQLite, under the sender's lock on PostgreSQL."""
    tx.flush()
    claimed = and_(IS_CLAIMED, col(Outgoing.channel) == channel)
    once_more = or_(col(Outgoing.lane) <= NOTICE, col(Outgoing.kind).in_(TIDYING))
    again = tx.connection.execute(
        update(Outgoing).where(claimed, once_more).values(status="waiting", changes_at=None)
    )
    gone = tx.connection.execute(
        update(Outgoing).where(claimed).values(status="dropped", code="in_doubt")
    )
    return again.rowcount, gone.rowcount
