"""How often somebody hears of what is green and yellow: chosen by the link in the foot of a mail,
without a sign-in, or in the desk. A GET changes nothing; red, orange and absence never wait.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import texts
from bot.desk.desk import Desk
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Reader
from bot.facts import person_from
from flows.facts import Person
from flows.how_often import NAMES, now_is
from flows.policy import Digest
from storage.folder import read_people
from storage.together import choose

SETTINGS = "/desk/settings"
FORM = "settings"


@dataclass(frozen=True, slots=True)
class Whose:
    """A link, and who it is to."""

    person: Person
    too_old: bool


class DigestPage:
    def __init__(self, desk: Desk) -> None:
        self._parts, self._batches = desk.parts, desk.batches
        self._pages, self._sessions = desk.pages, desk.sessions

    # --- by the link in a mail --------------------------------------------------------

    async def show(self, request: Request) -> Response:
        whose = await run_in_threadpool(self._whose, request)
        return self._refused(whose) or self._page(whose)

    async def choose(self, request: Request) -> Response:
        fields = await read_form(request)
        whose = await run_in_threadpool(self._whose, request)
        refused = self._refused(whose)
        if refused is not None or whose is None:
            return refused or self._page(whose)
        await self._keep(whose.person.id, fields.get("often", ""))
        return self._page(await run_in_threadpool(self._whose, request), kept=True)

    def _whose(self, request: Request) -> Whose | None:
        """None for a link that is not ours, and for somebody who gets no digest."""
        read = self._parts.links.read_digest(request.path_params["token"])
        if read is None:
            return None
        person_id, sent = read
        person = self._person(person_id)
        if person is None:
            return None
        last = datetime.fromtimestamp(sent, UTC) + timedelta(
            days=self._parts.policy.messages.link_days
        )
        return Whose(person, last <= self._parts.clock.now())

    def _person(self, person_id: int) -> Person | None:
        with self._parts.store.reading() as connection:
            row = read_people(connection, [person_id]).get(person_id)
        if row is None or row.forgotten_at is not None or row.key is not None:
            return None
        person = person_from(row, ())
        return None if person.mentor else person

    def _refused(self, whose: Whose | None) -> Response | None:
        if whose is None:
            return self._pages.message(texts.LINK_UNKNOWN, texts.LINK_UNKNOWN_HELP, status=404)
        if whose.too_old:
            return self._pages.message(
                texts.LINK_OLD, texts.LINK_OLD_HELP, status=410, language=whose.person.language
            )
        return None

    def _page(self, whose: Whose | None, *, kept: bool = False) -> Response:
        assert whose is not None
        person = whose.person
        return self._pages.show(
            "digest",
            texts.CHOICE_KEPT if kept else texts.HOW_OFTEN,
            language=person.language,
            now=now_is(person, self._parts.policy),
            chosen=person.digest,
            choices=list(NAMES.items()),
            whose=texts.whose_link(person.name),
            form="",
        )

    # --- in the desk ------------------------------------------------------------------

    async def settings(self, request: Request, reader: Reader) -> Response:
        person = await run_in_threadpool(self._person, reader.id)
        if person is None:
            return self._pages.not_found(reader)
        return self._pages.show(
            "digest",
            texts.HOW_OFTEN,
            reader=reader,
            now=now_is(person, self._parts.policy),
            chosen=person.digest,
            choices=list(NAMES.items()),
            whose=None,
            form=reader.seal("form", [FORM]),
        )

    async def keep_settings(self, request: Request, reader: Reader) -> Response:
        fields = await read_form(request)
        if reader.unseal("form", fields.get("form", "")) != [FORM]:
            return self._pages.message(
                texts.OLD_PAGE, texts.NOT_ALLOWED_HELP, status=403, reader=reader,
                to=SETTINGS, label=texts.SETTINGS,
            )  # fmt: skip
        if await run_in_threadpool(self._person, reader.id) is None:
            return self._pages.not_found(reader)
        await self._keep(reader.id, fields.get("often", ""))
        response = RedirectResponse(SETTINGS, status_code=303)
        words = self._pages.words(texts.CHOICE_KEPT, reader.language)
        self._sessions.say(response, reader, [words])
        return response

    async def _keep(self, person: int, often: str) -> None:
        if often not in set(Digest):
            raise HTTPException(403)
        await self._batches.write(lambda tx: choose(tx, person, often))
