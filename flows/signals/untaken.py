"""A case that nobody takes: its chain has told everybody it names, and goes no further."""

from datetime import datetime

from flows.calendar import first_card, next_working_day_at
from flows.cases.record import cases_now
from flows.effects import LogCase, SetAlarm
from flows.events import Rang
from flows.facts import CaseFile
from flows.signals.profiles import numbers_for
from flows.turn import Turn

ALARM = "untaken"
FAMILY = "followup"
OPENED = frozenset({"opened", "reopened", "handed_over"})


def wait_for_taking(turn: Turn) -> None:
    """After every step: a case that has just become nobody's is looked after. One whose chain
    goes around until somebody takes it needs no second clock."""
    if turn.citizen is None:
        return
    opened = {e.case for e in turn.effects if isinstance(e, LogCase) and e.what in OPENED}
    if opened:
        known = cases_now(turn)
        for case in (known[id_] for id_ in sorted(opened) if id_ in known):
            if _looked_after(case):
                turn.add(SetAlarm(ALARM, _due(turn, case), ref=case.id))


def _looked_after(case: CaseFile) -> bool:
    return case.state == "open" and not case.repeat and case.family != FAMILY


def _due(turn: Turn, case: CaseFile) -> datetime:
    """So many working days after its first card."""
    office, rule = turn.policy.office, turn.policy.cases[case.colour]
    at = first_card(rule, office, turn.policy.week, turn.now)
    for _ in range(numbers_for(turn.the, turn.policy).of.untaken_days):
        at = next_working_day_at(office, at, rule.next_day_at)
    return at


def rings(turn: Turn) -> None:
    """ALARM "untaken"."""
    event = turn.event
    assert isinstance(event, Rang)
    case = cases_now(turn).get(event.ref)
    if case is None or not _looked_after(case):
        return
    turn.signal("case_untaken")
    turn.remember(fired=turn.the.memory.with_fired("case_untaken", turn.now).fired)
