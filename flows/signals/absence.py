"""Reported absence (evidence §4): that, how often and on which days, never why.

Agreed appointments never count, nor what the citizen reports personally.
"""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from flows.agreed import covered
from flows.calendar import is_public_holiday
from flows.facts import Absence, Citizen
from flows.policy import Colour
from flows.signals.rule import Numbers, Rule, weeks
from flows.texts import TN, T

AGREED = "appointment"
WEEKEND = 5
DAY = timedelta(days=1)


def counted(citizen: Citizen) -> list[Absence]:
    """Of this placement, oldest first. Taken back entirely is no absence, and a further day
    that nobody has been told of yet (absence.morning) is news only when somebody is."""
    placement = citizen.placement
    found = [
        one
        for one in map(_told, citizen.absences)
        if placement is not None
        and one.first >= placement.first
        and one.reason != AGREED
        and not one.personally
        and (one.last is None or one.first <= one.last)
    ]
    return sorted(found, key=lambda one: one.first)


def _told(absence: Absence) -> Absence:
    if absence.last is None or absence.returned or absence.reported_at is not None:
        return absence
    return replace(absence, last=absence.last - DAY)


def first_weeks(citizen: Citizen, numbers: Numbers) -> bool:
    """Any absence in the first weeks; the first one makes it true."""
    placement = citizen.placement
    if placement is None:
        return False
    until = placement.first + timedelta(weeks=numbers.of.early_absence_weeks)
    return any(one.first < until for one in counted(citizen))


def again_soon(citizen: Citizen, numbers: Numbers) -> bool:
    """So many absences among the shifts that end with the newest of them."""
    found = counted(citizen)
    if not found:
        return False
    newest = covered(citizen, numbers.zone, found[-1])
    if not newest:
        return False
    upto = {shift.day for shift in citizen.shifts if shift.day <= newest[-1].day}
    window = sorted(upto | {shift.day for shift in newest})[-numbers.of.absence_shifts :]
    hit = [
        one for one in found if any(s.day in window for s in covered(citizen, numbers.zone, one))
    ]
    return len(hit) >= numbers.of.absences


def days_running(citizen: Citizen, numbers: Numbers) -> bool:
    """One absence that covers so many shifts."""
    wanted = numbers.of.absence_days
    return any(len(covered(citizen, numbers.zone, one)) >= wanted for one in counted(citizen))


def weekday_pattern(citizen: Citizen, numbers: Numbers) -> bool:
    """Absences that begin on one weekday, or right after days off, again and again. Who is
    agreed to come on one weekday only has no pattern."""
    began = [
        (one, shifts[0])
        for one in counted(citizen)
        if (shifts := covered(citizen, numbers.zone, one))
    ]
    if not began:
        return False
    since = began[-1][1].day - timedelta(weeks=numbers.of.same_weekday_weeks)
    newest = [shift.day for _, shift in began if shift.day > since]
    wanted = numbers.of.same_weekday
    after_free = sum(_after_days_off(citizen, day) for day in newest)
    weekdays = Counter(day.weekday() for day in newest)
    return after_free >= wanted or (
        _comes_on_several(citizen) and max(weekdays.values(), default=0) >= wanted
    )


def _comes_on_several(citizen: Citizen) -> bool:
    return len({shift.day.weekday() for shift in citizen.shifts}) > 1


def _after_days_off(citizen: Citizen, day: date) -> bool:
    """The day before was a weekend, a holiday or closed, and nobody was expected."""
    before, placement = day - DAY, citizen.placement
    closed = placement is not None and before in placement.closed_days
    off = before.weekday() >= WEEKEND or is_public_holiday(before) or closed
    return off and before not in {shift.day for shift in citizen.shifts}


RULES = (
    Rule(
        "first_absence", "absence", Colour.yellow,
        pattern=lambda n: TN(
            "Det første fravær i den første uge", "Det første fravær i de første {n} uger",
            n.of.early_absence_weeks),
        why=lambda alias: T(
            "{alias} har meldt fravær i de første uger af praktikken.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4, requirement 89",
        holds=first_weeks, keys=("signals.early_absence_weeks",),
    ),
    Rule(
        "absence_again", "absence", Colour.yellow,
        pattern=lambda n: TN(
            "Fravær {n} gang på {within}",
            "Fravær {n} gange på {within}",
            n.of.absences,
            within=TN("én aftalt dag", "{n} aftalte dage", n.of.absence_shifts)),
        why=lambda alias: T("{alias} har meldt fravær flere gange på kort tid.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4",
        holds=again_soon, keys=("signals.absences", "signals.absence_shifts"), personal=(1, 4),
    ),
    Rule(
        "absence_running", "absence", Colour.orange,
        pattern=lambda n: TN(
            "Fravær én aftalt dag", "Fravær {n} aftalte dage lige efter hinanden",
            n.of.absence_days),
        why=lambda alias: T("{alias} har meldt fravær flere dage efter hinanden.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="evidence §4",
        holds=days_running, keys=("signals.absence_days",), personal=(2, 5),
    ),
    Rule(
        "weekday_pattern", "absence", Colour.green,
        pattern=lambda n: TN(
            "Fravær {n} gang på den samme ugedag eller efter fridage på {within}",
            "Fravær {n} gange på den samme ugedag eller efter fridage på {within}",
            n.of.same_weekday, within=weeks(n.of.same_weekday_weeks)),
        why=lambda alias: T(
            "{alias} har flere gange haft fravær på den samme slags dag.", alias=alias),
        first_move=T("Prøv en anden dag eller en anden tid."),
        source="evidence §4",
        holds=weekday_pattern, keys=("signals.same_weekday", "signals.same_weekday_weeks"),
        personal=(2, 5), anew=lambda citizen: frozenset(one.id for one in counted(citizen)),
    ),
    Rule(
        "absence_no_call", "absence", Colour.yellow,
        pattern=lambda n: T("Et fravær, hvor ingen har ringet til dig samme dag"),
        why=lambda alias: T("{alias} er meldt fraværende, og ingen har ringet.", alias=alias),
        first_move=T("Ring, og hør, hvordan det går."),
        source="requirements 108, 109",
        keys=("absence.mentor_reaction_until",),
    ),
    Rule(
        "reports_personally", "absence", Colour.green,
        pattern=lambda n: T("Et fravær, som du selv giver besked om"),
        why=lambda alias: T("{alias} melder selv sit fravær.", alias=alias),
        first_move=T("Der er ikke noget at gøre."),
        source="requirement 106",
    ),
    Rule(
        "absence_unreached", "delivery", Colour.yellow,
        pattern=lambda n: T("En besked om dit fravær, som ikke nåede frem"),
        why=lambda alias: T(
            "En besked om, at {alias} ikke kommer, nåede ikke frem.", alias=alias),
        first_move=T("Ring til virksomheden."),
        source="requirement 106",
        keys=("absence.unreached_minutes",),
    ),
)  # fmt: skip
