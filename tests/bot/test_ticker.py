"""Alarms ring at their time, once, and only while they still matter."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from storage.tables import Alarm, DeadLetter
from storage.tx import Tx
from tests.whole import WholeChat


def alarm(chat: WholeChat, what: str = "quiet", **more: Any) -> Any:
    usual = {
        "person_id": chat.ids["citizen"], "what": what, "due": chat.clock.now(), "not_after": None,
        "ref": "", "fence": 0,
    }  # fmt: skip
    return lambda tx: tx.set_alarm(**{**usual, **more})


async def test_an_alarm_waits_for_its_time(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    [waiting] = chat.rows(Alarm, what="quiet")
    await chat.until(waiting.due - timedelta(seconds=1))
    asked = chat.talk().state
    await chat.until(waiting.due + timedelta(seconds=1))
    assert (asked, chat.talk().state) == ("days", "unsent")


async def test_the_silence_of_an_old_question_does_not_end_the_new_one(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    [first] = chat.rows(Alarm, what="quiet")
    await chat.until(first.due - timedelta(minutes=5))
    await chat.presses("I dag")
    await chat.until(first.due + timedelta(minutes=5))
    assert chat.talk().flow == "absence"
    assert chat.talk().question == 2


async def test_an_alarm_of_an_earlier_plan_does_nothing(chat: WholeChat) -> None:
    await chat.batches.write(alarm(chat, "checkin", ref="2026-11-23T07:30:00+00:00", fence=99))
    await chat.quiet()
    assert chat.rows(Alarm, what="checkin") == []
    assert chat.hears() == []
    assert chat.rows(DeadLetter) == []


async def test_an_alarm_nobody_knows_any_more_is_put_aside(chat: WholeChat) -> None:
    await chat.batches.write(alarm(chat, "of_an_older_release"))
    await chat.quiet()
    assert len(chat.rows(DeadLetter)) == 1
    assert chat.rows(Alarm, what="of_an_older_release") == []


async def test_the_same_alarm_rung_by_two_processes_is_one_turn(still: WholeChat) -> None:
    await still.batches.write(alarm(still, "of_an_older_release"))
    rings = [still.assistant.ticker.ring_due() for _ in range(3)]
    await asyncio.gather(*rings)
    assert len(still.rows(DeadLetter)) == 1


async def test_hundreds_of_alarms_at_once_all_ring(chat: WholeChat) -> None:
    def plan(tx: Tx) -> None:
        for number in range(600):
            alarm(chat, "checkin", ref="2026-11-23T07:30:00+00:00", fence=number + 50)(tx)

    await chat.batches.write(plan)
    await chat.quiet()
    assert chat.rows(Alarm, what="checkin") == []


async def test_trouble_does_not_stop_the_clock(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ticker.TROUBLE_PAUSE", 0.01)
    look, fails = chat.assistant.ticker._look, iter([True])

    def fails_once(since: timedelta) -> Any:
        if next(fails, False):
            raise OSError("disk")
        return look(since)

    monkeypatch.setattr(chat.assistant.ticker, "_look", fails_once)
    await chat.batches.write(alarm(chat, "of_an_older_release"))
    async with asyncio.timeout(10):
        while not chat.rows(DeadLetter):
            await asyncio.sleep(0.01)


async def test_an_alarm_set_by_another_process_is_found(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ticker.LOOK_AGAIN", 0.05)
    await chat.writes("/hjaelp")
    with chat.store.transaction(chat.clock.now()) as tx:  # nobody wakes the ticker
        alarm(chat, "of_an_older_release")(tx)
    async with asyncio.timeout(10):
        while not chat.rows(DeadLetter):
            await asyncio.sleep(0.01)
