"""Which of those who wait come into the next commit: the first ones, but only a few of each
person. One person's arrivals are rounds of one transaction, and everybody's answer waits for
all of them; so the rest of one who sends a hundred comes in the commits after it.
"""

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from bot.arrivals import Arrival

OF_ONE = 8  # arrivals of one person in one commit
Waiting = TypeVar("Waiting")


def share(
    waiting: deque[Waiting], most: int, arrival: Callable[[Waiting], Arrival | None]
) -> list[Waiting]:
    """Taken out of `waiting`, in order; what stays behind keeps its order too."""
    chosen: list[Waiting] = []
    later: list[Waiting] = []
    taken: dict[str | int, int] = {}
    full: set[str | int] = set()
    while waiting and len(chosen) < most:
        one = waiting.popleft()
        came = arrival(one)
        who = _whose(came) if came else ""
        # What is not answered costs no round, but it does not overtake either.
        if who and came and not came.over:
            taken[who] = taken.get(who, 0) + 1
            if taken[who] > OF_ONE:
                full.add(who)
        (later if who in full else chosen).append(one)
    waiting.extendleft(reversed(later))
    return chosen


def _whose(arrival: Arrival) -> str | int:
    return arrival.chat or arrival.person or ""
