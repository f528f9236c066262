"""Hop 1, polling: the next offset is asked for only after commit.

The raw answer is read here, update by update: Bot.get_updates gives up on all of them, for ever,
when one cannot be read (a field that is new or missing), and logs the words in it.
"""

import asyncio
import random
import time
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # what RequestData is made of

from bot.arrivals import KINDS, is_update
from bot.parts import Parts
from bot.telegram.heard import Heard
from bot.telegram.intake import Intake

log = structlog.get_logger(__name__)
LONG_POLL = 25  # seconds
LONGEST_PAUSE = 30.0  # seconds, after failures
LONGEST_UNSTORED = 5.0  # seconds: the database may be well again at any moment
AT_LEAST = 0.02  # seconds between polls that bring nothing: a server may answer at once


async def poll(
    parts: Parts, bot: Bot, intake: Intake, request: BaseRequest, heard: Heard | None = None
) -> None:
    """For ever. A failure pauses the loop; it neither spins nor stops."""
    offset, failures = None, 0
    loop = asyncio.get_running_loop()
    await _without_webhook(bot)
    while True:
        begun = loop.time()
        try:
            timeout = LONG_POLL if intake.caught_up.is_set() else 0
            updates = await _get_updates(bot, request, offset, timeout)
            parts.metrics.polled_at = time.time()
            await intake.take(updates)
        except Exception as error:
            # Also InvalidToken: that is how a server says that it does not know the method. A
            # token that is really wrong was found out at the start (get_me).
            failures += 1
            if heard is not None:
                heard.silent()
            intake.caught_up.set()  # nothing waits for a Telegram that does not answer
            pause = _pause(error, failures)
            _tell(parts, error, pause)
            await asyncio.sleep(pause)
            continue
        failures = 0
        if heard is not None:
            await heard.again()
        before = offset
        if updates:
            offset = max(update["update_id"] for update in updates) + 1
        else:
            intake.caught_up.set()
        if offset != before:
            continue
        if (left := AT_LEAST - (loop.time() - begun)) > 0:
            await asyncio.sleep(left)


async def _get_updates(
    bot: Bot, request: BaseRequest, offset: int | None, timeout: int
) -> list[dict[str, Any]]:
    asked = {"offset": offset, "limit": 100, "timeout": timeout, "allowed_updates": [*KINDS]}
    given = [RequestParameter.from_input(name, value) for name, value in asked.items()]
    answer = await request.post(
        f"{bot.base_url}/getUpdates", RequestData(given), read_timeout=timeout + 10
    )
    if not isinstance(answer, list):
        raise NetworkError("getUpdates did not answer with a list")
    updates = [update for update in answer if is_update(update)]
    if answer and not updates:
        raise NetworkError("getUpdates answered with what are no updates")
    return updates


async def _without_webhook(bot: Bot) -> None:
    """getUpdates is refused while a webhook is set; one left behind is taken away."""
    try:
        await bot.delete_webhook()
    except TelegramError as error:
        log.warning("webhook_not_removed", error=type(error).__name__)


def _tell(parts: Parts, error: Exception, pause: float) -> None:
    name, seconds = type(error).__name__, round(pause, 1)
    if isinstance(error, TelegramError):
        parts.metrics.poll_failures.labels(name).inc()
        log.warning("poll_failed", error=name, pause_seconds=seconds, what=_in_words(error))
    else:
        log.warning("not_committed", error=name, pause_seconds=seconds)


def _in_words(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "Somebody else polls with this token: two programs with one token, or a webhook."
    if isinstance(error, RetryAfter):
        return "Telegram asks us to wait."
    return "Telegram does not answer as it should; it keeps the updates for 24 hours."


def _pause(error: Exception, failures: int) -> float:
    if isinstance(error, RetryAfter):
        after = error.retry_after
        return float(after if isinstance(after, int) else after.total_seconds())
    if isinstance(error, Conflict):
        return LONGEST_PAUSE / 3  # somebody else polls with this token
    longest = LONGEST_PAUSE if isinstance(error, TelegramError) else LONGEST_UNSTORED
    return float(min(longest, 0.2 * 2**failures) * random.uniform(0.7, 1.3))
