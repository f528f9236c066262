"""What is the citizen's own, on its way into the transaction (as bot/keeping.py)."""

import json
from collections.abc import Mapping
from typing import Any, assert_never

from flows.calendar import local
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
from flows.turn import Turn
from storage import own, presence
from storage.tables import Competence, Condition, Entry, Goal, Placement, Rating
from storage.tx import Tx

START: dict[str, Any] = {
    "placement_id": None, "key": "", "text": None, "value": None, "day": None, "until": None,
    "state": "", "shared": [], "source": "citizen", "changed_at": None,
}  # fmt: skip


class OwnKeeping:
    """One turn's. `opened` are the lines that are new in it."""

    def __init__(self, tx: Tx, turn: Turn) -> None:
        self.tx, self.turn = tx, turn
        self.opened: set[str] = set()

    @property
    def the(self) -> int:
        return self.turn.the.person.id

    def keep(self, effect: OwnEffect) -> None:
        tx, the, now = self.tx, self.the, self.tx.now
        match effect:
            case KeepRating(goal, value, by):
                tx.add(Rating, citizen_id=the, goal_id=goal, value=value, at=now, by=by)
            case KeepGoal(text, id_, state, facts):
                self._goal(id_, {"text": text, "state": state, **facts})
            case KeepCompetence(text, id_, facts):
                self._line(Competence, id_, {"text": text, **facts}, "competence.text")
            case KeepCondition(facts, id_):
                self._line(Condition, id_, dict(facts), "condition.text")
            case KeepEntry(id_, facts):
                self._entry(id_, self._sealed(facts, "entry.text"))
            case DropEntry(id_):
                own.drop_entry(tx, the, id_)
            case DropEntries(kinds):
                own.drop_entries(tx, the, [str(kind) for kind in kinds])
            case KeepPlacement(facts):
                self._placement(dict(facts))
            case KeepRole(role, person):
                today = local(now, self.turn.policy.office.zone).date()
                presence.fill(tx, self._here, role, person, today)
            case _:
                assert_never(effect)

    def _goal(self, id_: int | None, facts: dict[str, Any]) -> None:
        if "parts" in facts:
            words = json.dumps(facts["parts"], ensure_ascii=False)
            facts["parts"] = self.tx.seal(words, "goal.parts")
        self._line(Goal, id_, facts, "goal.text")

    def _line(self, of: Any, id_: int | None, facts: Mapping[str, Any], place: str) -> None:
        values = self._sealed(facts, place)
        if id_ is None:
            self.tx.add(of, citizen_id=self.the, at=self.tx.now, **values)
        else:
            self.tx.change_row(of, id_, values)

    def _entry(self, id_: str, values: dict[str, Any]) -> None:
        if "placement" in values:
            values["placement_id"] = values.pop("placement")
        if id_ in self.opened or any(line.id == id_ for line in self.turn.the.entries):
            self.tx.change_row(Entry, id_, {**values, "changed_at": self.tx.now})
            return
        self.opened.add(id_)
        new = {**START, **values, "id": id_, "citizen_id": self.the, "at": self.tx.now}
        self.tx.add(Entry, **new)

    @property
    def _here(self) -> int:
        placement = self.turn.the.placement
        if placement is None:
            raise LookupError("this needs a placement")
        return placement.id

    def _placement(self, values: dict[str, Any]) -> None:
        for name in ("absence_rule", "wish", "task", "concern"):
            if name in values:
                text = values[name]
                values[name] = self.tx.seal(text, f"placement.{name}") if text else None
        self.tx.change_row(Placement, self._here, _plain(values))

    def _sealed(self, facts: Mapping[str, Any], place: str) -> dict[str, Any]:
        values = _plain(facts)
        if "text" in values:
            text = values["text"]
            optional = place == "entry.text" and not text
            values["text"] = None if optional else self.tx.seal(text, place)
        return values


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in facts.items()}


def _value(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_value(one) for one in value]
    return str(value) if isinstance(value, str) else value
