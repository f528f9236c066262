"""What the page of a meeting shows. Writes nothing; the one door is whether the reader holds
meetings with this citizen now. What a citizen keeps to themselves is not looked up."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.desk.cases.reading import Reading
from bot.desk.citizen.tabs import MAY_HOLD, Tabs, tabs_of
from bot.parts import Parts
from bot.talks import place_from
from flows.book import newest
from flows.calendar import at_local, local
from flows.facts import Citizen, Role
from flows.meetings import agendas, agreements, paid_hours, report_told
from flows.meetings.agenda import Point
from flows.meetings.agendas import Agenda
from flows.own import Entry, Kind
from flows.texts import Text
from storage import desk

CLOSED_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the agenda with what is noted beside it; `by` is the role that wrote it."""

    key: str
    name: Text
    known: tuple[Text, ...]
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    what: str
    owner: str  # a role
    name: str  # who has it now; "" when nobody does
    day: date | None
    state: str


@dataclass(frozen=True, slots=True)
class MeetingPage:
    citizen: int
    alias: str
    workplace: str
    which: Agenda
    items: tuple[Item, ...]
    earlier: tuple[Item, ...]  # notes of the follow-up before
    decisions: tuple[Decision, ...]
    closed: tuple[Decision, ...]
    owners: tuple[tuple[str, str], ...]  # role and name of who can have a decision
    paid: str
    meeting: date | None
    begins: date | None
    start_meeting: datetime | None  # agreed, before the first day
    placement: int | None
    sent: date | None  # the report, to the citizen
    unsent: bool
    today: date
    now: datetime
    tabs: Tabs

    @property
    def day(self) -> date | None:
        """Of this meeting, as far as it is known."""
        return self.meeting if self.which is Agenda.follow_up else None

    @property
    def notes(self) -> dict[str, str]:
        return {item.key: item.note for item in self.items}

    @property
    def version(self) -> dict[str, str]:
        """What a form was made from: who changes the same in between is not overwritten."""
        notes = {f"note_{key}": mark(note) for key, note in self.notes.items()}
        return {**notes, "paid_hours": self.paid, "next": str(self.meeting or "")}


class MeetingReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, reader: int, citizen_id: int, which: Agenda) -> MeetingPage | None:
        """None when there is nobody, and when it is none of the reader's business."""
        citizen = self.citizen(reader, citizen_id)
        return None if citizen is None else self._page(citizen, which, reader)

    def citizen(self, reader: int, citizen_id: int) -> Citizen | None:
        with self._parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen_id)
            if found is None or not found.roles_of(reader) & MAY_HOLD:
                return None
            row = desk.dialogue_of(connection, citizen_id)
        return replace(found, memory=place_from(row, self._parts.store.vault).memory)

    def _page(self, citizen: Citizen, which: Agenda, reader: int) -> MeetingPage:
        now, policy = self._parts.clock.now(), self._parts.policy
        roles, placement = citizen.roles_of(reader), citizen.placement
        points = agendas.points(which, citizen, policy, now, roles)
        notes = agendas.notes(citizen, which)
        sent = report_told.sent(citizen)
        before = agendas.last_notes(citizen) if which is Agenda.follow_up else []
        held = {line.key.partition(".")[2]: line for line in before}
        closed = agreements.closed_by_staff(citizen)[-CLOSED_SHOWN:]
        return MeetingPage(
            citizen.person.id,
            citizen.person.name,
            placement.workplace if placement else "",
            which,
            tuple(_item(point, notes.get(point.key)) for point in points),
            tuple(_item(point, held[point.key]) for point in points if point.key in held),
            tuple(_decision(citizen, one) for one in agreements.of_staff(citizen)),
            tuple(_decision(citizen, one) for one in reversed(closed)),
            tuple((str(role), name) for role in agreements.OWNERS if (name := _who(citizen, role))),
            paid_hours.status(citizen),
            placement.follow_up if placement else None,
            placement.first if placement else None,
            _start_meeting(citizen, policy.office.zone),
            placement.id if placement else None,
            sent.day if sent else None,
            report_told.unsent(citizen),
            local(now, policy.office.zone).date(),
            now,
            tabs_of(citizen, reader),
        )


def _start_meeting(citizen: Citizen, zone: str) -> datetime | None:
    line = newest(citizen, Kind.start_meeting)
    if line is None or line.day is None or line.value is None:
        return None
    return at_local(line.day, time(*divmod(line.value, 60)), zone)


def mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def _item(point: Point, note: Entry | None) -> Item:
    text, by = (note.text, note.source) if note else ("", "")
    return Item(point.key, point.name, point.known, text, by)


def _decision(citizen: Citizen, line: Entry) -> Decision:
    name = _who(citizen, Role(line.key))
    return Decision(line.id, line.text, line.key, name, line.day, line.state)


def _who(citizen: Citizen, role: Role) -> str:
    if role is Role.citizen:
        return citizen.person.name
    person = citizen.who(role)
    return person.name if person else ""
