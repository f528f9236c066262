"""One person, one event, one step.

A flow is a table (see checkin.py). `transitions` walks the table. One Machine per
flow serves everybody: the Turn is handed in, never registered with add_model, so
nothing about a person stays behind in the machine.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from transitions import Machine, State

from flows.effects import Button
from flows.events import Pressed, Sent, WentQuiet, Wrote
from flows.texts import TC, T
from flows.turn import Frame, Turn
from flows.typed import as_press

__all__ = ["Flow", "Frame", "Questions", "Row", "Turn", "row"]

Condition = Callable[[Turn], bool]
Action = Callable[[Turn], None]
Row = dict[str, Any]
Questions = Mapping[StrEnum, Action]
Spoken = Mapping[StrEnum, Callable[[str], str | None]]


def row(
    happened: type,
    source: StrEnum | Sequence[StrEnum],
    dest: StrEnum,
    *,
    when: Condition | None = None,
    do: Action | Sequence[Action] = (),
) -> Row:
    """One line of a table. Lines are tried from the top; the first that fits is taken."""
    return {
        "trigger": happened.__name__,
        "source": [source] if isinstance(source, StrEnum) else list(source),
        "dest": dest,
        "conditions": [] if when is None else [_bool(when)],
        "before": [do] if callable(do) else list(do),
    }


def _bool(condition: Condition) -> Condition:
    # transitions compares with `== True`: a truthy re.Match would silently count as no.
    def check(turn: Turn) -> bool:
        answer = condition(turn)
        if answer is not True and answer is not False:
            raise TypeError(f"{condition.__name__} must return a bool, not {answer!r}")
        return answer

    check.__name__ = condition.__name__
    return check


def pressed(*values: str) -> Condition:
    """The condition "one of these buttons", named after them for the drawing."""

    def check(turn: Turn) -> bool:
        return turn.pressed in values

    check.__name__ = "pressed_" + "_or_".join(values)
    return check


@dataclass(frozen=True, slots=True)
class Released:
    """What became of states that dialogues in flight may still stand in (DESIGN §4)."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    removed: Mapping[str, str] = field(default_factory=dict)  # state -> fallback, with apology


def cannot_read(turn: Turn) -> None:
    """A voice message, a picture, a sticker: it leaves the chat unseen, and that is said."""
    turn.say(
        T(
            "Jeg kan kun læse tekst. Det, du sendte, har jeg slettet. "
            "Skriv et par ord, eller tryk på en knap."
        ),
        Button(TC("button", "Hjælp"), "/hjaelp"),
    )


def not_seen(turn: Turn) -> None:
    """Something unreadable came with words: the words were heard, and that is said of the rest."""
    turn.say(
        T("Jeg har læst din tekst. Resten kan jeg ikke se, og jeg har slettet det."),
        Button(TC("button", "Hjælp"), "/hjaelp"),
    )


class Flow:
    """A dialogue: states, a table, and the question each state asks when entered."""

    def __init__(
        self,
        name: str,
        states: type[StrEnum],
        table: Sequence[Row],
        questions: Questions,
        *,
        start: StrEnum,
        ends: Sequence[StrEnum],
        released: Released | None = None,
        interrupts: bool = False,
        silence_acts: bool = False,
        spoken: Spoken | None = None,
    ) -> None:
        """`interrupts`: opens over another dialogue, which is asked again afterwards;
        otherwise an open dialogue is ended by this one. `silence_acts`: silence is an answer
        with consequences here, so the citizen gets all the time that was promised.
        `spoken`: words that mean a button there, whatever else they could mean elsewhere."""
        self.name, self.table, self.questions = name, table, questions
        self.states, self.start, self.ends = states, start, frozenset(ends)
        self.released, self.interrupts = released or Released(), interrupts
        self.silence_acts, self.spoken = silence_acts, spoken or {}
        self.machine = Machine(
            model=None,
            states=[State(s, on_enter=questions.get(s), final=s in self.ends) for s in states],
            initial=start,
            transitions=list(table),
            auto_transitions=False,
            name=name,
        )

    def trigger(self, turn: Turn) -> bool:
        """Walk the table. False: no line fits what happened."""
        return bool(self.machine.events[type(turn.event).__name__].trigger(turn, turn))

    def handles(self, state: str, event: type) -> bool:
        return any(
            line["trigger"] == event.__name__ and state in line["source"] for line in self.table
        )

    def wants_words(self, state: str) -> bool:
        """Whether words answer this question, and are not only put up with."""
        return any(
            line["trigger"] == Wrote.__name__ and state in line["source"] and line["dest"] != state
            for line in self.table
        )

    def step(self, turn: Turn) -> None:
        """Take what the person did as an answer to the open question."""
        if isinstance(turn.event, Wrote):
            value = self.typed(turn, turn.event)
            if value is not None:
                turn.event = Pressed(turn.talk.question, value)
                turn.talk.last = f"{turn.talk.question}:{value}"
        event, state = type(turn.event), turn.state
        if self._was_offered(turn) and self.handles(state, event) and self.trigger(turn):
            return
        if isinstance(turn.event, WentQuiet):
            turn.talk.close()  # a question that lists no silence simply ends
            return
        if isinstance(turn.event, Sent):
            cannot_read(turn)
        else:
            turn.say(T("Det forstod jeg ikke helt. Tryk gerne på en knap."))
        self.ask_again(turn)

    def ask_again(self, turn: Turn) -> None:
        question = self.questions.get(self.states(turn.state))
        if question:
            question(turn)

    def _was_offered(self, turn: Turn) -> bool:
        """A press comes from outside: only what the open question offers is an answer."""
        if not isinstance(turn.event, Pressed):
            return True
        return turn.pressed in {button.value for button in self.buttons(turn)}

    def buttons(self, turn: Turn) -> tuple[Button, ...]:
        """The buttons of the open question. Questions are pure: asking a copy is free."""
        probe = turn.copy()
        self.ask_again(probe)
        return probe.offered

    def as_spoken(self, turn: Turn, event: Wrote) -> str | None:
        """The value of a button in this state's own words for it."""
        reads = self.spoken.get(self.states(turn.state))
        return reads(event.heard.text) if reads else None

    def typed(self, turn: Turn, event: Wrote) -> str | None:
        """The value of the button the words mean, if they mean one (DESIGN §4); in whichever
        language it was asked."""
        if (value := self.as_spoken(turn, event)) is not None:
            return value
        probe = turn.copy()
        self.ask_again(probe)
        said = [say.language for say in probe.said() if say.language and say.question]
        for language in (turn.me.language, *said):
            value = as_press(event.heard.text, probe.offered, language, turn.in_words)
            if value is not None:
                return value
        return None
