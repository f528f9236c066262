"""A citizen's case as its staff live it: signals come, people press, the clock rings."""

from datetime import UTC, datetime
from typing import Any

from flows.cases import gather
from flows.effects import Effect, LogCase, SetAlarm, Tell
from flows.events import Rang, Started
from flows.facts import CaseFile, Person, Role
from flows.policy import Colour
from flows.turn import Signal, Talk, Turn
from tests.chat import PureChat, plain


def at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    """UTC; Denmark is one hour ahead in November (23 November 2026 is a Monday)."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


class CaseChat(PureChat):
    """`log` holds every row ever written, `sent` every message to somebody else."""

    def __init__(self, now: datetime | None = None, **facts: Any) -> None:
        super().__init__(**facts)
        self.now = now or at(23, 9)
        self.log: list[LogCase] = []
        self.sent: list[tuple[datetime, Tell]] = []

    def notices(
        self, rule: str, family: str, colour: Colour, words: str = "", again: str = ""
    ) -> "CaseChat":
        """A step that signals something."""
        turn = Turn(self.me, Started(), self.now, self.policy, Talk(), self.citizen)
        turn.new_id = lambda: next(self._ids)
        turn.signals.append(Signal(rule, family, colour, words))
        if again:
            turn.signals.append(Signal(again, family, colour))
        gather(turn)
        self.turn, self.effects = turn, turn.effects
        for effect in turn.effects:
            self._apply(effect)
        return self

    def danger(self) -> "CaseChat":
        return self.notices("danger", "danger", Colour.red, "noget meget privat")

    def no_show(self) -> "CaseChat":
        return self.notices("no_show", "noshow", Colour.orange)

    def hard_days(self) -> "CaseChat":
        return self.notices("hard_days", "wellbeing", Colour.yellow)

    def _apply(self, effect: Effect) -> None:
        super()._apply(effect)
        if isinstance(effect, LogCase):
            self.log.append(effect)
        if isinstance(effect, Tell):
            self.sent.append((self.now, effect))

    @property
    def case(self) -> CaseFile:
        (case,) = self.citizen.cases
        return case

    def taps(self, who: Role, value: str, fence: int | None = None) -> "CaseChat":
        fence = self.case.step if fence is None else fence
        self.answers("case", self.last_case(), value, who, fence)
        return self

    def taps_case(self, family: str, who: Role, value: str) -> "CaseChat":
        """On the card of one of several cases."""
        case = next(c for c in self.citizen.cases if c.family == family)
        self.answers("case", case.id, value, who, case.step)
        return self

    def last_case(self) -> str:
        return self.log[0].case

    def nobody_does_anything(self, what: str = "case") -> "CaseChat":
        """The clock moves to the next alarm that still counts, and it rings."""
        alarm = self.waiting(what)
        self.now = max(self.now, alarm.due)
        self.happens(Rang(alarm.what, alarm.due, ref=alarm.ref, fence=alarm.fence))
        return self

    def waiting(self, what: str = "case") -> SetAlarm:
        alarms = [a for a in self.alarms if a.what == what and a.fence == self.case.step]
        return min((a for a in alarms if a.due >= self._counts_from(what)), key=lambda a: a.due)

    def _counts_from(self, what: str) -> datetime:
        due = self.case.due if what == "case" else self.case.contact_by
        return due or self.now

    def got(self, *roles: Role) -> bool:
        """Whether exactly these people were told in the last turn."""
        ids = {self.citizen.chain[role].id for role in roles}
        return {e.person for e in self.effects if isinstance(e, Tell)} == ids

    def without(self, *roles: Role) -> "CaseChat":
        chain = {role: p for role, p in self.citizen.chain.items() if role not in roles}
        self._change(chain=chain)
        return self

    def unreachable(self, *roles: Role) -> "CaseChat":
        chain = dict(self.citizen.chain)
        for role in roles:
            person = chain[role]
            chain[role] = Person(person.id, person.name, phone=person.phone, channels=())
        self._change(chain=chain)
        return self

    def add(self, role: Role, person: Person) -> "CaseChat":
        self._change(chain={**self.citizen.chain, role: person})
        return self

    def rows(self, what: str) -> list[LogCase]:
        return [row for row in self.log if row.what == what]


def whole(tell: Tell) -> str:
    """Everything that can be read in a message, the buttons included."""
    texts = [tell.subject, tell.text, *tell.lines, *(b.label for b in tell.buttons)]
    return "\n".join(plain(text) for text in texts)
