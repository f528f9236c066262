"""Threads for where nobody has to wait: in a simulation, and while a story is played."""

from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any


class Inline(ThreadPoolExecutor):
    """What would run in a thread runs at once: handing it over costs as much as the work, and
    a run comes out the same each time. Not for what waits for something in the event loop."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        future = get_running_loop().create_future()  # asyncio takes it as its own
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future
