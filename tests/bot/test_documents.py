"""A competence card in a message: a file in the chat, attachments in a mail, a line in the row."""

import threading
from datetime import date
from email import policy
from email.parser import BytesParser
from typing import Any

import pytest

from bot.render import pack
from bot.telegram import channel as telegram
from flows.card.paper import Card, Line, Section, Stay, spec
from flows.effects import Lane
from flows.texts import T, words
from storage import queue
from storage.tx import Tx
from tests.bot.outgoing import put, until
from tests.bot.smtp_wire import Wire
from tests.bot.test_smtp import channel, message, wire
from tests.whole import AMINA, METTE, WholeChat

__all__ = ["wire"]

STAY = Stay("Nordlys Lager", date(2026, 11, 23), date(2027, 2, 26))
CARD = spec(
    Card(
        "Amina",
        date(2026, 11, 23),
        (
            Line(Section.can, "Driving a forklift", "Køre truck"),
            Line(Section.experience, stay=STAY),
        ),
    )
)


def row(chat: WholeChat, who: str = "citizen", **more: Any) -> Any:
    body = {"text": [pack(T("Værsgo."))], "buttons": [], "document": CARD, "quotes": True, **more}

    def add(tx: Tx) -> None:
        queue.put(tx, chat.ids[who], "say", body, lane=Lane.answer, turn="test")

    return add


async def test_the_file_comes_into_the_chat_before_the_words_that_ask(chat: WholeChat) -> None:
    await put(chat, row(chat))
    await chat.quiet()
    [sent] = chat.telegram.asked_for("sendDocument")
    assert sent["caption"] == "Kompetencekort for Amina"
    assert chat.hears(AMINA) == ["[kompetencekort.pdf] Kompetencekort for Amina", "Værsgo."]


async def test_the_file_leaves_the_chat_as_quoted_words_do(chat: WholeChat) -> None:
    await put(chat, row(chat))
    await chat.later(hours=chat.parts.policy.keep.telegram_hours + 1)
    file, words = list(chat.telegram.messages.values())[:2]
    assert file.text.startswith("[kompetencekort.pdf]")
    assert (file.deleted, words.deleted) == (True, True)


async def test_the_row_is_a_line_and_never_the_file(chat: WholeChat) -> None:
    await put(chat, row(chat))
    await chat.quiet()
    [kept] = [row for row in chat.outgoing("citizen") if row.kind == "say"]
    assert len(kept.body) < len(CARD) + 500


async def test_it_is_set_outside_the_loop_that_serves_everybody(
    chat: WholeChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, real = list[str](), telegram.papers

    def papers(*given: str) -> Any:
        made.append(threading.current_thread().name)
        return real(*given)

    monkeypatch.setattr(telegram, "papers", papers)
    await put(chat, row(chat))
    await until(lambda: chat.telegram.asked_for("sendDocument"))
    await chat.quiet()
    assert made
    assert threading.main_thread().name not in made


async def test_what_is_for_a_mail_alone_is_carried_by_no_chat(chat: WholeChat) -> None:
    await put(chat, row(chat, "caseworker", mail_only=True))
    await chat.quiet()
    assert chat.telegram.asked_for("sendDocument") == []
    assert "Filen går kun med mail, og mailen kom ikke frem." in chat.hears(METTE)[0]


async def test_a_mail_has_the_card_as_pdf_and_as_text_that_can_be_copied(wire: Wire) -> None:
    await channel(wire).send(message("Amina sender sit kort.", document=CARD))
    mail = BytesParser(policy=policy.default).parsebytes(wire.raw[0])
    pdf, text = mail.iter_attachments()
    assert (pdf.get_content_type(), pdf.get_filename()) == (
        "application/pdf",
        "kompetencekort.pdf",
    )
    assert pdf.get_content().startswith(b"%PDF-")
    assert (text.get_content_type(), text.get_filename()) == ("text/plain", "kompetencekort.txt")
    assert text.get_content().replace("\r\n", "\n") == (
        "Kompetencekort\nAmina\n\nDet kan jeg\n- Køre truck\n\n"
        "Erfaring\n- Praktik hos Nordlys Lager, 11/2026–02/2027\n\n"
        "* * *\n\nDet kan jeg\n- Driving a forklift\n\n"
        "Erfaring\n- Praktik hos Nordlys Lager, 11/2026–02/2027\n"
    )
    [got] = wire.received()
    assert got.papers["kompetencekort.pdf"][0] == "application/pdf"
    assert "Køre truck" not in got.text


async def test_nothing_in_a_card_becomes_a_header_of_the_mail(wire: Wire) -> None:
    evil = "Amina\r\nBcc: ond@example.com\r\n\r\n--"
    lines = (Line(Section.can, evil, evil),)
    card = spec(Card(evil, date(2026, 11, 23), lines))
    await channel(wire).send(message(document=card, text=[pack(words("Hej"))]))
    mail = BytesParser(policy=policy.default).parsebytes(wire.raw[0])
    assert "Bcc" not in mail
    assert [part.get_filename() for part in mail.iter_attachments()] == [
        "kompetencekort.pdf",
        "kompetencekort.txt",
    ]


async def test_a_card_that_was_asked_for_comes_on_the_whole_road_and_leaves_the_chat_again(
    chat: WholeChat,
) -> None:
    await chat.writes("/kort")
    await chat.presses("Resten senere")
    await chat.presses("Tilføj en linje")
    await chat.writes("Bage surdejsbrød")
    said = await chat.presses("Send mig kortet")
    assert "[kompetencekort.pdf] Kompetencekort for Amina" in said
    assert "Det kan jeg\n- Bage surdejsbrød" in said
    [file] = [m for m in chat.telegram.messages.values() if "kompetencekort.pdf" in m.text]
    await chat.later(hours=chat.parts.policy.keep.telegram_hours + 1)
    assert file.deleted
    left = [m.text for m in chat.telegram.messages.values() if not m.deleted]
    assert not any("surdejsbrød" in text for text in left)
