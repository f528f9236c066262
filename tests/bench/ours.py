"""Our side: the whole real assistant on a database file. Only the wire is not Telegram's."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import SecretStr

from bot import app
from bot.app import Assistant
from bot.clock import VirtualClock
from bot.settings import Settings
from flows.policy import Policy
from tests.bench.stopwatch import Stopwatch, Took
from tests.bench.transports import WireRequest
from tests.bench.wire import Wire
from tests.whole import KEY, MONDAY

LONGEST = 60.0  # seconds until everything is settled


@asynccontextmanager
async def assistant(url: str, wire: Wire) -> AsyncIterator[Assistant]:
    """As `serve` makes it: poll loop, batches, turns, encryption, senders. Pacing rests."""
    settings = Settings(
        telegram_token=SecretStr("1:bench"),
        database=SecretStr(url),
        keys=SecretStr(base64.urlsafe_b64encode(KEY).decode()),
    )
    clock = VirtualClock(MONDAY)
    requests = lambda connections: WireRequest(wire)  # noqa: E731
    async with app.assistant(settings, Policy(), clock, requests=requests) as whole:
        whole.rest(True)
        await whole.until_idle(LONGEST)
        yield whole


async def journey(url: str, wire: Wire) -> Took:
    """From the first update handed out until the last answer was handed in, and until
    everything about it is committed: also that it was sent."""
    async with assistant(url, wire) as whole:
        watch = Stopwatch()
        await wire.journey()
        assert await whole.until_idle(LONGEST)
        return watch.took()
