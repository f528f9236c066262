"""What runs by itself beside the turns: what retention says is due, every night."""

import asyncio
from datetime import datetime, time, timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.batches import Batches
from bot.parts import Parts
from flows.calendar import at_local, local
from storage.retention import purge

log = structlog.get_logger(__name__)
AT_NIGHT = time(3)
TROUBLE_PAUSE = 60  # seconds, when the database does not answer


class Housekeeping:
    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches

    async def run(self) -> None:
        """For ever. A night that is missed is made up for by the next."""
        while True:
            await self._parts.clock.sleep_until(self._next_night())
            try:
                await self.clean()
            except SQLAlchemyError as error:
                log.warning("housekeeping_failed", error=type(error).__name__)
                await asyncio.sleep(TROUBLE_PAUSE)

    async def clean(self) -> None:
        keep, now = self._parts.policy.keep, self._parts.clock.now()
        counts = await self._batches.write(lambda tx: purge(tx, keep, now))
        log.info("purged", **{name: count for name, count in counts.items() if count})

    def _next_night(self) -> datetime:
        now, zone = self._parts.clock.now(), self._parts.policy.office.zone
        day = local(now, zone).date()
        tonight = at_local(day, AT_NIGHT, zone)
        return tonight if tonight > now else at_local(day + timedelta(days=1), AT_NIGHT, zone)
