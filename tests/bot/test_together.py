"""Two messages within two minutes come as one, each with its own buttons; what is urgent never
waits for company."""

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.render import pack
from flows.effects import Lane
from flows.texts import TC, T, words
from storage.tables import Case, Outgoing, Task
from storage.tx import Tx
from tests.bot.outgoing import put, send_some
from tests.bot.test_doubt import LOST, as_the_library_says
from tests.whole import METTE, WholeChat, pressed

LARS = "lars@genbrug.example"


def notice(
    chat: WholeChat, text: str, who: str = "company_mentor", channel: str = "mail",
    lane: Lane = Lane.notice, task: str = "", **more: Any,
) -> Any:  # fmt: skip
    """As a turn writes one that may have company; with a task, a button of its own."""

    def add(tx: Tx) -> None:
        if task:
            tx.add(
                Task, id=task, kind="absence_seen", ref="x", citizen_id=chat.ids["citizen"],
                person_id=chat.ids[who], created_at=tx.now, closed=False, answer="", fence=0,
                expires_at=tx.now + timedelta(hours=6),
            )  # fmt: skip
        buttons = [[pack(TC("button", "Set")), f"t:{task}:seen", ""]] if task else []
        body = {"subject": pack(T("Om Amina")), "text": [pack(words(text))], "buttons": buttons}
        usual = {
            "person_id": chat.ids[who], "citizen_id": chat.ids["citizen"], "lane": int(lane),
            "kind": "tell", "body": tx.vault.seal_json(body, "outgoing.body"), "turn": "test",
            "created_at": tx.now, "channel": channel, "together": True, "task": task,
        }  # fmt: skip
        tx.add(Outgoing, **{**usual, **more})

    return add


def texts(chat: WholeChat) -> list[str]:
    return [mail.text for mail in chat.mailbox.received(LARS)]


async def test_two_at_once_are_one_mail_with_both_links(chat: WholeChat) -> None:
    await put(chat, notice(chat, "Om bussen.", task="aaa"), notice(chat, "Om nøglen.", task="bbb"))
    await chat.quiet()
    [text] = texts(chat)
    assert text.index("Om bussen.") < text.index("Om nøglen.")
    tokens = re.findall(r"/desk/link/(\S+)", text)
    assert [chat.parts.links.read(token) for token in tokens] == [("aaa", "seen"), ("bbb", "seen")]
    assert {row.status for row in chat.outgoing("company_mentor")} == {"sent"}


async def test_what_comes_within_two_minutes_of_one_waits_and_comes_as_one(
    chat: WholeChat,
) -> None:
    await put(chat, notice(chat, "Den første."))
    await chat.quiet()
    assert len(texts(chat)) == 1  # nobody waits for company that may never come
    await chat.later(seconds=30)
    await put(chat, notice(chat, "Den anden."))
    await chat.later(seconds=30)
    await put(chat, notice(chat, "Den tredje."))
    await chat.later(seconds=55)
    assert len(texts(chat)) == 1
    assert [row.status for row in chat.outgoing("company_mentor")] == ["sent", "held", "held"]
    await chat.later(seconds=10)
    assert len(texts(chat)) == 2
    assert "Den anden." in texts(chat)[1]
    assert "Den tredje." in texts(chat)[1]


async def test_the_office_can_turn_it_off(chat: WholeChat) -> None:
    from dataclasses import replace

    off = replace(chat.parts.policy.messages, bundle_minutes=0)
    object.__setattr__(chat.parts.policy, "messages", off)
    for text in ("Den første.", "Den anden."):
        await put(chat, notice(chat, text))
        await chat.quiet()
    assert len(texts(chat)) == 2


async def test_nobody_waits_for_somebody_elses_messages(chat: WholeChat) -> None:
    await put(chat, notice(chat, "Til Lars."), notice(chat, "Til Birgit.", who="leader"))
    await chat.quiet()
    assert len(chat.mailbox.received()) == 2


@pytest.mark.parametrize(
    "urgent", [{"together": False}, {"lane": int(Lane.crisis)}, {"lane": int(Lane.answer)}]
)
async def test_what_may_not_wait_does_not(chat: WholeChat, urgent: dict[str, Any]) -> None:
    await put(chat, notice(chat, "Den første."))
    await chat.quiet()
    await put(chat, notice(chat, "Haster.", **urgent))
    await chat.quiet()
    assert "Haster." in texts(chat)[1]


async def test_what_would_be_worthless_in_two_minutes_goes_now(chat: WholeChat) -> None:
    await put(chat, notice(chat, "Den første."))
    await chat.quiet()
    soon = chat.clock.now() + timedelta(seconds=90)
    await put(chat, notice(chat, "Snart forbi.", not_after=soon))
    await chat.quiet()
    assert len(texts(chat)) == 2


async def test_one_whose_case_moved_on_meanwhile_falls_out(chat: WholeChat) -> None:
    def case(tx: Tx) -> None:
        tx.add(
            Case, id="c", citizen_id=chat.ids["citizen"], family="wellbeing", colour="yellow",
            state="open", step=1, opened_at=tx.now, why="hard_days", chain=[], open_key="x",
        )  # fmt: skip

    await put(chat, case, notice(chat, "Den første."))
    await chat.quiet()
    await put(chat, notice(chat, "Sagen.", case_id="c", step=1), notice(chat, "Den tredje."))
    await chat.quiet()
    await chat.writes_down(lambda tx: tx.change_case("c", step=2))
    await chat.later(minutes=2)
    assert len(texts(chat)) == 2
    assert "Den tredje." in texts(chat)[1]
    assert "Sagen." not in texts(chat)[1]
    assert [row.code for row in chat.outgoing("company_mentor")] == ["", "moved_on", ""]


async def test_after_a_kill_in_the_middle_they_come_again_as_one(still: WholeChat) -> None:
    await put(still, notice(still, "Et."), notice(still, "To."))
    await send_some(still)
    ids = [row.id for row in still.outgoing("company_mentor")]
    for id_ in ids:
        await still.batches.write(
            lambda tx, id_=id_: tx.change_outgoing(
                id_, status="claimed", claimed_by="somebody who is gone", sent_at=None
            )
        )
    from storage import outbox

    assert await still.batches.write(lambda tx: outbox.in_doubt(tx, "mail")) == (2, 0)
    await send_some(still)
    first, second = still.mailbox.received(LARS)
    assert first.headers["Message-ID"] == second.headers["Message-ID"]
    assert "Et." in second.text
    assert "To." in second.text


async def test_a_server_that_says_later_gets_them_later_as_one(chat: WholeChat) -> None:
    from bot.local.mailbox import Trouble

    chat.mailbox.fails(Trouble.GREYLIST, to=LARS, times=1)
    await put(chat, notice(chat, "Et."), notice(chat, "To.", receipt="late:x"))
    await chat.later(minutes=3)
    [text] = texts(chat)
    assert "Et." in text
    assert "To." in text


async def test_in_the_chat_each_has_its_own_buttons_and_only_the_pressed_ones_go(
    chat: WholeChat,
) -> None:
    await put(
        chat,
        notice(chat, "Om bussen.", "caseworker", "telegram", task="aaa"),
        notice(chat, "Om nøglen.", "caseworker", "telegram", task="bbb"),
    )
    await chat.quiet()
    [message] = chat.chat(METTE)
    assert message.text.startswith("2 beskeder på én gang:")
    assert "1. Om bussen." in message.text
    assert "2. Om nøglen." in message.text
    assert [b["text"] for b in message.buttons] == ["1. Set", "2. Set"]
    await chat.receives(pressed("t:bbb:seen", METTE, message.id), METTE)
    [message] = chat.chat(METTE)
    assert [b["text"] for b in message.buttons] == ["1. Set"]
    assert message.text.endswith("2. Om nøglen.\n\n➜ Set")
    await chat.receives(pressed("t:aaa:seen", METTE, message.id), METTE)
    [message] = chat.chat(METTE)
    assert message.buttons == []
    assert message.text.count("➜ Set") == 2
    assert [row.answer for row in chat.rows(Task)] == ["seen", "seen"]


async def test_more_than_ten_are_more_than_one_message(chat: WholeChat) -> None:
    await put(chat, *(notice(chat, f"Nr. {n}.") for n in range(12)))
    await chat.later(minutes=5)
    assert [len(re.findall(r"Nr\. \d", text)) for text in texts(chat)] == [10, 2]


async def test_a_message_of_several_that_is_refused_is_told_for_each(still: WholeChat) -> None:
    from bot.local.mailbox import Trouble
    from storage.tables import Alarm

    still.mailbox.fails(Trouble.REFUSE, to=LARS)
    await put(still, notice(still, "Et.", receipt="late:a"), notice(still, "To.", receipt="late:b"))
    await send_some(still)
    told = {row.ref for row in still.rows(Alarm, what="undelivered")}
    assert told == {"late:a 550", "late:b 550"}


async def test_of_several_that_are_in_doubt_none_stays_behind(chat: WholeChat) -> None:
    """A week's summaries in one message, whose answer was lost: all of them are let go."""
    chat.telegram.fails(error=as_the_library_says(LOST[0]))
    told = (notice(chat, n, "caseworker", "telegram", Lane.summary) for n in ("Et.", "To."))
    await put(chat, *told)
    await chat.later(minutes=1)
    assert [(row.status, row.code) for row in chat.outgoing("caseworker")] == [
        ("dropped", "in_doubt")
    ] * 2
