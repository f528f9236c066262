"""The end of a placement told through the flows alone: its last weeks, its last day, and after."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from flows.calendar import Schedule
from flows.effects import Tell
from flows.events import Answered, Pressed, Wrote
from flows.facts import Phase, Placement, Role
from flows.own import Entry, Kind
from flows.understanding import hear
from tests.amina import placed
from tests.chat import plain
from tests.flows.track_chat import TrackChat

LAST = date(2027, 2, 19)  # a Friday


def at(month: int, day: int, hour: int, year: int = 2027) -> datetime:
    """UTC; Denmark is one hour ahead in winter."""
    return datetime(year, month, day, hour, tzinfo=UTC)


class ClosingChat(TrackChat):
    def __init__(self, phase: Phase = Phase.ending, **facts: Any) -> None:
        placement = Placement(
            1, "Byggehuset", date(2026, 11, 23), LAST, Schedule.parse("mon-fri 08:30-12:30"), phase,
        )  # fmt: skip
        facts = {"placement": placement, "shifts": (), **facts}
        super().__init__(**facts)
        self.now = at(2, 2, 9)

    def lines(self, kind: Kind, key: str | None = None) -> list[Entry]:
        found = [line for line in self.citizen.entries if line.kind is kind]
        return [line for line in found if key is None or line.key == key]

    def last_day(self) -> "ClosingChat":
        self.now = at(2, 19, 10)  # somebody is in the office
        self.rings("closing", ref="1")
        return self

    def next_closing(self) -> "ClosingChat":
        self.ring_next("closing")
        return self

    @property
    def phase(self) -> Phase:
        assert self.citizen.placement is not None
        return self.citizen.placement.phase

    def mails(self, role: Role) -> str:
        return "\n".join(self.got(role))

    def cards_of(self, role: Role) -> list[str]:
        """The labels of what they can press, in the last turn."""
        return [plain(button.label) for tell in self.told(role) for button in tell.buttons]

    def agreed(self, key: str) -> "ClosingChat":
        entry = Entry("n1", Kind.next_step, self.now, key, state="agreed", placement=1)
        self._change(entries=(*self.citizen.entries, entry))
        return self

    def without(self, *roles: Role) -> "ClosingChat":
        chain = {role: p for role, p in self.citizen.chain.items() if role not in roles}
        self._change(chain=chain)
        return self

    def works_from(self, first: date) -> "ClosingChat":
        self._change(placement=placed(self.citizen, last=first))
        return self

    def told_me(self) -> Tell:
        """The newest message to the citizen with something to press."""
        return next(t for t in reversed(self.inbox) if t.person == self.me.id and t.task)

    def presses_card(self, card: Tell, value: str) -> "ClosingChat":
        task = card.task
        assert task is not None
        assert value in {button.value for button in card.buttons}
        self.happens(Answered(task.id, task.kind, task.ref, value, task.fence))
        return self

    def staff_writes(self, role: Role, text: str) -> "ClosingChat":
        self.happens(Wrote(hear(text, "da")), self.citizen.chain[role])
        return self

    def staff_presses(self, role: Role, value: str) -> "ClosingChat":
        person = self.citizen.chain[role]
        self.happens(Pressed(self.talks[person.id].question, value), person)
        return self

    def new_placement(self, id_: int) -> "ClosingChat":
        assert self.citizen.placement is not None
        first = self.now.date()
        new = replace(
            self.citizen.placement, id=id_, first=first, last=date(2027, 6, 30), phase=Phase.startup
        )
        self._change(placement=new)
        return self
