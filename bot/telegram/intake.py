"""What polling and the webhook share: updates are committed, then the press is answered and
strangers hear what is not kept. None of that afterwards may fail an update."""

import asyncio
from collections.abc import Iterable

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.arrivals import Arrival, Raw, read_update
from bot.batches import Batches
from bot.outcome import Outcome
from bot.parts import Parts
from bot.start import introduce_to
from bot.telegram.calls import call
from bot.trace import trace
from storage.people import helpers_chats

log = structlog.get_logger(__name__)
STRANGERS_AT_ONCE = 4  # answers to people we do not know go last and few at a time


class Intake:
    def __init__(self, parts: Parts, batches: Batches, bot: Bot) -> None:
        self._parts, self._batches, self._bot = parts, batches, bot
        self._afterwards: set[asyncio.Task[None]] = set()
        self._strangers = asyncio.Semaphore(STRANGERS_AT_ONCE)
        self.caught_up = asyncio.Event()  # what Telegram held while we were away is taken

    @property
    def idle(self) -> bool:
        return not self._afterwards

    async def take(self, updates: Iterable[Raw]) -> None:
        """Returns when every update is committed; raises when one could not be. One that cannot
        be read counts as taken: repeating it would not make it readable."""
        arrivals = [a for a in map(self._read, updates) if a is not None]
        arrivals.sort(key=lambda arrival: arrival.update_id)
        begun = asyncio.get_running_loop().time()
        outcomes = await self._batches.take_all(arrivals)
        took = asyncio.get_running_loop().time() - begun
        for arrival, outcome in zip(arrivals, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                continue
            self._parts.metrics.commit_seconds.observe(took)
            if not _more(arrival, outcome):
                continue
            task = asyncio.create_task(self._afterwards_of(arrival, outcome))
            self._afterwards.add(task)
            task.add_done_callback(self._afterwards.discard)
        for error in (outcome for outcome in outcomes if isinstance(outcome, BaseException)):
            raise error

    def _read(self, update: Raw) -> Arrival | None:
        try:
            return read_update(update, self._bot.id)
        except Exception as error:
            # Words are never logged; the update's number is enough to find it again.
            self._parts.metrics.unreadable.inc()
            number = update.get("update_id")
            log.error("unreadable_update", update_id=number, where=trace(error))
            return None

    async def _afterwards_of(self, arrival: Arrival, outcome: Outcome) -> None:
        for answer in (self._answer_press, self._answer_stranger, self._leave, self._introduce):
            try:
                await answer(arrival, outcome)
            except TelegramError as error:
                log.info("not_answered", key=arrival.key, error=type(error).__name__)

    async def _answer_press(self, arrival: Arrival, outcome: Outcome) -> None:
        if arrival.callback:
            toast = {"text": outcome.toast} if outcome.toast else {}
            given = {"callback_query_id": arrival.callback, **toast}
            await call(self._bot, "answerCallbackQuery", **given)

    async def _answer_stranger(self, arrival: Arrival, outcome: Outcome) -> None:
        if outcome.ephemeral:
            async with self._strangers:
                for text in outcome.ephemeral:
                    await call(self._bot, "sendMessage", chat_id=outcome.chat, text=text)

    async def _leave(self, arrival: Arrival, outcome: Outcome) -> None:
        if outcome.leave:
            await self._bot.leave_chat(outcome.chat)

    async def _introduce(self, arrival: Arrival, outcome: Outcome) -> None:
        """A helper who has just linked this chat gets the helpers' list of commands."""
        if not _has_linked(arrival, outcome):
            return
        with self._parts.store.reading() as connection:
            chats = helpers_chats(connection, arrival.chat)
        await introduce_to(self._bot, self._parts, chats)


def _more(arrival: Arrival, outcome: Outcome) -> bool:
    """Whether anything is left to do after the commit."""
    answers = bool(arrival.callback or outcome.ephemeral or outcome.leave)
    return answers or _has_linked(arrival, outcome)


def _has_linked(arrival: Arrival, outcome: Outcome) -> bool:
    return bool(arrival.token) and outcome.known and outcome.helper
