"""Facts, signals and cases a turn asked to keep, on their way into its transaction."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, assert_never

from flows.effects import (
    DropShift,
    KeepAbsence,
    KeepCase,
    KeepNoted,
    KeepQuestion,
    KeepShift,
    KeepSignal,
    KeepWords,
    LogCase,
)
from flows.events import Answered
from flows.facts import CaseFile
from flows.turn import Turn
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    Noted,
    Question,
    Signal,
    Words,
)
from storage.tx import Tx

Fact = KeepShift | DropShift | KeepAbsence | KeepWords | KeepNoted | KeepQuestion
CLOSED, MERGED = "closed", "merged"
ABSENCE_START: dict[str, Any] = {
    "last": None,
    "reason": "",
    "personally": False,
    "returned": False,
    "asks_on": None,
    "contacted_at": None,
    "notices": [],
}
CASE_START: dict[str, Any] = {
    "owner": None,
    "contact_by": None,
    "outcome": "",
    "step": 0,
    "why": "",
    "repeat": False,
    "staffed_hours": True,
    "next_contact": "next_working_day",
    "since": 0,
    "due": None,
    "news_at": None,
    "merged_into": "",
    "undo": None,
}


class Keeping:
    """One turn's facts. `words_days`: how long the citizen's own words are kept."""

    def __init__(self, tx: Tx, turn: Turn, words_days: int) -> None:
        self.tx, self.turn, self.words_days = tx, turn, words_days
        self.opened: set[str] = set()  # cases and absences that are new in this turn

    @property
    def the(self) -> int:
        return self.turn.the.person.id

    def case(self, effect: KeepCase | LogCase | KeepSignal) -> None:
        tx = self.tx
        match effect:
            case KeepCase(id_, facts):
                self._keep_case(id_, dict(facts))
            case LogCase(case, what, actor, source, details, note):
                sealed = tx.seal(note, "caselog.note") if note else None
                tx.add(
                    CaseLog,
                    case_id=case,
                    citizen_id=self.the,
                    at=tx.now,
                    what=what,
                    actor_id=actor,
                    source=source,
                    details=dict(details),
                    note=sealed,
                )
            case KeepSignal(rule, family, colour, day, case):
                tx.add(
                    Signal,
                    citizen_id=self.the,
                    rule=rule,
                    family=family,
                    colour=str(colour),
                    day=day,
                    case_id=case,
                    at=tx.now,
                )

    def _keep_case(self, id_: str, facts: dict[str, Any]) -> None:
        tx, values = self.tx, {name: _plain(value) for name, value in facts.items()}
        known = {case.id: case for case in (*self.turn.the.cases, *self.turn.the.closed)}
        if id_ in self.opened or id_ in known:
            self._change_case(id_, known.get(id_), values)
            return
        start = {name: value for name, value in CASE_START.items() if name not in values}
        self.opened.add(id_)
        open_key = f"{self.the}:{values['family']}"
        tx.merge(
            Case,
            ["id"],
            {**start, **values, "id": id_, "citizen_id": self.the, "open_key": open_key},
        )

    def _change_case(self, id_: str, known: CaseFile | None, values: dict[str, Any]) -> None:
        """Ended, its family is free for a new case; open again, it is taken."""
        state = values.get("state")
        if state in {CLOSED, MERGED}:
            values |= {"open_key": None, "closed_at": self.tx.now}
        elif known is not None and known.state in {CLOSED, MERGED} and state:
            values |= {"open_key": f"{self.the}:{known.family}", "closed_at": None}
        if state == CLOSED:
            forget = self.tx.now + timedelta(days=self.words_days)
            parts = [case.id for case in self.turn.the.closed if case.merged_into == id_]
            for one in (id_, *parts):
                self.tx.close_case_words(one, forget)
        self.tx.change_case(id_, **values)

    def fact(
        self,
        effect: Fact,
    ) -> None:
        tx, the, now = self.tx, self.the, self.tx.now
        match effect:
            case KeepShift(starts, facts):
                self._shift({"starts": starts, **_values(facts)})
            case DropShift(starts):
                tx.drop_shift(the, starts)
            case KeepAbsence(id_, facts):
                self._absence(id_, _values(facts))
            case KeepWords(kind, text, case):
                sealed = tx.seal(text, "words.text")
                forget = now + timedelta(days=self.words_days)
                tx.add(
                    Words,
                    citizen_id=the,
                    kind=kind,
                    text=sealed,
                    at=now,
                    case_id=case,
                    forget_at=forget,
                )
            case KeepNoted(noted, about, number):
                tx.add(
                    Noted,
                    citizen_id=the,
                    kind=str(noted),
                    about=about,
                    value=number,
                    at=now,
                    by_id=self._by(),
                )
            case KeepQuestion():
                self._question(effect)
            case _:
                assert_never(effect)

    def _by(self) -> int | None:
        """Who noted it. Of a mail link only the link is known, not who used it."""
        event = self.turn.event
        link = isinstance(event, Answered) and event.link
        return None if link or self.turn.me.id == self.the else self.turn.me.id

    def _shift(self, values: dict[str, Any]) -> None:
        """A planned shift, or new facts about one."""
        values = {"citizen_id": self.the, **values}
        if "ends" not in values:
            self.tx.keep_shift(values)
            return
        placement = self.turn.the.placement
        if placement is None:
            raise LookupError("a shift without a placement")
        self.tx.plan_shift({**values, "placement_id": placement.id})

    def _absence(self, id_: str, values: dict[str, Any]) -> None:
        if id_ in self.opened or any(a.id == id_ for a in self.turn.the.absences):
            self.tx.change_absence(id_, **values)
            return
        placement = self.turn.the.placement
        if placement is None:
            raise LookupError("an absence without a placement")
        self.opened.add(id_)
        start = {**ABSENCE_START, "reported_at": self.tx.now}
        self.tx.merge(
            Absence,
            ["id"],
            {
                **start,
                **values,
                "id": id_,
                "citizen_id": self.the,
                "placement_id": placement.id,
            },
        )

    def _question(self, effect: KeepQuestion) -> None:
        tx, values = self.tx, dict(effect.facts)
        forget = tx.now + timedelta(days=self.words_days)
        if effect.answer:
            values["answer"] = tx.seal(effect.answer, "question.answer")
        if "answered_at" in values:
            values["forget_at"] = forget
        if not effect.words:
            tx.change_question(effect.id, **values)
            return
        text = tx.seal(effect.words, "question.text")
        start = {"taken_by": None, "answer": None, "answered_at": None, "answered_by": None}
        new = {**start, "thread": "", "thanked": False, "text": text, "forget_at": forget}
        tx.add(Question, **{**new, **values, "id": effect.id, "citizen_id": self.the})


def _values(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in facts.items()}


def _plain(value: Any) -> Any:
    """Enumerations as the words and numbers they stand for."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
