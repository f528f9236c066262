"""A case that nobody takes in a working day: the rule `case_untaken`, said on the case itself.

No second case beside it: whoever has the card hears once what is new, and it is counted once.
"""

from datetime import datetime

from flows.calendar import first_card, local, next_staffed, next_working_day_at
from flows.cases import life
from flows.cases.cards import UNTAKEN, UNTAKEN_RULE
from flows.cases.moves import Do, S
from flows.cases.record import CLOCK, cases_now, log
from flows.effects import DropAlarms, KeepSignal, LogCase, SetAlarm
from flows.events import Rang
from flows.facts import CaseFile, Role
from flows.how_often import choice, next_moment
from flows.policy import Colour
from flows.signals.profiles import numbers_for
from flows.turn import Signal, Turn

ALARM = "untaken"
FAMILY = "followup"
# Rows after which a case is nobody's, if it is open then: so long it is waited anew.
OPENED = frozenset(
    {
        *("opened", "opened_again", "reopened", "raised", "handed_over"),
        *("left_alone", "undone", "woken"),
    }
)


def wait_for_taking(turn: Turn) -> None:
    """After every step: a case that has just become nobody's is looked after."""
    if turn.citizen is None:
        return
    opened = {e.case for e in turn.effects if isinstance(e, LogCase) and e.what in OPENED}
    if opened:
        known = cases_now(turn)
        for case in (known[id_] for id_ in sorted(opened) if id_ in known):
            if _looked_after(case):
                _wait(turn, case)


def _looked_after(case: CaseFile) -> bool:
    """What we follow up ourselves is a reminder already and stays with whom its chain names; the
    loud one was opened by an earlier release beside a case like this (why: case_untaken)."""
    ours = case.family == FAMILY and not case.colour.loud
    return case.state == S.open and case.outcome != UNTAKEN and not ours


def _wait(turn: Turn, case: CaseFile) -> None:
    turn.add(DropAlarms(ALARM, case.id))
    turn.add(SetAlarm(ALARM, _due(turn, case), ref=case.id))


def _due(turn: Turn, case: CaseFile) -> datetime:
    """So many whole working days after its first card, which may wait for a digest."""
    office, rule = turn.policy.office, turn.policy.cases[case.colour]
    at = first_card(rule, office, turn.policy.week, turn.now)
    reader = turn.the.who(Role.caseworker)
    if reader is not None and not case.colour.loud and not case.since and case.step <= 1:
        at = next_moment(turn.policy, choice(reader, turn.policy, case.colour), at) or at
    moment = local(at, office.zone).time()
    for _ in range(numbers_for(turn.the, turn.policy).of.untaken_days):
        at = next_working_day_at(office, at, moment)
    return next_staffed(office, at)


def rings(turn: Turn) -> None:
    """ALARM "untaken"."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is None or not _looked_after(case):
        return
    if case.step == 0:  # nobody was asked yet: the machine was off
        _wait(turn, case)
        return
    colour = case.colour if case.colour.loud else Colour.orange
    day = turn.today.date()
    turn.add(KeepSignal("case_untaken", case.family, colour, day, case.id))
    log(turn, case.id, "joined", rule=UNTAKEN_RULE, colour=colour)
    signal = Signal(UNTAKEN_RULE, case.family, colour)
    life.move(turn, case, Do.untaken, CLOCK, signal=signal)
