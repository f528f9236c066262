"""What the pages about questions show. Writes nothing; the page logs a reading before it shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from bot.citizens import citizens_in
from bot.desk.cases.reading import Reading
from bot.facts import QUESTION_FACTS
from bot.parts import Parts
from flows.calendar import local
from flows.facts import Citizen, Question
from flows.questions import may_answer
from storage.day import read_chains_only
from storage.folder import read_people
from storage.questions import followed, open_questions, question_of, thread_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the list, without the words."""

    id: str
    alias: str
    asker: str
    asked_at: datetime
    mine: bool
    to: str
    begun_by: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with its words, and its answer."""

    asker: str
    asked_at: datetime
    text: str
    answer: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    id: str
    citizen: int
    alias: str
    asker: str
    thread: tuple[Exchange, ...]  # the last is the one to answer
    answered_by: int | None
    begun_by: str

    @property
    def is_answered(self) -> bool:
        return self.thread[-1].answered_at is not None


class QuestionReading:
    def __init__(self, parts: Parts, reading: Reading) -> None:
        self._parts, self._reading = parts, reading
        self.most = parts.policy.limits.question_characters
        self.most_greeting = parts.policy.questions.greeting_characters

    def waiting(self, reader: int) -> list[Waiting]:
        """Unanswered questions this person may answer: their own first, then the oldest."""
        with self._parts.store.reading() as connection:
            known = followed(connection, reader, self._today())
            rows = open_questions(connection, [row.id for row in known])
            citizens = self._citizens(connection, {row.citizen_id for row in rows})
            names = _names(connection, rows)
            lines = [
                _line(row, citizens[row.citizen_id], reader, names)
                for row in rows
                if row.citizen_id in citizens
                and may_answer(citizens[row.citizen_id], _fact(row), reader)
            ]
        return sorted(lines, key=lambda line: (not line.mine, line.asked_at, line.id))

    def to_greet(self, reader: int) -> list[Row[Any]]:
        """id, name, key."""
        with self._parts.store.reading() as connection:
            return followed(connection, reader, self._today())

    def page(self, reader: int, question_id: str) -> QuestionPage | None:
        """None also for whom it is not for."""
        with self._parts.store.reading() as connection:
            row = question_of(connection, question_id)
            citizen = self._reading.citizen(connection, row.citizen_id) if row else None
            if row is None or citizen is None or not may_answer(citizen, _fact(row), reader):
                return None
            rows = thread_of(connection, row)
            names = _names(connection, rows)
        thread = tuple(self._exchange(one, names) for one in rows)
        begun = row.taken_by if row.taken_by != reader else None
        return QuestionPage(
            row.id, row.citizen_id, citizen.person.name, names[row.asker], thread,
            row.answered_by, names.get(begun, ""),
        )  # fmt: skip

    def _citizens(self, connection: Connection, ids: set[int]) -> dict[int, Citizen]:
        """Who is who about them; nobody's words."""
        folders = read_chains_only(connection, ids, self._parts.clock.now())
        return citizens_in(self._parts, connection, folders)

    def _today(self) -> date:
        return local(self._parts.clock.now(), self._parts.policy.office.zone).date()

    def _exchange(self, row: Row[Any], names: Mapping[int | None, str]) -> Exchange:
        vault = self._parts.store.vault
        return Exchange(
            names[row.asker],
            row.asked_at,
            vault.open(row.text, "question.text"),
            vault.open(row.answer, "question.answer") if row.answer else "",
            names.get(row.answered_by, ""),
            row.answered_at,
        )


def _line(row: Row[Any], citizen: Citizen, reader: int, names: Mapping[int | None, str]) -> Waiting:
    mine = row.role in citizen.roles_of(reader)
    holder = next((p.name for role, p in citizen.chain.items() if role == row.role), "")
    begun = names.get(row.taken_by, "") if row.taken_by != reader else ""
    return Waiting(
        row.id, citizen.person.name, names[row.asker], row.asked_at, mine, holder, begun
    )  # fmt: skip


def _fact(row: Row[Any]) -> Question:
    return Question(**{name: getattr(row, name) for name in QUESTION_FACTS})


def _names(connection: Connection, rows: list[Row[Any]]) -> dict[int | None, str]:
    ids = {id_ for row in rows for id_ in (row.asker, row.taken_by, row.answered_by) if id_}
    return {id_: person.name for id_, person in read_people(connection, ids).items()}
