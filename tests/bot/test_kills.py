"""After a kill, and with several processes: what is sent, by whom, how often."""

import asyncio
from typing import Any

import pytest

from flows.effects import Lane
from storage import outbox
from tests.bot.outgoing import put, say, texts, until
from tests.databases import PostgreSQL
from tests.whole import WholeChat, whole


async def test_after_a_kill_urgent_messages_are_sent_again_and_others_let_go(
    still: WholeChat,
) -> None:
    lanes = [Lane.crisis, Lane.answer, Lane.notice, Lane.reminder, Lane.summary]
    await put(still, *(say(still, lane.name, lane=lane) for lane in lanes))
    await put(still, say(still, lane=Lane.summary, kind="delete"))
    ids = [row.id for row in still.outgoing()]
    await still.batches.write(lambda tx: outbox.claim(tx, ids, "killed"))
    assert await still.batches.write(lambda tx: outbox.in_doubt(tx, "telegram")) == (4, 2)
    rows = still.outgoing()
    assert [row.status for row in rows] == ["waiting"] * 3 + ["dropped"] * 2 + ["waiting"]
    assert rows[3].code == "in_doubt"


async def test_who_starts_after_a_kill_sends_what_is_in_doubt(database_url: str) -> None:
    async with whole(database_url, running=False) as killed:
        await put(killed, say(killed, "svar"))
        ids = [row.id for row in killed.outgoing()]
        await killed.batches.write(lambda tx: outbox.claim(tx, ids, "killed"))
        clock = killed.clock
    async with whole(database_url, clock=clock) as after:
        await after.quiet()
        assert texts(after) == ["svar"]
        assert after.outgoing()[0].attempts == 2


async def test_who_starts_later_keeps_to_the_pauses(database_url: str) -> None:
    async with whole(database_url) as before:
        before.telegram.fails(status=502, times=1)
        await put(before, say(before, "første"))
        await before.quiet()
        clock = before.clock
        _refused, *sent = texts(before)  # a slow machine may have tried again by now
    async with whole(database_url, clock=clock) as after:
        await put(after, say(after, "anden"))
        await after.later(seconds=10)
        assert [*sent, *texts(after)] == ["første", "anden"]


async def test_of_two_processes_one_sends_and_the_other_takes_over(
    postgresql: PostgreSQL, migrated_postgresql: str
) -> None:
    """SQLite has one process; a lock file sees to it (tests/storage/test_engines.py)."""
    postgresql.create("two", like=migrated_postgresql)
    database_url = postgresql.url("two")
    async with whole(database_url) as first:
        await first.writes("/hjaelp")
        async with whole(database_url, clock=first.clock) as second:
            await second.batches.write(say(second, "fra den anden"))
            await until(lambda: "fra den anden" in texts(first))
            assert texts(second) == []
            for task in first.assistant.tasks:
                task.cancel()
            await asyncio.gather(*first.assistant.tasks, return_exceptions=True)
            await second.batches.write(say(second, "nu selv"))
            await until(lambda: texts(second) == ["nu selv"])
            await second.quiet()
    postgresql.drop("two")


async def test_claims_of_two_processes_do_not_overlap(still: WholeChat) -> None:
    await put(still, *(say(still, str(n)) for n in range(40)))
    ids = [row.id for row in still.outgoing()]

    def claim(name: str) -> list[int]:
        with still.store.transaction(still.clock.now()) as tx:
            return [one.row.id for one in outbox.claim(tx, ids, name).now]

    claimed = await asyncio.gather(*(asyncio.to_thread(claim, f"p{n}") for n in range(4)))
    assert sorted(id_ for some in claimed for id_ in some) == ids


async def test_a_mark_that_cannot_be_stored_is_tried_again(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = outbox.sent
    fails = iter([True])

    def sent(*given: Any) -> None:
        if next(fails, False):
            raise OSError("no space left")
        marked(*given)

    monkeypatch.setattr("bot.marks.outbox.sent", sent)
    monkeypatch.setattr("bot.sender.TROUBLE_PAUSE", 0.01)
    await put(chat, say(chat, "a"))
    await until(lambda: chat.outgoing()[0].status == "sent")
    assert texts(chat) == ["a"]
