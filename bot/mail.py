"""Mail out: a claimed message becomes a mail with signed links; SMTP's answers become facts.

Mail goes out only. Reply-To is a person who reads, and every mail says who.
"""

import asyncio
from collections.abc import Callable, Mapping
from email.headerregistry import Address
from email.message import EmailMessage
from typing import Any

import aiosmtplib
import structlog
from aiosmtplib import SMTPResponse
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)
from jinja2 import Environment, PackageLoader

from bot import calendar
from bot.addresses import SmtpServer
from bot.arrivals import TASK
from bot.delivery import Dead, Refused, Result, Retry, Sent
from bot.drawing import draw
from bot.links import Links
from bot.render import in_words, unpack
from flows.texts import T
from storage.outbox import Claimed

log = structlog.get_logger(__name__)
TIMEOUT = 30  # seconds
GREYLIST_PAUSE = 60.0
CLOSED_PAUSE = 5.0
NOBODY_THERE = frozenset({550, 551, 553})
REFUSED_US = (
    "The mail server does not take our login, sender or name: check FODFAESTE_SMTP and "
    "FODFAESTE_MAIL_FROM. The mails wait, for up to 24 hours."
)
SERVER_AWAY = "The mail server does not answer as it should: the mails wait, for up to 24 hours."
PAGES = Environment(loader=PackageLoader("bot", "mail_pages"), autoescape=True)


class Client(aiosmtplib.SMTP):
    """Remembers whether the server may have the mail: before that nothing is in doubt."""

    handed_over = False

    async def data(self, message: str | bytes, /, **more: Any) -> SMTPResponse:
        self.handed_over = True
        return await super().data(message, **more)


class MailChannel:
    name = "mail"

    def __init__(
        self, server: SmtpServer, sender: str, links: Links, zone: str, office: str
    ) -> None:
        self._server, self._sender, self._links = server, sender, links
        self._zone, self._office = zone, office

    async def send(self, message: Claimed) -> Result:
        if not message.to:
            return Dead("no_address")
        client = self._client()
        try:
            mail = await asyncio.to_thread(self._mail, message)
            async with client:
                await client.send_message(mail, sender=self._sender, recipients=[message.to])
        except SMTPRecipientsRefused as error:
            return _refused(error.recipients[0].code)
        except (SMTPAuthenticationError, SMTPSenderRefused, SMTPHeloError) as error:
            # It is us the server does not take. Nobody's address is to blame, and an operator
            # can mend it: the mails wait.
            log.error("mail_refused_us", code=error.code, what=REFUSED_US)
            return Retry(CLOSED_PAUSE, str(error.code), everybody=True)
        except SMTPResponseException as error:
            return _not_taken(error.code)
        except (SMTPException, OSError) as error:
            log.warning("mail_server_away", error=type(error).__name__, what=SERVER_AWAY)
            why, doubt = type(error).__name__, client.handed_over
            return Retry(CLOSED_PAUSE, why, everybody=True, doubt=doubt)
        return Sent()

    def _client(self) -> "Client":
        return Client(
            hostname=self._server.host,
            port=self._server.port,
            username=self._server.user or None,
            password=self._server.password or None,
            timeout=TIMEOUT,
            use_tls=self._server.tls,
            start_tls=False if self._server.tls else None,
        )

    def _mail(self, message: Claimed) -> EmailMessage:
        body, language = message.body, message.language

        def say(packed: Any) -> str:
            return in_words(unpack(packed), language, self._zone)

        paragraphs = [say(text) for text in body["text"]]
        links = [
            (say(label), url or self._url(data))
            for label, data, url in body["buttons"]
            if url or data.startswith(f"{TASK}:")  # a chat's own buttons do nothing in a mail
        ]
        foot = in_words(
            T("Mailen er sendt af en robot for {office}. Svar gerne; et menneske læser svaret.",
              office=self._office),
            language,
            self._zone,
        )  # fmt: skip
        mail = EmailMessage()
        subject = say(body["subject"]) if "subject" in body else paragraphs[0]
        mail["Subject"] = " ".join(subject.split())
        mail["From"] = _named(self._office, self._sender)
        mail["To"] = message.to
        if body.get("reply_to"):
            mail["Reply-To"] = body["reply_to"]
        mail["Auto-Submitted"] = "auto-generated"
        # The same message sent again after doubt carries the same id, so mailboxes can tell.
        domain = self._sender.rpartition("@")[2].rstrip(">") or "fodfaeste.local"
        mail["Message-ID"] = f"<{message.row.id}.{message.row.created_at:%Y%m%d%H%M%S}@{domain}>"
        plain = [*paragraphs, *(f"{label}:\n{url}" for label, url in links), foot]
        mail.set_content("\n\n".join(plain))
        page = PAGES.get_template("mail.html").render(
            subject=subject, paragraphs=paragraphs, links=links, foot=foot, language=language
        )
        mail.add_alternative(page, subtype="html")
        if body.get("calendar"):
            self._with_calendar(mail, body["calendar"], say)
        if body.get("picture"):
            png, _ = draw(body["picture"], language, self._zone)
            mail.add_attachment(png, "image", "png", filename="timer.png")
        return mail

    def _with_calendar(
        self, mail: EmailMessage, packed: Mapping[str, Any], say: Callable[[Any], str]
    ) -> None:
        """An entry the reader's calendar offers to take in, change or take out."""
        method, ics = calendar.entry(packed, say, self._office, self._sender)
        params = {"method": method, "charset": "utf-8"}
        mail.add_attachment(ics, "text", "calendar", filename=calendar.FILE, params=params)

    def _url(self, data: str) -> str:
        _, task, value = data.split(":", 2)
        return self._links.task(task, value)


def _named(name: str, address: str) -> Address | str:
    if "<" in address:
        return address
    user, _, domain = address.partition("@")
    return Address(name, user, domain)


def _refused(code: int) -> Result:
    """Of the address. 4xx: try again later. 550-ish: nobody lives there."""
    return Dead(str(code)) if code in NOBODY_THERE else _not_taken(code)


def _not_taken(code: int) -> Result:
    """Of this mail."""
    if 400 <= code < 500:
        return Retry(GREYLIST_PAUSE, str(code))
    return Refused(str(code))
