"""The webhook: 200 only after commit, 503 when it failed, and nobody else gets in."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette

from bot.telegram.webhook import LARGEST, SECRET, webhook
from storage.tables import Handled
from tests.whole import WholeChat, written

OURS = {SECRET: "hemmelig"}


@pytest.fixture
async def telegram(chat: WholeChat) -> AsyncIterator[httpx.AsyncClient]:
    route = webhook(chat.assistant.intake, "hemmelig")
    transport = httpx.ASGITransport(app=Starlette(routes=[route]))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
        yield client


async def posts(client: httpx.AsyncClient, body: Any, headers: Any = OURS) -> int:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return (await client.post("/telegram", content=content, headers=headers)).status_code


async def test_two_hundred_means_stored(chat: WholeChat, telegram: httpx.AsyncClient) -> None:
    assert await posts(telegram, written("/hjaelp")) == 200
    assert len(chat.rows(Handled)) == 1
    await chat.quiet()
    assert chat.chat()


async def test_what_is_not_stored_is_not_acknowledged(
    chat: WholeChat, telegram: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def take_all(_: Any) -> Any:
        return [OperationalError("BEGIN", {}, Exception("down"))]

    update = written("/hjaelp")
    with monkeypatch.context() as down:
        down.setattr(chat.batches, "take_all", take_all)
        assert await posts(telegram, update) == 503
    assert chat.rows(Handled) == []
    assert await posts(telegram, update) == 200


@pytest.mark.parametrize("headers", [{}, {SECRET: "forkert"}, {SECRET: "hemmelig2"}])
async def test_only_telegram_gets_in(
    chat: WholeChat, telegram: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    assert await posts(telegram, written("/hjaelp"), headers) == 403
    assert chat.rows(Handled) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id": "x"}'])
async def test_what_is_no_update(telegram: httpx.AsyncClient, body: bytes) -> None:
    assert await posts(telegram, body) == 400


async def test_an_update_nobody_can_read_is_not_sent_for_ever(telegram: httpx.AsyncClient) -> None:
    assert await posts(telegram, {"update_id": 5, "poll": {"id": "1"}}) == 200


async def test_something_far_too_large(telegram: httpx.AsyncClient) -> None:
    assert await posts(telegram, b"x" * (LARGEST + 1)) == 413


async def test_the_same_update_by_two_calls_is_one_turn(
    chat: WholeChat, telegram: httpx.AsyncClient
) -> None:
    update = written("/hjaelp")
    chat.looks(5001)
    assert [await posts(telegram, update) for _ in range(2)] == [200, 200]
    await chat.quiet()
    assert len(chat.hears()) == 1
