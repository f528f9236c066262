"""Puts the parts together. The only module that knows all of them."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from starlette.routing import BaseRoute
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.auditor import Auditor
from bot.batches import Batches
from bot.calls import Calls
from bot.clock import Clock, RealClock
from bot.clock_watch import ClockWatch
from bot.desk import desk_routes
from bot.health import health_routes
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from bot.links import Links
from bot.mail import MailChannel
from bot.menus import Menus
from bot.pace import MOST, Pace
from bot.parts import Parts
from bot.sender import Sender
from bot.settings import Settings
from bot.start import check_store, introduce, link_secrets, spare_other_countries
from bot.telegram.channel import TelegramChannel
from bot.telegram.heard import Heard, WebhookWatch
from bot.telegram.intake import Intake
from bot.telegram.poll import poll
from bot.telegram.webhook import webhook
from bot.ticker import Ticker
from flows.policy import Policy
from storage.engines import only_process
from storage.store import Store
from storage.vault import Vault
from storage.waiting import Waiting

CONNECTIONS = 256  # to Telegram, at once
COLLECT_AFTER = (10_000, 20, 20)  # new objects; collections of each age before the next age's
LOOK_EVERY = 0.01  # seconds: a press is answered without a commit, and all may be idle then


@dataclass(slots=True)
class Assistant:
    """The running whole. `failed` is set when one of its loops ends by itself."""

    parts: Parts
    batches: Batches
    bot: Bot
    intake: Intake
    heard: Heard
    senders: Sequence[Sender]
    ticker: Ticker
    housekeeping: Housekeeping
    auditor: Auditor
    menus: Menus
    calls: Calls
    settings: Settings
    tasks: list["asyncio.Task[Any]"] = field(default_factory=list)

    def routes(self) -> list[BaseRoute]:
        routes = [
            *health_routes(self.parts, self.senders),
            *desk_routes(self.parts, self.batches, secure=self.settings.secure_cookies),
        ]
        if self.settings.webhook_url:
            secret = self.settings.secret_token
            routes.append(webhook(self.intake, secret, self.parts.metrics, self.heard))
        return routes

    def start(self, *loops: Coroutine[Any, Any, Any]) -> None:
        self.tasks += [asyncio.create_task(loop) for loop in loops]

    async def ended(self) -> None:
        """Returns, by raising, when one of the loops fails for good."""
        done, _ = await asyncio.wait(self.tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()

    def rest(self, resting: bool) -> None:
        """Pacing rests while a virtual clock jumps."""
        for sender in self.senders:
            sender.pace.resting = resting
            sender.wake()

    async def next_due(self) -> datetime | None:
        """The next moment at which something waits to happen."""
        waiting = await self.batches.outlook.waiting()
        moments = [self.housekeeping.next_moment(), waiting.next_moment]
        moments.append(self.auditor.needed_at(waiting.case))
        moments += [*(s.pace.next_pause_end() for s in self.senders)]
        return min((moment for moment in moments if moment), default=None)

    async def is_idle(self) -> bool:
        """What is under way is in memory, what waits is in the database: one look at it, and
        it counts when nothing was committed meanwhile."""
        commits = self.batches.commits
        if not self._at_rest() or await self._anything_waits():
            return False
        return self._at_rest() and self.batches.commits == commits

    def _at_rest(self) -> bool:
        if not self.batches.idle or not self.intake.idle:
            return False
        if self.housekeeping.due() or self.auditor.due():
            return False
        return all(sender.at_rest for sender in self.senders)

    async def _anything_waits(self) -> bool:
        waiting, now = await self.batches.outlook.waiting(), self.parts.clock.now()
        if waiting.next_moment is not None and waiting.next_moment <= now:
            return True
        return bool(waiting.channels) and await asyncio.to_thread(self._could_go, waiting)

    def _could_go(self, waiting: Waiting) -> bool:
        return any(sender.could_go(waiting) for sender in self.senders)

    async def until_idle(self, timeout: float) -> bool:
        """Every update committed, every deliverable message delivered."""
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        while not await self.is_idle():
            if loop.time() > end:
                return False
            await self.batches.next_commit(LOOK_EVERY)
        return True


@asynccontextmanager
async def assistant(
    settings: Settings,
    policy: Policy,
    clock: Clock | None = None,
    name: str = "serve",
    requests: Callable[[int], BaseRequest] | None = None,
) -> AsyncIterator[Assistant]:
    """Everything running but the web server: that is the caller's, with .routes(). `requests`
    makes the way to Telegram, for so many connections at once."""
    spare_other_countries()
    async with AsyncExitStack() as stack:
        lock = only_process(settings.database_url)
        if lock is not None:
            stack.callback(lock.close)
        store = Store(settings.database_url, Vault(settings.key_ring))
        stack.callback(store.close)
        clock = clock or RealClock()
        check_store(store, clock)
        requests = requests or _request
        polling = requests(2)
        bot = await stack.enter_async_context(_bot(settings, requests(CONNECTIONS), polling))
        links = Links(settings.desk_address, *link_secrets(settings))
        mails = settings.smtp_server is not None
        parts = Parts(
            store, policy, clock, links,
            bot_name=bot.username, policy_file=settings.policy, mail=mails,
        )  # fmt: skip
        batches = await stack.enter_async_context(Batches(parts))
        whole = _whole(parts, batches, bot, settings, name)
        stack.push_async_callback(_stop, whole.tasks)
        await introduce(bot, parts, settings)
        polls = None if settings.webhook_url else whole.intake.caught_up
        whole.start(whole.ticker.run(polls), *(sender.run() for sender in whole.senders))
        whole.start(whole.housekeeping.run(), whole.auditor.run(), whole.calls.run())
        if isinstance(clock, RealClock):  # another one is moved on purpose
            whole.start(ClockWatch(parts, batches, whole.senders).run())
        whole.start(whole.menus.run())
        if settings.webhook_url:
            whole.start(WebhookWatch(parts, bot, whole.heard, settings).run())
        else:
            whole.start(poll(parts, bot, whole.intake, polling, whole.heard))
        _keep_what_is_loaded()
        yield whole


def _keep_what_is_loaded() -> None:
    """What is loaded by now stays. The collector of Python need not walk through it again and
    again: that was a fifth of the processor's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def _whole(parts: Parts, batches: Batches, bot: Bot, settings: Settings, name: str) -> Assistant:
    policy = parts.policy
    limits, zone = policy.limits, policy.office.zone
    telegram = Sender(
        parts,
        batches,
        TelegramChannel(bot, zone, limits.text_characters),
        Pace(parts.clock, limits.bot_per_second, limits.chat_per_second, limits.person_per_minute),
        name,
    )
    senders = [telegram]
    if settings.smtp_server is not None:
        mail = MailChannel(
            settings.smtp_server, settings.mail_from or "", parts.links, zone, policy.office.name
        )
        senders.append(Sender(parts, batches, mail, Pace(parts.clock, MOST, MOST), name))

    def wake_senders() -> None:
        for sender in senders:
            sender.wake()

    def first() -> bool:
        return telegram.leads or not parts.store.shared

    ticker = Ticker(parts, batches, wake_senders, first)

    def wake() -> None:
        batches.outlook.changed()
        ticker.wake()
        wake_senders()

    def committed() -> None:
        wake()
        if not all(sender.leads for sender in senders):
            calls.tell()

    calls, housekeeping = Calls(parts.store, wake), Housekeeping(parts, batches, first)

    def lead_changed() -> None:
        wake()
        housekeeping.wake()

    telegram.on_lead = lead_changed
    batches.listeners.append(committed)
    return Assistant(
        parts,
        batches,
        bot,
        Intake(parts, batches, bot, telegram.pace),
        Heard(parts, batches),
        senders,
        ticker,
        housekeeping,
        Auditor(parts, batches, first, Heartbeat(settings.heartbeat_url, parts.metrics)),
        Menus(parts, batches, bot, telegram.pace, first),
        calls,
        settings,
    )


@asynccontextmanager
async def _bot(
    settings: Settings, request: BaseRequest, polling: BaseRequest
) -> AsyncIterator[Bot]:
    base = f"{settings.telegram_api.rstrip('/')}/bot"
    async with Bot(settings.token, base, base, request=request, get_updates_request=polling) as bot:
        yield bot


def _request(connections: int) -> HTTPXRequest:
    return HTTPXRequest(connection_pool_size=connections, httpx_kwargs={"trust_env": False})


async def _stop(tasks: Sequence["asyncio.Task[Any]"]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError, Exception):
            await task
