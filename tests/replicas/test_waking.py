"""What one process has committed the others hear of at once, and each keeps to Telegram's order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import text

from bot.calls import Calls
from storage import outbox
from storage.engines import LEADING, writing_engine
from storage.store import Store
from storage.tables import Outgoing
from storage.vault import Vault
from tests.bot.outgoing import put, say, texts
from tests.databases import PostgreSQL
from tests.replicas.cluster import until
from tests.replicas.proxy import wire
from tests.whole import AMINA, WholeChat, whole, written

_names = count(1)


@pytest.fixture
def shared_url(postgresql: PostgreSQL, migrated_postgresql: str) -> Any:
    name = f"shared_{next(_names)}"
    postgresql.create(name, like=migrated_postgresql)
    yield postgresql.url(name)
    postgresql.drop(name)


@asynccontextmanager
async def two(url: str) -> AsyncIterator[tuple[WholeChat, WholeChat]]:
    """The first one sends."""
    async with whole(url) as first:
        await first.writes("/hjaelp")
        async with whole(url, clock=first.clock) as second:
            yield first, second


async def test_who_sends_hears_at_once_what_another_process_has_committed(
    shared_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking again would find it too, but not before a minute is over."""
    monkeypatch.setattr("bot.sender.LOOK_AGAIN", 60.0)
    monkeypatch.setattr("bot.ticker.LOOK_AGAIN", 60.0)
    async with two(shared_url) as (first, second):
        await second.writes_raw("/hjaelp")
        before = len(texts(first))
        await second.batches.write(say(second, "fra den anden"))
        await until(lambda: "fra den anden" in texts(first)[before:], lambda: str(texts(first)))
        assert texts(second) == []


async def test_an_alarm_set_elsewhere_rings_where_the_messages_leave(
    shared_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ticker.LOOK_AGAIN", 60.0)
    async with two(shared_url) as (first, second):
        rung: list[str] = []
        for name, chat in (("first", first), ("second", second)):
            take_all = chat.batches.take_all
            monkeypatch.setattr(
                chat.batches,
                "take_all",
                lambda given, name=name, take_all=take_all: (rung.append(name), take_all(given))[1],
            )
        await second.batches.write(lambda tx: tx.set_alarm(
            person_id=second.ids["citizen"], what="of_an_older_release", due=tx.now,
            not_after=None, ref="", fence=0,
        ))  # fmt: skip
        await until(lambda: rung, lambda: "nobody rang")
        await second.quiet()
        assert set(rung) == {"first"}


async def test_a_line_that_breaks_is_made_again(postgresql: PostgreSQL, shared_url: str) -> None:
    store = Store(shared_url, Vault([b"k" * 32]))
    woken: list[float] = []
    calls = Calls(store, lambda: woken.append(monotonic()))
    listening = asyncio.create_task(calls.run())
    await until(lambda: woken, lambda: "no line")
    with store.engine.begin() as connection:
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE :what"),
            {"what": "LISTEN%"},
        )
    await until(lambda: len(woken) > 1, lambda: "no second line")
    listening.cancel()
    with suppress(asyncio.CancelledError):
        await listening
    store.close()


async def test_updates_that_wait_for_one_commit_are_taken_in_telegrams_order(
    still: WholeChat,
) -> None:
    """A webhook brings each by itself, and two connections may overtake each other."""
    first, second, third = (written(words) for words in ("/hjaelp", "/ring", "/menu"))
    await asyncio.gather(*(still.takes(raw) for raw in (third, first, second)))
    turns = [row.turn for row in still.outgoing()]
    assert turns == [f"tg:1:{raw['update_id']}" for raw in (first, second, third)]


async def test_an_update_that_comes_late_is_taken_and_counted(still: WholeChat) -> None:
    late, newer = written("/hjaelp"), written("/ring")
    await still.takes(newer)
    await still.takes(late)
    turns = [row.turn for row in still.outgoing()]
    assert turns == [f"tg:1:{raw['update_id']}" for raw in (newer, late)]
    counted = still.parts.metrics.registry.get_sample_value("fodfaeste_late_updates_total")
    assert counted == 1


async def test_a_claim_whose_commit_is_in_doubt_is_made_again_and_sent(still: WholeChat) -> None:
    """The first commit did happen, but nobody heard of it."""
    await put(still, say(still, "svar"))
    ids = [row.id for row in still.rows(Outgoing)]
    with still.store.transaction(still.clock.now()) as tx:
        assert len(outbox.claim(tx, ids, "serve a").now) == 1
    with still.store.transaction(still.clock.now()) as tx:
        assert outbox.claim(tx, ids, "serve b").now == []
        assert [one.row.id for one in outbox.claim(tx, ids, "serve a").now] == ids


async def test_a_database_that_falls_silent_is_left_and_reached_anew(
    monkeypatch: pytest.MonkeyPatch, server: PostgreSQL
) -> None:
    """A connection that stays open and carries nothing: the update is not acknowledged on it,
    and stored on the next one."""
    monkeypatch.setattr("storage.patience.SILENCE", 1.0)
    url = server.url("fodfaeste")
    async with wire(server.port) as between, whole(url) as chat:
        chat.store.engine.dispose()
        # Only what is written goes over the wire that fails, which this thread has to carry.
        far = writing_engine(url.replace(f":{server.port}", f":{between.port}"))
        monkeypatch.setattr(chat.store, "engine", far)
        await chat.writes("/hjaelp")
        begun, connections = monotonic(), between.made
        between.forget()
        await chat.takes(written("/ring"))
        assert monotonic() - begun < 8
        assert between.made > connections
        await until(lambda: len(texts(chat, AMINA)) == 2, lambda: str(texts(chat)))


async def test_who_leads_and_falls_silent_loses_the_lead(
    monkeypatch: pytest.MonkeyPatch, server: PostgreSQL
) -> None:
    """Although the server's side of the connection never ends: a firewall that forgot it."""
    monkeypatch.setitem(LEADING, "idle_session_timeout", "1s")
    monkeypatch.setattr("storage.patience.SILENCE", 1.0)
    direct = server.url("fodfaeste")
    async with wire(server.port) as between:
        far = Store(direct.replace(f":{server.port}", f":{between.port}"), Vault([b"k" * 32]))
        near = Store(direct, Vault([b"k" * 32]))
        lead = await asyncio.to_thread(far.try_lead, "sender telegram")
        assert lead is not None
        assert near.try_lead("sender telegram") is None
        between.forget()
        found: list[Any] = []

        def try_again() -> bool:
            found.append(near.try_lead("sender telegram"))
            return found[-1] is not None

        await until(try_again, lambda: "the lead is held by nobody")
        assert not await asyncio.to_thread(lead.holds)
        for store, held in ((far, lead), (near, found[-1])):
            held.release()
            store.close()


async def test_two_databases_on_one_server_have_a_sender_each(
    postgresql: PostgreSQL, migrated_postgresql: str
) -> None:
    """One municipality is one bot token and one database; a lead is its database's."""
    stores = []
    for name in ("north", "south"):
        postgresql.create(name, like=migrated_postgresql)
        stores.append(Store(postgresql.url(name), Vault([b"k" * 32])))
    leads = [store.try_lead("sender telegram") for store in stores]
    assert all(leads)
    for store, lead in zip(stores, leads, strict=True):
        assert lead is not None
        lead.release()
        store.close()
    postgresql.drop("north")
    postgresql.drop("south")
