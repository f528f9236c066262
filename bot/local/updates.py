"""The updates Telegram holds for one bot, and the one poll that may wait for them.

An update stays until the bot says it has it, or 24 hours have passed by the clock.
"""

import asyncio
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from bot.local.refusals import Json

KEPT = timedelta(hours=24)
# What the Bot API server does (add_new_callback_query in its Client.cpp); its documentation
# speaks of 24 hours only.
PRESS_KEPT = timedelta(seconds=150)
QUIET = timedelta(days=7)
FIRST = range(100_000_000, 900_000_000)


@dataclass(frozen=True, slots=True)
class Update:
    update_id: int
    chat_id: int
    at: datetime
    body: Json

    def as_json(self) -> Json:
        return {"update_id": self.update_id, **self.body}


class UpdateQueue:
    def __init__(self, press_kept: timedelta = KEPT) -> None:
        self._press_kept = press_kept
        # By chance, as Telegram does: a bot that kept its database must not take the updates
        # of a new local Telegram for ones it has already handled.
        self._next = secrets.choice(FIRST)
        self._last: datetime | None = None
        self._held: OrderedDict[int, Update] = OrderedDict()
        self._presses: deque[Update] = deque()
        self._poll: asyncio.Future[str | None] | None = None
        self.allowed: frozenset[str] | None = None  # None: every kind
        self.listener: Callable[[Update], None] | None = None

    def __len__(self) -> int:
        return len(self._held)

    def add(self, kind: str, body: Json, chat_id: int, now: datetime) -> int | None:
        """The new update's id, or None when the bot does not want this kind."""
        if self.allowed is not None and kind not in self.allowed:
            return None
        if self._last and now - self._last >= QUIET:
            self._next = secrets.choice(FIRST)  # may be lower than before, as the docs say
        self._last = now
        update = Update(self._next, chat_id, now, {kind: body})
        self._next += 1
        self._held[update.update_id] = update
        if kind == "callback_query":
            self._presses.append(update)
        self.end_poll(None)
        if self.listener:
            self.listener(update)
        return update.update_id

    def forget_old(self, now: datetime) -> None:
        while self._held and now - next(iter(self._held.values())).at > KEPT:
            self._held.popitem(last=False)
        while self._presses and now - self._presses[0].at > self._press_kept:
            self._held.pop(self._presses.popleft().update_id, None)

    def acknowledge(self, offset: int) -> int:
        """Forget what lies before `offset`; a negative one keeps only so many. How many went."""
        if offset > self._next:
            return 0  # from another Telegram's life: obeying it would lose every new update
        if offset < 0:
            offset = self._next + offset
        gone = 0
        while self._held and next(iter(self._held)) < offset:
            self._held.popitem(last=False)
            gone += 1
        return gone

    def done(self, update_id: int) -> None:
        self._held.pop(update_id, None)

    def clear(self) -> None:
        self._held.clear()

    @property
    def polled(self) -> bool:
        """A poll is waiting right now."""
        return self._poll is not None

    def holds(self, update_id: int) -> bool:
        return update_id in self._held

    def first(self, limit: int) -> list[Update]:
        return list(islice(self._held.values(), limit))

    async def wait(self, seconds: float) -> str | None:
        """Until there is an update or the time is up (None), or somebody ends it (why)."""
        loop = asyncio.get_running_loop()
        poll: asyncio.Future[str | None] = loop.create_future()
        self._poll = poll
        alarm = loop.call_later(seconds, _settle, poll, None)
        try:
            return await poll
        finally:
            alarm.cancel()
            if self._poll is poll:
                self._poll = None

    def end_poll(self, why: str | None) -> None:
        """The waiting poll is refused with `why`, or answered with what there is."""
        if self._poll:
            _settle(self._poll, why)
            self._poll = None


def _settle(poll: "asyncio.Future[str | None]", why: str | None) -> None:
    if not poll.done():
        poll.set_result(why)
