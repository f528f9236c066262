"""The vocabulary for tests of a flow alone: one citizen talks, effects change the facts.

PureChat needs nothing. It applies what a turn asked for to the citizen's facts, so that a
conversation of several days can be told; stories in tests/stories play the whole program.
"""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from flows.effects import (
    Button,
    Effect,
    KeepAbsence,
    KeepCase,
    KeepNoted,
    KeepPerson,
    KeepQuestion,
    KeepShift,
    KeepSignal,
    Remember,
    Say,
    SetAlarm,
    Tell,
)
from flows.events import Answered, Commanded, Event, Pressed, Rang, TookBack, Wrote
from flows.facts import (
    Absence,
    CaseFile,
    Noted,
    Person,
    Question,
    Role,
)
from flows.own_effects import OwnEffect
from flows.policy import Policy
from flows.route import take
from flows.texts import Text, When
from flows.track_effects import EndPlacement, KeepMeeting, KeepTrack, NewPlan
from flows.track_facts import Meeting, Track
from flows.turn import Talk, Turn
from flows.understanding import hear
from tests import own_book
from tests.amina import AMINA, MONDAY, citizen
from tests.new_plans import after_plan


def plain(text: Text | str | int | When) -> str:
    """The Danish words, as a test wants to read them."""
    if isinstance(text, When):
        return text.at.isoformat()
    if not isinstance(text, Text):
        return str(text)
    msgid = text.plural if text.plural and text.n != 1 else text.msgid
    return msgid.format(**{name: plain(value) for name, value in text.values})


class PureChat:
    """One person's chat with the flows alone. `heard` is what was said in the last turn."""

    def __init__(self, me: Person = AMINA, policy: Policy | None = None, **facts: Any) -> None:
        self.policy, self.now = policy or Policy(), MONDAY
        self.citizen, self.me = citizen(**facts), me
        self.talks: dict[int, Talk] = {}
        self.effects: list[Effect] = []
        self.alarms: list[SetAlarm] = []
        self.signals: list[KeepSignal] = []
        self.turn: Turn | None = None
        self._given: dict[tuple[str, str, Role], tuple[str, datetime, dict[str, Any] | None]] = {}
        self._ids = iter(f"id{n}" for n in range(10**6))

    @property
    def talk(self) -> Talk:
        return self.talks.setdefault(self.me.id, Talk())

    @property
    def state(self) -> str:
        return self.talk.state

    @property
    def flow(self) -> str:
        return self.talk.flow

    def happens(self, event: Event, who: Person | None = None) -> "PureChat":
        me = who or self.me
        talk = self.talks.setdefault(me.id, Talk())
        turn = Turn(me, event, self.now, self.policy, talk, self.citizen, lambda: next(self._ids))
        turn.in_words = plain
        take(turn)
        self.turn, self.effects = turn, turn.effects
        for effect in turn.effects:
            self._apply(effect)
        return self

    def writes(self, text: str) -> "PureChat":
        return self.happens(Wrote(hear(text, self.me.language)))

    def commands(self, name: str, rest: str = "") -> "PureChat":
        return self.happens(Commanded(name, rest))

    def presses(self, value: str, question: int | None = None) -> "PureChat":
        """By the button's value; a label works too."""
        for say in self._said():
            for button in say.buttons:
                if plain(button.label) == value:
                    value = button.value
        if value.startswith("/"):
            return self.commands(value[1:])
        return self.happens(Pressed(self.talk.question if question is None else question, value))

    def goes_quiet(self) -> "PureChat":
        return self.rings("quiet", fence=self.talk.question)

    def rings(self, what: str, ref: str = "", fence: int = 0, **more: Any) -> "PureChat":
        return self.happens(Rang(what, self.now, ref=ref, fence=fence, **more))

    def answers(self, kind: str, ref: str, value: str, who: Role, fence: int = 0) -> "PureChat":
        """A helper taps a task's button or link."""
        person = self.citizen.chain[who]
        self.happens(Answered("task", kind, ref, value, fence), person)
        assert self.turn is not None
        self._given[kind, ref, who] = (value, self.now, self.turn.restores)
        return self

    def takes_back(self, kind: str, ref: str, who: Role) -> "PureChat":
        """The helper's newest answer to this, by its link."""
        value, at, before = self._given[kind, ref, who]
        event = TookBack("task", kind, ref, value, 0, True, at, before)
        return self.happens(event, self.citizen.chain[who])

    def later(self, **time: float) -> "PureChat":
        self.now += timedelta(**time)
        return self

    def alarm(self, what: str) -> SetAlarm:
        """The newest alarm of that name; KeyError if there is none."""
        for alarm in reversed(self.alarms):
            if alarm.what == what:
                return alarm
        raise KeyError(what)

    def ring_next(self, what: str) -> "PureChat":
        """Move the clock to the newest alarm of that name and let it ring."""
        alarm = self.alarm(what)
        self.now = max(self.now, alarm.due)
        return self.happens(Rang(alarm.what, alarm.due, alarm.not_after, alarm.ref, alarm.fence))

    # --- what can be seen -------------------------------------------------------------

    def _said(self) -> list[Say]:
        return [e for e in self.effects if isinstance(e, Say)]

    @property
    def heard(self) -> list[str]:
        return [plain(say.text) for say in self._said()]

    @property
    def buttons(self) -> list[str]:
        return [plain(b.label) for say in self._said() for b in say.buttons]

    @property
    def values(self) -> list[str]:
        return [b.value for say in self._said() for b in say.buttons]

    def told(self, role: Role) -> list[Tell]:
        """What was sent to the holder of the role in the last turn."""
        person = self.citizen.chain[role]
        return [e for e in self.effects if isinstance(e, Tell) and e.person == person.id]

    def asked_for(self, kind: type[Effect]) -> list[Any]:
        return [e for e in self.effects if isinstance(e, kind)]

    @property
    def cases(self) -> dict[str, str]:
        """Open cases: family → colour."""
        return {case.family: str(case.colour) for case in self.citizen.cases}

    # --- what a turn asked for becomes a fact -----------------------------------------

    def _apply(self, effect: Effect) -> None:
        match effect:
            case SetAlarm():
                self.alarms.append(effect)
            case KeepSignal():
                self.signals.append(effect)
            case Remember(changes):
                self._change(memory=replace(self.citizen.memory, **changes))
            case KeepShift(starts, facts):
                self._keep_shift(starts, dict(facts))
            case KeepAbsence(id_, facts):
                self._keep("absences", Absence, id_, dict(facts))
            case KeepCase(id_, facts):
                self._change(cases=(*self.citizen.cases, *self.citizen.closed))
                self._keep("cases", CaseFile, id_, dict(facts))
                known, ended = self.citizen.cases, {"closed", "merged"}
                self._change(
                    cases=tuple(c for c in known if c.state not in ended),
                    closed=tuple(c for c in known if c.state in ended),
                )
            case KeepTrack(id_, facts):
                self._keep("tracks", Track, id_, dict(facts))
                running = tuple(t for t in self.citizen.tracks if t.state != "closed")
                self._change(tracks=running)
            case KeepMeeting(id_, facts):
                known = self.citizen.meeting
                same = known is not None and known.id == id_
                meeting = replace(known, **facts) if same and known else Meeting(id_, **facts)
                self._change(meeting=meeting)
            case NewPlan() | EndPlacement():
                self._change(**after_plan(self.citizen, effect, self.now))
            case KeepQuestion(id_, facts):
                self._keep("questions", Question, id_, dict(facts))
            case KeepPerson(language, participation):
                if language:
                    self.me = replace(self.me, language=language)
                    self._change(person=self.me)
                if participation:
                    self._change(participation=participation)
            case KeepNoted(kind, about, value):
                noted = Noted(kind, self.now, about, value, self.turn.me.id if self.turn else None)
                self._change(noted=(*self.citizen.noted, noted))
            case _ if isinstance(effect, OwnEffect):
                self._change(**own_book.after(self.citizen, effect, self.now))
            case _:
                pass

    def _change(self, **facts: Any) -> None:
        self.citizen = replace(self.citizen, **facts)

    def _keep_shift(self, starts: datetime, facts: dict[str, Any]) -> None:
        self._change(
            shifts=tuple(
                replace(s, **facts) if s.starts == starts else s for s in self.citizen.shifts
            )
        )

    def _keep(self, name: str, kind: Any, id_: str, facts: dict[str, Any]) -> None:
        known = {field.name for field in fields(kind)}
        facts = {key: value for key, value in facts.items() if key in known}
        rows = getattr(self.citizen, name)
        if any(row.id == id_ for row in rows):
            rows = tuple(replace(row, **facts) if row.id == id_ else row for row in rows)
        else:
            rows = (*rows, kind(id=id_, **facts))
        self._change(**{name: rows})


__all__ = ["Button", "PureChat", "plain"]
