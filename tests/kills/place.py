"""The processes: one local Telegram that lives on, one mailbox, and `serve`, which is killed and
started again on the same database. And the wire to the people's side of that Telegram.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from bot.clock import RealClock
from bot.local import Mailbox
from tests.commands.conftest import KEY

PROGRAM = Path(__file__).parents[2] / "run_bot.py"
TOKEN = "4242:killed-again-and-again"
PATIENCE = 60.0


@dataclass(slots=True)
class Serve:
    """`serve`, one life after the other. Each life's log is kept in a file of its own."""

    folder: Path
    settings: dict[str, str]
    process: "subprocess.Popen[bytes] | None" = None
    lives: int = 0
    kills: int = 0
    ended_by_itself: int = 0

    @property
    def address(self) -> str:
        return f"http://{self.settings['listen']}"

    def start(self) -> None:
        self.lives += 1
        with self.log_of(self.lives).open("wb") as log:
            self.process = _run(self.folder, self.settings, "serve", stdout=log, stderr=log)

    def log_of(self, life: int) -> Path:
        return self.folder / f"serve-{life:04}.log"

    def kill(self) -> None:
        """Nothing is said to it and nothing is waited for, as when the power goes."""
        self.watch()
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.kills += 1

    def end(self) -> int:
        """SIGTERM; the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def watch(self) -> None:
        """What a service manager does: one that ended by itself, because Telegram failed while
        it was starting, is started again."""
        if self.process is not None and self.process.poll() is not None:
            self.ended_by_itself += 1
            self.start()

    def says(self, event: str) -> int:
        """How often this life has."""
        return self.log_of(self.lives).read_bytes().count(f'"event": "{event}"'.encode())

    def said(self) -> list[dict[str, Any]]:
        """The log lines of all lives. The last line of a killed one may be cut short."""
        lines: list[dict[str, Any]] = []
        for life in range(1, self.lives + 1):
            for line in self.log_of(life).read_bytes().splitlines():
                try:
                    lines.append(json.loads(line))
                except ValueError:
                    continue
        return lines


@dataclass(slots=True)
class Place:
    serve: Serve
    client: httpx.AsyncClient
    mailbox: Mailbox
    webhook: bool
    wire: asyncio.Lock = field(default_factory=asyncio.Lock)  # held by who sets its faults
    changed: dict[int, asyncio.Event] = field(default_factory=dict)
    notices: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What was said on pressed buttons, by user."""
    updates: int = 0  # that people have caused so far
    changes: int = 0  # in chats so far
    writing: int = 0  # people who are doing something at this moment
    may_write: asyncio.Event = field(default_factory=asyncio.Event)

    async def ask(self, verb: str, path: str, body: object = None) -> Any:
        answer = await self.client.request(verb, path, json=body)
        assert answer.status_code == 200, f"{verb} {path} {body}: {answer.text}"
        return answer.json()

    async def bot_knows(self, method: str) -> Any:
        """What a bot would hear; only for looking."""
        return (await self.ask("POST", f"/bot{TOKEN}/{method}"))["result"]

    async def phones(self, names: list[str]) -> dict[str, int]:
        """New Telegram users, by name."""
        added = [await self.ask("POST", "/local/people", {"name": name}) for name in names]
        return {name: new["user_id"] for name, new in zip(names, added, strict=True)}

    @asynccontextmanager
    async def somebody_writes(self) -> AsyncIterator[None]:
        await self.may_write.wait()
        self.writing += 1
        try:
            yield
        finally:
            self.writing -= 1

    @asynccontextmanager
    async def nobody_writes(self) -> AsyncIterator[None]:
        """So that Telegram's numbers and ours can be compared."""
        self.may_write.clear()
        try:
            while self.writing:
                await asyncio.sleep(0.001)
            yield
        finally:
            self.may_write.set()

    async def until_ready(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.serve.watch()
            try:
                answer = await self.client.get(f"{self.serve.address}/health/live")
                if answer.status_code == 200:
                    return
            except httpx.HTTPError:
                await asyncio.sleep(0.03)
        raise AssertionError(f"serve did not start: {self.serve.log_of(self.serve.lives)}")

    async def listen(self) -> None:
        """Wakes whoever's chat has changed; for ever."""
        async with self.client.stream("GET", "/local/events", timeout=None) as events:
            async for line in events.aiter_lines():
                if line.startswith("data: "):
                    event = json.loads(line[6:])
                    about = event.get("chat")
                    if event.get("notice"):
                        self.notices[about].append(event["notice"])
                    self.changes += about is not None
                    if about in self.changed:
                        self.changed[about].set()


@asynccontextmanager
async def a_place(folder: Path, database: str, *, webhook: bool) -> AsyncIterator[Place]:
    """Everything but `serve` is running; that is started by who kills it."""
    mailbox = Mailbox(RealClock())
    await mailbox.start()
    telegram = _run(folder, {}, "telegram", "--port", "0", stdout=subprocess.PIPE)
    assert telegram.stdout is not None
    address = (await asyncio.to_thread(telegram.stdout.readline)).decode().split()[-1].rstrip("/")
    listen = f"127.0.0.1:{_free_port()}"
    settings = {
        "telegram_token": TOKEN,
        "telegram_api": address,
        "database": database,
        "keys": KEY,
        "listen": listen,
        "log": "json",
        "policy": str(folder / "policy.toml"),
        "smtp": f"smtp://127.0.0.1:{mailbox.port}",
        "mail_from": "praktik@kommunen.example",
    }
    if webhook:
        settings |= {"webhook_url": f"http://{listen}/telegram", "webhook_secret": "0123456789abc"}
    serve = Serve(folder, settings)
    # Shorter than the 5 seconds after which the server ends a connection that is not used.
    limits = httpx.Limits(max_connections=200, keepalive_expiry=2)
    try:
        async with httpx.AsyncClient(
            base_url=address, timeout=120, trust_env=False, limits=limits
        ) as client:
            place = Place(serve, client, mailbox, webhook)
            place.may_write.set()
            listening = asyncio.create_task(place.listen())
            try:
                yield place
            finally:
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
    finally:
        for process in (serve.process, telegram):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()
        telegram.stdout.close()
        await mailbox.stop()


def _run(folder: Path, settings: dict[str, str], *words: str, **streams: Any) -> Any:
    ours = {name: value for name, value in os.environ.items() if "FODFAESTE" not in name}
    given = {f"FODFAESTE_{name.upper()}": value for name, value in settings.items()}
    return subprocess.Popen(
        [sys.executable, PROGRAM, *words], cwd=folder, env={**ours, **given}, **streams
    )


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
