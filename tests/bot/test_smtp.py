"""The mail channel against real SMTP servers on loopback: encrypted or not, signed in or not, and
every way in which they say no."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
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
from flows.texts import T, words
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
