"""What each agreed day was: there, late, away, unknown. Facts only; nothing is said here.

A day was what somebody said it was. What nobody spoke of is unknown and not missed, and a day that
an agreed appointment takes is agreed absence (requirements 66, 88).
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, auto

from flows import worked
from flows.agreed import shifts as agreed_shifts
from flows.before import elsewhere
from flows.calendar import Zone
from flows.facts import Absence, Arrived, Citizen, Coming, Mood, Shift
from flows.pictures import FEWER, UNKNOWN

DAY = timedelta(days=1)
AGREED = "appointment"  # Absence.reason, as flows/signals/absence.py counts it


class DayWas(StrEnum):
    there = auto()
    late = auto()
    fewer = auto()
    sick = auto()
    absent = auto()  # reported; why is not said
    agreed = auto()
    no_show = auto()
    unknown = auto()
    to_come = auto()


# Of several times on one day the first of these that holds says what the day was.
ORDER = (
    DayWas.no_show, DayWas.sick, DayWas.absent, DayWas.agreed, DayWas.unknown,
    DayWas.fewer, DayWas.late, DayWas.to_come, DayWas.there,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DayKnown:
    day: date
    kind: DayWas
    minutes: int = 0  # agreed
    mood: Mood | None = None
    starts: datetime | None = None


def days_known(
    citizen: Citizen, first: date, last: date, now: datetime, zone: Zone
) -> list[DayKnown]:
    """The agreed days from `first` to `last`, in order; a free day is none of them."""
    by_day: dict[date, list[Shift]] = defaultdict(list)
    for shift in agreed_shifts(citizen, zone, first, last):
        by_day[shift.day].append(shift)
    found = {day: _day(citizen, day, shifts, now) for day, shifts in by_day.items()}
    for day in _elsewhere(citizen, first, last, zone):
        found.setdefault(day, DayKnown(day, DayWas.agreed))
    return [found[day] for day in sorted(found)]


def kind_of(citizen: Citizen, shift: Shift, now: datetime) -> DayWas:
    """Of an absence whose end nobody knows nothing is said beyond tomorrow."""
    absence, mark = absence_on(citizen, shift.day), worked.done(citizen, shift)
    if absence is not None and absence.last is None and now + DAY < shift.starts:
        return DayWas.to_come
    if mark == worked.NOT_DONE:
        return DayWas.no_show if absence is None and not _said_no(shift) else _away(absence)
    if absence is not None and mark == UNKNOWN:
        return _away(absence)
    if mark == FEWER:
        return DayWas.late if shift.coming is Coming.late and not shift.hours else DayWas.fewer
    if mark != UNKNOWN:
        return DayWas.there
    return DayWas.to_come if now < shift.ends else DayWas.unknown


def absence_on(citizen: Citizen, day: date) -> Absence | None:
    """Also one that has ended by a return, for the days before it."""
    over = (
        absence
        for absence in reversed(citizen.absences)
        if absence.first <= day and absence.last is not None and day <= absence.last
    )
    return citizen.absent_on(day) or next(over, None)


def _said_no(shift: Shift) -> bool:
    """Said it themselves before the shift; a workplace that waited is something else."""
    return shift.coming is Coming.absent and shift.arrived is not Arrived.no


def _away(absence: Absence | None) -> DayWas:
    if absence is None:
        return DayWas.absent
    return {AGREED: DayWas.agreed, "sick": DayWas.sick}.get(absence.reason, DayWas.absent)


def _day(citizen: Citizen, day: date, shifts: list[Shift], now: datetime) -> DayKnown:
    kinds = {kind_of(citizen, shift, now) for shift in shifts}
    minutes = sum(round((shift.ends - shift.starts) / timedelta(minutes=1)) for shift in shifts)
    moods = [shift.mood for shift in shifts if shift.mood is not None]
    kind = next(kind for kind in ORDER if kind in kinds)
    return DayKnown(day, kind, minutes, moods[-1] if moods else None, shifts[0].starts)


def _elsewhere(citizen: Citizen, first: date, last: date, zone: Zone) -> list[date]:
    """Days that an appointment takes whole: by the times that hold now, for nothing else is
    known of a day on which nothing was planned."""
    placement = citizen.placement
    if placement is None or not elsewhere.appointments(citizen):
        return []
    first, last = max(first, placement.first), min(last, placement.last)
    if last < first:
        return []
    times = placement.schedule.shifts(first, last, zone, placement.closed_days)
    left = {time.day for time in elsewhere.without(citizen, times, zone)}
    return sorted({time.day for time in times} - left)
