"""Several real `serve` processes on one PostgreSQL, behind one webhook, and the people who write
to them through a local Telegram."""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.request import urlopen

from sqlalchemy import create_engine, text

from bot.clock import RealClock
from bot.local import LocalTelegram, people
from storage import people as rows
from storage.store import Store
from storage.tables import Address
from storage.vault import Vault
from tests.commands.conftest import KEY
from tests.local.conftest import served
from tests.replicas.proxy import Wire, free_port, wire

PROGRAM = Path(__file__).parents[2] / "run_bot.py"
TOKEN = "4242:replicas"
SEED = int(os.environ.get("SEED") or 2026)
SECONDS = float(os.environ.get("SECONDS") or 300)  # of a soak
FIRST_CHAT = 7001
PATIENCE = 40.0
# The cluster is measured here, not Telegram's patience.
POLICY = """
[limits]
bot_per_second = 1000
chat_per_second = 30
person_per_minute = 1000
answered_per_minute = 1000
"""
COMMANDS = ("/hjaelp", "/ring", "/menu")  # each of them is answered at once


def note(**numbers: object) -> None:
    """Shown with a failure, and with `pytest -rP`."""
    shown = (
        f"{name}={n:.3g}" if isinstance(n, float) else f"{name}={n}" for name, n in numbers.items()
    )
    sys.stdout.write(f"SEED={SEED} {' '.join(shown)}\n")


def settle(url: str, citizens: int) -> None:
    """Citizens who take part already, half of them with each of two caseworkers."""
    store = Store(url, Vault([b"k" * 32]))
    with store.transaction(datetime.now(UTC)) as tx:
        helpers = [rows.add_staff(tx, "caseworker", name) for name in ("Mette", "Søren")]
        everybody = [*helpers]
        for number in range(citizens):
            citizen = rows.add_citizen(tx, f"Borger {number}")
            tx.change_person(citizen, participation="joined")
            # Not yet: no shift, whatever the day and hour, so the bot begins nothing itself.
            first = tx.now.date() + timedelta(weeks=2)
            last = first + timedelta(weeks=13)
            rows.add_placement(
                tx, citizen, workplace="Genbrug", first=first, last=last, phase="startup",
                schedule="mon-fri 08:30-12:30", chain={"caseworker": helpers[number % 2]},
            )  # fmt: skip
            everybody.append(citizen)
        for chat, person in enumerate(everybody, FIRST_CHAT):
            tx.add(Address, person_id=person, channel="telegram", value=str(chat), dead_code="")
    store.close()


@dataclass
class Process:
    """One `serve`."""

    port: int
    running: "subprocess.Popen[bytes]"
    log: Path

    @property
    def gone(self) -> bool:
        return self.running.poll() is not None

    def kill(self) -> None:
        self.running.kill()
        self.running.wait()

    def events(self, *names: str) -> list[dict[str, Any]]:
        said = self.log.read_text(encoding="utf-8").splitlines()
        lines = [json.loads(line) for line in said if line.startswith("{")]
        return [line for line in lines if line["event"] in names]

    async def metric(self, name: str) -> float:
        """0 where it cannot be had: the process is away."""

        def read() -> str:
            with urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=20) as answer:
                return str(answer.read().decode())

        try:
            shown = await asyncio.to_thread(read)
        except OSError:
            return 0.0
        return sum(float(n) for n in re.findall(rf"^{name}(?:{{.*}})? (\S+)$", shown, re.M))


@dataclass
class Cluster:
    telegram: LocalTelegram
    balancer: Wire
    database: str  # as the processes reach it
    direct: str  # as the test looks into it
    folder: Path
    address: str
    chats: list[int]
    chance: random.Random
    processes: list[Process] = field(default_factory=list)
    written: list[tuple[int, int, str]] = field(default_factory=list)  # chat, update, words

    # --- what happens -----------------------------------------------------------------------

    async def starts(self, port: int) -> Process:
        ours = {name: value for name, value in os.environ.items() if "FODFAESTE" not in name}
        policy = self.folder / "policy.toml"
        policy.write_text(POLICY, encoding="utf-8")
        given = {
            "telegram_token": TOKEN, "telegram_api": self.address, "database": self.database,
            "keys": KEY, "listen": f"127.0.0.1:{port}", "log": "json", "policy": str(policy),
            "webhook_url": f"http://127.0.0.1:{self.balancer.port}/telegram",
            "webhook_secret": "hemmelig",
        }  # fmt: skip
        settings = {f"FODFAESTE_{name.upper()}": value for name, value in given.items()}
        log = self.folder / f"serve-{port}-{len(self.processes)}.log"
        with log.open("wb") as said:
            running = subprocess.Popen(
                [sys.executable, PROGRAM, "serve"], cwd=self.folder, env={**ours, **settings},
                stdout=said, stderr=said,
            )  # fmt: skip
        process = Process(port, running, log)
        self.processes.append(process)
        return process

    async def until_serving(self) -> None:
        for process in self.alive:
            log = process.log.read_text
            await until(lambda process=process: process.gone or process.events("serving"), log)
            assert not process.gone, log()

    async def write(self, messages: int, pause: float = 0.0) -> None:
        """So many messages from citizens chosen by chance."""
        bot = self.telegram.world.bot(TOKEN)
        for _ in range(messages):
            chat = self.chance.choice(self.chats[2:])
            words = self.chance.choice(COMMANDS)
            said = people.write(self.telegram.world, bot, self.telegram.world.person(chat), words)
            self.written.append((chat, said["update_id"], words))
            await asyncio.sleep(self.chance.random() * 2 * pause)

    async def settled(self, patience: float = PATIENCE) -> float:
        """Everything taken, committed and sent; how long that took."""
        begun = monotonic()
        await until(lambda: not self.telegram.unacknowledged(TOKEN), self.state, patience)
        await until(lambda: not self._count(UNSENT), self.state, patience)
        return monotonic() - begun

    async def sender(self) -> Process:
        """The one that sends; there is never more than one."""
        found: list[Process] = []

        async def look() -> bool:
            found[:] = [p for p in self.alive if await p.metric("fodfaeste_leads")]
            return bool(found)

        await until(look, self.state)
        assert len(found) == 1, self.state()
        return found[0]

    @property
    def alive(self) -> list[Process]:
        return [process for process in self.processes if not process.gone]

    # --- what is there afterwards -----------------------------------------------------------

    def asks(self, words: str) -> list[Any]:
        engine = create_engine(self.direct)
        try:
            with engine.connect() as connection:
                return list(connection.execute(text(words)))
        finally:
            engine.dispose()

    def _count(self, words: str) -> int:
        try:
            return int(self.asks(words)[0][0])
        except Exception:  # the database is away as the test wants it; asked again
            return 1

    def events(self, *names: str) -> list[dict[str, Any]]:
        return [event for process in self.processes for event in process.events(*names)]

    def state(self) -> str:
        logs = [f"{p.log.name}:\n" + p.log.read_text(encoding="utf-8")[-2500:] for p in self.alive]
        held = self.telegram.unacknowledged(TOKEN)
        return f"SEED={SEED} {held} held, {len(self.alive)} alive\n" + "\n".join(logs)

    def nothing_lost(self, repeats: int = 0) -> int:
        """Every message is committed and answered once; what was sent twice is what doubt
        allows. How many were."""
        keys = {f"tg:4242:{update}" for _chat, update, _words in self.written}
        handled = {row.key for row in self.asks("SELECT key FROM handled")}
        assert not keys - handled, f"SEED={SEED} lost: {sorted(keys - handled)}"
        turns = Counter(row.turn for row in self.asks("SELECT turn FROM outgoing"))
        assert {turns[key] for key in keys} == {1}, [k for k in keys if turns[k] != 1]
        again = 0
        for chat in self.chats:
            theirs = [words for who, _update, words in self.written if who == chat]
            heard = [
                m.words for m in self.telegram.chat(TOKEN, chat).messages.values() if m.from_bot
            ]
            again += len(heard) - len(theirs)
            assert len(heard) >= len(theirs), (chat, theirs, heard)
        assert again <= repeats, f"SEED={SEED}: {again} were sent again"
        return again

    def in_order(self) -> None:
        """What each person was told left in the order in which it was committed."""
        sent = self.asks("SELECT person_id, id, message_id FROM outgoing ORDER BY id")
        by_person: dict[int, list[int]] = {}
        for row in sent:
            by_person.setdefault(row.person_id, []).append(row.message_id)
        for numbers in by_person.values():
            assert numbers == sorted(numbers), numbers


# What waits for its hour is settled: who has a gap in a chain hears of it when the office opens.
UNSENT = (
    "SELECT count(*) FROM outgoing WHERE status NOT IN ('sent', 'failed', 'dropped') "
    "AND (not_before IS NULL OR not_before <= now())"
)


async def until(
    true: Callable[[], Any], explain: Callable[[], str], patience: float = PATIENCE
) -> None:
    end = monotonic() + patience
    while True:
        answer = await true() if asyncio.iscoroutinefunction(true) else true()
        if answer:
            return
        assert monotonic() < end, explain()
        await asyncio.sleep(0.05)


@asynccontextmanager
async def cluster(
    direct: str, folder: Path, *, processes: int = 3, database: str = "", citizens: int = 20
) -> AsyncIterator[Cluster]:  # fmt: skip
    settle(direct, citizens)
    ports = [free_port() for _ in range(processes)]
    telegram = LocalTelegram(RealClock())
    await telegram.start()
    chats = [
        telegram.add_person(f"P{n}", "citizen", user_id=n)
        for n in range(FIRST_CHAT, FIRST_CHAT + citizens + 2)
    ]
    async with served(telegram.routes(), telegram.stop) as address, wire(*ports) as balancer:
        made = Cluster(
            telegram, balancer, database or direct, direct, folder, address, chats,
            random.Random(SEED),
        )  # fmt: skip
        try:
            for port in ports:
                await made.starts(port)
            await made.until_serving()
            yield made
        finally:
            for process in made.alive:
                process.kill()
