"""Notices that the machine's clock was set (or that the machine slept), and says so. What waits
for a moment of the day waits for it by the new clock; another try was only to be a little
later, and does not wait an hour more because the clock went back.
"""

import asyncio
import time
from collections.abc import Sequence

import structlog

from bot.batches import Batches
from bot.parts import Parts
from bot.sender import Sender
from bot.trace import trace
from storage.queue import retry_now

log = structlog.get_logger(__name__)
LOOK_EVERY = 5.0  # seconds
JUMP = 30.0  # seconds; less is a slow machine, or a clock being put right gently


class ClockWatch:
    def __init__(self, parts: Parts, batches: Batches, senders: Sequence[Sender]) -> None:
        self._parts, self._batches, self._senders = parts, batches, senders

    async def run(self) -> None:
        ahead = self._ahead()
        while True:
            await asyncio.sleep(LOOK_EVERY)
            before, ahead = ahead, self._ahead()
            if abs(ahead - before) > JUMP:
                await self._jumped(ahead - before)

    def _ahead(self) -> float:
        return self._parts.clock.now().timestamp() - time.monotonic()

    async def _jumped(self, seconds: float) -> None:
        self._parts.metrics.clock_jumps.inc()
        log.warning(
            "clock_jumped",
            seconds=round(seconds),
            what="The machine's clock was set, or the machine slept: turn time synchronisation on.",
        )
        if seconds > 0:
            return
        for sender in self._senders:
            sender.pace.forget_pauses()
        try:
            await self._batches.write(retry_now)
        except Exception as error:
            log.error("retries_not_moved", where=trace(error))
        for sender in self._senders:
            sender.wake()
