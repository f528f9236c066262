"""The mail server is down, refuses us, is greylisting, or does not know one address: the mails
wait and arrive once, and an operator sees why.
"""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult

from bot.addresses import SmtpServer
from bot.local.mailbox import Mailbox, Trouble
from bot.mail import MailChannel
from storage.tables import Address
from tests.bot.outgoing import put
from tests.bot.test_mail import BIRGIT, LARS, mail
from tests.outages.wire import asks, events, metric
from tests.whole import WholeChat, whole


@pytest.fixture
async def chat(sqlite_url: str) -> AsyncIterator[WholeChat]:
    async with whole(sqlite_url) as running:
        yield running


def outcomes(chat: WholeChat, outcome: str) -> float:
    return metric(chat, "fodfaeste_messages_total", channel="mail", outcome=outcome)


async def test_the_server_is_down_for_an_hour(chat: WholeChat, logs: list[Any]) -> None:
    await chat.mailbox.go_down()
    await put(chat, *(mail(chat, f"brev {n}") for n in range(3)), mail(chat, who="leader"))
    await chat.later(hours=1)
    assert chat.mailbox.received() == []
    answer = await asks(chat)
    assert answer.status_code == 503
    # Tried or not: how many are tried before the server counts as away is a matter of moments.
    told = {
        f"messages in lane notice are {status} since 60 minutes" for status in ("retry", "waiting")
    }
    assert told & set(answer.json()["why"])
    assert 3600 <= metric(chat, "fodfaeste_channel_lag_seconds", channel="mail") < 4000
    waiting = "fodfaeste_waiting_messages"
    assert sum(metric(chat, waiting, channel="mail", status=s) for s in ("waiting", "retry")) == 4
    assert events(logs, "mail_server_away")[0]["what"].startswith("The mail server does not answer")
    await chat.writes("/hjaelp")  # Telegram goes on meanwhile
    assert chat.chat()
    await chat.mailbox.start()
    await chat.later(minutes=10)
    got = [mail.text.split("\n")[0].strip() for mail in chat.mailbox.received(LARS)]
    assert got == ["brev 0", "brev 1", "brev 2"]
    assert len(chat.mailbox.received(BIRGIT)) == 1
    assert (outcomes(chat, "sent"), outcomes(chat, "dead_address")) == (4, 0)
    assert outcomes(chat, "retry") >= 4
    assert (await asks(chat)).status_code == 200


async def test_one_address_is_unknown_and_the_others_get_theirs(
    chat: WholeChat, logs: list[Any]
) -> None:
    chat.mailbox.fails(Trouble.REFUSE, to=LARS)
    await put(chat, mail(chat), mail(chat, who="leader"))
    await chat.later(minutes=5)
    assert [got.to for got in chat.mailbox.received()] == [BIRGIT]
    assert {a.value: a.dead_code for a in chat.rows(Address, channel="mail")}[LARS] == "550"
    assert outcomes(chat, "dead_address") == 1
    assert events(logs, "dead_address")[0]["code"] == "550"
    assert (await asks(chat)).status_code == 200


async def test_a_server_that_is_greylisting_for_an_hour(chat: WholeChat) -> None:
    chat.mailbox.fails(Trouble.GREYLIST)
    await put(chat, mail(chat), mail(chat, who="leader"))
    await chat.later(hours=1)
    assert chat.mailbox.received() == []
    chat.mailbox.works()
    await chat.later(minutes=10)
    assert sorted(got.to for got in chat.mailbox.received()) == [BIRGIT, LARS]
    assert {a.dead_code for a in chat.rows(Address)} == {""}


class Strict(Mailbox):
    """Takes nothing before the right password."""

    password = ""

    def _session(self) -> SMTP:
        session = super()._session()
        session._authenticator = self._check
        session._auth_required, session._auth_require_tls = True, False
        return session

    def _check(self, *given: Any) -> AuthResult:
        return AuthResult(success=given[-1].password == self.password.encode(), handled=False)


async def test_a_server_that_refuses_our_login(chat: WholeChat, logs: list[Any]) -> None:
    """The password was changed; nobody's address is to blame."""
    server = Strict(chat.clock)
    await server.start()
    [_, sender] = chat.assistant.senders
    ours = SmtpServer("127.0.0.1", server.port, "praktik", "nyt")
    sender._channel = MailChannel(
        ours, "praktik@kommunen.example", chat.parts.links, "Europe/Copenhagen", "Kommunen"
    )
    try:
        server.password = "gammelt"
        await put(chat, mail(chat), mail(chat, who="leader"))
        await chat.later(minutes=30)
        assert server.received() == []
        assert events(logs, "mail_refused_us"), logs
        said = events(logs, "mail_refused_us")[0]
        assert said["code"] == 535
        assert "FODFAESTE_SMTP" in said["what"]
        assert {a.dead_code for a in chat.rows(Address)} == {""}
        server.password = "nyt"
        await chat.later(minutes=10)
        assert sorted(got.to for got in server.received()) == [BIRGIT, LARS]
    finally:
        await server.stop()
