"""What the forms without a login have in common: the link in a mentor's mail is the permission, for
this mentor and this citizen, until it ends. A GET never acts; the page says whose link it is and
tells nothing of the citizen but the alias, which stood in the mail.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.questions import question_texts
from bot.desk.submitting import Taken
from flows.events import Submitted
from flows.facts import Citizen, Person, Role
from flows.texts import Text
from storage.people import digest

NONCE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
NO_DANGER = frozenset({"none", "ask", "past"})  # flows.safety: these go on to what is written


@dataclass(frozen=True, slots=True)
class FormLink:
    """An opened link: whose it is, about whom, until when, and what it is about (`ref`)."""

    kind: str
    token: str
    person: Person
    citizen: Citizen
    until: datetime
    ref: str

    @property
    def alias(self) -> str:
        return self.citizen.person.name


class FormLinks:
    """The links of one kind of form (bot.links.FORMS). `roles`: whose link it still is."""

    def __init__(self, kind: str, roles: frozenset[Role], desk: Desk) -> None:
        self._kind, self._roles = kind, roles
        self.parts, self.pages = desk.parts, desk.pages
        self._reading, self._submitting = desk.reading, desk.submitting

    async def open(self, request: Request) -> FormLink | Response:
        """The link, or the page that says what is wrong with it."""
        token = request.path_params["token"]
        link = await run_in_threadpool(self._find, token)
        if link is None:
            return self.pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)
        if link.until <= self.parts.clock.now():
            return self.pages.message(
                texts.LINK_OVER, texts.LINK_OVER_HELP, self._call(link), status=410,
                language=link.person.language,
            )  # fmt: skip
        return link

    async def take(self, link: FormLink, event: Submitted, nonce: str) -> Taken:
        """Once for each page that was shown: a second press of the same button adds nothing."""
        if not (0 < len(nonce) <= 32 and set(nonce) <= NONCE):
            nonce = "none"
        key = f"link:{self._kind}:{digest(link.token)[:16]}:{nonce}"
        return await self._submitting.take(key, event, link.person.id, link.citizen.person.id)

    def form(self, link: FormLink, title: Text, *, status: int = 200, **shown: Any) -> Response:
        return self.pages.show(
            self._kind, title, status=status, language=link.person.language, link=link,
            whose=texts.whose_link(link.person.name), nonce=secrets.token_urlsafe(9), **shown,
        )  # fmt: skip

    def sent(self, link: FormLink, taken: Taken, page: str = "asked", **shown: Any) -> Response:
        """What became of it, and whom to call."""
        language = link.person.language
        said = taken.said or (self.pages.words(texts.ALREADY, language),)
        return self.pages.show(
            page, question_texts.SENT, language=language, heard=said, contact=self._call(link),
            nonce=secrets.token_urlsafe(9), **shown,
        )  # fmt: skip

    def _find(self, token: str) -> FormLink | None:
        """None also when the person has none of the roles any more."""
        read = self.parts.links.read_form(self._kind, token)
        if read is None:
            return None
        person, citizen, until, ref = read
        with self.parts.store.reading() as connection:
            found = self._reading.citizen(connection, citizen)
        if found is None or not found.roles_of(person) & self._roles:
            return None
        mentor = next(one for one in found.chain.values() if one.id == person)
        return FormLink(self._kind, token, mentor, found, until, ref)

    def _call(self, link: FormLink) -> Text:
        person = link.citizen.who(Role.job_consultant) or link.citizen.who(Role.caseworker)
        office = self.parts.policy.office
        if person is not None:
            return texts.call(person.name, person.phone or office.phone)
        return texts.call(office.name, office.phone)
