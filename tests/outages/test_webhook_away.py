"""With a webhook it is Telegram that calls: a quiet night is no outage, and a webhook that
Telegram has lost, or cannot reach, is noticed.
"""

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.clock import VirtualClock
from bot.settings import Settings
from bot.telegram.heard import WebhookWatch
from bot.telegram.webhook import SECRET, webhook
from tests.fake_telegram import FakeTelegram
from tests.outages.wire import events, metric
from tests.whole import METTE, WholeChat, whole, written

ADDRESS = "https://praktik.example/telegram"
GAP = "havde ikke forbindelse til Telegram"


class CallingTelegram(FakeTelegram):
    def __init__(self) -> None:
        super().__init__()
        self.url, self.pending, self.failed_at = ADDRESS, 0, 0

    def _getWebhookInfo(self, _: dict[str, Any]) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": self.pending,
        }
        if self.failed_at:
            info |= {"last_error_date": self.failed_at, "last_error_message": "Connection refused"}
        return info

    def _setWebhook(self, sent: dict[str, Any]) -> bool:
        self.url = sent["url"]
        return True


class Served:
    """The whole with its watch and its webhook; looked at by hand."""

    def __init__(self, chat: WholeChat, telegram: CallingTelegram) -> None:
        it = chat.assistant
        self.chat, self.telegram = chat, telegram
        settings = Settings(webhook_url=ADDRESS, webhook_secret="hemmelig")
        self.watch = WebhookWatch(chat.parts, it.bot, it.heard, settings)
        self._app = Starlette(routes=[webhook(it.intake, "hemmelig", it.heard)])

    async def calls(self, raw: dict[str, Any]) -> int:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
            body, headers = json.dumps(raw).encode(), {SECRET: "hemmelig"}
            return (await client.post("/telegram", content=body, headers=headers)).status_code

    async def later(self, **time: float) -> None:
        self.chat.clock.move(self.chat.clock.now() + timedelta(**time))
        await self.chat.quiet()

    async def gaps(self) -> int:
        await self.chat.quiet()
        return sum(GAP in message.text for message in self.chat.chat(METTE))


@pytest.fixture
def telegram() -> CallingTelegram:
    return CallingTelegram()


async def test_a_quiet_weekend_is_no_outage(sqlite_url: str, telegram: CallingTelegram) -> None:
    async with whole(sqlite_url, telegram=telegram) as chat:
        served = Served(chat, telegram)
        for _ in range(4):
            await served.watch.look()
            await served.later(hours=20)
        assert await served.calls(written("/hjaelp")) == 200
        assert await served.gaps() == 0


async def test_telegram_cannot_reach_us_for_more_than_a_day(
    database_url: str, telegram: CallingTelegram, logs: list[Any]
) -> None:
    async with whole(database_url, telegram=telegram) as chat:
        served = Served(chat, telegram)
        await served.watch.look()
        telegram.pending, telegram.failed_at = 3, 1_795_000_000
        for _ in range(26):
            await served.later(hours=1)
            telegram.failed_at += 3600
            await served.watch.look()
        [first, *_] = events(logs, "webhook_not_reached")
        assert (first["pending"], first["telegram_says"]) == (3, "Connection refused")
        assert metric(chat, "fodfaeste_webhook_pending") == 3
        assert await served.gaps() == 0
        assert await served.calls(written("/hjaelp")) == 200  # here it is again
        telegram.pending = 0
        await served.watch.look()
        assert await served.calls(written("/hjaelp")) == 200
        assert await served.gaps() == 1


async def test_a_call_that_waits_its_turn_is_no_silence(
    sqlite_url: str, telegram: CallingTelegram
) -> None:
    """An error of last week stays in Telegram's answer."""
    telegram.failed_at = 1_700_000_000
    async with whole(sqlite_url, telegram=telegram) as chat:
        served = Served(chat, telegram)
        await served.watch.look()
        for _ in range(3):
            await served.later(hours=10)
            telegram.pending = 1
            await served.watch.look()
            assert await served.calls(written("/hjaelp")) == 200
        assert await served.gaps() == 0


async def test_started_again_after_more_than_a_day(
    database_url: str, telegram: CallingTelegram
) -> None:
    async with whole(database_url, telegram=telegram) as chat:
        await Served(chat, telegram).watch.look()
        clock: VirtualClock = chat.clock
    clock.move(clock.now() + timedelta(hours=30))
    async with (
        whole(database_url, telegram=telegram, clock=clock) as one,
        whole(database_url, telegram=telegram, clock=clock) as two,
    ):
        served = [Served(one, telegram), Served(two, telegram)]
        for each in served:  # two replicas
            await each.watch.look()
            assert await each.calls(written("/hjaelp")) == 200
        await served[1].gaps()
        assert await served[0].gaps() == 1


async def test_a_webhook_that_was_taken_away_is_set_again(
    sqlite_url: str, telegram: CallingTelegram, logs: list[Any]
) -> None:
    telegram.url = ""  # Telegram was away when we started, or somebody polled with this token
    async with whole(sqlite_url, telegram=telegram) as chat:
        served = Served(chat, telegram)
        await served.watch.look()
        assert telegram.url == ADDRESS
        assert telegram.asked_for("setWebhook")[0]["secret_token"] == "hemmelig"
        await served.watch.look()
        assert len(events(logs, "webhook_lost")) == 1
