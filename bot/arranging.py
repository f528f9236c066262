"""Leave, handover and unlinking, as the command line and the desk do them: checked here,
written in one transaction, and everything that follows is an alarm in the same transaction.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from flows.calendar import at_local, local
from flows.covering.change import Change, What
from flows.covering.stand_in import Leave, stand_in
from flows.facts import Role
from flows.policy import Office
from flows.texts import T, Text
from storage import duty as duty_rows
from storage import people as register
from storage import presence
from storage.tx import Tx

A_DAY = timedelta(days=1)
# Who may do the work of whom. A citizen is known to no mentor but their own: a workplace's
# mentor is covered by one of the workplace (requirement 25), never by the municipality.
COVERED_BY: Mapping[str, tuple[str, ...]] = {
    "caseworker": ("caseworker", "deputy", "leader"),
    "deputy": ("deputy", "caseworker", "leader"),
    "leader": ("leader", "caseworker", "deputy"),
    "job_consultant": ("job_consultant", "caseworker", "deputy"),
    "personal_mentor": ("personal_mentor",),
    "company_mentor": ("company_mentor",),
}
DEPUTIES = frozenset(role for roles in COVERED_BY.values() for role in roles)


class Refused(ValueError):
    """It cannot be meant so. In English for the command line, in Danish for the desk."""

    def __init__(self, english: str, danish: Text) -> None:
        super().__init__(english)
        self.danish = danish


@dataclass(frozen=True, slots=True)
class Moves:
    """What a handover moves: placement links, by citizen; and what stays, because the other one
    may not fill the role."""

    links: tuple[Row[Any], ...] = ()
    stays: tuple[Row[Any], ...] = ()

    @property
    def citizens(self) -> list[int]:
        return sorted({link.citizen_id for link in self.links})

    @property
    def by_role(self) -> dict[str, int]:
        return dict(Counter(link.role for link in self.links))


@dataclass(frozen=True, slots=True)
class Gone:
    """What an unlinking ended."""

    roles: dict[str, int] = field(default_factory=dict)
    duties: int = 0


# --- leave --------------------------------------------------------------------------------


def enter_leave(
    tx: Tx,
    office: Office,
    person: int,
    first: date,
    last: date | None,
    deputy: int | None,
    by: int | None = None,
) -> int:
    """The leave's number. It begins at midnight, or now when its first day has come."""
    today = local(tx.now, office.zone).date()
    row = helper(tx.connection, person)
    _days(first, last, today)
    if deputy is not None:
        _may_cover(row, helper(tx.connection, deputy))
    tx.lock([person])
    try:
        id_ = presence.enter_leave(tx, person, first, last, deputy, by)
    except presence.Overlaps as known:
        danish = T("{name} er allerede væk i de dage. Afslut det fravær først.", name=row.name)
        raise Refused(str(known), danish) from None
    _ring(tx, office, person, What.away, first)
    if last is not None:
        _ring(tx, office, person, What.back, last + A_DAY)
    return id_


def end_leave(tx: Tx, office: Office, leave: int, back_on: date) -> None:
    """They are there again on that day; before the leave has begun it is called off."""
    row, today = presence.leave_of(tx.connection, leave), local(tx.now, office.zone).date()
    if row is None or (row.last is not None and row.last < today):
        raise Refused(
            f"There is no leave with the number {leave} that is not over; `people leave --list` "
            "shows them.",
            T("Det fravær er slut. Se listen."),
        )
    if back_on < today:
        raise Refused(
            f"--back {back_on} is over; write today or a later day.",
            T("Den dag er forbi. Skriv i dag eller en senere dag."),
        )
    tx.lock([row.person_id])
    presence.end_leave(tx, leave, back_on - A_DAY)
    _ring(tx, office, row.person_id, What.back, back_on)


def who_stands_in(connection: Connection, leave: Row[Any], day: date) -> tuple[int | None, str]:
    """On that day, by the leaves as they are entered; and a code when it is nobody."""
    there = {row.id for row in register.everybody(connection) if row.forgotten_at is None}
    return stands_in_then(presence.leaves_since(connection, day), there, leave, day)


def stands_in_then(
    leaves: Collection[Row[Any]], there: Collection[int], leave: Row[Any], day: date
) -> tuple[int | None, str]:
    """The same among leaves and people that were read before: for a list of many."""
    away = {
        row.person_id: Leave(row.last, row.deputy_id)
        for row in leaves
        if row.first <= day and (row.last is None or day <= row.last)
    }
    found = stand_in(leave.person_id, away, lambda id_: id_ in there)
    return found.person, found.code


def _days(first: date, last: date | None, today: date) -> None:
    if last is not None and first > last:
        raise Refused(
            f"--from {first} comes after --to {last}; swap them.",
            T("Den første dag kommer efter den sidste. Byt dem om."),
        )
    if last is not None and last < today:
        raise Refused(
            f"--to {last} is over already; write a leave that is not over.",
            T("De dage er forbi. Skriv et fravær, der ikke er slut."),
        )


def _may_cover(row: Row[Any], deputy: Row[Any]) -> None:
    if deputy.id == row.id:
        raise Refused(
            f"--deputy {deputy.id} is the one who is away; name somebody else.",
            T("Man kan ikke være stedfortræder for sig selv. Vælg en anden."),
        )
    if deputy.role not in COVERED_BY[row.role]:
        raise Refused(
            f"--deputy {deputy.id} is {deputy.name}, who is {deputy.role}; name somebody who is "
            f"{' or '.join(COVERED_BY[row.role])}.",
            T("{name} kan ikke være stedfortræder her. Vælg en anden.", name=deputy.name),
        )


# --- handover -----------------------------------------------------------------------------


def moves(
    connection: Connection, from_: int, to: int, first: date, citizen: int | None = None
) -> Moves:
    """What a handover would move; nothing is written."""
    giver, taker = helper(connection, from_), helper(connection, to)
    if from_ == to:
        raise Refused(
            f"{from_} cannot hand over to themselves; name somebody else.",
            T("Man kan ikke overdrage til sig selv. Vælg en anden."),
        )
    links = presence.roles_held(connection, from_, first, citizen)
    if citizen is not None and not links:
        raise Refused(
            f"{giver.name} has no role with citizen {citizen}; `people list` shows everybody.",
            T("{name} har ingen rolle hos den borger.", name=giver.name),
        )
    fits = [link for link in links if taker.role in COVERED_BY.get(link.role, ())]
    stays = [link for link in links if link not in fits]
    if not fits:
        raise Refused(
            f"{giver.name} has no citizens whom {taker.name}, who is {taker.role}, can take over.",
            T("{name} har ingen, som {other} kan overtage.",
              name=giver.name, other=taker.name),
        )  # fmt: skip
    return Moves(tuple(fits), tuple(stays))


def hand_over(
    tx: Tx,
    office: Office,
    from_: int,
    to: int,
    first: date,
    citizen: int | None = None,
    by: int | None = None,
) -> Moves:
    today = local(tx.now, office.zone).date()
    if first < today:
        raise Refused(
            f"--from {first} is over; write today or a later day.",
            T("Den dag er forbi. Skriv i dag eller en senere dag."),
        )
    planned = moves(tx.connection, from_, to, first, citizen)
    tx.lock([*planned.citizens, from_, to])
    planned = moves(tx.connection, from_, to, first, citizen)  # as it is under the lock
    presence.hand_over(tx, from_, to, first, planned.links, citizen, by)
    begins = _begins(tx, office, first)
    now_or_before = max(today, first - A_DAY)
    held = {Role(link.role) for link in planned.links if link.since <= now_or_before}
    if held:  # else it is a handover that is called off: nobody ever had them
        ref = str(Change(What.handed, from_, to, tuple(sorted(held))))
        if citizen is None:
            presence.ring(tx, from_, begins, ref)
        else:
            presence.look_at(tx, [citizen], begins, ref)
    if first > today:
        roles = tuple(Role(role) for role in sorted(planned.by_role))
        soon = str(Change(What.planned, from_, to, roles, first))
        presence.look_at(tx, planned.citizens, tx.now, soon)
    return planned


# --- somebody leaves ----------------------------------------------------------------------


def held(connection: Connection, office: Office, person: int, now: datetime) -> dict[str, int]:
    """How many roles of each kind somebody has."""
    today = local(now, office.zone).date()
    return dict(Counter(link.role for link in presence.roles_held(connection, person, today)))


def unlink(tx: Tx, office: Office, person: int) -> Gone:
    """Out of every chain and every chat, from now on. What they did stays in the logs."""
    row, today = presence.somebody(tx.connection, person), local(tx.now, office.zone).date()
    links = presence.roles_held(tx.connection, person, today)
    tx.lock([*(link.citizen_id for link in links), person])
    concerned = presence.citizens_of(tx.connection, person, today)
    presence.leave_roles(tx, links, today)
    presence.stand_in_no_more(tx, person, today)
    duties = [
        duty
        for duty in duty_rows.duties_between(tx.connection, tx.now, tx.now + 3660 * A_DAY)
        if duty.person_id == person
    ]
    for duty in duties:
        duty_rows.remove_duty(tx, duty.id)
    register.leave_chat(tx, person)
    if row.key is None:
        presence.look_at(tx, concerned, tx.now, str(Change(What.gone, person)))
    return Gone(dict(Counter(link.role for link in links)), len(duties))


# --- what they share ----------------------------------------------------------------------


def helper(connection: Connection, person: int) -> Row[Any]:
    """Somebody who is no citizen, and not forgotten."""
    row = presence.somebody(connection, person)
    if row.key is not None:
        raise Refused(
            f"{person} is {row.name}, who is a citizen; name a member of staff or a mentor.",
            T("{name} er borger. Vælg en medarbejder eller mentor.", name=row.name),
        )
    return row


def _begins(tx: Tx, office: Office, day: date) -> datetime:
    return max(tx.now, at_local(day, time(), office.zone))


def _ring(tx: Tx, office: Office, person: int, what: What, day: date) -> None:
    presence.ring(tx, person, _begins(tx, office, day), str(Change(what, person)))
