"""What the pages show, read from the database: the list, and one case with everything in it.

The one door to a citizen: who is not linked to them now gets nothing. Writes nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row

from bot.citizens import citizens_in
from bot.desk.cases.case_page import CasePage, Logged, Now, Read, Said, Times
from bot.desk.cases.lines import ENDED, line_of
from bot.desk.cases.log_texts import OUTCOME_LABEL, people_in, row_in_words
from bot.parts import Parts
from flows.calendar import as_wall
from flows.cases import (
    Do,
    advice,
    contact_by,
    latest_contact,
    latest_snooze,
    may_act,
    sentence,
    staff_of,
    undoable,
)
from flows.cases.life import can
from flows.cases.people import person_of
from flows.facts import CaseFile, Citizen, Role
from flows.texts import Text
from storage import desk
from storage.folder import read_folders, read_people

# Mentors, of the company above all, never read what a citizen wrote.
MAY_READ = frozenset(
    {
        Role.caseworker, Role.deputy, Role.leader, Role.job_consultant, Role.on_call,
        Role.contact_person,
    }
)  # fmt: skip
BY_PRESS = (
    Do.take, Do.contacted, Do.no_answer, Do.hand_over, Do.close, Do.not_a_risk, Do.plan,
    Do.snooze, Do.resume, Do.merge, Do.reopen,
)  # fmt: skip


class Reading:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def case(self, reader: int, case_id: str) -> CasePage | None:
        """None when there is no such case, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            row = desk.case_of(connection, case_id)
            if row is None:
                return None
            citizen = next(iter(self._citizens(connection, [row.citizen_id], row)), None)
            if citizen is None or not may_read(citizen, _shown(citizen, case_id), reader):
                return None
            return self._page(connection, citizen, row, reader)

    def opened(self, page: CasePage, words: bool) -> CasePage:
        """With who has read it, and with the words: once the reading of them is in the log."""
        ids, id_ = (page.line.id, *page.parts), page.line.id
        with self._parts.store.reading() as connection:
            kept = desk.words_of(connection, ids) if words else []
            opened = desk.readers_of(connection, page.citizen, opened_as(id_))
            read = desk.readers_of(connection, page.citizen, words_as(id_), both_as(id_))
            names = _names(connection, {one.reader_id for one in (*opened, *read)})
        said = tuple(
            Said(row.at, self._parts.store.vault.open(row.text, "words.text")) for row in kept
        )
        by, of_words = (
            tuple(Read(names[one.reader_id], one.times, one.last) for one in rows)
            for rows in (opened, read)
        )
        return replace(page, words=said, reads=by, words_read=of_words)

    def _page(
        self, connection: Connection, citizen: Citizen, row: Row[Any], reader: int
    ) -> CasePage:
        case, now = _shown(citizen, row.id), self._parts.clock.now()
        parts = _parts(citizen, case, reader)
        return CasePage(
            line=line_of(citizen, case, reader, now),
            citizen=citizen.person.id,
            key=citizen.key,
            family=case.family,
            state=case.state,
            step=case.step,
            owner=case.owner,
            advice=advice(case),
            can=frozenset(str(do) for do in BY_PRESS if can(case, do)),
            colleagues=tuple((p.id, p.name) for p in staff_of(citizen, case) if p.id != reader),
            log=self._log(connection, {case.id: case.family, **parts}, citizen.person.name),
            outcome=OUTCOME_LABEL.get(row.outcome),
            times=self._times(case),
            undo=undoable(case, reader, now),
            merged_into=case.merged_into,
            others=_others(citizen, case, reader),
            parts=tuple(parts),
            words_kept=_words_kept(connection, case, parts),
            reopens=self._young(case),
        )

    def _times(self, case: CaseFile) -> Times:
        at, zone = Now(self._parts.clock.now(), self._parts.policy), self._zone
        latest = latest_snooze(at, case)
        return Times(
            contact_by(at, case),
            as_wall(at.now, zone),
            as_wall(latest_contact(at, case), zone),
            as_wall(latest, zone) if latest > at.now else "",
        )

    def _young(self, case: CaseFile) -> bool:
        days = timedelta(days=self._parts.policy.case_work.reopen_days)
        return case.closed_at is not None and self._parts.clock.now() - case.closed_at < days

    @property
    def _zone(self) -> str:
        return self._parts.policy.office.zone

    def _log(
        self, connection: Connection, families: Mapping[str, str], alias: str
    ) -> tuple[Logged, ...]:
        rows, vault = desk.log_of(connection, tuple(families)), self._parts.store.vault
        names = _names(connection, {number for row in rows for number in people_in(row)})
        return tuple(
            Logged(
                row.id,
                row.at,
                row_in_words(row, names, families[row.case_id], alias),
                vault.open(row.note, "caselog.note") if row.note else "",
            )
            for row in rows
        )

    def _citizens(
        self, connection: Connection, ids: Collection[int], case: Row[Any] | None = None
    ) -> list[Citizen]:
        """As the flows know them; with `case` among their cases, however old it is."""
        folders = read_folders(connection, ids, self._parts.clock.now())
        for folder in folders.values():
            if case is not None and all(known.id != case.id for known in folder.cases):
                folder.cases = [*folder.cases, case]
        return list(citizens_in(self._parts, connection, folders).values())

    def citizens(self, connection: Connection, ids: Collection[int]) -> list[Citizen]:
        """Several at once; who may see them is decided by who asks."""
        return self._citizens(connection, ids) if ids else []

    def citizen(self, connection: Connection, citizen_id: int) -> Citizen | None:
        """For a link page: whose link, whom to call."""
        return next(iter(self._citizens(connection, [citizen_id])), None)


def _shown(citizen: Citizen, case_id: str) -> CaseFile:
    return next(case for case in (*citizen.cases, *citizen.closed) if case.id == case_id)


def _parts(citizen: Citizen, case: CaseFile, reader: int) -> dict[str, str]:
    """id → family of what has become part of it. Who may not read one reads nothing of it."""
    mine = (part for part in citizen.closed if part.merged_into == case.id)
    return {part.id: part.family for part in mine if may_read(citizen, part, reader)}


def _others(citizen: Citizen, case: CaseFile, reader: int) -> tuple[tuple[str, Text], ...]:
    """What it could become one with."""
    return tuple(
        (other.id, sentence(other.why, other.family, citizen.person.name))
        for other in citizen.cases
        if other.id != case.id and may_act(citizen, other, reader)
    )


def may_read(citizen: Citizen, case: CaseFile, person_id: int) -> bool:
    """Linked to the citizen now, on call or standing in, in a role of the municipality, and able
    to act on the case. Who took it on call has it also when the duty is over."""
    owner = person_of(citizen, case.owner) if case.owner == person_id else None
    owns = owner is not None and not owner.mentor and person_id not in citizen.covers
    staff = bool(citizen.roles_of(person_id) & MAY_READ)
    return (staff or owns) and may_act(citizen, case, person_id)


def _words_kept(connection: Connection, case: CaseFile, parts: Collection[str]) -> int:
    """What was said in a case that is over is shown no more."""
    return 0 if case.state in ENDED else len(desk.words_of(connection, (case.id, *parts)))


def opened_as(case_id: str) -> str:
    """The name under which the opening of a case is logged."""
    return f"opened:{case_id}"


def words_as(case_id: str) -> str:
    """The same of the citizen's words in it."""
    return f"words:{case_id}"


def both_as(case_id: str) -> str:
    """As long as the words stood on the page at once: lines of then are in the log for years."""
    return f"case:{case_id}"


def _names(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    return {id_: row.name for id_, row in read_people(connection, ids).items()}
