"""/desk/people/leave: who is away, who stands in; one's own leave, and for a leader everybody's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row
from starlette.requests import Request
from starlette.responses import Response

from bot import arranging
from bot.desk.door.sessions import Reader
from bot.desk.office import office_texts
from bot.desk.office import people_texts as p
from bot.desk.office.people_pages import LEADER, Done, Filled, PeoplePages, day_in, number_in
from flows.texts import Text
from storage import office, presence
from storage.tx import Tx

PATH, TEMPLATE = "/desk/people/leave", "leave"


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    name: str
    first: date
    last: date | None
    helper: str
    mine: bool  # the reader may end it
    begun: bool
    caseworker: bool  # then the placement may have a deputy of its own
    lacking: int = 0  # so many of their citizens have none, and nobody is named


class LeavePage:
    def __init__(self, shared: PeoplePages) -> None:
        self._shared = shared

    async def show(
        self, request: Request, reader: Reader, filled: Filled | None = None
    ) -> Response:
        people = await self._shared.helpers()
        lines = await self._shared.read(lambda connection: self._lines(connection, people, reader))
        may = [row for row in people.values() if _may(reader, row.id)]
        deputies = [row for row in people.values() if _could_cover(reader, row)]
        return self._shared.show(
            reader, TEMPLATE, p.LEAVE, filled or Filled(), lines=lines, people=may,
            deputies=deputies, today=self._shared.today, lack_deputy=office_texts.lack_deputy,
        )  # fmt: skip

    async def act(self, request: Request, reader: Reader) -> Response:
        filled = await self._shared.filled(request)
        done = await (self._end if filled["end"] else self._enter)(reader, filled)
        if done.said is not None:
            return self._shared.back(reader, PATH, done.said)
        filled.wrong = done.wrong
        return await self.show(request, reader, filled)

    async def _enter(self, reader: Reader, filled: Filled) -> Done:
        rules = self._shared.parts.policy.office
        person, deputy = number_in(filled["person"]), number_in(filled["deputy"])
        first, last = day_in(filled["first"]), day_in(filled["last"])
        if person is None or not _may(reader, person):
            return Done(wrong=p.WHO_MISSING)
        if first is None:
            return Done(wrong=p.FIRST_MISSING)
        if filled["last"] and last is None:
            return Done(wrong=p.WRONG_DAY)
        day, who = first, person

        def enter(tx: Tx) -> Text:
            arranging.enter_leave(tx, rules, who, day, last, deputy, reader.id)
            return p.LEAVE_SAVED

        return await self._shared.once(reader, TEMPLATE, filled, enter)

    async def _end(self, reader: Reader, filled: Filled) -> Done:
        number, rules = number_in(filled["end"]) or 0, self._shared.parts.policy.office
        row = await self._shared.read(lambda connection: presence.leave_of(connection, number))
        if row is None or not _may(reader, row.person_id):
            return Done(wrong=p.WHO_MISSING)

        def end(tx: Tx) -> Text:
            arranging.end_leave(tx, rules, number, self._shared.today)
            return p.LEAVE_ENDED

        return await self._shared.once(reader, TEMPLATE, filled, end)

    def _lines(
        self, connection: Connection, people: Mapping[int, Row[Any]], reader: Reader
    ) -> list[Line]:
        leaves = presence.leaves_since(connection, self._shared.today)
        lacking = office.without_deputy(connection, self._shared.today)
        lines = [(row, self._line(row, leaves, people, reader)) for row in leaves
                 if row.person_id in people]  # fmt: skip
        return [
            replace(line, lacking=lacking.get(row.person_id, 0)) if _alone(line) else line
            for row, line in lines
        ]

    def _line(
        self,
        row: Row[Any],
        leaves: Sequence[Row[Any]],
        people: Mapping[int, Row[Any]],
        reader: Reader,
    ) -> Line:
        today = self._shared.today
        day = max(row.first, today)
        helper, _ = arranging.stands_in_then(leaves, people, row, day)
        name = people[helper].name if helper is not None else ""
        return Line(
            row.id, people[row.person_id].name, row.first, row.last, name,
            _may(reader, row.person_id), row.first <= today,
            people[row.person_id].role == "caseworker",
        )  # fmt: skip


def _alone(line: Line) -> bool:
    """Nobody is named; how many that leaves is the business of whoever may change it."""
    return line.caseworker and line.mine and not line.helper


def _could_cover(reader: Reader, row: Row[Any]) -> bool:
    """A leader enters others' leave, so the list holds whoever covers anybody."""
    if reader.role == LEADER:
        return row.role in arranging.DEPUTIES
    return row.role in arranging.COVERED_BY.get(reader.role, ()) and row.id != reader.id


def _may(reader: Reader, person: int) -> bool:
    return reader.role == LEADER or person == reader.id
