"""Leave, the duty list and handovers are written down here, with the alarms that make everything
else follow. Who then stands in for whom is not decided here (bot/presence.py).
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update
from sqlmodel import col

from storage.folder import table
from storage.people import NotFound
from storage.tables import Case, Handover, Leave, Link, Person, Placement
from storage.tx import Tx

STAFF_ALARM = "presence"  # rings for the one who goes or comes; then for each of the citizens
CITIZEN_ALARM = "who_is_who"
A_DAY = timedelta(days=1)


class Overlaps(ValueError):
    """They are away in these days already; end that leave first."""

    def __init__(self, row: Row[Any]) -> None:
        until = f"until {row.last}" if row.last else "until further notice"
        super().__init__(
            f"There is a leave already (number {row.id}, from {row.first} {until}); "
            "end that one first."
        )
        self.row = row


# --- leave --------------------------------------------------------------------------------


def enter_leave(
    tx: Tx, person: int, first: date, last: date | None, deputy: int | None, by: int | None
) -> int:
    """The row. Alarms are set by the caller, who knows the wall clock (`ring`)."""
    tx.flush()
    for row in leaves_of(tx.connection, person, first):
        if last is None or row.first <= last:
            raise Overlaps(row)
    new = tx.insert(Leave).returning(col(Leave.id))
    values = {
        "person_id": person,
        "first": first,
        "last": last,
        "deputy_id": deputy,
        "entered_by": by,
        "entered_at": tx.now,
    }
    return int(tx.connection.execute(new, [values]).scalar_one())


def end_leave(tx: Tx, leave: int, last: date) -> None:
    """`last` is the last day away; before the first day it never happens."""
    mine = update(Leave).where(col(Leave.id) == leave)
    tx.connection.execute(mine.values(last=last))


def stand_in_no_more(tx: Tx, person: int, today: date) -> None:
    """Of every leave that is not over: the placement's deputy stands in instead."""
    theirs = update(Leave).where(
        col(Leave.deputy_id) == person, or_(col(Leave.last).is_(None), col(Leave.last) >= today)
    )
    tx.connection.execute(theirs.values(deputy_id=None))


def leave_of(connection: Connection, leave: int) -> Row[Any] | None:
    return connection.execute(select(table(Leave)).where(col(Leave.id) == leave)).first()


def leaves_of(connection: Connection, person: int, since: date) -> list[Row[Any]]:
    """This person's that are not over on that day."""
    rows = _since(since).where(col(Leave.person_id) == person)
    return list(connection.execute(rows))


def leaves_since(connection: Connection, since: date) -> list[Row[Any]]:
    """Everybody's that are not over on that day, by their first day."""
    return list(connection.execute(_since(since).order_by(col(Leave.first), col(Leave.id))))


def _since(since: date) -> Any:
    open_ = or_(col(Leave.last).is_(None), col(Leave.last) >= since)
    # A leave that was called off ends before it begins.
    real = or_(col(Leave.last).is_(None), col(Leave.last) >= col(Leave.first))
    return select(table(Leave)).where(open_, real)


# --- handover -----------------------------------------------------------------------------


def roles_held(
    connection: Connection, person: int, day: date, citizen: int | None = None
) -> list[Row[Any]]:
    """Links that hold on that day or later, of placements that are not closed: placement_id,
    citizen_id, role, since, link; for all citizens or one."""
    rows: Any = (
        select(
            col(Link.id).label("link"),
            col(Link.placement_id),
            col(Link.role),
            col(Link.since),
            col(Placement.citizen_id),
        )
        .join(table(Placement), col(Placement.id) == col(Link.placement_id))
        .where(
            col(Link.person_id) == person,
            or_(col(Link.until).is_(None), col(Link.until) >= day),
            col(Placement.phase) != "closed",
        )
        .order_by(col(Placement.citizen_id), col(Link.id))
    )
    if citizen is not None:
        rows = rows.where(col(Placement.citizen_id) == citizen)
    return list(connection.execute(rows))


def hand_over(
    tx: Tx,
    from_: int,
    to: int,
    first: date,
    links: Collection[Row[Any]],
    citizen: int | None,
    by: int | None,
) -> None:
    """These roles change hands on that day. The citizens must be locked."""
    tx.add(
        Handover,
        from_id=from_,
        to_id=to,
        citizen_id=citizen,
        first=first,
        entered_by=by,
        entered_at=tx.now,
    )
    for link in links:
        _end(tx, link, first)
        since = _since_when(tx, link, to, first)
        tx.merge(
            Link,
            ["placement_id", "role", "person_id"],
            {
                "placement_id": link.placement_id,
                "role": link.role,
                "person_id": to,
                "since": since,
                "until": None,
            },
        )
    tx.flush()


def _since_when(tx: Tx, link: Row[Any], to: int, first: date) -> date:
    """Whoever has the role until the day before goes on having it: the handover is called off."""
    tx.flush()
    same = select(table(Link)).where(
        col(Link.placement_id) == link.placement_id,
        col(Link.role) == link.role,
        col(Link.person_id) == to,
    )
    known = tx.connection.execute(same).first()
    if known is None or known.since >= first:
        return first
    goes_on = known.until is None or known.until >= first - A_DAY
    return known.since if goes_on else first


def _end(tx: Tx, link: Row[Any], first: date) -> None:
    """The day before is the last one."""
    mine = update(Link).where(col(Link.id) == link.link)
    tx.connection.execute(mine.values(until=first - A_DAY))


def leave_roles(tx: Tx, links: Iterable[Row[Any]], today: date) -> None:
    """From today on they have these roles no more, and nobody has them instead."""
    for link in links:
        _end(tx, link, today)


def fill(tx: Tx, placement: int, role: str, person: int | None, today: date) -> None:
    """From today this person has the role, and whoever had it has not; None: nobody has it. The
    citizen must be locked."""
    tx.flush()
    held: Any = select(col(Link.id).label("link"), col(Link.person_id)).where(
        col(Link.placement_id) == placement,
        col(Link.role) == role,
        or_(col(Link.until).is_(None), col(Link.until) >= today),
    )
    rows = list(tx.connection.execute(held))
    leave_roles(tx, [row for row in rows if row.person_id != person], today)
    if person is not None and all(row.person_id != person for row in rows):
        link = {"placement_id": placement, "person_id": person, "role": role}
        values = {**link, "since": today, "until": None}
        tx.merge(Link, ["placement_id", "role", "person_id"], values)


def handed_on(tx: Tx, placement: int, today: date) -> None:
    """A placement made after a caseload was handed over for a later day goes with it."""
    tx.flush()  # who has only just been given a role hands that one on as well
    coming = select(table(Handover)).where(
        col(Handover.first) > today, col(Handover.citizen_id).is_(None)
    )
    for row in tx.connection.execute(coming.order_by(col(Handover.id))):
        for link in roles_held(tx.connection, row.from_id, row.first):
            if link.placement_id == placement:
                hand_over(tx, row.from_id, row.to_id, row.first, [link], link.citizen_id, None)


# --- whom it concerns ---------------------------------------------------------------------


def citizens_of(connection: Connection, person: int, today: date) -> list[int]:
    """Citizens in whose placements the person, or somebody they stand in for, has a role or had
    one until the day before yesterday at the least; and those whose case they own."""
    whose = stands_in_for(connection, person, today)
    linked = (
        select(col(Placement.citizen_id))
        .join(table(Link), col(Link.placement_id) == col(Placement.id))
        .where(
            col(Link.person_id).in_(whose),
            or_(col(Link.until).is_(None), col(Link.until) >= today - 2 * A_DAY),
            col(Placement.phase) != "closed",
        )
    )
    owned = select(col(Case.citizen_id)).where(
        col(Case.owner).in_(whose), col(Case.open_key).is_not(None)
    )
    return sorted(set(connection.execute(linked.union(owned)).scalars()))


def stands_in_for(connection: Connection, person: int, today: date) -> set[int]:
    """Themselves, and everybody whose deputy they are these days."""
    found = {person}
    away = [(row.person_id, row.deputy_id) for row in leaves_since(connection, today - A_DAY)]
    while new := {one for one, deputy in away if deputy in found} - found:
        found |= new
    return found


def stands_in_today(connection: Connection, person: int, today: date) -> set[int]:
    """Themselves, and everybody who is away today and whose work has come to them by the leaves'
    own deputies; nobody else's work comes to somebody who is away (flows/covering/stand_in.py)."""
    leaves = leaves_since(connection, today)
    away = {row.person_id: row.deputy_id for row in leaves if row.first <= today}
    found = {person}
    while person not in away and (new := {one for one in away if away[one] in found} - found):
        found |= new
    return found


def ring(tx: Tx, person: int, due: datetime, ref: str) -> None:
    """At that moment everybody whom it concerns is looked at."""
    tx.set_alarm(person_id=person, what=STAFF_ALARM, due=due, not_after=None, ref=ref, fence=0)


def look_at(tx: Tx, citizens: Collection[int], due: datetime, ref: str) -> None:
    """An alarm for each of them."""
    for citizen in citizens:
        tx.set_alarm(
            person_id=citizen, what=CITIZEN_ALARM, due=due, not_after=None, ref=ref, fence=0
        )


def somebody(connection: Connection, person: int) -> Row[Any]:
    """Known, and not forgotten."""
    row = connection.execute(select(table(Person)).where(col(Person.id) == person)).first()
    if row is None or row.forgotten_at is not None:
        raise NotFound(person)
    return row
