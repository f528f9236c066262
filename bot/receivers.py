"""Who a message goes to, in which role, and who reads an answer to a mail."""

from flows.cases.record import cases_now
from flows.facts import Person, Role
from flows.turn import Turn


def somebody(turn: Turn, person_id: int) -> Person:
    if person_id == turn.me.id:
        return turn.me
    if turn.citizen is not None:
        citizen = turn.citizen
        network = (partner.person for partner in citizen.partners)
        staff = (*citizen.chain.values(), *citizen.on_call, *citizen.known)
        for person in (citizen.person, *staff, *network):
            if person.id == person_id:
                return person
    raise LookupError(f"person {person_id} is not in this turn's chain")


def role_of(turn: Turn, to: Person, case_id: str) -> str:
    """In which role they are told; looked up again when the message is claimed. Of a case, the
    role by which its chain names them: who was only on call is told no more when that is over."""
    if turn.citizen is None:
        return ""
    roles = turn.citizen.roles_of(to.id)
    case = cases_now(turn).get(case_id)
    chain = case.chain if case else ()
    named = [role for role in Role if role in roles and any(role == name for name, _ in chain)]
    return next((str(role) for role in (*named, *Role) if role in roles), "")


def reply_to(turn: Turn, to: Person) -> str:
    """A person who reads answers to mails: the job consultant, else the caseworker."""
    for role in (Role.job_consultant, Role.caseworker):
        somebody = turn.the.who(role)
        if somebody is not None and somebody.email and somebody.id != to.id:
            return somebody.email
    return ""
