"""What the pages about who is there share: who may open them, forms that count once, and the
refusals of bot/arranging.py shown where they happened.

A mentor has no such pages. Everybody else of the municipality may enter their own leave and hand
over their own citizens; a leader may do it for all, and keeps the duty list.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import structlog
from sqlalchemy import Row
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.arranging import Refused
from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.office import people_texts as p
from bot.desk.submitting import Form
from flows.calendar import from_wall, local
from flows.facts import MENTORS
from flows.texts import Text
from storage import people as register
from storage.tx import Tx

log = structlog.get_logger(__name__)
STAFF = texts.WITH_PAGES
LEADER = "leader"
MOST_FOUND = 20
Page = Callable[[Request, Reader], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Done:
    """What a form came to: said on the next page, or why not, shown on the same one."""

    said: Text | None = None
    wrong: Text | None = None


@dataclass(slots=True)
class Filled:
    """A form as it was sent, and what is wrong with it."""

    fields: Mapping[str, str] = field(default_factory=dict)
    wrong: Text | None = None

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()

    def looks(self, *needed: str) -> bool:
        """A name is looked for: the button, or Enter with somebody not chosen yet."""
        missing = any(not self[name] for name in needed)
        return self["action"] == "find" or bool(self["find"] and missing)


class PeoplePages:
    def __init__(self, desk: Desk) -> None:
        self.parts, self.pages = desk.parts, desk.pages
        self._batches, self._sessions = desk.batches, desk.sessions

    def staff(self, page: Page) -> Page:
        """Not for mentors, to whom the page does not exist."""

        async def guarded(request: Request, reader: Reader) -> Response:
            if reader.role not in STAFF:
                return self.pages.not_found(reader)
            return await page(request, reader)

        return guarded

    # --- reading --------------------------------------------------------------------------

    @property
    def zone(self) -> str:
        return self.parts.policy.office.zone

    @property
    def today(self) -> date:
        return local(self.parts.clock.now(), self.zone).date()

    async def read(self, what: Callable[[Any], Any]) -> Any:
        def reading() -> Any:
            with self.parts.store.reading() as connection:
                return what(connection)

        return await run_in_threadpool(reading)

    async def looked(self, reader: Reader, filled: Filled, *needed: str) -> bool:
        """Whether a leader looked for somebody; nobody of that name is said, and too many."""
        if reader.role != LEADER or not filled.looks(*needed):
            return False
        name = filled["find"].casefold()
        mentors = (row for row in (await self.helpers()).values() if row.role in MENTORS)
        found = sum(name in row.name.casefold() for row in mentors) if name else 0
        if not found:
            filled.wrong = p.NO_MENTOR
        elif found > MOST_FOUND:
            filled.wrong = p.MANY_MENTORS
        return True

    async def helpers(self) -> dict[int, Row[Any]]:
        """Everybody who is no citizen and not forgotten, by name."""
        rows = await self.read(register.helpers)
        return {row.id: row for row in sorted(rows, key=lambda row: row.name)}

    @staticmethod
    def to_choose(people: Collection[Row[Any]], filled: Filled, *chosen: str) -> list[Row[Any]]:
        """The municipality's own. A workplace's mentors are hundreds: the first that were looked
        for by name, and those that are chosen in one of these fields."""
        looked_for, numbers = filled["find"].casefold(), {filled[name] for name in chosen}
        always = {row.id for row in people if row.role not in MENTORS or str(row.id) in numbers}
        others = (row for row in people if row.id not in always) if looked_for else ()
        found = [row.id for row in others if looked_for in row.name.casefold()][:MOST_FOUND]
        return [row for row in people if row.id in always.union(found)]

    def show(
        self, reader: Reader, template: str, title: Text, filled: Filled, **values: Any
    ) -> Response:
        form = Form.new(reader, template)
        return self.pages.show(
            template, title, status=422 if filled.wrong else 200, reader=reader, p=p, form=form,
            filled=filled, **values,
        )  # fmt: skip

    # --- writing --------------------------------------------------------------------------

    async def filled(self, request: Request) -> Filled:
        return Filled(await read_form(request))

    async def once(
        self, reader: Reader, template: str, filled: Filled, job: Callable[[Tx], Text]
    ) -> Done:
        """The job of this form; a second press of the same form finds it done."""
        form = Form.opened(reader, template, filled["form"])
        if form is None:
            return Done(wrong=texts.OLD_FORM)

        def write(tx: Tx) -> Done:
            if not tx.first_times([form.key]):
                return Done(said=texts.ALREADY)
            try:
                return Done(said=job(tx))
            except Refused as refused:
                return Done(wrong=refused.danish)
            except register.NotFound:
                return Done(wrong=p.WHO_MISSING)

        try:
            return await self._batches.write(write)
        except Exception as error:
            log.error("desk_not_stored", key=form.key, error=type(error).__name__)
            return Done(wrong=texts.FAILED)

    def back(self, reader: Reader, path: str, said: Text) -> Response:
        response = RedirectResponse(path, status_code=303)
        self._sessions.say(response, reader, [self.pages.words(said, reader.language)])
        return response

    def moment(self, text: str) -> datetime | None:
        """On the office's clock."""
        return from_wall(text, self.zone)


def day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def number_in(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= 15 else None
