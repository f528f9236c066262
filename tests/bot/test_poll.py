"""Polling: nothing is acknowledged before it is stored, and the loop neither spins nor stops."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.telegram import poll as polling
from bot.telegram.poll import poll
from storage.tables import Handled
from tests.whole import WholeChat, written


@asynccontextmanager
async def polled(chat: WholeChat) -> AsyncIterator[None]:
    whole = chat.assistant
    loop = asyncio.create_task(poll(chat.parts, whole.bot, whole.intake, chat.telegram))
    try:
        yield
        assert not loop.done(), loop
    finally:
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.01)


def offsets(chat: WholeChat) -> list[Any]:
    return [sent.get("offset") for sent in chat.telegram.asked_for("getUpdates")]


async def test_the_next_offset_is_asked_for_after_the_commit(chat: WholeChat) -> None:
    first, second = written("/hjaelp"), written("/ring")
    stored_when_asked: dict[Any, int] = {}

    def look(name: str, sent: dict[str, Any]) -> None:
        if name == "getUpdates":
            stored_when_asked.setdefault(sent.get("offset"), len(chat.rows(Handled)))

    chat.telegram.on_call = look
    chat.telegram.updates = [[first, second]]
    async with polled(chat):
        await until(lambda: second["update_id"] + 1 in offsets(chat))
    assert stored_when_asked[None] == 0
    assert stored_when_asked[second["update_id"] + 1] == 2


async def test_what_could_not_be_stored_is_asked_for_again(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = written("/hjaelp")
    take, fails = chat.batches.take_all, iter([True])

    async def take_all(arrivals: Any) -> Any:
        if next(fails, False):
            return [OperationalError("BEGIN", {}, Exception("down"))]
        return await take(arrivals)

    monkeypatch.setattr(chat.batches, "take_all", take_all)
    chat.telegram.updates = [[update], [update]]
    async with polled(chat):
        await until(lambda: update["update_id"] + 1 in offsets(chat))
    assert offsets(chat)[:2] == [None, None]
    assert [row.key for row in chat.rows(Handled) if row.key.startswith("tg:")] == [
        f"tg:1:{update['update_id']}"
    ]


async def test_a_server_that_answers_at_once_is_asked_at_most_fifty_times_a_second(
    chat: WholeChat,
) -> None:
    async with polled(chat):
        await asyncio.sleep(0.5)
    assert len(offsets(chat)) <= 30


async def test_a_server_that_repeats_itself_does_not_make_us_spin(chat: WholeChat) -> None:
    update = written("/hjaelp")
    chat.telegram.updates = [[update] for _ in range(10_000)]
    chat.looks(5001)
    async with polled(chat):
        await asyncio.sleep(0.5)
    await chat.quiet()
    assert len(offsets(chat)) <= 30
    assert len(chat.hears()) == 1


@pytest.mark.parametrize("status", [404, 401, 409, 500, 502])
async def test_a_server_that_refuses_is_asked_again(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setattr(polling, "_pause", lambda error, failures: 0.01)
    update = written("/hjaelp")
    chat.telegram.fails("getUpdates", status, "no", times=3)
    chat.telegram.updates = [[update]]
    async with polled(chat):
        await until(lambda: chat.rows(Handled))


async def test_a_server_that_does_not_know_delete_webhook(chat: WholeChat) -> None:
    chat.telegram.fails("deleteWebhook", 404, "Not Found")
    chat.telegram.updates = [[written("/hjaelp")]]
    async with polled(chat):
        await until(lambda: chat.rows(Handled))


async def test_one_update_that_cannot_be_read_does_not_stop_the_rest(chat: WholeChat) -> None:
    bad, good = {"update_id": 5, "poll": {"id": "1"}}, written("/hjaelp")
    chat.telegram.updates = [[bad, good]]
    async with polled(chat):
        await until(lambda: good["update_id"] + 1 in offsets(chat))
    assert len(chat.rows(Handled)) == 1


async def test_an_answer_that_is_no_list_is_a_failure(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "_pause", lambda error, failures: 0.01)
    chat.telegram.updates = [{"not": "a list"}, [written("/hjaelp")]]  # type: ignore[list-item]
    async with polled(chat):
        await until(lambda: chat.rows(Handled))


def test_failures_pause_longer_and_never_too_long() -> None:
    pauses = [polling._pause(RuntimeError(), failures) for failures in range(1, 30)]
    assert pauses[0] < 1
    assert max(pauses) < 45
