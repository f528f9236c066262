"""Writing in the citizen's book and reading from it (flows/own.py). Decides nothing."""

from collections.abc import Iterable
from typing import Any

from flows.facts import Citizen
from flows.own import Entry, Kind
from flows.own_effects import DropEntry, KeepEntry
from flows.turn import Turn


def write(turn: Turn, kind: Kind, *, here: bool = False, **facts: Any) -> str:
    """A new line; its id. `here`: about this placement only, else it goes on to the next one."""
    id_ = turn.new_id()
    placement = turn.the.placement
    if here and placement is not None:
        facts["placement"] = placement.id
    turn.add(KeepEntry(id_, {"kind": kind, **facts}))
    return id_


def change(turn: Turn, line: Entry, **facts: Any) -> None:
    turn.add(KeepEntry(line.id, facts))


def drop(turn: Turn, line: Entry) -> None:
    turn.add(DropEntry(line.id))


def lines_of(citizen: Citizen, *kinds: Kind) -> list[Entry]:
    """Of these kinds, oldest first: those that go along, and those about this placement."""
    now = citizen.placement.id if citizen.placement is not None else None
    return [
        line for line in citizen.entries if line.kind in kinds and line.placement in (None, now)
    ]


def newest(citizen: Citizen, kind: Kind, key: str | None = None) -> Entry | None:
    found = [line for line in lines_of(citizen, kind) if key is None or line.key == key]
    return found[-1] if found else None


def visible(lines: Iterable[Entry], role: str) -> list[Entry]:
    """What this role may see: least by default (requirement 48)."""
    return [line for line in lines if role in line.shared]
