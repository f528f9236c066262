"""/desk/citizens/{citizen}/meeting: the ten points of a follow-up filled in, and what was agreed at
it. The citizen's words stand here alone, as far as they shared them (flows/meetings/agenda.py)."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.citizen import meeting_texts
from bot.desk.citizen.tabs import MAY_HOLD, tabs_of
from bot.desk.desk import Desk, citizen_in
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.desk.questions import question_texts
from bot.desk.questions.question_page import wrong_words
from bot.desk.submitting import Form
from flows.events import Submitted
from flows.facts import Citizen, Role
from flows.meetings import agenda, agenda_card, paid_hours
from flows.texts import Text
from flows.understanding import hear

MEETING = "meeting"  # the kind of form
ROWS = range(agenda_card.MOST_AGREEMENTS)
LONGEST_DAY = 10


class MeetingPage:
    def __init__(self, desk: Desk) -> None:
        self._desk, self._parts, self._pages = desk, desk.parts, desk.pages
        self._reading, self._submitting = desk.reading, desk.submitting

    async def show(self, request: Request, reader: Reader) -> Response:
        citizen = await self._find(request, reader)
        if citizen is None:
            return self._pages.not_found(reader)
        return await self._show(reader, citizen, {})

    async def keep(self, request: Request, reader: Reader) -> Response:
        """What was agreed, once."""
        fields = await read_form(request)
        citizen = await self._find(request, reader)
        if citizen is None:
            return self._pages.not_found(reader)
        form = Form.opened(reader, MEETING, fields.get("form", ""))
        if form is None or form.about != [citizen.person.id]:
            return await self._show(reader, citizen, fields, texts.OLD_FORM, status=403)
        written = _written(fields)
        most = self._parts.policy.limits.question_characters
        wrong = [w for text in written.values() if text and (w := wrong_words(text, most))]
        if wrong:
            return await self._show(reader, citizen, fields, wrong[0], status=400)
        heard = hear("\n".join(filter(None, written.values())))
        kept = {name: hear(text).text for name, text in written.items() if text}
        event = Submitted(agenda_card.FORM, "", heard, fields={**_chosen(fields), **kept})
        taken = await self._submitting.take(form.key, event, reader.id, citizen.person.id)
        if not taken.stored:
            return await self._show(reader, citizen, fields, texts.FAILED, status=taken.status)
        return self._desk.back(request.url.path, reader, taken.said)

    async def _show(
        self,
        reader: Reader,
        citizen: Citizen,
        fields: dict[str, str],
        trouble: Text | None = None,
        *,
        status: int = 200,
    ) -> Response:
        # First into the log, then onto the page: no reading that nobody knows of.
        await self._submitting.log_read(citizen.person.id, reader.id, "meeting")
        roles = citizen.roles_of(reader.id)
        now, policy = self._parts.clock.now(), self._parts.policy
        placement = citizen.placement
        return self._pages.show(
            "meeting",
            meeting_texts.about(citizen.person.name),
            status=status,
            reader=reader,
            points=agenda.points(citizen, policy, now, roles),
            citizen=citizen.person.id,
            tabs=tabs_of(citizen, reader.id),
            fields=fields,
            rows=ROWS,
            trouble=trouble,
            meeting=placement.follow_up if placement else None,
            now=paid_hours.status(citizen),
            form=Form.new(reader, MEETING, citizen.person.id),
            y=meeting_texts,
            q=question_texts,
        )

    async def _find(self, request: Request, reader: Reader) -> Citizen | None:
        citizen = citizen_in(request)
        if citizen is None:
            return None
        return await run_in_threadpool(self._read, citizen, reader.id)

    def _read(self, citizen: int, reader: int) -> Citizen | None:
        """None when there is nobody, and when it is none of the reader's business."""
        with self._parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen)
        return found if found is not None and found.roles_of(reader) & MAY_HOLD else None


def _written(fields: dict[str, str]) -> dict[str, str]:
    names = (*(f"what{row}" for row in ROWS), "paid_why")
    return {name: fields.get(name, "").strip() for name in names}


def _chosen(fields: dict[str, str]) -> dict[str, str]:
    """What is no text of a person's: days, roles, how it stands."""
    names = ("paid_hours", "next", *(f"{what}{row}" for what in ("who", "day") for row in ROWS))
    longest = max(map(len, (*Role, *paid_hours.STATES, "x" * LONGEST_DAY)))
    return {name: fields.get(name, "")[:longest] for name in names}
