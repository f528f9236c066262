"""What the pages show, read from the database: the list, and one case with everything in it.

The one door to a citizen: who is not linked to them now gets nothing. Writes nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from bot.desk.log_texts import OUTCOME_LABEL, people_in, row_in_words
from bot.facts import citizen_from, person_from
from bot.parts import Parts
from flows.calendar import local
from flows.cases import Do, S, advice, may_act, sentence, staff_of
from flows.cases.life import can
from flows.cases.people import person_of
from flows.facts import CaseFile, Citizen, Memory, Role
from flows.policy import Colour
from flows.texts import T, Text, words
from storage import desk
from storage.folder import read_addresses, read_folders, read_people

# Mentors, of the company above all, never read what a citizen wrote.
MAY_READ = frozenset({Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.on_call})
BY_PRESS = (Do.contacted, Do.no_answer, Do.hand_over, Do.close, Do.not_a_risk)
LOUDEST_FIRST = {colour: -place for place, colour in enumerate(Colour)}


@dataclass(frozen=True, slots=True)
class Line:
    """One case in the list."""

    id: str
    alias: str
    colour: Colour
    since: datetime
    why: Text
    owner: Text | None
    mine: bool
    next_contact: datetime | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Said:
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Logged:
    id: int
    at: datetime
    text: Text
    note: str


@dataclass(frozen=True, slots=True)
class Read:
    name: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case, as one member of staff sees it."""

    line: Line
    citizen: int
    family: str
    state: str
    step: int
    owner: int | None
    advice: Text
    can: frozenset[str]
    colleagues: tuple[tuple[int, str], ...]
    log: tuple[Logged, ...]
    outcome: Text | None
    words: tuple[Said, ...] = ()
    reads: tuple[Read, ...] = field(default=())

    @property
    def closed(self) -> bool:
        return self.state == S.closed

    @property
    def version(self) -> list[Any]:
        """What a form was made from: state, step, owner, and the newest row of the log."""
        return [self.state, self.step, self.owner, self.log[-1].id if self.log else 0]

    def moved(self, version: list[Any]) -> bool:
        return self.version[:3] != version[:3]

    def since(self, version: list[Any]) -> tuple[Logged, ...]:
        return tuple(row for row in self.log if row.id > version[3])


class Reading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def board(self, reader: int) -> list[Line]:
        """Open cases of the reader's citizens: the loudest first, then by what is due."""
        with self._parts.store.reading() as connection:
            ids = desk.citizens_with_cases(connection, reader)
            lines = [
                self._line(citizen, case, reader)
                for citizen in self._citizens(connection, ids)
                for case in citizen.cases
                if may_read(citizen, case, reader)
            ]
        return sorted(
            lines,
            key=lambda line: (
                LOUDEST_FIRST[line.colour], line.next_contact or line.since, line.id
            ),
        )  # fmt: skip

    def case(self, reader: int, case_id: str) -> CasePage | None:
        """None when there is no such case, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            row = desk.case_of(connection, case_id)
            if row is None:
                return None
            citizen = next(iter(self._citizens(connection, [row.citizen_id], row)), None)
            if citizen is None or not may_read(citizen, citizen.cases[0], reader):
                return None
            return self._page(connection, citizen, row, reader)

    def opened(self, page: CasePage) -> CasePage:
        """With the words, once the reading of them is in the log."""
        with self._parts.store.reading() as connection:
            kept = [] if page.closed else desk.words_of(connection, page.line.id)
            reads = desk.readers_of(connection, page.citizen, read_as(page.line.id))
            names = _names(connection, {read.reader_id for read in reads})
        said = tuple(
            Said(row.at, self._parts.store.vault.open(row.text, "words.text")) for row in kept
        )
        known = tuple(Read(names[read.reader_id], read.times, read.last) for read in reads)
        return replace(page, words=said, reads=known)

    def _page(
        self, connection: Connection, citizen: Citizen, row: Row[Any], reader: int
    ) -> CasePage:
        (case,) = citizen.cases
        colleagues = tuple((p.id, p.name) for p in staff_of(citizen, case) if p.id != reader)
        return CasePage(
            line=self._line(citizen, case, reader),
            citizen=citizen.person.id,
            family=case.family,
            state=case.state,
            step=case.step,
            owner=case.owner,
            advice=advice(case),
            can=frozenset(str(do) for do in (Do.take, *BY_PRESS) if can(case, do)),
            colleagues=colleagues,
            log=self._log(connection, row, citizen.person.name),
            outcome=OUTCOME_LABEL.get(row.outcome),
        )

    def _log(self, connection: Connection, case: Row[Any], alias: str) -> tuple[Logged, ...]:
        rows, vault = desk.log_of(connection, case.id), self._parts.store.vault
        names = _names(connection, {number for row in rows for number in people_in(row)})
        return tuple(
            Logged(
                row.id,
                row.at,
                row_in_words(row, names, case.family, alias),
                vault.open(row.note, "caselog.note") if row.note else "",
            )
            for row in rows
        )

    def _line(self, citizen: Citizen, case: CaseFile, reader: int) -> Line:
        alias, now = citizen.person.name, self._parts.clock.now()
        owner = person_of(citizen, case.owner)
        somebody = words(owner.name) if owner else T("En kollega")
        return Line(
            case.id,
            alias,
            case.colour,
            case.opened_at,
            sentence(case.why, case.family, alias),
            somebody if case.owner else None,
            case.owner == reader,
            case.contact_by,
            case.contact_by is not None and case.contact_by <= now,
        )

    def _citizens(
        self, connection: Connection, ids: Collection[int], case: Row[Any] | None = None
    ) -> list[Citizen]:
        """As the flows know them; with `case` as their only one, also when it is closed."""
        now, vault = self._parts.clock.now(), self._parts.store.vault
        folders = read_folders(connection, ids, now)
        involved = {
            *folders,
            *(p.person_id for f in folders.values() for p in (*f.links, *f.partners)),
        }
        addresses = read_addresses(connection, involved)
        people = {
            id_: person_from(row, addresses.get(id_, []))
            for id_, row in read_people(connection, involved).items()
        }
        today = local(now, self._parts.policy.office.zone).date()
        for folder in folders.values():
            folder.cases = folder.cases if case is None else [case]
        return [citizen_from(f, people, Memory(), vault, today) for f in folders.values()]

    def citizen(self, connection: Connection, citizen_id: int) -> Citizen | None:
        """For a link page: whose link, whom to call."""
        return next(iter(self._citizens(connection, [citizen_id])), None)


def may_read(citizen: Citizen, case: CaseFile, person_id: int) -> bool:
    """Linked to the citizen now, in a role of the municipality, and able to act on the case."""
    return bool(citizen.roles_of(person_id) & MAY_READ) and may_act(citizen, case, person_id)


def read_as(case_id: str) -> str:
    """The name under which the reading of a case is logged."""
    return f"case:{case_id}"


def _names(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    return {id_: row.name for id_, row in read_people(connection, ids).items()}
