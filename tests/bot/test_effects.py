"""What a turn asked for, in the chat and in the database: keyboards, deletions, secrecy."""

from datetime import timedelta
from typing import Any

import pytest
from prometheus_client import generate_latest
from sqlalchemy import text

from flows.effects import Button
from flows.events import Wrote
from flows.route import take
from flows.texts import TC, T
from flows.turn import QUIET, Turn
from storage.tables import Alarm, Outgoing, Words
from tests.whole import METTE, WholeChat, whole, written

SECRET = "hemmeligkanin"


async def test_an_answered_question_loses_its_buttons_and_keeps_the_choice(
    chat: WholeChat,
) -> None:
    await chat.writes("/fravaer")
    await chat.presses("I dag")
    question = next(m for m in chat.chat() if "Er det kun i dag?" in m.text)
    assert question.buttons == []
    assert question.text.endswith("➜ I dag")


async def test_a_typed_answer_is_shown_the_same_way(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    await chat.writes("i dag")
    question = next(m for m in chat.chat() if "Er det kun i dag?" in m.text)
    assert question.text.endswith("➜ I dag")


async def test_a_question_that_is_answered_is_waited_for_no_more(chat: WholeChat) -> None:
    await chat.writes("/sprog")
    assert chat.rows(Alarm, what=QUIET)
    await chat.presses("Dansk")
    assert chat.rows(Alarm, what=QUIET) == []


async def test_a_question_that_went_quiet_loses_its_buttons(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    await chat.until(chat.clock.now().replace(hour=23))
    assert all("Er det kun i dag?" not in m.text or m.buttons == [] for m in chat.chat())


async def test_a_taken_card_shows_what_was_chosen(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    card = chat.chat(METTE)[0]
    label = card.labels[0]
    await chat.presses(label, METTE)
    assert card.buttons == []
    assert card.text.endswith(f"➜ {label}")


async def test_the_choice_is_shown_in_the_new_language(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    chat.assistant.rest(False)
    await chat.batches.write(lambda tx: tx.change_person(chat.ids["citizen"], language="en"))
    await chat.presses("I dag")
    question = chat.chat()[0]
    assert "➜" in question.text
    assert "I dag" not in question.text


# --- what leaves the chat ---------------------------------------------------------------------


async def test_typed_words_leave_the_chat_before_two_days(chat: WholeChat) -> None:
    raw = written("det går fint")
    await chat.receives(raw)
    number = raw["message"]["message_id"]
    [planned] = chat.outgoing(kind="delete")
    assert planned.status == "held"
    assert planned.not_before - chat.clock.now() < timedelta(hours=48)
    await chat.later(hours=41)
    [asked] = chat.telegram.asked_for("deleteMessages")
    assert asked["message_ids"] == [number]


async def test_a_cpr_number_leaves_the_chat_at_once(chat: WholeChat) -> None:
    raw = written("mit cpr er 010190-1234")
    await chat.receives(raw)
    gone = [n for sent in chat.telegram.asked_for("deleteMessages") for n in sent["message_ids"]]
    assert raw["message"]["message_id"] in gone


async def test_a_phone_number_leaves_the_chat_at_once(chat: WholeChat) -> None:
    raw = written("ring til min mor på 22 33 44 55")
    await chat.receives(raw)
    assert chat.telegram.asked_for("deleteMessages")


async def test_a_photo_leaves_the_chat_at_once(chat: WholeChat) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    raw = written("", photo=photo)
    await chat.receives(raw)
    assert chat.telegram.asked_for("deleteMessages")


MEDIA = {
    "photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}],
    "document": {"file_id": "1", "file_unique_id": "1"},
    "voice": {"file_id": "1", "file_unique_id": "1", "duration": 1},
    "animation": {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "duration": 1},
    "contact": {"phone_number": "+4522334455", "first_name": "Lars", "last_name": "Hansen"},
    "location": {"latitude": 55.6, "longitude": 12.5},
}


@pytest.mark.parametrize("kind", MEDIA)
async def test_what_is_no_text_is_never_fetched_and_leaves_the_chat_at_once(
    chat: WholeChat, kind: str
) -> None:
    raw = written("", **{kind: MEDIA[kind]})
    await chat.receives(raw)
    [deleted] = chat.telegram.asked_for("deleteMessages")
    assert deleted["message_ids"] == [raw["message"]["message_id"]]
    assert chat.telegram.asked_for("getFile") == []
    assert any("har jeg slettet" in message.text for message in chat.chat())


async def test_a_picture_with_words_leaves_the_chat_with_them(chat: WholeChat) -> None:
    raw = written("", photo=MEDIA["photo"], caption="det går fint")
    await chat.receives(raw)
    assert chat.telegram.asked_for("deleteMessages")


@pytest.mark.parametrize(
    "words", ["/status mit cpr er 010190-1234", "min ADHD", "naboen Lars Hansen", "sertralin"]
)
async def test_personal_details_leave_the_chat_at_once_also_behind_a_command(
    chat: WholeChat, words: str
) -> None:
    raw = written(words)
    await chat.receives(raw)
    gone = [n for sent in chat.telegram.asked_for("deleteMessages") for n in sent["message_ids"]]
    assert raw["message"]["message_id"] in gone


async def test_what_was_taken_out_is_counted_by_kind_and_nothing_more(chat: WholeChat) -> None:
    await chat.writes("min ADHD, 010190-1234")
    page = generate_latest(chat.parts.metrics.registry).decode()
    assert 'fodfaeste_events_total{what="removed_cpr"} 1.0' in page
    assert 'fodfaeste_events_total{what="removed_diagnosis"} 1.0' in page
    assert "010190" not in page


async def test_what_quotes_words_leaves_the_chat_too(chat: WholeChat) -> None:
    await chat.writes("/maal")
    quoting = [m for m in chat.chat() if "Jeg siger godmorgen" in m.text]
    assert quoting
    await chat.later(hours=41)
    assert all(m.deleted for m in quoting)


# --- what is on the disk ----------------------------------------------------------------------


async def test_nothing_somebody_wrote_can_be_read_in_the_database(chat: WholeChat) -> None:
    await chat.writes("/fravaer")
    await chat.writes(f"jeg vil ikke leve mere {SECRET}, ring på 22 33 44 55")
    await chat.presses("Jeg", METTE)
    await chat.presses("Skriv note", METTE)
    await chat.writes(f"note {SECRET}", METTE)
    assert chat.rows(Words)
    raw = dump(chat)
    for plain in (SECRET, "godmorgen", "22 33 44 55", "22334455", "leve mere", "én opgave"):
        assert plain.encode() not in raw
    assert b"Genbrugsbutikken" in raw  # the search itself can find something


def dump(chat: WholeChat) -> bytes:
    if chat.store.url.startswith("sqlite"):
        from pathlib import Path

        path = Path(chat.store.url.removeprefix("sqlite:///"))
        return b"".join(p.read_bytes() for p in path.parent.glob(f"{path.name}*"))
    found = b""
    with chat.store.reading() as connection:
        names = connection.execute(
            text("select tablename from pg_tables where schemaname = 'public'")
        ).scalars()
        for name in names:
            for row in connection.execute(text(f'select * from "{name}"')):
                for value in row:
                    found += value if isinstance(value, bytes) else str(value).encode()
    return found


async def test_redacted_words_are_redacted_in_the_store(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere, ring på 22 33 44 55")
    kept = [chat.store.vault.open(row.text, "words.text") for row in chat.rows(Words)]
    assert kept
    assert all("22 33" not in words for words in kept)


# --- shapes -----------------------------------------------------------------------------------


async def test_a_very_long_text_has_its_buttons_on_the_last_part(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = "Det her er en sætning. "

    def long(turn: Turn) -> Turn:
        if not isinstance(turn.event, Wrote):  # what the clock rings meanwhile
            return take(turn)
        turn.ask(T("{words}", words=sentence * 400), Button(TC("button", "Ja"), "yes"))
        return turn

    monkeypatch.setattr("bot.turns.take", long)
    await chat.writes("hej")
    parts = chat.chat()
    assert len(parts) == 3
    assert all(len(part.text) <= 4096 for part in parts)
    assert all(part.text.endswith("sætning.") for part in parts)
    assert [part.labels for part in parts] == [[], [], ["Ja"]]
    monkeypatch.undo()


async def test_nobody_else_is_written_to_than_the_chain(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    told = {row.person_id for row in chat.rows(Outgoing)}
    assert told <= {chat.ids["citizen"], chat.ids["caseworker"], chat.ids["deputy"]}


async def test_stopping_takes_back_what_was_planned_but_not_what_is_to_be_removed(
    chat: WholeChat,
) -> None:
    await chat.writes("det går fint")

    def plan(tx: Any) -> None:
        tx.unsend(chat.ids["citizen"], 0)

    await chat.writes_down(plan)
    assert [row.status for row in chat.outgoing(kind="delete")] == ["held"]


async def test_danger_overtakes_the_questions_that_still_wait(database_url: str) -> None:
    async with whole(database_url, joined=False) as chat:
        await chat.takes(written(chat.start), written("jeg vil dø"))
        await chat.quiet()
        said = [message.text for message in chat.chat()]
        assert any("112" in text for text in said)
        assert not any("Skal vi prøve det?" in text for text in said)


async def test_every_card_and_question_fits_a_button(chat: WholeChat) -> None:
    await chat.writes("jeg vil ikke leve mere")
    for sent in chat.telegram.asked_for("sendMessage"):
        for row in sent.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                assert len(button.get("callback_data", "").encode()) <= 64
