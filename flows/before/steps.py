"""What is the one next step before the first day: chosen by what is missing (requirement 55).

Pure. Nothing is asked more than twice, and never while the same was asked a short time ago.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from flows.book import lines_of, newest
from flows.facts import Citizen, Placement
from flows.own import Kind
from flows.policy import Before

MOST_TIMES = 2
NO = "no:"  # the answer was that there is nothing: it is not asked again
ABILITIES = (Kind.experience, Kind.school, Kind.interest)
EARLIER = (Kind.helped, Kind.stopped)
REMEMBERED = 24
FRESH = timedelta(days=7)  # a number on "makes sense" is not asked again so soon


@dataclass(frozen=True, slots=True)
class Step:
    """`name` is how it is remembered, `flow` what is opened."""

    name: str
    flow: str
    answers: Mapping[str, str] = field(default_factory=dict)


def _none(*kinds: Kind) -> Callable[[Citizen], bool]:
    return lambda citizen: not lines_of(citizen, *kinds)


def _no_wishes(citizen: Citizen) -> bool:
    """The first may have been told with the purpose already."""
    return len(lines_of(citizen, Kind.wish)) < 2


def _no_way(citizen: Citizen) -> bool:
    return newest(citizen, Kind.practical, "way") is None


MISSING: Mapping[str, Callable[[Citizen], bool]] = {
    "purpose": _none(Kind.sense),
    "five_wishes": _no_wishes,
    "abilities": _none(*ABILITIES),
    "earlier": _none(*EARLIER),
    "travel": _no_way,
    "appointments": _none(Kind.appointment),
}
SENSE_AGAIN = Step("sense_again", "purpose", {"again": "yes"})
COUNTDOWN = Step("countdown", "countdown")


def missing(citizen: Citizen) -> list[str]:
    """What nothing has been said about yet, in the order in which it is asked."""
    return [name for name, lacks in MISSING.items() if lacks(citizen)]


def next_step(citizen: Citizen, rule: Before, today: date) -> Step | None:
    placement = citizen.placement
    if placement is None:
        return None
    if _sense_again(citizen, placement, rule, today):
        return SENSE_AGAIN
    for name in missing(citizen):
        if _may_ask(citizen, name, rule, today):
            return Step(name, name)
    near = 0 < (placement.first - today).days <= rule.countdown_days
    counted = any(name == COUNTDOWN.name for name, _ in _asked(citizen, placement))
    return COUNTDOWN if near and not counted else None


def left_this_week(citizen: Citizen, rule: Before, today: date) -> int:
    """How many may still begin in this week: fewer when the first day is far away."""
    placement = citizen.placement
    if placement is None:
        return 0
    far = placement.first - today > timedelta(weeks=rule.far_weeks)
    week = today.isocalendar()[:2]
    told = [(name, _day(day)) for name, day in citizen.memory.before_asked]
    begun = [day for name, day in told if day.isocalendar()[:2] == week and not name.startswith(NO)]
    return (rule.per_week_far if far else rule.per_week) - len(begun)


def asked(citizen: Citizen, step: Step, today: date) -> tuple[tuple[str, str], ...]:
    """What is remembered when it has begun."""
    return (*citizen.memory.before_asked, (step.name, today.isoformat()))[-REMEMBERED:]


def nothing_to_tell(citizen: Citizen, name: str, today: date) -> tuple[tuple[str, str], ...]:
    """The citizen said that there is nothing: remembered as well."""
    return (*citizen.memory.before_asked, (f"{NO}{name}", today.isoformat()))[-REMEMBERED:]


def _sense_again(citizen: Citizen, placement: Placement, rule: Before, today: date) -> bool:
    said = newest(citizen, Kind.sense)
    near = 0 < (placement.first - today).days <= rule.sense_again_days
    if said is None or not near or today - said.at.date() < FRESH:
        return False
    return not any(name == SENSE_AGAIN.name for name, _ in _asked(citizen, placement))


def _may_ask(citizen: Citizen, name: str, rule: Before, today: date) -> bool:
    told = citizen.memory.before_asked
    days = [_day(day) for known, day in told if known == name]
    if len(days) >= MOST_TIMES or any(known == f"{NO}{name}" for known, _ in told):
        return False
    return not days or today - days[-1] >= timedelta(days=rule.again_days)


def _asked(citizen: Citizen, placement: Placement) -> list[tuple[str, date]]:
    """In the weeks before this first day: another placement counts for itself."""
    since = placement.first - timedelta(weeks=4)
    return [(name, _day(day)) for name, day in citizen.memory.before_asked if _day(day) >= since]


def _day(written: str) -> date:
    return date.fromisoformat(written)
