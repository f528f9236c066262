"""What the pages about placements show. Writes nothing; the one door is whether the reader is
linked to the citizen now. Who does not follow the placement as the caseworker does sees only the
goals that were shared with their role (flows/sharing/visible.py)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.citizens import citizens_in
from bot.desk.cases.reading import MAY_READ, Reading
from bot.desk.citizen.sheets import Sheet, cut
from bot.desk.citizen.tabs import Tabs, tabs_of
from bot.filling import FILLED_BY
from bot.parts import Parts
from flows.before import todo_kept
from flows.book import newest
from flows.calendar import local
from flows.facts import MENTORS, Citizen, Phase, Placement, Role
from flows.goals.agreeing import OPEN
from flows.goals.draft import note_on
from flows.goals.gate import answers_for
from flows.goals.people import ROLES
from flows.own import Entry, Goal, GoalState, Kind
from flows.phases import lacking
from flows.sharing.offered import MAY_OFFER
from flows.sharing.visible import FOLLOWS, may_see
from storage import people as register
from storage.questions import followed
from storage.standing import read_sheet, standing_of

A_SHEET = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One placement in the list."""

    citizen: int
    alias: str
    workplace: str
    phase: Phase
    active: bool  # it has begun, and what it lacks now takes nothing back
    lacks: tuple[str, ...]
    waits: int  # goals that wait for an answer


@dataclass(frozen=True, slots=True)
class GoalLine:
    id: int
    text: str
    state: GoalState
    measure: str
    sure: int | None
    due: date | None
    own: int | None  # the citizen's newest number
    others: tuple[tuple[str, int], ...]  # the newest of each role
    asked: str
    waits: bool


@dataclass(frozen=True, slots=True)
class RoleLine:
    role: str
    holder_id: int | None
    nobody: bool
    choices: tuple[tuple[int, str], ...]
    may_be_nobody: bool


@dataclass(frozen=True, slots=True)
class TodoLine:
    """What the citizen does themselves, and has shown."""

    text: str
    day: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class PlacementPage:
    citizen: int
    alias: str
    placement: Placement
    phase: Phase
    lacks: tuple[str, ...]
    goals: tuple[GoalLine, ...]
    roles: tuple[RoleLine, ...]
    today: date
    mentor: bool  # sees shared goals, and rates
    suggests: bool  # conditions, on a page of their own
    todos: tuple[TodoLine, ...]
    start_meeting: datetime | None  # on the wall clock
    call_slot: datetime | None  # the first time; then every week
    tabs: Tabs

    @property
    def version(self) -> list[Any]:
        """What a form was made from: who changes something in between is not overwritten."""
        goals = [[goal.id, str(goal.state), _short(goal.text)] for goal in self.goals]
        roles = [[role.role, role.holder_id, role.nobody] for role in self.roles]
        day = self.placement.follow_up
        return [self.placement.id, day.isoformat() if day else "", goals, roles]


class PlacementReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading

    def mine(self, reader: int, page: int) -> Sheet[Line]:
        """Those that lack something or wait for an answer first; looked at closely is only the
        sheet that is shown."""
        now = self._parts.clock.now()
        with self._parts.store.reading() as connection:
            rows = followed(connection, reader, self._today())
            known = standing_of(connection, [row.id for row in rows], self._today())
            rows.sort(key=lambda row: _order(row.id in known.waiting, row.id in known.lacking, row))
            shown, page, pages = cut(rows, page, A_SHEET)
            folders = read_sheet(connection, [row.id for row in shown], now)
            citizens = citizens_in(self._parts, connection, folders).values()
        lines = [
            _line(citizen, citizen.placement)
            for citizen in citizens
            if citizen.placement and _may(citizen, reader)
        ]
        lines.sort(key=lambda one: _order(bool(one.waits), bool(one.lacks), one))
        return Sheet(tuple(lines), len(rows), page, pages)

    def page(self, reader: int, citizen_id: int) -> PlacementPage | None:
        """None when there is none, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            citizen = self._reading.citizen(connection, citizen_id)
            if citizen is None or citizen.placement is None or not _may(citizen, reader):
                return None
            helpers = register.helpers(connection)
        mentor = not citizen.roles_of(reader) & MAY_READ
        goals = [
            goal
            for goal in (*citizen.plans, *reversed(citizen.goals), *reversed(citizen.reached))
            if goal.state is not GoalState.draft and _shown(citizen, goal, reader)
        ]
        return PlacementPage(
            citizen_id,
            citizen.person.name,
            citizen.placement,
            citizen.placement.phase,
            () if mentor else tuple(lacking(citizen)),
            tuple(_goal(citizen, goal) for goal in goals),
            () if mentor else tuple(_role(citizen, role, helpers) for role in ROLES),
            self._today(),
            mentor,
            bool(citizen.roles_of(reader) & MAY_OFFER),
            tuple(
                TodoLine(one.text, one.day, one.state == todo_kept.DONE)
                for one in todo_kept.seen_by(citizen, citizen.roles_of(reader))
            ),
            _at(newest(citizen, Kind.start_meeting)),
            _at(newest(citizen, Kind.call_slot, "")),
            tabs_of(citizen, reader),
        )

    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()


def _order(waits: bool, lacks: bool, one: Any) -> tuple[Any, ...]:
    return not waits, not lacks, one.alias if isinstance(one, Line) else one.name


def _may(citizen: Citizen, reader: int) -> bool:
    return bool(citizen.roles_of(reader) & (MAY_READ | MENTORS))


def _shown(citizen: Citizen, goal: Goal, reader: int) -> bool:
    """What is on its way is between the citizen and whoever answers: the caseworker, or for them
    whoever it was sent to."""
    roles = citizen.roles_of(reader)
    if goal.state in {GoalState.agreed, GoalState.reached}:
        return may_see(goal.shared, roles)
    answers = answers_for(citizen)
    return not FOLLOWS.isdisjoint(roles) or (answers is not None and answers.id == reader)


def _line(citizen: Citizen, placement: Placement) -> Line:
    lacks = tuple(lacking(citizen))
    waits = sum(goal.state is GoalState.proposed for goal in citizen.plans)
    return Line(
        citizen.person.id,
        citizen.person.name,
        placement.workplace,
        placement.phase,
        placement.active,
        lacks,
        waits,
    )


def _goal(citizen: Citizen, goal: Goal) -> GoalLine:
    note = note_on(citizen, goal) if goal.state is GoalState.change_asked else None
    return GoalLine(
        goal.id,
        goal.text,
        goal.state,
        goal.parts[1] if len(goal.parts) > 1 else "",
        goal.confidence,
        goal.due,
        goal.ratings[-1] if goal.ratings else None,
        tuple({rating.by: rating.value for rating in goal.others}.items()),
        note.text if note else "",
        goal.state in OPEN,
    )


def _at(line: Entry | None) -> datetime | None:
    if line is None or line.day is None:
        return None
    return datetime.combine(line.day, time()) + timedelta(minutes=line.value or 0)


def _role(citizen: Citizen, role: Role, helpers: Sequence[Any]) -> RoleLine:
    placement, holder = citizen.placement, citizen.who(role)
    choices = [(row.id, row.name) for row in helpers if row.role in FILLED_BY[role]]
    return RoleLine(
        str(role),
        holder.id if holder else None,
        placement is not None and holder is None and role in placement.nobody,
        tuple(sorted(choices, key=lambda one: one[1])),
        role is not Role.caseworker,
    )


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
