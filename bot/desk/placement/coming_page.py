"""/desk/citizens/{citizen}/coming: a next placement is put right while another one runs, on the
page it was set up on. `?placement=` says which, where there are several. Of two who change it the
second sees what the first wrote, and keeps their own words."""

from collections.abc import Mapping
from dataclasses import replace

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.placement import setup_texts
from bot.desk.placement.coming_reading import ComingReading
from bot.desk.placement.fields import MOST_FIELDS, STEPS, Filled, asked, filled, number
from bot.desk.placement.new_page import keeps
from bot.desk.placement.new_reading import NO_REASON, NewPlacement, NewReading
from bot.desk.placement.setup_page import changed_since
from bot.desk.submitting import Form
from bot.placing.asked import Asked, check
from bot.placing.coming import change
from flows.calendar import local
from flows.placing.rules import Wrong
from flows.redaction import redact
from flows.texts import Text
from storage.people import NotFound
from storage.tx import Tx

log = structlog.get_logger(__name__)
COMING = "placement_coming"  # the kind of form


class ComingPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._parts, self._batches = desk, desk.parts, desk.batches
        self._pages, self._submitting = desk.pages, desk.submitting
        self._reading = ComingReading(desk.parts, desk.reading)
        self._rules = NewReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        return await self._show(reader, page, Filled(page.known or {}))

    async def act(self, request: Request, reader: Reader) -> Response:
        fields, page = await read_form(request, MOST_FIELDS), await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        sent, known = filled(fields), page.known or {}
        form = Form.opened(reader, COMING, fields.get("form", ""))
        if form is None or form.about[:2] != [page.citizen, page.placement]:
            return await self._again(reader, page, sent, texts.OLD_FORM, 403)
        back = f"{BOARD}citizens/{page.citizen}/setup"
        if await self._submitting.was_taken(form.key):
            return self._desk.back(back, reader, ())
        if form.about[2] != known:
            changed = changed_since(form.about[2], known)
            return await self._again(reader, page, sent, setup_texts.CHANGED, 409, changed)
        wanted = asked(sent, new=False)
        if page.hours:
            wanted = replace(wanted, hours=page.hours)
        sent.wrong = await run_in_threadpool(self._wrong, wanted, reader, page, sent)
        if not sent.wrong:
            trouble = await self._save(reader, page, wanted, form)
            if trouble is None:
                said = self._pages.words(setup_texts.NEXT_SAVED, reader.language)
                return self._desk.back(back, reader, [said])
            if not isinstance(trouble, Wrong):
                return await self._again(reader, page, sent, trouble, 503)
            sent.wrong = {trouble.field: trouble.danish}
        return await self._again(reader, page, sent, setup_texts.some_wrong(len(sent.wrong)), 422)

    def _wrong(
        self, wanted: Asked, reader: Reader, page: NewPlacement, sent: Filled
    ) -> dict[str, Text]:
        found = self._rules.wrong(wanted, reader, page)
        if sent["is_concern"] and not sent["concern"]:
            found["concern"] = NO_REASON
        return found

    async def _save(
        self, reader: Reader, page: NewPlacement, wanted: Asked, form: Form
    ) -> Wrong | Text | None:
        """None: it is kept. A second press of a double click is kept already."""
        policy = self._parts.policy
        for text in (wanted.concern, wanted.task, wanted.absence_rule, wanted.come):
            self._submitting.count_removed(redact(text)[1])

        def write(tx: Tx) -> Wrong | None:
            if not tx.first_times([form.key]):
                return None
            try:
                checked = check(wanted, policy, local(tx.now, policy.office.zone).date())
                change(tx, policy, checked, page.citizen, page.placement, reader.id)
            except Wrong as wrong:
                return wrong
            except NotFound:
                return Wrong("caseworker", "somebody is gone", setup_texts.SOMEBODY_GONE)
            return None

        try:
            return await self._batches.write(write)
        except Exception as error:
            log.error("desk_not_stored", key=form.key, error=type(error).__name__)
            return texts.FAILED

    async def _again(
        self,
        reader: Reader,
        page: NewPlacement,
        sent: Filled,
        trouble: Text,
        status: int,
        changed: Mapping[str, str] | None = None,
    ) -> Response:
        sent.trouble, sent.status = trouble, status
        return await self._show(reader, page, sent, changed)

    async def _show(
        self,
        reader: Reader,
        page: NewPlacement,
        sent: Filled,
        changed: Mapping[str, str] | None = None,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, "next")
        form = Form.new(reader, COMING, page.citizen, page.placement, dict(page.known or {}))
        return self._pages.show(
            "placement_new",
            setup_texts.coming_of(page.alias),
            status=sent.status,
            reader=reader,
            page=page,
            filled=sent,
            changed=_said(changed or {}, page),
            steps=STEPS,
            w=setup_texts,
            keeps=keeps(self._pages, reader),
            form=form,
        )

    async def _find(self, request: Request, reader: Reader) -> NewPlacement | None:
        which = request.query_params.get("placement", "0")
        if not number(which):
            return None
        return await about_citizen(
            request, reader, lambda _, of: self._reading.page(reader, of, int(which))
        )


def _said(changed: Mapping[str, str], page: NewPlacement) -> dict[str, str]:
    """Names instead of the numbers of people."""
    names = {str(id_): name for one in page.choices for id_, name in one.people}
    roles = {one.role for one in page.choices}
    return {n: names.get(text, "") if n in roles else text for n, text in changed.items()}
