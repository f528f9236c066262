"""Our side: the whole real assistant on a database file. Only the wire is not Telegram's."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pydantic import SecretStr

from bot import app
from bot.app import Assistant
from bot.clock import Clock, VirtualClock
from bot.pace import Pace
from bot.settings import Settings
from flows.policy import Policy
from tests.bench.stopwatch import Stopwatch, Took
from tests.bench.transports import WireRequest
from tests.bench.wire import Wire
from tests.whole import KEY, MONDAY

LONGEST = 60.0  # seconds until everything is settled


@asynccontextmanager
async def assistant(
    url: str, wire: Wire, clock: Clock | None = None, pace: Pace | None = None
) -> AsyncIterator[Assistant]:
    """As `serve` makes it: poll loop, batches, turns, encryption, senders. Pacing rests,
    unless one is given."""
    settings = Settings(
        telegram_token=SecretStr("1:bench"),
        database=SecretStr(url),
        keys=SecretStr(base64.urlsafe_b64encode(KEY).decode()),
    )
    clock = clock or VirtualClock(MONDAY)
    requests = lambda connections: WireRequest(wire)  # noqa: E731
    async with app.assistant(settings, Policy(), clock, requests=requests) as whole:
        if pace is None:
            whole.rest(True)
        else:
            whole.senders[0].pace = pace
        await whole.until_idle(LONGEST)
        yield whole


async def journey(url: str, wire: Wire) -> Took:
    """From the first update handed out until the last answer was handed in. What is left then
    (that the last ones were sent, and the planning that follows) is committed too, later."""
    async with assistant(url, wire) as whole:
        watch = Stopwatch()
        await wire.journey()
        took = watch.took()
        assert await whole.until_idle(LONGEST)
        return took
