"""When somebody who is late will be there: "20 min", "en halv time", "kl. 9.15". Pure."""

from datetime import datetime, timedelta

from flows.calendar import Zone, at_local
from flows.facts import Shift
from flows.understanding.values import clock_time, minutes

MOST_MINUTES = 4 * 60  # more is a time of day without its dot: "900"


def counted(shift: Shift, count: int, now: datetime) -> datetime:
    """So many minutes later: than the start before it, than now after it."""
    return max(shift.starts, now) + timedelta(minutes=count)


def read(text: str, shift: Shift, now: datetime, zone: Zone) -> datetime | None:
    """None when the words name no time after the start."""
    count = minutes(text)
    if count is not None and 0 < count <= MOST_MINUTES:
        return counted(shift, count, now)
    wall = clock_time(text)
    expected = at_local(shift.day, wall, zone) if wall else None
    return expected if expected and expected > max(shift.starts, now) else None
