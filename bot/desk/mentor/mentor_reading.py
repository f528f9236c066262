"""What a mentor's own page shows, read from the database. Writes nothing.

The one door: the link was made by us, for this person, this citizen and this placement; the person
is a mentor of the citizen now; the placement runs. What is shown is decided in
flows/mentor_page.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from bot.desk.cases.reading import Reading
from bot.desk.mentor.promised import Promise, promises
from bot.links import FORMS
from bot.parts import Parts
from flows import book, mentor_page
from flows.calendar import local
from flows.facts import MENTORS, Citizen, Person, Phase, Role
from flows.meetings import paid_hours
from flows.mentor_page import Day
from flows.own import Kind
from flows.sharing.catalogue import BY_KEY, said
from flows.sharing.visible import Visible
from flows.texts import Text
from flows.weeks import week_of
from storage import desk
from storage.questions import followed

MENTOR, WEEK, ASK, HOST = "mentor", "week", "ask", "host"
assert {MENTOR, WEEK, ASK, HOST} <= set(FORMS)
ARRIVED = "arrived"  # the kind of task: the same door as the one-tap links of a mail
TO_CALL = (Role.job_consultant, Role.caseworker, Role.deputy)


@dataclass(frozen=True, slots=True)
class Contact:
    role: Role
    name: str
    phone: str
    away: str = ""  # who holds the role and is on leave


@dataclass(frozen=True, slots=True)
class Arrival:
    """Today's agreed time, what may be said of it, and what this mentor has said."""

    ref: str
    starts: datetime
    ends: datetime
    may: tuple[str, ...]
    task: str = ""
    given: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """Another citizen of the same mentor."""

    alias: str
    url: str


@dataclass(frozen=True, slots=True)
class MentorPage:
    token: str
    person: Person
    citizen: Citizen
    company: bool
    today: tuple[Day, ...]
    days: tuple[Day, ...]  # after today
    arrival: Arrival | None
    goals: tuple[str, ...]
    conditions: tuple[tuple[Text, Text | None], ...]  # as said, and what it means at work
    contacts: tuple[Contact, ...]
    links: dict[str, str] = field(default_factory=dict)  # ask, week, host
    wrote: bool = False  # the two lines of this week
    others: tuple[Other, ...] = ()
    promises: tuple[Promise, ...] = ()
    ways: tuple[Text, ...] = ()  # to paid hours

    @property
    def alias(self) -> str:
        return self.citizen.person.name


@dataclass(frozen=True, slots=True)
class Refused:
    """A link of ours that opens nothing now. `again`: this mentor can be sent a new one."""

    person: Person
    citizen: Citizen
    again: bool


class MentorReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, token: str) -> MentorPage | Refused | None:
        """None for a link that is not ours, and for somebody who is no mentor there any more."""
        read = self._parts.links.read_form(MENTOR, token)
        if read is None or not read[3].isdecimal():
            return None
        person_id, citizen_id, until, ref = read
        now = self._parts.clock.now()
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
            if citizen is None or not citizen.roles_of(person_id) & MENTORS:
                return None
            person = next(one for one in citizen.chain.values() if one.id == person_id)
            if until <= now or not self._runs(citizen, int(ref)):
                return Refused(person, citizen, self._runs(citizen))
            return self._page(connection, token, person, citizen)

    def _runs(self, citizen: Citizen, placement: int | None = None) -> bool:
        """Without a number: the current one."""
        now = citizen.placement
        if now is None:
            return False
        today = local(self._parts.clock.now(), self._zone).date()
        return mentor_page.runs(citizen, now.id if placement is None else placement, today)

    def _page(
        self, connection: Connection, token: str, person: Person, citizen: Citizen
    ) -> MentorPage:
        roles, now = citizen.roles_of(person.id), self._parts.clock.now()
        today = local(now, self._zone).date()
        days = mentor_page.days(citizen, self._parts.policy, roles, now)
        seen = mentor_page.shared(citizen, roles)
        company = Role.company_mentor in roles
        return MentorPage(
            token,
            person,
            citizen,
            company,
            tuple(day for day in days if day.day == today),
            tuple(day for day in days if day.day > today),
            self._arrival(connection, person, citizen),
            tuple(goal.text for goal in seen.goals),
            _conditions(seen, company=company),
            _contacts(citizen, self._parts.policy.office.phone),
            self._links(person, citizen, company=company),
            any(line.day and week_of(line.day) == week_of(today)
                for line in book.lines_of(citizen, Kind.mentor_week)),
            self._others(connection, person, citizen),
            promises(self._parts, connection, person, citizen),
            paid_hours.ways(citizen) if company else (),
        )  # fmt: skip

    def _arrival(self, connection: Connection, person: Person, citizen: Citizen) -> Arrival | None:
        now = self._parts.clock.now()
        shift = mentor_page.to_say(citizen, citizen.roles_of(person.id), now, self._zone)
        if shift is None:
            return None
        ref, may = shift.starts.isoformat(), mentor_page.may_say(shift, now)
        row = desk.open_task_of(connection, person.id, citizen.person.id, ARRIVED, ref)
        known: Sequence[Any] = _known(row)
        return Arrival(ref, shift.starts, shift.ends, may, *known)

    def _links(self, person: Person, citizen: Citizen, *, company: bool) -> dict[str, str]:
        """To the same pages as from a mail; as long as such links live."""
        now, policy = self._parts.clock.now(), self._parts.policy
        short, week = policy.messages.link_days, policy.meetings.form_days
        found = {ASK: self._form(ASK, person, citizen, now + timedelta(days=short))}
        placement = citizen.placement
        if not company or placement is None:
            return found
        if placement.phase is Phase.before:
            return {**found, HOST: self._form(HOST, person, citizen, now + timedelta(days=short))}
        ref = week_of(local(now, self._zone).date())
        until = now + timedelta(days=week)
        return {**found, WEEK: self._form(WEEK, person, citizen, until, ref)}

    def _form(
        self, kind: str, person: Person, citizen: Citizen, until: datetime, ref: str = ""
    ) -> str:
        """Only the path: the page is where the desk is."""
        links = self._parts.links
        url = links.form(kind, person.id, citizen.person.id, until, ref)
        return url.removeprefix(links.base)

    def _others(
        self, connection: Connection, person: Person, citizen: Citizen
    ) -> tuple[Other, ...]:
        """A link was given to the person; so it leads to each of their citizens."""
        today = local(self._parts.clock.now(), self._zone).date()
        rows = followed(connection, person.id, today)
        ids = [row.id for row in rows if row.id != citizen.person.id]
        found = []
        for other in self._reading.citizens(connection, ids):
            until = mentor_page.ends(other, self._parts.policy)
            mentor = other.roles_of(person.id) & MENTORS
            if until is not None and mentor and other.placement and self._runs(other):
                url = self._form(MENTOR, person, other, until, str(other.placement.id))
                found.append(Other(other.person.name, url))
        return tuple(sorted(found, key=lambda one: one.alias))

    @property
    def _zone(self) -> str:
        return self._parts.policy.office.zone


def _known(row: Row[Any] | None) -> tuple[Any, ...]:
    return () if row is None else (row.id, row.answer, row.answered_at)


def _conditions(seen: Visible, *, company: bool) -> tuple[tuple[Text, Text | None], ...]:
    """What the workplace can do is known for those of the catalogue."""
    return tuple(
        (said(one), BY_KEY[one.key].theirs if company and one.key in BY_KEY else None)
        for one in seen.conditions
    )


def _contacts(citizen: Citizen, office: str) -> tuple[Contact, ...]:
    """Each person once, with who stands in (requirement 85)."""
    found: dict[int, Contact] = {}
    for role in TO_CALL:
        person, away = citizen.who(role), citizen.away.get(role)
        if person is not None:
            gone = away.person.name if away and away.person.id != person.id else ""
            found.setdefault(person.id, Contact(role, person.name, person.phone or office, gone))
    return tuple(found.values())
