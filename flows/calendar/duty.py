"""The duty calendar: for each day who is there, in staffed hours or on call, and when nobody is.

Pure. What a gap means is said by the page: out of staffed hours and without anybody on call the
citizen is told that nobody may see a message before the office opens (flows/hours.py).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum, auto

from flows.calendar.clock import DAY, at_local
from flows.calendar.free_days import is_public_holiday
from flows.calendar.office import is_working_day
from flows.policy import Office

Span = tuple[datetime, datetime]


class DayKind(StrEnum):
    working = auto()
    weekend = auto()  # a weekday without staffed hours
    closed = auto()  # one of the office's own closing days
    holiday = auto()


@dataclass(frozen=True, slots=True)
class OnCall:
    """One duty, or the part of it that lies in a day."""

    person: int
    starts: datetime
    ends: datetime
    number: int = 0


@dataclass(frozen=True, slots=True)
class DutyDay:
    day: date
    kind: DayKind
    staffed: tuple[Span, ...]
    on_call: tuple[OnCall, ...]
    gaps: tuple[Span, ...]


def duty_days(
    office: Office, duties: Sequence[OnCall], first: date, days: int
) -> Iterator[DutyDay]:
    """`days` days from `first` on. A day of the wall clock has 23 or 25 hours twice a year."""
    for number in range(days):
        day = first + number * DAY
        begins, ends = at_local(day, time(), office.zone), at_local(day + DAY, time(), office.zone)
        staffed = tuple(_staffed(office, day))
        on_call = tuple(
            OnCall(duty.person, max(duty.starts, begins), min(duty.ends, ends), duty.number)
            for duty in duties
            if duty.starts < ends and duty.ends > begins
        )
        covered = [*staffed, *((duty.starts, duty.ends) for duty in on_call)]
        yield DutyDay(
            day, _kind(office, day), staffed, on_call, tuple(uncovered(begins, ends, covered))
        )


def _kind(office: Office, day: date) -> DayKind:
    if is_public_holiday(day):
        return DayKind.holiday
    if is_working_day(office, day):
        return DayKind.working
    return DayKind.closed if office.staffed.get(day.weekday()) else DayKind.weekend


def _staffed(office: Office, day: date) -> Iterator[Span]:
    if is_working_day(office, day):
        for start, end in sorted(office.staffed[day.weekday()]):
            yield at_local(day, start, office.zone), at_local(day, end, office.zone)


def uncovered(begins: datetime, ends: datetime, covered: Iterable[Span]) -> Iterator[Span]:
    """What is left between the two moments when these spans, in any order, are taken away."""
    here = begins
    for start, end in sorted(covered):
        if start >= ends:
            break
        if start > here:
            yield here, start
        here = max(here, end)
    if here < ends:
        yield here, ends
