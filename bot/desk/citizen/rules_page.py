"""/desk/citizens/{citizen}/signals: a citizen's rules in words, the thresholds agreed with them,
and what is noted as followed up on. The flows decide what may be noted (signals.noting)."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import rules_texts
from bot.desk.citizen.rules_reading import RulesPage, RulesReading
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.submitting import Form
from flows.events import StaffNoted
from flows.facts import NotedKind
from flows.texts import Text

SIGNALS = "signals"  # the kind of form, and what the log of readings says
LONGEST = 60  # characters of a field: a rule's name, a number


class RulesPages:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading = RulesReading(desk.parts)

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, SIGNALS)
        return self._pages.show(
            "signals",
            rules_texts.about(page.alias),
            reader=reader,
            page=page,
            tabs=page.tabs,
            y=rules_texts,
            kinds=NotedKind,
            form=Form.new(reader, SIGNALS, page.citizen),
        )

    async def note(self, request: Request, reader: Reader) -> Response:
        """One button of the page, once."""
        fields = await read_form(request)
        form = Form.opened(reader, SIGNALS, fields.get("form", ""))
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        if form is None or form.about != [page.citizen]:
            return self._message(reader, texts.OLD_PAGE, texts.OLD_PAGE_HELP, 403)
        kind, _, about = fields.get("note", "")[:LONGEST].partition(":")
        value = fields.get(f"value:{about}", "").strip()[:LONGEST]
        if kind == "give_up":
            kind, value = NotedKind.threshold, ""
        elif kind == NotedKind.threshold and not value:
            value = "?"  # an empty field gives nothing up
        elif kind == NotedKind.safety:
            about, _, value = about.partition(":")
        event = StaffNoted(kind, about, value)
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return self._message(reader, texts.PROBLEM, texts.FAILED, taken.status)
        return self._desk.back(request.url.path, reader, taken.said)

    async def _find(self, request: Request, reader: Reader) -> RulesPage | None:
        return await about_citizen(request, reader, self._reading.page)

    def _message(self, reader: Reader, title: Text, help_: Text, status: int) -> Response:
        return self._pages.message(
            title, help_, status=status, reader=reader, to=BOARD, label=texts.TO_DAY
        )
