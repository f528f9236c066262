"""The final report (slutrapport, requirement 182): work intensity, conditions used, compensating
schemes, perspective. The citizen reads the same in the chat as staff at the desk: only facts that
are theirs to see anyway, words they shared, and what staff wrote beside it.
"""

from collections.abc import Collection
from datetime import datetime

from flows.book import lines_of
from flows.calendar import local
from flows.closing import steps
from flows.facts import Citizen, Role
from flows.meetings import paid_hours
from flows.meetings.agenda import Point
from flows.own import Entry, Kind
from flows.policy import Policy
from flows.progress.gains import gains_of
from flows.progress.spoken import hours
from flows.sharing.catalogue import said
from flows.sharing.visible import FOLLOWS, visible_to
from flows.texts import TN, T, Text, long_date, words

ASKED = frozenset({"yes", "partly", "no"})


def points(citizen: Citizen, policy: Policy, now: datetime, roles: Collection[Role]) -> list[Point]:
    the, today = citizen, local(now, policy.office.zone).date()
    gained = gains_of(the, today)
    intensity = [*_period(the), *_weeks(gained.first, gained.furthest, len(gained.weeks))]
    if any(week.rough for week in gained.weeks):
        intensity.append(T("Nogle dage er talt rundt."))
    perspective = (*_next(the, roles), *_can(the, len(gained.alone), roles), paid_hours.line(the))
    return [
        Point("intensity", T("Arbejdsintensitet"), tuple(intensity)),
        Point("conditions", T("Vilkår, der er brugt"), _conditions(the, roles)),
        Point("schemes", T("Kompenserende ordninger"), _schemes(the)),
        Point("perspective", T("Perspektiv"), perspective),
    ]


def _period(citizen: Citizen) -> list[Text]:
    placement = citizen.placement
    if placement is None:
        return []
    last = placement.ended_on or placement.last
    agreed = hours(round(placement.schedule.hours_per_week * 60))
    return [
        T("{first} til {last}.", first=long_date(placement.first), last=long_date(last)),
        T("Aftalt: {hours} om ugen.", hours=agreed),
    ]


def _weeks(first: int, most: int, weeks: int) -> list[Text]:
    """Done, as far as it is known; no week is held against another."""
    if not weeks:
        return []
    return [
        TN("Timer er kendt fra én uge.", "Timer er kendt fra {n} uger.", weeks),
        T("Den første uge: {hours}.", hours=hours(first)),
        T("Den uge med flest timer: {hours}.", hours=hours(most)),
    ]


def _conditions(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    found = [said(one) for one in visible_to(citizen, *roles).conditions]
    asked = [shift.kept for shift in citizen.shifts if shift.kept in ASKED]
    if asked:
        kept = asked.count("yes")
        found.append(
            TN(
                "De sidste uger: holdt {kept} af én gang.",
                "De sidste uger: holdt {kept} af {n} gange.",
                len(asked),
                kept=kept,
            )
        )
    return tuple(found)


def _schemes(citizen: Citizen) -> tuple[Text, ...]:
    """Aids and the like are known to people, and written as the note."""
    mentor = citizen.who(Role.personal_mentor)
    return (T("Egen mentor: {name}.", name=mentor.name),) if mentor else ()


def _next(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """What is agreed; what is only wished for, as far as the citizen showed it."""
    seen = [line for line in lines_of(citizen, Kind.next_step) if _may(line, roles)]
    agreed = [line for line in seen if line.state == "agreed"]
    return tuple(
        T("Aftalt næste skridt: {step}.", step=_step(line))
        if line.state == "agreed"
        else T("Ønske til næste skridt: {step}.", step=_step(line))
        for line in (agreed or seen)
    )


def _may(line: Entry, roles: Collection[Role]) -> bool:
    return line.state == "agreed" or not set(line.shared).isdisjoint(roles)


def _step(line: Entry) -> Text:
    return words(line.text) if line.text else steps.label(line.key)


def _can(citizen: Citizen, alone: int, roles: Collection[Role]) -> tuple[Text, ...]:
    found = [TN("Én opgave alene.", "{n} opgaver alene.", alone)] if alone else []
    if citizen.reached:
        found.append(TN("Ét mål er nået.", "{n} mål er nået.", len(citizen.reached)))
    card = sum(one.state == "approved" for one in citizen.competences)
    if card and not FOLLOWS.isdisjoint(roles):
        found.append(TN("Én linje på kortet.", "{n} linjer på kortet.", card))
    shared = [
        line.text
        for line in lines_of(citizen, Kind.lesson)
        if not set(line.shared).isdisjoint(roles)
    ]
    return (*found, *(T("Det er lært: {what}", what=words(text)) for text in shared if text))
