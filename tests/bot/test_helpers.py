"""Helpers: a tap, a note, a task that is over; and who blocked us."""

from typing import Any

from bot.arrivals import Arrival
from flows.events import Commanded
from storage import people
from storage.tables import Address, Case, CaseLog, DeadLetter, Task
from tests.whole import AMINA, JONAS, METTE, SOEREN, WholeChat, membership, pressed, written

BO = 6001


async def second_citizen(chat: WholeChat) -> None:
    """Bo, with the same people around him."""
    chain = {role: id_ for role, id_ in chat.ids.items() if role != "citizen"}

    def add(tx: Any) -> int:
        bo = people.add_citizen(tx, "Bo")
        tx.change_person(bo, participation="joined")
        tx.add(Address, person_id=bo, channel="telegram", value=str(BO), dead_code="")
        people.add_placement(
            tx, bo, workplace="Byggehuset", first=tx.now.date(), last=tx.now.date(),
            schedule="mon-fri 08:30-12:30", phase="startup", chain=chain,
        )  # fmt: skip
        return bo

    chat.ids["bo"] = await chat.writes_down(add)


async def test_a_note_typed_in_the_same_moment_finds_its_citizen(chat: WholeChat) -> None:
    """The tap opens the question and the words answer it, in one batch."""
    await chat.writes("jeg vil ikke leve mere")
    await chat.presses("Jeg", METTE)
    note = chat.press("Skriv note", METTE)
    await chat.takes(note, written("Vi har talt sammen, og hun er tryg.", METTE))
    await chat.quiet()
    assert chat.rows(DeadLetter) == []
    notes = [row.note for row in chat.rows(CaseLog) if row.note]
    assert [chat.store.vault.open(n, "caselog.note") for n in notes] == [
        "Vi har talt sammen, og hun er tryg."
    ]


async def test_a_note_typed_later_finds_its_citizen(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    await chat.presses("Jeg", METTE)
    await chat.presses("Skriv note", METTE)
    assert chat.talk("caseworker").about == chat.ids["citizen"]
    await chat.writes("Hun er tryg.", METTE)
    assert [row.what for row in chat.rows(CaseLog) if row.note]


async def test_a_helper_with_no_open_dialogue_is_about_nobody(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    await chat.presses("Jeg", METTE)
    await chat.presses("Skriv note", METTE)
    await chat.writes("Hun er tryg.", METTE)
    await chat.writes("/hjaelp", METTE)
    assert chat.outgoing("caseworker", kind="say")[-1].citizen_id is None


async def test_a_note_is_never_asked_about_one_citizen_and_kept_for_another(
    chat: WholeChat,
) -> None:
    await second_citizen(chat)
    await chat.writes("jeg vil ikke leve mere")
    await chat.presses("Jeg", METTE)
    note_on_amina = chat.press("Skriv note", METTE)
    await chat.receives(written("jeg vil ikke leve mere", BO), BO)
    await chat.presses("Jeg", METTE)
    talked_with_bo = chat.press("Vi har talt sammen", METTE)
    await chat.receives(note_on_amina, METTE)
    await chat.receives(talked_with_bo, METTE)  # over the open question about Amina
    chat.looks(METTE)
    await chat.writes("Amina er tryg.", METTE)
    assert "Sagen er lukket." not in chat.hears(METTE)
    chat.looks(METTE)
    await chat.presses("Alt er fint", METTE)
    assert chat.hears(METTE) == ["Sagen er lukket. Tak."]
    assert {row.citizen_id for row in chat.rows(CaseLog) if row.note} <= {chat.ids["bo"]}
    assert chat.rows(DeadLetter) == []


async def test_taking_a_case_is_written_down_in_the_task(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    await chat.presses("Jeg", METTE)
    [case] = chat.rows(Case, family="danger")
    assert case.state == "taken"
    [task] = chat.rows(Task, kind="case", person_id=chat.ids["caseworker"])
    assert (task.answer, task.answered_at is not None, task.closed) == ("take", True, True)


async def test_opening_the_case_leaves_the_card_as_it_is(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    card = chat.chat(METTE)[-1]
    await chat.presses("Åbn sagen", METTE)
    assert any(label.startswith("Jeg") for label in card.labels)
    [task] = chat.rows(Task, kind="case", person_id=chat.ids["caseworker"])
    assert task.answer == ""


async def test_a_tap_on_a_card_that_came_too_late_is_told_the_truth(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    card = chat.press("Jeg", METTE)
    await chat.later(minutes=16)  # now the deputy has a card as well
    await chat.presses("Jeg", SOEREN)
    assert await chat.receives(card, METTE) == ["Søren har taget sagen."]


async def test_an_old_task_that_is_no_case_gets_a_kind_word(chat: WholeChat) -> None:
    def add(tx: Any) -> None:
        tx.add(
            Task, id="oldtask", kind="absence_seen", ref="x", citizen_id=chat.ids["citizen"],
            person_id=chat.ids["caseworker"], created_at=tx.now, expires_at=tx.now, closed=False,
            answer="", fence=0,
        )  # fmt: skip

    await chat.writes_down(add)
    heard = await chat.receives(pressed("t:oldtask:seen", METTE), METTE)
    assert heard == ["Den knap virker ikke længere. Det gør ikke noget."]
    assert chat.rows(Task)[0].answer == ""


async def test_somebody_elses_task_is_not_answered(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    press = chat.press("Jeg", METTE)["callback_query"]["data"]
    for who in (JONAS, AMINA, 999_999):
        heard = await chat.receives(pressed(press, who), who)
        assert heard == ["Den knap virker ikke længere. Det gør ikke noget."]
    assert chat.rows(Case)[0].state == "open"
    assert chat.rows(DeadLetter) == []


async def test_when_somebody_has_taken_it_the_others_cards_lose_their_buttons(
    chat: WholeChat,
) -> None:
    await chat.writes("jeg vil ikke leve mere")
    await chat.later(minutes=16)
    card = chat.chat(METTE)[-1]
    assert card.labels
    await chat.presses("Jeg", SOEREN)
    assert card.labels == []
    assert card.text.endswith("Knapperne her gælder ikke mere.")
    taken = next(m for m in chat.chat(SOEREN) if "➜" in m.text)
    assert taken.text.endswith("➜ Jeg ringer nu")  # the choice made stays readable


async def test_two_who_take_a_case_at_once_are_one_owner(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    await chat.later(minutes=16)
    for who in (METTE, SOEREN):
        chat.looks(who)
    await chat.takes(chat.press("Jeg", SOEREN), chat.press("Jeg", METTE))
    await chat.quiet()
    assert chat.rows(Case)[0].owner == chat.ids["deputy"]
    assert "Søren har taget sagen." in chat.hears(METTE)


# --- blocked, and let in again ----------------------------------------------------------------


async def test_a_citizen_who_blocks_us_is_told_about_and_written_to_no_more(
    chat: WholeChat,
) -> None:
    await chat.receives(membership("kicked"))
    assert [case.family for case in chat.rows(Case)] == ["delivery"]
    before = len(chat.telegram.calls)
    await chat.arrives(Arrival("test:1", Commanded("hjaelp"), person=chat.ids["citizen"]))
    assert [
        name for name, sent in chat.telegram.calls[before:] if sent.get("chat_id") == str(AMINA)
    ] == []
    assert chat.outgoing()[-1].status == "failed"


async def test_who_lets_us_in_again_is_answered(chat: WholeChat) -> None:
    await chat.receives(membership("kicked"))
    await chat.receives(membership("member"))
    assert await chat.writes("/hjaelp")


async def test_who_writes_has_let_us_in_whatever_we_thought(chat: WholeChat) -> None:
    chat.telegram.fails(
        status=403, description="Forbidden: bot was blocked by the user", chat=AMINA
    )
    assert await chat.writes("/hjaelp") == []
    assert await chat.writes("/hjaelp")
