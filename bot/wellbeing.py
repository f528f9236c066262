"""Whether the database takes what is written: told once in words when it does not any more, and
once when it does again. /health/ready and /metrics read it from the metrics.
"""

import time

import structlog

from bot.metrics import Metrics
from storage.trouble import Trouble, trouble

log = structlog.get_logger(__name__)
SAID_AGAIN = 60.0  # seconds: a log that is read later still shows how long it took
SERIOUS = frozenset(Trouble) - {Trouble.busy, Trouble.unclear}
GOES_ON = "Nothing is acknowledged meanwhile and nothing is lost; it goes on by itself."
WHAT = {
    Trouble.full: "The disk is full: make room where the database lies.",
    Trouble.read_only: "The database is read-only: make it writable, or start its primary.",
    Trouble.refused: "The disk refuses to write or to open the database: is it mounted read-only, "
    "failing, or is a quota used up?",
    Trouble.broken: "The database is damaged: stop serve and restore the last good backup.",
    Trouble.memory: "The database is out of memory: give it more, or find what uses it up.",
    Trouble.away: "The database does not answer: start it, or mend the way to it.",
    Trouble.unclear: "The database takes nothing at the moment: its own log says why.",
}


class Wellbeing:
    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._since = self._said = 0.0

    @property
    def ill(self) -> bool:
        return bool(self._since)

    def failed(self, error: Exception, *, surely: bool = False) -> None:
        """A commit failed. `surely`: not even a small write of our own was taken."""
        what = trouble(error)
        self._metrics.failed_commits.labels(what or "arrival").inc()
        if what is None or not (surely or what in SERIOUS):
            return
        self._since = self._since or time.time()
        self._metrics.trouble = WHAT.get(what, WHAT[Trouble.unclear])
        if time.monotonic() - self._said > SAID_AGAIN:
            self._said = time.monotonic()
            log.error("database_trouble", reason=what, what=f"{self._metrics.trouble} {GOES_ON}")

    def well(self) -> None:
        """A commit went through."""
        if self.ill:
            log.warning("database_well", after_seconds=round(time.time() - self._since, 1))
            self._since = self._said = 0.0
            self._metrics.trouble = ""
