"""Where somebody is signed in: their own sessions, and the way to end them all. For every role; it
shows nothing of anybody else, and no session by more than its times."""

from dataclasses import dataclass
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door import screens_texts
from bot.desk.door.sessions import ABSOLUTE, IDLE, Reader
from storage import signing_in

SCREENS = "/screens"


@dataclass(frozen=True, slots=True)
class Screen:
    since: datetime
    seen: datetime
    here: bool


class ScreensPage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._pages = desk.parts, desk.pages

    async def show(self, _: Request, reader: Reader) -> Response:
        screens = await run_in_threadpool(self._read, reader)
        return self._pages.show(
            "screens", texts.SIGNED_IN_PLACES, reader=reader, screens=screens, w=screens_texts
        )

    def _read(self, reader: Reader) -> list[Screen]:
        """This one first, then whatever was used last."""
        now = self._parts.clock.now()
        with self._parts.store.reading() as connection:
            rows = signing_in.sessions_of(connection, reader.id, now - IDLE, now - ABSOLUTE)
        found = [Screen(row.created_at, row.seen_at, row.digest == reader.digest) for row in rows]
        return sorted(found, key=lambda one: not one.here)
