"""Agenda 1, the talk with the citizen before the placement: twelve points in the documents' order,
filled in with what is known (requirements 56-67)."""

from collections.abc import Collection
from datetime import datetime

from flows.before import travel
from flows.book import lines_of
from flows.facts import Citizen, Role
from flows.meetings import shown
from flows.meetings.agenda import Point
from flows.own import Kind
from flows.policy import Policy
from flows.texts import TN, T, Text, words

PLACES = 5  # requirement 204


def points(citizen: Citizen, _: Policy, __: datetime, roles: Collection[Role]) -> list[Point]:
    the, to = citizen, roles
    return [
        Point("purpose", T("Formålet med den jobrettede indsats"), _purpose(the, to)),
        Point("gives", T("Hvad forløbet kan bidrage til"), _gives(the, to)),
        Point("earlier", T("Tidligere erfaringer i virksomhedsforløb"), _earlier(the, to)),
        Point("resources", T("Erfaring, skole, interesser og andre ressourcer"), _can(the, to)),
        Point("wishes", T("Borgerens ønsker til praktikken"), _wishes(the, to)),
        Point("support", T("Skånehensyn og brug for støtte"), shown.conditions(the, to)),
        Point("hours", T("Timetal og progression i timetal"), shown.hours_a_week(the)),
        Point("part", T("Borgerens egen del i at finde stedet"), _part(the, to)),
        Point("place", T("Ønsker til, hvor stedet ligger"), _place(the, to)),
        Point("five", T("Fem ønsker"), _five(the, to)),
        Point("others", T("Andre indsatser, der skal passe sammen"), _others(the)),
        Point("agreed", T("Hvad er aftalt, og hvem gør hvad?"), shown.decisions(the)),
    ]


def _purpose(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    return (*shown.wish(citizen), *shown.goals(citizen, roles), *shown.belief(citizen, roles))


def _gives(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    return (*shown.task(citizen), *shown.lines(citizen, roles, Kind.road))


def _earlier(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Private until the citizen says otherwise."""
    helped = shown.lines(citizen, roles, Kind.helped)
    stopped = shown.lines(citizen, roles, Kind.stopped)
    return (
        *(T("Det hjalp: {what}", what=one) for one in helped),
        *(T("Det stod i vejen: {what}", what=one) for one in stopped),
    )


def _can(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Each once: what is on the card comes from the same lines."""
    told = shown.lines(citizen, roles, Kind.experience, Kind.school, Kind.interest)
    return tuple(dict.fromkeys((*told, *shown.on_the_card(citizen, roles))))


def _wishes(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    return (*shown.wish(citizen), *shown.lines(citizen, roles, Kind.say))


def _part(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    """Optional: what the citizen has taken on, at a meeting or alone."""
    return (*shown.decisions(citizen, Role.citizen), *shown.does_alone(citizen, roles))


def _place(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    return tuple(travel.at_most(citizen)) if shown.follows(roles) else ()


def _five(citizen: Citizen, roles: Collection[Role]) -> tuple[Text, ...]:
    seen = [line for line in lines_of(citizen, Kind.wish) if shown.shared(line, roles)]
    in_order = sorted(seen, key=lambda line: line.value or PLACES)
    return tuple(T("{n}. {line}", n=n, line=words(one.text)) for n, one in enumerate(in_order, 1))


def _others(citizen: Citizen) -> tuple[Text, ...]:
    """That there is something, never what: it is the citizen's to tell."""
    known = len(lines_of(citizen, Kind.appointment))
    if not known:
        return ()
    return (TN("Én anden fast aftale.", "{n} andre faste aftaler.", known),)
