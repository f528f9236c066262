"""Telegram first, then mail: when Telegram refuses for good, or is too slow for something red or
orange. Once on each channel, and the case's log says what became of each."""

from datetime import timedelta
from typing import Any

import pytest

from flows.policy import Colour
from storage.tables import Address, Case, CaseLog, Outgoing
from storage.waiting import waiting
from tests.whole import METTE, WholeChat, membership

MAIL = "mette@kommunen.example"
RED = "jeg vil ikke leve mere"


def log(chat: WholeChat, what: str, key: str) -> list[str]:
    rows = [row for row in chat.rows(CaseLog) if row.what == what]
    mine = str(chat.ids["caseworker"])
    return [row.details[key] for row in rows if row.details.get("person") == mine]


def cards(chat: WholeChat) -> list[Any]:
    return [row for row in chat.outgoing("caseworker") if row.receipt.startswith("case:")]


async def in_danger(chat: WholeChat) -> None:
    await chat.writes(RED)
    assert chat.rows(Case)[0].colour == Colour.red


async def test_who_has_both_gets_it_in_telegram_and_no_mail(chat: WholeChat) -> None:
    await in_danger(chat)
    await chat.later(minutes=6)
    assert log(chat, "accepted", "channel") == ["telegram"]
    assert chat.mailbox.received(MAIL) == []


async def test_who_has_blocked_us_gets_the_mail_and_the_log_says_both(chat: WholeChat) -> None:
    chat.telegram.fails("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=METTE)
    await in_danger(chat)
    [mail] = chat.mailbox.received(MAIL)
    assert "RØD" in mail.text
    assert "/desk/link/" in mail.text
    [code] = log(chat, "failed", "code")
    assert "blocked" in code
    assert log(chat, "accepted", "channel") == ["mail"]
    assert len(cards(chat)) == 1
    assert chat.rows(Case)[0].step == 1  # she has it: nobody is passed over


async def test_one_message_that_telegram_refuses_goes_by_mail(chat: WholeChat) -> None:
    chat.telegram.fails("sendMessage", 400, "Bad Request: can't parse entities", chat=METTE)
    await in_danger(chat)
    assert len(chat.mailbox.received(MAIL)) == 1
    assert log(chat, "accepted", "channel") == ["mail"]
    alive = chat.rows(Address, person_id=chat.ids["caseworker"], channel="telegram")
    assert alive[0].dead_code == ""


async def test_a_telegram_that_does_not_take_it_in_five_minutes_is_helped_by_mail_once(
    chat: WholeChat,
) -> None:
    chat.telegram.fails("sendMessage", 500, "Internal Server Error", chat=METTE, times=999)
    await in_danger(chat)
    await chat.later(minutes=4)
    assert chat.mailbox.received(MAIL) == []
    await chat.later(minutes=2)
    [mail] = chat.mailbox.received(MAIL)
    assert "RØD" in mail.text
    assert log(chat, "accepted", "channel") == ["mail"]
    chat.telegram.faults.clear()
    await chat.later(minutes=6)
    assert log(chat, "accepted", "channel") == ["mail", "telegram"]
    assert len(chat.mailbox.received(MAIL)) == 1


async def test_a_telegram_that_dies_after_the_mail_went_sends_no_second_mail(
    chat: WholeChat,
) -> None:
    chat.telegram.fails("sendMessage", 500, "Internal Server Error", chat=METTE, times=999)
    await in_danger(chat)
    await chat.later(minutes=6)
    step = chat.rows(Case)[0].step
    await chat.receives(membership("kicked", METTE), METTE)
    await chat.later(minutes=2)
    assert len(chat.mailbox.received(MAIL)) == 1
    assert log(chat, "failed", "code") == ["blocked"]
    assert chat.rows(Case)[0].step == step  # the mail was taken


async def test_when_the_mail_is_refused_too_the_next_person_has_it_at_once(
    chat: WholeChat,
) -> None:
    from bot.local.mailbox import Trouble

    chat.mailbox.fails(Trouble.REFUSE, to=MAIL)
    chat.telegram.fails("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=METTE)
    await in_danger(chat)
    codes = log(chat, "failed", "code")
    assert "550" in codes
    assert len(codes) == 2
    assert chat.rows(Case)[0].step == 2
    assert [row.status for row in chat.outgoing("deputy")] == ["sent"]


@pytest.mark.parametrize("minutes", [0, 5])
async def test_yellow_does_not_go_twice_and_the_office_can_turn_it_off(
    chat: WholeChat, minutes: int
) -> None:
    from dataclasses import replace

    rule = replace(chat.parts.policy.messages, mail_too_minutes=minutes)
    object.__setattr__(chat.parts.policy, "messages", rule)
    await in_danger(chat)
    with_mail = [row for row in cards(chat) if row.mail_at is not None]
    assert bool(with_mail) is bool(minutes)
    assert all(row.mail_at - row.created_at == timedelta(minutes=5) for row in with_mail)


async def test_a_restart_forgets_no_mail(chat: WholeChat) -> None:
    """It is a column of the row, so nothing has to be remembered by a process."""
    chat.telegram.fails("sendMessage", 500, "Internal Server Error", chat=METTE, times=999)
    await in_danger(chat)
    assert [row.mail_at is not None for row in cards(chat)] == [True]
    moments = chat.clock.now() + timedelta(minutes=5)
    with chat.store.reading() as connection:
        assert waiting(connection).message <= moments
    assert chat.rows(Outgoing, channel="mail", person_id=chat.ids["caseworker"]) == []
