"""The whole system on one loopback port: the real assistant, a local Telegram, a mailbox and
a virtual clock. The demo shows it; stories are played on it.
"""

import asyncio
import os
import socket
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from pydantic import SecretStr

from bot.app import LOOK_EVERY, Assistant, assistant
from bot.clock import VirtualClock
from bot.local.cast import Cast, Casting, has_joined, set_up
from bot.local.direct import Direct
from bot.local.doors import Doors
from bot.local.mailbox import Mailbox
from bot.local.server import LocalServer, loopback_socket, site
from bot.local.telegram import LocalTelegram
from bot.policy_values import fit
from bot.settings import Settings
from flows.calendar import local
from flows.policy import Policy
from storage.migrate import upgrade, version
from storage.store import Store
from storage.vault import Vault

TOKEN = "1000001:local-telegram-knows-every-token"
CAST = "cast.json"  # kept beside the database, for the next start in the same folder
IDLE_SECONDS = 60.0  # real ones, for one due moment of a jump
MOST_MOMENTS = 100_000  # of one jump: a loop of alarms is our mistake


class Stage:
    """`async with Stage(...)`: running. `restart()` ends the assistant and starts it again."""

    def __init__(
        self,
        data: Path,
        at: datetime,
        *,
        port: int = 0,
        policy: Policy | None = None,
        database: str = "",
        schedule: str = "",
        casting: Casting | None = None,
        clock: VirtualClock | None = None,
        direct: bool = False,
    ) -> None:
        """`direct`: the assistant reaches its Telegram without a socket; people come over HTTP."""
        self.policy, self.clock = policy or Policy(), clock or VirtualClock(at)
        self.data, self._port, self._schedule = data, port, schedule
        self._casting, self._direct = casting, direct
        self._database = database or f"sqlite:///{data / 'fodfaeste.db'}"
        self.mailbox = Mailbox(self.clock)
        self._stack = AsyncExitStack()
        self._running: AsyncExitStack | None = None
        self.whole: Assistant | None = None

    async def __aenter__(self) -> "Stage":
        await self._stack.__aenter__()
        try:
            await self._begin()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        await self._stack.aclose()

    async def _begin(self) -> None:
        listening = loopback_socket(self._port)
        self._stack.callback(listening.close)
        self.port = listening.getsockname()[1]
        await self.mailbox.start()
        self._stack.push_async_callback(self.mailbox.stop)
        self.settings = self._settings()
        self.cast = await asyncio.to_thread(self._prepare)
        self.telegram = LocalTelegram(
            self.clock,
            mailbox=self.mailbox,
            cast=self.cast.members,
            mover=self.move,
            idle=self.until_idle,
        )
        self.site = site(routes=self.telegram.routes())
        self._doors = Doors(self.cast.ids, lambda: self.whole, self.site)
        await self._stack.enter_async_context(self._serving(listening))
        await self.start()

    @asynccontextmanager
    async def _serving(self, listening: socket.socket) -> AsyncIterator[None]:
        server = LocalServer(self.site, ending=self.telegram.stop)
        task = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started and not task.done():
            await asyncio.sleep(0.005)
        try:
            yield
        finally:
            server.should_exit = True
            await task

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _settings(self) -> Settings:
        return Settings(
            telegram_token=SecretStr(TOKEN),
            telegram_api=self.address,
            listen=f"127.0.0.1:{self.port}",
            database=SecretStr(self._database),
            keys=SecretStr(self._key()),
            desk_url=self.address,
            mail_from="fodfaeste@kommunen.example",
            smtp=SecretStr(f"smtp://127.0.0.1:{self.mailbox.port}"),
        )

    def _key(self) -> str:
        """The demo's own key, kept beside its database."""
        path = self.data / "key"
        if not path.exists():
            path.write_text(urlsafe_b64encode(os.urandom(32)).decode())
        return path.read_text().strip()

    def _prepare(self) -> Cast:
        kept = self.data / CAST
        again = version(self._database) is not None and kept.exists()
        upgrade(self._database)
        store = Store(self.settings.database_url, Vault(self.settings.key_ring))
        try:
            with store.transaction(self.clock.now()) as tx:
                if again:
                    cast = Cast.from_json(kept.read_text("utf-8"))
                    joined = has_joined(tx, cast.ids["citizen"])
                    return cast.linked(["citizen"]) if joined else cast
                today = local(self.clock.now(), self.policy.office.zone).date()
                cast = set_up(
                    tx,
                    today,
                    invite_days=self.policy.invite_days,
                    schedule=self._schedule,
                    casting=self._casting,
                )
            kept.write_text(cast.to_json(), "utf-8")
            return cast
        finally:
            store.close()

    # --- the assistant ----------------------------------------------------------------

    async def start(self) -> None:
        if self._running is not None:
            return
        running = AsyncExitStack()
        self.whole = await running.enter_async_context(
            assistant(
                self.settings,
                self.policy,
                self.clock,
                requests=(lambda _: Direct(self.site)) if self._direct else None,
            )
        )
        self._running = running
        self.site.router.routes[:] = [
            *self._doors.routes(),
            *self.telegram.routes(),
            *self.whole.routes(),
        ]

    async def stop(self) -> None:
        """As if the plug were pulled, but for what the loop still holds."""
        running, self._running, self.whole = self._running, None, None
        if running is not None:
            await running.aclose()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    async def edit_policy(self, changes: dict[str, Any]) -> None:
        """Somebody edits the file and starts the assistant again, as `serve` needs it."""
        self.policy = cast(Policy, fit(Policy, self.policy, changes))
        await self.restart()

    # --- time ------------------------------------------------------------------------

    async def until_idle(self, timeout: float = IDLE_SECONDS) -> bool:
        """Every update committed and every deliverable message delivered."""
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while self.whole is not None:  # during an outage nothing moves
            if self.telegram.unacknowledged(TOKEN):
                if loop.time() > end:
                    return False
                await self.whole.batches.next_commit(LOOK_EVERY)
            elif not await self.whole.until_idle(end - loop.time()):
                return False
            elif not self.telegram.unacknowledged(TOKEN):
                return True
        return True

    async def move(self, to: datetime | None) -> None:
        """From due moment to due moment, waiting for idle at each; None: to the next thing."""
        if to is None:
            await self.move_to_next()
            return
        if to < self.clock.now():
            raise ValueError("the clock cannot be moved back")
        self._rest(True)
        try:
            for _ in range(MOST_MOMENTS):
                await self.until_idle()
                due = await self._next_due()
                if due is None or due > to:
                    break
                self._to(due)
            self._to(to)
            await self.until_idle()
        finally:
            self._rest(False)

    async def move_to_next(self) -> None:
        """To the next moment at which somebody hears something."""
        self._rest(True)
        try:
            await self.until_idle()  # what is still on its way is not the next thing
            before = self._heard()
            for _ in range(MOST_MOMENTS):
                await self.until_idle()
                if self._heard() != before:
                    return
                due = await self._next_due()
                if due is None:
                    return
                self._to(due)
        finally:
            self._rest(False)

    def _to(self, moment: datetime) -> None:
        if moment > self.clock.now():
            self.clock.move(moment)
            self.telegram.world.happenings.tell({"clock": moment.isoformat()})

    async def _next_due(self) -> datetime | None:
        return await self.whole.next_due() if self.whole else None

    def _heard(self) -> tuple[int, int]:
        """How much has been delivered: messages and mails."""
        return self.telegram.world.delivered, len(self.mailbox.mails)

    def _rest(self, resting: bool) -> None:
        if self.whole is not None:
            self.whole.rest(resting)
