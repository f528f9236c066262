"""The clock's side of hop 1: due alarms become arrivals, and held-back messages wake the sender."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Row
from sqlalchemy.exc import SQLAlchemyError

from bot.arrivals import read_alarm
from bot.batches import Batches
from bot.parts import Parts
from storage import outbox
from storage.tx import due_alarms, next_alarm

log = structlog.get_logger(__name__)
AT_ONCE = 256
TROUBLE_PAUSE = 1.0  # seconds, when the database does not answer


class Ticker:
    def __init__(self, parts: Parts, batches: Batches, wake_senders: Callable[[], None]) -> None:
        self._parts, self._batches, self._wake_senders = parts, batches, wake_senders
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something was committed: an alarm may be due sooner than the one waited for."""
        self._wake.set()

    async def run(self) -> None:
        while True:
            self._wake.clear()
            try:
                if await self.ring_due():
                    continue
                soonest = await asyncio.to_thread(self.next_moment)
            except SQLAlchemyError as error:
                log.warning("tick_failed", error=type(error).__name__)
                await asyncio.sleep(TROUBLE_PAUSE)
                continue
            await self._until(soonest)
            self._wake_senders()

    async def ring_due(self) -> int:
        """Whatever is due becomes ordinary turns. Safe on every replica: the first to take
        an alarm's key wins, the others find nothing to do."""
        rows = await asyncio.to_thread(self._due)
        if rows:
            await self._batches.take_all([read_alarm(row) for row in rows])
        return len(rows)

    def _due(self) -> list[Row[Any]]:
        with self._parts.store.reading() as connection:
            return due_alarms(connection, self._parts.clock.now(), AT_ONCE)

    def any_due(self) -> bool:
        with self._parts.store.reading() as connection:
            return bool(due_alarms(connection, self._parts.clock.now(), 1))

    def next_moment(self) -> datetime | None:
        """When something that waits comes due."""
        with self._parts.store.reading() as connection:
            moments = [
                next_alarm(connection),
                outbox.next_moment(connection, self._parts.clock.now()),
            ]
        return min((moment for moment in moments if moment), default=None)

    async def _until(self, moment: datetime | None) -> None:
        woken = asyncio.create_task(self._wake.wait())
        waits = {woken}
        if moment is not None:
            waits.add(asyncio.create_task(self._sleep(moment)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waits:
                task.cancel()

    async def _sleep(self, moment: datetime) -> bool:
        await self._parts.clock.sleep_until(moment)
        return True
