"""A local Telegram on a loopback port of its own, and a client for both of its sides."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.routing import BaseRoute

from bot.clock import VirtualClock
from bot.local import CastMember, LocalServer, LocalTelegram, Mailbox
from bot.local.server import loopback_socket, site
from tests.local.phone import Wire

MONDAY = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)  # 06:30 in Denmark

Start = Callable[..., "asyncio.Future[Wire]"]


class PromptServer(LocalServer):
    """Ends at once: uvicorn looks only ten times a second whether it should."""

    def __init__(self, *how: Any) -> None:
        super().__init__(*how)
        self.ended = asyncio.Event()

    async def main_loop(self) -> None:
        await self.ended.wait()


@contextlib.asynccontextmanager
async def served(routes: list[BaseRoute], ending: Callable[..., object]) -> AsyncIterator[str]:
    """The address of a server with these routes, which ends with the test."""
    bound = loopback_socket(0)
    server = PromptServer(site(routes), ending)
    serving = asyncio.create_task(server._serve([bound]))  # serve() would take the signals
    try:
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    finally:
        server.ended.set()
        await serving


@pytest.fixture
async def start() -> AsyncIterator[Start]:
    """Starts a local Telegram; the arguments are those of LocalTelegram."""
    async with AsyncExitStack() as stack:

        async def starts(cast: list[CastMember] | None = None, **how: object) -> Wire:
            clock = VirtualClock(MONDAY)
            mailbox = Mailbox(clock)
            telegram = LocalTelegram(clock, mailbox=mailbox, cast=cast or [], **how)
            await telegram.start()
            address = await stack.enter_async_context(served(telegram.routes(), telegram.stop))
            return Wire(address, telegram, mailbox)

        yield starts


@pytest.fixture
async def wire(start: Start) -> Wire:
    return await start()
