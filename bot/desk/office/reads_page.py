"""/desk/office/reads: who read what about whom, for a leader; looking at it is a read as well.

Addresses hold numbers and days. Who looks for a citizen by name sends the name in a form.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Row
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.office import reads_texts as w
from bot.desk.office.caseload_reading import ROLES
from bot.desk.office.office_pages import OfficePages
from bot.desk.office.people_pages import day_in, number_in
from bot.desk.office.reads_reading import Log, log_of, on_day
from bot.desk.office.tabs import OFFICE
from bot.desk.submitting import Form
from flows.texts import Text
from storage import desk, office, reads
from storage.reads import Wanted
from storage.tx import Tx

PATH, TEMPLATE = f"{OFFICE}/reads", "reads"
AUDIT = "audit"
MOST_CALLED = 20  # the same


class ReadsPage:
    def __init__(self, shared: OfficePages) -> None:
        self._shared = shared

    async def show(self, request: Request, reader: Reader) -> Response:
        return await self._show(reader, request.query_params)

    async def find(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        name = fields.get("name", "").strip()[:100]
        if Form.opened(reader, TEMPLATE, fields.get("form", "")) is None:
            return await self._show(reader, QueryParams(), wrong=texts.OLD_FORM, name=name)
        found = await self._shared.read(lambda c: reads.citizens_called(c, name, MOST_CALLED))
        if len(found) == 1:
            return RedirectResponse(f"{PATH}?citizen={found[0].id}", status_code=303)
        wrong = (w.SEVERAL if found else w.NOBODY_CALLED) if name else w.NAME_FIRST
        return await self._show(reader, QueryParams(), wrong=wrong, name=name, several=found)

    async def _show(
        self,
        reader: Reader,
        query: QueryParams,
        wrong: Text | None = None,
        name: str = "",
        several: Sequence[Row[Any]] = (),
    ) -> Response:
        wanted, kept = self._wanted(query)
        found = await self._shared.read(lambda c: log_of(c, wanted, self._shared.zone))
        await self._log(reader, found)
        staff = await self._shared.read(lambda c: office.people_in(c, ROLES))
        older = {**kept, "before": found.older}
        return self._shared.pages.show(
            TEMPLATE, w.TITLE, status=422 if wrong else 200, reader=reader, w=w, log=found,
            staff=staff, kept=kept, wrong=wrong, name=name, several=several,
            older=f"{PATH}?{urlencode(older)}" if found.older else "",
            newest=f"{PATH}?{urlencode(kept)}" if wanted.before else "",
            form=Form.new(reader, TEMPLATE),
        )  # fmt: skip

    def _wanted(self, query: QueryParams) -> tuple[Wanted, dict[str, int | str]]:
        """And what of it the next page's address keeps. Nonsense is left out."""
        numbers = {
            key: number
            for key in ("citizen", "reader")
            if (number := number_in(query.get(key, "")))
        }
        day = day_in(query.get("day", ""))
        since, until = on_day(day, self._shared.zone) if day else (None, None)
        before = number_in(query.get("before", "")) or 0
        wanted = Wanted(since=since, until=until, before=before, **numbers)
        return wanted, {**numbers, **({"day": day.isoformat()} if day else {})}

    async def _log(self, reader: Reader, found: Log) -> None:
        """Once a day about each citizen: a log that is read must not grow by being read."""
        since, _ = on_day(self._shared.today, self._shared.zone)

        def log(tx: Tx) -> None:
            tx.flush()
            known = reads.known_since(tx.connection, reader.id, found.citizens, AUDIT, since)
            for citizen in sorted(found.citizens - known):
                desk.log_read(tx, citizen, reader.id, AUDIT)

        if found.citizens:
            await self._shared.desk.batches.write(log)
