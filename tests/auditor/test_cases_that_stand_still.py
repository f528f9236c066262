"""A case that a fault of ours has silenced is set going by itself; if it cannot be, people hear."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update
from structlog.testing import capture_logs

from bot.auditor import last_look
from storage.folder import table
from storage.tables import Alarm, Case, CaseLog, Outgoing
from storage.tx import Tx
from tests.whole import METTE, SOEREN, WholeChat

DANGER = "jeg vil ikke leve mere"


def case_of(chat: WholeChat) -> Any:
    (case,) = chat.rows(Case)
    return case


def logged(chat: WholeChat, what: str) -> list[dict[str, str]]:
    return [row.details for row in chat.rows(CaseLog) if row.what == what]


async def by_hand(chat: WholeChat, statement: Any) -> None:
    def job(tx: Tx) -> None:
        tx.flush()
        tx.connection.execute(statement)

    await chat.writes_down(job)


def no_alarms() -> Any:
    return delete(table(Alarm)).where(table(Alarm).c.what.in_(("case", "case_contact")))


async def test_an_alarm_that_was_deleted_is_set_again_and_the_card_comes(chat: WholeChat) -> None:
    """The deputy would never have heard of the danger."""
    await chat.writes(DANGER)
    await by_hand(chat, no_alarms())
    chat.looks(SOEREN)
    await chat.later(minutes=30)
    assert any("RØD" in text for text in chat.hears(SOEREN))
    assert logged(chat, "repaired") == [{"code": "no_alarm", "step": "1"}]


async def test_it_is_repaired_before_it_is_late_and_only_once(chat: WholeChat) -> None:
    await chat.writes(DANGER)
    due = case_of(chat).due
    await by_hand(chat, no_alarms())
    await chat.assistant.auditor.round()
    await chat.quiet()
    (alarm,) = chat.rows(Alarm, what="case")
    assert alarm.due == due
    await chat.assistant.auditor.round()
    assert len(logged(chat, "repaired")) == 1


async def test_a_taken_case_without_its_alarm_is_not_forgotten(chat: WholeChat) -> None:
    await chat.writes(DANGER)
    await chat.presses("Jeg ringer nu", METTE)
    assert case_of(chat).state == "taken"
    await by_hand(chat, no_alarms())
    await chat.later(minutes=70)
    assert case_of(chat).state == "open"
    assert logged(chat, "reopened")


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ({"due": None}, "no_moment"),
        ({"chain": []}, "no_chain"),
        ({"due": None, "chain": []}, "no_chain"),
    ],
)
async def test_a_case_without_a_next_step_gets_one(
    chat: WholeChat, broken: dict[str, Any], code: str
) -> None:
    await chat.writes(DANGER)
    await by_hand(chat, no_alarms())
    await by_hand(chat, update(table(Case)).values(**broken))
    await chat.assistant.auditor.round()
    await chat.quiet()
    case = case_of(chat)
    assert case.chain
    assert case.due
    assert chat.rows(Alarm, what="case", fence=case.step)
    assert [row["code"] for row in logged(chat, "repaired")] == [code]


async def test_a_taken_case_without_a_time_gets_one(chat: WholeChat) -> None:
    await chat.writes(DANGER)
    await chat.presses("Jeg ringer nu", METTE)
    await by_hand(chat, no_alarms())
    await by_hand(chat, update(table(Case)).values(contact_by=None))
    await chat.assistant.auditor.round()
    await chat.quiet()
    assert case_of(chat).contact_by
    assert chat.rows(Alarm, what="case_contact")


async def test_what_stands_still_again_is_told_to_people_once(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own step fails each time it is tried: only people can go on."""
    await chat.writes(DANGER)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("flows.cases.chain.next_step", broken)
    chat.looks(METTE)
    with capture_logs() as logs:
        await chat.later(minutes=40)
    said = [text for text in chat.hears(METTE) if "kan ikke selv komme videre" in text]
    assert len(said) == 1
    mailed = [m for m in chat.mailbox.mails if "kan ikke selv komme videre" in m.text]
    assert mailed, "the team leader has only a mailbox"
    assert [row["code"] for row in logged(chat, "stuck")] == ["no_alarm"]
    assert {line["event"] for line in logs} >= {"case_repaired", "case_stuck", "not_all_well"}
    shown = chat.parts.metrics.stuck_cases._value.get()
    assert shown == 1


async def test_a_closed_case_and_one_that_waits_for_people_are_left_alone(chat: WholeChat) -> None:
    await chat.writes(DANGER)
    await chat.presses("Ikke en risiko", METTE)
    looked = await chat.assistant.auditor.round()
    assert looked.why == []
    assert chat.rows(CaseLog, what="repaired") == []


async def test_a_yellow_case_that_nobody_takes_waits_and_is_no_fault(chat: WholeChat) -> None:
    """Low urgency does not climb the chain; the card is with the caseworker."""
    await by_hand(chat, _yellow(chat))
    assert (await chat.assistant.auditor.round()).why == []


def _yellow(chat: WholeChat) -> Any:
    return table(Case).insert().values(
        id="yellow", citizen_id=chat.ids["citizen"], family="wellbeing", colour="yellow",
        state="open", step=1, opened_at=chat.clock.now(), why="hard_days",
        chain=[["caseworker", 0]], repeat=False, staffed_hours=True, since=1, outcome="",
        next_contact="next_working_day", open_key=f"{chat.ids['citizen']}:wellbeing",
    )  # fmt: skip


async def test_a_card_that_no_channel_has_taken_or_refused_is_counted(chat: WholeChat) -> None:
    await chat.writes(DANGER)
    assert (await chat.assistant.auditor.round()).unconfirmed == 0
    log = table(CaseLog)
    await by_hand(chat, delete(log).where(log.c.what == "accepted"))
    assert (await chat.assistant.auditor.round()).unconfirmed == 0, "five minutes it may take"
    chat.clock.move(chat.clock.now() + timedelta(minutes=6))
    looked = await chat.assistant.auditor.round()
    assert looked.unconfirmed == 1
    out = table(Outgoing)
    await by_hand(chat, update(out).where(out.c.receipt != "").values(status="dropped"))
    assert (await chat.assistant.auditor.round()).unconfirmed == 0


async def test_the_last_look_is_kept_for_doctor(chat: WholeChat) -> None:
    await chat.assistant.auditor.round()
    with chat.store.reading() as connection:
        found = last_look(chat.store, connection)
    assert found is not None
    assert found[1] == []
    assert chat.clock.now() - found[0] < timedelta(minutes=1)
