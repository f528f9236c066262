"""Leave, as those who live through it see it: the citizen, who is away, and who stands in."""

from datetime import UTC, datetime, timedelta

from storage.folder import table
from storage.tables import Case, CaseLog, Outgoing, Task
from storage.tx import Tx
from tests.bot.outgoing import say
from tests.presence.staff import (
    FRIDAY,
    MONDAY,
    TUESDAY,
    comes_back,
    goes,
    joins_the_office,
    newest_row,
    sent_since,
)
from tests.whole import AMINA, METTE, SOEREN, WholeChat

NINE = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)  # 9.30 in Denmark, the office is open
A_DAY = timedelta(days=1)
NIGHT = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)  # 23.30


async def calls_for_help(chat: WholeChat) -> None:
    await chat.writes("/ringmig")
    await chat.presses("Ja")


async def test_in_the_middle_of_a_case_that_nobody_has_taken(chat: WholeChat) -> None:
    await chat.until(NINE)
    await calls_for_help(chat)
    assert any("Amina" in text for text in chat.hears(METTE))
    chat.looks(SOEREN)
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    assert any("ORANGE. Amina" in text for text in chat.hears(SOEREN))
    await chat.presses("Jeg tager den", SOEREN)
    [case] = chat.rows(Case)
    assert (case.state, case.owner) == ("taken", chat.ids["deputy"])
    assert any("Søren er stedfortræder for Mette." in m.text for m in chat.chat(AMINA))


async def test_in_the_middle_of_a_case_that_was_taken(chat: WholeChat) -> None:
    """It goes to the deputy, and the time of the next contact stands."""
    await chat.until(NINE)
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", METTE)
    [before] = chat.rows(Case)
    chat.looks(SOEREN)
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    [case] = chat.rows(Case)
    assert case.owner == chat.ids["deputy"]
    assert (case.state, case.contact_by, case.step) == ("taken", before.contact_by, before.step)
    [card] = [text for text in chat.hears(SOEREN) if "Sagen om Amina" in text]
    assert "Før havde Mette den. Notér kontakten senest" in card
    assert "followed" in {row.what for row in chat.rows(CaseLog)}
    # and the timer is alive: nothing noted, so it opens again
    await chat.until(before.contact_by + timedelta(minutes=1))
    assert {row.what for row in chat.rows(CaseLog)} >= {"reopened"}


async def test_the_former_caseworker_hears_no_more(chat: WholeChat) -> None:
    """Of everything that is sent afterwards, days long, not one message goes to her."""
    await chat.until(NINE)
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", METTE)
    await goes(chat, "caseworker", MONDAY, None, "deputy")
    since = newest_row(chat)
    await calls_for_help(chat)
    await chat.writes("jeg vil ikke leve mere")
    await chat.later(days=6)
    assert sent_since(chat, "caseworker", since) == []
    assert len(sent_since(chat, "deputy", since)) > 3
    theirs = chat.rows(Task, person_id=chat.ids["caseworker"])
    assert all(task.closed or task.answer for task in theirs)


async def test_what_was_on_its_way_goes_to_who_stands_in(chat: WholeChat) -> None:
    """Telegram is away while she goes; nothing that waits reaches her when it is back."""
    await chat.until(NINE)
    chat.telegram.fails(status=500, chat=METTE, times=50)
    await calls_for_help(chat)
    await chat.writes("/fravaer")
    await chat.presses("I dag")
    await chat.presses("Spring over")
    await chat.presses("Ja, giv")
    chat.telegram.faults.clear()
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    await chat.later(minutes=30)
    assert chat.chat(METTE) == []
    got = [m.text for m in chat.chat(SOEREN)]
    assert any("ORANGE" in text for text in got)
    assert any("Amina kommer ikke i dag" in text for text in got), got


async def test_who_has_only_the_case_and_no_role_hears_no_more_either(chat: WholeChat) -> None:
    """Without a role nothing is looked up when the message is claimed: it moves when she goes."""
    await chat.until(NINE)
    kirsten = await joins_the_office(chat)
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", METTE)
    waits = say(chat, "Ring til Amina.", "kirsten", kind="tell", not_before=NINE + 2 * A_DAY)

    def hers(tx: Tx) -> None:
        tx.connection.execute(table(Case).update().values(owner=kirsten))
        waits(tx)

    await chat.writes_down(hers)
    [before] = [row for row in chat.outgoing("kirsten") if row.status == "held"]
    await goes(chat, "kirsten", MONDAY, FRIDAY, "deputy")
    [row] = chat.rows(Outgoing, id=before.id)
    assert (row.status, row.person_id) == ("held", chat.ids["deputy"])


async def test_the_citizen_is_told_once_and_in_the_offices_hours(chat: WholeChat) -> None:
    await chat.until(NIGHT)
    chat.looks(AMINA)
    await goes(chat, "caseworker", TUESDAY, FRIDAY, "deputy")
    told = "Mette er væk til og med fredag 27. november. Søren hjælper dig imens."
    await chat.until(NIGHT + timedelta(hours=8))
    assert told not in chat.hears(AMINA)
    await chat.until(NIGHT + timedelta(hours=10))
    assert chat.hears(AMINA).count(told) == 1
    await chat.later(days=2)
    assert chat.hears(AMINA).count(told) == 1


async def test_not_in_a_crisis(chat: WholeChat) -> None:
    await chat.until(NINE)
    await chat.writes("jeg vil ikke leve mere")
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    await chat.later(hours=4)
    assert not any("hjælper dig imens" in m.text for m in chat.chat(AMINA))


async def test_she_is_back_and_her_cases_with_her(chat: WholeChat) -> None:
    await chat.until(NINE)
    leave = await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    await calls_for_help(chat)
    await chat.presses("Jeg tager den", SOEREN)
    chat.looks(METTE)
    chat.looks(AMINA)
    await comes_back(chat, leave, MONDAY)
    [case] = chat.rows(Case)
    assert case.owner == chat.ids["caseworker"]
    heard = chat.hears(METTE)
    assert any("Sagen om Amina er din nu. Før havde Søren den." in text for text in heard)
    assert any(text.startswith("Velkommen tilbage. Du har 1 borger igen.") for text in heard)
    assert "Mette er tilbage. Mette hjælper dig igen fra i dag." in chat.hears(AMINA)


async def test_the_deputy_is_away_too(chat: WholeChat) -> None:
    """The leader has the card at once: an empty step costs no time."""
    await chat.until(NINE)
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    await goes(chat, "deputy", MONDAY, FRIDAY)
    await calls_for_help(chat)
    assert chat.mailbox.received("birgit@kommunen.example")
    codes = {
        (row.details["role"], row.details["code"]) for row in chat.rows(CaseLog, what="empty_step")
    }
    assert codes == {("caseworker", "on_leave"), ("deputy", "on_leave")}


async def test_deputies_in_a_circle_end_with_the_leader(chat: WholeChat) -> None:
    await chat.until(NINE)
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    await goes(chat, "deputy", MONDAY, FRIDAY, "caseworker")
    await calls_for_help(chat)
    assert chat.mailbox.received("birgit@kommunen.example")
    assert {row.details["code"] for row in chat.rows(CaseLog, what="empty_step")} == {
        "deputies_in_a_circle"
    }


async def test_a_deputys_deputy_who_was_in_no_chain(chat: WholeChat) -> None:
    await chat.until(NINE)
    await joins_the_office(chat)
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    chat.looks(AMINA)
    await goes(chat, "deputy", MONDAY, FRIDAY, "kirsten")
    assert any("Kirsten hjælper dig imens." in text for text in chat.hears(AMINA))
    await calls_for_help(chat)
    assert sent_since(chat, "kirsten", 0)


async def test_a_leave_that_is_called_off_is_nothing(chat: WholeChat) -> None:
    await chat.until(NINE)
    leave = await goes(chat, "caseworker", TUESDAY, FRIDAY, "deputy")
    await comes_back(chat, leave, MONDAY)
    chat.looks(AMINA)
    await chat.later(days=2)
    assert not any("Mette er" in text for text in chat.hears(AMINA))
    since = newest_row(chat)
    await calls_for_help(chat)
    assert sent_since(chat, "caseworker", since)


async def test_mentors_hear_once_who_the_contact_person_is(chat: WholeChat) -> None:
    await chat.until(NINE)
    await goes(chat, "job_consultant", MONDAY, FRIDAY, "caseworker")
    mails = chat.mailbox.received("lars@genbrug.example")
    [mail] = [m for m in mails if "ringe til om Amina" in m.subject]
    assert "Imens kan du ringe til Mette om Amina." in mail.text
    assert "20 11 22 01" in mail.text
    [back] = [r for r in chat.rows(Outgoing) if r.person_id == chat.ids["company_mentor"]]
    assert back.status == "sent"


async def test_a_question_she_has_not_answered_is_asked_the_one_who_stands_in(
    chat: WholeChat,
) -> None:
    """Nobody called the citizen who was absent; Mette was asked, and is away now."""
    await chat.until(NINE)
    await goes(chat, "job_consultant", MONDAY, None)
    await chat.writes("/fravaer")
    await chat.presses("I dag")
    await chat.presses("Spring over")
    await chat.presses("Ja, giv")
    await chat.until(datetime(2026, 11, 23, 14, 5, tzinfo=UTC))
    assert any("Kan du ringe til Amina" in m.text for m in chat.chat(METTE))
    await goes(chat, "caseworker", MONDAY, FRIDAY, "deputy")
    asked = [m for m in chat.chat(SOEREN) if "Kan du ringe til Amina" in m.text]
    assert len(asked) == 1
    tasks = {row.person_id: row for row in chat.rows(Task, kind="absence_call_back")}
    assert tasks[chat.ids["caseworker"]].closed
    await chat.presses("Ja, jeg ringer", SOEREN)
    tasks = {row.person_id: row for row in chat.rows(Task, kind="absence_call_back")}
    assert tasks[chat.ids["deputy"]].answer == "yes"
    assert not tasks[chat.ids["caseworker"]].answer
