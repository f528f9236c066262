"""`run_bot.py demo`: the whole system with phones, a mailbox and a clock in the browser."""

import asyncio
import signal
import tempfile
import webbrowser
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.local.play import play_seed
from bot.local.stage import Stage

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST_MORNING = time(6, 30)


def coming_monday(today: datetime) -> datetime:
    """Monday 06.30, the first day; the coming one, or today's if it is still ahead."""
    day = today.astimezone(COPENHAGEN).date()
    monday = day + timedelta(days=-day.weekday() % 7)
    first = datetime.combine(monday, FIRST_MORNING, COPENHAGEN)
    return first if first > today else first + timedelta(days=7)


async def run(
    port: int,
    data: Path | None,
    at: datetime | None,
    browser: bool,
    seed: str | None,
    announce: Callable[[str], None],
) -> None:
    """Runs until SIGINT or SIGTERM; everything it started ends with it. `announce` is told
    the address when all is ready."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        if data is None:
            folder = tempfile.TemporaryDirectory(prefix="fodfaeste-demo-")
            data = Path(stack.enter_context(folder))
        data.mkdir(parents=True, exist_ok=True)
        start = at or coming_monday(datetime.now(COPENHAGEN))
        stage = await stack.enter_async_context(Stage(data, start, port=port))
        if seed:
            await play_seed(stage, Path(seed))
        announce(stage.address)
        if browser:
            with suppress(webbrowser.Error):
                await asyncio.to_thread(webbrowser.open, stage.address)
        await stop.wait()
