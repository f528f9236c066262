"""Who has how many citizens and open cases, who goes away next, and who is without a deputy.

The door of the page: a leader gets all of the staff, anybody else their own line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from bot.desk.door.sessions import Reader
from bot.desk.office.tabs import LEADER
from flows.covering.stand_in import Leave, stand_in
from flows.policy import Colour
from storage import office, presence

ROLES = ("caseworker", "deputy", "leader", "job_consultant")
LOUDEST_FIRST = tuple(reversed(Colour))


@dataclass(frozen=True, slots=True)
class NextLeave:
    first: date
    last: date | None
    helper: str  # who stands in; "" for nobody


@dataclass(frozen=True, slots=True)
class Load:
    """One member of staff. `cases`: open ones about their citizens, by colour."""

    id: int
    name: str
    role: str
    citizens: int
    deputy_for: int
    taken: int
    lacks_deputy: int
    cases: Mapping[Colour, int] = field(default_factory=dict)
    leave: NextLeave | None = None

    @property
    def open(self) -> int:
        return sum(self.cases.values())

    @property
    def uncovered(self) -> bool:
        """They go away, and nobody does their work."""
        gap = self.leave is not None and not self.leave.helper
        return gap and (self.role != "caseworker" or self.lacks_deputy > 0)


def caseload(connection: Connection, reader: Reader, today: date) -> list[Load]:
    staff = office.people_in(connection, ROLES)
    held = office.citizens_held(connection, today)
    cases = office.cases_by_caseworker(connection, today)
    taken, lacking = office.cases_by_owner(connection), office.without_deputy(connection, today)
    leaves = next_leaves(presence.leaves_since(connection, today), staff)
    return [
        Load(
            one.id,
            one.name,
            one.role,
            held.get((one.id, one.role if one.role == "job_consultant" else "caseworker"), 0),
            held.get((one.id, "deputy"), 0),
            taken.get(one.id, 0),
            lacking.get(one.id, 0),
            {c: n for c in LOUDEST_FIRST if (n := cases.get((one.id, str(c)), 0))},
            leaves.get(one.id),
        )
        for one in staff
        if reader.role == LEADER or one.id == reader.id
    ]


def next_leaves(rows: Sequence[Row[Any]], staff: Sequence[Row[Any]]) -> dict[int, NextLeave]:
    """Person → their leave that runs or comes next. `rows` by their first day."""
    names = {one.id: one.name for one in staff}
    found: dict[int, NextLeave] = {}
    for row in rows:
        if row.person_id in found or row.person_id not in names:
            continue
        helper = _instead(row, rows, names)
        found[row.person_id] = NextLeave(row.first, row.last, names.get(helper or 0, ""))
    return found


def _instead(row: Row[Any], rows: Sequence[Row[Any]], names: Mapping[int, str]) -> int | None:
    """Who stands in on the leave's first day, by the leaves as they are entered."""
    away = {
        other.person_id: Leave(other.last, other.deputy_id)
        for other in rows
        if other.first <= row.first and (other.last is None or other.last >= row.first)
    }
    return stand_in(row.person_id, away, lambda id_: id_ in names).person
