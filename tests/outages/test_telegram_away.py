"""Telegram does not answer for an hour, and for more than the 24 hours it keeps messages for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import VirtualClock
from flows.policy import Policy
from storage.tables import Info, Outgoing
from tests.outages.wire import HeldTelegram, events, metric, polled, taken, until, wire
from tests.whole import AMINA, HANNE, JONAS, METTE, MONDAY, SOEREN, WholeChat

TUESDAY = MONDAY + timedelta(days=1)  # 06.30
HOURLY = 3600.0  # tries, seconds: less to step through
GAP = "havde ikke forbindelse til Telegram"


@pytest.fixture(autouse=True)
def fewer_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sender.LONGEST_RETRY", HOURLY)


@asynccontextmanager
async def on_tuesday(url: str) -> AsyncIterator[WholeChat]:
    """At 06.30, with a citizen who took part on Monday."""
    async with polled(url, joined=False) as chat:
        await chat.joined()
        await chat.until(TUESDAY)
        await answers(chat)
        yield chat


async def answers(chat: WholeChat) -> None:
    """Telegram does; and that is written down."""
    polls = len(wire(chat).asked_for("getUpdates"))
    await until(lambda: len(wire(chat).asked_for("getUpdates")) > polls + 2)
    await taken(chat)


async def goes(chat: WholeChat) -> None:
    """And we have noticed."""
    await answers(chat)
    wire(chat).away = True
    before = metric(chat, "fodfaeste_poll_failures_total", error="NetworkError")
    await until(
        lambda: metric(chat, "fodfaeste_poll_failures_total", error="NetworkError") > before
    )


async def comes_back(chat: WholeChat) -> None:
    wire(chat).away = False
    await answers(chat)
    await chat.later(seconds=1.3 * HOURLY)  # the longest pause before another try


def started(chat: WholeChat) -> list[str]:
    """What the bot started by itself, as the citizen sees it since looking last."""
    answered = {row.message_id for row in chat.outgoing() if row.turn.startswith("tg:")}
    new = [m for m in chat.chat() if m.id > chat.seen.get(AMINA, 0)]
    return [m.text for m in new if m.id not in answered]


async def test_an_hour_away_over_the_reminder(sqlite_url: str, logs: list[Any]) -> None:
    """The reminder of 7.30 would come after the shift has begun: it does not come at all."""
    async with on_tuesday(sqlite_url) as chat:
        await chat.later(minutes=45)  # 07.15
        chat.looks(AMINA)
        await goes(chat)
        wrote = [wire(chat).writes(text) for text in ("/hjaelp", "/ring", "/rettigheder")]
        await chat.until(TUESDAY + timedelta(hours=2, minutes=5))  # 08.35
        assert chat.hears() == []
        await comes_back(chat)
        keys = [f"tg:1:{id_}" for id_ in wrote]
        answered = [row for row in chat.outgoing() if row.turn in keys]
        assert list(dict.fromkeys(row.turn for row in answered)) == keys
        assert {row.status for row in answered} == {"sent"}
        assert not [text for text in chat.hears() if "Hvordan ser det ud?" in text]
        assert len(started(chat)) <= 1
        assert metric(chat, "fodfaeste_messages_total", channel="telegram", outcome="too_late") >= 1
        assert metric(chat, "fodfaeste_messages_total", channel="telegram", outcome="retry") >= 1
        assert events(logs, "poll_failed")[0]["what"].startswith("Telegram does not answer")
        assert events(logs, "telegram_gap") == []
        assert chat.hears(METTE) == [] or GAP not in "".join(chat.hears(METTE))


@pytest.mark.parametrize(
    "hours", [3, *(pytest.param(hours, marks=pytest.mark.soak) for hours in (1, 5, 11, 25, 49))]
)
async def test_afterwards_everybody_gets_at_most_one_message_that_we_start(
    sqlite_url: str, hours: int
) -> None:
    async with on_tuesday(sqlite_url) as chat:
        chat.looks(AMINA)
        await goes(chat)
        await chat.later(hours=hours)
        await comes_back(chat)
        assert len(started(chat)) <= 1, started(chat)


async def test_after_more_than_a_day_staff_are_told_once(
    database_url: str, logs: list[Any]
) -> None:
    async with polled(database_url, clock=VirtualClock(TUESDAY)) as chat:
        await goes(chat)
        lost = wire(chat).writes("jeg er syg i dag")
        chat.clock.move(chat.clock.now() + timedelta(hours=2))
        kept = wire(chat).writes("/hjaelp")
        chat.clock.move(chat.clock.now() + timedelta(hours=23))
        await comes_back(chat)
        assert wire(chat).forgotten == {lost}
        assert kept in wire(chat).acknowledged
        told = [m.text for m in chat.chat(METTE) if GAP in m.text]
        assert len(told) == 1
        assert "tirsdag 24. november kl. 6.30 til onsdag 25. november kl. 7.3" in told[0]
        assert not any(
            GAP in m.text for who in (AMINA, SOEREN, HANNE, JONAS) for m in chat.chat(who)
        )
        [said] = events(logs, "telegram_gap")
        assert said["told"] == 1
        assert metric(chat, "fodfaeste_gaps_total") == 1
        await goes(chat)
        await comes_back(chat)
        assert len([m for m in chat.chat(METTE) if GAP in m.text]) == 1


async def test_when_we_were_away_for_more_than_a_day_staff_are_told_once(database_url: str) -> None:
    clock = VirtualClock(TUESDAY)
    telegram = HeldTelegram(clock)
    async with polled(database_url, clock=clock, telegram=telegram) as chat:
        await until(lambda: chat.rows(Info, name="telegram heard"))
    clock.move(clock.now() + timedelta(hours=25))
    for _ in range(3):  # started again and again
        async with polled(database_url, clock=clock, telegram=telegram) as chat:
            await until(lambda: telegram.asked_for("getUpdates"))
            await until(lambda: metric(chat, "fodfaeste_heard_age_seconds"))
            await until(lambda: any(GAP in m.text for m in telegram.chat(METTE)))
            await taken(chat)
        clock.move(clock.now() + timedelta(minutes=10))
    assert len([m for m in telegram.chat(METTE) if GAP in m.text]) == 1


async def test_a_night_without_us_is_no_gap(sqlite_url: str) -> None:
    clock = VirtualClock(TUESDAY)
    telegram = HeldTelegram(clock)
    for _ in range(3):
        async with polled(sqlite_url, clock=clock, telegram=telegram) as chat:
            await until(lambda: metric(chat, "fodfaeste_heard_age_seconds"))
            await taken(chat)
        clock.move(clock.now() + timedelta(hours=23))
    assert not any(GAP in m.text for m in telegram.chat(METTE))


async def test_a_clock_that_is_moved_is_no_gap(sqlite_url: str) -> None:
    """As in the demo, where a week may pass while one poll waits for its answer."""
    async with polled(sqlite_url) as chat:
        await until(lambda: chat.rows(Info, name="telegram heard"))
        await chat.later(days=3)
        await taken(chat)
        assert not any(GAP in m.text for m in chat.chat(METTE))


async def test_when_no_caseworker_can_be_reached_the_leader_is_told(sqlite_url: str) -> None:
    async with polled(sqlite_url, policy=Policy()) as chat:
        await until(lambda: chat.rows(Info, name="telegram heard"))
        await chat.batches.write(
            lambda tx: tx.connection.exec_driver_sql(
                f"UPDATE address SET dead_code='blocked' WHERE person_id={chat.ids['caseworker']}"
            )
        )
        await goes(chat)
        chat.clock.move(chat.clock.now() + timedelta(hours=30))
        await comes_back(chat)
        [mail] = [m for m in chat.mailbox.received() if GAP in m.text]
        assert mail.to == "birgit@kommunen.example"
        assert mail.subject == "Beskeder fra borgere kan mangle"


async def test_how_often_it_is_written_down(sqlite_url: str) -> None:
    """Fifty polls a second are not fifty writes."""
    async with polled(sqlite_url) as chat:
        await until(lambda: chat.rows(Info, name="telegram heard"))
        await chat.quiet()
        commits, polls = chat.batches.commits, len(wire(chat).asked_for("getUpdates"))
        await until(lambda: len(wire(chat).asked_for("getUpdates")) > polls + 20)
        assert chat.batches.commits == commits
        assert chat.rows(Outgoing, turn="gap") == []
