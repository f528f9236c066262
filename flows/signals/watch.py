"""What staff have not done, by the clock (evidence §4: staff-side). Rows, so a restart loses none.

One alarm a citizen ("watch") rings when the next of it comes due, looks at the facts, and sets
itself again. It carries no fence: it asks what is true now. The house-keeping gives it to every
placement that has none (storage/watching.py).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flows.calendar import at_local, closing, closing_after, local
from flows.effects import SetAlarm
from flows.facts import Citizen, NotedKind, Phase, Placement
from flows.goals import follow_up, gate
from flows.phases import lacking, next_step_known
from flows.policy import Policy
from flows.signals.profiles import numbers_for
from flows.signals.rule import Numbers
from flows.turn import Turn

ALARM = "watch"
# What else is told by this alarm: each does what is due, and says when it is next.
CLOCKS = (gate.clock, follow_up.clock)
SEEN = frozenset({NotedKind.contact, NotedKind.visit})


def rings(turn: Turn) -> None:
    """ALARM "watch"."""
    citizen, today = turn.the, turn.today.date()
    placement = citizen.placement
    if placement is None or placement.phase is Phase.closed or today > placement.last:
        return
    watched_on = citizen.memory.watched_on or today
    for rule, due in dues(citizen, turn.policy, watched_on):
        if due <= turn.now:
            turn.signal(rule)
            citizen = replace(citizen, memory=citizen.memory.with_fired(rule, turn.now))
    turn.remember(watched_on=watched_on, fired=citizen.memory.fired)
    later = [due for _, due in dues(citizen, turn.policy, watched_on)]
    later += [at for at in (clock(turn) for clock in CLOCKS) if at is not None]
    turn.add(SetAlarm(ALARM, min(later)))


def look_after_mentor(turn: Turn) -> None:
    """The company mentor was asked: the clock may come due sooner than it stands."""
    days = numbers_for(turn.the, turn.policy).of.mentor_silent_days
    turn.remember(mentor_asked=turn.now)
    turn.add(SetAlarm(ALARM, closing_after(turn.policy.office, turn.now, days)))


def dues(citizen: Citizen, policy: Policy, watched_on: date) -> Iterator[tuple[str, datetime]]:
    """Rule and moment; what cannot come due is left out."""
    placement, numbers = citizen.placement, numbers_for(citizen, policy)
    if placement is None:
        return
    begun = max(placement.first, watched_on)
    yield (
        "no_human_contact",
        _days_after(citizen, policy, "no_human_contact", begun, SEEN, numbers.of.contact_days),
    )
    if numbers.of.visit_days:
        visits = frozenset({NotedKind.visit})
        yield (
            "visit_overdue",
            _days_after(citizen, policy, "visit_overdue", begun, visits, numbers.of.visit_days),
        )
    asked = citizen.memory.mentor_asked
    if asked is not None and not _fired_since(citizen, "mentor_silent", asked):
        days = numbers.of.mentor_silent_days
        yield "mentor_silent", closing_after(policy.office, asked, days)
    yield from _end(citizen, placement, policy, numbers, begun)
    yield from _incomplete(citizen, placement, policy)


def _days_after(
    citizen: Citizen,
    policy: Policy,
    rule: str,
    begun: date,
    kinds: frozenset[NotedKind],
    days: int,
) -> datetime:
    """When the office closes on the last of so many days without any of it. Once signalled, it
    is counted anew: a case says it now."""
    zone = policy.office.zone
    last = [local(note.at, zone).date() for note in citizen.noted if note.kind in kinds]
    said = citizen.memory.fired_at(rule)
    if said is not None:
        last.append(local(said, zone).date())
    day = max([begun, *last]) + timedelta(days=days)
    return closing(policy.office, at_local(day, time(0), zone))


def _end(
    citizen: Citizen, placement: Placement, policy: Policy, numbers: Numbers, begun: date
) -> Iterator[tuple[str, datetime]]:
    """Once a placement."""
    day = placement.last - timedelta(weeks=numbers.of.end_weeks)
    due = closing(policy.office, at_local(max(day, begun), time(0), policy.office.zone))
    since = at_local(placement.first, time(0), policy.office.zone)
    if not next_step_known(citizen) and not _fired_since(citizen, "end_without_next_step", since):
        yield "end_without_next_step", due


def _incomplete(
    citizen: Citizen, placement: Placement, policy: Policy
) -> Iterator[tuple[str, datetime]]:
    """Once a placement: its first day has come, the caseworker was told, and a working day later
    it still lacks something (flows/goals/gate.py)."""
    since = at_local(placement.first, time(0), policy.office.zone)
    said = _fired_since(citizen, "start_incomplete", since)
    if not placement.active and not said and lacking(citizen):
        yield "start_incomplete", closing_after(policy.office, since, 1)


def _fired_since(citizen: Citizen, rule: str, since: datetime) -> bool:
    at = citizen.memory.fired_at(rule)
    return at is not None and at >= since
