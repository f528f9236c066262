"""People we do not know: a kind sentence, and nothing about them is stored."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from storage import people
from storage.tables import Address, Case, Invite
from tests.whole import AMINA, JONAS, METTE, STRANGER, WholeChat, membership, whole, written

INVITED = "Du får en invitation af din sagsbehandler."
GROUP = -4242


def counts(chat: WholeChat) -> dict[str, int]:
    with chat.store.reading() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in SQLModel.metadata.sorted_tables
            if table.name != "handled"
        }


async def unstored(chat: WholeChat, raw: dict[str, Any], who: int = STRANGER) -> list[str]:
    """What is answered; nothing but the arrival's key is kept."""
    await chat.quiet()  # the start keeps house, once
    before = counts(chat)
    heard = await chat.receives(raw, who)
    assert counts(chat) == before
    return heard


@pytest.mark.parametrize("text", ["hej", "/start", "/hjaelp", "/menu", "jeg hedder Karl"])
async def test_a_stranger_is_told_how_to_come_in(chat: WholeChat, text: str) -> None:
    heard = await unstored(chat, written(text, STRANGER))
    assert INVITED in heard[-1]


async def test_a_stranger_in_danger_gets_the_numbers_and_the_truth(chat: WholeChat) -> None:
    heard = "\n".join(await unstored(chat, written("jeg vil ikke leve mere", STRANGER)))
    assert "112" in heard
    assert "70 201 201" in heard
    assert chat.rows(Case) == []


@pytest.mark.parametrize(
    ("token", "sentence"),
    [
        ("findes-ikke-1234567890", "Den invitation kender jeg ikke."),
        ("med mellemrum", "Den invitation mangler noget."),
        ("a" * 65, "Den invitation mangler noget."),
        ("'; drop table person", "Den invitation mangler noget."),
    ],
)
async def test_an_unknown_or_malformed_invitation(
    chat: WholeChat, token: str, sentence: str
) -> None:
    heard = await unstored(chat, written(f"/start {token}", STRANGER))
    assert heard[0].startswith(sentence)


async def test_a_used_invitation(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        await chat.writes(chat.start)
        heard = await unstored(chat, written(chat.start, STRANGER))
        assert heard[0].startswith("Den invitation er allerede brugt.")


async def test_an_expired_invitation(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        chat.clock.move(chat.clock.now() + timedelta(days=14))
        await chat.quiet()
        heard = await unstored(chat, written(chat.start, STRANGER))
        assert heard[0].startswith("Den invitation er for gammel.")


async def test_an_invitation_used_by_somebody_else_who_is_here(chat: WholeChat) -> None:
    """The caseworker's own chat does not become the citizen's."""
    heard = await unstored(chat, written(chat.start, METTE), METTE)
    assert heard[0].startswith("Den invitation er til en anden")
    [address] = chat.rows(Address, value=str(METTE))
    assert address.person_id == chat.ids["caseworker"]


@pytest.mark.parametrize("who", [AMINA, METTE])
async def test_a_wrong_invitation_from_somebody_who_is_here(chat: WholeChat, who: int) -> None:
    heard = await chat.receives(written("/start ABC", who), who)
    assert heard[0] == "Den invitation kender jeg ikke."
    assert "kender allerede hinanden" in heard[1]
    assert INVITED not in " ".join(heard)


async def test_the_same_link_again_is_a_greeting(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        first = await chat.writes(chat.start)
        again = await chat.writes(chat.start)
        assert first
        assert again
        assert "brugt" not in again[0]


async def test_two_who_use_one_invitation_at_once(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        await chat.takes(written(chat.start), written(chat.start, STRANGER))
        await chat.quiet()
        citizens = chat.rows(Address, person_id=chat.ids["citizen"])
        assert [(row.value, row.dead_code) for row in citizens] == [(str(AMINA), "")]
        assert chat.chat(STRANGER)[0].text.startswith("Den invitation er allerede brugt.")


async def test_one_who_presses_the_link_twice_at_once(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        await chat.takes(written(chat.start), written(chat.start))
        await chat.quiet()
        assert all("brugt" not in message.text for message in chat.chat())
        assert len([row for row in chat.rows(Invite) if row.used_at]) == 1


async def test_a_chat_that_was_left_for_another_is_a_strangers(chat: WholeChat) -> None:
    token = await chat.batches.write(lambda tx: people.invite(tx, chat.ids["citizen"], 14))
    await chat.receives(written(f"/start {token}", 888), 888)
    assert INVITED in (await unstored(chat, written("/status", AMINA), AMINA))[-1]
    await chat.receives(membership("kicked", AMINA), AMINA)
    assert await chat.receives(written("/hjaelp", 888), 888)


async def test_strangers_are_answered_in_the_language_of_their_phone(chat: WholeChat) -> None:
    raw = written("hello", STRANGER)
    raw["message"]["from"]["language_code"] = "en-US"
    assert INVITED not in (await unstored(chat, raw))[-1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "waan xanuunsanahay maanta",
            ("Jeg kan ikke læse det sprog", "I cannot read that language"),
        ),
        ("веома ми је лоше, не могу више да радим, ђаво", ("Я не можу прочитати цю мову",)),
        ("من امروز خیلی مریضم و نمی‌توانم", ("لا أستطيع قراءة هذه اللغة",)),
    ],
)
async def test_words_in_a_language_nobody_reads_are_told_so_with_the_numbers(
    chat: WholeChat, words: str, told: tuple[str, ...]
) -> None:
    said = await chat.writes(words, STRANGER)
    for begins in told:
        at = next(n for n, text in enumerate(said) if text.startswith(begins))
        assert "112" in said[at + 1]
        assert "1813" in said[at + 1]
    assert sum("112" in text for text in said) == len(told)
    assert not any("Jeg kan ikke læse" in text for text in await chat.writes("hej", STRANGER))


@pytest.mark.parametrize("who", [STRANGER, AMINA, JONAS])
async def test_a_group_is_left(chat: WholeChat, who: int) -> None:
    group = {"id": GROUP, "type": "group", "title": "Praktik"}
    heard = await unstored(chat, written("hej", who, chat=group), GROUP)
    assert len(heard) == 1
    assert [sent["chat_id"] for sent in chat.telegram.asked_for("leaveChat")] == [str(GROUP)]


async def test_danger_in_a_group_is_answered_before_it_is_left(chat: WholeChat) -> None:
    group = {"id": GROUP, "type": "supergroup", "title": "Praktik"}
    heard = await unstored(chat, written("jeg vil ikke leve mere", AMINA, chat=group), GROUP)
    assert "112" in heard[0]
    names = [name for name, _ in chat.telegram.calls]
    assert names.index("sendMessage") < names.index("leaveChat")
    assert chat.rows(Case) == []


async def test_a_group_we_are_added_to_is_left(chat: WholeChat) -> None:
    await unstored(chat, membership("member", STRANGER, GROUP, "group"), GROUP)
    assert len(chat.telegram.asked_for("leaveChat")) == 1


async def test_a_stranger_who_blocks_us_is_not_answered(chat: WholeChat) -> None:
    assert await unstored(chat, membership("kicked", STRANGER)) == []
