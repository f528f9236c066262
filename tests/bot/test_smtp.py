"""The mail channel against real SMTP servers on loopback: encrypted or not, signed in or not, and
every way in which they say no."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import smtp
from bot.addresses import SmtpServer
from bot.clock import VirtualClock
from bot.delivery import Dead, Refused, Result, Retry, Sent
from bot.links import Links
from bot.mail import DOORS, MailChannel
from bot.render import pack
from bot.smtp import client_for
from flows.effects import Lane
from flows.texts import TC, T, words
from storage.outbox import Claimed
from tests.bot.certificates import DAY, NOW, Authority
from tests.bot.smtp_wire import HANG_UP, Wire

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
LARS = "lars@genbrug.example"


def channel(wire: Wire, **more: Any) -> MailChannel:
    server = SmtpServer("127.0.0.1", wire.port, **more)
    links = Links("http://127.0.0.1:8000", b"secret")
    return MailChannel(
        server, "praktik@kommunen.example", links, "Europe/Copenhagen", "Ærø Kommune"
    )


def message(
    text: str = "Hej Lars.", to: str = LARS, id_: int = 7, lane: int = Lane.notice, **body: Any
) -> Claimed:
    row: Any = SimpleNamespace(id=id_, created_at=AT, lane=lane, person_id=3, kind="tell")
    usual = {"subject": pack(T("Om Amina")), "text": [pack(words(text))], "buttons": []}
    return Claimed(row, {**usual, **body}, "da", "Lars", to)


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    server = Wire(VirtualClock(AT))
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def logs() -> Iterator[list[Any]]:
    with capture_logs() as lines:
        yield lines


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """One that this machine trusts."""
    known = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(known.file))
    return known


async def served(wire: Wire, result: Result, count: int = 1) -> None:
    assert result == Sent()
    assert len(wire.received(LARS)) == count
    await wire.stop()


# --- encrypted ------------------------------------------------------------------------


async def test_a_server_that_offers_starttls_gets_nothing_in_the_clear(
    authority: Authority,
) -> None:
    wire = Wire(VirtualClock(AT), tls_context=authority.server(), require_starttls=True)
    await wire.start()
    await served(wire, await channel(wire).send(message()))


async def test_tls_from_the_first_byte(authority: Authority) -> None:
    wire = Wire(VirtualClock(AT))
    await wire.start(implicit_tls=authority.server())
    await served(wire, await channel(wire, tls=True).send(message()))


@pytest.mark.parametrize("implicit", [True, False])
@pytest.mark.parametrize("wrong", ["stranger", "old", "another name"])
async def test_a_certificate_that_is_not_good_gets_no_mail(
    authority: Authority, tmp_path: Path, logs: list[Any], wrong: str, implicit: bool
) -> None:
    context = {
        "stranger": lambda: Authority(tmp_path, "Somebody").server(),
        "old": lambda: authority.server(until=NOW - DAY / 2),
        "another name": lambda: authority.server(address="127.0.0.9"),
    }[wrong]()
    wire = Wire(VirtualClock(AT), **({} if implicit else {"tls_context": context}))
    await wire.start(implicit_tls=context if implicit else None)
    result = await channel(wire, tls=implicit).send(message())
    assert result == Retry(5.0, "certificate", everybody=True)
    assert wire.received() == []
    (said,) = [line for line in logs if line["event"] == "mail_not_trusted"]
    assert "SSL_CERT_FILE" in said["what"]
    await wire.stop()


def test_a_password_leaves_this_machine_only_encrypted() -> None:
    assert client_for(SmtpServer("mail.kommune.dk", 587, "bot", "p"))._start_tls_on_connect is True
    assert client_for(SmtpServer("mail.kommune.dk", 587))._start_tls_on_connect is None
    assert client_for(SmtpServer("127.0.0.1", 587, "bot", "p"))._start_tls_on_connect is None


async def test_a_server_without_starttls_is_not_told_a_password(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.smtp.is_loopback", lambda _: False)
    result = await channel(wire, user="bot", password="p").send(message())
    assert result == Retry(5.0, "no_login", everybody=True)
    assert wire.received() == []


# --- signed in ------------------------------------------------------------------------


@pytest.mark.parametrize(("password", "code"), [("right", ""), ("wrong", "535")])
async def test_the_password_is_right_or_it_is_us(
    authority: Authority, password: str, code: str
) -> None:
    wire = Wire(VirtualClock(AT), tls_context=authority.server())
    wire.password = "right"
    await wire.start()
    result = await channel(wire, user="bot", password=password).send(message())
    assert result == (Retry(5.0, code, everybody=True) if code else Sent())
    assert len(wire.received(LARS)) == (not code)
    await wire.stop()


async def test_a_server_that_offers_no_login_is_our_setting_to_mend(
    wire: Wire, logs: list[Any]
) -> None:
    result = await channel(wire, user="bot", password="p").send(message())
    assert result == Retry(5.0, "no_login", everybody=True)
    assert [line["event"] for line in logs] == ["mail_refused_us"]


async def test_a_server_that_demands_a_login_and_gets_none(authority: Authority) -> None:
    wire = Wire(VirtualClock(AT), tls_context=authority.server())
    wire.password = "right"
    await wire.start()
    assert await channel(wire).send(message()) == Retry(5.0, "530", everybody=True)
    await wire.stop()


# --- no -------------------------------------------------------------------------------

NO: list[tuple[str, str, Result]] = [
    ("GREETING", "421 4.3.2 Too busy", Retry(5.0, "421", everybody=True)),
    ("GREETING", "554 5.3.2 No mail here", Retry(5.0, "554", everybody=True)),
    ("GREETING", HANG_UP, Retry(5.0, "SMTPConnectError", everybody=True)),
    ("MAIL", "451 4.3.0 Try later", Retry(5.0, "451", everybody=True)),
    ("MAIL", "550 5.7.1 Sender not allowed", Retry(5.0, "550", everybody=True)),
    ("MAIL", "552 5.3.4 Too large", Refused("552")),
    ("MAIL", HANG_UP, Retry(5.0, "SMTPServerDisconnected", everybody=True)),
    ("RCPT", "450 4.7.1 Greylisted", Retry(60.0, "450")),
    ("RCPT", "452 4.2.2 Mailbox full", Retry(60.0, "452")),
    ("RCPT", "550 5.1.1 No such mailbox", Dead("550")),
    ("RCPT", "551 User not local", Dead("551")),
    ("RCPT", "553 5.1.3 Bad address", Dead("553")),
    ("RCPT", "550 5.7.1 Message refused by policy", Refused("550")),
    ("RCPT", "554 5.7.1 <lars>: Relay access denied", Retry(5.0, "554", everybody=True)),
    ("RCPT", "552 5.2.2 Mailbox full for good", Refused("552")),
    ("RCPT", "421 4.3.2 Going down", Retry(60.0, "421")),
    ("DATA", "451 4.3.0 Not now", Retry(60.0, "451")),
    ("DATA", "554 5.5.1 No valid recipients", Refused("554")),
    ("DATA", HANG_UP, Retry(5.0, "SMTPServerDisconnected", everybody=True, doubt=True)),
    ("MIDDLE", HANG_UP, Retry(5.0, "SMTPServerDisconnected", everybody=True, doubt=True)),
    ("END", "451 4.3.0 Disk full", Retry(60.0, "451")),
    ("END", "421 4.3.2 Going down", Retry(5.0, "421", everybody=True)),
    ("END", "554 5.7.1 Looks like spam", Refused("554")),
]


@pytest.mark.parametrize(("moment", "said", "became"), NO)
async def test_every_no_means_what_it_says_and_the_next_mail_goes(
    wire: Wire, moment: str, said: str, became: Result
) -> None:
    wire.says[moment].append(said)
    mail = channel(wire)
    assert await mail.send(message()) == became
    assert wire.received() == []
    await served(wire, await mail.send(message()))


@pytest.mark.parametrize(
    ("moment", "doubt"), [("GREETING", False), ("MAIL", False), ("DATA", True)]
)
async def test_a_server_that_says_nothing_is_not_waited_for_for_ever(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, moment: str, doubt: bool
) -> None:
    monkeypatch.setattr(smtp, "TIMEOUT", 0.2)
    wire.slow[moment] = 5
    result = await channel(wire).send(message())
    assert isinstance(result, Retry)
    assert (result.everybody, result.doubt) == (True, doubt)


async def test_a_slow_server_is_still_a_server(wire: Wire) -> None:
    wire.slow = {"GREETING": 0.2, "MAIL": 0.2, "DATA": 0.2}
    await served(wire, await channel(wire).send(message()))


async def test_a_morning_of_mails_opens_few_connections_and_keeps_room_for_a_red_card(
    wire: Wire,
) -> None:
    wire.slow["MAIL"] = 0.5
    mail = channel(wire)
    many = [asyncio.create_task(mail.send(message(id_=n))) for n in range(3 * DOORS)]
    while wire.connections < DOORS:
        await asyncio.sleep(0.01)
    wire.slow.clear()  # those on the way stay slow; the red one needs no place of theirs
    assert await mail.send(message(id_=99, lane=Lane.crisis)) == Sent()
    assert not all(task.done() for task in many)
    assert await asyncio.gather(*many) == [Sent()] * len(many)
    assert wire.most_at_once <= DOORS + 1


# --- what is in it --------------------------------------------------------------------


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
