"""The duty list, as the command line and the desk write it. Several may be on call at once."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from bot.arranging import Refused, helper
from flows.calendar import at_local, local
from flows.calendar.duty import OnCall, Span, uncovered
from flows.texts import T
from storage import duty as duty_rows
from storage import presence
from storage.tx import Tx

LONGEST_DUTY = timedelta(days=14)
ON_DUTY = ("caseworker", "deputy", "leader", "job_consultant")
A_DAY = timedelta(days=1)


def on_call(connection: Connection, zone: str, since: datetime, until: datetime) -> list[OnCall]:
    """Who is on the list and there: somebody on leave is not on call (bot/presence.py)."""
    away = defaultdict[int, list[Span]](list)
    for leave in presence.leaves_since(connection, local(since, zone).date()):
        away[leave.person_id].append(_days(leave.first, leave.last, zone, until))
    return [
        OnCall(duty.person_id, starts, ends, duty.id)
        for duty in duty_rows.duties_between(connection, since, until)
        for starts, ends in uncovered(duty.starts, duty.ends, away[duty.person_id])
    ]


def _days(first: date, last: date | None, zone: str, until: datetime) -> Span:
    """On the wall clock; who does not know when they come back is away until then."""
    ends = at_local(last + A_DAY, time(), zone) if last else until
    return at_local(first, time(), zone), ends


def add_duty(tx: Tx, person: int, starts: datetime, ends: datetime, by: int | None = None) -> int:
    row = helper(tx.connection, person)
    if row.role not in ON_DUTY:
        raise Refused(
            f"{row.name} is {row.role}; somebody on duty is {' or '.join(ON_DUTY)}.",
            T("{name} kan ikke have vagt. Vælg en fra kommunen.", name=row.name),
        )
    if starts >= ends:
        raise Refused(
            "--from comes after --to; swap them.",
            T("Vagten slutter, før den begynder. Byt dem om."),
        )
    if ends <= tx.now:
        raise Refused(
            "That duty is over already; write one to come.",
            T("Den vagt er forbi. Skriv en, der kommer."),
        )
    if ends - starts > LONGEST_DUTY:
        raise Refused(
            "That duty is longer than two weeks; check the dates.",
            T("Vagten er længere end 14 dage. Se datoerne efter."),
        )
    tx.lock([person])
    for duty in duty_rows.duties_between(tx.connection, starts, ends):
        if duty.person_id == person:
            raise Refused(
                f"{row.name} is on duty then already (number {duty.id}); remove that one first.",
                T("{name} har allerede vagt på den tid.", name=row.name),
            )
    return duty_rows.add_duty(tx, person, starts, ends, by)


def remove_duty(tx: Tx, duty: int) -> None:
    if not duty_rows.remove_duty(tx, duty):
        raise Refused(
            f"There is no duty to come with the number {duty}; `people duty list` shows them.",
            T("Den vagt er forbi eller slettet. Se listen."),
        )
