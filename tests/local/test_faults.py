"""What goes wrong on demand: refusals, broken lines, delays, updates twice or out of order."""

import asyncio
import http.client
import time
from datetime import timedelta
from urllib.error import URLError

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from tests.local.phone import TOKEN


async def test_a_refusal_comes_as_often_as_asked_and_only_for_its_method(wire):
    phone = await wire.meets()
    await wire.fails(method="sendMessage", status=500, times=2)
    say = {"chat_id": phone.user_id, "text": "Hej"}
    assert (await wire.call("getMe"))["is_bot"]
    for _ in range(2):
        assert await wire.refusal("sendMessage", **say) == "Internal Server Error"
    await wire.call("sendMessage", **say)
    assert await phone.heard() == ["Hej"]


async def test_retry_after_is_understood_by_python_telegram_bot(wire, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the other form warns, and a warning is an error
    phone = await wire.meets()
    await wire.fails(method="sendMessage", retry_after=17)
    async with Bot(TOKEN, f"{wire.address}/bot") as bot:
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(phone.user_id, "Hej")
        assert refused.value.retry_after == timedelta(seconds=17)
        await bot.send_message(phone.user_id, "Hej")


@pytest.mark.parametrize(("drop", "arrives"), [(True, []), ("before", []), ("after", ["Hej"])])
async def test_a_dropped_connection_gives_no_answer_at_all(wire, caplog, drop, arrives):
    phone = await wire.meets()
    await wire.fails(method="sendMessage", drop=drop)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError, URLError)):
        await wire.call("sendMessage", chat_id=phone.user_id, text="Hej")
    assert await phone.heard() == arrives
    assert not caplog.records


async def test_python_telegram_bot_sees_a_network_error_when_the_line_breaks(wire):
    async with Bot(TOKEN, f"{wire.address}/bot") as bot:
        await wire.fails(drop=True)
        with pytest.raises(NetworkError):
            await bot.get_me()


async def test_an_answer_can_be_late(wire):
    await wire.fails(method="getMe", delay_ms=300)
    before = time.monotonic()
    await wire.call("getMe")
    assert time.monotonic() - before >= 0.3


async def test_updates_come_twice_and_in_another_order_and_then_well_again(wire):
    phone = await wire.meets()
    for text in ("en", "to", "tre"):
        await phone.writes(text)
    await wire.fails(duplicate=True)
    assert await texts(wire) == ["en", "en", "to", "tre"]
    await wire.fails(reorder=True)
    assert await texts(wire) == ["tre", "to", "en"]
    assert await texts(wire) == ["en", "to", "tre"]


async def texts(wire):
    return [update["message"]["text"] for update in await wire.call("getUpdates")]


async def test_all_faults_end_at_once(wire):
    await wire.fails(status=502, times=1000)
    assert await wire.refusal("getMe") == "Bad Gateway"
    assert (await wire.ask("DELETE", "/local/faults")).status == 200
    await wire.call("getMe")


async def test_a_bot_that_is_killed_in_the_middle_of_a_request_is_no_error(wire, caplog):
    port = int(wire.address.rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    head = (
        f"POST /bot{TOKEN}/getMe HTTP/1.1",
        "Host: telegram",
        "Content-Type: application/json",
        "Content-Length: 100",
        "",
        "{",
    )
    writer.write("\r\n".join(head).encode())
    await writer.drain()
    await wire.call("getMe")  # by now the first one is being read
    writer.transport.abort()
    await wire.call("getMe")
    await asyncio.sleep(0)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
