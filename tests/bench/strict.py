"""A Telegram that counts: more than 30 messages in any second, or more than one a second to
a chat beyond a short burst, and it says 429. It remembers when each message came."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.wire import Chat, Wire

A_SECOND, TO_ALL, BURST = 1.0, 30, 6  # six messages within five seconds are one a second and five
TOO_MANY = (
    b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1",'
    b'"parameters":{"retry_after":1}}'
)
SENDING = {"sendMessage", "sendPhoto"}


@dataclass(slots=True)
class Came:
    at: float
    chat: int
    text: str


class StrictWire(Wire):
    """Updates are put in one by one; getUpdates waits as long as it is asked to."""

    def __init__(self, *, refuses: bool = True) -> None:
        super().__init__({})
        self._refuses = refuses
        self.came: list[Came] = []
        self.refused = 0
        self._lately: deque[float] = deque()
        self._chats: dict[int, deque[float]] = defaultdict(deque)

    def put(self, text: str, chat: int) -> float:
        """Somebody writes now; returns when that is."""
        number = self._numbered_from + len(self._updates)
        self._updates.append(self.written(text, chat, number))
        self._something.set()
        return asyncio.get_running_loop().time()

    async def updates(self, sent: Mapping[str, Any]) -> bytes:
        try:
            async with asyncio.timeout(max(int(sent.get("timeout", 0)), 0.01)):
                return await super().updates(sent)
        except TimeoutError:
            return b'{"ok":true,"result":[]}'

    def take(self, method: str, sent: Mapping[str, str]) -> bytes:
        if method not in SENDING:
            return super().take(method, sent)
        now, chat = asyncio.get_running_loop().time(), int(sent["chat_id"])
        if self._refuses and self._too_fast(now, chat):
            self.refused += 1
            return TOO_MANY
        self.came.append(Came(now, chat, sent.get("text", "")))
        self.chats.setdefault(chat, Chat())
        return super().take(method, sent)

    def _too_fast(self, now: float, chat: int) -> bool:
        while self._lately and self._lately[0] <= now - A_SECOND:
            self._lately.popleft()
        mine = self._chats[chat]
        while mine and mine[0] <= now - (BURST - 1) * A_SECOND:
            mine.popleft()
        if len(self._lately) >= TO_ALL or len(mine) >= BURST:
            return True
        self._lately.append(now)
        mine.append(now)
        return False

    def first_answer(self, chat: int, since: float, says: str) -> float | None:
        """Seconds until this chat was told so; None when it never was."""
        return next(
            (
                c.at - since
                for c in self.came
                if c.chat == chat and c.at >= since and says in c.text
            ),
            None,
        )
