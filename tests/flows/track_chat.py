"""A no-show and what follows, told through the flows alone."""

from typing import Any

from flows.cases import gather
from flows.effects import Tell
from flows.events import Answered, Started, TrackActed
from flows.facts import Person, Role
from flows.policy import Colour
from flows.track_facts import Meeting, Name, Track
from flows.tracks import follow
from flows.turn import Signal, Talk, Turn
from tests.amina import STARTS
from tests.chat import PureChat, plain


class TrackChat(PureChat):
    """`inbox` holds everything that was ever told to somebody else."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(**facts)
        self.inbox: list[Tell] = []

    def _apply(self, effect: Any) -> None:
        super()._apply(effect)
        if isinstance(effect, Tell):
            self.inbox.append(effect)

    def not_arrived(self) -> "TrackChat":
        """The company mentor says so; two hours later nobody has heard a word."""
        ref = STARTS.isoformat()
        self.later(hours=2, minutes=15)
        self.rings("ask_mentor", ref, fence=1)
        self.answers("arrived", ref, "no", Role.company_mentor)
        self.rings("noshow", ref, fence=1)
        self.later(hours=2)
        return self.ring_it("no_contact")

    def notices_no_show(self) -> "TrackChat":
        """Without a word from anybody about how it became known."""
        return self.notices("no_show", "noshow", Colour.orange)

    def notices(self, rule: str, family: str, colour: Colour) -> "TrackChat":
        """A step that signals something."""
        turn = Turn(self.me, Started(), self.now, self.policy, Talk(), self.citizen)
        turn.new_id = lambda: next(self._ids)
        turn.signals.append(Signal(rule, family, colour))
        gather(turn)
        follow(turn)
        self.turn, self.effects = turn, turn.effects
        for effect in turn.effects:
            self._apply(effect)
        return self

    def ring_it(self, what: str) -> "TrackChat":
        self.ring_next(what)
        return self

    def taps(self, who: Role, value: str) -> "TrackChat":
        """The newest card of theirs that has such a button."""
        person = self.citizen.chain[who]
        cards = [t for t in self.inbox if t.person == person.id and t.task]
        for card in reversed(cards):
            if any(value in (b.value, plain(b.label)) for b in card.buttons):
                (found,) = [b.value for b in card.buttons if value in (b.value, plain(b.label))]
                assert card.task is not None
                task = card.task
                self.happens(Answered(task.id, task.kind, task.ref, found, task.fence), person)
                return self
        raise AssertionError(f"{who} has no card with {value}")

    def at_desk(self, action: str, who: Role = Role.caseworker, **fields: str) -> "TrackChat":
        case = next((t.case for t in self.citizen.tracks), "")
        self.happens(TrackActed(case, action, fields), self.citizen.chain[who])
        return self

    @property
    def toast(self) -> str:
        assert self.turn is not None
        return plain(self.turn.toast) if self.turn.toast else ""

    def track(self, name: Name) -> Track:
        return next(track for track in self.citizen.tracks if track.name is name)

    @property
    def a(self) -> Track:
        return self.track(Name.citizen)

    @property
    def b(self) -> Track:
        return self.track(Name.network)

    @property
    def meeting(self) -> Meeting:
        assert self.citizen.meeting is not None
        return self.citizen.meeting

    def got(self, who: Role | Person) -> list[str]:
        """What they were told in the last turn, whole."""
        person = who if isinstance(who, Person) else self.citizen.chain[who]
        return [
            "\n".join(plain(text) for text in (tell.subject, tell.text, *tell.lines))
            for tell in self.effects
            if isinstance(tell, Tell) and tell.person == person.id
        ]
