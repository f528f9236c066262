"""What runs by itself beside the turns: the caseworkers' weekly digest, and every night what
retention says is due."""

import asyncio
from datetime import datetime, time, timedelta

import structlog

from bot.batches import Batches
from bot.digest import next_digest, send_digests
from bot.parts import Parts
from bot.trace import trace
from flows.calendar import at_local, local
from storage.retention import purge

log = structlog.get_logger(__name__)
AT_NIGHT = time(3)
MADE_UP_FOR = timedelta(hours=12)  # a digest that was missed while we were away
TROUBLE_PAUSE = 60  # seconds, when the database does not answer


class Housekeeping:
    """Both jobs are harmless twice: retention finds nothing more to do, and a digest has a
    key like every arrival."""

    def __init__(self, parts: Parts, batches: Batches) -> None:
        self._parts, self._batches = parts, batches
        self._done_until = parts.clock.now() - MADE_UP_FOR

    async def run(self) -> None:
        while True:
            await self._parts.clock.sleep_until(self.next_moment())
            try:
                await self.catch_up()
            except Exception as error:
                log.error("housekeeping_failed", where=trace(error))
                await asyncio.sleep(TROUBLE_PAUSE)

    async def catch_up(self) -> None:
        """Whatever came due since the last time."""
        now, since = self._parts.clock.now(), self._done_until
        if next_digest(self._parts, since) <= now:
            sent = await self._batches.write(lambda tx: send_digests(self._parts, tx))
            log.info("digests", sent=sent)
        if self._next_night(since) <= now:
            keep = self._parts.policy.keep
            counts = await self._batches.write(lambda tx: purge(tx, keep, now))
            log.info("purged", **{name: count for name, count in counts.items() if count})
        self._done_until = now

    def due(self) -> bool:
        return self.next_moment() <= self._parts.clock.now()

    def next_moment(self) -> datetime:
        since = self._done_until
        return min(next_digest(self._parts, since), self._next_night(since))

    def _next_night(self, after: datetime) -> datetime:
        zone = self._parts.policy.office.zone
        day = local(after, zone).date()
        tonight = at_local(day, AT_NIGHT, zone)
        return tonight if tonight > after else at_local(day + timedelta(days=1), AT_NIGHT, zone)
