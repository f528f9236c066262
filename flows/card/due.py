"""When the card is offered: from 14 days before the placement's last day on (requirement 173),
once, after work on a day that is worked. Light: flows/rhythm.py reads it."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.calendar import at_local
from flows.card.sources import offered
from flows.effects import SetAlarm
from flows.facts import Placement
from flows.policy import Policy
from flows.turn import Turn
from flows.weeks import days_worked, monday_of

ALARM = "card"


def offered_from(placement: Placement, policy: Policy) -> date:
    """A placement shorter than that is offered it in its second half."""
    early = placement.last - timedelta(days=policy.competence_card.days_before)
    half = placement.first + (placement.last - placement.first) / 2
    return max(early, half)


def offers(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """A day that has no room leaves it to the next one. `ref` is the day."""
    rule, zone = turn.policy.competence_card, turn.policy.office.zone
    in_time = offered_from(placement, turn.policy) <= day <= placement.last
    if in_time and not offered(turn) and day in days_worked(turn, placement, monday_of(day)):
        due, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
        yield SetAlarm(ALARM, due, until, day.isoformat(), placement.plan)
