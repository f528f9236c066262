"""The page behind "Stil et spørgsmål" in a mentor's mail. No sign-in: the link is the permission
for this mentor to ask about this citizen, for 7 days. A GET never acts; the page says whose link
it is and tells nothing of the citizen but the alias, which stood in the mail.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import question_texts, texts
from bot.desk.guard import read_form
from bot.desk.pages import Pages
from bot.desk.question_page import words_in, wrong_words
from bot.desk.reading import Reading
from bot.desk.submitting import Submitting
from bot.parts import Parts
from flows.events import Submitted
from flows.facts import MENTORS, Citizen, Person, Role
from flows.texts import Text
from flows.understanding import Heard, hear
from storage.people import digest

NONCE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
KINDS = ("question", "greeting")
NO_DANGER = frozenset({"none", "ask", "past"})  # flows.safety: these go on to what is written


@dataclass(frozen=True, slots=True)
class Link:
    person: Person
    citizen: Citizen
    until: datetime
    thread: str
    to: str

    @property
    def alias(self) -> str:
        return self.citizen.person.name


class AskPage:
    def __init__(
        self, parts: Parts, pages: Pages, reading: Reading, submitting: Submitting
    ) -> None:
        self._parts, self._pages = parts, pages
        self._reading, self._submitting = reading, submitting

    async def show(self, request: Request) -> Response:
        link = await self._link(request)
        return link if isinstance(link, Response) else self._form(link)

    async def send(self, request: Request) -> Response:
        """ "question" or "greeting" shows what will be sent; "change" goes back; "send" sends."""
        fields = await read_form(request)
        link = await self._link(request)
        if isinstance(link, Response):
            return link
        text, action = words_in(fields), fields.get("action", "")
        heard = hear(text)
        if heard.crisis not in NO_DANGER:
            return await self._take(request, link, "question", heard, fields)
        if action == "change":
            return self._form(link, text)
        kind = fields.get("kind", "") if action == "send" else action
        if kind not in KINDS:
            return self._form(link, text, question_texts.WRITE_FIRST, status=400)
        wrong = wrong_words(text, self._most(kind))
        if wrong is not None:
            return self._form(link, text, wrong, status=400)
        if action != "send":
            return self._form(link, heard.text, preview=kind)
        return await self._take(request, link, kind, heard, fields)

    async def _take(
        self, request: Request, link: Link, kind: str, heard: Heard, fields: dict[str, str]
    ) -> Response:
        nonce = fields.get("nonce", "")
        if not (0 < len(nonce) <= 32 and set(nonce) <= NONCE):
            nonce = "none"
        key = f"link:ask:{digest(request.path_params['token'])[:16]}:{nonce}"
        ref = link.thread if kind == "question" else ""
        event = Submitted(kind, ref, heard, link=True)
        taken = await self._submitting.take(key, event, link.person.id, link.citizen.person.id)
        language = link.person.language
        if not taken.stored:
            return self._form(link, heard.text, texts.FAILED, status=taken.status)
        said = taken.said or (self._pages.words(texts.ALREADY, language),)
        return self._pages.show(
            "asked", question_texts.SENT, language=language, heard=said, contact=self._call(link)
        )

    def _form(
        self,
        link: Link,
        text: str = "",
        trouble: Text | None = None,
        *,
        status: int = 200,
        preview: str = "",
    ) -> Response:
        return self._pages.show(
            "ask",
            question_texts.write_about(link.alias),
            status=status,
            language=link.person.language,
            whose=texts.whose_link(link.person.name),
            link=link,
            text=text,
            trouble=trouble,
            preview=preview,
            to=link.alias if preview == "greeting" else link.to,
            nonce=secrets.token_urlsafe(9),
            q=question_texts,
        )

    def _most(self, kind: str) -> int:
        policy = self._parts.policy
        if kind == "greeting":
            return policy.questions.greeting_characters
        return policy.limits.question_characters

    async def _link(self, request: Request) -> Link | Response:
        read = self._parts.links.read_ask(request.path_params["token"])
        link = None if read is None else await run_in_threadpool(self._find, *read)
        if link is None:
            return self._pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)
        if link.until <= self._parts.clock.now():
            return self._pages.message(
                texts.LINK_OVER, texts.LINK_OVER_HELP, self._call(link), status=410,
                language=link.person.language,
            )  # fmt: skip
        return link

    def _find(self, person: int, citizen: int, until: datetime, thread: str) -> Link | None:
        """None also when the person is no mentor of the citizen any more."""
        with self._parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen)
        if found is None or not found.roles_of(person) & MENTORS:
            return None
        mentor = next(one for one in found.chain.values() if one.id == person)
        return Link(mentor, found, until, thread, self._asked(found))

    def _asked(self, citizen: Citizen) -> str:
        person = citizen.who(Role.job_consultant) or citizen.who(Role.caseworker)
        return person.name if person else self._parts.policy.office.name

    def _call(self, link: Link) -> Text:
        person = link.citizen.who(Role.job_consultant) or link.citizen.who(Role.caseworker)
        office = self._parts.policy.office
        if person is not None:
            return texts.call(person.name, person.phone or office.phone)
        return texts.call(office.name, office.phone)
