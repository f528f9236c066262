"""*_growth: the same work among a thousand citizens and among a million.

Both files are made the same way; the active thousand are spread over the whole range. The two
take turns, batch by batch. Who is active writes more than once: what counts is the second time.
The first is in the note, since a file that was not read for long comes from the disk then.
"""

import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count
from statistics import median
from typing import Any

from bot.app import Assistant
from tests.bench import crowd, ours
from tests.bench.rows import Row
from tests.bench.wire import Wire

LARGE, SMALL, ACTIVE, BATCH = 1_000_000, 1_000, 1_000, 10
ASKS = "hvornår møder jeg i morgen?"
TICKS = 60


@dataclass(slots=True)
class Side:
    whole: Assistant
    wire: Wire
    chats: list[int]
    numbers: "count[int]"

    async def batch(self, place: int) -> float:
        """Ten citizens write at once; until it is committed. Seconds."""
        chats = self.chats[place : place + BATCH]
        updates = list(map(self.written, chats))
        begun = time.perf_counter()
        await self.whole.intake.take(updates)
        took = time.perf_counter() - begun
        assert await self.whole.until_idle(ours.LONGEST)
        return took

    async def tick(self, _: int) -> float:
        """The ticker's look and the sender's look, with nothing due. Seconds."""
        begun = time.perf_counter()
        rung = await self.whole.ticker.ring_due()
        self.whole.ticker.next_moment()
        nothing = self.whole.senders[0].idle()
        took = time.perf_counter() - begun
        assert not rung
        assert nothing
        return took

    def written(self, chat: int) -> dict[str, Any]:
        number = next(self.numbers)
        somebody = {"id": chat, "is_bot": False, "first_name": "Amina", "language_code": "da"}
        message = {"message_id": number % 2**31, "date": 1795411800, "text": ASKS,
                   "chat": {"id": chat, "type": "private"}, "from": somebody}  # fmt: skip
        return {"update_id": number, "message": message}


async def rows(*, large: int = LARGE, small: int = SMALL, active: int = ACTIVE) -> list[Row]:
    async with AsyncExitStack() as stack:
        sides = [await _side(stack, citizens, active) for citizens in (large, small)]
        answered = [side.wire.calls["sendMessage"] for side in sides]
        first = await _alternating(sides, Side.batch, range(0, active, BATCH))
        batches = await _alternating(sides, Side.batch, range(0, active, BATCH))
        for side, before in zip(sides, answered, strict=True):
            said = side.wire.calls["sendMessage"] - before
            assert said >= 2 * active, "somebody was not answered"
        ticks = await _alternating(sides, Side.tick, range(TICKS))
    among = f"among {large:,} / among {small:,} citizens on SQLite"
    turn, tick = [1e6 * m / BATCH for m in batches], [1e6 * m for m in ticks]
    return [
        Row("turns_growth", "µs/turn", turn[0], active // BATCH,
            f"batches of {BATCH} out of {active:,} active citizens spread {among}, from parsed "
            f"update to commit; the first time they write: {first[0] / first[1]:.2f}",
            turn[1], f"among {small:,}", turn[0] / turn[1], 1.3),
        Row("due_scan_growth", "µs/tick", tick[0], TICKS,
            f"one look of the ticker and of the sender with nothing due, {among}",
            tick[1], f"among {small:,}", tick[0] / tick[1], 1.5),
    ]  # fmt: skip


async def _side(stack: AsyncExitStack, citizens: int, active: int) -> Side:
    path = await crowd.crowd_file(citizens, lean=True)
    chats = [crowd.CHATS_FROM + 1 + n * citizens // active for n in range(active)]
    wire = Wire(dict.fromkeys(chats, ""))
    whole = await stack.enter_async_context(ours.assistant(f"sqlite:///{path}", wire))
    # The files are kept: the numbers must be new.
    return Side(whole, wire, chats, count(int(time.time() * 1000)))


async def _alternating(
    sides: list[Side], work: Callable[[Side, int], Awaitable[float]], places: range
) -> list[float]:
    """For each side the median."""
    took: list[list[float]] = [[] for _ in sides]
    for place in places:
        for side, its in zip(sides, took, strict=True):
            its.append(await work(side, place))
    return [median(its) for its in took]
