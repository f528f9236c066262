"""Hop 5: what a turn asked for is written down. Every effect, in one match."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, assert_never

from bot import messages
from bot.arrivals import Arrival
from bot.parts import Parts
from bot.talks import Place, columns
from flows.effects import (
    CloseTasks,
    Count,
    DeleteMessage,
    DropAlarms,
    DropShift,
    Effect,
    Forget,
    KeepAbsence,
    KeepCase,
    KeepCompetence,
    KeepGoal,
    KeepPerson,
    KeepRating,
    KeepShift,
    KeepSignal,
    KeepWords,
    LogCase,
    Remember,
    Say,
    SetAlarm,
    SignIn,
    Tell,
    Unsend,
)
from flows.events import Answered, Sent, Wrote
from flows.turn import QUIET, Turn
from storage.tables import (
    Absence,
    Case,
    CaseLog,
    Competence,
    Goal,
    Rating,
    Signal,
    Words,
)
from storage.tx import Tx

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


def carry_out(
    parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, places: Mapping[int, Place]
) -> tuple[str, ...]:
    """Everything the turn asked for, into the transaction. Returns what a page shows, when
    the turn came from a page instead of a chat."""
    writer = _Writer(parts, tx, turn, arrival, places)
    before = places[turn.me.id].talk
    messages.settle_question(tx, turn, before, arrival)
    for effect in turn.effects:
        writer.write(effect)
    if isinstance(arrival.event, Wrote | Sent):
        messages.forget_typed(tx, turn, arrival, parts.policy.keep.telegram_hours)
    if isinstance(arrival.event, Answered) and messages.settles(arrival.event):
        tx.answer_task(arrival.task, arrival.event.value)
    writer.move()
    return tuple(writer.page)


class _Writer:
    """One turn's effects on their way into one transaction."""

    def __init__(
        self, parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, places: Mapping[int, Place]
    ) -> None:
        self.parts, self.tx, self.turn, self.arrival = parts, tx, turn, arrival
        self.places, self.page = places, list[str]()
        self.opened: set[str] = set()  # cases and absences that are new in this turn
        self.me = turn.me.id
        self.citizen = turn.citizen.person.id if turn.citizen else None

    def write(self, effect: Effect) -> None:
        match effect:
            case Say() | Tell() | SignIn() | DeleteMessage() | Unsend():
                self._message(effect)
            case SetAlarm() | DropAlarms() | CloseTasks():
                self._timer(effect)
            case KeepCase() | LogCase() | KeepSignal():
                self._case(effect)
            case Remember(changes):
                place = self.places[self._the]
                place.memory = replace(place.memory, **changes)
            case KeepPerson(language, participation):
                self._person(language, participation)
            case Forget():
                self._forget()
            case Count(what):
                self.parts.metrics.counted.labels(what).inc()
            case _:
                self._fact(effect)

    @property
    def _the(self) -> int:
        if self.citizen is None:
            raise LookupError("this effect needs a citizen")
        return self.citizen

    def _message(self, effect: Say | Tell | SignIn | DeleteMessage | Unsend) -> None:
        match effect:
            case Say():
                self.page += messages.say(self.parts, self.tx, self.turn, self.arrival, effect)
            case Tell():
                messages.tell(self.parts, self.tx, self.turn, self.arrival, effect)
            case SignIn(person, leads_to):
                messages.sign_in(self.parts, self.tx, self.turn, self.arrival, person, leads_to)
            case DeleteMessage():
                messages.delete_typed(self.tx, self.turn, self.arrival)
            case Unsend(lane):
                self.tx.unsend(self.me, lane)

    def _timer(self, effect: SetAlarm | DropAlarms | CloseTasks) -> None:
        match effect:
            case SetAlarm(what, due, not_after, ref, fence):
                # A question is waited for by the one who was asked; all else is the citizen's.
                owner = self.me if what == QUIET or self.citizen is None else self.citizen
                self.tx.set_alarm(
                    person_id=owner, what=what, due=due, not_after=not_after, ref=ref, fence=fence
                )
            case DropAlarms(what, ref):
                owner = self.me if self.citizen is None else self.citizen
                self.tx.drop_alarms(owner, what, ref)
            case CloseTasks(kind, ref):
                self.tx.close_tasks(kind, ref)

    def _case(self, effect: KeepCase | LogCase | KeepSignal) -> None:
        tx = self.tx
        match effect:
            case KeepCase(id_, facts):
                self._keep_case(id_, dict(facts))
            case LogCase(case, what, actor, source, details, note):
                sealed = tx.seal(note, "caselog.note") if note else None
                tx.add(
                    CaseLog,
                    case_id=case,
                    citizen_id=self._the,
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
                    citizen_id=self._the,
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
                days = timedelta(days=self.parts.policy.keep.words_days)
                tx.close_case_words(id_, tx.now + days)
            tx.change_case(id_, **values)
            return
        start = {name: value for name, value in CASE_START.items() if name not in values}
        self.opened.add(id_)
        open_key = f"{self._the}:{values['family']}"
        tx.merge(
            Case,
            ["id"],
            {**start, **values, "id": id_, "citizen_id": self._the, "open_key": open_key},
        )

    def _person(self, language: str | None, participation: Any) -> None:
        values = {"language": language, "participation": participation and str(participation)}
        chosen = {name: value for name, value in values.items() if value}
        if chosen:
            self.tx.change_person(self.me, **chosen)

    def _forget(self) -> None:
        """SLET: the words, what is not yet sent, and where the dialogue stood."""
        self.tx.forget_words(self._the)
        place = self.places[self._the]
        place.memory = replace(place.memory, summary_words="", step="", motivations=())

    def _fact(
        self,
        effect: KeepShift | DropShift | KeepAbsence | KeepWords | KeepRating | KeepGoal | KeepCompetence,
    ) -> None:
        tx, the, now = self.tx, self._the, self.tx.now
        match effect:
            case KeepShift(starts, facts):
                self._shift({"starts": starts, **_values(facts)})
            case DropShift(starts):
                tx.drop_shift(the, starts)
            case KeepAbsence(id_, facts):
                self._absence(id_, _values(facts))
            case KeepWords(kind, text, case):
                sealed = tx.seal(text, "words.text")
                forget = now + timedelta(days=self.parts.policy.keep.words_days)
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
            case KeepGoal():
                raise AssertionError("a goal's id is a number or none")
            case _:
                assert_never(effect)

    def _shift(self, values: dict[str, Any]) -> None:
        """A planned shift, or new facts about one."""
        values = {"citizen_id": self._the, **values}
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
                "citizen_id": self._the,
                "placement_id": placement.id,
            },
        )

    def move(self) -> None:
        """The dialogue of whose turn it was, and the citizen's memory, written once."""
        turn, vault = self.turn, self.parts.store.vault
        self.places[self.me].talk = turn.talk
        self.tx.move(self.me, columns(self.places[self.me], vault))
        if self.citizen is not None and self.citizen != self.me:
            self.tx.move(self.citizen, columns(self.places[self.citizen], vault))


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


