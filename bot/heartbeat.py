"""The heartbeat: an address outside is called while all is well. Its silence is what tells an
operator that nothing is there any more to tell them (peers.md §4.7).
"""

import asyncio

import structlog
from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.metrics import Metrics

log = structlog.get_logger(__name__)
PATIENCE = 10.0  # seconds for one call
PAUSES = (0.0, 2.0, 10.0)  # seconds before each try; the network may have hiccuped


class Heartbeat:
    """Beside everything else: whoever waits for us never waits for this address."""

    def __init__(self, url: str | None, metrics: Metrics) -> None:
        self._url, self._metrics = url, metrics
        self._beating: asyncio.Task[None] | None = None

    def beat(self) -> None:
        """Returns at once. A beat that is still under way is enough."""
        if self._url is not None and (self._beating is None or self._beating.done()):
            self._beating = asyncio.create_task(self._try(self._url))

    def stop(self) -> None:
        if self._beating is not None:
            self._beating.cancel()

    async def _try(self, url: str) -> None:
        error = ""
        # A connection of its own each time: between two beats there are minutes.
        async with HTTPXRequest(httpx_kwargs={"trust_env": False}) as way:
            for pause in PAUSES:
                await asyncio.sleep(pause)
                error = await _call(way, url)
                if not error:
                    self._metrics.heartbeats.labels("sent").inc()
                    return
        self._metrics.heartbeats.labels("failed").inc()
        # Not the address: it is often a secret by itself.
        log.warning("heartbeat_failed", error=error, what="All is well; only its monitor is deaf.")


async def _call(way: HTTPXRequest, url: str) -> str:
    """What went wrong, in a word."""
    try:
        status, _ = await way.do_request(
            url, "GET", read_timeout=PATIENCE, write_timeout=PATIENCE, connect_timeout=PATIENCE
        )
    except NetworkError as wrong:
        return type(wrong).__name__
    return "" if 200 <= status < 300 else str(status)
