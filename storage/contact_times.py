"""How long it takes from an absence or a no-show until a person has talked with the citizen
(requirement 109; evidence §4: the north star is the time from a signal to a human). Numbers
only; for `report` and `/metrics`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles

from sqlalchemy import Connection, select
from sqlmodel import col

from storage.tables import Absence, Track


@dataclass(frozen=True, slots=True)
class ContactTimes:
    """Minutes. `waiting`: nobody has talked with them yet (or nobody noted it). The quartiles
    are None while nobody was reached."""

    kind: str  # absence, noshow
    reached: int
    waiting: int
    median: float | None
    lower: float | None  # a quarter of all were faster
    upper: float | None  # a quarter of all were slower
    longest: float | None


def contact_times(connection: Connection, since: datetime, until: datetime) -> list[ContactTimes]:
    """Of what was reported, or said to be a no-show, in that time. Each counts once, whenever
    the talk was. Who tells it personally is not counted: they talk with each other."""
    absences = select(col(Absence.reported_at), col(Absence.contacted_at)).where(
        col(Absence.personally).is_(False),
        col(Absence.reported_at).is_not(None),
        col(Absence.reported_at) >= since,
        col(Absence.reported_at) < until,
    )
    missed = select(col(Track.missed_at), col(Track.contacted_at)).where(
        col(Track.name) == "citizen",
        col(Track.missed_at).is_not(None),
        col(Track.missed_at) >= since,
        col(Track.missed_at) < until,
    )
    return [
        _times("absence", [(a, b) for a, b in connection.execute(absences) if a]),
        _times("noshow", [(a, b) for a, b in connection.execute(missed) if a]),
    ]


def _times(kind: str, rows: Sequence[tuple[datetime, datetime | None]]) -> ContactTimes:
    minutes = sorted(
        max(talked - begun, timedelta()) / timedelta(minutes=1)
        for begun, talked in rows
        if talked is not None
    )
    waiting = len(rows) - len(minutes)
    if not minutes:
        return ContactTimes(kind, 0, waiting, None, None, None, None)
    lower, median, upper = (
        quantiles(minutes, n=4, method="inclusive") if len(minutes) > 1 else minutes * 3
    )
    return ContactTimes(kind, len(minutes), waiting, median, lower, upper, minutes[-1])
