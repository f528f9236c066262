"""Times for a meeting of three: inside the agreed working times and the staffed hours, never on
a holiday or a closed day. Pure; what nobody can is found out by asking.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain

from flows.calendar import at_local, is_working_day, local
from flows.facts import Placement
from flows.policy import Office

LOOKS_AHEAD = 28  # days
QUARTER = timedelta(minutes=15)
APART = timedelta(hours=1)  # from a time that was no good: a quarter later is none either
VALUE = "+%Y%m%dT%H%MZ"  # on a button: more than one can be pressed (bot/messages.py)
Span = tuple[datetime, datetime]


def proposals(
    placement: Placement,
    office: Office,
    after: datetime,
    count: int,
    minutes: int,
    but_not: Collection[datetime] = (),
) -> tuple[datetime, ...]:
    """On different days, early and late in turn; first on working days of the citizen. Fewer,
    or none, when the placement ends before."""
    length = timedelta(minutes=minutes)
    found: list[datetime] = []
    on_shift = (_shared(placement, office, day) for day in _days(placement, office, after))
    on_other = (_staffed(office, day) for day in _days(placement, office, after))
    for spans in chain(on_shift, on_other):
        if len(found) == count:
            break
        late = len(found) % 2 == 1
        taken = {*but_not, *found}
        time = _in(spans, length, late=late, but_not=taken)
        other_day = all(_day(time, office) != _day(one, office) for one in found) if time else False
        if time is not None and other_day and time > after:
            found.append(time)
    return tuple(sorted(found))


def _days(placement: Placement, office: Office, after: datetime) -> Iterator[date]:
    """Strictly after the day until which answers are waited for."""
    today = local(after, office.zone).date()
    for number in range(1, LOOKS_AHEAD + 1):
        day = today + timedelta(days=number)
        inside = placement.first <= day <= placement.last and day not in placement.closed_days
        if inside and is_working_day(office, day):
            yield day


def _shared(placement: Placement, office: Office, day: date) -> list[Span]:
    """Where the citizen's time and the staffed hours overlap."""
    shifts = placement.schedule.shifts(day, day, office.zone, placement.closed_days)
    spans = [
        (max(shift.starts, begins), min(shift.ends, ends))
        for shift in shifts
        for begins, ends in _staffed(office, day)
    ]
    return [(begins, ends) for begins, ends in spans if begins < ends]


def _staffed(office: Office, day: date) -> list[Span]:
    spans = sorted(office.staffed.get(day.weekday(), ()))
    return [(at_local(day, a, office.zone), at_local(day, b, office.zone)) for a, b in spans]


def _in(
    spans: list[Span], length: timedelta, *, late: bool, but_not: Collection[datetime]
) -> datetime | None:
    """The first or the last quarter of an hour at which the meeting still fits."""
    fits = [
        time
        for begins, ends in spans
        for time in _quarters(begins, ends - length)
        if all(abs(time - one) >= APART for one in but_not)
    ]
    return (fits[-1] if late else fits[0]) if fits else None


def _quarters(first: datetime, last: datetime) -> Iterator[datetime]:
    past = timedelta(minutes=first.minute % 15, seconds=first.second)
    time = first if not past else first - past + QUARTER
    while time <= last:
        yield time
        time += QUARTER


def _day(time: datetime, office: Office) -> date:
    return local(time, office.zone).date()


def as_value(time: datetime) -> str:
    """As a button carries it."""
    return time.astimezone(UTC).strftime(VALUE)


def from_value(value: str) -> datetime | None:
    """None for anything that is not such a button."""
    try:
        return datetime.strptime(value, VALUE).replace(tzinfo=UTC)
    except ValueError:
        return None
