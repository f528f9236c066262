"""A connection to PostgreSQL that does not wait for ever.

TCP notices a machine that is gone; it does not notice a server that hangs, or something on the
way that keeps the connection open and lets nothing through. Without a limit of our own the one
writer of a process would stand still until somebody comes.
"""

from collections.abc import Generator
from time import monotonic
from typing import Any

import psycopg

SILENCE = 10.0  # seconds without a byte from the server, whatever was asked


class NoAnswer(psycopg.OperationalError):
    """The database has not answered for 10 seconds; what became of the statement is not known."""

    def __str__(self) -> str:
        return self.__doc__ or ""


class Impatient(psycopg.Connection[Any]):
    """Closed as soon as the server is silent for too long: whatever comes later is not ours."""

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        try:
            return super().wait(_answered(gen), interval, timeout)
        except NoAnswer:
            self.pgconn.finish()
            raise


def _answered(gen: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
    """The same, until nothing has moved for so long."""
    moved = monotonic()
    try:
        wants = next(gen)
        while True:
            ready = yield wants
            if ready:
                moved = monotonic()
            elif monotonic() - moved > SILENCE:
                raise NoAnswer
            wants = gen.send(ready)
    except StopIteration as end:
        return end.value
