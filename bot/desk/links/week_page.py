"""The page behind "Skriv 2 linjer" in a company mentor's mail: what went well, what was hard, one
new task, paid hours. The link (form_links.py) is for this week.
"""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.links import week_texts
from bot.desk.links.form_links import FormLink, FormLinks
from bot.desk.questions import question_texts
from bot.desk.questions.question_page import wrong_words
from flows.events import Submitted
from flows.meetings.mentor_week import FIELDS, FORM, UNDO_FORM
from flows.meetings.paid_hours import LABELS
from flows.texts import Text
from flows.understanding import hear


class WeekPage:
    def __init__(self, links: FormLinks) -> None:
        self._links = links

    async def show(self, request: Request) -> Response:
        link = await self._links.open(request)
        return link if isinstance(link, Response) else self._form(link, {})

    async def send(self, request: Request) -> Response:
        """ "send" keeps what was written, "undo" takes it back while there is time."""
        fields = await read_form(request)
        link = await self._links.open(request)
        if isinstance(link, Response):
            return link
        undo = fields.get("action", "") == "undo"
        written = {name: _words(fields, name) for name in FIELDS}
        most = self._links.parts.policy.limits.question_characters
        trouble = None
        for text in filter(None, written.values()):
            trouble = trouble or wrong_words(text, most)
        if trouble is not None and not undo:
            return self._form(link, written, trouble, status=400)
        heard = hear("\n".join(filter(None, written.values())))
        kept = {name: hear(text).text for name, text in written.items() if text}
        event = Submitted(
            UNDO_FORM if undo else FORM, link.ref, heard, True,
            {**kept, **{name: fields.get(name, "") for name in ("paid_hours", "hours")}},
        )  # fmt: skip
        taken = await self._links.take(link, event, fields.get("nonce", ""))
        if not taken.stored:
            return self._form(link, written, texts.FAILED, status=taken.status)
        minutes = self._links.parts.policy.messages.undo_minutes
        return self._links.sent(
            link, taken, "week_sent", written=[] if undo else list(kept.values()), y=week_texts,
            until=texts.undo_until(minutes),
        )  # fmt: skip

    def _form(
        self,
        link: FormLink,
        written: dict[str, str],
        trouble: Text | None = None,
        *,
        status: int = 200,
    ) -> Response:
        return self._links.form(
            link, week_texts.about(link.alias), status=status, written=written, trouble=trouble,
            labels=LABELS, y=week_texts, q=question_texts,
        )  # fmt: skip


def _words(fields: dict[str, str], name: str) -> str:
    return fields.get(name, "").strip()
