"""Whoever is signed in: the way to every page of staff."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import texts
from bot.desk.door.guard import read_form
from bot.desk.door.login import LOGIN
from bot.desk.door.sessions import Reader, Sessions
from bot.desk.pages import Pages

MANY_FIELDS = 100  # of the longest page
Page = Callable[[Request, Reader], Awaitable[Response]]


class SignedIn:
    def __init__(self, pages: Pages, sessions: Sessions) -> None:
        self._pages, self._sessions = pages, sessions

    def only(self, page: Page) -> Callable[[Request], Awaitable[Response]]:
        """Every page of staff goes through here: without a session, to the login."""

        async def guarded(request: Request) -> Response:
            reader = await self._sessions.reader(request)
            if reader is None:
                return await self._signed_out(request)
            request.state.reader = reader  # whom an error page speaks to
            response = await page(request, reader)
            if reader.said and response.status_code != 303:  # then the next page shows it
                self._sessions.said_it(response)
            return response

        return guarded

    def quietly(self, page: Page) -> Callable[[Request], Awaitable[Response]]:
        """For what an open page asks by itself: it keeps no session alive. 204 when that is over,
        since an error would stand in the console of every page left open. What came of the last
        press waits for a page that a person opens."""

        async def guarded(request: Request) -> Response:
            reader = await self._sessions.reader(request, seen=False)
            return Response(status_code=204) if reader is None else await page(request, reader)

        return guarded

    async def _signed_out(self, request: Request) -> Response:
        fields = await read_form(request, MANY_FIELDS) if request.method == "POST" else {}
        note = fields.get("note", "") or fields.get("text", "") or _all_typed(fields)
        if not note.strip():
            return RedirectResponse(LOGIN, status_code=303)
        # Nobody's note is lost because the time was up. Nothing was stored: who wrote it is
        # not known any more.
        return self._pages.message(
            texts.SIGNED_OUT,
            texts.SIGNED_OUT_WHY,
            status=403,
            note=note,
            to=LOGIN,
            label=texts.NEW_LINK,
        )

    async def nothing_here(self, _: Request, reader: Reader) -> Response:
        return self._pages.not_found(reader)


def _all_typed(fields: Mapping[str, str]) -> str:
    """Of a long form, which names its fields in `keeps`, a line each: "name=label"."""
    named = (line.partition("=") for line in fields.get("keeps", "").splitlines())
    typed = ((label, fields.get(name, "").strip()) for name, _, label in named)
    return "\n".join(f"{label}: {text}" for label, text in typed if text)
