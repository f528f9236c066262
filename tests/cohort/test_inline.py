"""What would run in a thread runs at once, and fails as it would have failed there."""

from asyncio import get_running_loop

import pytest

from bot.simulate.inline import Inline


def fails() -> None:
    raise OSError("no space left")


async def test_it_is_done_before_anybody_waits_for_it() -> None:
    done: list[int] = []
    waits = get_running_loop().run_in_executor(Inline(1), done.append, 7)
    assert done == [7]
    await waits


async def test_what_fails_is_not_swallowed() -> None:
    with pytest.raises(OSError, match="no space left"):
        await get_running_loop().run_in_executor(Inline(1), fails)
