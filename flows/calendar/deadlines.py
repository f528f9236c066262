"""A case rule on the calendar: when its first card goes out, a step is over, a note is due."""

from datetime import date, datetime, time, timedelta
from typing import assert_never

from flows.calendar.clock import DAY, at_local, local
from flows.calendar.office import (
    NeverStaffed,
    add_staffed,
    closing,
    is_working_day,
    next_staffed,
    next_working_day_at,
)
from flows.policy import CaseRule, CaseStart, Office, Week


def first_card(rule: CaseRule, office: Office, week: Week, at: datetime) -> datetime:
    """When the first card of a case that opens `at` goes out."""
    match rule.at:
        case CaseStart.now:
            return at
        case CaseStart.staffed:
            return next_staffed(office, at)
        case CaseStart.next_working_day:
            return next_working_day_at(office, at, rule.next_day_at)
        case CaseStart.digest:
            return next_weekly(office, week.digest_day, week.digest_at, at)
        case _:
            assert_never(rule.at)


def after_wait(rule: CaseRule, office: Office, at: datetime, minutes: float) -> datetime:
    """When a wait that begins `at` is over: staffed minutes, or any minutes."""
    if rule.staffed_hours:
        return add_staffed(office, at, minutes)
    return at + timedelta(minutes=minutes)


def next_contact(rule: CaseRule, office: Office, at: datetime) -> datetime:
    """When somebody who took the case `at` must have noted a contact."""
    kind, _, minutes = rule.next_contact.partition(":")
    if kind == "minutes":
        return after_wait(rule, office, at, int(minutes))
    if kind == "closing":
        return closing(office, at)
    return next_working_day_at(office, at, rule.next_day_at)


def next_weekly(office: Office, weekday: int, moment: time, after: datetime) -> datetime:
    """The next such weekday at `moment`, strictly later than `after`. When the office is closed
    that day: the last working day of the same week before it, and a week without one is left out.
    """
    day = local(after, office.zone).date()
    monday = day - timedelta(days=day.weekday())
    for week in range(60):
        chosen = _this_week(office, monday + timedelta(weeks=week), weekday)
        if chosen and (due := at_local(chosen, moment, office.zone)) > after:
            return due
    raise NeverStaffed(NeverStaffed.__doc__)


def _this_week(office: Office, monday: date, weekday: int) -> date | None:
    days = (monday + DAY * back for back in range(weekday, -1, -1))
    return next((day for day in days if is_working_day(office, day)), None)
