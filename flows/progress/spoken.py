"""Minutes, hours and times of a week as people say them, in any language."""

from datetime import date, timedelta

from flows.calendar import Part, Schedule, Weeks, at_local
from flows.texts import TN, T, Text, clock, day

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
    """The agreed days and times, public holidays or not: "mandag kl. 8.30-12.30". Of rotating
    weeks each says which weeks it belongs to."""
    monday = since - timedelta(days=since.weekday())
    parts = ((number, part) for part in schedule.parts for number in part.days)
    in_order = sorted(parts, key=lambda one: (one[0], one[1].starts, one[1].weeks))
    return [_span(monday + timedelta(days=number), part, zone) for number, part in in_order]


def _span(on: date, part: Part, zone: str) -> Text:
    starts, ends = (clock(at_local(on, wall, zone)) for wall in (part.starts, part.ends))
    match part.weeks:
        case Weeks.odd:
            text = T(
                "{day} i ulige uger kl. {starts}-{ends}", day=day(on), starts=starts, ends=ends
            )
        case Weeks.even:
            text = T("{day} i lige uger kl. {starts}-{ends}", day=day(on), starts=starts, ends=ends)
        case _:
            text = T("{day} kl. {starts}-{ends}", day=day(on), starts=starts, ends=ends)
    return text
