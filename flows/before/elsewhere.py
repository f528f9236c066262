"""Agreed times beside other appointments: treatment, a course (requirements 66, 88). Pure.

An appointment is agreed absence. Where it takes the whole shift there is no shift that day:
nobody asks, and nothing is a signal. Where it takes the beginning or the end, the shift is
shorter. In the middle of a shift nothing changes. A night shift belongs to two days; a whole day
elsewhere takes the shift that begins on it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time

from flows.calendar import ShiftTime, Zone, at_local, local
from flows.facts import Citizen
from flows.own import Entry, Kind

WEEKLY, ONCE = "weekly", "once"
WHOLE_DAY = (time(0, 1), time(23, 59))
_SPAN = re.compile(r"(\d{2}):(\d{2})-(\d{2}):(\d{2})")


def appointments(citizen: Citizen) -> list[Entry]:
    now = citizen.placement.id if citizen.placement is not None else None
    return [
        line
        for line in citizen.entries
        if line.kind is Kind.appointment and line.placement in (None, now)
    ]


def without(
    citizen: Citizen, times: Iterable[ShiftTime], zone: Zone, *, told: str = ""
) -> list[ShiftTime]:
    """The agreed times that are left, in order. `told`: as far as this role may know."""
    lines = [line for line in appointments(citizen) if not told or told in line.shared]
    return list(_left(lines, times, zone)) if lines else list(times)


def touches(line: Entry, shift: ShiftTime, zone: Zone) -> bool:
    """Whether some of the shift is the appointment's."""
    return _taken(line, shift, zone) is not None


def changes(line: Entry, shift: ShiftTime, zone: Zone) -> bool:
    """Whether the shift becomes shorter, or is none any more."""
    return list(_left([line], [shift], zone)) != [shift]


def on(line: Entry, day: date, zone: Zone) -> tuple[datetime, datetime] | None:
    """From when to when it is on that day."""
    span = times_of(line)
    if span is None or line.day is None or not _is_on(line, line.day, day):
        return None
    return at_local(day, span[0], zone), at_local(day, span[1], zone)


def _taken(line: Entry, shift: ShiftTime, zone: Zone) -> tuple[datetime, datetime] | None:
    """The appointment's time, where some of it is the shift's."""
    if times_of(line) == WHOLE_DAY:
        return (shift.starts, shift.ends) if on(line, shift.day, zone) else None
    spans = (on(line, day, zone) for day in (shift.day, local(shift.ends, zone).date()))
    return next((s for s in spans if s and s[0] < shift.ends and shift.starts < s[1]), None)


def times_of(line: Entry) -> tuple[time, time] | None:
    found = _SPAN.fullmatch(line.text)
    if found is None:
        return None
    hour, minute, until_hour, until_minute = map(int, found.groups())
    return time(hour, minute), time(until_hour, until_minute)


def _is_on(line: Entry, first: date, day: date) -> bool:
    if line.state != WEEKLY:
        return day == first
    within = first <= day and (line.until is None or day <= line.until)
    return within and day.weekday() == first.weekday()


def _left(lines: list[Entry], times: Iterable[ShiftTime], zone: Zone) -> Iterator[ShiftTime]:
    for shift in times:
        left: ShiftTime | None = shift
        for line in lines:
            if left is not None and (span := _taken(line, left, zone)):
                left = _shortened(left, *span)
        if left is not None:
            yield left


def _shortened(shift: ShiftTime, begins: datetime, ends: datetime) -> ShiftTime | None:
    if begins <= shift.starts and shift.ends <= ends:
        return None
    if begins <= shift.starts:
        return replace(shift, starts=ends)
    if shift.ends <= ends:
        return replace(shift, ends=begins)
    return shift
