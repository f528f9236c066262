"""A Telegram that holds updates until they are acknowledged, for 24 hours and no longer, and
that can be away; and the whole assistant polling it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from telegram.error import NetworkError
from telegram.request import RequestData

from bot.clock import VirtualClock
from bot.health import health_routes
from bot.telegram.poll import poll
from storage.tables import Handled
from tests.fake_telegram import FakeTelegram
from tests.whole import AMINA, MONDAY, WholeChat, whole, written

REMEMBERS = timedelta(hours=24)


class HeldTelegram(FakeTelegram):
    def __init__(self, clock: VirtualClock) -> None:
        super().__init__()
        self._clock = clock
        self.away = False
        self.held: dict[int, tuple[datetime, Any]] = {}
        self.acknowledged: set[int] = set()
        self.forgotten: set[int] = set()

    def brings(self, *raw: dict[str, Any]) -> list[int]:
        for one in raw:
            self.held[one["update_id"]] = (self._clock.now(), one)
        return [one["update_id"] for one in raw]

    def writes(self, text: str, who: int = AMINA) -> int:
        return self.brings(written(text, who))[0]

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        if self.away:
            raise NetworkError("nobody answers")
        return await super().do_request(url, method, request_data)

    def _getUpdates(self, sent: dict[str, Any]) -> list[dict[str, Any]]:
        offset = int(sent.get("offset") or 0)
        self.acknowledged |= {id_ for id_ in self.held if id_ < offset}
        old = {id_ for id_, (at, _) in self.held.items() if self._clock.now() - at > REMEMBERS}
        self.forgotten |= old - self.acknowledged
        for id_ in old | self.acknowledged:
            self.held.pop(id_, None)
        return [raw for _, (_, raw) in sorted(self.held.items())][:100]


@asynccontextmanager
async def polled(
    url: str, *, telegram: HeldTelegram | None = None, **more: Any
) -> AsyncIterator[WholeChat]:
    """The whole, with its poll loop."""
    clock = more.pop("clock", None) or VirtualClock(MONDAY)
    telegram = telegram or HeldTelegram(clock)
    async with whole(url, clock=clock, telegram=telegram, **more) as chat:
        it = chat.assistant
        loop = asyncio.create_task(poll(chat.parts, it.bot, it.intake, telegram, it.heard))
        try:
            yield chat
            assert not loop.done(), loop
        finally:
            loop.cancel()
            await asyncio.gather(loop, return_exceptions=True)


def wire(chat: WholeChat) -> HeldTelegram:
    assert isinstance(chat.telegram, HeldTelegram)
    return chat.telegram


async def until(true: Callable[[], Any], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


async def taken(chat: WholeChat) -> None:
    """Everything Telegram holds is acknowledged, and what can be sent is sent."""
    await until(lambda: not wire(chat).held)
    await chat.quiet()


def stored(chat: WholeChat) -> set[int]:
    """Numbers of the updates that are committed."""
    keys = [row.key for row in chat.rows(Handled) if row.key.startswith("tg:")]
    return {int(key.rpartition(":")[2]) for key in keys}


async def asks(chat: WholeChat, path: str = "/health/ready") -> httpx.Response:
    routes = health_routes(chat.parts, chat.assistant.senders)
    transport = httpx.ASGITransport(app=Starlette(routes=routes))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
        return await client.get(path)


def metric(chat: WholeChat, name: str, **labels: str) -> float:
    return chat.parts.metrics.registry.get_sample_value(name, labels) or 0.0


def events(logs: list[Any], name: str) -> list[Any]:
    return [line for line in logs if line["event"] == name]


def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses of the wire, in hundredths: what is tested is that it goes on, not how slowly."""
    monkeypatch.setattr("bot.telegram.poll._pause", lambda error, failures: 0.01)
    monkeypatch.setattr("bot.batches.LOOK_AGAIN", 0.05)
    monkeypatch.setattr("bot.batches.PAUSE", 0.01)
    monkeypatch.setattr("bot.sender.TROUBLE_PAUSE", 0.05)
    monkeypatch.setattr("bot.ticker.TROUBLE_PAUSE", 0.05)
