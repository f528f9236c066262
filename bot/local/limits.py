"""How fast a bot may write: 30 a second in all, 1 a second to one chat with a small burst.

Measured on real time: the virtual clock jumps, a wire does not.
"""

import math
import time
from dataclasses import dataclass, field

from bot.local.refusals import too_many_requests

PER_BOT = 30
PER_CHAT = 1
CHAT_BURST = 5
_LIMITED = ("send", "edit", "copy", "forward")


@dataclass(slots=True)
class Bucket:
    per_second: float
    burst: float
    left: float
    since: float

    def wait(self, now: float) -> float:
        """Seconds until one more fits; 0 when it fits now."""
        self.left = min(self.burst, self.left + (now - self.since) * self.per_second)
        self.since = now
        return max(0.0, (1 - self.left) / self.per_second)


@dataclass(slots=True)
class Limits:
    on: bool = False
    _buckets: dict[tuple[str, str], Bucket] = field(default_factory=dict)

    def check(self, token: str, method: str, chat_id: str) -> None:
        if not self.on or not method.startswith(_LIMITED) or method == "sendchataction":
            return
        now = time.monotonic()
        buckets = [
            self._bucket((token, ""), PER_BOT, PER_BOT, now),
            self._bucket((token, chat_id), PER_CHAT, CHAT_BURST, now),
        ]
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.left -= 1

    def _bucket(self, key: tuple[str, str], per_second: float, burst: float, now: float) -> Bucket:
        return self._buckets.setdefault(key, Bucket(per_second, burst, burst, now))
