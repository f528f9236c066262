"""Who is signed in. The cookie holds a random token, the database only its digest.

Forms and flashes are signed with the token itself: what was made in one session is worth
nothing in another, and there is no further secret to keep. No cookie depends on the
browser's clock: idle and absolute limits are counted on ours.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.batches import Batches
from bot.parts import Parts
from storage import desk, signing_in
from storage.folder import read_people
from storage.people import digest
from storage.tx import Tx

COOKIE, FLASH, PATH = "fodfaeste_desk", "fodfaeste_said", "/desk"
IDLE, ABSOLUTE = timedelta(minutes=30), timedelta(hours=8)
TOUCH_EVERY = timedelta(minutes=1)  # not a write for every page
BOARD = "/desk/"


@dataclass(frozen=True, slots=True)
class Reader:
    """The member of staff in front of the page. `token` never leaves the cookie."""

    id: int
    name: str
    language: str
    token: str
    role: str = ""  # what they usually are: some pages are for a leader
    said: tuple[str, ...] = ()  # what came of their last press; Pages.show shows it once

    @property
    def digest(self) -> str:
        return digest(self.token)

    def seal(self, what: str, values: Any) -> str:
        """For a form or a cookie of this session and no other."""
        return str(self._signer(what).dumps(values))

    def unseal(self, what: str, sealed: str) -> Any:
        """None for what this session did not make."""
        try:
            return self._signer(what).loads(sealed)
        except BadSignature:
            return None

    def _signer(self, what: str) -> URLSafeSerializer:
        return URLSafeSerializer(self.token, salt=f"desk {what}")


class Sessions:
    def __init__(self, parts: Parts, batches: Batches, *, secure: bool) -> None:
        self._parts, self._batches, self._secure = parts, batches, secure

    async def reader(self, request: Request, *, seen: bool = True) -> Reader | None:
        """Whoever is signed in now; None also when the time is up. Not `seen`: it does not count
        as something they did."""
        token = request.cookies.get(COOKIE, "")
        if not token:
            return None
        found = await run_in_threadpool(self._find, token)
        if found is None:
            return None
        reader, seen_at = found
        if seen and self._parts.clock.now() - seen_at >= TOUCH_EVERY:
            await self._batches.write(lambda tx: desk.seen(tx, reader.digest))
        said = reader.unseal("flash", request.cookies.get(FLASH, "")) or ()
        return replace(reader, said=tuple(said))

    def _find(self, token: str) -> tuple[Reader, datetime] | None:
        now = self._parts.clock.now()
        with self._parts.store.reading() as connection:
            row = desk.session_of(connection, digest(token))
            if row is None or row.seen_at + IDLE <= now or row.created_at + ABSOLUTE <= now:
                return None
            person = read_people(connection, [row.person_id]).get(row.person_id)
        if person is None or person.forgotten_at is not None:
            return None
        return Reader(person.id, person.name, person.language, token, person.role), row.seen_at

    async def link(self, token: str) -> Reader | None:
        """Whose unused link this is. Looking does not sign in."""
        return await run_in_threadpool(self._link, token)

    def _link(self, token: str) -> Reader | None:
        with self._parts.store.reading() as connection:
            row = desk.sign_in_of(connection, digest(token))
            if row is None or row.used_at or row.expires_at <= self._parts.clock.now():
                return None
            person = read_people(connection, [row.person_id])[row.person_id]
        return Reader(person.id, person.name, person.language, "")

    async def sign_in(self, request: Request, token: str) -> tuple[str, str] | None:
        """Use the link up: (new session's token, where it leads); None when it is no good."""
        fresh, before = secrets.token_urlsafe(32), request.cookies.get(COOKIE, "")

        def enter(tx: Tx) -> str | None:
            used = desk.use_sign_in(tx, digest(token))
            if used is None:
                return None
            if before:  # a session is never carried over into another
                desk.close_session(tx, digest(before))
            desk.drop_sessions(tx, tx.now - IDLE, tx.now - ABSOLUTE)
            person, leads_to = used
            desk.open_session(tx, digest(fresh), person)
            return local_path(leads_to)

        entered = await self._batches.write(enter)
        return None if entered is None else (fresh, entered)

    async def sign_out(self, reader: Reader, *, everywhere: bool = False) -> None:
        def leave(tx: Tx) -> None:
            if everywhere:
                signing_in.close_all(tx, reader.id)
            desk.close_session(tx, reader.digest)

        await self._batches.write(leave)

    # --- cookies ----------------------------------------------------------------------

    def hand_out(self, response: Response, token: str) -> None:
        self._set(response, COOKIE, token)

    def take_back(self, response: Response) -> None:
        for name in (COOKIE, FLASH):
            response.delete_cookie(name, path=PATH, secure=self._secure, httponly=True)

    def say(self, response: Response, reader: Reader, said: list[str]) -> None:
        """Shown once, on the next page."""
        self._set(response, FLASH, reader.seal("flash", said))

    def said_it(self, response: Response) -> None:
        response.delete_cookie(FLASH, path=PATH, secure=self._secure, httponly=True)

    def _set(self, response: Response, name: str, value: str) -> None:
        # Lax, not Strict: a link in Telegram Web or a web mail comes from another site, and
        # whoever is signed in already should not be asked again. Changes need a form anyway.
        response.set_cookie(
            name, value, path=PATH, secure=self._secure, httponly=True, samesite="lax"
        )


def local_path(leads_to: str) -> str:
    """Only our own pages: a link must not send anybody elsewhere."""
    plain = leads_to.isascii() and leads_to.isprintable() and "\\" not in leads_to
    ours = leads_to.startswith(BOARD) and "//" not in leads_to and ".." not in leads_to
    return leads_to if plain and ours else BOARD
