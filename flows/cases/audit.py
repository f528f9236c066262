"""The auditor's questions about a case, and how it is set going again (DESIGN §7, peers §4.7).

A case that is not closed has a next step: the clock has an alarm for it, or a person has been
asked and nothing more was agreed. What breaks that is a fault of ours (an alarm row that is gone,
a step that our own code could not take), and nobody at the municipality can see it by looking.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum, auto

from flows.cases import actions, cards, chain
from flows.cases.life import contact_rings
from flows.cases.moves import S
from flows.cases.people import reachable, staff_of
from flows.cases.record import cases_now, keep, log
from flows.effects import SetAlarm, Tell
from flows.events import Rang
from flows.facts import CaseFile, Role
from flows.texts import T
from flows.turn import Turn

GRACE = timedelta(minutes=5)
REPAIR, STUCK = "case_audit", "case_stuck"
ALARM_OF = {
    S.open: chain.ALARM,
    **dict.fromkeys((S.taken, S.contacted, S.snoozed), actions.CONTACT),
}
HEARS = (Role.leader, Role.caseworker, Role.deputy)


class Fault(StrEnum):
    """What is wrong with a case, as its log says it."""

    no_chain = auto()
    no_moment = auto()
    no_alarm = auto()
    overdue = auto()


@dataclass(frozen=True, slots=True)
class Ring:
    """An alarm that waits for the case."""

    what: str
    fence: int
    due: datetime


def next_due(case: CaseFile) -> datetime | None:
    """When the clock must next do something with the case; None when it waits for people."""
    if case.state == S.open:
        return case.due
    return case.contact_by


def overdue(cases: Iterable[CaseFile], now: datetime) -> list[CaseFile]:
    """Cases the clock has forgotten. Empty is the proof that all is well."""
    return [case for case in cases if (due := next_due(case)) and now - due > GRACE]


def fault(
    case: CaseFile, rings: Collection[Ring], now: datetime, grace: timedelta = GRACE
) -> Fault | None:
    """Why nothing would happen with this case, or nothing has happened in time."""
    if not case.chain:
        return Fault.no_chain
    expected = ALARM_OF.get(S(case.state)) if case.state in set(S) else None
    if expected is None:  # a state that waits for something else: any alarm of the case will do
        return None if rings else Fault.no_alarm
    moment = next_due(case)
    if moment is None:
        return None if _waits_for_people(case) else Fault.no_moment
    counts = [
        ring.due
        for ring in rings
        if (ring.what, ring.fence) == (expected, case.step)
        and (case.state == S.open or ring.due >= moment)
    ]
    if not counts:
        return Fault.no_alarm
    return Fault.overdue if now - min(moment, *counts) > grace else None


def _waits_for_people(case: CaseFile) -> bool:
    """The last person of a chain that does not go around has the card (peers.md §4.2: low
    urgency does not climb)."""
    return case.state == S.open and not chain.goes_around(case) and case.step > 0


# --- what the auditor sets going ------------------------------------------------------------


def repair(turn: Turn) -> None:
    """ALARM "case_audit": the fault of this case is mended once, and written into its log."""
    case, code = _meant(turn)
    if case is None:
        return
    log(turn, case.id, "repaired", code=code, step=case.step)
    turn.count("case_repaired")
    if not case.chain:
        case = keep(turn, case, **actions.frozen(turn, turn.policy.cases[case.colour]))
    moment = next_due(case)
    if case.state == S.open and moment is None and not _waits_for_people(case):
        chain.move_on(turn, case)
    elif case.state in (S.taken, S.contacted, S.snoozed) and moment is None:
        moment = actions.contact_by(turn, case)
        case = keep(turn, case, contact_by=moment)
        turn.add(SetAlarm(actions.CONTACT, moment, ref=case.id, fence=case.step))
    elif moment is not None and case.state in set(S):
        _ring(turn, case, moment)


def _ring(turn: Turn, case: CaseFile, moment: datetime) -> None:
    """What is late happens now, without waiting for a clock that may be the trouble."""
    name = ALARM_OF[S(case.state)]
    if moment > turn.now:
        turn.add(SetAlarm(name, moment, ref=case.id, fence=case.step))
        return
    turn.event = Rang(name, moment, ref=case.id, fence=case.step)
    (chain.rings if case.state == S.open else contact_rings)(turn)


def stuck(turn: Turn) -> None:
    """ALARM "case_stuck": it was repaired, and it stands still again or still. People must know."""
    case, code = _meant(turn)
    if case is None:
        return
    log(turn, case.id, "stuck", code=code, step=case.step)
    turn.count("case_stuck")
    alias = turn.the.person.name
    for person in reachable(turn.the, HEARS) or staff_of(turn.the, case)[:1]:
        turn.add(
            Tell(
                person.id,
                cards.subject(turn, case),
                T("Robotten kan ikke selv komme videre i sagen om {alias}.", alias=alias),
                lines=(T("Åbn sagen, og tag den. Sig det også til jeres drift."),),
                lane=cards.lane(case),
                case=case.id,
                step=case.step,
                open_case=True,
            )
        )


def _meant(turn: Turn) -> tuple[CaseFile | None, str]:
    """The case, if it still stands where the auditor saw it; and what was wrong."""
    event = turn.event
    assert isinstance(event, Rang)
    id_, _, code = event.ref.partition(" ")
    case = cases_now(turn).get(id_)
    return (replace(case) if case and case.step == event.fence else None), code
