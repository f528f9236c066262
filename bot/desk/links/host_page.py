"""The form about the first day, behind the link in the company mentor's mail (form_links.py), while
links live. It opens again with what this mentor has answered so far.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.links import host_texts
from bot.desk.links.form_links import NO_DANGER, FormLink, FormLinks
from bot.desk.questions import question_texts
from flows import book
from flows.before.host_form import FIELDS, RULE, answers
from flows.events import Submitted
from flows.facts import Citizen
from flows.own import Kind
from flows.texts import Text
from flows.understanding import hear

KIND = "host"


class HostPage:
    def __init__(self, links: FormLinks) -> None:
        self._links = links

    async def show(self, request: Request) -> Response:
        link = await self._links.open(request)
        return link if isinstance(link, Response) else self._form(link, _answered(link.citizen))

    async def send(self, request: Request) -> Response:
        """ "send" keeps every field as it is now; "back" takes all of it back."""
        fields = await read_form(request)
        link = await self._links.open(request)
        if isinstance(link, Response):
            return link
        nonce = fields.get("nonce", "")
        filled = {name: fields.get(name, "").strip() for name in FIELDS}
        if fields.get("action") == "back":
            back = Submitted("host_back", "", hear(""), link=True)
            return await self._take(link, back, nonce, filled)
        wrong = self._wrong(filled, link)
        if wrong is not None:
            return self._form(link, filled, wrong, status=400)
        said = hear("\n".join(filled.values()))
        clean = {name: hear(text).text for name, text in filled.items()}
        event = Submitted(KIND, "", said, link=True, fields=clean)
        return await self._take(link, event, nonce, filled)

    def _wrong(self, filled: Mapping[str, str], link: FormLink) -> Text | None:
        """What danger says is taken in any case."""
        if any(hear(text).crisis not in NO_DANGER for text in filled.values()):
            return None
        if not any(filled.values()) and not _answered(link.citizen):
            return host_texts.WRITE_SOMETHING
        most = self._links.parts.policy.limits.question_characters
        return host_texts.TOO_LONG if any(len(text) > most for text in filled.values()) else None

    async def _take(
        self, link: FormLink, event: Submitted, nonce: str, filled: Mapping[str, str]
    ) -> Response:
        taken = await self._links.take(link, event, nonce)
        if not taken.stored:  # what stood in the form stands there still
            return self._form(link, filled, texts.FAILED, status=taken.status)
        return self._links.sent(link, taken)

    def _form(
        self,
        link: FormLink,
        filled: Mapping[str, str],
        trouble: Text | None = None,
        *,
        status: int = 200,
    ) -> Response:
        return self._links.form(
            link, host_texts.title(link.alias), status=status, trouble=trouble,
            h=host_texts, q=question_texts,
            filled={name: filled.get(name, "") for name in FIELDS},
            can_take_back=bool(_answered(link.citizen)), reads=host_texts.who_reads(link.alias),
        )  # fmt: skip


def _answered(citizen: Citizen) -> dict[str, str]:
    """By this role, so far."""
    placement = citizen.placement
    rule = {RULE: placement.absence_rule} if placement and placement.absence_rule else {}
    return {**answers(book.lines_of(citizen, Kind.practical)), **rule}
