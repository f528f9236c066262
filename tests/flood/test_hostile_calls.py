"""Everything but Telegram calls the webhook: nothing raises, waits or is stored, and the next
real update is taken."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from sqlmodel import SQLModel
from starlette.applications import Starlette
from structlog.testing import capture_logs

from bot.telegram import webhook as hook
from bot.telegram.webhook import LARGEST, SECRET, webhook
from tests.flood.calling import OURS, caller, posts
from tests.seed import the_seed
from tests.whole import AMINA, WholeChat, written


@pytest.fixture
async def telegram(still: WholeChat) -> AsyncIterator[httpx.AsyncClient]:
    async with caller(still) as client:
        yield client


def everything(chat: WholeChat) -> dict[str, list[Any]]:
    with chat.store.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select())]
            for table in SQLModel.metadata.sorted_tables
        }


def counted(chat: WholeChat, what: str) -> float:
    return float(chat.parts.metrics.turned_away.labels(what)._value.get())


NO_UPDATES = {
    "nothing": b"",
    "half": b'{"update_id": 1, "mess',
    "a list": b"[]",
    "a list of updates": b'[{"update_id": 1}]',
    "a text": b'"update_id"',
    "a number": b"1",
    "null": b"null",
    "no number": b'{"message": {}}',
    "a text for a number": b'{"update_id": "1"}',
    "true for a number": b'{"update_id": true}',
    "a fraction for a number": b'{"update_id": 1.5}',
    "no UTF-8": b'{"update_id": 1, "x": "\xff\xfe"}',
    "brackets without end": b'{"update_id": 1, "x": ' + b"[" * 500_000,
    "deep brackets": b'{"update_id": 1, "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"update_id": 1, "x": ' + b'{"a":' * 90_000 + b"1" + b"}" * 90_001,
    "a number of ten thousand figures": b'{"update_id": ' + b"9" * 10_000 + b"}",
    "a form": b"update_id=1&message=hej",
    "nothing but zeros": b"\0" * 1000,
}


@pytest.mark.parametrize("body", NO_UPDATES.values(), ids=list(NO_UPDATES))
async def test_what_is_no_update_leaves_nothing(
    still: WholeChat, telegram: httpx.AsyncClient, body: bytes
) -> None:
    before = everything(still)
    assert await posts(telegram, body) == 400
    assert everything(still) == before
    assert counted(still, "no_update") == 1
    assert await posts(telegram, written("/hjaelp")) == 200
    assert everything(still) != before


@pytest.mark.parametrize("size", [LARGEST + 1, 50 * LARGEST])
async def test_a_body_far_too_large_is_not_read_to_its_end(
    still: WholeChat, telegram: httpx.AsyncClient, size: int
) -> None:
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(0, size, 1 << 16):
            sent += 1 << 16
            yield b"x" * (1 << 16)

    response = await telegram.post("/telegram", content=body(), headers=OURS)
    assert response.status_code == 413
    assert response.headers["connection"] == "close"
    assert counted(still, "large_body") == 1


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_only_a_post_is_taken(telegram: httpx.AsyncClient, method: str) -> None:
    response = await telegram.request(method, "/telegram", headers=OURS)
    assert response.status_code == 405


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "multipart/form-data", ""])
async def test_the_content_type_says_nothing_about_an_update(
    telegram: httpx.AsyncClient, kind: str
) -> None:
    headers = {**OURS, "content-type": kind}
    assert await posts(telegram, written("/hjaelp"), headers) == 200


SECRETS: list[list[tuple[str, bytes | str]]] = [
    [],
    [(SECRET, "")],
    [(SECRET, "hemmeli")],
    [(SECRET, "Hemmelig")],
    [(SECRET, "hemmelig\u00e5".encode())],
    [(SECRET, "x" * 10_000)],
    [(SECRET, "hemmelig"), (SECRET, "hemmelig")],
    [(SECRET, "forkert"), (SECRET, "hemmelig")],
    [(SECRET, "hemmelig"), (SECRET, "forkert")],
    [("Authorization", "hemmelig")],
]


@pytest.mark.parametrize("headers", SECRETS)
async def test_without_the_one_secret_not_even_the_body_is_read(
    still: WholeChat, telegram: httpx.AsyncClient, headers: Any
) -> None:
    read = False

    async def body() -> AsyncIterator[bytes]:
        nonlocal read
        yield b"{"
        read = True

    before = everything(still)
    response = await telegram.post("/telegram", content=body(), headers=headers)
    assert response.status_code == 403
    assert not read
    assert everything(still) == before


async def test_no_secret_is_not_the_empty_secret(still: WholeChat) -> None:
    route = webhook(still.assistant.intake, "", still.parts.metrics)
    app = Starlette(routes=[route])
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app), base_url="http://bot.test"
    ) as client:
        assert await posts(client, written("/hjaelp"), {SECRET: ""}) == 403
        assert await posts(client, written("/hjaelp"), {}) == 403


async def test_many_wrong_secrets_are_one_line_in_the_log(
    still: WholeChat, telegram: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot import tally

    watch = [0.0]
    monkeypatch.setattr(tally.time, "monotonic", lambda: watch[0])
    with capture_logs() as lines:
        for _ in range(200):
            assert await posts(telegram, b"{}", {SECRET: "gaet"}) == 403
    told = [line for line in lines if line["event"] == "turned_away"]
    assert [(line["what"], line["times"]) for line in told] == [("wrong_secret", 1)]
    assert counted(still, "wrong_secret") == 200
    assert "gaet" not in str(lines)


async def test_a_body_that_comes_letter_by_letter_is_given_up(
    still: WholeChat, telegram: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hook, "BODY_SECONDS", 0.2)

    async def body() -> AsyncIterator[bytes]:
        for letter in json.dumps(written("hej")):
            yield letter.encode()
            await asyncio.sleep(0.05)

    response = await telegram.post("/telegram", content=body(), headers=OURS)
    assert response.status_code == 408
    assert counted(still, "slow_body") == 1
    assert await posts(telegram, written("/hjaelp")) == 200


async def test_telegrams_own_order_of_things_is_not_disturbed(chat: WholeChat) -> None:
    """Hostile bodies and a real conversation, at once."""
    rng = random.Random(the_seed())
    chat.looks(AMINA)
    async with caller(chat) as client:
        hostile = [
            posts(client, rng.choice(list(NO_UPDATES.values())), rng.choice([OURS, {SECRET: "x"}]))
            for _ in range(60)
        ]
        statuses = await asyncio.gather(*hostile, posts(client, written("/fravaer")))
    assert set(statuses[:-1]) <= {400, 403}
    assert statuses[-1] == 200
    await chat.quiet()
    assert chat.hears()
