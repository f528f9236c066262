"""Who belongs to a case: the groups of its chain, who can be reached now, who may act.

Asks for nothing; all answers are read from the chain as it is at this moment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.facts import CaseFile, Citizen, Person, Role
from flows.texts import T, Text

# Who is on call may act where the case's chain names them, and not on every case of the office.
STAFF = (Role.caseworker, Role.deputy, Role.leader, Role.contact_person)
ROLE_WORD: Mapping[str, Text] = {
    Role.caseworker: T("sagsbehandler"),
    Role.deputy: T("stedfortræder"),
    Role.leader: T("teamleder"),
    Role.job_consultant: T("jobkonsulent"),
    Role.personal_mentor: T("personlig mentor"),
    Role.company_mentor: T("mentor på arbejdspladsen"),
    Role.on_call: T("vagt"),
    Role.contact_person: T("kontaktperson"),
}
Chain = Sequence[tuple[str, int]]  # (role, wait in minutes), as a case keeps it
CONSULTANT_FAMILIES = frozenset({"absence", "contact", "noshow", "transport"})


@dataclass(frozen=True, slots=True)
class Group:
    """Roles that are asked in the same moment, and how long it is theirs alone."""

    roles: tuple[Role, ...]
    wait: int


def groups(chain: Chain) -> tuple[Group, ...]:
    """The chain as moments: a role without a wait is asked together with the next one."""
    found: list[Group] = []
    roles: tuple[Role, ...] = ()
    for role, wait in chain:
        roles = (*roles, Role(role))
        if wait:
            found.append(Group(roles, wait))
            roles = ()
    if roles:
        found.append(Group(roles, 0))
    return tuple(found)


def reachable(citizen: Citizen, roles: tuple[Role, ...]) -> tuple[Person, ...]:
    """Who fills the roles now and has a live address; each person once."""
    held = (person for role in roles for person in citizen.all_in(role))
    return tuple({person.id: person for person in held if person.channels}.values())


def empty_code(citizen: Citizen, role: Role) -> str:
    if role in citizen.gaps:
        return citizen.gaps[role]
    return "no_channel" if citizen.who(role) else "nobody"


def staff_of(citizen: Citizen, case: CaseFile) -> tuple[Person, ...]:
    """Everybody who may act on the case and can be reached, nearest to the citizen first.
    When none of them can be, who is on call and the job consultant are better than nobody."""
    named = tuple(Role(role) for role, _ in case.chain)
    found = reachable(citizen, (*STAFF, *named))
    found = found or reachable(citizen, (Role.on_call, Role.job_consultant))
    if _consultant_follows(citizen, case):
        found = (*found, *reachable(citizen, (Role.job_consultant,)))
    return tuple({person.id: person for person in found}.values())


def _consultant_follows(citizen: Citizen, case: CaseFile) -> bool:
    """Not when something has become part of it that is none of the consultant's business."""
    parts = {part.family for part in citizen.closed if part.merged_into == case.id}
    return {case.family, *parts} <= CONSULTANT_FAMILIES


def may_act(citizen: Citizen, case: CaseFile, person_id: int) -> bool:
    if person_id == case.owner or citizen.roles_of(person_id) & set(STAFF):
        return True
    return any(person.id == person_id for person in staff_of(citizen, case))


def person_of(citizen: Citizen, person_id: int | None) -> Person | None:
    """Also somebody who has no role any more, and took a case while they had one."""
    everybody = (*citizen.chain.values(), *citizen.on_call, *citizen.known)
    return next((p for p in everybody if p.id == person_id), None)


def has_seen(citizen: Citizen, person: Person) -> Text:
    """To the citizen, when somebody has taken the case: never said before."""
    roles, caseworker = citizen.roles_of(person.id), citizen.who(Role.caseworker)
    name, away = person.name, citizen.away.get(Role.caseworker)
    if Role.caseworker in roles and away is not None:
        return T(
            "{name} har set det og ringer til dig. {name} er stedfortræder for {caseworker}.",
            name=name,
            caseworker=away.person.name,
        )
    if Role.caseworker in roles:
        return T("{name} har set det og ringer til dig.", name=name)
    if Role.deputy in roles and caseworker is not None:
        return T(
            "{name} har set det og ringer til dig. {name} er stedfortræder for {caseworker}.",
            name=name,
            caseworker=caseworker.name,
        )
    if Role.deputy in roles:
        return T("{name} har set det og ringer til dig. {name} er stedfortræder.", name=name)
    if Role.leader in roles:
        return T("{name} har set det og ringer til dig. {name} er teamleder.", name=name)
    if Role.on_call in roles:
        return T("{name} har set det og ringer til dig. {name} har vagten.", name=name)
    if Role.job_consultant in roles:
        return T("{name} har set det og ringer til dig. {name} er jobkonsulent.", name=name)
    return T("{name} har set det og ringer til dig. {name} er fra kommunen.", name=name)
