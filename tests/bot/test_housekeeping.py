"""The night's work on several processes: one does it, and if it does not, another one will."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.housekeeping import IN_ITS_PLACE, NAME, PLACE, Housekeeping
from storage.retention import purge
from storage.tables import Info
from tests.bot.outgoing import until
from tests.whole import WholeChat


class Process:
    """One of several on the same database."""

    def __init__(self, chat: WholeChat, *, leads: bool) -> None:
        self.leads, self._chat = leads, chat
        self.house = Housekeeping(chat.parts, chat.batches, lambda: self.leads)

    async def looks(self) -> None:
        if self.house.due():
            await self.house.catch_up()


@pytest.fixture
def purged(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    moments: list[datetime] = []

    def purges(tx: Any, keep: Any, now: datetime, only: Any) -> Any:
        moments.append(now)
        return purge(tx, keep, now, only)

    monkeypatch.setattr("bot.housekeeping.purge", purges)
    return moments


async def at_night(chat: WholeChat, *processes: Process) -> datetime:
    """Three o'clock, after whatever was due at the start and in the day."""
    for process in processes:
        await process.house.catch_up()
    chat.clock.move(chat.clock.now() + timedelta(hours=12))
    for process in processes:
        await process.house.catch_up()
    night: datetime = processes[0].house._next_night(chat.clock.now())
    chat.clock.move(night)
    return night


async def test_the_one_that_leads_does_it_and_the_others_see_that_it_is_done(
    still: WholeChat, purged: list[datetime]
) -> None:
    first, second = Process(still, leads=True), Process(still, leads=False)
    night = await at_night(still, first, second)
    purged.clear()
    for process in (second, first, second):
        await process.looks()
    assert len(purged) == 1
    still.clock.move(night + IN_ITS_PLACE)
    assert second.house.due()
    await second.looks()
    assert len(purged) == 1
    assert not second.house.due()


async def test_when_nobody_leads_it_is_done_half_an_hour_later(
    still: WholeChat, purged: list[datetime]
) -> None:
    first, second = Process(still, leads=True), Process(still, leads=False)
    night = await at_night(still, first, second)
    first.leads = False
    purged.clear()
    await second.looks()
    assert purged == []
    still.clock.move(night + IN_ITS_PLACE)
    await second.looks()
    assert len(purged) == 1


async def test_a_clock_that_was_far_ahead_once_does_not_stop_it(
    still: WholeChat, purged: list[datetime]
) -> None:
    process = Process(still, leads=True)
    await at_night(still, process)
    ahead = still.clock.now() + timedelta(days=400)
    await still.batches.write(
        lambda tx: tx.merge(
            Info, ["name"], {"name": NAME, "value": tx.seal(ahead.isoformat(), PLACE)}
        )
    )
    purged.clear()
    await process.looks()
    assert len(purged) == 1


async def test_a_restart_after_the_night_does_not_do_it_again(
    still: WholeChat, purged: list[datetime]
) -> None:
    await at_night(still, process := Process(still, leads=True))
    await process.looks()
    purged.clear()
    await Process(still, leads=True).looks()
    assert purged == []


async def test_who_takes_over_at_night_does_it_at_once(
    still: WholeChat, purged: list[datetime]
) -> None:
    process = Process(still, leads=False)
    await at_night(still, process)
    purged.clear()
    keeping = asyncio.create_task(process.house.run())
    await asyncio.sleep(0)  # it sleeps, for half an hour longer than who leads
    process.leads = True
    process.house.wake()
    await until(lambda: purged)
    keeping.cancel()
