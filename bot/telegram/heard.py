"""Whether Telegram reaches us: by a poll that was answered and stored, or by its calls to the
webhook. A quiet night is no silence: with a webhook Telegram itself is asked, now and then.
"""

import time
from datetime import datetime, timedelta

import structlog
from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from bot.batches import Batches
from bot.missing import keep_heard
from bot.parts import Parts
from bot.settings import Settings
from bot.start import set_webhook
from bot.trace import trace

log = structlog.get_logger(__name__)
KEPT_EVERY = timedelta(minutes=5)
LOOK_EVERY = timedelta(minutes=5)


class Heard:
    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches
        self._kept: datetime | None = None  # what we have written down
        self._silent = True  # since before we started, for all we know

    def silent(self) -> None:
        """It does not answer, does not reach us, or what it brought could not be stored."""
        self._silent = True

    async def again(self) -> None:
        """It has reached us now, and what it brought is stored. Never fails for that."""
        self._parts.metrics.heard_at = time.time()
        now = self._parts.clock.now()
        if self._kept is not None and abs(now - self._kept) < KEPT_EVERY:
            self._silent = False  # too short a silence for Telegram to forget anything
            return
        silent = self._silent
        try:
            told = await self._batches.write(
                lambda tx: keep_heard(self._parts, tx, after_silence=silent)
            )
        except Exception as error:
            log.warning("heard_not_kept", where=trace(error))
            return
        self._kept, self._silent = now, False
        if told:
            self._parts.metrics.gaps.inc()
            log.error(
                "telegram_gap",
                told=told,
                what="Telegram was away for longer than the 24 hours it keeps messages for: some "
                "may be missing. Staff have been told; see that somebody calls the citizens.",
            )


class WebhookWatch:
    """Asks Telegram how it gets on with our webhook, at the start and every few minutes."""

    def __init__(self, parts: Parts, bot: Bot, heard: Heard, settings: Settings) -> None:
        self._parts, self._bot, self._heard, self._settings = parts, bot, heard, settings
        self._failed_at: datetime | None = None

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except TelegramError as error:
                self._heard.silent()
                self._parts.metrics.poll_failures.labels(type(error).__name__).inc()
                log.warning("webhook_unknown", error=type(error).__name__)
            await self._parts.clock.sleep_until(self._parts.clock.now() + LOOK_EVERY)

    async def look(self) -> None:
        info = await self._bot.get_webhook_info()
        self._parts.metrics.webhook_pending.set(info.pending_update_count)
        failed_before, self._failed_at = self._failed_at, info.last_error_date
        if info.url != self._settings.webhook_url:
            # Telegram was away when we started, or another program has taken it.
            self._heard.silent()
            log.error("webhook_lost", what="Telegram does not call us; the webhook is set again.")
            await set_webhook(self._bot, self._settings)
        elif not info.pending_update_count:
            await self._heard.again()
        elif self._failed_at is not None and self._failed_at != failed_before:
            self._not_reached(info)

    def _not_reached(self, info: WebhookInfo) -> None:
        self._heard.silent()
        log.error(
            "webhook_not_reached",
            pending=info.pending_update_count,
            telegram_says=info.last_error_message,
            what="Telegram cannot deliver to FODFAESTE_WEBHOOK_URL: it keeps the updates for "
            "24 hours and tries again.",
        )
