"""After every step: which rules did it make true that were not? (False→True, evidence §4)

Facts alone decide. The same rule rests a day, unless it is orange or red; what it means for
staff (one case of a family, one card) is decided in flows.cases.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from flows.effects import Effect, KeepAbsence, KeepNoted, KeepShift, Remember
from flows.facts import Absence, Citizen, Noted
from flows.signals.profiles import numbers_for
from flows.signals.rule import Numbers, Rule
from flows.signals.table import BY_NAME, RULES
from flows.turn import Turn

JUDGED = tuple(rule for rule in RULES if rule.holds is not None)
REMEMBERED = frozenset({"confidence", "unanswered", "quiet_weeks"})  # what rules read of it
ABSENCE = frozenset(field.name for field in fields(Absence)) - {"id"}


def look(turn: Turn) -> None:
    """Signal every rule that the step made true."""
    if turn.citizen is None or not any(map(_matters, turn.effects)):
        return
    memory = turn.the.memory
    numbers, now = numbers_for(turn.the, turn.policy), after(turn)
    for rule in JUDGED:
        if _fires(turn, rule, numbers, now):
            turn.signal(rule.name)
            memory = memory.with_fired(rule.name, turn.now)
    if memory != turn.the.memory:
        turn.remember(fired=memory.fired)


def fires(turn: Turn, name: str) -> bool:
    """Whether what was noted in this step so far makes the rule true, and it may speak."""
    return _fires(turn, BY_NAME[name], numbers_for(turn.the, turn.policy), after(turn))


def after(turn: Turn) -> Citizen:
    """The citizen as the step leaves them: what it notes is filled in."""
    return with_effects(turn.the, turn.effects, turn.now)


def with_effects(citizen: Citizen, effects: Iterable[Effect], at: datetime) -> Citizen:
    shifts = {shift.starts: shift for shift in citizen.shifts}
    absences = {absence.id: absence for absence in citizen.absences}
    memory, noted = citizen.memory, citizen.noted
    for effect in effects:
        match effect:
            case KeepShift(starts, facts) if starts in shifts:
                shifts[starts] = replace(shifts[starts], **facts)
            case KeepAbsence(id_, facts):
                absences[id_] = _absence(absences.get(id_), id_, facts)
            case Remember(changes):
                memory = replace(memory, **changes)
            case KeepNoted(kind, about, value):
                noted = (*noted, Noted(kind, at, about, value))
    return replace(
        citizen,
        shifts=tuple(shifts.values()),
        absences=tuple(absences.values()),
        memory=memory,
        noted=noted,
    )


def _absence(known: Absence | None, id_: str, facts: Mapping[str, Any]) -> Absence:
    told = {name: value for name, value in facts.items() if name in ABSENCE}
    return replace(known, **told) if known else Absence(**{"last": None, **told, "id": id_})


def _matters(effect: Effect) -> bool:
    if isinstance(effect, Remember):
        return not REMEMBERED.isdisjoint(effect.changes)
    return isinstance(effect, KeepShift | KeepAbsence)


def _fires(turn: Turn, rule: Rule, numbers: Numbers, now: Citizen) -> bool:
    if rule.holds is None or not rule.holds(now, numbers):
        return False
    news = rule.anew is not None and bool(rule.anew(now) - rule.anew(turn.the))
    if rule.holds(turn.the, numbers) and not news:
        return False
    return not _cooling(turn, rule)


def _cooling(turn: Turn, rule: Rule) -> bool:
    last = turn.the.memory.fired_at(rule.name)
    if last is None or rule.colour.loud:
        return False
    return turn.now < last + timedelta(hours=turn.policy.signals.cooldown_hours)
