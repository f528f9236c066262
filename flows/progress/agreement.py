"""/aftale: the work agreement as it is now (requirements 10, 72, 76). Read out, never copied: what
changes anywhere is changed here. The desk prints the same sections.
"""

from dataclasses import dataclass
from datetime import date

from flows.absence.people import names
from flows.facts import Citizen, Person, Phase, Placement, Role
from flows.lines import lines, paragraphs
from flows.numbers import buttons
from flows.own import Goal
from flows.policy import Policy
from flows.progress.plan import agreed_minutes, steps_of
from flows.progress.plan_kept import in_words
from flows.progress.spoken import hours, times
from flows.progress.tasks_kept import name_of, tasks_of
from flows.sharing.catalogue import said
from flows.sharing.visible import visible_to
from flows.texts import T, Text, long_date, words
from flows.turn import Turn

WHO = (
    (Role.company_mentor, T("På arbejdspladsen")),
    (Role.caseworker, T("I kommunen")),
    (Role.job_consultant, T("Jobkonsulent")),
    (Role.personal_mentor, T("Egen mentor")),
)


@dataclass(frozen=True, slots=True)
class Section:
    title: Text
    lines: tuple[Text, ...]


def show(turn: Turn) -> None:
    placement = turn.the.placement
    if placement is None or placement.phase is Phase.closed:
        turn.say(
            T("Der er ingen aftale lige nu. Det, du har lært, er stadig dit."),
            *buttons("fremskridt", "status"),
        )
        return
    found = sections(turn.the, turn.policy, turn.today.date())
    shown = [lines(one.title, *one.lines) for one in found]
    turn.say(
        paragraphs(T("Din aftale, som den er i dag:"), *shown),
        *buttons("opgaver", "spoerg"),
    )


def sections(
    citizen: Citizen, policy: Policy, today: date, role: Role = Role.citizen
) -> list[Section]:
    """Only what there is, and what this role may see; an empty heading helps nobody."""
    placement = citizen.placement
    if placement is None:
        return []
    seen = visible_to(citizen, role)
    found = (
        (T("Sted"), _place(placement)),
        (T("Dage og tider"), times(placement.schedule, max(today, placement.first), _zone(policy))),
        (T("Timer"), _hours(citizen, today)),
        (T("Opgaver"), _tasks(citizen, placement, role)),
        (T("Det arbejder vi bedst med"), [said(one) for one in seen.conditions]),
        (T("Mål"), [_goal(goal) for goal in seen.goals]),
        (T("Det forventer vi af hinanden"), _expected(placement)),
        (T("Ved fravær"), _absence(citizen, policy, placement)),
        (T("Hvem der kan ringes til"), _people(citizen, policy)),
        (T("Næste opfølgning"), _follow_up(placement, today)),
    )
    return [Section(title, tuple(one)) for title, one in found if one]


def _zone(policy: Policy) -> str:
    return policy.office.zone


def _place(placement: Placement) -> list[Text]:
    span = {"first": long_date(placement.first), "last": long_date(placement.last)}
    return [words(placement.workplace), T("Fra {first} til {last}", **span)]


def _hours(citizen: Citizen, today: date) -> list[Text]:
    """The plan from now on; without one, what the days and times make."""
    steps = steps_of(citizen)
    if not steps:
        return [T("{hours} om ugen", hours=hours(agreed_minutes(citizen, today)))]
    begun = [step for step in steps if step.day and step.day <= today][-1:]
    return [in_words(step) for step in (*begun, *(s for s in steps if s.day and s.day > today))]


def _tasks(citizen: Citizen, placement: Placement, role: Role) -> list[Text]:
    listed = [
        T("{task}: {how}", task=words(one.text), how=name_of(one.state))
        for one in tasks_of(citizen)
        if role is Role.citizen or role in one.shared
    ]
    return [*([words(placement.task)] if placement.task else []), *listed]


def _goal(goal: Goal) -> Text:
    if goal.due is None:
        return words(goal.text)
    return T("{goal} (senest {date})", goal=words(goal.text), date=long_date(goal.due))


def _expected(placement: Placement) -> list[Text]:
    return [words(placement.expectations)] if placement.expectations else []


def _absence(citizen: Citizen, policy: Policy, placement: Placement) -> list[Text]:
    """The workplace's own words, else the municipality's rule; who is told either way."""
    own = [words(placement.absence_rule)] if placement.absence_rule else []
    rule = policy.absence
    if not own and rule.deadline:
        own = [T("Besked {deadline}", deadline=words(rule.deadline))]
    if not placement.absence_rule and rule.phone_call_required:
        own.append(T("Arbejdspladsen vil også gerne ringes op."))
    told = _told(citizen, policy)
    return [*own, *([T("Besked går til {names}", names=names(told))] if told else [])]


def _told(citizen: Citizen, policy: Policy) -> list[Person]:
    held = (citizen.who(Role(str(role))) for role in policy.absence.recipients)
    return list({person.id: person for person in held if person is not None}.values())


def _people(citizen: Citizen, policy: Policy) -> list[Text]:
    found = [
        T("{what}: {name}", what=label, name=_with_number(person))
        for role, label in WHO
        if (person := citizen.who(role)) is not None
    ]
    office = policy.office
    if office.phone:
        found.append(words(f"{office.name}: {office.phone}"))
    return found


def _with_number(person: Person) -> Text:
    return words(f"{person.name} {person.phone}".strip())


def _follow_up(placement: Placement, today: date) -> list[Text]:
    day = placement.follow_up
    if day is None or day < today:
        return []
    return [T("Den er {date}", date=long_date(day))]
