"""What only the whole road can show: twice, at once, in the middle, after a crash."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bot import turns
from bot.arrivals import Arrival
from flows.events import Commanded, Pressed
from flows.route import take
from flows.turn import Turn
from storage.tables import DeadLetter, Outgoing
from tests.whole import AMINA, JONAS, METTE, SOEREN, WholeChat, pressed, whole, written

OLD_BUTTON = "Den knap hører til et tidligere spørgsmål. Det gør ikke noget."
SORRY = "Noget gik galt hos mig. Prøv igen om lidt."
ABSENCE = "Er det kun i dag?"


# --- one citizen, more than once --------------------------------------------------------------


async def test_the_same_update_twice_is_one_turn(chat: WholeChat) -> None:
    update = written("/fravaer")
    first = await chat.receives(update)
    assert len(first) == 1
    assert ABSENCE in first[0]
    assert await chat.receives(update) == []
    assert chat.talk().question == 1


async def test_the_same_update_twice_in_one_batch_is_one_turn(chat: WholeChat) -> None:
    update = written("/fravaer")
    chat.looks(AMINA)
    await chat.takes(update, update)
    await chat.quiet()
    assert len(chat.hears()) == 1


async def test_the_second_of_two_messages_at_once_is_read_after_the_first(chat: WholeChat) -> None:
    chat.looks(AMINA)
    await chat.takes(written("/fravaer"), written("I dag"))
    await chat.quiet()
    heard = chat.hears()
    assert ABSENCE in heard[0]
    assert len(heard) == 2
    assert chat.talk().last == "1:yes"
    assert chat.talk().question == 2


async def test_an_old_button_gets_a_kind_word_and_the_open_question_again(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    old = chat.press("Flere dage")
    await chat.presses("I dag")
    question = chat.chat()[-1].text
    assert await chat.receives(old) == [OLD_BUTTON, question]
    assert chat.talk().state != ""


async def test_a_double_press_is_one_answer(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    press = chat.press("I dag")
    again = pressed(
        press["callback_query"]["data"], AMINA, press["callback_query"]["message"]["message_id"]
    )
    chat.looks(AMINA)
    await chat.takes(press, again)
    await chat.quiet()
    assert len(chat.hears()) == 1
    toasts = [sent.get("text") for sent in chat.telegram.asked_for("answerCallbackQuery")]
    assert toasts == [None, "Det har jeg noteret."]


async def test_an_answer_after_the_question_has_closed(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    late = chat.press("Flere dage")
    await chat.until(chat.clock.now().replace(hour=23))
    assert chat.talk().flow == ""
    assert await chat.receives(late) == [OLD_BUTTON]


async def test_a_restart_between_question_and_answer(database_url: str) -> None:
    async with whole(database_url) as before:
        await before.writes("/fravaer")
        telegram, clock = before.telegram, before.clock
        press = before.press("I dag")
    async with whole(database_url, telegram=telegram, clock=clock) as after:
        heard = await after.receives(press)
        assert len(heard) == 1
        assert OLD_BUTTON not in heard
        assert after.talk().last == "1:yes"


async def test_ten_taps_at_once_are_one_answer(still: WholeChat) -> None:
    ask(still, Commanded("fravaer"), "tg:1:0")
    taps = [
        Arrival(f"tg:1:{n}", Pressed(1, "yes"), chat=str(AMINA), update_id=n) for n in range(1, 11)
    ]
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda tap: taken(still, tap), taps))
    assert still.talk().question == 2
    assert len(still.outgoing(kind="say")) == 2


def test_batches_with_the_same_people_in_other_orders_do_not_wait_for_ever(
    database_url: str,
) -> None:
    async def all_at_once() -> None:
        async with whole(database_url, running=False) as still:
            chats = [AMINA, METTE, SOEREN, JONAS]
            batches = [
                [Arrival(f"tg:{n}:{c}", Commanded("hjaelp"), chat=str(c)) for c in order]
                for n, order in enumerate([chats, chats[::-1], chats[2:] + chats[:2]] * 4)
            ]
            with ThreadPoolExecutor(len(batches)) as pool:
                list(pool.map(lambda batch: taken(still, *batch), batches))
            assert len(still.rows(Outgoing, kind="say")) == 4 * len(batches)

    asyncio.run(all_at_once())


# --- what goes wrong --------------------------------------------------------------------------


async def test_a_turn_that_fails_is_put_aside_and_harms_nobody_else(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_once(turn: Turn) -> Turn:
        turn.say(turns.SORRY)  # what was half done must not go out
        if "hemmelige" in turn.wrote:
            raise ZeroDivisionError(turn.wrote)
        turn.effects.clear()
        return take(turn)

    monkeypatch.setattr("bot.turns.take", fails_once)
    for who in (AMINA, METTE, JONAS):
        chat.looks(who)
    await chat.takes(
        written("/hjaelp", METTE), written("mine hemmelige ord"), written("/hjaelp", JONAS)
    )
    await chat.quiet()
    assert chat.hears() == [SORRY]
    assert chat.hears(METTE)
    assert chat.hears(JONAS)
    [letter] = chat.rows(DeadLetter)
    assert letter.person_id == chat.ids["citizen"]
    assert "hemmelige" not in letter.trace
    assert "hemmelige" in chat.store.vault.open(letter.arrival, "deadletter.arrival")


async def test_an_alarm_that_fails_is_put_aside_without_a_word(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chat.writes("/fravaer")
    monkeypatch.setattr("bot.turns.take", lambda turn: 1 / 0)
    chat.looks(AMINA)
    await chat.until(chat.clock.now().replace(hour=23))
    assert chat.hears() == []
    assert len(chat.rows(DeadLetter)) == 1


async def test_what_cannot_be_written_down_is_put_aside_and_harms_nobody_else(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here it is the commit that fails, after the step: then one by one."""
    carry_out = turns.effects.carry_out

    def fails(*given: Any) -> Any:
        if given[3].chat == str(AMINA):
            raise ZeroDivisionError
        return carry_out(*given)

    monkeypatch.setattr("bot.turns.effects.carry_out", fails)
    for who in (AMINA, METTE, JONAS):
        chat.looks(who)
    await chat.takes(written("/hjaelp", METTE), written("/hjaelp"), written("/hjaelp", JONAS))
    await chat.quiet()
    assert chat.hears() == [SORRY]
    assert len(chat.hears(METTE)) == len(chat.hears(JONAS)) == 1
    assert [letter.person_id for letter in chat.rows(DeadLetter)] == [chat.ids["citizen"]]


# --- helpers of these tests -------------------------------------------------------------------


def taken(chat: WholeChat, *arrivals: Arrival) -> list[Any]:
    """In a transaction of its own, as another process would."""
    with chat.store.transaction(chat.clock.now()) as tx:
        return turns.take_turns(chat.parts, tx, arrivals)


def ask(chat: WholeChat, event: Any, key: str) -> None:
    taken(chat, Arrival(key, event, chat=str(AMINA)))
