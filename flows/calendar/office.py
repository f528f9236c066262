"""Staffed hours: when somebody at the municipality really reads. No case rules here."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate, takewhile

from flows.calendar.clock import DAY, at_local, local
from flows.calendar.free_days import is_public_holiday
from flows.policy import Office

A_YEAR = 400  # days; a policy that closes the office for longer is an error, not a search


class NeverStaffed(LookupError):
    """The office is closed for more than a year; change [office] in the policy."""


@dataclass(frozen=True, slots=True)
class StaffedDays:
    """Weekdays in a row with the same hours: "mandag-torsdag kl. 9-15"."""

    first: int
    last: int
    spans: tuple[tuple[time, time], ...]


def is_working_day(office: Office, day: date) -> bool:
    """A day on which the office has staffed hours at all."""
    return bool(
        office.staffed.get(day.weekday())
        and day not in office.closed
        and f"{day:%m-%d}" not in office.closed_each_year
        and not is_public_holiday(day)
    )


def is_staffed(office: Office, at: datetime) -> bool:
    """From the first minute of a span, up to but not at its end."""
    there = local(at, office.zone)
    return is_working_day(office, there.date()) and any(
        start <= there.time() < end for start, end in office.staffed[there.weekday()]
    )


def next_staffed(office: Office, at: datetime) -> datetime:
    """`at` itself when staffed, else when staffed hours begin."""
    return max(at, next(_spans(office, at))[0])


def add_staffed(office: Office, at: datetime, minutes: float) -> datetime:
    """The moment when so many staffed minutes have passed since `at`."""
    left = timedelta(minutes=minutes)
    for start, end in _spans(office, at):
        begin = max(at, start)
        if begin + left <= end:
            return begin + left
        left -= end - begin
    raise NeverStaffed(NeverStaffed.__doc__)


class StaffedTime:
    """How much of a time somebody was there, between two moments that lie within `since` and
    `until`. The days are walked once: a report asks about the same weeks thousands of times."""

    def __init__(self, office: Office, since: datetime, until: datetime) -> None:
        spans = list(takewhile(lambda span: span[0] < until, _spans(office, since)))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        lengths = (end - start for start, end in spans)
        self._before = list(accumulate(lengths, initial=timedelta()))

    def between(self, since: datetime, until: datetime) -> timedelta:
        return max(timedelta(), self._until(until) - self._until(since))

    def _until(self, at: datetime) -> timedelta:
        """From the beginning."""
        place = bisect_right(self._starts, at) - 1
        if place < 0:
            return timedelta()
        return self._before[place] + min(at, self._ends[place]) - self._starts[place]


def closing(office: Office, at: datetime) -> datetime:
    """When the office closes today; when it has closed or is not open today, the next time."""
    spans = _spans(office, at)
    _, found = next(spans)
    day = local(found, office.zone).date()
    for _, end in spans:
        if local(end, office.zone).date() != day:
            break
        found = end
    return found


def closing_after(office: Office, at: datetime, days: int) -> datetime:
    """When the office closes so many working days after the day `at` lies in."""
    day = local(at, office.zone).date()
    for _ in range(days):
        day = next_working_day(office, day)
    return closing(office, at_local(day, time(0), office.zone))


def next_working_day(office: Office, day: date) -> date:
    """The first working day strictly after `day`."""
    return next(_working_days(office, day + DAY))


def next_working_day_at(office: Office, at: datetime, moment: time) -> datetime:
    """The first working day strictly after the one `at` lies in, at `moment`."""
    day = next_working_day(office, local(at, office.zone).date())
    return at_local(day, moment, office.zone)


def staffed_words(office: Office) -> tuple[StaffedDays, ...]:
    """The week's staffed hours, ready to be put into words by a text."""
    found: list[StaffedDays] = []
    for day in range(7):
        spans = tuple(sorted(office.staffed.get(day, ())))
        if found and found[-1].last == day - 1 and found[-1].spans == spans:
            found[-1] = StaffedDays(found[-1].first, day, spans)
        elif spans:
            found.append(StaffedDays(day, day, spans))
    return tuple(found)


def _working_days(office: Office, first: date) -> Iterator[date]:
    """Working days from `first` on; an office that has none for a year is an error."""
    day, last_found = first, first
    while True:
        if is_working_day(office, day):
            last_found = day
            yield day
        elif day - last_found > timedelta(days=A_YEAR):
            raise NeverStaffed(NeverStaffed.__doc__)
        day += DAY


def _spans(office: Office, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Staffed spans that end after `at`, in order, without end."""
    for day in _working_days(office, local(at, office.zone).date()):
        for start, end in sorted(office.staffed[day.weekday()]):
            ends = at_local(day, end, office.zone)
            if ends > at:
                yield at_local(day, start, office.zone), ends
