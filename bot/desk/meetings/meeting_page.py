"""/desk/citizens/{citizen}/meeting, …/meeting/before and …/meeting/start: an agenda filled in, a
note beside each point, and what was agreed. The citizen's words stand here alone, as far as they
shared them (flows/meetings/shown.py)."""

from collections.abc import Mapping
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk, about_citizen
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.meetings import meeting_form, meeting_texts, papers
from bot.desk.meetings.meeting_form import ROWS, Typed, in_order
from bot.desk.meetings.meeting_reading import MeetingPage, MeetingReading
from bot.desk.questions import question_texts
from bot.desk.submitting import Form, cleaned
from flows.events import Submitted
from flows.meetings import held, report_told
from flows.meetings.agendas import Agenda
from flows.texts import Text
from flows.understanding import hear

SEND = ("send", "report")  # the button of the final report
MOST_FIELDS = 60  # the start meeting has 40
LONGEST = 5000  # characters of a field; what is too long was refused before
MEETING, DECISION = "meeting", "decision"  # the kinds of form


class MeetingPages:
    def __init__(self, desk: Desk, which: Agenda) -> None:
        self._desk, self._pages, self._submitting = desk, desk.pages, desk.submitting
        self._reading, self._which = MeetingReading(desk.parts, desk.reading), which

    async def show(self, request: Request, reader: Reader) -> Response:
        page = await self._find(request, reader)
        return self._pages.not_found(reader) if page is None else await self._show(reader, page)

    async def act(self, request: Request, reader: Reader) -> Response:
        """What was written, or what became of something agreed; once."""
        fields = await read_form(request, MOST_FIELDS)
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader, _words(fields))
        action, _, ref = fields.get("action", "").partition(":")
        if ref:
            return await self._decide(request, reader, page, fields, (action, ref))
        form = Form.opened(reader, MEETING, fields.get("form", ""))
        if form is None or form.about[:2] != [page.citizen, str(self._which)]:
            return await self._show(reader, page, Typed(fields), texts.OLD_FORM, status=403)
        if await self._submitting.was_taken(form.key):
            return self._desk.back(request.url.path, reader, ())
        most = self._desk.parts.policy.limits.question_characters
        typed = meeting_form.read(page, form.about[2], fields, most)
        if typed.wrong:
            return await self._show(reader, page, typed, meeting_texts.LOOK_AGAIN, status=422)
        if typed.theirs:
            return await self._show(reader, page, typed, meeting_texts.CHANGED, status=409)
        return await self._keep(request, reader, page, form, typed)

    async def pdf(self, request: Request, reader: Reader) -> Response:
        """The same on paper; read is read."""
        name = "slutrapport.pdf" if self._which is Agenda.report else "dagsorden.pdf"
        return await self._file(request, reader, name, "application/pdf")

    async def calendar(self, request: Request, reader: Reader) -> Response:
        return await self._file(request, reader, "aftaler.ics", "text/calendar")

    async def _file(self, request: Request, reader: Reader, name: str, mime: str) -> Response:
        page = await self._find(request, reader)
        if page is None:
            return self._pages.not_found(reader)
        await self._submitting.log_read(page.citizen, reader.id, MEETING)

        def say(text: Text) -> str:
            return self._pages.words(text, reader.language)

        if name.endswith(".ics"):
            made = papers.calendar_file(page, say)
        else:
            made = await run_in_threadpool(papers.agenda_pdf, page, say, reader.language)
        return download(made, name, mime)

    async def _keep(
        self, request: Request, reader: Reader, page: MeetingPage, form: Form, typed: Typed
    ) -> Response:
        heard = hear("\n".join(text for text in typed.changed.values() if text))
        fields, removed = cleaned(typed.changed, typed.changed, LONGEST)
        self._submitting.count_removed(removed)
        seen = {f"{held.SEEN}{key}": note for key, note in page.notes.items()}
        event = Submitted(held.FORM, str(self._which), heard, fields={**fields, **seen})
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return await self._show(reader, page, typed, texts.FAILED, status=taken.status)
        notes = (question_texts.REMOVED,) if removed else ()
        return self._desk.back(request.url.path, reader, taken.said, notes)

    async def _decide(
        self,
        request: Request,
        reader: Reader,
        page: MeetingPage,
        fields: Mapping[str, str],
        wanted: tuple[str, str],
    ) -> Response:
        form = Form.opened(reader, DECISION, fields.get("form", ""))
        if form is None or form.about != [page.citizen, wanted[1]]:
            return await self._show(reader, page, None, texts.OLD_FORM, status=403)
        kind = report_told.FORM if wanted == SEND else held.DECISION
        event = Submitted(kind, wanted[1], hear(""), fields={"action": wanted[0][:20]})
        taken = await self._submitting.take(form.key, event, reader.id, page.citizen)
        if not taken.stored:
            return await self._show(reader, page, None, texts.FAILED, status=taken.status)
        from_day = fields.get("then") == "day"  # where it was pressed
        return self._desk.back(BOARD if from_day else request.url.path, reader, taken.said)

    async def _show(
        self,
        reader: Reader,
        page: MeetingPage,
        typed: Typed | None = None,
        trouble: Text | None = None,
        *,
        status: int = 200,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(page.citizen, reader.id, MEETING)
        decisions = {one.id for one in (*page.decisions, *page.closed)} | {SEND[1]}
        typed = typed or Typed({})
        return self._pages.show(
            MEETING,
            meeting_texts.about(page.which, page.alias),
            status=status,
            reader=reader,
            page=page,
            typed=typed,
            focus=next((n for n in in_order(page) if n in (typed.wrong or typed.theirs)), ""),
            rows=ROWS,
            more=any(
                typed.fields.get(f"{what}{row}") for what in ("what", "day") for row in ROWS[2:]
            ),
            tabs=page.tabs,
            trouble=trouble,
            form=Form.new(reader, MEETING, page.citizen, str(self._which), page.version),
            forms={one: Form.new(reader, DECISION, page.citizen, one) for one in decisions},
            home=f"/desk/citizens/{page.citizen}/meeting",
            y=meeting_texts,
            q=question_texts,
        )

    async def _find(self, request: Request, reader: Reader) -> MeetingPage | None:
        read = partial(self._reading.page, which=self._which)
        return await about_citizen(request, reader, read)


def _words(fields: Mapping[str, str]) -> str:
    """Nobody's note is lost because the page is not theirs any more."""
    typed = (text for name, text in fields.items() if name.startswith((held.NOTE, "what")))
    return "\n".join(filter(None, (text.strip() for text in typed)))


def download(made: bytes, name: str, mime: str) -> Response:
    """No alias in a name that lands in a folder of downloads."""
    kept = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(made, media_type=mime, headers=kept)
