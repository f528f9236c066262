"""What the two tracks asked to keep, on its way into the transaction (as bot/keeping.py)."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never

from flows.calendar import local
from flows.policy import Policy
from flows.track_effects import (
    ClosePlacement,
    EndPartner,
    EndPlacement,
    KeepDraft,
    KeepMeeting,
    KeepPartner,
    KeepTrack,
    KeepView,
    NewPlan,
    TrackEffect,
)
from flows.turn import Turn
from storage import tracks
from storage.tables import Draft, Meeting, Track
from storage.tx import Tx


class TrackKeeping:
    """One turn's. `opened` are the rows that are new in it."""

    def __init__(self, tx: Tx, turn: Turn, policy: Policy) -> None:
        self.tx, self.turn, self.policy = tx, turn, policy
        self.opened: set[str] = set()

    def keep(self, effect: TrackEffect) -> None:
        tx, the = self.tx, self.turn.the.person.id
        match effect:
            case KeepTrack(id_, facts):
                self._track(id_, _plain(facts))
            case KeepMeeting(id_, facts):
                self._meeting(id_, _plain(facts))
            case KeepView(meeting, side, answers):
                sealed = tracks.view_of(tx, meeting, side)
                known = json.loads(tx.vault.open(sealed, "view.answers")) if sealed else {}
                words = json.dumps({**known, **answers}, ensure_ascii=False)
                tracks.keep_view(tx, the, meeting, side, self.turn.me.id, words)
            case KeepPartner(facts):
                tracks.keep_partner(tx, the, **facts)
            case EndPartner(id_):
                tracks.end_partner(tx, id_)
            case KeepDraft(id_, facts):
                self._draft(id_, dict(facts))
            case NewPlan():
                self._new_plan(effect)
            case EndPlacement():
                self._end(effect)
            case ClosePlacement(placement):
                tracks.close_earlier(tx, the, placement)
            case _:
                assert_never(effect)

    @property
    def _placement(self) -> int:
        placement = self.turn.the.placement
        if placement is None:
            raise LookupError("this needs a placement")
        return placement.id

    def _track(self, id_: str, values: dict[str, Any]) -> None:
        known = {track.id for track in self.turn.the.tracks} | self.opened
        values["case_id"] = values.pop("case", None)
        values = {name: v for name, v in values.items() if (name, v) != ("case_id", None)}
        if id_ in known:
            tracks.change_track(self.tx, id_, **values)
            return
        self.opened.add(id_)
        self.tx.add(Track, id=id_, citizen_id=self.turn.the.person.id, **values)

    def _meeting(self, id_: str, values: dict[str, Any]) -> None:
        now = self.turn.the.meeting
        values = {"track_id" if name == "track" else name: v for name, v in values.items()}
        if id_ in self.opened or (now is not None and now.id == id_):
            tracks.change_meeting(self.tx, id_, **values)
            return
        self.opened.add(id_)
        the = self.turn.the.person.id
        self.tx.add(Meeting, id=id_, citizen_id=the, made_at=self.tx.now, **values)

    def _draft(self, id_: str, values: dict[str, Any]) -> None:
        if "text" in values:
            values["text"] = self.tx.seal(values["text"], "draft.text")
        the = self.turn.the.person.id
        if not tracks.may_keep_draft(self.tx, id_, the):
            raise LookupError("a draft of somebody else, or one that was sent already")
        start = {"id": id_, "citizen_id": the, "made_at": self.tx.now}
        self.tx.merge(Draft, ["id"], {**start, **values})

    def _new_plan(self, plan: NewPlan) -> None:
        tx = self.tx
        task, expected = plan.task, plan.expectations
        values = {
            "new_start": plan.start,
            "hours_raised": None,
            "support": plan.support,
            "task": tx.seal(task, "placement.task") if task else None,
            "expectations": tx.seal(expected, "placement.expectations") if expected else None,
        }
        if not plan.anew:
            kept = {"new_start", "hours_raised"}
            values = {name: v for name, v in values.items() if v and name not in kept}
        tracks.new_plan(tx, self._placement, schedule=plan.schedule, **values)

    def _end(self, end: EndPlacement) -> None:
        today = local(self.tx.now, self.policy.office.zone).date()
        placement = self.turn.the.placement
        assert placement is not None
        tracks.end_placement(
            self.tx,
            self.turn.the.person.id,
            self._placement,
            last=min(placement.last, today),
            why=end.why,
            by=end.by,
            alarms=end.alarms,
            tasks=end.tasks,
            phase=end.phase,
        )


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in facts.items()}


def _value(value: Any) -> Any:
    """Tuples and times as JSON keeps them; words of an enumeration as words."""
    if isinstance(value, tuple):
        return [one.isoformat() if isinstance(one, datetime) else one for one in value]
    if isinstance(value, Mapping):
        return {name: _value(one) for name, one in value.items()}
    return str(value) if isinstance(value, str) else value
