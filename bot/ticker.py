"""The clock's side of hop 1: due alarms become arrivals, and held-back messages wake the sender."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row

from bot.arrivals import read_alarm
from bot.batches import Batches
from bot.clock import until_or_woken
from bot.parts import Parts
from bot.trace import trace
from storage.alarms import due_alarms

log = structlog.get_logger(__name__)
AT_ONCE = 256
CATCHING_UP = 10.0  # seconds at most; a red case does not wait longer for Telegram
TROUBLE_PAUSE = 1.0  # seconds, when the database does not answer
LOOK_AGAIN = 5.0  # seconds; another process may have set an alarm, and its call was not heard
IN_ITS_PLACE = timedelta(seconds=10)  # so late, and whoever should have rung it has not


class Ticker:
    def __init__(
        self,
        parts: Parts,
        batches: Batches,
        wake_senders: Callable[[], None],
        first: Callable[[], bool],
    ) -> None:
        """`first`: of all processes on this database this one rings. All of them may; but if all
        did, each would wait with its own people until the first has rung."""
        self._parts, self._batches, self._wake_senders = parts, batches, wake_senders
        self._first = first
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something was committed: an alarm may be due sooner than the one waited for."""
        self._wake.set()

    async def run(self, after: asyncio.Event | None = None) -> None:
        """`after`: what people wrote while we were away is heard before they are asked."""
        if after is not None:
            # Not wait_for: in Python 3.11 it can swallow a cancellation.
            with suppress(TimeoutError):
                async with asyncio.timeout(CATCHING_UP):
                    await after.wait()
        while True:
            self._wake.clear()
            try:
                first = self._first()
                since = timedelta() if first else IN_ITS_PLACE
                rows, held, soonest = await self._look(since)
                if rows:
                    await self._ring(rows)
                    continue
            except Exception as error:
                # The database is away, most likely. Nobody else would ring instead of us.
                log.error("tick_failed", where=trace(error))
                await asyncio.sleep(TROUBLE_PAUSE)
                continue
            if held:
                self._wake_senders()
            moment = soonest if first else None
            await until_or_woken(self._parts.clock, moment, self._wake, LOOK_AGAIN)
            if not self._wake.is_set():  # a commit has woken them itself
                self._wake_senders()

    async def ring_due(self) -> int:
        """Whatever is due becomes ordinary turns."""
        rows, *_ = await self._look()
        await self._ring(rows)
        return len(rows)

    async def _ring(self, rows: Sequence[Row[Any]]) -> None:
        """Safe on every replica: the first to take an alarm's key wins, the others find
        nothing to do."""
        outcomes = await self._batches.take_all([read_alarm(row) for row in rows])
        for error in (o for o in outcomes if isinstance(o, BaseException)):
            raise error

    async def _look(
        self, since: timedelta = timedelta()
    ) -> tuple[list[Row[Any]], bool, datetime | None]:
        """What is due; or else whether a message's time has come, and when something next comes
        due. Such a message is the senders': looking again and again would not hurry them."""
        waiting, now = await self._batches.outlook.waiting(), self._parts.clock.now()
        rings = waiting.alarm is not None and waiting.alarm <= now - since
        if rings and (rows := await asyncio.to_thread(self._due, now - since)):
            return rows, False, None
        moments = (waiting.alarm, waiting.message)
        coming = [moment for moment in moments if moment and moment > now]
        return [], waiting.message_due(now), min(coming, default=None)

    def _due(self, until: datetime) -> list[Row[Any]]:
        with self._parts.store.reading() as connection:
            return due_alarms(connection, until, AT_ONCE)

    def next_moment(self) -> datetime | None:
        """When something that waits comes due."""
        return self._batches.outlook.look().next_moment
