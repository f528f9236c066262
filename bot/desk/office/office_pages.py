"""What the pages of the office share: for whom they are, and how they read."""

from collections.abc import Awaitable, Callable, Collection, Hashable
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.desk import Desk
from bot.desk.door.sessions import Reader
from bot.desk.office.tabs import LEADER
from bot.parts import Parts
from flows.calendar import local
from flows.texts import Text

Page = Callable[[Request, Reader], Awaitable[Response]]
Found = TypeVar("Found")


AS_OLD = timedelta(minutes=10)


class Counted(Generic[Found]):
    """What takes long to count in a large office, for all who look in these minutes."""

    def __init__(self, parts: Parts) -> None:
        self._clock = parts.clock
        self._known: dict[Hashable, tuple[datetime, Found]] = {}

    def of(self, what: Hashable, count: Callable[[], Found]) -> Found:
        now = self._clock.now()
        known = self._known.get(what)
        if known is not None and timedelta() <= now - known[0] < AS_OLD:
            return known[1]
        found = count()
        young = {key: one for key, one in self._known.items() if now - one[0] < AS_OLD}
        self._known = {**young, what: (now, found)}
        return found


class OfficePages:
    def __init__(self, desk: Desk) -> None:
        self.desk, self.parts, self.pages = desk, desk.parts, desk.pages

    def only(self, roles: Collection[str], page: Page) -> Page:
        """For anybody else the page does not exist."""

        async def guarded(request: Request, reader: Reader) -> Response:
            if reader.role not in roles:
                return self.pages.not_found(reader)
            return await page(request, reader)

        return guarded

    @property
    def now(self) -> datetime:
        return self.parts.clock.now()

    @property
    def zone(self) -> str:
        return self.parts.policy.office.zone

    @property
    def today(self) -> date:
        return local(self.now, self.zone).date()

    async def read(self, what: Callable[[Connection], Found]) -> Found:
        def reading() -> Found:
            with self.parts.store.reading() as connection:
                return what(connection)

        return await run_in_threadpool(reading)

    def back(self, reader: Reader, path: str, said: Text) -> Response:
        return self.desk.back(path, reader, [self.pages.words(said, reader.language)])


def leads(reader: Reader) -> bool:
    return reader.role == LEADER
