"""Who sees which part of a citizen's page at the desk, and what is said about it there. One table
for both, so that no panel can say something else than what is true.

The citizen was told that the caseworker "can also see how the days go" (flows/welcome.py); who
stands in and the leader follow the placement as they do (flows/sharing/visible.py). Others of the
municipality see that somebody was there or not, and never why, nor a number the citizen gave.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum, auto

from flows.facts import Citizen, Person, Role
from flows.sharing.visible import FOLLOWS, READERS, may_see

STAFF_FOLLOWS = FOLLOWS - {Role.citizen}
# Of the municipality, and linked to the citizen now. Mentors have no such page.
MUNICIPALITY = STAFF_FOLLOWS | {Role.job_consultant, Role.on_call, Role.contact_person}


class Panel(StrEnum):
    days = auto()  # there, late, away: that, and when
    why = auto()  # the kind of an absence, and how a day was
    hours = auto()
    goals = auto()
    conditions = auto()
    tasks = auto()
    competences = auto()
    beliefs = auto()  # belief in a job, how sure of next week
    meetings = auto()  # the meeting before the start, the week's talk
    alone = auto()  # what the citizen does themselves, and whom they talk to: what they showed


WHOLE: Mapping[Panel, frozenset[Role]] = {
    Panel.days: MUNICIPALITY,
    Panel.why: STAFF_FOLLOWS,
    Panel.hours: MUNICIPALITY,
    Panel.goals: STAFF_FOLLOWS,
    Panel.conditions: STAFF_FOLLOWS,
    Panel.tasks: STAFF_FOLLOWS,
    Panel.competences: STAFF_FOLLOWS,
    Panel.beliefs: STAFF_FOLLOWS,
    Panel.meetings: MUNICIPALITY,
    Panel.alone: STAFF_FOLLOWS,
}


def may(panel: Panel, roles: Collection[Role]) -> bool:
    """All of it, not only what was shared."""
    return not WHOLE[panel].isdisjoint(roles)


def seen_as(roles: Collection[Role]) -> frozenset[str]:
    """What was shared with the caseworker, whoever stands in for them sees too."""
    also = {str(Role.caseworker)} if not STAFF_FOLLOWS.isdisjoint(roles) else set()
    return frozenset({*map(str, roles), *also})


def others(citizen: Citizen, panel: Panel, reader: int) -> list[tuple[Role, Person]]:
    """Who else at the desk sees all of it, each person once. Whoever is on call is not named:
    that is somebody else tomorrow."""
    found: dict[int, tuple[Role, Person]] = {}
    for role in Role:
        person = citizen.who(role)
        if person and role in WHOLE[panel] and role is not Role.on_call and person.id != reader:
            found.setdefault(person.id, (role, person))
    return list(found.values())


def shared_with(citizen: Citizen, panel: Panel) -> list[tuple[Role, Person]]:
    """Who sees something of it because the citizen said so."""
    shared = {
        Panel.goals: [goal.shared for goal in citizen.goals],
        Panel.conditions: [one.shared for one in citizen.conditions],
    }.get(panel, [])
    return [
        (role, person)
        for role in READERS
        if (person := citizen.who(role)) and any(may_see(one, [role]) for one in shared)
    ]
