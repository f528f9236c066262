"""Hop 1, the webhook: 200 only after commit, 503 when the commit failed or is uncertain."""

import hmac
import json
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.telegram.heard import Heard
from bot.telegram.intake import Intake
from bot.telegram.raw import sound

log = structlog.get_logger(__name__)
SECRET = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1 << 20  # bytes; Telegram's own updates are far smaller


def webhook(intake: Intake, secret: str, heard: Heard | None = None) -> Route:
    async def receive(request: Request) -> Response:
        given = request.headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return PlainTextResponse("This address is for Telegram.", 403)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("This is larger than any update.", 413)
        raw = _update(body)
        if raw is None:
            return PlainTextResponse("This is not an update.", 400)
        try:
            # One that cannot be read is answered with 200 all the same, or it would come again.
            await intake.take([raw])
        except Exception as error:
            if heard is not None:
                heard.silent()
            log.warning("not_committed", error=type(error).__name__)
            return PlainTextResponse("Not stored; send it again.", 503)
        if heard is not None:
            await heard.again()
        return PlainTextResponse("")

    return Route("/telegram", receive, methods=["POST"])


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except ValueError:
        return None
    return sound(raw)


async def _body(request: Request) -> bytes | None:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            return None
    return body
