"""Out to Telegram: lanes, limits, and trouble of every kind."""

import asyncio
from datetime import timedelta

import pytest
from telegram.error import TimedOut

from bot.render import pack
from flows.effects import Lane
from flows.texts import T, day
from storage import queue
from tests.bot.outgoing import put, say, send_all, texts, until
from tests.whole import AMINA, METTE, WholeChat


async def test_danger_goes_before_what_has_waited_longer(still: WholeChat) -> None:
    await put(
        still, say(still, "påmindelse", lane=Lane.reminder), say(still, "svar"),
        say(still, "fare", lane=Lane.crisis),
    )  # fmt: skip
    await send_all(still)
    assert texts(still) == ["fare", "svar", "påmindelse"]


async def test_the_messages_of_one_turn_arrive_in_order(chat: WholeChat) -> None:
    await put(chat, *(say(chat, str(n)) for n in range(20)))
    await chat.quiet()
    assert texts(chat) == [str(n) for n in range(20)]


async def test_what_a_limit_holds_back_does_not_wait_for_the_next_look_around(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.LOOK_AGAIN", 3600.0)
    await put(still, say(still))
    [sender, *_] = still.assistant.senders
    monkeypatch.setattr(sender, "_room", lambda: 0)
    assert not await sender._round()
    sender._wake.clear()
    async with asyncio.timeout(10):
        await sender._rest(asyncio.get_running_loop().time() + 0.05)


async def test_a_sender_with_nothing_to_do_rests_until_its_next_look_or_a_call(
    still: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may have written, and its call was not heard."""
    [sender, *_] = still.assistant.senders
    later = asyncio.get_running_loop().time() + 3600
    sender._wake.clear()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await sender._rest(later)
    async with asyncio.timeout(10):
        monkeypatch.setattr("bot.sender.LOOK_AGAIN", 0.05)
        await sender._rest(later)
        monkeypatch.setattr("bot.sender.LOOK_AGAIN", 3600.0)
        asyncio.get_running_loop().call_later(0.05, sender.wake)
        await sender._rest(later)


async def test_one_person_with_much_waiting_does_not_hold_up_another(chat: WholeChat) -> None:
    await put(chat, *(say(chat, f"a{n}") for n in range(100)), say(chat, "m", "caseworker"))
    await until(lambda: "m" in texts(chat))
    assert texts(chat).index("m") < 20
    await chat.quiet()


async def test_what_waits_for_another_try_holds_back_its_own_lane_only(chat: WholeChat) -> None:
    chat.telegram.fails(status=502, description="Bad Gateway", chat=AMINA)
    await put(chat, say(chat, "første", lane=Lane.reminder))
    await chat.quiet()
    await put(chat, say(chat, "anden", lane=Lane.reminder), say(chat, "fare", lane=Lane.crisis))
    await chat.quiet()
    assert texts(chat)[1:] == ["fare"]
    await chat.later(seconds=10)
    assert texts(chat)[1:] == ["fare", "første", "anden"]


async def test_what_has_used_up_half_its_time_moves_up_a_lane(still: WholeChat) -> None:
    ends = still.clock.now() + timedelta(hours=2)
    await put(still, say(still, lane=Lane.reminder, not_after=ends))
    still.clock.move(still.clock.now() + timedelta(minutes=59))
    await still.batches.write(queue.pass_time)
    assert still.outgoing()[0].lane == Lane.reminder
    still.clock.move(still.clock.now() + timedelta(minutes=2))
    await still.batches.write(queue.pass_time)
    assert still.outgoing()[0].lane == Lane.notice
    assert await still.batches.write(queue.pass_time) == 0


async def test_what_is_planned_for_later_waits_for_it(chat: WholeChat) -> None:
    await put(chat, say(chat, "senere", not_before=chat.clock.now() + timedelta(hours=3)))
    await chat.later(hours=2, minutes=59)
    assert texts(chat) == []
    await chat.later(minutes=2)
    assert texts(chat) == ["senere"]


async def test_what_comes_too_late_is_dropped_and_counted(chat: WholeChat) -> None:
    late = chat.clock.now() - timedelta(seconds=1)
    await put(chat, say(chat, "for sent", not_after=late, receipt="late:x"))
    await chat.quiet()
    assert texts(chat) == []
    [row] = chat.outgoing()
    assert (row.status, row.code) == ("dropped", "too_late")
    sent = chat.parts.metrics.sent.labels("telegram", "too_late")
    assert sent._value.get() == 1


async def test_the_language_is_the_one_at_the_time_of_sending(still: WholeChat) -> None:
    body = {"text": [pack(T("{day}", day=day(still.clock.now())))], "buttons": []}
    sealed = still.store.vault.seal_json(body, "outgoing.body")
    await put(still, say(still, body=sealed))
    await still.batches.write(lambda tx: tx.change_person(still.ids["citizen"], language="en"))
    await send_all(still)
    assert texts(still) == ["Monday"]


async def test_a_429_is_obeyed_and_everybody_waits(chat: WholeChat) -> None:
    chat.telegram.fails(status=429, description="Too Many Requests: retry after 30", retry_after=30)
    await put(chat, say(chat, "a"))
    await chat.quiet()
    await put(chat, say(chat, "b", "caseworker"))
    await chat.later(seconds=29)
    assert texts(chat) == ["a"]
    await chat.later(seconds=2)
    assert sorted(texts(chat)[1:]) == ["a", "b"]


async def test_a_wait_of_an_hour_is_not_cut_short(chat: WholeChat) -> None:
    chat.telegram.fails(status=429, description="Too Many Requests", retry_after=3600)
    await put(chat, say(chat, "a"))
    await chat.later(minutes=59)
    assert len(texts(chat)) == 1
    await chat.later(minutes=2)
    assert len(texts(chat)) == 2


async def test_a_short_429_holds_only_that_chat(chat: WholeChat) -> None:
    chat.telegram.fails(
        status=429, description="Too Many Requests: retry after 1", retry_after=1, chat=AMINA
    )
    await put(chat, say(chat, "a"), say(chat, "b", "caseworker"))
    await chat.quiet()
    assert texts(chat, METTE) == ["b"]
    await chat.later(seconds=2)
    assert texts(chat, AMINA) == ["a", "a"]


@pytest.mark.parametrize("error", [None, TimedOut()])
async def test_what_telegram_cannot_take_now_is_tried_again_in_order(
    chat: WholeChat, error: Exception | None
) -> None:
    chat.telegram.fails(status=502, description="Bad Gateway", times=3, chat=AMINA, error=error)
    await put(chat, say(chat, "a"), say(chat, "b"))
    await chat.later(minutes=1)
    assert texts(chat) == ["a"] * 4 + ["b"]
    assert {row.status for row in chat.outgoing()} == {"sent"}


async def test_after_a_day_it_is_given_up_and_somebody_is_told(chat: WholeChat) -> None:
    chat.telegram.fails(status=500, times=10**6)
    await put(chat, say(chat, "a", receipt="late:x"))
    await chat.later(hours=23)
    assert chat.outgoing()[0].status == "retry"
    await chat.later(hours=2)
    assert chat.outgoing()[0].status == "failed"


async def test_what_was_planned_long_ago_is_still_tried_again(chat: WholeChat) -> None:
    """A row for the day after tomorrow is not old when it first fails."""
    await put(chat, say(chat, "a", not_before=chat.clock.now() + timedelta(hours=40)))
    chat.telegram.fails(status=500)
    await chat.later(hours=41)
    assert chat.outgoing()[0].status == "sent"


async def test_a_message_telegram_refuses_does_not_stop_the_next(chat: WholeChat) -> None:
    chat.telegram.fails(status=400, description="Bad Request: message is too long")
    await put(chat, say(chat, "a", receipt="late:x"), say(chat, "b"))
    await chat.quiet()
    assert [row.status for row in chat.outgoing()] == ["failed", "sent"]


async def test_our_own_mistake_in_one_message_does_not_stop_the_next(chat: WholeChat) -> None:
    broken = chat.store.vault.seal_json({"text": 7}, "outgoing.body")
    await put(chat, say(chat, body=broken), say(chat, "b"))
    await chat.quiet()
    assert [row.status for row in chat.outgoing()] == ["failed", "sent"]
