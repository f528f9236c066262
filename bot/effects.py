"""Hop 5: what a turn asked for is written down. Every effect, in one match."""

from collections.abc import Mapping
from dataclasses import replace

from bot import messages, readdress
from bot.arrivals import Arrival
from bot.keeping import Keeping
from bot.learning import observe
from bot.own_keeping import OwnKeeping
from bot.parts import Parts
from bot.talks import Place, columns
from bot.track_keeping import TrackKeeping
from flows.effects import (
    Count,
    DeleteMessage,
    DropAlarms,
    Effect,
    Forget,
    KeepCase,
    KeepPerson,
    KeepSignal,
    LogCase,
    Remember,
    Say,
    SetAlarm,
    SignIn,
    Tell,
    Unsend,
)
from flows.events import Answered, Sent, Wrote
from flows.how_often import green_news
from flows.own_effects import OwnEffect
from flows.task_effects import CloseTasks, LookAtCitizens, Readdress, ReopenTask
from flows.track_effects import TrackEffect
from flows.turn import QUIET, Turn
from storage import own
from storage.together import choose
from storage.tx import Tx


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
    if isinstance(arrival.event, Wrote | Sent) or arrival.redacted:
        messages.forget_typed(tx, turn, arrival, parts.policy.keep.telegram_hours)
    if isinstance(arrival.event, Answered) and messages.settles(arrival.event):
        tx.answer_task(arrival.task, arrival.event.value, turn.restores)
    writer.move()
    return tuple(writer.page)


class _Writer:
    """One turn's effects on their way into one transaction."""

    def __init__(
        self, parts: Parts, tx: Tx, turn: Turn, arrival: Arrival, places: Mapping[int, Place]
    ) -> None:
        self.parts, self.tx, self.turn, self.arrival = parts, tx, turn, arrival
        self.places, self.page = places, list[str]()
        self.keeping = Keeping(tx, turn, parts.policy.keep.words_days)
        self.tracks = TrackKeeping(tx, turn, parts.policy)
        self.own = OwnKeeping(tx, turn)
        self.me = turn.me.id
        self.citizen = turn.citizen.person.id if turn.citizen else None

    def write(self, effect: Effect) -> None:
        observe(self.parts.metrics, self.turn, effect)
        match effect:
            case Say() | Tell() | SignIn() | DeleteMessage() | Unsend():
                self._message(effect)
            case SetAlarm() | DropAlarms() | CloseTasks():
                self._timer(effect)
            case ReopenTask(id_, answer):
                self.tx.reopen_task(id_, answer)
            case KeepCase() | LogCase():
                self.keeping.case(effect)
            case _ if isinstance(effect, TrackEffect):
                self.tracks.keep(effect)
            case _ if isinstance(effect, OwnEffect):
                self.own.keep(effect)
            case KeepSignal():
                self.keeping.case(effect)
                if news := green_news(self.turn, effect):
                    self._message(news)
            case Remember(changes):
                place = self.places[self._the]
                place.memory = replace(place.memory, **changes)
            case KeepPerson(language, participation, digest):
                self._person(language=language, participation=participation)
                if digest is not None:
                    choose(self.tx, self.me, digest)
            case Forget():
                self._forget()
            case Readdress(person, to):
                readdress.readdress(self.tx, self.turn, self.arrival, person, to)
            case LookAtCitizens(person, ref):
                readdress.look_at_citizens(self.parts, self.tx, self.turn, person, ref)
            case Count(what):
                self.parts.metrics.counted.labels(what).inc()
            case _:
                self.keeping.fact(effect)

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
            case Unsend(first, last):
                self.tx.unsend(self.me, first, last)

    def _timer(self, effect: SetAlarm | DropAlarms | CloseTasks) -> None:
        match effect:
            case SetAlarm(what, due, not_after, ref, fence, person):
                # A question is waited for by the one who was asked; all else is the citizen's.
                owner = self.me if what == QUIET or self.citizen is None else self.citizen
                owner = owner if person is None else person
                self.tx.set_alarm(
                    person_id=owner, what=what, due=due, not_after=not_after, ref=ref, fence=fence
                )
            case DropAlarms(what, ref):
                owner = self.me if self.citizen is None else self.citizen
                self.tx.drop_alarms(owner, what, ref)
            case CloseTasks(kind, ref, person):
                messages.close_cards(self.tx, self.turn, self.arrival, kind, ref, person)
                self.tx.close_tasks(kind, ref, person)

    def _person(self, **values: str | None) -> None:
        chosen = {name: str(value) for name, value in values.items() if value}
        if chosen:
            self.tx.change_person(self.me, **chosen)

    def _forget(self) -> None:
        """SLET: the words, what is not yet sent, and where the dialogue stood."""
        self.tx.forget_words(self._the)
        own.forget_private(self.tx, self._the)
        place = self.places[self._the]
        place.memory = replace(place.memory, step="", prompted=())

    def move(self) -> None:
        """The dialogue of whose turn it was, and the citizen's memory, written once."""
        turn, vault = self.turn, self.parts.store.vault
        self.places[self.me].talk = turn.talk
        self.tx.move(self.me, columns(self.places[self.me], vault))
        if self.citizen is not None and self.citizen != self.me:
            self.tx.move(self.citizen, columns(self.places[self.citizen], vault))
