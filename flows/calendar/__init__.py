"""Days and hours: schedules, shifts, holidays, staffed and quiet hours. Pure.

Moments are aware UTC; the wall clock of a zone exists only in this package.
"""

from flows.calendar.clock import (
    Zone,
    as_wall,
    at_local,
    from_wall,
    in_quiet,
    local,
    next_allowed,
    next_quiet,
)
from flows.calendar.deadlines import after_wait, first_card, next_contact, next_weekly
from flows.calendar.free_days import is_public_holiday
from flows.calendar.office import (
    NeverStaffed,
    StaffedDays,
    StaffedTime,
    add_staffed,
    closing,
    closing_after,
    is_staffed,
    is_working_day,
    next_staffed,
    next_working_day,
    next_working_day_at,
    staffed_words,
)
from flows.calendar.parts import Part, ScheduleError, Weeks
from flows.calendar.prompts import PromptKind, prompts
from flows.calendar.schedule import Schedule, ShiftTime

__all__ = [
    "NeverStaffed", "Part", "PromptKind", "Schedule", "ScheduleError", "ShiftTime", "StaffedDays",
    "StaffedTime", "Weeks", "Zone", "add_staffed", "after_wait", "as_wall", "at_local", "closing",
    "closing_after", "first_card", "from_wall", "in_quiet", "is_public_holiday", "is_staffed",
    "is_working_day", "local", "next_allowed", "next_contact", "next_quiet", "next_staffed",
    "next_weekly", "next_working_day", "next_working_day_at", "prompts", "staffed_words",
]  # fmt: skip
