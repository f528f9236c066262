"""Without a socket between, the bot's library sees what it sees over HTTP."""

import io
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

from bot.local.direct import Direct
from bot.local.server import site
from bot.telegram.channel import _in_doubt
from tests.local.phone import TOKEN, Wire

WAYS = ("direct", "http")


@asynccontextmanager
async def on(wire: Wire, way: str) -> AsyncIterator[Bot]:
    def request() -> BaseRequest:
        if way == "direct":
            return Direct(site(wire.telegram.routes()))
        return HTTPXRequest(httpx_kwargs={"trust_env": False})

    async with AsyncExitStack() as stack:
        base = f"{wire.address}/bot"
        made = Bot(TOKEN, base, base, request=request(), get_updates_request=request())
        yield await stack.enter_async_context(made)


@pytest.mark.parametrize("way", WAYS)
async def test_a_message_with_buttons_arrives(wire: Wire, way: str) -> None:
    phone = await wire.meets()
    keyboard = {"inline_keyboard": [[{"text": "Ja & nej æ", "callback_data": "a=1&b"}]]}
    async with on(wire, way) as bot:
        await bot.send_message(phone.user_id, "Hej + æøå 🙂 % &", reply_markup=keyboard)
    [*_, message] = await phone.chat()
    assert message["text"] == "Hej + æøå 🙂 % &"
    assert message["buttons"] == [[{"label": "Ja & nej æ", "data": "a=1&b"}]]


@pytest.mark.parametrize("way", WAYS)
async def test_a_file_arrives_as_it_was(wire: Wire, way: str) -> None:
    phone, data = await wire.meets(), bytes(range(256)) * 4
    async with on(wire, way) as bot:
        sent = await bot.send_document(
            phone.user_id, io.BytesIO(data), filename="kort.pdf", caption="æ"
        )
    kept = wire.telegram.world.bot(TOKEN).files.by_id(sent.document.file_id)
    assert (sent.document.file_name, sent.caption) == ("kort.pdf", "æ")
    assert kept is not None
    assert kept.upload.data == data


@pytest.mark.parametrize("way", WAYS)
async def test_a_refusal_is_the_librarys_error(wire: Wire, way: str, monkeypatch: Any) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with on(wire, way) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(4711, "Hej")
        await wire.fails(method="getMe", retry_after=17)
        with pytest.raises(RetryAfter):
            await bot.get_me()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("drop", "arrives"), [("before", []), ("after", ["Hej"])])
async def test_a_line_that_breaks_leaves_it_in_doubt(
    wire: Wire, way: str, drop: str, arrives: list[str]
) -> None:
    phone = await wire.meets()
    async with on(wire, way) as bot:
        await wire.fails(method="sendMessage", drop=drop)
        with pytest.raises(NetworkError) as broken:
            await bot.send_message(phone.user_id, "Hej")
    assert _in_doubt(broken.value)
    assert await phone.heard() == arrives


@pytest.mark.parametrize("way", WAYS)
async def test_who_is_not_answered_in_time_gives_up(wire: Wire, way: str) -> None:
    async with on(wire, way) as bot:
        await wire.fails(method="getMe", delay_ms=500)
        with pytest.raises(TimedOut) as late:
            await bot.get_me(read_timeout=0.1)
    assert _in_doubt(late.value)


@pytest.mark.parametrize("way", WAYS)
async def test_a_long_poll_waits_for_what_somebody_writes(wire: Wire, way: str) -> None:
    phone = await wire.meets()
    async with on(wire, way) as bot:
        await phone.writes("Hej")
        [hello] = await bot.get_updates(timeout=5)
        assert hello.message.text == "Hej"
        assert await bot.get_updates(hello.update_id + 1, timeout=0) == ()
