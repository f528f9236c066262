"""Arrivals that fail alone while the database takes everything else. Once may be chance; again
and again over a while it is the arrival, and it must not block the queue for ever.
"""

import time

TIMES = 5  # each of them several tries, with a write of our own before and after that went well
OVER = 30.0  # seconds at least
MOST = 1000  # remembered; more at once is no longer about single arrivals


class Suspects:
    def __init__(self) -> None:
        self._seen: dict[str, tuple[int, float]] = {}

    def again(self, key: str) -> bool:
        """It failed once more. True when it has been given every chance."""
        times, since = self._seen.pop(key, (0, time.monotonic()))
        self._seen[key] = times + 1, since
        while len(self._seen) > MOST:
            del self._seen[next(iter(self._seen))]
        return times + 1 >= TIMES and time.monotonic() - since >= OVER

    def cleared(self, key: str) -> None:
        self._seen.pop(key, None)

    def __len__(self) -> int:
        return len(self._seen)
