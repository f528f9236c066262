"""What is known of a week: days and hours agreed, and done. Facts only; nothing is said here.

A day counts as done when somebody said so: the workplace that the citizen came, or the citizen
how the day went. What nobody has spoken of is unknown, not missed.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from flows.before import elsewhere
from flows.calendar import ShiftTime
from flows.facts import Arrived, Citizen, Coming, Role, Shift
from flows.pictures import FEWER, MORE, UNKNOWN, Hours
from flows.policy import Policy

DAY = timedelta(days=1)
WEEK = 7 * DAY
NOT_DONE = "0"


@dataclass(frozen=True, slots=True)
class Day:
    """One agreed day; `done` as in flows.pictures."""

    day: date
    agreed: float
    done: str

    @property
    def as_agreed(self) -> bool:
        return self.done not in {FEWER, UNKNOWN, NOT_DONE}


def monday_of(week: str) -> date:
    """Of an ISO week, "2026-W48"."""
    return date.fromisoformat(f"{week}-1")


def done(citizen: Citizen, shift: Shift) -> str:
    """As in flows.pictures. Who came and then reported absence was there for fewer hours."""
    shift = _told_of_the_day(citizen, shift)
    away = shift.coming is Coming.absent or _was_absent(citizen, shift)
    if shift.hours in {FEWER, MORE}:
        return shift.hours
    if shift.coming is Coming.late and shift.hours != "as_agreed" and not away:
        return _done_late(shift)
    if shift.hours == "as_agreed" or shift.mood is not None or shift.arrived is Arrived.yes:
        return FEWER if away else f"{_hours(shift):g}"
    return NOT_DONE if away or shift.arrived is Arrived.no else UNKNOWN


def _told_of_the_day(citizen: Citizen, shift: Shift) -> Shift:
    """A divided day is asked about when it is over (flows/prompts.py), and answered for all of it,
    also for the times nobody spoke of. What somebody did say of a time stays."""
    spoken = shift.mood is not None or shift.hours or shift.arrived is not Arrived.unknown
    if spoken or shift.coming in {Coming.absent, Coming.late}:
        return shift
    later = [one for one in citizen.shifts if one.day == shift.day and one.starts > shift.starts]
    told = [one for one in later if one.mood is not None]
    return replace(shift, mood=told[-1].mood) if told else shift


def _done_late(shift: Shift) -> str:
    """Who came late was there for fewer hours. Did nobody say when they came, or that they
    did, the hours are not known: a hard day is not asked about them."""
    if shift.arrived is Arrived.yes or (shift.late_minutes and shift.mood is not None):
        return FEWER
    return NOT_DONE if shift.arrived is Arrived.no else UNKNOWN


def _hours(shift: Shift) -> float:
    return (shift.ends - shift.starts) / timedelta(hours=1)


def _was_absent(citizen: Citizen, shift: Shift) -> bool:
    """Absences that ended by a return still cover the days before it."""
    return citizen.absent_on(shift.day) is not None or any(
        absence.first <= shift.day and absence.last is not None and shift.day <= absence.last
        for absence in citizen.absences
    )


def days(citizen: Citizen, week: str, now: datetime) -> tuple[Day, ...]:
    """The agreed days of the week that are over by `now`, oldest first."""
    first = monday_of(week)
    by_day: dict[date, list[Shift]] = defaultdict(list)
    for shift in citizen.shifts:
        if first <= shift.day < first + WEEK and shift.ends <= now:
            by_day[shift.day].append(shift)
    return tuple(_day(citizen, day, shifts) for day, shifts in sorted(by_day.items()))


def _day(citizen: Citizen, day: date, shifts: list[Shift]) -> Day:
    """Several times on one day are one day: hours are added, the least certain mark stays."""
    marks = [done(citizen, shift) for shift in shifts]
    agreed = sum(_hours(shift) for shift in shifts)
    for mark in (FEWER, UNKNOWN, MORE):
        if mark in marks:
            return Day(day, agreed, mark)
    return Day(day, agreed, f"{sum(float(mark) for mark in marks):g}")


def picture(found: tuple[Day, ...]) -> Hours:
    return Hours(
        tuple(day.day for day in found),
        tuple(day.agreed for day in found),
        tuple(day.done for day in found),
    )


def next_week(citizen: Citizen, policy: Policy, week: str) -> tuple[ShiftTime, ...]:
    """Agreed times of the week after, without days off and days reported as absence."""
    placement = citizen.placement
    if placement is None:
        return ()
    monday = monday_of(week) + WEEK
    times = placement.schedule.shifts(
        max(monday, placement.first),
        min(monday + WEEK - DAY, placement.last),
        policy.office.zone,
        placement.closed_days,
    )
    shifts = elsewhere.without(citizen, times, policy.office.zone, told=Role.company_mentor)
    return tuple(shift for shift in shifts if not _told_absent(citizen, shift.day))


def _told_absent(citizen: Citizen, day: date) -> bool:
    """Told personally: whether the workplace knows already is the citizen's own matter."""
    absence = citizen.absent_on(day)
    return absence is not None and absence.last is not None and not absence.personally
