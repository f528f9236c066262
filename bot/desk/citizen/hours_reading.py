"""What the page of a citizen's hours shows. Writes nothing; the one door is whether the reader is
linked to them now, and what the citizen has shared."""

from dataclasses import dataclass
from datetime import date

from bot.citizens import citizens_in
from bot.desk.cases.reading import MAY_READ, Reading
from bot.desk.citizen.sheets import Sheet, cut
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.parts import Parts
from flows import book
from flows.calendar import Schedule, ScheduleError, local
from flows.facts import Citizen, Role
from flows.own import Entry, Kind
from flows.progress.agreement import Section, sections
from flows.progress.gains import WeekDone, gains_of
from flows.progress.plan import steps_of, written
from flows.progress.plan_kept import step_from
from flows.progress.spoken import times
from flows.texts import Text, words
from storage.day import read_chains_only
from storage.questions import followed

A_SHEET = 100


@dataclass(frozen=True, slots=True)
class Tried:
    """Days and times that were tried; how they felt only when it is shared."""

    first: date
    last: date
    times: tuple[Text, ...]
    felt: int | None
    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class HoursView:
    citizen: int
    alias: str
    schedule: str
    sections: tuple[Section, ...]
    plan: tuple[dict[str, str], ...]
    written: str  # the plan as one line: whether somebody changed it meanwhile
    weeks: tuple[WeekDone, ...]
    tried: tuple[Tried, ...]
    tabs: Tabs


class HoursReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def mine(self, reader: int, page: int) -> Sheet[tuple[int, str]]:
        """By name; who is who is looked at only for the sheet that is shown."""
        with self._parts.store.reading() as connection:
            rows = followed(connection, reader, self._today())
            shown, page, pages = cut(rows, page, A_SHEET)
            now = self._parts.clock.now()
            folders = read_chains_only(connection, [row.id for row in shown], now)
            citizens = citizens_in(self._parts, connection, folders)
        mine = tuple(
            (row.id, row.name)
            for row in shown
            if row.id in citizens and citizens[row.id].roles_of(reader) & MAY_READ
        )
        return Sheet(mine, len(rows), page, pages)

    def view(self, reader: int, citizen_id: int) -> HoursView | None:
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
        if citizen is None or not citizen.roles_of(reader) & MAY_READ:
            return None
        role, today = _sees_as(citizen, reader), self._today()
        plan = [step_from(line) for line in steps_of(citizen)]
        return HoursView(
            citizen_id,
            citizen.person.name,
            str(citizen.placement.schedule) if citizen.placement else "",
            tuple(sections(citizen, self._parts.policy, today, role)),
            tuple(
                {
                    "day": step.day.isoformat(),
                    "hours": f"{step.minutes // 60}:{step.minutes % 60:02}",
                    "review": step.review.isoformat() if step.review else "",
                    "agreed": "yes" if step.agreed else "",
                }
                for step in plan
            ),
            written(plan),
            gains_of(citizen, today).weeks,
            tuple(self._tried(line, role) for line in book.lines_of(citizen, Kind.variant)),
            tabs_of(citizen, reader),
        )

    def _tried(self, line: Entry, role: Role) -> Tried:
        first = line.day or self._today()
        shared = role in line.shared
        return Tried(
            first,
            line.until or first,
            self._times(line.key, first),
            line.value if shared else None,
            line.text if shared else "",
            shared,
        )

    def _times(self, schedule: str, since: date) -> tuple[Text, ...]:
        try:
            return tuple(times(Schedule.parse(schedule), since, self._parts.policy.office.zone))
        except ScheduleError:
            return (words(schedule),)

    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()


def _sees_as(citizen: Citizen, reader: int) -> Role:
    """A deputy or leader who has the placement stands in for the caseworker."""
    held = citizen.roles_of(reader)
    if held & {Role.caseworker, Role.deputy, Role.leader}:
        return Role.caseworker
    return min(held & MAY_READ)
