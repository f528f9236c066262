"""A hundred citizens who write and press, and their two caseworkers who take what comes of it:
in the chat, at the desk and through links in mails, all at the same time, on several replicas."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter
from typing import Any

from bot.arrivals import Arrival, read_link
from flows.cases import Do
from flows.events import StaffActed
from storage.tables import Alarm, Case, Task
from tests.whole import WholeChat, pressed, written

SAYS = ("/hjaelp", "/menu", "/fravaer", "/fravaer", "ring til mig", "jeg vil ikke leve mere")
AT_DESK = (Do.take, Do.note, Do.contacted, Do.no_answer)


@dataclass
class OfficeHours:
    replicas: list[WholeChat]
    chance: random.Random
    took: list[float] = field(default_factory=list)  # seconds from arrival to commit
    keys: list[str] = field(default_factory=list)
    did: Counter[str] = field(default_factory=Counter)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def citizen(self, chat: int, times: int) -> None:
        for _ in range(times):
            # As fast as nobody is; but the answer to the last thing has had a chance to come.
            await asyncio.sleep(self.chance.random() * 0.3)
            buttons = self._buttons(chat)
            if buttons and self.chance.random() < 0.6:
                message, data = self.chance.choice(buttons)
                await self._update("pressed", pressed(data, chat, message))
            else:
                await self._update("wrote", written(self.chance.choice(SAYS), chat))

    async def caseworker(self, chat: int, person: int, while_: "asyncio.Future[Any]") -> None:
        while not while_.done():
            how = self.chance.choice((self._card, self._desk, self._link))
            if not await how(chat, person):
                await asyncio.sleep(0.01)

    async def _card(self, chat: int, _person: int) -> bool:
        buttons = [one for one in self._buttons(chat) if one[1].startswith("t:")]
        if buttons:
            message, data = self.chance.choice(buttons)
            await self._update("card", pressed(data, chat, message))
        return bool(buttons)

    async def _desk(self, _chat: int, person: int) -> bool:
        cases = await asyncio.to_thread(self.replicas[0].rows, Case)
        if cases:
            case = self.chance.choice(cases)
            act = StaffActed(case.id, self.chance.choice(AT_DESK), "Talt med", "", None)
            key = f"desk:test:{next(self._numbers)}"
            await self._arrival("desk", Arrival(key, act, person=person, citizen=case.citizen_id))
        return bool(cases)

    async def _link(self, _chat: int, person: int) -> bool:
        tasks = await asyncio.to_thread(self.replicas[0].rows, Task, person_id=person, closed=False)
        if tasks:
            task, nonce = self.chance.choice(tasks), str(next(self._numbers))
            await self._arrival("link", read_link(task.id, "take", person, nonce))
        return bool(tasks)

    def _buttons(self, chat: int) -> list[tuple[int, str]]:
        newest = self.replicas[0].chat(chat)[-5:]
        return [
            (message.id, button["callback_data"])
            for message in newest
            for button in message.buttons
            if "callback_data" in button
        ]

    async def _update(self, what: str, raw: dict[str, Any]) -> None:
        self.keys.append(f"tg:1:{raw['update_id']}")
        await self._timed(what, self.chance.choice(self.replicas).takes(raw))

    async def _arrival(self, what: str, arrival: Arrival) -> None:
        self.keys.append(arrival.key)
        await self._timed(what, self.chance.choice(self.replicas).batches.take(arrival))

    async def _timed(self, what: str, work: Any) -> None:
        begun = perf_counter()
        await work
        self.took.append(perf_counter() - begun)
        self.did[what] += 1

    async def all_day(self, chats: list[int], staff: list[tuple[int, int]], times: int) -> float:
        """Everybody at once, each as soon as the last thing is stored; how long that took."""
        begun = perf_counter()
        citizens = asyncio.gather(*(self.citizen(chat, times) for chat in chats))
        await asyncio.gather(citizens, *(self.caseworker(c, p, citizens) for c, p in staff))
        took = perf_counter() - begun
        for replica in self.replicas:
            assert await replica.assistant.until_idle(90), replica.rows(Alarm)
        return took

    def slowest(self, share: float = 0.95) -> float:
        return sorted(self.took)[int(len(self.took) * share)]
