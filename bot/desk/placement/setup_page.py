"""/desk/citizens/{citizen}/setup: how far a placement is, and what puts it right, by sections. Of
two who change the same section the second sees what the first wrote, and keeps their own words."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.placement import setup_texts
from bot.desk.placement.fields import LONGEST, Filled
from bot.desk.placement.new_page import keeps
from bot.desk.placement.saving import Saving
from bot.desk.placement.setup_reading import SetupPage, SetupReading
from bot.desk.submitting import Form
from flows.language import NAMES as LANGUAGES

SETUP = "setup"  # the kind of form, and what the log of readings says
INVITE = "invite"


class SetupPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = SetupReading(desk.parts, desk.reading)
        self._saving = Saving(desk)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        return self._pages.not_found(reader) if page is None else await self._show(reader, page)

    async def act(self, request: Request, reader: Reader) -> Response:
        """One section, once."""
        fields, page = await read_form(request), await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        section, _, ref = fields.get("section", "").partition(":")
        sent = _filled(page, section, fields)
        form = Form.opened(reader, SETUP, fields.get("form", ""))
        if form is None or section not in page.now or form.about[:2] != [page.citizen, section]:
            sent.trouble, sent.status = texts.OLD_FORM, 403
            return await self._show(reader, page, section, sent)
        if await self._submitting.was_taken(form.key):
            return self._desk.back(request.url.path, reader, ())
        if not page.may:
            return await self._refused(reader, page)
        if form.about[2] != page.now[section]:
            sent.trouble, sent.status = setup_texts.CHANGED, 409
            changed = changed_since(form.about[2], page.now[section])
            return await self._show(reader, page, section, sent, changed)
        done = await self._saving.save(reader, page, section, ref, sent, form)
        if done.said is not None:
            words = (
                done.said
                if isinstance(done.said, str)
                else self._pages.words(done.said, reader.language)
            )
            return self._desk.back(request.url.path, reader, [words, *done.more])
        sent.wrong, sent.trouble, sent.status = done.wrong, done.trouble, done.status
        return await self._show(reader, page, section, sent)

    async def _refused(self, reader: Reader, page: SetupPage) -> Response:
        return await self._show(reader, page, "", Filled(trouble=texts.NOT_ALLOWED, status=403))

    async def _show(
        self,
        reader: Reader,
        page: SetupPage,
        section: str = "",
        sent: Filled | None = None,
        changed: Mapping[str, str] | None = None,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, SETUP)
        forms = {
            name: Form.new(reader, SETUP, page.citizen, name, dict(now))
            for name, now in page.now.items()
        }
        filled = {name: Filled(now) for name, now in page.now.items()}
        if sent is not None and section in filled:
            filled[section] = sent
        return self._pages.show(
            "placement_setup",
            setup_texts.setup_of(page.alias),
            status=sent.status if sent else 200,
            reader=reader,
            page=page,
            place=page.placement,
            forms=forms,
            filled=filled,
            sent=sent or Filled(),
            changed=changed or {},
            keeps=keeps(self._pages, reader),
            invite=Form.new(reader, INVITE, page.citizen),
            languages=[(code, LANGUAGES.get(code, code)) for code in page.languages],
            w=setup_texts,
        )

    async def _find(self, request: Request, reader: Reader) -> SetupPage | None:
        return await about_citizen(request, reader, self._reading.page)


def _filled(page: SetupPage, section: str, fields: Mapping[str, str]) -> Filled:
    """Only what stands in that section."""
    known = page.now.get(section, {})
    return Filled(
        {name: fields.get(name, "").replace("\r\n", "\n").strip()[:LONGEST] for name in known}
    )


def changed_since(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in now.items() if before.get(name) != text}
