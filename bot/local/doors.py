"""One click opens the desk of whoever plays a part in the demo, or a mentor's own page: by the
links that the assistant makes itself, used on the spot. Only the demo has these addresses: whoever
comes is let in.
"""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.app import Assistant
from bot.citizens import citizens_in
from bot.form_buttons import own_page
from bot.fresh_link import fresh_link
from bot.parts import Parts
from flows.facts import MENTORS, Citizen
from storage.folder import read_folders, read_people

BOARD, CITIZEN = "/desk/", "citizen"
KEPT = frozenset({b"host", b"cookie"})  # of the click's headers; the rest says where it was made
OUT = "The assistant is not running. Switch it on again, or start the demo again."
NO_PAGE = "There is no placement now, so there is no page."


class Doors:
    """`ids`: who has which role. `running`: the assistant, or None while it is stopped. `site`: the
    whole server, which takes the press on the link as it takes a browser's."""

    def __init__(
        self, ids: Mapping[str, int], running: Callable[[], Assistant | None], site: ASGIApp
    ) -> None:
        self._ids, self._running, self._site = ids, running, site

    def routes(self) -> list[BaseRoute]:
        pages = {role: self._own_page if role in MENTORS else self._desk for role in self._ids}
        pages.pop(CITIZEN, None)
        return [
            Route("/local/doors", self._list, methods=["GET"]),
            *(
                Route(_path(role), open_, name=role, methods=["GET"])
                for role, open_ in pages.items()
            ),
        ]

    async def _list(self, _: Request) -> Response:
        whole = self._running()
        if whole is None:
            return JSONResponse([])
        with whole.parts.store.reading() as connection:
            people = read_people(connection, list(self._ids.values()))
        return JSONResponse(
            [
                {
                    "role": role,
                    "name": people[id_].name,
                    "path": _path(role),
                    "desk": role not in MENTORS,
                }
                for role, id_ in self._ids.items()
                if role != CITIZEN
            ]
        )

    async def _desk(self, request: Request) -> Response:
        whole, person = self._running(), self._ids[_role(request)]
        if whole is None:
            return PlainTextResponse(OUT, 503)
        body, _ = await whole.batches.write(
            lambda tx: fresh_link(whole.parts.links, tx, person, BOARD)
        )
        [[_, _, link]] = body["buttons"]
        return _Press(self._site, link.removeprefix(whole.parts.links.base))

    async def _own_page(self, request: Request) -> Response:
        whole, person = self._running(), self._ids[_role(request)]
        if whole is None:
            return PlainTextResponse(OUT, 503)
        citizen, links = _citizen(whole.parts, self._ids[CITIZEN]), whole.parts.links
        mentor = next((one for one in citizen.chain.values() if one.id == person), None)
        ways = own_page(whole.parts, whole.parts.clock.now(), citizen, mentor) if mentor else []
        if not ways:
            return PlainTextResponse(NO_PAGE, 404)
        return RedirectResponse(ways[0].url.removeprefix(links.base), 303)


class _Press(Response):
    """The press on the link's page, instead of the click that came in; its answer goes back."""

    def __init__(self, site: ASGIApp, path: str) -> None:
        super().__init__()
        self._site, self._path = site, path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def empty() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        headers = [(name, value) for name, value in scope["headers"] if name in KEPT]
        pressed = {"method": "POST", "path": self._path, "raw_path": self._path.encode()}
        await self._site({**scope, **pressed, "query_string": b"", "headers": headers}, empty, send)


def _path(role: str) -> str:
    return f"/local/doors/{role}"


def _role(request: Request) -> str:
    return request.url.path.rpartition("/")[2]


def _citizen(parts: Parts, id_: int) -> Citizen:
    with parts.store.reading() as connection:
        folders = read_folders(connection, [id_], parts.clock.now())
        return citizens_in(parts, connection, folders)[id_]
