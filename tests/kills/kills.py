"""When it is killed, and what goes wrong on the wire meanwhile: both planned from the seed."""

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    closing,
    contextmanager,
)
from typing import Any

import psycopg
from sqlalchemy import make_url

from tests.kills.place import Place

FAULTS_EVERY = (0.2, 0.7)  # seconds
LONGEST_HOLD = 1.0  # seconds that the database is kept busy
LONGEST_TRYING = 40.0  # seconds; it tries three times, and SQLite waits 5 seconds each time
CAUGHT_UP = 10  # updates that it may still have before it
AT_WORK, LONGEST_WARMING = 30, 6.0  # changes in chats, or seconds, before it may be killed
FAULTS: list[dict[str, Any]] = [
    {"duplicate": True, "times": 4},
    {"reorder": True, "times": 2},
    {"method": "sendMessage", "retry_after": 1, "times": 1},
    {"method": "sendMessage", "status": 502, "times": 2},
    {"method": "sendMessage", "drop": "before", "times": 2},
    {"method": "sendMessage", "drop": "after", "times": 2},
    {"method": "sendMessage", "delay_ms": 400, "times": 6},
    {"method": "editMessageText", "drop": "after", "times": 2},
    {"method": "editMessageText", "status": 500, "times": 2},
    {"method": "answerCallbackQuery", "status": 500, "times": 2},
    {"method": "getUpdates", "status": 502, "times": 1},
    {"method": "getUpdates", "drop": "after", "times": 1},
    {"method": "getMe", "drop": "before", "times": 1},
]
TWICE: dict[str, Any] = {"duplicate": True, "times": 100}
DEAF: dict[str, Any] = {"method": "getUpdates", "status": 502, "times": 100}


async def faults(place: Place, rng: random.Random) -> None:
    """One after the other is switched on, for ever."""
    while True:
        async with place.wire:
            await place.ask("DELETE", "/local/faults")
            await place.ask("POST", "/local/faults", rng.choice(FAULTS))
        await asyncio.sleep(rng.uniform(*FAULTS_EVERY))


# --- moments ------------------------------------------------------------------------------

Moment = Callable[[Place, random.Random, str], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def while_it_starts(place: Place, rng: random.Random, _: str) -> AsyncIterator[None]:
    await asyncio.sleep(rng.uniform(0, 1.2))
    yield


@asynccontextmanager
async def any_time(place: Place, rng: random.Random, _: str) -> AsyncIterator[None]:
    await _is_at_work(place)
    await asyncio.sleep(rng.uniform(0, 1.2))
    yield


@asynccontextmanager
async def just_after_words(place: Place, rng: random.Random, _: str) -> AsyncIterator[None]:
    """Somebody has just written: the update is on its way in, being committed, just answered."""
    await _is_at_work(place)
    await asyncio.sleep(rng.uniform(0, 0.5))
    await _until(lambda: place.updates, 1, LONGEST_HOLD)
    await asyncio.sleep(rng.uniform(0, 0.03))
    yield


@asynccontextmanager
async def while_the_database_is_busy(
    place: Place, rng: random.Random, database: str
) -> AsyncIterator[None]:
    """What came in cannot be committed yet, and what went out cannot be marked."""
    await _is_at_work(place)
    await asyncio.sleep(rng.uniform(0, 0.5))
    async with kept_busy(database):
        await _until(lambda: place.updates, 5, LONGEST_HOLD)
        await asyncio.sleep(rng.uniform(0.02, 0.2))
        yield


@asynccontextmanager
async def before_telegram_hears_of_it(
    place: Place, rng: random.Random, _: str
) -> AsyncIterator[None]:
    """Updates are committed, and Telegram does not know: it brings them to the next one. What
    comes to a webhook it brings twice, since an answer is too quick to be killed before it."""
    await _is_at_work(place)
    fault = TWICE if place.webhook else DEAF
    async with place.wire:
        await place.ask("DELETE", "/local/faults")
        await place.ask("POST", "/local/faults", fault)
        await _until(lambda: place.updates, 5, LONGEST_HOLD)
        await asyncio.sleep(rng.uniform(0.1, 0.3))
        yield
        await place.ask("DELETE", "/local/faults")


@asynccontextmanager
async def after_a_commit_that_failed(
    place: Place, rng: random.Random, database: str
) -> AsyncIterator[None]:
    """What came in could not be committed for longer than the bot tries: Telegram was told so,
    or not told that we have it, and brings it again."""
    await _is_at_work(place)
    async with kept_busy(database, "handled"):
        await _until(lambda: place.serve.says("not_committed"), 1, LONGEST_TRYING)
    # Until it has asked Telegram again: an offset that is too high is only believed then.
    await asyncio.sleep(rng.uniform(1.0, 1.5))
    yield


MOMENTS: list[Moment] = [
    while_the_database_is_busy,
    before_telegram_hears_of_it,
    just_after_words,
    any_time,
    while_it_starts,
]


def moments(rng: random.Random, *, patient: bool) -> Iterator[Moment]:
    """Each kind as often as the others, in ever new order; what takes long, now and then."""
    kinds = [*MOMENTS, *MOMENTS, after_a_commit_that_failed] if patient else MOMENTS
    while True:
        yield from rng.sample(kinds, len(kinds))


async def _is_at_work(place: Place) -> None:
    """It runs, has taken what waited for it, and chats go on: on a busy machine that takes its
    time, and one that is only ever killed while it catches up would prove little."""
    await place.until_ready()
    end = time.monotonic() + LONGEST_WARMING
    while time.monotonic() < end:
        info = await place.bot_knows("getWebhookInfo")
        if info["pending_update_count"] <= CAUGHT_UP:
            break
        await asyncio.sleep(0.05)
    await _until(lambda: place.changes, AT_WORK, LONGEST_WARMING)


async def _until(count: Callable[[], int], more: int, seconds: float) -> None:
    """Until there are so many more, or the time is up."""
    wanted, end = count() + more, time.monotonic() + seconds
    while count() < wanted and time.monotonic() < end:
        await asyncio.sleep(0.001)


@asynccontextmanager
async def kept_busy(database: str, tables: str = "handled, outgoing") -> AsyncIterator[None]:
    """Somebody else writes: nothing can be committed until they are done."""
    lite = database.startswith("sqlite")
    with _sqlite(database) if lite else _postgresql(database, tables) as hold:
        await asyncio.to_thread(hold)
        yield


@contextmanager
def _sqlite(database: str) -> Iterator[Callable[[], object]]:
    path = make_url(database).database
    with closing(
        sqlite3.connect(str(path), isolation_level=None, check_same_thread=False)
    ) as other:
        other.execute("PRAGMA busy_timeout=5000")
        yield lambda: other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")


@contextmanager
def _postgresql(database: str, tables: str) -> Iterator[Callable[[], object]]:
    with psycopg.connect(database.replace("+psycopg", "")) as other:
        yield lambda: other.execute(f"LOCK TABLE {tables} IN EXCLUSIVE MODE")
        other.rollback()
