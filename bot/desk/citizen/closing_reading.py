"""What the page about the end of a placement shows. Writes nothing; whoever is not linked to the
citizen now sees nothing. What a citizen wrote is shown to the roles they said yes to."""

from dataclasses import dataclass
from datetime import date

from bot.desk.cases.reading import MAY_READ, Reading
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.parts import Parts
from flows import book
from flows.calendar import local
from flows.closing import chosen, file, steps
from flows.closing.file import File
from flows.events import Started
from flows.facts import Citizen, Phase, Placement, Role
from flows.own import Entry, Kind
from flows.texts import Text, words
from flows.tracks import stopping
from flows.tracks.end import running
from flows.turn import Talk, Turn


@dataclass(frozen=True, slots=True)
class ClosingPage:
    citizen: int
    alias: str
    placement: Placement | None
    steps: tuple[tuple[Text, str], ...]  # name and state
    own: tuple[tuple[str, str], ...]  # id and words of steps without a name
    lessons: tuple[str, ...]
    files: tuple[File, ...]
    people: tuple[tuple[int, str], ...]
    names: dict[int, str]
    runs: bool
    stopping: bool
    without: int | None  # days without a placement
    tabs: Tabs


class ClosingReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def page(self, reader: int, citizen_id: int) -> ClosingPage | None:
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
        if citizen is None or not citizen.roles_of(reader) & MAY_READ:
            return None
        now, policy = self._parts.clock.now(), self._parts.policy
        turn = Turn(citizen.person, Started(), now, policy, Talk(), citizen)
        roles = {str(role) for role in citizen.roles_of(reader)}
        lines = chosen.wanted(turn)
        staff = (Role.caseworker, Role.deputy, Role.job_consultant, Role.leader)
        people = {p.id: p.name for role in staff if (p := citizen.who(role)) is not None}
        return ClosingPage(
            citizen_id,
            citizen.person.name,
            citizen.placement,
            tuple((_named(line, roles), line.state) for line in lines),
            tuple((line.id, line.text) for line in lines if line.text and _may(line, roles)),
            tuple(line.text for line in book.lines_of(citizen, Kind.lesson) if _may(line, roles)),
            tuple(file.files(turn)),
            tuple(people.items()),
            people,
            running(turn) is not None,
            stopping.waiting(turn) is not None,
            _without(citizen, local(now, policy.office.zone).date()),
            tabs_of(citizen, reader),
        )


def _may(line: Entry, roles: set[str]) -> bool:
    return bool(roles & set(line.shared))


def _named(line: Entry, roles: set[str]) -> Text:
    if line.text and _may(line, roles):
        return words(line.text)
    return steps.label(line.key)


def _without(citizen: Citizen, today: date) -> int | None:
    placement = citizen.placement
    if placement is None or placement.phase is not Phase.closed:
        return None
    days: int = (today - placement.last).days
    return days if days > 0 else None
