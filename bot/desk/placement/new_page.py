"""/desk/placements/new and /desk/citizens/{citizen}/next: a placement is set up in one sitting, on
one page. Nothing typed is lost: what is wrong stands at its field, the page keeps all the rest."""

from collections.abc import Callable

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.pages import Pages
from bot.desk.placement import setup_texts
from bot.desk.placement.fields import MOST_FIELDS, STEPS, Filled, asked, filled
from bot.desk.placement.new_reading import NO_REASON, TWIN, NewPlacement, NewReading, is_twin
from bot.desk.submitting import Form
from bot.placing.adding import Added, add
from bot.placing.asked import Asked, check
from flows.calendar import local
from flows.language import NAMES as LANGUAGES
from flows.placing.rules import Wrong
from flows.redaction import redact
from flows.texts import Text
from storage.people import NotFound
from storage.tx import Tx

log = structlog.get_logger(__name__)
NEW, NEXT = "placement_new", "placement_next"
LIST = f"{BOARD}placements"


class NewPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._parts, self._batches = desk, desk.parts, desk.batches
        self._pages, self._submitting = desk.pages, desk.submitting
        self._reading = NewReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        return await self._open(reader, await run_in_threadpool(self._reading.new, reader))

    async def act(self, request: Request, reader: Reader) -> Response:
        page = await run_in_threadpool(self._reading.new, reader)
        return await self._act(request, reader, page)

    async def show_next(self, request: Request, reader: Reader) -> Response:
        return await self._open(reader, await self._next(request, reader))

    async def act_next(self, request: Request, reader: Reader) -> Response:
        return await self._act(request, reader, await self._next(request, reader))

    async def _next(self, request: Request, reader: Reader) -> NewPlacement | None:
        return await about_citizen(request, reader, lambda _, of: self._reading.next(reader, of))

    # --- the form -------------------------------------------------------------------------

    async def _open(self, reader: Reader, page: NewPlacement | None) -> Response:
        if page is None:
            return self._pages.not_found(reader)
        return await self._show(reader, page, Filled(page.known or {}))

    async def _act(self, request: Request, reader: Reader, page: NewPlacement | None) -> Response:
        fields = await read_form(request, MOST_FIELDS)
        sent = filled(fields)
        if page is None:
            return self._pages.not_found(reader)
        form = Form.opened(reader, NEXT if page.citizen else NEW, fields.get("form", ""))
        if form is None or form.about != [page.citizen]:
            sent.trouble, sent.status = texts.OLD_FORM, 403
            return await self._show(reader, page, sent)
        if await self._submitting.was_taken(form.key):
            return self._back(reader, LIST)
        wanted = asked(sent, new=not page.citizen)
        sent.wrong = await run_in_threadpool(self._reading.wrong, wanted, reader, page)
        if sent["is_concern"] and not sent["concern"]:
            sent.wrong["concern"] = NO_REASON
        if sent.wrong:
            return await self._again(reader, page, sent)
        return await self._create(reader, page, sent, wanted, form)

    async def _create(
        self, reader: Reader, page: NewPlacement, sent: Filled, wanted: Asked, form: Form
    ) -> Response:
        self._count_removed(wanted)
        try:
            added = await self._batches.write(self._job(reader, page, wanted, form))
        except Exception as error:
            log.error("desk_not_stored", key=form.key, error=type(error).__name__)
            sent.trouble, sent.status = texts.FAILED, 503
            return await self._show(reader, page, sent)
        if isinstance(added, Wrong):  # somebody was quicker by less than a page's time
            sent.wrong = {added.field: added.danish}
            return await self._again(reader, page, sent)
        if added is None:
            return self._back(reader, LIST)
        said = setup_texts.PLANNED if page.citizen else setup_texts.CREATED
        return self._back(reader, f"{BOARD}citizens/{added.citizen}/setup", said)

    def _job(
        self, reader: Reader, page: NewPlacement, wanted: Asked, form: Form
    ) -> Callable[[Tx], Added | Wrong | None]:
        policy = self._parts.policy

        def write(tx: Tx) -> Added | Wrong | None:
            """None: the second press of a double click. Nothing is written before a refusal."""
            if not tx.first_times([form.key]):
                return None
            try:
                if not page.citizen and is_twin(tx.connection, wanted):
                    return Wrong("alias", "they are there already", TWIN)
                checked = check(wanted, policy, local(tx.now, policy.office.zone).date())
                return add(tx, policy, checked, page.citizen or None, reader.id, invites=False)
            except Wrong as wrong:
                return wrong
            except NotFound:
                return Wrong("caseworker", "somebody is gone", setup_texts.SOMEBODY_GONE)

        return write

    def _count_removed(self, wanted: Asked) -> None:
        for text in (wanted.goal, wanted.concern, wanted.task, wanted.absence_rule):
            self._submitting.count_removed(redact(text)[1])

    def _back(self, reader: Reader, path: str, *said: Text) -> Response:
        words = [self._pages.words(text, reader.language) for text in said]
        return self._desk.back(path, reader, words)

    async def _again(self, reader: Reader, page: NewPlacement, sent: Filled) -> Response:
        sent.trouble, sent.status = setup_texts.some_wrong(len(sent.wrong)), 422
        return await self._show(reader, page, sent)

    async def _show(self, reader: Reader, page: NewPlacement, sent: Filled) -> Response:
        if page.citizen:  # the names of who is around them are read here
            await self._submitting.log_read(page.citizen, reader.id, "next")
        title = setup_texts.next_of(page.alias) if page.citizen else setup_texts.NEW
        return self._pages.show(
            "placement_new",
            title,
            status=sent.status,
            reader=reader,
            page=page,
            filled=sent,
            changed={},
            steps=STEPS,
            languages=[(code, LANGUAGES.get(code, code)) for code in page.languages],
            w=setup_texts,
            keeps=keeps(self._pages, reader),
            form=Form.new(reader, NEXT if page.citizen else NEW, page.citizen),
        )


def keeps(pages: Pages, reader: Reader) -> str:
    """What a page says that finds nobody signed in any more (door/signed_in.py)."""
    named = setup_texts.LABELS.items()
    return "\n".join(f"{name}={pages.words(label, reader.language)}" for name, label in named)
