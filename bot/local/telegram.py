"""The local Telegram, put together: routes for any Starlette app, and what runs beside them."""

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.clock import Clock
from bot.local.bot_api import BotApi
from bot.local.chat import Chat
from bot.local.faults import Faults
from bot.local.limits import Limits
from bot.local.mailbox import Mail, Mailbox
from bot.local.people_api import Idle, Mover, PeopleApi
from bot.local.person import CastMember
from bot.local.refusals import NotPossible
from bot.local.updates import KEPT
from bot.local.world import World

PAGE = Path(__file__).parent / "page"
QUIET = 0.3  # seconds without a request that make a foreign bot idle
LOOK_EVERY = 0.02


class LocalTelegram:
    def __init__(
        self,
        clock: Clock,
        *,
        mailbox: Mailbox | None = None,
        cast: Sequence[CastMember] = (),
        mover: Mover | None = None,
        idle: Idle | None = None,
        limits: bool = False,
        press_kept: timedelta = KEPT,
    ) -> None:
        self.world, self.faults, self.mailbox = World(clock, press_kept), Faults(), mailbox
        self._bots = BotApi(self.world, self.faults, Limits(limits))
        self._people = PeopleApi(
            self.world, self.faults, mailbox, mover or self._move, idle or self._all_quiet
        )
        if mailbox:
            mailbox.on_mail = self._tell_mail
        for member in cast:
            self.world.add_person(member, linked=member.start is None)

    def routes(self) -> list[BaseRoute]:
        return [
            *self._bots.routes(),
            *self._people.routes(),
            Route("/", _page),
            Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
        ]

    async def start(self) -> None:
        if self.mailbox:
            await self.mailbox.start()

    async def stop(self) -> None:
        """Ends deliveries, long polls and open pages, which would hold up the server's end."""
        self.world.happenings.end()
        await self._bots.stop()
        if self.mailbox:
            await self.mailbox.stop()

    def add_person(
        self,
        name: str,
        role: str = "",
        language: str = "da",
        start: str | None = None,
        user_id: int | None = None,
    ) -> int:
        """The new person's id. Whoever has a role and no `start` is linked already:
        the bot may write to them first. Anybody else must write to it first."""
        member = CastMember(name, role, language, start, user_id)
        linked = bool(role) and start is None
        return self.world.add_person(member, linked=linked).user_id

    def unacknowledged(self, token: str) -> int:
        """Updates Telegram still holds for this bot."""
        bot = self.world.bots.get(token)
        if bot is None:
            return 0
        bot.updates.forget_old(self.world.now())
        return len(bot.updates)

    def under_way(self, token: str) -> int:
        """Requests of this bot that are not answered yet; a waiting poll does not count."""
        bot = self.world.bots.get(token)
        return bot.under_way if bot else 0

    def chat(self, token: str, user_id: int) -> Chat:
        """For tests: one chat with all its messages, the deleted ones too."""
        return self.world.bot(token).chat_with(self.world.person(user_id))

    async def _move(self, to: datetime | None) -> None:
        if to is None:
            raise NotPossible(400, "Here nobody knows what happens next; name a time.")
        self.world.become_virtual().move(to)

    async def _all_quiet(self, timeout: float) -> bool:
        """The rule where nothing is known about the bots but what they ask for."""
        end = time.monotonic() + timeout
        while (left := end - time.monotonic()) >= 0:
            quiet_in = self._quiet_in()
            if quiet_in <= 0:
                return True
            await asyncio.sleep(max(min(quiet_in, left, LOOK_EVERY), 0.001))
        return False

    def _quiet_in(self) -> float:
        """Seconds until every bot has been quiet for long enough, if nothing more comes."""
        busy = any(
            bot.under_way or self.unacknowledged(token) for token, bot in self.world.bots.items()
        )
        if busy:
            return QUIET
        last = max((bot.last_request for bot in self.world.bots.values()), default=0.0)
        return last + QUIET - time.monotonic()

    def _tell_mail(self, _: Mail) -> None:
        self.world.happenings.tell({"mail": True})


async def _page(_: Request) -> Response:
    index = PAGE / "index.html"
    if not index.is_file():
        return PlainTextResponse("The page of the local Telegram is missing.", status_code=404)
    return FileResponse(index)
