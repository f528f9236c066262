"""When a step of a story happens: Danish wall clock, as a person would say it."""

import re
from datetime import UTC, datetime, time, timedelta

from bot.local.times import DANISH

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = re.compile(r"(?:(?P<day>[A-Za-z]{3})[a-z]*\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})")
SPAN = re.compile(
    r"(?:(?P<weeks>\d+)w)?(?:(?P<days>\d+)d)?(?:(?P<hours>\d+)h)?(?:(?P<minutes>\d+)m)?"
)
REMEDY = 'write for instance "2026-11-23T07:30", "Mon 07:30", "12:45" or "+30m"'


def check_moment(text: str) -> None:
    """ValueError with the remedy unless `text` can be read."""
    moment_after(text, datetime(2026, 11, 23, 6, 30, tzinfo=UTC))


def moment_after(text: str, now: datetime) -> datetime:
    """The moment meant, seen from `now`: a weekday or a time alone means the next such one,
    this very minute included."""
    if text.startswith("+"):
        return _minute(now) + span(text[1:])
    if found := CLOCK.fullmatch(text):
        return _next(found, _minute(now))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a time; {REMEDY}') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=DANISH)


def span(text: str) -> timedelta:
    """ "3h", "1d12h", "30m"."""
    found = SPAN.fullmatch(text)
    parts = {name: int(n) for name, n in found.groupdict().items() if n} if found else {}
    if not parts:
        raise ValueError(f'"{text}" is not a span of time; write for instance "3h" or "1d12h30m"')
    return timedelta(**parts)


def _minute(moment: datetime) -> datetime:
    return moment.astimezone(DANISH).replace(second=0, microsecond=0)


def _next(found: re.Match[str], now: datetime) -> datetime:
    hour, minute, name = int(found["hour"]), int(found["minute"]), (found["day"] or "").lower()
    if hour > 23 or minute > 59 or (name and name not in DAYS):
        raise ValueError(f'"{found[0]}" is not a time; {REMEDY}')
    moment = datetime.combine(now.date(), time(hour, minute), DANISH)
    while moment < now or (name and moment.weekday() != DAYS.index(name)):
        # By the wall clock: the next day's same hour also over a change of summer time.
        moment = datetime.combine(moment.date() + timedelta(days=1), time(hour, minute), DANISH)
    return moment
