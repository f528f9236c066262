"""What runs by itself beside the turns: the caseworkers' weekly digest, each working day a letter
about what nobody has taken, and every night what retention says is due and whether everybody can be
reached."""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection
from datetime import datetime, time, timedelta

import structlog
from sqlalchemy import select
from sqlmodel import col

from bot import reach, reach_report
from bot.batches import Batches
from bot.clock import until_or_woken
from bot.digest import next_digest, send_digests
from bot.parts import Parts
from bot.trace import trace
from bot.untaken import next_letters, send_letters
from flows.calendar import at_local, local
from flows.cases.cards import UNTAKEN
from flows.cases.chain import DANGER
from flows.closing.planners import CLOSING
from flows.signals import untaken, watch
from storage.retention import purge, unfinished
from storage.tables import Info
from storage.tx import Tx
from storage.untaken import look_after
from storage.watching import close_all, watch_all

log = structlog.get_logger(__name__)
NAME, PLACE = "house kept", "info.value"
AT_NIGHT = time(3)
IN_ITS_PLACE = timedelta(minutes=30)  # so late, and whoever leads has not done it
MADE_UP_FOR = timedelta(hours=12)  # a digest that was missed while we were away
LOOKS_BACK_DAYS = 30  # for placements that ran out and were not closed
TROUBLE_PAUSE = 60  # seconds, when the database does not answer


class Housekeeping:
    """All are harmless twice: retention finds nothing more to do, and a digest or a letter has a
    key like every arrival. Of many processes on one database the `first` does them; the others
    look a while later, and do what was not done."""

    def __init__(self, parts: Parts, batches: Batches, first: Callable[[], bool]) -> None:
        self._parts, self._batches, self._first = parts, batches, first
        self._done_until = parts.clock.now() - MADE_UP_FOR
        self._next: tuple[datetime, datetime] | None = None
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Who leads has changed."""
        self._wake.set()

    async def run(self) -> None:
        while True:
            self._wake.clear()
            await until_or_woken(self._parts.clock, self.next_moment(), self._wake)
            if not self.due():
                continue  # who leads has changed, and with it the moment
            try:
                await self.catch_up()
            except Exception as error:
                log.error("housekeeping_failed", where=trace(error))
                await asyncio.sleep(TROUBLE_PAUSE)

    async def catch_up(self) -> None:
        """Whatever came due since the last time, here or in another process."""
        now = self._parts.clock.now()
        kept = await asyncio.to_thread(self._kept)
        since = max(self._done_until, kept) if kept and kept <= now else self._done_until
        if next_digest(self._parts, since) <= now:
            sent = await self._batches.write(lambda tx: send_digests(self._parts, tx))
            log.info("digests", sent=sent)
        if next_letters(self._parts, since) <= now:
            sent = await self._batches.write(lambda tx: send_letters(self._parts, tx))
            log.info("untaken_letters", sent=sent)
        if self._next_night(since) <= now:
            log.info("purged", **await self._purge(now))
            today = local(now, self._parts.policy.office.zone).date()
            watched = await self._batches.write(lambda tx: watch_all(tx, today, watch.ALARM))
            log.info("watched", new=watched)
            unclosed = await self._batches.write(
                lambda tx: close_all(tx, today, CLOSING, LOOKS_BACK_DAYS)
            )
            log.info("not_closed", new=unclosed)
            await self._batches.write(
                lambda tx: look_after(tx, untaken.ALARM, but_not=DANGER, said=UNTAKEN)
            )
        if self._next_reach(since) <= now:
            await self._look_who_can_be_reached()
        if since < now:
            await self._batches.write(_keep, silent=True)
        self._done_until = now

    async def _look_who_can_be_reached(self) -> None:
        found = await asyncio.to_thread(reach.look, self._parts)

        def told(tx: Tx) -> None:
            reach.tell(self._parts, tx, found)
            reach_report.keep(tx, found)

        await self._batches.write(told)

    async def _purge(self, now: datetime) -> dict[str, int]:
        """In portions; between them others write."""
        total: Counter[str] = Counter()
        only: Collection[str] = ()
        while True:
            counts = await self._batches.write(self._portion(now, only), silent=True)
            total.update(counts)
            if not (only := unfinished(counts)):
                return {name: count for name, count in total.items() if count}

    def _portion(self, now: datetime, only: Collection[str]) -> Callable[[Tx], dict[str, int]]:
        return lambda tx: purge(tx, self._parts.policy.keep, now, only)

    def _kept(self) -> datetime | None:
        """Until when the house was kept last, by whom ever."""
        store = self._parts.store
        with store.reading() as connection:
            kept = select(col(Info.value)).where(col(Info.name) == NAME)
            sealed = connection.execute(kept).scalar()
        return datetime.fromisoformat(store.vault.open(sealed, PLACE)) if sealed else None

    def due(self) -> bool:
        return self.next_moment() <= self._parts.clock.now()

    def next_moment(self) -> datetime:
        moment = self._after(self._done_until)
        return moment if self._first() else moment + IN_ITS_PLACE

    def _after(self, since: datetime) -> datetime:
        """Asked again and again, it is worked out once."""
        if self._next is None or self._next[0] != since:
            nights = self._next_night(since), self._next_reach(since)
            letters = next_digest(self._parts, since), next_letters(self._parts, since)
            self._next = since, min(*letters, *nights)
        return self._next[1]

    def _next_night(self, after: datetime) -> datetime:
        return self._next_at(AT_NIGHT, after)

    def _next_reach(self, after: datetime) -> datetime:
        return self._next_at(self._parts.policy.audit.reach_at, after)

    def _next_at(self, moment: time, after: datetime) -> datetime:
        zone = self._parts.policy.office.zone
        day = local(after, zone).date()
        today = at_local(day, moment, zone)
        return today if today > after else at_local(day + timedelta(days=1), moment, zone)


def _keep(tx: Tx) -> None:
    tx.merge(Info, ["name"], {"name": NAME, "value": tx.seal(tx.now.isoformat(), PLACE)})
