"""/desk/: what waits for the reader today. /desk/now: that part alone, for a page that is open."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.cases.forms import CASE
from bot.desk.day import day_texts
from bot.desk.day.day_reading import Day, DayReading
from bot.desk.day.row import Row
from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.meetings.meeting_page import DECISION
from bot.desk.submitting import Form
from flows.placing.may import MAY_SET

KEPT, MOST_KEPT = timedelta(seconds=20), 500
EVERY = 10  # seconds between two looks of an open page


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
        self._pages, self._parts, self._batches = desk.pages, desk.parts, desk.batches
        self._reading = DayReading(desk.parts)
        self._kept: dict[int, tuple[int, datetime, Day]] = {}

    async def show(self, request: Request, reader: Reader) -> Response:
        day = await self._day(reader.id)
        return self._pages.show("day", day_texts.TITLE, reader=reader, **_values(reader, day))

    async def now(self, request: Request, reader: Reader) -> Response:
        """304 as long as nothing has changed: then nothing is made into a page."""
        day = await self._day(reader.id)
        version = {"etag": f'"{day.version}"'}
        if request.headers.get("if-none-match") == version["etag"]:
            return Response(status_code=304, headers=version)
        values = _values(reader, day)
        response = self._pages.show("day_part", day_texts.TITLE, reader=reader, **values)
        response.headers.update(version)
        return response

    async def _day(self, reader: int) -> Day:
        """Read again when anything was committed since, and now and then: time goes on, and a
        command may have written to the same file. With other processes on the database always."""
        commits, now = self._batches.commits, self._parts.clock.now()
        kept = self._kept.get(reader)
        alone = kept is not None and not self._parts.store.shared
        if kept and alone and kept[0] == commits and abs(now - kept[1]) < KEPT:
            return kept[2]
        day = await run_in_threadpool(self._reading.day, reader)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[reader] = (commits, now, day)
        return day


def _values(reader: Reader, day: Day) -> dict[str, Any]:
    return {
        "day": day,
        "form": Buttons(reader),
        "d": day_texts,
        "every": EVERY,
        "may_set": reader.role in {str(role) for role in MAY_SET},
    }
