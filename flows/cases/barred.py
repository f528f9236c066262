"""Why something cannot be done to a case, in words for whoever wanted it. None: it can.

Who may is in moves.MAY, what is possible in life.TABLE; here both are asked, in one order.
"""

from dataclasses import dataclass
from datetime import datetime

from flows.cases import cards, life
from flows.cases.aside import latest_contact, latest_snooze, survivor
from flows.cases.moves import MAY, Do, S, Who
from flows.cases.people import may_act, person_of, staff_of
from flows.cases.record import cases_now
from flows.cases.undoing import can_restore
from flows.facts import CaseFile, Person
from flows.texts import T, Text, moment
from flows.turn import Turn

BY_PEOPLE = frozenset(do for do, who in MAY.items() if who is not Who.robot)
AGAIN = frozenset({Do.reopen, Do.reopen_mine})
OUTCOMES = frozenset(button.value for button in cards.OUTCOMES)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to do, with all that belongs to it."""

    do: Do | None
    outcome: str = ""
    to: Person | None = None
    until: datetime | None = None
    other: str = ""


def barred(turn: Turn, case: CaseFile | None, wish: Wish, note: str) -> Text | None:
    do = wish.do
    if case is None or (case.state == S.closed and do not in AGAIN):
        return T("Sagen er lukket.")
    if case.state == S.merged:
        return T("Sagen er lagt sammen med en anden.")
    if not may_act(turn.the, case, turn.me.id):
        return T("Den sag kan du ikke ændre. Spørg sagsbehandleren.")
    if do is None or (do is Do.close and wish.outcome not in OUTCOMES):
        return T("Vælg, hvordan det gik.")
    if do is Do.hand_over and (wish.to is None or wish.to not in staff_of(turn.the, case)):
        return T("Den person kan ikke nås nu. Vælg en anden.")
    if do is Do.merge:
        return _merge(turn, case, wish)
    if not life.can(case, do) or not _hers(turn, case, do):
        return truth(turn, case)
    if do in AGAIN:
        return _again(turn, case)
    return _time(turn, case, wish, note)


def _hers(turn: Turn, case: CaseFile, do: Do) -> bool:
    """Once it is taken, some things are only for who has it."""
    return MAY[do] is Who.follows or case.state == S.open or case.owner == turn.me.id


def _merge(turn: Turn, case: CaseFile, wish: Wish) -> Text | None:
    other = cases_now(turn).get(wish.other)
    if other is None or other.id == case.id or not may_act(turn.the, other, turn.me.id):
        return T("Vælg, hvilken sag den hører sammen med.")
    both = survivor(case, other)
    if both is None:
        return T("En sag om fare bliver for sig selv.")
    goes_on, gone = both
    owner = person_of(turn.the, goes_on.owner)
    if owner is not None and not may_act(turn.the, gone, owner.id):
        return T("{name} følger ikke den anden sag. Giv denne videre først.", name=owner.name)
    return None if _hers(turn, gone, Do.merge) else truth(turn, gone)


def _again(turn: Turn, case: CaseFile) -> Text | None:
    days = turn.policy.case_work.reopen_days
    if case.closed_at is None or (turn.now - case.closed_at).days >= days:
        return T("Sagen er for gammel til at åbne igen.")
    if not can_restore(turn, case):
        return T("Der er allerede en åben sag om det samme.")
    return None


def _time(turn: Turn, case: CaseFile, wish: Wish, note: str) -> Text | None:
    """Whether the time that was chosen lies within what the policy allows."""
    do, until = wish.do, wish.until
    if do is Do.snooze:
        latest = latest_snooze(turn, case)
    elif do in {Do.take, Do.plan}:
        latest = latest_contact(turn, case)
    else:
        return None
    if until is None:
        return None if do is Do.take else T("Vælg et tidspunkt.")
    if latest <= turn.now:
        return T("Den sag kan ikke vente.")
    if not turn.now < until <= latest:
        return T("Vælg et tidspunkt, senest {latest}.", latest=moment(latest, turn.now))
    if do is Do.snooze and not note.strip():
        return T("Skriv, hvorfor sagen venter.")
    return None


def truth(turn: Turn, case: CaseFile) -> Text:
    """Where the case is, for somebody whose button came too late or too early."""
    if case.state == S.open:
        return T("Ingen har sagen. Tag den først.")
    if case.owner == turn.me.id and case.state == S.snoozed:
        return T("Sagen venter allerede.")
    if case.owner == turn.me.id:
        return T("Du har allerede sagen.")
    owner = person_of(turn.the, case.owner)
    if owner is None:
        return T("En kollega har taget sagen.")
    return T("{name} har taget sagen.", name=owner.name)
