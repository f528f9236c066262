"""Answers to people who have no row in the outbox: strangers, and taps that count for nothing.

They go last, few at a time, out of the same pace as everybody's, and never of its last half:
a town that writes /start with wrong invitations must not keep a citizen waiting. Those in
danger come first of them, and may use the last half. Nothing is stored, so the places are
counted: who finds none is not answered, and that is counted too.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

import structlog
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.outcome import Outcome, Rank
from bot.pace import Bucket, Pace
from bot.tally import Tally
from bot.telegram.calls import call
from flows.policy import Limits

log = structlog.get_logger(__name__)
AT_ONCE = 4  # answers under way
RESERVE = 0.5  # of the pace, for people we know
TRIES = 3  # for somebody in danger, when Telegram does not take it
MINUTE = 60.0
MOST_CHATS = 10_000  # whose last minute is known
LONGEST_WAIT = 30.0  # seconds


@dataclass(slots=True)
class _Answer:
    chat: str
    texts: tuple[str, ...]
    rank: Rank
    leave: bool
    tries: int = 0


class Doorstep:
    def __init__(self, bot: Bot, limits: Limits, pace: Pace, tally: Tally) -> None:
        self._bot, self._limits, self._pace, self._tally = bot, limits, pace, tally
        rate = limits.strangers_per_second
        self._own = Bucket(rate, max(rate, 1.0))
        self._waiting: dict[Rank, OrderedDict[str, _Answer]] = {r: OrderedDict() for r in Rank}
        self._lately: OrderedDict[tuple[str, Rank], list[float]] = OrderedDict()
        self._workers: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        return not self._workers

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def answer(self, outcome: Outcome) -> None:
        """When it is its turn; or never, when there are too many."""
        if not outcome.ephemeral and not outcome.leave:
            return
        answer = _Answer(outcome.chat, outcome.ephemeral, outcome.rank, outcome.leave)
        places = self._waiting[answer.rank]
        if answer.chat in places:  # their newest words are answered, once
            places[answer.chat] = answer
            self._tally.add("stranger_repeats")
        elif len(places) >= self._limits.strangers_waiting:
            self._tally.add(f"no_place_{answer.rank.name}")
        elif self._enough(answer):
            self._tally.add("stranger_repeats")
        else:
            places[answer.chat] = answer
            self._begin()

    def _enough(self, answer: _Answer) -> bool:
        """They got so many within the minute that another one says nothing new."""
        now = asyncio.get_running_loop().time()
        which = (answer.chat, answer.rank)
        times = [at for at in self._lately.pop(which, []) if now - at < MINUTE]
        enough = len(times) >= self._limits.stranger_per_minute
        self._lately[which] = times if enough else [*times, now]
        while (
            len(self._lately) > MOST_CHATS or now - next(iter(self._lately.values()))[-1] > MINUTE
        ):
            self._lately.popitem(last=False)
        return enough and not answer.leave

    def _begin(self) -> None:
        if len(self._workers) < min(AT_ONCE, len(self)):
            worker = asyncio.create_task(self._work())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _work(self) -> None:
        while len(self):
            answer = self._next()
            if answer is None:
                await asyncio.sleep(max(0.05, min(self._own.wait(), 1.0)))
                continue
            await self._give(answer)

    def _next(self) -> _Answer | None:
        """Whoever may be answered at this moment; those who wait longest first."""
        for rank, places in self._waiting.items():
            reserve = 0.0 if rank is Rank.danger else RESERVE
            if places and (self._pace.resting or self._own.room()) and self._pace.spare(reserve):
                answer = places.popitem(last=False)[1]
                for _ in answer.texts:
                    self._own.take()
                    self._pace.sending_beside()
                return answer
        return None

    async def _give(self, answer: _Answer) -> None:
        try:
            for text in answer.texts:
                await call(self._bot, "sendMessage", chat_id=answer.chat, text=text)
            if answer.leave:
                await self._bot.leave_chat(answer.chat)
        except (RetryAfter, NetworkError) as error:
            await self._not_now(answer, error)
        except TelegramError as error:
            log.info("not_answered", error=type(error).__name__)

    async def _not_now(self, answer: _Answer, error: TelegramError) -> None:
        seconds = 1.0
        if isinstance(error, RetryAfter):
            self._pace.slow_down()
            after = error.retry_after
            seconds = float(after if isinstance(after, int) else after.total_seconds())
        answer.tries += 1
        if answer.rank is Rank.danger and answer.tries < TRIES:
            await asyncio.sleep(min(seconds, LONGEST_WAIT))
            self._waiting[answer.rank].setdefault(answer.chat, answer)
        else:
            self._tally.add("stranger_unreached")
