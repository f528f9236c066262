"""A disk that is full or takes no writes: nothing is acknowledged that is not stored, an operator
hears what is wrong and what to do, and when there is room again everything arrives once.
"""

import os
from collections import Counter
from typing import Any

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from flows.policy import Limits, Policy
from storage.store import Store
from storage.tables import DeadLetter
from storage.trouble import try_to_write
from tests.outages.wire import asks, events, metric, polled, stored, taken, until, wire
from tests.whole import whole


class Disk:
    """SQLite's own word for a full disk: no page more than there are."""

    def __init__(self, store: Store) -> None:
        self._store, self._most = store, 0
        event.listen(store.engine, "begin", self._begins)

    def _begins(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={self._most or 1 << 30}")

    def is_full(self) -> None:
        with self._store.reading() as connection:
            self._most = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def has_room(self) -> None:
        self._most = 0


class Refusing:
    """Every write of the log of changes fails, as on a disk that went read-only under us: the
    file stays open, but its place is taken by one that can only be read."""

    def __init__(self, store: Store) -> None:
        wal = f"{store.engine.url.database}-wal"
        self._places = [
            int(place)
            for place in os.listdir("/proc/self/fd")
            if os.path.realpath(f"/proc/self/fd/{place}") == os.path.realpath(wal)
        ]
        self._kept = {place: os.dup(place) for place in self._places}
        self._only_read = os.open(wal, os.O_RDONLY)

    def begins(self) -> None:
        assert self._places
        for place in self._places:
            os.dup2(self._only_read, place)

    def ends(self) -> None:
        for place, kept in self._kept.items():
            os.dup2(kept, place)
            os.close(kept)
        os.close(self._only_read)


async def test_a_full_disk(sqlite_url: str, logs: list[Any]) -> None:
    """All from one person, as quickly as it goes: here nobody is taken for a flood."""
    policy = Policy(limits=Limits(answered_per_minute=1000))
    async with polled(sqlite_url, policy=policy) as chat:
        wire(chat).writes("/hjaelp")
        await taken(chat)
        disk = Disk(chat.store)
        disk.is_full()
        sent = [wire(chat).writes("/hjaelp") for _ in range(150)]
        await until(lambda: events(logs, "database_trouble"))
        answer = await asks(chat)
        assert answer.status_code == 503
        assert "disk is full" in answer.json()["why"][0]
        assert metric(chat, "fodfaeste_failed_commits_total", reason="disk_full") > 0
        assert metric(chat, "fodfaeste_database_trouble") == 1
        assert not set(sent) <= stored(chat)
        assert wire(chat).acknowledged <= stored(chat)
        disk.has_room()
        await until(lambda: events(logs, "database_well"))  # nobody had to write for that
        await taken(chat)
        await until(lambda: set(sent) <= stored(chat))
        assert (await asks(chat)).status_code == 200
        answers = Counter(row.turn for row in chat.outgoing() if row.kind == "say")
        assert {answers[f"tg:1:{id_}"] for id_ in sent} == {1}
        assert chat.rows(DeadLetter) == []
        [said] = events(logs, "database_trouble")
        assert "make room" in said["what"]


async def test_a_disk_that_takes_no_writes(sqlite_url: str, logs: list[Any]) -> None:
    async with polled(sqlite_url) as chat:
        wire(chat).writes("/hjaelp")
        await taken(chat)
        disk = Refusing(chat.store)
        disk.begins()
        try:
            sent = [wire(chat).writes("/hjaelp") for _ in range(5)]
            await until(lambda: events(logs, "database_trouble"))
            assert events(logs, "database_trouble")[0]["reason"] == "disk_refuses"
            assert (await asks(chat)).status_code == 503
            assert not set(sent) & stored(chat)
            assert not set(sent) & wire(chat).acknowledged
        finally:
            disk.ends()
        await taken(chat)
        await until(lambda: set(sent) <= stored(chat))
        assert chat.rows(DeadLetter) == []
        answers = Counter(row.turn for row in chat.outgoing() if row.kind == "say")
        assert {answers[f"tg:1:{id_}"] for id_ in sent} == {1}


async def test_it_is_found_well_though_nobody_writes(sqlite_url: str, logs: list[Any]) -> None:
    """A quiet night: the monitor must not call somebody until the next citizen writes."""
    async with whole(sqlite_url, running=False) as chat:
        disk = Disk(chat.store)
        disk.is_full()
        with pytest.raises(OperationalError):
            await chat.batches.write(try_to_write)
        assert events(logs, "database_trouble")
        assert (await asks(chat)).status_code == 503
        disk.has_room()
        await until(lambda: events(logs, "database_well"))
        assert (await asks(chat)).status_code == 200
