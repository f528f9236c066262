"""Counts what was turned away, and says so in the log once a minute and not once a call."""

import time
from collections.abc import Callable

import structlog

from bot.metrics import Metrics

log = structlog.get_logger(__name__)
MINUTE = 60.0


class Tally:
    def __init__(self, metrics: Metrics, now: Callable[[], float] = time.monotonic) -> None:
        self._metrics, self._now = metrics, now
        self._unsaid: dict[str, int] = {}
        self._said_at: dict[str, float] = {}

    def add(self, what: str) -> None:
        """`what` is one of our own few words, never something that came from outside."""
        self._metrics.turned_away.labels(what).inc()
        self._unsaid[what] = self._unsaid.get(what, 0) + 1
        if self._now() - self._said_at.get(what, -MINUTE) >= MINUTE:
            log.warning("turned_away", what=what, times=self._unsaid.pop(what))
            self._said_at[what] = self._now()
