"""How fast messages may go: Telegram's limits, on the machine's monotonic time."""

import time
from datetime import datetime

from bot.clock import Clock

MOST = 256  # at once, when nothing else limits


class Bucket:
    """`rate` a second, with a burst of at most `burst`."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst = rate, burst
        self._level, self._at = burst, time.monotonic()

    def _refill(self) -> None:
        now = time.monotonic()
        self._level = min(self.burst, self._level + (now - self._at) * self.rate)
        self._at = now

    def room(self) -> int:
        self._refill()
        return int(self._level)

    def take(self) -> None:
        self._refill()
        self._level -= 1

    def wait(self) -> float:
        """Seconds until there is room for one more."""
        self._refill()
        return max(0.0, (1 - self._level) / self.rate)

    def full(self) -> bool:
        self._refill()
        return self._level >= self.burst


class Pace:
    """One bucket for the bot, one for each chat that was written to lately, and pauses after
    a 429 or a failure. Pacing is on the machine's time; pauses are on the Clock, which a
    demo moves. `resting` while it jumps: then only Telegram's own 429 slows us."""

    BURST = 5.0  # to one chat; Telegram allows short bursts

    def __init__(self, clock: Clock, bot_per_second: float, chat_per_second: float) -> None:
        self._clock = clock
        self._bot = Bucket(bot_per_second, bot_per_second)
        self._chat_rate = chat_per_second
        self._chats: dict[int, Bucket] = {}
        self._paused: dict[int, datetime] = {}
        self._all_paused: datetime | None = None
        self.resting = False

    def all_paused(self) -> bool:
        return self._all_paused is not None and self._clock.now() < self._all_paused

    def room(self) -> int:
        if self.all_paused():
            return 0
        return MOST if self.resting else self._bot.room()

    def paused(self) -> set[int]:
        now = self._clock.now()
        self._paused = {who: until for who, until in self._paused.items() if until > now}
        return set(self._paused)

    def busy(self) -> set[int]:
        """Whom nothing may be sent to at this moment."""
        busy = self.paused()
        if not self.resting:
            self._chats = {who: b for who, b in self._chats.items() if not b.full()}
            busy |= {who for who, bucket in self._chats.items() if bucket.room() < 1}
        return busy

    def sending(self, person: int) -> None:
        if self.resting:
            return
        self._bot.take()
        self._chats.setdefault(person, Bucket(self._chat_rate, self.BURST)).take()

    def pause(self, person: int | None, until: datetime) -> None:
        """This person's messages wait, or everybody's."""
        if person is None:
            self._all_paused = max(self._all_paused or until, until)
        else:
            self._paused[person] = max(self._paused.get(person, until), until)

    def next_pause_end(self) -> datetime | None:
        now = self._clock.now()
        ends = [*self._paused.values(), *([self._all_paused] if self._all_paused else [])]
        return min((end for end in ends if end > now), default=None)

    def next_change(self) -> float:
        """Seconds until looking again makes sense."""
        waits = []
        if end := self.next_pause_end():
            waits.append((end - self._clock.now()).total_seconds())
        if not self.resting:
            waits += [bucket.wait() for bucket in self._chats.values()]
            waits.append(self._bot.wait())
        return max(0.01, min((wait for wait in waits if wait > 0), default=0.01))
