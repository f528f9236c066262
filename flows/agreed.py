"""Which days are agreed: the shifts that are facts, and later ones from the schedule. Pure."""

from datetime import date, timedelta

from flows.before import elsewhere
from flows.calendar import Zone
from flows.facts import Absence, Citizen, Phase, Shift

OVER = frozenset({Phase.aftercare, Phase.closed})


def shifts(citizen: Citizen, zone: Zone, first: date, last: date) -> list[Shift]:
    """The agreed times from `first` to `last`, in order."""
    known = [shift for shift in citizen.shifts if first <= shift.day <= last]
    placement = citizen.placement
    if placement is None or placement.phase in OVER:
        return known
    begin = max([first, placement.first, *(s.day + timedelta(days=1) for s in citizen.shifts)])
    until = min(last, placement.last)
    later = placement.schedule.shifts(begin, until, zone, placement.closed_days)
    left = elsewhere.without(citizen, later, zone)
    return known + [Shift(one.day, one.starts, one.ends) for one in left]


def covered(citizen: Citizen, zone: Zone, absence: Absence) -> list[Shift]:
    """The shifts of an absence. One whose end nobody knows counts its first day until then."""
    return shifts(citizen, zone, absence.first, absence.last or absence.first)
