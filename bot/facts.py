"""Rows become facts: what storage remembers, as flows may know it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from bot import own_facts
from bot.presence import who_is_who
from flows.calendar import Schedule
from flows.facts import (
    MENTORS,
    Absence,
    Arrived,
    CaseFile,
    Citizen,
    Coming,
    Mood,
    Noted,
    NotedKind,
    Participation,
    Person,
    Phase,
    Placement,
    Question,
    Shift,
)
from flows.memory import Memory
from flows.own import GoalState
from flows.phases import as_of
from flows.policy import Colour, Policy
from flows.track_facts import Basis, Meeting, Name, Partner, Track
from storage.folder import Folder
from storage.vault import Vault

CHANNELS = ("telegram", "mail")  # best first
CASE_FACTS = tuple(field.name for field in fields(CaseFile))
SHIFT_FACTS = tuple(field.name for field in fields(Shift))
QUESTION_FACTS = tuple(field.name for field in fields(Question))
ABSENCE_FACTS = tuple(field.name for field in fields(Absence))
MEMORY = {field.name: field for field in fields(Memory)}
AT_START = Memory()
ENDED = frozenset({"closed", "merged"})


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
    folder: Folder,
    people: Mapping[int, Person],
    memory: Memory,
    vault: Vault,
    policy: Policy,
    today: date,
) -> Citizen:
    """With the phase that holds today. `people` holds at least the citizen and everybody
    involved (Folder.involved)."""
    noted = tuple(Noted(NotedKind(n.kind), n.at, n.about, n.value, n.by_id) for n in folder.noted)
    safety = _about_safety(noted)
    row, now = folder.person, who_is_who(folder, people, today)
    cases = [case_from(c) for c in folder.cases]
    watched = memory.watched_until is not None and today <= memory.watched_until
    citizen = Citizen(
        person=people[row.id],
        key=row.key,
        participation=Participation(row.participation),
        placement=_placement(folder, vault, watched=watched),
        chain=now.chain,
        on_call=now.on_call,
        away=now.away,
        gaps=now.gaps,
        to_come=now.to_come,
        covers=now.covers,
        known=now.known,
        shifts=tuple(shift_from(s) for s in folder.shifts if _counts(folder, s.day)),
        absences=tuple(
            absence_from(a) for a in folder.absences if _counts(folder, a.last or date.max)
        ),
        goals=own_facts.goals_from(folder, vault, GoalState.agreed),
        plans=own_facts.goals_from(folder, vault, *own_facts.ON_ITS_WAY),
        reached=own_facts.goals_from(folder, vault, GoalState.reached),
        conditions=own_facts.conditions_from(folder.conditions, vault, safety),
        competences=own_facts.competences_from(folder.competences, vault),
        entries=own_facts.entries_from(folder.entries, vault),
        noted=noted,
        cases=tuple(case for case in cases if case.state not in ENDED),
        closed=tuple(case for case in cases if case.state in ENDED),
        tracks=tuple(_track(t) for t in folder.tracks),
        meeting=_meeting(folder.meetings[-1]) if folder.meetings else None,
        partners=tuple(
            _partner(p, people[p.person_id], vault)
            for p in folder.partners
            if p.person_id in people
        ),
        questions=tuple(_question(q) for q in folder.questions),
        memory=memory,
    )
    return as_of(citizen, policy, today)


def _counts(folder: Folder, day: date) -> bool:
    """After a new start nothing older is known: not counted, not told, not held against
    anybody (requirement 115)."""
    since = folder.placement.new_start if folder.placement is not None else None
    return since is None or day >= since


def _placement(folder: Folder, vault: Vault, *, watched: bool) -> Placement | None:
    """`watched`: in the weeks after a new caseworker signals and timers are those of a case of
    concern (requirement 35)."""
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
        row.concern is not None or watched,
        tuple(date.fromisoformat(day) for day in row.closed_days),
        _hours_raised(row, folder),
        folder.followed,
        row.new_start,
        row.ended_on,
        row.follow_up,
        row.course,
        vault.open(row.absence_rule, "placement.absence_rule") if row.absence_rule else "",
        row.paid_hours,
        row.phase != Phase.before,
        tuple(row.nobody),
        vault.open(row.expectations, "placement.expectations") if row.expectations else "",
    )


def _hours_raised(row: Row[Any], folder: Folder) -> date | None:
    """As the placement says, or as somebody noted since it began; the newest counts."""
    days = [n.at.date() for n in folder.noted if n.kind == NotedKind.more_hours]
    days = [day for day in days if day >= row.first]
    return max([*days, row.hours_raised] if row.hours_raised else days, default=None)


def _about_safety(noted: Sequence[Noted]) -> set[int]:
    """The newest word about each condition counts."""
    newest = {n.about: n.value for n in noted if n.kind is NotedKind.safety}
    return {int(about) for about, value in newest.items() if value}


def shift_from(row: Row[Any]) -> Shift:
    values = {name: getattr(row, name) for name in SHIFT_FACTS}
    values["coming"], values["arrived"] = Coming(row.coming), Arrived(row.arrived)
    values["mood"] = Mood(row.mood) if row.mood else None
    return Shift(**values)


def absence_from(row: Row[Any]) -> Absence:
    return Absence(
        **{name: getattr(row, name) for name in ABSENCE_FACTS},
    )


def case_from(row: Row[Any]) -> CaseFile:
    values = {name: getattr(row, name) for name in CASE_FACTS}
    values["colour"] = Colour(row.colour)
    values["chain"] = tuple((str(role), int(wait)) for role, wait in row.chain)
    return CaseFile(**values)


def _track(row: Row[Any]) -> Track:
    return Track(
        row.id,
        row.case_id,
        Name(row.name),
        row.state,
        row.opened_at,
        row.step,
        row.owner,
        row.due,
        row.missed_at,
        row.contacted_at,
        row.outcome,
    )


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        row.id,
        row.track_id,
        row.state,
        tuple(datetime.fromisoformat(time) for time in row.times),
        row.minutes,
        row.place,
        row.people,
        row.until,
        row.round,
        row.sequence,
        row.starts,
        {side: tuple(times) for side, times in row.answers.items()},
    )


def _partner(row: Row[Any], person: Person, vault: Vault) -> Partner:
    note = vault.open(row.note, "partner.note") if row.note else ""
    return Partner(row.id, person, row.kind, Basis(row.basis), note, row.until)


def _question(row: Row[Any]) -> Question:
    return Question(**{name: getattr(row, name) for name in QUESTION_FACTS})


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
