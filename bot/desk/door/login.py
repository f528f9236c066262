"""Signing in by a link that works once, and signing out. No passwords.

What is said to somebody with a bad link is the same whether it was used, is too old, or
never existed.
"""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import texts
from bot.desk.door.asking import HOW
from bot.desk.door.guard import read_form
from bot.desk.door.sessions import Sessions
from bot.desk.pages import Pages

LOGIN = "/desk/login"


class Login:
    def __init__(self, pages: Pages, sessions: Sessions) -> None:
        self._pages, self._sessions = pages, sessions

    async def form(self, request: Request) -> Response:
        """Looking signs nobody in: mail scanners and previews open links."""
        reader = await self._sessions.link(request.path_params["token"])
        if reader is None:
            return self._used_up()
        return self._pages.show("login", texts.SIGN_IN, language=reader.language, name=reader.name)

    async def sign_in(self, request: Request) -> Response:
        await read_form(request)
        entered = await self._sessions.sign_in(request, request.path_params["token"])
        if entered is None:
            return self._used_up()
        token, leads_to = entered
        response = RedirectResponse(leads_to, status_code=303)
        self._sessions.hand_out(response, token)
        return response

    async def sign_out(self, request: Request) -> Response:
        fields = await read_form(request)
        reader = await self._sessions.reader(request)
        response = RedirectResponse(LOGIN, status_code=303)
        if reader is None:
            return response
        if reader.unseal("form", fields.get("form", "")) != ["sign_out"]:
            return self._pages.message(
                texts.OLD_PAGE, texts.NOT_ALLOWED_HELP, status=403, reader=reader
            )
        await self._sessions.sign_out(reader, everywhere="everywhere" in fields)
        self._sessions.take_back(response)
        return response

    def _used_up(self) -> Response:
        return self._pages.message(
            texts.LINK_USED_UP, texts.LINK_USED_UP_WHY, *HOW, status=410,
            to=LOGIN, label=texts.NEW_LINK,
        )  # fmt: skip
