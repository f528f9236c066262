"""/desk/: what waits for the reader today. /desk/now: that part alone, for a page that is open."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.cases.forms import CASE
from bot.desk.day import day_texts
from bot.desk.day.day_reading import Day, DayReading
from bot.desk.day.row import Row
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.live import EVERY, Live, answer
from bot.desk.meetings.meeting_page import DECISION
from bot.desk.submitting import Form
from bot.desk.texts import WITH_PAGES
from flows.placing.may import MAY_SET


@dataclass(frozen=True, slots=True)
class Buttons:
    """The form of a row whose action is a button, sealed for this session."""

    reader: Reader

    def __call__(self, row: Row) -> str:
        if row.agreed:
            return Form.new(self.reader, DECISION, row.citizen, row.agreed)
        state, step, owner, newest = row.take
        return Form.new(self.reader, CASE, row.case, [state, step, owner, newest])


class DayPage:
    def __init__(self, desk: Desk) -> None:
        self._pages = desk.pages
        self._reading = DayReading(desk.parts)
        self._live = Live[Day](desk.parts, desk.batches)

    async def show(self, request: Request, reader: Reader) -> Response:
        day = await self._day(reader.id)
        return self._pages.show("day", day_texts.TITLE, reader=reader, **_values(reader, day))

    async def now(self, request: Request, reader: Reader) -> Response:
        day = await self._day(reader.id)
        return answer(
            request,
            day.version,
            lambda: self._pages.show(
                "day_part", day_texts.TITLE, reader=reader, **_values(reader, day)
            ),
        )

    async def _day(self, reader: int) -> Day:
        return await self._live.read(reader, lambda: self._reading.day(reader))


def _values(reader: Reader, day: Day) -> dict[str, Any]:
    return {
        "day": day,
        "form": Buttons(reader),
        "d": day_texts,
        "every": EVERY,
        "may_leave": reader.role in WITH_PAGES,
        "may_set": reader.role in MAY_SET,
    }
