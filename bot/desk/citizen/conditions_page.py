"""/desk/citizens/{citizen}/conditions: the working conditions (skånehensyn) that this reader may
see, and one to suggest. What may be written is decided in flows/sharing/offered.py."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import conditions_texts, placement_texts
from bot.desk.citizen.conditions_reading import ConditionsPage, ConditionsReading
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.submitting import Form
from flows.events import Submitted
from flows.sharing import offered
from flows.texts import Text, words
from flows.understanding import hear

NAME = "conditions"  # the kind of form, and what the log of readings says
LONGEST = 5000  # characters of a field; what is too long is said by the flow


class ConditionsPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = ConditionsReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        return self._pages.not_found(reader) if page is None else await self._show(reader, page)

    async def act(self, request: Request, reader: Reader) -> Response:
        """A suggestion, or one taken away; once."""
        fields = await read_form(request)
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader, _words(fields))
        form = Form.opened(reader, NAME, fields.get("form", ""))
        if form is None or form.about != [page.citizen]:
            return await self._show(reader, page, fields, texts.OLD_FORM, status=403)
        if await self._submitting.was_taken(form.key):
            return self._desk.back(request.url.path, reader, ())
        event = self._event(page, fields)
        if event is None:
            return await self._show(reader, page, fields, conditions_texts.CHANGED, status=409)
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return await self._show(reader, page, fields, texts.FAILED, status=taken.status)
        now = await self._find(request, reader)
        if now == page:  # nothing was changed: what was typed stays, with the reason
            return await self._show(reader, page, fields, said=taken.said, status=422)
        return self._desk.back(request.url.path, reader, taken.said)

    def _event(self, page: ConditionsPage, fields: Mapping[str, str]) -> Submitted | None:
        """None for what no longer stands on the page."""
        action, _, ref = fields.get("action", "").partition(":")
        if action == offered.TAKE_AWAY:
            return Submitted(action, ref, hear("")) if ref in page.may_go else None
        chosen = {name: fields.get(name, "")[:40] for name in ("key", "source")}
        return Submitted(
            offered.OFFER, chosen["key"], hear(_words(fields)), fields={"source": chosen["source"]}
        )

    async def _show(
        self,
        reader: Reader,
        page: ConditionsPage,
        typed: Mapping[str, str] | None = None,
        trouble: Text | None = None,
        *,
        said: tuple[str, ...] = (),
        status: int = 200,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, NAME)
        why = words("\n".join(said)) if said else trouble
        return self._pages.show(
            NAME,
            conditions_texts.about(page.alias),
            status=status,
            reader=reader,
            page=page,
            tabs=page.tabs,
            typed=typed or {},
            trouble=why,
            form=Form.new(reader, NAME, page.citizen),
            c=conditions_texts,
            roles=placement_texts.ROLES,
        )

    async def _find(self, request: Request, reader: Reader) -> ConditionsPage | None:
        return await about_citizen(request, reader, self._reading.page)


def _words(fields: Mapping[str, str]) -> str:
    return fields.get("words", "").strip()[:LONGEST]
