"""Hop 6: the outbox goes out, by lane and limit. Claim → request → mark.

Claims are committed before the request goes out, marks ride in the next batch; a claimed
row without a mark is in doubt, and only then can a message repeat (DESIGN §3, §6). What a
mark has to tell (delivered, not delivered, blocked) is an alarm in the same transaction.
"""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Row

from bot import lanes, marks
from bot.batches import Batches, Job
from bot.delivery import Channel, Dead, Refused, Result, Retry, Sent
from bot.pace import Pace
from bot.parts import Parts
from bot.trace import trace
from flows.effects import Lane
from storage import outbox, queue
from storage.outbox import Claimed, Claims
from storage.waiting import Waiting

__all__ = ["Channel", "Dead", "Refused", "Result", "Retry", "Sender", "Sent"]
log = structlog.get_logger(__name__)
AT_ONCE = 256  # requests under way
RETRIES_FOR = timedelta(hours=24)
LONGEST_RETRY = 300.0  # seconds
TROUBLE_PAUSE = 1.0  # seconds, when the database does not answer
TAKEOVER_PAUSE = 2.0  # seconds between tries to become the one who sends
LOOK_AGAIN = 5.0  # seconds; another process may have written, and its call was not heard


class Sender:
    """One for each channel. Of many processes on one database exactly one sends (DESIGN §11)."""

    def __init__(
        self, parts: Parts, batches: Batches, channel: Channel, pace: Pace, name: str
    ) -> None:
        self._parts, self._batches, self._channel = parts, batches, channel
        self.pace, self._name = pace, name
        self._wake = asyncio.Event()
        self.on_lead: Callable[[], None] = lambda: None
        self._flying: dict[int, int] = {}  # message → person
        self._tasks: set[asyncio.Task[None]] = set()
        self._tries: dict[int, tuple[int, datetime]] = {}  # message → how many, since when
        self._picked = 0
        self._doubts = 0  # since a message was last known to have arrived
        self._claiming = False
        self._held_back = False
        self.leads = False
        """Of all processes on this database this one sends here."""

    def wake(self) -> None:
        self._wake.set()

    def idle(self) -> bool:
        """Nothing under way, and nothing that could go now; what is held back does not count."""
        return self.at_rest and not self.could_go(self._batches.outlook.look())

    @property
    def at_rest(self) -> bool:
        """Nothing is claimed or under way."""
        return not self._flying and not self._claiming

    def could_go(self, waiting: Waiting) -> bool:
        """Whether a message could go now, but for the pace."""
        if waiting.message_due(self._parts.clock.now()):
            return True
        if self.pace.all_paused() or self._channel.name not in waiting.channels:
            return False
        return bool(self._next(AT_ONCE, pacing=False))  # one statement, where little waits

    async def run(self) -> None:
        try:
            while True:
                try:
                    await self._lead()
                except Exception as error:
                    # The database is away, most likely; nothing is lost by waiting.
                    log.error("sender_failed", channel=self._channel.name, where=trace(error))
                    await asyncio.sleep(TROUBLE_PAUSE)
        finally:
            for task in self._tasks:
                task.cancel()

    async def _lead(self) -> None:
        """Send for as long as no other process does."""
        name = f"sender {self._channel.name}"
        asked = asyncio.ensure_future(asyncio.to_thread(self._parts.store.try_lead, name))
        try:
            lead = await asyncio.shield(asked)
        except asyncio.CancelledError:
            if late := await asked:
                late.release()  # a lead that nobody uses would keep the others out
            raise
        if lead is None:
            await asyncio.sleep(TAKEOVER_PAUSE)
            return
        self._leading(True)
        try:
            await asyncio.gather(*self._tasks)  # ours, from before the lead was lost
            await self._pick_up()
            checked = asyncio.get_running_loop().time()
            while True:
                self._wake.clear()
                now = asyncio.get_running_loop().time()
                if lead.disturbed() or now - checked > TAKEOVER_PAUSE:
                    checked = now
                    if not await asyncio.to_thread(lead.holds):
                        log.warning("lead_lost", channel=self._channel.name)
                        return
                # Before the round: what becomes free while it looks must not be slept through.
                changes = now + self.pace.next_change(LOOK_AGAIN)
                if not await self._round():
                    await self._rest(changes)
        finally:
            self._leading(False)
            lead.release()

    def _leading(self, leads: bool) -> None:
        self.leads = leads
        self._parts.metrics.leads.labels(self._channel.name).set(leads)
        if self._parts.store.shared:
            if leads:
                log.info("leads", channel=self._channel.name)
            else:
                log.info("leads_no_more", channel=self._channel.name)
        self.on_lead()

    async def _pick_up(self) -> None:
        """What the sender before us left: messages in doubt, and pauses."""
        channel = self._channel.name
        again, gone = await self._batches.write(lambda tx: outbox.in_doubt(tx, channel))
        if again or gone:
            self._count("sent_again", again)
            self._count("let_go", gone)
            log.warning("in_doubt", channel=channel, sent_again=again, let_go=gone)
        with self._parts.store.reading() as connection:
            for row in queue.retries(connection, channel):
                self.pace.pause(row.changes_at, row.person_id, row.lane)

    async def _rest(self, changes: float) -> None:
        """Until something new is committed, a request ends, or a limit lets us go on."""
        left = changes - asyncio.get_running_loop().time()
        wait = max(0.01, left) if self._held_back else LOOK_AGAIN
        # Not wait_for: in Python 3.11 it can swallow a cancellation, and we would never end.
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._wake.wait()

    async def _round(self) -> bool:
        """Claim what may go now and let it fly. False when nothing more can go."""
        outlook = self._batches.outlook
        waiting = await outlook.waiting()
        if waiting.message_due(self._parts.clock.now()):
            await self._batches.write(queue.pass_time)
            waiting = await outlook.waiting()
        self._held_back = self._channel.name in waiting.channels
        if not self._held_back or (room := self._room()) < 1:
            return False
        ids = await asyncio.to_thread(self._next, room)
        if not ids:
            return False
        self._picked += len(ids)
        by = f"{self._name} {self._parts.new_id()}"
        self._claiming = True
        try:
            claims: Claims = await self._batches.write(
                lambda tx: marks.claim(self._parts, tx, ids, by), silent=True
            )
            for message in claims.now:
                self._let_fly(message)
        finally:
            self._claiming = False
        for row in claims.late:
            self._count("too_late")
            log.info("too_late", message=row.id, lane=row.lane)
        for row in claims.moved_on:
            self._count("moved_on")
            log.info("moved_on", message=row.id, case=row.case_id)
        if {message.row.id for message in claims.now} != set(ids):
            self._batches.tell()  # whoever waits for the others hears of it, and we look again
            return True
        return len(ids) == room  # what else waits is for people who are being sent to

    def _room(self) -> int:
        return min(AT_ONCE - len(self._flying), self.pace.room())

    def _next(self, room: int, *, pacing: bool = True) -> list[int]:
        """Whose turn it is."""
        flying, name = self._flying.values(), self._channel.name
        with self._parts.store.reading() as connection:
            return lanes.chosen(
                connection, name, self.pace, flying, room, self._picked, pacing=pacing
            )

    def _let_fly(self, message: Claimed) -> None:
        row = message.row
        self.pace.sending(row.person_id, answer=row.lane == Lane.answer)
        self._flying[row.id] = row.person_id
        task = asyncio.create_task(self._fly(message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _fly(self, message: Claimed) -> None:
        row = message.row
        try:
            result = await self._channel.send(message)
        except Exception as error:
            log.error("send_failed", message=row.id, where=trace(error))
            result = Refused(type(error).__name__)
        try:
            job = self._marking(message, result)
            while not await self._stored(row, job):
                await asyncio.sleep(TROUBLE_PAUSE)
        finally:
            self._flying.pop(row.id, None)
            self.wake()

    async def _stored(self, row: Row[Any], job: Job) -> bool:
        """A mark is tried until it is stored: until then nobody else sends to this person."""
        try:
            await self._batches.write(job)
        except Exception as error:
            log.error("not_marked", message=row.id, where=trace(error))
            return False
        return True

    def _marking(self, message: Claimed, result: Result) -> Job:
        """What is written down about it, and what else is done, once."""
        row, channel = message.row, self._channel.name
        if isinstance(result, Retry) and result.doubt and not outbox.goes_again(row):
            self._let_go(row, result)
            return lambda tx: marks.let_go(tx, message)
        if isinstance(result, Retry) and not self._too_long(row):
            until = self._pause(row, result)
            return lambda tx: marks.put_back(tx, message, until, result.code)
        self._tries.pop(row.id, None)
        match result:
            case Sent():
                self._count("sent", len(message.parts))
                self._doubts = 0
                self._measure(row)
                return lambda tx: marks.sent(self._parts, tx, message, result, channel)
            case Dead(code):
                self._count("dead_address")
                log.warning("dead_address", person=row.person_id, code=code)
                return lambda tx: marks.died(self._parts, tx, row, channel, code)
            case Refused(code) | Retry(code=code):
                self._count("refused")
                log.error("refused", message=row.id, channel=channel, code=code)
                return lambda tx: marks.refused(self._parts, tx, message, code)

    def _let_go(self, row: Row[Any], result: Retry) -> None:
        """It may have arrived. The others of its lane must not follow it into the dark."""
        if row.lane not in self.pace.dark():
            self._doubts += 1
            seconds = min(LONGEST_RETRY, result.seconds * 2 ** min(self._doubts, 20))
            self.pace.pause_lane(self._parts.clock.now() + timedelta(seconds=seconds), row.lane)
        self._tries.pop(row.id, None)
        self._count("let_go")
        log.warning(
            "in_doubt", channel=self._channel.name, sent_again=0, let_go=1, code=result.code
        )

    def _too_long(self, row: Row[Any]) -> bool:
        count, since = self._tries.get(row.id, (0, self._parts.clock.now()))
        self._tries[row.id] = count + 1, since
        return self._parts.clock.now() - since > RETRIES_FOR

    def _pause(self, row: Row[Any], result: Retry) -> datetime:
        """Until when; longer each time, and not everybody at the same moment."""
        seconds = result.seconds
        if result.told:
            self.pace.slow_down()
        else:
            tries, _ = self._tries[row.id]
            seconds = min(LONGEST_RETRY, seconds * 2 ** min(tries - 1, 20))
            seconds *= random.uniform(0.8, 1.2)
        until = self._parts.clock.now() + timedelta(seconds=seconds)
        whom = None if result.everybody else row.person_id
        self.pace.pause(until, whom, None if result.chat else row.lane)
        self._count("retry")
        log.info("retry", message=row.id, code=result.code, seconds=round(seconds, 1))
        return until

    def _count(self, outcome: str, times: int = 1) -> None:
        self._parts.metrics.sent.labels(self._channel.name, outcome).inc(times)

    def _measure(self, row: Row[Any]) -> None:
        started = row.not_before or row.created_at
        took = (self._parts.clock.now() - started).total_seconds()
        self._parts.metrics.delivery_seconds.labels(Lane(row.lane).name).observe(max(took, 0))
