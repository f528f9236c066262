"""What is in a mail, as a real SMTP server got it: letters, headers, links."""

from email import policy
from email.parser import BytesParser
from typing import Any

import pytest

from bot.delivery import Refused, Sent
from bot.links import Links
from bot.render import pack
from flows.texts import TC, T
from tests.bot.smtp_wire import Wire
from tests.bot.test_smtp import LARS, channel, message, wire

__all__ = ["wire"]


def got(wire: Wire) -> Any:
    [mail] = wire.received()
    return mail


async def test_danish_letters_long_lines_and_dots_arrive_as_they_were(wire: Wire) -> None:
    text = "Åse og Søren ærgrer sig. " * 80 + "\n.\n..to punktummer\n" + "x" * 3000
    await channel(wire).send(message(text))
    mail = got(wire)
    assert text.strip() in mail.text
    assert mail.headers["From"] == "Ærø Kommune <praktik@kommunen.example>"
    assert all(len(line) <= 998 for line in wire.raw[0].splitlines())


async def test_a_server_for_seven_bits_gets_seven_bits(wire: Wire) -> None:
    wire.options = {"enable_SMTPUTF8": False, "decode_data": True}  # then 8BITMIME is not offered
    await channel(wire).send(message("Æblegrød på fad"))
    assert "Æblegrød på fad" in got(wire).text
    assert all(byte < 128 for byte in wire.raw[0])


async def test_an_address_with_danish_letters(wire: Wire) -> None:
    assert await channel(wire).send(message(to="søren@ærø.example")) == Sent()
    assert got(wire).to == "søren@ærø.example"
    wire.options = {"enable_SMTPUTF8": False}
    assert await channel(wire).send(message(to="søren@ærø.example")) == Refused("no_smtputf8")


EVIL = "Amina\r\nBcc: ond@example.com\r\n\r\nhej\u2028\x00"


async def test_nothing_that_somebody_wrote_becomes_a_header(wire: Wire) -> None:
    subject = pack(T("Om {name}", name=EVIL))
    label = pack(TC("button", "Set"))
    await channel(wire).send(message(EVIL, subject=subject, buttons=[[label, "t:abc:seen", ""]]))
    raw = BytesParser(policy=policy.default).parsebytes(wire.raw[0])
    assert set(raw.keys()) == {
        "Subject", "From", "To", "Date", "Auto-Submitted", "X-Auto-Response-Suppress",
        "Message-ID", "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert [mail.to for mail in wire.received()] == [LARS]


@pytest.mark.parametrize("reply_to", ["hanne@x.example\r\nBcc: ond@example.com", "<<<", "Hanne"])
async def test_a_reply_address_that_is_none_is_left_out_and_the_mail_goes(
    wire: Wire, reply_to: str
) -> None:
    assert await channel(wire).send(message(reply_to=reply_to)) == Sent()
    assert "Bcc" not in got(wire).headers
    assert "\n" not in got(wire).headers.get("Reply-To", "")


async def test_who_reads_who_sent_and_that_no_machine_shall_answer(wire: Wire) -> None:
    await channel(wire).send(message(reply_to="hanne@kommunen.example"))
    headers = got(wire).headers
    assert headers["Reply-To"] == "hanne@kommunen.example"
    assert got(wire).sender == "praktik@kommunen.example"
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["X-Auto-Response-Suppress"] == "All"
    assert headers["Date"].startswith("Mon, 23 Nov 2026 08:00:00")


async def test_a_repeated_mail_is_the_same_mail_and_another_one_is_not(wire: Wire) -> None:
    mail = channel(wire)
    for id_ in (7, 7, 8):
        await mail.send(message(id_=id_))
    first, again, other = (m.headers["Message-ID"] for m in wire.received())
    assert first == again != other
    assert first.endswith("@kommunen.example>")


async def test_several_messages_go_as_one_each_with_its_own_links(wire: Wire) -> None:
    label = pack(TC("button", "Set"))
    one = message("Om Amina.", id_=7, buttons=[[label, "t:aaa:seen", ""]])
    two = message(
        "Om Bo <b>.", id_=8, subject=pack(T("Om Bo")), buttons=[[label, "t:bbb:seen", ""]]
    )
    one.company = [two]
    await channel(wire).send(one)
    mail = got(wire)
    assert mail.subject == "2 beskeder: Om Amina"
    links = Links("http://127.0.0.1:8000", b"secret")
    for text in (mail.text, mail.html):
        places = [text.index(p) for p in ("Om Amina.", links.task("aaa", "seen"), "Om Bo")]
        assert places == sorted(places)
        assert text.index("Om Bo") < text.index(links.task("bbb", "seen"))
    assert "<b>" not in mail.html
    assert "1. Om Amina" in mail.text
    assert "2. Om Bo" in mail.text
