"""Agenda 2, the start meeting with company and citizen: how the company is prepared (requirements
68-73), the ten points in the documents' order (74-83), the plan of follow-up and whom to call
(84, 85). Everybody at the table can hear it, so conditions and goals are those the company may see.
"""

from collections.abc import Collection
from datetime import date, datetime

from flows.before.host_asked import asked
from flows.before.host_says import NAMES
from flows.book import lines_of, newest
from flows.calendar import local
from flows.facts import Citizen, Role
from flows.meetings import paid_hours, shown
from flows.meetings.agenda import Point
from flows.own import Kind
from flows.policy import Policy
from flows.sharing.catalogue import said
from flows.sharing.visible import visible_to
from flows.texts import TN, T, Text, long_date, words

COMPANY = Role.company_mentor
RECEIVED = ("receiver", "come", "breaks")


def points(citizen: Citizen, policy: Policy, now: datetime, roles: Collection[Role]) -> list[Point]:
    today = local(now, policy.office.zone).date()
    return [*_prepared(citizen, today), *_ten(citizen, roles), *_afterwards(citizen, policy)]


def _prepared(the: Citizen, today: date) -> list[Point]:
    return [
        Point("host", T("Værten er klædt godt på"), _host(the, today)),
        Point("goals", T("Virksomheden kender mål og delmål"), _goals(the)),
        Point("first_day", T("En god start, så man har lyst til at komme igen"), _first_day(the)),
        Point("progress", T("Virksomheden arbejder for progression"), _news(the)),
        Point("expects", T("Klare forventninger fra virksomheden"), _expects(the)),
        Point("two_lines", T("Hvad går godt, og hvad er svært?"), _two_lines(the)),
    ]


def _ten(the: Citizen, roles: Collection[Role]) -> list[Point]:
    purpose, cv = (*shown.wish(the), *shown.task(the)), shown.on_the_card(the, roles)
    return [
        Point("purpose", T("Formålet med virksomhedsforløbet"), purpose),
        Point("cv", T("Gennemgang af CV"), cv),
        Point("hours", T("Ugentligt timetal"), shown.hours_a_week(the)),
        Point("conditions", T("Skånehensyn"), _conditions(the)),
        Point("attendance", T("Forventninger til fremmøde"), _absence(the)),
        Point("paid", T("Lønnede timer"), paid_hours.known(the)),
        Point("vitas", T("Vitas"), (T("Nummer og godkendelse står i Vitas."),)),
        Point("clothes", T("Eventuelt arbejdstøj"), _told(the, "clothes")),
        Point("start", T("Opstartsdato"), _start(the)),
        Point("follow_up", T("Aftale om opfølgning"), shown.follow_up(the)),
    ]


def _afterwards(the: Citizen, policy: Policy) -> list[Point]:
    return [
        Point("plan", T("Plan for løbende opfølgning"), _plan(the, policy)),
        Point("contact", T("Hvem kan virksomheden altid ringe til?"), _contact(the, policy)),
    ]


def _host(citizen: Citizen, today: date) -> tuple[Text, ...]:
    mentor, placement = citizen.who(COMPANY), citizen.placement
    if mentor is None:
        return (T("Der er ingen virksomhedsmentor endnu."),)
    if asked(citizen):
        return (T("{mentor} har fået brevet med gode råd.", mentor=mentor.name),)
    if placement is None or today < placement.first:
        return (T("{mentor} får et brev med gode råd før den første dag.", mentor=mentor.name),)
    return (
        T("{mentor} har ikke fået et brev med gode råd. Sig dem på mødet.", mentor=mentor.name),
    )


def _goals(citizen: Citizen) -> tuple[Text, ...]:
    seen = visible_to(citizen, COMPANY).goals
    found = tuple(T("Mål: {goal}", goal=words(goal.text)) for goal in seen)
    return found or (T("Borgeren deler ikke et mål med virksomheden nu."),)


def _first_day(citizen: Citizen) -> tuple[Text, ...]:
    return tuple(text for key in RECEIVED for text in _told(citizen, key))


def _told(citizen: Citizen, key: str) -> tuple[Text, ...]:
    """What the company mentor answered; the citizen's own words are for the citizen."""
    line = newest(citizen, Kind.practical, key)
    if line is None or not line.text or line.source != COMPANY:
        return ()
    return (T("{what}: {words}", what=NAMES[key], words=line.text),)


def _news(citizen: Citizen) -> tuple[Text, ...]:
    """Whether a new task was named, not which: the citizen says that at the table."""
    named = [one for one in lines_of(citizen, Kind.mentor_week) if one.key == "new_task"]
    if not named:
        return (T("Spørg hver uge: Er der én ny opgave?"),)
    return (TN("Én ny opgave er foreslået.", "{n} nye opgaver er foreslået.", len(named)),)


def _expects(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    return (words(placement.expectations),) if placement and placement.expectations else ()


def _two_lines(citizen: Citizen) -> tuple[Text, ...]:
    mentor = citizen.who(COMPANY)
    if mentor is None:
        return ()
    return (T("{mentor} bliver spurgt hver fredag. Borgeren kan læse det.", mentor=mentor.name),)


def _conditions(citizen: Citizen) -> tuple[Text, ...]:
    found = tuple(said(one) for one in visible_to(citizen, COMPANY).conditions)
    return found or (T("Borgeren deler ikke et skånehensyn med virksomheden nu."),)


def _absence(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    return (words(placement.absence_rule),) if placement and placement.absence_rule else ()


def _start(citizen: Citizen) -> tuple[Text, ...]:
    placement = citizen.placement
    return (T("Første dag er {day}.", day=long_date(placement.first)),) if placement else ()


def _plan(citizen: Citizen, policy: Policy) -> tuple[Text, ...]:
    weeks = policy.rhythm.startup_weeks
    often = TN("De første {n} uge er tættest.", "De første {n} uger er tættest.", weeks)
    return (*shown.follow_up(citizen), often)


def _contact(citizen: Citizen, policy: Policy) -> tuple[Text, ...]:
    found = []
    for role in (Role.job_consultant, Role.caseworker, Role.deputy):
        person = citizen.who(role)
        number = person.phone or policy.office.phone if person else ""
        if person and number:
            found.append(T("{name}, {phone}", name=person.name, phone=number))
    return tuple(found)
