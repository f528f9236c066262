"""/desk/citizens/{citizen}/closing: the next step, the closing call, who has the citizen; longer,
or ended early. The flows decide what may be done (flows/closing/desk.py)."""

import secrets

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.desk import closing_texts, texts
from bot.desk.closing_reading import ClosingPage, ClosingReading
from bot.desk.guard import read_form
from bot.desk.pages import Pages
from bot.desk.reading import Reading
from bot.desk.sessions import BOARD, Reader, Sessions
from bot.parts import Parts
from flows.events import ClosingActed
from flows.redaction import redact
from flows.texts import Text
from storage import desk

log = structlog.get_logger(__name__)
NAME = "closing"
OWN_WORDS = frozenset({"good", "hard", "again"})
LONGEST = 6000  # of a field as it arrives; the flows say how much has room


class ClosingPages:
    def __init__(
        self, parts: Parts, batches: Batches, pages: Pages, sessions: Sessions, reading: Reading
    ) -> None:
        self._parts, self._batches = parts, batches
        self._pages, self._sessions = pages, sessions
        self._reading = ClosingReading(parts, reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        if page is None:
            return self._not_found(reader)
        said = self._sessions.said(request, reader)
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._batches.write(lambda tx: desk.log_read(tx, page.citizen, reader.id, NAME))
        response = self._page(reader, page, said=said)
        if said:
            self._sessions.said_it(response)
        return response

    def _page(
        self,
        reader: Reader,
        page: ClosingPage,
        *,
        said: list[str] | None = None,
        filled: dict[str, str] | None = None,
        status: int = 200,
    ) -> Response:
        return self._pages.show(
            NAME,
            closing_texts.about(page.alias),
            reader=reader,
            status=status,
            said=said or [],
            page=page,
            y=closing_texts,
            filled=filled or {},
            form=reader.seal("form", [secrets.token_urlsafe(9), NAME, page.citizen]),
        )

    async def act(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        opened = reader.unseal("form", fields.get("form", ""))
        page = await self._find(request, reader)
        if page is None:
            return self._not_found(reader)
        if not isinstance(opened, list) or opened[1:] != [NAME, page.citizen]:
            return self._message(reader, texts.OLD_PAGE, texts.OLD_PAGE_HELP, 403)
        values, removed = _clean(fields)
        key = f"desk:{reader.digest[:16]}:{opened[0]}"
        event = ClosingActed(fields.get("action", ""), values)
        arrival = Arrival(key, event, person=reader.id, citizen=page.citizen)
        try:
            taken = await self._batches.take(arrival)
        except Exception as error:
            log.error("desk_not_stored", key=key, error=type(error).__name__)
            return self._message(reader, texts.PROBLEM, texts.FAILED, 503)
        if await run_in_threadpool(self._failed, key):
            return self._message(reader, texts.PROBLEM, texts.FAILED, 500)
        now = await self._find(request, reader)
        if now == page and taken.page:  # nothing was changed: what was typed stays
            return self._page(reader, page, said=list(taken.page), filled=values, status=422)
        response = RedirectResponse(request.url.path, status_code=303)
        notes = [texts.REMOVED] if removed else []
        lines = [self._pages.words(note, reader.language) for note in notes]
        already = self._pages.words(texts.ALREADY, reader.language)
        self._sessions.say(response, reader, [*(taken.page or [already]), *lines])
        return response

    async def _find(self, request: Request, reader: Reader) -> ClosingPage | None:
        asked_for = request.path_params["citizen"]
        if not asked_for.isascii() or not asked_for.isdecimal() or len(asked_for) > 15:
            return None
        return await run_in_threadpool(self._reading.page, reader.id, int(asked_for))

    def _failed(self, key: str) -> bool:
        with self._parts.store.reading() as connection:
            return bool(desk.dead_letters(connection, [key]))

    def _not_found(self, reader: Reader) -> Response:
        return self._message(reader, texts.NOT_FOUND, texts.NOT_FOUND_HELP, 404)

    def _message(self, reader: Reader, title: Text, help_: Text, status: int) -> Response:
        return self._pages.message(
            title, help_, status=status, reader=reader, to=BOARD, label=texts.TO_BOARD
        )


def _clean(fields: dict[str, str]) -> tuple[dict[str, str], bool]:
    """Without CPR numbers and the like in what was written."""
    values, removed = dict[str, str](), False
    for name, value in fields.items():
        text = value.strip().replace("\r\n", "\n")[:LONGEST]
        if name in OWN_WORDS:
            text, gone = redact(text)
            removed = removed or bool(gone)
        if name not in {"form", "action"}:
            values[name] = text
    return values, removed
