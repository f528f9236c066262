"""/desk/search: by alias or case key, from the head of every page. What was written is in no
address: it is sent as a form, and one exact hit leads to a page that is named by a number."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.day import search_texts
from bot.desk.day.search_reading import LONGEST, Found, SearchReading
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader


class SearchPage:
    def __init__(self, desk: Desk) -> None:
        self._pages = desk.pages
        self._reading = SearchReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        return self._show(reader, "", Found())

    async def find(self, request: Request, reader: Reader) -> Response:
        wanted = (await read_form(request)).get("q", "").strip()[:LONGEST]
        if not wanted:
            return self._show(reader, "", Found())
        found = await run_in_threadpool(self._reading.find, reader.id, wanted)
        if found.straight:
            return RedirectResponse(found.straight, status_code=303)
        return self._show(reader, wanted, found)

    def _show(self, reader: Reader, wanted: str, found: Found) -> Response:
        title = search_texts.TITLE
        return self._pages.show("found", title, reader=reader, searched=wanted, found=found)
