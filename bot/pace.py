"""How fast messages may go: Telegram's limits, on the machine's monotonic time."""

import time
from collections import deque
from collections.abc import Callable
from datetime import datetime

from bot.clock import Clock

Time = Callable[[], float]  # seconds, of the machine's monotonic clock
MOST = 256  # at once, when nothing else limits
MINUTE = 60.0
# Telegram counts what arrives in any second. We leave a little apart, for the way there.
SECOND = 1.02
AT_ONCE = 10.0  # after a quiet moment; then evenly
SLOWEST = 0.1  # of the full rate, after one 429 on the other
FASTER = 1.02  # with each message that goes well afterwards


class Bucket:
    """`rate` a second, with a burst of at most `burst`."""

    def __init__(self, rate: float, burst: float, time: Time = time.monotonic) -> None:
        self.rate, self.burst = rate, burst
        self._time = time
        self._full_rate = rate
        self._level, self._at = burst, time()

    def _refill(self) -> None:
        now = max(self._time(), self._at)
        self._level = min(self.burst, self._level + (now - self._at) * self.rate)
        self._at = now

    def room(self) -> int:
        self._refill()
        return int(self._level)

    def take(self) -> None:
        self._refill()
        self._level -= 1
        self.rate = min(self._full_rate, self.rate * FASTER)

    def slow_down(self) -> None:
        self._refill()
        self.rate = max(self._full_rate * SLOWEST, self.rate / 2)
        self._level = min(self._level, 0.0)

    def wait(self) -> float:
        """Seconds until there is room for one more."""
        self._refill()
        return max(0.0, (1 - self._level) / self.rate)

    def full(self) -> bool:
        self._refill()
        return self._level >= self.burst


class Window(Bucket):
    """Never more than `most` in any second, and no sooner than evenly once it is busy: then
    whoever is urgent waits for one place and not for the rest of the second."""

    def __init__(self, most: float, time: Time = time.monotonic) -> None:
        super().__init__(most / SECOND, min(AT_ONCE, most), time)
        self._most, self._taken = int(most), deque[float]()

    def room(self) -> int:
        return max(0, min(super().room(), self._most - self._within()))

    def take(self) -> None:
        super().take()
        self._taken.append(self._time())
        if self._within() >= self._most:
            # From when there is room again: one, and then evenly, not a second burst.
            self._level, self._at = 1.0, self._free_at()

    def wait(self) -> float:
        free_at = self._free_at() if self._within() >= self._most else 0.0
        return max(super().wait(), free_at - self._time())

    def _free_at(self) -> float:
        return self._taken[-self._most] + SECOND

    def _within(self) -> int:
        """How many went within the last second."""
        since = self._time() - SECOND
        while self._taken and self._taken[0] <= since:
            self._taken.popleft()
        return len(self._taken)


class Pace:
    """One bucket for the bot, one for each chat that was written to lately, and pauses after
    a 429 or a failure. Pacing is on the machine's time; pauses are on the Clock, which a
    demo moves. `resting` while it jumps: then only Telegram's own 429 slows us."""

    BURST = 5.0  # to one chat; Telegram allows short bursts

    def __init__(
        self,
        clock: Clock,
        bot_per_second: float,
        chat_per_second: float,
        a_minute: int = MOST,
        time: Time = time.monotonic,
    ) -> None:
        """`a_minute`: who gets more answers than this is answered after the others."""
        self._clock, self._time = clock, time
        self._bot = Window(bot_per_second, time)
        self._chat_rate, self._a_minute = chat_per_second, a_minute
        self._chats: dict[int, Bucket] = {}
        self._answers: dict[int, deque[float]] = {}
        self._paused: dict[tuple[int, int | None], datetime] = {}
        self._dark: dict[int, datetime] = {}
        self._all_paused: datetime | None = None
        self.resting = False

    def all_paused(self) -> bool:
        return self._all_paused is not None and self._clock.now() < self._all_paused

    def room(self) -> int:
        if self.all_paused():
            return 0
        return MOST if self.resting else self._bot.room()

    def paused(self, lane: int) -> set[int]:
        """Whose messages in this lane wait: for another try, or because the chat does."""
        now = self._clock.now()
        self._paused = {which: until for which, until in self._paused.items() if until > now}
        return {person for person, of in self._paused if of is None or of == lane}

    def busy(self) -> set[int]:
        """To whom nothing may be sent at this moment."""
        if self.resting:
            return set()
        self._chats = {who: b for who, b in self._chats.items() if not b.full()}
        return {who for who, bucket in self._chats.items() if bucket.room() < 1}

    def talkative(self) -> set[int]:
        """Who got many answers within the last minute: the next ones go last."""
        since = self._time() - MINUTE
        for person, times in list(self._answers.items()):
            while times and times[0] < since:
                times.popleft()
            if not times:
                del self._answers[person]
        return {person for person, times in self._answers.items() if len(times) >= self._a_minute}

    def sending(self, person: int, *, answer: bool = False) -> None:
        if self.resting:
            return
        self._bot.take()
        self._chats.setdefault(person, Bucket(self._chat_rate, self.BURST, self._time)).take()
        if answer:
            self._answers.setdefault(person, deque()).append(self._time())

    def spare(self, part: float) -> bool:
        """Whether there is room for one more, and this part of all room is left for those in
        the outbox."""
        return not self.all_paused() and (
            self.resting or self._bot.room() > part * int(self._bot.burst)
        )

    def sending_beside(self) -> None:
        """Something goes that is not in the outbox; Telegram counts it all the same."""
        if not self.resting:
            self._bot.take()

    def pause(self, until: datetime, person: int | None = None, lane: int | None = None) -> None:
        """This person's messages in this lane wait, or all of theirs, or everybody's."""
        if person is None:
            self._all_paused = max(self._all_paused or until, until)
        else:
            which = (person, lane)
            self._paused[which] = max(self._paused.get(which, until), until)

    def pause_lane(self, until: datetime, lane: int) -> None:
        """Everybody's messages in this lane wait; more urgent ones go."""
        self._dark[lane] = max(self._dark.get(lane, until), until)

    def dark(self) -> set[int]:
        """The lanes that wait."""
        now = self._clock.now()
        self._dark = {lane: until for lane, until in self._dark.items() if until > now}
        return set(self._dark)

    def forget_pauses(self) -> None:
        """The clock went back: what was to last seconds would last an hour."""
        self._paused, self._dark, self._all_paused = {}, {}, None

    def slow_down(self) -> None:
        """We were told that this is too fast."""
        self._bot.slow_down()

    def next_pause_end(self) -> datetime | None:
        now = self._clock.now()
        ends = [*self._paused.values(), *self._dark.values()]
        ends += [*([self._all_paused] if self._all_paused else [])]
        return min((end for end in ends if end > now), default=None)

    def next_change(self, otherwise: float) -> float:
        """Seconds until looking again makes sense."""
        waits = [otherwise]
        if end := self.next_pause_end():
            waits.append((end - self._clock.now()).total_seconds())
        if not self.resting:
            waits += [bucket.wait() for bucket in self._chats.values()]
            waits.append(self._bot.wait())
        return max(0.01, min(wait for wait in waits if wait > 0))
