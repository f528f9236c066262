"""0-10 on a goal by somebody beside the citizen: the company mentor or the caseworker (requirement
11). It stands beside the citizen's own; nobody's is counted into another's."""

from flows.facts import Role
from flows.goals import draft
from flows.goals.telling import to_citizen
from flows.own_effects import KeepRating
from flows.questions.people import IN_CHARGE
from flows.scale import HIGHEST
from flows.sharing.visible import may_see
from flows.texts import T, Text, words
from flows.turn import Turn


def role_of(turn: Turn) -> str:
    """As whom somebody rates; "": nobody who may."""
    roles = turn.the.roles_of(turn.me.id)
    if roles & {*IN_CHARGE, Role.job_consultant}:
        return str(Role.caseworker)
    return str(Role.company_mentor) if Role.company_mentor in roles else ""


def rate(turn: Turn, goal_id: str, written: str) -> Text:
    goal, by = draft.find(turn.the, goal_id), role_of(turn)
    if goal is None or goal not in turn.the.goals:
        return T("Målet er ikke aftalt nu.")
    if not by or not may_see(goal.shared, turn.the.roles_of(turn.me.id)):
        return T("Det mål kan du ikke vurdere.")
    if not (written.isascii() and written.isdecimal()) or int(written[:4]) > HIGHEST:
        return T("Vælg et tal fra 0 til 10.")
    turn.add(KeepRating(goal.id, int(written), by))
    to_citizen(
        turn,
        T("Om dit mål"),
        T(
            "{name} ser dit mål på {n} ud af 10: {goal}",
            name=turn.me.name,
            n=int(written),
            goal=words(goal.text),
        ),
        lines=(T("Dit eget tal står ved siden af."),),
    )
    return T("Det er noteret. Tallet fra {alias} står ved siden af.", alias=turn.the.person.name)
