"""Ten thousand people we do not know: nothing about them is stored, citizens are answered as
before, and the ones in danger get the numbers."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlmodel import SQLModel
from telegram import Bot
from telegram.error import RetryAfter, TimedOut

from bot.clock import VirtualClock
from bot.metrics import Metrics
from bot.outcome import Outcome, Rank
from bot.pace import Pace
from bot.tally import Tally
from bot.telegram import doorstep as place
from bot.telegram.doorstep import Doorstep
from flows import strangers
from flows.policy import Limits
from storage import people
from storage.people import find_invites
from storage.tables import Address, Handled
from tests.fake_telegram import FakeTelegram
from tests.whole import AMINA, METTE, MONDAY, TOKEN, WholeChat, whole, written

MANY = 2_000  # ten thousand over the real wire: test_over_the_wire.py
KNOWN = "Du får en invitation af din sagsbehandler."


def everything(chat: WholeChat) -> dict[str, list[Any]]:
    """Every row of every table, but the keys of arrivals."""
    with chat.store.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select())]
            for table in SQLModel.metadata.sorted_tables
            if table.name != "handled"
        }


def counted(metrics: Metrics) -> dict[str, float]:
    return {
        sample.labels["what"]: sample.value
        for metric in metrics.turned_away.collect()
        for sample in metric.samples
        if sample.name.endswith("_total")
    }


async def test_thousands_of_bad_invitations_leave_nothing(still: WholeChat) -> None:
    still.assistant.rest(False)
    before = everything(still)
    for start in range(0, MANY, 100):
        await still.takes(
            *(written(f"/start forkert{n}", 100_000 + n) for n in range(start, start + 100))
        )
    while still.assistant.intake._afterwards:
        await asyncio.sleep(0)
    assert everything(still) == before
    keys = [row.key for row in still.rows(Handled)]
    assert len(keys) == MANY
    assert all(key.startswith("tg:1:") and key[5:].isdecimal() for key in keys)
    waiting, limits = len(still.assistant.intake.doorstep), still.parts.policy.limits
    assert waiting <= limits.strangers_waiting
    gone = counted(still.parts.metrics)["no_place_stranger"]
    sent = len(still.telegram.asked_for("sendMessage")) // 2
    assert gone + waiting + sent == pytest.approx(MANY, abs=place.AT_ONCE)


async def test_a_citizen_is_answered_while_strangers_wait(database_url: str) -> None:
    async with whole(database_url) as chat:
        chat.assistant.rest(False)
        await chat.takes(*(written("/start forkert", 100_000 + n) for n in range(300)))
        begun = time.monotonic()
        chat.looks(AMINA)
        await chat.takes(written("/hjaelp"))
        while not chat.hears():
            await asyncio.sleep(0.01)
        assert time.monotonic() - begun < 3
        assert len(chat.assistant.intake.doorstep) > 200


async def test_a_stranger_who_tries_many_invitations_is_slowed(chat: WholeChat) -> None:
    tries = chat.parts.policy.limits.tries_per_minute
    for n in range(tries + 20):
        await chat.takes(written(f"/start gaet{n}", 777))
    await chat.quiet()
    heard = [message.text for message in chat.chat(777)]
    assert len(heard) <= 2 * chat.parts.policy.limits.stranger_per_minute + 1
    assert heard.count(strangers.too_many().msgid) == 1
    assert counted(chat.parts.metrics)["invitations"] == 20


async def test_a_guess_beyond_the_limit_is_not_even_looked_at(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def find(tx: Any, tokens: list[str]) -> Any:
        looked_at.extend(tokens)
        return find_invites(tx, tokens)

    monkeypatch.setattr(people, "find_invites", find)
    async with whole(database_url, joined=False) as chat:
        tries = chat.parts.policy.limits.tries_per_minute
        await chat.takes(*(written(f"/start gaet{n}", 777) for n in range(tries)))
        await chat.quiet()
        before = everything(chat)
        await chat.takes(written(chat.start, 777))  # the right one, by chance
        assert everything(chat) == before
        assert len(looked_at) == tries
        await chat.writes(chat.start)  # and it still works for whom it is meant
        assert len(chat.rows(Address, person_id=chat.ids["citizen"])) == 1


async def test_known_people_with_dead_buttons_come_before_strangers(chat: WholeChat) -> None:
    await chat.takes(*(written("hej", 700 + n) for n in range(5)), written("/start ABC", METTE))
    await chat.quiet()
    assert next(iter(chat.telegram.messages.values())).chat == str(METTE)


# --- the doorstep alone -------------------------------------------------------------------


@pytest.fixture
async def bot() -> AsyncIterator[tuple[Bot, FakeTelegram]]:
    telegram = FakeTelegram()
    async with Bot(TOKEN, request=telegram, get_updates_request=telegram) as running:
        yield running, telegram


def a_doorstep(bot: Bot, pace: Pace | None = None, **limits: Any) -> tuple[Doorstep, Metrics]:
    metrics, numbers = Metrics(), Limits(**limits)
    usual = Pace(VirtualClock(MONDAY), numbers.bot_per_second, 1)
    return Doorstep(bot, numbers, pace or usual, Tally(metrics)), metrics


def to(chat: int, rank: Rank = Rank.stranger, text: str = "hej") -> Outcome:
    return Outcome(chat=str(chat), ephemeral=(text,), known=False, rank=rank)


async def empty(door: Doorstep) -> None:
    async with asyncio.timeout(20):
        while not door.idle:
            await asyncio.sleep(0.01)


async def test_danger_comes_first_and_then_those_we_know(
    bot: tuple[Bot, FakeTelegram],
) -> None:
    door, _ = a_doorstep(bot[0])
    for chat in (1, 2, 3):
        door.answer(to(chat))
    door.answer(to(4, Rank.ours))
    door.answer(to(5, Rank.danger))
    await empty(door)
    assert [m.chat for m in bot[1].messages.values()] == ["5", "4", "1", "2", "3"]


async def test_who_finds_no_place_is_counted_and_danger_has_places_of_its_own(
    bot: tuple[Bot, FakeTelegram],
) -> None:
    door, metrics = a_doorstep(bot[0], strangers_waiting=10, strangers_per_second=30)
    for chat in range(100):
        door.answer(to(chat))
    door.answer(to(1000, Rank.danger))
    assert len(door) == 11
    await empty(door)
    assert counted(metrics) == {"no_place_stranger": 90}
    assert bot[1].chat(1000)


async def test_the_last_half_of_the_pace_is_not_theirs(bot: tuple[Bot, FakeTelegram]) -> None:
    """While citizens use the pace up, only danger is answered."""
    pace = Pace(VirtualClock(MONDAY), 30, 1)
    for person in range(20):
        pace.sending(person)
    door, _ = a_doorstep(bot[0], pace)
    for chat in range(5):
        door.answer(to(chat))
    door.answer(to(9, Rank.danger))
    for _ in range(20):  # as busy as it can be
        pace.sending(1)
        await asyncio.sleep(0.02)
        if bot[1].chat(9):
            break
    assert {m.chat for m in bot[1].messages.values()} <= {"9"}
    await empty(door)
    assert len(bot[1].messages) == 6


async def test_all_of_it_stays_inside_the_bots_pace(bot: tuple[Bot, FakeTelegram]) -> None:
    door, _ = a_doorstep(bot[0], strangers_per_second=10)
    begun = time.monotonic()
    for chat in range(25):
        door.answer(to(chat))
    await empty(door)
    assert len(bot[1].messages) == 25
    assert time.monotonic() - begun >= 1.3  # a burst of ten, then ten a second


async def test_the_same_stranger_hears_it_a_few_times_a_minute(
    bot: tuple[Bot, FakeTelegram],
) -> None:
    door, metrics = a_doorstep(bot[0], strangers_per_second=30)
    for _ in range(50):
        door.answer(to(1))
        await empty(door)
    door.answer(to(1, Rank.danger))
    await empty(door)
    assert len(bot[1].chat(1)) == Limits().stranger_per_minute + 1
    assert counted(metrics)["stranger_repeats"] == 45


async def test_only_the_last_minute_of_a_bounded_number_is_known(
    bot: tuple[Bot, FakeTelegram], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "MOST_CHATS", 50)
    door, _ = a_doorstep(bot[0], strangers_waiting=10_000, strangers_per_second=30)
    for chat in range(500):
        door.answer(to(chat))
    assert len(door._lately) <= 50


@pytest.mark.parametrize("error", [RetryAfter(0), TimedOut()])
async def test_telegram_does_not_take_it(
    bot: tuple[Bot, FakeTelegram], error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody in danger is tried again; another stranger is let go, and counted."""
    bot[1].fails(error=error, chat=5)
    bot[1].fails(error=error, chat=6)
    door, metrics = a_doorstep(bot[0])
    door.answer(to(5, Rank.danger))
    door.answer(to(6))
    await empty(door)
    assert [m.chat for m in bot[1].messages.values()] == ["5"]
    assert counted(metrics) == {"stranger_unreached": 1}
