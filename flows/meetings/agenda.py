"""The follow-up meeting for staff: the ten fixed points (requirements 151-160), filled in.

On the card numbers alone; the citizen's words only in the desk, and only what they shared.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows import worked
from flows.book import lines_of
from flows.calendar import local
from flows.facts import Citizen, Role
from flows.meetings import agreements, paid_hours, social
from flows.meetings.hours_ahead import both_sides
from flows.meetings.prepare import shared_words
from flows.meetings.shown import belief, does_alone, goals, hours_a_week, shared
from flows.own import Kind
from flows.pictures import FEWER, UNKNOWN
from flows.policy import Policy
from flows.sharing.catalogue import said
from flows.sharing.visible import visible_to
from flows.texts import TN, T, Text, long_date, words
from flows.weeks import week_of

LOOKED_BACK = 4  # weeks of attendance
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an agenda, always there; `known` may be empty. `key` names its note."""

    key: str
    name: Text
    known: tuple[Text, ...] = ()


def points(citizen: Citizen, policy: Policy, now: datetime, roles: Collection[Role]) -> list[Point]:
    """For whoever has these roles and reads at the desk."""
    return [
        Point("going", T("Hvordan går det?"), _going(citizen, roles)),
        Point("tasks", T("Opgaver"), _tasks(citizen, roles)),
        Point("alone", T("Opgaver alene"), _alone(citizen)),
        Point("attendance", T("Fremmøde"), attendance(citizen, policy, now)),
        Point(
            "social",
            T("Kollegerne"),
            _colleagues(citizen, policy, now, roles),
        ),
        Point("conditions", T("Skånehensyn"), _conditions(citizen, roles)),
        Point("paid", T("Lønnede timer"), paid_hours.known(citizen)),
        Point("more", T("Flere timer"), (*hours_a_week(citizen), *both_sides(citizen, roles))),
        Point("extension", T("Forlængelse"), _ends(citizen)),
        Point("agreed", T("Aftaler til næste gang"), _agreed(citizen, roles)),
    ]


def _going(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """What the citizen wants said first; then the goals with every view, and belief in a job."""
    said = tuple(map(words, shared_words(citizen, roles)))
    return (*said, *goals(citizen, roles), *belief(citizen, roles))


def _name(citizen: Citizen) -> str:
    return citizen.person.name


def _tasks(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    known = lines_of(citizen, Kind.task)
    count = TN("{n} opgave på listen.", "{n} opgaver på listen.", len(known))
    seen = [line.text for line in known if line.text and shared(line, roles)]
    return (*((count,) if known else ()), *map(words, seen))


def _alone(citizen: Citizen) -> tuple[Text, ...]:
    alone = [line for line in lines_of(citizen, Kind.task) if line.state == "alone"]
    if not alone:
        return ()
    return (TN("{n} opgave alene.", "{n} opgaver alene.", len(alone)),)


def attendance(citizen: Citizen, policy: Policy, now: datetime) -> tuple[Text, ...]:
    """Agreed and done, in the last weeks; neutral, and what is unknown is said to be."""
    today = local(now, policy.office.zone).date()
    weeks = [week_of(today - A_WEEK * back) for back in range(LOOKED_BACK)]
    days = [day for week in weeks for day in worked.days(citizen, week, now)]
    if not days:
        return ()
    came = [day for day in days if day.done not in {UNKNOWN, worked.NOT_DONE}]
    found = [
        TN("{done} af én aftalt dag.", "{done} af {n} aftalte dage.", len(days), done=len(came))
    ]
    if fewer := sum(day.done == FEWER for day in days):
        found.append(TN("Færre timer én dag.", "Færre timer {n} dage.", fewer))
    if unknown := sum(day.done == UNKNOWN for day in days):
        found.append(TN("Én dag er ukendt.", "{n} dage er ukendte.", unknown))
    return tuple(found)


def _colleagues(
    citizen: Citizen, policy: Policy, now: datetime, roles: Collection[Role]
) -> tuple[Text, ...]:
    """What the citizen showed of the weeks' answers; else it is left to the talk."""
    seen = social.shared_with(citizen, roles, local(now, policy.office.zone).date())
    return seen or (T("Kun det, {alias} selv vil tale om.", alias=_name(citizen)),)


def _conditions(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """The workplace is at the table: what is shared with nobody is not on the page either."""
    asked = [shift.kept for shift in citizen.shifts if shift.kept in {"yes", "partly", "no"}]
    found: list[Text] = []
    if asked:
        kept = asked.count("yes")
        found.append(
            TN("Holdt {kept} af én gang.", "Holdt {kept} af {n} gange.", len(asked), kept=kept)
        )
    told = [one for one in visible_to(citizen, *roles).conditions if one.shared]
    return (*found, *map(said, told))


def _ends(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    return (T("Praktikken slutter {day}.", day=long_date(placement.last)),) if placement else ()


def _agreed(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Those of staff, and what the citizen does themselves as far as they showed it; the rest stays
    their own."""
    open_ = agreements.of_staff(citizen)
    return (*(words(line.text) for line in open_), *does_alone(citizen, roles))
