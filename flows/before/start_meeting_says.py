"""The small words about the meeting before the first day: who comes, where, and what about."""

from datetime import datetime

from flows.facts import Citizen, Person, Placement, Role
from flows.policy import Policy
from flows.texts import T, Text, clock, long_date

OFFICE = "office"
COMES = (Role.caseworker, Role.job_consultant, Role.company_mentor)
# Agenda 2 (requirements 74-83), as far as it is to be agreed before the first day.
CHECKLIST = (
    T("Hvad praktikken skal føre til, og målene."),
    T("Timer om ugen, og hvordan de kan vokse."),
    T("Det, der gør en god dag, og hvem der ved hvad."),
    T("Fremmøde: hvem ringes der til, og hvornår."),
    T("Timer med løn."),
    T("Tøj, pauser, og hvem der tager imod."),
    T("Dagen for den første opfølgning."),
)


def who_come(citizen: Citizen, place: str) -> list[tuple[Role, Person]]:
    """Beside the citizen, each once; the workplace where it is at the workplace."""
    found: list[tuple[Role, Person]] = []
    for role in COMES:
        person = citizen.who(role)
        if role is Role.company_mentor and place == OFFICE:
            continue
        if person is not None and all(person.id != other.id for _, other in found):
            found.append((role, person))
    return found


def place_of(policy: Policy, placement: Placement, place: str) -> str:
    return policy.office.name if place == OFFICE else placement.workplace


def when_of(at: datetime) -> Text:
    """With the date: it may be weeks ahead."""
    return T("{date} kl. {time}", date=long_date(at), time=clock(at))
