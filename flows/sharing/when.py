"""When the monthly look at the conditions rings. Decides when, never what is said."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.calendar import at_local
from flows.effects import SetAlarm
from flows.facts import Placement
from flows.turn import Turn
from flows.weeks import days_worked, free, monday_of, week_of


def reviews(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """One weekday a week, once the oldest is old enough; `ref` is the ISO week."""
    rule, zone = turn.policy.conditions, turn.policy.office.zone
    oldest = day - timedelta(weeks=rule.review_weeks)
    due = any(
        (one.reviewed_on or (one.at or turn.now).date()) <= oldest
        for one in turn.the.conditions
        if one.source == "citizen"
    )
    if not due or day.weekday() != rule.review_day or day > placement.last:
        return
    if not free(placement, day, days_worked(turn, placement, monday_of(day))):
        at, until = at_local(day, rule.review_at, zone), at_local(day, rule.review_until, zone)
        yield SetAlarm("condition_review", at, until, week_of(day), placement.plan)
