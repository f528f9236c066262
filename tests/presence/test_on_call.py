"""The duty list: who has the red card at night, and what the citizen is told about it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import duty
from bot.arranging import Refused
from storage.tables import Case, CaseLog
from tests.presence.staff import MONDAY, TUESDAY, goes, newest_row, on_call, sent_since
from tests.whole import AMINA, HANNE, METTE, SOEREN, WholeChat, whole

EVENING = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)  # 20.00 in Denmark
NIGHT = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # 3.00
MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)  # 8.00
DANGER = "jeg vil ikke leve mere"


def red(chat: WholeChat, who: int) -> list[str]:
    return [m.text for m in chat.chat(who) if "RØD" in m.text]


async def test_over_midnight(chat: WholeChat) -> None:
    await on_call(chat, "job_consultant", EVENING, MORNING)
    await chat.until(NIGHT)
    said = " ".join(await chat.writes(DANGER))
    assert len(red(chat, HANNE)) == 1
    assert "Hanne har vagten og får besked nu." in said
    assert "Vent ikke på det. Ring til et af numrene nu." in said
    await chat.presses("Jeg ringer", HANNE)
    assert any("Hanne har vagten." in m.text for m in chat.chat(AMINA))


async def test_nobody_on_call_at_night(chat: WholeChat) -> None:
    """The citizen hears the truth, and the case goes on to the next step."""
    await chat.until(NIGHT)
    said = " ".join(await chat.writes(DANGER))
    assert "har vagten" not in said
    assert "Jeg sender besked til Mette nu. Men den bliver måske først set i dag kl. 9." in said
    assert len(red(chat, METTE)) == 1
    await chat.later(minutes=16)
    assert red(chat, SOEREN)


async def test_a_duty_that_is_over_is_nobodys(chat: WholeChat) -> None:
    await on_call(chat, "job_consultant", EVENING, NIGHT)
    await chat.until(NIGHT)
    await chat.writes(DANGER)
    assert red(chat, HANNE) == []


async def test_several_on_call_are_each_told_once(chat: WholeChat) -> None:
    """Also the caseworker, who is on call herself."""
    for role in ("caseworker", "deputy", "job_consultant"):
        await on_call(chat, role, EVENING, MORNING)
    await chat.until(NIGHT)
    await chat.writes(DANGER)
    assert [len(red(chat, who)) for who in (METTE, SOEREN, HANNE)] == [1, 1, 1]


async def test_on_call_and_on_leave_is_not_on_call(chat: WholeChat) -> None:
    await on_call(chat, "job_consultant", EVENING, MORNING)
    await goes(chat, "job_consultant", MONDAY, TUESDAY)
    await chat.until(NIGHT)
    said = " ".join(await chat.writes(DANGER))
    assert red(chat, HANNE) == []
    assert "har vagten" not in said
    assert len(red(chat, METTE)) == 1
    [row] = chat.rows(CaseLog, what="empty_step")
    assert row.details == {"role": "on_call", "code": "on_leave"}


async def test_who_took_it_on_call_keeps_it_when_the_duty_is_over(chat: WholeChat) -> None:
    await on_call(chat, "job_consultant", EVENING, MORNING)
    await chat.until(MORNING - timedelta(minutes=30))
    await chat.writes(DANGER)
    await chat.presses("Jeg ringer", HANNE)
    await chat.until(MORNING + timedelta(minutes=10))
    await chat.presses("Fik ikke fat", HANNE)
    [case] = chat.rows(Case)
    assert (case.state, case.owner) == ("taken", chat.ids["job_consultant"])
    await chat.later(minutes=20)
    assert "reopened" in {row.what for row in chat.rows(CaseLog)}


async def test_a_card_still_in_the_queue_goes_to_who_is_on_call_then(chat: WholeChat) -> None:
    """Telegram was away for the hours of the first duty. By then her card is on its way by mail,
    too; he gets it once."""
    await on_call(chat, "job_consultant", EVENING, NIGHT)
    await on_call(chat, "deputy", NIGHT, MORNING)
    await chat.until(NIGHT - timedelta(minutes=5))
    chat.telegram.fails(status=500, chat=HANNE, times=10_000)
    await chat.writes(DANGER)
    before = newest_row(chat)
    await chat.until(NIGHT + timedelta(minutes=2))
    chat.telegram.faults.clear()
    await chat.later(minutes=10)
    assert red(chat, HANNE) == []
    assert len(red(chat, SOEREN)) == 1
    assert sent_since(chat, "job_consultant", before) == []
    [row] = chat.rows(CaseLog, what="readdressed")
    assert row.details == {
        "before": str(chat.ids["job_consultant"]), "to": str(chat.ids["deputy"]),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("start", "inside"),
    [
        # Sunday 25 October 2026, 3.00 becomes 2.00: the hour comes twice
        (datetime(2026, 10, 24, 5, 0, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        # Sunday 28 March 2027, 2.00 becomes 3.00: the hour is left out
        (datetime(2027, 3, 27, 5, 0, tzinfo=UTC), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
    ],
)
async def test_over_a_night_on_which_the_clock_changes(database_url, start, inside):
    """From 22 to 8 on the wall clock, which is eleven hours once a year and nine another time."""
    from bot.clock import VirtualClock
    from bot.commands.duty import _moment

    day = (start + timedelta(days=1)).date()
    begins = _moment(f"{start.date()}T22:00", "--from", "Europe/Copenhagen")
    ends = _moment(f"{day}T08:00", "--to", "Europe/Copenhagen")
    assert ends - begins in (timedelta(hours=11), timedelta(hours=9))
    async with whole(database_url, clock=VirtualClock(start)) as chat:
        await on_call(chat, "job_consultant", begins, ends)
        await chat.until(inside)
        await chat.writes(DANGER)
        assert len(red(chat, HANNE)) == 1


async def test_what_cannot_be_meant_is_refused(chat: WholeChat) -> None:
    wrong = [
        ("company_mentor", EVENING, MORNING),
        ("citizen", EVENING, MORNING),
        ("deputy", MORNING, EVENING),
        ("deputy", EVENING - timedelta(days=3), EVENING - timedelta(days=2)),
        ("deputy", EVENING, EVENING + timedelta(days=30)),
    ]
    for role, starts, ends in wrong:
        with pytest.raises(Refused):
            await on_call(chat, role, starts, ends)
    number = await on_call(chat, "deputy", EVENING, MORNING)
    with pytest.raises(Refused):
        await on_call(chat, "deputy", NIGHT, MORNING)
    await chat.writes_down(lambda tx: duty.remove_duty(tx, number))
    with pytest.raises(Refused):
        await chat.writes_down(lambda tx: duty.remove_duty(tx, number))
