"""The company mentor is on leave: somebody else of the workplace is asked, nobody of the
municipality, and the citizen is not left with a name that is not there (requirement 25)."""

from typing import Any

from bot import arranging
from storage import people
from tests.presence.staff import FRIDAY, MONDAY, goes, newest_row, sent_since
from tests.whole import WholeChat

KIM = "kim@genbrug.example"


async def a_colleague_of_lars(chat: WholeChat) -> None:
    def add(tx: Any) -> int:
        return people.add_staff(tx, "company_mentor", "Kim", KIM, "20 11 22 99")

    chat.ids["kim"] = await chat.writes_down(add)


async def test_a_colleague_at_the_workplace_has_the_notice_and_he_has_not(chat: WholeChat) -> None:
    await a_colleague_of_lars(chat)
    await goes(chat, "company_mentor", MONDAY, FRIDAY, "kim")
    since = newest_row(chat)
    await chat.writes("/fravaer")
    for label in ("I dag", "Spring over", "Ja, giv"):
        await chat.presses(label)
    await chat.later(minutes=15)
    subjects = [mail.subject for mail in chat.mailbox.received(KIM)]
    assert "Amina kommer ikke i dag" in subjects
    assert sent_since(chat, "company_mentor", since) == []
    assert any("Kim fik besked" in message.text for message in chat.chat())


async def test_the_citizen_hears_who_is_there_instead(chat: WholeChat) -> None:
    await a_colleague_of_lars(chat)
    await goes(chat, "company_mentor", MONDAY, FRIDAY, "kim")
    said = "\n".join(await chat.writes("/ring"))
    assert "Kim" in said
    assert "20 11 22 99" in said
    assert "Lars" not in said


def test_nobody_of_the_municipality_stands_in_for_a_workplace() -> None:
    assert arranging.COVERED_BY["company_mentor"] == ("company_mentor",)
