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

from bot.clock import Clock
from bot.local.play import play_seed
from bot.local.stage import Stage
from bot.local.story import read_story
from flows.policy import Policy

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST_MORNING = time(6, 30)
CLOCK = "clock"  # kept beside the database
KEPT_EVERY = 0.2  # real seconds


def coming_monday(today: datetime) -> datetime:
    """Monday 06.30, the first day; the coming one, or today's if it is still ahead."""
    day = today.astimezone(COPENHAGEN).date()
    monday = day + timedelta(days=-day.weekday() % 7)
    first = datetime.combine(monday, FIRST_MORNING, COPENHAGEN)
    return first if first > today else first + timedelta(days=7)


def _left_at(data: Path) -> datetime | None:
    """When the demo in a kept folder was ended: its clock is never set back."""
    kept = data / CLOCK
    return datetime.fromisoformat(kept.read_text()) if kept.exists() else None


async def _keep_clock(data: Path, clock: Clock) -> None:
    """Whole, and often: whoever kills the demo finds it where it was, and nothing that was said
    stands in the future."""
    kept: datetime | None = None
    while True:
        if (now := clock.now()) != kept:
            keep_clock(data, clock)
            kept = now
        await asyncio.sleep(KEPT_EVERY)


def keep_clock(data: Path, clock: Clock) -> None:
    written = data / f"{CLOCK}.new"
    written.write_text(clock.now().isoformat())
    written.replace(data / CLOCK)


async def run(
    port: int,
    data: Path | None,
    at: datetime | None,
    browser: bool,
    seed: str | None,
    announce: Callable[[str], None],
    policy: Policy | None = None,
) -> None:
    """Runs until SIGINT or SIGTERM; everything it started ends with it. `announce` is told
    the address when all is ready. A story brings its own policy."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        if data is None:
            folder = tempfile.TemporaryDirectory(prefix="fodfaeste-demo-")
            data = Path(stack.enter_context(folder))
        data.mkdir(parents=True, exist_ok=True)
        story = read_story(Path(seed)) if seed else None
        start = at or (story.start if story else coming_monday(datetime.now(COPENHAGEN)))
        stage = Stage(
            data,
            max(start, _left_at(data) or start),
            port=port,
            policy=story.policy if story else policy,
            casting=story.casting if story else None,
        )
        await stack.enter_async_context(stage)
        stack.callback(keep_clock, data, stage.clock)
        keeping = asyncio.create_task(_keep_clock(data, stage.clock))
        stack.callback(keeping.cancel)
        if seed:
            await play_seed(stage, Path(seed))
        announce(stage.address)
        if browser:
            with suppress(webbrowser.Error):
                await asyncio.to_thread(webbrowser.open, stage.address)
        await stop.wait()
