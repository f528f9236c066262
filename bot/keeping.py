"""Facts, signals and cases a turn asked to keep, on their way into its transaction."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, assert_never

from flows.effects import (
    DropShift,
    KeepAbsence,
    KeepCase,
    KeepCompetence,
    KeepGoal,
    KeepQuestion,
    KeepRating,
    KeepShift,
    KeepSignal,
    KeepWords,
    LogCase,
)
from flows.turn import Turn
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    Competence,
    Goal,
    Question,
    Rating,
    Signal,
    Words,
)
from storage.tx import Tx

Fact = (
    KeepShift
    | DropShift
    | KeepAbsence
    | KeepWords
    | KeepRating
    | KeepGoal
    | KeepCompetence
    | KeepQuestion
)
CLOSED = "closed"
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
        if id_ in self.opened or any(case.id == id_ for case in self.turn.the.cases):
            if values.get("state") == CLOSED:
                values |= {"open_key": None, "closed_at": tx.now}
                days = timedelta(days=self.words_days)
                tx.close_case_words(id_, tx.now + days)
            tx.change_case(id_, **values)
            return
        start = {name: value for name, value in CASE_START.items() if name not in values}
        self.opened.add(id_)
        open_key = f"{self.the}:{values['family']}"
        tx.merge(
            Case,
            ["id"],
            {**start, **values, "id": id_, "citizen_id": self.the, "open_key": open_key},
        )

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
            case KeepRating(goal, value):
                tx.add(Rating, citizen_id=the, goal_id=goal, value=value, at=now)
            case KeepGoal(text, None, state):
                sealed = tx.seal(text, "goal.text")
                tx.add(Goal, citizen_id=the, text=sealed, state=state, at=now)
            case KeepGoal(text, int() as id_, state):
                tx.change_goal(id_, text=tx.seal(text, "goal.text"), state=state)
            case KeepCompetence(text):
                sealed = tx.seal(text, "competence.text")
                tx.add(Competence, citizen_id=the, text=sealed, at=now)
            case KeepQuestion():
                self._question(effect)
            case KeepGoal():
                raise AssertionError("a goal's id is a number or none")
            case _:
                assert_never(effect)

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
