"""The auditor: every few minutes it proves that no case has fallen silent (DESIGN §7).

What stands still is set going once, in a turn of its citizen like everything else; what stands
still again is told to people. Only when all is well the heartbeat beats: so an outside monitor
notices a dead clock, a stuck sender, a database that takes nothing, and a dead auditor alike.
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection, select
from sqlmodel import col

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.clock import NAP, until_or_woken
from bot.heartbeat import Heartbeat
from bot.looking import Looked, Stopped, look
from bot.parts import Parts
from bot.trace import trace
from flows.absence.mend import ALARM as ABSENCE
from flows.cases.audit import REPAIR, STUCK
from flows.events import Rang
from storage import audit
from storage.store import Store
from storage.tables import Info
from storage.tx import Tx

log = structlog.get_logger(__name__)
NAME, PLACE = "audited", "info.value"
FIRST_LOOK = timedelta(seconds=30)  # after the start: what came due meanwhile rings first
A_MOMENT = timedelta(seconds=1)
MOST = 200  # cases in one look; the next look takes the rest
LONGEST = 60.0  # seconds until a look is given up: the database does not answer


class Auditor:
    """`first`: of all processes on this database this one looks."""

    def __init__(
        self, parts: Parts, batches: Batches, first: Callable[[], bool], heartbeat: Heartbeat
    ) -> None:
        self._parts, self._batches, self._first = parts, batches, first
        self._heartbeat = heartbeat
        self._every = timedelta(minutes=parts.policy.audit.every_minutes)
        self._next = parts.clock.now() + min(FIRST_LOOK, self._every)
        self._wake = asyncio.Event()
        self._running = False

    async def run(self) -> None:
        self._running = True
        try:
            while True:
                await until_or_woken(self._parts.clock, self._next, self._wake, NAP)
                if self._time():
                    await self._look_again()
        finally:
            self._running = False
            self._heartbeat.stop()

    async def _look_again(self) -> None:
        try:
            if self._first():
                async with asyncio.timeout(LONGEST):
                    await self.round()
        except Exception as error:
            # No heartbeat then, which is how an operator hears of it.
            log.error("audit_failed", where=trace(error))
        finally:
            self._next = self._parts.clock.now() + self._every

    def _time(self) -> bool:
        """Also when the machine's clock was set back."""
        now = self._parts.clock.now()
        return now >= self._next or self._next - now > self._every

    def due(self) -> bool:
        return self._running and self._first() and self._time()

    def needed_at(self, moment: datetime | None) -> datetime | None:
        """When a look could find a case that is late, if the clock has to do with one at that
        moment: as far as a moved clock may jump."""
        if not self._running or moment is None:
            return None
        late = timedelta(minutes=self._parts.policy.audit.late_minutes)
        return max(moment + late + A_MOMENT, self._next)

    async def round(self) -> Looked:
        """One look, and what it asks for."""
        looked = await asyncio.to_thread(look, self._parts)
        stuck = await self._set_going(looked.stopped[:MOST]) if looked.stopped else 0
        await self._ask_again(looked)
        await self._batches.write(lambda tx: _keep(tx, looked), silent=True)
        self._count(looked, stuck)
        if looked.why:
            log.warning("not_all_well", why=looked.why)
        else:
            self._parts.metrics.all_well()
            self._heartbeat.beat()
        return looked

    async def _set_going(self, stopped: Iterable[Stopped]) -> int:
        """Once for each place at which a case can stand; the key says where. Who stands there
        again was set going in vain: people are told, once. How many of those there are."""
        by_key = {f"audit:{one.key}": one for one in stopped}
        before = await asyncio.to_thread(self._taken, list(by_key))
        arrivals = []
        for key, one in by_key.items():
            again = key in before
            what = {"case": one.case.id, "fault": str(one.fault), "step": one.case.step}
            if again:
                log.error("case_stuck", **what)
            else:
                log.warning("case_repaired", **what)
            event = Rang(
                STUCK if again else REPAIR,
                self._parts.clock.now(),
                ref=f"{one.case.id} {one.fault}",
                fence=one.case.step,
            )
            arrivals.append(
                Arrival(f"stuck:{one.key}" if again else key, event, person=one.citizen)
            )
        await self._take(arrivals)
        return len(before)

    def _taken(self, keys: list[str]) -> set[str]:
        with self._parts.store.reading() as connection:
            return audit.taken(connection, keys)

    async def _ask_again(self, looked: Looked) -> None:
        now = self._parts.clock.now()
        await self._take(
            [
                Arrival(f"audit:{id_}:{day}", Rang(ABSENCE, now, ref=id_), person=citizen)
                for id_, citizen, day in looked.unasked[:MOST]
            ]
        )

    async def _take(self, arrivals: list[Arrival]) -> None:
        outcomes = await self._batches.take_all(arrivals)
        for error in (one for one in outcomes if isinstance(one, BaseException)):
            raise error

    def _count(self, looked: Looked, stuck: int) -> None:
        metrics = self._parts.metrics
        metrics.stopped_cases.set(len(looked.stopped))
        metrics.stuck_cases.set(stuck)
        metrics.unconfirmed_cards.set(looked.unconfirmed)


def _keep(tx: Tx, looked: Looked) -> None:
    """For `doctor`, and proof that the database takes what is written."""
    said = json.dumps({"at": looked.at.isoformat(), "why": looked.why})
    tx.merge(Info, ["name"], {"name": NAME, "value": tx.seal(said, PLACE)})


def last_look(store: Store, connection: Connection) -> tuple[datetime, list[str]] | None:
    """When somebody last looked, and what was wrong."""
    kept = select(col(Info.value)).where(col(Info.name) == NAME)
    sealed = connection.execute(kept).scalar()
    if sealed is None:
        return None
    said = json.loads(store.vault.open(sealed, PLACE))
    return datetime.fromisoformat(said["at"]), list(said["why"])
