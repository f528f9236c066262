"""How other people's bots are run here: inside the test's own loop, or as programs of their own
against the real command.
"""

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import Application

from tests.local.phone import TOKEN, Phone, Wire

ROOT = Path(__file__).parents[2]
SOON = 90.0  # a program that starts on a busy machine


@asynccontextmanager
async def polling(wire: Wire, add: Callable[[Application], None]) -> AsyncIterator[Application]:
    """What Application.run_polling does, inside the loop of the test."""
    builder = Application.builder().token(TOKEN)
    builder = builder.base_url(f"{wire.address}/bot").base_file_url(f"{wire.address}/file/bot")
    application = builder.job_queue(None).build()
    add(application)
    async with application:
        await application.start()
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        yield application
        await application.updater.stop()
        await application.stop()


async def stranger(wire: Wire, name: str) -> Phone:
    return await wire.meets(name, says="")


async def says(phone: Phone, *texts: str) -> None:
    """Writes, and after each text waits for the one message that answers it."""
    for text in texts:
        before = len(await phone.heard())
        await phone.writes(text)
        await hears(phone, before + 1)


async def taps(phone: Phone, message_id: int, label: str) -> None:
    """Presses, and waits until the message has changed."""
    before = (await phone.chat(message_id - 1))[0]
    pressed = await phone.presses(message_id, label=label)
    assert pressed.status == 200, pressed.body
    await _until(lambda: _changed(phone, before), f"a change after {label}")


async def hears(phone: Phone, messages: int) -> None:
    """Waits until the bot has said so many messages in all."""

    async def enough() -> bool:
        return len(await phone.heard()) >= messages

    await _until(enough, f"{messages} messages")


async def _changed(phone: Phone, before: Any) -> bool:
    return (await phone.chat(before["message_id"] - 1))[0] != before


async def _until(there: Callable[[], Awaitable[bool]], what: str) -> None:
    end = time.monotonic() + SOON
    while not await there():
        assert time.monotonic() < end, f"{what}: waited {SOON} s in vain"
        await asyncio.sleep(0.01)


@dataclass(slots=True)
class Street:
    """`run_bot.py telegram` as a process, and the bots that run against it as processes."""

    wire: Wire
    running: list[Process] = field(default_factory=list)

    async def bot(self, program: str, **more: str) -> Process:
        given = {"BOT_TOKEN": TOKEN, "BOT_API": self.wire.address, **more}
        bot = await _process("-m", f"tests.local.bots.{program}", **given)
        self.running.append(bot)
        return bot

    async def end(self, bot: Process) -> None:
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), SOON) == 0


@asynccontextmanager
async def street() -> AsyncIterator[Street]:
    telegram = await _process("run_bot.py", "telegram", "--port", "0")
    made = Street(Wire("", None, None), [telegram])  # type: ignore[arg-type]
    try:
        said = await asyncio.wait_for(telegram.stdout.readline(), SOON)
        made.wire.address = said.decode().rpartition(" ")[2].strip().rstrip("/")
        yield made
    finally:
        for process in reversed(made.running):
            if process.returncode is None:
                process.kill()
            await process.wait()


async def _process(*command: str, **more: str) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        stdout=PIPE if "telegram" in command else DEVNULL,
        stderr=None,
        cwd=ROOT,
        env=os.environ | more,
    )
