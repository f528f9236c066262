"""The `telegram` command: its page, its port, and an end in good time."""

import asyncio
import time
from urllib.request import urlopen

import pytest
from starlette.applications import Starlette

from bot.clock import RealClock
from bot.local import LocalServer, LocalTelegram
from bot.local.server import PortInUse, PortNotAllowed, loopback_socket
from bot.local.standalone import run
from tests.local.phone import TOKEN, ask


async def test_a_port_in_use_is_one_sentence_with_the_remedy():
    with loopback_socket(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse) as refused:
            await run(port)
    assert str(refused.value) == (
        f"Port {port} is already in use. Stop the program that uses it, "
        "or choose another one with --port."
    )
    with pytest.raises(PortNotAllowed):
        await run(70_000)


async def test_a_waiting_poll_does_not_hold_up_the_end():
    telegram = LocalTelegram(RealClock())
    bound = loopback_socket(0)
    address = f"http://127.0.0.1:{bound.getsockname()[1]}"
    server = LocalServer(Starlette(routes=telegram.routes()), telegram.stop)
    serving = asyncio.create_task(server._serve([bound]))
    url = f"{address}/bot{TOKEN}/getUpdates?timeout=50"
    poll = asyncio.create_task(asyncio.to_thread(ask, "GET", url, None, "text/plain"))
    while not telegram.world.bot(TOKEN).updates.polled:
        await asyncio.sleep(0.01)
    before = time.monotonic()
    server.should_exit = True
    await serving
    assert time.monotonic() - before < 3
    assert (await poll).body == {"ok": True, "result": []}


async def test_the_real_clock_runs_until_it_is_moved():
    telegram = LocalTelegram(RealClock())
    before = telegram.world.now()
    await telegram._move(before.replace(year=before.year + 1))
    assert telegram.world.now().year == before.year + 1


async def test_the_page_is_served(wire):
    def fetch() -> bytes:
        with urlopen(f"{wire.address}/", timeout=10) as page:
            return page.read()

    assert b"<html" in (await asyncio.to_thread(fetch)).lower()
