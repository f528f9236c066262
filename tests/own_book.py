"""What is the citizen's own after a turn asked to keep it: as the database would have it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, assert_never

from flows.facts import Citizen, Person, Role
from flows.own import Competence, Condition, Entry, Goal, GoalState, Kind, Rating
from flows.own_effects import (
    DropEntries,
    DropEntry,
    KeepCompetence,
    KeepCondition,
    KeepEntry,
    KeepGoal,
    KeepPlacement,
    KeepRating,
    KeepRole,
    OwnEffect,
)
from tests.amina import MONDAY, placed

ON_ITS_WAY = {GoalState.draft, GoalState.proposed, GoalState.change_asked}


def entry(kind: Kind, text: str = "", **facts: Any) -> Entry:
    """A line that is in the book already, since Monday unless told."""
    return Entry(**{"id": f"{kind}-{text}", "kind": kind, "at": MONDAY, "text": text, **facts})


def after(citizen: Citizen, effect: OwnEffect, now: datetime) -> dict[str, Any]:
    """The facts of the citizen that changed, by their names."""
    match effect:
        case KeepRating(goal, value, by):
            return {"goals": tuple(_rated(g, goal, value, by, now) for g in citizen.goals)}
        case KeepGoal(text, id_, state, facts):
            return _goals(citizen, id_, {**facts, "text": text, "state": GoalState(state)}, now)
        case KeepCompetence(text, id_, facts):
            lines = _kept(Competence, citizen.competences, id_, {**facts, "text": text}, now)
            return {"competences": lines}
        case KeepCondition(facts, id_):
            lines = _kept(Condition, citizen.conditions, id_, facts, now)
            return {"conditions": tuple(one for one in lines if one.state != "dropped")}
        case KeepEntry(id_, facts):
            known = {line.id for line in citizen.entries}
            made = {"id": id_, "at": now} if id_ not in known else {"changed_at": now}
            return {"entries": _kept(Entry, citizen.entries, id_, {**made, **facts}, now)}
        case DropEntry(id_):
            return {"entries": tuple(line for line in citizen.entries if line.id != id_)}
        case DropEntries(kinds):
            return {"entries": tuple(line for line in citizen.entries if line.kind not in kinds)}
        case KeepPlacement(facts):
            active = {"active": facts["phase"] != "before"} if "phase" in facts else {}
            return {"placement": placed(citizen, **facts, **active)}
        case KeepRole(role, person):
            others = {held: who for held, who in citizen.chain.items() if held != role}
            new = {} if person is None else {Role(role): _named(citizen, person)}
            return {"chain": {**others, **new}}
        case _:
            assert_never(effect)


def _kept(
    of: Any, known: tuple[Any, ...], id_: int | str | None, facts: Mapping[str, Any], now: datetime
) -> tuple[Any, ...]:
    assert set(facts) <= {field.name for field in fields(of)}, facts
    if any(one.id == id_ for one in known):
        return tuple(replace(one, **facts) if one.id == id_ else one for one in known)
    numbers = [one.id for one in known if isinstance(one.id, int)]
    new = {"id": max(numbers, default=0) + 1, "at": now, **facts}
    return (*known, of(**new))


def _named(citizen: Citizen, person: int) -> Person:
    known = [one for one in citizen.chain.values() if one.id == person]
    return known[0] if known else Person(person, f"Nr. {person}", channels=("telegram",))


def _goals(
    citizen: Citizen, id_: int | None, facts: Mapping[str, Any], now: datetime
) -> dict[str, Any]:
    every = _kept(Goal, (*citizen.goals, *citizen.plans, *citizen.reached), id_, facts, now)
    return {
        "goals": tuple(goal for goal in every if goal.state is GoalState.agreed),
        "plans": tuple(goal for goal in every if goal.state in ON_ITS_WAY),
        "reached": tuple(goal for goal in every if goal.state is GoalState.reached),
    }


def _rated(goal: Goal, id_: int, value: int, by: str, now: datetime) -> Goal:
    if goal.id != id_:
        return goal
    if by == "citizen":
        return replace(goal, ratings=(*goal.ratings, value))
    return replace(goal, others=(*goal.others, Rating(value, by, now)))
