"""What the two tracks write and what the desk reads of them. Rows only."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, or_, select, update
from sqlmodel import col

from storage.folder import table
from storage.people import add_staff
from storage.status import UNSENT, stands
from storage.tables import (
    Address,
    Alarm,
    Draft,
    Meeting,
    Outgoing,
    Partner,
    Placement,
    Task,
    Track,
    View,
)
from storage.tx import SAID, Tx

CLOSED = "closed"


# --- writing ------------------------------------------------------------------------------


def change_track(tx: Tx, id_: str, **values: Any) -> None:
    tx.change_row(Track, id_, values)


def change_meeting(tx: Tx, id_: str, **values: Any) -> None:
    tx.change_row(Meeting, id_, values)


def may_keep_draft(tx: Tx, id_: str, citizen_id: int) -> bool:
    """A new one, or one of this citizen that has not been sent: what was sent stays as it was."""
    tx.flush()
    found = select(col(Draft.citizen_id), col(Draft.sent_at)).where(col(Draft.id) == id_)
    row = tx.connection.execute(found).first()
    return row is None or (row.citizen_id == citizen_id and row.sent_at is None)


def end_partner(tx: Tx, id_: int) -> None:
    tx.change_row(Partner, id_, {"ended": True})


def keep_view(tx: Tx, citizen_id: int, meeting: str, side: str, person: int, words: str) -> None:
    """The newest answers of a side count."""
    tx.merge(
        View,
        ["meeting_id", "side"],
        {
            "citizen_id": citizen_id,
            "meeting_id": meeting,
            "side": side,
            "person_id": person,
            "answers": tx.seal(words, "view.answers"),
            "at": tx.now,
        },
    )


def view_of(tx: Tx, meeting: str, side: str) -> bytes | None:
    """What that side has said so far, sealed."""
    tx.flush()
    found = select(col(View.answers)).where(col(View.meeting_id) == meeting, col(View.side) == side)
    return tx.connection.execute(found).scalar()


def keep_partner(
    tx: Tx,
    citizen_id: int,
    *,
    name: str,
    email: str,
    phone: str,
    person_id: int | None,
    kind: str,
    basis: str,
    note: str,
    until: date | None,
) -> None:
    """A person of the network: somebody we know already (by number, or by the mail address), or
    somebody new. What is shared with them is each citizen's own."""
    tx.flush()
    person = person_id or _with_mail(tx, email)
    if person is None:
        person = add_staff(tx, "partner", name, email, phone)
    values = {
        "kind": kind,
        "basis": basis,
        "note": tx.seal(note, "partner.note") if note else None,
        "until": until,
        "ended": False,
        "at": tx.now,
    }
    tx.merge(
        Partner,
        ["citizen_id", "person_id"],
        {"citizen_id": citizen_id, "person_id": person, **values},
    )


def _with_mail(tx: Tx, email: str) -> int | None:
    found = select(col(Address.person_id)).where(
        col(Address.channel) == "mail", col(Address.value) == email
    )
    return tx.connection.execute(found).scalar() if email else None


def end_placement(
    tx: Tx,
    citizen_id: int,
    placement_id: int,
    *,
    last: date,
    why: str,
    by: str,
    alarms: Collection[str],
    tasks: Collection[str],
    phase: str = CLOSED,
) -> None:
    """The placement is over, and everything it was still going to say or ask goes with it: its
    alarms, what waits to be sent about it, its questions. Rows asked for later in this same
    transaction (the last words) stay. Without `by` it had run to its last day."""
    tx.flush()
    placement = col(Placement.id) == placement_id
    ended: dict[str, Any] = {"phase": phase, "last": last}
    if by:
        ended |= {"ended_on": last, "ended_why": why, "ended_by": by}
    row = update(Placement).where(placement).values(**ended, plan=Placement.plan + 1)
    tx.connection.execute(row)
    mine = col(Alarm.person_id) == citizen_id
    tx.connection.execute(delete(Alarm).where(mine, col(Alarm.what).in_(alarms)))
    waiting = update(Outgoing).where(
        col(Outgoing.citizen_id) == citizen_id,
        col(Outgoing.case_id) == "",
        stands(*UNSENT),
        col(Outgoing.kind).in_(SAID),
        or_(stands("held"), col(Outgoing.lane) >= 3),
    )
    tx.connection.execute(waiting.values(status="dropped", code="placement_ended"))
    asked = update(Task).where(
        col(Task.citizen_id) == citizen_id, col(Task.kind).in_(tasks), col(Task.closed).is_(False)
    )
    tx.connection.execute(asked.values(closed=True))


def close_earlier(tx: Tx, citizen_id: int, placement_id: int) -> None:
    """Another placement has begun since, and what rings belongs to that one."""
    tx.flush()
    mine = and_(col(Placement.id) == placement_id, col(Placement.citizen_id) == citizen_id)
    tx.connection.execute(update(Placement).where(mine).values(phase=CLOSED))


def new_plan(tx: Tx, placement_id: int, **values: Any) -> None:
    """The plan number rises, so every alarm of the plan before is a no-op."""
    tx.flush()
    row = update(Placement).where(col(Placement.id) == placement_id)
    tx.connection.execute(row.values(**values, plan=Placement.plan + 1))


# --- reading, for the desk ----------------------------------------------------------------


def tracks_of(connection: Connection, case_id: str, citizen_id: int) -> list[Row[Any]]:
    """Of this case, the closed ones too, in the order they were opened; and those of the
    citizen that still run, whatever case they came from."""
    running = and_(col(Track.citizen_id) == citizen_id, col(Track.closed_at).is_(None))
    rows = select(table(Track)).where(or_(col(Track.case_id) == case_id, running))
    return list(connection.execute(rows.order_by(col(Track.opened_at), col(Track.name))))


def meetings_of(connection: Connection, tracks: Collection[str]) -> list[Row[Any]]:
    rows = select(table(Meeting)).where(col(Meeting.track_id).in_(tracks))
    return list(connection.execute(rows.order_by(col(Meeting.made_at), col(Meeting.id))))


def views_of(connection: Connection, meetings: Collection[str]) -> list[Row[Any]]:
    rows = select(table(View)).where(col(View.meeting_id).in_(meetings))
    return list(connection.execute(rows.order_by(col(View.id))))


def drafts_of(connection: Connection, tracks: Collection[str]) -> list[Row[Any]]:
    rows = select(table(Draft)).where(col(Draft.track_id).in_(tracks))
    return list(connection.execute(rows.order_by(col(Draft.made_at), col(Draft.id))))
