"""Who writes more than anybody can be answered. Judged when it comes in, by counting only.

Danger is never judged, and a button counts long after words do not. A person who writes a
thousand messages in a minute gets an answer to the first of them, one sentence that says
so, and the others wait for nobody: their turns would be work for nothing, and a thousand
times the same question. Only the last minute is known, in memory: after a restart, and in
each replica, the counting begins anew.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from bot.arrivals import Arrival
from flows.events import Commanded, Pressed, Sent, Wrote
from flows.policy import Limits

WINDOW = timedelta(minutes=1)
MOST_CHATS = 10_000
PRESSES = 5  # times as many as words: nobody is that quick, a program is
TELL, QUIET = "tell", "quiet"


@dataclass(slots=True)
class _Lately:
    """One chat's last minute: what was taken, by kind, and which arrival says that it is much.
    The keys are kept because Telegram brings one again whose commit failed."""

    taken: dict[str, dict[str, datetime]] = field(default_factory=dict)
    told: dict[str, datetime] = field(default_factory=dict)

    def forget(self, now: datetime) -> None:
        # abs(): a clock that was set back must not keep anybody waiting.
        for kept in (*self.taken.values(), self.told):
            for key in [key for key, at in kept.items() if abs(now - at) >= WINDOW]:
                del kept[key]

    def empty(self) -> bool:
        return not self.told and not any(self.taken.values())


class Crowd:
    def __init__(self, limits: Limits, now: Callable[[], datetime]) -> None:
        self._most = {
            "words": limits.answered_per_minute,
            "presses": limits.answered_per_minute * PRESSES,
            "tries": limits.tries_per_minute,
        }
        self._now = now
        self._chats: dict[str, _Lately] = {}  # who wrote longest ago comes first

    def __len__(self) -> int:
        return len(self._chats)

    def judge(self, arrival: Arrival) -> Arrival:
        """The arrival; marked, when it is more than can be answered."""
        kind = _kind(arrival)
        if not kind or not arrival.chat:
            return arrival
        now = self._now()
        lately = self._of(arrival.chat, now)
        taken = lately.taken.setdefault(kind, {})
        if arrival.key in taken or len(taken) < self._most[kind]:
            taken.setdefault(arrival.key, now)
            return arrival
        if not lately.told:
            lately.told[arrival.key] = now
        return replace(arrival, over=TELL if arrival.key in lately.told else QUIET)

    def _of(self, chat: str, now: datetime) -> _Lately:
        lately = self._chats.pop(chat, None) or _Lately()
        lately.forget(now)
        self._tidy(now)
        self._chats[chat] = lately
        return lately

    def _tidy(self, now: datetime) -> None:
        """Two of the oldest with each new one, so it never takes long; at the bound they go
        whatever they did."""
        for chat in list(islice(self._chats, 2)):
            self._chats[chat].forget(now)
            if self._chats[chat].empty() or len(self._chats) >= MOST_CHATS:
                del self._chats[chat]


def _kind(arrival: Arrival) -> str:
    """What it counts as; nothing for what is always heard."""
    match arrival.event:
        case Wrote(heard=heard):
            return "words" if heard.crisis == "none" else ""
        case Pressed():
            return "presses"
        case Commanded():
            return "tries" if arrival.token else "presses" if arrival.callback else "words"
        case Sent():
            return "words"
        case _:
            return "presses" if arrival.callback else ""
