"""Two caseworkers and their hundred citizens at once: nobody waits for somebody else's row."""

import random
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from time import monotonic

import pytest
import structlog
from sqlalchemy import text

from bot.clock import VirtualClock
from storage.tables import Handled
from tests.databases import PostgreSQL
from tests.fake_telegram import FakeTelegram
from tests.replicas.cluster import FIRST_CHAT, SECONDS, SEED, note, settle
from tests.replicas.office_hours import OfficeHours
from tests.whole import whole

CITIZENS = 100
TIMES = 6  # things that each citizen does
# In a quiet moment 2: three replicas share two processors, and one interpreter here. A convoy is
# people waiting for locks until they are given up after two seconds, ten times as long.
FACTOR = 4.0


async def office_hours(
    server: PostgreSQL, name: str, like: str, replicas: int, times: int = TIMES
) -> OfficeHours:
    server.create(name, like=like)
    settle(server.url(name), CITIZENS)
    clock, telegram = VirtualClock(datetime.now(UTC)), FakeTelegram()
    async with AsyncExitStack() as stack:
        wholes = [
            await stack.enter_async_context(whole(server.url(name), clock=clock, telegram=telegram))
            for _ in range(replicas)
        ]
        day = OfficeHours(wholes, random.Random(SEED))
        chats = list(range(FIRST_CHAT + 2, FIRST_CHAT + 2 + CITIZENS))
        with structlog.testing.capture_logs() as said:
            took = await day.all_day(chats, [(FIRST_CHAT, 1), (FIRST_CHAT + 1, 2)], times)
        stored = {row.key for row in wholes[0].rows(Handled)}
        assert set(day.keys) <= stored, f"SEED={SEED}"
        events = [line["event"] for line in said]
        retried = events.count("batch_failed")
        with wholes[0].store.reading() as connection:
            deadlocks = connection.execute(
                text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            ).scalar()
        assert deadlocks == 0 or retried >= deadlocks, said
        assert not {"dead_letter", "send_failed", "tick_failed", "sender_failed"} & set(events), (
            said
        )
        note(
            replicas=replicas, took=took, arrivals=len(day.took), p50=day.slowest(0.5),
            p95=day.slowest(), most=day.slowest(0.999), retried=retried, deadlocks=deadlocks,
            **day.did,
        )  # fmt: skip
    server.drop(name)
    return day


async def test_two_caseworkers_and_their_hundred_citizens_on_three_replicas(
    postgresql: PostgreSQL, migrated_postgresql: str
) -> None:
    one = await office_hours(postgresql, "alone", migrated_postgresql, 1)
    three = await office_hours(postgresql, "three_of_them", migrated_postgresql, 3)
    assert len(one.did) == len(three.did) == 5, (one.did, three.did)
    assert three.slowest() <= one.slowest() * FACTOR, f"SEED={SEED}"


@pytest.mark.soak
async def test_long_office_hours_on_three_replicas(
    postgresql: PostgreSQL, migrated_postgresql: str
) -> None:
    end = monotonic() + SECONDS
    while monotonic() < end:
        one = await office_hours(postgresql, "alone", migrated_postgresql, 1, TIMES * 6)
        three = await office_hours(postgresql, "of_three", migrated_postgresql, 3, TIMES * 6)
        assert three.slowest() <= one.slowest() * FACTOR, f"SEED={SEED}"
