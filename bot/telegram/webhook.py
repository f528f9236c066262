"""Hop 1, the webhook: 200 only after commit, 503 when the commit failed or is uncertain.

The address is open to the whole internet. Without the secret nothing is read, not even the
body; with it, nothing that only looks like an update may raise, or keep the next one waiting.
"""

import asyncio
import hmac
import json
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.arrivals import is_update
from bot.metrics import Metrics
from bot.tally import Tally
from bot.telegram.heard import Heard
from bot.telegram.intake import Intake

log = structlog.get_logger(__name__)
SECRET = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1 << 20  # bytes; Telegram's own updates are far smaller
BODY_SECONDS = 10.0  # Telegram sends an update in one go


def webhook(intake: Intake, secret: str, metrics: Metrics, heard: Heard | None = None) -> Route:
    tally = Tally(metrics)

    async def receive(request: Request) -> Response:
        if not _is_telegram(request, secret):
            tally.add("wrong_secret")
            return PlainTextResponse("This address is for Telegram.", 403, CLOSE)
        try:
            body = await _body(request)
        except (TimeoutError, ClientDisconnect):
            tally.add("slow_body")
            return PlainTextResponse("This came too slowly.", 408, CLOSE)
        if body is None:
            tally.add("large_body")
            return PlainTextResponse("This is larger than any update.", 413, CLOSE)
        raw = _update(body)
        if raw is None:
            tally.add("no_update")
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


# What was not read must not be taken for the next request on the same connection.
CLOSE = {"connection": "close"}


def _is_telegram(request: Request, secret: str) -> bool:
    """One secret and the right one, compared in the same time whatever it is."""
    given = request.headers.getlist(SECRET)
    right = hmac.compare_digest(given[0].encode() if given else b"", secret.encode())
    return right and len(given) == 1 and bool(secret)


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):  # not JSON, or a million brackets
        return None
    return raw if is_update(raw) else None


async def _body(request: Request) -> bytes | None:
    body = b""
    async with asyncio.timeout(BODY_SECONDS):
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return None
    return body
