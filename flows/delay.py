"""When somebody who is late will be there: "20 min", "en halv time", "kl. 9.15". Pure."""

from datetime import datetime, timedelta

from flows.calendar import Zone, at_local
from flows.facts import Shift
from flows.understanding.values import clock_time, minutes

HALF_A_DAY = timedelta(hours=12)
MOST_MINUTES = 4 * 60  # more is a time of day without its dot: "900"


def counted(shift: Shift, count: int, now: datetime) -> datetime:
    """So many minutes later: than the start before it, than now after it."""
    return max(shift.starts, now) + timedelta(minutes=count)


def read(text: str, shift: Shift, now: datetime, zone: Zone) -> datetime | None:
    """None when the words name no time after the start."""
    count = minutes(text)
    if count is not None and 0 < count <= MOST_MINUTES:
        return counted(shift, count, now)
    expected = at_clock(text, shift, zone)
    return expected if expected and expected > max(shift.starts, now) else None


def at_clock(text: str, shift: Shift, zone: Zone) -> datetime | None:
    """The time of day that is named, whether it is late or not. "Halv to" is in the afternoon
    when the shift is."""
    wall = clock_time(text)
    if wall is None:
        return None
    expected = at_local(shift.day, wall, zone)
    in_the_afternoon = expected + HALF_A_DAY
    if expected < shift.starts <= in_the_afternoon <= shift.ends:
        return in_the_afternoon
    return expected


def by_clock(text: str, shift: Shift, zone: Zone) -> datetime | None:
    """The time of day, unless the words say how many minutes. A number alone is an hour."""
    alone = text.strip().isdecimal()
    return None if minutes(text) is not None and not alone else at_clock(text, shift, zone)
