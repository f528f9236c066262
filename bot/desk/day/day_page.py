"""/desk/: what waits for the reader today. /desk/now: that part alone, for a page that is open."""

from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.cases.forms import CASE
from bot.desk.day import day_texts
from bot.desk.day.day_reading import Day, DayReading
from bot.desk.day.rows import Row
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.submitting import Form

EVERY = 10  # seconds between two looks of an open page


@dataclass(frozen=True, slots=True)
class Buttons:
    """The form of a row whose action is a button, sealed for this session."""

    reader: Reader

    def __call__(self, row: Row) -> str:
        state, step, owner, newest = row.take
        return Form.new(self.reader, CASE, row.case, [state, step, owner, newest])


class DayPage:
    def __init__(self, desk: Desk) -> None:
        self._pages = desk.pages
        self._reading = DayReading(desk.parts)

    async def show(self, request: Request, reader: Reader) -> Response:
        day = await run_in_threadpool(self._reading.day, reader.id)
        return self._pages.show("day", day_texts.TITLE, reader=reader, **_values(reader, day))

    async def now(self, request: Request, reader: Reader) -> Response:
        """304 as long as nothing has changed: then nothing is made into a page."""
        day = await run_in_threadpool(self._reading.day, reader.id)
        version = {"etag": f'"{day.version}"'}
        if request.headers.get("if-none-match") == version["etag"]:
            return Response(status_code=304, headers=version)
        values = _values(reader, day)
        response = self._pages.show("day_part", day_texts.TITLE, reader=reader, **values)
        response.headers.update(version)
        return response


def _values(reader: Reader, day: Day) -> dict[str, Any]:
    return {"day": day, "form": Buttons(reader), "d": day_texts, "every": EVERY}
