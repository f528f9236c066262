"""red_to_device_*: from the citizen's words of danger, posted, to the red card in the caseworker's
chat. The real command as a process, a local Telegram as another, real time and real loopback.

Quiet, and while 10,000 reminders wait and leave at Telegram's pace.
"""

import asyncio
import json
import random
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

import httpx
from sqlalchemy import func, select
from sqlmodel import col

from bot.render import pack
from flows.effects import Lane
from flows.texts import words
from storage import people
from storage.migrate import upgrade
from storage.queue import put
from storage.store import Store
from storage.tables import Address, Outgoing
from storage.tx import Tx
from storage.vault import Vault
from tests.bench import crowd, serving
from tests.bench.rows import Row
from tests.whole import KEY

QUIET, BURST, REMINDERS, READERS, CASEWORKERS = 200, 120, 10_000, 400, 20
DANGER, CARD = "jeg vil ikke leve mere", "RØD"
REMINDER = "Godmorgen. Du møder kl. 8.30 hos Genbrugsbutikken. Er du klar?"
LIMIT = 1.0  # seconds
TOO_LONG = 30.0  # seconds for one card; then it hangs
APART = (0.05, 0.45)  # seconds between two: nobody waits for the moment that suits us


@dataclass(slots=True)
class Phones:
    """The people's side of the local Telegram."""

    client: httpx.AsyncClient
    changed: dict[int, asyncio.Event] = field(default_factory=dict)
    at: dict[int, float] = field(default_factory=dict)  # when something last came into a chat

    async def ask(self, verb: str, path: str, body: object = None) -> Any:
        answer = await self.client.request(verb, path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def many(self, names: Sequence[str]) -> list[int]:
        """New people; each has pressed Start before the assistant runs."""
        found = []
        for name in names:
            new = await self.ask("POST", "/local/people", {"name": name})
            found.append(int(new["user_id"]))
            await self.writes(found[-1], "hej")
        offset = 0
        while told := await self.bot("getUpdates", offset=offset):
            offset = told[-1]["update_id"] + 1  # taken, and answered by nobody
        return found

    async def bot(self, method: str, **given: Any) -> Any:
        return (await self.ask("POST", f"/bot{serving.TOKEN}/{method}", given))["result"]

    async def writes(self, who: int, text: str) -> None:
        await self.ask(
            "POST", f"/local/people/{who}/messages?token={serving.TOKEN}", {"text": text}
        )

    async def listen(self) -> None:
        """Notes when something comes into a chat; for ever."""
        async with self.client.stream("GET", "/local/events", timeout=None) as events:
            async for line in events.aiter_lines():
                chat = json.loads(line[6:]).get("chat") if line.startswith("data: ") else None
                if chat in self.changed:
                    self.at[chat] = time.monotonic()
                    self.changed[chat].set()

    async def red(self, citizen: int, caseworker: int) -> float:
        """Seconds from the words to the card."""
        self.changed[caseworker].clear()
        before = await self._newest(caseworker)
        begun = time.monotonic()
        await self.writes(citizen, DANGER)
        async with asyncio.timeout(TOO_LONG):
            while True:
                await self.changed[caseworker].wait()
                self.changed[caseworker].clear()
                came = self.at[caseworker]
                new = await self._chat(caseworker, before)
                if any(entry["text"].startswith(CARD) and entry["buttons"] for entry in new):
                    return came - begun

    async def _chat(self, who: int, after: int) -> Any:
        return await self.ask(
            "GET", f"/local/people/{who}/chat?after={after}&token={serving.TOKEN}"
        )

    async def _newest(self, who: int) -> int:
        chat = await self._chat(who, 0)
        return int(chat[-1]["message_id"]) if chat else 0


@dataclass(frozen=True, slots=True)
class Town:
    """Chats: of each citizen the caseworker's; and of who only gets reminders."""

    pairs: list[tuple[int, int]]
    readers: list[int]


async def rows(
    *, quiet: int = QUIET, burst: int = BURST, reminders: int = REMINDERS, readers: int = READERS
) -> list[Row]:
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=crowd.folder())))
        path = scratch / "red.db"
        local = stack.enter_context(serving.telegram(scratch))
        async with _phones(local.address) as phones:
            town = await _settle(phones, path, quiet + burst, readers)
            with serving.serve(local, path):
                calm = await _each(phones, town.pairs[: quiet + 1])
            _remind(path, town.readers, reminders)
            with serving.serve(local, path):
                hurried = await _each(phones, town.pairs[quiet + 1 :])
                left = _waiting(path)
    assert left, "the reminders were all sent before the last one wrote: no burst"
    about = f"words posted to card shown, {CASEWORKERS} caseworkers, `serve` on SQLite, loopback"
    while_ = f"while {reminders:,} reminders leave at 30/s ({left:,} still waited at the end)"
    return [_row("red_to_device_p99", calm, about),
            _row("red_to_device_p99_burst", hurried, f"{about}, {while_}")]  # fmt: skip


def _row(name: str, took: Sequence[float], about: str) -> Row:
    ordered = sorted(took)
    p99 = ordered[max(0, ceil(len(ordered) * 0.99) - 1)]
    note = f"{about}; median {median(took):.3f} s, longest {ordered[-1]:.3f} s"
    return Row(name, "s", p99, len(took), note, limit=LIMIT)


async def _each(phones: Phones, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """The first one finds the assistant still starting, and is not measured."""
    rng, took = random.Random(len(pairs)), []
    for place, (citizen, caseworker) in enumerate(pairs):
        seconds = await phones.red(citizen, caseworker)
        if place:
            took.append(seconds)
        await asyncio.sleep(rng.uniform(*APART))
    return took


@asynccontextmanager
async def _phones(address: str) -> AsyncIterator[Phones]:
    limits = httpx.Limits(keepalive_expiry=2)  # shorter than the server's own
    async with httpx.AsyncClient(
        base_url=address, timeout=60, trust_env=False, limits=limits
    ) as client:
        phones = Phones(client)
        listening = asyncio.create_task(phones.listen())
        try:
            yield phones
        finally:
            listening.cancel()
            with suppress(asyncio.CancelledError, httpx.HTTPError):
                await listening


# --- who there is, and what waits -----------------------------------------------------------


async def _settle(phones: Phones, path: Path, reds: int, readers: int) -> Town:
    reds += 2  # the first of each part is not measured
    staff = await phones.many([f"Mette {n}" for n in range(CASEWORKERS)])
    citizens = await phones.many([f"Borger {n}" for n in range(reds)])
    others = await phones.many([f"Læser {n}" for n in range(readers)])
    phones.changed |= {chat: asyncio.Event() for chat in staff}
    upgrade(f"sqlite:///{path}")
    with _store(path) as store, store.transaction(datetime.now(UTC)) as tx:
        workers = [_linked(tx, people.add_staff(tx, "caseworker", "Mette"), chat) for chat in staff]
        for place, chat in enumerate((*citizens, *others)):
            _citizen(tx, chat, workers[place % CASEWORKERS])
    pairs = [(chat, staff[place % CASEWORKERS]) for place, chat in enumerate(citizens)]
    return Town(pairs, others)


def _citizen(tx: Tx, chat: int, caseworker: int) -> None:
    """Takes part; nothing is planned, so nothing else happens."""
    today, id_ = tx.now.date(), people.add_citizen(tx, "Amina")
    people.add_placement(
        tx, id_, workplace="Genbrugsbutikken", first=today, last=today + timedelta(weeks=13),
        schedule="mon-fri 08:30-12:30", phase="startup", chain={"caseworker": caseworker},
    )  # fmt: skip
    tx.change_person(_linked(tx, id_, chat), participation="joined")


def _linked(tx: Tx, person: int, chat: int) -> int:
    tx.add(Address, person_id=person, channel="telegram", value=str(chat), dead_code="")
    return person


def _remind(path: Path, readers: Sequence[int], count: int) -> None:
    body = {"text": [pack(words(REMINDER))], "buttons": []}
    with _store(path) as store, store.transaction(datetime.now(UTC)) as tx:
        chats = list(tx.at_chats({str(chat) for chat in readers}).values())
        for n in range(count):
            person = chats[n % len(chats)]
            put(tx, person, "say", body, lane=Lane.reminder, turn="bench", citizen_id=person)


def _waiting(path: Path) -> int:
    waits = select(func.count()).where(
        col(Outgoing.turn) == "bench", col(Outgoing.status) == "waiting"
    )
    with _store(path) as store, store.reading() as connection:
        return int(connection.execute(waits).scalar_one())


@contextmanager
def _store(path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{path}", Vault([KEY]))
    try:
        yield store
    finally:
        store.close()
