"""On which day of the placement it is asked whether the place suits (requirement 148)."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.calendar import at_local, next_quiet
from flows.effects import SetAlarm
from flows.facts import Placement
from flows.turn import Turn
from flows.weeks import DAY, days_worked, free, monday_of

A_WEEK = timedelta(days=7)


def planned(turn: Turn, placement: Placement, day: date) -> Iterator[SetAlarm]:
    """The planner of flows/rhythm.py. `ref` is the placement."""
    if day == _the_day(turn, placement):
        zone = turn.policy.office.zone
        due = at_local(day, turn.policy.week.reflection_at, zone)
        until = next_quiet(turn.policy.quiet, zone, due)
        yield SetAlarm("match", due, until, str(placement.id), placement.plan)


def _the_day(turn: Turn, placement: Placement) -> date | None:
    """The last weekday of that week with nothing else of the week's own; None: never asked."""
    week, rule = turn.policy.week, turn.policy.week.match_week
    if not rule:
        return None
    begins = placement.first + A_WEEK * (rule - 1)
    days = [begins + n * DAY for n in range(7) if begins + n * DAY <= placement.last]
    there = [day for day in days if not _free(turn, placement, day)]
    taken = {week.reflection_day, week.preview_day, *turn.policy.motivation.days}
    quiet = [day for day in there if day.weekday() not in taken]
    return max(quiet or there, default=None)


def _free(turn: Turn, placement: Placement, day: date) -> bool:
    return free(placement, day, days_worked(turn, placement, monday_of(day)))
