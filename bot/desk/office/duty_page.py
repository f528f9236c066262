"""/desk/people/duty: who is on call in the weeks ahead, with holidays, closing days and gaps. All
of the staff read it; a leader writes it."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any

from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from bot import duty as duties
from bot.desk.door.sessions import Reader
from bot.desk.office import people_texts as p
from bot.desk.office.people_pages import LEADER, Done, Filled, PeoplePages, number_in
from flows.calendar import at_local
from flows.calendar.duty import DutyDay, OnCall, duty_days
from flows.texts import Text
from storage import duty as duty_rows
from storage.tx import Tx

PATH, TEMPLATE = "/desk/people/duty", "duty"
WEEKS = 5


class DutyPage:
    def __init__(self, shared: PeoplePages) -> None:
        self._shared = shared

    async def show(
        self, request: Request, reader: Reader, filled: Filled | None = None
    ) -> Response:
        people = await self._shared.helpers()
        listed, there = await self._listed(people)
        days = self._days(there)
        return self._shared.show(
            reader, TEMPLATE, p.DUTY, filled or Filled(), days=days, listed=listed,
            names={id_: row.name for id_, row in people.items()}, writes=reader.role == LEADER,
            people=[row for row in people.values() if row.role in duties.ON_DUTY],
            gap_days=sum(bool(day.gaps) for day in days),
        )  # fmt: skip

    async def _listed(self, people: Mapping[int, Row[Any]]) -> tuple[list[OnCall], list[OnCall]]:
        """The list as it was written, and who of it is there: some are on leave."""
        shared = self._shared
        since = at_local(shared.today, time(), shared.zone)
        until = since + timedelta(weeks=WEEKS)
        rows = await shared.read(lambda c: duty_rows.duties_between(c, since, until))
        there = await shared.read(lambda c: duties.on_call(c, shared.zone, since, until))
        listed = [OnCall(row.person_id, row.starts, row.ends, row.id) for row in rows]
        known = [[one for one in found if one.person in people] for found in (listed, there)]
        return known[0], known[1]

    def _days(self, listed: list[OnCall]) -> list[DutyDay]:
        office = self._shared.parts.policy.office
        return list(duty_days(office, listed, self._shared.today, 7 * WEEKS))

    async def act(self, request: Request, reader: Reader) -> Response:
        filled = await self._shared.filled(request)
        if reader.role != LEADER:
            done = Done(wrong=p.WHO_MISSING)
        else:
            done = await (self._remove if filled["remove"] else self._add)(reader, filled)
        if done.said is not None:
            return self._shared.back(reader, PATH, done.said)
        filled.wrong = done.wrong
        return await self.show(request, reader, filled)

    async def _add(self, reader: Reader, filled: Filled) -> Done:
        person = number_in(filled["person"])
        starts, ends = self._shared.moment(filled["starts"]), self._shared.moment(filled["ends"])
        if person is None:
            return Done(wrong=p.WHO_MISSING)
        if starts is None or ends is None:
            return Done(wrong=p.WRONG_TIME)
        who, begins, over = person, starts, ends

        def add(tx: Tx) -> Text:
            duties.add_duty(tx, who, begins, over, reader.id)
            return p.DUTY_SAVED

        return await self._shared.once(reader, TEMPLATE, filled, add)

    async def _remove(self, reader: Reader, filled: Filled) -> Done:
        number = number_in(filled["remove"]) or 0

        def remove(tx: Tx) -> Text:
            duties.remove_duty(tx, number)
            return p.DUTY_REMOVED

        return await self._shared.once(reader, TEMPLATE, filled, remove)
