"""A morning of reminders: who writes meanwhile, and who is in danger, is answered at once.

Virtual time (jumping.py), a Telegram that refuses what is too fast (strict.py), the whole
assistant. The peer hands the same messages to python-telegram-bot's AIORateLimiter, in order.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from telegram.ext import AIORateLimiter, ExtBot

from bot.pace import Pace
from bot.render import pack
from flows.effects import Lane
from flows.policy import Policy
from flows.texts import words
from storage.tables import Outgoing
from storage.tx import Tx
from tests.bench import crowd, jumping, ours
from tests.bench.rows import Row
from tests.bench.strict import StrictWire
from tests.bench.transports import WireRequest
from tests.whole import AMINA, METTE, MONDAY

REMINDERS, WRITERS, PER_SECOND = 10_000, 20, 30
ASKS, ANSWER = "hvornår møder jeg i morgen?", "Næste gang er"
DANGER, HELP, CARD = "jeg vil ikke leve mere", "70 201 201", "RØD"
REMINDER = "Godmorgen Amina. Du møder kl. 8.30 hos Genbrugsbutikken. Er du klar?"
WITHIN = 1.03  # of the time that the limit allows


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds."""

    answers: list[float]
    red: float  # the answer to danger and the card, the later of the two
    all: float
    refused: int


async def rows(*, reminders: int = REMINDERS, writers: int = WRITERS) -> list[Row]:
    # In a thread: there it may have a loop of its own.
    return await asyncio.to_thread(_rows, reminders, writers)


def _rows(reminders: int, writers: int) -> list[Row]:
    path = asyncio.run(crowd.crowd_file(reminders))
    with tempfile.TemporaryDirectory(dir=crowd.memory_folder()) as scratch:
        copy = crowd.copied(path, Path(scratch, "burst.db"))
        seen = jumping.run(lambda: _ours(f"sqlite:///{copy}", reminders, writers))
    theirs = jumping.run(lambda: _peer(reminders, writers))
    soon, late = median(seen.answers), median(theirs)
    best = reminders / PER_SECOND
    about = f"{reminders:,} reminders wait; virtual time, one run, requests take no time"
    return [
        Row("reply_in_burst_vs_fifo", "s", soon, writers,
            f"{about}; {writers} citizens write, spread over it; in order the answer waits for "
            "every reminder before it",
            late, "python-telegram-bot, AIORateLimiter(30, 1)", late / soon, 100),
        Row("reply_in_burst_seconds", "s", max(seen.answers), writers,
            f"the longest; {about}", limit=1.0),
        Row("red_in_burst_seconds", "s", seen.red, 1,
            f"until the help lines are there and the caseworker has the card; {about}", limit=0.5),
        Row("burst_seconds", "s", seen.all, 1,
            f"until the last reminder; Telegram's limit allows {best:.1f} s", limit=best * WITHIN),
        Row("burst_429", "answers", seen.refused, 1,
            "from a Telegram that refuses more than 30 in any second, and more than one a second "
            "to a chat beyond a short burst", limit=0),
    ]  # fmt: skip


async def _ours(url: str, reminders: int, writers: int) -> Seen:
    loop, limits = asyncio.get_running_loop(), Policy().limits
    clock = jumping.JumpingClock(MONDAY, loop.time)
    pace = Pace(clock, limits.bot_per_second, limits.chat_per_second, limits.person_per_minute,
                time=loop.time)  # fmt: skip
    wire = StrictWire()
    async with ours.assistant(url, wire, clock, pace) as whole:
        await asyncio.sleep(60)
        begun, before = loop.time(), len(wire.came)
        await whole.batches.write(lambda tx: _put_reminders(tx, reminders))
        asked = await _people_write(wire, reminders, writers)
        assert await whole.until_idle(reminders)
    answers = [wire.first_answer(chat, at, ANSWER) for chat, at in asked.items() if chat != AMINA]
    red = [
        wire.first_answer(AMINA, asked[AMINA], HELP),
        wire.first_answer(METTE, asked[AMINA], CARD),
    ]
    sent = [came.at for came in wire.came[before:] if came.text == REMINDER]
    assert len(sent) == reminders, f"{len(sent)} of {reminders} reminders were sent"
    assert None not in (*answers, *red), (answers, red)
    return Seen([a for a in answers if a], max(r for r in red if r), max(sent) - begun,
                wire.refused)  # fmt: skip


async def _people_write(wire: StrictWire, reminders: int, writers: int) -> dict[int, float]:
    """Spread over the burst, at no round moments; in the middle somebody is in danger."""
    asked = {}
    apart = reminders / PER_SECOND / (writers + 1)
    for n in range(1, writers + 1):
        await asyncio.sleep(apart * 0.9973)
        chat = crowd.CHATS_FROM + n * (reminders // writers)
        asked[chat] = wire.put(ASKS, chat)
        if n == writers // 2:
            await asyncio.sleep(0.123)
            asked[AMINA] = wire.put(DANGER, AMINA)
    return asked


def _put_reminders(tx: Tx, count: int) -> None:
    body = tx.vault.seal_json({"text": [pack(words(REMINDER))], "buttons": []}, "outgoing.body")
    chats = tx.at_chats({str(crowd.CHATS_FROM + n) for n in range(1, count + 1)})
    for person in chats.values():
        tx.add(
            Outgoing, person_id=person, citizen_id=person, lane=int(Lane.reminder), kind="say",
            body=body, turn="bench", created_at=tx.now, channel="telegram", status="waiting",
        )  # fmt: skip


async def _peer(reminders: int, writers: int) -> list[float]:
    """Every reminder is handed to the limiter, and then the answers as people write. Its
    Telegram refuses nothing: the limiter's own burst would cost it more time."""
    wire, loop = StrictWire(refuses=False), asyncio.get_running_loop()
    limiter = AIORateLimiter(overall_max_rate=PER_SECOND, overall_time_period=1, max_retries=5)
    took: list[float] = []

    async def answer(bot: "ExtBot[None]", chat: int) -> None:
        begun = loop.time()
        await bot.send_message(chat, ANSWER)
        took.append(loop.time() - begun)

    request = WireRequest(wire)
    async with ExtBot("1:bench", request=request, rate_limiter=limiter) as bot:  # noqa: SIM117
        async with asyncio.TaskGroup() as tasks:
            for n in range(1, reminders + 1):
                tasks.create_task(bot.send_message(crowd.CHATS_FROM + n, REMINDER))
            apart = reminders / PER_SECOND / (writers + 1)
            for n in range(1, writers + 1):
                await asyncio.sleep(apart * 0.9973)
                tasks.create_task(answer(bot, crowd.CHATS_FROM + n * (reminders // writers)))
    return took
