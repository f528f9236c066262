"""Helpers have a list of commands of their own, chat by chat. Telegram keeps it, so a start tells
only those for whom it is new: after a release that changes the list, in another language, or when
Telegram was away as they linked their chat. Slowly, by the one process that sends.
"""

import asyncio
import hashlib
import json
from collections.abc import Callable

import structlog
from sqlalchemy import select
from sqlmodel import col
from telegram import Bot

from bot.batches import Batches
from bot.pace import Pace
from bot.parts import Parts
from bot.start import introduce_to, menu_of
from bot.trace import trace
from storage.people import helpers_chats
from storage.tables import Info
from storage.tx import Tx

log = structlog.get_logger(__name__)
NAME, PLACE = "menus told", "info.value"
LEFT = 0.5  # of all room to send: for messages
LOOK_AGAIN = 5.0  # seconds

Helper = tuple[str, str, str]  # chat, language, role


class Menus:
    def __init__(
        self, parts: Parts, batches: Batches, bot: Bot, pace: Pace, first: Callable[[], bool]
    ) -> None:
        """`first`: of all processes on this database this one does it."""
        self._parts, self._batches, self._bot = parts, batches, bot
        self._pace, self._first = pace, first

    async def run(self) -> None:
        """Once. What does not succeed is left to the next start."""
        while not self._first():
            await asyncio.sleep(LOOK_AGAIN)
        try:
            await self.tell()
        except Exception as error:
            log.info("menu_not_set", where=trace(error))

    async def tell(self) -> None:
        told, helpers = await asyncio.to_thread(self._read)
        known = set()
        for helper in helpers:
            mark = self._mark(helper)
            if mark in told or await self._tell(helper):
                known.add(mark)
        if known != told:
            await self._batches.write(lambda tx: _keep(tx, known))

    async def _tell(self, helper: Helper) -> bool:
        while not self._pace.spare(LEFT):
            await asyncio.sleep(1)
        self._pace.sending_beside()
        return await introduce_to(self._bot, self._parts, [helper])

    def _read(self) -> tuple[set[str], list[Helper]]:
        store = self._parts.store
        with store.reading() as connection:
            kept = select(col(Info.value)).where(col(Info.name) == NAME)
            sealed = connection.execute(kept).scalar()
            helpers = helpers_chats(connection)
        return set(json.loads(store.vault.open(sealed, PLACE)) if sealed else ()), helpers

    def _mark(self, helper: Helper) -> str:
        """Of what this chat is told. It names nobody: who is erased leaves nothing here."""
        chat, language, role = helper
        commands = [(one.command, one.description) for one in menu_of(self._parts, language, role)]
        said = json.dumps([self._bot.id, chat, commands])
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def _keep(tx: Tx, known: set[str]) -> None:
    sealed = tx.seal(json.dumps(sorted(known)), PLACE)
    tx.merge(Info, ["name"], {"name": NAME, "value": sealed})
