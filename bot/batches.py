"""Arrivals that come while a commit is running go together into the next one.

A quiet bot commits one arrival at once; a busy one commits hundreds for nearly the
price of one. take() returns only when the arrival is stored: until then Telegram
has not been told that we have it. Every other write (claims, marks, the desk) rides
along as a job, so that on SQLite there is one writer.
"""

from asyncio import CancelledError, Event, Future, create_task, get_running_loop, to_thread
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, TypeVar

import structlog
from sqlalchemy.exc import OperationalError

from bot.arrivals import Arrival
from bot.outcome import Outcome
from bot.parts import Parts
from bot.turns import put_aside, take_turns
from bot.trace import trace
from storage.tx import Tx
from storage.vault import WrongKey

MOST = 256  # longer batches hold the locks, and everybody's answer, for longer
TRIES = 3  # a deadlock or a lock that took too long: the whole batch again
log = structlog.get_logger(__name__)

Result = TypeVar("Result")
Job = Callable[[Tx], Any]
Item = tuple[Arrival | Job, "Future[Any]"]


class Batches:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._waiting: deque[Item] = deque()
        self._something = Event()
        self.commits = 0
        self.idle = True
        self.listeners: list[Callable[[], None]] = []  # woken after each commit

    async def take(self, arrival: Arrival) -> Outcome:
        """What the turn has to say outside the outbox. Raises when it could not be stored."""
        outcome: Outcome = await self._wait_for(arrival)
        return outcome

    async def take_all(self, arrivals: Sequence[Arrival]) -> list[Outcome]:
        waits = [self._enqueue(arrival) for arrival in arrivals]
        return [await wait for wait in waits]

    async def write(self, job: Callable[[Tx], Result]) -> Result:
        """Do this in the next transaction, before its arrivals; returns when committed."""
        result: Result = await self._wait_for(job)
        return result

    async def _wait_for(self, item: Arrival | Job) -> Any:
        return await self._enqueue(item)

    def _enqueue(self, item: Arrival | Job) -> "Future[Any]":
        stored: Future[Any] = get_running_loop().create_future()
        self._waiting.append((item, stored))
        self.idle = False
        self._something.set()
        return stored

    async def __aenter__(self) -> "Batches":
        self._runner = create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        # What is not stored yet was not acknowledged: Telegram brings it again.
        self._runner.cancel()
        with suppress(CancelledError):
            await self._runner
        for _, stored in self._waiting:
            stored.cancel()

    async def _run(self) -> None:
        while True:
            await self._something.wait()
            batch = list(islice(self._waiting, MOST))
            for _ in batch:
                self._waiting.popleft()
            if not self._waiting:
                self._something.clear()
            await self._commit(batch)
            self.idle = not self._waiting
            for wake in self.listeners:
                wake()

    async def _commit(self, batch: list[Item]) -> None:
        """All of them, or, when the commit fails, one by one: somebody's row is the trouble."""
        try:
            results = await to_thread(self._write, [item for item, _ in batch])
        except Exception as error:
            log.warning("batch_failed", size=len(batch), where=trace(error))
            if len(batch) > 1:
                for one in batch:
                    await self._commit([one])
            else:
                await self._commit_alone(*batch[0], error)
        else:
            self.commits += 1
            for (_, stored), result in zip(batch, results, strict=True):
                if not stored.done():
                    stored.set_result(result)

    async def _commit_alone(
        self, item: Arrival | Job, stored: "Future[Any]", error: Exception
    ) -> None:
        for _ in range(TRIES - 1):
            try:
                result = (await to_thread(self._write, [item]))[0]
            except Exception as again:
                error = again
            else:
                self.commits += 1
                if not stored.done():
                    stored.set_result(result)
                return
        # The database itself is in trouble: Telegram keeps the update and brings it again.
        ours = not isinstance(error, OperationalError | WrongKey)
        if ours and isinstance(item, Arrival) and put_aside(self._parts, item, error):
            self._parts.metrics.dead_letters.inc()
            stored.set_result(Outcome())
        elif not stored.done():
            stored.set_exception(error)

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
                self._parts.metrics.batch_size.observe(len(arrivals))
                results.update(zip(places, take_turns(self._parts, tx, arrivals), strict=True))
        return [results[place] for place in range(len(items))]
