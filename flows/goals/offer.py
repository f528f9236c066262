"""When a goal is offered to whoever has none, or has begun one (requirement 38: before the start).

A few times, some days apart, and never when one waits for an answer. Light: the plan imports it.
"""

from collections.abc import Iterator
from datetime import date

from flows.calendar import at_local
from flows.effects import SetAlarm
from flows.facts import Placement
from flows.own import GoalState
from flows.turn import Turn
from flows.weeks import days_worked, free, monday_of

ALARM = "goal_offer"


def wanted(turn: Turn) -> bool:
    """Nothing is agreed, nothing waits for the caseworker, and it was not offered too often."""
    states = {goal.state for goal in turn.the.plans}
    return (
        not turn.the.goals
        and not turn.the.reached
        and states <= {GoalState.draft}
        and turn.the.memory.goal_offers < turn.policy.goals.most_offers
    )


def planner(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """`ref` is the day."""
    rule, zone, joined = turn.policy.goals, turn.policy.office.zone, turn.the.memory.joined_on
    if not wanted(turn) or joined is None or day <= joined or day > placement.last:
        return
    if (day - joined).days % rule.offer_days != 1 % rule.offer_days:
        return
    if not free(placement, day, days_worked(turn, placement, monday_of(day))):
        due, until = at_local(day, rule.offer_at, zone), at_local(day, rule.offer_until, zone)
        yield SetAlarm(ALARM, due, until, day.isoformat(), placement.plan)
