"""Rows become facts: what storage remembers, as flows may know it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from flows.calendar import Schedule
from flows.facts import (
    MENTORS,
    Absence,
    Arrived,
    CaseFile,
    Citizen,
    Coming,
    Condition,
    Goal,
    Memory,
    Mood,
    Participation,
    Person,
    Phase,
    Placement,
    Role,
    Shift,
)
from flows.policy import Colour
from storage.folder import Folder
from storage.vault import Vault

CHANNELS = ("telegram", "mail")  # best first
CASE_FACTS = tuple(field.name for field in fields(CaseFile))
SHIFT_FACTS = tuple(field.name for field in fields(Shift))
ABSENCE_FACTS = tuple(field.name for field in fields(Absence))
MEMORY = {field.name: field for field in fields(Memory)}
AT_START = Memory()


def person_from(row: Row[Any], addresses: Sequence[Row[Any]]) -> Person:
    live = {a.channel: a.value for a in addresses if not a.dead_code}
    return Person(
        row.id,
        row.name,
        row.language,
        row.phone,
        live.get("mail", ""),
        tuple(channel for channel in CHANNELS if channel in live),
        row.role in MENTORS,
        row.digest,
    )


def citizen_from(
    folder: Folder, people: Mapping[int, Person], memory: Memory, vault: Vault, today: date
) -> Citizen:
    """`people` holds at least the citizen and everybody linked to the placement."""
    row = folder.person
    return Citizen(
        person=people[row.id],
        key=row.key,
        participation=Participation(row.participation),
        placement=_placement(folder, vault),
        chain=_chain(folder, people, today),
        shifts=tuple(_shift(s) for s in folder.shifts),
        absences=tuple(_absence(a) for a in folder.absences),
        goals=tuple(_goal(g, folder.ratings, vault) for g in folder.goals),
        conditions=tuple(
            Condition(c.id, vault.open(c.text, "condition.text"), c.shared)
            for c in folder.conditions
        ),
        competences=tuple(vault.open(c.text, "competence.text") for c in folder.competences),
        cases=tuple(_case(c) for c in folder.cases),
        memory=memory,
    )


def _placement(folder: Folder, vault: Vault) -> Placement | None:
    row = folder.placement
    if row is None:
        return None
    return Placement(
        row.id,
        row.workplace,
        row.first,
        row.last,
        Schedule.parse(row.schedule),
        Phase(row.phase),
        row.plan,
        vault.open(row.wish, "placement.wish") if row.wish else "",
        vault.open(row.task, "placement.task") if row.task else "",
        row.concern is not None,
        tuple(date.fromisoformat(day) for day in row.closed_days),
        row.hours_raised,
    )


def _chain(folder: Folder, people: Mapping[int, Person], today: date) -> dict[Role, Person]:
    chain: dict[Role, Person] = {}
    for link in folder.links:
        if link.since <= today and (link.until is None or today <= link.until):
            chain.setdefault(Role(link.role), people[link.person_id])
    return chain


def _shift(row: Row[Any]) -> Shift:
    values = {name: getattr(row, name) for name in SHIFT_FACTS}
    values["coming"], values["arrived"] = Coming(row.coming), Arrived(row.arrived)
    values["mood"] = Mood(row.mood) if row.mood else None
    return Shift(**values)


def _absence(row: Row[Any]) -> Absence:
    return Absence(
        **{name: getattr(row, name) for name in ABSENCE_FACTS},
    )


def _goal(row: Row[Any], ratings: Sequence[Row[Any]], vault: Vault) -> Goal:
    values = tuple(r.value for r in ratings if r.goal_id == row.id)
    return Goal(row.id, vault.open(row.text, "goal.text"), values)


def _case(row: Row[Any]) -> CaseFile:
    values = {name: getattr(row, name) for name in CASE_FACTS}
    values["colour"] = Colour(row.colour)
    values["chain"] = tuple((str(role), int(wait)) for role, wait in row.chain)
    return CaseFile(**values)


# --- memory: dates and moments survive JSON ------------------------------------------------


def memory_to_json(memory: Memory) -> dict[str, Any]:
    """Only what differs from the start, so that a new field needs no migration."""
    if memory is AT_START:
        return {}
    now = ((name, getattr(memory, name)) for name in MEMORY)
    changed = {name: value for name, value in now if value != getattr(AT_START, name)}
    packed: dict[str, Any] = json.loads(json.dumps(changed, default=_iso)) if changed else {}
    return packed


def memory_from_json(packed: Mapping[str, Any]) -> Memory:
    if not packed:
        return AT_START
    known = {name: value for name, value in packed.items() if name in MEMORY}
    return Memory(**{name: _unpacked(name, value) for name, value in known.items()})


def _iso(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be remembered")


def _unpacked(name: str, value: Any) -> Any:
    kind = str(MEMORY[name].type)
    if isinstance(value, list):
        return tuple(_one(kind, item) for item in value)
    return _one(kind, value)


def _one(kind: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, str) and "datetime.datetime" in kind:
        return datetime.fromisoformat(value)
    if isinstance(value, str) and "datetime.date" in kind:
        return date.fromisoformat(value)
    return value
