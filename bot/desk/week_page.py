"""The page behind "Skriv 2 linjer" in a company mentor's mail: what went well, what was hard, one
new task, paid hours. No sign-in: the link is the permission for this mentor, this citizen and this
week. A GET never acts; the page shows nothing of the citizen but the alias, as the mail did.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import question_texts, texts, week_texts
from bot.desk.guard import read_form
from bot.desk.pages import Pages
from bot.desk.question_page import wrong_words
from bot.desk.reading import Reading
from bot.desk.submitting import Submitting
from bot.parts import Parts
from flows.events import Submitted
from flows.facts import Citizen, Person, Role
from flows.meetings.mentor_week import FIELDS, FORM, UNDO_FORM
from flows.meetings.paid_hours import LABELS
from flows.texts import Text
from flows.understanding import hear
from storage.people import digest

NONCE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


@dataclass(frozen=True, slots=True)
class Link:
    person: Person
    citizen: Citizen
    until: datetime
    week: str

    @property
    def alias(self) -> str:
        return self.citizen.person.name


class WeekPage:
    def __init__(
        self, parts: Parts, pages: Pages, reading: Reading, submitting: Submitting
    ) -> None:
        self._parts, self._pages = parts, pages
        self._reading, self._submitting = reading, submitting

    async def show(self, request: Request) -> Response:
        link = await self._link(request)
        return link if isinstance(link, Response) else self._form(link, {})

    async def send(self, request: Request) -> Response:
        """ "send" keeps what was written, "undo" takes it back while there is time."""
        fields = await read_form(request)
        link = await self._link(request)
        if isinstance(link, Response):
            return link
        undo = fields.get("action", "") == "undo"
        written = {name: _words(fields, name) for name in FIELDS}
        most = self._parts.policy.limits.question_characters
        trouble = None
        for text in filter(None, written.values()):
            trouble = trouble or wrong_words(text, most)
        if trouble is not None and not undo:
            return self._form(link, written, trouble, status=400)
        heard = hear("\n".join(filter(None, written.values())))
        kept = {name: hear(text).text for name, text in written.items() if text}
        event = Submitted(
            UNDO_FORM if undo else FORM, link.week, heard, True,
            {**kept, **{name: fields.get(name, "") for name in ("paid_hours", "hours")}},
        )  # fmt: skip
        key = f"link:week:{digest(request.path_params['token'])[:16]}:{_nonce(fields)}"
        taken = await self._submitting.take(key, event, link.person.id, link.citizen.person.id)
        if not taken.stored:
            return self._form(link, written, texts.FAILED, status=503)
        language = link.person.language
        said = taken.said or (self._pages.words(texts.ALREADY, language),)
        return self._pages.show(
            "week_sent", question_texts.SENT, language=language, heard=said,
            contact=self._call(link), written=[] if undo else list(kept.values()),
            nonce=secrets.token_urlsafe(9), y=week_texts,
            until=texts.undo_until(self._parts.policy.messages.undo_minutes),
        )  # fmt: skip

    def _form(
        self, link: Link, written: dict[str, str], trouble: Text | None = None, *, status: int = 200
    ) -> Response:
        return self._pages.show(
            "week", week_texts.about(link.alias), status=status, language=link.person.language,
            whose=texts.whose_link(link.person.name), link=link, written=written,
            trouble=trouble, labels=LABELS, nonce=secrets.token_urlsafe(9), y=week_texts,
            q=question_texts,
        )  # fmt: skip

    async def _link(self, request: Request) -> Link | Response:
        read = self._parts.links.read_week(request.path_params["token"])
        link = None if read is None else await run_in_threadpool(self._find, *read)
        if link is None:
            return self._pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)
        if link.until <= self._parts.clock.now():
            return self._pages.message(
                texts.LINK_OVER, texts.LINK_OVER_HELP, self._call(link), status=410,
                language=link.person.language,
            )  # fmt: skip
        return link

    def _find(self, person: int, citizen: int, until: datetime, week: str) -> Link | None:
        """None also when the person is not the citizen's company mentor any more."""
        with self._parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen)
        mentor = found.who(Role.company_mentor) if found else None
        if found is None or mentor is None or mentor.id != person:
            return None
        return Link(mentor, found, until, week)

    def _call(self, link: Link) -> Text:
        person = link.citizen.who(Role.job_consultant) or link.citizen.who(Role.caseworker)
        office = self._parts.policy.office
        if person is not None:
            return texts.call(person.name, person.phone or office.phone)
        return texts.call(office.name, office.phone)


def _words(fields: dict[str, str], name: str) -> str:
    return fields.get(name, "").replace("\r\n", "\n").strip()


def _nonce(fields: dict[str, str]) -> str:
    nonce = fields.get("nonce", "")
    return nonce if 0 < len(nonce) <= 32 and set(nonce) <= NONCE else "none"
