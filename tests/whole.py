"""The vocabulary for tests of the whole road: real Telegram updates through the real batches
and turns into a real database, and out through the real senders.

Telegram is a transport that remembers (tests/fake_telegram.py), the mailbox is a real SMTP
server on loopback, the clock is moved by hand. The cast is the demo's.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from pydantic import SecretStr
from telegram import Bot

from bot.app import Assistant, _whole
from bot.arrivals import Arrival
from bot.batches import Batches
from bot.clock import VirtualClock
from bot.links import Links
from bot.local.cast import FIRST_ID, set_up
from bot.local.mailbox import Mailbox
from bot.outcome import Outcome
from bot.parts import Parts
from bot.settings import Settings
from flows.policy import Policy
from storage import people
from storage.folder import table
from storage.store import Store
from storage.tables import Address, Dialogue, Outgoing
from storage.vault import Vault
from tests.fake_telegram import FakeTelegram, Message

MONDAY = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)  # 06.30 in Denmark, the first morning
KEY = b"k" * 32
TOKEN = "1:fake"
DESK = "http://127.0.0.1:8000"
AMINA, METTE, SOEREN, HANNE, JONAS = range(FIRST_ID, FIRST_ID + 5)
STRANGER = 777

_numbers = count(1)


def user(id_: int, language: str = "da") -> dict[str, Any]:
    return {"id": id_, "is_bot": False, "first_name": "X", "language_code": language}


@dataclass
class WholeChat:
    """The running whole, and what its people do and see."""

    assistant: Assistant
    telegram: FakeTelegram
    mailbox: Mailbox
    clock: VirtualClock
    ids: dict[str, int]  # role → person
    start: str  # the citizen's "/start <token>"
    seen: dict[int, int] = field(default_factory=dict)

    @property
    def parts(self) -> Parts:
        return self.assistant.parts

    @property
    def store(self) -> Store:
        return self.assistant.parts.store

    @property
    def batches(self) -> Batches:
        return self.assistant.batches

    # --- what people do -------------------------------------------------------------------

    async def writes(self, text: str, who: int = AMINA, **more: Any) -> list[str]:
        return await self.receives(written(text, who, **more), who)

    async def presses(self, label: str, who: int = AMINA) -> list[str]:
        return await self.receives(self.press(label, who), who)

    def press(self, label: str, who: int = AMINA) -> dict[str, Any]:
        """The update of a press on the newest button that begins so."""
        for message in reversed(self.telegram.chat(who)):
            for button in message.buttons:
                if button["text"].startswith(label):
                    return pressed(button["callback_data"], who, message.id)
        raise AssertionError(f"no button {label!r} in {self.telegram.chat(who)[-3:]}")

    async def receives(self, raw: dict[str, Any], who: int = AMINA) -> list[str]:
        """What this person is then told; AssertionError when our own code fails."""
        self.looks(who)
        await self.takes(raw)
        await self.quiet()
        return self.hears(who)

    async def takes(self, *raw: dict[str, Any]) -> None:
        """Updates that come together; a raw one without a number gets the next."""
        numbered = [{"update_id": next(_numbers), **one} for one in raw]
        await self.assistant.intake.take(numbered)

    async def writes_raw(self, text: str, who: int = AMINA) -> None:
        """Taken, and nothing waited for."""
        await self.takes(written(text, who))

    async def arrives(self, arrival: Arrival) -> Outcome:
        outcome = await self.batches.take(arrival)
        await self.quiet()
        return outcome

    async def joined(self) -> None:
        """Through the invitation, with the willing answers."""
        await self.writes(self.start)
        for label in ("Ja", "Dansk", "Begge"):
            await self.presses(label)

    async def quiet(self) -> None:
        assert await self.assistant.until_idle(20), "it never came to rest"

    async def later(self, **time: float) -> None:
        """Through every due moment on the way, as in the demo."""
        await self.until(self.clock.now() + timedelta(**time))

    async def until(self, moment: datetime) -> None:
        await self.quiet()
        while (due := await self.assistant.next_due()) is not None and due <= moment:
            self._move(due)
            await self.quiet()
        self._move(moment)
        await self.quiet()

    def _move(self, moment: datetime) -> None:
        """The clock runs: on a busy machine the moment may have passed already."""
        if moment > self.clock.now():
            self.clock.move(moment)

    # --- what people see ------------------------------------------------------------------

    def looks(self, who: int) -> None:
        self.seen[who] = max((m.id for m in self.telegram.chat(who)), default=0)

    def hears(self, who: int = AMINA) -> list[str]:
        """What is new since this person last looked."""
        return [m.text for m in self.telegram.chat(who) if m.id > self.seen.get(who, 0)]

    def chat(self, who: int = AMINA) -> list[Message]:
        return self.telegram.chat(who)

    # --- what is stored -------------------------------------------------------------------

    def rows(self, of: Any, **where: Any) -> list[Any]:
        query = table(of).select()
        for name, value in where.items():
            query = query.where(table(of).c[name] == value)
        with self.store.reading() as connection:
            return list(connection.execute(query.order_by(*table(of).primary_key.columns)))

    def talk(self, who: str = "citizen") -> Any:
        return self.rows(Dialogue, person_id=self.ids[who])[0]

    def outgoing(self, who: str = "citizen", **where: Any) -> list[Any]:
        return self.rows(Outgoing, person_id=self.ids[who], **where)

    async def writes_down(self, job: Callable[[Any], Any]) -> Any:
        result = await self.batches.write(job)
        await self.quiet()
        return result


def written(text: str, who: int = AMINA, **more: Any) -> dict[str, Any]:
    number = next(_numbers)
    chat = {"id": who, "type": "private"}
    message: dict[str, Any] = {
        "message_id": 100_000 + number, "date": 0, "chat": chat, "from": user(who), "text": text,
    }  # fmt: skip
    return {"update_id": number, "message": {**message, **more}}


def pressed(data: str, who: int = AMINA, message_id: int = 1) -> dict[str, Any]:
    number = next(_numbers)
    chat = {"id": who, "type": "private"}
    message = {"message_id": message_id, "date": 0, "chat": chat, "from": user(1)}
    query = {
        "id": str(number), "from": user(who), "chat_instance": "1", "data": data,
        "message": message,
    }  # fmt: skip
    return {"update_id": number, "callback_query": query}


def membership(
    status: str, who: int = AMINA, chat: int | None = None, kind: str = "private"
) -> dict[str, Any]:
    """The bot was blocked ("kicked"), let in again ("member"), or added to a group."""
    member = {"user": {**user(1), "is_bot": True}, "status": status}
    if status == "kicked":
        member["until_date"] = 0
    change = {
        "chat": {"id": chat or who, "type": kind}, "from": user(who), "date": 0,
        "old_chat_member": {"user": {**user(1), "is_bot": True}, "status": "left"},
        "new_chat_member": member,
    }  # fmt: skip
    return {"update_id": next(_numbers), "my_chat_member": change}


@asynccontextmanager
async def whole(
    url: str, *, policy: Policy | None = None, joined: bool = True, running: bool = True,
    clock: VirtualClock | None = None, telegram: FakeTelegram | None = None, **settings: Any,
) -> AsyncIterator[WholeChat]:  # fmt: skip
    """Everything but the web server and polling; `running` False: nothing rings, nothing is
    sent. On a database that has people in it already they are left as they are."""
    async with AsyncExitStack() as stack:
        clock = clock or VirtualClock(MONDAY)
        policy, telegram, mailbox = policy or Policy(), telegram or FakeTelegram(), Mailbox(clock)
        await mailbox.start()
        stack.push_async_callback(mailbox.stop)
        store = Store(url, Vault([KEY]))
        stack.callback(store.close)
        ids, start = _people(store, clock, joined)
        links = Links(DESK, b"secret")
        parts = Parts(store, policy, clock, links, mail=True)
        bot = await stack.enter_async_context(
            Bot(TOKEN, request=telegram, get_updates_request=telegram)
        )
        batches = await stack.enter_async_context(Batches(parts))
        chosen = Settings(
            mail_from="praktik@kommunen.example",
            smtp=SecretStr(f"smtp://127.0.0.1:{mailbox.port}"),
            **settings,
        )
        assistant = _whole(parts, batches, bot, chosen, "test")
        assistant.rest(True)
        stack.push_async_callback(_stop, assistant)
        if running:
            assistant.start(assistant.ticker.run(), *(s.run() for s in assistant.senders))
            assistant.start(assistant.housekeeping.run(), assistant.calls.run())
            assistant.start(assistant.auditor.run())
        yield WholeChat(assistant, telegram, mailbox, clock, ids, start)


async def _stop(assistant: Assistant) -> None:
    from bot.app import _stop as stop

    await stop(assistant.tasks)


def _people(store: Store, clock: VirtualClock, joined: bool) -> tuple[dict[str, int], str]:
    with store.reading() as connection:
        known = {row.role: row.id for row in people.everybody(connection)}
    if known:
        return known, ""
    with store.transaction(clock.now()) as tx:
        cast = set_up(tx, clock.now().date(), invite_days=14)
        if joined:
            citizen = cast.ids["citizen"]
            tx.change_person(citizen, participation="joined")
            tx.add(Address, person_id=citizen, channel="telegram", value=str(AMINA), dead_code="")
    return cast.ids, str(cast.members[0].start)
