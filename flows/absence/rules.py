"""When reported absence becomes a signal (evidence §4). Agreed appointments never do, and what
the citizen reports personally is for the digest only.

A rule fires when this report makes it true; it is pure and looks at the facts only.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from flows.absence import days
from flows.calendar import Zone
from flows.facts import Absence, Citizen, Shift
from flows.policy import Colour, Signals
from flows.texts import T, Text
from flows.turn import Turn

AGREED = "appointment"
Holds = Callable[[Citizen, Signals, Zone], bool]


def look(turn: Turn, absence: Absence, shift: Shift) -> None:
    numbers, zone = turn.policy.signals, turn.policy.office.zone
    before, now = _told_before(turn.the, absence, shift), with_this(turn.the, absence)
    for name, colour, holds, why in RULES:
        if holds(now, numbers, zone) and not holds(before, numbers, zone):
            turn.signal(name, "absence", colour, why(turn.the.person.name))


def _told_before(citizen: Citizen, absence: Absence, shift: Shift) -> Citizen:
    """A day that was kept but not passed on (morning.keep_away) is news only now."""
    known = next((one for one in citizen.absences if one.id == absence.id), None)
    if known is None or known.reported_at is not None:
        return citizen
    return with_this(citizen, replace(known, last=shift.day - days.DAY))


def with_this(citizen: Citizen, absence: Absence) -> Citizen:
    others = tuple(one for one in citizen.absences if one.id != absence.id)
    return replace(citizen, absences=(*others, absence))


def counted(citizen: Citizen) -> list[Absence]:
    """Of this placement, oldest first. Taken back entirely is no absence."""
    placement = citizen.placement
    found = [
        one
        for one in citizen.absences
        if placement is not None
        and one.first >= placement.first
        and one.reason != AGREED
        and not one.personally
        and (one.last is None or one.first <= one.last)
    ]
    return sorted(found, key=lambda one: one.first)


def first_weeks(citizen: Citizen, numbers: Signals, zone: Zone) -> bool:
    """Any absence in the first weeks; the first one makes it true."""
    placement = citizen.placement
    if placement is None:
        return False
    until = placement.first + timedelta(weeks=numbers.early_absence_weeks)
    return any(one.first < until for one in counted(citizen))


def again_soon(citizen: Citizen, numbers: Signals, zone: Zone) -> bool:
    """So many absences among the shifts that end with the newest of them."""
    found = counted(citizen)
    if not found:
        return False
    newest = days.covered(citizen, zone, found[-1])
    if not newest:
        return False
    upto = {shift.day for shift in citizen.shifts if shift.day <= newest[-1].day}
    window = sorted(upto | {shift.day for shift in newest})[-numbers.absence_shifts :]
    hit = [one for one in found if any(s.day in window for s in days.covered(citizen, zone, one))]
    return len(hit) >= _count(citizen, numbers, numbers.absences)


def days_running(citizen: Citizen, numbers: Signals, zone: Zone) -> bool:
    """One absence that covers so many shifts."""
    wanted = _count(citizen, numbers, numbers.absence_days)
    return any(len(days.covered(citizen, zone, one)) >= wanted for one in counted(citizen))


def _count(citizen: Citizen, numbers: Signals, plain: int) -> int:
    concern = citizen.placement is not None and citizen.placement.concern
    return numbers.threshold(plain, concern=concern)


def _why_first(alias: str) -> Text:
    return T("{alias} har meldt fravær i de første uger af praktikken.", alias=alias)


def _why_again(alias: str) -> Text:
    return T("{alias} har meldt fravær flere gange på kort tid.", alias=alias)


def _why_running(alias: str) -> Text:
    return T("{alias} har meldt fravær flere dage efter hinanden.", alias=alias)


RULES: tuple[tuple[str, Colour, Holds, Callable[[str], Text]], ...] = (
    ("first_absence", Colour.yellow, first_weeks, _why_first),
    ("absence_again", Colour.yellow, again_soon, _why_again),
    ("absence_running", Colour.orange, days_running, _why_running),
)
