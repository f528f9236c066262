"""What nobody has taken is in one letter a working day, and no more than that."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.arrivals import Arrival
from bot.talks import Place, columns
from bot.untaken import next_letters, send_letters
from flows.cases.cards import UNTAKEN
from flows.cases.chain import DANGER
from flows.events import StaffActed
from flows.memory import Memory
from flows.signals import untaken
from flows.turn import Talk
from storage.tables import Address, Alarm, Case, CaseLog, Signal
from storage.tx import Tx
from storage.untaken import look_after, nothing_rings
from tests.whole import METTE, SOEREN, WholeChat

LEADER = "birgit@kommunen.example"
HEAD = "Hej Mette. "
CHAIN = [["caseworker", 60], ["deputy", 60], ["leader", 60]]
TUESDAY = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 9.00 in Denmark


def a_case(chat: WholeChat, family: str, **facts: Any) -> Callable[[Tx], None]:
    """An orange one that was called once more, unless said otherwise."""

    def add(tx: Tx) -> None:
        citizen = chat.ids["citizen"]
        usual = {
            "id": family, "citizen_id": citizen, "family": family, "colour": "orange",
            "state": "open", "step": 3, "opened_at": tx.now, "why": "wants_contact",
            "chain": CHAIN, "repeat": True, "outcome": UNTAKEN, "open_key": f"{citizen}:{family}",
        }  # fmt: skip
        tx.add(Case, **{**usual, **facts})

    return add


async def put(chat: WholeChat, *jobs: Callable[[Tx], None]) -> None:
    for job in jobs:
        await chat.batches.write(job)


def letters(chat: WholeChat, who: int = METTE) -> list[str]:
    return [text for text in chat.hears(who) if "venter på, at nogen tager" in text]


def mails(chat: WholeChat) -> list[Any]:
    found = chat.mailbox.received(LEADER)
    return [mail for mail in found if "Sager, som ingen har taget" in str(mail.subject)]


async def test_all_cases_of_a_reader_are_one_letter_and_the_leader_has_one_on_friday(
    chat: WholeChat,
) -> None:
    await chat.until(TUESDAY - timedelta(hours=20))
    await put(chat, a_case(chat, "contact"), a_case(chat, "wellbeing", why="hard_days"))
    await chat.until(TUESDAY + timedelta(minutes=14))
    assert letters(chat) == []
    await chat.later(minutes=3)
    [letter] = letters(chat)
    assert letter.startswith(f"{HEAD}2 sager venter på, at nogen tager dem.")
    assert letter.count("Amina: ORANGE, siden") == 2
    await chat.until(TUESDAY + timedelta(days=1))
    assert len(letters(chat)) == 1  # not again the same day
    await chat.until(TUESDAY + timedelta(days=6))
    assert len(letters(chat)) == 4  # Tuesday to Friday
    assert letters(chat, SOEREN) == []
    [mail] = mails(chat)
    assert "Hej Birgit. 2 sager" in mail.text
    assert "/desk/cases" in mail.text


async def test_its_button_leads_to_the_desk(chat: WholeChat) -> None:
    await put(chat, a_case(chat, "contact"))
    await chat.until(TUESDAY + timedelta(minutes=20))
    assert any("link til skrivebordet" in text for text in await chat.presses("Åbn sagerne", METTE))


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "taken"},
        {"colour": "yellow"},
        {"due": TUESDAY + timedelta(days=30)},
        {"state": "closed", "open_key": None},
    ],
    ids=["taken", "quiet", "rings", "closed"],
)
async def test_what_somebody_has_or_what_rings_is_not_in_it(
    still: WholeChat, facts: dict[str, Any]
) -> None:
    await put(still, a_case(still, "contact", **facts))
    still.clock.move(TUESDAY + timedelta(minutes=20))
    assert await still.batches.write(lambda tx: send_letters(still.parts, tx)) == 0


async def test_who_cannot_be_reached_is_stood_in_for(chat: WholeChat) -> None:
    def dead(tx: Tx) -> None:
        theirs = col(Address.person_id) == chat.ids["caseworker"]
        tx.connection.execute(update(Address).where(theirs).values(dead_code="blocked"))

    await chat.until(TUESDAY - timedelta(hours=20))
    await put(chat, a_case(chat, "contact"), dead)
    await chat.until(TUESDAY + timedelta(minutes=20))
    assert letters(chat) == []
    assert len(letters(chat, SOEREN)) == 1


async def test_it_is_written_once_a_day_and_only_while_the_office_is_there(
    still: WholeChat,
) -> None:
    async def sent(at: datetime) -> int:
        still.clock.move(at)
        return int(await still.batches.write(lambda tx: send_letters(still.parts, tx)))

    await put(still, a_case(still, "contact"))
    assert await sent(TUESDAY + timedelta(minutes=14)) == 0
    assert await sent(TUESDAY + timedelta(hours=2)) == 1
    assert await sent(TUESDAY + timedelta(hours=3)) == 0
    assert await sent(TUESDAY + timedelta(days=1, hours=11)) == 0  # 20.00: tomorrow's says it
    assert await sent(TUESDAY + timedelta(days=4, hours=1)) == 0  # Saturday
    assert await sent(TUESDAY + timedelta(days=6, hours=1)) == 1
    friday = next_letters(still.parts, TUESDAY + timedelta(days=2, hours=1))
    assert next_letters(still.parts, friday) == TUESDAY + timedelta(days=6, minutes=15)


# --- cases that an earlier release opened -------------------------------------------------


def of_before(chat: WholeChat) -> tuple[Callable[[Tx], None], ...]:
    """A yellow case that nobody took, and the orange one beside it that went around for ever."""
    yellow = a_case(
        chat, "wellbeing", id="first", colour="yellow", why="hard_days", step=1, outcome="",
        chain=[["caseworker", 0]], repeat=False,
    )  # fmt: skip

    def orange(tx: Tx) -> None:
        due = tx.now + timedelta(hours=3)
        a_case(
            chat, "followup", id="second", why="case_untaken", step=1, outcome="", due=due
        )(tx)  # fmt: skip
        tx.set_alarm(
            person_id=chat.ids["citizen"], what="case", due=due, not_after=None, ref="second",
            fence=1,
        )  # fmt: skip
        memory = Memory().with_fired("case_untaken", tx.now)
        tx.move(chat.ids["citizen"], columns(Place(Talk(), memory), tx.vault))

    return yellow, orange


def case(chat: WholeChat, id_: str) -> Any:
    [row] = chat.rows(Case, id=id_)
    return row


async def test_the_second_case_of_an_earlier_release_comes_to_rest_and_ends_with_the_first(
    chat: WholeChat,
) -> None:
    await put(chat, *of_before(chat))
    await chat.until(TUESDAY + timedelta(days=3))
    second = case(chat, "second")
    assert (second.state, second.outcome, second.due) == ("open", UNTAKEN, None)
    assert case(chat, "first").colour == "yellow"
    sent = len(chat.mailbox.received(LEADER))
    await chat.until(TUESDAY + timedelta(days=3, hours=3))
    assert len(chat.mailbox.received(LEADER)) == sent + 1  # Friday's letter, and no card
    assert {row.case_id for row in chat.rows(Signal, rule="case_untaken")} == {"second"}
    takes = StaffActed("first", "take")
    await chat.arrives(
        Arrival("x", takes, person=chat.ids["caseworker"], citizen=chat.ids["citizen"])
    )
    assert (case(chat, "first").state, case(chat, "second").state) == ("taken", "closed")


async def test_the_night_gives_a_clock_to_what_goes_around_without_one(still: WholeChat) -> None:
    def look(tx: Tx) -> int:
        return look_after(tx, untaken.ALARM, but_not=DANGER, said=UNTAKEN)

    danger = a_case(still, "danger", id="danger", outcome="", due=TUESDAY)
    known = a_case(still, "contact", id="known")
    await put(still, *of_before(still), danger, known)
    assert await still.batches.write(look) == 1
    assert [row.ref for row in still.rows(Alarm, what=untaken.ALARM)] == ["second"]
    assert await still.batches.write(look) == 0
    found = await still.batches.write(lambda tx: nothing_rings(tx, ("orange", "red")))
    assert found == [still.ids["citizen"]]


async def test_a_case_that_nobody_takes_is_one_case_with_one_sign_of_it(chat: WholeChat) -> None:
    await chat.writes("/ringmig")
    await chat.presses("Ja")
    await chat.until(TUESDAY + timedelta(days=2))
    [row] = [row for row in chat.rows(Case) if row.family == "contact"]
    assert (row.colour, row.why, row.outcome, row.due) == (
        "orange", "wants_contact", UNTAKEN, None,
    )  # fmt: skip
    assert [s.case_id for s in chat.rows(Signal, rule="case_untaken", case_id=row.id)] == [row.id]
    log = [line.details for line in chat.rows(CaseLog, case_id=row.id, what="joined")]
    assert [details["rule"] for details in log].count("case_untaken") == 1
