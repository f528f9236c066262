"""A citizen, or a whole caseload, gets another caseworker; somebody leaves the office."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import arranging
from storage import people
from storage.tables import Address, Case, CaseLog, Handover
from tests.presence.staff import (
    KIRSTEN,
    MONDAY,
    TUESDAY,
    goes,
    hands_over,
    joins_the_office,
    newest_row,
    sent_since,
    unlinks,
)
from tests.whole import AMINA, METTE, WholeChat

NINE = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)  # 9.30 in Denmark, the office is open
BO = AMINA + 60


async def another_citizen(chat: WholeChat, name: str = "Bo", telegram: int = BO) -> int:
    """With the same chain as Amina."""

    def add(tx):
        citizen = people.add_citizen(tx, name)
        tx.change_person(citizen, participation="joined")
        tx.add(Address, person_id=citizen, channel="telegram", value=str(telegram), dead_code="")
        chain = {role: id_ for role, id_ in chat.ids.items() if role not in ("citizen", "kirsten")}
        people.add_placement(
            tx, citizen, workplace="Byggehuset", first=MONDAY, last=MONDAY + timedelta(days=80),
            schedule="mon-fri 08:30-12:30", phase="startup", chain=chain,
        )  # fmt: skip
        return citizen

    return await chat.writes_down(add)


async def calls_for_help(chat: WholeChat, who: int = AMINA) -> None:
    await chat.writes("/ringmig", who)
    await chat.presses("Ja", who)


async def test_one_citizen_today_and_the_open_case_with_them(chat: WholeChat) -> None:
    await chat.until(NINE)
    await joins_the_office(chat)
    await another_citizen(chat)
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", METTE)
    [before] = chat.rows(Case)
    since = newest_row(chat)
    chat.looks(AMINA)
    await hands_over(chat, "caseworker", "kirsten", MONDAY, chat.ids["citizen"])
    [case] = chat.rows(Case)
    assert (case.owner, case.contact_by) == (chat.ids["kirsten"], before.contact_by)
    [told] = [text for text in chat.hears(AMINA) if "sagsbehandler" in text]
    assert told.startswith("Kirsten er nu din sagsbehandler i stedet for Mette.")
    assert chat.hears(BO) == []
    await chat.later(days=3)
    about_amina = [
        row
        for row in sent_since(chat, "caseworker", since)
        if row.citizen_id == chat.ids["citizen"]
    ]
    assert about_amina == []


async def test_a_caseload_from_a_date_while_cards_are_in_the_queue(chat: WholeChat) -> None:
    """Until the day they are hers; from the first minute of it they are not."""
    await chat.until(NINE)
    await joins_the_office(chat)
    await another_citizen(chat)
    moved = await hands_over(chat, "caseworker", "kirsten", TUESDAY)
    assert len(moved.citizens) == 2
    chat.telegram.fails(status=500, chat=METTE, times=10_000)
    await calls_for_help(chat)
    await calls_for_help(chat, BO)
    waiting = [r for r in chat.outgoing("caseworker") if r.status in ("retry", "waiting")]
    assert waiting
    assert chat.chat(KIRSTEN) == []
    await chat.until(datetime(2026, 11, 23, 23, 5, tzinfo=UTC))  # five past midnight in Denmark
    chat.telegram.faults.clear()
    since = newest_row(chat)
    await chat.later(minutes=60)
    assert chat.chat(METTE) == []
    heard = [m.text for m in chat.chat(KIRSTEN)]
    assert sum("ORANGE. " in text for text in heard) == 2, heard
    assert any("Du har overtaget 2 borgere fra Mette." in text for text in heard)
    await chat.later(days=3)
    assert sent_since(chat, "caseworker", since) == []


async def test_a_citizen_who_comes_in_between_goes_with_the_caseload(chat: WholeChat) -> None:
    await chat.until(NINE)
    await joins_the_office(chat)
    await hands_over(chat, "caseworker", "kirsten", TUESDAY)
    bo = await another_citizen(chat)
    from storage import presence
    from storage.tables import Placement

    [placement] = [row for row in chat.rows(Placement) if row.citizen_id == bo]
    await chat.writes_down(lambda tx: presence.handed_on(tx, placement.id, MONDAY))
    await chat.until(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    await calls_for_help(chat, BO)
    assert any("Bo" in m.text and "ORANGE" in m.text for m in chat.chat(KIRSTEN))


async def test_a_new_caseworker_opens_weeks_of_closer_follow_up(chat: WholeChat) -> None:
    """Requirement 35: two hard days are enough while they get to know each other."""
    await chat.until(NINE)
    await joins_the_office(chat)
    await hands_over(chat, "caseworker", "kirsten", MONDAY)
    await calls_for_help(chat)
    [case] = chat.rows(Case)
    assert [wait for _, wait in case.chain] == [30, 30, 30]
    await chat.presses("Jeg tager", KIRSTEN)
    await chat.later(days=15)
    await chat.writes("/stop")
    await chat.presses("Ja")
    late = [row for row in chat.rows(Case) if row.id != case.id]
    assert late
    assert all(wait in (0, 15, 60) for row in late for _, wait in row.chain)


async def test_handed_back_again(chat: WholeChat) -> None:
    await chat.until(NINE)
    await joins_the_office(chat)
    await hands_over(chat, "caseworker", "kirsten", MONDAY)
    await hands_over(chat, "kirsten", "caseworker", TUESDAY)
    await chat.until(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    since = newest_row(chat)
    await calls_for_help(chat)
    assert sent_since(chat, "caseworker", since)
    assert not sent_since(chat, "kirsten", since)
    assert len(chat.rows(Handover)) == 2


async def test_mentors_hear_of_a_new_contact_person_once(chat: WholeChat) -> None:
    await chat.until(NINE)
    await joins_the_office(chat)
    await hands_over(chat, "caseworker", "kirsten", MONDAY)
    said = [r for r in chat.outgoing("personal_mentor") if r.kind == "tell"]
    assert len(said) == 1
    assert not chat.mailbox.received("lars@genbrug.example")  # his contact is the job consultant


async def test_somebody_leaves_the_office_with_a_case_in_her_hands(chat: WholeChat) -> None:
    """Nobody took it over: it opens again, and the deputy has it at once."""
    await chat.until(NINE)
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", METTE)
    since = newest_row(chat)
    await unlinks(chat, "caseworker")
    [case] = chat.rows(Case)
    assert (case.state, case.owner) == ("open", None)
    assert sent_since(chat, "deputy", since)
    assert "left_alone" in {row.what for row in chat.rows(CaseLog)}
    await chat.later(days=3)
    assert sent_since(chat, "caseworker", since) == []
    stranger = await chat.writes("hej", METTE)
    assert stranger
    assert not any("Amina" in text for text in stranger)


async def test_an_unlinked_deputy_is_passed_over_at_once(chat: WholeChat) -> None:
    await chat.until(NINE)
    await goes(chat, "caseworker", MONDAY, None, "deputy")
    await unlinks(chat, "deputy")
    await calls_for_help(chat)
    assert chat.mailbox.received("birgit@kommunen.example")


async def test_what_cannot_be_meant_is_refused_and_nothing_is_written(chat: WholeChat) -> None:
    for from_, to in [("caseworker", "caseworker"), ("caseworker", "company_mentor")]:
        with pytest.raises(arranging.Refused):
            await hands_over(chat, from_, to, MONDAY)
    assert chat.rows(Handover) == []
