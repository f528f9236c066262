"""The demo that is killed goes on where it was: its clock is never set back."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import VirtualClock
from bot.local import demo

MONDAY = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)


async def test_the_clock_is_kept_while_the_demo_runs_and_not_only_at_its_end(
    tmp_path: Path,
) -> None:
    clock = VirtualClock(MONDAY + timedelta(days=9))
    keeping = asyncio.create_task(demo._keep_clock(tmp_path, clock))
    while not (tmp_path / demo.CLOCK).exists():
        await asyncio.sleep(0)
    kept = demo._left_at(tmp_path)
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    assert kept is not None
    assert timedelta() <= clock.now() - kept < timedelta(seconds=30)
    assert [file.name for file in tmp_path.iterdir()] == [demo.CLOCK]
