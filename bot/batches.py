"""Arrivals that come while a commit is running go together into the next one.

A quiet bot commits one arrival at once; a busy one commits hundreds for nearly the
price of one. take() returns only when the arrival is stored: until then Telegram
has not been told that we have it. Every other write (claims, marks, the desk) rides
along as a job, so that on SQLite there is one writer.
"""

from asyncio import (
    CancelledError,
    Event,
    Future,
    Task,
    create_task,
    gather,
    get_running_loop,
    sleep,
    timeout,
    to_thread,
)
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

import structlog

from bot.arrivals import Arrival
from bot.outcome import Outcome
from bot.outlook import Outlook
from bot.parts import Parts
from bot.sharing import share
from bot.suspects import Suspects
from bot.trace import trace
from bot.turns import put_aside, take_turns
from bot.wellbeing import Wellbeing
from storage.trouble import Trouble, trouble, try_to_write
from storage.tx import Tx
from storage.vault import WrongKey

MOST = 256  # longer batches hold the locks, and everybody's answer, for longer
TRIES = 3  # a deadlock or a lock that took too long: the whole batch again
PAUSE = 0.05  # seconds between them
LOOK_AGAIN = 2.0  # seconds between looks at whether the database takes something again
log = structlog.get_logger(__name__)

Result = TypeVar("Result")
Job = Callable[[Tx], Any]
Item = tuple[Arrival | Job, "Future[Any]"]


class Batches:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._waiting: deque[Item] = deque()
        self._something, self._committed = Event(), Event()
        self._ending = False
        self.commits = 0
        self.idle = True
        self.outlook = Outlook(parts.store)
        self.listeners: list[Callable[[], None]] = []  # woken after each commit
        self._silent: set[Future[Any]] = set()  # but not after these
        self._wellbeing, self._suspects = Wellbeing(parts.metrics), Suspects()
        self._looking: Task[None] | None = None

    async def take(self, arrival: Arrival) -> Outcome:
        """What the turn has to say outside the outbox. Raises when it could not be stored."""
        outcome: Outcome = await self._enqueue(arrival)
        return outcome

    async def take_all(self, arrivals: Sequence[Arrival]) -> list[Outcome | BaseException]:
        """For each what take() returns or raises, when all of them are done."""
        outcomes: list[Outcome | BaseException] = await gather(
            *map(self._enqueue, arrivals), return_exceptions=True
        )
        return outcomes

    async def write(self, job: Callable[[Tx], Result], *, silent: bool = False) -> Result:
        """Do this before the next arrivals; returns when committed. What jobs write is
        collected: one that reads what another may have written flushes first. `silent`: it
        leaves no message and no alarm behind, and nobody need look for one."""
        stored: Future[Result] = self._enqueue(job)
        if silent:
            self._silent.add(stored)
        return await stored

    def tell(self) -> None:
        """What was committed may leave somebody something to do."""
        self.outlook.changed()
        for wake in self.listeners:
            wake()

    async def next_commit(self, longest: float) -> None:
        """Until something more is committed, or so many seconds have passed."""
        with suppress(TimeoutError):  # not wait_for: in Python 3.11 it can swallow a cancellation
            async with timeout(longest):
                await self._committed.wait()

    def _enqueue(self, item: Arrival | Job) -> "Future[Any]":
        stored: Future[Any] = get_running_loop().create_future()
        if self._ending:
            stored.cancel()
            return stored
        self._waiting.append((item, stored))
        self.idle = False
        self._something.set()
        return stored

    async def __aenter__(self) -> "Batches":
        self._runner = create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        # The commit under way is waited for. What is not stored yet was not acknowledged:
        # Telegram brings it again.
        self._ending = True
        self._something.set()
        with suppress(CancelledError):
            await self._runner
        if self._looking is not None:
            self._looking.cancel()
            with suppress(CancelledError):
                await self._looking
        for _item, stored in self._waiting:
            stored.cancel()

    async def _run(self) -> None:
        while True:
            await self._something.wait()
            await sleep(0)  # who is about to ask for something goes with this batch
            if self._ending:
                return
            batch = share(self._waiting, MOST, _arrival)
            if not self._waiting:
                self._something.clear()
            for part in self._parts_of(_in_order(batch)):
                await self._commit(part)
            self.idle = not self._waiting
            self._committed.set()
            self._committed = Event()
            if any(stored not in self._silent for _, stored in batch):
                self.tell()
            self._silent.difference_update(stored for _, stored in batch)

    def _parts_of(self, batch: list[Item]) -> list[list[Item]]:
        """One transaction, or two where others write as well: a claim or a mark locks messages,
        a turn locks people and then their messages, and whoever did it the other way round
        would wait for somebody who waits for him."""
        if not self._parts.store.shared:
            return [batch]
        jobs = [one for one in batch if not isinstance(one[0], Arrival)]
        arrivals = [one for one in batch if isinstance(one[0], Arrival)]
        return [part for part in (jobs, arrivals) if part]

    async def _commit(self, batch: list[Item]) -> bool:
        """All of them, or, when the commit fails, one by one: somebody's row is the trouble.
        A deadlock or a lock that took too long is nobody's: then all of them again. While the
        database is known to take nothing, one try is enough: who waits hears it sooner."""
        tries = 1 if self._wellbeing.ill else TRIES
        error = await self._try(batch)
        for _ in range(tries - 1):
            if error is None or (len(batch) > 1 and trouble(error) is None):
                break
            log.warning("batch_failed", size=len(batch), where=trace(error))
            await sleep(PAUSE)
            error = await self._try(batch)
        if error is None:
            return True
        log.warning("batch_failed", size=len(batch), where=trace(error))
        if len(batch) == 1:
            return await self._give_up(*batch[0], error)
        await self._one_by_one(batch, error)
        return False

    async def _one_by_one(self, batch: list[Item], error: Exception) -> None:
        """As long as the database takes a write of our own. When it does not, the rest need
        not be tried."""
        well = trouble(error) is None
        for place, one in enumerate(batch):
            if not well and (worse := await self._write_something()):
                for left in batch[place:]:
                    _refuse(left, worse)
                return
            well = await self._commit([one])

    async def _try(self, batch: list[Item]) -> Exception | None:
        try:
            results = await to_thread(self._write, [item for item, _ in batch])
        except Exception as error:
            self._failed(error)
            return error
        self.commits += 1
        self._wellbeing.well()
        for (item, stored), result in zip(batch, results, strict=True):
            if self._suspects and isinstance(item, Arrival):
                self._suspects.cleared(item.key)
            if not stored.done():
                stored.set_result(result)
        return None

    async def _give_up(self, item: Arrival | Job, stored: "Future[Any]", error: Exception) -> bool:
        # With the database in trouble Telegram keeps the update and brings it again.
        if (
            isinstance(item, Arrival)
            and await self._is_to_blame(item, error)
            and await self._put_aside(item, error)
        ):
            self._suspects.cleared(item.key)
            self._parts.metrics.dead_letters.inc()
            if not stored.done():
                stored.set_result(Outcome())
            return True
        _refuse((item, stored), error)
        return False

    async def _is_to_blame(self, arrival: Arrival, error: Exception) -> bool:
        """The error is its own; or it does not tell, and this one fails alone, again and
        again, while the database takes everything else."""
        what = trouble(error)
        if isinstance(error, WrongKey) or what is Trouble.busy:
            return False
        if what is None:
            return True
        return await self._write_something() is None and self._suspects.again(arrival.key)

    async def _put_aside(self, arrival: Arrival, error: Exception) -> bool:
        if await to_thread(put_aside, self._parts, arrival, error):
            return True
        # Perhaps it is the chat, or the apology, that no database takes: then without.
        nobody = replace(arrival, chat="", person=None)
        return await to_thread(put_aside, self._parts, nobody, error)

    # --- is the database well? --------------------------------------------------------

    def _failed(self, error: Exception, *, surely: bool = False) -> None:
        self._wellbeing.failed(error, surely=surely)
        if self._wellbeing.ill and not self._ending and (not self._looking or self._looking.done()):
            self._looking = create_task(self._until_well())

    async def _write_something(self) -> Exception | None:
        """A write of our own that leaves nothing behind; the error, if it is not taken."""
        try:
            await to_thread(self._write, [try_to_write])
        except Exception as error:
            self._failed(error, surely=True)
            return error
        self._wellbeing.well()
        return None

    async def _until_well(self) -> None:
        """Nobody else may want to write for hours; an operator wants to know before that."""
        while self._wellbeing.ill:
            await sleep(LOOK_AGAIN)
            await self._write_something()

    def _write(self, items: Sequence[Arrival | Job]) -> list[Any]:
        now = self._parts.clock.now()
        results: dict[int, Any] = {}
        with self._parts.store.transaction(now) as tx:
            for place, item in enumerate(items):
                if not isinstance(item, Arrival):
                    results[place] = item(tx)
            places = [n for n, item in enumerate(items) if isinstance(item, Arrival)]
            arrivals = [item for item in items if isinstance(item, Arrival)]
            if arrivals:
                tx.flush()  # turns read what the jobs before them wrote
                self._parts.metrics.batch_size.observe(len(arrivals))
                results.update(zip(places, take_turns(self._parts, tx, arrivals), strict=True))
        return [results[place] for place in range(len(items))]


def _arrival(item: Item) -> Arrival | None:
    return item[0] if isinstance(item[0], Arrival) else None


def _in_order(batch: list[Item]) -> list[Item]:
    """Telegram's numbers say in which order people wrote; a webhook may bring them otherwise.
    What is not Telegram's stays where it came."""
    in_order = iter(sorted((one for one in batch if _number(one)), key=_number))
    return [next(in_order) if _number(one) else one for one in batch]


def _number(one: Item) -> int:
    item, _ = one
    return item.update_id if isinstance(item, Arrival) else 0


def _refuse(item: Item, error: Exception) -> None:
    """Not stored: whoever waits hears it, and Telegram is not told that we have it."""
    _, stored = item
    if not stored.done():
        stored.set_exception(error)
