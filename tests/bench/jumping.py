"""Virtual time: an event loop whose clock jumps to the next timer when nothing is ready.

What would run in a thread runs at once, so that nothing depends on the machine. An hour of
sending takes as long as its work does, and measures the same everywhere.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, TypeVar

STEP = 1e-7  # seconds: time that stands still lets who waits for a hair's breadth wait for ever
Result = TypeVar("Result")


class _Jumping(selectors.SelectSelector):
    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        ready = super().select(0)
        if timeout is None and not ready:
            raise RuntimeError("everybody waits for something that never comes")
        if not ready and timeout is not None and timeout > 0:
            self.now += timeout
        self.now += STEP
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, work: Callable[..., Any], *given: Any
    ) -> "asyncio.Future[Any]":
        done = self.create_future()
        try:
            done.set_result(work(*given))
        except Exception as error:
            done.set_exception(error)
        return done


class JumpingClock:
    """bot.clock.Clock on the loop's time."""

    def __init__(self, start: datetime, time: Callable[[], float]) -> None:
        self._start, self._time = start, time

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._time())

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:
            await asyncio.sleep(left)


def run(work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        return runner.run(work())
