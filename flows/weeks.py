"""Days and weeks of a placement: which are worked, which are free, what a week is called. Pure."""

from collections.abc import Collection
from datetime import date, timedelta

from flows.before import elsewhere
from flows.calendar import ShiftTime, is_public_holiday
from flows.facts import Placement
from flows.turn import Turn

DAY = timedelta(days=1)
WEEKEND = 5


def week_of(day: date) -> str:
    """As in Memory.summary_week: "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(day: date) -> date:
    return day - DAY * day.weekday()


def agreed_times(turn: Turn, placement: Placement, first: date, last: date) -> list[ShiftTime]:
    """From `first` to `last`, as far as the placement reaches, beside other appointments."""
    first, last = max(first, placement.first), min(last, placement.last)
    zone = turn.policy.office.zone
    times = placement.schedule.shifts(first, last, zone, placement.closed_days)
    return elsewhere.without(turn.the, times, zone)


def days_worked(turn: Turn, placement: Placement, monday: date) -> list[date]:
    return sorted({one.day for one in agreed_times(turn, placement, monday, monday + 6 * DAY)})


def free(placement: Placement, day: date, worked: Collection[date]) -> bool:
    """Nothing is started on holidays and weekends, unless they are worked."""
    off = day.weekday() >= WEEKEND or is_public_holiday(day) or day in placement.closed_days
    return off and day not in worked
