"""One plan from an empty database to its numbers; the database is thrown away."""

import asyncio
import gc
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.simulate.running import StandingClock
from bot.simulate.tally import Line, Tally
from bot.simulate.world import Plan, World, settle

PREFIX = "fodfaeste-simulate-"
COLLECT_AFTER = (10_000, 20, 20)
Tell = Callable[[int, int], None]  # days done, of


def simulate(plan: Plan, tell: Tell = lambda *_: None) -> list[Line]:
    with tempfile.TemporaryDirectory(
        prefix=f"{PREFIX}{os.getpid()}-", dir=quick_folder()
    ) as folder:
        store, cohort = settle(plan, Path(folder))
        try:
            world = World(plan, store, cohort)
            asyncio.run(_live(world, tell))
            return Tally(world).lines()
        finally:
            store.close()


async def _live(world: World, tell: Tell) -> None:
    plan, days = world.plan, 7 * world.plan.size.weeks
    kept = gc.get_threshold()
    gc.set_threshold(*COLLECT_AFTER)

    def each(now: datetime) -> None:
        tell(min(days, (now - plan.begins).days), days)

    try:
        await world.live(StandingClock(plan.begins), 1, each)
    finally:
        gc.set_threshold(*kept)


def quick_folder() -> str | None:
    """In memory where there is such a place: nothing of it is to be kept, and a disk that is
    waited for at every commit would be most of the time."""
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() else None
