"""The wall clock: the only place where UTC meets a zone. Pure; what time it is comes in.

An hour that summer time leaves out begins with the first moment after it; an hour that
happens twice means its first time.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.policy import Quiet, quiet_at

Zone = str | ZoneInfo
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def zone_info(zone: Zone) -> ZoneInfo:
    return zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone)


def local(at: datetime, zone: Zone) -> datetime:
    """The same moment on the wall clock of a zone."""
    return at.astimezone(zone_info(zone))


def at_local(day: date, moment: time, zone: Zone) -> datetime:
    """The moment, in UTC, when the wall clock of that day shows `moment`."""
    there = datetime.combine(day, moment, zone_info(zone))
    found = there.astimezone(UTC)
    if found.astimezone(there.tzinfo).replace(tzinfo=None) == there.replace(tzinfo=None):
        return found
    return _after_the_gap(there.replace(fold=0))


def from_wall(written: str, zone: Zone) -> datetime | None:
    """The moment a form's field means ("2026-11-26T10:00"); None for anything else."""
    try:
        there = datetime.fromisoformat(written)
    except ValueError:
        return None
    return (
        None if there.tzinfo or "T" not in written else at_local(there.date(), there.time(), zone)
    )


def as_wall(moment: datetime, zone: Zone) -> str:
    """As <input type="datetime-local"> wants it."""
    return local(moment, zone).strftime("%Y-%m-%dT%H:%M")


def _after_the_gap(missing: datetime) -> datetime:
    """The moment the clock was put forward. Every time inside the gap means this one, so two
    shifts that do not overlap on paper do not overlap that night either."""
    before = missing.utcoffset()
    moment = missing.replace(fold=1, second=0, microsecond=0).astimezone(UTC)
    while moment.astimezone(missing.tzinfo).utcoffset() == before:
        moment += MINUTE
    return moment


def in_quiet(quiet: Quiet, zone: Zone, at: datetime) -> bool:
    """Whether the person's wall clock stands in the quiet hours."""
    return quiet_at(quiet, local(at, zone).time())


def next_allowed(quiet: Quiet, zone: Zone, at: datetime) -> datetime:
    """`at` itself, or the end of the quiet hours it lies in."""
    if not in_quiet(quiet, zone, at):
        return at
    return _next_time(quiet.end, zone, at)


def next_quiet(quiet: Quiet, zone: Zone, at: datetime) -> datetime | None:
    """When the quiet hours begin next, strictly later than `at`; None without quiet hours."""
    return None if quiet.start == quiet.end else _next_time(quiet.start, zone, at)


def _next_time(moment: time, zone: Zone, after: datetime) -> datetime:
    day = local(after, zone).date()
    while (found := at_local(day, moment, zone)) <= after:
        day += DAY
    return found
