"""Out to Telegram: lanes, limits, trouble of every kind, and after a kill."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import TimedOut

from bot import messages
from bot.render import pack
from flows.effects import Lane
from flows.texts import T, day, words
from storage import outbox, queue
from storage.tables import Address, Alarm, Case, CaseLog, Outgoing
from storage.tx import Tx
from tests.whole import AMINA, JONAS, METTE, WholeChat, whole


def say(
    chat: WholeChat, text: str = "Hej.", who: str = "citizen", lane: Lane = Lane.answer, **more: Any
) -> Any:
    """A row as a turn writes it."""

    def add(tx: Tx) -> None:
        body = {"text": [pack(words(text))], "buttons": [], "subject": pack(T("Emne"))}
        usual = {
            "person_id": chat.ids[who], "citizen_id": chat.ids["citizen"], "lane": int(lane),
            "kind": "say", "body": tx.vault.seal_json(body, "outgoing.body"), "turn": "test",
            "created_at": tx.now, "channel": "telegram",
            **queue.beginning(tx.now, lane, more.get("not_before"), more.get("not_after")),
        }  # fmt: skip
        tx.add(Outgoing, **{**usual, **more})

    return add


async def put(chat: WholeChat, *rows: Any) -> None:
    await chat.batches.write(lambda tx: [row(tx) for row in rows])


def texts(chat: WholeChat, *who: int) -> list[str]:
    mine = {str(one) for one in who}
    sent = chat.telegram.asked_for("sendMessage")
    return [s["text"] for s in sent if not mine or str(s["chat_id"]) in mine]


# --- order ------------------------------------------------------------------------------------


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
    def add(tx: Tx) -> None:
        say(still)(tx)
        text = T("{day}", day=day(still.clock.now()))
        tx._new[Outgoing][-1]["body"] = tx.vault.seal_json(
            {"text": [pack(text)], "buttons": []}, "outgoing.body"
        )

    await still.batches.write(add)
    await still.batches.write(lambda tx: tx.change_person(still.ids["citizen"], language="en"))
    await send_all(still)
    assert texts(still) == ["Monday"]


# --- trouble ----------------------------------------------------------------------------------


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
    def broken(tx: Tx) -> None:
        say(chat)(tx)
        tx._new[Outgoing][-1]["body"] = tx.vault.seal_json({"text": 7}, "outgoing.body")

    await put(chat, broken, say(chat, "b"))
    await chat.quiet()
    assert [row.status for row in chat.outgoing()] == ["failed", "sent"]


# --- dead addresses ---------------------------------------------------------------------------

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
    from storage import people

    citizen = still.ids["citizen"]
    for chat in ("888", str(AMINA), "888"):  # there, back, and there again
        token = await still.batches.write(lambda tx: people.invite(tx, citizen, 14))
        await still.batches.write(lambda tx: people.link_chat(tx, citizen, chat, token))  # noqa: B023
    await put(still, say(still, "a"))
    await send_all(still)
    assert texts(still, AMINA) == []
    assert texts(still, 888) == ["a"]


# --- receipts ---------------------------------------------------------------------------------


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


# --- after a kill -----------------------------------------------------------------------------


async def test_after_a_kill_urgent_messages_are_sent_again_and_others_let_go(
    still: WholeChat,
) -> None:
    lanes = [Lane.crisis, Lane.answer, Lane.notice, Lane.reminder, Lane.summary]
    await put(still, *(say(still, lane.name, lane=lane) for lane in lanes))
    await put(still, say(still, lane=Lane.summary, kind="delete"))
    ids = [row.id for row in still.outgoing()]
    await still.batches.write(lambda tx: outbox.claim(tx, ids, "killed"))
    assert await still.batches.write(lambda tx: outbox.in_doubt(tx, "telegram")) == (4, 2)
    rows = still.outgoing()
    assert [row.status for row in rows] == ["waiting"] * 3 + ["dropped"] * 2 + ["waiting"]
    assert rows[3].code == "in_doubt"


async def test_who_starts_after_a_kill_sends_what_is_in_doubt(database_url: str) -> None:
    async with whole(database_url, running=False) as killed:
        await put(killed, say(killed, "svar"))
        ids = [row.id for row in killed.outgoing()]
        await killed.batches.write(lambda tx: outbox.claim(tx, ids, "killed"))
        clock = killed.clock
    async with whole(database_url, clock=clock) as after:
        await after.quiet()
        assert texts(after) == ["svar"]
        assert after.outgoing()[0].attempts == 2


async def test_who_starts_later_keeps_to_the_pauses(database_url: str) -> None:
    async with whole(database_url) as before:
        before.telegram.fails(status=502, times=1)
        await put(before, say(before, "første"))
        await before.quiet()
        clock = before.clock
    async with whole(database_url, clock=clock) as after:
        await put(after, say(after, "anden"))
        await after.later(seconds=10)
        assert texts(after) == ["første", "anden"]


async def test_of_two_processes_one_sends_and_the_other_takes_over(database_url: str) -> None:
    if database_url.startswith("sqlite"):
        pytest.skip("SQLite has one process; a lock file sees to it (test_engines)")
    async with whole(database_url) as first:
        await first.writes("/hjaelp")
        async with whole(database_url, clock=first.clock) as second:
            await second.batches.write(say(second, "fra den anden"))
            await until(lambda: "fra den anden" in texts(first))
            assert texts(second) == []
            for task in first.assistant.tasks:
                task.cancel()
            await asyncio.gather(*first.assistant.tasks, return_exceptions=True)
            await second.batches.write(say(second, "nu selv"))
            await until(lambda: texts(second) == ["nu selv"])


async def test_claims_of_two_processes_do_not_overlap(still: WholeChat) -> None:
    await put(still, *(say(still, str(n)) for n in range(40)))
    ids = [row.id for row in still.outgoing()]

    def claim(name: str) -> list[int]:
        with still.store.transaction(still.clock.now()) as tx:
            return [one.row.id for one in outbox.claim(tx, ids, name).now]

    claimed = await asyncio.gather(*(asyncio.to_thread(claim, f"p{n}") for n in range(4)))
    assert sorted(id_ for some in claimed for id_ in some) == ids


async def test_a_mark_that_cannot_be_stored_is_tried_again(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = outbox.sent
    fails = iter([True])

    def sent(*given: Any) -> None:
        if next(fails, False):
            raise OSError("no space left")
        marked(*given)

    monkeypatch.setattr("bot.marks.outbox.sent", sent)
    monkeypatch.setattr("bot.sender.TROUBLE_PAUSE", 0.01)
    await put(chat, say(chat, "a"))
    await until(lambda: chat.outgoing()[0].status == "sent")
    assert texts(chat) == ["a"]


async def until(true: Any) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0.01)


async def send_some(chat: WholeChat) -> None:
    """One round of claims of each sender, and their flights."""
    for sender in chat.assistant.senders:
        await sender._round()
        await asyncio.gather(*sender._tasks)


async def send_all(chat: WholeChat) -> None:
    for sender in chat.assistant.senders:
        while await sender._round():
            await asyncio.gather(*sender._tasks)


__all__ = ["messages"]
