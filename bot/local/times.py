"""Moments and spans as the people side writes them: Danish wall clock, ISO 8601."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.local.refusals import NotPossible

DANISH = ZoneInfo("Europe/Copenhagen")
_SPAN = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


def written(moment: datetime) -> str:
    return moment.astimezone(DANISH).isoformat(timespec="seconds")


def read_span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    parts = {name: int(n) for name, n in found.groupdict().items() if n} if found else {}
    if not parts:
        raise NotPossible(400, f'"{text}" is not a span of time; write for instance PT8H or P1D.')
    try:
        return timedelta(**parts)
    except OverflowError:
        raise NotPossible(400, f'"{text}" is too long.') from None


def read_moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise NotPossible(
            400, f'"{text}" is not a moment; write for instance 2026-11-24T07:00.'
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=DANISH)
