"""A Turn: one event happening to one person, everything it may look at, and what it asks for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from flows.calendar import local
from flows.effects import (
    Button,
    Count,
    Effect,
    Lane,
    NewTask,
    Remember,
    Say,
    SetAlarm,
    Tell,
)
from flows.events import Event, Pressed, Wrote
from flows.facts import Citizen, Person, Role, Shift
from flows.policy import Colour, Policy
from flows.signals.table import BY_NAME
from flows.texts import Text

QUIET = "quiet"


@dataclass(slots=True)
class Frame:
    """An interrupted dialogue, waiting under the one that is open."""

    flow: str
    state: str
    answers: dict[str, str]
    expires: datetime


@dataclass(slots=True)
class Talk:
    """Where one person's dialogue stands. `question` counts upwards for ever, so an old
    button or an old silence is told from the open question."""

    flow: str = ""
    state: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    question: int = 0
    asked_at: datetime | None = None
    stack: list[Frame] = field(default_factory=list)
    about: int | None = None  # the citizen, when a helper's dialogue is about one
    last: str = ""  # the newest answer, "question:value": a double press is told from an old button
    heard: str = (
        ""  # the newest wish that was taken up from words: an edit of them is no second one
    )

    @property
    def open(self) -> bool:
        return bool(self.flow)

    def copy(self) -> "Talk":
        """For trying something out: what is done to it leaves this one as it is."""
        return Talk(
            self.flow, self.state, dict(self.answers), self.question, self.asked_at,
            list(self.stack), self.about, self.last, self.heard,
        )  # fmt: skip

    def close(self) -> None:
        self.flow, self.state, self.answers, self.asked_at = "", "", {}, None


@dataclass(frozen=True, slots=True)
class Signal:
    """One observed fact that may matter: a row of the table (flows/signals) that came true."""

    rule: str
    family: str
    colour: Colour
    words: str = ""  # the citizen's own, sealed, read only in the desk


@dataclass(slots=True)
class Turn:
    """`me` is whose turn it is; `citizen` is whom it concerns (`me`, or the one behind a
    case, a task or a helper's dialogue)."""

    me: Person
    event: Event
    now: datetime
    policy: Policy
    talk: Talk
    citizen: Citizen | None = None
    new_id: Callable[[], str] = lambda: ""
    in_words: Callable[[Text], str] = lambda text: text.msgid
    effects: list[Effect] = field(default_factory=list)
    signals: list[Signal] = field(default_factory=list)
    offered: tuple[Button, ...] = ()
    opens: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    later: dict[str, str] = field(default_factory=dict)
    """Heard beside what is taken up now: intent → the words (flows/hearing/also.py)."""
    toast: Text | None = None  # a short word on the pressed button, instead of a message
    lane: Lane = Lane.answer
    not_after: datetime | None = None  # what is said in this turn is worthless later
    follows: tuple[Person, ...] = ()  # a helper's citizens, when a command named none of them
    restores: dict[str, Any] | None = None
    """Set by who handles an answer to a task: what it changes, as it was before, for as long as
    the answer may be taken back (flows/undo.py). None: it stands."""

    # transitions reads and sets `state` on its model
    @property
    def state(self) -> str:
        return self.talk.state

    @state.setter
    def state(self, state: str) -> None:
        self.talk.state = state

    @property
    def the(self) -> Citizen:
        """The citizen; for flows that are only ever about one."""
        if self.citizen is None:
            raise LookupError("this turn is about no citizen")
        return self.citizen

    @property
    def pressed(self) -> str:
        return self.event.value if isinstance(self.event, Pressed) else ""

    @property
    def wrote(self) -> str:
        return self.event.heard.text.strip() if isinstance(self.event, Wrote) else ""

    @property
    def answers(self) -> dict[str, str]:
        return self.talk.answers

    @property
    def today(self) -> datetime:
        """Now on the citizen's wall clock."""
        return local(self.now, self.policy.office.zone)

    def add(self, effect: Effect) -> None:
        self.effects.append(effect)

    def say(self, text: Text, *buttons: Button, lane: Lane | None = None) -> None:
        """Say something that expects no answer; buttons here are commands or links."""
        lane = self.lane if lane is None else lane
        self.add(Say(text, buttons, lane=lane, not_after=self.not_after))

    def open(self, flow: str, **answers: str) -> None:
        """Open another dialogue when this step is done."""
        self.opens.append((flow, answers))

    def ask(self, text: Text, *buttons: Button, hours: float | None = None) -> None:
        """Ask, number the question, and let WentQuiet happen if nothing is heard."""
        self.talk.question += 1
        self.talk.asked_at = self.now
        self.offered = buttons
        self.add(Say(text, buttons, self.talk.question, self.lane, self.not_after))
        wait = timedelta(hours=self.policy.rhythm.question_hours if hours is None else hours)
        self.add(SetAlarm(QUIET, self.now + wait, fence=self.talk.question))

    def signal(self, name: str, colour: Colour | None = None, *, words: str = "") -> None:
        """A rule of the table has come true; `colour` where its row names more than one."""
        rule = BY_NAME[name]
        self.signals.append(Signal(rule.name, rule.family, colour or rule.colour, words))

    def remember(self, **changes: Any) -> None:
        self.add(Remember(changes))

    def count(self, what: str) -> None:
        self.add(Count(what))

    def tell(
        self,
        role: Role,
        subject: Text,
        text: Text,
        *buttons: Button,
        lines: tuple[Text, ...] = (),
        task: NewTask | None = None,
        receipt: str = "",
        lane: Lane = Lane.notice,
        **more: Any,
    ) -> bool:
        """To whoever holds the role now. False when nobody does."""
        person = self.the.who(role)
        if person is None:
            return False
        self.add(
            Tell(
                person.id,
                subject,
                text,
                lines=lines,
                task=task,
                buttons=buttons,
                lane=lane,
                receipt=receipt,
                **more,
            )
        )
        return True

    def shift(self) -> Shift | None:
        """The shift a dialogue is about (answers["shift"]), else today's nearest one."""
        if "shift" in self.answers:
            return self.the.shift_on(datetime.fromisoformat(self.answers["shift"]))
        today = [s for s in self.the.shifts if s.day == self.today.date()]
        return min(today, key=lambda s: abs(s.starts - self.now), default=None)

    def copy(self) -> "Turn":
        """A probe: what would be said, without anything being asked for."""
        return replace(
            self,
            talk=self.talk.copy(),
            effects=[],
            signals=[],
            opens=[],
            later={},
            offered=(),
            restores=None,
        )

    def said(self) -> Iterator[Say]:
        return (effect for effect in self.effects if isinstance(effect, Say))
