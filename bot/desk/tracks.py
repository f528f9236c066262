"""A press in the part of the case page that shows the two tracks: read, once, into a turn. What
may be done is decided there (flows/tracks/desk.py)."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.desk import texts
from bot.desk.case_page import CasePage
from bot.desk.guard import read_form
from bot.desk.sessions import Reader
from bot.desk.staff import Staff, Trouble
from bot.desk.track_reading import TracksPage, TracksReading
from bot.parts import Parts
from flows.events import TrackActed
from flows.redaction import redact
from storage import desk

log = structlog.get_logger(__name__)
OWN_WORDS = frozenset({"note", "expectations", "task", "goal", "text"})
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class TrackForm:
    """What it was made from, signed by the session that got it."""

    nonce: str
    case: str
    version: list[Any]

    @classmethod
    def new(cls, reader: Reader, case: str, page: TracksPage) -> str:
        return reader.seal("tracks", [secrets.token_urlsafe(9), case, page.version])

    @classmethod
    def opened(cls, reader: Reader, sealed: str) -> "TrackForm | None":
        values = reader.unseal("tracks", sealed)
        return cls(*values) if isinstance(values, list) and len(values) == 3 else None


class Tracks:
    def __init__(
        self, parts: Parts, batches: Batches, staff: Staff, reading: TracksReading
    ) -> None:
        self._parts, self._batches = parts, batches
        self._staff, self._reading = staff, reading

    def shown(self, reader: Reader, page: CasePage) -> dict[str, Any]:
        """What tracks.html needs."""
        found = self._reading.of(reader.id, page)
        sealed = TrackForm.new(reader, page.line.id, found) if found else ""
        return {"tracks": found, "track_form": sealed}

    async def act(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        form = TrackForm.opened(reader, fields.get("form", ""))
        page = await self._staff.find(request, reader)
        if page is None:
            return self._staff.not_found(reader)
        if form is None or form.case != page.line.id:
            return await self._staff.show(reader, page, Trouble(403, texts.OLD_PAGE_HELP))
        found = await run_in_threadpool(self._reading.of, reader.id, page)
        key = f"desk:{reader.digest[:16]}:{form.nonce}"
        if await run_in_threadpool(self._taken, key):
            return self._staff.back(page, reader, [texts.ALREADY])
        if found is None or found.version != form.version:
            return await self._staff.show(reader, page, Trouble(409, texts.MOVED), filled=fields)
        return await self._take(reader, page, found, fields, key)

    async def _take(
        self, reader: Reader, page: CasePage, was: TracksPage, fields: Mapping[str, str], key: str
    ) -> Response:
        values, removed = _clean(fields)
        event = TrackActed(page.line.id, fields.get("action", ""), values)
        arrival = Arrival(key, event, person=reader.id, citizen=page.citizen)
        try:
            taken = await self._batches.take(arrival)
        except Exception as error:
            log.error("desk_not_stored", key=key, error=type(error).__name__)
            return await self._staff.show(reader, page, Trouble(503, texts.FAILED), filled=fields)
        if await run_in_threadpool(self._failed, key):
            return await self._staff.show(reader, page, Trouble(500, texts.FAILED), filled=fields)
        now = await run_in_threadpool(self._reading.of, reader.id, page)
        if now == was:  # nothing was changed: what was typed stays, with the reason
            return await self._staff.show(reader, page, said=taken.page, filled=fields, status=422)
        notes = [texts.REMOVED] if removed else []
        return self._staff.back(page, reader, notes, taken.page)

    def _taken(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return desk.was_taken(connection, key)

    def _failed(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return bool(desk.dead_letters(connection, [key]))


def _clean(fields: Mapping[str, str]) -> tuple[dict[str, str], bool]:
    """Without CPR numbers and the like in what was written; never longer than people write."""
    values, removed = dict[str, str](), False
    for name, value in fields.items():
        text = value.strip().replace("\r\n", "\n")[:LONGEST]
        if name in OWN_WORDS:
            text, gone = redact(text)
            removed = removed or bool(gone)
        if name not in {"form", "action"}:
            values[name] = text
    return values, removed
