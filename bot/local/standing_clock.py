"""The clock of stories: it stands still until it is moved, so that a story comes out the same
on a slow machine as on a fast one."""

from datetime import datetime

from bot.clock import VirtualClock


class StandingClock(VirtualClock):
    def now(self) -> datetime:
        return self._base

    async def sleep_until(self, when: datetime) -> None:
        while self._base < when:
            await self._moved.wait()
