"""The page behind "Stil et spørgsmål" in a mentor's mail: a question or a greeting, looked at once
more before it goes. The link is the permission (form_links.py), for 7 days.
"""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.links.form_links import NO_DANGER, FormLink, FormLinks
from bot.desk.questions import question_texts
from bot.desk.questions.question_page import words_in, wrong_words
from flows.events import Submitted
from flows.facts import Role
from flows.texts import Text
from flows.understanding import Heard, hear

KINDS = ("question", "greeting")


class AskPage:
    def __init__(self, links: FormLinks) -> None:
        self._links = links

    async def show(self, request: Request) -> Response:
        link = await self._links.open(request)
        return link if isinstance(link, Response) else self._form(link)

    async def send(self, request: Request) -> Response:
        """ "question" or "greeting" shows what will be sent; "change" goes back; "send" sends."""
        fields = await read_form(request)
        link = await self._links.open(request)
        if isinstance(link, Response):
            return link
        text, action = words_in(fields), fields.get("action", "")
        nonce = fields.get("nonce", "")
        heard = hear(text)
        if heard.crisis not in NO_DANGER:
            return await self._take(link, "question", heard, nonce)
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
        return await self._take(link, kind, heard, nonce)

    async def _take(self, link: FormLink, kind: str, heard: Heard, nonce: str) -> Response:
        ref = link.ref if kind == "question" else ""
        taken = await self._links.take(link, Submitted(kind, ref, heard, link=True), nonce)
        if not taken.stored:
            return self._form(link, heard.text, texts.FAILED, status=taken.status)
        return self._links.sent(link, taken)

    def _form(
        self,
        link: FormLink,
        text: str = "",
        trouble: Text | None = None,
        *,
        status: int = 200,
        preview: str = "",
    ) -> Response:
        asked = self._asked(link)
        return self._links.form(
            link, question_texts.write_about(link.alias), status=status, text=text, asked=asked,
            trouble=trouble, preview=preview, to=link.alias if preview == "greeting" else asked,
            q=question_texts,
        )  # fmt: skip

    def _most(self, kind: str) -> int:
        policy = self._links.parts.policy
        if kind == "greeting":
            return policy.questions.greeting_characters
        return policy.limits.question_characters

    def _asked(self, link: FormLink) -> str:
        person = link.citizen.who(Role.job_consultant) or link.citizen.who(Role.caseworker)
        return person.name if person else self._links.parts.policy.office.name
