"""What time it is, and waiting until it is later. One Clock serves everything that waits
longer than a second; pacing, socket time-outs and leases use real monotonic time instead.
"""

import asyncio
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol

NAP = 60.0  # seconds: how late we notice at most that the machine's clock was set


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...

    async def sleep_until(self, when: datetime) -> None:
        """Returns when `now()` has reached `when`, also when the clock is moved there."""
        ...


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        # In short naps: the machine's clock may be set, or the machine may sleep.
        while (left := (when - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(left, NAP))


class VirtualClock:
    """Runs at real speed from `start` and jumps when moved. Never backwards."""

    def __init__(self, start: datetime) -> None:
        self._base, self._origin = start.astimezone(UTC), time.monotonic()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._base + timedelta(seconds=time.monotonic() - self._origin)

    def move(self, to: datetime) -> None:
        """Set the clock to `to`. ValueError when that is in the past."""
        if to < self.now():
            raise ValueError("the clock cannot be moved back")
        self._base, self._origin = to.astimezone(UTC), time.monotonic()
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:
            moved = self._moved
            # Not wait_for: in Python 3.11 it can swallow a cancellation.
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await moved.wait()


async def until_or_woken(
    clock: Clock, moment: datetime | None, woken: asyncio.Event, longest: float | None = None
) -> None:
    """Until the moment has come, or somebody wakes us, or so many seconds have passed."""
    waits: set[asyncio.Task[object]] = {asyncio.create_task(woken.wait())}
    if moment is not None:
        waits.add(asyncio.create_task(clock.sleep_until(moment)))
    try:
        await asyncio.wait(waits, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waits:
            task.cancel()
