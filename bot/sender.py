"""Hop 6: the outbox goes out, by lane and limit. Claim → request → mark.

Claims are committed before the request goes out, marks ride in the next batch; a claimed
row without a mark is in doubt, and only then can a message repeat (DESIGN §3, §6).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

import structlog
from sqlalchemy import Row

from bot.arrivals import Arrival
from bot.batches import Batches
from bot.pace import Pace
from bot.parts import Parts
from bot.trace import trace
from flows.effects import Lane
from flows.events import Blocked, Delivered, Undelivered
from storage import outbox
from storage.outbox import Claimed, Claims

log = structlog.get_logger(__name__)
AT_ONCE = 32  # requests under way
EVERY = 10  # one claim in so many begins with the lowest lane that has work
RETRIES_UNTIL = timedelta(hours=24)
LONGEST_RETRY = 300.0  # seconds
TROUBLE_PAUSE = 1.0  # seconds, when the database does not answer


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again after so many seconds; `everybody` when the channel itself is in trouble."""

    seconds: float
    code: str
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """The address does not work any more."""

    code: str


@dataclass(frozen=True, slots=True)
class Refused:
    """This message will never be taken; others to the same address may."""

    code: str


Result = Sent | Retry | Dead | Refused


class Channel(Protocol):
    name: str

    async def send(self, message: Claimed) -> Result: ...


class Sender:
    """One for each channel."""

    def __init__(
        self, parts: Parts, batches: Batches, channel: Channel, pace: Pace, name: str
    ) -> None:
        self._parts, self._batches, self._channel = parts, batches, channel
        self.pace, self._name = pace, name
        self._wake = asyncio.Event()
        self._flying: dict[int, int] = {}  # message → person
        self._tasks: set[asyncio.Task[None]] = set()
        self._tries: dict[int, int] = {}
        self._claims = 0

    def wake(self) -> None:
        self._wake.set()

    def idle(self) -> bool:
        """Nothing under way, and nothing that could go now; what is held back does not count."""
        if self._flying:
            return False
        return self.pace.all_paused() or not self._candidates(1, pacing=False)

    async def run(self) -> None:
        doubts_settled = False
        try:
            while True:
                self._wake.clear()
                try:
                    if not doubts_settled:
                        await self._settle_doubts()
                        doubts_settled = True
                    if not await self._round():
                        await self._rest()
                except Exception as error:
                    # The database is away, most likely; nothing is lost by waiting.
                    log.error("sender_failed", channel=self._channel.name, where=trace(error))
                    await asyncio.sleep(TROUBLE_PAUSE)
        finally:
            for task in self._tasks:
                task.cancel()

    async def _settle_doubts(self) -> None:
        again, gone = await self._batches.write(
            lambda tx: outbox.in_doubt(tx, self._channel.name)
        )
        if again or gone:
            log.warning("in_doubt", channel=self._channel.name, sent_again=again, let_go=gone)

    async def _rest(self) -> None:
        """Until something new is committed, a request ends, or a limit lets us go on."""
        held = await asyncio.to_thread(self._held_back)
        wait = self.pace.next_change() if held else 3600.0
        try:
            await asyncio.wait_for(self._wake.wait(), wait)
        except TimeoutError:
            return

    def _held_back(self) -> bool:
        with self._parts.store.reading() as connection:
            now = self._parts.clock.now()
            return outbox.anything_to_send(connection, now)

    async def _round(self) -> bool:
        """Claim what may go now and let it fly. False when there was nothing."""
        room = min(AT_ONCE - len(self._flying), self.pace.room())
        if room <= 0:
            return False
        ids = await asyncio.to_thread(self._candidates, room)
        if not ids:
            return False
        claims: Claims = await self._batches.write(
            lambda tx: outbox.claim(tx, ids, self._name)
        )
        for row in claims.late:
            self._count("too_late")
            log.info("too_late", message=row.id, lane=row.lane)
            await self._undelivered(row, "too_late")
        for message in claims.now:
            self.pace.sending(message.row.person_id)
            self._flying[message.row.id] = message.row.person_id
            task = asyncio.create_task(self._fly(message))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return bool(claims.now or claims.late)

    def _candidates(self, room: int, *, pacing: bool = True) -> list[int]:
        busy = self.pace.busy() if pacing else self.pace.paused()
        busy |= set(self._flying.values())
        self._claims += pacing
        lanes = [[lane] for lane in Lane]
        if self._claims % EVERY == 0:
            lanes.reverse()  # nothing starves: the last comes first once in a while
        found: list[Row[Any]] = []
        with self._parts.store.reading() as connection:
            for lane in lanes:
                taken = busy | {row.person_id for row in found}
                found += outbox.waiting(
                    connection,
                    self._parts.clock.now(),
                    self._channel.name,
                    lanes=lane,
                    busy=taken,
                    limit=room - len(found),
                )
                if len(found) >= room:
                    break
        return [row.id for row in found]

    async def _fly(self, message: Claimed) -> None:
        row = message.row
        try:
            result = await self._channel.send(message)
        except Exception as error:
            log.error("send_failed", message=row.id, where=trace(error))
            result = Refused(type(error).__name__)
        try:
            await self._mark(message, result)
        except Exception as error:
            # Claimed and not marked: in doubt until the next start.
            log.error("not_marked", message=row.id, where=trace(error))
        finally:
            self._flying.pop(row.id, None)
            self.wake()

    async def _mark(self, message: Claimed, result: Result) -> None:
        row = message.row
        match result:
            case Sent(message_id):
                self._tries.pop(row.id, None)
                await self._batches.write(lambda tx: outbox.sent(tx, row.id, message_id))
                self._count("sent")
                self._measure(row)
                await self._receipt(row, lambda r: Delivered(r, self._channel.name), "sent")
            case Retry():
                await self._retry(row, result)
            case Dead(code):
                await self._died(row, code)
            case Refused(code):
                await self._batches.write(lambda tx: outbox.failed(tx, row.id, code))
                self._count("refused")
                log.error("refused", message=row.id, channel=self._channel.name, code=code)
                await self._undelivered(row, code)

    async def _retry(self, row: Row[Any], result: Retry) -> None:
        if self._parts.clock.now() - row.created_at > RETRIES_UNTIL:
            await self._mark_refused(row, result.code)
            return
        self._tries[row.id] = self._tries.get(row.id, 0) + 1
        seconds = min(LONGEST_RETRY, result.seconds * 2 ** (self._tries[row.id] - 1))
        until = self._parts.clock.now() + timedelta(seconds=seconds)
        self.pace.pause(None if result.everybody else row.person_id, until)
        self._count("retry")
        log.info("retry", message=row.id, code=result.code, seconds=round(seconds, 1))
        await self._batches.write(lambda tx: outbox.put_back(tx, row.id, until, result.code))

    async def _mark_refused(self, row: Row[Any], code: str) -> None:
        await self._batches.write(lambda tx: outbox.failed(tx, row.id, code))
        await self._undelivered(row, code)

    async def _died(self, row: Row[Any], code: str) -> None:
        following = await self._batches.write(
            lambda tx: outbox.address_died(tx, row.person_id, self._channel.name, code)
        )
        self._count("dead_address")
        log.warning("dead_address", person=row.person_id, code=code, now=following or "none")
        if not following:
            await self._undelivered(row, code)
        blocked = Arrival(
            f"dead:{row.id}", Blocked(True), person=row.person_id, citizen=row.citizen_id
        )
        await self._batches.take(blocked)

    async def _undelivered(self, row: Row[Any], code: str) -> None:
        await self._receipt(row, lambda receipt: Undelivered(receipt, code), f"not:{code}")

    async def _receipt(self, row: Row[Any], event: Callable[[str], Any], what: str) -> None:
        """Somebody wanted to know: the citizen sees who was told, once the channel took it."""
        if row.receipt and row.citizen_id is not None:
            key = f"{what}:{row.id}:{row.attempts}"
            await self._batches.take(
                Arrival(key, event(row.receipt), person=row.citizen_id)
            )

    def _count(self, outcome: str) -> None:
        self._parts.metrics.sent.labels(self._channel.name, outcome).inc()

    def _measure(self, row: Row[Any]) -> None:
        started = row.not_before or row.created_at
        took = (self._parts.clock.now() - started).total_seconds()
        self._parts.metrics.delivery_seconds.labels(Lane(row.lane).name).observe(max(took, 0))


