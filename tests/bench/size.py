"""What docs/scale.md reckons with: turns a second, and bytes on the disk."""

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from storage.migrate import upgrade
from tests.bench import crowd, ours
from tests.bench.growth import Side
from tests.bench.rows import Row
from tests.bench.wire import Wire
from tests.databases import PostgreSQL
from tests.whole import WholeChat, pressed, whole

CITIZENS, BATCH, RUNS = 2_000, 100, 5
MOST_QUESTIONS = 8  # in an hour


async def rows(
    *, citizens: int = CITIZENS, batch: int = BATCH, runs: int = RUNS, days: int = 7
) -> list[Row]:
    with tempfile.TemporaryDirectory(dir=crowd.folder()) as scratch:
        path = crowd.copied(await crowd.crowd_file(citizens, lean=True), Path(scratch, "speed.db"))
        sqlite = await _turns_per_second(f"sqlite:///{path}", citizens, batch, runs)
        with _postgresql() as url:
            await crowd.template(url)
            crowd.multiply_postgresql(url, citizens)
            postgresql = await _turns_per_second(url, citizens, batch, runs)
        week, of_week = await _week(Path(scratch, "week.db"), days)
        one = await _citizen(Path(scratch, "one.db"), citizens)
    about = f"batches of {batch} citizens who each write a sentence, {citizens:,} in the database"
    return [
        Row("turns_per_second_sqlite", "turns/s", sqlite, runs,
            f"from update to commit, synchronous=FULL; {about}"),
        Row("turns_per_second_postgresql", "turns/s", postgresql, runs,
            f"over a local socket, fsync off; {about}"),
        Row("bytes_per_citizen", "bytes", one, 1,
            "a citizen who has just joined, all rows and indexes, everything said in the "
            f"invitation kept; the growth of a file by {citizens:,} of them"),
        Row("bytes_per_placement_week", "bytes", week, 1,
            "one citizen's week with five shifts through the real turns, hour by hour, every "
            f"question answered with its first button: {of_week} rows more, with their indexes; "
            "what retention takes away at night is gone already"),
    ]  # fmt: skip


async def _turns_per_second(url: str, citizens: int, batch: int, runs: int) -> float:
    chats = [crowd.CHATS_FROM + 1 + n * citizens // batch for n in range(batch)]
    wire = Wire(dict.fromkeys(chats, ""))
    took = []
    async with ours.assistant(url, wire) as running:
        side = Side(running, wire, chats, count(int(time.time() * 1000)))
        for _ in range(runs):
            updates = [side.written(chat) for chat in chats]
            begun = time.perf_counter()
            await running.intake.take(updates)
            took.append(time.perf_counter() - begun)
            assert await running.until_idle(ours.LONGEST)
    return batch / median(took)


@contextmanager
def _postgresql() -> Iterator[str]:
    server = PostgreSQL.start()
    try:
        server.create("bench")
        yield server.url("bench")
    finally:
        server.stop()


async def _week(path: Path, days: int) -> tuple[float, int]:
    """Bytes and rows that one citizen's week adds, and how it was lived."""
    url = f"sqlite:///{path}"
    upgrade(url)
    async with whole(url, joined=False) as chat:
        await chat.joined()
        before = _used(path)
        for _ in range(days * 24):
            await chat.later(hours=1)
            await _answers(chat)
    after = _used(path)
    return after[0] - before[0], after[1] - before[1]


async def _answers(chat: WholeChat) -> None:
    """Whatever is asked of the citizen is answered, with the first button."""
    for _ in range(MOST_QUESTIONS):
        newest = next(reversed(chat.chat()), None)
        questions = (
            [b for b in newest.buttons if b["callback_data"].startswith("q:")] if newest else []
        )
        if not questions:
            return
        await chat.receives(pressed(questions[0]["callback_data"], message_id=newest.id))


async def _citizen(path: Path, citizens: int) -> float:
    await crowd.template(f"sqlite:///{path}")
    before = _used(path)[0]
    crowd.multiply_sqlite(path, citizens)
    return (_used(path)[0] - before) / citizens


def _used(path: Path) -> tuple[int, int]:
    """Bytes in used pages, and rows in all tables."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint")
        names = [
            name
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
        ]
        rows = sum(database.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names)
        bytes_ = database.execute("SELECT sum(pgsize - unused) FROM dbstat").fetchone()[0]
    return bytes_, rows
