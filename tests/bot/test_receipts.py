"""Dead addresses, and that somebody hears what became of a message, once."""

import pytest

from storage import people
from storage.tables import Address, Alarm, Case, CaseLog
from tests.bot.outgoing import put, say, send_all, send_some, texts
from tests.whole import AMINA, JONAS, METTE, WholeChat

BLOCKED = "Forbidden: bot was blocked by the user"


async def test_who_blocked_us_is_reached_by_mail(chat: WholeChat) -> None:
    chat.telegram.fails(status=403, description=BLOCKED, chat=METTE)
    await put(chat, say(chat, "besked", "caseworker", receipt="late:x"))
    await chat.quiet()
    [mail] = chat.mailbox.received("mette@kommunen.example")
    assert "besked" in mail.text
    [row] = chat.outgoing("caseworker")
    assert (row.status, row.channel) == ("sent", "mail")


async def test_a_citizen_who_blocked_us_becomes_a_case(chat: WholeChat) -> None:
    chat.telegram.fails(status=403, description=BLOCKED, chat=AMINA)
    await put(chat, say(chat, "a"), say(chat, "b"))
    await chat.quiet()
    assert [case.family for case in chat.rows(Case)] == ["delivery"]
    assert {row.status for row in chat.outgoing(kind="say")} == {"failed"}
    assert texts(chat, AMINA) == ["a"]


async def test_everything_that_waited_there_is_told_to_be_lost(still: WholeChat) -> None:
    """Jonas has no mail: each of his messages that somebody waits for is undelivered."""
    await put(
        still, say(still, "a", "personal_mentor", receipt="one:1"),
        say(still, "b", "personal_mentor", receipt="two:2"),
    )  # fmt: skip
    still.telegram.fails(status=403, description=BLOCKED, chat=JONAS)
    await send_some(still)
    refs = [row.ref.partition(" ")[0] for row in still.rows(Alarm, what="undelivered")]
    assert sorted(refs) == ["one:1", "two:2"]
    assert [row.status for row in still.outgoing("personal_mentor")] == ["failed", "failed"]


@pytest.mark.parametrize(
    "description", ["Bad Request: chat not found", "Forbidden: user is deactivated"]
)
async def test_a_chat_that_is_gone_is_a_dead_address(chat: WholeChat, description: str) -> None:
    status = 403 if description.startswith("Forb") else 400
    chat.telegram.fails(status=status, description=description, chat=JONAS)
    await put(chat, say(chat, "a", "personal_mentor"))
    await chat.quiet()
    [address] = chat.rows(Address, person_id=chat.ids["personal_mentor"])
    assert address.dead_code


async def test_a_person_who_moved_is_written_to_in_the_new_chat_only(still: WholeChat) -> None:
    citizen = still.ids["citizen"]
    for chat in ("888", str(AMINA), "888"):  # there, back, and there again
        await still.batches.write(lambda tx: people.link_chat(tx, citizen, chat))  # noqa: B023
    await put(still, say(still, "a"))
    await send_all(still)
    assert texts(still, AMINA) == []
    assert texts(still, 888) == ["a"]


async def test_a_receipt_comes_exactly_once(still: WholeChat) -> None:
    await still.writes_raw("jeg vil ikke leve mere")
    await send_all(still)
    [alarm] = still.rows(Alarm, what="delivered")
    assert alarm.ref.startswith("case:")
    assert alarm.ref.endswith(" telegram")
    assert alarm.person_id == still.ids["citizen"]
    assert await still.assistant.ticker.ring_due() == 1
    assert still.rows(Alarm, what="delivered") == []
    await send_all(still)
    assert [row.what for row in still.rows(CaseLog)].count("accepted") == 1


async def test_a_case_notice_is_dropped_when_the_case_has_moved_on(still: WholeChat) -> None:
    await still.writes_raw("jeg vil ikke leve mere")
    [case] = still.rows(Case)
    await still.batches.write(lambda tx: tx.change_case(case.id, step=case.step + 1))
    await send_some(still)
    [card] = still.outgoing("caseworker", kind="tell")
    assert (card.status, card.code) == ("dropped", "moved_on")
    assert [row.what for row in still.rows(Alarm) if row.what == "undelivered"]


async def test_a_case_notice_is_dropped_when_the_case_is_closed(still: WholeChat) -> None:
    await still.writes_raw("jeg vil ikke leve mere")
    [case] = still.rows(Case)
    await still.batches.write(lambda tx: tx.change_case(case.id, open_key=None))
    await send_some(still)
    assert still.outgoing("caseworker", kind="tell")[0].code == "moved_on"
