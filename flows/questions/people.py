"""Who is asked, who may answer, and who asked: read from the chain as it is at this moment.

A question belongs to a role. Leave and deputies are the chain's (`Citizen.who`), so a question
follows whoever fills the role.
"""

from flows.facts import Citizen, Person, Question, Role
from flows.turn import Turn

CITIZEN_ASKS = (Role.caseworker, Role.job_consultant)
MENTOR_ASKS = (Role.job_consultant, Role.caseworker)
STANDS_IN = (Role.caseworker, Role.deputy, Role.leader, Role.job_consultant)
# They answer for one another; anybody else only what was asked of their own role.
IN_CHARGE = frozenset({Role.caseworker, Role.deputy, Role.leader, Role.on_call})


def by_citizen(turn: Turn) -> bool:
    return turn.me.id == turn.the.person.id


def to_ask(turn: Turn) -> tuple[tuple[Role, Person], ...]:
    """Whom the asker can choose between, each person once. A mentor's question goes to the job
    consultant (requirement 33); when neither can be reached, to whoever stands in."""
    roles = CITIZEN_ASKS if by_citizen(turn) else MENTOR_ASKS
    found = _reachable(turn, roles) or _reachable(turn, STANDS_IN)[:1]
    return found if by_citizen(turn) else found[:1]


def _reachable(turn: Turn, roles: tuple[Role, ...]) -> tuple[tuple[Role, Person], ...]:
    found: dict[int, tuple[Role, Person]] = {}
    for role in roles:
        person = turn.the.who(role)
        if person is not None and person.channels and person.id != turn.me.id:
            found.setdefault(person.id, (role, person))
    return tuple(found.values())


def holder(turn: Turn, role: str) -> Person | None:
    """Who hears of a question to this role; when it is empty, who stands in."""
    found = _reachable(turn, (Role(role), *STANDS_IN))
    return found[0][1] if found else None


def may_answer(citizen: Citizen, question: Question, person_id: int) -> bool:
    """And read it. Mentors are never asked, so they read nobody's questions."""
    roles = citizen.roles_of(person_id)
    return bool(roles & IN_CHARGE) or question.role in roles


def person_of(citizen: Citizen, person_id: int | None) -> Person | None:
    """The citizen, or somebody linked to them now."""
    people = (citizen.person, *citizen.chain.values())
    return next((person for person in people if person.id == person_id), None)


def found(citizen: Citizen, question_id: str) -> Question | None:
    return next((q for q in citizen.questions if q.id == question_id), None)


def unanswered(citizen: Citizen, asker: int | None = None) -> tuple[Question, ...]:
    return tuple(
        question
        for question in citizen.questions
        if question.answered_at is None and asker in {None, question.asker}
    )
