"""A sub-goal on its way: what the citizen has answered so far, kept after every step.

The five parts are what SMART asks, with A for attractive (requirement 46): what, how it is seen,
why the citizen wants it, how sure they are, and when.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.book import newest as newest_line
from flows.facts import Citizen, Role
from flows.own import Entry, Goal, GoalState, Kind
from flows.own_effects import KeepGoal
from flows.turn import Turn

PARTS = ("text", "measure", "why", "sure", "due")
NOBODY_ELSE = "none"
MAY_SEE = (Role.company_mentor, Role.personal_mentor)


def find(citizen: Citizen, id_: str | int) -> Goal | None:
    known = (*citizen.goals, *citizen.plans, *citizen.reached)
    return next((goal for goal in known if str(goal.id) == str(id_)), None)


def begun(citizen: Citizen) -> Goal | None:
    """The newest that the citizen has begun to write, and not sent."""
    drafts = [goal for goal in citizen.plans if goal.state is GoalState.draft]
    return drafts[-1] if drafts else None


def of_turn(turn: Turn) -> Goal | None:
    """The goal the dialogue is about, as it is kept now."""
    if goal := find(turn.the, turn.answers.get("goal", "")):
        return goal
    key = turn.answers.get("key", "")
    return next((goal for goal in turn.the.plans if key and goal.key == key), None)


def load(turn: Turn, goal: Goal) -> None:
    """What was answered earlier, to go on from. A day that has gone by is asked about again."""
    parts = (*goal.parts, "", "", "", "", "")[: len(PARTS)]
    known = dict(zip(PARTS, (goal.text, *parts[1:]), strict=True))
    known["due"] = goal.due.isoformat() if goal.due and goal.due >= turn.today.date() else ""
    known["sure"] = "" if goal.confidence is None else str(goal.confidence)
    turn.answers.update({name: value for name, value in known.items() if value})
    turn.answers["goal"] = str(goal.id)
    if goal.shared:
        turn.answers["shared"] = ",".join(goal.shared)


def facts_of(turn: Turn) -> Mapping[str, Any]:
    answers = turn.answers
    sure, due = answers.get("sure", ""), answers.get("due", "")
    return {
        "parts": tuple(answers.get(name, "") for name in PARTS),
        "confidence": int(sure) if sure else None,
        "due": date.fromisoformat(due) if due else None,
        "shared": shared(turn),
    }


def shared(turn: Turn) -> tuple[str, ...]:
    """Roles that may see it, beside the caseworker; nobody unless the citizen says so."""
    return tuple(role for role in turn.answers.get("shared", "").split(",") if role)


def save(turn: Turn, state: GoalState | None = None) -> None:
    """As far as it is. One that is asked about stays so until it is sent again."""
    known, text = of_turn(turn), turn.answers.get("text", "")
    if not text:
        return
    facts = dict(facts_of(turn))
    if known is None:
        facts["key"] = turn.answers.setdefault("key", turn.new_id())
    now = state or (known.state if known else GoalState.draft)
    turn.add(KeepGoal(text, known.id if known else None, str(now), facts))


def drop(turn: Turn, goal: Goal) -> None:
    turn.add(KeepGoal(goal.text, goal.id, str(GoalState.left)))


def note_on(citizen: Citizen, goal: Goal) -> Entry | None:
    """What the caseworker last asked about it."""
    return newest_line(citizen, Kind.goal_note, str(goal.id))


def measure_of(goal: Goal) -> str:
    return goal.parts[1] if len(goal.parts) > 1 else ""
