"""The assistant below the wire, and the clock that takes it and the people from moment to moment.

Batches, ticker, senders and housekeeping are those of `serve`; in place of Telegram, of the mail
server and of time itself stands the post. Nothing here knows a rule.
"""

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy import select
from sqlmodel import col

from bot.batches import Batches
from bot.clock import VirtualClock
from bot.housekeeping import Housekeeping
from bot.links import Links
from bot.pace import MOST, Pace
from bot.parts import Parts
from bot.sender import Sender
from bot.simulate.inline import Inline
from bot.simulate.post import Chats, Post
from bot.ticker import Ticker
from flows.policy import Policy
from storage.store import Store
from storage.tables import Outgoing

PATIENCE = 120.0  # real seconds for one moment; a loop of ours ends here
STEPS = 4  # of the event loop, between looks at whether all is sent
MOST_ROUNDS = 1000  # of one moment: a loop of alarms is our mistake
MINUTE = timedelta(minutes=1)
Tell = Callable[[datetime], None]


class Stuck(Exception):
    """A moment that never came to its end: our own mistake."""


class StandingClock(VirtualClock):
    """Stands still until it is moved, so that a run comes out the same on every machine."""

    def now(self) -> datetime:
        return self._base

    async def sleep_until(self, when: datetime) -> None:
        while self._base < when:
            await self._moved.wait()


def numbered(seed: int, life: int) -> Callable[[], str]:
    """Ids that nobody has to guess: the same in every run, another in every life."""
    numbers = count(1)

    def new_id() -> str:
        told = hashlib.blake2b(f"{seed}|{life}|{next(numbers)}".encode(), digest_size=7).digest()
        return base64.b32encode(told).decode().lower().rstrip("=")

    return new_id


class Running:
    """Moves the clock; nothing is lost between two moments."""

    def __init__(self, parts: Parts, batches: Batches, post: Post, senders: list[Sender]) -> None:
        self.parts, self._batches, self.post, self._senders = parts, batches, post, senders
        self._ticker = Ticker(parts, batches, lambda: None, lambda: True)
        self._housekeeping = Housekeeping(parts, batches, lambda: True)
        self.arrivals = self.moments = 0

    async def until(self, end: datetime, each: Tell = lambda _: None) -> None:
        """`each` is called when all of a moment is done."""
        await self._picked_up()
        moment, rounds = self.parts.clock.now(), 0
        while moment <= end:
            now = self.parts.clock.now()
            rounds = rounds + 1 if moment <= now else 0
            if rounds > MOST_ROUNDS:
                raise Stuck(f"At {now} the same moment never came to its end.")
            if moment > now:
                each(now)
                self._move(moment)
                self.moments += 1
            await self._round()
            moment = self._next() or end + MINUTE
        each(self.parts.clock.now())
        self._move(end)

    async def _picked_up(self) -> None:
        """What a killed run had claimed is decided by the senders before the clock moves."""
        async with asyncio.timeout(PATIENCE):
            while not all(sender.leads for sender in self._senders) or self._in_doubt():
                await asyncio.sleep(0)

    def _in_doubt(self) -> bool:
        with self.parts.store.reading() as connection:
            claimed = select(col(Outgoing.id)).where(col(Outgoing.status) == "claimed").limit(1)
            return connection.execute(claimed).first() is not None

    def _move(self, to: datetime) -> None:
        clock = self.parts.clock
        assert isinstance(clock, StandingClock)
        if to > clock.now():
            clock.move(to)

    def _next(self) -> datetime | None:
        moments = [self._ticker.next_moment(), self.post.next_moment()]
        moments += [self._housekeeping.next_moment()]
        moments += [moment for s in self._senders if (moment := s.pace.next_pause_end())]
        return min((moment for moment in moments if moment), default=None)

    async def _round(self) -> None:
        """People first; then what is due; then what they are told."""
        self.arrivals += await self._people_do()
        if self._housekeeping.due():
            await self._housekeeping.catch_up()
        self.arrivals += await self._ticker.ring_due()
        await self._send()

    async def _people_do(self) -> int:
        acts = self.post.due(self.parts.clock.now())
        outcomes = await self._batches.take_all(list(acts.values()))
        for error in (one for one in outcomes if isinstance(one, BaseException)):
            raise error
        self.post.taken(acts)
        return len(acts)

    async def _send(self) -> None:
        for sender in self._senders_at_work():
            async with asyncio.timeout(PATIENCE):
                while not (sender.leads and sender.idle()):
                    sender.wake()
                    for _ in range(STEPS):
                        await asyncio.sleep(0)

    def _senders_at_work(self) -> list[Sender]:
        waiting = self._batches.outlook.look()
        if waiting.message_due(self.parts.clock.now()):
            return self._senders
        both = zip(self.parts.channels, self._senders, strict=True)
        return [one for name, one in both if name in waiting.channels]


@asynccontextmanager
async def running(
    store: Store, policy: Policy, clock: StandingClock, post: Post, new_id: Callable[[], str]
) -> AsyncIterator[Running]:
    asyncio.get_running_loop().set_default_executor(Inline(1))
    links = Links("http://127.0.0.1", b"only for a simulation")
    parts = Parts(store, policy, clock, links, new_id=new_id, mail=True)
    async with Batches(parts) as batches:
        zone = policy.office.zone
        senders = [
            Sender(parts, batches, Chats(name, post, clock.now, zone), _pace(clock), "simulate")
            for name in parts.channels
        ]
        tasks = [asyncio.create_task(sender.run()) for sender in senders]
        try:
            yield Running(parts, batches, post, senders)
        finally:
            await _end(tasks)


def _pace(clock: StandingClock) -> Pace:
    pace = Pace(clock, MOST, MOST)
    pace.resting = True
    return pace


async def _end(tasks: list["asyncio.Task[None]"]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task
