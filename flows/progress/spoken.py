"""Minutes, hours and times of a week as people say them, in any language."""

from datetime import date, timedelta

from flows.calendar import Schedule, ShiftTime, local
from flows.texts import TN, T, Text, When, clock, day

HOUR = 60


def hours(minutes: int) -> Text:
    """ "4 timer", "30 minutter", "6 timer og 30 minutter": no decimals, they are written
    differently in each language."""
    whole, rest = divmod(minutes, HOUR)
    if not rest:
        return TN("1 time", "{n} timer", whole)
    few = TN("1 minut", "{n} minutter", rest)
    return few if not whole else T("{hours} og {minutes}", hours=hours(whole * HOUR), minutes=few)


def times(schedule: Schedule, since: date, zone: str) -> list[Text]:
    """The days and times of two weeks from then, each once: "mandag kl. 8.30-12.30"."""
    found: dict[object, ShiftTime] = {}
    shifts = schedule.shifts(since, since + timedelta(days=13), zone)
    for one in sorted(shifts, key=lambda one: (one.day.weekday(), one.starts)):
        wall = local(one.starts, zone).time(), local(one.ends, zone).time()
        found.setdefault((one.day.weekday(), wall), one)
    return [_span(day(one.day), one) for one in found.values()]


def _span(on: When, one: ShiftTime) -> Text:
    return T("{day} kl. {starts}-{ends}", day=on, starts=clock(one.starts), ends=clock(one.ends))
