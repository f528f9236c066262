"""The list of a reader's citizens: an order over all of them from a handful of statements, and the
details of one page of it. Writes nothing; whoever is not linked now is not in it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row

from bot.citizens import citizens_in
from bot.desk.cases.lines import LOUDEST_FIRST
from bot.desk.cases.reading import MAY_READ, may_read
from bot.desk.citizen import citizens_texts as texts
from bot.desk.citizen.overview_panels import CAME, without_why
from bot.desk.citizen.sheets import cut
from bot.parts import Parts
from flows.calendar import at_local, local
from flows.cases.people import CONSULTANT_FAMILIES
from flows.facts import Citizen, Phase, Role
from flows.policy import Colour
from flows.progress.days import DayKnown, DayWas, days_known
from flows.questions.people import IN_CHARGE
from flows.sharing import panels
from flows.sharing.panels import Panel
from flows.weeks import monday_of
from storage import history
from storage.presence import stands_in_for

A_PAGE = 40
MORNING, A_WEEK = time(9), timedelta(days=7)
OVERDUE_KINDS = frozenset({"case", "follow_up"})


def late(at: datetime, kind: str, now: datetime) -> bool:
    """A goal and a question wait since then; a contact and a meeting were to be by then."""
    return at <= now and kind in OVERDUE_KINDS


@dataclass(slots=True)
class Mine:
    """One of the reader's, with what an order needs."""

    id: int
    name: str
    workplace: str
    roles: set[Role] = field(default_factory=set)
    colours: list[Colour] = field(default_factory=list)
    dues: list[tuple[datetime, str]] = field(default_factory=list)

    def late(self, now: datetime) -> tuple[datetime, str] | None:
        """What should have happened by now."""
        return min(((at, kind) for at, kind in self.dues if late(at, kind, now)), default=None)

    def due(self, now: datetime) -> tuple[datetime, str] | None:
        return self.late(now) or min(self.dues, default=None)

    def need(self, now: datetime) -> tuple[Any, ...]:
        """The loudest case, then what is late, then what is next."""
        loudest = min((LOUDEST_FIRST[colour] for colour in self.colours), default=1)
        due = self.due(now)
        on_time = self.late(now) is None
        return loudest, on_time, due is None, due or (), self.name.casefold(), self.id

    def key(self, sort: str, now: datetime) -> tuple[Any, ...]:
        by_name, due = (self.name.casefold(), self.id), self.due(now)
        return {
            "name": by_name,
            "place": (self.workplace.casefold(), *by_name),
            "due": (due is None, due or (), *by_name),
        }.get(sort, self.need(now))


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    alias: str
    workplace: str
    phase: Phase | None
    colour: Colour | None
    came: int
    agreed: int
    unknown: int
    today: DayWas | None
    due: tuple[str, datetime] | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Lines:
    of: tuple[Line, ...]
    all: int
    sort: str
    page: int
    pages: int


class CitizensReading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def lines(self, reader: int, sort: str, page: int) -> Lines:
        now = self._parts.clock.now()
        with self._parts.store.reading() as connection:
            mine = self._mine(connection, reader)
            order = sorted(mine.values(), key=lambda one: one.key(sort, now))
            shown, page, pages = cut(order, page, A_PAGE)
            citizens = self._citizens(connection, [one.id for one in shown])
        of = tuple(
            self._line(one, citizens[one.id], reader)
            for one in shown
            if one.id in citizens and citizens[one.id].roles_of(reader) & MAY_READ
        )
        return Lines(of, len(order), sort, page, pages)

    # --- all of them, and the order ---------------------------------------------------------

    def _mine(self, connection: Connection, reader: int) -> dict[int, Mine]:
        today = self._today
        whose = stands_in_for(connection, reader, today)
        found: dict[int, Mine] = {}
        for row in history.followed_by(connection, whose, today):
            one = found.setdefault(row.citizen_id, Mine(row.citizen_id, row.name, row.workplace))
            one.roles.add(Role(row.role))
            one.dues += self._dates(row, today)
        self._cases(connection, found)
        self._waiting(connection, found)
        return found

    def _dates(self, row: Row[Any], today: date) -> Iterable[tuple[datetime, str]]:
        if row.follow_up is not None:
            yield self._morning(row.follow_up), "follow_up"
        if row.first > today:
            yield self._morning(row.first), "first"
        elif row.last >= today:
            yield self._morning(row.last), "last"

    def _cases(self, connection: Connection, found: Mapping[int, Mine]) -> None:
        """A job consultant follows some families; the page itself asks for each case."""
        for row in history.open_cases_of(connection, found):
            one = found[row.citizen_id]
            if one.roles - {Role.job_consultant} or row.family in CONSULTANT_FAMILIES:
                one.colours.append(Colour(row.colour))
                one.dues.append((row.contact_by or row.due or row.opened_at, "case"))

    def _waiting(self, connection: Connection, found: Mapping[int, Mine]) -> None:
        for row in history.proposed_goals_of(connection, found):
            found[row.citizen_id].dues.append((row.since, "goal"))
        for row in history.unanswered_of(connection, found):
            roles = found[row.citizen_id].roles
            if roles & set(IN_CHARGE) or row.role in roles:
                found[row.citizen_id].dues.append((row.since, "question"))

    # --- one page of it -----------------------------------------------------------------------

    def _citizens(self, connection: Connection, ids: Collection[int]) -> dict[int, Citizen]:
        since = self._morning(monday_of(self._today)) - timedelta(hours=9)
        folders = history.read_lines(connection, ids, self._parts.clock.now(), since)
        return citizens_in(self._parts, connection, folders)

    def _line(self, one: Mine, citizen: Citizen, reader: int) -> Line:
        now, placement = self._parts.clock.now(), citizen.placement
        cases = [case for case in citizen.cases if may_read(citizen, case, reader)]
        week = self._week(citizen, reader)
        over = [day for day in week if day.kind not in {DayWas.to_come, DayWas.agreed}]
        due = one.due(now)
        return Line(
            one.id,
            citizen.person.name,
            placement.workplace if placement else "",
            placement.phase if placement else None,
            min((case.colour for case in cases), key=LOUDEST_FIRST.__getitem__, default=None),
            sum(day.kind in CAME for day in over),
            len(over),
            sum(day.kind is DayWas.unknown for day in over),
            next((day.kind for day in week if day.day == self._today), None),
            (due[1], due[0]) if due else None,
            due is not None and late(*due, now),
        )

    def _week(self, citizen: Citizen, reader: int) -> list[DayKnown]:
        monday, zone = monday_of(self._today), self._parts.policy.office.zone
        sunday = monday + A_WEEK - timedelta(days=1)
        days = days_known(citizen, monday, sunday, self._parts.clock.now(), zone)
        if panels.may(Panel.why, citizen.roles_of(reader)):
            return days
        return [without_why(day) for day in days]

    @property
    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()

    def _morning(self, day: date) -> datetime:
        return _morning_of(day, self._parts.policy.office.zone)


@lru_cache(maxsize=1000)
def _morning_of(day: date, zone: str) -> datetime:
    """Thousands of placements begin and end on a few days."""
    return at_local(day, MORNING, zone)


def sort_in(asked_for: str) -> str:
    return asked_for if asked_for in texts.SORTS else texts.NEED
