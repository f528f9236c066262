"""When the end of a placement, and what comes after, is spoken of. Planners for flows/rhythm.py."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows import phases
from flows.calendar import at_local, is_working_day, next_working_day
from flows.closing import job
from flows.closing.file import began
from flows.effects import SetAlarm
from flows.facts import Phase, Placement
from flows.policy import Office
from flows.turn import Turn
from flows.weeks import DAY, free, monday_of

WEEK = timedelta(weeks=1)
CLOSING = "closing"


def next_steps(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Once a week, on its weekday, from two thirds on; whether it is asked is for the prompt to
    say (prompting.py). `ref` is the day."""
    rule, zone = turn.policy.closing, turn.policy.office.zone
    asks = phases.ending_from(placement, turn.policy)
    if placement.phase in phases.DECIDED or not asks <= day < placement.last:
        return
    if day.weekday() != rule.next_step_day or free(placement, day, ()):
        return
    due, until = at_local(day, rule.next_step_at, zone), at_local(day, rule.next_step_until, zone)
    yield SetAlarm("next_step", due, until, day.isoformat(), placement.plan)


def last_day(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """`ref` is the placement, and it is never dropped: also an old one has to be closed."""
    if day == placement.last and placement.phase not in phases.DECIDED:
        at = at_local(day, turn.policy.closing.last_day_at, turn.policy.office.zone)
        yield SetAlarm(CLOSING, at, ref=str(placement.id))


def aftercare(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """Weekly, then every other week, then the goodbye. `ref` is the number of the week."""
    rule, zone = turn.policy.aftercare, turn.policy.office.zone
    begun = began(turn.the.entries, placement.id)
    if placement.phase is not Phase.aftercare or begun is None or begun.day is None:
        return
    due, until = at_local(day, rule.at, zone), at_local(day, rule.until, zone)
    week = (monday_of(day) - monday_of(begun.day)) // WEEK
    asks = on_working_day(turn.policy.office, monday_of(day) + DAY * rule.day)
    if day == over_on(turn, begun.day):
        yield SetAlarm("aftercare_end", due, ref=str(week), fence=placement.plan)
    elif day == asks and week in weeks(turn):
        yield SetAlarm("aftercare", due, until, str(week), placement.plan)


def weeks(turn: Turn) -> list[int]:
    """1, 2, 3, 4, then 6, 8 … until the last; longer while the hours still grow."""
    rule = turn.policy.aftercare
    last = rule.ramp_weeks if job.ramping(turn) else rule.weeks
    weekly = range(1, min(rule.weekly_weeks, last) + 1)
    return [*weekly, *range(rule.weekly_weeks + 2, last + 1, 2)]


def over_on(turn: Turn, begun: date) -> date:
    """The day after the last question."""
    rule = turn.policy.aftercare
    last = rule.ramp_weeks if job.ramping(turn) else rule.weeks
    asked = on_working_day(turn.policy.office, monday_of(begun) + WEEK * last + DAY * rule.day)
    return on_working_day(turn.policy.office, asked + DAY)


def on_working_day(office: Office, day: date) -> date:
    """The day itself, or the next on which somebody can be reached: no weekend, no holiday."""
    return day if is_working_day(office, day) else next_working_day(office, day)
