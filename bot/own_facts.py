"""Rows of what is the citizen's own become facts (as bot/facts.py)."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row

from flows.own import Competence, Condition, Entry, Goal, GoalState, Kind, Rating
from storage.folder import Folder
from storage.vault import Vault

ON_ITS_WAY = frozenset({GoalState.draft, GoalState.proposed, GoalState.change_asked})


def goals_from(folder: Folder, vault: Vault, *states: GoalState) -> tuple[Goal, ...]:
    return tuple(_goal(row, folder.ratings, vault) for row in folder.goals if row.state in states)


def _goal(row: Row[Any], ratings: Sequence[Row[Any]], vault: Vault) -> Goal:
    mine = [rating for rating in ratings if rating.goal_id == row.id]
    return Goal(
        row.id,
        vault.open(row.text, "goal.text"),
        tuple(rating.value for rating in mine if rating.by == "citizen"),
        GoalState(row.state),
        row.key,
        row.due,
        tuple(json.loads(vault.open(row.parts, "goal.parts"))) if row.parts else (),
        row.confidence,
        tuple(row.shared),
        tuple(Rating(r.value, r.by, r.at) for r in mine if r.by != "citizen"),
        row.at,
        row.settled_at,
    )


def conditions_from(
    rows: Iterable[Row[Any]], vault: Vault, safety: set[int]
) -> tuple[Condition, ...]:
    """`safety`: those that are about safety."""
    return tuple(
        Condition(
            row.id,
            vault.open(row.text, "condition.text"),
            tuple(row.shared),
            row.id in safety,
            row.key,
            row.source,
            row.state,
            row.at,
            row.reviewed_on,
        )
        for row in rows
    )


def competences_from(rows: Iterable[Row[Any]], vault: Vault) -> tuple[Competence, ...]:
    return tuple(
        Competence(row.id, vault.open(row.text, "competence.text"), row.state, row.source, row.at)
        for row in rows
    )


def entries_from(rows: Iterable[Row[Any]], vault: Vault) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            row.id,
            Kind(row.kind),
            row.at,
            row.key,
            vault.open(row.text, "entry.text") if row.text else "",
            row.value,
            row.day,
            row.until,
            row.state,
            tuple(row.shared),
            row.source,
            row.placement_id,
            row.changed_at,
        )
        for row in rows
    )
