"""The form about the first day, behind the link in the company mentor's mail. No sign-in: the
link is the permission for this mentor and this citizen, while links live. A GET never acts; the
page shows the alias, which stood in the mail, and what this mentor has answered so far.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import host_texts, texts
from bot.desk.ask_page import NO_DANGER, NONCE
from bot.desk.guard import read_form
from bot.desk.pages import Pages
from bot.desk.reading import Reading
from bot.desk.submitting import Submitting
from bot.parts import Parts
from flows import book
from flows.before.host_form import FIELDS, RULE, answers
from flows.events import Submitted
from flows.facts import Citizen, Person, Role
from flows.own import Kind
from flows.texts import Text
from flows.understanding import hear
from storage.people import digest

KIND = "host"


@dataclass(frozen=True, slots=True)
class Link:
    person: Person
    citizen: Citizen
    until: datetime

    @property
    def alias(self) -> str:
        return self.citizen.person.name

    @property
    def answered(self) -> dict[str, str]:
        """By this role, so far."""
        placement = self.citizen.placement
        rule = {RULE: placement.absence_rule} if placement and placement.absence_rule else {}
        return {**answers(book.lines_of(self.citizen, Kind.practical)), **rule}


class HostPage:
    def __init__(
        self, parts: Parts, pages: Pages, reading: Reading, submitting: Submitting
    ) -> None:
        self._parts, self._pages = parts, pages
        self._reading, self._submitting = reading, submitting

    async def show(self, request: Request) -> Response:
        link = await self._link(request)
        return link if isinstance(link, Response) else self._form(link, link.answered)

    async def send(self, request: Request) -> Response:
        """ "send" keeps every field as it is now; "back" takes all of it back."""
        fields = await read_form(request)
        link = await self._link(request)
        if isinstance(link, Response):
            return link
        nonce = fields.get("nonce", "")
        if fields.get("action") == "back":
            back = Submitted("host_back", "", hear(""), link=True)
            return await self._take(request, link, back, nonce)
        filled = {name: fields.get(name, "").replace("\r\n", "\n").strip() for name in FIELDS}
        wrong = self._wrong(filled, link)
        if wrong is not None:
            return self._form(link, filled, wrong, status=400)
        said = hear("\n".join(filled.values()))
        clean = {name: hear(text).text for name, text in filled.items()}
        event = Submitted(KIND, "", said, link=True, fields=clean)
        return await self._take(request, link, event, nonce)

    def _wrong(self, filled: Mapping[str, str], link: Link) -> Text | None:
        """What danger says is taken in any case."""
        if any(hear(text).crisis not in NO_DANGER for text in filled.values()):
            return None
        if not any(filled.values()) and not link.answered:
            return host_texts.WRITE_SOMETHING
        most = self._parts.policy.limits.question_characters
        return host_texts.TOO_LONG if any(len(text) > most for text in filled.values()) else None

    async def _take(self, request: Request, link: Link, event: Submitted, nonce: str) -> Response:
        if not (0 < len(nonce) <= 32 and set(nonce) <= NONCE):
            nonce = "none"
        key = f"link:host:{digest(request.path_params['token'])[:16]}:{nonce}"
        taken = await self._submitting.take(key, event, link.person.id, link.citizen.person.id)
        language = link.person.language
        if not taken.stored:
            return self._form(link, event.fields, texts.FAILED, status=taken.status)
        said = taken.said or (self._pages.words(texts.ALREADY, language),)
        return self._pages.show(
            "asked", host_texts.SENT, language=language, heard=said, contact=self._call(link)
        )

    def _form(
        self,
        link: Link,
        filled: Mapping[str, str],
        trouble: Text | None = None,
        *,
        status: int = 200,
    ) -> Response:
        return self._pages.show(
            "host",
            host_texts.title(link.alias),
            status=status,
            language=link.person.language,
            whose=texts.whose_link(link.person.name),
            filled={name: filled.get(name, "") for name in FIELDS},
            can_take_back=bool(link.answered),
            reads=host_texts.who_reads(link.alias),
            trouble=trouble,
            nonce=secrets.token_urlsafe(9),
            h=host_texts,
        )

    async def _link(self, request: Request) -> Link | Response:
        read = self._parts.links.read_form(KIND, request.path_params["token"])
        link = None if read is None else await run_in_threadpool(self._find, *read)
        if link is None:
            return self._pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)
        if link.until <= self._parts.clock.now():
            return self._pages.message(
                texts.LINK_OVER, texts.LINK_OVER_HELP, self._call(link), status=410,
                language=link.person.language,
            )  # fmt: skip
        return link

    def _find(self, person: int, citizen: int, until: datetime) -> Link | None:
        """None also when the person is not the company mentor any more."""
        with self._parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen)
        if found is None or found.placement is None:
            return None
        mentor = found.who(Role.company_mentor)
        return Link(mentor, found, until) if mentor and mentor.id == person else None

    def _call(self, link: Link) -> Text:
        person = link.citizen.who(Role.job_consultant) or link.citizen.who(Role.caseworker)
        office = self._parts.policy.office
        if person is not None:
            return texts.call(person.name, person.phone or office.phone)
        return texts.call(office.name, office.phone)
