"""A press in the part of the case page that shows the two tracks: read, once, into a turn. What
may be done is decided there (flows/tracks/desk.py)."""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.cases.case_page import CasePage
from bot.desk.cases.cases_page import Cases, Trouble
from bot.desk.cases.track_reading import TracksPage, TracksReading
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.submitting import Form, cleaned
from flows.events import TrackActed

TRACKS = "tracks"  # the kind of form
OWN_WORDS = frozenset({"note", "expectations", "task", "goal", "text"})
LONGEST = 4000


class Tracks:
    def __init__(self, desk: Desk, cases: Cases) -> None:
        self._pages, self._submitting, self._cases = desk.pages, desk.submitting, cases
        self._reading = TracksReading(desk.parts, desk.reading)

    def shown(self, reader: Reader, page: CasePage) -> dict[str, Any]:
        """What tracks.html needs."""
        found = self._reading.of(reader.id, page)
        sealed = Form.new(reader, TRACKS, page.line.id, found.version) if found else ""
        return {"tracks": found, "track_form": sealed}

    async def act(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        form = Form.opened(reader, TRACKS, fields.get("form", ""))
        page = await self._cases.find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        if form is None or form.about[0] != page.line.id:
            return await self._cases.show(reader, page, Trouble(403, texts.OLD_FORM), filled=fields)
        found = await run_in_threadpool(self._reading.of, reader.id, page)
        if await self._submitting.was_taken(form.key):
            return self._cases.back(page, reader, [texts.ALREADY])
        if found is None or found.version != form.about[1]:
            return await self._cases.show(reader, page, Trouble(409, texts.MOVED), filled=fields)
        return await self._take(reader, page, found, fields, form.key)

    async def _take(
        self, reader: Reader, page: CasePage, was: TracksPage, fields: Mapping[str, str], key: str
    ) -> Response:
        values, removed = cleaned(fields, OWN_WORDS, LONGEST)
        self._submitting.count_removed(removed)
        event = TrackActed(page.line.id, fields.get("action", ""), values)
        taken = await self._submitting.take(key, event, reader.id, page.citizen)
        if not taken.stored:
            failed = Trouble(taken.status, texts.FAILED)
            return await self._cases.show(reader, page, failed, filled=fields)
        now = await run_in_threadpool(self._reading.of, reader.id, page)
        if now == was:  # nothing was changed: what was typed stays, with the reason
            return await self._cases.show(reader, page, said=taken.said, filled=fields, status=422)
        notes = [texts.REMOVED] if removed else []
        return self._cases.back(page, reader, notes, taken.said)
