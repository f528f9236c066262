"""The closing of one placement, as it stands in the book (Kind.closing): what is done, what lacks.

A placement is never closed silently (requirements 177, 181): somebody has talked with the
workplace, and there is a next step that is agreed, or a person by name. Asks and tells nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flows import book
from flows.facts import Citizen, Person
from flows.own import Entry, Kind
from flows.own_effects import DropEntry, KeepEntry
from flows.phases import next_step_known
from flows.turn import Turn

OPEN, DONE = "open", "done"  # states of the first line
INTERRUPTED = "interrupted"  # a case asks for the next place, and has its own chain
ONWARD = "onward"  # … unless the citizen goes on to something else: then there is no such case
ONWARD_WHY = frozenset({"job", "onward"})  # the causes that say so (flows/tracks/ending.py)
NEVER_BEGAN = "never_began"  # ended before its first day: nothing to ask the workplace about
QUESTIONS = ("good", "hard", "again")  # of the closing call


@dataclass(frozen=True, slots=True)
class File:
    placement: int
    workplace: str
    last: date
    first_line: Entry
    lines: tuple[Entry, ...]
    step: bool  # what comes next is agreed, or has begun

    def line(self, key: str) -> Entry | None:
        return next((line for line in reversed(self.lines) if line.key == key), None)

    @property
    def done(self) -> bool:
        return self.first_line.state == DONE

    @property
    def called(self) -> bool:
        return self.line("called") is not None

    @property
    def owner(self) -> int | None:
        found = self.line("owner")
        return found.value if found else None

    @property
    def lacks(self) -> tuple[str, ...]:
        """call, next."""
        there = {"call": self.called, "next": self.step or self.owner is not None}
        return tuple(name for name, is_there in there.items() if not is_there)


def lines_now(turn: Turn) -> tuple[Entry, ...]:
    """The book as it is in the middle of this turn."""
    found = {line.id: line for line in turn.the.entries}
    for effect in turn.effects:
        if isinstance(effect, KeepEntry):
            known = found.get(effect.id)
            base: dict[str, Any] = _values(known) if known else {"id": effect.id, "at": turn.now}
            found[effect.id] = Entry(**{**base, **effect.facts})
        elif isinstance(effect, DropEntry):
            found.pop(effect.id, None)
    return tuple(found.values())


def _values(line: Entry) -> dict[str, Any]:
    return {name: getattr(line, name) for name in Entry.__dataclass_fields__}


def files(turn: Turn) -> list[File]:
    """Every placement that was ever to be closed, oldest first."""
    lines = [line for line in lines_now(turn) if line.kind is Kind.closing]
    return [_file(turn, line, lines) for line in lines if line.key == "file"]


def _file(turn: Turn, first: Entry, lines: list[Entry]) -> File:
    id_ = first.placement or 0
    mine = tuple(line for line in lines if line.placement == id_)
    keys = {line.key for line in mine}
    by_case = INTERRUPTED in keys and ONWARD not in keys
    step = by_case or _step(turn, id_)
    return File(id_, first.text, first.day or first.at.date(), first, mine, step)


def _step(turn: Turn, placement: int) -> bool:
    """Agreed with the caseworker, noted at the desk, or already there: another placement."""
    citizen = turn.the
    current = citizen.placement
    if current is not None and current.id != placement:
        return current.id > placement
    return next_step_known(citizen) or agreed_step(turn, placement) is not None


def agreed_step(turn: Turn, placement: int) -> Entry | None:
    lines = lines_now(turn)
    found = [
        line
        for line in lines
        if line.kind is Kind.next_step and (line.placement, line.state) == (placement, "agreed")
    ]
    return found[-1] if found else None


def file_of(turn: Turn, placement: int | str) -> File | None:
    return next((file for file in files(turn) if str(file.placement) == str(placement)), None)


def open_file(turn: Turn, placement: int, workplace: str, last: date) -> File:
    """Once a placement; a second time is the same."""
    known = file_of(turn, placement)
    if known is not None:
        return known
    line = {"kind": Kind.closing, "key": "file", "text": workplace, "day": last, "state": OPEN}
    turn.add(KeepEntry(turn.new_id(), {**line, "source": "robot", "placement": placement}))
    found = file_of(turn, placement)
    assert found is not None
    return found


def note(turn: Turn, file: File, key: str, **facts: Any) -> None:
    """One line of a kind; a newer word takes the place of the older."""
    known = file.line(key)
    if known is not None:
        book.change(turn, known, **facts)
        return
    by = {"kind": Kind.closing, "key": key, "source": _who(turn), "placement": file.placement}
    turn.add(KeepEntry(turn.new_id(), {**by, **facts}))


def _who(turn: Turn) -> str:
    roles = sorted(turn.the.roles_of(turn.me.id))
    return str(roles[0]) if roles else "robot"


def person_by(citizen: Citizen, id_: int | None) -> Person | None:
    return next((person for person in citizen.chain.values() if person.id == id_), None)


def began(entries: tuple[Entry, ...], placement: int) -> Entry | None:
    """The line that says since when somebody is followed after the placement."""
    found = [
        line
        for line in entries
        if line.kind is Kind.closing and (line.key, line.placement) == ("aftercare", placement)
    ]
    return found[-1] if found else None
