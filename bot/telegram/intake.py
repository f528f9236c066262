"""What polling and the webhook share: updates are committed, then the press is answered and
strangers hear what is not kept. None of that afterwards may fail an update."""

import asyncio
import time
from collections.abc import Iterable

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.arrivals import Arrival, Raw, Unreadable, read_update
from bot.batches import Batches
from bot.crowd import Crowd
from bot.outcome import Outcome
from bot.pace import Pace
from bot.parts import Parts
from bot.start import introduce_to
from bot.tally import Tally
from bot.telegram.calls import call
from bot.telegram.doorstep import Doorstep
from bot.telegram.late import Late
from bot.trace import trace
from storage.people import helpers_chats

log = structlog.get_logger(__name__)
IN_ONE_GO = 0.01  # seconds of reading words before others get their turn


class Intake:
    def __init__(self, parts: Parts, batches: Batches, bot: Bot, pace: Pace) -> None:
        """`pace` is the sender's: Telegram counts everything that this token sends."""
        self._parts, self._batches, self._bot = parts, batches, bot
        self._afterwards: set[asyncio.Task[None]] = set()
        self._tally = Tally(parts.metrics)
        self._late = Late(parts.metrics)
        self._crowd = Crowd(parts.policy.limits, parts.clock.now)
        self.doorstep = Doorstep(bot, parts.policy.limits, pace, self._tally)
        self.caught_up = asyncio.Event()  # what Telegram held while we were away is taken

    @property
    def idle(self) -> bool:
        return not self._afterwards and self.doorstep.idle

    async def take(self, updates: Iterable[Raw]) -> None:
        """Returns when every update is committed; raises when one could not be. One that cannot
        be read counts as taken: repeating it would not make it readable."""
        arrivals = self._judged(await self._read_all(updates))
        begun = asyncio.get_running_loop().time()
        outcomes = await self._batches.take_all(arrivals)
        took = asyncio.get_running_loop().time() - begun
        for arrival, outcome in zip(arrivals, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                continue
            self._parts.metrics.commit_seconds.observe(took)
            self._late.taken(arrival)
            self.doorstep.answer(outcome)
            if not _more(arrival, outcome):
                continue
            task = asyncio.create_task(self._afterwards_of(arrival, outcome))
            self._afterwards.add(task)
            task.add_done_callback(self._afterwards.discard)
        for error in (outcome for outcome in outcomes if isinstance(outcome, BaseException)):
            raise error

    async def _read_all(self, updates: Iterable[Raw]) -> list[Arrival]:
        """A hundred giant texts take seconds to understand: those who wait for something
        else are let in between."""
        arrivals, begun = [], time.monotonic()
        for update in updates:
            if time.monotonic() - begun > IN_ONE_GO:
                await asyncio.sleep(0)
                begun = time.monotonic()
            arrival = self._read(update)
            if arrival is not None:
                arrivals.append(arrival)
        return arrivals

    def _judged(self, arrivals: Iterable[Arrival]) -> list[Arrival]:
        """In Telegram's order, and what is more than can be answered is marked."""
        in_order = sorted(arrivals, key=lambda arrival: arrival.update_id)
        judged = [self._crowd.judge(arrival) for arrival in in_order]
        for arrival in judged:
            if arrival.over:
                self._tally.add("invitations" if arrival.token else "messages")
        return judged

    def _read(self, update: Raw) -> Arrival | None:
        try:
            return read_update(update, self._bot.id)
        except Unreadable as error:
            # The field is named, its value never: it may be somebody's words.
            self._parts.metrics.unreadable.inc()
            log.error("unreadable_update", update_id=_number(update), field=str(error))
            return None
        except Exception as error:
            self._parts.metrics.unreadable.inc()
            log.error("unreadable_update", update_id=_number(update), where=trace(error))
            return None

    async def _afterwards_of(self, arrival: Arrival, outcome: Outcome) -> None:
        for answer in (self._answer_press, self._introduce):
            try:
                await answer(arrival, outcome)
            except TelegramError as error:
                log.info("not_answered", key=arrival.key, error=type(error).__name__)

    async def _answer_press(self, arrival: Arrival, outcome: Outcome) -> None:
        if arrival.callback:
            toast = {"text": outcome.toast} if outcome.toast else {}
            given = {"callback_query_id": arrival.callback, **toast}
            await call(self._bot, "answerCallbackQuery", **given)

    async def _introduce(self, arrival: Arrival, outcome: Outcome) -> None:
        """A helper who has just linked this chat, or chose another language, gets the helpers'
        list of commands in it."""
        if not _new_list(arrival, outcome):
            return
        with self._parts.store.reading() as connection:
            chats = helpers_chats(connection, arrival.chat)
        await introduce_to(self._bot, self._parts, chats)


def _number(update: Raw) -> int | None:
    """Enough to find it again."""
    number = update.get("update_id")
    return number if isinstance(number, int) else None


def _more(arrival: Arrival, outcome: Outcome) -> bool:
    """Whether anything is left to do after the commit."""
    return bool(arrival.callback) or _new_list(arrival, outcome)


def _new_list(arrival: Arrival, outcome: Outcome) -> bool:
    linked = bool(arrival.token) and outcome.known
    return outcome.helper and (linked or outcome.other_language)
