"""Plays one table alone: a pure flow and one citizen, without database, network or mail.
Good for the wording and the branches of a dialogue; what it asks for is only looked at.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

from bot.local.cast import HELPERS, WORKPLACE
from bot.local.expect import Unmet, texts_unmet
from bot.local.result import Failure
from bot.local.story import Step, Story
from bot.local.transcript import Show
from bot.render import in_words, speaker
from flows.calendar import Schedule
from flows.dialogue import open_flow, settle
from flows.effects import Button, KeepSignal, Say, Tell
from flows.events import Event, Pressed, Rang, Sent, Wrote
from flows.facts import Citizen, Person, Phase, Placement, Role, Shift
from flows.own import Condition, Goal
from flows.route import take
from flows.texts import Text
from flows.turn import QUIET, Talk, Turn
from flows.understanding import hear

ME = 1
SHARED = ("company_mentor",)


def play_alone(story: Story, show: Show) -> Failure | None:
    return Alone(story, show).play()


class Alone:
    def __init__(self, story: Story, show: Show) -> None:
        self._story, self._show, self._zone = story, show, story.policy.office.zone
        self._talk, self._citizen = Talk(), _citizen(story)
        self._ids: Iterator[int] = count(1)
        self._turn = self._next(Rang("play", story.start))
        self._buttons: list[Button] = []

    def _next(self, event: Event) -> Turn:
        """Half a minute's work: the clock does not move while a table is played alone."""
        return Turn(
            self._citizen.person,
            event,
            self._story.start,
            self._story.policy,
            self._talk,
            self._citizen,
            lambda: f"id{next(self._ids)}",
            speaker(self._story.casting.language, self._zone),
        )

    def play(self) -> Failure | None:
        shift = next((s for s in self._citizen.shifts), None)
        answers = {"shift": shift.starts.isoformat()} if shift else {}
        open_flow(self._turn, self._story.flow, answers)
        settle(self._turn)
        self._told()
        for step in self._story.steps:
            unmet = self._step(step)
            if unmet:
                at = f"{self._story.flow}, state {self._talk.state or 'ended'}"
                return Failure(step.number, step.line, unmet.wanted, unmet.seen, at)
        return None

    def _step(self, step: Step) -> Unmet | None:
        if step.action:
            event = self._event(step)
            if isinstance(event, Unmet):
                return event
            self._turn = self._next(event)
            take(self._turn)
            self._told()
        found = (self._unmet(step, wish.kind) for wish in step.expects)
        return next((unmet for unmet in found if unmet), None)

    def _event(self, step: Step) -> Event | Unmet:
        match step.action:
            case "writes":
                self._show(f"    {self._citizen.person.name}: {step.value}")
                return Wrote(hear(step.value, self._story.casting.language))
            case "sends":
                kind, caption = step.value
                self._show(f"    {self._citizen.person.name}: ({kind}) {caption}".rstrip())
                if caption:
                    return Wrote(hear(caption, self._story.casting.language), beside=True)
                return Sent(kind)
            case "goes_quiet":
                self._show(f"    {self._citizen.person.name}: …")
                return Rang(QUIET, self._story.start, fence=self._talk.question)
            case _:
                return self._press(step.value)

    def _press(self, label: str) -> Event | Unmet:
        labels = {self._words(button.label): button.value for button in self._buttons}
        wanted = [label, *(known for known in labels if known.startswith(label))]
        value = next((labels[known] for known in wanted if known in labels), None)
        if value is None:
            return Unmet(f"a button {label}", ", ".join(labels))
        self._show(f"    {self._citizen.person.name}: presses [{label}]")
        return Pressed(self._talk.question, value)

    def _unmet(self, step: Step, kind: str) -> Unmet | None:
        wish = next(wish for wish in step.expects if wish.kind == kind)
        match kind:
            case "sees" | "sees_not":
                return texts_unmet(wish, f"{step.who} sees", self._said(step.who))
            case "mail":
                return texts_unmet(wish, f"a message to {step.who}", self._said(step.who))
            case "no_mail":
                there = [e for e in self._turn.effects if isinstance(e, Tell)]
                return Unmet("nobody is written to", str(len(there))) if there else None
            case "state":
                state = self._talk.state or "ended"
                return None if wish.wanted == (state,) else Unmet(f"state {wish.wanted[0]}", state)
            case _:
                return self._signal(dict(wish.case), kind)

    def _signal(self, wanted: dict[str, str], kind: str) -> Unmet | None:
        """Alone there are signals; what becomes of them is the cases' business."""
        kept = [e for e in self._turn.effects if isinstance(e, KeepSignal)]
        there = [{"family": signal.family, "colour": str(signal.colour)} for signal in kept]
        if kind == "no_case":
            return Unmet("no signal", str(there)) if there else None
        if any(wanted.items() <= signal.items() for signal in there):
            return None
        return Unmet(f"a signal {wanted}", str(there or "none"))

    # --- what was said ----------------------------------------------------------------

    def _told(self) -> None:
        """What the turn said, printed; the buttons that can be pressed now."""
        for effect in self._turn.effects:
            if isinstance(effect, Say):
                self._buttons = list(effect.buttons)
                labels = " ".join(f"[{self._words(b.label)}]" for b in effect.buttons)
                self._show(f"    Fodfæste: {self._words(effect.text)}  {labels}".rstrip())
            elif isinstance(effect, Tell):
                self._show(f"    Fodfæste → {effect.person}: {self._words(effect.text)}")

    def _said(self, who: str) -> list[str]:
        said: list[str] = []
        person = ME if who == "citizen" else self._citizen.chain[Role(who)].id
        for effect in self._turn.effects:
            labels = [self._words(b.label) for b in getattr(effect, "buttons", ())]
            if isinstance(effect, Say) and person == ME:
                said.append("\n".join([self._words(effect.text), *labels]))
            elif isinstance(effect, Tell) and effect.person == person:
                texts = [effect.subject, effect.text, *effect.lines]
                said.append("\n".join([*map(self._words, texts), *labels]))
        return said

    def _words(self, text: Text) -> str:
        return in_words(text, self._story.casting.language, self._zone)


def _citizen(story: Story) -> Citizen:
    plays, today = story.casting, story.start.date()
    helpers: dict[Role, Person] = {}
    for number, helper in enumerate(HELPERS, ME + 1):
        if helper.role not in plays.without:
            channels = ("telegram",) if helper.telegram else ("mail",)
            helpers[Role(helper.role)] = Person(
                number, helper.name, phone=helper.phone, email=helper.email, channels=channels
            )
    schedule = Schedule.parse(plays.schedule)
    placement: dict[str, Any] = {"wish": plays.wish, "concern": bool(plays.concern)}
    first, last = today + plays.first, today + plays.last
    times = schedule.shifts(first, min(last, today + timedelta(days=7)), story.policy.office.zone)
    return Citizen(
        Person(ME, plays.citizen, plays.language, channels=("telegram",)),
        "STORY",
        placement=Placement(1, WORKPLACE, first, last, schedule, Phase(plays.phase), **placement),
        chain=helpers,
        shifts=tuple(Shift(t.day, t.starts, t.ends) for t in times if t.day >= today),
        goals=tuple(Goal(n, text) for n, text in enumerate(plays.goals, 1)),
        conditions=tuple(Condition(n, text, SHARED) for n, text in enumerate(plays.conditions, 1)),
    )
