"""What holds for every page: headers, kind error pages, forms that are small and our own.

Knows no case and no person.
"""

import asyncio
from urllib.parse import parse_qsl

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.desk import texts
from bot.desk.door.sessions import BOARD, Reader
from bot.desk.pages import Pages
from flows.texts import Text

log = structlog.get_logger(__name__)
MOST_BYTES, MOST_FIELDS, MOST_SECONDS = 64_000, 30, 10.0
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "cross-origin-resource-policy": "same-origin",
}
WRONG: dict[int, tuple[Text, Text]] = {
    403: (texts.NOT_ALLOWED, texts.NOT_ALLOWED_HELP),
    404: (texts.NOT_FOUND, texts.NOT_FOUND_HELP),
    405: (texts.WRONG_METHOD, texts.WRONG_METHOD_HELP),
    408: (texts.BROKEN, texts.BROKEN_HELP),
    413: (texts.TOO_MUCH, texts.TOO_MUCH_HELP),
}


class Guard:
    """Around all pages: security headers on every answer, and a page when ours failed."""

    def __init__(self, app: ASGIApp, pages: Pages) -> None:
        self._app, self._pages = app, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _dress(message, static="/static/" in scope["path"])
            await send(message)

        try:
            await (_not_there(self._pages) if _has_nul(scope) else self._app)(
                scope, receive, with_headers
            )
        except Exception as error:
            # Only its kind: a message may hold somebody's words, a path somebody's token.
            log.error("page_failed", error=type(error).__name__, place=_place(error))
            if started:
                raise
            response = self._pages.message(
                texts.BROKEN, texts.BROKEN_HELP, *self._pages.number, status=500,
                reader=_reader(scope),
            )  # fmt: skip
            await response(scope, receive, with_headers)


def _dress(message: Message, *, static: bool) -> None:
    extra = {**HEADERS, "cache-control": "no-cache" if static else "no-store"}
    others = [(name, value) for name, value in message["headers"] if name.decode() not in extra]
    message["headers"] = others + [(n.encode(), v.encode()) for n, v in extra.items()]


def _reader(scope: Scope) -> Reader | None:
    """Who was signed in when it went wrong, if that was known by then."""
    reader = scope.get("state", {}).get("reader")
    return reader if isinstance(reader, Reader) else None


def _has_nul(scope: Scope) -> bool:
    """Nobody can type it into an address, and PostgreSQL takes no text with it."""
    return "\0" in scope["path"] or b"%00" in scope["query_string"]


def _not_there(pages: Pages) -> Response:
    return pages.message(texts.NOT_FOUND, texts.NOT_FOUND_HELP, status=404)


def _place(error: Exception) -> str:
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next
    return place


class Errors:
    """HTTP errors as pages that say what to do."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def __call__(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        title, help_ = WRONG.get(error.status_code, (texts.NOT_ALLOWED, texts.NOT_ALLOWED_HELP))
        response = self._pages.message(
            title, help_, status=error.status_code, to=BOARD, label=texts.TO_DAY,
            reader=_reader(request.scope),
        )  # fmt: skip
        response.headers.update(error.headers or {})
        return response


async def read_form(request: Request, most: int = MOST_FIELDS) -> dict[str, str]:
    """The fields of a form, of a size that people write. 413 for more, 408 for one that comes
    letter by letter or breaks off, 403 for a form that a page of somebody else sent (the browser
    tells)."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise HTTPException(403)
    body = b""
    try:
        async with asyncio.timeout(MOST_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise HTTPException(413)
    except (TimeoutError, ClientDisconnect):
        raise HTTPException(408) from None
    try:
        fields = parse_qsl(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=most
        )
    except ValueError:
        raise HTTPException(413) from None
    # A browser ends lines with two signs, whatever was typed; PostgreSQL takes no nul.
    return {name: value.replace("\r\n", "\n").replace("\0", "") for name, value in fields}
