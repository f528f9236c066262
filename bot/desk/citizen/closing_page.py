"""/desk/citizens/{citizen}/closing: the next step, the closing call, who has the citizen; longer,
or ended early. The flows decide what may be done (flows/closing/desk.py)."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import closing_texts
from bot.desk.citizen.closing_reading import ClosingPage, ClosingReading
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.submitting import Form, cleaned
from flows.events import ClosingActed
from flows.texts import Text

NAME = "closing"  # the kind of form, and what the log of readings says
OWN_WORDS = frozenset({"good", "hard", "again"})
LONGEST = 6000  # of a field as it arrives; the flows say how much has room


class ClosingPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = ClosingReading(desk.parts, desk.reading)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, NAME)
        return self._page(reader, page)

    def _page(
        self,
        reader: Reader,
        page: ClosingPage,
        said: tuple[str, ...] = (),
        filled: dict[str, str] | None = None,
    ) -> Response:
        """With `filled` it is shown again, because nothing was changed."""
        return self._pages.show(
            NAME,
            closing_texts.about(page.alias),
            reader=reader,
            status=200 if filled is None else 422,
            said=said,
            page=page,
            tabs=page.tabs,
            y=closing_texts,
            filled=filled or {},
            form=Form.new(reader, NAME, page.citizen),
        )

    async def act(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        form = Form.opened(reader, NAME, fields.get("form", ""))
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        if form is None or form.about != [page.citizen]:
            return self._message(reader, texts.OLD_PAGE, texts.OLD_PAGE_HELP, 403)
        values, removed = cleaned(fields, OWN_WORDS, LONGEST)
        self._submitting.count_removed(removed)
        event = ClosingActed(fields.get("action", ""), values)
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return self._message(reader, texts.PROBLEM, texts.FAILED, taken.status)
        if taken.said and await self._find(request, reader) == page:
            return self._page(reader, page, taken.said, values)
        notes = (texts.REMOVED,) if removed else ()
        return self._desk.back(request.url.path, reader, taken.said, notes)

    async def _find(self, request: Request, reader: Reader) -> ClosingPage | None:
        return await about_citizen(request, reader, self._reading.page)

    def _message(self, reader: Reader, title: Text, help_: Text, status: int) -> Response:
        return self._pages.message(
            title, help_, status=status, reader=reader, to=BOARD, label=texts.TO_DAY
        )
