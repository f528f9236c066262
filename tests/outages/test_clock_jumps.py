"""The machine's clock is set while the assistant runs: what came due rings, nothing rings twice,
and what was to wait for seconds does not wait for an hour.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.clock import RealClock
from bot.clock_watch import ClockWatch
from storage.tables import Alarm, DeadLetter, Handled
from tests.bot.outgoing import say, texts
from tests.bot.test_ticker import alarm
from tests.outages.wire import events, metric, until
from tests.whole import MONDAY, WholeChat, whole

HOUR = timedelta(hours=1)
NIGHT = MONDAY.replace(hour=1, minute=30)  # 02.30 in Denmark


class MachineClock(RealClock):
    """The real one, and somebody who sets it."""

    def __init__(self, start: datetime) -> None:
        self._ahead = start - datetime.now(UTC)

    def now(self) -> datetime:
        return super().now() + self._ahead

    def is_set(self, by: timedelta) -> None:
        self._ahead += by


@pytest.fixture(autouse=True)
def naps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.clock.NAP", 0.05)
    monkeypatch.setattr("bot.ticker.LOOK_AGAIN", 0.05)
    monkeypatch.setattr("bot.sender.LOOK_AGAIN", 0.05)
    monkeypatch.setattr("bot.clock_watch.LOOK_EVERY", 0.05)


@asynccontextmanager
async def on_a_machine(url: str, start: datetime) -> AsyncIterator[tuple[WholeChat, MachineClock]]:
    clock = MachineClock(start)
    async with whole(url, clock=clock) as chat:  # type: ignore[arg-type]
        it = chat.assistant
        it.start(ClockWatch(it.parts, it.batches, it.senders).run())
        await asyncio.sleep(0)
        yield chat, clock


def rang(chat: WholeChat) -> list[str]:
    return [row.key for row in chat.rows(Handled) if row.key.startswith("alarm:")]


async def test_an_hour_forward_and_back_and_forward(sqlite_url: str, logs: list[Any]) -> None:
    async with on_a_machine(sqlite_url, MONDAY) as (chat, clock):
        later = clock.now() + timedelta(minutes=50)
        await chat.batches.write(alarm(chat, "of_an_older_release", due=later))
        await chat.batches.write(say(chat, "holdt tilbage", not_before=later))
        clock.is_set(by=HOUR)
        await until(lambda: texts(chat) == ["holdt tilbage"])
        await until(lambda: chat.rows(Alarm, what="of_an_older_release") == [])
        await until(lambda: len(events(logs, "clock_jumped")) == 1)
        before = rang(chat)
        clock.is_set(by=-HOUR)
        await until(lambda: len(events(logs, "clock_jumped")) == 2)
        clock.is_set(by=HOUR)
        await until(lambda: len(events(logs, "clock_jumped")) == 3)
        await chat.quiet()
        assert rang(chat) == before
        assert texts(chat) == ["holdt tilbage"]
        assert len(chat.rows(DeadLetter)) == 1
        assert [round(said["seconds"] / 3600) for said in events(logs, "clock_jumped")] == [
            1,
            -1,
            1,
        ]
        assert metric(chat, "fodfaeste_clock_jumps_total") == 3


async def test_another_try_does_not_wait_an_hour_more(sqlite_url: str, logs: list[Any]) -> None:
    async with on_a_machine(sqlite_url, MONDAY) as (chat, clock):
        chat.telegram.fails(status=429, retry_after=20, description="Too Many Requests")
        await chat.batches.write(say(chat, "igen"))
        await until(lambda: chat.outgoing()[0].status == "retry")
        clock.is_set(by=-HOUR)
        await until(
            lambda: texts(chat)[-1:] == ["igen"] and chat.outgoing()[0].status == "sent", 15
        )


async def test_retention_and_digest_run_once(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, logs: list[Any]
) -> None:
    async with on_a_machine(sqlite_url, NIGHT) as (_, clock):
        await asyncio.sleep(0.2)  # what was missed before the start is made up for
        before = len(events(logs, "purged"))
        clock.is_set(by=HOUR)
        await until(lambda: len(events(logs, "purged")) == before + 1)
        clock.is_set(by=-HOUR)
        await until(lambda: len(events(logs, "clock_jumped")) == 2)
        clock.is_set(by=HOUR)
        await until(lambda: len(events(logs, "clock_jumped")) == 3)
        await asyncio.sleep(0.3)
        assert len(events(logs, "purged")) == before + 1


async def test_sleeping_until_a_moment_notices_that_the_clock_was_set() -> None:
    clock = MachineClock(MONDAY)
    sleeping = asyncio.create_task(clock.sleep_until(clock.now() + HOUR))
    await asyncio.sleep(0.2)
    assert not sleeping.done()
    clock.is_set(by=HOUR)
    async with asyncio.timeout(5):
        await sleeping
