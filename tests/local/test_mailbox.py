"""The mailbox is a real SMTP server: it keeps mails, and refuses them when told to."""

from email.message import EmailMessage

import aiosmtplib
import pytest

from bot.local.mailbox import Trouble


def mail(to: str = "mester@cafe.dk") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Fodfæste <bot@kommune.dk>"
    message["To"] = to
    message["Reply-To"] = "karen@kommune.dk"
    message["Subject"] = "Amina kommer ikke i dag – æøå"
    message.set_content("Hej Bo\n\nAmina kommer ikke i dag.\n")
    message.add_alternative("<p>Amina kommer ikke i dag – æøå.</p>", subtype="html")
    return message


async def send(wire, message: EmailMessage) -> None:
    await aiosmtplib.send(message, hostname="127.0.0.1", port=wire.mailbox.port, timeout=10)


async def test_a_mail_with_text_and_html_is_kept_with_the_clocks_time(wire):
    await send(wire, mail())
    await send(wire, mail("leder@kommune.dk"))
    kept = (await wire.ask("GET", "/local/mail?to=Mester@cafe.dk")).body
    assert len(kept) == 1
    assert kept[0] == {
        "to": "mester@cafe.dk",
        "subject": "Amina kommer ikke i dag – æøå",
        "text": "Hej Bo\n\nAmina kommer ikke i dag.\n",
        "html": "<p>Amina kommer ikke i dag – æøå.</p>\n",
        "at": "2026-11-23T06:30:00+01:00",
        "from": "Fodfæste <bot@kommune.dk>",
        "reply_to": "karen@kommune.dk",
    }
    everything = (await wire.ask("GET", "/local/mail")).body
    assert [each["to"] for each in everything] == ["mester@cafe.dk", "leder@kommune.dk"]


async def test_a_greylisted_mail_is_taken_the_second_time(wire):
    wire.mailbox.fails(Trouble.GREYLIST, times=1)
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refused:
        await send(wire, mail())
    assert refused.value.recipients[0].code == 451
    await send(wire, mail())
    assert len(wire.mailbox.received()) == 1


async def test_one_address_is_refused_for_good_the_other_is_not(wire):
    wire.mailbox.fails(Trouble.REFUSE, to="mester@cafe.dk")
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refused:
        await send(wire, mail())
    assert refused.value.recipients[0].code == 550
    await send(wire, mail("leder@kommune.dk"))
    wire.mailbox.works()
    await send(wire, mail())
    assert [each.to for each in wire.mailbox.received()] == ["leder@kommune.dk", "mester@cafe.dk"]


async def test_a_mailbox_that_is_down_comes_back_under_the_same_port(wire):
    port = wire.mailbox.port
    await wire.mailbox.go_down()
    with pytest.raises(aiosmtplib.SMTPConnectError):
        await send(wire, mail())
    await wire.mailbox.start()
    await send(wire, mail())
    assert wire.mailbox.port == port


async def test_a_line_that_breaks_after_the_mail_was_taken_leaves_the_sender_in_doubt(wire):
    wire.mailbox.hangs_up(1)
    with pytest.raises((aiosmtplib.SMTPException, OSError)):
        await send(wire, mail())
    assert len(wire.mailbox.received()) == 1
    await send(wire, mail())
    assert len(wire.mailbox.received()) == 2
